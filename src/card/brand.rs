//! Whose card it is: light or dark, the name or none, colours, a logo. A plain value that whoever embeds the page can give too.

use std::rc::Rc;

use super::scene::Colour;

/// How a card looks beside its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Light or dark.
    pub dark: bool,
    /// Whether the organisation is shown: its name, its colours, its logo. The campaign's name always is.
    pub named: bool,
    /// One or two colours of the organisation.
    pub colours: [Option<Colour>; 2],
    /// Its logo.
    pub logo: Option<Logo>,
}

impl Brand {
    /// Light, with the name and without colours or logo.
    pub const PLAIN: Self = Self { dark: false, named: true, colours: [None, None], logo: None };
}

/// The longest address of a logo that is drawn, in bytes.
const DRAWN: usize = 2_000_000;
/// The longest address of a logo that is kept for the next visit, in bytes.
pub const KEPT: usize = 200_000;
/// The longest side of a logo in pixels.
pub const SIDE: u16 = 512;

/// A logo as a PNG picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    width: u16,
    height: u16,
    address: Rc<str>,
}

impl Logo {
    /// A logo of so many pixels whose bytes stand in a `data:` address; `None` where that is no PNG picture in base64, where it is
    /// too long, or where a side is zero or longer than [`SIDE`]. Nothing else can stand in a card in the place of a picture.
    #[must_use]
    pub fn new(width: u16, height: u16, address: &str) -> Option<Self> {
        let bytes = address.strip_prefix("data:image/png;base64,")?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        let sides = (1..=SIDE).contains(&width) && (1..=SIDE).contains(&height);
        (sides && !bytes.is_empty() && address.len() <= DRAWN && bytes.bytes().all(plain)).then(|| Self {
            width,
            height,
            address: Rc::from(address),
        })
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> u16 {
        self.height
    }

    /// The picture as a `data:` address.
    #[must_use]
    pub fn address(&self) -> &Rc<str> {
        &self.address
    }

    /// Whether it is small enough to be kept for the next visit.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.address.len() <= KEPT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_a_png_picture_and_nothing_else() {
        assert!(Logo::new(512, 1, "data:image/png;base64,iVBORw0KGgo=").is_some());
        for (width, height, address) in [
            (0, 1, "data:image/png;base64,iVBO"),
            (1, 513, "data:image/png;base64,iVBO"),
            (1, 1, "data:image/png;base64,"),
            (1, 1, "data:image/png;base64,iV\"onload=\"x"),
            (1, 1, "data:image/svg+xml;base64,iVBO"),
            (1, 1, "https://example.org/logo.png"),
            (1, 1, "javascript:alert(1)"),
        ] {
            assert_eq!(Logo::new(width, height, address), None, "{address}");
        }
        let long = ["data:image/png;base64,", &"A".repeat(DRAWN)].concat();
        assert_eq!(Logo::new(1, 1, &long), None);
        assert!(!Logo::new(1, 1, long.get(..KEPT + 1).unwrap()).unwrap().is_kept());
    }
}
