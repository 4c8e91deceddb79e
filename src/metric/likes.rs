//! Likes: likes, reactions or favourites.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Likes, reactions or favourites.
pub const METRIC: Metric = Metric {
    id: "likes",
    title: Text::new("metric.likes.title", "Likes", "The name of a figure, as a label."),
    definition: Text::new("metric.likes.definition", "Likes, reactions or favourites.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
