//! Consent: are children invited or shown, and who has agreed?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Are children invited or shown, and who has agreed?
pub const CHECK: Check = Check {
    id: "consent",
    dimension: Dimension::Safeguarding,
    weight: 2,
    title: Text::new("check.consent.title", "Consent", "The name of a question, as a label."),
    question: Text::new(
        "check.consent.question",
        "Are children invited or shown, and who has agreed?",
        "A question to the person.",
    ),
    why: Text::new("check.consent.why", "A video of a child cannot be called back.", "Why a question matters."),
    source: Text::new(
        "check.consent.source",
        "Convention on the Rights of the Child, articles 3 and 16, 1989. The steps between: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "adults-agreed",
            label: Text::new(
                "check.consent.choice.adults-agreed",
                "No children. The adults shown have agreed.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "guardians-agreed",
            label: Text::new(
                "check.consent.choice.guardians-agreed",
                "Children, and their guardians have agreed.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "adults-not-asked",
            label: Text::new(
                "check.consent.choice.adults-not-asked",
                "No children, but not everybody shown was asked.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
        Choice {
            id: "children-not-asked",
            label: Text::new(
                "check.consent.choice.children-not-asked",
                "Children, and guardians have not agreed yet.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.consent.step",
        "Collect a signed agreement from everybody shown, and from a guardian for each child.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Safeguarding,
    hours: 6,
};
