//! Comments: comments and replies.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Comments and replies.
pub const METRIC: Metric = Metric {
    id: "comments",
    title: Text::new("metric.comments.title", "Comments", "The name of a figure, as a label."),
    definition: Text::new("metric.comments.definition", "Comments and replies.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
