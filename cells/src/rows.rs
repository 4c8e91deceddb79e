//! Steps over ordinary rows. A row is added up only when the next one is known to be ordinary too, because the last row of a table
//! may be a total and is judged with care.

use std::ops::Range;

use crate::numeral::{self, Figure, Kind};
use crate::tally::Tally;
use crate::word::{before, eight, find, no_digit, until};
use crate::{Words, mix};

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
    /// The lowest and the highest order of those rows, where days give it.
    pub span: Option<(i64, i64)>,
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
    figures: Vec<Seen>,
}

impl Rows {
    /// Steps over ordinary rows from the one that starts here, and adds up all but the last of them, so many at most. `index` is the
    /// place of the row before. `tallies` are those of all rows, then those of each group.
    pub fn scan(
        &self,
        bytes: &[u8],
        mut at: usize,
        most: usize,
        mut index: i64,
        tallies: &mut [Tally],
        rest: &mut dyn Rest,
    ) -> Scanned {
        let unseen = self.unseen(tallies);
        let mut row = Row { figures: vec![Seen::default(); self.figures], start: at, ..Row::default() };
        let mut last = row.clone();
        let mut rows = 0;
        let mut known = false;
        let mut span = None;
        while rows < most {
            std::mem::swap(&mut last, &mut row);
            let Some(next) = self.take(bytes, at, &mut row, rest, &unseen) else {
                return Scanned { rows, next: if known { last.start } else { at }, enough: false, span };
            };
            at = next;
            if std::mem::replace(&mut known, true) {
                index += 1;
                rows += 1;
                self.add(&last, index, tallies, rest);
                if self.days && last.order != i64::MIN {
                    let (low, high) = span.unwrap_or((last.order, last.order));
                    span = Some((low.min(last.order), high.max(last.order)));
                }
            }
        }
        Scanned { rows, next: row.start, enough: true, span }
    }

    /// The figures that had no number yet, a bit each: of all rows, then of each group.
    fn unseen(&self, tallies: &[Tally]) -> Vec<u64> {
        let bits = |tallies: &[Tally]| {
            tallies.iter().rev().fold(0, |unseen, tally| unseen << 1 | u64::from(tally.first.is_nan()))
        };
        if self.figures == 0 { vec![0] } else { tallies.chunks(self.figures).map(bits).collect() }
    }

    /// Adds up a row.
    fn add(&self, row: &Row, index: i64, tallies: &mut [Tally], rest: &mut dyn Rest) {
        let place = if self.backwards { -index } else { index };
        let order = if self.days { row.order } else { place };
        for block in [Some(0), row.group.map(|group| group + 1)].into_iter().flatten() {
            let tallies = tallies.iter_mut().skip(block * self.figures);
            for (figure, (tally, seen)) in tallies.zip(&row.figures).enumerate() {
                tally.add(&seen.figure, seen.start, seen.end);
                if self.stocks >> (figure & 63) & 1 == 1 {
                    tally.keep_newest(&seen.figure, seen.start, seen.end, order);
                }
            }
        }
        if let Some(seen) = self.wanted.and_then(|wanted| row.figures.get(wanted))
            && seen.figure.is_number()
        {
            rest.seen(seen.figure.value, order);
        }
    }

    /// Takes the cells of the row that starts here, and gives where the next one starts; `None` where the row is not ordinary.
    #[inline(never)]
    fn take(&self, bytes: &[u8], start: usize, row: &mut Row, rest: &mut dyn Rest, unseen: &[u64]) -> Option<usize> {
        row.start = start;
        row.group = None;
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
                let count = before(no_digit(next));
                let end = at + count;
                if (1..8).contains(&count) && self.is_end((next >> (8 * count)) as u8) {
                    *seen = Seen { figure: Figure::plain(next, count), start: at, end };
                    at = end;
                } else {
                    at = self.figure(bytes, at, figure, seen, rest)?;
                }
                filled |= seen.end > seen.start;
                numbers |= u64::from(seen.figure.is_number()) << (figure & 63);
            } else {
                let (cell, after) = self.cell(bytes, at)?;
                at = after;
                filled |= cell.end > cell.start;
                if column.day && self.days {
                    row.order = rest.order(cell.clone());
                }
                if column.group && cell.end > cell.start {
                    row.group = Some(rest.group(cell.clone())?);
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
        let new = |block: usize| unseen.get(block).is_none_or(|unseen| numbers & unseen != 0);
        (filled && !new(0) && !row.group.is_some_and(|group| new(group + 1))).then_some(at)
    }

    /// Reads a figure that is not just a few digits, and gives where its cell ends.
    #[inline(never)]
    fn figure(&self, bytes: &[u8], at: usize, figure: usize, seen: &mut Seen, rest: &mut dyn Rest) -> Option<usize> {
        let (cell, after) = self.cell(bytes, at)?;
        let found = if cell.is_empty() {
            Figure::default()
        } else {
            let plain = bytes.get(cell.clone()).and_then(numeral::figure);
            plain.or_else(|| self.missing(bytes, cell.clone(), rest, figure))?
        };
        *seen = Seen { figure: found, start: cell.start, end: cell.end };
        Some(after)
    }

    /// Whether a cell ends with this byte behind it.
    #[inline]
    fn is_end(&self, byte: u8) -> bool {
        byte == self.separator || matches!(byte, b'\n' | b'\r')
    }

    /// The inside of the cell that starts here, and where it ends.
    #[inline]
    fn cell(&self, bytes: &[u8], start: usize) -> Option<(Range<usize>, usize)> {
        if *bytes.get(start)? == b'"' && self.quotes {
            return self.quoted(bytes, start + 1);
        }
        let end = until(bytes, start, self.separator);
        Some((start..end, end))
    }

    /// The same for a quoted cell, whose inside starts here.
    #[inline(never)]
    fn quoted(&self, bytes: &[u8], start: usize) -> Option<(Range<usize>, usize)> {
        let mut at = start;
        loop {
            at = find(bytes, at, b'"')?;
            match *bytes.get(at + 1)? {
                b'"' => at += 2,
                byte if self.is_end(byte) => return Some((start..at, at + 1)),
                _ => at += 1,
            }
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
            Some(byte) if byte.is_ascii() && !matches!(byte, b'*' | b'"' | b'%') => true,
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
