//! The eight dimensions of the rubric: groups of checks with a weight.

use super::Rubric;
use crate::words::Text;

/// A group of checks. Its weight is the sum of its checks' weights.
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

/// Every dimension in the order of the rubric.
pub const DIMENSIONS: [Dimension; 8] = [
    Dimension::Mandate,
    Dimension::Capacity,
    Dimension::Fluency,
    Dimension::Learning,
    Dimension::Challenge,
    Dimension::Network,
    Dimension::Measurement,
    Dimension::Safeguarding,
];

impl Dimension {
    /// Stable name, public API: `mandate`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mandate => "mandate",
            Self::Capacity => "capacity",
            Self::Fluency => "fluency",
            Self::Learning => "learning",
            Self::Challenge => "challenge",
            Self::Network => "network",
            Self::Measurement => "measurement",
            Self::Safeguarding => "safeguarding",
        }
    }

    /// The name as a label.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str =
            "The name of one of eight groups of questions, as a label; keep it short, it stands on a card.";
        match self {
            Self::Mandate => Text::new("dimension.mandate.title", "Mandate", NOTE),
            Self::Capacity => Text::new("dimension.capacity.title", "Capacity", NOTE),
            Self::Fluency => Text::new("dimension.fluency.title", "Platform fluency", NOTE),
            Self::Learning => Text::new("dimension.learning.title", "Learning", NOTE),
            Self::Challenge => Text::new("dimension.challenge.title", "Challenge", NOTE),
            Self::Network => Text::new("dimension.network.title", "Network", NOTE),
            Self::Measurement => Text::new("dimension.measurement.title", "Measurement", NOTE),
            Self::Safeguarding => Text::new("dimension.safeguarding.title", "Safeguarding", NOTE),
        }
    }

    /// What it is about, in a sentence.
    #[must_use]
    pub const fn summary(self) -> Text {
        const NOTE: &str = "One sentence that says what a group of questions is about.";
        match self {
            Self::Mandate => Text::new("dimension.mandate.summary", "Who said yes, and how fast you can decide.", NOTE),
            Self::Capacity => {
                Text::new("dimension.capacity.summary", "Whether there is enough time, and enough people.", NOTE)
            }
            Self::Fluency => Text::new("dimension.fluency.summary", "How well your team knows the platform.", NOTE),
            Self::Learning => {
                Text::new("dimension.learning.summary", "Whether you try things, look, and change course.", NOTE)
            }
            Self::Challenge => {
                Text::new("dimension.challenge.summary", "Whether people can take part without help.", NOTE)
            }
            Self::Network => {
                Text::new("dimension.network.summary", "Who carries it in other places and languages.", NOTE)
            }
            Self::Measurement => Text::new(
                "dimension.measurement.summary",
                "Whether you will know what happened, and can show it.",
                NOTE,
            ),
            Self::Safeguarding => {
                Text::new("dimension.safeguarding.summary", "Whether people who take part are safe.", NOTE)
            }
        }
    }

    /// Points of a hundred in a rubric: the sum over its checks.
    #[must_use]
    pub fn weight(self, rubric: &Rubric) -> u16 {
        rubric.checks.iter().filter(|check| check.dimension == self).map(|check| check.weight).sum()
    }
}
