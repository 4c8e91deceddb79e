//! Profile views: visits to the profile on the platform.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Visits to the profile on the platform.
pub const METRIC: Metric = Metric {
    id: "profile_views",
    title: Text::new("metric.profile_views.title", "Profile views", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.profile_views.definition",
        "Visits to the profile on the platform.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
