//! What it means: the verdict, the scale, the caps and the eight dimensions, each open to its checks.

use yew::prelude::*;

use super::answer::{self, Figures};
use super::piece::{Act, line, nothing, said};
use super::{bar, mark};
use crate::assess::{Assessment, BANDS, DimensionResult, Finding, Span, Verdict};
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("assessment.label", "Assessment", "Accessible name of the region. Stays for ever.");
const BAND_SPAN: Text =
    Text::new("assessment.bands", "{low} to {high}", "A span of bands: from the lowest to the highest.");
const NO_BAND: Text = Text::new("assessment.no-band", "No band yet", "Shown where nothing applies.");
const POINTS: Text = Text::new("assessment.points", "{points} of 100", "Points where everything is known.");
const POINT_SPAN: Text =
    Text::new("assessment.point-span", "{low} to {high} of 100", "Points where some answers are missing.");
const NO_POINTS: Text =
    Text::new("assessment.no-points", "does not apply", "In the place of points where nothing applies.");
const UNKNOWN: Text =
    Text::new("assessment.unknown", "not known yet", "In the place of points where nothing is known.");
const COVERAGE: Text =
    Text::new("assessment.coverage", "Judged on {judged} of {applicable} checks.", "How much could be judged.");
const HELD: Text = Text::new(
    "assessment.cap-holds",
    "Not above {band}: {reason}",
    "{band}: the name of a band. {reason}: a sentence.",
);
const HELD_SOFT: Text = Text::new(
    "assessment.cap-may",
    "May not go above {band}: {reason}",
    "{band}: the name of a band. {reason}: a sentence.",
);
const MAY: Text = Text::new(
    "assessment.may",
    "What else may hold you back: {count}",
    "Opens a list of what is not known and could limit the band.",
);
const DISCLAIMER: Text = Text::new(
    "assessment.disclaimer",
    "A self-assessment as of {day}, not for ranking. Rubric {rubric}. Checks that could not be judged: {unknown}.",
    "Under the result and on every card.",
);
const DIMENSIONS: Text = Text::new("assessment.dimensions", "Eight sides of it", "Heading of the eight dimensions.");
const WHY: Text = Text::new("assessment.why", "Why it matters: {why}", "{why}: a sentence.");
const STEP: Text = Text::new("assessment.step", "To meet it: {step}", "{step}: a sentence.");
const SOURCE: Text = Text::new("assessment.source", "Source: {source}", "{source}: one or more sentences.");
const RULE: Text = Text::new("assessment.rule", "How figures decide: {rule}", "{rule}: one or more sentences.");
const WEIGHT: Text = Text::new("assessment.weight", "Weight: {weight} of 100.", "What a check counts.");
const CHANGE: Text = Text::new("assessment.change", "Your answer", "Above the control that answers a check.");

/// The assessment. `heading` is where the page can bring it into view.
pub fn verdict(locale: &'static Locale, assessment: &Assessment, heading: &NodeRef, act: &Act) -> Html {
    html! {
        <section class="part assessment" aria-label={ locale.words(&LABEL) }>
            <h2 class="verdict" ref={heading} tabindex="-1">{ assessment.verdict.say(locale) }</h2>
            <p class="band">
                <strong>{ band(locale, assessment) }</strong>
                <span class="points">{ points(locale, assessment.span) }</span>
            </p>
            <div class="scale-block">
                { bar::scale(assessment) }
                <ol class="bands" aria-hidden="true">
                    { for BANDS.iter().map(|band| html! { <li class={band.id()}>{ locale.words(&band.title()) }</li> }) }
                </ol>
            </div>
            { line("advice", &advice(locale, assessment)) }
            { line("hint", &coverage(locale, assessment)) }
            { caps(locale, assessment) }
            <h3>{ locale.words(&DIMENSIONS) }</h3>
            <div class="dimensions">
                { for assessment.dimensions.iter().map(|result| dimension(locale, assessment, result, act)) }
            </div>
            { line("hint disclaimer", &disclaimer(locale, assessment)) }
        </section>
    }
}

/// The band, or the span of bands, in a word or three.
pub fn band(locale: &Locale, assessment: &Assessment) -> String {
    match assessment.bands {
        None => locale.words(&NO_BAND).to_owned(),
        Some((low, high)) if low == high => locale.words(&low.title()).to_owned(),
        Some((low, high)) => {
            say(locale, &BAND_SPAN, &[("low", Argument::Text(low.title())), ("high", Argument::Text(high.title()))])
        }
    }
}

fn points(locale: &Locale, span: Option<Span>) -> String {
    match span {
        None => locale.words(&NO_POINTS).to_owned(),
        Some(Span { low: 0, high: 100 }) => locale.words(&UNKNOWN).to_owned(),
        Some(Span { low, high }) if low == high => {
            say(locale, &POINTS, &[("points", Argument::Number(f64::from(low)))])
        }
        Some(Span { low, high }) => say(
            locale,
            &POINT_SPAN,
            &[("low", Argument::Number(f64::from(low))), ("high", Argument::Number(f64::from(high)))],
        ),
    }
}

/// What to do now: said for the lowest band that is possible, which is what is certain.
fn advice(locale: &Locale, assessment: &Assessment) -> String {
    assessment.advice.map_or("", |advice| locale.words(&advice)).to_owned()
}

fn coverage(locale: &Locale, assessment: &Assessment) -> String {
    let coverage = &assessment.coverage;
    say(
        locale,
        &COVERAGE,
        &[
            ("judged", Argument::Number(f64::from(coverage.judged))),
            ("applicable", Argument::Number(f64::from(coverage.applicable))),
        ],
    )
}

/// The caps that hold, and folded away those that an answer may still bring.
fn caps(locale: &Locale, assessment: &Assessment) -> Html {
    let list = |holds: bool| -> Vec<Html> {
        assessment
            .caps
            .iter()
            .filter(|cap| cap.holds == holds)
            .map(|cap| {
                let (band, reason) = (Argument::Text(cap.band.title()), Argument::Verbatim(cap.reason.say(locale)));
                let words = say(locale, if holds { &HELD } else { &HELD_SOFT }, &[("band", band), ("reason", reason)]);
                html! { <li key={cap.id} class={ if holds { "holds" } else { "may" } }>{ words }</li> }
            })
            .collect()
    };
    let (holds, may) = (list(true), list(false));
    html! {
        <div class="caps-block" hidden={ assessment.caps.is_empty() }>
            <ul class="caps" hidden={ holds.is_empty() }>{ for holds }</ul>
            <details class="fold" hidden={ may.is_empty() }>
                <summary>{ say(locale, &MAY, &[("count", Argument::Number(may.len() as f64))]) }</summary>
                <ul class="caps">{ for may }</ul>
            </details>
        </div>
    }
}

fn disclaimer(locale: &Locale, assessment: &Assessment) -> String {
    let coverage = &assessment.coverage;
    say(
        locale,
        &DISCLAIMER,
        &[
            ("day", Argument::Day(assessment.as_of)),
            ("rubric", Argument::Verbatim(assessment.rubric.to_owned())),
            ("unknown", Argument::Number(f64::from(coverage.unknown()))),
        ],
    )
}

fn dimension(locale: &'static Locale, assessment: &Assessment, result: &DimensionResult, act: &Act) -> Html {
    let dimension = result.dimension;
    html! {
        <details class="dimension" key={dimension.id()}>
            <summary>
                <span class="name">{ locale.words(&dimension.title()) }</span>
                { bar::small(result.span) }
                <span class="points">{ points(locale, result.span) }</span>
            </summary>
            { said(locale, "hint", &dimension.summary()) }
            <ul class="plain checks">
                { for assessment.findings_of(dimension).map(|finding| check(locale, assessment, finding, act)) }
            </ul>
        </details>
    }
}

fn check(locale: &'static Locale, assessment: &Assessment, finding: &Finding, act: &Act) -> Html {
    let check = finding.check;
    let to_do = !matches!(finding.verdict, Verdict::Met | Verdict::NotApplicable);
    let texts: [(&Text, &'static str, Option<Argument>); 4] = [
        (&WHY, "why", Some(Argument::Text(check.why))),
        (&STEP, "step", Some(Argument::Text(check.step)).filter(|_| to_do)),
        (&RULE, "rule", check.figures.as_ref().map(|figures| Argument::Verbatim(figures.rule().say(locale)))),
        (&SOURCE, "source", Some(Argument::Text(check.source))),
    ];
    html! {
        <li key={check.id}>
            <details class="check">
                <summary>
                    { mark::mark(finding.verdict) }
                    <span class="name">{ locale.words(&check.title) }</span>
                    <span class="outcome">{ locale.words(&finding.verdict.title()) }</span>
                    <span class="reason">{ finding.reason.say(locale) }</span>
                </summary>
                { for texts.iter().map(|(text, place, words)| match words {
                    Some(words) => line("detail", &say(locale, text, &[(place, words.clone())])),
                    None => nothing(),
                }) }
                { line("detail", &say(locale, &WEIGHT, &[("weight", Argument::Number(f64::from(check.weight)))])) }
                <p class="asked"><span class="hint">{ locale.words(&CHANGE) }</span><br />{ locale.words(&check.question) }</p>
                { answer::control(locale, finding, &assessment.metrics, Figures::All, act) }
            </details>
        </li>
    }
}
