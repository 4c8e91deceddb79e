//! Rising numbers: do your newest posts get more views than your oldest ones?

use super::{Ask, Check, Choice, FromFigures, Given, Judged, Threshold, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::rising_views;
use crate::words::{Said, Text};

/// Do your newest posts get more views than your oldest ones?
pub const CHECK: Check = Check {
    id: "rising-numbers",
    dimension: Dimension::Learning,
    weight: 2,
    title: Text::new("check.rising-numbers.title", "Rising numbers", "The name of a question, as a label."),
    question: Text::new(
        "check.rising-numbers.question",
        "Do your newest posts get more views than your oldest ones?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.rising-numbers.why",
        "If trying things helps, it shows in the middle of your own numbers.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.rising-numbers.source",
        "Licona, #EuroPCom thread, 2020: the account grew with trying. Thirds of an export and the limits of 1.2 and 0.8: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "more",
            label: Text::new(
                "check.rising-numbers.choice.more",
                "Clearly more.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "same",
            label: Text::new(
                "check.rising-numbers.choice.same",
                "About the same.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "fewer",
            label: Text::new("check.rising-numbers.choice.fewer", "Fewer.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::TOO_FEW_POSTS],
    figures: Some(FromFigures {
        needs: &[&rising_views::METRIC],
        rule_words: Text::new(
            "check.rising-numbers.rule",
            "Median views of the newest third of an export against the oldest third: met from {rising}, half from {steady}.",
            "How figures decide a question.",
        ),
        thresholds: &[
            Threshold::new(
                "rising",
                1.2,
                Text::new(
                    "check.rising-numbers.threshold.rising",
                    "The ratio from which numbers rise",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.rising-numbers.threshold.rising.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "steady",
                0.8,
                Text::new(
                    "check.rising-numbers.threshold.steady",
                    "The ratio from which numbers are steady",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.rising-numbers.threshold.steady.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
        ],
        judge,
    }),
    step: Text::new(
        "check.rising-numbers.step",
        "Do more of what your three best posts had in common, and check again in a month.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 10,
};

const REASON: Text = Text::new(
    "check.rising-numbers.reason",
    "The newest third of your posts has {ratio} times the median views of the oldest third.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let reason = Said::plain(REASON).with("ratio", given.said(&rising_views::METRIC));
    let (rising, steady) = (given.threshold("rising"), given.threshold("steady"));
    let judged = given.graded(&|end| {
        let ratio = end.more(&rising_views::METRIC);
        if ratio >= rising {
            Verdict::Met
        } else if ratio >= steady {
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
        check(&[(&rising_views::METRIC, 1.2)], Verdict::Met);
        check(&[(&rising_views::METRIC, 1.0)], Verdict::Partly(500));
        check(&[(&rising_views::METRIC, 0.5)], Verdict::NotMet);
    }
}
