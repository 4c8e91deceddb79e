//! Views: plays of videos, as the platform counts them.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Plays of videos, as the platform counts them.
pub const METRIC: Metric = Metric {
    id: "views",
    title: Text::new("metric.views.title", "Views", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.views.definition",
        "Plays of videos, as the platform counts them.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
