//! The results: what was measured and what follows from it, apart from readiness. Large numbers make nobody ready.

mod comparison;
mod fact;
mod trend;

use yew::prelude::*;

use super::piece::{Act, nothing, said, tag, with};
use crate::assess::Assessment;
use crate::measure::{Figure, proof};
use crate::metric::{Group, Metric};
use crate::read::correction::Mark;
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("results.label", "Figures", "Heading of what was measured.");
const APART: Text = Text::new(
    "results.apart",
    "Results stand apart: large numbers do not make a campaign ready.",
    "Under the heading of the results.",
);
const RESULTS: Text = Text::new("results.results", "Results", "Heading of figures on what happened.");
const PLAN: Text = Text::new("results.plan", "Plan and capacity", "Heading of figures on the plan.");
const DERIVED: Text = Text::new("results.derived", "Computed from these", "Heading of derived figures.");
const WARNINGS: Text = Text::new("results.warnings", "Please look at these", "Heading of what looks odd.");
const GRADE: Text = Text::new(
    "results.grade",
    "Evidence: {rung}.",
    "How far the results can be trusted as a whole. {rung}: words as in a list.",
);
const GRADE_WEAKEST: Text = Text::new(
    "results.grade-weakest",
    "Evidence: {rung}. The weakest: {metric}.",
    "How far the results can be trusted as a whole, and the figure that is proven least.",
);

/// What the results stand on.
pub struct Results<'a> {
    /// What was measured and assessed.
    pub assessment: &'a Assessment,
    /// The marks of the readings: their words in the text.
    pub marks: &'a [Mark],
    /// Told which figure of the text is chosen.
    pub select: &'a Callback<Option<usize>>,
    /// Where actions go.
    pub act: &'a Act,
}

/// The results.
pub fn results(locale: &'static Locale, props: &Results) -> Html {
    let metrics = &props.assessment.metrics;
    if metrics.figures.is_empty() {
        return html! { <section class="part" hidden=true></section> };
    }
    let group = |group: Group, title: &Text| {
        let of = metrics.figures.iter().filter(|figure| figure.metric.group == group);
        facts(locale, title, of.map(|figure| fact::figure(locale, props, figure)).collect())
    };
    let derived = metrics.derived.iter().map(|derived| fact::derived(locale, props, derived)).collect();
    html! {
        <section class="part results" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            { said(locale, "hint", &APART) }
            { grade(locale, props) }
            { warnings(locale, props) }
            { group(Group::Result, &RESULTS) }
            { trend::trend(locale, metrics) }
            { group(Group::Plan, &PLAN) }
            { facts(locale, &DERIVED, derived) }
            { comparison::comparisons(locale, props) }
        </section>
    }
}

/// What looks odd, each with the way to the figures that it names.
fn warnings(locale: &Locale, props: &Results) -> Html {
    let metrics = &props.assessment.metrics;
    if metrics.warnings.is_empty() {
        return nothing();
    }
    let list = metrics.warnings.iter().map(|warning| {
        let is_named = |figure: &&Figure| {
            warning.arguments.iter().any(|(_, argument)| match argument {
                Argument::Figure(bounds, unit) => *bounds == figure.bounds && *unit == figure.unit,
                Argument::Text(title) => *title == figure.metric.title,
                _ => false,
            })
        };
        let named: Vec<&'static Metric> = metrics.figures.iter().filter(is_named).map(|figure| figure.metric).collect();
        tag("li", "", vec![warning.say(locale).into(), fact::places(locale, props, &named)])
    });
    let list = list.collect();
    tag("div", "notes warnings", vec![with("h3", "", locale.words(&WARNINGS)), tag("ul", "", list)])
}

/// How far the results can be trusted as a whole, and what would raise that.
fn grade(locale: &Locale, props: &Results) -> Html {
    let metrics = &props.assessment.metrics;
    let Some(weakest) = proof::weakest(metrics) else { return nothing() };
    let several =
        metrics.figures.iter().any(|other| proof::is_headline(other.metric) && other.evidence > weakest.evidence);
    let (rung, raise) = fact::rung(weakest.evidence);
    let places = [("rung", Argument::Text(rung)), ("metric", Argument::Text(weakest.metric.title))];
    let grade = say(locale, if several { &GRADE_WEAKEST } else { &GRADE }, &places);
    tag("div", "grade", vec![with("strong", "", &grade), said(locale, "hint", &raise)])
}

fn facts(locale: &Locale, title: &Text, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return nothing();
    }
    tag("div", "", vec![with("h3", "", locale.words(title)), tag("ul", "plain facts", rows)])
}
