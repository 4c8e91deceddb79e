//! Mentions: times the organisation or the hashtag was mentioned.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Times the organisation or the hashtag was mentioned.
pub const METRIC: Metric = Metric {
    id: "mentions",
    title: Text::new("metric.mentions.title", "Mentions", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.mentions.definition",
        "Times the organisation or the hashtag was mentioned.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
