//! Saves: saves or bookmarks.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Saves or bookmarks.
pub const METRIC: Metric = Metric {
    id: "saves",
    title: Text::new("metric.saves.title", "Saves", "The name of a figure, as a label."),
    definition: Text::new("metric.saves.definition", "Saves or bookmarks.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
