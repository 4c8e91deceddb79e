//! Figures, numbers and days as people write them in a locale.

use super::Locale;
use crate::number::{Bounds, Qualifier, Unit, date::Date};

/// A number with the locale's separators, with at most two decimals: `250,000`, `4.25`.
#[must_use]
pub fn number(locale: &Locale, value: f64) -> String {
    let written = format!("{:.2}", value.abs());
    let (whole, decimals) = written.split_once('.').unwrap_or((written.as_str(), ""));
    let mut said = String::new();
    if value < 0.0 && written != "0.00" {
        said.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            said.push_str(locale.group);
        }
        said.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if !decimals.is_empty() {
        said.push_str(locale.decimal);
        said.push_str(decimals);
    }
    said
}

/// A value in its unit: `4.25 %`, `EUR 1,250.5`, `8 weeks`. Counts stand alone.
#[must_use]
pub fn value(locale: &Locale, value: f64, unit: Unit) -> String {
    let plain = number(locale, value);
    match unit {
        Unit::Count | Unit::Money(None) | Unit::Ratio => plain,
        Unit::Percent => format!("{plain}\u{a0}%"),
        Unit::Money(Some(currency)) => format!("{}\u{a0}{plain}", currency.code()),
        Unit::Hours => format!("{plain}\u{a0}{}", if plain == "1" { "hour" } else { "hours" }),
        Unit::Days => format!("{plain}\u{a0}{}", if plain == "1" { "day" } else { "days" }),
        Unit::Weeks => format!("{plain}\u{a0}{}", if plain == "1" { "week" } else { "weeks" }),
        Unit::Months => format!("{plain}\u{a0}{}", if plain == "1" { "month" } else { "months" }),
        #[expect(clippy::cast_possible_truncation, reason = "a day count is whole, and `as` saturates")]
        Unit::Day => Date::from_days(value as i64).map_or(plain, |date| day(locale, date)),
    }
}

/// A figure with its bounds in words: "more than 250,000", "almost 80,000", "between 40 and 50".
#[must_use]
pub fn figure(locale: &Locale, bounds: &Bounds, unit: Unit) -> String {
    let nominal = value(locale, bounds.nominal(), unit);
    match bounds.qualifier() {
        Qualifier::Exact => nominal,
        Qualifier::MoreThan => format!("more than {nominal}"),
        Qualifier::AtLeast => format!("at least {nominal}"),
        Qualifier::Almost => format!("almost {nominal}"),
        Qualifier::UpTo => format!("up to {nominal}"),
        Qualifier::About => format!("about {nominal}"),
        Qualifier::Range | Qualifier::Order => {
            let high = value(locale, bounds.high().unwrap_or(bounds.nominal()), unit);
            let low = value(locale, bounds.low().unwrap_or(bounds.nominal()), unit);
            format!("between {low} and {high}")
        }
    }
}

/// A day: `16 September 2026`.
#[must_use]
pub fn day(_locale: &Locale, date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = date.parts();
    let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{day} {name} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::locale::ENGLISH;

    #[test]
    fn numbers_are_grouped_and_keep_at_most_two_decimals() {
        for (value, said) in [
            (0.0, "0"),
            (-0.001, "0"),
            (999.0, "999"),
            (1000.0, "1,000"),
            (-1234.5, "\u{2212}1,234.5"),
            (250_000.0, "250,000"),
            (4.25, "4.25"),
            (1e9, "1,000,000,000"),
        ] {
            assert_eq!(number(&ENGLISH, value), said);
        }
    }

    #[test]
    fn bounds_are_said_as_people_write_them() {
        let more = Bounds::qualified(250_000.0, Qualifier::MoreThan).unwrap();
        assert_eq!(figure(&ENGLISH, &more, Unit::Count), "more than 250,000");
        let between = Bounds::between(50.0, 40.0).unwrap();
        assert_eq!(figure(&ENGLISH, &between, Unit::Percent), "between 40\u{a0}% and 50\u{a0}%");
    }
}
