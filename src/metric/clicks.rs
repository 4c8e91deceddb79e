//! Clicks: clicks on links.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Clicks on links.
pub const METRIC: Metric = Metric {
    id: "clicks",
    title: Text::new("metric.clicks.title", "Clicks", "The name of a figure, as a label."),
    definition: Text::new("metric.clicks.definition", "Clicks on links.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
