//! Platform decision: did IT, security or legal decide that you may use the platform, and on which devices?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Did IT, security or legal decide that you may use the platform, and on which devices?
pub const CHECK: Check = Check {
    id: "platform-decision",
    dimension: Dimension::Mandate,
    weight: 2,
    title: Text::new("check.platform-decision.title", "Platform decision", "The name of a question, as a label."),
    question: Text::new(
        "check.platform-decision.question",
        "Did IT, security or legal decide that you may use the platform, and on which devices?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.platform-decision.why",
        "A late no from security ends a campaign that people already joined.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.platform-decision.source",
        "Readers of the ICTworks article, 2019, pointed to agencies that bar the app from their devices. The form of the question: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "devices",
            label: Text::new(
                "check.platform-decision.choice.devices",
                "Yes, and they named the devices.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "use-only",
            label: Text::new(
                "check.platform-decision.choice.use-only",
                "Yes, but not on which devices.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(600),
        },
        Choice {
            id: "not-asked",
            label: Text::new(
                "check.platform-decision.choice.not-asked",
                "Not decided, or not asked.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.platform-decision.step",
        "Get a decision from IT, security or legal, and keep the app on a separate device.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Legal,
    hours: 4,
};
