//! Videos made by participants: videos that people outside the organisation made for the campaign.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Videos that people outside the organisation made for the campaign.
pub const METRIC: Metric = Metric {
    id: "videos",
    title: Text::new("metric.videos.title", "Videos made by participants", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.videos.definition",
        "Videos that people outside the organisation made for the campaign.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
