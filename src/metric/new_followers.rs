//! New followers: followers won less followers lost where the source says so; may be negative.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Followers won less followers lost where the source says so; may be negative.
pub const METRIC: Metric = Metric {
    id: "new_followers",
    title: Text::new("metric.new_followers.title", "New followers", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.new_followers.definition",
        "Followers won less followers lost where the source says so; may be negative.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
