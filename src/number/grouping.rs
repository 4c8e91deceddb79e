//! What the separators in a numeral mean: grouping, decimals, or not to be told from the numeral alone.

use super::decimal::value;
use super::scan::is_invisible;

/// What a document is known to use as its decimal separator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// Nothing in the document tells.
    #[default]
    Unknown,
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// What a numeral can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Numeral {
    /// One value.
    One(f64),
    /// A single separator followed by three digits, as in `1.234`: a group (first) or decimals (second).
    Either {
        /// The value if the separator groups.
        grouped: f64,
        /// The value if it is the decimal separator.
        decimal: f64,
    },
}

/// Numerals with more digits are identifiers, and no figure of a campaign.
const MOST_DIGITS: usize = 24;

/// The zeros of the scripts in which the ten digits follow one another (Unicode, general category Nd), as far as languages are
/// written in them today: Arabic-Indic, Persian and Urdu, N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada,
/// Malayalam, Sinhala, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian, full-width.
const ZEROS: [u16; 20] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x17e0, 0x1810, 0xff10,
];

/// The value of a decimal digit and the zero of its script; `None` for every other character.
#[must_use]
pub fn digit(character: char) -> Option<(u8, char)> {
    if character.is_ascii() {
        return character.is_ascii_digit().then(|| (character as u8 - b'0', '0'));
    }
    let code = u32::from(character);
    // Most other characters are letters, of which few scripts have digits of their own.
    if !matches!(code, 0x660..0x181a | 0xff10..0xff1a) {
        return None;
    }
    ZEROS.iter().find_map(|&zero| {
        let value = code.checked_sub(u32::from(zero)).filter(|value| *value < 10)?;
        // Full-width digits are those of ASCII, and stand among them.
        let zero = if zero == 0xff10 { '0' } else { char::from_u32(u32::from(zero))? };
        Some((u8::try_from(value).ok()?, zero))
    })
}

/// The kinds of separators that stand inside numerals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,` and its Arabic and full-width forms.
    Comma,
    /// `.` and its full-width form.
    Point,
    /// `'` and `’`, in Switzerland: groups only.
    Apostrophe,
    /// Spaces of every width: groups only.
    Space,
    /// `٬`: groups only.
    ArabicThousands,
    /// `٫`: decimals only.
    ArabicDecimal,
}

/// The separator a character can be inside a numeral.
#[must_use]
pub fn separator(character: char) -> Option<Separator> {
    Some(match character {
        ',' | '\u{ff0c}' | '\u{60c}' | '\u{fe50}' => Separator::Comma,
        '.' | '\u{ff0e}' | '\u{fe52}' => Separator::Point,
        '\'' | '’' | '‘' | '\u{2bc}' | '\u{ff07}' => Separator::Apostrophe,
        ' ' | '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Separator::Space,
        '٬' => Separator::ArabicThousands,
        '٫' => Separator::ArabicDecimal,
        _ => return None,
    })
}

/// Reads a numeral: digits of one script and separators, with a leading sign where there is one and an exponent of ten (`1e10`) behind
/// where there is one, and nothing else. What is invisible does not count. `decimal` decides what a single separator followed by three
/// digits means. `None` for anything malformed: `1,23,4`, `192.168.1.2`.
#[must_use]
pub fn numeral(text: &str, decimal: Decimal) -> Option<Numeral> {
    // Nearly every numeral is a few plain digits.
    if text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(|value: u64| Numeral::One(value as f64));
    }
    let text = text.trim_start_matches(is_invisible);
    let (negative, unsigned) = match text.strip_prefix(['-', '\u{2212}', '\u{ff0d}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix(['+', '\u{ff0b}']).unwrap_or(text)),
    };
    if let Some((digits, exponent)) = unsigned.split_once(['e', 'E']) {
        let exponent: i32 = ascii(exponent).parse().ok().filter(|power| (-20..=20).contains(power))?;
        let value = match Parts::of(digits)?.read(decimal)? {
            Numeral::One(value) | Numeral::Either { decimal: value, .. } => value,
        };
        let power = 10_f64.powi(exponent.abs());
        let value = if exponent < 0 { value / power } else { value * power };
        return Some(Numeral::One(if negative && value != 0.0 { -value } else { value }));
    }
    let parts = Parts::of(unsigned)?;
    let sign = |value: f64| if negative && value != 0.0 { -value } else { value };
    Some(match parts.read(decimal)? {
        Numeral::One(value) => Numeral::One(sign(value)),
        Numeral::Either { grouped, decimal } => Numeral::Either { grouped: sign(grouped), decimal: sign(decimal) },
    })
}

/// Digits of any script as ASCII, the rest as it stands.
#[must_use]
pub fn ascii(text: &str) -> String {
    text.chars().map(|character| digit(character).map_or(character, |(value, _)| char::from(b'0' + value))).collect()
}

/// The runs of digits of a numeral, and the separators between them.
struct Parts {
    groups: Vec<String>,
    separators: Vec<Separator>,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        let mut parts = Self { groups: vec![String::new()], separators: Vec::new() };
        let mut script = None;
        let mut digits = 0;
        for character in text.chars() {
            let group = parts.groups.last_mut()?;
            if is_invisible(character) {
                continue;
            }
            if let Some((value, zero)) = digit(character) {
                // Digits of two scripts in one numeral are two numerals run together.
                if *script.get_or_insert(zero) != zero {
                    return None;
                }
                group.push(char::from(b'0' + value));
                digits += 1;
                if digits > MOST_DIGITS {
                    return None;
                }
            } else {
                let separator = separator(character)?;
                // Only a decimal separator may open a numeral: `.5`.
                let opens = parts.separators.is_empty() && separator == Separator::Point;
                if group.is_empty() && !opens {
                    return None;
                }
                parts.separators.push(separator);
                parts.groups.push(String::new());
            }
        }
        (digits > 0 && parts.groups.last().is_some_and(|group| !group.is_empty())).then_some(parts)
    }

    fn read(&self, decimal: Decimal) -> Option<Numeral> {
        let first = self.groups.first()?;
        match self.separators.as_slice() {
            [] => value(first, "").map(Numeral::One),
            [only] => self.read_one(*only, decimal),
            [others @ .., last] if others.iter().all(|other| other == last) => {
                // An address of the internet, `192.168.100.200`, and not a number.
                let address = *last == Separator::Point
                    && self.groups.len() == 4
                    && self.groups.iter().all(|group| matches!(group.parse(), Ok(100..=255u16)));
                (self.grouped(&self.groups, *last) && !address)
                    .then(|| value(&self.groups.concat(), "").map(Numeral::One))
                    .flatten()
            }
            [others @ .., last] => {
                let (group, rest) = others.split_first()?;
                let (fraction, whole) = self.groups.split_last()?;
                let fits = rest.iter().all(|other| other == group)
                    && !matches!(group, Separator::ArabicDecimal)
                    && matches!(last, Separator::Comma | Separator::Point | Separator::ArabicDecimal)
                    && self.grouped(whole, *group);
                fits.then(|| value(&whole.concat(), fraction).map(Numeral::One)).flatten()
            }
        }
    }

    fn read_one(&self, separator: Separator, decimal: Decimal) -> Option<Numeral> {
        let [whole, fraction] = self.groups.as_slice() else { return None };
        let as_group = || value(&self.groups.concat(), "").map(Numeral::One);
        let as_decimals = || value(whole, fraction).map(Numeral::One);
        let can_group = self.grouped(&self.groups, separator);
        let is_decimal = match (separator, decimal) {
            (Separator::Apostrophe | Separator::Space | Separator::ArabicThousands, _) => {
                return can_group.then(as_group).flatten();
            }
            (Separator::ArabicDecimal, _) => return leading(whole).then(as_decimals).flatten(),
            (_, Decimal::Unknown) => None,
            (Separator::Comma, other) => Some(other == Decimal::Comma),
            (Separator::Point, other) => Some(other == Decimal::Point),
        };
        match is_decimal {
            Some(true) => leading(whole).then(as_decimals).flatten(),
            Some(false) if can_group => as_group(),
            // `1,5` where the document writes `1,234.5`: one or two decimals can be nothing else.
            Some(false) => (fraction.len() <= 2 && leading(whole)).then(as_decimals).flatten(),
            None if can_group => {
                Some(Numeral::Either { grouped: value(&self.groups.concat(), "")?, decimal: value(whole, fraction)? })
            }
            None => leading(whole).then(as_decimals).flatten(),
        }
    }

    /// Whether these groups are a whole number with this separator: by threes, or in the Indian way by twos before the last three.
    fn grouped(&self, groups: &[String], separator: Separator) -> bool {
        let [first, middle @ .., last] = groups else { return false };
        if first.is_empty() || first.starts_with('0') || last.len() != 3 {
            return false;
        }
        let by_threes = first.len() <= 3 && middle.iter().all(|group| group.len() == 3);
        let indian = separator == Separator::Comma
            && !middle.is_empty()
            && first.len() <= 2
            && middle.iter().all(|group| group.len() == 2);
        by_threes || indian
    }
}

/// Whether the digits before decimals are written as people write them: `0.5`, `12.5` or `.5`, not `05.3`.
fn leading(whole: &str) -> bool {
    whole.len() <= 1 || !whole.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, decimal: Decimal, expected: Option<f64>) {
        assert_eq!(numeral(text, decimal), expected.map(Numeral::One), "{text}");
    }

    #[test]
    fn groups_and_decimals_are_told_apart_where_the_numeral_says_so() {
        for (text, expected) in [
            ("0", 0.0),
            ("42", 42.0),
            ("007", 7.0),
            ("1,234,567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("1 234 567", 1_234_567.0),
            ("1\u{a0}234", 1234.0),
            ("1\u{202f}234\u{a0}567", 1_234_567.0),
            ("1'234'567", 1_234_567.0),
            ("1’234", 1234.0),
            ("2,50,000", 250_000.0),
            ("12,34,56,789", 123_456_789.0),
            ("1234.5", 1234.5),
            ("1234,567", 1234.567),
            ("1,5", 1.5),
            ("0.125", 0.125),
            ("0,125", 0.125),
            (".5", 0.5),
            ("1.234,56", 1234.56),
            ("1,234.56", 1234.56),
            ("1 234,5", 1234.5),
            ("2,50,000.75", 250_000.75),
            ("-1,234.5", -1234.5),
            ("\u{2212}12", -12.0),
            ("+1200", 1200.0),
            ("-0", 0.0),
            ("١٬٢٣٤٬٥٦٧", 1_234_567.0),
            ("١٢٫٥", 12.5),
            ("۲۵۰", 250.0),
            ("२,५०,०००", 250_000.0),
            ("১২৩", 123.0),
            ("\u{ff11}\u{ff0c}\u{ff12}\u{ff13}\u{ff14}\u{ff0e}\u{ff15}", 1234.5),
            ("1234", 1234.0),
        ] {
            check(text, Decimal::Unknown, Some(expected));
        }
    }

    #[test]
    fn a_single_separator_before_three_digits_is_decided_by_the_document_only() {
        for (text, grouped, decimal) in [
            ("1,234", 1234.0, 1.234),
            ("1.234", 1234.0, 1.234),
            ("-250.000", -250_000.0, -250.0),
            ("١٢،٣٤٥", 12_345.0, 12.345),
        ] {
            assert_eq!(numeral(text, Decimal::Unknown), Some(Numeral::Either { grouped, decimal }), "{text}");
        }
        check("1,234", Decimal::Point, Some(1234.0));
        check("1.234", Decimal::Point, Some(1.234));
        check("1,234", Decimal::Comma, Some(1.234));
        check("1.234", Decimal::Comma, Some(1234.0));
        check("1,5", Decimal::Point, Some(1.5));
        check("1.25", Decimal::Comma, Some(1.25));
    }

    #[test]
    fn what_nobody_writes_as_a_number_is_none() {
        for text in [
            "",
            "-",
            ",",
            "1,",
            ",5",
            "1,23,4",
            "1,234,56",
            "192.168.1.2",
            "192.168.100.200",
            "16.09.2019",
            "0,123,456",
            "1,234.567.890",
            "1.234 567",
            "12 34",
            "1  234",
            "1'23",
            "05.3",
            "1a",
            "--1",
            "1٢",
            "1,2345,678",
            "1234567890123456789012345",
        ] {
            for decimal in [Decimal::Unknown, Decimal::Point, Decimal::Comma] {
                check(text, decimal, None);
            }
        }
        check("1,2345", Decimal::Point, None);
    }
}
