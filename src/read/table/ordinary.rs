//! The ordinary rows of a table, which the package `cells` steps over many bytes at a time: what it must know of the plan, and the
//! answers about cells that are not plain.

use std::ops::Range;

use cells::{Column, Memo, Rest, Rows, Tally};

use super::add::Group;
use super::header::RowKind;
use super::named::{Named, kind_of};
use super::plan::Plan;
use super::records::Source;
use super::rows::Cell;
use super::when::{place_of, when};
use crate::metric::Adding;
use crate::number::cell::{self, Content};
use crate::number::date::Date;
use crate::read::posts::{Post, Posts};
use crate::read::year::Years;

/// So many rows that are all ordinary are worth the start; after fewer it pauses, longer each time.
const WORTH: usize = 16;

/// The longest pause, in rows.
const LONGEST: u32 = 256;

/// The most figures whose newest can be asked for.
const FIGURES: usize = 64;

/// How the ordinary rows of a table are stepped over.
pub(super) struct Ordinary {
    pub(super) rows: Rows,
    /// Kept for its memory.
    pub(super) tallies: Vec<Tally>,
    /// The orders of days that were read.
    pub(super) days: Memo,
    /// The column that tells groups apart.
    grouped: Option<usize>,
    /// Rows that are taken one by one before the next try.
    pause: u32,
    /// How long the next pause is.
    next: u32,
}

impl Ordinary {
    /// What the plan says about ordinary rows; `None` where the rows are written in another way.
    pub(super) fn of(
        plan: &Plan<'_>,
        source: &Source<'_>,
        labels: &[usize],
        views: Option<usize>,
        ordered: bool,
    ) -> Option<Self> {
        let (_, separator, quotes) = source.plain()?;
        // One column of anything but figures ends where the careful reader says.
        // Nor are periods side by side, dates that can be read in two ways, and times that are no dates.
        // Nor states beside days without a year, whose newest is told by the place of its row.
        let odd = plan.figures.iter().any(|figure| !figure.more.is_empty()) || plan.either_order;
        if odd || plan.days.is_some() && ordered && !plan.dated {
            return None;
        }
        if plan.figures.len() > FIGURES || plan.width == 1 && plan.figures.is_empty() {
            return None;
        }
        let mut columns = vec![Column::default(); plan.width];
        let mut stocks = 0;
        for (at, figure) in (0_u16..).zip(&plan.figures) {
            columns.get_mut(figure.column)?.figure = Some(at);
            if figure.running || figure.metric.is_some_and(|metric| metric.adding == Adding::Stock) {
                stocks |= 1 << at;
            }
        }
        for label in labels {
            if let Some(column) = columns.get_mut(*label) {
                column.label = true;
            }
        }
        let yearless = plan.yearless && views.is_some();
        let day = plan.days.filter(|_| ordered && (plan.years || yearless));
        if let Some(column) = day {
            columns.get_mut(column)?.day = true;
        }
        if yearless && stocks > 0 {
            return None;
        }
        let grouped = plan.grouped.map(|(column, _)| column);
        // A column of figures that is also for something else is left to the careful reader.
        let clash = |column: usize| columns.get(column).is_none_or(|column| column.figure.is_some());
        if day.is_some_and(clash) || grouped.is_some_and(clash) {
            return None;
        }
        let named = Named::all();
        Some(Self {
            rows: Rows {
                separator,
                quotes,
                columns,
                figures: plan.figures.len(),
                wanted: views,
                stocks,
                days: day.is_some(),
                backwards: ordered && plan.backwards,
                first_words: named.first.clone(),
                last_words: named.last.clone(),
                any_words: named.any.clone(),
            },
            tallies: Vec::new(),
            days: Memo::new(),
            grouped,
            pause: 0,
            next: 0,
        })
    }

    /// Whether it is time to try; otherwise a row is taken off the pause.
    pub(super) fn is_due(&mut self) -> bool {
        let due = self.pause == 0;
        self.pause = self.pause.saturating_sub(1);
        due
    }

    /// Takes over what has changed on the way.
    pub(super) fn set(&mut self, quotes: bool, crowded: bool) {
        self.rows.quotes = quotes;
        if let Some(column) = self.grouped.and_then(|column| self.rows.columns.get_mut(column)) {
            column.group = !crowded;
        }
    }

    /// Learns from how many rows were ordinary.
    pub(super) fn went(&mut self, rows: usize) {
        self.next = if rows >= WORTH { 0 } else { (self.next * 2 + 1).min(LONGEST) };
        self.pause = self.next;
    }
}

/// Answers about cells that are not plain, as the careful reader answers.
pub(super) struct Care<'b> {
    pub(super) plan: &'b Plan<'b>,
    pub(super) aims: bool,
    pub(super) groups: &'b [Group],
    pub(super) posts: &'b mut Posts,
    pub(super) years: &'b mut Option<Years>,
    pub(super) group: usize,
    pub(super) kinds: &'b mut Memo,
    pub(super) days: &'b mut Memo,
}

impl Rest for Care<'_> {
    fn is_listed(&mut self, cell: Range<usize>) -> bool {
        match kind_of(self.plan.text, cell_at(&cell), self.kinds) {
            RowKind::Listed => true,
            RowKind::Target | RowKind::Compared => !self.aims,
            RowKind::Total | RowKind::Subtotal | RowKind::Summary => false,
        }
    }

    fn is_missing(&mut self, cell: Range<usize>) -> bool {
        self.plan.text.get(cell).is_some_and(|cell| cell::content(cell) == Content::Missing)
    }

    fn order(&mut self, cell: Range<usize>) -> i64 {
        let plan = self.plan;
        let plain = plan.text.as_bytes().get(cell.clone()).and_then(cells::day);
        if let Some((year, month, day)) = plain.filter(|_| self.years.is_none()) {
            return Date::new(year, month, day).map_or(i64::MIN, Date::days);
        }
        self.days.get(plan.text.as_bytes(), cell.clone(), &mut || {
            let when = when(plan.text, cell_at(&cell), plan.swap);
            if self.years.is_some() { place_of(when) } else { when.map_or(i64::MIN, |when| when.order) }
        })
    }

    fn group(&mut self, cell: Range<usize>) -> Option<usize> {
        let words = self.plan.text.get(cell)?;
        let same = |group: &Group| group.label.raw(self.plan.text) == words;
        if !self.groups.get(self.group).is_some_and(same) {
            self.group = self.groups.iter().position(same)?;
        }
        Some(self.group)
    }

    fn seen(&mut self, value: f64, order: i64) {
        let order = self.years.as_mut().map_or(order, |years| years.next(order));
        self.posts.push(Post { views: value, order });
    }
}

fn cell_at(place: &Range<usize>) -> Cell {
    Cell { start: place.start, end: place.end, escaped: false }
}

#[cfg(test)]
#[path = "../../../tests/fuzz/texts.rs"]
#[allow(dead_code, clippy::indexing_slicing, clippy::unwrap_used, reason = "made for another test")]
mod texts;

#[cfg(test)]
mod tests {
    use super::texts;
    use crate::read::block::{Budget, form_at};
    use crate::read::table::records::Source;
    use crate::read::table::{Begun, begin};
    use crate::read::{Hints, Read};

    /// Reads one table, its ordinary rows quickly or all rows with care; gives how many rows the quick way took. `None` where no
    /// table starts, or one of another kind.
    fn reading(text: &str, quick: bool) -> Option<(Read, usize)> {
        let hints = Hints::default();
        let mut out = Read::default();
        let form = form_at(text, 0, None, &mut Budget::of(text))?;
        let source = Source::rows(text, 0..text.len(), form);
        let Begun::Rows(mut table) = begin(text, source, &[], &hints, &mut out) else { return None };
        if !quick {
            table.adding.ordinary = None;
        }
        let mut quickly = 0;
        loop {
            let mut rows = 1000;
            let before = table.adding.careful;
            let more = table.step(&mut rows, &mut out);
            quickly += 1000 - rows - usize::try_from(table.adding.careful - before).unwrap();
            if !more {
                break;
            }
        }
        table.finish(&mut out);
        Some((out, quickly))
    }

    #[test]
    fn made_tables_read_as_the_careful_reader_reads_them() {
        let mut quickly = 0;
        for seed in 0..400 {
            let text = texts::table(&mut texts::Random::new(seed));
            let Some((quick, rows)) = reading(&text, true) else { continue };
            let (careful, _) = reading(&text, false).unwrap();
            assert_eq!(quick, careful, "{text}");
            quickly += rows;
        }
        assert!(quickly > 1000, "only {quickly} rows were ordinary");
    }

    const ROWS: usize = 400;

    /// Reads a table whose body repeats some rows, and again with one row changed here and there.
    #[track_caller]
    fn check(header: &str, rows: &[&str], least: usize) {
        let odd = [
            "",
            "x",
            "Total",
            "Average",
            "\"open",
            "--",
            "-0",
            "1.234",
            "1,5",
            "n/a",
            "2025-02-30",
            "€3",
            "5 %",
            "12345678901234567",
        ];
        for place in 0..=odd.len() {
            let mut text = format!("{header}\n");
            for row in 0..ROWS {
                let line = rows[row % rows.len()];
                match odd.get(place).filter(|_| row % 97 == 50) {
                    // The odd cell takes the place of the first, of a middle one or of the last.
                    Some(odd) => {
                        let mut cells: Vec<&str> = line.split('\t').collect();
                        let at = row / 97 % cells.len();
                        cells[at] = odd;
                        text += &cells.join("\t");
                    }
                    None => text += line,
                }
                text.push('\n');
            }
            let (quick, quickly) = reading(&text, true).unwrap();
            let (careful, none) = reading(&text, false).unwrap();
            assert_eq!(quick, careful, "{text}");
            assert_eq!(none, 0);
            assert!(place < odd.len() || quickly >= least, "only {quickly} rows were ordinary: {text}");
        }
    }

    #[test]
    fn ordinary_rows_read_as_the_careful_reader_reads_them() {
        check("Day\tViews\tLikes", &["2025-01-03\t1204\t7", "2025-01-04\t90\t0", "2025-01-05\t-3\t"], ROWS - 20);
        check("Country\tViews\tFollowers", &["Kenya\t1,204\t12.5", "Peru\t17\t0.25", "Nepal\t2,345,678\t3"], ROWS - 20);
        check("Platform\tViews\tReach", &["TikTok\t1.204\t1204", "Instagram\t2.500\t99", "TikTok\t300\t--"], ROWS - 20);
        check("Land\tAufrufe\tAusgaben", &["Kenia\t1.204,5\t12,5", "Perú\t17\t0,25"], ROWS - 20);
        check("Date\tFollowers\tEngagement rate", &["31/12/2024\t500\t4.25%", "01/01/2025\t501\t3%"], ROWS - 20);
        check(
            "Post time\tVideo title\tTotal views\tTotal likes",
            &["January 24\tA goal for all of us\t87654321\t7"],
            ROWS - 20,
        );
        check(
            "Post time\tVideo title\tTotal views\tTotal likes",
            &["Nov 24\tA\t87\t7", "March 3\tB\t7\t1", "7 April\tC\t9000\t70", "16 Apr\tD\t12\t0"],
            ROWS - 20,
        );
        check("Views", &["1204", "17"], 0);
        check("Notes\tViews", &["\"two\nlines, and \"\"more\"\"\"\t5", "\"\"\t\"6\"", "Our target\t7"], 0);
    }
}
