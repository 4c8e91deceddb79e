//! Posting pace: how many posts a week did you publish in the last month?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged};
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
        rule: Text::new(
            "check.posting-pace.rule",
            "Met from 4 posts a week; below that the share of 4.",
            "How figures decide a question.",
        ),
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

/// Posts a week of the top quarter (Rival IQ, 2024).
const ENOUGH: f64 = 4.0;

const REASON: Text = Text::new(
    "check.posting-pace.reason",
    "Posts a week: {pace}. The busiest quarter of accounts post {enough} or more.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let reason =
        Said::plain(REASON).with("pace", given.said(&posts_per_week::METRIC)).with("enough", Argument::Number(ENOUGH));
    (given.share(&posts_per_week::METRIC, ENOUGH), reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Verdict;
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
        check(&[(&posts_per_week::METRIC, 4.0)], Verdict::Met);
        check(&[(&posts_per_week::METRIC, 2.0)], Verdict::Partly(500));
        check(&[(&posts_per_week::METRIC, 0.0)], Verdict::NotMet);
    }
}
