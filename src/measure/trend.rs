//! What the posts of an export tell: how many, the median of their views, newest third against oldest, pace, age of the account.

use super::{Figure, Origin};
use crate::metric::{Metric, median_views, months_active, posts, posts_per_week, rising_views};
use crate::number::date::Date;
use crate::number::{Bounds, Qualifier, Unit};
use crate::order;
use crate::read::posts::Post;
use crate::read::year::Newest;
use crate::read::{Evidence, Read};

/// Fewer posts say nothing about a trend: two in each third (Greenlight's judgement, 2026).
const FEWEST: usize = 6;

/// A span of days shorter than this says nothing about a weekly pace (Greenlight's judgement, 2026).
const SHORTEST: i64 = 14;

/// An export whose newest post is older says nothing about the pace now (Greenlight's judgement, 2026).
const STALE: i64 = 60;

/// Adds what the posts tell, where the text did not say it itself.
pub fn from_posts(read: &Read, today: Date, figures: &mut Vec<Figure>) {
    if read.posts.count() == 0 {
        return;
    }
    let evidence = if read.recognised.is_some() { Evidence::OwnExport } else { Evidence::Said };
    let mut posts: Vec<Post> = read.posts.kept().to_vec();
    // Of very many posts a sample was kept: what it tells is about right.
    let qualifier = if read.posts.is_whole() { Qualifier::Exact } else { Qualifier::About };
    let told = |value: Option<f64>| value.and_then(|value| Bounds::qualified(value, qualifier));
    // By views too, so that the order of the rows does not matter.
    order::by_key(&mut posts, |post| order::of_float(post.views));
    order::by_key(&mut posts, |post| order::of_signed(post.order));
    let mut origin = Origin::Text;
    let mut add = |metric: &'static Metric, bounds: Option<Bounds>, unit: Unit, origin: Origin| {
        if let Some(bounds) = bounds
            && !figures.iter().any(|figure| figure.metric == metric)
        {
            figures.push(Figure { metric, bounds, unit, origin, evidence, readings: Vec::new() });
        }
    };
    #[expect(clippy::cast_precision_loss, reason = "nobody pastes 2^53 posts")]
    let count = read.posts.count() as f64;
    add(&posts::METRIC, Bounds::exact(count), Unit::Count, origin);
    add(&median_views::METRIC, told(median(&posts)), Unit::Count, origin);
    add(&rising_views::METRIC, told(rising(&posts)), Unit::Ratio, origin);
    // Days are known only where the years are.
    let is_day = |day: &i64| (FIRST_DAY..=today.days()).contains(day);
    let span = read.posts.span().filter(|(oldest, newest)| is_day(oldest) && is_day(newest));
    let mut first = span.map(|(oldest, _)| oldest);
    if let Some((oldest, newest)) = span {
        let days = newest - oldest;
        if days >= SHORTEST && today.days() - newest <= STALE {
            let pace = whole(days).map(|days| (count * 7.0 / (days + 1.0) * 10.0).round() / 10.0);
            add(&posts_per_week::METRIC, pace.and_then(Bounds::exact), Unit::Count, origin);
        }
    } else {
        // While the year is asked, the latest that it can be gives the fewest months, so that they are the least whatever the answer
        // is. The pace is left open: it may be one of long ago.
        let latest = |newest: &Newest| match newest.year {
            Some(year) => newest.oldest_in(year),
            None => newest.oldest_in(newest.choices(today).first()?.parts().0),
        };
        first = read.newest.iter().filter_map(latest).filter(is_day).min();
        origin = Origin::Unclear;
    }
    if let Some(oldest) = first {
        // An export may start after the first post, so this is the least.
        let months = whole((today.days() - oldest) * 12 / 365);
        add(
            &months_active::METRIC,
            months.and_then(|months| Bounds::qualified(months, Qualifier::AtLeast)),
            Unit::Months,
            origin,
        );
    }
}

/// The first day of 2005: no short-video platform is older, so an order below it counts rows, not days.
const FIRST_DAY: i64 = 12_784;

fn whole(value: i64) -> Option<f64> {
    i32::try_from(value).ok().map(f64::from)
}

/// The middle of the views; of an even number the mean of the two in the middle.
fn median(posts: &[Post]) -> Option<f64> {
    let mut views: Vec<f64> = posts.iter().map(|post| post.views).collect();
    order::by_key(&mut views, |views| order::of_float(*views));
    let upper = *views.get(views.len() / 2)?;
    if views.len().is_multiple_of(2) {
        let lower = *views.get((views.len() / 2).checked_sub(1)?)?;
        Some(f64::midpoint(lower, upper))
    } else {
        Some(upper)
    }
}

/// Median views of the newest third over the oldest third; `None` for few posts, for thirds that overlap in time, or where the
/// oldest had none.
fn rising(posts: &[Post]) -> Option<f64> {
    if posts.len() < FEWEST {
        return None;
    }
    let third = posts.len() / 3;
    let oldest = posts.get(..third)?;
    let newest = posts.get(posts.len() - third..)?;
    if newest.first()?.order <= oldest.last()?.order {
        return None;
    }
    let before = median(oldest)?;
    (before > 0.0).then_some(median(newest)? / before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posts(views: &[f64]) -> Vec<Post> {
        views.iter().zip(1..).map(|(views, order)| Post { views: *views, order }).collect()
    }

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_two() {
        assert_eq!(median(&posts(&[3.0, 1.0, 2.0])), Some(2.0));
        assert_eq!(median(&posts(&[4.0, 1.0, 2.0, 3.0])), Some(2.5));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn the_trend_needs_six_posts_at_different_times() {
        assert_eq!(rising(&posts(&[1.0, 2.0, 3.0, 4.0, 5.0])), None);
        assert_eq!(rising(&posts(&[100.0, 100.0, 7.0, 7.0, 150.0, 250.0])), Some(2.0));
        assert_eq!(rising(&posts(&[0.0, 0.0, 7.0, 7.0, 150.0, 250.0])), None);
        let at_once: Vec<Post> = (0..9).map(|views| Post { views: f64::from(views), order: 5 }).collect();
        assert_eq!(rising(&at_once), None);
    }

    #[test]
    fn a_million_posts_tell_about_what_all_of_them_would() {
        let today = Date::new(2026, 11, 23).unwrap();
        let start = Date::new(2024, 11, 1).unwrap().days();
        let posts = (0..1_000_000_i64).map(|row| {
            let views = row * 7919 % 100_000 + row / 10;
            Post { views: f64::from(i32::try_from(views).unwrap()), order: start + row / 1400 }
        });
        let exact: Vec<Post> = posts.clone().collect();
        let mut figures = Vec::new();
        from_posts(&Read { posts: posts.collect(), ..Read::default() }, today, &mut figures);
        let said = |metric: &Metric| figures.iter().find(|figure| figure.metric == metric).unwrap().bounds;
        assert_eq!(said(&posts::METRIC).nominal(), 1_000_000.0);
        for (metric, expected) in [(&median_views::METRIC, median(&exact)), (&rising_views::METRIC, rising(&exact))] {
            let found = said(metric);
            assert_eq!(found.qualifier(), Qualifier::About);
            assert!((found.nominal() / expected.unwrap() - 1.0).abs() < 0.02, "{found:?}, not {expected:?}");
        }
    }

    #[test]
    fn rows_in_another_order_give_the_same_figures() {
        let today = Date::new(2026, 11, 23).unwrap();
        let start = Date::new(2026, 8, 1).unwrap().days();
        let forward: Vec<Post> = (0..12_u8)
            .map(|row| Post { views: f64::from(100 + row * 10), order: start + i64::from(row) * 7 })
            .collect();
        let backward: Vec<Post> = forward.iter().rev().copied().collect();
        let figures = |posts: Vec<Post>| {
            let mut figures = Vec::new();
            from_posts(&Read { posts: posts.into_iter().collect(), ..Read::default() }, today, &mut figures);
            figures
        };
        assert_eq!(figures(forward.clone()), figures(backward));
        let said = |metric: &Metric| {
            figures(forward.clone()).iter().find(|figure| figure.metric == metric).map(|figure| figure.bounds.nominal())
        };
        assert_eq!(said(&posts::METRIC), Some(12.0));
        assert_eq!(said(&posts_per_week::METRIC), Some(1.1));
        assert_eq!(said(&months_active::METRIC), Some(3.0));
        let mut old = Vec::new();
        let year_later = Date::new(2027, 11, 23).unwrap();
        from_posts(&Read { posts: forward.iter().copied().collect(), ..Read::default() }, year_later, &mut old);
        assert!(old.iter().all(|figure| figure.metric != &posts_per_week::METRIC), "an old export tells no pace");
    }
}
