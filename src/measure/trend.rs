//! What the posts of an export tell: how many, the median of their views over time, newest third against oldest, pace, age of the
//! account.

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

/// So many points are drawn at most.
const MOST_SLICES: usize = 24;

/// Some posts that follow each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slice {
    /// The order of its first post, or where its time begins.
    pub first: i64,
    /// The order of its last post, or where its time ends.
    pub last: i64,
    /// How many posts were looked at.
    pub posts: usize,
    /// The median of their views; `None` is a gap: a time without a post.
    pub median: Option<f64>,
}

/// How the views of posts went over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Oldest first, at most 24: equal times where the days are known, else about equally many posts.
    pub slices: Vec<Slice>,
    /// Whether the orders are days since 1970-01-01. Where no year is known, only the order of the posts is.
    pub days: bool,
    /// The oldest and the newest third, where there are posts enough and they do not overlap in time.
    pub thirds: Option<(Slice, Slice)>,
    /// The posts of the export.
    pub posts: u64,
    /// Whether all posts were looked at, not a sample of very many.
    pub whole: bool,
    /// The days within, from which the platform counts otherwise.
    pub changes: Vec<i64>,
}

/// Adds what the posts tell, where the text did not say it itself, and gives how their views went.
pub fn from_posts(read: &Read, today: Date, figures: &mut Vec<Figure>) -> Option<Trend> {
    if read.posts.count() == 0 {
        return None;
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
    let thirds = thirds(&posts);
    let rising = thirds.and_then(|(oldest, newest)| Some((newest.median?, oldest.median?)));
    let rising = rising.filter(|(_, before)| *before > 0.0).map(|(now, before)| now / before);
    add(&rising_views::METRIC, told(rising), Unit::Ratio, origin);
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
    Some(Trend {
        slices: slices(&posts, span),
        days: span.is_some(),
        thirds,
        posts: read.posts.count(),
        whole: read.posts.is_whole(),
        changes: Vec::new(),
    })
}

/// The posts in slices: of equal time where the span of days is known, else of about equally many posts.
fn slices(posts: &[Post], span: Option<(i64, i64)>) -> Vec<Slice> {
    // Two posts in each, as far as there are posts enough; a few are shown one by one.
    let wanted = if posts.len() <= MOST_SLICES { posts.len() } else { posts.len() / 2 }.min(MOST_SLICES);
    let Some((oldest, newest)) = span else {
        let edge = |slice: usize| posts.len() * slice / wanted.max(1);
        return (0..wanted)
            .filter_map(|slice| posts.get(edge(slice)..edge(slice + 1)))
            .filter_map(|posts| slice_of(posts, posts.first()?.order, posts.last()?.order))
            .collect();
    };
    let days = newest - oldest + 1;
    let count = i64::try_from(wanted).map_or(days, |wanted| wanted.min(days));
    (0..count)
        .filter_map(|slice| {
            let (first, next) = (oldest + days * slice / count, oldest + days * (slice + 1) / count);
            let from = posts.partition_point(|post| post.order < first);
            let to = posts.partition_point(|post| post.order < next);
            slice_of(posts.get(from..to)?, first, next - 1)
        })
        .collect()
}

#[expect(clippy::unnecessary_wraps, reason = "where it is called, other steps can fail")]
fn slice_of(posts: &[Post], first: i64, last: i64) -> Option<Slice> {
    Some(Slice { first, last, posts: posts.len(), median: median(posts) })
}

/// The first day of 2005: no short-video platform is older, so an order below it counts rows, not days.
pub(super) const FIRST_DAY: i64 = 12_784;

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

/// The oldest and the newest third of the posts; `None` for few posts, or where they overlap in time.
fn thirds(posts: &[Post]) -> Option<(Slice, Slice)> {
    if posts.len() < FEWEST {
        return None;
    }
    let third = posts.len() / 3;
    let oldest = posts.get(..third)?;
    let newest = posts.get(posts.len() - third..)?;
    let slice = |posts: &[Post]| slice_of(posts, posts.first()?.order, posts.last()?.order);
    let (oldest, newest) = (slice(oldest)?, slice(newest)?);
    (newest.first > oldest.last).then_some((oldest, newest))
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

    fn rising(posts: &[Post]) -> Option<f64> {
        let mut figures = Vec::new();
        let read = Read { posts: posts.iter().copied().collect(), ..Read::default() };
        from_posts(&read, Date::new(2026, 11, 23).unwrap(), &mut figures);
        figures.iter().find(|figure| figure.metric == &rising_views::METRIC).map(|figure| figure.bounds.nominal())
    }

    #[test]
    fn the_trend_needs_six_posts_at_different_times() {
        assert_eq!(rising(&posts(&[1.0, 2.0, 3.0, 4.0, 5.0])), None);
        assert_eq!(rising(&posts(&[100.0, 100.0, 7.0, 7.0, 150.0, 250.0])), Some(2.0));
        assert_eq!(rising(&posts(&[0.0, 0.0, 7.0, 7.0, 150.0, 250.0])), None);
        let at_once: Vec<Post> = (0..9).map(|views| Post { views: f64::from(views), order: 5 }).collect();
        assert_eq!(rising(&at_once), None);
    }

    fn trend(posts: Vec<Post>) -> Trend {
        let read = Read { posts: posts.into_iter().collect(), ..Read::default() };
        from_posts(&read, Date::new(2026, 11, 23).unwrap(), &mut Vec::new()).unwrap()
    }

    #[test]
    fn a_time_without_posts_is_a_gap_and_no_slice_is_lost() {
        let start = Date::new(2026, 1, 1).unwrap().days();
        let day = |day: i64| Post { views: 100.0, order: start + day };
        // Every day of January and of March.
        let all = trend((0..31).chain(59..90).map(day).collect());
        assert!(all.days && all.whole);
        assert_eq!(all.slices.len(), 24);
        assert_eq!(all.slices.iter().map(|slice| slice.posts).sum::<usize>(), 62);
        assert_eq!((all.slices[0].first, all.slices[23].last), (start, start + 89));
        assert!(all.slices.windows(2).all(|pair| pair[0].last + 1 == pair[1].first));
        let gaps = all.slices.iter().filter(|slice| slice.median.is_none()).count();
        assert!((5..=8).contains(&gaps), "{gaps} gaps for 28 of 90 days");
        assert!(all.slices.iter().all(|slice| (slice.posts == 0) == slice.median.is_none()));
    }

    #[test]
    fn where_no_year_is_known_posts_stand_in_their_order_and_no_day_is_invented() {
        let all = trend((1..=100).map(|order| Post { views: f64::from(order), order: i64::from(order) }).collect());
        assert!(!all.days);
        assert_eq!(all.slices.len(), 24);
        assert_eq!(all.slices.iter().map(|slice| slice.posts).sum::<usize>(), 100);
        assert!(all.slices.iter().all(|slice| slice.median.is_some()));
        assert_eq!(all.thirds.map(|(oldest, newest)| (oldest.median, newest.median)), Some((Some(17.0), Some(84.0))));
        let few = trend(posts(&[3.0, 9.0, 4.0]));
        assert_eq!(few.slices.iter().filter_map(|slice| slice.median).collect::<Vec<_>>(), [3.0, 9.0, 4.0]);
        assert_eq!(few.thirds, None);
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
        let mut sorted = exact.clone();
        order::by_key(&mut sorted, |post| order::of_signed(post.order));
        let rise = thirds(&sorted).and_then(|(oldest, newest)| Some(newest.median? / oldest.median?));
        for (metric, expected) in [(&median_views::METRIC, median(&exact)), (&rising_views::METRIC, rise)] {
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
