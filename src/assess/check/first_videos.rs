//! First videos: how many different people will have posted a video before the launch?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// How many different people will have posted a video before the launch?
pub const CHECK: Check = Check {
    id: "first-videos",
    dimension: Dimension::Challenge,
    weight: 3,
    title: Text::new("check.first-videos.title", "First videos", "The name of a question, as a label."),
    question: Text::new(
        "check.first-videos.question",
        "How many different people will have posted a video before the launch?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.first-videos.why",
        "Nobody wants to be the first in an empty challenge.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.first-videos.source",
        "“TikTok for good?”, student blog, Malmö University, 8 October 2020: challenges live from what people make themselves. Three people: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "three",
            label: Text::new(
                "check.first-videos.choice.three",
                "Three or more.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "some",
            label: Text::new("check.first-videos.choice.some", "One or two.", "An answer, as the words on a button."),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "none",
            label: Text::new(
                "check.first-videos.choice.none",
                "None are planned.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.first-videos.step",
        "Ask three different people to post a first video in the days before the launch.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 4,
};
