//! Newest against oldest third: median views of the newest third of an export's posts over that of the oldest third.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Median views of the newest third of an export's posts over that of the oldest third.
pub const METRIC: Metric = Metric {
    id: "rising_views",
    title: Text::new("metric.rising_views.title", "Newest against oldest third", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.rising_views.definition",
        "Median views of the newest third of an export's posts over that of the oldest third.",
        "Says what is counted.",
    ),
    adding: Adding::Rate,
    unit: Unit::Ratio,
    group: Group::Plan,
};
