//! Experiments a month: posts deliberately varied in a month.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Posts deliberately varied in a month.
pub const METRIC: Metric = Metric {
    id: "experiments_month",
    title: Text::new("metric.experiments_month.title", "Experiments a month", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.experiments_month.definition",
        "Posts deliberately varied in a month.",
        "Says what is counted.",
    ),
    adding: Adding::Rate,
    unit: Unit::Count,
    group: Group::Plan,
};
