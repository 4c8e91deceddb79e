//! Reads one cell of a table, which is a number, is missing, or is something else. Bytes in, no allocation.

use super::grouping::{self, Decimal};
use super::{Currency, Qualifier, suffix};
use crate::lower;

/// A number in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value; where the numeral is ambiguous, its value if the separator groups.
    pub value: f64,
    /// Where the numeral is ambiguous (`1.234`): its value if the separator is the decimal one, and which separator it is.
    pub either: Option<(f64, Separator)>,
    /// What the numeral by itself proves about decimals: `1.234,5` proves a comma.
    pub proves: Decimal,
    /// How many decimals are written (of the decimal meaning).
    pub decimals: u8,
    /// What it counts in, as far as the cell says.
    pub sign: Sign,
    /// How it is qualified: `3,400+`, `>100`, `~50`.
    pub qualifier: Qualifier,
}

/// A separator that can mean two things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `1.234`
    Point,
    /// `1,234`
    Comma,
}

/// What stands beside a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing.
    None,
    /// A percent sign.
    Percent,
    /// A currency, with its code where the sign tells.
    Money(Option<Currency>),
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Content {
    /// Nothing at all.
    Empty,
    /// A word for a missing value: `n/a`, `--`, `undefined`.
    Missing,
    /// A number.
    Number(Number),
    /// Anything else.
    Other,
}

/// What a cell without its quotes holds.
#[must_use]
pub fn content(cell: &str) -> Content {
    if let Some(value) = plain_whole(cell.as_bytes()) {
        return Content::Number(Number::plain(value));
    }
    let cell = cell.trim_matches(is_padding);
    if cell.is_empty() {
        return Content::Empty;
    }
    if is_missing(cell) {
        return Content::Missing;
    }
    number(cell).map_or(Content::Other, Content::Number)
}

/// Whether a character only fills: spaces of all kinds, invisible marks.
fn is_padding(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '*')
}

/// Whole numbers of up to fifteen ASCII digits, by far the most cells of an export.
fn plain_whole(bytes: &[u8]) -> Option<f64> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    if digits.is_empty() || digits.len() > 15 {
        return None;
    }
    let mut value: u64 = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + u64::from(digit);
    }
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact in an f64")]
    let value = value as f64;
    Some(if negative && value != 0.0 { -value } else { value })
}

impl Number {
    /// A number without separators or signs.
    fn plain(value: f64) -> Self {
        Self {
            value,
            either: None,
            proves: Decimal::Unknown,
            decimals: 0,
            sign: Sign::None,
            qualifier: Qualifier::Exact,
        }
    }
}

/// Words for a missing value; compared without regard to ASCII case.
const MISSING: &[&str] = &[
    "n/a",
    "#n/a",
    "n.a.",
    "na",
    "nan",
    "null",
    "none",
    "undefined",
    "nil",
    "unknown",
    "not available",
    "not applicable",
    "#div/0!",
    "#ref!",
    "#value!",
    "#name?",
    "#num!",
    "n.d.",
    "n/d",
    "s/d",
    "s.d.",
    "k.a.",
    "k. a.",
    "nc",
    "n.c.",
    "nd",
    "н/д",
    "нет данных",
    "无",
    "暂无",
    "غير متوفر",
    "?",
];

/// The length of the longest of these in bytes.
const LONGEST_MISSING: usize = 19;

/// Whether a cell says that its value is missing.
fn is_missing(cell: &str) -> bool {
    cell.chars().all(|character| matches!(character, '-' | '–' | '—' | '−' | '.' | '…' | '_' | '/' | '\\'))
        || cell.len() <= LONGEST_MISSING && MISSING.iter().any(|word| word.eq_ignore_ascii_case(cell))
}

/// Signs of money and their currency; a sign that several currencies share has none.
const MONEY: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("R$", "BRL"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("S$", "SGD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₩", "KRW"),
    ("₦", "NGN"),
    ("₴", "UAH"),
    ("₱", "PHP"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ksh", "KES"),
    ("KSh", "KES"),
    ("Rp", "IDR"),
    ("$", ""),
    ("¥", ""),
    ("kr", ""),
];

/// The codes of currencies that people write beside amounts.
const CODES: &str = "USD EUR GBP CHF JPY CNY INR RUB BRL AUD CAD NZD HKD SGD TRY KRW NGN UAH PHP VND THB PLN CZK KES IDR \
                     SEK NOK DKK MXN ARS CLP COP PEN ZAR EGP MAD TND GHS UGX TZS RWF ETB XOF XAF PKR BDT LKR NPR MYR AED SAR \
                     QAR KWD ILS HUF RON BGN GEL KZT RSD MMK JOD LBP";

/// The currency of a word such as `EUR`.
#[must_use]
pub fn currency(word: &str) -> Option<Currency> {
    (word.len() == 3 && CODES.split_ascii_whitespace().any(|code| code == word)).then(|| Currency::new(word)).flatten()
}

/// What people write behind a numeral to multiply it. A word that means different things in different languages (`mil`) is
/// not here: it would be a guess.
const SCALES: &[(&str, f64)] = &[
    ("k", 1e3),
    ("tsd", 1e3),
    ("tsd.", 1e3),
    ("thousand", 1e3),
    ("tys.", 1e3),
    ("tys", 1e3),
    ("тыс", 1e3),
    ("тыс.", 1e3),
    ("тис", 1e3),
    ("тис.", 1e3),
    ("хил.", 1e3),
    ("rb", 1e3),
    ("bin", 1e3),
    ("m", 1e6),
    ("mn", 1e6),
    ("mio", 1e6),
    ("mio.", 1e6),
    ("mln", 1e6),
    ("mln.", 1e6),
    ("mm", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("millionen", 1e6),
    ("millones", 1e6),
    ("milhões", 1e6),
    ("млн", 1e6),
    ("млн.", 1e6),
    ("jt", 1e6),
    ("juta", 1e6),
    ("mi", 1e6),
    ("b", 1e9),
    ("bn", 1e9),
    ("mrd", 1e9),
    ("mrd.", 1e9),
    ("md", 1e9),
    ("mld", 1e9),
    ("billion", 1e9),
    ("milliard", 1e9),
    ("milliards", 1e9),
    ("milliarden", 1e9),
    ("млрд", 1e9),
    ("млрд.", 1e9),
    ("lakh", 1e5),
    ("lac", 1e5),
    ("crore", 1e7),
    ("cr", 1e7),
    ("万", 1e4),
    ("萬", 1e4),
    ("만", 1e4),
    ("亿", 1e8),
    ("億", 1e8),
    ("억", 1e8),
    ("千", 1e3),
    ("천", 1e3),
];

/// The factor of a word behind a numeral.
fn scale(word: &str) -> Option<f64> {
    if word.len() > 16 {
        return None;
    }
    let lower = lower::text(word);
    let known = SCALES.iter().find(|(name, _)| *name == lower).map(|(_, factor)| *factor);
    known.or_else(|| match suffix::scales(&lower) {
        // One that is short for the same wherever it is used.
        [only] if lower.len() > 2 => Some(*only),
        _ => None,
    })
}

/// A number with a short form behind it that means one thing in some languages and another in others: `12 mil`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Short<'a> {
    /// The number before it.
    pub number: Number,
    /// The short form.
    pub word: &'a str,
    /// What it can mean: two factors.
    pub scales: [f64; 2],
}

/// Reads a cell that [`content`] does not understand as a number with such a short form.
#[must_use]
pub fn short(cell: &str) -> Option<Short<'_>> {
    let cell = cell.trim_matches(is_padding);
    let bare = cell.trim_end_matches('.');
    let front = bare.trim_end_matches(char::is_alphabetic);
    let word = bare.get(front.len()..)?;
    if !(2..=4).contains(&word.len()) || cell.len() > 24 {
        return None;
    }
    let [one, other] = *suffix::scales(&lower::text(word)) else { return None };
    let number = number(front.trim_end_matches(is_padding))?;
    (number.sign == Sign::None && number.either.is_none()).then_some(Short { number, word, scales: [one, other] })
}

impl Number {
    /// The number times a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, ..self }
    }
}

/// What cells count, said once more behind the number: "1,200 views". The name of the column says it; the word changes nothing.
const COUNTED: &str = "views view plays likes like comments comment shares share videos video posts post followers follower people \
                       persons participants users subscribers clicks visits vues vidéos abonnés personnes aufrufe beiträge personen \
                       kommentare vistas visualizaciones seguidores personas visualizações pessoas visualizzazioni persone \
                       просмотров просмотра подписчиков лайков видео человек переглядів";

/// Whether a word behind a number only says what is counted.
fn is_counted(word: &str) -> bool {
    let lower = lower::text(word);
    word.len() > 2 && COUNTED.split_ascii_whitespace().any(|counted| counted == lower)
}

/// Whether a cell says what it counts, as figures in sentences do: "12 videos".
#[must_use]
pub fn says_what(cell: &str) -> bool {
    cell.trim().rsplit(' ').next().is_some_and(is_counted)
}

/// A cell without the mark of a footnote at its end: `1,234*`, `2,000¹`, `300 [1]`, `400 (a)`.
fn without_mark(cell: &str) -> &str {
    let cell = cell.trim_end_matches(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '†', '‡', '§']).trim_end();
    for (open, close) in [('[', ']'), ('(', ')')] {
        let Some((front, mark)) = cell.strip_suffix(close).and_then(|rest| rest.rsplit_once(open)) else { continue };
        let mut letters = mark.chars();
        let short = matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_alphanumeric());
        if short && front.trim_end().ends_with(|last: char| digit(last).is_some()) {
            return front.trim_end();
        }
    }
    cell
}

/// Reads a cell with signs, separators and a scale; `None` where anything in it is not understood.
fn number(cell: &str) -> Option<Number> {
    // A cell is a number only if it is short and has a digit: this refuses titles quickly.
    let may_be_digit = |byte: u8| byte.is_ascii_digit() || !byte.is_ascii();
    if cell.len() > 48 || !cell.bytes().any(may_be_digit) || !cell.chars().any(|one| digit(one).is_some()) {
        return None;
    }
    let cell = without_mark(cell);
    let mut rest = cell.trim_start_matches('\'');
    let mut sign = Sign::None;
    let mut negative = false;
    let mut qualifier = Qualifier::Exact;
    if let Some(inner) = rest.strip_prefix('(').and_then(|open| open.strip_suffix(')')) {
        negative = true;
        rest = inner;
    }
    // What may stand before the numeral, in any order.
    loop {
        rest = rest.trim_start_matches(is_padding);
        let mut characters = rest.chars();
        match characters.next()? {
            '>' | '≥' => {
                qualifier = Qualifier::MoreThan;
                if rest.starts_with('≥') || characters.as_str().starts_with('=') {
                    qualifier = Qualifier::AtLeast;
                }
                rest = characters.as_str().trim_start_matches('=');
            }
            '<' | '≤' => {
                qualifier = Qualifier::Almost;
                if rest.starts_with('≤') || characters.as_str().starts_with('=') {
                    qualifier = Qualifier::UpTo;
                }
                rest = characters.as_str().trim_start_matches('=');
            }
            '~' | '≈' => {
                qualifier = Qualifier::About;
                rest = characters.as_str();
            }
            '+' => rest = characters.as_str(),
            '-' | '−' | '–' => {
                negative = true;
                rest = characters.as_str();
            }
            '%' if sign == Sign::None => {
                sign = Sign::Percent;
                rest = characters.as_str();
            }
            first if digit(first).is_some() || matches!(first, '.' | ',') => break,
            _ if sign == Sign::None => {
                let (found, after) = money_before(rest)?;
                sign = Sign::Money(found);
                rest = after;
            }
            _ => return None,
        }
    }
    let (mut read, after) = numeral(rest)?;
    rest = after;
    // What may stand behind it.
    let mut scaled = false;
    loop {
        rest = rest.trim_matches(is_padding);
        if rest.is_empty() {
            break;
        }
        // A date, a time, a span: told here, before any word is looked up.
        if rest.starts_with(['-', '/', ':']) {
            return None;
        }
        if let Some(after) = rest.strip_prefix(['%', '٪', '％']).filter(|_| sign == Sign::None) {
            sign = Sign::Percent;
            rest = after;
        } else if let Some(after) = rest.strip_prefix('+') {
            qualifier = Qualifier::AtLeast;
            rest = after;
        } else {
            let end = rest
                .char_indices()
                .find(|(_, character)| is_padding(*character) || matches!(character, '+' | '%' | '€' | '$' | '£' | '₹'))
                .map_or(rest.len(), |(at, _)| at);
            let (word, after) = if end == 0 { (rest, "") } else { rest.split_at_checked(end)? };
            if let Some(factor) = scale(word).filter(|_| !scaled) {
                read.value *= factor;
                if let Some((value, _)) = &mut read.either {
                    *value *= factor;
                }
                scaled = true;
                rest = after;
            } else if let Some((found, after)) = money_before(rest).filter(|_| sign == Sign::None) {
                sign = Sign::Money(found);
                rest = after;
            } else if after.trim_matches(is_padding).is_empty() && sign == Sign::None && is_counted(word) {
                break;
            } else {
                return None;
            }
        }
    }
    if negative {
        read.value = -read.value;
        if let Some((value, _)) = &mut read.either {
            *value = -*value;
        }
    }
    read.value.is_finite().then_some(Number { sign, qualifier, ..read })
}

/// A sign of money at the start of a text, and what follows.
fn money_before(text: &str) -> Option<(Option<Currency>, &str)> {
    for (sign, code) in MONEY {
        if let Some(after) = text.strip_prefix(sign)
            && !after.starts_with(char::is_alphabetic)
        {
            return Some((Currency::new(code), after));
        }
    }
    let (word, after) = text.split_at_checked(3)?;
    let found = currency(word)?;
    (!after.starts_with(char::is_alphabetic)).then_some((Some(found), after))
}

/// The value of a decimal digit of any script that people paste.
fn digit(character: char) -> Option<u8> {
    match character {
        '0'..='9' => u8::try_from(u32::from(character) - u32::from('0')).ok(),
        _ if character.is_ascii() => None,
        _ => grouping::digit(character).map(|(value, _)| value),
    }
}

/// How a separator inside a numeral can be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Point,
    Comma,
    /// Groups and nothing else: spaces, apostrophes, the Arabic thousands separator.
    Group,
    /// Decimals and nothing else: the Arabic decimal separator.
    Decimals,
}

fn mark(character: char) -> Option<Mark> {
    Some(match grouping::separator(character)? {
        grouping::Separator::Point => Mark::Point,
        grouping::Separator::Comma => Mark::Comma,
        grouping::Separator::ArabicDecimal => Mark::Decimals,
        grouping::Separator::Apostrophe | grouping::Separator::Space | grouping::Separator::ArabicThousands => {
            Mark::Group
        }
    })
}

/// The most groups a numeral can have; eight groups are already more than any count.
const GROUPS: usize = 8;

/// The numeral at the start of a text, and what follows it.
fn numeral(text: &str) -> Option<(Number, &str)> {
    let mut lengths = [0_u8; GROUPS];
    let mut marks = [Mark::Group; GROUPS];
    let mut count = 0; // of separators so far; group `count` is being read
    let mut digits: u64 = 0;
    let mut total = 0_u8;
    let mut leading_zero = false;
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if let Some(value) = digit(character) {
            if total == 0 {
                leading_zero = value == 0;
            }
            total += 1;
            if total > 17 {
                return None; // an id, not a figure
            }
            digits = digits * 10 + u64::from(value);
            *lengths.get_mut(count)? += 1;
            end = at + character.len_utf8();
        } else if let Some(found) = mark(character) {
            // A separator belongs to the numeral only where a digit follows it.
            if characters.peek().is_none_or(|(_, next)| digit(*next).is_none()) {
                break;
            }
            *marks.get_mut(count)? = found;
            count += 1;
            if count >= GROUPS {
                return None;
            }
        } else {
            break;
        }
    }
    if total == 0 {
        return None;
    }
    let after = text.get(end..)?;
    let lengths = lengths.get(..=count)?;
    let marks = marks.get(..count)?;
    #[expect(clippy::cast_precision_loss, reason = "a figure of more than fifteen digits is not told to the last unit")]
    let whole = digits as f64;
    let first = lengths.first().copied().unwrap_or_default();
    let last = lengths.last().copied().unwrap_or_default();
    let with_decimals = |proves| Number { value: whole / power(last), decimals: last, proves, ..Number::plain(0.0) };
    let number = match marks {
        [] => Number::plain(whole),
        [Mark::Decimals] => with_decimals(Decimal::Unknown),
        [Mark::Group] => grouped(lengths).then(|| Number::plain(whole))?,
        [only] => {
            let (proves, separator) = match only {
                Mark::Point => (Decimal::Point, Separator::Point),
                _ => (Decimal::Comma, Separator::Comma),
            };
            if last != 3 || first == 0 || first > 3 || leading_zero {
                with_decimals(proves)
            } else {
                let either = Some((whole / 1e3, separator));
                Number { either, decimals: 3, ..Number::plain(whole) }
            }
        }
        [groups @ .., decimals] => {
            let group = *groups.first()?;
            if groups.iter().any(|mark| *mark != group) {
                return None;
            }
            if *decimals == group {
                // Three or more groups: the separator groups, so the other one is for decimals.
                let proves = match group {
                    Mark::Point => Decimal::Comma,
                    Mark::Comma => Decimal::Point,
                    _ => Decimal::Unknown,
                };
                return grouped(lengths).then_some((Number { proves, ..Number::plain(whole) }, after));
            }
            let proves = match decimals {
                Mark::Point => Decimal::Point,
                Mark::Comma => Decimal::Comma,
                Mark::Decimals => Decimal::Unknown,
                Mark::Group => return None,
            };
            let (_, before) = lengths.split_last()?;
            if !grouped(before) {
                return None;
            }
            with_decimals(proves)
        }
    };
    Some((number, after))
}

/// Whether groups have the lengths of thousands (1,234,567) or of lakhs and crores (12,34,567).
fn grouped(lengths: &[u8]) -> bool {
    let Some((first, rest)) = lengths.split_first() else { return false };
    let Some((last, middle)) = rest.split_last() else { return true };
    *last == 3
        && ((matches!(first, 1..=3) && middle.iter().all(|length| *length == 3))
            || (matches!(first, 1..=2) && !middle.is_empty() && middle.iter().all(|length| *length == 2)))
}

/// Ten to the power of a small whole number, exact.
#[must_use]
pub fn power(exponent: u8) -> f64 {
    (0..exponent.min(22)).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::super::grouping::Numeral;
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: f64) -> Number {
        match content(cell) {
            Content::Number(number) => {
                assert!((number.value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{cell}: {number:?}");
                number
            }
            other => panic!("{cell}: {other:?}"),
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (cell, expected) in [
            ("0", 0.0),
            ("-3", -3.0),
            ("\u{2212}12", -12.0),
            ("(250)", -250.0),
            ("12\u{202f}500", 12_500.0),
            ("3.450.000", 3_450_000.0),
            ("12,34,567", 1_234_567.0),
            ("1'250'000", 1_250_000.0),
            ("1.250,50 €", 1250.5),
            ("US$ 1,250.50", 1250.5),
            ("4,25 %", 4.25),
            ("%5", 5.0),
            ("1.2M", 1_200_000.0),
            ("84.3k", 84_300.0),
            ("1,5 Mio.", 1_500_000.0),
            ("2,5 млн", 2_500_000.0),
            ("3.2万", 32_000.0),
            ("1.5 crore", 15_000_000.0),
            ("٣٬٤٥٠", 3450.0),
            ("17048.207", 17_048.207),
            (".5", 0.5),
            ("0.123", 0.123),
            ("557.0", 557.0),
            ("250 EUR", 250.0),
            ("**42**", 42.0),
        ] {
            check(cell, expected);
        }
    }

    #[test]
    fn one_separator_before_three_digits_is_ambiguous_and_says_which() {
        assert_eq!(check("1.234", 1234.0).either, Some((1.234, Separator::Point)));
        assert_eq!(check("12,345", 12_345.0).either, Some((12.345, Separator::Comma)));
        assert_eq!(check("1.234,5", 1234.5).proves, Decimal::Comma);
        assert_eq!(check("1,234,567", 1_234_567.0).proves, Decimal::Point);
        assert_eq!(check("2.1M", 2_100_000.0).proves, Decimal::Point);
    }

    #[test]
    fn a_numeral_means_in_a_cell_what_it_means_in_prose() {
        for numeral in [
            "1,234",
            "1.234",
            "12 500",
            "3.450.000",
            "1.234,5",
            "1,234.56",
            "2,50,000",
            "0.125",
            "1'250",
            "1234,567",
            "١٢٫٥",
            "12,5",
            "1 234 567",
            "2,50,000.75",
            "007",
        ] {
            let Content::Number(cell) = content(numeral) else { panic!("{numeral}") };
            let prose = match cell.either {
                None => Numeral::One(cell.value),
                Some((decimal, _)) => Numeral::Either { grouped: cell.value, decimal },
            };
            assert_eq!(grouping::numeral(numeral, Decimal::Unknown), Some(prose), "{numeral}");
        }
    }

    #[test]
    fn a_short_form_of_two_meanings_is_told_with_both() {
        for (cell, value) in [("12 mil", 12.0), ("1,5 mil", 1.5), ("3mil.", 3.0), ("7 Mil", 7.0)] {
            assert_eq!(content(cell), Content::Other, "{cell}");
            let found = short(cell).unwrap_or_else(|| panic!("{cell}"));
            assert_eq!((found.number.value, found.scales), (value, [1e6, 1e3]), "{cell}");
        }
        for cell in ["12 km", "mil", "12", "1.500 mil", "12 songs", "5 % mil", "12 t"] {
            assert_eq!(short(cell), None, "{cell}");
        }
        check("12 milj", 12e6);
    }

    #[test]
    fn qualifiers_and_signs_are_kept() {
        assert_eq!(check("3,400+", 3400.0).qualifier, Qualifier::AtLeast);
        assert_eq!(check("> 100", 100.0).qualifier, Qualifier::MoreThan);
        assert_eq!(check("~50", 50.0).qualifier, Qualifier::About);
        assert_eq!(check("€3", 3.0).sign, Sign::Money(Currency::new("EUR")));
        assert_eq!(check("$3", 3.0).sign, Sign::Money(None));
    }

    #[test]
    fn no_word_for_a_missing_value_is_too_long_to_be_found() {
        assert_eq!(MISSING.iter().map(|word| word.len()).max(), Some(LONGEST_MISSING));
        assert!(MISSING.iter().all(|word| content(word) == Content::Missing));
    }

    #[test]
    fn missing_is_not_zero_and_text_is_not_a_number() {
        for cell in ["undefined", "NAN", "--", "-", "n/a", "N/A", "—", "#DIV/0!"] {
            assert_eq!(content(cell), Content::Missing, "{cell}");
        }
        for cell in ["", "  ", "\u{a0}"] {
            assert_eq!(content(cell), Content::Empty, "{cell:?}");
        }
        for cell in [
            "2025-01-31",
            "12.05.2024",
            "18:30",
            "Top 10 tips",
            "COVID-19",
            "3.апр",
            "12 songs",
            "1,2,3",
            "id0001",
            "7500000000000000000",
            "5 mil",
            "1.2.3.4.5.6.7.8.9.10",
            "🙂 5",
        ] {
            assert_eq!(content(cell), Content::Other, "{cell}");
        }
    }
}
