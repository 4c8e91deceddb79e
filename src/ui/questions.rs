//! The questions that numbers cannot answer: one at a time, the one that tells most first, and all of them one tap away.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::answer::{self, Figures};
use super::mark;
use super::piece::{Act, Shared, button, nothing, said};
use crate::assess::{Assessment, DIMENSIONS};
use crate::session::Action;
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("questions.label", "Questions", "Heading of the questions.");
const LEFT: Text = Text::new(
    "questions.left",
    "{count} left. This one tells most.",
    "{count}: how many questions are not answered yet.",
);
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

    let open = assessment.questions.iter().find(|check| !passed(assessment, check.id));
    let now = open.and_then(|check| assessment.finding(check.id));
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
        let (act, last, answered) = (props.act.clone(), last.clone(), answered);
        let id = now.map(|finding| finding.check.id);
        Callback::from(move |action: Action| {
            *answered.borrow_mut() = id;
            last.set(match &action {
                Action::Answer(check, Some(_)) => Some(check.clone()),
                _ => None,
            });
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
    let left = assessment.questions.iter().filter(|check| !passed(assessment, check.id)).count();
    let toggle = {
        let all = all.clone();
        Callback::from(move |event: Event| {
            let open = event.target_dyn_into::<web_sys::Element>().is_some_and(|fold| fold.has_attribute("open"));
            all.set(open);
        })
    };

    html! {
        <section class="part asking" tabindex="-1" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            if let Some(finding) = now {
                <div class="question">
                    <h3 ref={heading} tabindex="-1">
                        { locale.words(&finding.ask_figure().map_or(finding.check.question, |ask| ask.question)) }
                    </h3>
                    { answer::control(locale, finding, &assessment.metrics, Figures::Next, &act) }
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
                if last.is_some() { { button(locale.words(&BACK), "quiet", back) } } else { { nothing() } }
            </div>
            <details class="fold all-questions" ontoggle={toggle}>
                <summary>{ locale.words(&ALL) }</summary>
                if *all { { list(locale, assessment, &props.act) } } else { { nothing() } }
            </details>
        </section>
    }
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
