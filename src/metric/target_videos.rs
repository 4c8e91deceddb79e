//! Target videos: participants' videos aimed at.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Participants' videos aimed at.
pub const METRIC: Metric = Metric {
    id: "target_videos",
    title: Text::new("metric.target_videos.title", "Target videos", "The name of a figure, as a label."),
    definition: Text::new("metric.target_videos.definition", "Participants' videos aimed at.", "Says what is counted."),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
