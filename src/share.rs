//! Sharing: links that hold the figures and answers (never the pasted text), the same inside pictures of cards and as QR codes, short
//! codes for workshops, and a plain-text summary.

mod checksum;
pub mod digits;
pub(crate) mod groups;
pub mod letters;
pub mod png;
pub mod qr;
pub mod short;
pub mod summary;
pub mod svg_data;
pub mod v1;
pub mod zip;

use crate::card::scene::Colour;
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
    /// The colours of the organisation, if they are to be shown.
    pub colours: [Option<Colour>; 2],
}

/// Which parts of an assessment go into its link. Without figures or answers a link opens as another assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
pub struct Parts {
    /// The organisation's name.
    pub organisation: bool,
    /// The campaign's name.
    pub campaign: bool,
    /// The figures, read or given by hand.
    pub figures: bool,
    /// The answers.
    pub answers: bool,
    /// The organisation's colours.
    pub colours: bool,
}

impl Default for Parts {
    /// Everything but the colours.
    fn default() -> Self {
        Self { organisation: true, campaign: true, figures: true, answers: true, colours: false }
    }
}

impl Parts {
    /// Ticks as a number of one bit each, for the way between two programs.
    #[must_use]
    pub fn ticks(self) -> u8 {
        let ticks = [self.organisation, self.campaign, self.figures, self.answers, self.colours];
        ticks.iter().rev().fold(0, |ticks, tick| ticks << 1 | u8::from(*tick))
    }

    /// The ticks of [`Parts::ticks`].
    #[must_use]
    pub fn of(ticks: u8) -> Self {
        let tick = |place: u8| ticks >> place & 1 == 1;
        Self { organisation: tick(0), campaign: tick(1), figures: tick(2), answers: tick(3), colours: tick(4) }
    }
}

impl Shared {
    /// Only these parts of it.
    #[must_use]
    pub fn only(&self, parts: Parts) -> Self {
        let mut shared = self.clone();
        if !parts.organisation {
            shared.organisation.clear();
        }
        if !parts.campaign {
            shared.campaign.clear();
        }
        if !parts.figures {
            shared.figures.clear();
            shared.answers.figures = Default::default();
        }
        if !parts.answers {
            shared.answers.checks = Default::default();
        }
        if !parts.colours {
            shared.colours = [None, None];
        }
        shared
    }
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

/// The QR code of a link: `page` is the address of the page, without a fragment. `None` where all of it does not fit into a code that
/// can still be read from a card ([`qr::LARGEST`]).
#[must_use]
pub fn qr_code(page: &str, shared: &Shared) -> Option<qr::Modules> {
    qr::modules(&[page, "#", v1::DIGITS].concat(), &v1::encode_digits(shared))
}

/// Why a card could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardError {
    /// There is no link in the picture.
    NoLink,
    /// There is one, and it is not whole.
    Damaged,
    /// It was made by a newer version.
    Newer,
}

/// So many bytes of a card are looked at; the link stands at its beginning.
pub const CARD_LIMIT: usize = 256 * 1024;

/// Opens the link inside a card, a PNG or SVG picture of which [`CARD_LIMIT`] bytes are enough. The picture is neither decoded nor drawn.
///
/// # Errors
/// [`CardError`] says why not.
pub fn open_card(picture: &[u8]) -> Result<Shared, CardError> {
    let picture = picture.get(..picture.len().min(CARD_LIMIT)).unwrap_or_default();
    let link = if picture.starts_with(png::MARK) {
        png::extract(picture, png::KEYWORD).map(str::to_owned)
    } else {
        svg_data::extract(picture)
    };
    let link = link.map_err(|missing| match missing {
        png::Missing::Absent => CardError::NoLink,
        png::Missing::Damaged => CardError::Damaged,
    })?;
    // Whatever page the link names: what it holds is opened on this one.
    let (_, fragment) = link.split_once('#').unwrap_or(("", &link));
    decode(fragment).map_err(|error| if error == LinkError::Newer { CardError::Newer } else { CardError::Damaged })
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
            colours: [None, None],
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
