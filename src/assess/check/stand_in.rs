//! Stand-in: when your social-media lead was last away, did somebody else post and answer?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// When your social-media lead was last away, did somebody else post and answer?
pub const CHECK: Check = Check {
    id: "stand-in",
    dimension: Dimension::Capacity,
    weight: 4,
    title: Text::new("check.stand-in.title", "Stand-in", "The name of a question, as a label."),
    question: Text::new(
        "check.stand-in.question",
        "When your social-media lead was last away, did somebody else post and answer?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.stand-in.why",
        "A campaign that hangs on one person stops when that person is ill.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.stand-in.source",
        "Figanmeşe and Licona on ICTworks, 2019: a whole team prepared it, with weekly calls. That two people can do everything: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "both",
            label: Text::new(
                "check.stand-in.choice.both",
                "Yes, posted and answered.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "one",
            label: Text::new(
                "check.stand-in.choice.one",
                "Only one of the two.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new(
                "check.stand-in.choice.no",
                "No, or there is only one of us.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.stand-in.step",
        "Let a second person run the account for a whole day, with logins and house rules.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 4,
};
