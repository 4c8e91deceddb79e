//! 24-hour LIVE (IFRC, 2020).

use super::{Quantity, Quote, Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// 24-hour LIVE (IFRC, 2020).
pub const REFERENCE: Reference = Reference {
    id: "ifrc-live",
    campaign: "24-hour LIVE",
    organisation: "IFRC",
    year: 2020,
    videos: None,
    views: Some(Quoted { value: 829_000.0, qualifier: Qualifier::Exact }),
    countries: None,
    languages: None,
    quotes: &[Quote {
        what: Quantity::LiveViewers,
        figure: Quoted { value: 1_100.0, qualifier: Qualifier::Exact },
        of: None,
    }],
    scope: Scope::Broadcast,
    support: Support::Own,
    window: Text::new("reference.ifrc-live.window", "24 hours", "The time that figures stand for."),
    source: Text::new(
        "reference.ifrc-live.source",
        "IFRC on Medium, 5 December 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-12-05",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.ifrc-live.caveat",
        "Views of a live broadcast, with at most 1,100 viewers at one time; not views of videos.",
        "What to keep in mind about figures of another campaign.",
    ),
};
