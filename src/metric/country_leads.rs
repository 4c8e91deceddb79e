//! Countries with a lead: countries with a person who leads there.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Countries with a person who leads there.
pub const METRIC: Metric = Metric {
    id: "country_leads",
    title: Text::new("metric.country_leads.title", "Countries with a lead", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.country_leads.definition",
        "Countries with a person who leads there.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
