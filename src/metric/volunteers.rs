//! Volunteers: people who gave time.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// People who gave time.
pub const METRIC: Metric = Metric {
    id: "volunteers",
    title: Text::new("metric.volunteers.title", "Volunteers", "The name of a figure, as a label."),
    definition: Text::new("metric.volunteers.definition", "People who gave time.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
