//! Moderation rota: who watches the comments in the first 48 hours after the launch?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Who watches the comments in the first 48 hours after the launch?
pub const CHECK: Check = Check {
    id: "moderation-rota",
    dimension: Dimension::Safeguarding,
    weight: 3,
    title: Text::new("check.moderation-rota.title", "Moderation rota", "The name of a question, as a label."),
    question: Text::new(
        "check.moderation-rota.question",
        "Who watches the comments in the first 48 hours after the launch?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.moderation-rota.why",
        "The first hours bring the most comments, and the worst ones.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.moderation-rota.source",
        "Readers of the ICTworks article, 2019, named what can go wrong on the platform. The 48 hours: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "names",
            label: Text::new(
                "check.moderation-rota.choice.names",
                "Names for every hour, nights too.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "days",
            label: Text::new(
                "check.moderation-rota.choice.days",
                "Names for the working hours.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "nobody",
            label: Text::new(
                "check.moderation-rota.choice.nobody",
                "Nobody is named yet.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.moderation-rota.step",
        "Write names against the first 48 hours, with a second person for each night.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 3,
};
