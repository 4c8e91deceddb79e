//! Measuring: one value per metric from what was read and answered, with what was left out and why, and derived figures.
//!
//! # The rule for one value
//! An answer wins over the text, the text over an opened link. In the text only results count, and for what is planned also
//! targets (`views` and `videos` that are aimed at become `target_views` and `target_videos`). Of several figures for one metric
//! the best evidence wins: an own export beats prose. Where the evidence is equal:
//! - figures that flow: those of different platforms add up; of several for the same thing the greatest stands, because a part is
//!   never greater than the whole and a running total only grows;
//! - states: the newest, which is the last in the text; of several platforms the greatest;
//! - different people: the greatest, never a sum;
//! - rates: the last in the text.
//!
//! A figure that waits for an answer counts with bounds that hold all of its choices, and only where no clear figure says the same.
//!
//! Figures that disagree are never settled silently: a warning names both.

pub mod answer;
pub mod choose;
pub mod definition;
pub mod derive;
pub mod others;
pub mod proof;
pub mod scale;
pub mod sorted;
pub mod trend;

pub use answer::{Answer, Answers};
pub use others::Other;
pub use trend::{Slice, Trend};

use crate::metric::{self, METRICS, Metric};
use crate::number::date::Date;
use crate::number::{Bounds, Unit};
use crate::order;
use crate::read::{Evidence, NoteKind, Read};
use crate::words::{Argument, Said, Text};

/// Where a measured figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From the pasted text.
    Text,
    /// From the pasted text, where it can be read in several ways: its bounds hold all of them until the person answers.
    Unclear,
    /// From an answer.
    Answer,
    /// From a link that was opened.
    Link,
}

/// The one value of a metric that the assessment uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it measures.
    pub metric: &'static Metric,
    /// Its value.
    pub bounds: Bounds,
    /// What it counts in (money with its currency).
    pub unit: Unit,
    /// Where it comes from.
    pub origin: Origin,
    /// How far it can be trusted.
    pub evidence: Evidence,
    /// The readings it was made from, as indexes into [`Read::readings`]; empty for answers, links and posts.
    pub readings: Vec<usize>,
}

/// A reading that was not used, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Index into [`Read::readings`].
    pub reading: usize,
    /// Why, in words.
    pub why: Said,
}

/// A figure computed from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// Stable id: `views-per-video`.
    pub id: &'static str,
    /// Its name as a label.
    pub title: Text,
    /// Its value.
    pub bounds: Bounds,
    /// What it counts in.
    pub unit: Unit,
    /// How it was computed, with the figures used.
    pub how: Said,
    /// The metrics of those figures.
    pub from: Vec<&'static Metric>,
}

/// All that the assessment uses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metrics {
    /// One figure per metric, in the order of the list of metrics. Targets stand under `target_views` and `target_videos`.
    pub figures: Vec<Figure>,
    /// Readings that were not used, in the order of the text.
    pub left_out: Vec<LeftOut>,
    /// Figures computed from others.
    pub derived: Vec<Derived>,
    /// What looks odd: two totals for one metric, more interactions than views.
    pub warnings: Vec<Said>,
    /// The answers given to checks.
    pub answers: Answers,
    /// How the views of the posts of an export went.
    pub trend: Option<Trend>,
    /// The other campaigns of the text.
    pub others: Vec<Other>,
    /// The metrics whose figures are sums over the posts of an export: they are not of a campaign with the videos of many people.
    pub of_posts: Vec<&'static Metric>,
    /// Whether the text says that the figures were paid for.
    pub paid: bool,
}

impl Metrics {
    /// The figure of a metric.
    #[must_use]
    pub fn figure(&self, metric: &Metric) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.metric == metric)
    }

    /// The derived figure with this id.
    #[must_use]
    pub fn derived(&self, id: &str) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.id == id)
    }
}

const PAST: Text = Text::new(
    "warning.launch-past",
    "The launch date ({day}) has passed, so we cannot count the weeks until the launch.",
    "Something odd about the figures.",
);
/// Measures what was read and answered on a day. Figures that were opened from a link stand where neither text nor answers
/// give the metric.
#[must_use]
pub fn measure(read: &Read, answers: &Answers, linked: &[Figure], today: Date) -> Metrics {
    let mut chosen = choose::choose(read);
    let mut trend = trend::from_posts(read, today, &mut chosen.figures);
    for (id, (bounds, unit)) in answers.figures.iter() {
        let Some(metric) = metric::find(id) else { continue };
        if let Some(index) = chosen.figures.iter().position(|figure| figure.metric == metric) {
            let beaten = chosen.figures.swap_remove(index);
            chosen.leave(&beaten);
        }
        chosen.figures.push(Figure {
            metric,
            bounds: *bounds,
            unit: *unit,
            origin: Origin::Answer,
            evidence: Evidence::Said,
            readings: Vec::new(),
        });
    }
    for figure in linked {
        if !chosen.figures.iter().any(|other| other.metric == figure.metric) {
            chosen.figures.push(Figure { origin: Origin::Link, readings: Vec::new(), ..figure.clone() });
        }
    }
    lead_weeks(&mut chosen, today);
    proof::apply(answers, &mut chosen.figures);
    let (days, changed) = definition::concerned(read, &chosen.figures);
    chosen.warnings.extend(changed);
    if let Some(trend) = trend.as_mut().filter(|trend| trend.days) {
        trend.changes = days;
    }
    let place =
        |metric: &Metric| METRICS.iter().position(|listed| *listed == metric).map_or(u64::MAX, |place| place as u64);
    order::by_key(&mut chosen.figures, |figure| place(figure.metric));
    order::by_key(&mut chosen.left_out, |left_out| left_out.reading as u64);
    let of_posts = of_posts(read, &chosen.figures);
    let mut metrics = Metrics {
        figures: chosen.figures,
        left_out: chosen.left_out,
        derived: Vec::new(),
        warnings: chosen.warnings,
        answers: answers.clone(),
        trend,
        others: others::others(read),
        of_posts,
        paid: read.notes.iter().any(|note| note.kind == NoteKind::Paid),
    };
    metrics.derived = derive::derive(&metrics);
    let odd = derive::implausible(&metrics);
    metrics.warnings.extend(odd);
    metrics
}

/// The metrics whose figures were added up over the posts that a text lists.
fn of_posts(read: &Read, figures: &[Figure]) -> Vec<&'static Metric> {
    let summed = |index: &usize| read.readings.get(*index).is_some_and(|reading| reading.cells > 1);
    let over_posts = |figure: &&Figure| !figure.readings.is_empty() && figure.readings.iter().all(summed);
    let posts = figures.iter().filter(over_posts).map(|figure| figure.metric);
    if read.posts.count() > 0 { posts.collect() } else { Vec::new() }
}

/// Counts the whole weeks from today to the launch date, where the weeks are not given as firmly.
fn lead_weeks(chosen: &mut choose::Chosen, today: Date) {
    let find = |wanted: &Metric| chosen.figures.iter().position(|figure| figure.metric == wanted);
    let stated = find(&metric::lead_weeks::METRIC);
    let Some(launch) = find(&metric::launch_date::METRIC).and_then(|index| chosen.figures.get(index)).cloned() else {
        return;
    };
    #[expect(clippy::cast_possible_truncation, reason = "a day count is whole, and `as` saturates")]
    let Some(day) = Date::from_days(launch.bounds.nominal() as i64) else { return };
    let days = day.days() - today.days();
    if days < 0 {
        chosen.warnings.push(Said::plain(PAST).with("day", Argument::Day(day)));
        return;
    }
    let firmness = |origin: Origin| match origin {
        Origin::Answer => 2,
        Origin::Text | Origin::Unclear => 1,
        Origin::Link => 0,
    };
    if let Some(index) = stated {
        let as_firm =
            chosen.figures.get(index).is_some_and(|figure| firmness(figure.origin) >= firmness(launch.origin));
        if as_firm {
            return;
        }
        let beaten = chosen.figures.swap_remove(index);
        chosen.leave(&beaten);
    }
    let weeks = i32::try_from(days / 7).unwrap_or(i32::MAX);
    if let Some(bounds) = Bounds::exact(f64::from(weeks)) {
        chosen.figures.push(Figure { metric: &metric::lead_weeks::METRIC, bounds, unit: Unit::Weeks, ..launch });
    }
}

/// The day of the examples in tests.
#[cfg(test)]
pub(crate) const EXAMPLE_DAY: fn() -> Date = || Date::new(2026, 11, 23).unwrap();

/// Exact figures as an answer gives them, for tests.
#[cfg(test)]
pub(crate) fn example(figures: &[(&'static Metric, f64)]) -> Metrics {
    let mut answers = Answers::default();
    for (metric, value) in figures {
        answers.figures.insert(metric.id.to_owned(), (Bounds::exact(*value).unwrap(), metric.unit));
    }
    measure(&Read::default(), &answers, &[], EXAMPLE_DAY())
}
