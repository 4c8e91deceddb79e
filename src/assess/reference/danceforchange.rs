//! #DanceForChange (IFAD, 2020).

use super::{Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// #DanceForChange (IFAD, 2020).
pub const REFERENCE: Reference = Reference {
    id: "danceforchange",
    campaign: "#DanceForChange",
    organisation: "IFAD",
    year: 2020,
    videos: Some(Quoted { value: 33_000.0, qualifier: Qualifier::Exact }),
    views: Some(Quoted { value: 81_000_000.0, qualifier: Qualifier::Exact }),
    countries: None,
    languages: None,
    quotes: &[],
    scope: Scope::Campaign,
    support: Support::Platform,
    window: Text::new("reference.danceforchange.window", "Not stated", "The time that figures stand for."),
    source: Text::new(
        "reference.danceforchange.source",
        "“TikTok for good? NGOs are tapping into the potential of TikTok”, student blog, Malmö University, 8 October 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-10-08",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.danceforchange.caveat",
        "About 2,455 views for each video. A secondary source.",
        "What to keep in mind about figures of another campaign.",
    ),
};
