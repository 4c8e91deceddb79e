//! What cards, their alternative text and the plain-text summary say about an assessment: the same words in all three.

use super::brand::Brand;
use super::wrap::{apart, clean};
use crate::assess::{Assessment, Cap, DimensionResult, Span, Step};
use crate::number::Unit;
use crate::words::{Argument, Locale, Text, figure, say};

/// The longest name that is shown, in characters; a longer one ends in an ellipsis.
pub const NAME_LIMIT: usize = 120;

/// What the card is about.
pub const READINESS: Text =
    Text::new("card.readiness", "Campaign readiness", "What a card is about, as a small heading.");
const BANDS: Text = Text::new(
    "card.bands",
    "{low} to\u{a0}{high}",
    "From one degree of readiness to another, very large on a card: Pilot to Launch. A line may break after the first.",
);
const NOT_ASSESSED: Text =
    Text::new("card.not-assessed", "Not assessed", "Very large on a card, where no question applies.");
const POINTS: Text = Text::new("card.points", "{points} of 100", "Points, where everything is known.");
const POINTS_BETWEEN: Text =
    Text::new("card.points-between", "{low} to {high} of 100", "Points, from the lowest to the highest possible.");
const HEADING: Text =
    Text::new("card.heading", "{readiness} · {points}", "A small heading on a card: what it is about, and the points.");
const RANGE: Text = Text::new(
    "card.range",
    "{low} to {high}",
    "Points from the lowest to the highest possible, beside a bar; as short as can be.",
);
const UNKNOWN: Text =
    Text::new("card.dimension-unknown", "not known yet", "Instead of points, after the name of a group.");
const DOES_NOT_APPLY: Text =
    Text::new("card.dimension-not-applicable", "does not apply", "Instead of points, after the name of a group.");
const DIMENSION: Text =
    Text::new("card.dimension", "{dimension}: {points}", "The name of a group of questions, and its points.");
const HELD: Text = Text::new(
    "card.held",
    "Held at {band}. {reason}",
    "A finding limits the result to a degree of readiness; the reason is a sentence.",
);
/// Before the strongest dimension.
pub const STRONGEST: Text = Text::new("card.strongest", "Strongest", "A label above the name of the best group.");
/// Before the weakest dimension.
pub const WEAKEST: Text = Text::new("card.weakest", "Weakest", "A label above the name of the group that needs most.");
/// Before the next step.
pub const NEXT: Text = Text::new("card.next", "Next step", "A label above what to do next.");
/// Before the next steps of the summary.
pub const NEXT_STEPS: Text = Text::new("card.next-steps", "Next steps", "A heading above what to do next.");
const STEP: Text = Text::new(
    "card.step",
    "{step} {owner}, {hours}.",
    "What to do, a sentence; then who does it and how long it takes.",
);
const ANSWER: Text = Text::new(
    "card.answer",
    "Answer the open questions first ({count}).",
    "What to do next, where too little is known to say more.",
);
const PROVENANCE: Text = Text::new(
    "card.provenance",
    "Self-assessment, not for ranking\u{a0}· {day}\u{a0}· Rubric\u{a0}{version}\u{a0}· {unknown} of {checks} checks unknown",
    "In small type at the foot of every card.",
);
/// How to read the bars.
pub const BARS: Text =
    Text::new("card.bars", "Solid is certain, dashed is still open", "How to read the bars above; very short.");
const LABELLED: Text =
    Text::new("card.labelled", "{label}: {words}.", "A label and what belongs to it, in a sentence.");
const TITLE: Text =
    Text::new("card.title", "{readiness}: {statement}", "Short alternative text of a card without a name.");
const TITLE_OF: Text = Text::new(
    "card.title-of",
    "{readiness} of {name}: {statement}",
    "Short alternative text of a card; the name is an organisation's or a campaign's.",
);

/// A text that fills a place as it is.
#[must_use]
pub fn verbatim(words: impl Into<String>) -> Argument {
    Argument::Verbatim(words.into())
}

/// The organisation's and the campaign's name as they may be shown.
#[must_use]
pub fn names(assessment: &Assessment) -> (String, String) {
    (clean(&assessment.organisation, NAME_LIMIT), clean(&assessment.campaign, NAME_LIMIT))
}

/// The names that a card of this brand shows.
#[must_use]
pub fn shown_names(assessment: &Assessment, brand: &Brand) -> (String, String) {
    let (organisation, campaign) = names(assessment);
    (if brand.named { organisation } else { String::new() }, campaign)
}

/// What the readiness card is about, with the points where there are any.
#[must_use]
pub fn heading(assessment: &Assessment, locale: &Locale) -> String {
    let Some(span) = assessment.span else { return locale.words(&READINESS).to_owned() };
    let places = [("readiness", Argument::Text(READINESS)), ("points", verbatim(points(span, locale)))];
    say(locale, &HEADING, &places)
}

/// The band, or the span of bands: `Pilot`, `Pilot to Launch`.
#[must_use]
pub fn statement(assessment: &Assessment, locale: &Locale) -> String {
    match assessment.bands {
        None => say(locale, &NOT_ASSESSED, &[]),
        Some((low, high)) if low == high => say(locale, &low.title(), &[]),
        Some((low, high)) => {
            say(locale, &BANDS, &[("low", Argument::Text(low.title())), ("high", Argument::Text(high.title()))])
        }
    }
}

/// Points in words: `52 to 78 of 100`.
#[must_use]
pub fn points(span: Span, locale: &Locale) -> String {
    let number = |points: u8| Argument::Number(f64::from(points));
    if span.low == span.high {
        return say(locale, &POINTS, &[("points", number(span.low))]);
    }
    say(locale, &POINTS_BETWEEN, &[("low", number(span.low)), ("high", number(span.high))])
}

/// The points of a dimension in words, or why there are none.
#[must_use]
pub fn dimension_points(result: &DimensionResult, locale: &Locale) -> String {
    match result.span {
        None => say(locale, &DOES_NOT_APPLY, &[]),
        Some(_) if result.coverage.judged == 0 => say(locale, &UNKNOWN, &[]),
        Some(span) => points(span, locale),
    }
}

/// The same without what they are counted of, for beside a bar: `52 to 78`.
#[must_use]
pub fn dimension_range(result: &DimensionResult, locale: &Locale) -> String {
    let number = |points: u8| Argument::Number(f64::from(points));
    match result.span.filter(|_| result.coverage.judged > 0) {
        None => dimension_points(result, locale),
        Some(span) if span.low == span.high => number(span.low).say(locale),
        Some(span) => say(locale, &RANGE, &[("low", number(span.low)), ("high", number(span.high))]),
    }
}

/// A dimension with something said of it.
#[must_use]
pub fn dimension_of(result: &DimensionResult, words: Argument, locale: &Locale) -> String {
    say(locale, &DIMENSION, &[("dimension", Argument::Text(result.dimension.title())), ("points", words)])
}

/// A dimension in words: `Mandate: 60 to 100 of 100`, `Learning: not known yet`.
#[must_use]
pub fn dimension(result: &DimensionResult, locale: &Locale) -> String {
    dimension_of(result, verbatim(dimension_points(result, locale)), locale)
}

/// The cap to tell of: the hardest that holds the band below its points, else the hardest that may.
#[must_use]
pub fn cap(assessment: &Assessment) -> Option<&Cap> {
    let binding = |holds: bool| assessment.caps.iter().find(|cap| cap.binds && cap.holds == holds);
    binding(true).or_else(|| binding(false))
}

/// From how many points on they do not count for the band, and whether that is certain.
#[must_use]
pub fn limit(assessment: &Assessment) -> Option<(u8, bool)> {
    let cap = cap(assessment)?;
    Some((cap.band.next()?.start(), cap.holds))
}

/// Why the band is lower than the points: what holds it, or what is not known and may hold it.
#[must_use]
pub fn held(assessment: &Assessment, locale: &Locale) -> Option<String> {
    let cap = cap(assessment)?;
    let reason = cap.reason.say(locale);
    if !cap.holds {
        return Some(reason);
    }
    Some(say(locale, &HELD, &[("band", Argument::Text(cap.band.title())), ("reason", verbatim(reason))]))
}

/// What to do, who and how long: `Name a second person. Social-media lead, 4 hours.`
#[must_use]
pub fn step(step: &Step, locale: &Locale) -> String {
    let hours = verbatim(figure::value(locale, f64::from(step.check.hours), Unit::Hours));
    let places = [
        ("step", Argument::Text(step.check.step)),
        ("owner", Argument::Text(step.check.owner.title())),
        ("hours", hours),
    ];
    say(locale, &STEP, &places)
}

/// The first step; where none can be told, to answer what is open; `None` where nothing is left to do.
#[must_use]
pub fn next(assessment: &Assessment, locale: &Locale) -> Option<String> {
    if let Some(first) = assessment.steps.first() {
        return Some(step(first, locale));
    }
    let open = u32::try_from(assessment.questions.len()).ok().filter(|open| *open > 0)?;
    Some(say(locale, &ANSWER, &[("count", Argument::Number(f64::from(open)))]))
}

/// The day of an assessment, so that no line breaks inside of it.
#[must_use]
pub fn whole_day(assessment: &Assessment, locale: &Locale) -> Argument {
    verbatim(figure::day(locale, assessment.as_of).replace(' ', "\u{a0}"))
}

/// What every card and summary says about itself.
#[must_use]
pub fn provenance(assessment: &Assessment, locale: &Locale) -> String {
    let (judged, checks) = (assessment.coverage.judged, assessment.coverage.applicable);
    let places = [
        ("day", whole_day(assessment, locale)),
        ("version", verbatim(assessment.rubric)),
        ("unknown", Argument::Number(f64::from(checks.saturating_sub(judged)))),
        ("checks", Argument::Number(f64::from(checks))),
    ];
    say(locale, &PROVENANCE, &places)
}

/// Short alternative text: `Campaign readiness of Harbour Relief: Pilot to Launch`.
#[must_use]
pub fn title(assessment: &Assessment, named: bool, locale: &Locale) -> String {
    let places = [("readiness", Argument::Text(READINESS)), ("statement", verbatim(statement(assessment, locale)))];
    titled(assessment, named, (&TITLE, &TITLE_OF), places.to_vec(), locale)
}

/// A title without and with a name, whichever there is.
#[must_use]
pub fn titled(
    assessment: &Assessment,
    named: bool,
    (without, with): (&Text, &Text),
    mut places: Vec<(&'static str, Argument)>,
    locale: &Locale,
) -> String {
    let (organisation, campaign) = names(assessment);
    let name = if organisation.is_empty() || !named { campaign } else { organisation };
    if name.is_empty() {
        return say(locale, without, &places);
    }
    places.push(("name", verbatim(apart(&name, locale))));
    say(locale, with, &places)
}

/// A label and what belongs to it, in a sentence.
#[must_use]
pub fn sentence(label: Text, words: &str, locale: &Locale) -> String {
    say(locale, &LABELLED, &[("label", Argument::Text(label)), ("words", verbatim(words))])
}

/// Long alternative text: everything that stands on the card, in sentences.
#[must_use]
pub fn description(assessment: &Assessment, locale: &Locale) -> String {
    let mut said = vec![assessment.verdict.say(locale)];
    said.extend(assessment.span.map(|span| format!("{}.", points(span, locale))));
    said.extend(held(assessment, locale));
    said.extend(assessment.dimensions.iter().map(|result| format!("{}.", dimension(result, locale))));
    for (label, dimension) in [(STRONGEST, assessment.strongest), (WEAKEST, assessment.weakest)] {
        said.extend(dimension.map(|dimension| sentence(label, locale.words(&dimension.title()), locale)));
    }
    said.extend(next(assessment, locale));
    said.push(format!("{}.", provenance(assessment, locale)));
    said.join(" ")
}
