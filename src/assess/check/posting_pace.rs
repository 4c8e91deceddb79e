//! Posting pace: how many posts a week did you publish in the last month?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged, Threshold};
use crate::assess::{Dimension, Owner};
use crate::metric::posts_per_week;
use crate::words::{Argument, Said, Text};

/// How many posts a week did you publish in the last month?
pub const CHECK: Check = Check {
    id: "posting-pace",
    dimension: Dimension::Capacity,
    weight: 3,
    title: Text::new("check.posting-pace.title", "Posting pace", "The name of a question, as a label."),
    question: Text::new(
        "check.posting-pace.question",
        "How many posts a week did you publish in the last month?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.posting-pace.why",
        "Accounts that post rarely are shown rarely, and learn slowly.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.posting-pace.source",
        "Rival IQ, TikTok benchmark report 2024: about 2 videos a week is usual, the top quarter post 4 or more.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Figures(&[AskFigure {
        metric: &posts_per_week::METRIC,
        question: Text::new(
            "check.posting-pace.ask.posts_per_week",
            "How many posts a week, in the last month?",
            "A question that is answered by one number.",
        ),
        common: &[0.0, 1.0, 2.0, 3.0, 4.0, 7.0],
    }]),
    not_applicable: &[],
    figures: Some(FromFigures {
        needs: &[&posts_per_week::METRIC],
        rule_words: Text::new(
            "check.posting-pace.rule",
            "Met from {enough} posts a week; below that the share of {enough}.",
            "How figures decide a question.",
        ),
        thresholds: &[Threshold::new(
            "enough",
            4.0,
            Text::new(
                "check.posting-pace.threshold.enough",
                "Posts a week that are enough",
                "A limit of a rule, as a label.",
            ),
            Text::new(
                "check.posting-pace.threshold.enough.source",
                "Rival IQ, 2024: the top quarter of accounts.",
                "Where a limit of a rule comes from.",
            ),
        )],
        judge,
    }),
    step: Text::new(
        "check.posting-pace.step",
        "Plan four short posts a week for a month, and film several in one sitting.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 16,
};

const REASON: Text = Text::new(
    "check.posting-pace.reason",
    "Posts a week: {pace}. Enough: {enough}.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let enough = given.threshold("enough");
    let reason =
        Said::plain(REASON).with("pace", given.said(&posts_per_week::METRIC)).with("enough", Argument::Number(enough));
    (given.share(&posts_per_week::METRIC, enough), reason)
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
        check(&[(&posts_per_week::METRIC, 4.0)], Verdict::Met);
        check(&[(&posts_per_week::METRIC, 2.0)], Verdict::Partly(500));
        check(&[(&posts_per_week::METRIC, 0.0)], Verdict::NotMet);
    }
}
