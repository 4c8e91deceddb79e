//! Country leads: of the countries you plan, in how many does somebody lead?

use super::{Ask, Check, Choice, FromFigures, Given, Judged, Worth};
use crate::assess::not_applicable;
use crate::assess::{Dimension, Owner, Verdict};
use crate::metric::{countries, country_leads};
use crate::words::{Said, Text};

/// Of the countries you plan, in how many does somebody lead?
pub const CHECK: Check = Check {
    id: "country-leads",
    dimension: Dimension::Network,
    weight: 3,
    title: Text::new("check.country-leads.title", "Country leads", "The name of a question, as a label."),
    question: Text::new(
        "check.country-leads.question",
        "Of the countries you plan, in how many does somebody lead?",
        "A question to the person.",
    ),
    why: Text::new(
        "check.country-leads.why",
        "Trends, words and holidays differ. Somebody there has to decide.",
        "Why a question matters.",
    ),
    source: Text::new(
        "check.country-leads.source",
        "Figanmeşe and Licona on ICTworks, 2019: they launched in more than 100 countries, with teams around the world. The share with a lead: Greenlight's judgement, 2026.",
        "Where a question and its limits come from.",
    ),
    ask: Ask::Choices(&[
        Choice {
            id: "all",
            label: Text::new(
                "check.country-leads.choice.all",
                "In all of them.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Met,
        },
        Choice {
            id: "most",
            label: Text::new(
                "check.country-leads.choice.most",
                "In more than half.",
                "An answer, as the words on a button.",
            ),
            worth: Worth::Partly(600),
        },
        Choice {
            id: "some",
            label: Text::new("check.country-leads.choice.some", "In some.", "An answer, as the words on a button."),
            worth: Worth::Partly(300),
        },
        Choice {
            id: "none",
            label: Text::new("check.country-leads.choice.none", "In none yet.", "An answer, as the words on a button."),
            worth: Worth::NotMet,
        },
    ]),
    not_applicable: &[&not_applicable::ONE_COUNTRY],
    figures: Some(FromFigures {
        needs: &[&country_leads::METRIC, &countries::METRIC],
        rule_words: Text::new(
            "check.country-leads.rule",
            "The share of planned countries in which somebody leads.",
            "How figures decide a question.",
        ),
        thresholds: &[],
        judge,
    }),
    step: Text::new(
        "check.country-leads.step",
        "Name one person in each country, or start with the countries that have one.",
        "What to do, as an instruction.",
    ),
    owner: Owner::CampaignManager,
    hours: 8,
};

const REASON: Text = Text::new(
    "check.country-leads.reason",
    "Countries with a lead: {part}. Countries planned: {whole}.",
    "Why a question was judged as it was; the places are figures.",
);

fn judge(given: &Given) -> (Judged, Said) {
    let reason = Said::plain(REASON)
        .with("part", given.said(&country_leads::METRIC))
        .with("whole", given.said(&countries::METRIC));
    let judged =
        given.graded(&|end| Verdict::part(end.more(&country_leads::METRIC), end.less(&countries::METRIC).max(1.0)));
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
        check(&[(&country_leads::METRIC, 4.0), (&countries::METRIC, 4.0)], Verdict::Met);
        check(&[(&country_leads::METRIC, 1.0), (&countries::METRIC, 4.0)], Verdict::Partly(250));
        check(&[(&country_leads::METRIC, 0.0), (&countries::METRIC, 4.0)], Verdict::NotMet);
    }
}
