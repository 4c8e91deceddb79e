//! Reads a text in steps, so that the page can show progress, go on answering and stop in between: [`Stream::begin`], then
//! [`Stream::step`] until it is done, then [`Stream::finish`]. There is no clock here; who calls decides how long a step may take by
//! the number of rows. Dropping the stream cancels.

use std::cell::OnceCell;
use std::ops::Range;

use super::table::{self, Begun, Table};
use super::{Hints, NoteKind, Read, Reading, Why, block, campaign, currency, language, list, prose};
use crate::{find, order};

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the text that were read.
    pub bytes: usize,
    /// Bytes of the text in all.
    pub of: usize,
    /// Whether all of it is read.
    pub done: bool,
}

/// Nobody pastes more tables; what follows them is read as words, and a note says so.
const MOST_TABLES: u32 = 500;

/// In so many characters the headers of a text of tables are found.
const HEADERS: usize = 300;

/// Reading on its way through a text. It borrows the text: whoever must wait between steps keeps both, for example in one `async`
/// function.
pub struct Stream<'a> {
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
    /// Where the next block starts.
    at: usize,
    /// The table whose rows are being added up.
    table: Option<Box<Table<'a>>>,
    /// Where that table starts, or the last one did.
    start: usize,
    /// Whether it was said that tables stand one below the other.
    stacked: bool,
    /// The separator that a line named, and where remarks stand, until their table comes.
    named: Option<u8>,
    remarks: Option<usize>,
}

impl<'a> Stream<'a> {
    /// Before the first byte of a text.
    #[must_use]
    pub fn begin(text: &'a str, hints: &'a Hints) -> Self {
        Self {
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
            at: if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
            table: None,
            start: 0,
            stacked: false,
            named: None,
            remarks: None,
        }
    }

    /// Reads on, at most about so many rows of a table or lines of other text. What is no table is read when the next table or the
    /// end of the text comes, in one step.
    pub fn step(&mut self, rows: usize) -> Progress {
        let mut left = rows.max(1);
        while left > 0 {
            if let Some(table) = &mut self.table {
                if !table.step(&mut left, &mut self.read) {
                    let table = self.table.take();
                    let end = table.map_or(self.at, |table| table.finish(&mut self.read));
                    self.end_table(end);
                }
            } else if self.at < self.text.len() {
                left -= 1;
                self.line();
            } else {
                self.flush();
                break;
            }
        }
        let bytes = self.table.as_ref().map_or(self.at, |table| table.at());
        let done = self.table.is_none() && self.at >= self.text.len() && self.lines.is_empty();
        Progress { bytes: bytes.min(self.text.len()), of: self.text.len(), done }
    }

    /// Puts together what was read; what is still unread is read now.
    #[must_use]
    pub fn finish(mut self) -> Read {
        while !self.step(usize::MAX).done {}
        self.put_together()
    }

    /// Begins a table; `least` is where reading goes on if it takes nothing.
    fn begin_table(&mut self, source: table::records::Source<'a>, titles: &[Range<usize>], least: usize) {
        self.start = self.at;
        self.at = least;
        match table::begin(self.text, source, titles, self.hints, &mut self.read) {
            Begun::Read(end) => self.end_table(end),
            Begun::Rows(table) => self.table = Some(table),
        }
    }

    /// Goes on behind a table. It takes at least its first line, so that reading always goes on.
    fn end_table(&mut self, end: usize) {
        self.at = self.at.max(end);
        if self.tables == 2 && !std::mem::replace(&mut self.stacked, true) {
            self.note(NoteKind::StackedTables, self.start);
        }
    }

    /// Takes the line at `self.at`, or begins the table that starts there.
    fn line(&mut self) {
        let text = self.text;
        // Before the line is looked for: records may all stand in one.
        let opens = |byte: &u8| matches!(byte, b'{' | b'[');
        if text.as_bytes().get(self.at).is_some_and(opens) && self.begin_records(self.at) {
            return;
        }
        let (place, next) = block::line(text, self.at);
        let line = text.get(place.clone()).unwrap_or_default();
        if line.trim().is_empty() {
            // Sentences and counters go on over empty lines; what belongs to a table does not.
            self.titles_from = self.lines.len();
            self.at = next;
            return;
        }
        if let Some(separator) = block::named_separator(line) {
            self.named = Some(separator);
            self.at = next;
            return;
        }
        if self.begin_records(place.start) {
            return;
        }
        let may_be_table = self.tables < MOST_TABLES;
        if let Some(form) =
            may_be_table.then(|| block::form_at(text, place.start, self.named, &mut self.budget)).flatten()
        {
            let titles = self.titles();
            self.flush();
            if let Some(remark) = self.remarks.take() {
                self.note(NoteKind::Preamble, remark);
            }
            if matches!(form, table::rows::Form::Separated { wrapped: true, .. }) {
                self.note(NoteKind::WholeLineQuoted, place.start);
            }
            let source = table::records::Source::rows(text, place.start..text.len(), form);
            self.tables += 1;
            self.begin_table(source, &titles, next);
            return;
        }
        if block::is_remark(line) && line.len() < 200 {
            // Remarks above a table; Markdown headings and remarks elsewhere are read like other words.
            self.remarks.get_or_insert(place.start);
            if !line.trim_start().starts_with("##") && self.remark_belongs_to_table(next) {
                self.at = next;
                return;
            }
        }
        self.lines.push(place);
        self.at = next;
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

    /// Begins to read the records that start at a place, if some do.
    fn begin_records(&mut self, start: usize) -> bool {
        let Some(records) = self.records_at(start) else { return false };
        self.flush();
        let outside = matches!(&records, table::records::Source::Records(records) if records.outside);
        if outside && !self.read.notes.iter().any(|note| note.kind == NoteKind::OtherRecords) {
            self.note(NoteKind::OtherRecords, start);
        }
        self.records += 1;
        self.begin_table(records, &[], start + 1);
        true
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
            for (part, language) in parts(self.text, range, self.hints, context) {
                let context = &context.with(self.text, part.clone(), language);
                let found = if list {
                    list::read(self.text, part, self.hints, context, notes)
                } else {
                    prose::read(self.text, part, self.hints, context, notes)
                };
                let (asides, found): (Vec<Reading>, Vec<Reading>) =
                    found.into_iter().partition(|reading| reading.why == Why::Aside);
                self.read.asides.extend(asides);
                self.read.readings.extend(found);
                if language.table().is_none() && !self.read.languages.contains(&language.tag) {
                    self.read.languages.push(language.tag);
                }
            }
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

    fn put_together(mut self) -> Read {
        // Where there are only tables, their headers tell the language; to look at more would cost more than to read a short table.
        let start = || self.text.char_indices().nth(HEADERS).map_or(self.text, |(end, _)| self.text.split_at(end).0);
        let language = self.context.get().map_or_else(|| language::detect(start(), self.hints), |own| own.language);
        if language.table().is_none() && !self.read.languages.contains(&language.tag) {
            self.read.languages.push(language.tag);
        }
        if self.tables + self.records > 0 && self.words > 1 {
            self.note(NoteKind::MixedBlocks, 0);
        }
        if self.budget.is_spent() || self.tables >= MOST_TABLES {
            self.note(NoteKind::Unread, 0);
        }
        if self.read.readings.is_empty() && self.read.notes.is_empty() && !self.text.trim().is_empty() {
            self.note(NoteKind::NothingFound, 0);
        }
        currency::settle(&mut self.read, self.hints.currency);
        order::by_key(&mut self.read.readings, |reading| reading.place.start as u64);
        order::by_key(&mut self.read.notes, |note| u64::from(note.line));
        self.read
    }
}

/// The parts of a run of lines, paragraphs of one language together, each with its language: that of the text, unless the person
/// left it open and a paragraph is clearly in another one.
fn parts(
    text: &str,
    range: Range<usize>,
    hints: &Hints,
    context: &prose::Context,
) -> Vec<(Range<usize>, &'static language::Language)> {
    let mut parts: Vec<(Range<usize>, &'static language::Language)> = Vec::new();
    let own = context.language;
    let lines = text.get(range.clone()).unwrap_or_default();
    let mut start = range.start;
    for paragraph in find::parts(lines, "\n\n") {
        let place = start..start + paragraph.len();
        start = place.end;
        let language = if hints.language.is_some() { None } else { language::detect::another(paragraph, own) };
        // A heading or a counter without words that tell a language belongs to what stands above it.
        let silent = language.is_none()
            && language::detect::told(paragraph).is_none_or(|(_, weight)| weight <= language::detect::WEIGHT);
        match parts.last_mut() {
            Some((last, known)) if language.map_or(own.tag, |other| other.tag) == known.tag || silent => {
                last.end = place.end;
            }
            _ => parts.push((place, language.unwrap_or(own))),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    const MIXED: &str = "We made 3,400 videos in May.\n\nDate,Views,Likes\n2025-05-01,100,7\n2025-05-02,250,9\nTotal,350,16\n\n\
                         Country\tViews\nPeru\t1.200\nKenya\t900\n\n[{\"likes\": 5}, {\"likes\": 6}]\n\nTeam: 4 people\n";

    #[test]
    fn steps_of_any_size_give_the_same_reading() {
        for text in [MIXED, "", "\n", "a", "Views\n5\n6", "\u{feff}Views: 3\n"] {
            let whole = read(text, &Hints::default());
            for rows in [0, 1, 2, 3, 7, 1000] {
                let hints = Hints::default();
                let mut stream = Stream::begin(text, &hints);
                let mut before = 0;
                for _ in 0..200 {
                    let progress = stream.step(rows);
                    assert!(progress.bytes >= before && progress.bytes <= progress.of, "{progress:?}");
                    before = progress.bytes;
                    if progress.done {
                        break;
                    }
                }
                assert!(stream.step(1).done, "{text}");
                assert_eq!(stream.finish(), whole, "{text}");
            }
            assert_eq!(Stream::begin(text, &Hints::default()).finish(), whole, "without any step");
        }
    }
}
