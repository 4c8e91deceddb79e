//! Green light: has a named person who answers for this campaign said yes?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Has a named person who answers for this campaign said yes?
pub const CHECK: Check = Check {
    id: "green-light",
    dimension: Dimension::Mandate,
    weight: 5,
    title: Text::new("check.green-light.title", "Green light", "The name of a question, as a label."),
    question: Text::new(
        "check.green-light.question",
        "Has a named person who answers for this campaign said yes?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.green-light.why",
        "Without a yes from the top, the first complaint can stop you.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.green-light.source",
        "Figanmeşe and Licona on ICTworks, 2019: the trust of senior management mattered most at the start. That a name must stand behind it: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "yes",
            label: Text::new(
                "check.green-light.choice.yes",
                "Yes, and we know who.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "spoken",
            label: Text::new(
                "check.green-light.choice.spoken",
                "They like it, but nobody has said yes by name.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(400),
        },
        Choice {
            id: "no",
            label: Text::new(
                "check.green-light.choice.no",
                "Not yet, or nobody was asked.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.green-light.step",
        "Ask the person who answers for it for a written yes, with this page in hand.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Director,
    hours: 3,
};
