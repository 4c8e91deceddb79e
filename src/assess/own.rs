//! Somebody's own rubric in the form in which the session keeps it, and back: lines of fields between tabs, with everything that
//! differs from Greenlight's own written out and everything else empty.
//!
//! The annex checks the JSON file that people write and makes this form of it ([`crate::rubric_file`]); the page only takes it apart,
//! so that its program stays small. A rubric is made once for each text and lives as long as the program: all that an assessment
//! points to is `'static`, and nobody brings more than a few rubrics to one page. A text that came before gives the same rubric.
//!
//! Whatever a text says, children's consent is asked and its cap holds: both come from here and not from the text.

use std::cell::RefCell;

use super::cap::{CAPS, CapRule, NO_GUARDIAN_CONSENT};
use super::check::{Ask, CHECKS, Check, Choice, FromFigures, Threshold, Worth, consent};
use super::not_applicable::NotApplicable;
use super::reference::{Quoted, Reference, Support};
use super::rubric::{RUBRIC, Rubric};
use super::{BANDS, DIMENSIONS, OWNERS};
use crate::number::Qualifier;
use crate::words::Text;

/// The first line. The number is the version of the form.
pub const HEAD: &str = "greenlight rubric 1";

/// The qualifiers of figures in references: the place is the code.
pub const QUALIFIERS: [Qualifier; 7] = [
    Qualifier::Exact,
    Qualifier::MoreThan,
    Qualifier::AtLeast,
    Qualifier::Almost,
    Qualifier::UpTo,
    Qualifier::About,
    Qualifier::Order,
];

/// How references came to their reach: the place is the code.
pub const SUPPORTS: [Support; 4] = [Support::Platform, Support::Own, Support::Mixed, Support::Unknown];

thread_local! {
    /// The rubrics that were made, for the next time that the same text comes.
    static MADE: RefCell<Vec<&'static Rubric>> = const { RefCell::new(Vec::new()) };
}

/// The rubric of a text; Greenlight's own for the empty text, `None` for one that cannot be understood.
#[must_use]
pub fn find(text: &str) -> Option<&'static Rubric> {
    if text.is_empty() {
        return Some(&RUBRIC);
    }
    let known = MADE.with_borrow(|made| made.iter().copied().find(|rubric| rubric.compact == text));
    known.or_else(|| {
        let rubric: &'static Rubric = Box::leak(Box::new(make(Box::leak(Box::from(text)))?));
        MADE.with_borrow_mut(|made| made.push(rubric));
        Some(rubric)
    })
}

fn keep<T>(list: Vec<T>) -> &'static [T] {
    Box::leak(list.into_boxed_slice())
}

/// Words of the text, or ours where it has none.
fn words(own: &'static str, ours: Option<Text>) -> Option<Text> {
    if own.is_empty() { ours } else { Some(Text::new("own", own, "Words of somebody's own rubric; not translated.")) }
}

fn make(compact: &'static str) -> Option<Rubric> {
    let mut lines = compact.strip_prefix(HEAD)?.strip_prefix('\n')?.lines();
    let head = fields::<4>(lines.next()?)?;
    let [_, version, author, source] = head;
    let (advice, references) = (RUBRIC.advice, RUBRIC.references);
    let mut rubric = Rubric { version, author, source, checks: &[], caps: &[], advice, references, compact };
    let (mut checks, mut caps, mut references) = (Vec::new(), vec![&NO_GUARDIAN_CONSENT], Vec::new());
    // What stands before the line of its check.
    let (mut choices, mut reasons) = (Vec::new(), Vec::new());
    for line in lines {
        match line.split('\t').next()? {
            "advice" => {
                let own = fields::<5>(line)?;
                for (advice, own) in rubric.advice.iter_mut().zip(own.into_iter().skip(1)) {
                    *advice = words(own, Some(*advice))?;
                }
            }
            "choice" => choices.push(fields::<4>(line)?),
            "reason" => {
                let [_, id, label] = fields(line)?;
                reasons.push(&*Box::leak(Box::new(NotApplicable { id, label: words(label, None)? })));
            }
            "check" => {
                let check = check(fields(line)?, &std::mem::take(&mut choices), std::mem::take(&mut reasons))?;
                checks.push(&*Box::leak(Box::new(check)));
            }
            "cap" => caps.push(&*Box::leak(Box::new(cap(fields(line)?)?))),
            "reference" => references.push(&*Box::leak(Box::new(reference(fields(line)?)?))),
            _ => return None,
        }
    }
    checks.iter().find(|check| check.id == consent::CHECK.id)?;
    (rubric.checks, rubric.caps) = (keep(checks), keep(caps));
    if !references.is_empty() {
        rubric.references = keep(references);
    }
    Some(rubric)
}

/// The fields of a line; `None` where there are more or fewer.
fn fields<const COUNT: usize>(line: &'static str) -> Option<[&'static str; COUNT]> {
    let fields: Vec<&'static str> = line.split('\t').collect();
    fields.try_into().ok()
}

/// One of a list by its place.
fn at<T: Copy>(list: &[T], place: &str) -> Option<T> {
    list.get(place.parse::<usize>().ok()?).copied()
}

fn check(
    [_, id, dimension, weight, hours, owner, title, question, why, source, step, thresholds, own_reasons]: [&'static str;
        13],
    choices: &[[&'static str; 4]],
    reasons: Vec<&'static NotApplicable>,
) -> Option<Check> {
    let base = CHECKS.iter().copied().find(|check| check.id == id);
    // Consent is asked in our words and answered by our choices.
    let fixed = id == consent::CHECK.id;
    let mut own_choices = Vec::new();
    for [_, id, worth, label] in choices {
        let worth = match worth.parse().ok()? {
            0 => Worth::NotMet,
            thousandths @ 1..1000 => Worth::Partly(thousandths),
            _ => Worth::Met,
        };
        let ours = base.and_then(|base| base.choice(id)).map(|choice| choice.label);
        own_choices.push(Choice { id, label: words(label, ours)?, worth });
    }
    let of = |own: &'static str, ours: fn(&Check) -> Text| words(own, base.map(ours));
    Some(Check {
        id,
        dimension: at(&DIMENSIONS, dimension)?,
        weight: weight.parse().ok()?,
        title: of(title, |check| check.title)?,
        question: of(if fixed { "" } else { question }, |check| check.question)?,
        why: of(why, |check| check.why)?,
        source: of(source, |check| check.source)?,
        ask: if fixed || own_choices.is_empty() { base?.ask } else { Ask::Choices(keep(own_choices)) },
        not_applicable: match base {
            Some(base) if fixed || own_reasons.is_empty() => base.not_applicable,
            _ => keep(reasons),
        },
        figures: match base.and_then(|base| base.figures) {
            Some(figures) if !thresholds.is_empty() => Some(figured(figures, thresholds)?),
            figures => figures,
        },
        step: of(step, |check| check.step)?,
        owner: at(&OWNERS, owner)?,
        hours: hours.parse().ok()?,
    })
}

/// The same rule with other numbers.
fn figured(figures: FromFigures, thresholds: &str) -> Option<FromFigures> {
    let values: Vec<f64> = thresholds.split(' ').filter_map(|value| value.parse().ok()).collect();
    let own: Vec<Threshold> =
        figures.thresholds.iter().zip(&values).map(|(ours, value)| Threshold { value: *value, ..*ours }).collect();
    let whole = own.len() == figures.thresholds.len() && values.iter().all(|value| *value > 0.0 && value.is_finite());
    whole.then(|| FromFigures { thresholds: keep(own), ..figures })
}

fn cap([_, id, band, check, choices, holds, unknown]: [&'static str; 7]) -> Option<CapRule> {
    let ours = CAPS.iter().find(|cap| cap.id == id);
    Some(CapRule {
        id,
        band: at(&BANDS, band)?,
        check,
        choices: keep(choices.split(' ').filter(|choice| !choice.is_empty()).collect()),
        holds: words(holds, ours.map(|cap| cap.holds))?,
        unknown: words(unknown, ours.map(|cap| cap.unknown))?,
    })
}

fn reference(
    [
        _,
        id,
        campaign,
        organisation,
        year,
        videos,
        views,
        countries,
        languages,
        support,
        window,
        source,
        as_of,
        caveat,
    ]: [&'static str; 14],
) -> Option<Reference> {
    let quoted = |field: &str| -> Option<Option<Quoted>> {
        let Some((code, value)) = field.split_once(' ') else { return Some(None) };
        Some(Some(Quoted { value: value.parse().ok()?, qualifier: at(&QUALIFIERS, code)? }))
    };
    let say = |own| words(own, Some(Text::new("own", "", "Words of somebody's own rubric; not translated.")));
    Some(Reference {
        id,
        campaign,
        organisation,
        year: year.parse().ok()?,
        videos: quoted(videos)?,
        views: quoted(views)?,
        countries: quoted(countries)?,
        languages: quoted(languages)?,
        support: at(&SUPPORTS, support)?,
        window: say(window)?,
        source: say(source)?,
        as_of,
        caveat: say(caveat)?,
    })
}
