//! One figure of the results: its value, and one tap away where it comes from and how far it can be trusted.

use yew::prelude::*;

use super::Results;
use crate::measure::{Answer, Derived, Figure, Origin, proof};
use crate::metric::Metric;
use crate::read::Evidence;
use crate::session::Action;
use crate::ui::jump;
use crate::ui::piece::{button, chip, keyed, line, said, sends, tag, with};
use crate::words::{Argument, Locale, Text, figure, say};

const FROM_ANSWER: Text = Text::new("results.from-answer", "your answer", "Where a figure comes from.");
const UNCLEAR: Text = Text::new(
    "results.unclear",
    "unclear: until you answer, we count with everything from the lowest to the highest choice",
    "Beside a figure that can be read in several ways and waits for an answer.",
);
const FROM_LINK: Text = Text::new("results.from-link", "from the link", "Where a figure comes from.");
const FROM_POSTS: Text = Text::new(
    "results.from-posts",
    "Computed from the rows of your table that are posts.",
    "Where a figure comes from that stands nowhere in the text.",
);
const IN_TEXT: Text = Text::new(
    "results.in-text",
    "{metric}: \u{201c}{words}\u{201d} in your text",
    "Button: shows a figure where it stands in the pasted text. {words}: a piece of the text.",
);
const TO_QUESTIONS: Text =
    Text::new("results.to-questions", "{metric}: your answer", "Button: goes to the questions. {metric}: a label.");
const NOT_IN_TEXT: Text =
    Text::new("results.not-in-text", "{metric}: not in your text", "A figure came with a link or from an export.");
const MORE: Text = Text::new("results.more-places", "More places: {count}", "After a list of places in the text.");
const SHOW: Text = Text::new(
    "results.show",
    "What can you show for it?",
    "Before chips from which the visitor chooses how a figure can be proven.",
);

const NOTE: &str = "How far a figure can be trusted.";
const RAISE: &str = "What would make a figure more trustworthy, as an instruction.";
const RUNGS: [(Evidence, Text, Text); 5] = [
    (
        Evidence::Said,
        Text::new("evidence.said", "somebody says so", NOTE),
        Text::new("evidence.raise.said", "To raise it: take a screenshot that shows the figure and the day.", RAISE),
    ),
    (
        Evidence::Screenshot,
        Text::new("evidence.screenshot", "a screenshot shows it", NOTE),
        Text::new("evidence.raise.screenshot", "To raise it: paste the platform’s own export here.", RAISE),
    ),
    (
        Evidence::OwnExport,
        Text::new("evidence.own-export", "your export shows it", NOTE),
        Text::new(
            "evidence.raise.own-export",
            "To raise it: have somebody else measure it, such as the platform or a media monitor.",
            RAISE,
        ),
    ),
    (
        Evidence::ThirdParty,
        Text::new("evidence.third-party", "somebody else measured it", NOTE),
        Text::new(
            "evidence.raise.third-party",
            "To raise it: name a public page that shows the figure today, where there is one.",
            RAISE,
        ),
    ),
    (
        Evidence::Public,
        Text::new("evidence.public", "anyone can check it", NOTE),
        Text::new("evidence.raise.public", "Nothing is stronger. Keep the address of the page, and the day.", RAISE),
    ),
];

/// So many places in the text are offered for one figure.
const PLACES: usize = 6;

/// A rung of the ladder in words, and what would raise it.
pub fn rung(evidence: Evidence) -> (Text, Text) {
    let [said, .., public] = RUNGS;
    let (_, words, raise) = RUNGS.into_iter().find(|(known, ..)| *known == evidence).unwrap_or(
        // Every kind is in the list.
        if evidence > Evidence::Said { public } else { said },
    );
    (words, raise)
}

/// A measured figure.
pub fn figure(locale: &'static Locale, props: &Results, figure: &Figure) -> Html {
    let told = proof::told(&props.assessment.metrics.answers, figure.metric);
    let aside = match figure.origin {
        Origin::Unclear => UNCLEAR,
        Origin::Answer if told.is_none() => FROM_ANSWER,
        Origin::Link if told.is_none() => FROM_LINK,
        _ => rung(figure.evidence).0,
    };
    let mut body = vec![said(locale, "hint", &figure.metric.definition), places(locale, props, &[figure.metric])];
    if proof::is_headline(figure.metric) {
        body.push(rungs(locale, props, figure, told));
    }
    row(
        figure.metric.id,
        locale.words(&figure.metric.title),
        &figure::figure(locale, &figure.bounds, figure.unit),
        locale.words(&aside),
        body,
    )
}

/// A figure that was computed from others.
pub fn derived(locale: &'static Locale, props: &Results, derived: &Derived) -> Html {
    row(
        derived.id,
        locale.words(&derived.title),
        &figure::figure(locale, &derived.bounds, derived.unit),
        &derived.how.say(locale),
        vec![places(locale, props, &derived.from)],
    )
}

fn row(key: &'static str, name: &str, value: &str, aside: &str, body: Vec<Html>) -> Html {
    let summary =
        [("name", name), ("figure", value), ("aside", aside)].map(|(class, words)| with("span", class, words));
    let fold = vec![tag("summary", "", summary.into()), tag("div", "fact-body", body)];
    keyed(key, "li", "", vec![tag("details", "fact", fold)])
}

/// Where the figures of these metrics come from: the way to each place in the text, or to the questions.
pub fn places(locale: &Locale, props: &Results, metrics: &[&'static Metric]) -> Html {
    let mut buttons: Vec<Html> = Vec::new();
    for figure in metrics.iter().filter_map(|metric| props.assessment.metrics.figure(metric)) {
        let metric = ("metric", Argument::Text(figure.metric.title));
        if figure.origin == Origin::Answer {
            let label = say(locale, &TO_QUESTIONS, &[metric]);
            buttons.push(button(&label, "quiet", jump::to_part(".asking")));
        } else if figure.readings.is_empty() {
            let posts = figure.origin == Origin::Text && metrics.len() == 1;
            let words = if posts { locale.words(&FROM_POSTS).to_owned() } else { say(locale, &NOT_IN_TEXT, &[metric]) };
            buttons.push(line("hint", &words));
        } else {
            buttons.extend(in_text(locale, props, figure.metric, &figure.readings));
        }
    }
    tag("div", "places", buttons)
}

/// The way to each place of a figure in the text.
pub fn in_text(locale: &Locale, props: &Results, metric: &Metric, readings: &[usize]) -> Vec<Html> {
    let mut buttons = Vec::new();
    for index in readings.iter().take(PLACES) {
        let Some(mark) = props.marks.get(*index) else { continue };
        let mut words: String = mark.text.chars().take(40).collect();
        if words.len() < mark.text.len() {
            words.push('\u{2026}');
        }
        let places = [("metric", Argument::Text(metric.title)), ("words", Argument::Verbatim(words))];
        buttons.push(button(&say(locale, &IN_TEXT, &places), "quiet", jump::to_reading(props.select, *index)));
    }
    if readings.len() > PLACES {
        let more = Argument::Number((readings.len() - PLACES) as f64);
        buttons.push(line("hint", &say(locale, &MORE, &[("count", more)])));
    }
    buttons
}

/// The rungs of the ladder, one tap each; a second tap takes back what the person said.
fn rungs(locale: &Locale, props: &Results, figure: &Figure, told: Option<Evidence>) -> Html {
    let chips = proof::RUNGS.iter().map(|(evidence, id)| {
        let answer = (told != Some(*evidence)).then(|| Answer::Choice((*id).to_owned()));
        let action = Action::Answer(proof::name(figure.metric), answer);
        chip(locale.words(&rung(*evidence).0), figure.evidence == *evidence, sends(props.act, action))
    });
    let chips = tag("div", "chips", chips.collect());
    tag("div", "rungs", vec![said(locale, "", &SHOW), chips, said(locale, "hint", &rung(figure.evidence).1)])
}
