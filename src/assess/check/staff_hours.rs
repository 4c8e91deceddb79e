//! Staff hours: how many hours a week can your team give, all people together?

use super::{Ask, AskFigure, Check, FromFigures, Given, Judged, Threshold};
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{countries, lead_weeks, staff_hours_week};
use crate::words::{Argument, Said, Text};

/// How many hours a week can your team give, all people together?
pub const CHECK: Check = Check {
    id: "staff-hours",
    dimension: Dimension::Capacity,
    weight: 4,
    title: Text::new("check.staff-hours.title", "Staff hours", "The name of a question, as a label."),
    question: Text::new(
        "check.staff-hours.question",
        "How many hours a week can your team give, all people together?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.staff-hours.why",
        "Comments, edits and translations take hundreds of hours, mostly unseen.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.staff-hours.source",
        "Figanmeşe and Licona on ICTworks, 2019: hundreds of hours of work for more than 100 countries. 100 hours plus one for each country: Greenlight's judgement, 2026, fitted to that one case.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Figures(&[
        AskFigure {
            metric: &staff_hours_week::METRIC,
            question: Text::new(
                "check.staff-hours.ask.staff_hours_week",
                "How many hours a week, all people together?",
                "A question that is answered by one number.",
            ),
            common: &[5.0, 10.0, 20.0, 40.0, 80.0],
        },
        AskFigure {
            metric: &lead_weeks::METRIC,
            question: Text::new(
                "check.staff-hours.ask.lead_weeks",
                "How many weeks from the start of the work to the launch?",
                "A question that is answered by one number.",
            ),
            common: &[2.0, 4.0, 6.0, 8.0, 12.0],
        },
        AskFigure {
            metric: &countries::METRIC,
            question: Text::new(
                "check.staff-hours.ask.countries",
                "In how many countries?",
                "A question that is answered by one number.",
            ),
            common: &[1.0, 3.0, 10.0, 30.0, 100.0],
        },
    ]),
    not_applicable: &[],
    figures: Some(FromFigures {
        needs: &[&staff_hours_week::METRIC, &lead_weeks::METRIC, &countries::METRIC],
        rule_words: Text::new(
            "check.staff-hours.rule",
            "Hours a week times the weeks of work until the launch, against {base-hours} hours plus {country-hours} for each country. Met when you have them; else the share you have.",
            "How figures decide a question.",
        ),
        thresholds: &[
            Threshold::new(
                "base-hours",
                100.0,
                Text::new(
                    "check.staff-hours.threshold.base-hours",
                    "Hours that any campaign takes",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.staff-hours.threshold.base-hours.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
            Threshold::new(
                "country-hours",
                1.0,
                Text::new(
                    "check.staff-hours.threshold.country-hours",
                    "Hours that each country takes",
                    "A limit of a rule, as a label.",
                ),
                Text::new(
                    "check.staff-hours.threshold.country-hours.source",
                    "Greenlight's judgement, 2026.",
                    "Where a limit of a rule comes from.",
                ),
            ),
        ],
        judge,
    }),
    step: Text::new(
        "check.staff-hours.step",
        "Agree hours a week with each person’s manager, or ask volunteers and partners to share the work.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 6,
};

const REASON: Text = Text::new(
    "check.staff-hours.reason",
    "Your team gives {hours} a week for {weeks}: {committed} hours in all. About {needed} are needed.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let committed = given.value(&staff_hours_week::METRIC) * given.value(&lead_weeks::METRIC);
    let (base, for_each) = (given.threshold("base-hours"), given.threshold("country-hours"));
    let needed = base + for_each * given.value(&countries::METRIC);
    let reason = Said::plain(REASON)
        .with("hours", given.said(&staff_hours_week::METRIC))
        .with("weeks", given.said(&lead_weeks::METRIC))
        .with("committed", Argument::Number(committed))
        .with("needed", Argument::Number(needed));
    let judged = given.graded(&|end| {
        Verdict::part(
            end.more(&staff_hours_week::METRIC) * end.more(&lead_weeks::METRIC),
            base + for_each * end.less(&countries::METRIC),
        )
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
        check(
            &[(&staff_hours_week::METRIC, 25.0), (&lead_weeks::METRIC, 8.0), (&countries::METRIC, 100.0)],
            Verdict::Met,
        );
        check(
            &[(&staff_hours_week::METRIC, 10.0), (&lead_weeks::METRIC, 5.0), (&countries::METRIC, 25.0)],
            Verdict::Partly(400),
        );
        check(
            &[(&staff_hours_week::METRIC, 0.0), (&lead_weeks::METRIC, 5.0), (&countries::METRIC, 25.0)],
            Verdict::NotMet,
        );
    }
}
