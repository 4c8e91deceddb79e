//! Adds up the cells of a column in one pass, under each meaning that its separators can have.

use cells::{Figure, Kind, Tally};

use super::rows::Cell;
use crate::number::cell::{Content, Number, Separator, Sign, power};
use crate::number::grouping::Decimal;
use crate::number::{Bounds, Currency, Qualifier};

/// A value that is known, or has two values depending on the decimal separator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// One value.
    One(f64),
    /// One value if a point separates decimals, another if a comma does.
    Two {
        /// `1.234` is one and a bit.
        point: f64,
        /// `1,234` is one and a bit.
        comma: f64,
    },
}

/// So many rows that each exceed the one before are hardly days counted one by one.
const CLIMB: u32 = 8;

/// What the cells of a column, or of a part of it, come to.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    /// What can be added up and counted; ordinary rows are added to it directly.
    pub tally: Tally,
    /// Cells that are neither numbers nor missing.
    pub unreadable: u32,
    /// The first of these.
    pub unreadable_at: Option<Cell>,
    /// The currency beside a number, where one is.
    pub currency: Option<Currency>,
    /// Whether two cells name different currencies.
    pub currencies_differ: bool,
    qualifiers: [bool; 3], // at least, at most, about
    /// The first number, and where it stands.
    pub first: Option<(Number, Cell)>,
    /// The number of the newest row, and where it stands.
    pub newest: Option<(Number, Cell)>,
    /// Numbers with a short form behind them that has two meanings, where some are.
    pub short: Option<Box<Shorts>>,
}

/// Numbers with a short form of two meanings.
#[derive(Clone, Debug)]
pub struct Shorts {
    /// The two factors.
    pub scales: [f64; 2],
    /// The first of the cells.
    pub at: Cell,
    /// How many there are.
    pub cells: u32,
    /// What all cells come to with the other meaning.
    pub other: Sum,
}

impl Sum {
    /// Adds a cell of a row; a greater order is newer.
    pub fn add(&mut self, content: Content, cell: Cell, order: i64) {
        if let Some(shorts) = &mut self.short {
            shorts.other.add(content, cell, order);
        }
        match content {
            Content::Number(number) => self.add_number(number, cell, order),
            Content::Empty => self.tally.add(&Figure::default(), cell.start, cell.end),
            Content::Missing => {
                self.tally.add(&Figure { kind: Kind::Missing, ..Figure::default() }, cell.start, cell.end)
            }
            Content::Other => {
                self.unreadable += 1;
                self.unreadable_at.get_or_insert(cell);
            }
        }
    }

    /// Adds a number with a short form of two meanings behind it; of two short forms in one column only the first is understood.
    pub fn add_short(&mut self, number: Number, scales: [f64; 2], cell: Cell, order: i64) {
        if self.short.is_none() {
            let other = self.clone();
            self.short = Some(Box::new(Shorts { scales, at: cell, cells: 0, other }));
        }
        let [one, other] = scales;
        match &mut self.short {
            Some(shorts) if shorts.scales == scales => {
                shorts.cells += 1;
                // The first row comes last.
                if cell.start < shorts.at.start {
                    shorts.at = cell;
                }
                shorts.other.add_number(number.times(other), cell, order);
                self.add_number(number.times(one), cell, order);
            }
            _ => self.add(Content::Other, cell, order),
        }
    }

    fn add_number(&mut self, number: Number, cell: Cell, order: i64) {
        let figure = figure(&number);
        if self.first.is_none() {
            self.first = Some((number, cell));
            self.tally.first = number.value;
        }
        self.tally.add(&figure, cell.start, cell.end);
        self.tally.keep_newest(&figure, cell.start, cell.end, order);
        if std::mem::take(&mut self.tally.newest.fresh) {
            self.newest = Some((number, cell));
        }
        if let Sign::Money(currency) = number.sign {
            self.currencies_differ |= self.currency.is_some() && currency.is_some() && currency != self.currency;
            self.currency = self.currency.or(currency);
        }
        match number.qualifier {
            Qualifier::MoreThan | Qualifier::AtLeast => self.qualifiers[0] = true,
            Qualifier::Almost | Qualifier::UpTo => self.qualifiers[1] = true,
            Qualifier::About => self.qualifiers[2] = true,
            _ => {}
        }
    }

    /// Takes the tally to which ordinary rows were added.
    pub fn absorb(&mut self, tally: &Tally) {
        self.tally = *tally;
        if std::mem::take(&mut self.tally.newest.fresh) {
            let newest = &self.tally.newest;
            let cell = Cell { start: newest.start, end: newest.end, escaped: false };
            self.newest = Some((number(&newest.figure), cell));
        }
    }

    /// How many numbers prove a decimal point, and how many a decimal comma.
    #[must_use]
    pub fn proofs(&self) -> (u32, u32) {
        (self.tally.points, self.tally.commas)
    }

    /// How many cells are ambiguous: by a point, by a comma.
    #[must_use]
    pub fn ambiguous(&self) -> (u32, u32) {
        (self.tally.point.cells, self.tally.comma.cells)
    }

    /// The sum, with what is known about decimals.
    #[must_use]
    pub fn total(&self, decimal: Decimal) -> Value {
        let point = self.rounded(self.tally.whole + self.tally.point.decimal + self.tally.comma.grouped);
        let comma = self.rounded(self.tally.whole + self.tally.point.grouped + self.tally.comma.decimal);
        choose(point, comma, decimal)
    }

    /// The newest number, where each is greater than the one of the row before over so many rows that it is no chance. The first
    /// row is added last, because it may be a total: that is the one step that goes the other way.
    #[must_use]
    pub fn climbs(&self, backwards: bool) -> Option<f64> {
        let (with, against) =
            if backwards { (self.tally.falls, self.tally.rises) } else { (self.tally.rises, self.tally.falls) };
        let second = self.first.map_or(0.0, |(number, _)| number.value);
        let begins = if backwards { self.tally.previous > second } else { self.tally.previous < second };
        let climbs = self.tally.cells >= CLIMB && against == 1 && with + 2 == self.tally.cells && begins;
        climbs.then_some(if backwards { self.tally.previous } else { self.tally.before })
    }

    /// Whether another sum comes to the same, if this is what separates decimals.
    #[must_use]
    pub fn is(&self, other: &Self, decimal: Decimal) -> bool {
        match (self.total(decimal), other.total(decimal)) {
            (Value::One(one), Value::One(other)) => (one - other).abs() <= 1e-9 * other.abs().max(1.0),
            _ => false,
        }
    }

    /// Adding decimals leaves a tail far behind the last digit that was written; it is cut off.
    fn rounded(&self, value: f64) -> f64 {
        let ambiguous = if self.ambiguous() != (0, 0) { 3 } else { 0 };
        let factor = power(self.tally.decimals.max(ambiguous));
        let scaled = (value * factor).round();
        if scaled.abs() < 9e15 { scaled / factor } else { value }
    }

    /// How the sum is qualified: one "at least" makes the sum "at least".
    #[must_use]
    pub fn qualifier(&self) -> Qualifier {
        match self.qualifiers {
            [false, false, false] => Qualifier::Exact,
            [true, false, _] => Qualifier::AtLeast,
            [false, true, _] => Qualifier::UpTo,
            _ => Qualifier::About,
        }
    }
}

/// What is added up of a number.
fn figure(number: &Number) -> Figure {
    let (decimal, kind) = match (number.either, number.proves) {
        (Some((decimal, Separator::Point)), _) => (decimal, Kind::EitherPoint),
        (Some((decimal, Separator::Comma)), _) => (decimal, Kind::EitherComma),
        (None, Decimal::Point) => (0.0, Kind::Point),
        (None, Decimal::Comma) => (0.0, Kind::Comma),
        (None, Decimal::Unknown) => (0.0, Kind::Number),
    };
    let percent = number.sign == Sign::Percent;
    Figure { value: number.value, decimal, kind, decimals: number.decimals, percent }
}

/// The number of a figure of an ordinary row.
fn number(figure: &Figure) -> Number {
    let (either, proves) = match figure.kind {
        Kind::EitherPoint => (Some((figure.decimal, Separator::Point)), Decimal::Unknown),
        Kind::EitherComma => (Some((figure.decimal, Separator::Comma)), Decimal::Unknown),
        Kind::Point => (None, Decimal::Point),
        Kind::Comma => (None, Decimal::Comma),
        Kind::Number | Kind::Empty | Kind::Missing => (None, Decimal::Unknown),
    };
    let sign = if figure.percent { Sign::Percent } else { Sign::None };
    Number { value: figure.value, either, proves, decimals: figure.decimals, sign, qualifier: Qualifier::Exact }
}

fn choose(point: f64, comma: f64, decimal: Decimal) -> Value {
    #[expect(clippy::float_cmp, reason = "equal where nothing is ambiguous")]
    match decimal {
        Decimal::Point => Value::One(point),
        Decimal::Comma => Value::One(comma),
        Decimal::Unknown if point == comma => Value::One(point),
        Decimal::Unknown => Value::Two { point, comma },
    }
}

/// The value of one number, with what is known about decimals.
#[must_use]
pub fn value(number: &Number, decimal: Decimal) -> Value {
    match number.either {
        None => Value::One(number.value),
        Some((decimals, Separator::Point)) => choose(decimals, number.value, decimal),
        Some((decimals, Separator::Comma)) => choose(number.value, decimals, decimal),
    }
}

impl Value {
    /// The value times a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        match self {
            Self::One(value) => Self::One(value * factor),
            Self::Two { point, comma } => Self::Two { point: point * factor, comma: comma * factor },
        }
    }

    /// The bounds of each value it can be, one or two.
    #[must_use]
    pub fn bounds(self, qualifier: Qualifier) -> Vec<Bounds> {
        let values = match self {
            Self::One(value) => vec![value],
            Self::Two { point, comma } => vec![point, comma],
        };
        values.into_iter().filter_map(|value| Bounds::qualified(value, qualifier)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::cell::content;

    fn sum(cells: &[&str]) -> Sum {
        let mut sum = Sum::default();
        for (order, cell) in (0..).zip(cells) {
            sum.add(content(cell), Cell::default(), order);
        }
        sum
    }

    #[test]
    fn one_pass_gives_the_sum_under_both_meanings() {
        let found = sum(&["1.234", "2.345", "10"]);
        assert_eq!(found.total(Decimal::Unknown), Value::Two { point: 13.579, comma: 3589.0 });
        assert_eq!(found.total(Decimal::Comma), Value::One(3589.0));
        assert_eq!(found.ambiguous(), (2, 0));
        assert_eq!(sum(&["0.1", "0.2"]).total(Decimal::Unknown), Value::One(0.3));
    }

    #[test]
    fn missing_cells_add_nothing_and_are_counted() {
        let found = sum(&["undefined", "5", "", "x"]);
        assert_eq!((found.tally.cells, found.tally.missing, found.unreadable), (1, 1, 1));
    }

    #[test]
    fn the_newest_row_wins_and_a_tie_is_seen() {
        assert_eq!(sum(&["5", "7"]).newest.map(|(number, _)| number.value), Some(7.0));
        let mut tie = sum(&["5"]);
        tie.add(content("6"), Cell::default(), 0);
        assert!(tie.tally.newest_differ);
    }
}
