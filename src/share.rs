//! Sharing: links that hold the figures and answers (never the pasted text), and a plain-text summary.

mod checksum;
pub mod letters;
pub mod summary;
pub mod v1;

use crate::measure::{Answers, Figure};
use crate::number::date::Date;

/// What a link holds. Never the pasted text, never file names.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The day of the assessment.
    pub as_of: Date,
    /// The rubric's version.
    pub rubric: String,
    /// Measured figures that came from text or links (answers hold their own).
    pub figures: Vec<Figure>,
    /// The answers.
    pub answers: Answers,
    /// The organisation's name, if it is to be shown.
    pub organisation: String,
    /// The campaign's name, if it is to be shown.
    pub campaign: String,
}

/// Why a link could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is not one of ours.
    Foreign,
    /// It was cut or changed on the way.
    Damaged,
    /// It was made by a newer version.
    Newer,
}

/// The fragment of a link, without `#`: the newest version.
#[must_use]
pub fn encode(shared: &Shared) -> String {
    v1::encode(shared)
}

/// Opens the fragment of a link of any released version, with or without `#`.
///
/// # Errors
/// [`LinkError`] says whether it is foreign, damaged or newer.
pub fn decode(fragment: &str) -> Result<Shared, LinkError> {
    v1::decode(fragment)
}
