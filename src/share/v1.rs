//! Version 1 of links: `g1.` and base64url of the content and its checksum, or `g1d` and the same as digits, which QR codes hold in less
//! room. Frozen once released: links stay readable for ever.
//!
//! The checksum covers the version too, so a link whose version was changed is damaged, not newer. An answer to a check this
//! release does not know is kept; a metric or code it does not know makes the link newer, because dropping a figure silently
//! would show another assessment than the one that was shared.

mod bytes;
pub(super) mod codes;

use super::{LinkError, Shared, checksum::crc32, digits, letters};
use crate::assess::{Ask, RUBRIC};
use crate::card::scene::Colour;
use crate::measure::{Answer, Answers, Figure, Origin};
use crate::metric;
use crate::number::date::Date;
use crate::number::{Bounds, Currency, Qualifier, Unit};
use crate::read::Evidence;
use bytes::{Reader, Trouble, Writer};

/// What the fragment starts with.
const PREFIX: &str = "g1.";
/// What it starts with where digits follow.
pub const DIGITS: &str = "g1d";
/// The longest fragment that is looked at, in bytes; a full assessment needs about a tenth.
const FRAGMENT_LIMIT: usize = 16 * 1024;
/// The longest name, in bytes: 80 characters of up to four bytes, and room for marks that combine with them.
const NAME_LIMIT: usize = 480;
/// The most figures and the most answers of each kind that are read: far more than there are metrics and checks.
const COUNT_LIMIT: u64 = 256;
/// The longest part that may follow the answers, in bytes.
const PART_LIMIT: u64 = 1024;
/// Days are counted from here, 2026-01-01, so that those to come are short.
const FIRST_DAY: i64 = 20_454;

// In this order for ever: the place is the code.
const QUALIFIERS: &[Qualifier] = &[
    Qualifier::Exact,
    Qualifier::MoreThan,
    Qualifier::AtLeast,
    Qualifier::Almost,
    Qualifier::UpTo,
    Qualifier::About,
    Qualifier::Range,
    Qualifier::Order,
];
const EVIDENCE: &[Evidence] =
    &[Evidence::Said, Evidence::Screenshot, Evidence::OwnExport, Evidence::ThirdParty, Evidence::Public];
/// A unit beyond these is money with a currency, which follows as three letters.
const UNITS: &[Unit] = &[
    Unit::Count,
    Unit::Percent,
    Unit::Ratio,
    Unit::Money(None),
    Unit::Hours,
    Unit::Days,
    Unit::Weeks,
    Unit::Months,
    Unit::Day,
];
const MONEY: u64 = 15;

// How an answer is written: the kind of what follows.
const SKIPPED: u64 = 0;
const CHOICE: u64 = 1;
const NOT_APPLICABLE: u64 = 2;

// How an answer of the rubric is written in one number: how many checks before it have none, times this, and ...
const ANSWERS: u64 = 16;
/// ... from here the places of choices, with those of skipped answers before them, ...
const CHOICES: u64 = 1;
/// ... and from here the places of reasons why it does not apply.
const REASONS: u64 = 10;

// What may follow the answers, each with its length. What has an even number may be passed over by a release that does not know it;
// an odd one makes the link newer.
const COLOURS: u64 = 2;

/// The fragment of a link, without `#`. Letters, digits, `-`, `_` and `.` only.
#[must_use]
pub fn encode(shared: &Shared) -> String {
    [PREFIX, &letters::write(&written(shared))].concat()
}

/// What follows [`DIGITS`] in the same link for a QR code.
#[must_use]
pub fn encode_digits(shared: &Shared) -> String {
    digits::write(&written(shared))
}

/// The content and its checksum.
fn written(shared: &Shared) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.signed(shared.as_of.days() - FIRST_DAY);
    writer.word(codes::RUBRICS, &shared.rubric);
    writer.text(name(&shared.organisation));
    writer.text(name(&shared.campaign));
    writer.whole(shared.figures.len() as u64);
    for figure in &shared.figures {
        writer.word(codes::METRICS, figure.metric.id);
        write_value(&mut writer, &figure.bounds, figure.unit, figure.evidence);
    }
    writer.whole(shared.answers.figures.len() as u64);
    for (id, (bounds, unit)) in shared.answers.figures.iter() {
        writer.word(codes::METRICS, id);
        write_value(&mut writer, bounds, *unit, Evidence::Said);
    }
    // First the answers of the rubric, in its order; then what it does not know, written out.
    let mut coded = Vec::new();
    for (place, id) in codes::CHECKS.iter().enumerate() {
        let code = shared.answers.checks.get(id).and_then(|answer| code(id, answer));
        coded.extend(code.map(|code| (place as u64, *id, code)));
    }
    writer.whole(coded.len() as u64);
    let mut next = 0;
    for (place, _, code) in &coded {
        writer.whole((place - next) * ANSWERS + code);
        next = place + 1;
    }
    let is_coded = |id: &str| coded.iter().any(|(_, known, _)| *known == id);
    writer.whole((shared.answers.checks.len() - coded.len()) as u64);
    for (id, answer) in shared.answers.checks.iter().filter(|(id, _)| !is_coded(id)) {
        let (kind, word) = match answer {
            Answer::Skipped => (SKIPPED, ""),
            Answer::Choice(choice) => (CHOICE, choice.as_str()),
            Answer::NotApplicable(reason) => (NOT_APPLICABLE, reason.as_str()),
        };
        writer.text(id);
        writer.whole(kind);
        writer.text(word);
    }
    if shared.colours != [None, None] {
        writer.whole(COLOURS);
        let mut part = Writer::default();
        for colour in shared.colours {
            part.0.push(u8::from(colour.is_some()));
            if let Some(Colour(red, green, blue)) = colour {
                part.0.extend_from_slice(&[red, green, blue]);
            }
        }
        writer.whole(part.0.len() as u64);
        writer.0.extend_from_slice(&part.0);
    }
    let sum = crc32(&[PREFIX.as_bytes(), &writer.0]);
    writer.0.extend_from_slice(&sum.to_le_bytes());
    writer.0
}

/// The ids of a check's choices, and of the reasons why it may not apply. Their places are codes: `tests/links/v1` holds them.
fn choices(id: &str) -> Option<(Vec<&'static str>, Vec<&'static str>)> {
    let check = RUBRIC.checks.iter().find(|check| check.id == id)?;
    let choices = match check.ask {
        Ask::Choices(choices) => choices.iter().map(|choice| choice.id).collect(),
        Ask::Figures(_) => Vec::new(),
    };
    Some((choices, check.not_applicable.iter().map(|reason| reason.id).collect()))
}

/// The number of an answer that has one.
fn code(id: &str, answer: &Answer) -> Option<u64> {
    let (choices, reasons) = choices(id)?;
    let place = |words: &[&str], word: &str, first: u64, end: u64| {
        let place = words.iter().position(|known| *known == word)? as u64 + first;
        (place < end).then_some(place)
    };
    match answer {
        Answer::Skipped => Some(SKIPPED),
        Answer::Choice(choice) => place(&choices, choice, CHOICES, REASONS),
        Answer::NotApplicable(reason) => place(&reasons, reason, REASONS, ANSWERS),
    }
}

/// The answer of a number.
fn answer(id: &str, code: u64) -> Option<Answer> {
    let (choices, reasons) = choices(id)?;
    let word = |words: &[&str], place: u64| {
        usize::try_from(place).ok().and_then(|place| words.get(place)).map(|word| (*word).to_owned())
    };
    match code {
        SKIPPED => Some(Answer::Skipped),
        CHOICES..REASONS => word(&choices, code - CHOICES).map(Answer::Choice),
        _ => word(&reasons, code - REASONS).map(Answer::NotApplicable),
    }
}

/// What a fragment holds, with or without `#`. Figures come back with [`Origin::Link`] and no readings.
///
/// # Errors
/// `Foreign` where it does not look like ours, `Damaged` where it does and is not whole, `Newer` where a later release wrote it.
pub fn decode(fragment: &str) -> Result<Shared, LinkError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let payload =
        fragment.strip_prefix(PREFIX).map(checked).or_else(|| fragment.strip_prefix(DIGITS).map(checked_digits));
    if let Some(bytes) = payload {
        return content(&bytes.ok_or(LinkError::Damaged)?).map_err(|trouble| match trouble {
            Trouble::Wrong => LinkError::Damaged,
            Trouble::Unknown => LinkError::Newer,
        });
    }
    // A whole content of ours under another beginning: the beginning was changed on the way, by a character more, less or other.
    let after =
        |characters: usize| fragment.char_indices().nth(characters).and_then(|(place, _)| fragment.get(place..));
    let contents = [fragment.rsplit('.').next(), after(2), after(3)];
    if contents.into_iter().flatten().any(|payload| checked(payload).is_some()) {
        return Err(LinkError::Damaged);
    }
    Err(beginning(fragment))
}

/// What to say about a fragment that does not start as version 1 does: `g`, a version without leading zeros, a dot.
fn beginning(fragment: &str) -> LinkError {
    match fragment.strip_prefix('g').map(|rest| rest.split_once('.').ok_or(rest)) {
        // Cut before the dot.
        Some(Err("" | "1")) => LinkError::Damaged,
        Some(Ok((version, _)))
            if version.bytes().all(|byte| byte.is_ascii_digit())
                && !version.starts_with('0')
                && !version.is_empty() =>
        {
            LinkError::Newer
        }
        _ => LinkError::Foreign,
    }
}

/// The content of a payload whose checksum holds.
fn checked(payload: &str) -> Option<Vec<u8>> {
    unsealed(if payload.len() > FRAGMENT_LIMIT { None } else { letters::read(payload) }?)
}

/// The same of a payload in digits.
fn checked_digits(payload: &str) -> Option<Vec<u8>> {
    unsealed(if payload.len() > FRAGMENT_LIMIT { None } else { digits::read(payload) }?)
}

/// The content of bytes whose checksum holds.
fn unsealed(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let (content, sum) = bytes.split_last_chunk::<4>()?;
    if u32::from_le_bytes(*sum) != crc32(&[PREFIX.as_bytes(), content]) {
        return None;
    }
    bytes.truncate(content.len());
    Some(bytes)
}

fn content(bytes: &[u8]) -> Result<Shared, Trouble> {
    let mut reader = Reader(bytes);
    let days = reader.signed()?.checked_add(FIRST_DAY).ok_or(Trouble::Wrong)?;
    let as_of = Date::from_days(days).ok_or(Trouble::Wrong)?;
    let rubric = reader.word(codes::RUBRICS)?.to_owned();
    let organisation = reader.text(NAME_LIMIT)?.to_owned();
    let campaign = reader.text(NAME_LIMIT)?.to_owned();
    let mut figures = Vec::new();
    for _ in 0..reader.count()? {
        let metric = metric::find(reader.word(codes::METRICS)?).ok_or(Trouble::Unknown)?;
        if figures.iter().any(|known: &Figure| known.metric == metric) {
            return Err(Trouble::Wrong);
        }
        let (bounds, unit, evidence) = read_value(&mut reader)?;
        figures.push(Figure { metric, bounds, unit, origin: Origin::Link, evidence, readings: Vec::new() });
    }
    let mut answers = Answers::default();
    for _ in 0..reader.count()? {
        let id = reader.word(codes::METRICS)?.to_owned();
        let (bounds, unit, _) = read_value(&mut reader)?;
        answers.figures.insert(id, (bounds, unit));
    }
    let mut next = 0;
    for _ in 0..reader.count()? {
        let head = reader.whole()?;
        let place = usize::try_from(head / ANSWERS).ok().and_then(|gap| gap.checked_add(next)).ok_or(Trouble::Wrong)?;
        let id = codes::CHECKS.get(place).ok_or(Trouble::Unknown)?;
        answers.checks.insert((*id).to_owned(), answer(id, head % ANSWERS).ok_or(Trouble::Unknown)?);
        next = place + 1;
    }
    for _ in 0..reader.count()? {
        let id = reader.text(bytes::WORD_LIMIT)?.to_owned();
        let kind = reader.whole()?;
        let word = reader.text(bytes::WORD_LIMIT)?.to_owned();
        let answer = match kind {
            SKIPPED => Answer::Skipped,
            CHOICE => Answer::Choice(word),
            NOT_APPLICABLE => Answer::NotApplicable(word),
            _ => return Err(Trouble::Unknown),
        };
        answers.checks.insert(id, answer);
    }
    let mut colours = [None, None];
    while !reader.0.is_empty() {
        let kind = reader.whole()?;
        let length = usize::try_from(reader.whole()?.min(PART_LIMIT + 1)).unwrap_or_default();
        let (part, rest) = reader.0.split_at_checked(length).ok_or(Trouble::Wrong)?;
        reader.0 = rest;
        if kind == COLOURS {
            colours = read_colours(part).ok_or(Trouble::Wrong)?;
        } else if kind % 2 == 1 || length as u64 > PART_LIMIT {
            return Err(Trouble::Unknown);
        }
    }
    Ok(Shared { as_of, rubric, figures, answers, organisation, campaign, colours })
}

/// Two colours, each after a byte that says whether it is there.
fn read_colours(mut part: &[u8]) -> Option<[Option<Colour>; 2]> {
    let mut colours = [None, None];
    for colour in &mut colours {
        let (there, rest) = part.split_first()?;
        part = rest;
        match there {
            0 => {}
            1 => {
                let ([red, green, blue], rest) = part.split_first_chunk::<3>()?;
                part = rest;
                *colour = Some(Colour(*red, *green, *blue));
            }
            _ => return None,
        }
    }
    part.is_empty().then_some(colours)
}

/// A name cut to what is read back, at the end of a character.
fn name(name: &str) -> &str {
    name.get(..name.floor_char_boundary(NAME_LIMIT)).unwrap_or_default()
}

/// A value: qualifier (3 bits), unit (4 bits) and evidence in one number, then the number or the two ends.
fn write_value(writer: &mut Writer, bounds: &Bounds, unit: Unit, evidence: Evidence) {
    let place = |place: Option<usize>| place.unwrap_or_default() as u64;
    let qualifier = place(QUALIFIERS.iter().position(|known| *known == bounds.qualifier()));
    let unit_code = match unit {
        Unit::Money(Some(_)) => MONEY,
        _ => place(UNITS.iter().position(|known| *known == unit)),
    };
    let evidence = place(EVIDENCE.iter().position(|known| *known == evidence));
    writer.whole(qualifier | unit_code << 3 | evidence << 7);
    if let Unit::Money(Some(currency)) = unit {
        writer.0.extend_from_slice(currency.code().as_bytes());
    }
    if bounds.qualifier() == Qualifier::Range {
        writer.number(bounds.low().unwrap_or(bounds.nominal()));
        writer.number(bounds.high().unwrap_or(bounds.nominal()));
    } else {
        writer.number(bounds.nominal());
    }
}

fn read_value(reader: &mut Reader<'_>) -> Result<(Bounds, Unit, Evidence), Trouble> {
    let head = reader.whole()?;
    let place = |code: u64| usize::try_from(code).unwrap_or(usize::MAX);
    let qualifier = *QUALIFIERS.get(place(head & 7)).ok_or(Trouble::Unknown)?;
    let evidence = *EVIDENCE.get(place(head >> 7)).ok_or(Trouble::Unknown)?;
    let unit = match head >> 3 & 15 {
        MONEY => Unit::Money(Some(reader.currency()?)),
        code => *UNITS.get(place(code)).ok_or(Trouble::Unknown)?,
    };
    let bounds = if qualifier == Qualifier::Range {
        let low = reader.number()?;
        Bounds::between(low, reader.number()?)
    } else {
        Bounds::qualified(reader.number()?, qualifier)
    };
    Ok((bounds.ok_or(Trouble::Wrong)?, unit, evidence))
}

impl Reader<'_> {
    /// A count that is not absurd.
    fn count(&mut self) -> Result<u64, Trouble> {
        self.whole().and_then(|count| if count > COUNT_LIMIT { Err(Trouble::Wrong) } else { Ok(count) })
    }

    fn currency(&mut self) -> Result<Currency, Trouble> {
        let (code, rest) = self.0.split_at_checked(3).ok_or(Trouble::Wrong)?;
        self.0 = rest;
        std::str::from_utf8(code).ok().and_then(Currency::new).ok_or(Trouble::Wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(content: &[u8]) -> String {
        let mut bytes = content.to_vec();
        bytes.extend_from_slice(&crc32(&[PREFIX.as_bytes(), content]).to_le_bytes());
        format!("{PREFIX}{}", letters::write(&bytes))
    }

    #[test]
    fn content_that_no_encoder_writes_is_refused_even_under_a_right_checksum() {
        let whole = [0, 0, 0, 0, 0, 0, 0, 0];
        assert!(decode(&sealed(&whole)).is_ok());
        let twice = [0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0];
        for (content, error) in [
            (&whole[..7], LinkError::Damaged),
            // A part behind the answers that is cut, one that must be understood, one that may be passed over but is endless.
            (&[0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 9], LinkError::Damaged),
            (&[0, 0, 0, 0, 0, 0, 0, 0, 5, 1, 9], LinkError::Newer),
            (&[0, 0, 0, 0, 0, 0, 0, 0, 4, 0xff, 0xff, 0xff, 0x7f], LinkError::Damaged),
            // Colours that are no colours.
            (&[0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 1, 9], LinkError::Damaged),
            (&[0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 0], LinkError::Damaged),
            // A rubric without a code here.
            (&[0, 4, 0, 0, 0, 0, 0, 0], LinkError::Newer),
            // A metric by a name that is not known.
            (&[0, 0, 0, 0, 1, 5, b'n', b'o', 0, 0, 2, 0, 0, 0], LinkError::Newer),
            // The same figure twice.
            (&twice, LinkError::Damaged),
            // More figures than bytes.
            (&[0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f], LinkError::Damaged),
            // A day outside the calendar.
            (&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 0, 0, 0, 0], LinkError::Damaged),
            // A unit, an evidence, a check, a choice and a kind of answer that are not known.
            (&[0, 0, 0, 0, 1, 0, 0x70, 0, 2, 0, 0, 0], LinkError::Newer),
            (&[0, 0, 0, 0, 1, 0, 0x80, 0x7f, 0, 2, 0, 0, 0], LinkError::Newer),
            (&[0, 0, 0, 0, 0, 0, 1, 0xff, 0x7f, 0], LinkError::Newer),
            (&[0, 0, 0, 0, 0, 0, 1, 9, 0], LinkError::Newer),
            (&[0, 0, 0, 0, 0, 0, 0, 1, 1, b'a', 3, 0], LinkError::Newer),
        ] {
            assert_eq!(decode(&sealed(content)), Err(error), "{content:?}");
        }
        // A part that may be passed over.
        assert_eq!(decode(&sealed(&[0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 9, 9])), decode(&sealed(&whole)));
    }

    #[test]
    fn no_content_under_a_right_checksum_makes_it_panic() {
        let mut state = 1_u64;
        for length in 0..3_000_usize {
            let mut content = vec![0, 0, 0, 0];
            for _ in 0..length % 60 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                // Mostly small numbers, so that reading gets far.
                let byte = (state >> 56) as u8;
                content.push(if state >> 40 & 3 == 0 { byte } else { byte & 7 });
            }
            let _ = decode(&sealed(&content));
        }
    }
}
