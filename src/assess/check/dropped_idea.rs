//! Dropped idea: what did you last stop doing because its numbers were bad?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// What did you last stop doing because its numbers were bad?
pub const CHECK: Check = Check {
    id: "dropped-idea",
    dimension: Dimension::Learning,
    weight: 3,
    title: Text::new("check.dropped-idea.title", "Dropped idea", "The name of a question, as a label."),
    question: Text::new(
        "check.dropped-idea.question",
        "What did you last stop doing because its numbers were bad?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.dropped-idea.why",
        "A team that never drops anything is not looking at its numbers.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.dropped-idea.source",
        "Figanmeşe and Licona on ICTworks, 2019: their first videos failed, and they learned from it. The form of the question: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "recent",
            label: Text::new(
                "check.dropped-idea.choice.recent",
                "Something in the last three months.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "older",
            label: Text::new(
                "check.dropped-idea.choice.older",
                "Something, longer ago.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "never",
            label: Text::new(
                "check.dropped-idea.choice.never",
                "Nothing so far.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.dropped-idea.step",
        "Pick the format that did worst in the last month and stop it. Say so to the team.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 2,
};
