//! Donations: money given, in its currency.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Money given, in its currency.
pub const METRIC: Metric = Metric {
    id: "donations",
    title: Text::new("metric.donations.title", "Donations", "The name of a figure, as a label."),
    definition: Text::new("metric.donations.definition", "Money given, in its currency.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Money(None),
    group: Group::Result,
};
