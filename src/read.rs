//! Reading: pasted text in, readings and notes out. It never fails and never guesses silently.

pub mod block;
pub mod campaign;
pub mod correction;
pub mod language;
pub mod list;
pub mod packed;
pub mod platform;
pub mod prose;
pub mod reading;
pub mod table;

pub use reading::{Evidence, Ledger, Note, NoteKind, Question, QuestionChoice, Read, Reading, Role, Why};

use crate::order;
use std::cell::OnceCell;
use std::ops::Range;

use crate::number::grouping::Decimal;

/// What is known beside the text: from the page, or from the person's answers to questions about the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hints {
    /// BCP 47 tag of the text's language where it is known.
    pub language: Option<String>,
    /// What separates decimals where the person said so.
    pub decimal: Decimal,
    /// The campaign or organisation (a row of a table) that the person said is theirs.
    pub campaign: Option<String>,
}

/// Reads a text: splits it into blocks (tables, label lists, prose, records), reads each, and puts the notes together.
/// Any text is fine; time is linear in its length.
#[must_use]
pub fn read(text: &str, hints: &Hints) -> Read {
    let mut reader = Reader {
        text,
        hints,
        context: OnceCell::new(),
        read: Read::default(),
        budget: block::Budget::of(text),
        json_budget: block::Budget::of(text),
        lines: Vec::new(),
        titles_from: 0,
        tables: 0,
        records: 0,
        words: 0,
    };
    reader.blocks();
    reader.finish()
}

/// Nobody pastes more tables; what follows them is read as words, and a note says so.
const MOST_TABLES: u32 = 500;

/// Reading on its way through a text.
struct Reader<'a> {
    text: &'a str,
    hints: &'a Hints,
    /// What the whole text tells about its prose; made when there is some.
    context: OnceCell<prose::Context>,
    read: Read,
    budget: block::Budget,
    json_budget: block::Budget,
    /// Lines that no table has claimed yet.
    lines: Vec<Range<usize>>,
    /// Which of them stand below the last empty line, and can be titles of a table.
    titles_from: usize,
    tables: u32,
    records: u32,
    /// Lines of words beside the tables that are no titles.
    words: u32,
}

impl<'a> Reader<'a> {
    fn blocks(&mut self) {
        let text = self.text;
        let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut named = None;
        let mut remarks = None;
        while at < text.len() {
            let (place, next) = block::line(text, at);
            let line = text.get(place.clone()).unwrap_or_default();
            if line.trim().is_empty() {
                // Sentences and counters go on over empty lines; what belongs to a table does not.
                self.titles_from = self.lines.len();
                at = next;
                continue;
            }
            if let Some(separator) = block::named_separator(line) {
                named = Some(separator);
                at = next;
                continue;
            }
            if let Some(records) = self.records_at(place.start) {
                self.flush();
                let end = table::read(text, records, &[], self.hints, &mut self.read);
                self.records += 1;
                at = end.max(place.start + 1);
                continue;
            }
            let may_be_table = self.tables < MOST_TABLES;
            if let Some(form) =
                may_be_table.then(|| block::form_at(text, place.start, named, &mut self.budget)).flatten()
            {
                let titles = self.titles();
                self.flush();
                if let Some(remark) = remarks.take() {
                    self.note(NoteKind::Preamble, remark);
                }
                if matches!(form, table::rows::Form::Separated { wrapped: true, .. }) {
                    self.note(NoteKind::WholeLineQuoted, place.start);
                }
                let source = table::records::Source::rows(text, place.start..text.len(), form);
                let end = table::read(text, source, &titles, self.hints, &mut self.read);
                self.tables += 1;
                if self.tables == 2 {
                    self.note(NoteKind::StackedTables, place.start);
                }
                // A table takes at least its first line, so that reading always goes on.
                at = if end > place.start { end } else { next };
                continue;
            }
            if block::is_remark(line) && line.len() < 200 {
                // Remarks above a table; Markdown headings and remarks elsewhere are read like other words.
                remarks.get_or_insert(place.start);
                if !line.trim_start().starts_with("##") && self.remark_belongs_to_table(next) {
                    at = next;
                    continue;
                }
            }
            self.lines.push(place);
            at = next;
        }
        self.flush();
    }

    /// Whether remarks from here on lead to the header of a table.
    fn remark_belongs_to_table(&mut self, mut at: usize) -> bool {
        for _ in 0..16 {
            let (place, next) = block::line(self.text, at);
            let line = self.text.get(place.clone()).unwrap_or_default();
            if !line.trim().is_empty() && !block::is_remark(line) {
                return block::form_at(self.text, place.start, None, &mut self.budget).is_some();
            }
            if next >= self.text.len() {
                return false;
            }
            at = next;
        }
        false
    }

    /// The records that start at a place, if it looks like some and they are well formed.
    fn records_at(&mut self, at: usize) -> Option<table::records::Source<'a>> {
        // Only the first bytes are looked at before it is clear that this can be JSON.
        let mut first = self.text.as_bytes().get(at..)?.iter().take(64).filter(|byte| !byte.is_ascii_whitespace());
        let opens = matches!((first.next(), first.next()), (Some(b'['), Some(b'{' | b'[')) | (Some(b'{'), Some(b'"')));
        if !opens || self.json_budget.is_spent() {
            return None;
        }
        let found = table::records::Records::find(self.text, at);
        let looked_at = found.as_ref().map_or(self.text.len() - at, table::records::Records::length);
        self.json_budget.spend(looked_at);
        found.map(table::records::Source::Records)
    }

    /// Takes the lines directly above a table that can be its titles.
    fn titles(&mut self) -> Vec<Range<usize>> {
        let mut titles = Vec::new();
        while let Some(place) = self.lines.get(self.titles_from..).and_then(<[_]>::last).cloned() {
            let line = self.text.get(place.clone()).unwrap_or_default();
            if titles.len() >= 3 || !block::is_title(line) {
                break;
            }
            titles.insert(0, place);
            self.lines.pop();
        }
        titles
    }

    /// Reads the lines that no table claimed: runs of labels and values as lists, the rest as prose.
    fn flush(&mut self) {
        self.titles_from = 0;
        let lines = std::mem::take(&mut self.lines);
        let before = self.read.readings.len();
        let mut rest = lines.as_slice();
        while let Some(first) = rest.first() {
            let is_list =
                |place: &Range<usize>| block::is_label_and_value(self.text.get(place.clone()).unwrap_or_default());
            let list = is_list(first);
            let count = rest.iter().take_while(|place| is_list(place) == list).count().max(1);
            let (run, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            let range = first.start..run.last().map_or(first.end, |last| last.end);
            let notes = &mut self.read.notes;
            let context = self.context.get_or_init(|| prose::Context::of(self.text, self.hints));
            let found = if list {
                list::read(self.text, range, self.hints, context, notes)
            } else {
                prose::read(self.text, range, self.hints, context, notes)
            };
            let (asides, found): (Vec<Reading>, Vec<Reading>) =
                found.into_iter().partition(|reading| reading.why == Why::Aside);
            self.read.asides.extend(asides);
            self.read.readings.extend(found);
            self.words = self.words.saturating_add(u32::try_from(run.len()).unwrap_or(u32::MAX));
            rest = after;
        }
        if let (Some(context), Some(readings)) = (self.context.get(), self.read.readings.get_mut(before..)) {
            campaign::tell(self.text, &lines, self.hints, context, readings, &mut self.read.notes);
        }
    }

    fn note(&mut self, kind: NoteKind, at: usize) {
        let line = table::note::line(self.text, at);
        self.read.notes.push(table::note::note(kind, line, 0, "", 0));
    }

    fn finish(mut self) -> Read {
        if self.tables + self.records > 0 && self.words > 1 {
            self.note(NoteKind::MixedBlocks, 0);
        }
        if self.budget.is_spent() || self.tables >= MOST_TABLES {
            self.note(NoteKind::Unread, 0);
        }
        if self.read.readings.is_empty() && self.read.notes.is_empty() && !self.text.trim().is_empty() {
            self.note(NoteKind::NothingFound, 0);
        }
        order::by_key(&mut self.read.readings, |reading| reading.place.start as u64);
        order::by_key(&mut self.read.notes, |note| u64::from(note.line));
        self.read
    }
}
