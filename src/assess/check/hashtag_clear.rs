//! Clear hashtag: did you search for the hashtag in every language you plan?

use super::{Ask, Check, Choice, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Did you search for the hashtag in every language you plan?
pub const CHECK: Check = Check {
    id: "hashtag-clear",
    dimension: Dimension::Challenge,
    weight: 2,
    title: Text::new("check.hashtag-clear.title", "Clear hashtag", "The name of a question, as a label."),
    question: Text::new(
        "check.hashtag-clear.question",
        "Did you search for the hashtag in every language you plan?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.hashtag-clear.why",
        "A hashtag can already mean something else, or something hurtful.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.hashtag-clear.source",
        "Greenlight's judgement, 2026: no published threshold is known.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "all",
            label: Text::new(
                "check.hashtag-clear.choice.all",
                "Yes, in all of them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "some",
            label: Text::new(
                "check.hashtag-clear.choice.some",
                "In some of them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.hashtag-clear.choice.no", "Not yet.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::NO_HASHTAG],
    figures: None,
    step: Text::new(
        "check.hashtag-clear.step",
        "Search the hashtag on three platforms in each language, and ask a native speaker.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 2,
};
