//! Partners: partner organisations of the campaign.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Partner organisations of the campaign.
pub const METRIC: Metric = Metric {
    id: "partners",
    title: Text::new("metric.partners.title", "Partners", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.partners.definition",
        "Partner organisations of the campaign.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
