//! The next steps: what, who, how long it takes, and what it changes.

use yew::prelude::*;

use super::piece::said;
use crate::assess::Assessment;
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
const WORTH: Text = Text::new("steps.worth", "Worth up to {points} of 100 points.", "What a step adds.");

/// The next steps.
pub fn steps(locale: &Locale, assessment: &Assessment) -> Html {
    let mut reached = assessment.bands.map(|(low, _)| low);
    let steps: Vec<Html> = assessment
        .steps
        .iter()
        .map(|step| {
            let check = step.check;
            let hours = say(
                locale,
                if check.hours == 1 { &WHO_ONE } else { &WHO },
                &[("owner", Argument::Text(check.owner.title())), ("hours", Argument::Number(f64::from(check.hours)))],
            );
            let changes = if reached < Some(step.reaches) {
                say(locale, &REACHES, &[("band", Argument::Text(step.reaches.title()))])
            } else {
                say(locale, &WORTH, &[("points", Argument::Number(f64::from(check.weight)))])
            };
            reached = reached.max(Some(step.reaches));
            html! {
                <li key={check.id}>
                    <p class="what">{ locale.words(&check.step) }</p>
                    <p class="hint">{ hours }</p>
                    <p class="hint">{ changes }</p>
                </li>
            }
        })
        .collect();
    let empty = if assessment.coverage.unknown() > 0 { &FIRST } else { &NONE };
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            if steps.is_empty() {
                { said(locale, "hint", empty) }
            } else {
                <ol class="steps">{ for steps }</ol>
            }
        </section>
    }
}
