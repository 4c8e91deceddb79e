//! Reach: different people reached; never added up, because the same person counts once.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Different people reached; never added up, because the same person counts once.
pub const METRIC: Metric = Metric {
    id: "reach",
    title: Text::new("metric.reach.title", "Reach", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.reach.definition",
        "Different people reached; never added up, because the same person counts once.",
        "Says what is counted.",
    ),
    adding: Adding::Unique,
    unit: Unit::Count,
    group: Group::Result,
};
