//! Money spent: money spent on advertising or production, in its currency.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Money spent on advertising or production, in its currency.
pub const METRIC: Metric = Metric {
    id: "spend",
    title: Text::new("metric.spend.title", "Money spent", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.spend.definition",
        "Money spent on advertising or production, in its currency.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Money(None),
    group: Group::Result,
};
