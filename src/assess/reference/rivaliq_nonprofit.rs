//! TikTok accounts of nonprofits (Rival IQ, 2023).

use super::{MIDDLE, Quantity, Quote, Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// TikTok accounts of nonprofits (Rival IQ, 2023).
pub const REFERENCE: Reference = Reference {
    id: "rivaliq-nonprofit",
    campaign: "TikTok accounts of nonprofits",
    organisation: "Rival IQ",
    year: 2023,
    videos: None,
    views: None,
    countries: None,
    languages: None,
    quotes: &[Quote {
        what: Quantity::InteractionsPerView,
        figure: Quoted { value: 5.2, qualifier: Qualifier::Exact },
        of: Some(MIDDLE),
    }],
    scope: Scope::Account,
    support: Support::Mixed,
    window: Text::new("reference.rivaliq-nonprofit.window", "2023", "The time that figures stand for."),
    source: Text::new(
        "reference.rivaliq-nonprofit.source",
        "Rival IQ, TikTok benchmark report 2024.",
        "Where figures were published.",
    ),
    as_of: "2024",
    retire_by: (2026, 12, 31),
    caveat: Text::new(
        "reference.rivaliq-nonprofit.caveat",
        "Engagement 5.2 % by view. Seen second-hand.",
        "What to keep in mind about figures of another campaign.",
    ),
};
