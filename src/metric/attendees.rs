//! Attendees: people who came to events.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// People who came to events.
pub const METRIC: Metric = Metric {
    id: "attendees",
    title: Text::new("metric.attendees.title", "Attendees", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.attendees.definition",
        "People who came to an event, on the spot or online.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
