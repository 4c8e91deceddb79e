//! A result: what a participant sends, as groups of letters behind a mark, and how results are found in anything that a facilitator
//! pastes: a chat log, mails, a list, what was typed by hand.
//!
//! `GLW-` and groups of five letters, each of which ends in a letter that checks it and its place. The first group says of which version
//! the code is, how many groups it has, the round, and how new it is; the second which exercise, the third who. Then come an alias, the
//! answers, and the points of the dimensions where the participant's own tool had any. What stands between the letters does not
//! matter: line breaks, signs of quoting, hyphens.

use super::board::{Entry, Round};
use super::exercise::{Answered, Exercise, Kind};
use crate::assess::DIMENSIONS;
use crate::share::groups::{GROUP, LETTERS, Number, checked, value};
use crate::share::short::{SPANS, number_span, plain_alias, span_number};
use crate::words::{Argument, Said, Text};

/// What a code begins with.
pub const MARK: &str = "GLW";
/// The version that is written.
const VERSION: u32 = 1;
/// The first group: version, groups, round, and how new it is; in this order.
const FIRST: [u32; 4] = [8, 32, 2, 1 << 11];
/// Letters of a group that hold something.
const HELD: usize = GROUP - 1;
/// Participants and exercises are one of so many: a group.
const MANY: u32 = 1 << 20;
/// An alias is of letters and digits; one number says that it ends.
const ALIAS: u32 = 37;
/// Powers of ten of a number's last digit, from -3; one more says that there is no number.
const POWERS: u32 = 16;
/// A number has seven digits at most: two parts of so many.
const PARTS: [u32; 2] = [10_000, 1000];
/// The longest text that is looked through, in bytes.
pub const LONGEST: usize = 2_000_000;
/// The most codes that are taken from one text.
pub const MOST: usize = 5000;

/// Why something that looks like a code was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Something is wrong in this group, counted from 1.
    Group(u8),
    /// It ends too early: so many groups are there of so many.
    Cut(u8, u8),
    /// An older release made it.
    Older,
    /// A newer release made it.
    Newer,
    /// It answers another exercise.
    OtherExercise,
    /// All groups are whole, but what they hold is no answer to this exercise.
    NoAnswer,
    /// The text is longer than is looked through, or holds more codes than are taken.
    TooMuch,
}

const NOTE: &str = "Why a participant's code was not taken, and what to do; {group} and {count} are numbers.";

impl Reason {
    /// Why, and what to do, in words.
    #[must_use]
    pub fn said(self) -> Said {
        let number = |value: u8| Argument::Number(f64::from(value));
        match self {
            Self::Group(group) => Said::plain(Text::new(
                "result.group",
                "Something is wrong in group {group}. Ask for it again, or correct that group.",
                NOTE,
            ))
            .with("group", number(group)),
            Self::Cut(there, all) => Said::plain(Text::new(
                "result.cut",
                "It was cut: groups that are there: {group} of {count}. Ask for it again.",
                NOTE,
            ))
            .with("group", number(there))
            .with("count", number(all)),
            Self::Older => Said::plain(Text::new(
                "result.older",
                "An older Greenlight made it. Ask them to reload the page and to send it again.",
                NOTE,
            )),
            Self::Newer => Said::plain(Text::new(
                "result.newer",
                "A newer Greenlight made it. Reload this page, then paste it again.",
                NOTE,
            )),
            Self::OtherExercise => Said::plain(Text::new(
                "result.other-exercise",
                "It answers another exercise than the one that is open here.",
                NOTE,
            )),
            Self::NoAnswer => {
                Said::plain(Text::new("result.no-answer", "It does not fit the questions of this exercise.", NOTE))
            }
            Self::TooMuch => Said::plain(Text::new(
                "result.too-much",
                "That is more than we look through at once. Paste the rest in parts.",
                NOTE,
            )),
        }
    }
}

/// Something that looks like a code and was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line in which it begins, from 1.
    pub line: u32,
    /// Its letters so far, at most 40, for people to find it.
    pub code: String,
    /// Why.
    pub reason: Reason,
}

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The results in the order of the text, the same person's older ones too.
    pub entries: Vec<Entry>,
    /// What was not taken.
    pub refused: Vec<Refused>,
}

/// The number of an exercise in codes, by what it asks: a changed pack is another exercise.
#[must_use]
pub fn number_of(exercise: &Exercise) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut mix = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    };
    mix(&exercise.id);
    for question in &exercise.questions {
        mix(&question.id);
        if let Kind::Choice { choices, .. } = &question.kind {
            choices.iter().for_each(|(name, _)| mix(name));
        }
    }
    (hash ^ hash >> 20) % MANY
}

/// The code of a result.
#[must_use]
pub fn encode(exercise: &Exercise, entry: &Entry) -> String {
    written(exercise, entry, VERSION)
}

fn written(exercise: &Exercise, entry: &Entry, version: u32) -> String {
    let mut rest = Number(Vec::new());
    let spans = entry.spans.iter().any(Option::is_some);
    if spans {
        for place in (0..DIMENSIONS.len()).rev() {
            rest.push(SPANS, span_number(entry.spans.get(place).copied().flatten()));
        }
    }
    rest.push(2, u32::from(spans));
    for (place, question) in exercise.questions.iter().enumerate().rev() {
        push_answer(&mut rest, &question.kind, entry.answers.get(place).copied().flatten());
    }
    let alias = plain_alias(&entry.alias);
    rest.push(ALIAS, 0);
    for letter in alias.bytes().rev() {
        rest.push(ALIAS, 1 + if letter.is_ascii_digit() { letter - b'0' } else { letter - b'A' + 10 } as u32);
    }
    let groups = 3 + rest.0.len().div_ceil(HELD);
    let mut first = Number(vec![0; HELD]);
    let parts = [version, groups as u32, entry.round as u32, entry.sequence.min(FIRST[3] - 1)];
    for (base, digit) in FIRST.into_iter().zip(parts).rev() {
        first.push(base, digit);
    }
    let mut digits = first.0;
    for number in [number_of(exercise), entry.participant % MANY] {
        let mut group = Number(vec![0; HELD]);
        group.push(MANY, number);
        digits.extend(group.0);
    }
    digits.extend(rest.0);
    digits.resize(groups * HELD, 0);
    let mut code = MARK.to_owned();
    for (place, held) in digits.chunks(HELD).enumerate() {
        code.push('-');
        for digit in held.iter().copied().chain([checked(start(place), held)]) {
            code.extend(LETTERS.get(usize::from(digit)).map(|letter| char::from(*letter)));
        }
    }
    code
}

/// Where the sum of a group starts: by its place, so that groups that changed places are noticed.
fn start(place: usize) -> u8 {
    (place as u8).wrapping_add(1) & 31
}

fn push_answer(number: &mut Number, kind: &Kind, answered: Option<Answered>) {
    match (kind, answered) {
        (Kind::Choice { choices, .. }, answered) => {
            let base = choices.len() as u32 + 1;
            let place = match answered {
                Some(Answered::Choice(place)) if u32::from(place) + 1 < base => u32::from(place) + 1,
                _ => 0,
            };
            number.push(base, place);
        }
        (Kind::Number { .. }, Some(Answered::Number(value))) => {
            let (negative, digits, power) = decimal(value);
            number.push(PARTS[1], digits / PARTS[0]);
            number.push(PARTS[0], digits % PARTS[0]);
            number.push(2, u32::from(negative));
            number.push(POWERS, power);
        }
        (Kind::Number { .. }, _) => number.push(POWERS, POWERS - 1),
    }
}

fn pull_answer(number: &mut Number, kind: &Kind) -> Option<Answered> {
    match kind {
        Kind::Choice { choices, .. } => {
            let place = number.pull(choices.len() as u32 + 1);
            u8::try_from(place.checked_sub(1)?).ok().map(Answered::Choice)
        }
        Kind::Number { .. } => {
            let power = number.pull(POWERS);
            if power == POWERS - 1 {
                return None;
            }
            let negative = number.pull(2) == 1;
            let low = number.pull(PARTS[0]);
            let digits = f64::from(number.pull(PARTS[1]) * PARTS[0] + low);
            // Whole powers divide and multiply without leaving the nearest number.
            let power = power as i32 - 3;
            let size = if power < 0 { digits / ten(-power) } else { digits * ten(power) };
            Some(Answered::Number(if negative { -size } else { size }))
        }
    }
}

fn ten(power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

/// A number as its sign, up to seven digits, and the power of ten of the last one, from -3.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept between 0 and 9,999,999 first")]
fn decimal(value: f64) -> (bool, u32, u32) {
    let size = if value.is_finite() { value.abs().min(9_999_999e11) } else { 0.0 };
    for power in -3..12 {
        let digits = if power < 0 { size * ten(-power) } else { size / ten(power) };
        let rounded = digits.round();
        // The smallest power that holds it: as exact as seven digits are.
        if rounded <= 9_999_999.0 {
            return (value < 0.0, rounded as u32, (power + 3) as u32);
        }
    }
    (value < 0.0, 9_999_999, POWERS - 2)
}

/// Looks through a text for results of an exercise. Linear in the text.
#[must_use]
pub fn find(text: &str, exercise: &Exercise) -> Found {
    let mut found = Found::default();
    let too_much = |line| Refused { line, code: String::new(), reason: Reason::TooMuch };
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if end < text.len() {
        found.refused.push(too_much(0));
    }
    let text = text.get(..end).unwrap_or_default();
    let bytes = text.as_bytes();
    let (mut at, mut line) = (0, 1);
    while let Some(byte) = bytes.get(at) {
        line += u32::from(*byte == b'\n');
        if !is_mark(bytes, at) {
            at += 1;
            continue;
        }
        if found.entries.len() + found.refused.len() >= MOST {
            found.refused.push(too_much(line));
            break;
        }
        let letters = text.get(at + MARK.len()..).unwrap_or_default();
        let (mut digits, mut used) = (Vec::new(), 0);
        match decode(letters, exercise, &mut digits, &mut used) {
            Ok(entry) => found.entries.push(entry),
            Err(reason) => {
                let code: String = digits
                    .iter()
                    .filter_map(|digit| LETTERS.get(usize::from(*digit)))
                    .take(40)
                    .map(|letter| char::from(*letter))
                    .collect();
                used = 0;
                if looks_like_one(letters) {
                    found.refused.push(Refused { line, code: [MARK, "-", &code].concat(), reason });
                }
            }
        }
        let next = at + MARK.len() + used;
        line += bytes.get(at..next).map_or(0, |read| read.iter().filter(|byte| **byte == b'\n').count() as u32);
        at = next;
    }
    found
}

/// Whether the mark stands here, at the beginning of a word.
fn is_mark(bytes: &[u8], at: usize) -> bool {
    let here = bytes.get(at..at + MARK.len()).is_some_and(|word| word.eq_ignore_ascii_case(MARK.as_bytes()));
    here && !at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether what follows a mark is meant as a code: a hyphen and a letter, or five letters in a row.
fn looks_like_one(letters: &str) -> bool {
    let mut letters = letters.chars().peekable();
    let needed = if letters.peek() == Some(&'-') { 1 } else { GROUP };
    if letters.peek().is_some_and(|letter| !letter.is_alphanumeric()) {
        letters.next();
    }
    letters.take_while(|letter| value(*letter).is_some()).take(needed).count() == needed
}

/// Takes the letters of the next group: what separates them is passed over. `None` where the text ends or something else comes.
fn group(letters: &mut std::str::CharIndices, used: &mut usize) -> (Vec<u8>, bool) {
    let mut digits = Vec::with_capacity(GROUP);
    for (place, letter) in letters.by_ref() {
        if let Some(digit) = value(letter) {
            digits.push(digit);
            *used = place + letter.len_utf8();
            if digits.len() == GROUP {
                return (digits, false);
            }
        } else if letter.is_alphanumeric() {
            // No letter of a code: somebody wrote over it, or the code has ended.
            return (digits, true);
        }
    }
    (digits, false)
}

fn decode(text: &str, exercise: &Exercise, all: &mut Vec<u8>, used: &mut usize) -> Result<Entry, Reason> {
    let mut letters = text.char_indices();
    let mut held: Vec<u8> = Vec::new();
    let mut take = |place: usize, of: u8, all: &mut Vec<u8>| -> Result<Vec<u8>, Reason> {
        let (digits, broken) = group(&mut letters, used);
        all.extend(&digits);
        let Some((check, digits)) = digits.split_last().filter(|_| digits.len() == GROUP) else {
            return Err(if broken { Reason::Group(place as u8 + 1) } else { Reason::Cut(place as u8, of) });
        };
        if *check != checked(start(place), digits) {
            return Err(Reason::Group(place as u8 + 1));
        }
        Ok(digits.to_vec())
    };
    let mut first = Number(take(0, 1, all)?);
    let [version, groups, round, sequence] = FIRST.map(|base| first.pull(base));
    match version {
        VERSION => {}
        older if older < VERSION => return Err(Reason::Older),
        _ => return Err(Reason::Newer),
    }
    let groups = groups as usize;
    if groups < 3 {
        return Err(Reason::NoAnswer);
    }
    let other = Number(take(1, groups as u8, all)?).pull(MANY) != number_of(exercise);
    let participant = Number(take(2, groups as u8, all)?).pull(MANY);
    for place in 3..groups {
        held.extend(take(place, groups as u8, all)?);
    }
    if other {
        return Err(Reason::OtherExercise);
    }
    let mut rest = Number(held);
    let mut alias = String::new();
    loop {
        let letter = match rest.pull(ALIAS) {
            0 => break,
            digit @ 1..=10 => b'0' + (digit - 1) as u8,
            letter => b'A' + (letter - 11) as u8,
        };
        alias.push(char::from(letter));
    }
    let answers = exercise.questions.iter().map(|question| pull_answer(&mut rest, &question.kind)).collect();
    let spans =
        if rest.pull(2) == 1 { DIMENSIONS.iter().map(|_| number_span(rest.pull(SPANS))).collect() } else { Vec::new() };
    if plain_alias(&alias) != alias || rest.0.iter().any(|digit| *digit != 0) {
        return Err(Reason::NoAnswer);
    }
    let round = if round == 1 { Round::Second } else { Round::First };
    Ok(Entry { participant, alias, round, sequence, answers, spans })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::exercise::all;

    #[test]
    fn codes_of_other_versions_say_so() {
        for exercise in all() {
            let entry = Entry { participant: 7, answers: exercise.answers(), ..Entry::default() };
            for (version, reason) in [(0, Reason::Older), (2, Reason::Newer), (7, Reason::Newer)] {
                let found = find(&written(&exercise, &entry, version), &exercise);
                assert_eq!(found.refused.iter().map(|refused| refused.reason).collect::<Vec<_>>(), [reason]);
                assert!(found.entries.is_empty());
            }
        }
    }

    #[test]
    fn every_reason_says_what_to_do() {
        use crate::words::locale::ENGLISH;
        let reasons = [
            Reason::Group(3),
            Reason::Cut(2, 7),
            Reason::Older,
            Reason::Newer,
            Reason::OtherExercise,
            Reason::NoAnswer,
            Reason::TooMuch,
        ];
        for reason in reasons {
            let said = reason.said().say(&ENGLISH);
            assert!(said.len() > 20 && !said.contains('{'), "{said}");
        }
    }

    #[test]
    fn numbers_come_back_as_exact_as_seven_digits_are() {
        for value in [0.0, 0.001, 2.4, -0.5, 6.2, 1240.0, 74_000.0, 1_295_104.0, 5e6, 9_999_999.0, 3e8, 1.7e9, -25.0] {
            let exercise = Exercise {
                questions: vec![crate::workshop::Question {
                    kind: Kind::Number {
                        right: crate::number::Bounds::exact(1.0).unwrap(),
                        unit: crate::number::Unit::Count,
                    },
                    ..Default::default()
                }],
                ..Exercise::default()
            };
            let entry = Entry { answers: vec![Some(Answered::Number(value))], ..Entry::default() };
            assert_eq!(find(&encode(&exercise, &entry), &exercise).entries, [entry]);
        }
    }
}
