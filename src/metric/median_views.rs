//! Median views of own posts: the middle of the views of the own posts in an export.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// The middle of the views of the own posts in an export.
pub const METRIC: Metric = Metric {
    id: "median_views",
    title: Text::new("metric.median_views.title", "Median views of own posts", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.median_views.definition",
        "The middle of the views of the own posts in an export.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
