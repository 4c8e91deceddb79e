//! #ForClimate (IFRC, 2019).

use super::{Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// #ForClimate (IFRC, 2019).
pub const REFERENCE: Reference = Reference {
    id: "forclimate-later",
    campaign: "#ForClimate",
    organisation: "IFRC",
    year: 2019,
    videos: Some(Quoted { value: 250_000.0, qualifier: Qualifier::MoreThan }),
    views: Some(Quoted { value: 500_000_000.0, qualifier: Qualifier::MoreThan }),
    countries: Some(Quoted { value: 100.0, qualifier: Qualifier::MoreThan }),
    languages: Some(Quoted { value: 15.0, qualifier: Qualifier::Exact }),
    quotes: &[],
    scope: Scope::Campaign,
    support: Support::Platform,
    window: Text::new("reference.forclimate-later.window", "Since the launch", "The time that figures stand for."),
    source: Text::new(
        "reference.forclimate-later.source",
        "Licona, #EuroPCom thread, December 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-12",
    retire_by: (2026, 12, 31),
    caveat: Text::new(
        "reference.forclimate-later.caveat",
        "The same videos with a later total: about 2,000 views for each.",
        "What to keep in mind about figures of another campaign.",
    ),
};
