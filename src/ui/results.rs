//! The results: what was measured and what follows from it, apart from readiness. Large numbers make nobody ready.

use yew::prelude::*;

use super::piece::{line, nothing, said};
use crate::assess::Assessment;
use crate::measure::{Figure, Origin};
use crate::metric::Group;
use crate::read::Evidence;
use crate::words::{Locale, Text, figure};

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
const FROM_ANSWER: Text = Text::new("results.from-answer", "your answer", "Where a figure comes from.");
const UNCLEAR: Text = Text::new(
    "results.unclear",
    "unclear: until you answer, we count with everything from the lowest to the highest choice",
    "Beside a figure that can be read in several ways and waits for an answer.",
);
const FROM_LINK: Text = Text::new("results.from-link", "from the link", "Where a figure comes from.");

const NOTE: &str = "How far a figure can be trusted.";
const EVIDENCE: [(Evidence, Text); 5] = [
    (Evidence::Said, Text::new("evidence.said", "somebody says so", NOTE)),
    (Evidence::Screenshot, Text::new("evidence.screenshot", "a screenshot shows it", NOTE)),
    (Evidence::OwnExport, Text::new("evidence.own-export", "your export shows it", NOTE)),
    (Evidence::ThirdParty, Text::new("evidence.third-party", "somebody else measured it", NOTE)),
    (Evidence::Public, Text::new("evidence.public", "anyone can check it", NOTE)),
];

/// The results.
pub fn results(locale: &Locale, assessment: &Assessment) -> Html {
    let metrics = &assessment.metrics;
    if metrics.figures.is_empty() {
        return html! { <section class="part" hidden=true></section> };
    }
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            { said(locale, "hint", &APART) }
            { table(locale, &RESULTS, &metrics.figures, Group::Result) }
            { table(locale, &PLAN, &metrics.figures, Group::Plan) }
            <div hidden={ metrics.derived.is_empty() }>
                <h3>{ locale.words(&DERIVED) }</h3>
                <dl class="figures-list">
                    { for metrics.derived.iter().map(|derived| row(
                        derived.id,
                        locale.words(&derived.title),
                        &figure::figure(locale, &derived.bounds, derived.unit),
                        &derived.how.say(locale),
                    )) }
                </dl>
            </div>
            <div class="notes" hidden={ metrics.warnings.is_empty() }>
                <h3>{ locale.words(&WARNINGS) }</h3>
                <ul>{ for metrics.warnings.iter().map(|warning| html! { <li>{ warning.say(locale) }</li> }) }</ul>
            </div>
            { for assessment.comparisons.iter().map(|comparison| line("detail", &comparison.said.say(locale))) }
        </section>
    }
}

fn table(locale: &Locale, title: &Text, figures: &[Figure], group: Group) -> Html {
    let rows: Vec<Html> = figures
        .iter()
        .filter(|figure| figure.metric.group == group)
        .map(|figure| {
            let evidence = EVIDENCE.iter().find(|(evidence, _)| *evidence == figure.evidence).map(|(_, text)| text);
            let origin = match figure.origin {
                Origin::Text => evidence,
                Origin::Unclear => Some(&UNCLEAR),
                Origin::Answer => Some(&FROM_ANSWER),
                Origin::Link => Some(&FROM_LINK),
            };
            row(
                figure.metric.id,
                locale.words(&figure.metric.title),
                &figure::figure(locale, &figure.bounds, figure.unit),
                origin.map_or("", |text| locale.words(text)),
            )
        })
        .collect();
    if rows.is_empty() {
        return nothing();
    }
    html! {
        <div>
            <h3>{ locale.words(title) }</h3>
            <dl class="figures-list">{ for rows }</dl>
        </div>
    }
}

fn row(key: &'static str, name: &str, value: &str, aside: &str) -> Html {
    html! {
        <div {key}>
            <dt>{ name }</dt>
            <dd><span class="figure">{ value }</span>{ " " }<span class="hint">{ aside }</span></dd>
        </div>
    }
}
