//! The order of rows by the cells of a column of days, weeks, months or spans of them, written as dates, numbers of a spreadsheet or
//! words.

use super::day;
use super::head::{Look, look};
use super::header;
use super::period::{self, Period};
use super::rows::Cell;
use crate::number::Qualifier;
use crate::number::date::Date;
use crate::read::year;
use crate::{find, lower};

/// When a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// Greater is newer, among cells written alike.
    pub order: i64,
    /// Whether the year is written, so that the order holds over the end of a year.
    pub year: bool,
    /// Whether day and month could be the other way round.
    pub swappable: bool,
}

/// When the row of a cell is; `swap` says that in `03/04/2025` the day stands first.
#[must_use]
pub fn when(text: &str, cell: Cell, swap: bool) -> Option<When> {
    let known = |order: i64| Some(When { order, year: true, swappable: false });
    let of_day = |day: day::Day| match day.order(swap) {
        Some(order) => Some(When { order, year: true, swappable: day.swappable && day.month != day.day }),
        None => Some(When { order: i64::from(day.month) * 32 + i64::from(day.day), year: false, swappable: false }),
    };
    match look(text, cell) {
        Look::Day(day) => of_day(day),
        Look::Number(number) if number.value.fract() != 0.0 || number.qualifier != Qualifier::Exact => {
            without_year(cell.raw(text), swap)
        }
        Look::Number(number) if number.either.is_none() && number.value.fract() == 0.0 => {
            let day = day::eight_digits(number.value).or_else(|| day::year(number.value));
            match day {
                Some(day) => of_day(day),
                None => serial(number.value).map_or_else(|| small(number.value), known),
            }
        }
        Look::Words => {
            let words = header::plain(cell.raw(text));
            if words.len() > 60 {
                return None;
            }
            span(&words).and_then(of_day).or_else(|| without_year(cell.raw(text), swap)).or_else(|| {
                match period::period(&words)? {
                    Period::Year(year) => Date::new(year, 1, 1).and_then(|date| known(date.days())),
                    Period::Part(order) => Some(When { order, year: order >= 400 * 1990, swappable: false }),
                    Period::All => None,
                }
            })
        }
        _ => None,
    }
}

/// The place in the calendar of a day without a year; [`year::NONE`] where there is none.
pub(super) fn place_of(when: Option<When>) -> i64 {
    when.filter(|when| !when.year).map_or(year::NONE, |when| year::place(when.order))
}

/// Days since 1970-01-01 of a spreadsheet's serial day between 1990 and 2100.
fn serial(value: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "five digits fit")]
    (32_874.0..=73_050.0).contains(&value).then_some(value as i64 - 25_569)
}

/// The number of a week, month or day.
fn small(value: f64) -> Option<When> {
    #[expect(clippy::cast_possible_truncation, reason = "two digits fit")]
    (1.0..=53.0).contains(&value).then_some(When { order: value as i64, year: false, swappable: false })
}

/// The last day of a span: "3–9 March 2025", "03.03.2025 - 09.03.2025", "2025-03-03/2025-03-09".
fn span(words: &str) -> Option<day::Day> {
    const BETWEEN: [&str; 11] = [" - ", " – ", " — ", "–", "—", " to ", " bis ", " au ", " al ", " до ", "~"];
    let (first, last) = BETWEEN
        .iter()
        .find_map(|between| find::around(words, between))
        .or_else(|| words.split_once('/').filter(|(first, last)| first.len() >= 8 && last.len() >= 8))?;
    day::day(last.trim()).or_else(|| day::day(first.trim()))
}

/// Day and month in digits: `28/02`, `Mo 16.09.`, `09-16`.
pub(super) fn without_year(cell: &str, swap: bool) -> Option<When> {
    let cell = cell.trim();
    let digits = cell.trim_start_matches(char::is_alphabetic);
    let (weekday, _) = cell.split_at_checked(cell.len() - digits.len())?;
    if !weekday.is_empty() && !day::is_weekday(&lower::text(weekday), true) {
        return None;
    }
    let digits = digits.trim_start_matches(['.', ',', ' ']);
    let bare = digits.trim_end_matches('.');
    let point = bare.contains('.');
    let (first, second) = bare.split_once(['/', '.', '-'])?;
    // A single digit beside a point is a number or a time, unless another point follows.
    let least = if point && bare.len() == digits.len() { 2 } else { 1 };
    let part = |part: &str| {
        let value = part.parse::<i32>().ok().filter(|value| (1..=31).contains(value))?;
        (least..=2).contains(&part.len()).then(|| i64::from(value))
    };
    let (first, second) = (part(first)?, part(second.trim_start())?);
    // With a point behind both, the day stands first wherever it can.
    let settled = point && least == 1;
    let swappable = first <= 12 && second <= 12 && first != second && !settled;
    let (day, month) = if (swap || settled || first > 12) && second <= 12 { (first, second) } else { (second, first) };
    (month <= 12).then_some(When { order: month * 32 + day, year: false, swappable })
}

/// Whether the orders of rows run from new to old. Without years, a step over the end of a year looks like a step back.
#[must_use]
pub fn runs_backwards(orders: &[When]) -> bool {
    let years = orders.iter().all(|when| when.year);
    let most = orders.iter().map(|when| when.order).max().unwrap_or(0);
    let half = match most {
        _ if years => i64::MAX,
        ..=4 => 2,
        5..=12 => 6,
        13..=53 => 26,
        _ => 192,
    };
    let mut steps = 0_i32;
    for pair in orders.windows(2) {
        if let [one, two] = pair {
            let step = two.order - one.order;
            let forwards = if step.abs() > half { step < 0 } else { step > 0 };
            steps += if step == 0 {
                0
            } else if forwards {
                1
            } else {
                -1
            };
        }
    }
    steps < 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn ordered(cells: &[&str], backwards: bool) {
        let orders: Vec<When> = cells
            .iter()
            .map(|cell| {
                when(cell, Cell { start: 0, end: cell.len(), escaped: false }, false)
                    .unwrap_or_else(|| panic!("{cell}"))
            })
            .collect();
        assert_eq!(runs_backwards(&orders), backwards, "{cells:?} {orders:?}");
    }

    #[test]
    fn rows_are_ordered_by_whatever_tells_their_time() {
        for cells in [
            ["45717", "45718", "45719"],
            ["W9", "W10", "W11"],
            ["9", "10", "11"],
            ["51", "52", "1"],
            ["2024-W52", "2025-W01", "2025-W02"],
            ["Q4 2024", "Q1 2025", "Q2 2025"],
            ["24 Feb – 2 March 2025", "3–9 March 2025", "10–16 March 2025"],
            ["03.03.2025 - 09.03.2025", "10.03.2025 - 16.03.2025", "17.03.2025 - 23.03.2025"],
            ["26/02", "27/02", "28/02"],
            ["Dec 30", "Dec 31", "Jan 1"],
            ["20250301", "20250302", "20250303"],
            ["2023", "2024", "2025"],
        ] {
            ordered(&cells, false);
            let [one, two, three] = cells;
            ordered(&[three, two, one], true);
        }
    }
}
