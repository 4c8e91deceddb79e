//! Texts that are read apart and taken together: the box, and beside it files, sheets and long pastes, of which only this is kept.

use std::rc::Rc;

use super::reading::{Ledger, Read};
use super::{Note, NoteKind, Reading, Why};
use crate::words::{Said, Text};

const MORE: Text = Text::new(
    "read.note.more-numbers",
    "There are more numbers in this file than are listed here. Those that count come first.",
    "Something odd about a file.",
);

/// So many figures of one source are kept.
const MOST_READINGS: usize = 4000;
/// So many notes on one source are kept.
const MOST_NOTES: usize = 400;
/// The longest piece of a source that is kept for one figure, in bytes.
const LONGEST: usize = 160;
/// The lines of a source that are shown of it, and how many letters of each.
const PREVIEW: (usize, usize) = (6, 120);

/// What was read in a source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The encoding of its letters, as browsers call it: `utf-8`.
    pub letters: String,
    /// Whether that was a guess.
    pub guessed: bool,
    /// How many lines it has; 0 where it has rows, which say more.
    pub lines: u32,
    /// Its first lines.
    pub preview: String,
    /// The pieces of the text in which the figures stand, a line each: their places point into it.
    pub words: String,
    /// What was read.
    pub read: Read,
}

impl Found {
    /// What is kept of a text and its reading.
    #[must_use]
    pub fn of(text: &str, mut read: Read, letters: &str, guessed: bool) -> Self {
        if read.readings.len() > MOST_READINGS {
            // What is used and what is asked comes first; of the rest only a part would be looked at anyway.
            let mut left = MOST_READINGS;
            for counts in [true, false] {
                for reading in &mut read.readings {
                    if matches!(reading.why, Why::Used | Why::Asked) == counts {
                        if left == 0 {
                            reading.cells = 0;
                        }
                        left = left.saturating_sub(1);
                    }
                }
            }
            // No figure is made of no cells: these are the ones that found no room.
            read.readings.retain(|reading| reading.cells > 0);
            read.notes.insert(0, Note { kind: NoteKind::Unread, message: Said::plain(MORE), line: 0, column: 0 });
        }
        read.notes.truncate(MOST_NOTES);
        let mut words = String::new();
        let mut last = (0..0, 0..0);
        for reading in &mut read.readings {
            let place = reading.place.clone();
            if place != last.0 || last.1.is_empty() {
                let piece = text.get(place.clone()).unwrap_or_default();
                let start = words.len();
                words.push_str(up_to(piece, LONGEST));
                last = (place, start..words.len());
                words.push('\n');
            }
            reading.place = last.1.clone();
        }
        let preview: Vec<&str> = text
            .trim_start_matches('\u{feff}')
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(PREVIEW.0)
            .map(|line| up_to(line, PREVIEW.1))
            .collect();
        let lines = if read.ledger.rows > 0 { 0 } else { count_lines(text) };
        Self {
            letters: letters.to_owned(),
            guessed,
            lines: u32::try_from(lines).unwrap_or(u32::MAX),
            preview: preview.join("\n"),
            words,
            read,
        }
    }
}

fn count_lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count() + usize::from(!text.ends_with('\n'))
}

/// The beginning of a text, at most so many bytes.
fn up_to(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.get(..end).unwrap_or_default()
}

/// The part of one source in what was read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number of the source; 0 is the box.
    pub source: u32,
    /// How many figures are its own.
    pub readings: usize,
    /// How many notes are on it.
    pub notes: usize,
}

/// The box and the sources as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// The text of the box, and behind it the pieces that are kept of the sources.
    pub text: Rc<str>,
    /// All figures and notes, source after source; the places of figures point into the text.
    pub read: Rc<Read>,
    /// Which of them are whose, in the same order.
    pub parts: Rc<[Part]>,
}

/// The source of the figure with this number.
#[must_use]
pub fn source_of(parts: &[Part], reading: usize) -> u32 {
    let mut end = 0;
    let part = parts.iter().find(|part| {
        end += part.readings;
        reading < end
    });
    part.map_or(0, |part| part.source)
}

/// Takes the box and the sources together. Nothing is read anew.
#[must_use]
pub fn together(text: &Rc<str>, read: &Rc<Read>, sources: &[(u32, &Found)]) -> Together {
    let part = |source, read: &Read| Part { source, readings: read.readings.len(), notes: read.notes.len() };
    let mut parts = vec![part(0, read)];
    if sources.is_empty() {
        return Together { text: Rc::clone(text), read: Rc::clone(read), parts: parts.into() };
    }
    let mut all = String::from(&**text);
    let mut together = Read::clone(read);
    if text.trim().is_empty() {
        together.notes.clear();
        parts.clear();
    }
    for (source, found) in sources {
        all.push('\n');
        let start = all.len();
        all.push_str(&found.words);
        let own = &found.read;
        parts.push(part(*source, own));
        together.recognised = together.recognised.or(own.recognised);
        together.readings.extend(own.readings.iter().map(|reading| Reading {
            place: reading.place.start + start..reading.place.end + start,
            ..reading.clone()
        }));
        together.notes.extend(own.notes.iter().cloned());
        let Ledger { rows, left_out, unreadable } = &mut together.ledger;
        *rows = rows.saturating_add(own.ledger.rows);
        *left_out = left_out.saturating_add(own.ledger.left_out);
        *unreadable = unreadable.saturating_add(own.ledger.unreadable);
        together.posts.append(own.posts.clone());
        for newest in &own.newest {
            if !together.newest.contains(newest) {
                together.newest.push(*newest);
            }
        }
        for language in &own.languages {
            if !together.languages.contains(language) {
                together.languages.push(language);
            }
        }
    }
    Together { text: all.into(), read: Rc::new(together), parts: parts.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Hints, correction, read};

    fn found(text: &str) -> Found {
        Found::of(text, read(text, &Hints::default()), "utf-8", false)
    }

    fn both(text: &str, sources: &[&str]) -> Together {
        let found: Vec<Found> = sources.iter().map(|source| found(source)).collect();
        let numbered: Vec<(u32, &Found)> = (7..).zip(&found).collect();
        together(&Rc::from(text), &Rc::new(read(text, &Hints::default())), &numbered)
    }

    #[test]
    fn figures_of_sources_follow_those_of_the_box_with_their_words() {
        let all =
            both("We made 340 videos.", &["Date,Views\n2026-05-01,100\n2026-05-02,250\n", "About 9 partners joined."]);
        let marks = correction::marks(&all.text, &all.read, &all.parts);
        let found: Vec<(u32, &str, &str)> = all
            .read
            .readings
            .iter()
            .zip(&marks)
            .filter_map(|(reading, mark)| Some((mark.source, reading.metric?.id, mark.text.as_str())))
            .collect();
        assert_eq!(found, [(0, "videos", "340"), (7, "views", "Views"), (8, "partners", "About 9")]);
    }

    #[test]
    fn a_blank_box_beside_a_source_says_nothing_about_itself() {
        let all = both(" ", &["About 9 partners joined."]);
        assert!(all.read.notes.is_empty());
        assert_eq!(source_of(&all.parts, 0), 7);
    }

    #[test]
    fn a_box_without_sources_is_what_it_was() {
        let text: Rc<str> = Rc::from("About 9 partners joined.");
        let own = Rc::new(read(&text, &Hints::default()));
        assert!(Rc::ptr_eq(&together(&text, &own, &[]).read, &own));
    }

    #[test]
    fn of_very_many_figures_those_that_count_are_kept_and_the_rest_is_told() {
        let text = format!("{}We made 340 videos.", "On page 12 of 80.\n".repeat(3000));
        let found = found(&text);
        assert_eq!(found.read.readings.len(), MOST_READINGS);
        assert!(found.read.readings.iter().any(|reading| reading.why == Why::Used));
        assert!(found.read.notes.iter().any(|note| note.kind == NoteKind::Unread));
    }

    #[test]
    fn the_first_lines_are_kept_and_lines_are_counted() {
        let found = found("\u{feff}a\n\nbé\r\nc");
        assert_eq!((found.preview.as_str(), found.lines), ("a\nbé\nc", 4));
        assert_eq!(up_to("éé", 3), "é");
    }
}
