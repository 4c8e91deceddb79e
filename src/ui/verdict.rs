//! What it means: the verdict, the scale, the caps and the eight dimensions, each open to its checks.

use yew::prelude::*;

use super::answer::{self, Figures};
use super::piece::{Act, Shared, line, nothing, said};
use super::trace::{self, Traces};
use super::what_if::{self, Suppose};
use super::{account, bar, mark};
use crate::assess::{Assessment, BANDS, DimensionResult, Finding, Rubric, Span, WhatIf};
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
const ADDS: Text = Text::new(
    "assessment.adds",
    "Adds {points} of {weight} points.",
    "What a check adds to the whole. {points}: a number, or a span of two.",
);
const USED: Text = Text::new("assessment.used", "Figures used", "Above the figures that a check was judged by.");
const HOW: Text = Text::new("assessment.how", "How this was computed", "Opens a table of all points.");
const CHANGE: Text = Text::new("assessment.change", "Your answer", "Above the control that answers a check.");

/// What the assessment needs.
#[derive(PartialEq, Properties)]
pub struct VerdictProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The assessment.
    pub assessment: Shared<Assessment>,
    /// The rubric that it was made by.
    pub rubric: &'static Rubric,
    /// Where the page can bring it into view.
    pub heading: NodeRef,
    /// Where numbers lead.
    pub traces: Traces,
    /// Where actions go.
    pub act: Act,
}

/// What a check needs beside its finding.
struct Around<'a> {
    locale: &'static Locale,
    assessment: &'a Assessment,
    rubric: &'a Rubric,
    what_if: &'a WhatIf,
    then: Option<&'a Assessment>,
    suppose: &'a Suppose,
    traces: &'a Traces,
    act: &'a Act,
}

/// The assessment.
#[component]
pub fn Verdict(props: &VerdictProps) -> Html {
    let (locale, assessment, rubric) = (props.locale, &props.assessment, props.rubric);
    let what_if = use_state_eq(WhatIf::default);
    let suppose: Suppose = {
        let what_if = what_if.clone();
        Callback::from(move |change| what_if.set(what_if::changed((*what_if).clone(), change)))
    };
    let supposed = use_memo((assessment.clone(), (*what_if).clone()), |(assessment, what_if)| {
        (!what_if.is_empty()).then(|| what_if.assess(assessment, rubric))
    });
    let how = use_state_eq(|| false);
    let toggle = {
        let how = how.clone();
        Callback::from(move |event: Event| {
            how.set(event.target_dyn_into::<web_sys::Element>().is_some_and(|fold| fold.has_attribute("open")));
        })
    };
    let around = Around {
        locale,
        assessment,
        rubric,
        what_if: &what_if,
        then: supposed.as_ref().as_ref(),
        suppose: &suppose,
        traces: &props.traces,
        act: &props.act,
    };
    html! {
        <section class="part assessment" aria-label={ locale.words(&LABEL) }>
            <h2 class="verdict" ref={&props.heading} tabindex="-1">{ assessment.verdict.say(locale) }</h2>
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
            { what_if::result(locale, assessment, supposed.as_ref().as_ref(), &what_if, rubric, &suppose, &props.act) }
            <h3>{ locale.words(&DIMENSIONS) }</h3>
            <div class="dimensions">
                { for assessment.dimensions.iter().map(|result| dimension(&around, result)) }
            </div>
            <details class="fold" ontoggle={toggle}>
                <summary>{ locale.words(&HOW) }</summary>
                if *how { { account::account(locale, assessment) } } else { { nothing() } }
            </details>
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

/// Points of a hundred, or a span of them, in words.
pub fn points(locale: &Locale, span: Option<Span>) -> String {
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

fn dimension(around: &Around, result: &DimensionResult) -> Html {
    let (locale, dimension) = (around.locale, result.dimension);
    html! {
        <details class="dimension" key={dimension.id()}>
            <summary>
                <span class="name">{ locale.words(&dimension.title()) }</span>
                { bar::small(result.span) }
                <span class="points">{ points(locale, result.span) }</span>
            </summary>
            { said(locale, "hint", &dimension.summary()) }
            <ul class="plain checks">
                { for around.assessment.findings_of(dimension).map(|finding| check(around, finding)) }
            </ul>
        </details>
    }
}

fn check(around: &Around, finding: &Finding) -> Html {
    let (locale, metrics, check) = (around.locale, &around.assessment.metrics, finding.check);
    let to_do = !matches!(finding.verdict, crate::assess::Verdict::Met | crate::assess::Verdict::NotApplicable);
    let texts: [(&Text, &'static str, Option<Argument>); 4] = [
        (&WHY, "why", Some(Argument::Text(check.why))),
        (&STEP, "step", Some(Argument::Text(check.step)).filter(|_| to_do)),
        (&RULE, "rule", check.figures.as_ref().map(|figures| Argument::Verbatim(figures.rule().say(locale)))),
        (&SOURCE, "source", Some(Argument::Text(check.source))),
    ];
    let adds = finding.earned().map_or_else(String::new, |earned| {
        let points = Argument::Verbatim(account::ends(locale, earned));
        say(locale, &ADDS, &[("points", points), ("weight", Argument::Number(f64::from(check.weight)))])
    });
    // An answer by choice does not look at figures.
    let needs = check.figures.as_ref().filter(|_| finding.choice.is_none()).map_or(&[][..], |figures| figures.needs);
    let used: Vec<Html> = needs
        .iter()
        .filter_map(|metric| metrics.figure(metric))
        .map(|figure| html! { <li key={figure.metric.id}>{ trace::figure(locale, figure, check.id, around.traces) }</li> })
        .collect();
    html! {
        <li key={check.id}>
            <details class="check" data-check={check.id}>
                <summary>
                    { mark::mark(finding.verdict) }
                    <span class="name">{ locale.words(&check.title) }</span>
                    <span class="outcome">{ locale.words(&finding.verdict.title()) }</span>
                    <span class="reason">{ finding.reason.say(locale) }</span>
                </summary>
                <p class="detail adds" hidden={ adds.is_empty() }>{ adds }</p>
                <div class="used" hidden={ used.is_empty() }>
                    { said(locale, "detail", &USED) }
                    <ul class="plain">{ for used }</ul>
                </div>
                { for texts.iter().map(|(text, place, words)| match words {
                    Some(words) => line("detail", &say(locale, text, &[(place, words.clone())])),
                    None => nothing(),
                }) }
                <p class="asked"><span class="hint">{ locale.words(&CHANGE) }</span><br />{ locale.words(&check.question) }</p>
                { answer::control(locale, finding, metrics, Figures::All, around.act) }
                { what_if::control(
                    locale,
                    finding,
                    around.what_if,
                    around.rubric,
                    (around.assessment, around.then),
                    around.suppose,
                ) }
            </details>
        </li>
    }
}
