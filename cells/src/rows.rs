//! Steps over ordinary rows. A row is added up only when the next one is known to be ordinary too, because the last row of a table
//! may be a total and is judged with care.

use std::ops::Range;

use crate::numeral::{self, Figure, Kind};
use crate::tally::Tally;
use crate::word::{before as before_mark, eight, find, no_digit, until};
use crate::{Words, day, mix};

/// What a column is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Which figure it holds.
    pub figure: Option<u16>,
    /// Whether it gives rows their order.
    pub day: bool,
    /// Whether a row can be named in it that is not one of those that are listed.
    pub label: bool,
    /// Whether it tells the groups of rows apart.
    pub group: bool,
}

/// What only the caller knows. It is asked about the cells that are not plain.
pub trait Rest {
    /// Whether the row that this cell names is one of those that the table lists.
    fn is_listed(&mut self, cell: Range<usize>) -> bool;
    /// Whether the cell says that its value is missing.
    fn is_missing(&mut self, cell: Range<usize>) -> bool;
    /// The order of the day that the cell writes.
    fn order(&mut self, cell: Range<usize>) -> i64;
    /// Which group the cell names; `None` where it is a new one.
    fn group(&mut self, cell: Range<usize>) -> Option<usize>;
    /// The wanted figure of a row, and the row's order.
    fn seen(&mut self, value: f64, order: i64);
    /// A figure has an empty cell.
    fn empty(&mut self, figure: usize, at: usize);
}

/// How rows are written and what their columns are.
#[derive(Clone, Debug)]
pub struct Rows {
    /// What stands between cells.
    pub separator: u8,
    /// Whether quotes open cells.
    pub quotes: bool,
    /// The columns.
    pub columns: Vec<Column>,
    /// How many figures there are.
    pub figures: usize,
    /// The figure of which each row's value is told, if one is.
    pub wanted: Option<usize>,
    /// The figures whose newest is wanted, a bit each.
    pub stocks: u64,
    /// Whether the day orders rows; otherwise their place does.
    pub days: bool,
    /// Whether places count backwards.
    pub backwards: bool,
    /// First words of labels of rows that may not be listed, their last words, and words that may stand anywhere in short ones.
    pub first_words: Words,
    /// Their last words.
    pub last_words: Words,
    /// Words anywhere in a label of up to three words.
    pub any_words: Words,
}

/// How far the ordinary rows went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scanned {
    /// How many rows were added up.
    pub rows: usize,
    /// Where the first row starts that was not.
    pub next: usize,
    /// Whether it stopped because so many rows were enough.
    pub enough: bool,
}

/// A figure and where it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    figure: Figure,
    start: usize,
    end: usize,
}

/// A row whose cells are known.
#[derive(Clone, Debug, Default)]
struct Row {
    start: usize,
    order: i64,
    group: Option<usize>,
    /// Whether a figure's cell is empty.
    holes: bool,
    figures: Vec<Seen>,
    /// Where the cells are with which the next row's are compared.
    grouped: Range<usize>,
    day: Range<usize>,
}

impl Rows {
    /// Whether the row that starts here is ordinary.
    pub fn is_ordinary(&self, bytes: &[u8], at: usize, rest: &mut dyn Rest, tallies: &[Tally]) -> bool {
        let mut row = self.row();
        self.take(bytes, at, &self.row(), &mut row, rest, &self.unseen(tallies)).is_some()
    }

    /// The figures that had no number yet, a bit each: of all rows, then of each group.
    fn unseen(&self, tallies: &[Tally]) -> Vec<u64> {
        let bits = |tallies: &[Tally]| {
            let bits = tallies.iter().rev();
            bits.fold(0, |unseen, tally| unseen << 1 | u64::from(tally.first.is_nan()))
        };
        if self.figures == 0 { vec![0; 1] } else { tallies.chunks(self.figures).map(bits).collect() }
    }

    fn row(&self) -> Row {
        Row { figures: vec![Seen::default(); self.figures], ..Row::default() }
    }

    /// Steps over ordinary rows and adds up all but the last of them, so many at most. `index` is the place of the row before.
    /// `tallies` are those of all rows, then those of each group.
    pub fn scan(
        &self,
        bytes: &[u8],
        mut at: usize,
        most: usize,
        mut index: i64,
        tallies: &mut [Tally],
        rest: &mut dyn Rest,
    ) -> Scanned {
        let (mut before, mut row) = (self.row(), self.row());
        let unseen = self.unseen(tallies);
        let mut rows = 0;
        let Some(next) = self.take(bytes, at, &before, &mut row, rest, &unseen) else {
            return Scanned { rows, next: at, enough: false };
        };
        at = next;
        while rows < most {
            std::mem::swap(&mut before, &mut row);
            let Some(next) = self.take(bytes, at, &before, &mut row, rest, &unseen) else {
                return Scanned { rows, next: before.start, enough: false };
            };
            at = next;
            index += 1;
            self.add(&before, index, tallies, rest);
            rows += 1;
        }
        Scanned { rows, next: row.start, enough: true }
    }

    /// Adds up a row.
    #[inline]
    fn add(&self, row: &Row, index: i64, tallies: &mut [Tally], rest: &mut dyn Rest) {
        let place = if self.backwards { -index } else { index };
        let order = if self.days { row.order } else { place };
        if let Some(all) = tallies.get_mut(..self.figures) {
            add_to(all, row, order, self.stocks);
        }
        if let Some(group) = row.group {
            let from = (group + 1) * self.figures;
            if let Some(group) = tallies.get_mut(from..from + self.figures) {
                add_to(group, row, order, self.stocks);
            }
        }
        if row.holes {
            for (figure, seen) in row.figures.iter().enumerate() {
                if seen.figure.kind == Kind::Empty {
                    rest.empty(figure, seen.start);
                }
            }
        }
        if let Some(seen) = self.wanted.and_then(|wanted| row.figures.get(wanted))
            && !matches!(seen.figure.kind, Kind::Empty | Kind::Missing)
        {
            rest.seen(seen.figure.value, order);
        }
    }

    /// Takes the cells of the row that starts here, and gives where the next one starts; `None` where the row is not ordinary.
    #[inline(never)]
    fn take(
        &self,
        bytes: &[u8],
        start: usize,
        before: &Row,
        row: &mut Row,
        rest: &mut dyn Rest,
        unseen: &[u64],
    ) -> Option<usize> {
        row.start = start;
        row.group = None;
        row.holes = false;
        let mut at = start;
        let mut filled = false;
        let mut numbers = 0_u64;
        let last = self.columns.len().checked_sub(1)?;
        for (place, column) in self.columns.iter().enumerate() {
            if let Some(figure) = column.figure {
                let figure = usize::from(figure);
                let seen = row.figures.get_mut(figure)?;
                // Nearly every figure has a few digits and ends with the cell.
                let next = eight(bytes, at)?;
                let count = before_mark(no_digit(next));
                let end = at + count;
                if (1..8).contains(&count) && self.is_end((next >> (8 * count)) as u8) {
                    #[expect(clippy::cast_precision_loss, reason = "seven digits are exact in an f64")]
                    let value = numeral::digits(next, count) as f64;
                    *seen = Seen { figure: Figure { value, ..Figure::NUMBER }, start: at, end };
                    filled = true;
                    at = end;
                } else {
                    at = self.figure(bytes, at, figure, seen, rest)?;
                    filled |= seen.end > seen.start;
                    row.holes |= seen.end == seen.start;
                }
                numbers |= u64::from(!matches!(seen.figure.kind, Kind::Empty | Kind::Missing)) << (figure & 63);
            } else {
                let cell = if *bytes.get(at)? == b'"' && self.quotes {
                    let (inner, after) = self.quoted(bytes, at)?;
                    at = after;
                    inner
                } else {
                    let from = at;
                    at = until(bytes, at, self.separator);
                    from..at
                };
                filled |= cell.end > cell.start;
                if column.day && self.days {
                    row.order = if same(bytes, &cell, &before.day) {
                        before.order
                    } else {
                        let found = bytes.get(cell.clone()).and_then(day::order);
                        found.unwrap_or_else(|| rest.order(cell.clone()))
                    };
                    row.day = cell.clone();
                }
                if column.group && cell.end > cell.start {
                    row.group = if before.group.is_some() && same(bytes, &cell, &before.grouped) {
                        before.group
                    } else {
                        Some(rest.group(cell.clone())?)
                    };
                    row.grouped = cell.clone();
                }
                if column.label && !self.is_listed(bytes, &cell, rest) {
                    return None;
                }
            }
            match *bytes.get(at)? {
                byte if byte == self.separator && place < last => at += 1,
                b'\n' if place == last => at += 1,
                b'\r' if place == last => at += if bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 },
                _ => return None,
            }
        }
        // The first number of a column is taken with care, because it is kept whole.
        let mut new = unseen.first()?;
        if numbers & new == 0
            && let Some(group) = row.group
        {
            new = unseen.get(group + 1)?;
        }
        (filled && numbers & new == 0).then_some(at)
    }

    /// Reads a figure that is not just a few digits, and gives where its cell ends.
    #[inline(never)]
    fn figure(&self, bytes: &[u8], at: usize, figure: usize, seen: &mut Seen, rest: &mut dyn Rest) -> Option<usize> {
        let first = *bytes.get(at)?;
        let (found, start, end, after) = if first == b'"' && self.quotes {
            let (found, end, after) = self.quoted_figure(bytes, at, rest, figure)?;
            (found, at + 1, end, after)
        } else if self.is_end(first) {
            (Figure::default(), at, at, at)
        } else {
            let plain = numeral::figure(bytes, at, self.separator != b',');
            match plain.filter(|(_, end)| bytes.get(*end).is_some_and(|byte| self.is_end(*byte))) {
                Some((found, end)) => (found, at, end, end),
                None => {
                    let end = until(bytes, at, self.separator);
                    (self.missing(bytes, at..end, rest, figure)?, at, end, end)
                }
            }
        };
        *seen = Seen { figure: found, start, end };
        Some(after)
    }

    /// Whether a cell ends with this byte behind it.
    #[inline]
    fn is_end(&self, byte: u8) -> bool {
        byte == self.separator || matches!(byte, b'\n' | b'\r')
    }

    /// The inside of the quoted cell that opens here, and where it ends.
    #[inline(never)]
    fn quoted(&self, bytes: &[u8], open: usize) -> Option<(Range<usize>, usize)> {
        let start = open + 1;
        let mut at = start;
        loop {
            at = find(bytes, at, b'"')?;
            match *bytes.get(at + 1)? {
                b'"' => at += 2,
                byte if byte == self.separator || matches!(byte, b'\n' | b'\r') => return Some((start..at, at + 1)),
                _ => at += 1,
            }
        }
    }

    /// The figure in a quoted cell, where it ends, and where the cell does.
    fn quoted_figure(
        &self,
        bytes: &[u8],
        open: usize,
        rest: &mut dyn Rest,
        figure: usize,
    ) -> Option<(Figure, usize, usize)> {
        let (inner, after) = self.quoted(bytes, open)?;
        if inner.is_empty() {
            return Some((Figure::default(), inner.end, after));
        }
        match numeral::figure(bytes, inner.start, true).filter(|(_, end)| *end == inner.end) {
            Some((seen, end)) => Some((seen, end, after)),
            None => self.missing(bytes, inner.clone(), rest, figure).map(|seen| (seen, inner.end, after)),
        }
    }

    /// The figure of a cell that says that its value is missing.
    fn missing(&self, bytes: &[u8], cell: Range<usize>, rest: &mut dyn Rest, figure: usize) -> Option<Figure> {
        // A word in the first figure's column can be a header again.
        if cell.len() > 16 || figure == 0 && !matches!(bytes.get(cell.start)?, b'-' | b'.' | b'#' | b'?') {
            return None;
        }
        rest.is_missing(cell).then_some(Figure { kind: Kind::Missing, ..Figure::default() })
    }

    /// Whether the row that a cell names is listed. Nearly every label is told by its words; about the others the caller is asked.
    #[inline]
    fn is_listed(&self, bytes: &[u8], cell: &Range<usize>, rest: &mut dyn Rest) -> bool {
        if cell.len() > 40 {
            return true;
        }
        let Some(label) = bytes.get(cell.clone()) else { return true };
        match label.first() {
            Some(byte) if byte.is_ascii_alphabetic() => !self.may_be_named(label) || rest.is_listed(cell.clone()),
            Some(byte) if byte.is_ascii() && !matches!(byte, b'*' | b'"') => true,
            Some(_) => rest.is_listed(cell.clone()),
            None => true,
        }
    }

    /// Whether the words of a label leave it open whether its row is listed.
    #[inline(never)]
    fn may_be_named(&self, label: &[u8]) -> bool {
        let mut hash = 0;
        let mut inside = false;
        let mut spaced = true;
        let (mut tokens, mut words) = (0_u32, 0_u32);
        let (mut first, mut any, mut last) = (false, false, false);
        // A space behind the label ends its last word.
        for &byte in label.iter().chain(b" ") {
            match byte {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                    words += u32::from(std::mem::take(&mut spaced));
                    hash = mix(if inside { hash } else { 0 }, byte | 0x20);
                    inside = true;
                    continue;
                }
                b' ' | b'_' | b'\t'..=b'\r' => spaced = true,
                // Marks that are taken out of labels.
                b'*' | b'`' | b'"' => continue,
                // Letters that are not looked at here.
                0x80.. => return true,
                _ => words += u32::from(std::mem::take(&mut spaced)),
            }
            if std::mem::take(&mut inside) {
                first |= tokens == 0 && self.first_words.has(hash);
                tokens += 1;
                any |= self.any_words.has(hash);
                last = self.last_words.has(hash);
            }
        }
        first || last || any && words <= 3
    }
}

/// Adds the figures of a row to the tallies of all rows or of a group.
#[inline]
fn add_to(tallies: &mut [Tally], row: &Row, order: i64, stocks: u64) {
    for (place, (tally, seen)) in tallies.iter_mut().zip(&row.figures).enumerate() {
        tally.add(&seen.figure, seen.start, seen.end);
        if stocks >> (place & 63) & 1 == 1 {
            tally.keep_newest(&seen.figure, seen.start, seen.end, order);
        }
    }
}

/// Whether two cells hold the same, of which the other may be none.
#[inline]
fn same(bytes: &[u8], cell: &Range<usize>, other: &Range<usize>) -> bool {
    cell.len() == other.len() && !other.is_empty() && bytes.get(cell.clone()) == bytes.get(other.clone())
}
