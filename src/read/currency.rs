//! Signs of money that several currencies share: which one is meant is asked once for the whole text.

use super::Read;
use crate::number::{Currency, Unit};

/// Signs that several currencies share, and the codes of those that are offered, the most used first.
const SHARED: &[(&str, &[&str])] = &[
    ("$", &["USD", "CAD", "AUD", "MXN", "COP", "ARS", "CLP", "NZD", "SGD", "HKD"]),
    ("¥", &["JPY", "CNY"]),
    ("￥", &["JPY", "CNY"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
];

/// A sign whose currency only the person knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// As it stands in the text: `$`.
    pub sign: &'static str,
    /// The codes it can mean.
    pub codes: &'static [&'static str],
}

/// The sign of an amount of money in the text whose currency is not known, or that was only known by an answer; `None` where there
/// is none. `text` is what was read.
#[must_use]
pub fn unclear(text: &str, read: &Read, answer: Option<Currency>) -> Option<Sign> {
    let open = |unit: Unit| unit == Unit::Money(None) || answer.is_some() && unit == Unit::Money(answer);
    if !read.readings.iter().any(|reading| open(reading.unit)) {
        return None;
    }
    let found = SHARED.iter().find(|(sign, _)| stands_in(text, sign))?;
    Some(Sign { sign: found.0, codes: found.1 })
}

/// Whether a sign stands in a text beside a number and is no part of a longer one such as `US$`.
fn stands_in(text: &str, sign: &str) -> bool {
    crate::find::places(text, sign).any(|at| {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + sign.len()..).unwrap_or_default());
        let letter = before.ends_with(char::is_alphabetic) || sign == "kr" && after.starts_with(char::is_alphabetic);
        let number = after.trim_start().starts_with(|next: char| next.is_ascii_digit())
            || before.trim_end().ends_with(|last: char| last.is_ascii_digit())
            || before.ends_with(['(', '[']);
        !letter && number
    })
}

/// Gives the amounts whose currency is not known the one that the person named.
pub fn settle(read: &mut Read, currency: Option<Currency>) {
    if currency.is_some() {
        for reading in read.readings.iter_mut().filter(|reading| reading.unit == Unit::Money(None)) {
            reading.unit = Unit::Money(currency);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Hints, read};

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let found = read(text, &Hints::default());
        assert_eq!(unclear(text, &found, None).map(|sign| sign.sign), expected, "{text}");
    }

    #[test]
    fn a_sign_that_several_currencies_share_is_asked_once() {
        check("We spent ¥5,000 on advertising.", Some("¥"));
        check("Country\tSpend\nPeru\t$1,200\nKenya\t$900", Some("$"));
        check("Budget: 5,000 kr", Some("kr"));
        check("Country\tSpend\nPeru\tUS$1,200\nKenya\tUS$900", None);
        check("Budget: €5,000", None);
        check("Views: 5,000", None);
    }

    #[test]
    fn the_currency_that_the_person_names_is_that_of_all_amounts_without_one() {
        let hints = Hints { currency: Currency::new("MXN"), ..Hints::default() };
        let text = "Country\tSpend\nPeru\t$1,200\nKenya\t$900";
        let found = read(text, &hints);
        assert_eq!(found.readings.first().map(|reading| reading.unit), Some(Unit::Money(Currency::new("MXN"))));
        assert_eq!(unclear(text, &found, hints.currency).map(|sign| sign.sign), Some("$"), "it can be taken back");
    }
}
