//! Languages ready: languages whose texts are ready.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Languages whose texts are ready.
pub const METRIC: Metric = Metric {
    id: "languages_ready",
    title: Text::new("metric.languages_ready.title", "Languages ready", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.languages_ready.definition",
        "Languages whose texts are ready.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
