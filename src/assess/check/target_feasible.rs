//! Feasible target: how many views and how many videos by others do you aim at?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged};
use crate::assess::not_applicable;
use crate::assess::reference;
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{median_views, target_videos, target_views};
use crate::words::{Argument, Said, Text};

/// How many views and how many videos by others do you aim at?
pub const CHECK: Check = Check {
    id: "target-feasible",
    dimension: Dimension::Measurement,
    weight: 3,
    title: Text::new("check.target-feasible.title", "Feasible target", "The name of a question, as a label."),
    question: Text::new(
        "check.target-feasible.question",
        "How many views and how many videos by others do you aim at?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.target-feasible.why",
        "A target far beyond what others reached makes a good campaign look like a failure.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.target-feasible.source",
        "ICTworks, 2019; Licona, 2020; student blog, Malmö University, 2020: campaigns with the platform’s help had between 909 and 2,455 views per video. Twice that for a part, and the comparison with your own posts: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Figures(&[
        AskFigure {
            metric: &target_views::METRIC,
            question: Text::new(
                "check.target-feasible.ask.target_views",
                "How many views do you aim at?",
                "A question that is answered by one number.",
            ),
            common: &[10_000.0, 100_000.0, 1_000_000.0, 10_000_000.0],
        },
        AskFigure {
            metric: &target_videos::METRIC,
            question: Text::new(
                "check.target-feasible.ask.target_videos",
                "How many videos by other people do you aim at?",
                "A question that is answered by one number.",
            ),
            common: &[50.0, 500.0, 5000.0, 50_000.0],
        },
    ]),
    not_applicable: &[&not_applicable::NO_TARGET],
    figures: Some(FromFigures {
        needs: &[&target_views::METRIC, &target_videos::METRIC],
        rule: Text::new(
            "check.target-feasible.rule",
            "Target views per target video, against the highest reference and, where an export gives it, the median of your own posts: met up to the highest reference and twice your median; half up to twice the reference and five times your median.",
            "How figures decide a question.",
        ),
        judge,
    }),
    step: Text::new(
        "check.target-feasible.step",
        "Lower the target for views, or plan more videos, until it stands beside campaigns that happened.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 2,
};

const REASON: Text = Text::new(
    "check.target-feasible.reason",
    "You aim at {views} views from {videos} videos: {each} each. The best reference, with the platform’s help, had {highest}.",
    "Why a question was judged as it was; the places are figures.",
);
const REASON_MEDIAN: Text = Text::new(
    "check.target-feasible.reason-median",
    "You aim at {views} views from {videos} videos: {each} each. The best reference, with the platform’s help, had {highest}; the median of your own posts is {median}.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let each = given.value(&target_views::METRIC) / given.value(&target_videos::METRIC).max(1.0);
    let (_, highest) = reference::views_per_video();
    let own = given.figure(&median_views::METRIC).is_some();
    let reason = Said::plain(if own { REASON_MEDIAN } else { REASON })
        .with("each", Argument::Number(each.round()))
        .with("highest", Argument::Number(highest))
        .with("views", given.said(&target_views::METRIC))
        .with("videos", given.said(&target_videos::METRIC))
        .with("median", given.said(&median_views::METRIC));
    let judged = given.graded(&|end| {
        let each = end.less(&target_views::METRIC) / end.more(&target_videos::METRIC).max(1.0);
        let median = end.more(&median_views::METRIC);
        let within = |references: f64, medians: f64| each <= highest * references && (!own || each <= median * medians);
        if within(1.0, 2.0) {
            Verdict::Met
        } else if within(2.0, 5.0) {
            Verdict::Partly(500)
        } else {
            Verdict::NotMet
        }
    });
    (judged, reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Metric;

    #[track_caller]
    fn check(figures: &[(&'static Metric, f64)], expected: Verdict) {
        let (verdict, reason) =
            judge(&Given { metrics: &crate::measure::example(figures), today: crate::measure::EXAMPLE_DAY() });
        assert_eq!(verdict, expected.into());
        assert!(!reason.say(&crate::words::locale::ENGLISH).contains('{'), "every place of the reason is filled");
    }

    #[test]
    fn figures_decide_by_the_rule() {
        check(&[(&target_views::METRIC, 1_000_000.0), (&target_videos::METRIC, 1_000.0)], Verdict::Met);
        check(&[(&target_views::METRIC, 4_000_000.0), (&target_videos::METRIC, 1_000.0)], Verdict::Partly(500));
        check(&[(&target_views::METRIC, 5_000_000.0), (&target_videos::METRIC, 500.0)], Verdict::NotMet);
        check(
            &[(&target_views::METRIC, 1_000_000.0), (&target_videos::METRIC, 1_000.0), (&median_views::METRIC, 100.0)],
            Verdict::NotMet,
        );
        check(
            &[(&target_views::METRIC, 1_000_000.0), (&target_videos::METRIC, 1_000.0), (&median_views::METRIC, 600.0)],
            Verdict::Met,
        );
    }
}
