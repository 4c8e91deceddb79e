//! Version 1 of links: `g1.` and base64url of the content and its checksum. Frozen once released: links stay readable for ever.
//!
//! The checksum covers the version too, so a link whose version was changed is damaged, not newer. An answer to a check this
//! release does not know is kept; a metric or code it does not know makes the link newer, because dropping a figure silently
//! would show another assessment than the one that was shared.

mod bytes;
mod codes;

use super::{LinkError, Shared, checksum::crc32, letters};
use crate::measure::{Answer, Answers, Figure, Origin};
use crate::metric;
use crate::number::date::Date;
use crate::number::{Bounds, Currency, Qualifier, Unit};
use crate::read::Evidence;
use bytes::{Reader, Trouble, Writer};

/// What the fragment starts with.
const PREFIX: &str = "g1.";
/// The longest fragment that is looked at, in bytes; a full assessment needs about a tenth.
const FRAGMENT_LIMIT: usize = 16 * 1024;
/// The longest name, in bytes: 80 characters of up to four bytes, and room for marks that combine with them.
const NAME_LIMIT: usize = 480;
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

/// The fragment of a link, without `#`. Letters, digits, `-`, `_` and `.` only.
#[must_use]
pub fn encode(shared: &Shared) -> String {
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
    writer.whole(shared.answers.checks.len() as u64);
    for (id, answer) in shared.answers.checks.iter() {
        writer.word(codes::CHECKS, id);
        match answer {
            Answer::Skipped => writer.whole(SKIPPED),
            Answer::Choice(choice) => {
                writer.whole(CHOICE);
                writer.word(codes::CHOICES, choice);
            }
            Answer::NotApplicable(reason) => {
                writer.whole(NOT_APPLICABLE);
                writer.word(codes::CHOICES, reason);
            }
        }
    }
    let sum = crc32(&[PREFIX.as_bytes(), &writer.0]);
    writer.0.extend_from_slice(&sum.to_le_bytes());
    format!("{PREFIX}{}", letters::write(&writer.0))
}

/// What a fragment holds, with or without `#`. Figures come back with [`Origin::Link`] and no readings.
///
/// # Errors
/// `Foreign` where it does not look like ours, `Damaged` where it does and is not whole, `Newer` where a later release wrote it.
pub fn decode(fragment: &str) -> Result<Shared, LinkError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if let Some(payload) = fragment.strip_prefix(PREFIX) {
        let bytes = checked(payload).ok_or(LinkError::Damaged)?;
        return content(&bytes).map_err(|trouble| match trouble {
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
    if payload.len() > FRAGMENT_LIMIT {
        return None;
    }
    let mut bytes = letters::read(payload)?;
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
    for _ in 0..reader.whole()? {
        let metric = metric::find(reader.word(codes::METRICS)?).ok_or(Trouble::Unknown)?;
        let (bounds, unit, evidence) = read_value(&mut reader)?;
        figures.push(Figure { metric, bounds, unit, origin: Origin::Link, evidence, readings: Vec::new() });
    }
    let mut answers = Answers::default();
    for _ in 0..reader.whole()? {
        let id = reader.word(codes::METRICS)?.to_owned();
        let (bounds, unit, _) = read_value(&mut reader)?;
        answers.figures.insert(id, (bounds, unit));
    }
    for _ in 0..reader.whole()? {
        let id = reader.word(codes::CHECKS)?.to_owned();
        let answer = match reader.whole()? {
            SKIPPED => Answer::Skipped,
            CHOICE => Answer::Choice(reader.word(codes::CHOICES)?.to_owned()),
            NOT_APPLICABLE => Answer::NotApplicable(reader.word(codes::CHOICES)?.to_owned()),
            _ => return Err(Trouble::Unknown),
        };
        answers.checks.insert(id, answer);
    }
    if reader.0.is_empty() {
        Ok(Shared { as_of, rubric, figures, answers, organisation, campaign })
    } else {
        Err(Trouble::Wrong)
    }
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
        let whole = [0, 0, 0, 0, 0, 0, 0];
        assert!(decode(&sealed(&whole)).is_ok());
        for (content, error) in [
            (&whole[..6], LinkError::Damaged),
            (&[0, 0, 0, 0, 0, 0, 0, 0], LinkError::Damaged),
            // A rubric without a code here, then one that says how it is called.
            (&[0, 4, 0, 0, 0, 0, 0], LinkError::Newer),
            // A metric by a name that is not known.
            (&[0, 0, 0, 0, 1, 5, b'n', b'o', 0, 0, 2, 0, 0], LinkError::Newer),
            // More figures than bytes.
            (&[0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f], LinkError::Damaged),
            // A day outside the calendar.
            (&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 0, 0, 0], LinkError::Damaged),
            // A unit, an evidence and a kind of answer that are not known.
            (&[0, 0, 0, 0, 1, 0, 0x70, 0, 2, 0, 0], LinkError::Newer),
            (&[0, 0, 0, 0, 1, 0, 0x80, 0x7f, 0, 2, 0, 0], LinkError::Newer),
            (&[0, 0, 0, 0, 0, 0, 1, 0, 3], LinkError::Newer),
        ] {
            assert_eq!(decode(&sealed(content)), Err(error), "{content:?}");
        }
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
