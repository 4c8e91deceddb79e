//! Reads figures in running text.

use std::ops::Range;

use super::language::{self, Language};
use super::{Hints, Note, Reading};

/// What the whole text tells about each of its parts.
#[derive(Clone, Debug)]
pub struct Context {
    /// The language of the text.
    pub language: &'static Language,
}

impl Context {
    /// What the whole text tells; once per text.
    #[must_use]
    pub fn of(text: &str, hints: &Hints) -> Self {
        Self { language: language::detect(text, hints) }
    }
}

/// Reads the figures in a part of the text that is prose. Places are bytes of the whole text; notes are added to `notes`.
#[must_use]
pub fn read(text: &str, range: Range<usize>, hints: &Hints, context: &Context, notes: &mut Vec<Note>) -> Vec<Reading> {
    let _ = (text, range, hints, context, notes);
    Vec::new()
}
