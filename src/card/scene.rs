//! A drawn card as shapes and words with their places: the one thing that SVG and PNG are made from.

use std::rc::Rc;

/// A colour as red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// The colour of six hexadecimal digits behind `#`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let mut number = 0_u32;
        for digit in digits.chars() {
            number = number << 4 | digit.to_digit(16)?;
        }
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self(red, green, blue))
    }

    /// As `#` and six digits.
    #[must_use]
    pub fn hex(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |half: u8| DIGITS.get(usize::from(half & 15)).map_or('0', |digit| char::from(*digit));
        let mut hex = String::from("#");
        for part in [self.0, self.1, self.2] {
            hex.push(digit(part >> 4));
            hex.push(digit(part));
        }
        hex
    }
}

/// Where a text's place lies in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end, whichever way it runs.
    Left,
    /// In the middle.
    Middle,
    /// At its right end.
    Right,
}

/// A square of dark and light modules, as a QR code is: at most [`Matrix::LARGEST`] a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    side: usize,
    dark: Vec<bool>,
}

impl Matrix {
    /// The most modules of a side for which every layout has room.
    pub const LARGEST: usize = 41;

    /// A matrix from its rows, one after the other; `None` where they are no square or it is too large.
    #[must_use]
    pub fn new(side: usize, dark: Vec<bool>) -> Option<Self> {
        (side > 0 && side <= Self::LARGEST && dark.len() == side * side).then_some(Self { side, dark })
    }

    /// Modules of a side.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// The runs of dark modules: column and row of the first, and how many follow each other.
    #[must_use]
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (row, modules) in self.dark.chunks(self.side).enumerate() {
            let mut before = false;
            for (column, dark) in modules.iter().enumerate() {
                match runs.last_mut().filter(|_| before) {
                    Some(run) if *dark => run.2 += 1,
                    _ if *dark => runs.push((column, row, 1)),
                    _ => {}
                }
                before = *dark;
            }
        }
        runs
    }
}

/// One shape or text. Lengths are pixels, places from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A rectangle with round corners.
    Rectangle {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Radius of the corners.
        radius: f64,
        /// Fill.
        fill: Option<Colour>,
        /// Line around it, with its width.
        stroke: Option<(Colour, f64)>,
        /// Lengths of dashes and gaps of the line; 0 is a full line.
        dash: f64,
    },
    /// One line of text.
    Words {
        /// Place of the anchor.
        x: f64,
        /// The baseline.
        y: f64,
        /// Font size.
        size: f64,
        /// Bold or not.
        bold: bool,
        /// Fill.
        fill: Colour,
        /// Where `x` lies.
        anchor: Anchor,
        /// Whether the text as a whole runs from right to left.
        right_to_left: bool,
        /// The words, unescaped.
        words: String,
    },
    /// A picture that is there already, as its bytes.
    Picture {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// A `data:` address.
        address: Rc<str>,
    },
    /// A matrix of modules.
    Modules {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Pixels of a module.
        module: f64,
        /// Fill of the dark ones.
        fill: Colour,
        /// Which are dark.
        matrix: Matrix,
    },
}

impl Item {
    /// The same, elsewhere.
    #[must_use]
    pub fn moved(mut self, right: f64, down: f64) -> Self {
        match &mut self {
            Self::Rectangle { x, y, .. }
            | Self::Words { x, y, .. }
            | Self::Picture { x, y, .. }
            | Self::Modules { x, y, .. } => {
                *x += right;
                *y += down;
            }
        }
        self
    }

    /// The same on a card of this width that runs from right to left: what stood at the left stands at the right.
    #[must_use]
    pub fn mirrored(mut self, across: f64) -> Self {
        match &mut self {
            Self::Rectangle { x, width, .. } | Self::Picture { x, width, .. } => *x = across - *x - *width,
            Self::Modules { x, module, matrix, .. } => *x = across - *x - *module * matrix.side as f64,
            Self::Words { x, anchor, .. } => {
                *x = across - *x;
                *anchor = match anchor {
                    Anchor::Left => Anchor::Right,
                    Anchor::Middle => Anchor::Middle,
                    Anchor::Right => Anchor::Left,
                };
            }
        }
        self
    }
}

/// A drawn card.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
    /// From back to front.
    pub items: Vec<Item>,
    /// The language of its words, as a BCP 47 tag.
    pub language: &'static str,
    /// Short alternative text.
    pub title: String,
    /// Long alternative text.
    pub description: String,
}

/// The font family of cards: the system's own.
pub const FONT: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", sans-serif";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits_and_nothing_else() {
        assert_eq!(Colour::parse("#0b6B4f"), Some(Colour(0x0b, 0x6b, 0x4f)));
        assert_eq!(Colour(0x0b, 0x6b, 0x4f).hex(), "#0b6b4f");
        for text in ["", "#", "#fff", "0b6b4f", "#0b6b4g", "#0b6b4f;}", "url(#a)", "#+b6b4f", "#é6b4f"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn modules_that_follow_each_other_are_one_run() {
        let matrix = Matrix::new(3, vec![true, true, false, false, false, true, true, false, true]).unwrap();
        assert_eq!(matrix.runs(), [(0, 0, 2), (2, 1, 1), (0, 2, 1), (2, 2, 1)]);
        assert_eq!(Matrix::new(3, vec![true; 8]), None);
        assert_eq!(Matrix::new(42, vec![true; 42 * 42]), None);
    }

    #[test]
    fn what_is_mirrored_twice_stands_where_it_stood() {
        let item = Item::Words {
            x: 56.0,
            y: 40.0,
            size: 20.0,
            bold: false,
            fill: Colour(0, 0, 0),
            anchor: Anchor::Left,
            right_to_left: false,
            words: "One".to_owned(),
        };
        let mirrored = item.clone().mirrored(1200.0);
        assert!(matches!(mirrored, Item::Words { x: 1144.0, anchor: Anchor::Right, .. }));
        assert_eq!(mirrored.mirrored(1200.0), item);
    }
}
