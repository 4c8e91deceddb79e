//! #digitaldiplomacy (Digital Diplomacy, 2020).

use super::{Quantity, Quote, Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// #digitaldiplomacy (Digital Diplomacy, 2020).
pub const REFERENCE: Reference = Reference {
    id: "digitaldiplomacy",
    campaign: "#digitaldiplomacy",
    organisation: "Digital Diplomacy",
    year: 2020,
    videos: None,
    views: Some(Quoted { value: 3_000_000.0, qualifier: Qualifier::MoreThan }),
    countries: None,
    languages: None,
    quotes: &[
        Quote {
            what: Quantity::FollowersPerMonth,
            figure: Quoted { value: 1_600.0, qualifier: Qualifier::About },
            of: None,
        },
        Quote { what: Quantity::LikesPerView, figure: Quoted { value: 10.0, qualifier: Qualifier::UpTo }, of: None },
    ],
    scope: Scope::Account,
    support: Support::Own,
    window: Text::new("reference.digitaldiplomacy.window", "Just over six months", "The time that figures stand for."),
    source: Text::new(
        "reference.digitaldiplomacy.source",
        "Digital Diplomacy on Medium, December 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-12",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.digitaldiplomacy.caveat",
        "Almost 300,000 likes and about 10,000 followers: a reference for small accounts.",
        "What to keep in mind about figures of another campaign.",
    ),
};
