//! Sound licence: may business accounts and participants use the sound of the challenge?

use super::{Ask, Check, Choice, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// May business accounts and participants use the sound of the challenge?
pub const CHECK: Check = Check {
    id: "sound-licence",
    dimension: Dimension::Challenge,
    weight: 3,
    title: Text::new("check.sound-licence.title", "Sound licence", "The name of a question, as a label."),
    question: Text::new(
        "check.sound-licence.question",
        "May business accounts and participants use the sound of the challenge?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.sound-licence.why",
        "Business accounts may not use most songs. Videos get muted, and the challenge with them.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.sound-licence.source",
        "TikTok, Commercial Music Library, since 2020: accounts of businesses and organisations use sounds that are cleared for them. The form of the question: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "cleared",
            label: Text::new(
                "check.sound-licence.choice.cleared",
                "Yes, cleared for both, or made by us.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "own",
            label: Text::new(
                "check.sound-licence.choice.own",
                "Cleared for our account only.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(400),
        },
        Choice {
            id: "unknown",
            label: Text::new(
                "check.sound-licence.choice.unknown",
                "We have not checked.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::NO_SOUND],
    figures: None,
    step: Text::new(
        "check.sound-licence.step",
        "Take a sound from the commercial library or record your own, and keep the permission.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 3,
};
