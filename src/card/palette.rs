//! The colours of cards, light and dark: the same as those of the page, or a brand's, changed as far as they must be to be read.

use super::brand::Brand;
use super::scene::Colour;

/// The colours of one card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub paper: Colour,
    /// Words that matter most.
    pub ink: Colour,
    /// Words that matter less.
    pub muted: Colour,
    /// Tracks that bars lie on; never for words.
    pub line: Colour,
    /// Bars, and words that stand out.
    pub accent: Colour,
    /// The edge of the card.
    pub edge: Colour,
    /// The mark of a cap, and its words.
    pub amber: Colour,
}

/// On paper.
pub const LIGHT: Palette = Palette {
    paper: Colour(0xfb, 0xfa, 0xf7),
    ink: Colour(0x16, 0x21, 0x1c),
    muted: Colour(0x55, 0x60, 0x5a),
    line: Colour(0xda, 0xd9, 0xd2),
    accent: Colour(0x0b, 0x6b, 0x4f),
    edge: Colour(0x0b, 0x6b, 0x4f),
    amber: Colour(0x9a, 0x5b, 0x00),
};

/// By night.
pub const DARK: Palette = Palette {
    paper: Colour(0x12, 0x16, 0x14),
    ink: Colour(0xec, 0xef, 0xea),
    muted: Colour(0xa3, 0xad, 0xa6),
    line: Colour(0x2c, 0x33, 0x2f),
    accent: Colour(0x5c, 0xc9, 0xa0),
    edge: Colour(0x5c, 0xc9, 0xa0),
    amber: Colour(0xe0, 0xa6, 0x4a),
};

/// What WCAG 2.2 AA asks of words.
pub const WORDS: f64 = 4.5;

impl Palette {
    /// The colours of a brand: its first colour for bars, its second (or the first again) for the edge.
    #[must_use]
    pub fn of(brand: &Brand) -> Self {
        let mut palette = if brand.dark { DARK } else { LIGHT };
        if brand.named {
            let [first, second] = brand.colours;
            let read = |colour: Colour| readable(colour, palette.paper);
            if let Some(colour) = first {
                palette.accent = read(colour);
            }
            palette.edge = second.map_or(palette.accent, read);
        }
        palette
    }
}

/// The colour itself where it stands out from the paper as words must, else the nearest on its way to black or white that does.
#[must_use]
pub fn readable(colour: Colour, paper: Colour) -> Colour {
    let end = if luminance(paper) > 0.18 { 0 } else { 255 };
    let towards = |part: u8, step: u16| {
        let mixed = (u16::from(part) * (64 - step) + end * step + 32) / 64;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    let steps = (0..=64).map(|step| Colour(towards(colour.0, step), towards(colour.1, step), towards(colour.2, step)));
    steps.into_iter().find(|mixed| contrast(*mixed, paper) >= WORDS).unwrap_or(colour)
}

/// The contrast of two colours by WCAG 2.2, from 1 to 21.
#[must_use]
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// Relative luminance by WCAG 2.2.
fn luminance(Colour(red, green, blue): Colour) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// A part of a colour as light. The power of 2.4 is the fifth root of the twelfth power, found by Newton's steps, because the
/// library's power differs in its last digit between machines.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        return part / 12.92;
    }
    let base = (part + 0.055) / 1.055;
    let cube = base * base * base;
    let power = cube * cube * cube * cube;
    let mut root = 1.0_f64;
    for _ in 0..40 {
        root = (4.0 * root + power / (root * root * root * root)) / 5.0;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let near = |one: f64, other: f64| assert!((one - other).abs() < 0.01, "{one} {other}");
        near(contrast(Colour(0, 0, 0), Colour(255, 255, 255)), 21.0);
        // The grey that is known for being just enough on white, and the one below it that is not.
        near(contrast(Colour(0x76, 0x76, 0x76), Colour(255, 255, 255)), 4.54);
        near(contrast(Colour(0x77, 0x77, 0x77), Colour(255, 255, 255)), 4.48);
        near(contrast(Colour(255, 0, 0), Colour(255, 255, 255)), 4.0);
    }

    #[test]
    fn words_and_bars_stand_out_from_the_paper() {
        for palette in [LIGHT, DARK] {
            for colour in [palette.ink, palette.muted, palette.accent, palette.edge, palette.amber] {
                assert!(contrast(colour, palette.paper) >= WORDS, "{colour:?}: {}", contrast(colour, palette.paper));
            }
        }
    }

    #[test]
    fn every_colour_of_a_brand_can_be_read_and_one_that_can_is_kept() {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        for _ in 0..4000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let [red, green, blue, ..] = state.to_le_bytes();
            let colour = Colour(red, green, blue);
            for dark in [false, true] {
                let brand = Brand { dark, colours: [Some(colour), Some(Colour(blue, red, green))], ..Brand::PLAIN };
                let palette = Palette::of(&brand);
                for used in [palette.accent, palette.edge] {
                    assert!(contrast(used, palette.paper) >= WORDS, "{colour:?} became {used:?}");
                }
                if contrast(colour, palette.paper) >= WORDS {
                    assert_eq!(palette.accent, colour);
                }
                // A bar is told from the track it lies on.
                assert!(contrast(palette.accent, palette.line) >= 3.0, "{colour:?}");
            }
        }
    }

    #[test]
    fn a_card_without_a_brand_has_the_colours_of_the_page() {
        let brand = Brand { named: false, colours: [Some(Colour(200, 0, 0)), None], ..Brand::PLAIN };
        assert_eq!(Palette::of(&brand), LIGHT);
    }
}
