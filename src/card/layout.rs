//! The list of card layouts: one size each, with the measures of its own composition.

use crate::words::Text;

/// A size of card. Lengths are pixels.
#[derive(Debug)]
pub struct Layout {
    /// Stable id: `landscape`.
    pub id: &'static str,
    /// Its name as a label.
    pub title: Text,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
    /// Whether the parts stand side by side; else one above the other.
    pub wide: bool,
    /// What is kept clear at the left and the right.
    pub side: f64,
    /// What is kept clear at the top and the bottom.
    pub ends: f64,
    /// The size of running words.
    pub text: f64,
    /// The size of the one large statement, where it is short.
    pub statement: f64,
    /// Columns in which the dimensions stand.
    pub columns: usize,
    /// The most figures beside the large one.
    pub figures: usize,
    /// A module of a QR code.
    pub module: f64,
}

impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Layout {}

const NOTE: &str = "A shape of picture, as a label on a button.";

/// As link previews show it: the statement at one side, what it rests on at the other.
pub const LANDSCAPE: Layout = Layout {
    id: "landscape",
    title: Text::new("layout.landscape", "Wide", NOTE),
    width: 1200,
    height: 630,
    wide: true,
    side: 56.0,
    ends: 40.0,
    text: 24.0,
    statement: 112.0,
    columns: 1,
    figures: 4,
    module: 3.0,
};

/// As feeds show it: the dimensions in two columns.
pub const SQUARE: Layout = Layout {
    id: "square",
    title: Text::new("layout.square", "Square", NOTE),
    width: 1080,
    height: 1080,
    wide: false,
    side: 64.0,
    ends: 56.0,
    text: 30.0,
    statement: 140.0,
    columns: 2,
    figures: 4,
    module: 4.0,
};

/// The tallest that feeds show whole: the dimensions below each other, with their points.
pub const PORTRAIT: Layout = Layout {
    id: "portrait",
    title: Text::new("layout.portrait", "Upright", NOTE),
    width: 1080,
    height: 1350,
    wide: false,
    side: 72.0,
    ends: 64.0,
    text: 32.0,
    statement: 156.0,
    columns: 1,
    figures: 6,
    module: 5.0,
};

/// A whole telephone. What stands at its top and bottom is covered by the buttons of the platforms, so nothing stands there.
pub const TALL: Layout = Layout {
    id: "tall",
    title: Text::new("layout.tall", "Story", NOTE),
    width: 1080,
    height: 1920,
    wide: false,
    side: 80.0,
    ends: 250.0,
    text: 34.0,
    statement: 168.0,
    columns: 1,
    figures: 6,
    module: 5.0,
};

/// Every layout.
pub const LAYOUTS: &[&Layout] = &[&LANDSCAPE, &SQUARE, &PORTRAIT, &TALL];
