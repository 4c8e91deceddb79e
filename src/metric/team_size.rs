//! People in the team: people who work on the campaign.

use super::{Adding, Group, Metric};
use crate::number::Unit;
use crate::words::Text;

/// People who work on the campaign.
pub const METRIC: Metric = Metric {
    id: "team_size",
    title: Text::new("metric.team_size.title", "People in the team", "The name of a figure, as a label."),
    definition: Text::new("metric.team_size.definition", "People who work on the campaign.", "Says what is counted."),
    adding: Adding::Stock,
    unit: Unit::Count,
    group: Group::Plan,
};
