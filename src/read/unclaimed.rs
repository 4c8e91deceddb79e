//! Reads the lines that no table claimed, piece by piece: runs of labels and values as lists, the rest as prose. A piece is one or more
//! paragraphs of one language. A long one ends behind a sentence, so that a page that reads without a Worker goes on answering.

use std::ops::Range;

use super::campaign::Names;
use super::language::{self, Language};
use super::{Hints, Read, Reading, Why, block, list, prose};
use crate::find;

/// So many bytes are read in one go, or a little more. However far a step goes, it is the same, so that steps change nothing.
pub const PIECE: usize = 6_000;

/// A paragraph or a line that is longer than this ends anywhere.
const LONGEST: usize = 4 * PIECE;

/// Lines on their way to be read.
pub struct Unclaimed {
    lines: Vec<Range<usize>>,
    /// The figures that were found so far.
    pub found: Vec<Reading>,
    /// The names of campaigns in the lines that were read.
    pub names: Names,
    /// The first line that is not read yet.
    next: usize,
    /// The language of the piece before, where it is of the same run.
    language: Option<&'static Language>,
}

impl Unclaimed {
    /// Before the first line.
    #[must_use]
    pub fn new(lines: Vec<Range<usize>>) -> Self {
        Self { lines, found: Vec::new(), names: Names::default(), next: 0, language: None }
    }

    /// Where the first line stands that is not read yet.
    #[must_use]
    pub fn at(&self) -> usize {
        let end = || self.lines.last().map_or(0, |line| line.end);
        self.lines.get(self.next).map_or_else(end, |line| line.start)
    }

    /// Reads the next piece and gives its length in bytes; `None` when all were read.
    pub fn step(&mut self, text: &str, hints: &Hints, context: &prose::Context, out: &mut Read) -> Option<usize> {
        let start = self.lines.get(self.next)?.start;
        let list = self.is_list(text, self.next)?;
        let (mut next, mut end) = (self.next, start);
        // The language of the text, unless the person left it open and a paragraph is clearly in another one.
        let mut language = self.language;
        while let Some((after, until, may_end)) = self.paragraph(text, next, list) {
            let words = text.get(end..until).unwrap_or_default();
            let other =
                if hints.language.is_some() { None } else { language::detect::another(words, context.language) };
            // A heading or a counter without words that tell a language belongs to what stands above it.
            let silent = other.is_none()
                && language::detect::told(words).is_none_or(|(_, weight)| weight <= language::detect::WEIGHT);
            let own = other.unwrap_or(context.language);
            let same = language.is_none_or(|known| silent || known.tag == own.tag);
            if !same && next > self.next {
                break;
            }
            if !same || language.is_none() {
                language = Some(own);
            }
            (next, end) = (after, until);
            if may_end && end - start >= PIECE {
                break;
            }
        }
        self.names.add(text, self.lines.get(self.next..next).unwrap_or_default(), context);
        let own = language.unwrap_or(context.language);
        let part = start..end;
        let context = context.with(text, part.clone(), own);
        let found = if list {
            list::read(text, part, hints, &context, &mut out.notes)
        } else {
            prose::read(text, part, hints, &context, &mut out.notes)
        };
        let (asides, found): (Vec<Reading>, Vec<Reading>) =
            found.into_iter().partition(|reading| reading.why == Why::Aside);
        out.asides.extend(asides);
        self.found.extend(found);
        if own.table().is_none() && !out.languages.contains(&own.tag) {
            out.languages.push(own.tag);
        }
        self.next = next;
        self.language = language.filter(|_| self.is_list(text, next) == Some(list));
        Some(end - start)
    }

    /// Whether a line is a label and its value; `None` behind the last line.
    fn is_list(&self, text: &str, line: usize) -> Option<bool> {
        let place = self.lines.get(line)?.clone();
        Some(block::is_label_and_value(text.get(place).unwrap_or_default()))
    }

    /// The paragraph, or the part of a long one, that begins with a line of the same kind: the line behind it, where it ends, and whether
    /// what stands behind it can be read apart.
    fn paragraph(&self, text: &str, first: usize, list: bool) -> Option<(usize, usize, bool)> {
        let start = self.lines.get(first)?.start;
        let mut next = first;
        let mut end = start;
        let mut stops = false;
        while self.is_list(text, next) == Some(list)
            && let Some(place) = self.lines.get(next)
        {
            let parted = next > first && find::has(text.get(end..place.start).unwrap_or_default(), "\n\n");
            let long = end - start;
            if parted || long >= LONGEST || stops && long >= PIECE {
                return Some((next, end, stops || long >= LONGEST));
            }
            end = place.end;
            next += 1;
            stops = list || stops_with(text.get(place.clone()).unwrap_or_default());
        }
        (next > first).then_some((next, end, stops || end - start >= LONGEST))
    }
}

/// Whether a line ends with a sentence.
fn stops_with(line: &str) -> bool {
    let mut letters = line.chars().rev();
    let last = letters.find(|letter| !matches!(letter, '"' | '”' | '»' | '」' | ')' | ' ' | '\r'));
    last.is_some_and(is_stop)
}

/// Whether a character ends a sentence.
fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '۔' | '؟')
}

/// Cuts a very long line into pieces, behind sentences where it has some.
pub fn cut(text: &str, line: Range<usize>, lines: &mut Vec<Range<usize>>) {
    let mut start = line.start;
    while line.end - start > LONGEST {
        let ahead = ceil(text, start + PIECE)..ceil(text, start + LONGEST);
        let mut end = ahead.end;
        let (mut stopped, mut spaced) = (false, false);
        for (at, letter) in text.get(ahead.clone()).unwrap_or_default().char_indices() {
            let behind = ahead.start + at + letter.len_utf8();
            // A point is the end of a sentence where a space follows.
            if letter == ' ' && stopped || !letter.is_ascii() && is_stop(letter) {
                end = behind;
                break;
            }
            if letter == ' ' && !std::mem::replace(&mut spaced, true) {
                end = behind;
            }
            stopped = is_stop(letter);
        }
        lines.push(start..end);
        start = end;
    }
    lines.push(start..line.end);
}

/// The same place, or the next one at which a character begins.
fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
