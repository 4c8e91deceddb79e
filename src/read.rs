//! Reading: pasted text in, readings and notes out. It never fails and never guesses silently.

pub mod block;
pub mod campaign;
pub mod carried;
pub mod correction;
pub mod currency;
pub mod language;
pub mod letters;
pub mod list;
pub mod packed;
pub mod platform;
pub mod posts;
pub mod prose;
pub mod reading;
pub mod source;
pub mod stream;
pub mod table;
mod unclaimed;
pub mod year;

pub use stream::{Progress, Stream};

pub use reading::{Evidence, Ledger, Note, NoteKind, Question, QuestionChoice, Read, Reading, Role, Why};

use std::str::Utf8Error;

use crate::number::Currency;
use crate::number::date::Date;
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
    /// The currency of amounts whose sign several currencies share, where the person said it.
    pub currency: Option<Currency>,
    /// The newest days of lists whose dates have no year, where the person said the year.
    pub newest: Vec<Date>,
}

/// Reads a text: splits it into blocks (tables, label lists, prose, records), reads each, and puts the notes together.
/// Any text is fine; time is linear in its length. [`Stream`] does the same in steps.
#[must_use]
pub fn read(text: &str, hints: &Hints) -> Read {
    Stream::begin(text, hints).finish()
}

/// Reads the bytes of a text in UTF-8 where they are, without a copy.
///
/// # Errors
/// Where the bytes are not UTF-8, and from which byte on.
pub fn read_bytes(bytes: &[u8], hints: &Hints) -> Result<Read, Utf8Error> {
    std::str::from_utf8(bytes).map(|text| read(text, hints))
}
