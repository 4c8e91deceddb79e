//! @ifrc (IFRC, 2020).

use super::{Quantity, Quote, Quoted, Reference, Scope, Support};
use crate::number::Qualifier;
use crate::words::Text;

/// @ifrc (IFRC, 2020).
pub const REFERENCE: Reference = Reference {
    id: "ifrc-account",
    campaign: "@ifrc",
    organisation: "IFRC",
    year: 2020,
    videos: None,
    views: None,
    countries: None,
    languages: None,
    quotes: &[Quote {
        what: Quantity::FollowersPerMonth,
        figure: Quoted { value: 189_000.0, qualifier: Qualifier::About },
        of: None,
    }],
    scope: Scope::Account,
    support: Support::Own,
    window: Text::new("reference.ifrc-account.window", "18 months from May 2019", "The time that figures stand for."),
    source: Text::new(
        "reference.ifrc-account.source",
        "Licona, #EuroPCom thread, December 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-12",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.ifrc-account.caveat",
        "An account with 3.4 million followers after 18 months.",
        "What to keep in mind about figures of another campaign.",
    ),
};
