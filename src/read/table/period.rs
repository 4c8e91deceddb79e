//! Columns that are periods: "2023 | 2024", "Jan | Feb", "Q1 | Q2", each under one metric.

use super::day;
use super::header;
use super::note::add_note;
use super::plan::{Figure, ordinal};
use crate::metric::{Adding, Metric};
use crate::read::{NoteKind, Read, Role};

/// A period that the name of a column gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// A year. Years are compared with one another, never added.
    Year(i32),
    /// A part of a year, by what orders it: months, quarters, weeks, days.
    Part(i64),
    /// All periods together.
    All,
}

/// Words before the number of a period, in the languages of spreadsheets.
const NUMBERED: &[&str] = &[
    "week",
    "wk",
    "w",
    "kw",
    "cw",
    "woche",
    "semaine",
    "sem.",
    "semana",
    "settimana",
    "week nr",
    "неделя",
    "tydzień",
    "hafta",
    "minggu",
    "month",
    "monat",
    "mois",
    "mes",
    "mês",
    "mese",
    "день",
    "day",
    "tag",
    "jour",
    "día",
    "dia",
    "giorno",
    "q",
    "quarter",
    "quartal",
    "trimestre",
    "kwartaal",
    "квартал",
    "t",
];

/// The period that a plain header names and nothing else.
#[must_use]
pub fn period(plain: &str) -> Option<Period> {
    let plain = plain.trim();
    if plain.is_empty() || plain.len() > 30 {
        return None;
    }
    if header::is_total(plain) {
        return Some(Period::All);
    }
    if let Some(year) = year(plain.strip_prefix("fy").map_or(plain, str::trim)) {
        return Some(Period::Year(year));
    }
    let day = day::day(plain).or_else(|| day::day(&["1 ", plain].concat())).or_else(|| {
        // "Jan 25" is a month of a year beside other months, "'25" as well.
        plain.split_once('\'').and_then(|(month, year)| day::day(&[month.trim(), " 20", year].concat()))
    });
    if let Some(day) = day {
        let year = i64::from(day.year.unwrap_or(0));
        return Some(Period::Part(year * 400 + i64::from(day.month) * 32 + i64::from(day.day)));
    }
    // "Week 12", "Q1 2025", "2025-W10", "KW 7".
    let mut number = None;
    let mut of_year = 0;
    for part in plain.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()) {
        let digits = part.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let word = part.strip_suffix(digits).unwrap_or_default();
        if let (Some(year), true) = (year(digits), word.is_empty()) {
            of_year = i64::from(year);
            continue;
        }
        let known = word.is_empty() && digits.len() <= 2 || NUMBERED.contains(&word);
        if !known || number.is_some() && !digits.is_empty() {
            return None;
        }
        if !digits.is_empty() {
            number = digits.parse::<i32>().ok().map(i64::from);
        }
    }
    let worded = plain.starts_with(char::is_alphabetic) || of_year > 0;
    number.filter(|_| worded).map(|number| Period::Part(of_year * 400 + number))
}

fn year(text: &str) -> Option<i32> {
    (text.len() == 4).then(|| text.parse().ok()).flatten().filter(|year| (1990..=2100).contains(year))
}

/// Puts the columns of one metric together that are periods: parts of years add up or the newest holds, of years the newest holds
/// and the others are told for comparison; where a column holds all of them, it is the one that counts.
pub(super) fn join(figures: &mut Vec<Figure>, text: &str, out: &mut Read) {
    let alike = |one: &Figure, other: &Figure| {
        one.metric == other.metric
            && one.role == other.role
            && one.platform == other.platform
            && one.running == other.running
    };
    let mut dropped: Vec<usize> = Vec::new();
    for at in 0..figures.len() {
        let Some(first) = figures.get(at).filter(|figure| figure.period.is_some() && figure.metric.is_some()).cloned()
        else {
            continue;
        };
        let group: Vec<usize> =
            (0..figures.len()).filter(|other| figures.get(*other).is_some_and(|other| alike(&first, other))).collect();
        let periods: Vec<Period> = group.iter().filter_map(|at| figures.get(*at)?.period).collect();
        if group.first() != Some(&at) || group.len() < 2 || periods.len() < group.len() {
            continue;
        }
        let newest = periods.iter().filter(|period| **period != Period::All).max().copied();
        let years = periods.iter().any(|period| matches!(period, Period::Year(_)));
        let Some(Metric { adding, .. }) = first.metric else { continue };
        let kept = |figure: &Figure| figure.period == newest;
        if periods.contains(&Period::All) && *adding != Adding::Stock {
            // What holds all is there; the others are its parts.
            for at in &group {
                if figures.get(*at).is_some_and(|figure| figure.period != Some(Period::All)) {
                    dropped.push(*at);
                }
            }
        } else if years || *adding == Adding::Stock || first.running {
            for at in &group {
                let Some(figure) = figures.get_mut(*at) else { continue };
                if figure.period == Some(Period::All) {
                    dropped.push(*at);
                } else if !kept(figure) {
                    figure.role = Role::Comparison;
                }
            }
        } else if *adding == Adding::Flow {
            let more: Vec<usize> =
                group.iter().skip(1).filter_map(|at| figures.get(*at).map(|figure| figure.column)).collect();
            if let Some(figure) = figures.get_mut(at) {
                figure.more = more;
            }
            dropped.extend(group.iter().skip(1));
        } else {
            let kind = if *adding == Adding::Rate { NoteKind::PercentNotCount } else { NoteKind::ReachDoesNotAdd };
            add_note(out, text, kind, Some(first.cell.start), ordinal(first.column), first.cell.raw(text), 0);
            dropped.extend(group.iter().copied());
        }
    }
    let mut index = 0;
    figures.retain(|_| {
        index += 1;
        !dropped.contains(&(index - 1))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_periods_are_told_and_ordered() {
        for (one, other) in [
            ("2023", "2024"),
            ("jan", "feb"),
            ("januar 2025", "märz 2025"),
            ("q1", "q2"),
            ("q4 2024", "q1 2025"),
            ("week 9", "week 10"),
            ("kw 7", "kw 8"),
            ("2025-w10", "2025-w11"),
            ("01.03.2025", "02.03.2025"),
            ("fy 2023", "fy 2024"),
            ("jan '24", "jan '25"),
        ] {
            assert!(
                period(one).is_some() && period(one) < period(other),
                "{one} {other} {:?} {:?}",
                period(one),
                period(other)
            );
        }
        assert_eq!(period("total"), Some(Period::All));
        for name in ["views", "kenya", "12", "a", "top 10", "covid 19", "", "w", "tiktok"] {
            assert_eq!(period(name), None, "{name}");
        }
    }
}
