//! Languages: languages in which the campaign runs.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Languages in which the campaign runs.
pub const METRIC: Metric = Metric {
    id: "languages",
    title: Text::new("metric.languages.title", "Languages", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.languages.definition",
        "Languages in which the campaign runs.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
