//! Creators: people who make videos for an audience and took part.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// People who make videos for an audience and took part.
pub const METRIC: Metric = Metric {
    id: "creators",
    title: Text::new("metric.creators.title", "Creators", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.creators.definition",
        "People who make videos for an audience and took part.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
