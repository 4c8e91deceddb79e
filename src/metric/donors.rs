//! Donors: people who gave money.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// People who gave money.
pub const METRIC: Metric = Metric {
    id: "donors",
    title: Text::new("metric.donors.title", "Donors", "The name of a figure, as a label."),
    definition: Text::new("metric.donors.definition", "People who gave money.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
