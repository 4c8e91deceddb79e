//! A figure that the visitor writes by hand: the same ways of writing are understood as in a text.

use crate::number::date::Date;
use crate::number::grouping::{self, Decimal, Numeral};
use crate::number::{Bounds, Unit};
use crate::read::{self, Hints};
use crate::words::Text;

/// Why a figure that was written by hand could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// There is no number, or more than one.
    NotANumber,
    /// The number can mean two things: `1.234`.
    TwoMeanings,
    /// It is not a day of the calendar.
    NotADay,
}

impl Unclear {
    /// What to do about it, in words.
    #[must_use]
    pub const fn words(self) -> Text {
        const NOTE: &str = "Shown under a field for a figure. Says what to write instead.";
        match self {
            Self::NotANumber => Text::new(
                "given.not-a-number",
                "We could not find one number here. Write it like 250000, 1.2 million or more than 500.",
                NOTE,
            ),
            Self::TwoMeanings => Text::new(
                "given.two-meanings",
                "This can mean two numbers. Write it without the dot or comma, for example 1234.",
                NOTE,
            ),
            Self::NotADay => Text::new("given.not-a-day", "Write the day like 2026-09-16.", NOTE),
        }
    }
}

/// The value of a figure in a unit, as the visitor wrote it.
///
/// # Errors
/// [`Unclear`] says what is in the way.
pub fn value(written: &str, unit: Unit) -> Result<Bounds, Unclear> {
    let written = written.trim();
    if unit == Unit::Day {
        return day(written).and_then(|date| Bounds::exact(date.days() as f64)).ok_or(Unclear::NotADay);
    }
    // The unit is known, so its sign says nothing more.
    let bare: String = written.chars().filter(|letter| !"%\u{20ac}$\u{a3}\n\r".contains(*letter)).collect();
    match grouping::numeral(bare.trim(), Decimal::Unknown) {
        Some(Numeral::One(value)) => return Bounds::exact(value).ok_or(Unclear::NotANumber),
        // The page itself writes thousands with a comma; a single point can be either.
        Some(Numeral::Either { grouped, .. }) if bare.contains(',') => {
            return Bounds::exact(grouped).ok_or(Unclear::NotANumber);
        }
        Some(Numeral::Either { .. }) => return Err(Unclear::TwoMeanings),
        None => {}
    }
    // With a name a number is a figure, not a date or a list number.
    let read = read::read(&[&bare, " views"].concat(), &Hints::default());
    let mut figures = read.readings.iter().filter(|reading| reading.metric.is_some() || reading.question.is_some());
    match (figures.next(), figures.next()) {
        (Some(figure), None) if figure.question.is_some() => Err(Unclear::TwoMeanings),
        (Some(figure), None) => Ok(figure.bounds),
        _ => Err(Unclear::NotANumber),
    }
}

/// A day in the ISO form, as date fields give it.
fn day(written: &str) -> Option<Date> {
    let mut parts = written.split('-');
    let date = Date::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    date.filter(|_| parts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Qualifier;

    #[track_caller]
    fn check(written: &str, unit: Unit, expected: Result<Bounds, Unclear>) {
        assert_eq!(value(written, unit), expected, "{written}");
    }

    #[test]
    fn figures_are_understood_as_people_write_them() {
        check(" 250000 ", Unit::Count, Ok(Bounds::exact(250_000.0).unwrap()));
        check("0", Unit::Count, Ok(Bounds::exact(0.0).unwrap()));
        check("2025", Unit::Count, Ok(Bounds::exact(2025.0).unwrap()));
        check("1,250", Unit::Count, Ok(Bounds::exact(1250.0).unwrap()));
        check("1.2 million", Unit::Count, Ok(Bounds::exact(1_200_000.0).unwrap()));
        check("more than 500", Unit::Count, Ok(Bounds::qualified(500.0, Qualifier::MoreThan).unwrap()));
        check("between 40 and 50", Unit::Count, Ok(Bounds::between(40.0, 50.0).unwrap()));
        check("1,250,000", Unit::Count, Ok(Bounds::exact(1_250_000.0).unwrap()));
        check("4.5 %", Unit::Percent, Ok(Bounds::exact(4.5).unwrap()));
    }

    #[test]
    fn what_cannot_be_understood_says_what_to_do() {
        check("", Unit::Count, Err(Unclear::NotANumber));
        check("many", Unit::Count, Err(Unclear::NotANumber));
        check("1.234", Unit::Count, Err(Unclear::TwoMeanings));
        check("soon", Unit::Day, Err(Unclear::NotADay));
    }

    #[test]
    fn a_day_is_read_in_the_form_of_date_fields() {
        let launch = Date::new(2026, 9, 16).unwrap();
        check("2026-09-16", Unit::Day, Ok(Bounds::exact(launch.days() as f64).unwrap()));
        check("2026-02-30", Unit::Day, Err(Unclear::NotADay));
    }
}
