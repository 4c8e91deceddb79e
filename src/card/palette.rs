//! The colours of cards, light and dark: the same as those of the page.

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
    /// Bars.
    pub green: Colour,
    /// The mark of a cap, and its words.
    pub amber: Colour,
}

/// On paper.
pub const LIGHT: Palette = Palette {
    paper: Colour(0xfb, 0xfa, 0xf7),
    ink: Colour(0x16, 0x21, 0x1c),
    muted: Colour(0x55, 0x60, 0x5a),
    line: Colour(0xda, 0xd9, 0xd2),
    green: Colour(0x0b, 0x6b, 0x4f),
    amber: Colour(0x9a, 0x5b, 0x00),
};

/// By night.
pub const DARK: Palette = Palette {
    paper: Colour(0x12, 0x16, 0x14),
    ink: Colour(0xec, 0xef, 0xea),
    muted: Colour(0xa3, 0xad, 0xa6),
    line: Colour(0x2c, 0x33, 0x2f),
    green: Colour(0x5c, 0xc9, 0xa0),
    amber: Colour(0xe0, 0xa6, 0x4a),
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance by WCAG 2.2.
    fn luminance(Colour(red, green, blue): Colour) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            #[expect(
                clippy::disallowed_methods,
                reason = "a test of contrast does not need the same last digit everywhere"
            )]
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    #[test]
    fn words_and_bars_stand_out_from_the_paper() {
        for palette in [LIGHT, DARK] {
            let contrast = |colour: Colour| {
                let (one, other) = (luminance(colour) + 0.05, luminance(palette.paper) + 0.05);
                one.max(other) / one.min(other)
            };
            // WCAG 2.2 AA: 4.5 for words.
            for colour in [palette.ink, palette.muted, palette.green, palette.amber] {
                assert!(contrast(colour) >= 4.5, "{colour:?}: {}", contrast(colour));
            }
        }
    }
}
