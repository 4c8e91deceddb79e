//! A drawn card as shapes and words with their places: the one thing that SVG and PNG are made from.

/// A colour as red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

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
    /// A circle.
    Circle {
        /// Middle.
        x: f64,
        /// Middle.
        y: f64,
        /// Radius.
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
        /// The words, unescaped.
        words: String,
    },
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
    /// Short alternative text.
    pub title: String,
    /// Long alternative text.
    pub description: String,
}

/// The font family of cards: the system's own.
pub const FONT: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", sans-serif";
