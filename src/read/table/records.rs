//! Reads JSON records as rows: an array of objects, objects one a line, or one object. A small parser that keeps places and
//! copies nothing but the names.

use std::ops::Range;

use super::head::{Head, Name};
use super::header;
use super::rows::{Cell, Form, Rows};

/// Deeper nesting than this is no list of records.
const DEPTH: usize = 24;

/// More names than this are no list of records.
const NAMES: usize = 200;

/// Where rows come from: text with separators, or records.
#[derive(Clone, Debug)]
pub enum Source<'a> {
    /// Rows of cells between separators.
    Rows(Rows<'a>),
    /// Objects of JSON.
    Records(Records<'a>),
    /// Some columns of rows: one of several tables that stand side by side.
    Part(Rows<'a>, Range<usize>),
}

impl<'a> Source<'a> {
    /// Rows between two places of a text.
    #[must_use]
    pub fn rows(text: &'a str, range: Range<usize>, form: Form) -> Self {
        Self::Rows(Rows::new(text, range, form))
    }

    /// The next row's cells and place; `None` at the end.
    pub fn next(&mut self, cells: &mut Vec<Cell>) -> Option<Range<usize>> {
        match self {
            Self::Rows(rows) => rows.next(cells),
            Self::Records(records) => records.next(cells),
            Self::Part(rows, columns) => {
                let row = rows.next(cells)?;
                // A line of words below the tables ends all of them.
                let alone = cells.len() == 1;
                cells.truncate(columns.end);
                cells.drain(..columns.start.min(cells.len()));
                if !alone || cells.is_empty() {
                    cells.resize(columns.len(), Cell { start: row.end, end: row.end, escaped: false });
                }
                Some(row)
            }
        }
    }

    /// Where the next row starts; after the last, where the source ends.
    #[must_use]
    pub fn at(&self) -> usize {
        match self {
            Self::Rows(rows) | Self::Part(rows, _) => rows.at(),
            Self::Records(records) => records.at,
        }
    }

    /// Goes back to where a row started.
    pub fn go_back(&mut self, at: usize) {
        if let Self::Rows(rows) | Self::Part(rows, _) = self {
            rows.go_back(at);
        }
    }

    /// See [`Rows::plain`].
    #[must_use]
    pub fn plain(&self) -> Option<(&'a [u8], u8, bool)> {
        match self {
            Self::Rows(rows) => rows.plain(),
            Self::Records(_) | Self::Part(..) => None,
        }
    }

    /// The names of the columns where the source knows them by itself.
    #[must_use]
    pub fn names(&self) -> Option<Head> {
        let Self::Records(records) = self else { return None };
        let names = records.names.iter().map(|cell| Name {
            plain: header::plain(&header::spaced(cell.raw(records.text))),
            beside: String::new(),
            cell: *cell,
        });
        Some(Head { names: names.collect(), named: true, ..Head::default() })
    }

    /// Only these columns; records stay whole.
    #[must_use]
    pub fn part(&self, columns: Range<usize>) -> Option<Self> {
        if let Self::Rows(rows) = self { Some(Self::Part(*rows, columns)) } else { None }
    }

    /// Whether cells are parted by spaces alone.
    #[must_use]
    pub fn is_spaced(&self) -> bool {
        matches!(self, Self::Rows(rows) if rows.is_spaced())
    }

    /// Whether these are records.
    #[must_use]
    pub fn is_records(&self) -> bool {
        matches!(self, Self::Records(_))
    }
}

/// The records in a part of a text.
#[derive(Clone, Debug)]
pub struct Records<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    /// Where the first list of records ends; others beside it tell the same things in another way and are not added.
    stop: usize,
    /// Whether there are numbers or records outside of that list.
    pub outside: bool,
    /// The depth at which objects are records.
    depth: usize,
    level: usize,
    /// The keys of the records, in the order in which they first stand in the text.
    names: Vec<Cell>,
}

/// A piece of JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Open(bool), // whether it is an object
    Close,
    Key(Cell),
    Scalar(Cell),
    /// Commas between values.
    Between,
}

/// The piece that starts at or after `at`, and where it ends.
fn piece(text: &str, at: usize) -> Option<(Piece, usize)> {
    let bytes = text.as_bytes();
    let at = at + bytes.get(at..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let first = *bytes.get(at)?;
    match first {
        b'{' => Some((Piece::Open(true), at + 1)),
        b'[' => Some((Piece::Open(false), at + 1)),
        b'}' | b']' => Some((Piece::Close, at + 1)),
        b',' => Some((Piece::Between, at + 1)),
        b'"' => {
            let mut end = at + 1;
            loop {
                match bytes.get(end)? {
                    b'"' => break,
                    b'\\' => end += 2,
                    b'\n' => return None,
                    _ => end += 1,
                }
            }
            let cell = Cell { start: at + 1, end, escaped: false };
            let after = end + 1;
            let rest = bytes.get(after..).unwrap_or_default();
            let colon =
                rest.iter().position(|byte| !byte.is_ascii_whitespace()).filter(|at| rest.get(*at) == Some(&b':'));
            Some(match colon {
                Some(colon) => (Piece::Key(cell), after + colon + 1),
                None => (Piece::Scalar(cell), after),
            })
        }
        b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => {
            let rest = bytes.get(at..)?;
            let length = rest
                .iter()
                .position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'+' | b'-' | b'.'))
                .unwrap_or(rest.len());
            let word = text.get(at..at + length)?;
            let number =
                word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E'));
            let end = match word {
                "true" | "false" | "null" => at + length,
                _ if number => at + length,
                _ => return None,
            };
            Some((Piece::Scalar(Cell { start: at, end, escaped: false }), end))
        }
        _ => None,
    }
}

impl<'a> Records<'a> {
    /// The records that start at a place of the text, which must be a bracket; `None` where they are no JSON.
    #[must_use]
    pub fn find(text: &'a str, start: usize) -> Option<Self> {
        let mut open: Vec<bool> = Vec::new();
        let mut at = start;
        let mut end = start;
        let mut depth = None;
        let mut names: Vec<Cell> = Vec::new();
        let mut first_object = None;
        let mut named = false; // whether a key waits for its value
        let (mut outside, mut stop) = (0_u32, None); // numbers outside of the list of records, and where that ends
        while let Some((piece, after)) = piece(text, at) {
            let waits = std::mem::replace(&mut named, matches!(piece, Piece::Key(_)));
            if waits && !matches!(piece, Piece::Open(_) | Piece::Scalar(_)) {
                return None;
            }
            match piece {
                Piece::Open(object) => {
                    if object && open.last() == Some(&false) && depth.is_none() {
                        depth = Some(open.len() + 1);
                        names.clear();
                    } else if object && stop.is_some() && Some(open.len() + 1) == depth {
                        outside += 1;
                    }
                    if object && first_object.is_none() {
                        first_object = Some(open.len() + 1);
                    }
                    open.push(object);
                    if open.len() > DEPTH {
                        return None;
                    }
                }
                Piece::Close => {
                    open.pop()?;
                    if depth.is_some_and(|depth| open.len() + 2 == depth) {
                        stop.get_or_insert(after);
                    }
                }
                Piece::Key(cell) => {
                    open.last().filter(|object| **object)?;
                    if stop.is_some() {
                        at = after;
                        continue;
                    }
                    let known = names.iter().any(|name| name.raw(text) == cell.raw(text));
                    if !known && names.len() < NAMES {
                        names.push(cell);
                    }
                }
                Piece::Scalar(cell) => {
                    open.last()?;
                    let number = || cell.raw(text).starts_with(|first: char| first.is_ascii_digit() || first == '-');
                    if depth.is_none_or(|depth| stop.is_some() || open.len() < depth) && number() {
                        outside += 1;
                    }
                }
                Piece::Between => {}
            }
            at = after;
            if open.is_empty() {
                end = at;
                // Objects one a line go on; after anything else the records end.
                let next =
                    text.as_bytes().get(at..).unwrap_or_default().iter().find(|byte| !byte.is_ascii_whitespace());
                if next != Some(&b'{') || depth.is_some() {
                    break;
                }
            }
        }
        // Without a list the objects themselves are the records, and all is in them.
        let outside = outside > 0 && depth.is_some();
        let depth = depth.or(first_object)?;
        let stop = stop.unwrap_or(end);
        (open.is_empty() && !names.is_empty()).then_some(Self {
            text,
            at: start,
            end,
            stop,
            outside,
            depth,
            level: 0,
            names,
        })
    }

    /// How many bytes they span.
    #[must_use]
    pub fn length(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    /// The next record's values in the order of the names; values inside inner objects count, inner lists do not.
    fn next(&mut self, cells: &mut Vec<Cell>) -> Option<Range<usize>> {
        cells.clear();
        let mut start = None;
        let mut key: Option<usize> = None;
        let mut lists = 0_usize;
        let mut inner: Vec<bool> = Vec::new();
        let mut guess = 0;
        while self.at < self.stop {
            let (piece, after) = piece(self.text, self.at)?;
            let here = self.at;
            self.at = after;
            match piece {
                Piece::Open(object) => {
                    self.level += 1;
                    if start.is_some() {
                        inner.push(object);
                        lists += usize::from(!object);
                    } else if object && self.level == self.depth {
                        start = Some(here);
                        cells.resize(self.names.len(), Cell::default());
                    }
                    key = None;
                }
                Piece::Close => {
                    self.level = self.level.saturating_sub(1);
                    if let Some(start) = start {
                        match inner.pop() {
                            Some(object) => lists -= usize::from(!object),
                            None => return Some(start..after),
                        }
                    }
                    key = None;
                }
                Piece::Key(cell) => {
                    let words = cell.raw(self.text);
                    let is = |name: &Cell| name.raw(self.text) == words;
                    // Records mostly name the same keys in the same order.
                    key = if self.names.get(guess).is_some_and(is) {
                        Some(guess)
                    } else {
                        self.names.iter().position(is)
                    };
                    guess = key.unwrap_or(guess) + 1;
                }
                Piece::Scalar(cell) => {
                    if let Some(slot) =
                        key.take().filter(|_| start.is_some() && lists == 0).and_then(|key| cells.get_mut(key))
                        && slot.end == 0
                    {
                        *slot = cell;
                    }
                }
                Piece::Between => {}
            }
        }
        self.at = self.end;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, names: &[&str], rows: &[&[&str]]) {
        let mut records = Records::find(text, 0).expect(text);
        assert_eq!(records.names.iter().map(|cell| cell.raw(text)).collect::<Vec<_>>(), names);
        let mut cells = Vec::new();
        let mut found: Vec<Vec<String>> = Vec::new();
        while records.next(&mut cells).is_some() {
            found.push(cells.iter().map(|cell| cell.raw(text).to_owned()).collect());
        }
        assert_eq!(found, rows);
    }

    #[test]
    fn an_array_lines_or_one_object_are_records() {
        check(
            r#"[{"a": 1, "b": "x, \"y\""}, {"b": null, "a": -2.5}]"#,
            &["a", "b"],
            &[&["1", r#"x, \"y\""#], &["-2.5", "null"]],
        );
        check("{\"a\": 1}\n{\"a\": 2}\n", &["a"], &[&["1"], &["2"]]);
        check(r#"{"likes": 5}"#, &["likes"], &[&["5"]]);
    }

    #[test]
    fn records_may_be_wrapped_and_hold_objects() {
        check(
            r#"{"page": 1, "data": [{"id": "7", "stats": {"plays": 3}, "tags": ["a", 9]}, {"id": "8", "stats": {"plays": 4}}]}"#,
            &["id", "stats", "plays", "tags"],
            &[&["7", "", "3", ""], &["8", "", "4", ""]],
        );
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["[see below]", "{not json}", "[1, 2", "[", "{\"a\": }x", "[\"a\nb\"]", "{\"a\": 1"] {
            assert!(Records::find(text, 0).is_none(), "{text}");
        }
        assert!(Records::find(&"[".repeat(100_000), 0).is_none());
    }
}
