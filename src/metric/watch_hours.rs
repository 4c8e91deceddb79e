//! Hours watched: hours that videos were watched.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Hours that videos were watched.
pub const METRIC: Metric = Metric {
    id: "watch_hours",
    title: Text::new("metric.watch_hours.title", "Hours watched", "The name of a figure, as a label."),
    definition: Text::new("metric.watch_hours.definition", "Hours that videos were watched.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Hours,
    group: Group::Result,
};
