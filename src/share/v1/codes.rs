//! The codes of version 1: short stand-ins for ids. A place in a table never changes its meaning; new ids may be added at the
//! end (older releases then say that the link is newer) or left out (they are written as they are).

/// Versions of the rubric.
pub const RUBRICS: &[&str] = &["1.0"];

/// Metrics.
pub const METRICS: &[&str] = &[
    "views",
    "videos",
    "posts",
    "likes",
    "comments",
    "shares",
    "saves",
    "interactions",
    "clicks",
    "mentions",
    "hashtag_uses",
    "profile_views",
    "page_views",
    "website_visits",
    "watch_hours",
    "impressions",
    "new_followers",
    "followers",
    "reach",
    "live_viewers",
    "participants",
    "creators",
    "organisations",
    "donors",
    "volunteers",
    "donations",
    "spend",
    "engagement_rate",
    "countries",
    "languages",
    "lead_weeks",
    "campaign_weeks",
    "launch_date",
    "team_size",
    "staff_hours_week",
    "posts_per_week",
    "months_active",
    "experiments_month",
    "partners",
    "partners_committed",
    "country_leads",
    "languages_ready",
    "budget",
    "target_views",
    "target_videos",
    "median_views",
    "rising_views",
];

/// Checks of the rubric.
pub const CHECKS: &[&str] = &[
    "green-light",
    "decision-speed",
    "platform-decision",
    "purpose",
    "lead-time",
    "staff-hours",
    "posting-pace",
    "stand-in",
    "time-on-platform",
    "native-posts",
    "trend-review",
    "live-tried",
    "experiments",
    "dropped-idea",
    "numbers-review",
    "rising-numbers",
    "one-line-ask",
    "first-videos",
    "sound-licence",
    "hashtag-clear",
    "age-fit",
    "partners-committed",
    "country-leads",
    "languages-ready",
    "platform-contact",
    "baseline",
    "target-feasible",
    "definitions",
    "outcome",
    "proof",
    "moderation-rota",
    "consent",
    "data-protection",
    "impersonation",
    "fallback",
    "stop-switch",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_of_rubric_1_0_has_a_code() {
        for metric in crate::metric::METRICS {
            assert!(METRICS.contains(&metric.id) || NEWER.contains(&metric.id), "{}", metric.id);
        }
        for check in crate::assess::RUBRIC.checks {
            assert!(CHECKS.contains(&check.id) || NEWER.contains(&check.id), "{}", check.id);
        }
    }

    /// Ids that came after the release and are written out, because older releases could not open a link with a new code.
    const NEWER: &[&str] = &["attendees"];

    #[test]
    fn no_id_has_two_codes() {
        for table in [RUBRICS, METRICS, CHECKS] {
            for (place, id) in table.iter().enumerate() {
                assert_eq!(table.iter().position(|other| other == id), Some(place), "{id}");
            }
        }
    }
}
