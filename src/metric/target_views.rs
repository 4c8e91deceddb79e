//! Target views: views aimed at.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Views aimed at.
pub const METRIC: Metric = Metric {
    id: "target_views",
    title: Text::new("metric.target_views.title", "Target views", "The name of a figure, as a label."),
    definition: Text::new("metric.target_views.definition", "Views aimed at.", "Says what is counted."),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
