//! The assessment as plain text, for a mail or a chat: the same sentences as the card and its alternative text.

use crate::assess::Assessment;
use crate::card::sentences::{
    NEXT_STEPS, READINESS, STRONGEST, WEAKEST, dimension, held, names, next, points, provenance, statement, step,
};
use crate::measure::Figure;
use crate::words::{Argument, Locale, Text, say};

const HEADING: Text = Text::new(
    "summary.heading",
    "{readiness}: {statement} ({points})",
    "The first line of a plain-text summary: what it is about, the result, the points.",
);
const HEADING_WITHOUT_POINTS: Text =
    Text::new("summary.heading-without-points", "{readiness}: {statement}", "The same where there are no points.");
const FIGURES: Text = Text::new("summary.figures", "Figures", "A heading above what was counted.");
const LINE: Text =
    Text::new("summary.line", "{label}: {words}", "A label and what belongs to it, as a line of its own.");
const NUMBERED: Text = Text::new("summary.numbered", "{number}. {words}", "A line of a numbered list.");

/// A plain-text summary: names, band or span, verdict, dimensions, next steps, figures, provenance, and a link where one is
/// given. Paragraphs stand apart by an empty line; no line ends in a space; the text ends without a line break.
#[must_use]
pub fn summary(assessment: &Assessment, link: Option<&str>, locale: &Locale) -> String {
    let line = |label: Text, words: Argument| say(locale, &LINE, &[("label", Argument::Text(label)), ("words", words)]);
    let (organisation, campaign) = names(assessment);

    let verdict = std::iter::once(assessment.verdict.say(locale)).chain(held(assessment, locale));
    let dimensions = assessment.dimensions.iter().map(|result| dimension(result, locale));
    let extremes = [(STRONGEST, assessment.strongest), (WEAKEST, assessment.weakest)];
    let extremes = extremes.into_iter().filter_map(|(label, found)| Some(line(label, Argument::Text(found?.title()))));
    let figures = assessment
        .metrics
        .figures
        .iter()
        .map(|Figure { metric, bounds, unit, .. }| line(metric.title, Argument::Figure(*bounds, *unit)));

    let paragraphs: [Vec<String>; 7] = [
        [organisation, campaign, heading(assessment, locale)].into_iter().filter(|line| !line.is_empty()).collect(),
        verdict.collect(),
        dimensions.collect(),
        extremes.collect(),
        under(NEXT_STEPS, steps(assessment, locale), locale),
        under(FIGURES, figures.collect(), locale),
        std::iter::once(provenance(assessment, locale)).chain(link.map(str::to_owned)).collect(),
    ];
    let written: Vec<String> =
        paragraphs.iter().filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n")).collect();
    // Spaces that do not break are for the card; in a mail they only get in the way of searching.
    written.join("\n\n").replace(['\u{a0}', '\u{202f}'], " ")
}

fn heading(assessment: &Assessment, locale: &Locale) -> String {
    let mut places = vec![
        ("readiness", Argument::Text(READINESS)),
        ("statement", Argument::Verbatim(statement(assessment, locale))),
    ];
    let Some(span) = assessment.span else { return say(locale, &HEADING_WITHOUT_POINTS, &places) };
    places.push(("points", Argument::Verbatim(points(span, locale))));
    say(locale, &HEADING, &places)
}

/// The steps, numbered; where there are none, what to do first instead.
fn steps(assessment: &Assessment, locale: &Locale) -> Vec<String> {
    if assessment.steps.is_empty() {
        return next(assessment, locale).into_iter().collect();
    }
    (1_u32..)
        .zip(&assessment.steps)
        .map(|(number, one)| {
            let words = Argument::Verbatim(step(one, locale));
            say(locale, &NUMBERED, &[("number", Argument::Number(f64::from(number))), ("words", words)])
        })
        .collect()
}

/// Lines under a heading; nothing where there are no lines.
fn under(heading: Text, mut lines: Vec<String>, locale: &Locale) -> Vec<String> {
    if !lines.is_empty() {
        lines.insert(0, say(locale, &heading, &[]));
    }
    lines
}
