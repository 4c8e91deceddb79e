//! Figures, numbers and days as people write them in a locale.

use super::{Argument, Locale, Text, say};
use crate::number::{Bounds, Qualifier, Unit, date::Date, decimal};

/// A number with the locale's separators, with two decimals at most, or the three that it has: `250,000`, `4.25`.
#[must_use]
pub fn number(locale: &Locale, value: f64) -> String {
    let mut written = decimal::hundredths(value.abs());
    // `1.234` in a text is not to be shown as 1.23 where it is asked what it means.
    let thousandths = value.abs() * 1000.0;
    let third = thousandths.round() % 10.0;
    if (1e3..1e9).contains(&thousandths) && third != 0.0 && (thousandths - thousandths.round()).abs() < 1e-6 {
        written = [&decimal::hundredths((thousandths.round() - third) / 1000.0), &*decimal::short(third)].concat();
    }
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

const MILLION: Text = Text::new("figure.million", "{number}\u{a0}million", "A large number, as in: 3.4 million.");
const BILLION: Text =
    Text::new("figure.billion", "{number}\u{a0}billion", "A large number; a billion is a thousand million.");

/// A large number in words where that loses nothing: `300 million`, `3.4 million`, `1.25 billion`; else in digits.
#[must_use]
pub fn amount(locale: &Locale, value: f64) -> String {
    let size = value.abs();
    let (text, one) = if size >= 1e9 { (&BILLION, 1e9) } else { (&MILLION, 1e6) };
    // Two decimals at most, so whole hundredths; beyond a thousand billion digits are no worse.
    if !(1e6..1e12).contains(&size) || (size % (one / 100.0)) != 0.0 {
        return number(locale, value);
    }
    say(locale, text, &[("number", Argument::Number(value / one))])
}

// One of a kind, then several.
const HOURS: (Text, Text) = (
    Text::new("figure.hour", "{number}\u{a0}hour", "One hour of work."),
    Text::new("figure.hours", "{number}\u{a0}hours", "Hours of work; not one."),
);
const DAYS: (Text, Text) = (
    Text::new("figure.day", "{number}\u{a0}day", "A length of time: one day."),
    Text::new("figure.days", "{number}\u{a0}days", "A length of time; not one."),
);
const WEEKS: (Text, Text) = (
    Text::new("figure.week", "{number}\u{a0}week", "A length of time: one week."),
    Text::new("figure.weeks", "{number}\u{a0}weeks", "A length of time; not one."),
);
const MONTHS: (Text, Text) = (
    Text::new("figure.month", "{number}\u{a0}month", "A length of time: one month."),
    Text::new("figure.months", "{number}\u{a0}months", "A length of time; not one."),
);
const PERCENT: Text = Text::new("figure.percent", "{number}\u{a0}%", "Of a hundred.");
const MONEY: Text = Text::new("figure.money", "{currency}\u{a0}{amount}", "Money with its three-letter code.");

/// A value in its unit: `4.25 %`, `EUR 1,250.5`, `8 weeks`. Counts stand alone. The space is one that does not break.
#[must_use]
pub fn value(locale: &Locale, value: f64, unit: Unit) -> String {
    let number = Argument::Number(value);
    let several = |(one, other): &(Text, Text)| {
        say(locale, if value == 1.0 { one } else { other }, &[("number", number.clone())])
    };
    match unit {
        Unit::Count | Unit::Money(None) => amount(locale, value),
        Unit::Ratio => number.say(locale),
        Unit::Percent => say(locale, &PERCENT, &[("number", number)]),
        Unit::Money(Some(currency)) => {
            let currency = Argument::Verbatim(currency.code().to_owned());
            say(locale, &MONEY, &[("currency", currency), ("amount", Argument::Verbatim(amount(locale, value)))])
        }
        Unit::Hours => several(&HOURS),
        Unit::Days => several(&DAYS),
        Unit::Weeks => several(&WEEKS),
        Unit::Months => several(&MONTHS),
        #[expect(clippy::cast_possible_truncation, reason = "a day count is whole, and `as` saturates")]
        Unit::Day => Date::from_days(value as i64).map_or_else(|| number.say(locale), |date| day(locale, date)),
    }
}

const NOTE: &str = "How people write a figure that is not exact.";
const MORE_THAN: Text = Text::new("figure.more-than", "more than {figure}", NOTE);
const AT_LEAST: Text = Text::new("figure.at-least", "at least {figure}", NOTE);
const ALMOST: Text = Text::new("figure.almost", "almost {figure}", NOTE);
const UP_TO: Text = Text::new("figure.up-to", "up to {figure}", NOTE);
const ABOUT: Text = Text::new("figure.about", "about {figure}", NOTE);
const BETWEEN: Text = Text::new("figure.between", "between {low} and {high}", NOTE);

/// A figure with its bounds in words: "more than 250,000", "almost 80,000", "between 40 and 50".
#[must_use]
pub fn figure(locale: &Locale, bounds: &Bounds, unit: Unit) -> String {
    let said = |number: f64| Argument::Verbatim(value(locale, number, unit));
    let nominal = bounds.nominal();
    let text = match bounds.qualifier() {
        Qualifier::Exact => return value(locale, nominal, unit),
        Qualifier::MoreThan => MORE_THAN,
        Qualifier::AtLeast => AT_LEAST,
        Qualifier::Almost => ALMOST,
        Qualifier::UpTo => UP_TO,
        Qualifier::About => ABOUT,
        Qualifier::Range | Qualifier::Order => {
            let (low, high) = (bounds.low().unwrap_or(nominal), bounds.high().unwrap_or(nominal));
            if low.to_bits() == high.to_bits() {
                return value(locale, nominal, unit);
            }
            return say(locale, &BETWEEN, &[("low", said(low)), ("high", said(high))]);
        }
    };
    say(locale, &text, &[("figure", said(nominal))])
}

const MONTH_NAMES: [Text; 12] = [
    Text::new("month.january", "January", ""),
    Text::new("month.february", "February", ""),
    Text::new("month.march", "March", ""),
    Text::new("month.april", "April", ""),
    Text::new("month.may", "May", ""),
    Text::new("month.june", "June", ""),
    Text::new("month.july", "July", ""),
    Text::new("month.august", "August", ""),
    Text::new("month.september", "September", ""),
    Text::new("month.october", "October", ""),
    Text::new("month.november", "November", ""),
    Text::new("month.december", "December", ""),
];
const DATE: Text = Text::new("figure.date", "{day} {month} {year}", "A day of the calendar: 16 September 2026.");

/// A day: `16 September 2026`.
#[must_use]
pub fn day(locale: &Locale, date: Date) -> String {
    let (year, month, day) = date.parts();
    let month = MONTH_NAMES.get(usize::from(month).saturating_sub(1)).map_or("", |month| locale.words(month));
    let plain = |words: String| Argument::Verbatim(words);
    // Years and days of the month are not grouped as numbers are.
    let places =
        [("day", plain(day.to_string())), ("month", plain(month.to_owned())), ("year", plain(year.to_string()))];
    say(locale, &DATE, &places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::locale::ENGLISH;

    #[test]
    fn numbers_are_grouped_and_keep_two_decimals_or_the_three_that_were_written() {
        for (value, said) in [
            (0.0, "0"),
            (-0.001, "0"),
            (999.0, "999"),
            (1000.0, "1,000"),
            (-1234.5, "\u{2212}1,234.5"),
            (250_000.0, "250,000"),
            (4.25, "4.25"),
            (1.234, "1.234"),
            (1_303.734, "1,303.734"),
            (2.0 / 3.0, "0.67"),
            (100.0 / 7.0, "14.29"),
            (1e9, "1,000,000,000"),
        ] {
            assert_eq!(number(&ENGLISH, value), said);
        }
    }

    #[track_caller]
    fn check(bounds: Option<Bounds>, unit: Unit, expected: &str) {
        assert_eq!(
            bounds.map(|bounds| figure(&ENGLISH, &bounds, unit).replace('\u{a0}', " ")).as_deref(),
            Some(expected)
        );
    }

    #[test]
    fn bounds_are_said_as_people_write_them() {
        check(Bounds::qualified(250_000.0, Qualifier::MoreThan), Unit::Count, "more than 250,000");
        check(Bounds::qualified(80_000.0, Qualifier::Almost), Unit::Count, "almost 80,000");
        check(Bounds::qualified(5.0, Qualifier::AtLeast), Unit::Count, "at least 5");
        check(Bounds::qualified(3e6, Qualifier::UpTo), Unit::Count, "up to 3 million");
        check(Bounds::qualified(1e7, Qualifier::Order), Unit::Count, "between 10 million and 100 million");
        check(Bounds::qualified(2.0, Qualifier::About), Unit::Weeks, "about 2 weeks");
        check(Bounds::between(50.0, 40.0), Unit::Percent, "between 40 % and 50 %");
        check(Bounds::between(40.0, 40.0), Unit::Count, "40");
    }

    #[test]
    fn units_are_said_with_the_number() {
        check(Bounds::exact(1.0), Unit::Hours, "1 hour");
        check(Bounds::exact(0.0), Unit::Days, "0 days");
        check(Bounds::exact(1.5), Unit::Months, "1.5 months");
        check(Bounds::exact(1250.5), Unit::Money(crate::number::Currency::new("eur")), "EUR 1,250.5");
        check(Bounds::exact(2e6), Unit::Money(None), "2 million");
        check(Bounds::exact(18_155.0), Unit::Day, "16 September 2019");
        check(Bounds::exact(7.0), Unit::Ratio, "7");
    }

    #[test]
    fn large_numbers_are_said_in_words_only_where_nothing_is_lost() {
        for (value, said) in [
            (300e6, "300 million"),
            (3.4e6, "3.4 million"),
            (1.25e9, "1.25 billion"),
            (-2e6, "\u{2212}2 million"),
            (1_234_567.0, "1,234,567"),
            (1_234_560_000.0, "1,234,560,000"),
            (999_999.0, "999,999"),
            (1_000_000.5, "1,000,000.5"),
            (2e12, "2,000,000,000,000"),
        ] {
            assert_eq!(amount(&ENGLISH, value).replace('\u{a0}', " "), said);
        }
    }

    #[test]
    fn numbers_that_are_none_do_not_panic() {
        for value in [f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE] {
            assert!(!amount(&ENGLISH, value).is_empty());
        }
    }
}
