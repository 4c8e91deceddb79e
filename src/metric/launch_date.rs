//! Launch date: the day of the launch.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// The day of the launch.
pub const METRIC: Metric = Metric {
    id: "launch_date",
    title: Text::new("metric.launch_date.title", "Launch date", "The name of a figure, as a label."),
    definition: Text::new("metric.launch_date.definition", "The day of the launch.", "Says what is counted."),
    adding: Adding::Stock,
    unit: Unit::Day,
    group: Group::Plan,
};
