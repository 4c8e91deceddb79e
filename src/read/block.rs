//! Splits a paste into blocks: tables, label lists, prose, records. What a table is, is decided by columns that are
//! consistently typed, not by counting separators.

use std::ops::Range;

use super::table::day;
use super::table::head::{Look, look};
use super::table::header;
use super::table::rows::{Cell, Form, Rows};
use crate::find;
use crate::number::cell::{self, Content};
use crate::number::scan;

/// How many rows decide whether a table starts at a line, and how many bytes they may have.
const SAMPLE_ROWS: usize = 16;
const SAMPLE_BYTES: usize = 1 << 15;
/// The most columns of a table. Nobody's export comes near; a longer row is a text that holds many separators, and its figures
/// are read as words are.
const MOST_COLUMNS: usize = 1000;

/// What is left to be spent on looking ahead. Time stays linear in the length of the text whatever it holds: when the budget is
/// spent, the rest is taken for prose.
#[derive(Clone, Copy, Debug)]
pub struct Budget(usize);

impl Budget {
    /// The budget of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.len().saturating_mul(24).saturating_add(1 << 20))
    }

    /// Spends bytes; false where they are not there.
    pub fn spend(&mut self, bytes: usize) -> bool {
        match self.0.checked_sub(bytes) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => {
                self.0 = 0;
                false
            }
        }
    }

    /// Whether it is spent.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.0 == 0
    }
}

/// The line that starts at a place, without its break, and where the next one starts.
#[must_use]
pub fn line(text: &str, at: usize) -> (Range<usize>, usize) {
    let bytes = text.as_bytes();
    let end = cells::until(bytes, at, b'\n');
    let two = bytes.get(end) == Some(&b'\r') && bytes.get(end + 1) == Some(&b'\n');
    (at..end, (end + if two { 2 } else { 1 }).min(bytes.len()))
}

/// The separator that a spreadsheet's first line names: `sep=;`.
#[must_use]
pub fn named_separator(line: &str) -> Option<u8> {
    let rest = line.trim_matches(['"', '\u{feff}']).strip_prefix("sep=")?;
    match rest.as_bytes() {
        [b'\t'] | [] => Some(b'\t'),
        [separator @ (b',' | b';' | b'|')] => Some(*separator),
        _ => None,
    }
}

/// Whether a line is a remark above a table: `# Account: …`. A hashtag is none.
#[must_use]
pub fn is_remark(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("# ") || line.starts_with("#-") || line.starts_with("#=") || line.starts_with("##") || line == "#"
}

/// How the table is written that starts at a line; `None` where no table starts.
#[must_use]
pub fn form_at(text: &str, at: usize, named: Option<u8>, budget: &mut Budget) -> Option<Form> {
    let (first, _) = line(text, at);
    let words = text.get(first.clone())?;
    let has = |byte: u8| words.as_bytes().contains(&byte);
    if !budget.spend(words.len()) {
        return None;
    }
    if is_single_column(text, at) {
        return Some(Form::Separated { separator: b'\t', wrapped: false });
    }
    let mut best: Option<(Form, u32)> = None;
    for (separator, head_start) in [(b'\t', 3), (b';', 2), (b'|', 2), (b',', 1)] {
        if !has(separator) || (separator == b',' && is_label_and_decimal(words)) {
            continue;
        }
        let wrapped = separator != b'|' && is_wrapped(words, separator);
        let form = if separator == b'|' { Form::Pipes } else { Form::Separated { separator, wrapped } };
        let Some(mut score) = score(text, at, form, separator, budget) else { continue };
        if named == Some(separator) {
            score += 1000;
        }
        score = score * 4 + head_start;
        if best.is_none_or(|(_, other)| score > other) {
            best = Some((form, score));
        }
    }
    // Spaces stand everywhere; they part columns only where nothing else does and the names of columns are known.
    if best.is_none() && !has(b'\t') && is_spaced(words) && !is_spaced(before(text, at)) {
        return score(text, at, Form::Spaced, b' ', budget).map(|_| Form::Spaced);
    }
    best.map(|(form, _)| form)
}

/// Whether a line has two spaces between words.
fn is_spaced(words: &str) -> bool {
    find::has(words.trim(), "  ")
}

/// The end of the line before a place: a table that spaces part begins where they begin, so that lines of them are looked at once.
fn before(text: &str, at: usize) -> &str {
    let bytes = text.as_bytes().get(at.saturating_sub(200)..at).unwrap_or_default();
    let line = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let start = line.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |place| place + 1);
    // What is cut inside a character has no end of a line in it.
    std::str::from_utf8(line.get(start..).unwrap_or_default()).unwrap_or_default()
}

/// Whether the commas of a line are those of the value behind a label: `Подписчики: 25,6 тыс.` is no row of two cells.
fn is_label_and_decimal(line: &str) -> bool {
    let Some((label, value)) = line.split_once(':') else { return false };
    let named =
        label.chars().any(char::is_alphabetic) && !label.bytes().any(|byte| byte.is_ascii_digit() || byte == b',');
    let bytes = value.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let inside = |at: usize| at > 0 && digit(at - 1) && digit(at + 1);
    let opens = value.trim_start().chars().next().is_some_and(|first| !first.is_alphabetic());
    named && opens && (0..bytes.len()).filter(|at| bytes.get(*at) == Some(&b',')).all(inside)
}

/// Whether a line is the name of a metric above two or more lines that are numbers: one column of a spreadsheet.
fn is_single_column(text: &str, at: usize) -> bool {
    let (name, mut next) = line(text, at);
    if name.len() > 60 {
        return false;
    }
    for _ in 0..2 {
        let (place, after) = line(text, next);
        let words = text.get(place).unwrap_or_default();
        if words.is_empty() || words.len() > 30 || !matches!(cell::content(words), Content::Number(_)) {
            return false;
        }
        next = after;
    }
    header::meaning(&header::plain(text.get(name).unwrap_or_default())).metric.is_some()
}

/// Whether a line is quoted as a whole and has separators inside: `"Day,Views"`, perhaps with empty cells behind.
fn is_wrapped(words: &str, separator: u8) -> bool {
    let Some(inner) = words.strip_prefix('"').map(|rest| rest.trim_end_matches([',', ';', '\t', ' '])) else {
        return false;
    };
    let Some(inner) = inner.strip_suffix('"') else { return false };
    let single = find::replaced(inner, "\"\"", "", usize::MAX);
    inner.as_bytes().contains(&separator) && !single.contains('"')
}

/// How well a separator explains the rows from a line on; `None` where it does not.
fn score(text: &str, at: usize, form: Form, separator: u8, budget: &mut Budget) -> Option<u32> {
    let end = floor(text, at.saturating_add(SAMPLE_BYTES).min(text.len()));
    let mut rows = Rows::new(text, at..end, form);
    let mut sample: Vec<Vec<Cell>> = Vec::new();
    let mut cells = Vec::new();
    while sample.len() < SAMPLE_ROWS {
        let Some(row) = rows.next(&mut cells) else { break };
        if cells.iter().all(|cell| text.get(cell.range()).is_none_or(|words| words.trim().is_empty())) {
            break;
        }
        // A row that the end of the sample cut off says nothing.
        if row.end >= end && end < text.len() && !sample.is_empty() {
            break;
        }
        sample.push(cells.clone());
    }
    if !budget.spend(rows.at().saturating_sub(at)) {
        return None;
    }
    let first = sample.first()?;
    let width = first.len();
    if !(2..=MOST_COLUMNS).contains(&width) {
        return None;
    }
    // The rows that belong to this table: as many cells, or fewer or more by empty ones.
    let fits = |row: &Vec<Cell>| {
        row.len() == width
            || row.len() > width && row.get(width..).unwrap_or_default().iter().all(|cell| cell.start == cell.end)
            || row.len() < width && row.len() > 1 && separator == b'\t'
    };
    let alike = sample.iter().take_while(|row| fits(row)).count();
    let ragged = sample.iter().filter(|row| !fits(row) && row.len() > 1).count();
    let fitting = sample.iter().filter(|row| fits(row)).count();
    if ragged * 3 > fitting {
        return None;
    }
    if alike < 2 {
        // One row alone is a table only between TABs, which nobody types in prose, or pipes at both ends.
        let sure = separator == b'\t' || separator == b'|' && text.get(at..)?.trim_start().starts_with('|');
        let numbers = first.iter().filter(|cell| matches!(look(text, **cell), Look::Number(_))).count();
        return (sure && numbers > 0).then_some(numbers_to(numbers, 1));
    }
    let named = |cell: &&Cell| {
        let plain = header::plain(&cell.text(text));
        header::key_of(&plain).is_some() || header::meaning(&plain).metric.is_some()
    };
    // Names are looked up only where the cheaper signs leave a doubt.
    let known = || first.iter().take(60).filter(named).count();
    if separator != b'\t' && looks_like_prose(text, &sample, separator) && known() < 2 {
        return None;
    }
    let mut typed = 0;
    let mut missing = false;
    for column in 0..width {
        let mut figures = 0;
        let mut numbers = 0;
        let mut others = 0;
        for row in sample.iter().take(alike.max(fitting)).skip(1) {
            let found = row.get(column).copied().unwrap_or_default();
            // Between commas, "12 videos" is a part of a sentence.
            let said = || separator == b',' && cell::says_what(found.raw(text));
            match look(text, found) {
                Look::Number(_) if said() => others += 1,
                Look::Number(_) => {
                    figures += 1;
                    numbers += 1;
                }
                Look::Day(_) => {
                    figures += 1;
                    numbers += 1;
                }
                Look::Missing => {
                    figures += 1;
                    missing = true;
                }
                Look::Empty => {}
                // "12 mil", which is asked.
                Look::Words if separator != b',' && cell::short(found.raw(text)).is_some() => {
                    figures += 1;
                    numbers += 1;
                }
                Look::Words => others += 1,
            }
        }
        if numbers > 0 && figures >= others {
            typed += 1;
        }
    }
    if typed == 0 && !missing {
        return None;
    }
    let known = known();
    if form == Form::Spaced && (known < 2 || alike < 3 || typed == 0) {
        return None;
    }
    // A header by itself, above cells that are all missing, is still a table.
    if typed == 0 && known < 2 {
        return None;
    }
    // Commas stand in prose as well: two rows of them need a header that is known, or figures in both.
    if separator == b',' && sample.len() < 3 && known == 0 {
        let both = first.iter().filter(|cell| matches!(look(text, **cell), Look::Number(_))).count();
        if both == 0 {
            return None;
        }
    }
    Some(numbers_to(typed + known, alike))
}

fn numbers_to(columns: usize, rows: usize) -> u32 {
    u32::try_from(columns.min(200) * 4 + rows.min(3)).unwrap_or(u32::MAX)
}

/// Whether separators stand where prose and numbers have them: behind long sentences, or inside `1,204`.
fn looks_like_prose(text: &str, sample: &[Vec<Cell>], separator: u8) -> bool {
    let mut inside_numbers = 0;
    let mut spaced = 0;
    let mut all = 0;
    for row in sample {
        for pair in row.windows(2) {
            let [left, right] = pair else { continue };
            all += 1;
            let (left, right) = (left.raw(text), right.raw(text));
            let mixed = left.ends_with(|last: char| last.is_ascii_digit())
                && !matches!(cell::content(left), Content::Number(_));
            let group = right.len() >= 3
                && right.bytes().take(3).all(|byte| byte.is_ascii_digit())
                && !right.as_bytes().get(3).is_some_and(u8::is_ascii_digit);
            let worded = left.chars().any(char::is_alphabetic) && day::day(left).is_none();
            inside_numbers += usize::from(mixed && group && worded);
            spaced += usize::from(right.starts_with(' ') && right.trim().contains(' '));
        }
    }
    separator != b'|' && (inside_numbers * 2 > all || spaced * 2 > all && separator == b',')
}

/// The nearest place at or before `at` that does not split a character.
fn floor(text: &str, at: usize) -> usize {
    (0..4).map(|back| at.saturating_sub(back)).find(|place| text.is_char_boundary(*place)).unwrap_or(0)
}

/// Whether a line is a label and a value: `Views: 1.2M`, `Countries – 12`, `Posts per week 3`.
#[must_use]
pub fn is_label_and_value(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '-', '*', '•', '·', '–']).trim_end();
    if line.len() > 200 {
        return false;
    }
    let split = line.char_indices().find(|(at, character)| {
        matches!(character, ':' | '：' | '=')
            || matches!(character, '–' | '—' | '-') && line.get(..*at).is_some_and(|before| before.ends_with(' '))
    });
    if let Some((at, separator)) = split {
        let label = line.get(..at).unwrap_or_default().trim();
        let value = line.get(at + separator.len_utf8()..).unwrap_or_default().trim();
        let words = label.split_whitespace().count();
        return !label.is_empty()
            && words <= 7
            && !label.contains(['.', '!', '?', ';'])
            && value.len() <= 80
            && value.split_whitespace().count() <= 12
            && !value.is_empty();
    }
    // Without a separator, only where the words in front are the name of a metric.
    let Some((at, _)) = line.char_indices().find(|(_, character)| character.is_numeric()) else { return false };
    let label = header::plain(line.get(..at).unwrap_or_default());
    let value = line.get(at..).unwrap_or_default();
    // Where no spaces are written, a sentence is one word.
    let sentence =
        value.contains(['。', '、', '，', '！']) || value.chars().filter(|one| scan::stands_alone(*one)).count() > 5;
    header::metric_of(&label).is_some() && value.split_whitespace().count() <= 2 && !sentence
}

/// Whether a line above a table can be its title: short, and no sentence.
#[must_use]
pub fn is_title(line: &str) -> bool {
    let line = line.trim().trim_matches('"');
    !line.is_empty()
        && line.len() <= 80
        && line.split_whitespace().count() <= 8
        && !line.ends_with(['.', '!', '?', ','])
        && !line.bytes().any(|byte| byte.is_ascii_digit())
        && !find::has(line, "http")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Form>) {
        assert_eq!(form_at(text, 0, None, &mut Budget::of(text)), expected, "{text:?}");
    }

    const fn separated(separator: u8) -> Option<Form> {
        Some(Form::Separated { separator, wrapped: false })
    }

    #[test]
    fn the_separator_is_the_one_that_types_the_columns() {
        check("Walk\t120,000\t4,000,000", separated(b'\t'));
        check("Name\tVideos\tViews\nWalk\t120,000\t4,000,000", separated(b'\t'));
        check("Land;Aufrufe;Quote\nPeru;1.200,5;3,5 %\nKenia;2.000,1;4,5 %", separated(b';'));
        check("country,views\nPeru,1200\nKenya,90", separated(b','));
        check("a|b\n1|2\n3|4", Some(Form::Pipes));
        check("Country   Views\nSri Lanka   1,200\nPeru         800", Some(Form::Spaced));
        check("\"day,views\"\n\"mon,5\"\n\"tue,6\"", Some(Form::Separated { separator: b',', wrapped: true }));
    }

    #[test]
    fn prose_and_lists_are_no_tables() {
        for text in [
            "Dear all,\nwe reached 1,200 people, more than ever.\nThanks, Ana",
            "Videos: 3,400\nViews: 1,200\nLikes: 5,600",
            "Kenya, 12 videos, 300 likes\nPeru, 10 videos, 200 likes",
            "In May, June and July\nwe met, talked and sang",
            "Peru, Kenya, Nepal",
            "We came.  We sang.\nWe saw 12 of them.  We left 5.\nIt was 3 o'clock.  Bye 4.",
            "10,000 people came,\nand 2,500 sang, 300 danced",
            "",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn labels_with_values_are_told_from_sentences() {
        for line in
            ["Views: 1.2M", "- Countries – 12", "Languages = 5", "Team: 4 people, 10 hrs/week each", "Likes 300"]
        {
            assert!(is_label_and_value(line), "{line}");
        }
        for line in [
            "We made 3 videos.",
            "It was great. Numbers: we had 12 of them in May",
            "",
            "Kenya 12 people went home and sang",
        ] {
            assert!(!is_label_and_value(line), "{line}");
        }
    }
}
