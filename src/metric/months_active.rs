//! Months on the platform: months since the first post on the platform.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Months since the first post on the platform.
pub const METRIC: Metric = Metric {
    id: "months_active",
    title: Text::new("metric.months_active.title", "Months on the platform", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.months_active.definition",
        "Months since the first post on the platform.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Months,
    group: Group::Plan,
};
