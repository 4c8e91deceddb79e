//! Values with bounds, and how people write numbers.

pub mod cell;
pub mod date;
pub mod decimal;
pub mod grouping;
pub mod scan;
pub mod suffix;
pub mod words;

/// How a figure was qualified in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Qualifier {
    /// "250,000": the value itself.
    Exact,
    /// "more than 250,000": the value or above, open at the top.
    MoreThan,
    /// "at least 5", "100+": the value or above, open at the top.
    AtLeast,
    /// "almost 80,000": the value or below, open at the bottom.
    Almost,
    /// "up to 3 million": the value or below, open at the bottom.
    UpTo,
    /// "about 1,000": keeps its value and is marked.
    About,
    /// "between 40 and 50".
    Range,
    /// "tens of millions": an order of magnitude, low to ten times low.
    Order,
}

/// A value with bounds. Low and high are inclusive, `None` is open; the nominal value is the one that was written.
///
/// Every number inside is finite, and low <= nominal <= high where they are there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    low: Option<f64>,
    high: Option<f64>,
    nominal: f64,
    qualifier: Qualifier,
}

impl Bounds {
    /// The value itself; `None` where it is not finite.
    #[must_use]
    pub fn exact(value: f64) -> Option<Self> {
        Self::qualified(value, Qualifier::Exact)
    }

    /// The value as a qualifier bounds it; `None` where it is not finite. `Order` spans to ten times the value,
    /// `Range` with one value is that value.
    #[must_use]
    pub fn qualified(value: f64, qualifier: Qualifier) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        // A negative zero would print and compare oddly.
        let value = if value == 0.0 { 0.0 } else { value };
        let (low, high) = match qualifier {
            Qualifier::Exact | Qualifier::About | Qualifier::Range => (Some(value), Some(value)),
            Qualifier::MoreThan | Qualifier::AtLeast => (Some(value), None),
            Qualifier::Almost | Qualifier::UpTo => (None, Some(value)),
            Qualifier::Order => {
                let top = value * 10.0;
                if !top.is_finite() {
                    return None;
                }
                (Some(value.min(top)), Some(value.max(top)))
            }
        };
        Some(Self { low, high, nominal: value, qualifier })
    }

    /// Between two values, in either order; `None` where one is not finite.
    #[must_use]
    pub fn between(one: f64, other: f64) -> Option<Self> {
        (one.is_finite() && other.is_finite()).then(|| Self {
            low: Some(one.min(other)),
            high: Some(one.max(other)),
            nominal: one.min(other),
            qualifier: Qualifier::Range,
        })
    }

    /// The lowest value it can have, inclusive; `None` is open.
    #[must_use]
    pub fn low(&self) -> Option<f64> {
        self.low
    }

    /// The highest value it can have, inclusive; `None` is open.
    #[must_use]
    pub fn high(&self) -> Option<f64> {
        self.high
    }

    /// The value as it was written; for a range its lower end.
    #[must_use]
    pub fn nominal(&self) -> f64 {
        self.nominal
    }

    /// How it was qualified.
    #[must_use]
    pub fn qualifier(&self) -> Qualifier {
        self.qualifier
    }
}

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Things or people.
    Count,
    /// Of a hundred.
    Percent,
    /// One per another, as in "3:1" or "7 times as many".
    Ratio,
    /// Money, with the currency's ISO 4217 code where the text gives it.
    Money(Option<Currency>),
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// A day of the calendar, as days since 1970-01-01.
    Day,
}

/// An ISO 4217 currency code: three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// A code of three Latin letters, in either case; `None` for anything else.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The code, for example `EUR`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}
