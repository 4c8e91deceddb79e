//! Age fit: can people under 16 take part without Duet, Stitch or messages?

use super::{Ask, Check, Choice, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Can people under 16 take part without Duet, Stitch or messages?
pub const CHECK: Check = Check {
    id: "age-fit",
    dimension: Dimension::Challenge,
    weight: 2,
    title: Text::new("check.age-fit.title", "Age fit", "The name of a question, as a label."),
    question: Text::new(
        "check.age-fit.question",
        "Can people under 16 take part without Duet, Stitch or messages?",
        "A question to the person.",
    ),
    why: Text::new("check.age-fit.why", "TikTok closes these functions to people under 16.", "Why a question matters."),
    source: Text::new(
        "check.age-fit.source",
        "TikTok Newsroom, 13 January 2021: Duet and Stitch only from 16 on; messages and hosting live video too. The form of the question: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "yes",
            label: Text::new(
                "check.age-fit.choice.yes",
                "Yes, or we checked each step.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "partly",
            label: Text::new(
                "check.age-fit.choice.partly",
                "Some of the steps.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new(
                "check.age-fit.choice.no",
                "No, or we have not checked.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::ADULTS_ONLY],
    figures: None,
    step: Text::new(
        "check.age-fit.step",
        "Go through each step with the settings of a 14-year-old, and drop what is closed.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Safeguarding,
    hours: 2,
};
