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
use super::check::{Ask, CHECKS, Check, Choice, FromFigures, Worth, consent};
use super::not_applicable::NotApplicable;
use super::reference::{Quoted, Reference, Scope, Support};
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
pub const SUPPORTS: [Support; 5] = [Support::Platform, Support::Own, Support::Mixed, Support::Unknown, Support::Paid];

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

fn make(compact: &'static str) -> Option<Rubric> {
    let mut lines = compact.strip_prefix(HEAD)?.strip_prefix('\n')?.lines();
    let head = Line::of(lines.next()?);
    let (checks, caps, advice, references) = (&[], &[], RUBRIC.advice, RUBRIC.references);
    let (version, author, source) = (head.field(1), head.field(2), head.field(3));
    let mut rubric = Rubric { version, author, source, checks, caps, advice, references, compact };
    let (mut checks, mut caps, mut references) = (Vec::new(), vec![&NO_GUARDIAN_CONSENT], Vec::new());
    // What stands before the line of its check.
    let (mut choices, mut reasons) = (Vec::new(), Vec::new());
    for line in lines {
        let line = Line::of(line);
        match line.field(0) {
            "advice" => {
                for (index, advice) in rubric.advice.iter_mut().enumerate() {
                    *advice = line.words(index + 1, Some(*advice))?;
                }
            }
            "choice" => choices.push(line),
            "reason" => {
                let label = line.words(2, None)?;
                reasons.push(&*Box::leak(Box::new(NotApplicable { id: line.field(1), label })));
            }
            "check" => {
                let check = check(&line, std::mem::take(&mut choices), std::mem::take(&mut reasons))?;
                checks.push(&*Box::leak(Box::new(check)));
            }
            "cap" => caps.push(&*Box::leak(Box::new(cap(&line)?))),
            "reference" => references.push(&*Box::leak(Box::new(reference(&line)?))),
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

/// The fields of a line; one that is not there is empty.
struct Line(Vec<&'static str>);

impl Line {
    fn of(line: &'static str) -> Self {
        Self(line.split('\t').collect())
    }

    fn field(&self, place: usize) -> &'static str {
        self.0.get(place).copied().unwrap_or_default()
    }

    fn number(&self, place: usize) -> Option<u16> {
        self.field(place).parse().ok()
    }

    /// One of a list by its place.
    fn of_list<T: Copy>(&self, place: usize, list: &[T]) -> Option<T> {
        list.get(usize::from(self.number(place)?)).copied()
    }

    /// Words of the text, or ours where it has none.
    fn words(&self, place: usize, ours: Option<Text>) -> Option<Text> {
        match self.field(place) {
            "" => ours,
            own => Some(Text::new("own", own, "Words of somebody's own rubric; not translated.")),
        }
    }
}

fn check(line: &Line, choices: Vec<Line>, reasons: Vec<&'static NotApplicable>) -> Option<Check> {
    let id = line.field(1);
    let base = CHECKS.iter().copied().find(|check| check.id == id);
    // Consent is asked in our words and answered by our choices.
    let fixed = id == consent::CHECK.id;
    let mut own_choices = Vec::new();
    for choice in choices {
        let worth = match choice.number(2)? {
            0 => Worth::NotMet,
            thousandths @ 1..1000 => Worth::Partly(thousandths),
            _ => Worth::Met,
        };
        let id = choice.field(1);
        let ours = base.and_then(|base| base.choice(id)).map(|choice| choice.label);
        own_choices.push(Choice { id, label: choice.words(3, ours)?, worth });
    }
    let words = |place: usize, ours: fn(&Check) -> Text| line.words(place, base.map(ours));
    Some(Check {
        id,
        dimension: line.of_list(2, &DIMENSIONS)?,
        weight: line.number(3)?,
        hours: line.number(4)?,
        owner: line.of_list(5, &OWNERS)?,
        title: words(6, |check| check.title)?,
        question: if fixed { base?.question } else { words(7, |check| check.question)? },
        why: words(8, |check| check.why)?,
        source: words(9, |check| check.source)?,
        step: words(10, |check| check.step)?,
        ask: if fixed || own_choices.is_empty() { base?.ask } else { Ask::Choices(keep(own_choices)) },
        not_applicable: match base {
            Some(base) if fixed || line.field(12).is_empty() => base.not_applicable,
            _ => keep(reasons),
        },
        figures: match (base.and_then(|base| base.figures), line.field(11)) {
            (figures, "") => figures,
            (figures, thresholds) => Some(figured(figures?, thresholds)?),
        },
    })
}

/// The same rule with other numbers.
fn figured(figures: FromFigures, thresholds: &str) -> Option<FromFigures> {
    let mut own = figures.thresholds.to_vec();
    let mut values = thresholds.split(' ');
    for threshold in &mut own {
        threshold.value = values.next()?.parse().ok().filter(|value: &f64| *value > 0.0 && value.is_finite())?;
    }
    Some(FromFigures { thresholds: keep(own), ..figures })
}

fn cap(line: &Line) -> Option<CapRule> {
    let id = line.field(1);
    let ours = CAPS.iter().find(|cap| cap.id == id);
    Some(CapRule {
        id,
        band: line.of_list(2, &BANDS)?,
        check: line.field(3),
        choices: keep(line.field(4).split(' ').filter(|choice| !choice.is_empty()).collect()),
        holds: line.words(5, ours.map(|cap| cap.holds))?,
        unknown: line.words(6, ours.map(|cap| cap.unknown))?,
    })
}

fn reference(line: &Line) -> Option<Reference> {
    let quoted = |place: usize| -> Option<Quoted> {
        let (code, value) = line.field(place).split_once(' ')?;
        let qualifier = QUALIFIERS.get(code.parse::<usize>().ok()?).copied()?;
        Some(Quoted { value: value.parse().ok()?, qualifier })
    };
    let none = Some(Text::new("own", "", "Words of somebody's own rubric; not translated."));
    let (id, year) = (line.field(1), line.number(4)?);
    let ours = RUBRIC.references.iter().find(|ours| ours.id == id && ours.year == year);
    Some(Reference {
        id,
        campaign: line.field(2),
        organisation: line.field(3),
        year,
        videos: quoted(5),
        views: quoted(6),
        countries: quoted(7),
        languages: quoted(8),
        // What a file has no field for stays as in ours of the same name and year.
        quotes: ours.map_or(&[], |ours| ours.quotes),
        scope: ours.map_or(Scope::Campaign, |ours| ours.scope),
        support: line.of_list(9, &SUPPORTS)?,
        window: line.words(10, none)?,
        source: line.words(11, none)?,
        as_of: line.field(12),
        retire_by: ours.map_or((i32::from(year) + 7, 12, 31), |ours| ours.retire_by),
        caveat: line.words(13, none)?,
    })
}
