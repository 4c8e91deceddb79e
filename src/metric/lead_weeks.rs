//! Weeks until the launch: weeks from now, or from the start of work, to the launch.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Weeks from now, or from the start of work, to the launch.
pub const METRIC: Metric = Metric {
    id: "lead_weeks",
    title: Text::new("metric.lead_weeks.title", "Weeks until the launch", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.lead_weeks.definition",
        "Weeks from now, or from the start of work, to the launch.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Weeks,
    group: Group::Plan,
};
