//! Reads figures in running text: sentences, the figures in them, what each measures and what it is for.

pub mod figure;
pub mod meaning;
pub mod passage;

use std::ops::Range;

use super::language::{self, Language, Lexicon, Sense};
use super::{Evidence, Hints, Note, NoteKind, Question, QuestionChoice, Reading, Role, Why};
use crate::number::Unit;
use crate::number::grouping::{self, Decimal, Numeral};
use crate::number::scan::Kind;
use crate::words::{Argument, Said, Text};
use figure::{Figure, What};
use meaning::{Around, Meaning};
use passage::Passage;

const WHICH_SEPARATOR: Text = Text::new(
    "read.question.separator",
    "Is “{figure}” a whole number, or does it have decimals?",
    "Asks which of two values is meant; {figure} is a piece of the pasted text such as 1.234.",
);
const WHICH_METRIC: Text = Text::new(
    "read.question.metric",
    "What does “{figure}” count?",
    "Asks what a figure measures; {figure} is a piece of the pasted text. The choices are names of metrics.",
);
const WHICH_YEAR: Text = Text::new(
    "read.question.year",
    "Is “{figure}” a count, or a year?",
    "Asks about a number that looks like a year; {figure} is a piece of the pasted text.",
);
const AMBIGUOUS: Text = Text::new(
    "read.note.ambiguous-number",
    "“{figure}” can be read in two ways. Please choose one.",
    "{figure} is a piece of the pasted text such as 1.234.",
);

/// What the whole text tells about each of its parts.
#[derive(Clone, Debug)]
pub struct Context {
    /// The language of the text.
    pub language: &'static Language,
    /// What separates decimals: what the person said, else what the text shows, else what the language does.
    pub decimal: Decimal,
    /// Whether the person said it.
    pub stated: bool,
    lexicon: Lexicon,
    first_person: bool,
    own: Vec<String>,
    comments: Option<usize>,
}

impl Context {
    /// What the whole text tells; once per text.
    #[must_use]
    pub fn of(text: &str, hints: &Hints) -> Self {
        let language = language::detect(text, hints);
        let lexicon = Lexicon::of(language);
        let passage = Passage::new(text, 0..text.len(), &lexicon);
        let stated = hints.decimal != Decimal::Unknown;
        let shown = shown_decimal(&passage);
        let decimal = if stated {
            hints.decimal
        } else if shown != Decimal::Unknown {
            shown
        } else {
            language.decimal
        };
        let mut first_person = false;
        let mut own = Vec::new();
        for at in 0..passage.tokens.len() {
            if passage.is(at, Sense::FirstPerson).is_some() {
                first_person = true;
                // "our @account"
                own.extend(
                    (at + 1..at + 4)
                        .filter(|next| passage.token(*next).is_some_and(|token| token.kind == Kind::Handle))
                        .map(|next| passage.slice(next).to_owned()),
                );
            }
        }
        own.sort();
        own.dedup();
        let comments = comments_from(&passage);
        Self { language, decimal, stated, lexicon, first_person, own, comments }
    }
}

/// What the numerals of the text that can be read in one way only say about its decimal separator; nothing where they disagree.
fn shown_decimal(passage: &Passage<'_>) -> Decimal {
    let (mut points, mut commas) = (0_u32, 0_u32);
    for at in 0..passage.tokens.len() {
        if passage.token(at).is_none_or(|token| token.kind != Kind::Numeral) {
            continue;
        }
        let slice = passage.slice(at);
        if !matches!(grouping::numeral(slice, Decimal::Unknown), Some(Numeral::One(_))) {
            continue;
        }
        let mut separators = slice.chars().filter_map(grouping::separator);
        let (first, last) = (separators.next(), separators.next_back());
        let repeated = last.is_some() && last == first;
        match (last.or(first), repeated) {
            (Some(grouping::Separator::Point), false) | (Some(grouping::Separator::Comma), true) => points += 1,
            (Some(grouping::Separator::Comma), false) | (Some(grouping::Separator::Point), true) => commas += 1,
            _ => {}
        }
    }
    match (points, commas) {
        (0, 0) => Decimal::Unknown,
        (_, 0) => Decimal::Point,
        (0, _) => Decimal::Comma,
        _ => Decimal::Unknown,
    }
}

/// Where the readers' comments below a text begin: at a line such as "7 Comments", or at the first of two lines such as
/// "2. Somebody says:".
fn comments_from(passage: &Passage<'_>) -> Option<usize> {
    let line_starts: Vec<usize> = (0..passage.tokens.len())
        .filter(|at| *at == 0 || passage.token(*at).is_some_and(|token| token.lines > 0))
        .collect();
    let mut says: Vec<usize> = Vec::new();
    for (index, at) in line_starts.iter().copied().enumerate() {
        let end = line_starts.get(index + 1).copied().unwrap_or(passage.tokens.len());
        let length = end.saturating_sub(at);
        if (3..=12).contains(&length) && passage.symbol(end - 1, ':') && passage.is(end - 2, Sense::Says).is_some() {
            says.push(at);
        }
    }
    let first = *says.first().filter(|_| says.len() >= 2)?;
    // The line that counts them stands close above.
    let head = line_starts.iter().copied().rev().filter(|at| *at < first).take(3).find(|at| {
        passage.token(*at).is_some_and(|token| token.kind == Kind::Numeral)
            && passage.is(at + 1, Sense::Comments).is_some()
    });
    passage.token(head.unwrap_or(first)).map(|token| token.place.start)
}

/// Reads the figures in a part of the text that is prose. Places are bytes of the whole text; notes are added to `notes`.
#[must_use]
pub fn read(text: &str, range: Range<usize>, hints: &Hints, context: &Context, notes: &mut Vec<Note>) -> Vec<Reading> {
    let _ = hints;
    let passage = Passage::new(text, range, &context.lexicon);
    let around = Around { first_person: context.first_person, own: &context.own };
    let mut readings = Vec::new();
    for sentence in passage.sentences() {
        let figures = figure::figures(&passage, sentence.clone(), context.decimal, context.stated);
        if figures.is_empty() {
            continue;
        }
        let meanings = meaning::meanings(&passage, &sentence, &figures, around);
        for (figure, meaning) in figures.iter().zip(meanings) {
            if let Some(reading) = reading(&passage, figure, meaning, context, notes) {
                readings.push(reading);
            }
        }
    }
    readings
}

/// The reading of a figure; `None` where nobody would ask about it: "two" without anything that is counted.
fn reading(
    passage: &Passage<'_>,
    figure: &Figure,
    meaning: Meaning,
    context: &Context,
    notes: &mut Vec<Note>,
) -> Option<Reading> {
    if figure.spelled
        && meaning.metric.is_none()
        && figure.bounds.nominal() < 100.0
        && !matches!(figure.what, What::Time(_))
    {
        return None;
    }
    let place = passage.place(figure.tokens.clone());
    let words = Argument::Verbatim(passage.text.get(place.clone()).unwrap_or_default().to_owned());
    let (bounds, unit) = meaning.bounds.unwrap_or((figure.bounds, figure.unit));
    let mut role = meaning.role;
    if context.comments.is_some_and(|from| place.start >= from) {
        // What readers wrote below the text is not what its author reports.
        role = Role::Context;
    }
    let ask = |text: Text| Said::plain(text).with("figure", words.clone());
    let question = match (figure.other, meaning.other) {
        _ if meaning.doubtful => Some(Question {
            ask: ask(WHICH_YEAR),
            choices: vec![QuestionChoice { bounds, metric: meaning.metric }, QuestionChoice { bounds, metric: None }],
        }),
        (Some(other), _) if meaning.metric.is_some() => Some(Question {
            ask: ask(WHICH_SEPARATOR),
            choices: vec![
                QuestionChoice { bounds, metric: meaning.metric },
                QuestionChoice { bounds: other, metric: meaning.metric },
            ],
        }),
        (_, Some(other)) => Some(Question {
            ask: ask(WHICH_METRIC),
            choices: vec![
                QuestionChoice { bounds, metric: meaning.metric },
                QuestionChoice { bounds, metric: Some(other) },
            ],
        }),
        _ => None,
    };
    if figure.other.is_some() && question.is_some() {
        notes.push(note(
            passage.text,
            place.start,
            NoteKind::AmbiguousNumber,
            Said::plain(AMBIGUOUS).with("figure", words),
        ));
    }
    let counts = !matches!(figure.what, What::Year | What::Day(_) | What::Other) || meaning.metric.is_some();
    let why = if !counts {
        Why::NotAFigure
    } else if role != Role::Result {
        Why::Role
    } else if question.is_some() {
        Why::Asked
    } else if meaning.metric.is_none() {
        // A span of time that measures nothing is no missing metric.
        if matches!(figure.what, What::Time(_)) { Why::NotAFigure } else { Why::NoMetric }
    } else {
        Why::Used
    };
    let question = question.filter(|_| why == Why::Asked);
    let unit = match meaning.metric {
        Some(metric) if unit == Unit::Count && !matches!(metric.unit, Unit::Money(_)) => metric.unit,
        _ => unit,
    };
    Some(Reading {
        metric: meaning.metric,
        bounds,
        unit,
        role,
        place,
        question,
        why,
        platform: meaning.platform.map(str::to_owned),
        campaign: None,
        evidence: Evidence::Said,
        cells: 1,
    })
}

/// A note at a byte of the text, with its line and column.
pub(crate) fn note(text: &str, at: usize, kind: NoteKind, message: Said) -> Note {
    let before = text.get(..at).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Note { kind, message, line: u32::try_from(line).unwrap_or(0), column: u32::try_from(column).unwrap_or(0) }
}
