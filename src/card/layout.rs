//! The list of card layouts: one size each, composed for itself.

pub mod landscape;

pub use landscape::LANDSCAPE;

use super::palette::Palette;
use super::scene::Item;
use super::{Content, Ruler};

/// A size of card.
#[derive(Debug)]
pub struct Layout {
    /// Stable id: `landscape`.
    pub id: &'static str,
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
    /// Places the content, from back to front.
    pub compose: fn(&Content, &Palette, &dyn Ruler) -> Vec<Item>,
}

impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Layout {}

/// Every layout.
pub const LAYOUTS: &[&Layout] = &[&LANDSCAPE];
