//! Committed partners: of the partners you plan with, how many have committed, with a person you can call?

use super::{Ask, Check, Choice, FromFigures, Given, Judged, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{partners, partners_committed};
use crate::words::{Said, Text};

/// Of the partners you plan with, how many have committed, with a person you can call?
pub const CHECK: Check = Check {
    id: "partners-committed",
    dimension: Dimension::Network,
    weight: 4,
    title: Text::new("check.partners-committed.title", "Committed partners", "The name of a question, as a label."),
    question: Text::new(
        "check.partners-committed.question",
        "Of the partners you plan with, how many have committed, with a person you can call?",
        "A question to the person.",
    ),
    why: Text::new("check.partners-committed.why", "A partner without a name is a hope.", "Why a question matters."),
    source: Text::new(
        "check.partners-committed.source",
        "Figanmeşe and Licona on ICTworks, 2019: National Societies around the world and a signed partnership carried it. The share with a named person: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "all",
            label: Text::new(
                "check.partners-committed.choice.all",
                "All of them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "most",
            label: Text::new(
                "check.partners-committed.choice.most",
                "More than half.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(600),
        },
        Choice {
            id: "some",
            label: Text::new("check.partners-committed.choice.some", "Some.", "An answer, as the words on a button."),
            worth: Worth::Partly(300),
        },
        Choice {
            id: "none",
            label: Text::new(
                "check.partners-committed.choice.none",
                "None yet.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::NO_PARTNERS],
    figures: Some(FromFigures {
        needs: &[&partners_committed::METRIC, &partners::METRIC],
        rule_words: Text::new(
            "check.partners-committed.rule",
            "The share of planned partners that committed with a named person.",
            "How figures decide a question.",
        ),
        thresholds: &[],
        judge,
    }),
    step: Text::new(
        "check.partners-committed.step",
        "Call each partner, agree one task, and write down a name and a date.",
        "What to do, as an instruction.",
    ),
    owner: Owner::Partnerships,
    hours: 8,
};

const REASON: Text = Text::new(
    "check.partners-committed.reason",
    "Partners committed: {part}. Partners planned: {whole}.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let reason = Said::plain(REASON)
        .with("part", given.said(&partners_committed::METRIC))
        .with("whole", given.said(&partners::METRIC));
    let judged =
        given.graded(&|end| Verdict::part(end.more(&partners_committed::METRIC), end.less(&partners::METRIC).max(1.0)));
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
        check(&[(&partners_committed::METRIC, 4.0), (&partners::METRIC, 4.0)], Verdict::Met);
        check(&[(&partners_committed::METRIC, 1.0), (&partners::METRIC, 4.0)], Verdict::Partly(250));
        check(&[(&partners_committed::METRIC, 0.0), (&partners::METRIC, 4.0)], Verdict::NotMet);
    }
}
