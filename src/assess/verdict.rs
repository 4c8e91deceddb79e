//! The verdict in one or two sentences: what you could do now, and what decides whether you can do more.

use super::{Band, Cap, Coverage, Finding, Rubric, next_step};
use crate::words::{Argument, Said, Text};

const NOTHING_APPLIES: Text = Text::new(
    "verdict.nothing-applies",
    "Nothing here applies to your campaign, so there is nothing to say.",
    "The result as a heading.",
);
const NOTHING_KNOWN: Text = Text::new(
    "verdict.nothing-known",
    "We cannot tell yet. Answer the first question to begin.",
    "The result as a heading, while nothing is known.",
);
const ONLY: Text = Text::new("verdict.only", "{now}", "The result as a heading; {now} is a sentence.");
const CAPPED: Text = Text::new(
    "verdict.capped",
    "{now} What holds you there: {title}.",
    "The result as a heading; {now} is a sentence, {title} the name of a question, as a label.",
);
const MORE_ANSWERS: Text = Text::new(
    "verdict.more-answers",
    "{now} Answer more questions to see whether you can launch.",
    "The result as a heading while less than half is known; {now} is a sentence.",
);

const NOW: &str = "What you could do now, as a sentence.";

/// What you could do now.
fn now(band: Band, certain: bool) -> Text {
    match band {
        Band::Groundwork if certain => Text::new("verdict.now.groundwork", "Do the groundwork first.", NOW),
        Band::Groundwork => Text::new("verdict.now.groundwork-perhaps", "Start with the groundwork.", NOW),
        Band::Pilot => Text::new("verdict.now.pilot", "You could run a pilot now.", NOW),
        Band::Launch => Text::new("verdict.now.launch", "You could launch now.", NOW),
        Band::Scale => Text::new("verdict.now.scale", "You could launch now, and grow.", NOW),
    }
}

const DECIDES: &str = "The result as a heading; {now} is a sentence.";
const DECIDE: &str =
    "The result as a heading; {now} is a sentence, {count} a number from two on, spelled out where it is small.";

/// What the answers decide.
fn decide(goal: Band, one: bool) -> Text {
    match (goal, one) {
        (Band::Groundwork | Band::Pilot, true) => {
            Text::new("verdict.decides.pilot", "{now} One answer decides whether you can run a pilot.", DECIDES)
        }
        (Band::Groundwork | Band::Pilot, false) => {
            Text::new("verdict.decide.pilot", "{now} {count} answers decide whether you can run a pilot.", DECIDE)
        }
        (Band::Launch, true) => {
            Text::new("verdict.decides.launch", "{now} One answer decides whether you can launch.", DECIDES)
        }
        (Band::Launch, false) => {
            Text::new("verdict.decide.launch", "{now} {count} answers decide whether you can launch.", DECIDE)
        }
        (Band::Scale, true) => {
            Text::new("verdict.decides.scale", "{now} One answer decides whether you can grow.", DECIDES)
        }
        (Band::Scale, false) => {
            Text::new("verdict.decide.scale", "{now} {count} answers decide whether you can grow.", DECIDE)
        }
    }
}

/// Small numbers are spelled out at the start of a sentence.
fn count(number: usize) -> Argument {
    const NOTE: &str = "A number at the start of a sentence: so many answers.";
    match number {
        2 => Argument::Text(Text::new("count.two", "Two", NOTE)),
        3 => Argument::Text(Text::new("count.three", "Three", NOTE)),
        4 => Argument::Text(Text::new("count.four", "Four", NOTE)),
        5 => Argument::Text(Text::new("count.five", "Five", NOTE)),
        6 => Argument::Text(Text::new("count.six", "Six", NOTE)),
        7 => Argument::Text(Text::new("count.seven", "Seven", NOTE)),
        8 => Argument::Text(Text::new("count.eight", "Eight", NOTE)),
        9 => Argument::Text(Text::new("count.nine", "Nine", NOTE)),
        _ => Argument::Number(f64::from(u32::try_from(number).unwrap_or(u32::MAX))),
    }
}

/// The verdict.
#[must_use]
pub fn sentence(
    rubric: &Rubric,
    findings: &[Finding],
    coverage: &Coverage,
    caps: &[Cap],
    bands: Option<(Band, Band)>,
) -> Said {
    let Some((low, high)) = bands else { return Said::plain(NOTHING_APPLIES) };
    if coverage.judged == 0 {
        return Said::plain(NOTHING_KNOWN);
    }
    let with = |text: Text| Said::plain(text).with("now", Argument::Text(now(low, low == high)));
    if low < high
        && let Some(goal) = low.next()
        && let Some(number) = next_step::answers_to(rubric, findings, goal)
        && number > 0
    {
        // The same answers may decide more than the next band: say the highest.
        let mut highest = goal;
        while let Some(above) = highest.next().filter(|above| *above <= high)
            && next_step::answers_to(rubric, findings, above) == Some(number)
        {
            highest = above;
        }
        return with(decide(highest, number == 1)).with("count", count(number));
    }
    let Some(cap) = caps.iter().find(|cap| cap.holds && cap.binds && cap.band == high) else { return with(ONLY) };
    match cap.check.and_then(|id| rubric.check(id)) {
        Some(check) => with(CAPPED).with("title", Argument::Text(check.title)),
        None => with(MORE_ANSWERS),
    }
}
