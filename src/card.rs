//! Drawing cards: an assessment in, a measured scene of shapes and words out.

pub mod layout;
pub mod scene;
pub mod svg;

use crate::assess::Assessment;
use crate::words::Locale;
use scene::Scene;

/// How the card looks beside its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Light or dark.
    pub dark: bool,
    /// Whether the organisation's name is shown.
    pub named: bool,
}

/// Measures the width of a text in pixels. The browser measures with its own fonts; natively a fixed table gives the same bytes
/// everywhere.
pub trait Ruler {
    /// Width in pixels of `text` in the system font at `size` pixels, bold or not.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64;
}

/// Draws the readiness card in a layout.
#[must_use]
pub fn draw(
    assessment: &Assessment,
    layout: &layout::Layout,
    brand: &Brand,
    locale: &Locale,
    ruler: &dyn Ruler,
) -> Scene {
    let _ = (assessment, brand, locale, ruler);
    Scene {
        width: layout.width,
        height: layout.height,
        items: Vec::new(),
        title: String::new(),
        description: String::new(),
    }
}
