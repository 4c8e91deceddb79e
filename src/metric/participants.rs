//! Participants: people who took part.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// People who took part.
pub const METRIC: Metric = Metric {
    id: "participants",
    title: Text::new("metric.participants.title", "Participants", "The name of a figure, as a label."),
    definition: Text::new("metric.participants.definition", "People who took part.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
