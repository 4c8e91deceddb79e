//! #TheRealChallenge (UNICEF and EU, 2020).

use super::{Reference, Scope, Support};
use crate::words::Text;

/// #TheRealChallenge (UNICEF and EU, 2020).
pub const REFERENCE: Reference = Reference {
    id: "therealchallenge",
    campaign: "#TheRealChallenge",
    organisation: "UNICEF and EU",
    year: 2020,
    videos: None,
    views: None,
    countries: None,
    languages: None,
    quotes: &[],
    scope: Scope::Campaign,
    support: Support::Unknown,
    window: Text::new("reference.therealchallenge.window", "Not stated", "The time that figures stand for."),
    source: Text::new(
        "reference.therealchallenge.source",
        "“TikTok for good? NGOs are tapping into the potential of TikTok”, student blog, Malmö University, 8 October 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-10-08",
    retire_by: (2027, 12, 31),
    caveat: Text::new(
        "reference.therealchallenge.caveat",
        "No figures were published there. An example of an unbranded challenge for children.",
        "What to keep in mind about figures of another campaign.",
    ),
};
