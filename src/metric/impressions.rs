//! Impressions: times something was shown; more than it was seen.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Times something was shown; more than it was seen.
pub const METRIC: Metric = Metric {
    id: "impressions",
    title: Text::new("metric.impressions.title", "Impressions", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.impressions.definition",
        "Times something was shown; more than it was seen.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
