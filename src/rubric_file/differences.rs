//! What a rubric does otherwise than Greenlight's own, in words: what decides first, words last.

use crate::assess::{Ask, Check, RUBRIC, Rubric};
use crate::words::{Argument, Said, Text};

const NOTE: &str =
    "A line of a list: what another rubric does otherwise; {title} is the name of a question, as a label.";
const WEIGHT: Text = Text::new("difference.weight", "{title}: weight {now} instead of {before}", NOTE);
const THRESHOLD: Text = Text::new("difference.threshold", "{title}: {what}: {now} instead of {before}", NOTE);
const REMOVED: Text = Text::new("difference.removed", "Not asked: {title}", NOTE);
const ADDED: Text = Text::new("difference.added", "Asked as well: {title} ({dimension}, weight {now})", NOTE);
const ANSWERS: Text = Text::new("difference.answers", "{title}: other answers", NOTE);
const REASONS: Text = Text::new("difference.reasons", "{title}: other reasons for which it does not apply", NOTE);
const STEP: Text = Text::new("difference.step", "{title}: other hours, or another role does it", NOTE);
const WORDS: Text = Text::new("difference.words", "{title}: other words", NOTE);
const CAP_ADDED: Text = Text::new(
    "difference.cap-added",
    "Limits the result to {band}: {holds}",
    "A line of a list: what another rubric does otherwise. {band} is the name of a degree of readiness, {holds} a sentence.",
);
const CAP_REMOVED: Text = Text::new(
    "difference.cap-removed",
    "No longer limits the result: {holds}",
    "A line of a list: what another rubric does otherwise. {holds} is a sentence.",
);
const ADVICE: Text = Text::new(
    "difference.advice",
    "Other words for what to do now",
    "A line of a list: what another rubric does otherwise.",
);
const REFERENCES: Text = Text::new(
    "difference.references",
    "Other references: {count} in the place of ours",
    "A line of a list: what another rubric does otherwise.",
);
const NONE: Text =
    Text::new("difference.none", "Nothing but the name", "A line of a list: what another rubric does otherwise.");

/// The differences; one line that says so where there are none.
#[must_use]
pub fn differences(rubric: &Rubric) -> Vec<Said> {
    let titled = |text: Text, check: &Check| Said::plain(text).with("title", Argument::Text(check.title));
    let number = |number: u16| Argument::Number(f64::from(number));
    let (mut decide, mut say) = (Vec::new(), Vec::new());
    for ours in RUBRIC.checks {
        let Some(own) = rubric.check(ours.id) else {
            decide.push(titled(REMOVED, ours));
            continue;
        };
        if own.weight != ours.weight {
            decide.push(titled(WEIGHT, own).with("now", number(own.weight)).with("before", number(ours.weight)));
        }
        thresholds(own, ours, &mut decide);
        if let (Ask::Choices(now), Ask::Choices(before)) = (own.ask, ours.ask)
            && now != before
        {
            decide.push(titled(ANSWERS, own));
        }
        if own.not_applicable != ours.not_applicable {
            decide.push(titled(REASONS, own));
        }
        if (own.hours, own.owner) != (ours.hours, ours.owner) {
            decide.push(titled(STEP, own));
        }
        let texts = |check: &Check| [check.title, check.question, check.why, check.source, check.step];
        if texts(own) != texts(ours) {
            say.push(titled(WORDS, own));
        }
    }
    for own in rubric.checks.iter().filter(|own| RUBRIC.check(own.id).is_none()) {
        let dimension = Argument::Text(own.dimension.title());
        decide.push(titled(ADDED, own).with("dimension", dimension).with("now", number(own.weight)));
    }
    caps(rubric, &mut decide);
    if !std::ptr::eq(rubric.references, RUBRIC.references) {
        let count = Argument::Number(rubric.references.len() as f64);
        decide.push(Said::plain(REFERENCES).with("count", count));
    }
    if rubric.advice != RUBRIC.advice {
        say.push(Said::plain(ADVICE));
    }
    decide.extend(say);
    if decide.is_empty() {
        decide.push(Said::plain(NONE));
    }
    decide
}

fn thresholds(own: &Check, ours: &Check, found: &mut Vec<Said>) {
    let of = |check: &Check| check.figures.map_or(&[][..], |figures| figures.thresholds);
    for (now, before) in of(own).iter().zip(of(ours)) {
        if now.value.to_bits() != before.value.to_bits() {
            #[cfg(any(not(target_arch = "wasm32"), feature = "annex"))]
            let what = before.text;
            #[cfg(all(target_arch = "wasm32", not(feature = "annex")))]
            let what = ours.title;
            let said = Said::plain(THRESHOLD).with("title", Argument::Text(own.title));
            found.push(
                said.with("now", Argument::Number(now.value))
                    .with("before", Argument::Number(before.value))
                    .with("what", Argument::Text(what)),
            );
        }
    }
}

fn caps(rubric: &Rubric, found: &mut Vec<Said>) {
    for ours in RUBRIC.caps {
        if !rubric.caps.iter().any(|own| own.id == ours.id) {
            found.push(Said::plain(CAP_REMOVED).with("holds", Argument::Text(ours.holds)));
        }
    }
    for own in rubric.caps {
        let ours = RUBRIC.caps.iter().find(|ours| ours.id == own.id);
        let same = ours.is_some_and(|ours| {
            (ours.band, ours.check, ours.choices, ours.holds) == (own.band, own.check, own.choices, own.holds)
        });
        if !same {
            let band = Argument::Text(own.band.title());
            found.push(Said::plain(CAP_ADDED).with("band", band).with("holds", Argument::Text(own.holds)));
        }
    }
}
