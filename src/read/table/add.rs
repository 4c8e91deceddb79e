//! Adds up the rows of a table in one pass, finds where it ends, and tells total rows from the rows they add up.

use cells::{Memo, Tally};

use super::head::{Head, Look, look};
use super::header::Key;
use super::header::{self, RowKind};
use super::named::kind_of;
use super::note::add_note;
use super::ordinary::{Care, Ordinary};
use super::plan::{Figure, Plan};
use super::records::Source;
use super::rows::Cell;
use super::sum::{Sum, Value};
use super::when::{place_of, when};
use crate::metric;
use crate::number::cell::{self, Content, Number};
use crate::number::grouping::Decimal;
use crate::order;
use crate::read::posts::{Post, Posts};
use crate::read::year::Years;
use crate::read::{NoteKind, Read, Role};

/// How many campaigns or platforms one table can name and still be told apart.
const GROUPS: usize = 64;

/// How many total rows are kept.
const TOTALS: usize = 1000;

/// The rows of one campaign or platform.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) label: Cell,
    pub(super) sums: Vec<Sum>,
}

/// What the rows came to.
pub(super) struct Added {
    pub(super) sums: Vec<Sum>,
    pub(super) groups: Vec<Group>,
    /// More groups than are told apart.
    pub(super) crowded: bool,
    /// Total rows, each with the cells of its figures.
    pub(super) totals: Vec<Vec<Cell>>,
    /// Rows that say what is aimed at, or what is told for comparison.
    pub(super) targets: Vec<(Role, Vec<Cell>)>,
    pub(super) posts: Posts,
    pub(super) rows: u32,
    /// For each figure the number of the row that is the newest if day and month are the other way round; empty where dates tell.
    pub(super) newest_swapped: Vec<Option<(Number, i64)>>,
    /// The first and the last day of the rows, where they have years and the order of rows matters.
    pub(super) span: Option<(i64, i64)>,
    /// Lays out the days of posts that have no year.
    pub(super) years: Option<Years>,
}

/// Adding up on its way through the rows of a table.
pub(super) struct Adding {
    added: Added,
    /// Whether the order of rows matters.
    ordered: bool,
    /// The figure with the views of a post, where rows are posts.
    views: Option<usize>,
    index: i64,
    /// The group of the row before, which is most often the group of the next.
    group: usize,
    /// The first named column and its name: where it stands again, the header does.
    header: Option<(usize, Cell)>,
    /// The columns in which a total can be named.
    labels: Vec<usize>,
    /// Whether a row can be one that is aimed at.
    aims: bool,
    cells: Vec<Cell>,
    /// The first and the last row: they can be totals without a name, so they wait until the end.
    first: Vec<Cell>,
    held: Vec<Cell>,
    /// Where the held row starts.
    held_at: usize,
    ragged: u32,
    ragged_at: usize,
    left_out: u32,
    pub(super) ordinary: Option<Ordinary>,
    /// How many rows were taken one by one.
    #[cfg(test)]
    pub(super) careful: u32,
    /// What rows are by labels that were read.
    kinds: Memo,
    /// The last short form behind a number that has two meanings, and the one that it has here.
    short: Option<(String, Option<f64>)>,
}

impl Adding {
    /// Before the first row.
    pub(super) fn begin(plan: &Plan<'_>, head: &Head, source: &Source<'_>) -> Self {
        let is_views =
            |figure: &Figure| figure.metric.is_some_and(|metric| metric.id == "views") && figure.role == Role::Result;
        let views = plan.figures.iter().position(is_views).filter(|_| matches!(plan.key, Some((_, Key::Post))));
        let stock = |figure: &Figure| figure.metric.is_some_and(|metric| metric.adding == metric::Adding::Stock);
        let header = head.names.iter().position(|name| name.cell.end > name.cell.start);
        // A total can be named in any of the columns that name rows.
        let mut labels: Vec<usize> =
            plan.key.map(|(column, _)| column).into_iter().chain(plan.words.first().copied()).collect();
        labels.extend(plan.days.into_iter().chain(std::iter::once(0)));
        labels.retain(|column| plan.figures.iter().all(|figure| figure.column != *column));
        order::by_key(&mut labels, |column| *column as u64);
        labels.dedup();
        let ordered = plan.figures.iter().any(|figure| stock(figure) || figure.running)
            || views.is_some()
            // What a view is has changed on YouTube.
            || plan.export.is_some_and(|export| export.id == "youtube");
        Self {
            kinds: Memo::new(),
            short: None,
            #[cfg(test)]
            careful: 0,
            ordinary: Ordinary::of(plan, source, &labels, views, ordered),
            added: Added {
                sums: vec![Sum::default(); plan.figures.len()],
                groups: Vec::new(),
                crowded: false,
                totals: Vec::new(),
                targets: Vec::new(),
                posts: Posts::default(),
                rows: 0,
                newest_swapped: if plan.either_order { vec![None; plan.figures.len()] } else { Vec::new() },
                span: None,
                years: (plan.yearless && views.is_some()).then(|| Years::new(plan.backwards)),
            },
            ordered,
            views,
            index: 0,
            group: 0,
            header: header.and_then(|column| head.names.get(column).map(|name| (column, name.cell))),
            labels,
            // Where rows are campaigns, a planned one is a row like the others.
            aims: plan.grouped.is_none_or(|(_, key)| key == Key::Platform),
            cells: Vec::new(),
            first: Vec::new(),
            held: Vec::new(),
            held_at: 0,
            ragged: 0,
            ragged_at: 0,
            left_out: 0,
        }
    }

    /// Takes at most so many rows, and takes their number off; false when the table has ended.
    pub(super) fn step(&mut self, plan: &Plan<'_>, source: &mut Source<'_>, rows: &mut usize, out: &mut Read) -> bool {
        let mut cells = std::mem::take(&mut self.cells);
        let mut more = true;
        while more && *rows > 0 {
            self.scan(plan, source, rows);
            *rows = rows.saturating_sub(1);
            #[cfg(test)]
            {
                self.careful += 1;
            }
            more = self.row(plan, source, &mut cells, out);
        }
        self.cells = cells;
        more
    }

    /// Takes ordinary rows, many bytes at a time, and their number off. All others are left for [`Self::row`].
    fn scan(&mut self, plan: &Plan<'_>, source: &mut Source<'_>, rows: &mut usize) {
        let (Some(mut ordinary), Some((bytes, _, quotes))) = (self.ordinary.take(), source.plain()) else { return };
        if self.first.is_empty() || !ordinary.is_due() {
            self.ordinary = Some(ordinary);
            return;
        }
        ordinary.set(quotes, self.added.crowded);
        let mut tallies = std::mem::take(&mut ordinary.tallies);
        self.seed(&mut tallies);
        // The row that is held is ordinary too, or nothing is done here.
        let start = if self.held.is_empty() { source.at() } else { self.held_at };
        let index = self.index;
        let mut care = self.care(plan, &mut ordinary.days);
        let scanned = ordinary.rows.scan(bytes, start, *rows, index, &mut tallies, &mut care);
        if scanned.rows > 0 {
            self.absorb(&tallies);
            let span = scanned.span.filter(|_| plan.years);
            self.added.span = match (self.added.span, span) {
                (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
                (one, other) => one.or(other),
            };
            self.held.clear();
            source.go_back(scanned.next);
            self.index += i64::try_from(scanned.rows).unwrap_or(0);
            self.added.rows = self.added.rows.saturating_add(u32::try_from(scanned.rows).unwrap_or(0));
            *rows = rows.saturating_sub(scanned.rows);
        }
        if !scanned.enough {
            ordinary.went(scanned.rows);
        }
        ordinary.tallies = tallies;
        self.ordinary = Some(ordinary);
    }

    /// Tallies that go on from the sums: of all rows, then of each group.
    fn seed(&self, tallies: &mut Vec<Tally>) {
        tallies.clear();
        tallies.extend(self.added.sums.iter().map(|sum| sum.tally));
        for group in &self.added.groups {
            tallies.extend(group.sums.iter().map(|sum| sum.tally));
        }
    }

    /// Takes the tallies into the sums again.
    fn absorb(&mut self, tallies: &[Tally]) {
        let mut tallies = tallies.iter();
        let groups = self.added.groups.iter_mut().map(|group| &mut group.sums);
        for sums in std::iter::once(&mut self.added.sums).chain(groups) {
            for (sum, tally) in sums.iter_mut().zip(&mut tallies) {
                sum.absorb(tally);
            }
        }
    }

    /// What answers for the cells that are not plain.
    fn care<'b>(&'b mut self, plan: &'b Plan<'b>, days: &'b mut Memo) -> Care<'b> {
        let Added { groups, posts, years, .. } = &mut self.added;
        Care { plan, aims: self.aims, groups, posts, years, group: 0, kinds: &mut self.kinds, days }
    }

    /// Takes the next row; false when the table has ended.
    fn row(&mut self, plan: &Plan<'_>, source: &mut Source<'_>, cells: &mut Vec<Cell>, out: &mut Read) -> bool {
        let text = plan.text;
        let before = source.at();
        let Some(row) = source.next(cells) else { return false };
        if cells.iter().all(|cell| cell.start == cell.end) {
            return !ends_at_blank(plan, source);
        }
        // A single column of numbers ends with the first line that is none.
        if plan.width == 1 && cells.first().is_some_and(|cell| look(text, *cell) == Look::Words) {
            source.go_back(before);
            return false;
        }
        if cells.len() != plan.width {
            if cells.len() == 1 && plan.width > 1 && !source.is_records() {
                source.go_back(before);
                return false;
            }
            let extra = cells.get(plan.width..).unwrap_or_default();
            if extra.iter().any(|cell| !cell.raw(text).trim().is_empty()) {
                self.ragged(row.start);
                self.left_out += 1;
                return true;
            }
            if cells.len() < plan.width && !source.is_records() {
                if names_columns(plan, cells) {
                    source.go_back(before);
                    return false;
                }
                self.ragged(row.start);
                // Which cell is missing cannot be told where only spaces part them.
                if source.is_spaced() {
                    self.left_out += 1;
                    return true;
                }
            }
        }
        // A header again: the same one is left out, another one starts another table.
        if let Some(figure) = plan.figures.first()
            && cells.get(figure.column).is_some_and(|cell| begins_with_letter(text, *cell))
        {
            let begins = self
                .header
                .is_some_and(|(column, name)| cells.get(column).is_some_and(|cell| cell.raw(text) == name.raw(text)));
            let same = begins
                && plan.figures.iter().all(|figure| {
                    figure.cell.raw(text).is_empty()
                        || cells.get(figure.column).is_some_and(|cell| cell.raw(text) == figure.cell.raw(text))
                });
            if same {
                self.left_out += 1;
                return true;
            }
            if names_columns(plan, cells) {
                source.go_back(before);
                return false;
            }
        }
        let short = self.labels.iter().filter_map(|column| cells.get(*column));
        let kind = short.map(|cell| kind_of(text, *cell, &mut self.kinds)).find(|kind| {
            *kind != RowKind::Listed && (self.aims || !matches!(kind, RowKind::Target | RowKind::Compared))
        });
        if let Some(kind) = kind {
            let what =
                self.labels.first().and_then(|column| cells.get(*column)).map_or("", |cell| cell.raw(text).trim());
            match kind {
                RowKind::Target => self.added.targets.push((Role::Target, cells.clone())),
                RowKind::Compared => self.added.targets.push((Role::Comparison, cells.clone())),
                RowKind::Total => {
                    // The last one holds; so many are in no table, and would only take memory.
                    self.added.totals.truncate(TOTALS - 1);
                    self.added.totals.push(cells.clone());
                }
                RowKind::Summary | RowKind::Subtotal | RowKind::Listed => {}
            }
            match kind {
                RowKind::Target | RowKind::Compared => {}
                RowKind::Summary => add_note(out, text, NoteKind::RowNotAdded, Some(row.start), 0, what, 0),
                _ => add_note(out, text, NoteKind::TotalRow, Some(row.start), 0, "", 0),
            }
            self.left_out += 1;
            return true;
        }
        if self.first.is_empty() {
            std::mem::swap(&mut self.first, cells);
        } else {
            if !self.held.is_empty() {
                let held = std::mem::take(&mut self.held);
                self.add(plan, &held);
                self.held = held;
            }
            std::mem::swap(&mut self.held, cells);
            self.held_at = row.start;
        }
        true
    }

    /// Counts a row with more or fewer cells than the header.
    fn ragged(&mut self, at: usize) {
        self.ragged += 1;
        self.ragged_at = if self.ragged_at == 0 { at } else { self.ragged_at };
    }

    /// What the rows came to.
    pub(super) fn finish(mut self, plan: &Plan<'_>, source: &Source<'_>, out: &mut Read) -> Added {
        let text = plan.text;
        let (first, held) = (std::mem::take(&mut self.first), std::mem::take(&mut self.held));
        // The first and the last row can be totals without a name: they equal what the others come to.
        let mut last_is_total = false;
        let mut first_is_total = false;
        if self.added.totals.is_empty() && !held.is_empty() && !source.is_records() {
            last_is_total = self.is_total(plan, &held, &first);
            first_is_total = !last_is_total && self.is_total(plan, &first, &held);
        }
        for (cells, is_first, total) in [(held, false, last_is_total), (first, true, first_is_total)] {
            if cells.is_empty() {
                continue;
            }
            if total {
                let at = cells.first().map_or(0, |cell| cell.start);
                add_note(out, text, NoteKind::TotalRow, Some(at), 0, "", 0);
                self.added.totals.push(cells);
                self.left_out += 1;
            } else {
                if is_first {
                    self.index = -1;
                }
                self.add(plan, &cells);
            }
        }
        if self.are_subtotals(plan) {
            self.added.totals.clear();
        }
        if self.ragged > 0 {
            add_note(out, text, NoteKind::RaggedRow, Some(self.ragged_at), 0, "", self.ragged);
        }
        out.ledger.rows += self.added.rows;
        out.ledger.left_out += self.left_out;
        self.added
    }

    /// Whether the rows called total are totals of groups of rows: together they come to what the rows come to.
    fn are_subtotals(&self, plan: &Plan<'_>) -> bool {
        let totals = &self.added.totals;
        let same = |figure: &Figure, rows: &Sum| {
            let mut together = Sum::default();
            for row in totals {
                add_cells(&mut together, plan.text, figure, row, 0);
            }
            together.tally.cells > 0
                && [Decimal::Point, Decimal::Comma].into_iter().any(|decimal| together.is(rows, decimal))
        };
        let flows = || {
            plan.figures.iter().zip(&self.added.sums).filter(|(figure, sum)| {
                sum.tally.cells > 0 && figure.metric.is_some_and(|metric| metric.adding == metric::Adding::Flow)
            })
        };
        totals.len() > 1 && flows().next().is_some() && flows().all(|(figure, sum)| same(figure, sum))
    }

    fn add(&mut self, plan: &Plan<'_>, cells: &[Cell]) {
        let text = plan.text;
        self.index += 1;
        self.added.rows += 1;
        let order = if self.ordered { self.order(plan, cells) } else { self.index };
        if self.ordered && plan.years && plan.days.is_some() && order != i64::MIN {
            let (first, last) = self.added.span.unwrap_or((order, order));
            self.added.span = Some((first.min(order), last.max(order)));
        }
        self.add_swapped(plan, cells);
        let group = self.group_of(plan, cells);
        for (at, figure) in plan.figures.iter().enumerate() {
            let Some(cell) = cells.get(figure.column).copied() else { continue };
            let mut content = cell::content(cell.raw(text));
            let short = if content == Content::Other { cell::short(cell.raw(text)) } else { None };
            let mut scales = None;
            if let Some(short) = short {
                match self.scale(plan, short.word) {
                    Some(scale) => content = Content::Number(short.number.times(scale)),
                    // From here on each sum has two meanings, which the quick way does not know.
                    None => (scales, self.ordinary) = (Some((short.number, short.scales)), None),
                }
            }
            // Where days can be read in two ways, nothing is known about newer and older.
            if let Content::Number(number) = content
                && self.views == Some(at)
            {
                let order = match &mut self.added.years {
                    Some(years) => {
                        let when =
                            plan.days.and_then(|column| cells.get(column)).map(|cell| when(text, *cell, plan.swap));
                        let place = place_of(when.flatten());
                        // The row above all others is taken last.
                        if self.index == 0 { years.first(place) } else { years.next(place) }
                    }
                    None if plan.either_order => 0,
                    None => order,
                };
                self.added.posts.push(Post { views: number.value, order });
            }
            let sums = (
                self.added.sums.get_mut(at),
                group.and_then(|group| self.added.groups.get_mut(group)).and_then(|group| group.sums.get_mut(at)),
            );
            for sum in <[Option<&mut Sum>; 2]>::from(sums).into_iter().flatten() {
                match scales {
                    Some((number, scales)) => sum.add_short(number, scales, cell, order),
                    None => sum.add(content, cell, order),
                }
                // Columns of further periods.
                for cell in figure.more.iter().filter_map(|column| cells.get(*column)) {
                    sum.add(cell::content(cell.raw(text)), *cell, order);
                }
            }
        }
    }

    /// What a short form means in the language of the header, where that is known.
    fn scale(&mut self, plan: &Plan<'_>, word: &str) -> Option<f64> {
        match &self.short {
            Some((known, scale)) if known == word => *scale,
            _ => {
                let names: Vec<&str> = plan.names.iter().map(|cell| cell.raw(plan.text)).collect();
                let scale = header::scale_in(&names.join(" "), plan.hints, word);
                self.short = Some((word.to_owned(), scale));
                scale
            }
        }
    }

    /// Keeps the numbers of the row that would be the newest if day and month were the other way round.
    fn add_swapped(&mut self, plan: &Plan<'_>, cells: &[Cell]) {
        if self.added.newest_swapped.is_empty() {
            return;
        }
        let cell = plan.days.and_then(|column| cells.get(column));
        let Some(order) = cell.and_then(|cell| when(plan.text, *cell, !plan.swap)).map(|when| when.order) else {
            return;
        };
        for (figure, newest) in plan.figures.iter().zip(&mut self.added.newest_swapped) {
            let Some(number) = number_of(plan.text, cells, figure.column) else { continue };
            if newest.is_none_or(|(_, other)| order >= other) {
                *newest = Some((number, order));
            }
        }
    }

    /// The order of a row: its day where the year is known, otherwise its place in the file.
    fn order(&self, plan: &Plan<'_>, cells: &[Cell]) -> i64 {
        let place = if plan.backwards { -self.index } else { self.index };
        let Some(column) = plan.days.filter(|_| plan.years) else { return place };
        cells.get(column).and_then(|cell| when(plan.text, *cell, plan.swap)).map_or(i64::MIN, |when| when.order)
    }

    fn group_of(&mut self, plan: &Plan<'_>, cells: &[Cell]) -> Option<usize> {
        let (column, _) = plan.grouped?;
        if self.added.crowded {
            return None;
        }
        let label = cells.get(column).copied().filter(|cell| cell.end > cell.start)?;
        let words = label.raw(plan.text);
        let same = |group: &Group| group.label.raw(plan.text) == words;
        if !self.added.groups.get(self.group).is_some_and(same) {
            self.group = match self.added.groups.iter().position(same) {
                Some(found) => found,
                None if self.added.groups.len() < GROUPS => {
                    self.added.groups.push(Group { label, sums: vec![Sum::default(); plan.figures.len()] });
                    self.added.groups.len() - 1
                }
                None => {
                    self.added.crowded = true;
                    return None;
                }
            };
        }
        Some(self.group)
    }

    /// Whether a row without a name for it adds up all the others: those added so far and `other`.
    fn is_total(&self, plan: &Plan<'_>, row: &[Cell], other: &[Cell]) -> bool {
        let text = plan.text;
        let is_blank = |column: &usize| row.get(*column).is_none_or(|cell| look(text, *cell) == Look::Empty);
        let keys: Vec<usize> = match plan.words.as_slice() {
            [] => plan.key.iter().map(|(column, _)| *column).collect(),
            words => words.to_vec(),
        };
        let blank = keys.first().is_some_and(is_blank) || plan.key.is_some_and(|(column, _)| is_blank(&column));
        let others = self.added.rows + 1;
        if others < 2 && !blank {
            return false;
        }
        let (mut equal, mut more, mut less, mut compared) = (0, 0, 0, 0);
        let mut alone = 0;
        for (at, figure) in plan.figures.iter().enumerate() {
            if !figure.metric.is_none_or(|metric| metric.adding == metric::Adding::Flow) {
                continue;
            }
            let mut own = Sum::default();
            add_cells(&mut own, text, figure, row, 0);
            if own.tally.cells == 0 {
                continue;
            }
            let mut sum = self.added.sums.get(at).cloned().unwrap_or_default();
            add_cells(&mut sum, text, figure, other, 0);
            if sum.tally.cells == 0 {
                alone += 1;
                continue;
            }
            // Any one meaning of the separators will do: both sides are written alike.
            let same = [Decimal::Point, Decimal::Comma].into_iter().any(|decimal| own.is(&sum, decimal));
            let (Value::One(own), Value::One(sum)) = (own.total(Decimal::Point), sum.total(Decimal::Point)) else {
                continue;
            };
            if own == 0.0 && sum == 0.0 {
                continue;
            }
            compared += 1;
            if same {
                equal += 1;
            } else if own > sum {
                more += 1;
            } else {
                less += 1;
            }
        }
        if blank {
            // Without a name, values beside which no other row has any are totals too.
            return less == 0 && (equal + more > 0 && (equal > 0 || others > 1) || compared == 0 && alone > 0);
        }
        compared > 0 && equal == compared && (compared >= 2 && others >= 2 || others >= 3)
    }
}

/// Adds the cells of a figure in a row to a sum.
pub(super) fn add_cells(sum: &mut Sum, text: &str, figure: &Figure, row: &[Cell], order: i64) {
    for cell in std::iter::once(&figure.column).chain(&figure.more).filter_map(|column| row.get(*column)) {
        sum.add(cell::content(cell.raw(text)), *cell, order);
    }
}

pub(super) fn begins_with_letter(text: &str, cell: Cell) -> bool {
    let first = cell.raw(text).chars().next();
    first.is_some_and(|first| first.is_alphabetic() || matches!(first, '*' | '"' | '%' | '∑' | '∆'))
}

/// Whether a row names columns: words that are known, and no figures.
pub(super) fn names_columns(plan: &Plan<'_>, cells: &[Cell]) -> bool {
    let mut known = 0;
    for cell in cells {
        match look(plan.text, *cell) {
            Look::Number(_) | Look::Day(_) | Look::Missing => return false,
            Look::Empty => {}
            Look::Words => {
                let plain = header::plain(cell.raw(plan.text));
                known += usize::from(header::key_of(&plain).is_some() || header::meaning(&plain).metric.is_some());
            }
        }
    }
    known >= 2
}

/// Whether the table ends at a blank line: it goes on only if a row with as many cells and with figures follows.
pub(super) fn ends_at_blank(plan: &Plan<'_>, source: &Source<'_>) -> bool {
    let mut ahead = source.clone();
    let mut cells = Vec::new();
    for _ in 0..3 {
        if ahead.next(&mut cells).is_none() {
            return true;
        }
        if cells.iter().all(|cell| cell.start == cell.end) {
            continue;
        }
        let filled = cells.iter().filter(|cell| look(plan.text, **cell) != Look::Empty).count();
        return cells.len() != plan.width || filled < 2 || names_columns(plan, &cells);
    }
    true
}

/// The number in a column of a row.
pub(super) fn number_of(text: &str, row: &[Cell], column: usize) -> Option<Number> {
    match cell::content(row.get(column)?.raw(text)) {
        Content::Number(number) => Some(number),
        _ => None,
    }
}
