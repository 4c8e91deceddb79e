//! Impersonation: did you look for accounts that pretend to be you?

use super::{Ask, Check, Choice, Worth};
use crate::assess::{Dimension, Owner};
use crate::words::Text;

/// Did you look for accounts that pretend to be you?
pub const CHECK: Check = Check {
    id: "impersonation",
    dimension: Dimension::Safeguarding,
    weight: 1,
    title: Text::new("check.impersonation.title", "Impersonation", "The name of a question, as a label."),
    question: Text::new(
        "check.impersonation.question",
        "Did you look for accounts that pretend to be you?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.impersonation.why",
        "A false account can collect money or data in your name.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.impersonation.source",
        "A reader’s comment on the ICTworks article, 2019, pointed to a growing number of impersonators. Monthly: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "monthly",
            label: Text::new(
                "check.impersonation.choice.monthly",
                "Yes, in the last month, and reported what we found.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "once",
            label: Text::new(
                "check.impersonation.choice.once",
                "Once, longer ago.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "no",
            label: Text::new("check.impersonation.choice.no", "No.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: None,
    step: Text::new(
        "check.impersonation.step",
        "Search your name in every language you use, report false accounts, and do it again each month.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 2,
};
