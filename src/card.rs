//! Drawing cards: an assessment in, a measured scene of shapes and words out.

pub mod brand;
pub mod comparison;
pub mod flow;
pub mod layout;
pub mod logo;
pub mod palette;
pub mod readiness;
pub mod results;
pub mod ruler;
pub mod scene;
pub mod sentences;
pub mod svg;
pub mod wrap;

pub use brand::{Brand, Logo};
pub use ruler::FixedRuler;

use crate::assess::Assessment;
use crate::words::{Locale, Text};
use layout::Layout;
use scene::{Item, Matrix, Scene};

/// Measures the width of a text in pixels. The browser measures with its own fonts; natively a fixed table gives the same bytes
/// everywhere.
pub trait Ruler {
    /// Width in pixels of `text` in the system font at `size` pixels, bold or not.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64;

    /// Where words end in a text that is written without spaces, in bytes from its start; none where nobody knows.
    fn words(&self, _text: &str) -> Vec<usize> {
        Vec::new()
    }
}

/// How a card is drawn, whatever stands on it.
pub struct Setting<'a> {
    /// The size.
    pub layout: &'static Layout,
    /// Whose it is.
    pub brand: &'a Brand,
    /// The language of its words.
    pub locale: &'static Locale,
    /// What measures them.
    pub ruler: &'a dyn Ruler,
    /// A QR code that leads to the assessment.
    pub matrix: Option<&'a Matrix>,
}

/// What a card is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// How ready, why, what next.
    #[default]
    Readiness,
    /// What happened.
    Results,
    /// Two assessments beside each other.
    Comparison,
}

/// Every kind of card.
pub const KINDS: [Kind; 3] = [Kind::Readiness, Kind::Results, Kind::Comparison];

impl Kind {
    /// Stable name, public API: `readiness`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Readiness => "readiness",
            Self::Results => "results",
            Self::Comparison => "comparison",
        }
    }

    /// Its name as a label.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str = "What a card is about, as a label on a button.";
        match self {
            Self::Readiness => Text::new("card.kind.readiness", "Readiness", NOTE),
            Self::Results => Text::new("card.kind.results", "Results", NOTE),
            Self::Comparison => Text::new("card.kind.comparison", "Comparison", NOTE),
        }
    }
}

/// The name of the tool; it is not translated.
const TOOL: Text = Text::new("card.tool", "Greenlight", "The name of this tool; keep it.");

/// Draws the readiness card: how ready, why, what next.
#[must_use]
pub fn draw(assessment: &Assessment, setting: &Setting<'_>) -> Scene {
    let (named, locale) = (setting.brand.named, setting.locale);
    let words = (sentences::title(assessment, named, locale), sentences::description(assessment, locale));
    scene(setting, readiness::items(assessment, setting), words)
}

/// Draws the results card: what happened, how sure that is, beside whom it stands.
#[must_use]
pub fn draw_results(assessment: &Assessment, setting: &Setting<'_>) -> Scene {
    let (named, locale) = (setting.brand.named, setting.locale);
    let description = results::description(assessment, setting.layout.figures, locale);
    scene(setting, results::items(assessment, setting), (results::title(assessment, named, locale), description))
}

/// Draws the comparison card: one campaign before and after, where the names are the same; else two side by side.
#[must_use]
pub fn draw_comparison(first: &Assessment, second: &Assessment, setting: &Setting<'_>) -> Scene {
    scene(setting, comparison::items(first, second, setting), comparison::words(first, second, setting))
}

fn scene(setting: &Setting<'_>, items: Vec<Item>, (title, description): (String, String)) -> Scene {
    let Layout { width, height, .. } = *setting.layout;
    Scene { width, height, items, language: setting.locale.tag, title, description }
}
