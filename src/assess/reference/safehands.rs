//! #SafeHands (WHO, 2020).

use super::{Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// #SafeHands (WHO, 2020).
pub const REFERENCE: Reference = Reference {
    id: "safehands",
    campaign: "#SafeHands",
    organisation: "WHO",
    year: 2020,
    videos: None,
    views: Some(Quoted { value: 1_700_000_000.0, qualifier: Qualifier::Exact }),
    countries: None,
    languages: None,
    quotes: &[],
    scope: Scope::Campaign,
    support: Support::Platform,
    window: Text::new("reference.safehands.window", "Not stated", "The time that figures stand for."),
    source: Text::new(
        "reference.safehands.source",
        "marketing-interactive.com, 2020.",
        "Where figures were published.",
    ),
    as_of: "2020",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.safehands.caveat",
        "The total of a hashtag, without the number of videos.",
        "What to keep in mind about figures of another campaign.",
    ),
};
