//! How the result was computed: every weight, worth and product, the sums, the division, the rounding and the caps, so that a reader
//! can add it up to what the page shows.

use yew::prelude::*;

use super::piece::{line, said};
use super::{trace, verdict};
use crate::assess::{Assessment, DimensionResult, Finding, Verdict, score};
use crate::words::{Argument, Locale, Text, say};

const INTRO: Text = Text::new(
    "account.intro",
    "Each check is worth a part of its weight: 1 where it is met, 0 where it is not. What cannot be told is worth anything from 0 to 1, so there are two sums.",
    "Above a table that shows how the result is computed.",
);
const CHECK: Text = Text::new("account.check", "Check", "Head of a column: names of checks.");
const WEIGHT: Text = Text::new("account.weight", "Weight", "Head of a column: what a check counts.");
const WORTH: Text = Text::new("account.worth", "Worth", "Head of a column: which part of its weight a check is worth.");
const POINTS: Text = Text::new("account.points", "Points", "Head of a column: weight times worth.");
const ENDS: Text = Text::new("account.ends", "{low} to {high}", "A span of points, or of what something is worth.");
const ALL: Text = Text::new("account.all", "All that applies", "A row of sums, over everything.");
const OUT: Text =
    Text::new("account.out", "out", "In the place of a weight: the check does not apply, and is not counted.");
const DIVIDED: Text = Text::new(
    "account.divided",
    "100 \u{d7} {points} \u{f7} {weight}, rounded down: {whole}",
    "How points become whole points of a hundred.",
);
const BOTH: Text = Text::new("account.cap-both", "At most {band}: {reason}", "{band}: a band. {reason}: a sentence.");
const LOW: Text = Text::new(
    "account.cap-low",
    "The low end at most {band}, until this is answered: {reason}",
    "{band}: a band. {reason}: a sentence.",
);
const LIMITS: Text = Text::new(
    "account.limits",
    "Below 40 is Groundwork, below 65 Pilot, below 85 Launch; from 85 it is Scale.",
    "Where the bands begin; their names.",
);
const BAND: Text = Text::new("account.band", "So the result is: {band}.", "{band}: a band, or a span of bands.");

/// The account.
pub fn account(locale: &Locale, assessment: &Assessment) -> Html {
    let sum = score::sum(assessment.findings.iter());
    let divided = |thousandths: u32, whole: u8| {
        let places = [
            ("points", Argument::Verbatim(score::decimal(thousandths, locale.decimal))),
            ("weight", Argument::Number(f64::from(sum.weight))),
            ("whole", Argument::Number(f64::from(whole))),
        ];
        html! { <li>{ say(locale, &DIVIDED, &places) }</li> }
    };
    let lines = assessment.span.map(|span| {
        let (low, high) = (divided(sum.low, span.low), divided(sum.high, span.high));
        html! { <>{ low }if sum.low != sum.high { { high } }</> }
    });
    html! {
        <div class="account">
            { said(locale, "hint", &INTRO) }
            <table>
                <thead>
                    <tr>
                        { for [CHECK, WEIGHT, WORTH, POINTS].iter().map(|head| html! { <th scope="col">{ locale.words(head) }</th> }) }
                    </tr>
                </thead>
                { for assessment.dimensions.iter().map(|result| dimension(locale, assessment, result)) }
                <tbody>
                    <tr class="sum">
                        <th scope="row">{ locale.words(&ALL) }</th>
                        <td>{ sum.weight }</td>
                        <td></td>
                        <td>{ ends(locale, (sum.low, sum.high)) }</td>
                    </tr>
                </tbody>
            </table>
            <ol>
                { lines }
                <li>{ locale.words(&LIMITS) }</li>
                { for assessment.caps.iter().map(|cap| {
                    let places = [
                        ("band", Argument::Text(cap.band.title())),
                        ("reason", Argument::Verbatim(cap.reason.say(locale))),
                    ];
                    html! { <li key={cap.id}>{ say(locale, if cap.holds { &BOTH } else { &LOW }, &places) }</li> }
                }) }
            </ol>
            { line("", &say(locale, &BAND, &[("band", Argument::Verbatim(verdict::band(locale, assessment)))])) }
        </div>
    }
}

fn dimension(locale: &Locale, assessment: &Assessment, result: &DimensionResult) -> Html {
    let sum = score::sum(assessment.findings_of(result.dimension));
    html! {
        <tbody key={result.dimension.id()}>
            { for assessment.findings_of(result.dimension).map(|finding| row(locale, finding)) }
            <tr class="sum">
                <th scope="row">{ locale.words(&result.dimension.title()) }</th>
                <td>{ sum.weight }</td>
                <td class="hint">{ verdict::points(locale, result.span) }</td>
                <td>{ ends(locale, (sum.low, sum.high)) }</td>
            </tr>
        </tbody>
    }
}

fn row(locale: &Locale, finding: &Finding) -> Html {
    let check = finding.check;
    let counted = finding.verdict != Verdict::NotApplicable;
    html! {
        <tr key={check.id}>
            <th scope="row">{ trace::check(locale.words(&check.title), check.id) }</th>
            <td>{ if counted { check.weight.to_string() } else { locale.words(&OUT).to_owned() } }</td>
            <td>{ finding.worth.map(|worth| ends(locale, worth)) }</td>
            <td>{ finding.earned().map(|earned| ends(locale, earned)) }</td>
        </tr>
    }
}

/// Thousandths exactly: one number, or two.
pub fn ends(locale: &Locale, (low, high): (u32, u32)) -> String {
    let written = |thousandths: u32| score::decimal(thousandths, locale.decimal);
    if low == high {
        return written(low);
    }
    say(locale, &ENDS, &[("low", Argument::Verbatim(written(low))), ("high", Argument::Verbatim(written(high)))])
}
