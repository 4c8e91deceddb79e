//! The questions that numbers cannot answer: one at a time, the one that tells most first, and all of them one tap away.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::answer::{self, Figures};
use super::piece::{Act, Shared, button, line, nothing, said};
use super::{mark, trace};
use crate::assess::{Assessment, Check, DIMENSIONS, Finding, score};
use crate::session::Action;
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("questions.label", "Questions", "Heading of the questions.");
const LEFT: Text = Text::new("questions.left", "{count} left.", "{count}: how many questions are not answered yet.");
const DECIDES: Text = Text::new(
    "questions.decides",
    "Decides {points} of {weight} points.",
    "What an answer can add. {points}: a number. {weight}: what all questions together count.",
);
const DECIDES_CAP: Text = Text::new(
    "questions.decides-cap",
    "Decides {points} of {weight} points, and whether you can go above {band}.",
    "What an answer can add. {points}: a number. {weight}: what all questions together count. {band}: a band.",
);
const NEXT: Text = Text::new("questions.next", "Next best", "Above two more questions, each a button.");
const GO_ON: Text =
    Text::new("questions.go-on", "Go on with the best question", "Button: leaves a question that was looked up.");
const LAST: Text = Text::new("questions.last", "The last one.", "Beside the last question that is left.");
const PASSED: Text = Text::new(
    "questions.passed",
    "You passed over what is left. You find all questions below.",
    "Shown where every open question was skipped.",
);
const DONE: Text = Text::new("questions.done", "Every question is answered.", "Shown where nothing is left to ask.");
const WHY: Text = Text::new("questions.why", "Why we ask", "Opens the reason for a question.");
const BACK: Text = Text::new("questions.back", "Back to the last question", "Button: takes the last answer back.");
const ALL: Text = Text::new("questions.all", "All questions", "Opens the list of all questions.");

/// What the questions need.
#[derive(PartialEq, Properties)]
pub struct QuestionsProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The assessment, with what is still to be asked.
    pub assessment: Shared<Assessment>,
    /// The check whose question was asked for, whether it is open or not; and how often.
    pub wanted: Option<(&'static str, u32)>,
    /// Asks for the question of a check; for none, the best one comes.
    pub bring: Callback<Option<&'static str>>,
    /// Where actions go.
    pub act: Act,
}

/// The questions.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let locale = props.locale;
    let assessment = &props.assessment;
    let heading = use_node_ref();
    let last = use_state_eq(|| None::<String>);
    let all = use_state_eq(|| false);
    // The check that was answered here, until its successor is shown: then the next question takes the focus.
    let answered = use_mut_ref(|| None::<&'static str>);

    let open = || assessment.questions.iter().filter(|check| !passed(assessment, check.id));
    let looked_up = props.wanted.and_then(|(id, _)| assessment.finding(id));
    let now = looked_up.or_else(|| assessment.finding(open().next()?.id));
    let next: Vec<&'static Check> =
        open().filter(|check| now.is_none_or(|now| now.check != **check)).take(2).copied().collect();
    {
        let heading = heading.clone();
        use_effect_with(props.wanted, move |wanted| {
            if wanted.is_some() {
                trace::show(heading.cast());
            }
        });
    }
    let asked = now.map(|finding| (finding.check.id, finding.ask_figure().map(|ask| ask.metric.id)));
    {
        let (heading, answered) = (heading.clone(), answered.clone());
        use_effect_with(asked, move |_| {
            if answered.take().is_some()
                && let Some(heading) = heading.cast::<HtmlElement>()
            {
                let _ = heading.focus();
            }
        });
    }
    let act = {
        let (act, last, answered, bring) = (props.act.clone(), last.clone(), answered, props.bring.clone());
        let id = now.map(|finding| finding.check.id);
        Callback::from(move |action: Action| {
            *answered.borrow_mut() = id;
            last.set(match &action {
                Action::Answer(check, Some(_)) => Some(check.clone()),
                _ => None,
            });
            // A number may be one of several that the question takes.
            if !matches!(action, Action::Give(..)) {
                bring.emit(None);
            }
            act.emit(action);
        })
    };
    let back = {
        let (act, last, check) = (props.act.clone(), last.clone(), (*last).clone());
        Callback::from(move |_| {
            if let Some(check) = &check {
                act.emit(Action::Answer(check.clone(), None));
            }
            last.set(None);
        })
    };
    let left = open().count();
    let toggle = {
        let all = all.clone();
        Callback::from(move |event: Event| {
            let open = event.target_dyn_into::<web_sys::Element>().is_some_and(|fold| fold.has_attribute("open"));
            all.set(open);
        })
    };

    // What is known already is looked up whole.
    let known = now.is_some_and(|finding| finding.missing.is_empty());
    let figures = if looked_up.is_some() && known { Figures::All } else { Figures::Next };
    html! {
        <section class="part asking" tabindex="-1" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            if let Some(finding) = now {
                <div class="question">
                    <h3 ref={heading} tabindex="-1">
                        { locale.words(&if figures == Figures::All { finding.check.question } else { asked_now(finding) }) }
                    </h3>
                    { line("hint", &decides(locale, assessment, finding)) }
                    { answer::control(locale, finding, &assessment.metrics, figures, &act) }
                    <details class="why" key={finding.check.id}>
                        <summary>{ locale.words(&WHY) }</summary>
                        <p>{ locale.words(&finding.check.why) }</p>
                        <p class="hint">{ locale.words(&finding.check.source) }</p>
                    </details>
                </div>
            } else {
                { said(locale, "hint", if assessment.questions.is_empty() { &DONE } else { &PASSED }) }
            }
            <div class="question-foot">
                <span class="hint" hidden={ now.is_none() }>{ remaining(locale, left) }</span>
                if looked_up.is_some() { { button(locale.words(&GO_ON), "quiet", brings(&props.bring, None)) } } else { { nothing() } }
                if last.is_some() { { button(locale.words(&BACK), "quiet", back) } } else { { nothing() } }
            </div>
            <div class="next-best" hidden={ next.is_empty() }>
                { said(locale, "hint", &NEXT) }
                { for next.iter().map(|check| {
                    let words = assessment.finding(check.id).map_or(check.question, asked_now);
                    button(locale.words(&words), "quiet", brings(&props.bring, Some(check.id)))
                }) }
            </div>
            <details class="fold all-questions" ontoggle={toggle}>
                <summary>{ locale.words(&ALL) }</summary>
                if *all { { list(locale, assessment, &props.act) } } else { { nothing() } }
            </details>
        </section>
    }
}

/// The question to ask now: of several figures the first that is missing.
fn asked_now(finding: &Finding) -> Text {
    finding.ask_figure().map_or(finding.check.question, |ask| ask.question)
}

fn brings(bring: &Callback<Option<&'static str>>, check: Option<&'static str>) -> Callback<MouseEvent> {
    bring.reform(move |_| check)
}

/// What an answer decides: points, and what a cap allows. Nothing where it is answered.
fn decides(locale: &Locale, assessment: &Assessment, finding: &Finding) -> String {
    let Some((low, high)) = finding.earned().filter(|(low, high)| low < high) else { return String::new() };
    let cap = assessment.caps.iter().find(|cap| !cap.holds && cap.check == Some(finding.check.id));
    let mut places = vec![
        ("points", Argument::Verbatim(score::decimal(high - low, locale.decimal))),
        ("weight", Argument::Number(f64::from(assessment.coverage.weight))),
    ];
    places.extend(cap.map(|cap| ("band", Argument::Text(cap.band.title()))));
    say(locale, if cap.is_some() { &DECIDES_CAP } else { &DECIDES }, &places)
}

fn passed(assessment: &Assessment, id: &str) -> bool {
    assessment.finding(id).is_some_and(|finding| finding.skipped)
}

fn remaining(locale: &Locale, left: usize) -> String {
    if left == 1 {
        return locale.words(&LAST).to_owned();
    }
    say(locale, &LEFT, &[("count", Argument::Number(left as f64))])
}

fn list(locale: &'static Locale, assessment: &Assessment, act: &Act) -> Html {
    html! {
        <div>
            { for DIMENSIONS.iter().map(|dimension| html! {
                <div key={dimension.id()}>
                    <h3>{ locale.words(&dimension.title()) }</h3>
                    <ul class="plain">
                        { for assessment.findings_of(*dimension).map(|finding| html! {
                            <li key={finding.check.id} class="all-question">
                                <p class="asked">{ mark::mark(finding.verdict) }{ " " }{ locale.words(&finding.check.question) }</p>
                                <p class="hint">{ finding.reason.say(locale) }</p>
                                { answer::control(locale, finding, &assessment.metrics, Figures::All, act) }
                            </li>
                        }) }
                    </ul>
                </div>
            }) }
        </div>
    }
}
