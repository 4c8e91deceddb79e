//! Cuts a text into rows and cells without copying: CSV as RFC 4180 has it, tables with pipes, lines quoted as a whole.

use std::borrow::Cow;
use std::ops::Range;

use crate::find;

/// Where a cell stands in the text, without its quotes and padding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Whether it holds doubled quotes or escapes.
    pub escaped: bool,
}

impl Cell {
    /// The bytes it covers.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Its text as it stands; doubled quotes still doubled.
    #[must_use]
    pub fn raw(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Its text with doubled quotes undone.
    #[must_use]
    pub fn text(self, text: &str) -> Cow<'_, str> {
        let raw = self.raw(text);
        if !self.escaped {
            return Cow::Borrowed(raw);
        }
        let single = find::replaced(raw, "\"\"", "\"", usize::MAX);
        Cow::Owned(find::replaced(&single, "\\|", "|", usize::MAX))
    }
}

/// How rows and cells are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Cells between single characters, with RFC 4180 quotes.
    Separated {
        /// TAB, comma or semicolon.
        separator: u8,
        /// Whether each line is quoted as a whole, its inner quotes doubled.
        wrapped: bool,
    },
    /// Cells between pipes, which may also stand at both ends, as in Markdown.
    Pipes,
    /// Cells between two or more spaces, as columns that are aligned by eye.
    Spaced,
}

/// The rows of a part of a text, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    form: Form,
    /// Set when a quote was never closed: from then on quotes are letters, so that no byte is looked at more than twice.
    quotes_off: bool,
}

impl<'a> Rows<'a> {
    /// The rows between two places of a text.
    #[must_use]
    pub fn new(text: &'a str, range: Range<usize>, form: Form) -> Self {
        Self { text, at: range.start, end: range.end.min(text.len()), form, quotes_off: false }
    }

    /// Where the next row starts.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether cells are parted by spaces alone.
    #[must_use]
    pub fn is_spaced(&self) -> bool {
        self.form == Form::Spaced
    }

    /// Goes back to where a row started.
    pub fn go_back(&mut self, at: usize) {
        self.at = at;
    }

    /// Where cells stand between single characters: the bytes to the end of the rows, the separator, and whether quotes open cells.
    #[must_use]
    pub fn plain(&self) -> Option<(&'a [u8], u8, bool)> {
        match self.form {
            Form::Separated { separator, wrapped: false } => {
                Some((self.text.as_bytes().get(..self.end)?, separator, !self.quotes_off))
            }
            _ => None,
        }
    }

    /// Reads the next row into `cells`, and gives where it stands (without its line break); `None` at the end.
    /// A blank line is a row with one empty cell.
    pub fn next(&mut self, cells: &mut Vec<Cell>) -> Option<Range<usize>> {
        cells.clear();
        if self.at >= self.end {
            return None;
        }
        match self.form {
            Form::Separated { separator, wrapped: false } => Some(self.separated(separator, cells)),
            Form::Separated { separator, wrapped: true } => Some(self.wrapped(separator, cells)),
            Form::Pipes => Some(self.pipes(cells)),
            Form::Spaced => Some(self.spaced(cells)),
        }
    }

    fn separated(&mut self, separator: u8, row: &mut Vec<Cell>) -> Range<usize> {
        let bytes = self.text.as_bytes().get(..self.end).unwrap_or_default();
        let start = self.at;
        let mut at = start;
        loop {
            // A cell begins at `at`.
            if bytes.get(at) == Some(&b'"') && !self.quotes_off {
                match quoted(bytes, at, separator) {
                    Some((cell, after)) => {
                        row.push(cell);
                        at = after;
                        match bytes.get(at) {
                            Some(byte) if *byte == separator => {
                                at += 1;
                                continue;
                            }
                            _ => return self.finish(start, at),
                        }
                    }
                    None => self.quotes_off = true,
                }
            }
            let end = cells::until(bytes, at, separator);
            row.push(Cell { start: at, end, escaped: false });
            at = end;
            if bytes.get(at) == Some(&separator) {
                at += 1;
            } else {
                return self.finish(start, at);
            }
        }
    }

    /// Steps over a line break at `at`.
    fn finish(&mut self, start: usize, at: usize) -> Range<usize> {
        let bytes = self.text.as_bytes();
        self.at = match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r' | b'\n'), _) => at + 1,
            _ => at,
        }
        .min(self.end);
        start..at
    }

    /// The line that starts at `self.at`, without its break.
    fn line(&self) -> Range<usize> {
        let bytes = self.text.as_bytes().get(..self.end).unwrap_or_default();
        self.at..cells::until(bytes, self.at, b'\n')
    }

    /// A row that is quoted as a whole: `"Kenya,""1,204"",890"`.
    fn wrapped(&mut self, separator: u8, cells: &mut Vec<Cell>) -> Range<usize> {
        let line = self.line();
        let row = self.finish(line.start, line.end);
        let bytes = self.text.as_bytes().get(..line.end).unwrap_or_default();
        let mut at = line.start;
        let mut end = line.end;
        if bytes.get(at) == Some(&b'"') {
            at += 1;
            // What follows the closing quote are separators that a spreadsheet added.
            while end > at && matches!(bytes.get(end - 1), Some(b' ' | b',' | b';' | b'\t')) {
                end -= 1;
            }
            if end > at && bytes.get(end - 1) == Some(&b'"') {
                end -= 1;
            }
        }
        let bytes = bytes.get(..end).unwrap_or_default();
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            if let Some(inner) = rest.strip_prefix(b"\"\"") {
                let length = inner.windows(2).position(|pair| pair == b"\"\"").unwrap_or(inner.len());
                cells.push(Cell { start: at + 2, end: at + 2 + length, escaped: false });
                at = (at + 4 + length).min(end);
                let rest = bytes.get(at..).unwrap_or_default();
                at += rest.iter().position(|byte| *byte == separator).unwrap_or(rest.len());
            } else {
                let length = rest.iter().position(|byte| *byte == separator).unwrap_or(rest.len());
                cells.push(Cell { start: at, end: at + length, escaped: false });
                at += length;
            }
            if bytes.get(at) == Some(&separator) {
                at += 1;
            } else {
                return row;
            }
        }
    }

    fn spaced(&mut self, cells: &mut Vec<Cell>) -> Range<usize> {
        loop {
            let line = self.line();
            let row = self.finish(line.start, line.end);
            let words = self.text.get(line.clone()).unwrap_or_default();
            // A rule of dashes under the names or above a total is no row.
            if words.len() > 3
                && words.bytes().all(|byte| matches!(byte, b'-' | b'=' | b' ' | b'_'))
                && self.at < self.end
            {
                continue;
            }
            let mut from = line.start;
            for part in find::parts(words, "  ") {
                let piece = part.strip_suffix("  ").unwrap_or(part);
                let lead = piece.len() - piece.trim_start().len();
                let inner = piece.trim();
                if !inner.is_empty() {
                    cells.push(Cell { start: from + lead, end: from + lead + inner.len(), escaped: false });
                }
                from += piece.len() + 2;
            }
            if cells.is_empty() {
                cells.push(Cell { start: line.start, end: line.start, escaped: false });
            }
            return row;
        }
    }

    fn pipes(&mut self, cells: &mut Vec<Cell>) -> Range<usize> {
        loop {
            let line = self.line();
            let row = self.finish(line.start, line.end);
            let words = self.text.get(line.clone()).unwrap_or_default();
            let ruled = words.contains('-')
                && words.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'+' | b'='));
            if ruled && self.at < self.end {
                continue; // the rule between header and body is no row
            }
            let bytes = words.as_bytes();
            let indent = words.len() - words.trim_start().len();
            let mut at = indent + usize::from(bytes.get(indent) == Some(&b'|'));
            let end = words.trim_end().len();
            let end = if end > at && bytes.get(end - 1) == Some(&b'|') { end - 1 } else { end };
            loop {
                let mut stop = at;
                let mut escaped = false;
                while let Some(byte) = bytes.get(stop).filter(|_| stop < end) {
                    match byte {
                        b'\\' => {
                            escaped = true;
                            stop += 2;
                        }
                        b'|' => break,
                        _ => stop += 1,
                    }
                }
                let stop = stop.min(end.max(at));
                let cell = words.get(at..stop).unwrap_or_default();
                let lead = cell.len() - cell.trim_start().len();
                let from = line.start + at + lead;
                cells.push(Cell { start: from, end: from + cell.trim().len(), escaped });
                if stop >= end {
                    return if ruled { row.end..row.end } else { row };
                }
                at = stop + 1;
            }
        }
    }
}

/// The quoted cell whose opening quote stands at `open`, and where it ends (at a separator, a line break or the end).
/// `None` where it is never closed.
fn quoted(bytes: &[u8], open: usize, separator: u8) -> Option<(Cell, usize)> {
    let start = open + 1;
    let mut at = start;
    let mut escaped = false;
    loop {
        at = cells::find(bytes, at, b'"')?;
        match bytes.get(at + 1) {
            Some(b'"') => {
                escaped = true;
                at += 2;
            }
            Some(byte) if *byte == separator || matches!(byte, b'\n' | b'\r') => {
                return Some((Cell { start, end: at, escaped }, at + 1));
            }
            None => return Some((Cell { start, end: at, escaped }, at + 1)),
            // A stray quote inside: a letter, as most readers have it; also `"…" ,` with padding.
            Some(_) => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Form = Form::Separated { separator: b',', wrapped: false };

    #[track_caller]
    fn check(text: &str, form: Form, expected: &[&[&str]]) {
        let mut rows = Rows::new(text, 0..text.len(), form);
        let mut cells = Vec::new();
        let mut found: Vec<Vec<String>> = Vec::new();
        while rows.next(&mut cells).is_some() {
            found.push(cells.iter().map(|cell| cell.text(text).into_owned()).collect());
        }
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn two_spaces_or_more_part_cells_and_one_does_not() {
        check(
            "  Sri Lanka    1,200   30\n------- -----\nPeru  5  6  \n",
            Form::Spaced,
            &[&["Sri Lanka", "1,200", "30"], &["Peru", "5", "6"]],
        );
    }

    #[test]
    fn quotes_doubled_quotes_and_breaks_inside_quotes_are_csv() {
        check("a,b\r\n1,2\r\n", COMMA, &[&["a", "b"], &["1", "2"]]);
        check(
            "\"x, y\",\"say \"\"no\"\"\"\n\"two\n\nlines\",3",
            COMMA,
            &[&["x, y", "say \"no\""], &["two\n\nlines", "3"]],
        );
        check("a,,\n,\n\nb", COMMA, &[&["a", "", ""], &["", ""], &[""], &["b"]]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_a_letter() {
        check("a,\"b\nc,d", COMMA, &[&["a", "\"b"], &["c", "d"]]);
        check("5\" pipe,2", COMMA, &[&["5\" pipe", "2"]]);
    }

    #[test]
    fn lines_quoted_as_a_whole_are_opened() {
        let form = Form::Separated { separator: b',', wrapped: true };
        check("\"Day,Views\"\n\"Mon,\"\"1,204\"\"\";\n", form, &[&["Day", "Views"], &["Mon", "1,204"]]);
    }

    #[test]
    fn pipes_may_stand_at_both_ends_and_rules_are_no_rows() {
        check("| a | b |\n|---|--:|\n| 1 | x \\| y |\n", Form::Pipes, &[&["a", "b"], &["1", "x | y"]]);
        check("a | b\n1 |", Form::Pipes, &[&["a", "b"], &["1"]]);
    }
}
