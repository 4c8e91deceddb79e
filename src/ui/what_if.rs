//! What if: checks and figures supposed otherwise, and what would come of it beside what is. Nothing here touches the real answers
//! until it is kept.

use yew::prelude::*;

use super::answer;
use super::piece::{Act, button, chip, line, nothing};
use super::{bar, verdict};
use crate::assess::{Ask, Assessment, Finding, Rubric, Supposed, Verdict, WhatIf, what_if};
use crate::metric;
use crate::number::{Bounds, Unit};
use crate::session::Action;
use crate::words::{Argument, Locale, Text, say};

const TITLE: Text =
    Text::new("what-if.title", "What if", "Heading: what would be under something that is only supposed.");
const CONTROL: Text =
    Text::new("what-if.control", "What if: {title}", "Accessible name of a group of buttons. {title}: a check.");
const AS_IS: Text = Text::new("what-if.as-is", "As it is", "Button: supposes nothing.");
const FIGURE: Text = Text::new("what-if.figure", "What if the number were another?", "Opens fields for figures.");
const STANDS_FOR: Text =
    Text::new("what-if.stands-for", "As if you answered: {choice}", "{choice}: the words of an answer, a sentence.");
const NOW: Text =
    Text::new("what-if.now", "Now: {band}, {points}", "{band}: a band or a span of bands. {points}: points.");
const THEN: Text =
    Text::new("what-if.then", "Then: {band}, {points}", "What would be. {band}: a band or a span. {points}: points.");
const ONLY: Text = Text::new(
    "what-if.only",
    "Only supposed: your answers, your card and your link stay as they are.",
    "Under what would be.",
);
const WITHOUT: Text = Text::new(
    "what-if.without",
    "Without: {what}",
    "Button: no longer supposes this. {what}: a check or figure and what is supposed of it.",
);
const PAIR: Text = Text::new("what-if.pair", "{name}: {value}", "A check or figure and what is supposed of it.");
const KEEP: Text = Text::new("what-if.keep", "Keep as my answers", "Button: what was supposed becomes real.");
const RESET: Text = Text::new("what-if.reset", "Back to what is", "Button: nothing is supposed any more.");

/// A change to what is supposed.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Of a check; nothing takes it back.
    Check(&'static str, Option<Supposed>),
    /// Of a figure, by metric.
    Figure(&'static str, Option<(Bounds, Unit)>),
    /// Nothing is supposed any more.
    Reset,
}

/// Where changes go.
pub type Suppose = Callback<Change>;

/// What is supposed after a change.
pub fn changed(mut what_if: WhatIf, change: Change) -> WhatIf {
    match change {
        Change::Check(id, Some(supposed)) => what_if.checks.insert(id.to_owned(), supposed),
        Change::Check(id, None) => what_if.checks.remove(id),
        Change::Figure(id, Some(figure)) => what_if.figures.insert(id.to_owned(), figure),
        Change::Figure(id, None) => what_if.figures.remove(id),
        Change::Reset => what_if = WhatIf::default(),
    }
    what_if
}

/// What would be, beside what is; nothing where nothing is supposed.
pub fn result(
    locale: &'static Locale,
    real: &Assessment,
    supposed: Option<&Assessment>,
    what_if: &WhatIf,
    rubric: &Rubric,
    suppose: &Suppose,
    act: &Act,
) -> Html {
    let Some(then) = supposed else { return nothing() };
    let reset = {
        let suppose = suppose.clone();
        Callback::from(move |_| suppose.emit(Change::Reset))
    };
    let answers = what_if.answers(rubric);
    // Of a check that a number answers it can be supposed that it is met, but only a number can be kept.
    let keeps = !answers.is_empty() || !what_if.figures.is_empty();
    let keep = {
        let (suppose, act, figures) = (suppose.clone(), act.clone(), what_if.figures.clone());
        Callback::from(move |_| {
            for (id, answer) in &answers {
                act.emit(Action::Answer(id.clone(), Some(answer.clone())));
            }
            for (id, figure) in figures.iter() {
                act.emit(Action::Give(id.clone(), Some(*figure)));
            }
            suppose.emit(Change::Reset);
        })
    };
    let without = |name: Text, value: Argument, change: Change| {
        let pair = say(locale, &PAIR, &[("name", Argument::Text(name)), ("value", value)]);
        let suppose = suppose.clone();
        let words = say(locale, &WITHOUT, &[("what", Argument::Verbatim(pair))]);
        button(&words, "quiet", Callback::from(move |_| suppose.emit(change.clone())))
    };
    html! {
        <section class="what-if" aria-label={ locale.words(&TITLE) }>
            <div role="status">{ beside(locale, real, then) }</div>
            <div class="supposed">
                { for what_if.checks.iter().filter_map(|(id, supposed)| {
                    let check = rubric.check(id)?;
                    Some(without(check.title, Argument::Text(title(*supposed)), Change::Check(check.id, None)))
                }) }
                { for what_if.figures.iter().filter_map(|(id, (bounds, unit))| {
                    let metric = metric::find(id)?;
                    Some(without(metric.title, Argument::Figure(*bounds, *unit), Change::Figure(metric.id, None)))
                }) }
            </div>
            { line("hint", locale.words(&ONLY)) }
            <div class="chips">
                if keeps { { button(locale.words(&KEEP), "", keep) } } else { { nothing() } }
                { button(locale.words(&RESET), "quiet", reset) }
            </div>
        </section>
    }
}

/// What is and what would be, each with its bar.
fn beside(locale: &Locale, real: &Assessment, then: &Assessment) -> Html {
    let one = |text: &Text, class: &'static str, assessment: &Assessment| {
        let places = [
            ("band", Argument::Verbatim(verdict::band(locale, assessment))),
            ("points", Argument::Verbatim(verdict::points(locale, assessment.span))),
        ];
        html! { <div {class}>{ line("", &say(locale, text, &places)) }{ bar::small(assessment.span) }</div> }
    };
    html! { <div class="beside">{ one(&NOW, "was", real) }{ one(&THEN, "then", then) }</div> }
}

fn title(supposed: Supposed) -> Text {
    match supposed {
        Supposed::Met => Verdict::Met.title(),
        Supposed::NotMet => Verdict::NotMet.title(),
    }
}

/// The control of one check: as it is, met, not met; and its figures where figures answer it. Where something is supposed of it, what
/// would come of all that is supposed stands there too.
pub fn control(
    locale: &'static Locale,
    finding: &Finding,
    what_if: &WhatIf,
    rubric: &Rubric,
    (real, then): (&Assessment, Option<&Assessment>),
    suppose: &Suppose,
) -> Html {
    let check = finding.check;
    let now = what_if.checks.get(check.id).copied();
    let one = |label: &str, supposed: Option<Supposed>| {
        let suppose = suppose.clone();
        chip(label, now == supposed, Callback::from(move |_| suppose.emit(Change::Check(check.id, supposed))))
    };
    let choice = now.and_then(|supposed| what_if::stands_for(rubric, check.id, supposed));
    let stands =
        choice.map_or_else(String::new, |choice| say(locale, &STANDS_FOR, &[("choice", Argument::Text(choice.label))]));
    let of_figures = match check.ask {
        Ask::Figures(figures) => figures.iter().any(|ask| what_if.figures.contains_key(ask.metric.id)),
        Ask::Choices(_) => false,
    };
    let then = then.filter(|_| now.is_some() || of_figures);
    let name = say(locale, &CONTROL, &[("title", Argument::Text(check.title))]);
    html! {
        <div class="suppose">
            <p class="hint" aria-hidden="true">{ locale.words(&TITLE) }</p>
            <div class="chips" role="group" aria-label={name}>
                { one(locale.words(&AS_IS), None) }
                { one(locale.words(&title(Supposed::Met)), Some(Supposed::Met)) }
                { one(locale.words(&title(Supposed::NotMet)), Some(Supposed::NotMet)) }
            </div>
            <p class="hint" hidden={ stands.is_empty() }>{ stands }</p>
            if let Ask::Figures(figures) = check.ask {
                <details class="fold">
                    <summary>{ locale.words(&FIGURE) }</summary>
                    <div class="figures">
                        { for figures.iter().map(|ask| {
                            let id = ask.metric.id;
                            let known = what_if.figures.get(id).copied();
                            let suppose = suppose.clone();
                            let set = Callback::from(move |figure| suppose.emit(Change::Figure(id, Some(figure))));
                            answer::one_figure(locale, ask, true, known, &set)
                        }) }
                    </div>
                </details>
            } else {
                { nothing() }
            }
            { then.map_or_else(nothing, |then| beside(locale, real, then)) }
        </div>
    }
}
