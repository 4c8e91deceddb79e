//! Drawing cards: an assessment in, a measured scene of shapes and words out.

pub mod layout;
pub mod palette;
pub mod ruler;
pub mod scene;
pub mod sentences;
pub mod svg;
pub mod wrap;

pub use ruler::FixedRuler;

use crate::assess::{Assessment, BANDS, Band, Span};
use crate::words::{Locale, Text, say};
use scene::Scene;

/// How the card looks beside its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Light or dark.
    pub dark: bool,
    /// Whether the organisation's name is shown; the campaign's always is.
    pub named: bool,
}

/// Measures the width of a text in pixels. The browser measures with its own fonts; natively a fixed table gives the same bytes
/// everywhere.
pub trait Ruler {
    /// Width in pixels of `text` in the system font at `size` pixels, bold or not.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64;
}

/// The name of the tool; it is not translated.
const TOOL: Text = Text::new("card.tool", "Greenlight", "The name of this tool; keep it.");

/// What stands on a card, in words of a locale and points: all that a layout needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The organisation's name; empty where it is not shown.
    pub organisation: String,
    /// The campaign's name; empty where there is none.
    pub campaign: String,
    /// What the card is about, with the points.
    pub heading: String,
    /// The band or bands: the one large statement.
    pub statement: String,
    /// The verdict sentence.
    pub verdict: String,
    /// Points of a hundred; `None` where nothing applies.
    pub span: Option<Span>,
    /// Every band with its name, and whether it is one of those reached.
    pub bands: Vec<(Band, String, bool)>,
    /// Where a cap holds the band below the points, or may.
    pub held: Option<Held>,
    /// How to read the bars.
    pub bars: String,
    /// The dimensions.
    pub rows: Vec<Row>,
    /// The label and the name of the strongest dimension.
    pub strongest: Option<(String, String)>,
    /// The label and the name of the weakest dimension.
    pub weakest: Option<(String, String)>,
    /// The label and the words of the next step.
    pub next: Option<(String, String)>,
    /// Where the card comes from.
    pub provenance: String,
    /// The name of the tool.
    pub tool: String,
}

/// A cap on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The points from which on they do not count for the band.
    pub limit: u8,
    /// Whether it holds, or would under a bad answer.
    pub certain: bool,
    /// Why.
    pub words: String,
}

/// One dimension on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub title: String,
    /// Its points; `None` where nothing in it applies.
    pub span: Option<Span>,
    /// Its points in words, or why there are none.
    pub points: String,
}

impl Content {
    /// What an assessment puts on a card.
    #[must_use]
    pub fn of(assessment: &Assessment, brand: &Brand, locale: &Locale) -> Self {
        let words = |text: &Text| say(locale, text, &[]);
        let (organisation, campaign) = sentences::names(assessment);
        let organisation = if brand.named { organisation } else { String::new() };
        let readiness = words(&sentences::READINESS);
        let heading = match assessment.span {
            Some(span) => format!("{readiness} · {}", sentences::points(span, locale)),
            None => readiness,
        };
        let held = sentences::cap(assessment).and_then(|cap| {
            let limit = cap.band.next()?.start();
            Some(Held { limit, certain: cap.holds, words: sentences::held(assessment, locale)? })
        });
        Self {
            organisation,
            campaign,
            heading,
            statement: sentences::statement(assessment, locale),
            verdict: assessment.verdict.say(locale),
            span: assessment.span,
            bands: BANDS
                .iter()
                .map(|band| {
                    let reached = assessment.bands.is_some_and(|(low, high)| (low..=high).contains(band));
                    (*band, words(&band.title()), reached)
                })
                .collect(),
            held,
            bars: words(&sentences::BARS),
            rows: assessment
                .dimensions
                .iter()
                .map(|result| Row {
                    title: words(&result.dimension.title()),
                    span: result.span,
                    points: sentences::dimension_points(result, locale),
                })
                .collect(),
            strongest: assessment.strongest.map(|strong| (words(&sentences::STRONGEST), words(&strong.title()))),
            weakest: assessment.weakest.map(|weak| (words(&sentences::WEAKEST), words(&weak.title()))),
            next: sentences::next(assessment, locale).map(|next| (words(&sentences::NEXT), next)),
            provenance: sentences::provenance(assessment, locale),
            tool: words(&TOOL),
        }
    }
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
    let palette = if brand.dark { &palette::DARK } else { &palette::LIGHT };
    let content = Content::of(assessment, brand, locale);
    Scene {
        width: layout.width,
        height: layout.height,
        items: (layout.compose)(&content, palette, ruler),
        title: sentences::title(assessment, brand.named, locale),
        description: sentences::description(assessment, locale),
    }
}
