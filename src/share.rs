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

/// The assessment of the first link in a text: the link itself, a mail that holds it, or a file that was saved here.
///
/// # Errors
/// [`LinkError`] says why there is none: of the first thing that looks like a link, else that there is nothing like one.
pub fn find(text: &str) -> Result<Shared, LinkError> {
    let mut first = None;
    for at in crate::find::places(text, "g1.").take(MOST_LINKS) {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        if before.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let end = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_.".contains(&byte));
        match decode(rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()) {
            Ok(shared) => return Ok(shared),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.unwrap_or(LinkError::Foreign))
}

/// So many things that look like a link are tried, so that no text takes long.
const MOST_LINKS: usize = 50;

/// Opens the fragment of a link of any released version, with or without `#`.
///
/// # Errors
/// [`LinkError`] says whether it is foreign, damaged or newer.
pub fn decode(fragment: &str) -> Result<Shared, LinkError> {
    v1::decode(fragment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::RUBRIC;

    #[test]
    fn a_link_is_found_wherever_it_stands() {
        let shared = Shared {
            as_of: Date::new(2026, 3, 4).unwrap(),
            rubric: RUBRIC.version.to_owned(),
            figures: Vec::new(),
            answers: Answers::default(),
            organisation: "River Watch".to_owned(),
            campaign: String::new(),
        };
        let link = encode(&shared);
        for text in [
            link.clone(),
            format!("https://example.org/#{link}"),
            format!("Look: https://example.org/#{link}, and tell me."),
            format!("{{\"version\": 1, \"link\": \"{link}\"}}"),
            format!("g1.broken then #{link}"),
        ] {
            assert_eq!(find(&text), Ok(shared.clone()), "{text}");
        }
        assert_eq!(find("nothing here"), Err(LinkError::Foreign));
        assert_eq!(find(&link[..link.len() - 2]), Err(LinkError::Damaged));
        assert_eq!(find("g1.AAAA"), Err(LinkError::Damaged));
    }
}
