//! Reads tables: what each column holds, what the rows are, and what comes to a total. One pass over the rows; a column
//! is added up under every meaning its separators can have, and decided at the end.

mod add;
pub mod day;
pub mod head;
pub mod header;
mod named;
pub mod note;
mod ordinary;
mod period;
mod plan;
pub mod records;
pub mod rows;
mod settle;
pub mod sum;
mod turned;
pub mod vocabulary;
pub mod when;

use std::ops::Range;

use self::add::Adding;
use self::note::{line, note};
use self::plan::Plan;
pub(crate) use self::plan::{currency_of, scale_of};
use self::records::Source;
use self::rows::Cell;
use super::platform::{self, Column};
use super::{Hints, NoteKind, Question, Read};
use crate::metric;

/// Whether a question asks what the separators of a number or column mean.
#[must_use]
pub fn is_about_separators(question: &Question) -> bool {
    question.ask.text == settle::ASK_SEPARATOR || question.ask.text == settle::ASK_COLUMN
}

/// How many rows decide what the columns are.
const SAMPLE: usize = 32;

/// A table on its way: what its columns and rows are is decided, its rows are being added up.
pub struct Table<'a> {
    plan: Plan<'a>,
    source: Source<'a>,
    adding: Adding,
}

/// What a table is once its first rows were looked at.
pub enum Begun<'a> {
    /// It is read, and ends here.
    Read(usize),
    /// Its rows are to be added up.
    Rows(Box<Table<'a>>),
}

impl Table<'_> {
    /// Takes at most so many rows, and takes their number off; false when the table has ended.
    pub fn step(&mut self, rows: &mut usize, out: &mut Read) -> bool {
        self.adding.step(&self.plan, &mut self.source, rows, out)
    }

    /// Where the next row starts.
    #[must_use]
    pub fn at(&self) -> usize {
        self.source.at()
    }

    /// Adds what the rows came to, and gives where the table ends.
    pub fn finish(self, out: &mut Read) -> usize {
        let added = self.adding.finish(&self.plan, &self.source, out);
        settle::settle(&self.plan, added, out);
        self.source.at()
    }
}

/// Begins to read a table that starts where the source stands, with the title lines above it; what it finds goes to `out`.
pub fn begin<'a>(
    text: &'a str,
    mut source: Source<'a>,
    titles: &[Range<usize>],
    hints: &'a Hints,
    out: &mut Read,
) -> Begun<'a> {
    let start = source.at();
    let sample = sample(&source);
    if sample.is_empty() {
        return Begun::Read(start);
    }
    let head = if let Some(names) = source.names() { names } else { head::detect(text, &sample) };
    let body = sample.get(head.rows..).unwrap_or_default();
    if let Some(end) = side_by_side(text, &source, titles, hints, &head, body, out) {
        return Begun::Read(end);
    }
    let mut said_above: Vec<(String, Range<usize>)> = Vec::new();
    for place in titles.iter().cloned().chain(head.titles.iter().map(|cell| cell.range())) {
        let words = text.get(place.clone()).unwrap_or_default();
        said_above.push((header::plain(words.trim_matches(['"', ';', ',', '\t', ' '])), place));
    }
    let mut names: Vec<String> = head.names.iter().map(|name| name.plain.clone()).collect();
    names.extend(head.names.iter().map(|name| name.beside.clone()).filter(|beside| !beside.is_empty()));
    let above: Vec<String> = said_above.iter().map(|(plain, _)| plain.clone()).collect();
    let export = platform::recognise(&names, &above);
    if let Some(export) = export {
        out.recognised.get_or_insert(export.recognised());
    }
    if source.names().is_none() && export.is_none() && turned::is_turned(text, &head, body) {
        return Begun::Read(turned::read(text, source, &head, &above, hints, out));
    }
    let mut plan = plan::plan(text, hints, export, &head, &above, body, out);
    title_beats_column(&mut plan, &said_above, out);
    period::join(&mut plan.figures, text, out);
    for kind in export.map(|export| export.notes).unwrap_or_default() {
        if !out.notes.iter().any(|note| note.kind == *kind) {
            let what = plan.figures.first().map(|figure| figure.cell.text(text).into_owned()).unwrap_or_default();
            out.notes.push(note(*kind, line(text, start), 0, &what, 0));
        }
    }
    if source.names().is_none() {
        let mut cells = Vec::new();
        for _ in 0..head.rows {
            source.next(&mut cells);
        }
    }
    let adding = Adding::begin(&plan, &head, &source);
    Begun::Rows(Box::new(Table { plan, source, adding }))
}

/// Reads tables that stand side by side with an empty column between them, each by itself, and gives where the last one ends; `None`
/// where there is one table.
fn side_by_side<'a>(
    text: &'a str,
    source: &Source<'a>,
    titles: &[Range<usize>],
    hints: &'a Hints,
    head: &head::Head,
    body: &[Vec<Cell>],
    out: &mut Read,
) -> Option<usize> {
    let filled = |column: usize, row: &[Cell]| row.get(column).is_some_and(|cell| !cell.raw(text).trim().is_empty());
    let is_gap = |column: usize| {
        head.names.get(column).is_some_and(|name| name.plain.is_empty() && name.beside.is_empty())
            && !body.iter().any(|row| filled(column, row))
    };
    let mut parts: Vec<Range<usize>> = Vec::new();
    for column in (0..head.names.len()).filter(|column| !is_gap(*column)) {
        match parts.last_mut().filter(|part| part.end == column) {
            Some(part) => part.end += 1,
            None => parts.push(column..column + 1),
        }
    }
    let with_figures = |part: &Range<usize>| {
        let numbers = |column: usize| {
            body.iter()
                .any(|row| row.get(column).is_some_and(|cell| matches!(head::look(text, *cell), head::Look::Number(_))))
        };
        part.clone().any(numbers)
    };
    // One table may leave a column empty; two have names and figures each.
    let apart = parts.len() > 1 && parts.len() <= 8 && parts.iter().all(|part| part.len() > 1 && with_figures(part));
    if !apart || !head.named {
        return None;
    }
    let mut end = source.at();
    for part in parts {
        let columns = source.part(part)?;
        end = end.max(match begin(text, columns, titles, hints, out) {
            Begun::Read(end) => end,
            Begun::Rows(mut table) => {
                let mut rows = usize::MAX;
                while table.step(&mut rows, out) {}
                table.finish(out)
            }
        });
    }
    Some(end)
}

/// The first rows, up to the first blank one.
fn sample(source: &Source<'_>) -> Vec<Vec<Cell>> {
    let mut source = source.clone();
    let mut sample = Vec::new();
    let mut cells = Vec::new();
    while sample.len() < SAMPLE && source.next(&mut cells).is_some() {
        if cells.iter().all(|cell| cell.start == cell.end) {
            if sample.is_empty() {
                continue;
            }
            break;
        }
        sample.push(cells.clone());
    }
    sample
}

/// A title line above the table beats a column that is only called "Primary", or that says something else.
fn title_beats_column(plan: &mut Plan<'_>, titles: &[(String, Range<usize>)], out: &mut Read) {
    let metric_of = |title: &str| match plan.export.and_then(|export| export.column(title)) {
        Some(Column::Metric(id)) => metric::find(id),
        _ => header::metric_of_title(title),
    };
    let nameless = |figure: &plan::Figure| figure.period.is_some() && figure.metric.is_none();
    if plan.figures.len() > 1 && plan.figures.iter().all(nameless) {
        // Periods side by side: the title alone says what is counted.
        let said = titles.iter().rev().find_map(|(title, _)| metric_of(title));
        for figure in &mut plan.figures {
            figure.metric = said;
        }
        return;
    }
    let [figure] = plan.figures.as_mut_slice() else { return };
    let Some((metric, place)) =
        titles.iter().rev().find_map(|(title, place)| metric_of(title).map(|metric| (metric, place.clone())))
    else {
        return;
    };
    if figure.metric != Some(metric) {
        figure.metric = Some(metric);
        let what = figure.cell.raw(plan.text).to_owned();
        out.notes.push(note(NoteKind::TitleBeatsColumn, line(plan.text, place.start), 0, &what, 0));
    }
}
