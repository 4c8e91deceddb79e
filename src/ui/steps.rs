//! The next steps: what, who, how long it takes, and what it changes.

use yew::prelude::*;

use super::piece::{line, nothing, said};
use super::trace;
use crate::assess::next_step::ASK_FIRST;
use crate::assess::{Assessment, Step, score};
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("steps.label", "Next steps", "Accessible name of the region. Stays for ever.");
const FIRST: Text = Text::new(
    "steps.first",
    "Answer a few questions first. Then you see here what takes you on with the least effort.",
    "Shown while there are no next steps because nothing is known.",
);
const NONE: Text = Text::new("steps.none", "Nothing is left to do here.", "Shown where every check is met.");
const WHO: Text =
    Text::new("steps.who", "{owner} \u{b7} about {hours} hours", "{owner}: a role. {hours}: a number, not 1.");
const WHO_ONE: Text = Text::new("steps.who-one", "{owner} \u{b7} about an hour", "{owner}: a role.");
const REACHES: Text = Text::new("steps.reaches", "Takes you to {band}, at the least.", "{band}: the name of a band.");
const WORTH: Text = Text::new("steps.worth", "Adds {points} of {weight} points.", "What a step adds, of all points.");
const WHY: Text =
    Text::new("steps.why", "Why: {title}", "Button: leads to the check that a step meets. {title}: its name.");
const UNTIL: Text = Text::new(
    "steps.until",
    "The least work to {band}: steps: {count}, hours: about {hours}.",
    "Under the first steps, where it takes more of them. {band}: a band.",
);
const UNTIL_SHOWN: Text = Text::new(
    "steps.until-shown",
    "The least work to {band}: about {hours} hours.",
    "Under the steps. {band}: a band.",
);
const ALL: Text = Text::new("steps.all", "All of these steps", "Opens the list of all steps.");

/// The next steps.
pub fn steps(locale: &Locale, assessment: &Assessment) -> Html {
    let empty = if assessment.coverage.unknown() > 0 { &FIRST } else { &NONE };
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            if assessment.steps.is_empty() {
                { said(locale, "hint", empty) }
            } else {
                <ol class="steps">{ for list(locale, assessment, &assessment.steps) }</ol>
                { until(locale, assessment) }
            }
        </section>
    }
}

/// What the whole way to the next band takes; all of it where it is longer than what is shown.
fn until(locale: &Locale, assessment: &Assessment) -> Html {
    let plan = &assessment.plan;
    let Some(goal) = plan.goal.filter(|_| plan.reaches) else { return nothing() };
    let more = plan.steps.len() > assessment.steps.len();
    let places = [
        ("band", Argument::Text(goal.title())),
        ("count", Argument::Number(plan.steps.len() as f64)),
        ("hours", Argument::Number(f64::from(plan.hours))),
    ];
    html! {
        <div>
            { line("hint", &say(locale, if more { &UNTIL } else { &UNTIL_SHOWN }, &places)) }
            <details class="fold" hidden={ !more }>
                <summary>{ locale.words(&ALL) }</summary>
                if more { <ol class="steps">{ for list(locale, assessment, &plan.steps) }</ol> } else { { nothing() } }
            </details>
        </div>
    }
}

fn list(locale: &Locale, assessment: &Assessment, steps: &[Step]) -> Vec<Html> {
    let mut reached = assessment.bands.map(|(low, _)| low);
    steps
        .iter()
        .map(|step| {
            let check = step.check;
            let hours = say(
                locale,
                if check.hours == 1 { &WHO_ONE } else { &WHO },
                &[("owner", Argument::Text(check.owner.title())), ("hours", Argument::Number(f64::from(check.hours)))],
            );
            let adds = [
                ("points", Argument::Verbatim(score::decimal(step.gain, locale.decimal))),
                ("weight", Argument::Number(f64::from(assessment.coverage.weight))),
            ];
            let mut changes = say(locale, &WORTH, &adds);
            if reached < Some(step.reaches) {
                changes =
                    [&changes, " ", &say(locale, &REACHES, &[("band", Argument::Text(step.reaches.title()))])].concat();
            }
            reached = reached.max(Some(step.reaches));
            html! {
                <li key={check.id}>
                    <p class="what">{ locale.words(&check.step) }</p>
                    <p class="hint">{ hours }</p>
                    <p class="hint">{ changes }</p>
                    if step.ask_first { { said(locale, "hint", &ASK_FIRST) } } else { { nothing() } }
                    { trace::check(&say(locale, &WHY, &[("title", Argument::Text(check.title))]), check.id) }
                </li>
            }
        })
        .collect()
}
