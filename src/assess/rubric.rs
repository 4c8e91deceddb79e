//! The rubric: its version, its checks and its caps. Greenlight's own is [`RUBRIC`]; somebody else's comes from [`super::own`].

use super::Band;
use super::cap::{CAPS, CapRule};
use super::check::{Ask, CHECKS, Check};
use super::reference::{REFERENCES, Reference};
use crate::metric::Metric;
use crate::words::Text;

/// A rubric: what is checked and what limits the band.
#[derive(Debug)]
pub struct Rubric {
    /// How cards, links and pages name it: "1.0"; for somebody's own its name and version, "Harbour network 2.1".
    pub version: &'static str,
    /// Who made it; empty for Greenlight's own and where it is not said.
    pub author: &'static str,
    /// Where it comes from; empty for Greenlight's own and where it is not said.
    pub source: &'static str,
    /// Its checks in order, dimension by dimension.
    pub checks: &'static [&'static Check],
    /// What limits the band whatever the average, beside the cap on coverage.
    pub caps: &'static [&'static CapRule],
    /// What to do now, for each band from the lowest.
    pub advice: [Text; 4],
    /// What results are compared with.
    pub references: &'static [&'static Reference],
    /// The form in which the session keeps it ([`super::own`]); empty for Greenlight's own.
    pub compact: &'static str,
}

/// Greenlight's own rubric.
pub static RUBRIC: Rubric = Rubric {
    version: "1.0",
    author: "",
    source: "",
    checks: CHECKS,
    caps: CAPS,
    advice: [Band::Groundwork.advice(), Band::Pilot.advice(), Band::Launch.advice(), Band::Scale.advice()],
    references: REFERENCES,
    compact: "",
};

impl Default for &'static Rubric {
    fn default() -> Self {
        &RUBRIC
    }
}

impl PartialEq for Rubric {
    fn eq(&self, other: &Self) -> bool {
        self.compact == other.compact
    }
}

impl Rubric {
    /// Whether it is Greenlight's own.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.compact.is_empty()
    }

    /// What to do now at a band.
    #[must_use]
    pub fn advice(&self, band: Band) -> Text {
        self.advice.get(band as usize).copied().unwrap_or_else(|| band.advice())
    }

    /// The check with this id.
    #[must_use]
    pub fn check(&self, id: &str) -> Option<&'static Check> {
        self.checks.iter().copied().find(|check| check.id == id)
    }

    /// The first check that asks for a figure: where an answer that gave it can be looked up.
    #[must_use]
    pub fn asks(&self, metric: &Metric) -> Option<&'static Check> {
        let asked = |check: &&Check| match check.ask {
            Ask::Figures(figures) => figures.iter().any(|figure| figure.metric == metric),
            Ask::Choices(_) => false,
        };
        self.checks.iter().copied().find(asked)
    }
}
