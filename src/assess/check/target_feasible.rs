//! Feasible target: how many views and how many videos by others do you aim at?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged, Threshold};
use crate::assess::not_applicable;
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
        rule_words: Text::new(
            "check.target-feasible.rule",
            "Target views per target video, against the highest reference and, where an export gives it, the median of your own posts: met up to the highest reference ({highest}) and {times-median} times your median; half up to {times-highest} times the reference and {times-median-half} times your median.",
            "How figures decide a question.",
        ),
        thresholds: &[
            Threshold::new(
                "highest",
                2455.0,
                Text::new(
                    "check.target-feasible.threshold.highest",
                    "Views for each video of the highest reference",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.target-feasible.threshold.highest.source",
                    "The highest of the references with the platform’s help, 2019 and 2020.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "times-highest",
                2.0,
                Text::new(
                    "check.target-feasible.threshold.times-highest",
                    "How many times the highest reference is worth half",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.target-feasible.threshold.times-highest.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "times-median",
                2.0,
                Text::new(
                    "check.target-feasible.threshold.times-median",
                    "How many times the median of own posts is met",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.target-feasible.threshold.times-median.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "times-median-half",
                5.0,
                Text::new(
                    "check.target-feasible.threshold.times-median-half",
                    "How many times the median of own posts is worth half",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.target-feasible.threshold.times-median-half.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
        ],
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
    let highest = given.threshold("highest");
    let own = given.figure(&median_views::METRIC).is_some();
    let reason = Said::plain(if own { REASON_MEDIAN } else { REASON })
        .with("each", Argument::Number(each.round()))
        .with("highest", Argument::Number(highest))
        .with("views", given.said(&target_views::METRIC))
        .with("videos", given.said(&target_videos::METRIC))
        .with("median", given.said(&median_views::METRIC));
    let (times_highest, times_median, times_median_half) =
        (given.threshold("times-highest"), given.threshold("times-median"), given.threshold("times-median-half"));
    let judged = given.graded(&|end| {
        let each = end.less(&target_views::METRIC) / end.more(&target_videos::METRIC).max(1.0);
        let median = end.more(&median_views::METRIC);
        let within = |references: f64, medians: f64| each <= highest * references && (!own || each <= median * medians);
        if within(1.0, times_median) {
            Verdict::Met
        } else if within(times_highest, times_median_half) {
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
            judge(&Given::of(&CHECK, &crate::measure::example(figures), crate::measure::EXAMPLE_DAY()));
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
