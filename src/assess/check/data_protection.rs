//! Data protection: did you tell people what the platform learns about them when they take part?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Did you tell people what the platform learns about them when they take part?
pub const CHECK: Check = Check {
    id: "data-protection",
    dimension: Dimension::Safeguarding,
    weight: 1,
    title: Text::new("check.data-protection.title", "Data protection", "The name of a question, as a label."),
    question: Text::new(
        "check.data-protection.question",
        "Did you tell people what the platform learns about them when they take part?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.data-protection.why",
        "People who trust you follow you there. You answer for what they did not know.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.data-protection.source",
        "Readers’ comments on the ICTworks article, 2019, asked whether participants would be profiled. The form of the question: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "told",
            label: Text::new(
                "check.data-protection.choice.told",
                "Yes, in words they understand.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "known",
            label: Text::new(
                "check.data-protection.choice.known",
                "We know it, but did not tell them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.data-protection.choice.no", "No.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.data-protection.step",
        "Write five plain lines on what the platform learns, and put them on the campaign page.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Legal,
    hours: 3,
};
