//! #ForClimate (IFRC, 2019).

use super::{Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// #ForClimate (IFRC, 2019).
pub const REFERENCE: Reference = Reference {
    id: "forclimate-launch",
    campaign: "#ForClimate",
    organisation: "IFRC",
    year: 2019,
    videos: Some(Quoted { value: 250_000.0, qualifier: Qualifier::MoreThan }),
    views: Some(Quoted { value: 300_000_000.0, qualifier: Qualifier::MoreThan }),
    countries: Some(Quoted { value: 100.0, qualifier: Qualifier::MoreThan }),
    languages: Some(Quoted { value: 15.0, qualifier: Qualifier::Exact }),
    quotes: &[],
    scope: Scope::Campaign,
    support: Support::Platform,
    window: Text::new(
        "reference.forclimate-launch.window",
        "16 to 30 September 2019, two weeks",
        "The time that figures stand for.",
    ),
    source: Text::new(
        "reference.forclimate-launch.source",
        "Figanmeşe and Licona, “Lessons Learned as the First Global Humanitarian Partner for TikTok”, ICTworks, 26 December 2019.",
        "Where figures were published.",
    ),
    as_of: "2019-12-26",
    retire_by: (2026, 12, 31),
    caveat: Text::new(
        "reference.forclimate-launch.caveat",
        "About 1,200 views for each video. Run with the platform in more than 100 markets, not organic.",
        "What to keep in mind about figures of another campaign.",
    ),
};
