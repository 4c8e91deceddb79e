//! Baseline: do you have an export of your own numbers from before the launch?

use super::{Ask, Check, Choice, FromFigures, Given, Judged, Worth};
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{lead_weeks, median_views};
use crate::words::{Said, Text};

/// Do you have an export of your own numbers from before the launch?
pub const CHECK: Check = Check {
    id: "baseline",
    dimension: Dimension::Measurement,
    weight: 2,
    title: Text::new("check.baseline.title", "Baseline", "The name of a question, as a label."),
    question: Text::new(
        "check.baseline.question",
        "Do you have an export of your own numbers from before the launch?",
        "A question to the person.",
    ),
    why: Text::new("check.baseline.why", "Without a before there is no after.", "Why a question matters."),
    source: Text::new(
        "check.baseline.source",
        "Greenlight's judgement, 2026: a change can only be told from two exports.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "export",
            label: Text::new("check.baseline.choice.export", "Yes, an export.", "An answer, as the words on a button."),
            worth: Worth::Met,
        },
        Choice {
            id: "screenshots",
            label: Text::new(
                "check.baseline.choice.screenshots",
                "Only screenshots or notes.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(400),
        },
        Choice {
            id: "no",
            label: Text::new("check.baseline.choice.no", "No.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[],
    figures: Some(FromFigures {
        needs: &[&median_views::METRIC, &lead_weeks::METRIC],
        rule_words: Text::new(
            "check.baseline.rule",
            "Met when an export with your posts was pasted and the launch is still ahead.",
            "How figures decide a question.",
        ),
        thresholds: &[],
        judge,
    }),
    step: Text::new(
        "check.baseline.step",
        "Export the last 60 days from the platform today, and keep the file.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 1,
};

const REASON: Text = Text::new(
    "check.baseline.reason",
    "Your export gives median views of {median}, and the launch is {weeks} ahead.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let reason = Said::plain(REASON)
        .with("median", given.said(&median_views::METRIC))
        .with("weeks", given.said(&lead_weeks::METRIC));
    (Verdict::Met.into(), reason)
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
        check(&[(&median_views::METRIC, 900.0), (&lead_weeks::METRIC, 4.0)], Verdict::Met);
    }
}
