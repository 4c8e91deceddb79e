//! Length of the campaign: weeks that the campaign runs, or the window its figures stand for.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// Weeks that the campaign runs, or the window its figures stand for.
pub const METRIC: Metric = Metric {
    id: "campaign_weeks",
    title: Text::new("metric.campaign_weeks.title", "Length of the campaign", "The name of a figure, as a label."),
    definition: Text::new(
        "metric.campaign_weeks.definition",
        "Weeks that the campaign runs, or the window its figures stand for.",
        "Says what is counted.",
    ),
    adding: Adding::Stock,
    unit: Unit::Weeks,
    group: Group::Plan,
};
