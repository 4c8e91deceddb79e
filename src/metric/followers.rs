//! Followers: followers or subscribers at one time; the newest count holds.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Followers or subscribers at one time; the newest count holds.
pub const METRIC: Metric = Metric {
    id: "followers",
    title: Text::new("metric.followers.title", "Followers", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.followers.definition",
        "Followers or subscribers at one time; the newest count holds.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Result,
};
