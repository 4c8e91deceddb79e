//! Reads a text in steps, so that the page can show progress, go on answering and stop in between: [`Stream::begin`], then
//! [`Stream::step`] until it is done, then [`Stream::finish`]. There is no clock here; who calls decides how long a step may take by
//! the number of rows. Dropping the stream cancels.

use std::ops::Range;

use super::table::{self, Begun, Table};
use super::unclaimed::{self, Unclaimed};
use super::{Hints, NoteKind, Read, block, campaign, currency, language, prose};
use crate::order;

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
    context: Option<prose::Context>,
    /// The same on its way.
    gathering: Option<prose::Gathering>,
    read: Read,
    budget: block::Budget,
    json_budget: block::Budget,
    /// Lines that no table has claimed yet.
    lines: Vec<Range<usize>>,
    /// Those that are read before anything else.
    unclaimed: Option<Unclaimed>,
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
            context: None,
            gathering: None,
            unclaimed: None,
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
    /// end of the text comes.
    pub fn step(&mut self, rows: usize) -> Progress {
        let mut left = rows.max(1);
        while left > 0 {
            if let Some(lines) = self.words() {
                left = left.saturating_sub(lines);
            } else if let Some(table) = &mut self.table {
                if !table.step(&mut left, &mut self.read) {
                    let table = self.table.take();
                    let end = table.map_or(self.at, |table| table.finish(&mut self.read));
                    self.end_table(end);
                }
            } else if self.at < self.text.len() {
                left -= 1;
                self.line();
            } else if self.lines.is_empty() {
                break;
            } else {
                self.flush();
            }
        }
        let table = || self.table.as_ref().map_or(self.at, |table| table.at());
        let unread = self.unclaimed.as_ref().map(Unclaimed::at).or_else(|| self.lines.first().map(|line| line.start));
        let bytes = unread.unwrap_or_else(table);
        let words = self.lines.is_empty() && self.unclaimed.is_none();
        let done = self.table.is_none() && self.at >= self.text.len() && words;
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
        unclaimed::cut(text, place, &mut self.lines);
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

    /// Goes over to reading the lines that no table claimed, if there are some.
    fn flush(&mut self) {
        self.titles_from = 0;
        if !self.lines.is_empty() {
            self.words = self.words.saturating_add(u32::try_from(self.lines.len()).unwrap_or(u32::MAX));
            self.unclaimed = Some(Unclaimed::new(std::mem::take(&mut self.lines)));
        }
    }

    /// Reads on in the lines that no table claimed, and gives about how many lines that was; `None` where there are none left.
    fn words(&mut self) -> Option<usize> {
        // A row of a table is read in less time than a line of words.
        const LINE: usize = 16;
        let unclaimed = self.unclaimed.as_mut()?;
        // What the whole text tells about its prose comes first.
        let Some(context) = &self.context else {
            let gathering = self.gathering.get_or_insert_with(|| prose::Gathering::begin(self.text, self.hints));
            let length = gathering.step(self.text);
            if length.is_none() {
                self.context = self.gathering.take().map(|gathering| gathering.finish(self.text, self.hints));
            }
            // It takes a part of the time that reading takes.
            return Some(length.unwrap_or(0) / LINE / 4);
        };
        if let Some(length) = unclaimed.step(self.text, self.hints, context, &mut self.read) {
            return Some(length / LINE);
        }
        let Unclaimed { names, mut found, .. } = self.unclaimed.take()?;
        campaign::tell(self.text, &names, self.hints, context, &mut found, &mut self.read.notes);
        self.read.readings.append(&mut found);
        Some(0)
    }

    fn note(&mut self, kind: NoteKind, at: usize) {
        let line = table::note::line(self.text, at);
        self.read.notes.push(table::note::note(kind, line, 0, "", 0));
    }

    fn put_together(mut self) -> Read {
        // Where there are only tables, their headers tell the language; to look at more would cost more than to read a short table.
        let start = || self.text.char_indices().nth(HEADERS).map_or(self.text, |(end, _)| self.text.split_at(end).0);
        let language = self.context.as_ref().map_or_else(|| language::detect(start(), self.hints), |own| own.language);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    const MIXED: &str = "We made 3,400 videos in May.\n\nDate,Views,Likes\n2025-05-01,100,7\n2025-05-02,250,9\nTotal,350,16\n\n\
                         Country\tViews\nPeru\t1.200\nKenya\t900\n\n[{\"likes\": 5}, {\"likes\": 6}]\n\nTeam: 4 people\n";

    /// A long text with a figure in each sentence, written in one way or another.
    fn long(sentence: &str, between: &str) -> String {
        (0..2000).map(|row| [&sentence.replace('7', &(row % 90 + 10).to_string()), between].concat()).collect()
    }

    #[test]
    fn long_texts_are_read_in_short_steps_and_nothing_is_lost() {
        for (text, lists) in [
            (long("We made 7 videos with partners from many places.", "\n\n"), false),
            (long("We made 7 videos with partners from many places.", "\n"), false),
            (long("We made 7 videos with partners from many places.", " "), false),
            (long("私たちは7本の動画を作り、多くの国の仲間と公開しました。", ""), false),
            (long("Videos: 7", "\n"), true),
            (["1,234 views ", &"word ".repeat(40_000)].concat(), true),
            ("x".repeat(200_000), true),
        ] {
            let hints = Hints::default();
            let mut stream = Stream::begin(&text, &hints);
            let mut steps = 0;
            while !stream.step(100).done {
                steps += 1;
            }
            let least = text.len() / 40_000;
            assert!(steps > least, "{steps} steps for {} bytes: {}", text.len(), text.get(..40).unwrap_or_default());
            let found = stream.finish();
            let videos = found
                .readings
                .iter()
                .filter(|reading| reading.metric.is_some_and(|metric| metric.id == "videos"))
                .count();
            assert!(lists || videos == 2000, "{videos} of 2000: {}", text.get(..40).unwrap_or_default());
            assert_eq!(read(&text, &hints), found);
        }
    }

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
