//! The list of checks of the rubric, and what a check is.

use super::Verdict;
use crate::measure::Metrics;
use crate::metric::Metric;
use crate::number::date::Date;
use crate::words::{Said, Text};

/// A group of checks with a weight (the sum of its checks' weights).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Who said yes, and how fast decisions come.
    Mandate,
    /// Time, people and pace.
    Capacity,
    /// Knowing the platform.
    Fluency,
    /// Trying, looking, changing.
    Learning,
    /// The ask, the sound, the hashtag.
    Challenge,
    /// Partners, countries, languages.
    Network,
    /// Baseline, definitions, proof.
    Measurement,
    /// Moderation, consent, data, a way out.
    Safeguarding,
}

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The director or whoever answers for it.
    Director,
    /// The social-media lead.
    SocialLead,
    /// The campaign manager.
    CampaignManager,
    /// IT, security or legal.
    Legal,
    /// The safeguarding or child-protection focal point.
    Safeguarding,
    /// The partnerships officer.
    Partnerships,
}

/// What a choice is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// All of the weight.
    Met,
    /// A part of the weight, in thousandths (1 to 999).
    Partly(u16),
    /// Nothing.
    NotMet,
}

/// One tap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Stable id within the check, public API: `yes`.
    pub id: &'static str,
    /// The words on the button.
    pub label: Text,
    /// What it is worth.
    pub worth: Worth,
}

/// How a check is answered.
#[derive(Clone, Copy, Debug)]
pub enum Ask {
    /// One tap.
    Choices(&'static [Choice]),
    /// A number for a metric, with common values as chips.
    Figure {
        /// The metric it fills.
        metric: &'static Metric,
        /// Common values, each one tap.
        common: &'static [f64],
    },
}

/// What a check makes of measured figures.
#[derive(Clone, Copy, Debug)]
pub struct FromFigures {
    /// The metrics it needs, all of them.
    pub needs: &'static [&'static Metric],
    /// Their nominal values in the same order, and the day; gives the verdict and its reason.
    pub judge: fn(&[f64], Date) -> (Verdict, Said),
}

/// One question of the rubric.
#[derive(Debug)]
pub struct Check {
    /// Stable name, public API: `stand-in`.
    pub id: &'static str,
    /// Its dimension.
    pub dimension: Dimension,
    /// Points of a hundred.
    pub weight: u16,
    /// A noun, as a label.
    pub title: Text,
    /// The question to the person.
    pub question: Text,
    /// Why it matters.
    pub why: Text,
    /// Where the check and its thresholds come from, with the year.
    pub source: Text,
    /// How it is answered.
    pub ask: Ask,
    /// How measured figures decide it; an answer by choice wins over them.
    pub figures: Option<FromFigures>,
    /// The step that would make it Met.
    pub step: Text,
    /// Who does that.
    pub owner: Owner,
    /// Hours of work it takes.
    pub hours: u16,
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Every check in the order of the rubric.
pub const CHECKS: &[&Check] = &[];

impl Check {
    /// Judges the check from answers and figures.
    #[must_use]
    pub fn verdict(&self, _metrics: &Metrics, _today: Date) -> Verdict {
        Verdict::CannotTell
    }
}
