//! The rubric: its version, its checks and its caps. Greenlight's own is [`RUBRIC`].

use super::cap::{CAPS, CapRule};
use super::check::{Ask, CHECKS, Check};
use crate::metric::Metric;

/// A rubric: what is checked and what limits the band.
#[derive(Debug)]
pub struct Rubric {
    /// Its version: "1.0".
    pub version: &'static str,
    /// Its checks in order, dimension by dimension.
    pub checks: &'static [&'static Check],
    /// What limits the band whatever the average, beside the cap on coverage.
    pub caps: &'static [&'static CapRule],
}

/// Greenlight's own rubric.
pub const RUBRIC: Rubric = Rubric { version: "1.0", checks: CHECKS, caps: CAPS };

impl PartialEq for Rubric {
    fn eq(&self, other: &Self) -> bool {
        // A rubric is made once and stays; two are the same where they hold the same list.
        self.version == other.version && std::ptr::eq(self.checks, other.checks) && std::ptr::eq(self.caps, other.caps)
    }
}

impl Rubric {
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
