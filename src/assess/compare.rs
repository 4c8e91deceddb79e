//! Results and targets beside references and beside the other campaigns of the person's own table: like with like, every difference
//! named. None of it changes a verdict.

use super::reference::{Quantity, Reference, Scope, Support};
use crate::measure::derive::ratio;
use crate::measure::{Answer, Answers, Derived, Metrics, Other};
use crate::metric::{Metric, live_viewers, median_views, posts_per_week, views};
use crate::number::date::Date;
use crate::number::{Bounds, Unit};
use crate::words::{Argument, Said, Text};

/// Under this name the answers keep what help the person says they had; no check has such a name.
pub const SUPPORT: &str = "about:support";

/// What the person can say about the help they had, with the ids of the answers.
pub const SUPPORTS: [(Support, &str); 3] =
    [(Support::Platform, "platform"), (Support::Paid, "paid"), (Support::Own, "own")];

/// Whether something that should be alike is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// It is.
    Yes,
    /// It is not: the case is shown and not compared.
    No,
    /// It is not known on one side.
    Unknown,
}

/// Something that should be alike on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Whether it is.
    pub alike: Alike,
    /// What both sides are.
    pub said: Said,
}

/// What an own figure stands beside.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The campaign, the account, or the own posts.
    pub name: Said,
    /// Its figure.
    pub bounds: Bounds,
    /// The reference it is of; `None` for the person's own table and posts.
    pub reference: Option<&'static Reference>,
    /// Where its figures stand in the text, as indexes into [`crate::read::Read::readings`]; empty for references.
    pub readings: Vec<usize>,
    /// What must be alike beside what is counted and its denominator, which always are.
    pub conditions: Vec<Condition>,
    /// The day by which it should have been replaced, where it has passed.
    pub retired: Option<Date>,
}

impl Case {
    /// Whether nothing is known to differ.
    #[must_use]
    pub fn is_alike(&self) -> bool {
        self.conditions.iter().all(|condition| condition.alike != Alike::No)
    }
}

/// A figure beside like cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The id of the figure that is compared: `views-per-video`, `posts_per_week`.
    pub id: &'static str,
    /// Its name as a label.
    pub title: Text,
    /// What it says.
    pub said: Said,
    /// What else there is to say.
    pub more: Option<Said>,
    /// The own figure.
    pub own: Bounds,
    /// What it counts in.
    pub unit: Unit,
    /// The metrics it was computed from.
    pub from: Vec<&'static Metric>,
    /// What it stands beside.
    pub cases: Vec<Case>,
    /// The references it stands beside, by id; empty for the person's own table.
    pub references: Vec<&'static str>,
    /// Whether the cases are the other campaigns of the person's own table.
    pub table: bool,
}

/// What is said, by where the own figure stands. The places: {title}, {own}, {count}, {low}, {high}.
struct Words {
    within: Text,
    below: Text,
    above: Text,
    unclear: Text,
}

/// A quantity that is compared with references.
struct Topic {
    /// The derived figure or metric.
    id: &'static str,
    what: Quantity,
    /// What the own figure is about; `None` where only an export tells.
    scope: Option<Scope>,
    words: &'static Words,
}

const PLACE: &str =
    "Compares a campaign's views for each video with those of other campaigns; {low} and {high} are their span.";
const VIEWS_PER_VIDEO: Words = Words {
    within: Text::new(
        "comparison.views-per-video.within",
        "Views for each video: {own}. That is within the span of {count} campaigns that had the platform’s help ({low} to {high}).",
        PLACE,
    ),
    below: Text::new(
        "comparison.views-per-video.below",
        "Views for each video: {own}. That is below {count} campaigns that had the platform’s help ({low} to {high}). Without that help, fewer are to be expected.",
        PLACE,
    ),
    above: Text::new(
        "comparison.views-per-video.above",
        "Views for each video: {own}. That is above {count} campaigns that had the platform’s help ({low} to {high}). Check what was counted.",
        PLACE,
    ),
    unclear: Text::new(
        "comparison.views-per-video.unclear",
        "Views for each video: about {own}. The figures leave open where that stands beside {count} campaigns that had the platform’s help ({low} to {high}).",
        PLACE,
    ),
};
const TARGET_PLACE: &str = "Compares the views for each video that a campaign aims at with what others had.";
const TARGET: Words = Words {
    within: Text::new(
        "comparison.target.within",
        "You aim at {own} views for each video. {count} campaigns that had the platform’s help reached {low} to {high}.",
        TARGET_PLACE,
    ),
    below: Text::new(
        "comparison.target.below",
        "You aim at {own} views for each video. That is below what {count} campaigns reached that had the platform’s help ({low} to {high}).",
        TARGET_PLACE,
    ),
    above: Text::new(
        "comparison.target.above",
        "You aim at {own} views for each video. That is more than any of {count} campaigns reached that had the platform’s help ({low} to {high}).",
        TARGET_PLACE,
    ),
    unclear: Text::new(
        "comparison.target.unclear",
        "You aim at about {own} views for each video. {count} campaigns that had the platform’s help reached {low} to {high}.",
        TARGET_PLACE,
    ),
};
const POSTS_PLACE: &str = "Compares the posts of an account in a week with a survey of accounts.";
const POSTS: Words = Words {
    within: Text::new(
        "comparison.posts.within",
        "Posts a week: {own}. That is between the middle account of a survey ({low}) and its top quarter ({high} or more).",
        POSTS_PLACE,
    ),
    below: Text::new(
        "comparison.posts.below",
        "Posts a week: {own}. That is less often than the middle account of a survey ({low}).",
        POSTS_PLACE,
    ),
    above: Text::new(
        "comparison.posts.above",
        "Posts a week: {own}. That is as often as the top quarter of a survey ({high} or more).",
        POSTS_PLACE,
    ),
    unclear: Text::new(
        "comparison.posts.unclear",
        "Posts a week: about {own}. The middle account of a survey had {low}, its top quarter {high} or more.",
        POSTS_PLACE,
    ),
};
const ANY_PLACE: &str = "Compares a figure with those of other campaigns or accounts; {title} is its name.";
const ANY: Words = Words {
    within: Text::new(
        "comparison.within",
        "{title}: {own}. That is within the span of what it can be compared with ({low} to {high}).",
        ANY_PLACE,
    ),
    below: Text::new(
        "comparison.below",
        "{title}: {own}. That is below all that it can be compared with ({low} to {high}).",
        ANY_PLACE,
    ),
    above: Text::new(
        "comparison.above",
        "{title}: {own}. That is above all that it can be compared with ({low} to {high}).",
        ANY_PLACE,
    ),
    unclear: Text::new(
        "comparison.unclear",
        "{title}: about {own}. The figures leave open where that stands beside what it can be compared with ({low} to {high}).",
        ANY_PLACE,
    ),
};
const ONE: Text =
    Text::new("comparison.one", "{title}: {own}. Only one figure is known to compare with: {low}.", ANY_PLACE);
const NONE: Text = Text::new(
    "comparison.none",
    "{title}: {own}. No like figure is known. Those below differ, so we show them and do not compare.",
    ANY_PLACE,
);
const OWN_POSTS: Text = Text::new("comparison.own-posts", "Your own posts, the middle one", "The name of a figure.");
const TIMES_MEDIAN: Text = Text::new(
    "comparison.times-median",
    "The middle one of your own posts has {median} views. For each video you aim at {times} times as many.",
    "Compares a target with the median views of the own posts of an export.",
);
const NAME: Text = Text::new("comparison.name", "{name}, {year}", "A campaign and its year, as a label.");
const NAME_OF: Text =
    Text::new("comparison.name-of", "{name}, {year}: {of}", "A survey, its year and whose figure it is, as a label.");
const PLAIN: Text = Text::new("comparison.plain", "{name}", "The name of a campaign, as a label.");
const HELP: Text = Text::new(
    "comparison.help",
    "Help. Theirs: {theirs}. Yours: {yours}.",
    "Whether two campaigns are alike; the places are labels.",
);
const COUNTED: Text = Text::new(
    "comparison.counted",
    "What was counted. Theirs: {theirs}. Yours: {yours}.",
    "Whether two figures are alike; the places are labels.",
);

const TARGET_ID: &str = "target-views-per-video";

/// Of one quantity, views for each video, both results and targets are compared.
const TOPICS: &[Topic] = &[
    Topic { id: TARGET_ID, what: Quantity::ViewsPerVideo, scope: Some(Scope::Campaign), words: &TARGET },
    Topic {
        id: "views-per-video",
        what: Quantity::ViewsPerVideo,
        scope: Some(Scope::Campaign),
        words: &VIEWS_PER_VIDEO,
    },
    Topic { id: "interactions-per-view", what: Quantity::InteractionsPerView, scope: None, words: &ANY },
    Topic {
        id: "interactions-per-follower",
        what: Quantity::InteractionsPerFollower,
        scope: Some(Scope::Account),
        words: &ANY,
    },
    Topic { id: "likes-per-view", what: Quantity::LikesPerView, scope: None, words: &ANY },
    Topic { id: posts_per_week::METRIC.id, what: Quantity::PostsPerWeek, scope: Some(Scope::Account), words: &POSTS },
    Topic { id: "followers-per-month", what: Quantity::FollowersPerMonth, scope: Some(Scope::Account), words: &ANY },
    Topic { id: live_viewers::METRIC.id, what: Quantity::LiveViewers, scope: Some(Scope::Broadcast), words: &ANY },
];

/// The own figure of an id: its name, value, unit, and the metrics it comes from.
fn own(metrics: &Metrics, id: &str) -> Option<(Text, Bounds, Unit, Vec<&'static Metric>)> {
    if let Some(derived) = metrics.derived(id) {
        return Some((derived.title, derived.bounds, derived.unit, derived.from.clone()));
    }
    let figure = metrics.figures.iter().find(|figure| figure.metric.id == id)?;
    Some((figure.metric.title, figure.bounds, figure.unit, vec![figure.metric]))
}

/// The help that the person says they had, or that the text tells.
#[must_use]
pub fn own_support(answers: &Answers, paid: bool) -> Support {
    let told = match answers.checks.get(SUPPORT) {
        Some(Answer::Choice(id)) => SUPPORTS.iter().find(|(_, known)| known == id).map(|(support, _)| *support),
        _ => None,
    };
    told.unwrap_or(if paid { Support::Paid } else { Support::Unknown })
}

/// Measured results and targets beside references, and beside the other campaigns of the text.
#[must_use]
pub fn compare(metrics: &Metrics, references: &[&'static Reference], today: Date) -> Vec<Comparison> {
    let support = own_support(&metrics.answers, metrics.paid);
    let mut comparisons: Vec<Comparison> = Vec::new();
    for topic in TOPICS {
        let Some((title, bounds, unit, from)) = own(metrics, topic.id) else { continue };
        let of_posts = metrics.of_posts.contains(&&views::METRIC);
        let scope = topic.scope.or(of_posts.then_some(Scope::Account));
        let mut cases: Vec<Case> = Vec::new();
        for reference in references {
            for (bounds, of) in reference.figures(topic.what) {
                cases.push(case(reference, bounds, of, scope, support, today));
            }
        }
        // These words speak of the platform's help: they hold where all had it.
        let helped = |case: &&Case| case.reference.is_some_and(|reference| reference.support == Support::Platform);
        let all_helped = cases.iter().filter(|case| case.is_alike()).all(|case| helped(&case));
        let words = if topic.what == Quantity::ViewsPerVideo && !all_helped { &ANY } else { topic.words };
        let comparison = settled(topic.id, words, title, bounds, unit, from, cases, false);
        comparisons.extend(comparison.map(|mut comparison| {
            if topic.id == TARGET_ID {
                beside_own_posts(metrics, &mut comparison);
            }
            comparison
        }));
    }
    let others: Vec<Vec<Derived>> = metrics.others.iter().map(Other::derived).collect();
    for derived in &metrics.derived {
        let mut cases: Vec<Case> = Vec::new();
        for (other, theirs) in metrics.others.iter().zip(&others) {
            let like = theirs.iter().find(|theirs| theirs.id == derived.id && theirs.unit == derived.unit);
            cases.extend(like.map(|theirs| Case {
                name: Said::plain(PLAIN).with("name", Argument::Verbatim(other.name.clone())),
                bounds: theirs.bounds,
                reference: None,
                readings: other.readings(&derived.from),
                conditions: Vec::new(),
                retired: None,
            }));
        }
        let from = derived.from.clone();
        comparisons.extend(settled(derived.id, &ANY, derived.title, derived.bounds, derived.unit, from, cases, true));
    }
    comparisons
}

/// A figure of a reference as a case.
fn case(
    reference: &'static Reference,
    bounds: Bounds,
    of: Option<Text>,
    scope: Option<Scope>,
    support: Support,
    today: Date,
) -> Case {
    let name = Said::plain(if of.is_some() { NAME_OF } else { NAME })
        .with("name", Argument::Verbatim(reference.campaign.to_owned()))
        .with("year", Argument::Verbatim(reference.year.to_string()));
    let both = |text: Text, theirs: Text, yours: Text| {
        Said::plain(text).with("theirs", Argument::Text(theirs)).with("yours", Argument::Text(yours))
    };
    let help = match (reference.support, support) {
        (Support::Mixed, _) => Alike::Yes,
        (Support::Unknown, _) | (_, Support::Unknown) => Alike::Unknown,
        (theirs, yours) if theirs == yours => Alike::Yes,
        _ => Alike::No,
    };
    let counted = match scope {
        None => Alike::Unknown,
        Some(scope) if scope == reference.scope => Alike::Yes,
        Some(_) => Alike::No,
    };
    let yours = scope.map_or(Support::Unknown.title(), Scope::title);
    Case {
        name: of.into_iter().fold(name, |name, of| name.with("of", Argument::Text(of))),
        bounds,
        reference: Some(reference),
        readings: Vec::new(),
        conditions: vec![
            Condition { alike: counted, said: both(COUNTED, reference.scope.title(), yours) },
            Condition { alike: help, said: both(HELP, reference.support.title(), support.title()) },
        ],
        retired: reference.retired(today),
    }
}

/// Says where an own figure stands among the cases that are alike; `None` where there is nothing beside it.
#[expect(
    clippy::too_many_arguments,
    reason = "what a comparison is made of, once for references and once for the table"
)]
fn settled(
    id: &'static str,
    words: &Words,
    title: Text,
    own: Bounds,
    unit: Unit,
    from: Vec<&'static Metric>,
    cases: Vec<Case>,
    table: bool,
) -> Option<Comparison> {
    if cases.is_empty() {
        return None;
    }
    let alike = || cases.iter().filter(|case| case.is_alike());
    let round = |value: f64| if value >= 100.0 { value.round() } else { value };
    let values = || alike().map(|case| round(case.bounds.nominal()));
    let (low, high) = (values().fold(f64::MAX, f64::min), values().fold(0.0, f64::max));
    // A campaign or survey may be there several times; it counts once.
    let mut campaigns: Vec<&str> = Vec::new();
    for case in alike() {
        let name = case.reference.map_or("", |reference| reference.campaign);
        if name.is_empty() || !campaigns.contains(&name) {
            campaigns.push(name);
        }
    }
    let (least, most) = (own.low(), own.high());
    let text = match (least, most) {
        _ if campaigns.is_empty() => NONE,
        _ if low.to_bits() == high.to_bits() => ONE,
        (Some(least), _) if least > high || least.to_bits() == high.to_bits() && id == posts_per_week::METRIC.id => {
            words.above
        }
        (_, Some(most)) if most < low => words.below,
        (Some(least), Some(most)) if least >= low && most <= high => words.within,
        _ => words.unclear,
    };
    // An unclear one says "about" itself.
    let said_own = if text == words.unclear {
        Argument::Figure(Bounds::exact(round(own.nominal()))?, unit)
    } else {
        Argument::Figure(own, unit)
    };
    let only = alike().next().filter(|_| text == ONE).map(|case| Argument::Figure(case.bounds, unit));
    let end =
        |value: f64| Bounds::exact(value).map_or(Argument::Number(value), |bounds| Argument::Figure(bounds, unit));
    let count = u32::try_from(campaigns.len()).unwrap_or(u32::MAX);
    let said = Said::plain(text)
        .with("title", Argument::Text(title))
        .with("own", said_own)
        .with("count", Argument::Number(f64::from(count)))
        .with("low", only.unwrap_or(end(low)))
        .with("high", end(high));
    let references = cases.iter().filter_map(|case| Some(case.reference?.id)).collect();
    Some(Comparison { id, title, said, more: None, own, unit, from, cases, references, table })
}

/// Sets the median of the own posts beside the target.
fn beside_own_posts(metrics: &Metrics, comparison: &mut Comparison) {
    let Some(median) = metrics.figure(&median_views::METRIC) else { return };
    let Some(times) = ratio(&comparison.own, &median.bounds) else { return };
    comparison.more = Some(
        Said::plain(TIMES_MEDIAN)
            .with("median", Argument::Figure(median.bounds, median.unit))
            .with("times", Argument::Figure(times, Unit::Ratio)),
    );
    comparison.from.push(&median_views::METRIC);
    comparison.cases.push(Case {
        name: Said::plain(OWN_POSTS),
        bounds: median.bounds,
        reference: None,
        readings: median.readings.clone(),
        conditions: Vec::new(),
        retired: None,
    });
}
