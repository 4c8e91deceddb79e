//! Hours a week: hours a week of all people together.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Hours a week of all people together.
pub const METRIC: Metric = Metric {
    id: "staff_hours_week",
    title: Text::new("metric.staff_hours_week.title", "Hours a week", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.staff_hours_week.definition",
        "Hours a week of all people together.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Hours,
    group: Group::Plan,
};
