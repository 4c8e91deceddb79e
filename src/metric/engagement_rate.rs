//! Engagement rate: interactions per something; says nothing without its denominator; never added.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Interactions per something; says nothing without its denominator; never added.
pub const METRIC: Metric = Metric {
    id: "engagement_rate",
    title: Text::new("metric.engagement_rate.title", "Engagement rate", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.engagement_rate.definition",
        "Interactions per something; says nothing without its denominator; never added.",
        "Says what is counted.",
    ),
    adding: Adding::Rate,
    unit: Unit::Percent,
    group: Group::Result,
};
