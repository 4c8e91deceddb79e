//! Posts a week: posts that the organisation publishes in a week.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Posts that the organisation publishes in a week.
pub const METRIC: Metric = Metric {
    id: "posts_per_week",
    title: Text::new("metric.posts_per_week.title", "Posts a week", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.posts_per_week.definition",
        "Posts that the organisation publishes in a week.",
        "Says what is counted.",
    ),
    adding: Adding::Rate,
    unit: Unit::Count,
    group: Group::Plan,
};
