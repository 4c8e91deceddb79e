//! Numbers review: when you look at the numbers together, does it end with a decision?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// When you look at the numbers together, does it end with a decision?
pub const CHECK: Check = Check {
    id: "numbers-review",
    dimension: Dimension::Learning,
    weight: 3,
    title: Text::new("check.numbers-review.title", "Numbers review", "The name of a question, as a label."),
    question: Text::new(
        "check.numbers-review.question",
        "When you look at the numbers together, does it end with a decision?",
        "A question to the person.",
    ),
    why: Text::new("check.numbers-review.why", "Numbers nobody acts on are decoration.", "Why a question matters."),
    source: Text::new(
        "check.numbers-review.source",
        "Figanmeşe and Licona on ICTworks, 2019: weekly calls and a shared chat while they prepared. A weekly look that ends with a decision: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "weekly",
            label: Text::new(
                "check.numbers-review.choice.weekly",
                "Every week, with a decision.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "sometimes",
            label: Text::new(
                "check.numbers-review.choice.sometimes",
                "Now and then, or without a decision.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(400),
        },
        Choice {
            id: "no",
            label: Text::new(
                "check.numbers-review.choice.no",
                "We do not look together.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.numbers-review.step",
        "Fix half an hour a week: three numbers, one decision, written down.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 2,
};
