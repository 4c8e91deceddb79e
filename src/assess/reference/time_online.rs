//! Time on social media (DataReportal, 2020).

use super::{Reference, Scope, Support};
use crate::words::Text;

/// Time on social media (DataReportal, 2020).
pub const REFERENCE: Reference = Reference {
    id: "time-online",
    campaign: "Time on social media",
    organisation: "DataReportal",
    year: 2020,
    videos: None,
    views: None,
    countries: None,
    languages: None,
    quotes: &[],
    scope: Scope::Account,
    support: Support::Mixed,
    window: Text::new("reference.time-online.window", "A day", "The time that figures stand for."),
    source: Text::new(
        "reference.time-online.source",
        "Licona, #EuroPCom thread, December 2020.",
        "Where figures were published.",
    ),
    as_of: "2020-12",
    retire_by: (2026, 12, 31),
    caveat: Text::new(
        "reference.time-online.caveat",
        "2.5 hours a day for each person, worldwide. Context, not a benchmark.",
        "What to keep in mind about figures of another campaign.",
    ),
};
