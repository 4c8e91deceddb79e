//! Finds the header of a table: which rows above the figures are titles, groups of columns, names, units.

use super::day::{self, Day};
use super::header;
use super::rows::Cell;
use crate::number::cell::{self, Content, Number};

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// Nothing.
    Empty,
    /// A word for a missing value.
    Missing,
    /// A number.
    Number(Number),
    /// A day.
    Day(Day),
    /// Words.
    Words,
}

/// What a cell looks like.
#[must_use]
pub fn look(text: &str, cell: Cell) -> Look {
    match cell::content(cell.raw(text)) {
        Content::Empty => Look::Empty,
        Content::Missing => Look::Missing,
        Content::Number(number) => Look::Number(number),
        Content::Other => day::day(cell.raw(text)).map_or(Look::Words, Look::Day),
    }
}

/// The name of a column.
#[derive(Clone, Debug, Default)]
pub struct Name {
    /// Its plain form.
    pub plain: String,
    /// What other header rows say above or below it, in plain form.
    pub beside: String,
    /// Where it stands; empty where the table has no header.
    pub cell: Cell,
}

/// The header of a table.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Title rows inside the table.
    pub titles: Vec<Cell>,
    /// The columns' names.
    pub names: Vec<Name>,
    /// How many rows stand above the figures.
    pub rows: usize,
    /// Whether there is a header at all.
    pub named: bool,
}

/// Whether a row has one cell that is not empty, in a table with more.
fn is_title(text: &str, row: &[Cell], width: usize) -> bool {
    width > 1 && row.iter().filter(|cell| look(text, **cell) != Look::Empty).count() == 1
}

/// Whether a row holds figures: numbers, days, missing values.
fn has_figures(text: &str, row: &[Cell]) -> bool {
    row.iter().any(|cell| match look(text, *cell) {
        Look::Number(_) | Look::Day(_) | Look::Missing => true,
        Look::Words => cell::short(cell.raw(text)).is_some(),
        Look::Empty => false,
    })
}

/// How many cells of a row are names that are known.
fn known(text: &str, row: &[Cell]) -> usize {
    row.iter()
        .filter(|cell| {
            let plain = header::plain(&cell.text(text));
            !plain.is_empty() && (header::key_of(&plain).is_some() || header::meaning(&plain).metric.is_some())
        })
        .count()
}

/// Whether every figure of a row could be the name of a column: a year or a day.
fn figures_are_names(text: &str, row: &[Cell]) -> bool {
    row.iter().all(|cell| match look(text, *cell) {
        Look::Number(number) => (1990.0..=2100.0).contains(&number.value) && number.value.fract() == 0.0,
        Look::Missing => false,
        Look::Empty | Look::Day(_) | Look::Words => true,
    })
}

/// The number of cells that most rows have.
#[must_use]
pub fn width(sample: &[Vec<Cell>]) -> usize {
    let mut best = (0, 0);
    for row in sample.iter().filter(|row| row.len() > 1) {
        let alike = sample.iter().filter(|other| other.len() == row.len()).count();
        if alike > best.0 {
            best = (alike, row.len());
        }
    }
    best.1.max(1)
}

/// Finds the header in the first rows of a table.
#[must_use]
pub fn detect(text: &str, sample: &[Vec<Cell>]) -> Head {
    let width = width(sample);
    let mut head = Head::default();
    let mut rest = sample;
    while let [row, more @ ..] = rest {
        if more.is_empty()
            || !is_title(text, row, width)
            || head.titles.len() > 5
            || has_figures(text, row) && width < 3
        {
            break;
        }
        head.titles.extend(row.iter().filter(|cell| look(text, **cell) != Look::Empty));
        rest = more;
    }
    let skipped = sample.len() - rest.len();
    let leading = rest.iter().take(4).take_while(|row| !has_figures(text, row)).count();
    let mut header = None;
    let mut count = 0;
    if leading == 0 {
        let Some(first) = rest.first() else { return head };
        let below_has_more = rest.get(1).is_some_and(|row| has_figures(text, row));
        if figures_are_names(text, first) && known(text, first) > 0 && below_has_more && !names_itself(text, first) {
            header = Some(0);
            count = 1;
        }
    } else if leading < rest.len() || leading == 1 {
        let best = (0..leading).rev().max_by_key(|at| rest.get(*at).map_or(0, |row| known(text, row)));
        header = best;
        count = leading;
        // A row of words below the header is a second header only if it names the columns that hold figures below.
        if let Some(best) = best {
            count = best + 1;
            while count < leading
                && rest.get(count).is_some_and(|row| names_figures(text, row, rest.get(leading..).unwrap_or_default()))
            {
                count += 1;
            }
        }
    }
    // Years or days below names that are merged over several columns are a part of the header: "Views, , Likes" over "2023, 2024, 2023, 2024".
    if let (Some(at), Some(below)) = (header, rest.get(count))
        && rest.get(count + 1).is_some_and(|row| has_figures(text, row))
        && rest.get(at).is_some_and(|row| names_merged(text, row, below))
    {
        count += 1;
    }
    head.rows = skipped + count;
    head.named = header.is_some();
    for column in 0..width {
        let own = header.and_then(|at| rest.get(at)).and_then(|row| row.get(column)).copied();
        // A name merged over several columns stands in its first cell only; the row below tells them apart.
        let merged = header.filter(|_| own.is_none_or(|cell| cell.start == cell.end)).and_then(|at| {
            let lower = rest.get(at + 1..count)?.iter().filter_map(|row| row.get(column));
            let lower = lower.copied().find(|cell| look(text, *cell) != Look::Empty)?;
            let mut left = rest.get(at)?.get(..column)?.iter().rev().copied();
            let left = left.find(|cell| look(text, *cell) != Look::Empty);
            Some((lower, left.map(|left| header::plain(&left.text(text))).unwrap_or_default()))
        });
        let cell = merged.as_ref().map(|(lower, _)| *lower).or(own);
        let mut beside = String::new();
        for (at, row) in rest.iter().take(count).enumerate().filter(|(at, _)| Some(*at) != header) {
            let own = row.get(column).map(|cell| header::plain(&cell.text(text))).unwrap_or_default();
            // The name of a group of columns stands in its first cell only.
            let above = Some(at) < header && own.is_empty();
            let group = if above {
                let before = row.get(..column).unwrap_or_default().iter().rev();
                before.map(|cell| header::plain(&cell.text(text))).find(|name| !name.is_empty()).unwrap_or_default()
            } else {
                own
            };
            if !group.is_empty() {
                beside = if beside.is_empty() { group } else { format!("{beside} {group}") };
            }
        }
        let plain = match merged {
            // Only what names a metric spans columns; the key of the rows does not.
            Some((_, plain)) if header::meaning(&plain).metric.is_some() => plain,
            _ => cell.map(|cell| header::plain(&cell.text(text))).unwrap_or_default(),
        };
        head.names.push(Name { plain, beside, cell: cell.unwrap_or_default() });
    }
    head
}

/// Whether a row of names has empty cells over two or more years or days of the row below, which holds nothing else but words.
fn names_merged(text: &str, names: &[Cell], below: &[Cell]) -> bool {
    let empty = |column: usize| names.get(column).is_none_or(|cell| look(text, *cell) == Look::Empty);
    let periods = below.iter().filter(|cell| matches!(look(text, **cell), Look::Number(_) | Look::Day(_))).count();
    let under = below
        .iter()
        .enumerate()
        .any(|(column, cell)| empty(column) && matches!(look(text, *cell), Look::Number(_) | Look::Day(_)));
    figures_are_names(text, below) && periods >= 2 && under
}

/// Whether the row is itself a label and its value, as in a table of metrics and values without a header.
fn names_itself(text: &str, row: &[Cell]) -> bool {
    let label = row.first().map(|cell| header::plain(&cell.text(text))).unwrap_or_default();
    header::key_of(&label).is_none() && header::meaning(&label).metric.is_some()
}

/// Whether at least half of the columns that hold figures below have words in this row.
fn names_figures(text: &str, row: &[Cell], below: &[Vec<Cell>]) -> bool {
    let columns: Vec<usize> = (0..row.len())
        .filter(|column| {
            let numbers = below
                .iter()
                .filter(|other| other.get(*column).is_some_and(|cell| matches!(look(text, *cell), Look::Number(_))))
                .count();
            numbers * 2 >= below.len().max(1)
        })
        .collect();
    let words =
        columns.iter().filter(|column| row.get(**column).is_some_and(|cell| look(text, *cell) == Look::Words)).count();
    !columns.is_empty() && words * 2 >= columns.len()
}
