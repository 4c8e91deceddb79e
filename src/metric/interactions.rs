//! Interactions: likes, comments, shares and the like together; never added to them.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Likes, comments, shares and the like together; never added to them.
pub const METRIC: Metric = Metric {
    id: "interactions",
    title: Text::new("metric.interactions.title", "Interactions", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.interactions.definition",
        "Likes, comments, shares and the like together; never added to them.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
