//! Short codes for workshops: an assessment's verdicts, its points and who it is from, in groups of five letters that are read out
//! and typed by hand. A group ends in a letter that checks it, so what was mistyped is noticed and the group is named.
//!
//! A code holds no figures: it cannot be opened like a link, only be put beside others. Five groups hold everything but an alias,
//! six an alias of up to three letters, seven one of up to [`ALIAS_LENGTH`].

use super::groups::{GROUP, LETTERS, Number, checked, value};
use super::v1::codes;
use crate::assess::{Assessment, Span, Verdict};

/// Groups of a code without an alias.
const LEAST: usize = 5;
/// Groups of a code with a long alias.
const MOST: usize = 7;
/// The longest text that is looked at, in bytes.
const TEXT_LIMIT: usize = 200;
/// Rubric 1.0: its checks are the first of [`codes::CHECKS`].
const RUBRIC: &str = "1.0";
/// How many checks rubric 1.0 has.
const CHECKS: usize = 36;
/// Pairs of points, the low not above the high, and one number for no points.
pub(crate) const SPANS: u32 = 101 * 102 / 2 + 1;
/// A code's version is one of so many; rubric 1.0 has number 0.
const VERSIONS: u32 = 16;
/// An alias is of letters and digits; one number says that it ends.
const ALIAS: u32 = 37;
/// The longest alias, in letters.
pub const ALIAS_LENGTH: usize = 7;

/// The outcome of a check, in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Met.
    Met,
    /// Partly met.
    Partly,
    /// Not met.
    NotMet,
    /// Cannot tell.
    CannotTell,
    /// Does not apply.
    NotApplicable,
}

// In this order for ever: the place is the digit.
const LEVELS: [Level; 5] = [Level::CannotTell, Level::NotMet, Level::Partly, Level::Met, Level::NotApplicable];

/// What a short code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// Whose it is, as they chose: capitals and digits, at most [`ALIAS_LENGTH`]; may be empty.
    pub alias: String,
    /// The points of a hundred; `None` where nothing applies.
    pub span: Option<Span>,
    /// The outcomes of the checks of rubric 1.0, each with the check's id.
    pub levels: Vec<(&'static str, Level)>,
}

/// Why a code could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortError {
    /// It does not look like a code.
    Foreign,
    /// Something is wrong in this group, counted from 1: a letter, or how many there are.
    Group(usize),
    /// Groups are missing: it has so many.
    Missing(usize),
    /// A later release made it.
    Newer,
}

impl Short {
    /// What a code of this assessment holds; `None` where it was made with another rubric than 1.0.
    #[must_use]
    pub fn of(assessment: &Assessment, alias: &str) -> Option<Self> {
        if assessment.rubric != RUBRIC {
            return None;
        }
        let level = |id: &&'static str| {
            let level = match assessment.finding(id)?.verdict {
                Verdict::Met => Level::Met,
                Verdict::Partly(_) => Level::Partly,
                Verdict::NotMet => Level::NotMet,
                Verdict::CannotTell => Level::CannotTell,
                Verdict::NotApplicable => Level::NotApplicable,
            };
            Some((*id, level))
        };
        let levels: Option<Vec<_>> = codes::CHECKS.iter().take(CHECKS).map(level).collect();
        Some(Self { alias: plain_alias(alias), span: assessment.span, levels: levels? })
    }
}

/// An alias as a code holds it: its letters from A to Z and digits, as capitals, cut to [`ALIAS_LENGTH`].
#[must_use]
pub fn plain_alias(alias: &str) -> String {
    let plain = alias.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase());
    plain.take(ALIAS_LENGTH).collect()
}

/// The code: groups of five letters with hyphens between them.
#[must_use]
pub fn encode(short: &Short) -> String {
    let alias = plain_alias(&short.alias);
    let groups = groups_for(alias.len());
    let mut number = Number(vec![0; groups * (GROUP - 1)]);
    for letter in alias.bytes().rev() {
        number.push(ALIAS, 1 + if letter.is_ascii_digit() { letter - b'0' } else { letter - b'A' + 10 } as u32);
    }
    number.push(SPANS, span_number(short.span));
    for id in codes::CHECKS.iter().take(CHECKS).rev() {
        let level = short.levels.iter().find(|(known, _)| known == id).map_or(Level::CannotTell, |(_, level)| *level);
        let place = LEVELS.iter().position(|known| *known == level).unwrap_or_default();
        number.push(LEVELS.len() as u32, place as u32);
    }
    number.push(VERSIONS, 0);
    let mut code = String::new();
    for (place, digits) in number.0.chunks(GROUP - 1).enumerate() {
        if place > 0 {
            code.push('-');
        }
        for digit in digits.iter().copied().chain([check(place, groups, digits)]) {
            code.extend(LETTERS.get(usize::from(digit)).map(|letter| char::from(*letter)));
        }
    }
    code
}

/// What a code holds. Capitals or not, O for 0 and I or L for 1, and whatever stands between the groups: all is fine.
///
/// # Errors
/// [`ShortError`] names the first group in which something is wrong.
pub fn decode(code: &str) -> Result<Short, ShortError> {
    if code.len() > TEXT_LIMIT {
        return Err(ShortError::Foreign);
    }
    let mut tokens: Vec<Vec<char>> = code
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|token| !token.is_empty())
        .map(|token| token.chars().collect())
        .collect();
    if let [one] = tokens.as_slice()
        && one.len() > GROUP
    {
        // Without anything between the groups.
        tokens = one.chunks(GROUP).map(<[char]>::to_vec).collect();
    }
    if tokens.is_empty() || tokens.len() > MOST {
        return Err(ShortError::Foreign);
    }
    let mut groups = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let digits: Option<Vec<u8>> = token.iter().map(|letter| value(*letter)).collect();
        groups.push(digits.filter(|digits| digits.len() == GROUP).ok_or(ShortError::Group(place + 1))?);
    }
    let wrong = |total: usize| {
        groups.iter().enumerate().position(|(place, digits)| {
            digits.split_last().is_none_or(|(last, digits)| *last != check(place, total, digits))
        })
    };
    let count = groups.len();
    if count < LEAST || wrong(count).is_some() {
        // Whole groups of a longer code?
        if let Some(total) = (LEAST..=MOST).find(|total| *total > count && wrong(*total).is_none()) {
            return Err(ShortError::Missing(total));
        }
        return Err(wrong(count).map_or(ShortError::Foreign, |place| ShortError::Group(place + 1)));
    }
    let digits = groups.iter().flat_map(|digits| digits.iter().take(GROUP - 1)).copied();
    content(Number(digits.collect()), count)
}

fn content(mut number: Number, groups: usize) -> Result<Short, ShortError> {
    if number.pull(VERSIONS) != 0 {
        return Err(ShortError::Newer);
    }
    let levels = codes::CHECKS.iter().take(CHECKS).map(|id| {
        let place = number.pull(LEVELS.len() as u32) as usize;
        (*id, LEVELS.get(place).copied().unwrap_or(Level::CannotTell))
    });
    let levels = levels.collect();
    let span = number_span(number.pull(SPANS));
    let mut alias = String::new();
    while number.0.iter().any(|digit| *digit != 0) {
        let letter = match number.pull(ALIAS) {
            0 => return Err(ShortError::Foreign),
            digit @ 1..=10 => b'0' + (digit - 1) as u8,
            letter => b'A' + (letter - 11) as u8,
        };
        alias.push(char::from(letter));
    }
    if groups_for(alias.len()) != groups || alias.len() > ALIAS_LENGTH {
        return Err(ShortError::Foreign);
    }
    Ok(Short { alias, span, levels })
}

/// How many groups a code with an alias of so many letters has.
fn groups_for(alias: usize) -> usize {
    match alias {
        0 => LEAST,
        1..=3 => LEAST + 1,
        _ => MOST,
    }
}

/// The letter that checks a group: the group's place, how many groups there are and the letters are multiplied by different powers
/// of one element of the field of 32, so that any one wrong letter and any two that changed places give another sum.
fn check(place: usize, groups: usize, digits: &[u8]) -> u8 {
    checked((place + 8 * groups.saturating_sub(LEAST - 1)) as u8 & 31, digits)
}

pub(crate) fn span_number(span: Option<Span>) -> u32 {
    span.map_or(SPANS - 1, |span| {
        let high = u32::from(span.high.min(100));
        high * (high + 1) / 2 + u32::from(span.low).min(high)
    })
}

pub(crate) fn number_span(number: u32) -> Option<Span> {
    let high = (0..=100_u32).find(|high| (high + 1) * (high + 2) / 2 > number)?;
    Some(Span { low: (number - high * (high + 1) / 2) as u8, high: high as u8 })
}
