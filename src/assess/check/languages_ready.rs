//! Languages ready: of the languages you plan, for how many are the texts ready and read by a native speaker?

use super::{Ask, Check, Choice, FromFigures, Given, Judged, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{languages, languages_ready};
use crate::words::{Said, Text};

/// Of the languages you plan, for how many are the texts ready and read by a native speaker?
pub const CHECK: Check = Check {
    id: "languages-ready",
    dimension: Dimension::Network,
    weight: 3,
    title: Text::new("check.languages-ready.title", "Languages ready", "The name of a question, as a label."),
    question: Text::new(
        "check.languages-ready.question",
        "Of the languages you plan, for how many are the texts ready and read by a native speaker?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.languages-ready.why",
        "Half-translated campaigns start late where they are needed most.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.languages-ready.source",
        "Figanmeşe and Licona on ICTworks, 2019: 15 languages from the first day. The share that is ready: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "all",
            label: Text::new(
                "check.languages-ready.choice.all",
                "For all of them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "most",
            label: Text::new(
                "check.languages-ready.choice.most",
                "For more than half.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(600),
        },
        Choice {
            id: "some",
            label: Text::new("check.languages-ready.choice.some", "For some.", "An answer, as the words on a button."),
            worth: Worth::Partly(300),
        },
        Choice {
            id: "none",
            label: Text::new(
                "check.languages-ready.choice.none",
                "For none yet.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::ONE_LANGUAGE],
    figures: Some(FromFigures {
        needs: &[&languages_ready::METRIC, &languages::METRIC],
        rule_words: Text::new(
            "check.languages-ready.rule",
            "The share of planned languages whose texts are ready.",
            "How figures decide a question.",
        ),
        thresholds: &[],
        judge,
    }),
    step: Text::new(
        "check.languages-ready.step",
        "Finish the texts for each language, or start with the languages that are ready.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 10,
};

const REASON: Text = Text::new(
    "check.languages-ready.reason",
    "Languages ready: {part}. Languages planned: {whole}.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let reason = Said::plain(REASON)
        .with("part", given.said(&languages_ready::METRIC))
        .with("whole", given.said(&languages::METRIC));
    let judged =
        given.graded(&|end| Verdict::part(end.more(&languages_ready::METRIC), end.less(&languages::METRIC).max(1.0)));
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
        check(&[(&languages_ready::METRIC, 4.0), (&languages::METRIC, 4.0)], Verdict::Met);
        check(&[(&languages_ready::METRIC, 1.0), (&languages::METRIC, 4.0)], Verdict::Partly(250));
        check(&[(&languages_ready::METRIC, 0.0), (&languages::METRIC, 4.0)], Verdict::NotMet);
    }
}
