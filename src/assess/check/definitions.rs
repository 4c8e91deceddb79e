//! Definitions: is it written down which views count, in which weeks, and who counts them?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Is it written down which views count, in which weeks, and who counts them?
pub const CHECK: Check = Check {
    id: "definitions",
    dimension: Dimension::Measurement,
    weight: 2,
    title: Text::new("check.definitions.title", "Definitions", "The name of a question, as a label."),
    question: Text::new(
        "check.definitions.question",
        "Is it written down which views count, in which weeks, and who counts them?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.definitions.why",
        "The same campaign can be told as 300 million or as 500 million views, both true.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.definitions.source",
        "ICTworks, 2019, and Licona, 2020: more than 300 million views after two weeks, more than 500 million a year later. The three points: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "all",
            label: Text::new("check.definitions.choice.all", "All three.", "An answer, as the words on a button."),
            worth: Worth::Met,
        },
        Choice {
            id: "some",
            label: Text::new(
                "check.definitions.choice.some",
                "One or two of them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.definitions.choice.no", "Not yet.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.definitions.step",
        "Write three lines: which views, from when to when, who counts and where from.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 1,
};
