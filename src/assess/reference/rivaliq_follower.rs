//! TikTok accounts of all industries (Rival IQ, 2023).

use super::{MIDDLE, Quantity, Quote, Quoted, Reference, Scope, Support, TOP_QUARTER};
use crate::number::Qualifier;
use crate::words::Text;

/// TikTok accounts of all industries (Rival IQ, 2023).
pub const REFERENCE: Reference = Reference {
    id: "rivaliq-follower",
    campaign: "TikTok accounts of all industries",
    organisation: "Rival IQ",
    year: 2023,
    videos: None,
    views: None,
    countries: None,
    languages: None,
    quotes: &[
        Quote {
            what: Quantity::InteractionsPerFollower,
            figure: Quoted { value: 2.6, qualifier: Qualifier::Exact },
            of: Some(MIDDLE),
        },
        Quote {
            what: Quantity::PostsPerWeek,
            figure: Quoted { value: 2.0, qualifier: Qualifier::About },
            of: Some(MIDDLE),
        },
        Quote {
            what: Quantity::PostsPerWeek,
            figure: Quoted { value: 4.0, qualifier: Qualifier::AtLeast },
            of: Some(TOP_QUARTER),
        },
    ],
    scope: Scope::Account,
    support: Support::Mixed,
    window: Text::new("reference.rivaliq-follower.window", "2023", "The time that figures stand for."),
    source: Text::new(
        "reference.rivaliq-follower.source",
        "Rival IQ, TikTok benchmark report 2024.",
        "Where figures were published.",
    ),
    as_of: "2024",
    retire_by: (2026, 12, 31),
    caveat: Text::new(
        "reference.rivaliq-follower.caveat",
        "Median engagement 2.6 % by follower; about 2 videos a week, the top quarter 4 or more, 30 % fewer than one.",
        "What to keep in mind about figures of another campaign.",
    ),
};
