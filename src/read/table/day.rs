//! Recognises cells that are days of the calendar, so that they are never figures and give rows their order.

use super::vocabulary::{List, words};
use crate::lower;
use crate::number::date::Date;

/// A day as a cell writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year, where it is written.
    pub year: Option<i32>,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1; 1 where only a month is written.
    pub day: u8,
    /// Whether month and day could be the other way round, as in `03/04/2025`.
    pub swappable: bool,
}

impl Day {
    /// Days since 1970-01-01 where the year is known. `swap` says that what stands first is the day.
    #[must_use]
    pub fn order(self, swap: bool) -> Option<i64> {
        let (month, day) = if self.swappable && swap { (self.day, self.month) } else { (self.month, self.day) };
        Date::new(self.year?, month, day).map(Date::days)
    }
}

/// Month names, January first, twelve for each language; an abbreviation is the start of one.
const MONTHS: List =
    ("months", "january|february|march|april|may|june|july|august|september|october|november|december");

/// Words that may stand in a day beside its parts.
const BESIDE: &[&str] =
    &["de", "del", "gmt", "utc", "am", "pm", "z", "t", "at", "um", "à", "г", "р", "th", "st", "nd", "rd"];

/// Names of the days of the week; an abbreviation is the start of one.
const WEEKDAYS: List = ("weekdays", "monday|tuesday|wednesday|weds|thursday|friday|saturday|sunday");

/// The month a word names, in full or shortened to its first three letters or more.
fn month(word: &str) -> Option<u8> {
    let letters = word.chars().count();
    let named = |name: &str| name == word || ((3..6).contains(&letters) && name.starts_with(word));
    let found = words(MONTHS).position(named)? % 12;
    u8::try_from(found + 1).ok()
}

/// Whether a word names a day of the week, in full, or at the start of a cell shortened.
pub(super) fn is_weekday(word: &str, starts: bool) -> bool {
    let short = starts && (2..6).contains(&word.chars().count());
    words(WEEKDAYS).any(|name| name == word || short && name.starts_with(word))
}

/// Letters, and the marks above and below those of India.
fn is_letter(one: char) -> bool {
    one.is_alphabetic() || ('\u{900}'..='\u{dff}').contains(&one) && !one.is_numeric()
}

/// The day a cell writes, where it writes one and nothing else.
#[must_use]
pub fn day(cell: &str) -> Option<Day> {
    if let Some((year, month, day)) = cells::day(cell.as_bytes()) {
        return Some(Day { year: Some(year), month, day, swappable: false });
    }
    let cell = cell.trim();
    if cell.len() > 40 || !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut numbers: [(i32, usize); 3] = [(0, 0); 3];
    let mut count = 0;
    let mut named = None; // the month's name, and how many numbers stood before it
    let mut weekday = false; // whether that name is one of a day of the week as well: "mar. 16 sept."
    let mut month_first = None; // whether a sign tells which of two numbers is the month
    let mut joined = true; // only characters that join the parts of a day so far
    let mut point = false;
    let mut rest = cell;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let end = rest.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
            let (digits, after) = rest.split_at_checked(end)?;
            // A clock time ends the day: nothing behind it matters.
            if after.starts_with(':') {
                break;
            }
            if digits.len() > 4 {
                return None;
            }
            let value = digits.parse().ok()?;
            *numbers.get_mut(count)? = (value, digits.len());
            count += 1;
            rest = after;
        } else if is_letter(first) {
            let end = rest.char_indices().find(|(_, one)| !is_letter(*one)).map_or(rest.len(), |(at, _)| at);
            let (word, after) = rest.split_at_checked(end)?;
            let word = lower::text(word);
            // A day of the week may follow without a space: 日星期二.
            let behind = word.strip_prefix(['日', '일']).filter(|behind| !behind.is_empty());
            if let Some(found) = month(&word) {
                if named.replace((found, count)).is_some() && !std::mem::take(&mut weekday) {
                    return None;
                }
                weekday = count == 0 && is_weekday(&word, true);
            } else if matches!(word.as_str(), "月" | "월" | "thg" | "tháng") {
                if count == 1 {
                    month_first = Some(!word.starts_with('t'));
                }
            } else if matches!(word.as_str(), "年" | "日" | "일" | "년") {
                joined = true;
            } else if word == "t" && count == 3 {
                break; // 2025-01-31T00:00:00
            } else if !BESIDE.contains(&word.as_str()) && !is_weekday(behind.unwrap_or(&word), count == 0) {
                return None;
            }
            rest = after;
        } else {
            match first {
                ' ' | ',' | '-' | '/' | '\u{a0}' => {}
                // A day of the week in brackets: 9月16日(火).
                '(' | ')' | '（' | '）' if month_first.is_some() => {}
                '.' => point = true,
                '+' if count == 3 => break, // a time zone
                _ => joined = false,
            }
            rest = rest.get(first.len_utf8()..)?;
        }
        if !joined {
            return None;
        }
    }
    let year = |(value, digits): (i32, usize)| (digits == 4 && (1900..=2100).contains(&value)).then_some(value);
    let short_year = |number: (i32, usize)| year(number).or_else(|| (number.1 == 2).then_some(2000 + number.0));
    let part = |(value, digits): (i32, usize), top: i32| {
        (digits <= 2 && (1..=top).contains(&value)).then(|| u8::try_from(value).ok()).flatten()
    };
    let [one, two, three] = numbers;
    let plain = |year, month, day| Day { year, month, day, swappable: false };
    match (named, count) {
        (Some((month, _)), 1) => match year(one) {
            Some(year) => Some(plain(Some(year), month, 1)),
            None => Some(plain(None, month, part(one, 31)?)),
        },
        (Some((month, _)), 2) => match (part(one, 31), short_year(two)) {
            (Some(day), Some(year)) => Some(plain(Some(year), month, day)),
            _ => Some(plain(Some(year(one)?), month, part(two, 31)?)),
        },
        (None, 2) if month_first.is_some() => {
            let (month, day) = if month_first == Some(true) { (one, two) } else { (two, one) };
            Some(plain(None, part(month, 12)?, part(day, 31)?))
        }
        (None, 2) => Some(plain(Some(year(one)?), part(two, 12)?, 1)).filter(|_| !point),
        (None, 3) => {
            if let Some(year) = year(one) {
                return Some(plain(Some(year), part(two, 12)?, part(three, 31)?));
            }
            let year = Some(short_year(three)?);
            if point || month_first.is_some() {
                return Some(plain(year, part(two, 12)?, part(one, 31)?));
            }
            match (part(one, 12), part(two, 12)) {
                (Some(month), Some(day)) => Some(Day { year, month, day, swappable: true }),
                (Some(month), None) => Some(plain(year, month, part(two, 31)?)),
                (None, Some(month)) => Some(plain(year, month, part(one, 31)?)),
                (None, None) => None,
            }
        }
        _ => None,
    }
}

/// The day of eight digits such as `20251001`.
#[must_use]
pub fn eight_digits(value: f64) -> Option<Day> {
    if !(19_000_101.0..=21_001_231.0).contains(&value) || value.fract() != 0.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "eight digits fit")]
    let whole = value as i32;
    let (year, month, day) = (whole / 10_000, u8::try_from(whole / 100 % 100).ok()?, u8::try_from(whole % 100).ok()?);
    Date::new(year, month, day).map(|_| Day { year: Some(year), month, day, swappable: false })
}

/// The first day of a year.
#[must_use]
pub fn year(value: f64) -> Option<Day> {
    #[expect(clippy::cast_possible_truncation, reason = "four digits fit")]
    let whole = value as i32;
    ((1900.0..=2100.0).contains(&value) && value.fract() == 0.0).then_some(Day {
        year: Some(whole),
        month: 1,
        day: 1,
        swappable: false,
    })
}

/// Whether a cell looks like a number that a spreadsheet turned into a day: `3.Apr`, `12-May`. A whole date does not.
#[must_use]
pub fn is_damaged_number(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() <= 12
        && cell.starts_with(|first: char| first.is_ascii_digit())
        && cell.contains(['.', '-', ' '])
        && day(cell).is_some_and(|day| day.year.is_none())
        || cell.len() <= 12
            && cell.starts_with(char::is_alphabetic)
            && cell.contains(['.', '-'])
            && day(cell).is_some_and(|day| day.day <= 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: Option<(Option<i32>, u8, u8)>) {
        assert_eq!(day(cell).map(|day| (day.year, day.month, day.day)), expected, "{cell}");
    }

    #[test]
    fn days_are_read_in_the_forms_of_exports() {
        for (cell, year, month, day) in [
            ("2025-10-31T00:00:00", Some(2025), 10, 31),
            ("2025/11/01", Some(2025), 11, 1),
            ("2026-04-01 14:17:06", Some(2026), 4, 1),
            ("January 24", None, 1, 24),
            ("24 janvier", None, 1, 24),
            ("Aug 9, 2024", Some(2024), 8, 9),
            ("Tue, Aug 26, 2025", Some(2025), 8, 26),
            ("12/30/2025", Some(2025), 12, 30),
            ("31/12/2025 18:19", Some(2025), 12, 31),
            ("31.12.2025", Some(2025), 12, 31),
            ("5 de mayo de 2025", Some(2025), 5, 5),
            ("2025年3月5日", Some(2025), 3, 5),
            ("Mar 2025", Some(2025), 3, 1),
            ("2025-03", Some(2025), 3, 1),
            ("3.апр", None, 4, 3),
            ("9月16日", None, 9, 16),
            ("9月16日(火)", None, 9, 16),
            ("2025年9月16日 星期二", Some(2025), 9, 16),
            ("9月16日星期二", None, 9, 16),
            ("9월 16일 (화)", None, 9, 16),
            ("16 thg 9", None, 9, 16),
            ("16 tháng 9, 2025", Some(2025), 9, 16),
            ("Montag, 16. September", None, 9, 16),
            ("mar. 16 sept.", None, 9, 16),
            ("Di 16 Sep", None, 9, 16),
            ("seg., 16 de set.", None, 9, 16),
            ("вт, 16 сент.", None, 9, 16),
            ("16 Eylül Salı", None, 9, 16),
            ("16 सितंबर", None, 9, 16),
            ("17 अक्टूबर", None, 10, 17),
            ("Tue 16 Sep", None, 9, 16),
        ] {
            check(cell, Some((year, month, day)));
        }
    }

    #[test]
    fn titles_numbers_and_times_are_not_days() {
        for cell in [
            "Day 3 of the walk",
            "Join by 16 September",
            "Marathon 5",
            "18:30",
            "1.2.3",
            "12",
            "3.5",
            "250,000",
            "18-24",
            "COVID-19",
            "99/99/2025",
            "",
        ] {
            check(cell, None);
        }
    }

    #[test]
    fn a_number_turned_into_a_day_is_told_from_a_date() {
        for cell in ["3.Apr", "12-May", "1.юни", "Mar-17"] {
            assert!(is_damaged_number(cell), "{cell}");
        }
        for cell in ["2025-04-03", "3.5", "April", "12"] {
            assert!(!is_damaged_number(cell), "{cell}");
        }
    }
}
