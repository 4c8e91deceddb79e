//! The work of the room for many at once: a table is assessed in slices, so that the page goes on answering, and can be stopped. It
//! outlives the room: somebody who leaves and comes back finds it as it was.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::assess::{Band, Rubric};
use crate::batch::{Batch, NoTable, Order, write};
use crate::browser::{clock, download};
use crate::number::grouping::Decimal;

/// Milliseconds of one slice.
const SLICE: f64 = 20.0;
/// Rows between two looks at the clock.
const ROWS: usize = 16;

/// A form of the result's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One row an organisation.
    Csv,
    /// A list of objects.
    Json,
}

/// What is being done.
#[derive(Default)]
pub enum Job {
    /// Nothing.
    #[default]
    Rest,
    /// The table is looked for.
    Begin,
    /// The rows are assessed.
    Assess,
    /// A file is written: its form, its rows, how many are done, its text.
    Write(Form, Vec<usize>, usize, String),
}

/// What the last file came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It has this name.
    As(&'static str),
    /// The browser did not take it.
    Refused,
}

/// All that the room holds.
#[derive(Default)]
pub struct Work {
    /// The table as it was given.
    pub text: Rc<str>,
    /// The name of the file it came from, if it came from one.
    pub file: String,
    /// What the person said about decimals.
    pub decimal: Decimal,
    /// The table with what its rows come to.
    pub batch: Option<Batch>,
    /// What the rows are assessed with.
    pub rubric: &'static Rubric,
    /// Why there is none.
    pub problem: Option<NoTable>,
    /// Whether the person stopped it.
    pub stopped: bool,
    /// What is being done.
    pub job: Job,
    /// The order of the rows.
    pub order: Order,
    /// Whether the highest stands first.
    pub down: bool,
    /// Only rows that may be in this band.
    pub band: Option<Band>,
    /// The rows that are shown, in their order.
    pub rows: Vec<usize>,
    /// Which page of them.
    pub page: usize,
    /// The row that is open.
    pub open: Option<usize>,
    /// What the last file came to.
    pub saved: Option<Saved>,
    timer: Option<Timeout>,
    /// Has the room drawn again.
    pub draw: Callback<()>,
}

/// The work, shared with what goes on by the clock.
pub type Working = Rc<RefCell<Work>>;

thread_local! {
    static WORK: Working = Rc::default();
}

/// The work of this page.
#[must_use]
pub fn working() -> Working {
    WORK.with(Rc::clone)
}

/// Begins with a table.
pub fn begin(working: &Working, text: Rc<str>, file: String) {
    {
        let mut work = working.borrow_mut();
        let decimal = if work.text == text { work.decimal } else { Decimal::Unknown };
        let (draw, rubric) = (work.draw.clone(), work.rubric);
        *work = Work { text, file, decimal, draw, rubric, ..Work::default() };
        work.job = Job::Begin;
    }
    later(working);
}

/// Says what separates decimals, and begins again.
pub fn decimals(working: &Working, decimal: Decimal) {
    let (text, file) = {
        let mut work = working.borrow_mut();
        work.decimal = decimal;
        (Rc::clone(&work.text), work.file.clone())
    };
    begin(working, text, file);
}

/// Stops what is being done. Rows that are assessed stay.
pub fn stop(working: &Working) {
    let mut work = working.borrow_mut();
    work.stopped = matches!(work.job, Job::Assess);
    work.job = Job::Rest;
    work.timer = None;
    work.arrange();
    draw(work);
}

/// Writes a file of the rows that are shown.
pub fn write(working: &Working, form: Form) {
    {
        let mut work = working.borrow_mut();
        let head = match form {
            Form::Csv => write::csv_head(),
            Form::Json => "[\n".to_owned(),
        };
        work.saved = None;
        work.job = Job::Write(form, work.rows.clone(), 0, head);
    }
    later(working);
}

/// Changes how the rows are shown.
pub fn show(working: &Working, change: impl FnOnce(&mut Work)) {
    let mut work = working.borrow_mut();
    change(&mut work);
    work.arrange();
    draw(work);
}

/// Draws once the work is let go of: drawing borrows it.
fn draw(work: std::cell::RefMut<'_, Work>) {
    let draw = work.draw.clone();
    drop(work);
    draw.emit(());
}

fn later(working: &Working) {
    let mut work = working.borrow_mut();
    if !matches!(work.job, Job::Rest) {
        let next = Rc::clone(working);
        work.timer = Some(Timeout::new(0, move || slice(&next)));
    }
    draw(work);
}

fn slice(working: &Working) {
    let start = js_sys::Date::now();
    {
        let mut work = working.borrow_mut();
        while js_sys::Date::now() - start < SLICE && work.step() {}
        if matches!(work.job, Job::Rest) {
            work.arrange();
            // The result is drawn in a task of its own.
            let draw = work.draw.clone();
            work.timer = Some(Timeout::new(0, move || draw.emit(())));
            return;
        }
    }
    later(working);
}

impl Work {
    /// Does a little of the work; false when it is done.
    fn step(&mut self) -> bool {
        if matches!(self.job, Job::Begin) {
            self.job = Job::Rest;
            match Batch::begin(self.text.to_string(), self.decimal, self.rubric, clock::today()) {
                Ok(batch) => {
                    self.batch = Some(batch);
                    self.job = Job::Assess;
                }
                Err(NoTable::Empty) => {}
                Err(problem) => self.problem = Some(problem),
            }
            // The first look at words makes their lists; what follows is another task.
            return false;
        }
        let Some(batch) = &mut self.batch else {
            self.job = Job::Rest;
            return false;
        };
        let goes_on = match &mut self.job {
            Job::Rest | Job::Begin => false,
            Job::Assess => batch.step(ROWS),
            Job::Write(form, rows, done, text) => {
                for index in rows.iter().skip(*done).take(ROWS) {
                    let Some(row) = write::row(batch, *index) else { continue };
                    match form {
                        Form::Csv => text.push_str(&write::csv_row(&row)),
                        Form::Json => {
                            text.push_str(if text.len() > 2 { ",\n" } else { "" });
                            text.push_str(&write::json_row(&row));
                        }
                    }
                }
                *done += ROWS;
                *done < rows.len()
            }
        };
        if !goes_on && let Job::Write(form, _, _, text) = std::mem::take(&mut self.job) {
            let (media, name, end) = match form {
                // The mark tells spreadsheets that the letters are UTF-8.
                Form::Csv => ("text/csv", "greenlight-many.csv", ""),
                Form::Json => ("application/json", "greenlight-many.json", "\n]\n"),
            };
            let mark = if form == Form::Csv { "\u{feff}" } else { "" };
            let saved = download::save_text(&[mark, &text, end].concat(), media, name);
            self.saved = Some(if saved { Saved::As(name) } else { Saved::Refused });
        }
        goes_on
    }

    /// How much is done, of 1; nothing where nothing is being done.
    #[must_use]
    pub fn progress(&self) -> Option<f64> {
        match &self.job {
            Job::Rest => None,
            Job::Begin => Some(0.0),
            Job::Assess => Some(self.batch.as_ref().map_or(1.0, Batch::progress)),
            Job::Write(_, rows, done, _) => Some(*done as f64 / rows.len().max(1) as f64),
        }
    }

    /// Puts the rows in order and leaves out those that are not wanted.
    fn arrange(&mut self) {
        let Some(batch) = &self.batch else { return };
        let mut rows = batch.ordered(self.order, self.down);
        if let Some(band) = self.band {
            rows.retain(|row| {
                let bands = batch.outcomes.get(*row).and_then(|outcome| outcome.bands);
                bands.is_some_and(|(low, high)| low <= band && band <= high)
            });
        }
        self.rows = rows;
    }
}
