//! Purpose: can you say in one sentence what changes, and for whom?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Can you say in one sentence what changes, and for whom?
pub const CHECK: Check = Check {
    id: "purpose",
    dimension: Dimension::Mandate,
    weight: 2,
    title: Text::new("check.purpose.title", "Purpose", "The name of a question, as a label."),
    question: Text::new(
        "check.purpose.question",
        "Can you say in one sentence what changes, and for whom?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.purpose.why",
        "A campaign that cannot say what changes is measured by its views alone.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.purpose.source",
        "Figanmeşe and Licona on ICTworks, 2019: their campaign was to raise awareness of climate change and lead to action. One sentence: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "both",
            label: Text::new(
                "check.purpose.choice.both",
                "Yes: what changes, and for whom.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "half",
            label: Text::new(
                "check.purpose.choice.half",
                "Only one of the two.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.purpose.choice.no", "Not yet.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.purpose.step",
        "Write one sentence: what changes, and for whom. Read it to somebody outside.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 1,
};
