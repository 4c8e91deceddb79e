//! Plain numerals of ASCII digits with points and commas. What they mean is told exactly as the careful reader of cells tells it
//! (`src/number/cell.rs`); what is not understood here is left to it.

use crate::word::{before, eight, no_digit};

/// What a cell of a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Nothing stands there.
    #[default]
    Empty,
    /// A word says that the value is missing.
    Missing,
    /// A number without a mark, or whose marks prove nothing.
    Number,
    /// A number that proves that a point separates decimals.
    Point,
    /// A number that proves that a comma does.
    Comma,
    /// One point before three digits: thousands or decimals.
    EitherPoint,
    /// One comma before three digits.
    EitherComma,
}

/// The figure in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// Its value; where it is ambiguous, its value if the mark groups.
    pub value: f64,
    /// Its value if the mark separates decimals, where it is ambiguous.
    pub decimal: f64,
    /// What it is.
    pub kind: Kind,
    /// How many decimals are written, of the decimal meaning.
    pub decimals: u8,
    /// Whether a percent sign stands behind it.
    pub percent: bool,
}

impl Figure {
    /// A plain number that is zero.
    pub(crate) const NUMBER: Self = Self { value: 0.0, decimal: 0.0, kind: Kind::Number, decimals: 0, percent: false };
}

/// The most groups of digits.
const GROUPS: usize = 8;

/// Powers of ten that are exact.
const POWERS: [f64; 18] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17];

/// The value of up to eight digits at the front of eight bytes.
#[inline]
pub const fn digits(eight: u64, count: usize) -> u64 {
    if count == 0 {
        return 0;
    }
    // The digits move to the back, zeros come in front of them.
    let values = (eight ^ 0x3030_3030_3030_3030) << (64 - 8 * count);
    let pairs = (values.wrapping_mul(10).wrapping_add(values >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100).wrapping_add(pairs >> 16)) & 0x0000_ffff_0000_ffff;
    (fours.wrapping_mul(10_000).wrapping_add(fours >> 32)) & 0xffff_ffff
}

/// The figure that starts at a place with a digit or a minus and a digit, and where it ends. `None` where it is not plain, or too
/// near to the end of the bytes. `comma` says whether a comma can be a part of it.
pub fn figure(bytes: &[u8], start: usize, comma: bool) -> Option<(Figure, usize)> {
    let first = eight(bytes, start)?;
    let negative = first & 0xff == u64::from(b'-');
    let from = start + usize::from(negative);
    let next = if negative { eight(bytes, from)? } else { first };
    let marks = no_digit(next);
    let count = before(marks);
    if count == 0 {
        return None;
    }
    let mut value = digits(next, count);
    let mut at = from + count;
    if count == 8 {
        let next = eight(bytes, at)?;
        let count = before(no_digit(next));
        if count == 8 {
            return None; // more than fifteen digits
        }
        value = value * POWERS_WHOLE.get(count).copied()? + digits(next, count);
        at += count;
    }
    let mut figure = match bytes.get(at)? {
        mark if *mark == b'.' || *mark == b',' && comma => {
            let (figure, end) = marked(bytes, from, comma)?;
            at = end;
            figure
        }
        #[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact in an f64")]
        _ => Figure { value: value as f64, kind: Kind::Number, ..Figure::default() },
    };
    if negative && (figure.value != 0.0 || figure.kind != Kind::Number) {
        figure.value = -figure.value;
        figure.decimal = -figure.decimal;
    }
    if bytes.get(at) == Some(&b'%') {
        // The careful reader gives a whole percentage below zero its sign even where it is zero.
        if negative && figure.value == 0.0 {
            return None;
        }
        figure.percent = true;
        at += 1;
    }
    Some((figure, at))
}

const POWERS_WHOLE: [u64; 8] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];

/// A numeral with marks, which starts at a place with a digit, and where it ends.
fn marked(bytes: &[u8], start: usize, comma: bool) -> Option<(Figure, usize)> {
    let mut lengths = [0_u8; GROUPS];
    let mut marks = [0_u8; GROUPS];
    let mut count = 0;
    let mut whole: u64 = 0;
    let mut total = 0_u8;
    let mut at = start;
    let zero = bytes.get(at) == Some(&b'0');
    loop {
        match *bytes.get(at)? {
            byte @ b'0'..=b'9' => {
                total += 1;
                if total > 17 {
                    return None;
                }
                whole = whole * 10 + u64::from(byte - b'0');
                *lengths.get_mut(count)? += 1;
                at += 1;
            }
            mark @ (b'.' | b',') if mark == b'.' || comma => {
                if !bytes.get(at + 1)?.is_ascii_digit() {
                    return None;
                }
                *marks.get_mut(count)? = mark;
                count += 1;
                if count >= GROUPS {
                    return None;
                }
                at += 1;
            }
            _ => break,
        }
    }
    let lengths = lengths.get(..=count)?;
    let marks = marks.get(..count)?;
    let (first, last) = (*lengths.first()?, *lengths.last()?);
    #[expect(clippy::cast_precision_loss, reason = "a figure of more than fifteen digits is not told to the last unit")]
    let whole = whole as f64;
    let with_decimals = |kind| {
        let power = POWERS.get(usize::from(last)).copied()?;
        Some(Figure { value: whole / power, kind, decimals: last, ..Figure::default() })
    };
    let proof = |mark: u8| if mark == b'.' { Kind::Point } else { Kind::Comma };
    let figure = match marks {
        [] => Figure { value: whole, kind: Kind::Number, ..Figure::default() },
        [mark] => {
            if last != 3 || first > 3 || zero {
                with_decimals(proof(*mark))?
            } else {
                let kind = if *mark == b'.' { Kind::EitherPoint } else { Kind::EitherComma };
                Figure { value: whole, decimal: whole / 1e3, kind, decimals: 3, percent: false }
            }
        }
        [groups @ .., decimals] => {
            let group = *groups.first()?;
            if groups.iter().any(|mark| *mark != group) {
                return None;
            }
            if *decimals == group {
                if !grouped(lengths) {
                    return None;
                }
                // The mark groups, so the other one is for decimals.
                let kind = if group == b'.' { Kind::Comma } else { Kind::Point };
                Figure { value: whole, kind, ..Figure::default() }
            } else {
                if !grouped(lengths.split_last()?.1) {
                    return None;
                }
                with_decimals(proof(*decimals))?
            }
        }
    };
    Some((figure, at))
}

/// Whether groups have the lengths of thousands (1,234,567) or of lakhs and crores (12,34,567).
fn grouped(lengths: &[u8]) -> bool {
    let Some((first, rest)) = lengths.split_first() else { return false };
    let Some((last, middle)) = rest.split_last() else { return true };
    *last == 3
        && ((matches!(first, 1..=3) && middle.iter().all(|length| *length == 3))
            || (matches!(first, 1..=2) && !middle.is_empty() && middle.iter().all(|length| *length == 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: Option<(f64, Kind)>) {
        let bytes = format!("{cell};and more behind it");
        let found = figure(bytes.as_bytes(), 0, true).filter(|(_, end)| *end == cell.len());
        assert_eq!(found.map(|(figure, _)| (figure.value, figure.kind)), expected, "{cell}");
    }

    #[test]
    fn plain_numerals_are_read() {
        for (cell, value, kind) in [
            ("0", 0.0, Kind::Number),
            ("-0", 0.0, Kind::Number),
            ("7", 7.0, Kind::Number),
            ("-1204", -1204.0, Kind::Number),
            ("12345678", 12_345_678.0, Kind::Number),
            ("123456789", 123_456_789.0, Kind::Number),
            ("999999999999999", 999_999_999_999_999.0, Kind::Number),
            ("12.5", 12.5, Kind::Point),
            ("12,5", 12.5, Kind::Comma),
            ("1.234", 1234.0, Kind::EitherPoint),
            ("1,234", 1234.0, Kind::EitherComma),
            ("0.123", 0.123, Kind::Point),
            ("1,234,567", 1_234_567.0, Kind::Point),
            ("1.234,5", 1234.5, Kind::Comma),
            ("12,34,567.25", 1_234_567.25, Kind::Point),
            ("4.25%", 4.25, Kind::Point),
        ] {
            check(cell, Some((value, kind)));
        }
        for cell in ["", "x", "-", "--5", "1 2", "1,2,3", "1.2.3", "1234567890123456", "5.", "+5", "5k", "-0%", "1..2"]
        {
            check(cell, None);
        }
    }
}
