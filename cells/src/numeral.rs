//! Plain numerals of ASCII digits with points and commas. What they mean is told exactly as the careful reader of cells tells it
//! (`src/number/cell.rs`); what is not understood here is left to it.

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
    /// A plain number of one to eight digits, at the front of eight bytes.
    #[inline]
    pub(crate) fn plain(eight: u64, count: usize) -> Self {
        // The digits move to the back, zeros come in front of them.
        let values = (eight ^ 0x3030_3030_3030_3030) << (64 - 8 * count);
        let pairs = (values.wrapping_mul(10).wrapping_add(values >> 8)) & 0x00ff_00ff_00ff_00ff;
        let fours = (pairs.wrapping_mul(100).wrapping_add(pairs >> 16)) & 0x0000_ffff_0000_ffff;
        let all = (fours.wrapping_mul(10_000).wrapping_add(fours >> 32)) & 0xffff_ffff;
        Self { value: f64::from(all as u32), kind: Kind::Number, ..Self::default() }
    }

    /// Whether it is a number at all.
    #[must_use]
    #[inline]
    pub fn is_number(&self) -> bool {
        !matches!(self.kind, Kind::Empty | Kind::Missing)
    }
}

/// The most groups of digits.
const GROUPS: usize = 8;

/// Powers of ten that are exact.
const POWERS: [f64; 18] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17];

/// The figure of a cell: digits, with a minus, marks between them and a percent sign, or without. `None` where it is not plain.
pub fn figure(cell: &[u8]) -> Option<Figure> {
    let (cell, percent) = match cell {
        [cell @ .., b'%'] => (cell, true),
        cell => (cell, false),
    };
    let (cell, negative) = match cell {
        [b'-', cell @ ..] => (cell, true),
        cell => (cell, false),
    };
    let mut figure = unsigned(cell)?;
    if negative {
        // The careful reader keeps the sign of a zero only where it has decimals or a sign behind it.
        if figure.value == 0.0 {
            return None;
        }
        figure.value = -figure.value;
        figure.decimal = -figure.decimal;
    }
    figure.percent = percent;
    Some(figure)
}

/// Digits with marks between them.
fn unsigned(cell: &[u8]) -> Option<Figure> {
    let mut lengths = [0_u8; GROUPS];
    let mut marks = [0_u8; GROUPS];
    let mut count = 0;
    let mut whole: u64 = 0;
    let mut total = 0_u8;
    let zero = cell.first() == Some(&b'0');
    for &byte in cell {
        match byte {
            b'0'..=b'9' => {
                total += 1;
                if total > 17 {
                    return None;
                }
                whole = whole * 10 + u64::from(byte - b'0');
                *lengths.get_mut(count)? += 1;
            }
            // A digit stands on both sides of a mark.
            b'.' | b',' if lengths.get(count) != Some(&0) => {
                *marks.get_mut(count)? = byte;
                count += 1;
                if count >= GROUPS {
                    return None;
                }
            }
            _ => return None,
        }
    }
    let lengths = lengths.get(..=count)?;
    let marks = marks.get(..count)?;
    let (first, last) = (*lengths.first()?, *lengths.last()?);
    if last == 0 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "a figure of more than fifteen digits is not told to the last unit")]
    let whole = whole as f64;
    let with_decimals = |kind| {
        let power = POWERS.get(usize::from(last)).copied()?;
        Some(Figure { value: whole / power, kind, decimals: last, ..Figure::default() })
    };
    let proof = |mark: u8| if mark == b'.' { Kind::Point } else { Kind::Comma };
    Some(match marks {
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
    })
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
        let found = figure(cell.as_bytes());
        assert_eq!(found.map(|figure| (figure.value, figure.kind)), expected, "{cell}");
    }

    #[test]
    fn a_few_digits_are_read_from_one_word() {
        for digits in ["0", "7", "42", "305", "1204", "99999", "120400", "7654321", "87654321"] {
            let mut eight = *b",x,x,x,x";
            eight[..digits.len()].copy_from_slice(digits.as_bytes());
            let figure = Figure::plain(u64::from_le_bytes(eight), digits.len());
            assert_eq!(figure.value, digits.parse::<f64>().unwrap(), "{digits}");
            check(digits, Some((figure.value, figure.kind)));
        }
    }

    #[test]
    fn plain_numerals_are_read() {
        for (cell, value, kind) in [
            ("0", 0.0, Kind::Number),
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
        for cell in
            ["", "x", "-", "--5", "1 2", "1,2,3", "1.2.3", "123456789012345678", "5.", "+5", "5k", "-0", "-0%", "1..2"]
        {
            check(cell, None);
        }
    }
}
