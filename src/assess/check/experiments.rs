//! Experiments: in the last month, how many posts did you vary on purpose to see what happens?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged, Threshold};
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::experiments_month;
use crate::words::{Argument, Said, Text};

/// In the last month, how many posts did you vary on purpose to see what happens?
pub const CHECK: Check = Check {
    id: "experiments",
    dimension: Dimension::Learning,
    weight: 4,
    title: Text::new("check.experiments.title", "Experiments", "The name of a question, as a label."),
    question: Text::new(
        "check.experiments.question",
        "In the last month, how many posts did you vary on purpose to see what happens?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.experiments.why",
        "Nobody knows what works for your account before it was tried.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.experiments.source",
        "Licona, #EuroPCom thread, 2020: the more they tried, the better it went. Five a month, two for a part: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Figures(&[AskFigure {
        metric: &experiments_month::METRIC,
        question: Text::new(
            "check.experiments.ask.experiments_month",
            "How many posts were varied on purpose, in the last month?",
            "A question that is answered by one number.",
        ),
        common: &[0.0, 1.0, 2.0, 3.0, 5.0, 8.0],
    }]),
    not_applicable: &[],
    figures: Some(FromFigures {
        needs: &[&experiments_month::METRIC],
        rule_words: Text::new(
            "check.experiments.rule",
            "Met from {enough} in a month; from {some} on the share of {enough}; fewer are worth nothing.",
            "How figures decide a question.",
        ),
        thresholds: &[
            Threshold::new(
                "enough",
                5.0,
                Text::new(
                    "check.experiments.threshold.enough",
                    "Posts varied in a month that make a habit",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.experiments.threshold.enough.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "some",
                2.0,
                Text::new(
                    "check.experiments.threshold.some",
                    "Posts varied in a month below which it is chance",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.experiments.threshold.some.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
        ],
        judge,
    }),
    step: Text::new(
        "check.experiments.step",
        "Change one thing on purpose in each of the next five posts, and write down what you expect.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 8,
};

const REASON: Text = Text::new(
    "check.experiments.reason",
    "Posts varied on purpose in a month: {tried}. From {enough} on it is a habit.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let (enough, some) = (given.threshold("enough"), given.threshold("some"));
    let reason = Said::plain(REASON)
        .with("tried", given.said(&experiments_month::METRIC))
        .with("enough", Argument::Number(enough));
    let judged = given.graded(&|end| {
        let tried = end.more(&experiments_month::METRIC);
        if tried < some { Verdict::NotMet } else { Verdict::part(tried, enough) }
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
        check(&[(&experiments_month::METRIC, 5.0)], Verdict::Met);
        check(&[(&experiments_month::METRIC, 2.0)], Verdict::Partly(400));
        check(&[(&experiments_month::METRIC, 1.0)], Verdict::NotMet);
    }
}
