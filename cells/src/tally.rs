//! What the figures of a column come to.

use crate::numeral::{Figure, Kind};

/// Ambiguous figures, added up under both meanings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Either {
    /// Their sum if the mark groups.
    pub grouped: f64,
    /// Their sum if it separates decimals.
    pub decimal: f64,
    /// How many there are.
    pub cells: u32,
}

/// The figure of the newest row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Newest {
    /// The figure.
    pub figure: Figure,
    /// Where it stands.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it came up in these rows.
    pub fresh: bool,
}

/// What the figures of a column come to, or of one group of its rows. It goes on from what the rows before came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tally {
    /// The sum of what is not ambiguous.
    pub whole: f64,
    /// What is ambiguous by a point.
    pub point: Either,
    /// What is ambiguous by a comma.
    pub comma: Either,
    /// Where the first of the ambiguous ones start and end.
    pub unclear: [Option<(usize, usize)>; 3],
    /// Whole numbers of a thousand and more that are written without a mark.
    pub ungrouped: u32,
    /// The number added last.
    pub previous: f64,
    /// The one before it.
    pub before: f64,
    /// How many numbers were greater than the one before.
    pub rises: u32,
    /// How many were smaller.
    pub falls: u32,
    /// The most decimals.
    pub decimals: u8,
    /// Numbers.
    pub cells: u32,
    /// Cells that say that the value is missing.
    pub missing: u32,
    /// Where the first of these starts.
    pub missing_at: Option<usize>,
    /// Where the first empty cell starts.
    pub empty_at: Option<usize>,
    /// Numbers with a percent sign.
    pub percents: u32,
    /// Numbers that prove a decimal point.
    pub points: u32,
    /// Numbers that prove a decimal comma.
    pub commas: u32,
    /// The first number of all; not a number where there was none yet.
    pub first: f64,
    /// Whether another number than the first came.
    pub differ: bool,
    /// The newest row's order.
    pub order: i64,
    /// Whether another number came with the same order.
    pub newest_differ: bool,
    /// The newest row's value, to compare with.
    pub newest_value: f64,
    /// The newest row's figure, where it is of these rows.
    pub newest: Newest,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            whole: 0.0,
            point: Either::default(),
            comma: Either::default(),
            unclear: [None; 3],
            ungrouped: 0,
            previous: 0.0,
            before: 0.0,
            rises: 0,
            falls: 0,
            decimals: 0,
            cells: 0,
            missing: 0,
            missing_at: None,
            empty_at: None,
            percents: 0,
            points: 0,
            commas: 0,
            first: f64::NAN,
            differ: false,
            order: i64::MIN,
            newest_differ: false,
            newest_value: f64::NAN,
            newest: Newest::default(),
        }
    }
}

impl Tally {
    /// Adds a figure whose cell starts at a place. The first number must be known as the first.
    pub fn add(&mut self, figure: &Figure, start: usize, end: usize) {
        match figure.kind {
            Kind::Empty => {
                self.empty_at.get_or_insert(start);
                return;
            }
            Kind::Missing => {
                self.missing += 1;
                self.missing_at.get_or_insert(start);
                return;
            }
            Kind::Number => {
                self.whole += figure.value;
                self.ungrouped += u32::from(figure.decimals == 0 && figure.value.abs() >= 1000.0);
            }
            Kind::Point => {
                self.points += 1;
                self.whole += figure.value;
            }
            Kind::Comma => {
                self.commas += 1;
                self.whole += figure.value;
            }
            Kind::EitherPoint | Kind::EitherComma => {
                let either = if figure.kind == Kind::EitherPoint { &mut self.point } else { &mut self.comma };
                either.grouped += figure.value;
                either.decimal += figure.decimal;
                either.cells += 1;
                if let Some(free) = self.unclear.iter_mut().find(|free| free.is_none()) {
                    *free = Some((start, end));
                }
            }
        }
        if !matches!(figure.kind, Kind::EitherPoint | Kind::EitherComma) {
            self.decimals = self.decimals.max(figure.decimals);
        }
        if self.cells > 0 {
            self.rises += u32::from(figure.value > self.previous);
            self.falls += u32::from(figure.value < self.previous);
        }
        self.before = self.previous;
        self.previous = figure.value;
        self.cells += 1;
        self.percents += u32::from(figure.percent);
        #[expect(clippy::float_cmp, reason = "the same digits give the same value")]
        {
            self.differ |= self.first != figure.value;
        }
    }

    /// Keeps the figure where its row is the newest; a greater order is newer.
    pub fn keep_newest(&mut self, figure: &Figure, start: usize, end: usize, order: i64) {
        if !figure.is_number() || order < self.order {
            return;
        }
        if order == self.order && !self.newest_value.is_nan() {
            #[expect(clippy::float_cmp, reason = "the same digits give the same value")]
            {
                self.newest_differ |= self.newest_value != figure.value;
            }
            return;
        }
        self.order = order;
        self.newest_differ = false;
        self.newest_value = figure.value;
        self.newest = Newest { figure: *figure, start, end, fresh: true };
    }
}
