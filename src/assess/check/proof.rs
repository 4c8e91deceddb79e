//! Proof: if somebody doubts your headline figure, what can you show?

use super::{Ask, Check, Choice, FromFigures, Given, Judged, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::views;
use crate::read::Evidence;
use crate::words::{Said, Text};

/// If somebody doubts your headline figure, what can you show?
pub const CHECK: Check = Check {
    id: "proof",
    dimension: Dimension::Measurement,
    weight: 1,
    title: Text::new("check.proof.title", "Proof", "The name of a question, as a label."),
    question: Text::new(
        "check.proof.question",
        "If somebody doubts your headline figure, what can you show?",
        "A question to the person.",
    ),
    why: Text::new("check.proof.why", "Large numbers without proof cost trust.", "Why a question matters."),
    source: Text::new(
        "check.proof.source",
        "A reader’s comment on the ICTworks article, 2019, doubted that its views can be verified. An own export as the least: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "export",
            label: Text::new(
                "check.proof.choice.export",
                "An export, or a page anyone can open.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "screenshot",
            label: Text::new("check.proof.choice.screenshot", "A screenshot.", "An answer, as the words on a button."),
            worth: Worth::Partly(500),
        },
        Choice {
            id: "nothing",
            label: Text::new("check.proof.choice.nothing", "Nothing so far.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::NO_HEADLINE],
    figures: Some(FromFigures {
        needs: &[&views::METRIC],
        rule_words: Text::new(
            "check.proof.rule",
            "Met when the views come from an own export or better; half from a screenshot. A figure that is only told cannot be judged.",
            "How figures decide a question.",
        ),
        thresholds: &[],
        judge,
    }),
    step: Text::new(
        "check.proof.step",
        "Export the numbers behind your headline figure, and keep the file with its date.",
        "What to do, as an instruction.",
    ),
    owner: Owner::SocialLead,
    hours: 1,
};

const REASON_SHOWN: Text = Text::new(
    "check.proof.reason-shown",
    "Your figure for views ({views}) comes from an export or from others.",
    "Why a question was judged as it was; the places are figures.",
);
const REASON_SCREENSHOT: Text = Text::new(
    "check.proof.reason-screenshot",
    "Your figure for views ({views}) comes from a screenshot.",
    "Why a question was judged as it was; the places are figures.",
);
const REASON_SAID: Text = Text::new(
    "check.proof.reason-said",
    "Your figure for views ({views}) is told. We do not know what you can show for it.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let evidence = given.figure(&views::METRIC).map(|figure| figure.evidence).unwrap_or_default();
    let reason = |text| Said::plain(text).with("views", given.said(&views::METRIC));
    match evidence {
        Evidence::OwnExport | Evidence::ThirdParty | Evidence::Public => (Verdict::Met.into(), reason(REASON_SHOWN)),
        Evidence::Screenshot => (Verdict::Partly(500).into(), reason(REASON_SCREENSHOT)),
        Evidence::Said => (Verdict::CannotTell.into(), reason(REASON_SAID)),
    }
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
        check(&[(&views::METRIC, 900.0)], Verdict::CannotTell);
    }
}
