//! Organisations: organisations that took part.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Organisations that took part.
pub const METRIC: Metric = Metric {
    id: "organisations",
    title: Text::new("metric.organisations.title", "Organisations", "The name of a figure, as a label."),
    definition: Text::new("metric.organisations.definition", "Organisations that took part.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
