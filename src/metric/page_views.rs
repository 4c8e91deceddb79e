//! Page views: views of web pages; not video views.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Views of web pages; not video views.
pub const METRIC: Metric = Metric {
    id: "page_views",
    title: Text::new("metric.page_views.title", "Page views", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.page_views.definition",
        "Views of web pages; not video views.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
