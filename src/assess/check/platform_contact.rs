//! Platform contact: do you know a person at the platform who answers you?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Do you know a person at the platform who answers you?
pub const CHECK: Check = Check {
    id: "platform-contact",
    dimension: Dimension::Network,
    weight: 2,
    title: Text::new("check.platform-contact.title", "Platform contact", "The name of a question, as a label."),
    question: Text::new(
        "check.platform-contact.question",
        "Do you know a person at the platform who answers you?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.platform-contact.why",
        "When an account is blocked or copied, a form answers in weeks and a person in hours.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.platform-contact.source",
        "Figanmeşe and Licona on ICTworks, 2019: they were paired with a representative of the platform before their first post. That an answer counts, not a form: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "answered",
            label: Text::new(
                "check.platform-contact.choice.answered",
                "Yes, and they answered in the last month.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "known",
            label: Text::new(
                "check.platform-contact.choice.known",
                "We know whom to write to.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.platform-contact.choice.no", "No.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.platform-contact.step",
        "Write to the platform’s team for charities, and ask a peer for an introduction.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Partnerships,
    hours: 3,
};
