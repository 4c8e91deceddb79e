//! The list of metrics: named quantities with a unit and a rule for adding up. Their ids are public API.

pub mod attendees;
pub mod budget;
pub mod campaign_weeks;
pub mod clicks;
pub mod comments;
pub mod countries;
pub mod country_leads;
pub mod creators;
pub mod donations;
pub mod donors;
pub mod engagement_rate;
pub mod experiments_month;
pub mod followers;
pub mod hashtag_uses;
pub mod impressions;
pub mod interactions;
pub mod languages;
pub mod languages_ready;
pub mod launch_date;
pub mod lead_weeks;
pub mod likes;
pub mod live_viewers;
pub mod median_views;
pub mod mentions;
pub mod months_active;
pub mod new_followers;
pub mod organisations;
pub mod page_views;
pub mod participants;
pub mod partners;
pub mod partners_committed;
pub mod posts;
pub mod posts_per_week;
pub mod profile_views;
pub mod reach;
pub mod rising_views;
pub mod saves;
pub mod shares;
pub mod spend;
pub mod staff_hours_week;
pub mod target_videos;
pub mod target_views;
pub mod team_size;
pub mod videos;
pub mod views;
pub mod volunteers;
pub mod watch_hours;
pub mod website_visits;

use crate::number::Unit;
use crate::words::Text;

/// How values of a metric may be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adding {
    /// Adds up over time, posts and platforms.
    Flow,
    /// A state at one time: the newest counts.
    Stock,
    /// Different people: never adds up.
    Unique,
    /// A relation: never adds up.
    Rate,
}

/// What a metric tells about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What happened.
    Result,
    /// What is planned, and what there is to do it with.
    Plan,
}

/// A named quantity. Two metrics are the same when their ids are.
#[derive(Clone, Copy, Debug)]
pub struct Metric {
    /// Stable name, public API: `views`.
    pub id: &'static str,
    /// The name as a label.
    pub title: Text,
    /// What is counted.
    pub definition: Text,
    /// How values are put together.
    pub adding: Adding,
    /// What it counts in; money carries its currency with the figure.
    pub unit: Unit,
    /// Result or plan.
    pub group: Group,
}

impl PartialEq for Metric {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Metric {}

/// Every metric, in the order in which pages list them.
pub const METRICS: &[&Metric] = &[
    &views::METRIC,
    &videos::METRIC,
    &posts::METRIC,
    &likes::METRIC,
    &comments::METRIC,
    &shares::METRIC,
    &saves::METRIC,
    &interactions::METRIC,
    &clicks::METRIC,
    &mentions::METRIC,
    &hashtag_uses::METRIC,
    &profile_views::METRIC,
    &page_views::METRIC,
    &website_visits::METRIC,
    &watch_hours::METRIC,
    &impressions::METRIC,
    &new_followers::METRIC,
    &followers::METRIC,
    &reach::METRIC,
    &live_viewers::METRIC,
    &participants::METRIC,
    &attendees::METRIC,
    &creators::METRIC,
    &organisations::METRIC,
    &donors::METRIC,
    &volunteers::METRIC,
    &donations::METRIC,
    &spend::METRIC,
    &engagement_rate::METRIC,
    &countries::METRIC,
    &languages::METRIC,
    &lead_weeks::METRIC,
    &campaign_weeks::METRIC,
    &launch_date::METRIC,
    &team_size::METRIC,
    &staff_hours_week::METRIC,
    &posts_per_week::METRIC,
    &months_active::METRIC,
    &experiments_month::METRIC,
    &partners::METRIC,
    &partners_committed::METRIC,
    &country_leads::METRIC,
    &languages_ready::METRIC,
    &budget::METRIC,
    &target_views::METRIC,
    &target_videos::METRIC,
    &median_views::METRIC,
    &rising_views::METRIC,
];

/// The metric with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Metric> {
    METRICS.iter().copied().find(|metric| metric.id == id)
}
