//! Decision speed: how long did your last post take from idea to published?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// How long did your last post take from idea to published?
pub const CHECK: Check = Check {
    id: "decision-speed",
    dimension: Dimension::Mandate,
    weight: 3,
    title: Text::new("check.decision-speed.title", "Decision speed", "The name of a question, as a label."),
    question: Text::new(
        "check.decision-speed.question",
        "How long did your last post take from idea to published?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.decision-speed.why",
        "Trends last days. A post that waits for a week of approvals comes too late.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.decision-speed.source",
        "Figanmeşe and Licona on ICTworks, 2019: react fast to a good chance. The limits of one and three days: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "day",
            label: Text::new(
                "check.decision-speed.choice.day",
                "A day or less.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "three-days",
            label: Text::new(
                "check.decision-speed.choice.three-days",
                "Two or three days.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "longer",
            label: Text::new("check.decision-speed.choice.longer", "Longer.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.decision-speed.step",
        "Agree which posts need no approval, and who approves the rest within a day.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Director,
    hours: 4,
};
