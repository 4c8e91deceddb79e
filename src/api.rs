//! The public JSON of reading and of the assessment: its own types, so that the inside can change.

pub mod assessment;

pub use assessment::AssessmentOutput;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::measure::{Metrics, Origin};
use crate::number::{Qualifier, Unit};
use crate::order;
use crate::read::{Read, Reading, Role};
use crate::words::Locale;

/// What was read from a text, and what the assessment would use of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadOutput {
    /// The recognised export, by its id: `tiktok-studio`.
    pub platform: Option<&'static str>,
    /// Every figure that was seen.
    pub readings: Vec<ReadingOutput>,
    /// The one value of each metric that the assessment would use, by metric id; not those that wait for an answer.
    pub metrics: BTreeMap<&'static str, f64>,
    /// Values per platform, where the text tells platforms apart: by platform id, then by metric id.
    pub by_platform: BTreeMap<String, BTreeMap<&'static str, f64>>,
    /// Values per campaign, where the text names campaigns: by their name in the text, then by metric id.
    pub campaigns: BTreeMap<String, BTreeMap<&'static str, f64>>,
    /// What the person should know.
    pub notes: Vec<NoteOutput>,
    /// Rows of tables that were read.
    pub rows: u32,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingOutput {
    /// The metric's id.
    pub metric: Option<&'static str>,
    /// Lowest value, inclusive; `null` is open.
    pub low: Option<f64>,
    /// Highest value, inclusive; `null` is open.
    pub high: Option<f64>,
    /// The value as written.
    pub nominal: f64,
    /// `count`, `percent`, `ratio`, `money`, `money:EUR`, `hours`, `days`, `weeks`, `months`, `day`.
    pub unit: String,
    /// `exact`, `more_than`, `at_least`, `almost`, `up_to`, `about`, `range`, `order`.
    pub qualifier: &'static str,
    /// `result`, `target`, `cap`, `rate`, `comparison`, `hypothetical`, `context`.
    pub role: &'static str,
    /// Whether the person would be asked about it.
    pub ask: bool,
    /// The platform on which it happened.
    pub platform: Option<String>,
    /// The campaign it belongs to.
    pub campaign: Option<String>,
    /// The piece of the text where it stands, or the header of its column.
    pub text: String,
    /// Where the piece starts, in bytes of the text in UTF-8.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteOutput {
    /// The stable id of its kind.
    pub kind: &'static str,
    /// What it says.
    pub message: String,
    /// The line it is about, from 1; 0 for the whole text.
    pub line: u32,
    /// The column it is about, from 1; 0 for the whole line.
    pub column: u32,
}

impl ReadOutput {
    /// The public form of what was read from `text` and measured from it, its notes in the words of a locale.
    #[must_use]
    pub fn of(text: &str, read: &Read, metrics: &Metrics, locale: &Locale) -> Self {
        let mut by_platform: BTreeMap<String, BTreeMap<&'static str, f64>> = BTreeMap::new();
        let mut campaigns: BTreeMap<String, BTreeMap<&'static str, f64>> = BTreeMap::new();
        // Of a result and a target of the same campaign the result is told here.
        let (results, others): (Vec<_>, Vec<_>) =
            read.readings.iter().partition(|reading| reading.role == Role::Result);
        for reading in results.into_iter().chain(others) {
            let Some(metric) = reading.metric.filter(|_| reading.question.is_none()) else { continue };
            let named = [(&mut by_platform, &reading.platform), (&mut campaigns, &reading.campaign)];
            for (list, name) in named {
                if let Some(name) = name {
                    list.entry(name.clone()).or_default().entry(metric.id).or_insert(reading.bounds.nominal());
                }
            }
        }
        let mut readings: Vec<&Reading> = read.readings.iter().chain(&read.asides).collect();
        order::by_key(&mut readings, |reading| reading.place.start as u64);
        Self {
            platform: read.recognised.map(|recognised| recognised.id),
            readings: readings
                .into_iter()
                .map(|reading| ReadingOutput {
                    metric: reading.metric.map(|metric| metric.id),
                    low: reading.bounds.low(),
                    high: reading.bounds.high(),
                    nominal: reading.bounds.nominal(),
                    unit: unit(reading.unit),
                    qualifier: qualifier(reading.bounds.qualifier()),
                    role: role(reading.role),
                    ask: reading.question.is_some(),
                    platform: reading.platform.clone(),
                    campaign: reading.campaign.clone(),
                    text: text.get(reading.place.clone()).unwrap_or_default().to_owned(),
                    start: reading.place.start,
                    end: reading.place.end,
                })
                .collect(),
            metrics: metrics
                .figures
                .iter()
                .filter(|figure| figure.origin != Origin::Unclear)
                .map(|figure| (figure.metric.id, figure.bounds.nominal()))
                .collect(),
            by_platform,
            campaigns,
            notes: read
                .notes
                .iter()
                .map(|note| NoteOutput {
                    kind: note.kind.id(),
                    message: note.message.say(locale),
                    line: note.line,
                    column: note.column,
                })
                .collect(),
            rows: read.ledger.rows,
        }
    }
}

/// The public name of a unit.
#[must_use]
pub fn unit(unit: Unit) -> String {
    match unit {
        Unit::Count => "count".to_owned(),
        Unit::Percent => "percent".to_owned(),
        Unit::Ratio => "ratio".to_owned(),
        Unit::Money(None) => "money".to_owned(),
        Unit::Money(Some(currency)) => format!("money:{}", currency.code()),
        Unit::Hours => "hours".to_owned(),
        Unit::Days => "days".to_owned(),
        Unit::Weeks => "weeks".to_owned(),
        Unit::Months => "months".to_owned(),
        Unit::Day => "day".to_owned(),
    }
}

/// The public name of a qualifier.
#[must_use]
pub fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "exact",
        Qualifier::MoreThan => "more_than",
        Qualifier::AtLeast => "at_least",
        Qualifier::Almost => "almost",
        Qualifier::UpTo => "up_to",
        Qualifier::About => "about",
        Qualifier::Range => "range",
        Qualifier::Order => "order",
    }
}

/// The public name of a role.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Result => "result",
        Role::Target => "target",
        Role::Cap => "cap",
        Role::Rate => "rate",
        Role::Comparison => "comparison",
        Role::Hypothetical => "hypothetical",
        Role::Part => "part_of",
        Role::Context => "context",
    }
}
