//! How a check is answered: chips or figures, and always a way to pass it over or to say that it does not apply.

use yew::prelude::*;

use super::piece::{Act, button, chip, nothing, sends};
use super::value_field::ValueField;
use crate::assess::{Ask, AskFigure, Finding};
use crate::measure::{Answer, Metrics};
use crate::number::{Bounds, Unit};
use crate::session::Action;
use crate::words::{Locale, Text, figure};

const SKIP: Text = Text::new("answer.skip", "Skip", "Button: passes a question over.");
const DOES_NOT_APPLY: Text =
    Text::new("answer.not-applicable", "Does not apply", "Opens the reasons why a question does not apply.");
const TAKE_BACK: Text = Text::new("answer.take-back", "Take back", "Button: removes an answer.");
const YOUR_NUMBER: Text = Text::new("answer.number", "Your number", "Label of a field for a figure.");
const YOUR_DAY: Text = Text::new("answer.day", "Your date", "Label of a field for a day.");

/// Which of a check's figures are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// The next one that is missing.
    Next,
    /// All of them, each with its question.
    All,
}

/// The control that answers a check.
pub fn control(locale: &'static Locale, finding: &Finding, metrics: &Metrics, figures: Figures, act: &Act) -> Html {
    let check = finding.check;
    let answer = metrics.answers.checks.get(check.id);
    let given = match check.ask {
        Ask::Choices(choices) => html! {
            <div class="chips">
                { for choices.iter().map(|choice| {
                    let pressed = answer == Some(&Answer::Choice(choice.id.to_owned()));
                    let next = (!pressed).then(|| Answer::Choice(choice.id.to_owned()));
                    chip(locale.words(&choice.label), pressed, sends(act, Action::Answer(check.id.to_owned(), next)))
                }) }
            </div>
        },
        Ask::Figures(all) => {
            let asked: Vec<&AskFigure> = match figures {
                Figures::Next => finding.ask_figure().into_iter().collect(),
                Figures::All => all.iter().collect(),
            };
            let several = asked.len() > 1;
            html! {
                <div class="figures">
                    { for asked.into_iter().map(|ask| {
                        let id = ask.metric.id;
                        let known = metrics.figure(ask.metric).map(|figure| (figure.bounds, figure.unit));
                        let give = {
                            let act = act.clone();
                            Callback::from(move |figure| act.emit(Action::Give(id.to_owned(), Some(figure))))
                        };
                        html! {
                            <div key={id}>
                                { one_figure(locale, ask, several, known, &give) }
                                if metrics.answers.figures.contains_key(id) {
                                    { button(locale.words(&TAKE_BACK), "quiet", sends(act, Action::Give(id.to_owned(), None))) }
                                } else {
                                    { nothing() }
                                }
                            </div>
                        }
                    }) }
                </div>
            }
        }
    };
    html! { <div class="answer">{ given }{ aside(locale, finding, answer, act) }</div> }
}

/// Chips with common values, and a field for any other.
pub fn one_figure(
    locale: &'static Locale,
    ask: &AskFigure,
    named: bool,
    known: Option<(Bounds, Unit)>,
    give: &Callback<(Bounds, Unit)>,
) -> Html {
    let metric = ask.metric;
    let unit = known.map_or(metric.unit, |(_, unit)| unit);
    let set = give.reform(move |bounds| (bounds, unit));
    let label = locale.words(if metric.unit == Unit::Day { &YOUR_DAY } else { &YOUR_NUMBER });
    html! {
        <div class="figure-answer" key={metric.id}>
            if named { <p>{ locale.words(&ask.question) }</p> } else { { nothing() } }
            <div class="chips">
                { for ask.common.iter().filter_map(|value| Bounds::exact(*value)).map(|bounds| {
                    let pressed = known.is_some_and(|(known, _)| known == bounds);
                    let set = set.clone();
                    chip(&figure::value(locale, bounds.nominal(), metric.unit), pressed, Callback::from(move |_| set.emit(bounds)))
                }) }
            </div>
            <ValueField {locale} {label} {unit} now={known.map(|(bounds, _)| bounds)} {set} />
        </div>
    }
}

/// Skip, does not apply, take back.
fn aside(locale: &'static Locale, finding: &Finding, answer: Option<&Answer>, act: &Act) -> Html {
    let check = finding.check;
    let answers = |answer: Option<Answer>| sends(act, Action::Answer(check.id.to_owned(), answer));
    html! {
        <div class="aside-actions">
            if answer.is_some() {
                { button(locale.words(&TAKE_BACK), "quiet", answers(None)) }
            } else {
                { button(locale.words(&SKIP), "quiet", answers(Some(Answer::Skipped))) }
            }
            if check.not_applicable.is_empty() {
                { nothing() }
            } else {
                <details class="reasons" key={ [check.id, "-reasons"].concat() }>
                    <summary>{ locale.words(&DOES_NOT_APPLY) }</summary>
                    <div class="chips">
                        { for check.not_applicable.iter().map(|why| {
                            let reason = Answer::NotApplicable(why.id.to_owned());
                            let pressed = answer == Some(&reason);
                            chip(locale.words(&why.label), pressed, answers((!pressed).then_some(reason)))
                        }) }
                    </div>
                </details>
            }
        </div>
    }
}
