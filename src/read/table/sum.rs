//! Adds up the cells of a column in one pass, under each meaning that its separators can have.

use cells::{Either, Figure, Kind, Tally};

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
    whole: f64,
    point: Either,
    comma: Either,
    decimals: u8,
    /// Cells that are numbers.
    pub cells: u32,
    /// Cells that say that the value is missing.
    pub missing: u32,
    /// Cells that are something else.
    pub unreadable: u32,
    /// The first of these.
    pub unreadable_at: Option<Cell>,
    /// The first missing one.
    pub missing_at: Option<Cell>,
    /// The number added last, the one before it, and how many were greater and smaller than the one before them.
    previous: f64,
    before: f64,
    rises: u32,
    falls: u32,
    /// Whole numbers of a thousand and more that are written without a separator: thousands are not grouped here.
    pub ungrouped: u32,
    /// The first of the ambiguous ones.
    pub unclear: [Option<Cell>; 3],
    /// Cells with a percent sign.
    pub percents: u32,
    /// Numbers that prove a decimal point, and such that prove a decimal comma.
    pub proofs: (u32, u32),
    /// The currency beside a number, where one is.
    pub currency: Option<Currency>,
    /// Whether two cells name different currencies.
    pub currencies_differ: bool,
    qualifiers: [bool; 3], // at least, at most, about
    /// The first number, and where it stands.
    pub first: Option<(Number, Cell)>,
    /// Whether all numbers so far are the first.
    pub differ: bool,
    /// The number of the newest row, where it stands, and the row's order.
    pub newest: Option<(Number, Cell, i64)>,
    /// Whether two rows are the newest and differ.
    pub newest_differ: bool,
}

impl Sum {
    /// Adds a cell of a row; a greater order is newer.
    #[inline]
    pub fn add(&mut self, content: Content, cell: Cell, order: i64) {
        match content {
            Content::Number(number) => self.add_number(number, cell, order),
            Content::Empty => {}
            Content::Missing => {
                self.missing += 1;
                self.missing_at.get_or_insert(cell);
            }
            Content::Other => {
                self.unreadable += 1;
                self.unreadable_at.get_or_insert(cell);
            }
        }
    }

    #[inline]
    fn add_number(&mut self, number: Number, cell: Cell, order: i64) {
        self.cells += 1;
        match number.either {
            None => {
                self.whole += number.value;
                self.decimals = self.decimals.max(number.decimals);
            }
            Some((decimal, separator)) => {
                let either = if separator == Separator::Point { &mut self.point } else { &mut self.comma };
                either.grouped += number.value;
                either.decimal += decimal;
                either.cells += 1;
            }
        }
        if self.cells > 1 {
            self.rises += u32::from(number.value > self.previous);
            self.falls += u32::from(number.value < self.previous);
        }
        self.before = self.previous;
        self.previous = number.value;
        let plain = number.decimals == 0 && number.proves == Decimal::Unknown && number.value.abs() >= 1000.0;
        self.ungrouped += u32::from(plain && number.either.is_none());
        if number.either.is_some()
            && let Some(free) = self.unclear.iter_mut().find(|free| free.is_none())
        {
            *free = Some(cell);
        }
        match number.proves {
            Decimal::Unknown => {}
            Decimal::Point => self.proofs.0 += 1,
            Decimal::Comma => self.proofs.1 += 1,
        }
        match number.sign {
            Sign::None => {}
            Sign::Percent => self.percents += 1,
            Sign::Money(currency) => {
                self.currencies_differ |= self.currency.is_some() && currency.is_some() && currency != self.currency;
                self.currency = self.currency.or(currency);
            }
        }
        match number.qualifier {
            Qualifier::MoreThan | Qualifier::AtLeast => self.qualifiers[0] = true,
            Qualifier::Almost | Qualifier::UpTo => self.qualifiers[1] = true,
            Qualifier::About => self.qualifiers[2] = true,
            _ => {}
        }
        match &self.first {
            None => self.first = Some((number, cell)),
            #[expect(clippy::float_cmp, reason = "the same digits give the same value")]
            Some((first, _)) => self.differ |= first.value != number.value,
        }
        match &self.newest {
            Some((_, _, newest)) if *newest > order => {}
            #[expect(clippy::float_cmp, reason = "the same digits give the same value")]
            Some((value, _, newest)) if *newest == order => self.newest_differ |= value.value != number.value,
            _ => {
                self.newest = Some((number, cell, order));
                self.newest_differ = false;
            }
        }
    }

    /// What the ordinary rows that follow are added to; [`Self::absorb`] takes it back.
    #[must_use]
    pub fn tally(&self) -> Tally {
        Tally {
            whole: self.whole,
            point: self.point,
            comma: self.comma,
            decimals: self.decimals,
            cells: self.cells,
            missing: self.missing,
            missing_at: self.missing_at.map(|cell| (cell.start, cell.end)),
            percents: self.percents,
            points: self.proofs.0,
            commas: self.proofs.1,
            first: self.first.map_or(f64::NAN, |(number, _)| number.value),
            differ: self.differ,
            order: self.newest.map_or(i64::MIN, |(_, _, order)| order),
            newest_value: self.newest.map_or(f64::NAN, |(number, ..)| number.value),
            newest_differ: self.newest_differ,
            ..Tally::default()
        }
    }

    /// Takes what the ordinary rows were added to.
    pub fn absorb(&mut self, tally: &Tally) {
        let cell = |(start, end)| Cell { start, end, escaped: false };
        self.whole = tally.whole;
        self.point = tally.point;
        self.comma = tally.comma;
        self.decimals = tally.decimals;
        self.cells = tally.cells;
        self.missing = tally.missing;
        self.missing_at = self.missing_at.or(tally.missing_at.map(cell));
        self.percents = tally.percents;
        self.proofs = (tally.points, tally.commas);
        self.differ = tally.differ;
        self.newest_differ = tally.newest_differ;
        if tally.newest.fresh {
            let newest = &tally.newest;
            self.newest = Some((number(&newest.figure), cell((newest.start, newest.end)), tally.order));
        }
    }

    /// How many cells are ambiguous: by a point, by a comma.
    #[must_use]
    pub fn ambiguous(&self) -> (u32, u32) {
        (self.point.cells, self.comma.cells)
    }

    /// The sum, with what is known about decimals.
    #[must_use]
    pub fn total(&self, decimal: Decimal) -> Value {
        let point = self.rounded(self.whole + self.point.decimal + self.comma.grouped);
        let comma = self.rounded(self.whole + self.point.grouped + self.comma.decimal);
        choose(point, comma, decimal)
    }

    /// Whether each number so far is greater than the one before, or each smaller.
    #[must_use]
    pub fn may_climb(&self) -> bool {
        self.rises == 0 || self.falls == 0
    }

    /// The newest number, where each is greater than the one of the row before over so many rows that it is no chance. The first
    /// row is added last, because it may be a total: that is the one step that goes the other way.
    #[must_use]
    pub fn climbs(&self, backwards: bool) -> Option<f64> {
        let (with, against) = if backwards { (self.falls, self.rises) } else { (self.rises, self.falls) };
        let second = self.first.map_or(0.0, |(number, _)| number.value);
        let begins = if backwards { self.previous > second } else { self.previous < second };
        let climbs = self.cells >= CLIMB && against == 1 && with + 2 == self.cells && begins;
        climbs.then_some(if backwards { self.previous } else { self.before })
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
        let ambiguous = if self.point.cells + self.comma.cells > 0 { 3 } else { 0 };
        let factor = power(self.decimals.max(ambiguous));
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
        assert_eq!((found.cells, found.missing, found.unreadable), (1, 1, 1));
    }

    #[test]
    fn the_newest_row_wins_and_a_tie_is_seen() {
        assert_eq!(sum(&["5", "7"]).newest.map(|(number, _, _)| number.value), Some(7.0));
        let mut tie = sum(&["5"]);
        tie.add(content("6"), Cell::default(), 0);
        assert!(tie.newest_differ);
    }
}
