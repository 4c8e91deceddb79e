//! Website visits: visits to a website.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Visits to a website.
pub const METRIC: Metric = Metric {
    id: "website_visits",
    title: Text::new("metric.website_visits.title", "Website visits", "The name of a figure, as a label."),
    definition: Text::new("metric.website_visits.definition", "Visits to a website.", "Says what is counted."),
    adding: Adding::Flow,
    unit: Unit::Count,
    group: Group::Result,
};
