//! Countries: countries in which the campaign runs.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Countries in which the campaign runs.
pub const METRIC: Metric = Metric {
    id: "countries",
    title: Text::new("metric.countries.title", "Countries", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.countries.definition",
        "Countries in which the campaign runs.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
