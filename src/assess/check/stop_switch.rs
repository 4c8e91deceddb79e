//! Stop switch: who last took a comment or a post down, and how fast?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Who last took a comment or a post down, and how fast?
pub const CHECK: Check = Check {
    id: "stop-switch",
    dimension: Dimension::Safeguarding,
    weight: 1,
    title: Text::new("check.stop-switch.title", "Stop switch", "The name of a question, as a label."),
    question: Text::new(
        "check.stop-switch.question",
        "Who last took a comment or a post down, and how fast?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.stop-switch.why",
        "When something goes wrong, minutes count, and somebody must be allowed to act.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.stop-switch.source",
        "Greenlight's judgement, 2026: no published threshold is known.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "hour",
            label: Text::new(
                "check.stop-switch.choice.hour",
                "A person we can name, within an hour.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "day",
            label: Text::new("check.stop-switch.choice.day", "Within a day.", "An answer, as the words on a button."),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "never",
            label: Text::new(
                "check.stop-switch.choice.never",
                "Nobody has yet, or we do not know.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.stop-switch.step",
        "Name two people who may take things down alone, and let them try it once.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 1,
};
