//! How the visitor likes cards: which, how large, in which colours, with which logo. Kept apart from the session, so that opening
//! a link and starting over leave it as it is. It never leaves the visitor's browser.

use crate::card::layout::{LANDSCAPE, LAYOUTS, Layout};
use crate::card::scene::Colour;
use crate::card::{KINDS, Kind, Logo};

/// The first line. The number is the version of the form.
const HEAD: &str = "greenlight cards 1";

/// How the visitor likes cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What the card is about.
    pub kind: Kind,
    /// Its size.
    pub layout: &'static Layout,
    /// Whether the link stands on it as a QR code.
    pub code: bool,
    /// One or two colours of the organisation.
    pub colours: [Option<Colour>; 2],
    /// Its logo.
    pub logo: Option<Logo>,
}

impl Default for Look {
    fn default() -> Self {
        Self { kind: Kind::default(), layout: &LANDSCAPE, code: false, colours: [None, None], logo: None }
    }
}

impl Look {
    /// As a text. A logo that is too large to be kept is not in it.
    #[must_use]
    pub fn save(&self) -> String {
        let mut lines = vec![HEAD.to_owned(), ["card ", self.kind.id()].concat(), ["size ", self.layout.id].concat()];
        if self.code {
            lines.push("code".to_owned());
        }
        for (name, colour) in ["first ", "second "].iter().zip(self.colours) {
            lines.extend(colour.map(|colour| [name, &*colour.hex()].concat()));
        }
        if let Some(logo) = self.logo.as_ref().filter(|logo| logo.is_kept()) {
            lines.push(
                ["logo ", &logo.width().to_string(), " ", &logo.height().to_string(), " ", logo.address()].concat(),
            );
        }
        lines.join("\n")
    }

    /// The look of a text that [`Look::save`] made. What cannot be read is as if nothing had been chosen.
    #[must_use]
    pub fn restore(saved: &str) -> Self {
        let mut look = Self::default();
        let mut lines = saved.lines();
        if lines.next() != Some(HEAD) {
            return look;
        }
        for line in lines {
            let (name, value) = line.split_once(' ').unwrap_or((line, ""));
            match name {
                "card" => look.kind = KINDS.into_iter().find(|kind| kind.id() == value).unwrap_or_default(),
                "size" => look.layout = LAYOUTS.iter().find(|layout| layout.id == value).unwrap_or(&look.layout),
                "code" => look.code = true,
                "first" => look.colours = [Colour::parse(value), look.colours[1]],
                "second" => look.colours = [look.colours[0], Colour::parse(value)],
                "logo" => look.logo = logo(value),
                _ => {}
            }
        }
        look
    }
}

fn logo(value: &str) -> Option<Logo> {
    let (width, rest) = value.split_once(' ')?;
    let (height, address) = rest.split_once(' ')?;
    Logo::new(width.parse().ok()?, height.parse().ok()?, address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::layout::TALL;

    #[test]
    fn a_look_is_brought_back_as_it_was() {
        let logo = Logo::new(12, 34, "data:image/png;base64,iVBORw0KGgo=");
        let full = Look {
            kind: Kind::Results,
            layout: &TALL,
            code: true,
            colours: [Some(Colour(1, 2, 3)), Some(Colour(255, 0, 128))],
            logo,
        };
        for look in [Look::default(), Look { colours: [None, Some(Colour(9, 9, 9))], ..Look::default() }, full] {
            assert_eq!(Look::restore(&look.save()), look);
        }
    }

    #[test]
    fn what_cannot_be_read_is_as_if_nothing_had_been_chosen() {
        for saved in [
            "",
            "something else",
            "greenlight cards 1\ncard poster\nsize huge\nfirst red\nlogo 1 1 https://example.org/x.png\nlogo\n\u{0}",
            "greenlight cards 1\nlogo 70000 1 data:image/png;base64,AAAA",
        ] {
            assert_eq!(Look::restore(saved), Look::default(), "{saved}");
        }
    }

    #[test]
    fn a_logo_that_is_too_large_is_not_kept() {
        let address = ["data:image/png;base64,", &"A".repeat(300_000)].concat();
        let look = Look { logo: Logo::new(512, 512, &address), ..Look::default() };
        assert!(look.logo.is_some());
        assert_eq!(Look::restore(&look.save()).logo, None);
    }
}
