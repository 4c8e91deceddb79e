//! Lead time: how many weeks does the work have until the launch, and for how many countries and languages?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged, Threshold};
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{countries, languages, lead_weeks};
use crate::words::{Argument, Said, Text};

/// How many weeks does the work have until the launch, and for how many countries and languages?
pub const CHECK: Check = Check {
    id: "lead-time",
    dimension: Dimension::Capacity,
    weight: 5,
    title: Text::new("check.lead-time.title", "Lead time", "The name of a question, as a label."),
    question: Text::new(
        "check.lead-time.question",
        "How many weeks does the work have from its start to the launch, and for how many countries and languages?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.lead-time.why",
        "Every country and language needs people, texts and answers before the launch.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.lead-time.source",
        "Figanmeşe and Licona on ICTworks, 2019: eight weeks for 15 languages and more than 100 countries, run together with the platform. The formula is fitted to that one case: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Figures(&[
        AskFigure {
            metric: &lead_weeks::METRIC,
            question: Text::new(
                "check.lead-time.ask.lead_weeks",
                "How many weeks from the start of the work to the launch?",
                "A question that is answered by one number.",
            ),
            common: &[2.0, 4.0, 6.0, 8.0, 12.0],
        },
        AskFigure {
            metric: &countries::METRIC,
            question: Text::new(
                "check.lead-time.ask.countries",
                "In how many countries?",
                "A question that is answered by one number.",
            ),
            common: &[1.0, 3.0, 10.0, 30.0, 100.0],
        },
        AskFigure {
            metric: &languages::METRIC,
            question: Text::new(
                "check.lead-time.ask.languages",
                "In how many languages?",
                "A question that is answered by one number.",
            ),
            common: &[1.0, 2.0, 5.0, 10.0, 15.0],
        },
    ]),
    not_applicable: &[],
    figures: Some(FromFigures {
        needs: &[&lead_weeks::METRIC, &countries::METRIC, &languages::METRIC],
        rule_words: Text::new(
            "check.lead-time.rule",
            "Needed: {base-weeks} weeks, plus a week for every {languages-a-week} languages, plus a week for every {countries-a-week} countries. Met when you have them; else the share you have.",
            "How figures decide a question.",
        ),
        thresholds: &[
            Threshold::new(
                "base-weeks",
                2.0,
                Text::new(
                    "check.lead-time.threshold.base-weeks",
                    "Weeks that any campaign takes",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.lead-time.threshold.base-weeks.source",
                    "Figanmeşe and Licona on ICTworks, 2019; the formula is fitted to that one case: Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "languages-a-week",
                4.0,
                Text::new(
                    "check.lead-time.threshold.languages-a-week",
                    "Languages that take one week more",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.lead-time.threshold.languages-a-week.source",
                    "Figanmeşe and Licona on ICTworks, 2019; the formula is fitted to that one case: Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "countries-a-week",
                50.0,
                Text::new(
                    "check.lead-time.threshold.countries-a-week",
                    "Countries that take one week more",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.lead-time.threshold.countries-a-week.source",
                    "Figanmeşe and Licona on ICTworks, 2019; the formula is fitted to that one case: Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
        ],
        judge,
    }),
    step: Text::new(
        "check.lead-time.step",
        "Move the launch, or start with fewer countries and languages.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 6,
};

const REASON: Text = Text::new(
    "check.lead-time.reason",
    "You have {weeks}. Countries: {countries}, languages: {languages}: that takes about {needed} weeks.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let (base, languages_a_week, countries_a_week) =
        (given.threshold("base-weeks"), given.threshold("languages-a-week"), given.threshold("countries-a-week"));
    // Weeks that so many languages and countries take.
    let needed = |languages: f64, countries: f64| base + languages / languages_a_week + countries / countries_a_week;
    let reason = Said::plain(REASON)
        .with("weeks", given.said(&lead_weeks::METRIC))
        .with("countries", given.said(&countries::METRIC))
        .with("languages", given.said(&languages::METRIC))
        .with("needed", Argument::Number(needed(given.value(&languages::METRIC), given.value(&countries::METRIC))));
    let judged = given.graded(&|end| {
        Verdict::part(end.more(&lead_weeks::METRIC), needed(end.less(&languages::METRIC), end.less(&countries::METRIC)))
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
        check(&[(&lead_weeks::METRIC, 8.0), (&countries::METRIC, 100.0), (&languages::METRIC, 15.0)], Verdict::Met);
        check(
            &[(&lead_weeks::METRIC, 3.0), (&countries::METRIC, 100.0), (&languages::METRIC, 8.0)],
            Verdict::Partly(500),
        );
        check(&[(&lead_weeks::METRIC, 0.0), (&countries::METRIC, 1.0), (&languages::METRIC, 1.0)], Verdict::NotMet);
    }
}
