//! Fallback: is the platform blocked in one of your countries, and where would people go then?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Is the platform blocked in one of your countries, and where would people go then?
pub const CHECK: Check = Check {
    id: "fallback",
    dimension: Dimension::Safeguarding,
    weight: 2,
    title: Text::new("check.fallback.title", "Fallback", "The name of a question, as a label."),
    question: Text::new(
        "check.fallback.question",
        "Is the platform blocked in one of your countries, and where would people go then?",
        "A question to the person.",
    ),
    why: Text::new("check.fallback.why", "A block can come overnight, and it has.", "Why a question matters."),
    source: Text::new(
        "check.fallback.source",
        "Readers’ comments on the ICTworks article, 2019, on bans of the app. The form of the question: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "second",
            label: Text::new(
                "check.fallback.choice.second",
                "A second channel is ready, also where it is blocked.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "open",
            label: Text::new(
                "check.fallback.choice.open",
                "Blocked nowhere, and no second channel.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(400),
        },
        Choice {
            id: "barred",
            label: Text::new(
                "check.fallback.choice.barred",
                "Blocked in one, and nothing replaces it there.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.fallback.step",
        "Choose a second channel, put the campaign there too, and tell the countries concerned.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 4,
};
