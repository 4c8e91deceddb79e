//! Bands: what the points mean, and what to do now.

use crate::words::Text;

/// How ready: what to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 40.
    Groundwork,
    /// Below 65.
    Pilot,
    /// Below 85.
    Launch,
    /// From 85.
    Scale,
}

/// Every band from the lowest.
pub const BANDS: [Band; 4] = [Band::Groundwork, Band::Pilot, Band::Launch, Band::Scale];

impl Band {
    /// The band of whole points of a hundred. The limits are Greenlight's judgement, 2026.
    #[must_use]
    pub const fn of(points: u8) -> Self {
        match points {
            0..40 => Self::Groundwork,
            40..65 => Self::Pilot,
            65..85 => Self::Launch,
            _ => Self::Scale,
        }
    }

    /// The lowest points of the band: where it starts on the scale from 0 to 100.
    #[must_use]
    pub const fn start(self) -> u8 {
        match self {
            Self::Groundwork => 0,
            Self::Pilot => 40,
            Self::Launch => 65,
            Self::Scale => 85,
        }
    }

    /// The band above, if there is one.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Groundwork => Some(Self::Pilot),
            Self::Pilot => Some(Self::Launch),
            Self::Launch => Some(Self::Scale),
            Self::Scale => None,
        }
    }

    /// Stable name, public API: `pilot`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Groundwork => "groundwork",
            Self::Pilot => "pilot",
            Self::Launch => "launch",
            Self::Scale => "scale",
        }
    }

    /// The name as a label.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str =
            "The name of one of four degrees of readiness, as a label; one word, it stands large on a card.";
        match self {
            Self::Groundwork => Text::new("band.groundwork.title", "Groundwork", NOTE),
            Self::Pilot => Text::new("band.pilot.title", "Pilot", NOTE),
            Self::Launch => Text::new("band.launch.title", "Launch", NOTE),
            Self::Scale => Text::new("band.scale.title", "Scale", NOTE),
        }
    }

    /// What to do now, in a sentence.
    #[must_use]
    pub const fn advice(self) -> Text {
        const NOTE: &str = "What to do now at this degree of readiness; one or two short sentences.";
        match self {
            Self::Groundwork => {
                Text::new("band.groundwork.advice", "Do not launch yet. Do the first steps, then look again.", NOTE)
            }
            Self::Pilot => Text::new(
                "band.pilot.advice",
                "Try it small: one country, one language, two weeks. Learn, then decide.",
                NOTE,
            ),
            Self::Launch => {
                Text::new("band.launch.advice", "Launch as planned, and keep closing the gaps while it runs.", NOTE)
            }
            Self::Scale => Text::new("band.scale.advice", "Launch, and add countries, languages and partners.", NOTE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_band_starts_where_it_says() {
        for band in BANDS {
            assert_eq!(Band::of(band.start()), band);
            if let Some(below) = band.start().checked_sub(1) {
                assert_eq!(Band::of(below).next(), Some(band));
            }
        }
    }
}
