//! Budget: money at hand for the campaign, in its currency.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Money at hand for the campaign, in its currency.
pub const METRIC: Metric = Metric {
    id: "budget",
    title: Text::new("metric.budget.title", "Budget", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.budget.definition",
        "Money at hand for the campaign, in its currency.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Money(None),
    group: Group::Plan,
};
