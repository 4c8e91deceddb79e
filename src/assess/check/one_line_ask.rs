//! One-line ask: how many people outside your organisation made a video from one sentence, without help?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// How many people outside your organisation made a video from one sentence, without help?
pub const CHECK: Check = Check {
    id: "one-line-ask",
    dimension: Dimension::Challenge,
    weight: 4,
    title: Text::new("check.one-line-ask.title", "One-line ask", "The name of a question, as a label."),
    question: Text::new(
        "check.one-line-ask.question",
        "How many people outside your organisation made a video from one sentence, without help?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.one-line-ask.why",
        "If people must ask what to do, they do not do it.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.one-line-ask.source",
        "“TikTok for good?”, student blog, Malmö University, 8 October 2020: creative, fun, spontaneous, authentic. Five people, one for a part: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "five",
            label: Text::new("check.one-line-ask.choice.five", "Five or more.", "An answer, as the words on a button."),
            worth: Worth::Met,
        },
        Choice {
            id: "some",
            label: Text::new("check.one-line-ask.choice.some", "One to four.", "An answer, as the words on a button."),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "none",
            label: Text::new("check.one-line-ask.choice.none", "Nobody yet.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.one-line-ask.step",
        "Give five strangers your one sentence, and watch without helping.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 4,
};
