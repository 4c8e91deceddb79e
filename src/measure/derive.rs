//! Figures computed from others, with honest bounds, and what looks odd between them.

use super::choose::add;
use super::{Derived, Figure, Metrics};
use crate::metric::Metric;
use crate::metric::{
    comments, countries, followers, interactions, likes, median_views, months_active, posts, reach, saves, shares,
    spend, target_videos, target_views, videos, views,
};
use crate::number::{Bounds, Qualifier, Unit};
use crate::read::Evidence;
use crate::words::{Argument, Said, Text};

/// Bounds from two ends: both the same is exact (or about), one open end is at least or up to, two open ends are about.
#[must_use]
pub fn bounded(low: Option<f64>, high: Option<f64>, nominal: f64, about: bool) -> Option<Bounds> {
    match (low, high) {
        _ if about => Bounds::qualified(nominal, Qualifier::About),
        (Some(low), Some(high)) if low == high => Bounds::exact(low),
        (Some(low), Some(high)) => Bounds::between(low, high),
        (Some(low), None) => Bounds::qualified(low, Qualifier::AtLeast),
        (None, Some(high)) => Bounds::qualified(high, Qualifier::UpTo),
        (None, None) => Bounds::qualified(nominal, Qualifier::About),
    }
}

/// One figure over another, with honest bounds: "more than" over "more than" can only be "about". `None` where the lower one may
/// be nothing.
#[must_use]
pub fn ratio(upper: &Bounds, lower: &Bounds) -> Option<Bounds> {
    if lower.nominal() <= 0.0 || lower.low().is_some_and(|low| low <= 0.0) {
        return None;
    }
    let nominal = upper.nominal() / lower.nominal();
    let about = upper.qualifier() == Qualifier::About || lower.qualifier() == Qualifier::About;
    // Below nothing, dividing by more brings it closer to nothing, not further away.
    let (low_by, high_by) = (
        if upper.low().is_some_and(|low| low < 0.0) { lower.low() } else { lower.high() },
        if upper.high().is_some_and(|high| high < 0.0) { lower.high() } else { lower.low() },
    );
    let over = |end: Option<f64>, by: Option<f64>| Some(end? / by?);
    bounded(over(upper.low(), low_by), over(upper.high(), high_by), nominal, about)
}

/// What is computed from what.
struct Rule {
    id: &'static str,
    title: Text,
    how: Text,
    upper: &'static Metric,
    lower: &'static Metric,
    /// Over this as well.
    second: Option<&'static Metric>,
    /// Whether both must be of the same posts: those of an own export, or those of a campaign.
    same_posts: bool,
    /// Times this.
    times: f64,
    unit: Unit,
}

const TITLE: &str = "The name of a figure that is computed from others, as a label.";
const HOW: &str = "How a figure was computed; the places are figures.";

const RULES: &[Rule] = &[
    Rule {
        id: "views-per-video",
        title: Text::new("derived.views-per-video.title", "Views for each video", TITLE),
        how: Text::new("derived.views-per-video.how", "Views ({upper}) over videos ({lower}).", HOW),
        upper: &views::METRIC,
        lower: &videos::METRIC,
        second: None,
        same_posts: true,
        times: 1.0,
        unit: Unit::Count,
    },
    Rule {
        id: "interactions-per-view",
        title: Text::new("derived.interactions-per-view.title", "Interactions, of views", TITLE),
        how: Text::new(
            "derived.interactions-per-view.how",
            "Interactions ({upper}) of a hundred views ({lower}).",
            HOW,
        ),
        upper: &interactions::METRIC,
        lower: &views::METRIC,
        second: None,
        same_posts: true,
        times: 100.0,
        unit: Unit::Percent,
    },
    Rule {
        id: "likes-per-view",
        title: Text::new("derived.likes-per-view.title", "Likes, of views", TITLE),
        how: Text::new("derived.likes-per-view.how", "Likes ({upper}) of a hundred views ({lower}).", HOW),
        upper: &likes::METRIC,
        lower: &views::METRIC,
        second: None,
        same_posts: true,
        times: 100.0,
        unit: Unit::Percent,
    },
    Rule {
        id: "interactions-per-follower",
        title: Text::new("derived.interactions-per-follower.title", "Interactions with a post, of followers", TITLE),
        how: Text::new(
            "derived.interactions-per-follower.how",
            "Interactions ({upper}) over posts ({lower}), of a hundred followers ({second}).",
            HOW,
        ),
        upper: &interactions::METRIC,
        lower: &posts::METRIC,
        second: Some(&followers::METRIC),
        same_posts: false,
        times: 100.0,
        unit: Unit::Percent,
    },
    Rule {
        id: "videos-per-country",
        title: Text::new("derived.videos-per-country.title", "Videos for each country", TITLE),
        how: Text::new("derived.videos-per-country.how", "Videos ({upper}) over countries ({lower}).", HOW),
        upper: &videos::METRIC,
        lower: &countries::METRIC,
        second: None,
        same_posts: false,
        times: 1.0,
        unit: Unit::Count,
    },
    Rule {
        id: "followers-per-month",
        title: Text::new("derived.followers-per-month.title", "Followers for each month", TITLE),
        how: Text::new(
            "derived.followers-per-month.how",
            "Followers ({upper}) over the time since the first post ({lower}).",
            HOW,
        ),
        upper: &followers::METRIC,
        lower: &months_active::METRIC,
        second: None,
        same_posts: false,
        times: 1.0,
        unit: Unit::Count,
    },
    Rule {
        id: "cost-per-thousand-views",
        title: Text::new("derived.cost-per-thousand-views.title", "Cost of a thousand views", TITLE),
        how: Text::new(
            "derived.cost-per-thousand-views.how",
            "Money spent ({upper}) for every thousand views ({lower}).",
            HOW,
        ),
        upper: &spend::METRIC,
        lower: &views::METRIC,
        second: None,
        same_posts: false,
        times: 1000.0,
        unit: Unit::Money(None),
    },
    Rule {
        id: "target-views-per-video",
        title: Text::new("derived.target-views-per-video.title", "Target: views for each video", TITLE),
        how: Text::new(
            "derived.target-views-per-video.how",
            "Target for views ({upper}) over target for videos ({lower}).",
            HOW,
        ),
        upper: &target_views::METRIC,
        lower: &target_videos::METRIC,
        second: None,
        same_posts: false,
        times: 1.0,
        unit: Unit::Count,
    },
    Rule {
        id: "target-against-median",
        title: Text::new("derived.target-against-median.title", "Target against your own posts", TITLE),
        how: Text::new(
            "derived.target-against-median.how",
            "Target for views ({upper}) over the median views of your own posts ({lower}): so many usual posts.",
            HOW,
        ),
        upper: &target_views::METRIC,
        lower: &median_views::METRIC,
        second: None,
        same_posts: false,
        times: 1.0,
        unit: Unit::Ratio,
    },
];

const ADDED: Text = Text::new("derived.interactions-added.title", "Interactions, added up", TITLE);
const ADDED_HOW: Text = Text::new(
    "derived.interactions-added.how",
    "Likes, comments, shares and saves, as far as they are known.",
    "How a figure was computed.",
);

/// Interactions as the sum of what is known of their kinds: likes and at least one other. `None` where the text tells them itself.
fn added(metrics: &Metrics) -> Option<Derived> {
    if metrics.figure(&interactions::METRIC).is_some() {
        return None;
    }
    let known = || {
        [&likes::METRIC, &comments::METRIC, &shares::METRIC, &saves::METRIC]
            .into_iter()
            .filter_map(|metric| metrics.figure(metric))
    };
    let bounds = known().map(|figure| figure.bounds).reduce(|one, other| add(&one, &other).unwrap_or(one))?;
    let from: Vec<&'static Metric> = known().map(|figure| figure.metric).collect();
    let enough = from.len() > 1 && from.first() == Some(&&likes::METRIC);
    let how = Said::plain(ADDED_HOW);
    enough.then_some(Derived { id: "interactions-added", title: ADDED, bounds, unit: Unit::Count, how, from })
}

/// The figures that can be computed from those that were measured.
#[must_use]
pub fn derive(metrics: &Metrics) -> Vec<Derived> {
    let added = added(metrics);
    let of = |metric: &'static Metric| match (metrics.figure(metric), &added) {
        (Some(figure), _) => Some((figure.bounds, figure.unit, vec![metric])),
        (None, Some(added)) if *metric == interactions::METRIC => Some((added.bounds, added.unit, added.from.clone())),
        _ => None,
    };
    // Of the own posts of an account only, which is what an export lists: others' videos have other followers.
    let exported =
        |metric: &Metric| metrics.figure(metric).is_some_and(|figure| figure.evidence >= Evidence::OwnExport);
    let rules = RULES.iter().filter_map(|rule| {
        let ((upper, upper_unit, mut from), (lower, lower_unit, _)) = (of(rule.upper)?, of(rule.lower)?);
        let of_posts = |metric: &Metric| metrics.of_posts.contains(&metric);
        if rule.same_posts && from.iter().any(|metric| of_posts(metric) != of_posts(rule.lower)) {
            return None;
        }
        let mut bounds = ratio(&upper, &lower)?;
        from.push(rule.lower);
        let mut how = Said::plain(rule.how)
            .with("upper", Argument::Figure(upper, upper_unit))
            .with("lower", Argument::Figure(lower, lower_unit));
        if let Some(second) = rule.second {
            if !from.iter().all(|metric| exported(metric)) {
                return None;
            }
            let (lower, unit, _) = of(second)?;
            bounds = ratio(&bounds, &lower)?;
            from.push(second);
            how = how.with("second", Argument::Figure(lower, unit));
        }
        let bounds = times(&bounds, rule.times)?;
        // A part above the whole is two things that do not belong together: the warning says so, a percentage would not.
        if rule.unit == Unit::Percent && bounds.low().is_some_and(|low| low > 100.0) {
            return None;
        }
        let unit = if matches!(rule.unit, Unit::Money(_)) { upper_unit } else { rule.unit };
        Some(Derived { id: rule.id, title: rule.title, bounds, unit, how, from })
    });
    let rules: Vec<Derived> = rules.collect();
    added.into_iter().chain(rules).collect()
}

/// Bounds times a factor, whole from a hundred on: a computed figure is not more exact than those it came from.
#[must_use]
pub fn times(bounds: &Bounds, factor: f64) -> Option<Bounds> {
    let rounded = |value: f64| if value.abs() >= 100.0 { value.round() } else { value };
    let scaled = |end: Option<f64>| end.map(|end| rounded(end * factor));
    let about = bounds.qualifier() == Qualifier::About;
    bounded(scaled(bounds.low()), scaled(bounds.high()), rounded(bounds.nominal() * factor), about)
}

const ODD: &str = "Something odd about the figures; the places are figures and names of figures, as labels.";
const MORE_THAN_VIEWS: Text = Text::new(
    "warning.more-than-views",
    "{metric}: {more}. That is more than the views ({views}). One of the two may count something else.",
    ODD,
);
const FAR: Text = Text::new(
    "warning.far-from-references",
    "Views for each video ({each}) are far outside what other campaigns had ({low} to {high}). Check both figures.",
    ODD,
);

const MORE_THAN_ALL: Text = Text::new(
    "warning.more-than-interactions",
    "{metric}: {more}. That is more than all interactions ({all}). One of the two may count something else.",
    ODD,
);

/// What nobody can do, and where nobody can be reached, without a view.
const PARTS_OF_VIEWS: [&Metric; 6] =
    [&interactions::METRIC, &likes::METRIC, &comments::METRIC, &shares::METRIC, &saves::METRIC, &reach::METRIC];

/// Whether one figure is above another however their open ends are taken.
fn surely_more(one: &Bounds, other: &Bounds) -> bool {
    matches!((one.low(), other.high()), (Some(low), Some(high)) if low > high)
}

/// The span of views for each video outside of which a figure is odd: a tenth of the lowest and ten times the highest published
/// campaign (909 and 2,455: student blog, Malmö University, 2020). The factor is Greenlight's judgement, 2026.
pub const PLAUSIBLE_VIEWS_PER_VIDEO: (f64, f64) = (90.0, 25_000.0);

/// What looks odd between figures. Only what cannot be explained by open bounds.
#[must_use]
pub fn implausible(metrics: &Metrics) -> Vec<Said> {
    let mut odd = Vec::new();
    let said = |figure: &Figure| Argument::Figure(figure.bounds, figure.unit);
    if let Some(all) = metrics.figure(&views::METRIC) {
        for more in PARTS_OF_VIEWS {
            let Some(figure) = metrics.figure(more) else { continue };
            if surely_more(&figure.bounds, &all.bounds) {
                odd.push(
                    Said::plain(MORE_THAN_VIEWS)
                        .with("metric", Argument::Text(more.title))
                        .with("more", said(figure))
                        .with("views", said(all)),
                );
            }
        }
    }
    if let Some(all) = metrics.figure(&interactions::METRIC) {
        for part in [&likes::METRIC, &comments::METRIC, &shares::METRIC, &saves::METRIC] {
            if let Some(figure) = metrics.figure(part).filter(|figure| surely_more(&figure.bounds, &all.bounds)) {
                odd.push(
                    Said::plain(MORE_THAN_ALL)
                        .with("metric", Argument::Text(part.title))
                        .with("more", said(figure))
                        .with("all", said(all)),
                );
            }
        }
    }
    if let Some(each) = metrics.derived("views-per-video") {
        let (low, high) = PLAUSIBLE_VIEWS_PER_VIDEO;
        if !(low..=high).contains(&each.bounds.nominal()) {
            odd.push(
                Said::plain(FAR)
                    .with("each", Argument::Number(each.bounds.nominal().round()))
                    .with("low", Argument::Number(909.0))
                    .with("high", Argument::Number(2455.0)),
            );
        }
    }
    odd
}
