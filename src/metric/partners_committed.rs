//! Partners with a named person: partners who committed, with a person named.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Partners who committed, with a person named.
pub const METRIC: Metric = Metric {
    id: "partners_committed",
    title: Text::new(
        "metric.partners_committed.title",
        "Partners with a named person",
        "The name of a figure, as a label.",
    ),
    definition: Text::new(
        "metric.partners_committed.definition",
        "Partners who committed, with a person named.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
