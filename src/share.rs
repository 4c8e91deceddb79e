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
