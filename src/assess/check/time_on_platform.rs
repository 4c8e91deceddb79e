//! Time on the platform: how many months ago was your first post on the platform?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged, Threshold};
use crate::assess::{Dimension, Owner};
use crate::metric::months_active;
use crate::words::{Argument, Said, Text};

/// How many months ago was your first post on the platform?
pub const CHECK: Check = Check {
    id: "time-on-platform",
    dimension: Dimension::Fluency,
    weight: 4,
    title: Text::new("check.time-on-platform.title", "Time on the platform", "The name of a question, as a label."),
    question: Text::new(
        "check.time-on-platform.question",
        "How many months ago was your first post on the platform?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.time-on-platform.why",
        "It takes months to learn what works there.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.time-on-platform.source",
        "Figanmeşe and Licona on ICTworks, 2019: first post on 29 May 2019, launch on 16 September: more than three months, and no shortcuts. The limit of three months: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Figures(&[AskFigure {
        metric: &months_active::METRIC,
        question: Text::new(
            "check.time-on-platform.ask.months_active",
            "How many months since your first post?",
            "A question that is answered by one number.",
        ),
        common: &[0.0, 1.0, 2.0, 3.0, 6.0, 12.0],
    }]),
    not_applicable: &[],
    figures: Some(FromFigures {
        needs: &[&months_active::METRIC],
        rule_words: Text::new(
            "check.time-on-platform.rule",
            "Met from {enough} months; below that the share of {enough}.",
            "How figures decide a question.",
        ),
        thresholds: &[Threshold::new(
            "enough",
            3.0,
            Text::new(
                "check.time-on-platform.threshold.enough",
                "Months since the first post that are enough",
                "A limit of a rule, as a label.",
            ),
            Text::new(
                "check.time-on-platform.threshold.enough.source",
                "Figanmeşe and Licona on ICTworks, 2019: months from the first post to the launch of #ForClimate.",
                "Where a limit of a rule comes from.",
            ),
        )],
        judge,
    }),
    step: Text::new(
        "check.time-on-platform.step",
        "Post now and launch later: give the account three months before the campaign.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 24,
};

const REASON: Text = Text::new(
    "check.time-on-platform.reason",
    "Since your first post: {months}. Enough: {enough} months.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let enough = given.threshold("enough");
    let reason =
        Said::plain(REASON).with("months", given.said(&months_active::METRIC)).with("enough", Argument::Number(enough));
    (given.share(&months_active::METRIC, enough), reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Verdict;
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
        check(&[(&months_active::METRIC, 3.0)], Verdict::Met);
        check(&[(&months_active::METRIC, 1.5)], Verdict::Partly(500));
        check(&[(&months_active::METRIC, 0.0)], Verdict::NotMet);
    }
}
