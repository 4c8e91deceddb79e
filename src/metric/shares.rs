//! Shares: shares, retweets or reposts.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Shares, retweets or reposts.
pub const METRIC: Metric = Metric {
    id: "shares",
    title: Text::new("metric.shares.title", "Shares", "The name of a figure, as a label."),
    definition: Text::new("metric.shares.definition", "Shares, retweets or reposts.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
