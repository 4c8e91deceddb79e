//! Outcome: do you count something that happens off the platform?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Do you count something that happens off the platform?
pub const CHECK: Check = Check {
    id: "outcome",
    dimension: Dimension::Measurement,
    weight: 2,
    title: Text::new("check.outcome.title", "Outcome", "The name of a question, as a label."),
    question: Text::new(
        "check.outcome.question",
        "Do you count something that happens off the platform?",
        "A question to the person.",
    ),
    why: Text::new("check.outcome.why", "Views are not the change you want.", "Why a question matters."),
    source: Text::new(
        "check.outcome.source",
        "Figanmeşe and Licona on ICTworks, 2019: the figures told are videos and views; what followed from them is not. That one outcome should be counted: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "counting",
            label: Text::new(
                "check.outcome.choice.counting",
                "Yes, and we count it already.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "planned",
            label: Text::new(
                "check.outcome.choice.planned",
                "Planned, not counted yet.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.outcome.choice.no", "No.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.outcome.step",
        "Choose one thing to count: sign-ups, calls, visits, gifts. Set up how it is counted.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 4,
};
