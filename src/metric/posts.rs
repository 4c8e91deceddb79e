//! Posts by the organisation: posts that the organisation published itself.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Posts that the organisation published itself.
pub const METRIC: Metric = Metric {
    id: "posts",
    title: Text::new("metric.posts.title", "Posts by the organisation", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.posts.definition",
        "Posts that the organisation published itself.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
