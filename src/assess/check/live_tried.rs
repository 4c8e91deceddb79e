//! Live video: have you gone live on the platform?

use super::{Ask, Check, Choice, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Have you gone live on the platform?
pub const CHECK: Check = Check {
    id: "live-tried",
    dimension: Dimension::Fluency,
    weight: 3,
    title: Text::new("check.live-tried.title", "Live video", "The name of a question, as a label."),
    question: Text::new(
        "check.live-tried.question",
        "Have you gone live on the platform?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.live-tried.why",
        "Live video is where people talk with you. The first time should not be the launch.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.live-tried.source",
        "IFRC on Medium, 5 December 2020: a live broadcast of 24 hours had 829,000 views and at most 1,100 viewers at one time. That one try is enough: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "public",
            label: Text::new(
                "check.live-tried.choice.public",
                "Yes, in public.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "rehearsal",
            label: Text::new(
                "check.live-tried.choice.rehearsal",
                "Only a rehearsal.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(400),
        },
        Choice {
            id: "no",
            label: Text::new("check.live-tried.choice.no", "No.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::NO_LIVE],
    figures: None,
    step: Text::new(
        "check.live-tried.step",
        "Go live for twenty minutes with one guest, and have a second person answer the comments.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 4,
};
