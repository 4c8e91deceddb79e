//! Reads label and value lines.

use std::ops::Range;

use super::prose::Context;
use super::{Hints, Note, Reading};

/// Reads the figures in a part of the text that is a list of labels and values, one a line. Places are bytes of the whole text;
/// notes are added to `notes`.
#[must_use]
pub fn read(text: &str, range: Range<usize>, hints: &Hints, context: &Context, notes: &mut Vec<Note>) -> Vec<Reading> {
    let _ = (text, range, hints, context, notes);
    Vec::new()
}
