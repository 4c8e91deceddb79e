//! Uses of the hashtag: times the hashtag was used; not the same as videos or views.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Times the hashtag was used; not the same as videos or views.
pub const METRIC: Metric = Metric {
    id: "hashtag_uses",
    title: Text::new("metric.hashtag_uses.title", "Uses of the hashtag", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.hashtag_uses.definition",
        "Times the hashtag was used; not the same as videos or views.",
        "Says what is counted.",
    ),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
