//! Trend review: how often does somebody look at what is trending and decide what to try?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// How often does somebody look at what is trending and decide what to try?
pub const CHECK: Check = Check {
    id: "trend-review",
    dimension: Dimension::Fluency,
    weight: 3,
    title: Text::new("check.trend-review.title", "Trend review", "The name of a question, as a label."),
    question: Text::new(
        "check.trend-review.question",
        "How often does somebody look at what is trending and decide what to try?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.trend-review.why",
        "A trend that fits your work is the cheapest reach there is.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.trend-review.source",
        "Figanmeşe and Licona on ICTworks, 2019: their team looked at the trends every morning and asked what could relate to their work. Weekly counts in part: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "daily",
            label: Text::new(
                "check.trend-review.choice.daily",
                "Every working day.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "weekly",
            label: Text::new(
                "check.trend-review.choice.weekly",
                "About once a week.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "rarely",
            label: Text::new("check.trend-review.choice.rarely", "Less often.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.trend-review.step",
        "Put fifteen minutes of looking and deciding into every morning, in turns.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 5,
};
