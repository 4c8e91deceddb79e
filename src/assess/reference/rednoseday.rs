//! #rednoseday (Red Nose Day, 2020).

use super::{Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// #rednoseday (Red Nose Day, 2020).
pub const REFERENCE: Reference = Reference {
    id: "rednoseday",
    campaign: "#rednoseday",
    organisation: "Red Nose Day",
    year: 2020,
    videos: Some(Quoted { value: 22_000.0, qualifier: Qualifier::Exact }),
    views: Some(Quoted { value: 20_000_000.0, qualifier: Qualifier::Exact }),
    countries: None,
    languages: None,
    quotes: &[],
    scope: Scope::Campaign,
    support: Support::Platform,
    window: Text::new("reference.rednoseday.window", "Not stated", "The time that figures stand for."),
    source: Text::new(
        "reference.rednoseday.source",
        "“TikTok for good? NGOs are tapping into the potential of TikTok”, student blog, Malmö University, 8 October 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-10-08",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.rednoseday.caveat",
        "About 909 views for each video. The platform gave 2 dollars for each. A secondary source.",
        "What to keep in mind about figures of another campaign.",
    ),
};
