//! Native posts: of your last ten posts, how many were made for this platform?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Of your last ten posts, how many were made for this platform?
pub const CHECK: Check = Check {
    id: "native-posts",
    dimension: Dimension::Fluency,
    weight: 4,
    title: Text::new("check.native-posts.title", "Native posts", "The name of a question, as a label."),
    question: Text::new(
        "check.native-posts.question",
        "Of your last ten posts, how many were made for this platform?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.native-posts.why",
        "Videos cut from other channels look foreign, and people pass them by.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.native-posts.source",
        "IFRC on Medium, 5 December 2020: what they learned from 24 hours of live video starts with doing it natively. Eight of ten: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "most",
            label: Text::new(
                "check.native-posts.choice.most",
                "Eight or more.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "half",
            label: Text::new("check.native-posts.choice.half", "About half.", "An answer, as the words on a button."),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "few",
            label: Text::new(
                "check.native-posts.choice.few",
                "Three or fewer.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.native-posts.step",
        "Make the next eight posts on the phone, upright, with the platform’s own sounds and text.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 12,
};
