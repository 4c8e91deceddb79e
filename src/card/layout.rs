//! The list of card layouts: one size each, composed for itself.

/// A size of card.
#[derive(Debug, PartialEq, Eq)]
pub struct Layout {
    /// Stable id: `landscape`.
    pub id: &'static str,
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
}

/// 1200x630, as link previews show it.
pub const LANDSCAPE: Layout = Layout { id: "landscape", width: 1200, height: 630 };

/// Every layout.
pub const LAYOUTS: &[&Layout] = &[&LANDSCAPE];
