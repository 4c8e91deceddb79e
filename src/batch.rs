//! Many at once: a table with one organisation or campaign a row gives an assessment a row.
//!
//! The rows are first looked at (what separates decimals in each column, which rows are no organisations), then assessed, both in steps, so
//! that a page can go on answering. A row is what a link of it would hold ([`Batch::shared`]), so a row that is opened as the page's own
//! session gives the same assessment. Nothing is dropped silently: each column says what it is taken for or why it is not used, each cell
//! that cannot be read is told by row and column, and so is each row that is left out.

pub mod answer;
pub mod column;
pub mod example;
pub mod write;

use crate::assess::{
    Assessment, Band, Cap, Check, Coverage, Finding, Rubric, Span, assess, cap, next_step, question, score,
};
use crate::measure::{Answers, Figure, Metrics, Origin, measure};
use crate::number::cell::{self, Content, Separator, Sign};
use crate::number::date::Date;
use crate::number::grouping::Decimal;
use crate::number::{Bounds, Unit};
use crate::order;
use crate::read::table::head::Name;
use crate::read::table::records::{Records, Source};
use crate::read::table::rows::{Cell, Form};
use crate::read::table::sum::{self, Value};
use crate::read::table::{day, header};
use crate::read::{Evidence, Hints, Read};
use crate::share::Shared;
use crate::words::Text;
use column::{Column, Use};

/// How many rows decide where the header is and what is a name.
const SAMPLE: usize = 32;
/// A header stands in one of so many first rows.
const HEADERS: usize = 8;

/// Why a text is no table to assess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTable {
    /// There is nothing in it.
    Empty,
    /// No row names a figure or a question.
    NoHeader,
    /// There is a header and nothing below it.
    NoRows,
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It adds up others.
    Total,
    /// It stands above the header.
    Above,
    /// It names the columns again.
    Header,
    /// It has no figure and no answer, only words: a remark.
    Remark,
}

/// A cell that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line of the text, from 1.
    pub line: u32,
    /// Index into [`Batch::columns`].
    pub column: usize,
    /// The cell.
    pub cell: Cell,
}

/// What to do next about a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// Answer this.
    Question(&'static Check),
    /// Do this.
    Step(&'static Check),
    /// Nothing is left.
    Nothing,
}

/// What one row comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Points; `None` where nothing applies.
    pub span: Option<Span>,
    /// The lowest and highest band, caps applied.
    pub bands: Option<(Band, Band)>,
    /// How much could be judged.
    pub coverage: Coverage,
    /// How many caps hold.
    pub caps: u8,
    /// What to do next.
    pub next: Next,
}

/// A row that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line of the text, from 1.
    pub line: u32,
    /// Its name, as it stands in the table; empty where it has none.
    pub name: String,
}

/// How a table is cut into rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cut {
    /// Rows of cells.
    Rows(Form),
    /// Records of JSON.
    Records,
}

/// A table on its way.
#[derive(Clone, Debug)]
pub struct Batch {
    text: String,
    rubric: &'static Rubric,
    today: Date,
    cut: Cut,
    at: usize,
    line: u32,
    header: Vec<String>,
    decimal: Decimal,
    cells: Vec<Cell>,
    /// Each column, used or not.
    pub columns: Vec<Column>,
    /// The rows that were taken.
    pub rows: Vec<Row>,
    /// What they come to, as far as they are assessed.
    pub outcomes: Vec<Outcome>,
    /// The rows that were left out, by their lines.
    pub left: Vec<(u32, Left)>,
    /// Lines without anything in them.
    pub blank: u32,
    /// The cells that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Cells whose separator can mean two things, while nothing in the table tells which.
    pub unclear: u32,
}

impl Batch {
    /// Finds the table in a text and what its columns are. `decimal` is what the person said about decimals.
    ///
    /// # Errors
    /// [`NoTable`] says why there is nothing to assess.
    pub fn begin(text: String, decimal: Decimal, rubric: &'static Rubric, today: Date) -> Result<Self, NoTable> {
        if text.trim().is_empty() {
            return Err(NoTable::Empty);
        }
        let start = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\r', '\n']).len();
        let records = text.get(start..).is_some_and(|rest| rest.starts_with(['[', '{']));
        let found = if records { of_records(&text, start, rubric) } else { of_rows(&text, start, rubric) };
        let Found { cut, at, line, names, sample, above } = found.ok_or(NoTable::NoHeader)?;
        let columns = column::columns(&text, &names, &sample, rubric);
        if !columns.iter().any(|column| column.taken.is_some()) {
            return Err(NoTable::NoHeader);
        }
        if sample.is_empty() {
            return Err(NoTable::NoRows);
        }
        Ok(Self {
            header: names.iter().map(|name| name.plain.clone()).collect(),
            text,
            rubric,
            today,
            cut,
            at,
            line,
            decimal,
            cells: Vec::new(),
            columns,
            rows: Vec::new(),
            outcomes: Vec::new(),
            left: above.into_iter().map(|line| (line, Left::Above)).collect(),
            blank: 0,
            unreadable: Vec::new(),
            unclear: 0,
        })
    }

    /// Does a part of the work: looks at or assesses at most so many rows. False when all is done.
    pub fn step(&mut self, rows: usize) -> bool {
        if self.at < self.text.len() {
            self.look(rows);
            if self.at >= self.text.len() {
                self.decide();
            }
            return true;
        }
        let end = (self.outcomes.len() + rows).min(self.rows.len());
        for index in self.outcomes.len()..end {
            let outcome = self.outcome(index);
            self.outcomes.push(outcome);
        }
        end < self.rows.len()
    }

    /// How much is done, of 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a progress bar needs no more")]
    pub fn progress(&self) -> f64 {
        let looked = self.at as f64 / self.text.len().max(1) as f64;
        let assessed = if looked < 1.0 { 0.0 } else { self.outcomes.len() as f64 / self.rows.len().max(1) as f64 };
        looked * 0.1 + assessed * 0.9
    }

    /// The words of a cell.
    #[must_use]
    pub fn words(&self, cell: Cell) -> &str {
        cell.raw(&self.text)
    }

    /// What stands in the cell of a row.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        self.cells.get(row * self.columns.len() + column).copied().unwrap_or_default()
    }

    /// Looks at rows: which are organisations, and what their numbers prove about decimals.
    fn look(&mut self, rows: usize) {
        let text = std::mem::take(&mut self.text);
        let mut source = match self.cut {
            Cut::Rows(form) => Source::rows(&text, self.at..text.len(), form),
            Cut::Records => match Records::find(&text, self.at) {
                Some(records) => Source::Records(records),
                None => Source::rows(&text, text.len()..text.len(), Form::Spaced),
            },
        };
        let records = self.cut == Cut::Records;
        let mut row = Vec::new();
        let mut left = if records { usize::MAX } else { rows };
        let mut last = self.at;
        while left > 0 {
            let Some(place) = source.next(&mut row) else {
                self.at = text.len();
                break;
            };
            left -= 1;
            if records {
                self.line += lines(&text, last..place.start);
                last = place.start;
            }
            self.take(&text, &row);
            if !records {
                self.at = source.at();
                self.line += lines(&text, place.start..self.at);
            }
        }
        self.text = text;
        if records {
            self.at = self.text.len();
        }
    }

    /// Takes a row or leaves it out.
    fn take(&mut self, text: &str, row: &[Cell]) {
        let is_rule = |cell: &Cell| cell.raw(text).chars().all(|letter| matches!(letter, '-' | ':' | ' ' | '='));
        if row.iter().all(is_rule) {
            self.blank += u32::from(row.iter().all(|cell| cell.raw(text).trim().is_empty()));
            return;
        }
        let name = self.name(text, row);
        let filled = |column: &Column, cell: &Cell| {
            matches!(column.taken, Some(Use::Figure { .. } | Use::Answer(_)))
                && cell::content(cell.raw(text)) != Content::Empty
        };
        let left = if header::is_total(&header::plain(&name)) {
            Some(Left::Total)
        } else if row.len() > 1
            && row.iter().zip(&self.header).all(|(cell, name)| header::plain(cell.raw(text)) == *name)
        {
            Some(Left::Header)
        } else if !self.columns.iter().zip(row).any(|(column, cell)| filled(column, cell)) {
            // A name without anything else is an organisation of which nothing is known; a line of words is a remark.
            (name.is_empty() || row.len() * 2 <= self.columns.len()).then_some(Left::Remark)
        } else {
            None
        };
        if let Some(left) = left {
            self.left.push((self.line, left));
            return;
        }
        for (index, column) in self.columns.iter_mut().enumerate() {
            let cell = row.get(index).copied().unwrap_or_default();
            self.cells.push(cell);
            let Some(Use::Figure { .. }) = column.taken else { continue };
            let Content::Number(number) = cell::content(cell.raw(text)) else { continue };
            match number.proves {
                Decimal::Point => column.points += 1,
                Decimal::Comma => column.commas += 1,
                Decimal::Unknown => match number.either {
                    Some((_, Separator::Point)) => column.unclear.0 += 1,
                    Some((_, Separator::Comma)) => column.unclear.1 += 1,
                    None => {}
                },
            }
        }
        self.rows.push(Row { line: self.line, name });
    }

    /// The name of a row: its organisation, else its campaign, else nothing.
    fn name(&self, text: &str, row: &[Cell]) -> String {
        let said = |wanted: Use| {
            let column = self.columns.iter().position(|column| column.taken == Some(wanted))?;
            let words = row.get(column)?.text(text).trim().to_owned();
            (!words.is_empty()).then_some(words)
        };
        said(Use::Organisation).or_else(|| said(Use::Campaign)).unwrap_or_default()
    }

    /// Decides what separates decimals in each column: what the person said, what the column's own numbers prove, what the others
    /// prove; whole counts have no decimals, so three that all have exactly three are thousands; fewer are as the language of the
    /// header groups thousands. Else what is unclear counts with both.
    fn decide(&mut self) {
        let proof = |points: u32, commas: u32| match (points > 0, commas > 0) {
            (true, false) => Decimal::Point,
            (false, true) => Decimal::Comma,
            _ => Decimal::Unknown,
        };
        let sum = |of: fn(&Column) -> (u32, u32)| {
            self.columns.iter().map(of).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
        };
        let proofs = sum(|column| (column.points, column.commas));
        let table = match proofs {
            (0, 0) => {
                let custom = header::decimal_of(&self.header.join(" "), &Hints::default());
                match (sum(Column::unclear_counts), sum(|column| column.unclear), custom) {
                    ((0, 3..), ..) | (_, (0, 1..), Decimal::Point) => Decimal::Point,
                    ((3.., 0), ..) | (_, (1.., 0), Decimal::Comma) => Decimal::Comma,
                    _ => Decimal::Unknown,
                }
            }
            (points, commas) => proof(points, commas),
        };
        for column in &mut self.columns {
            column.decimal = match (self.decimal, proof(column.points, column.commas)) {
                (Decimal::Unknown, Decimal::Unknown) if (column.points, column.commas) == (0, 0) => table,
                (Decimal::Unknown, own) => own,
                (said, _) => said,
            };
        }
        let unclear = self.columns.iter().filter(|column| column.decimal == Decimal::Unknown);
        self.unclear = unclear.map(|column| column.unclear.0 + column.unclear.1).sum();
    }

    /// What a link of a row would hold: its figures, answers and names.
    #[must_use]
    pub fn shared(&self, row: usize) -> Shared {
        self.read_row(row, &mut Vec::new())
    }

    /// The assessment of a row.
    #[must_use]
    pub fn assessment(&self, row: usize) -> Assessment {
        self.assess(&self.shared(row))
    }

    fn assess(&self, shared: &Shared) -> Assessment {
        let metrics = measure(&Read::default(), &shared.answers, &shared.figures, self.today);
        assess(&metrics, self.rubric, self.today, &shared.organisation, &shared.campaign)
    }

    fn outcome(&mut self, row: usize) -> Outcome {
        let mut unreadable = Vec::new();
        let shared = self.read_row(row, &mut unreadable);
        for one in &unreadable {
            if let Some(column) = self.columns.get_mut(one.column) {
                column.unreadable += 1;
            }
        }
        self.unreadable.append(&mut unreadable);
        self.judge(shared)
    }

    /// What [`outcome`] gives of a row's assessment, without the words and the search that only a row that is looked at needs.
    fn judge(&self, shared: Shared) -> Outcome {
        let derives = |figure: &Figure| figure.metric.id == "launch_date";
        let metrics = if shared.figures.iter().any(derives) {
            measure(&Read::default(), &shared.answers, &shared.figures, self.today)
        } else {
            Metrics { figures: shared.figures, answers: shared.answers, ..Metrics::default() }
        };
        let findings: Vec<Finding> = self.rubric.checks.iter().map(|check| check.find(&metrics, self.today)).collect();
        let span = score::sum(findings.iter()).span();
        let coverage = score::coverage(findings.iter());
        let (caps, bands) = cap::limited(self.rubric, &findings, &coverage, span);
        let next = match question::questions(self.rubric, &findings).first() {
            Some(check) => Next::Question(check),
            None => match next_step::steps(self.rubric, &findings, &coverage).first() {
                Some(step) => Next::Step(step.check),
                None => Next::Nothing,
            },
        };
        Outcome { span, bands, coverage, caps: holding(&caps), next }
    }

    /// Reads the cells of a row.
    fn read_row(&self, row: usize, unreadable: &mut Vec<Unreadable>) -> Shared {
        let mut shared = Shared {
            as_of: self.today,
            rubric: self.rubric.version.to_owned(),
            figures: Vec::new(),
            answers: Answers::default(),
            organisation: String::new(),
            campaign: String::new(),
            colours: [None, None],
        };
        for (index, column) in self.columns.iter().enumerate() {
            let cell = self.cell(row, index);
            let raw = cell.raw(&self.text);
            let read = match column.taken {
                None => true,
                Some(Use::Organisation) => {
                    shared.organisation = cell.text(&self.text).trim().to_owned();
                    true
                }
                Some(Use::Campaign) => {
                    shared.campaign = cell.text(&self.text).trim().to_owned();
                    true
                }
                Some(Use::Figure { .. }) => match figure(column, raw) {
                    Ok(figure) => {
                        shared.figures.extend(figure);
                        true
                    }
                    Err(answer::Unreadable) => false,
                },
                Some(Use::Answer(check)) => match answer::answer(check, &cell.text(&self.text)) {
                    Ok(answer) => {
                        if let Some(answer) = answer {
                            shared.answers.checks.insert(check.id.to_owned(), answer);
                        }
                        true
                    }
                    Err(answer::Unreadable) => false,
                },
            };
            if !read {
                let line = self.rows.get(row).map_or(0, |row| row.line);
                unreadable.push(Unreadable { line, column: index, cell });
            }
        }
        shared
    }

    /// The rows in order of a column of the result, by their indexes; `down` is the highest first.
    #[must_use]
    pub fn ordered(&self, by: Order, down: bool) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..self.outcomes.len()).collect();
        let mut places: Vec<u64> = vec![0; rows.len()];
        if by == Order::Name || by == Order::Next {
            let mut named: Vec<(String, usize)> = rows.iter().map(|row| (self.sorted_words(by, *row), *row)).collect();
            named.sort();
            for (place, (_, row)) in (0..).zip(named) {
                if let Some(slot) = places.get_mut(row) {
                    *slot = place;
                }
            }
        } else {
            for (slot, outcome) in places.iter_mut().zip(&self.outcomes) {
                *slot = by.key(outcome);
            }
        }
        let key = |row: &usize| places.get(*row).copied().unwrap_or_default();
        if down {
            order::by_key_down(&mut rows, key)
        } else {
            order::by_key(&mut rows, key)
        }
        rows
    }

    fn sorted_words(&self, by: Order, row: usize) -> String {
        match by {
            Order::Name => self.rows.get(row).map(|row| header::plain(&row.name)).unwrap_or_default(),
            _ => match self.outcomes.get(row).map(|outcome| outcome.next) {
                Some(Next::Question(check)) => ["1", check.title.english].concat(),
                Some(Next::Step(check)) => ["2", check.title.english].concat(),
                Some(Next::Nothing) | None => "3".to_owned(),
            },
        }
    }
}

/// What the rows of the result are put in order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they stand in the table.
    #[default]
    Table,
    /// By name.
    Name,
    /// By the lowest band, then the highest.
    Band,
    /// By the low end of the points, then the high end.
    Points,
    /// By how much could be judged.
    Coverage,
    /// By how many caps hold.
    Caps,
    /// By what to do next.
    Next,
}

impl Order {
    fn key(self, outcome: &Outcome) -> u64 {
        let span = outcome.span.map_or(0, |span| 1 + u64::from(span.low) * 256 + u64::from(span.high));
        match self {
            Self::Band => {
                let bands = outcome.bands.map_or(0, |(low, high)| 1 + low as u64 * 8 + high as u64);
                bands << 32 | span
            }
            Self::Points => span,
            Self::Coverage => {
                u64::from(outcome.coverage.judged_weight) * 100_000 / u64::from(outcome.coverage.weight.max(1))
            }
            Self::Caps => u64::from(outcome.caps),
            Self::Table | Self::Name | Self::Next => 0,
        }
    }
}

/// What the page shows of an assessment in a row.
#[must_use]
pub fn outcome(assessment: &Assessment) -> Outcome {
    // Answering is free and comes first.
    let next = match (assessment.questions.first(), assessment.steps.first()) {
        (Some(check), _) => Next::Question(check),
        (None, Some(step)) => Next::Step(step.check),
        (None, None) => Next::Nothing,
    };
    Outcome {
        span: assessment.span,
        bands: assessment.bands,
        coverage: assessment.coverage,
        caps: holding(&assessment.caps),
        next,
    }
}

/// How many caps hold.
fn holding(caps: &[Cap]) -> u8 {
    u8::try_from(caps.iter().filter(|cap| cap.holds).count()).unwrap_or(u8::MAX)
}

/// The figure of a cell; nothing where it is missing, an error where it cannot be read.
fn figure(column: &Column, raw: &str) -> Result<Option<Figure>, answer::Unreadable> {
    let Some(Use::Figure { metric, scale, currency }) = column.taken else { return Ok(None) };
    let made = |bounds: Bounds, unit: Unit| Figure {
        metric,
        bounds,
        unit,
        origin: Origin::Link,
        evidence: Evidence::Said,
        readings: Vec::new(),
    };
    if metric.unit == Unit::Day {
        if matches!(cell::content(raw), Content::Empty | Content::Missing) {
            return Ok(None);
        }
        let found =
            day::day(raw).filter(|day| !day.swappable).and_then(|day| day.order(false)).ok_or(answer::Unreadable)?;
        #[expect(clippy::cast_precision_loss, reason = "days of the calendar are far below 2^53")]
        return Ok(Some(made(Bounds::exact(found as f64).ok_or(answer::Unreadable)?, Unit::Day)));
    }
    let number = match cell::content(raw) {
        Content::Empty | Content::Missing => return Ok(None),
        Content::Other => return Err(answer::Unreadable),
        Content::Number(number) => number,
    };
    let unit = match (number.sign, metric.unit) {
        (Sign::Money(own), Unit::Money(_)) => Unit::Money(own.or(currency)),
        (Sign::None, Unit::Money(_)) => Unit::Money(currency),
        (Sign::None, unit) | (Sign::Percent, unit @ Unit::Percent) => unit,
        (Sign::Percent | Sign::Money(_), _) => return Err(answer::Unreadable),
    };
    let bounds = match sum::value(&number, column.decimal).times(scale) {
        Value::One(value) => Bounds::qualified(value, number.qualifier),
        Value::Two { point, comma } => Bounds::between(point, comma),
    };
    let bounds =
        bounds.filter(|bounds| bounds.nominal() >= 0.0 || metric.id == "new_followers").ok_or(answer::Unreadable)?;
    Ok(Some(made(bounds, unit)))
}

/// A table that was found.
struct Found {
    cut: Cut,
    at: usize,
    line: u32,
    names: Vec<Name>,
    sample: Vec<Vec<Cell>>,
    above: Vec<u32>,
}

fn of_records(text: &str, start: usize, rubric: &Rubric) -> Option<Found> {
    let mut source = Source::Records(Records::find(text, start)?);
    let names = source.names()?.names;
    let known = names.iter().any(|name| column::is_known(&name.plain, rubric));
    let mut sample = Vec::new();
    let mut row = Vec::new();
    while sample.len() < SAMPLE && source.next(&mut row).is_some() {
        sample.push(row.clone());
    }
    known.then_some(Found { cut: Cut::Records, at: start, line: 1, names, sample, above: Vec::new() })
}

/// The table under that separator with which most names of columns are known.
fn of_rows(text: &str, start: usize, rubric: &Rubric) -> Option<Found> {
    let mut best: Option<(usize, Found)> = None;
    for separator in [b'\t', b';', b'|', b','] {
        let form = if separator == b'|' { Form::Pipes } else { Form::Separated { separator, wrapped: false } };
        let mut source = Source::rows(text, start..text.len(), form);
        let mut line = 1 + lines(text, 0..start);
        let mut above = Vec::new();
        let mut row = Vec::new();
        for _ in 0..HEADERS {
            let Some(place) = source.next(&mut row) else { break };
            let after = source.at();
            let names: Vec<Name> = row
                .iter()
                .map(|cell| Name { plain: header::plain(&cell.text(text)), beside: String::new(), cell: *cell })
                .collect();
            let known = names.iter().filter(|name| column::is_known(&name.plain, rubric)).count();
            let here = line;
            line += lines(text, place.start..after);
            if known > 0 && best.as_ref().is_none_or(|(most, _)| known > *most) {
                let mut rest = source.clone();
                let (mut sample, mut cells) = (Vec::new(), Vec::new());
                while sample.len() < SAMPLE && rest.next(&mut cells).is_some() {
                    if cells.iter().any(|cell| !cell.raw(text).trim().is_empty()) {
                        sample.push(cells.clone());
                    }
                }
                let cut = Cut::Rows(form);
                best = Some((known, Found { cut, at: after, line, names, sample, above: above.clone() }));
            }
            if row.iter().any(|cell| !cell.raw(text).trim().is_empty()) {
                above.push(here);
            }
        }
    }
    best.map(|(_, found)| found)
}

/// How many lines end in a part of a text.
fn lines(text: &str, range: std::ops::Range<usize>) -> u32 {
    let count = text.as_bytes().get(range).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

const LEFT: &str = "Why a row of a table is left out.";

impl Left {
    /// Stable name: `total`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Above => "above",
            Self::Header => "header",
            Self::Remark => "remark",
        }
    }

    /// Why, in words.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Self::Total => Text::new("batch.left.total", "it adds up other rows", LEFT),
            Self::Above => Text::new("batch.left.above", "it stands above the names of the columns", LEFT),
            Self::Header => Text::new("batch.left.header", "it names the columns again", LEFT),
            Self::Remark => Text::new("batch.left.remark", "it holds words only", LEFT),
        }
    }
}

#[cfg(test)]
mod tests;
