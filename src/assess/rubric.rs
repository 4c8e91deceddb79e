//! The rubric: its version, its checks and bands.

use super::Check;
use super::check::CHECKS;

/// A rubric: what is checked and how it adds up.
#[derive(Debug)]
pub struct Rubric {
    /// Its version: "1.0".
    pub version: &'static str,
    /// Its checks in order.
    pub checks: &'static [&'static Check],
}

/// Greenlight's own rubric.
pub const RUBRIC: Rubric = Rubric { version: "1.0", checks: CHECKS };
