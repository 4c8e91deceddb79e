//! Live viewers at the peak: viewers of a live broadcast at one time.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Viewers of a live broadcast at one time.
pub const METRIC: Metric = Metric {
    id: "live_viewers",
    title: Text::new("metric.live_viewers.title", "Live viewers at the peak", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.live_viewers.definition",
        "Viewers of a live broadcast at one time.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Result,
};
