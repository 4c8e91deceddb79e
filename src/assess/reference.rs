//! References: dated, cited figures of somebody's campaign, compared only like with like. A ratio against a span of like cases;
//! no invented percentiles.

pub mod danceforchange;
pub mod digitaldiplomacy;
pub mod forclimate_later;
pub mod forclimate_launch;
pub mod ifrc_account;
pub mod ifrc_live;
pub mod rednoseday;
pub mod rivaliq_follower;
pub mod rivaliq_nonprofit;
pub mod safehands;
pub mod therealchallenge;
pub mod time_online;

use crate::measure::Metrics;
use crate::metric::{videos, views};
use crate::number::{Bounds, Qualifier, Unit};
use crate::words::{Argument, Said, Text};

/// A figure as its source gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quoted {
    /// The number that was written.
    pub value: f64,
    /// How it was qualified.
    pub qualifier: Qualifier,
}

impl Quoted {
    /// The figure with its bounds.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::qualified(self.value, self.qualifier)
    }
}

/// How a campaign came to its reach: what is compared must be alike in this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Run together with the platform, or paid by it.
    Platform,
    /// Without the platform's help and without advertising.
    Own,
    /// Many accounts of every kind.
    Mixed,
    /// Not said.
    Unknown,
}

/// A dated, cited figure of somebody's campaign.
#[derive(Debug)]
pub struct Reference {
    /// Stable name, public API: `forclimate-launch`.
    pub id: &'static str,
    /// The campaign or account.
    pub campaign: &'static str,
    /// Who ran it.
    pub organisation: &'static str,
    /// The year that the figures are about.
    pub year: u16,
    /// Videos that people made.
    pub videos: Option<Quoted>,
    /// Views of those videos.
    pub views: Option<Quoted>,
    /// Countries.
    pub countries: Option<Quoted>,
    /// Languages.
    pub languages: Option<Quoted>,
    /// How it came to its reach.
    pub support: Support,
    /// The time that the figures stand for.
    pub window: Text,
    /// Where the figures were published, with the year.
    pub source: Text,
    /// The day, month or year of that publication.
    pub as_of: &'static str,
    /// What to keep in mind.
    pub caveat: Text,
}

impl Reference {
    /// Views for each video that people made, where both are known.
    #[must_use]
    pub fn views_per_video(&self) -> Option<f64> {
        let (views, videos) = (self.views?.value, self.videos?.value);
        (videos > 0.0).then_some(views / videos)
    }
}

/// Every reference, those with most figures first.
pub const REFERENCES: &[&Reference] = &[
    &forclimate_launch::REFERENCE,
    &forclimate_later::REFERENCE,
    &danceforchange::REFERENCE,
    &rednoseday::REFERENCE,
    &therealchallenge::REFERENCE,
    &ifrc_live::REFERENCE,
    &ifrc_account::REFERENCE,
    &digitaldiplomacy::REFERENCE,
    &safehands::REFERENCE,
    &rivaliq_follower::REFERENCE,
    &rivaliq_nonprofit::REFERENCE,
    &time_online::REFERENCE,
];

/// The references that give views and videos and were run with the platform.
pub fn with_views_per_video(references: &'static [&'static Reference]) -> impl Iterator<Item = &'static Reference> {
    let like = |reference: &&Reference| reference.support == Support::Platform && reference.views_per_video().is_some();
    references.iter().copied().filter(like)
}

/// The lowest and the highest views for each video among like references, in whole views as they are said; `None` without any.
#[must_use]
pub fn views_per_video(references: &'static [&'static Reference]) -> Option<(f64, f64)> {
    let each = || with_views_per_video(references).filter_map(Reference::views_per_video);
    each().next()?;
    Some((each().fold(f64::MAX, f64::min).round(), each().fold(0.0, f64::max).round()))
}

/// A figure beside like references.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What it says.
    pub said: Said,
    /// The references it stands beside, by id.
    pub references: Vec<&'static str>,
}

const PLACE: &str =
    "Compares a campaign's views for each video with those of other campaigns; {low} and {high} are their span.";
const WITHIN: Text = Text::new(
    "comparison.views-per-video.within",
    "Views for each video: {own}. That is within the span of {count} campaigns that had the platform’s help ({low} to {high}).",
    PLACE,
);
const BELOW: Text = Text::new(
    "comparison.views-per-video.below",
    "Views for each video: {own}. That is below {count} campaigns that had the platform’s help ({low} to {high}). Without that help, fewer are to be expected.",
    PLACE,
);
const ABOVE: Text = Text::new(
    "comparison.views-per-video.above",
    "Views for each video: {own}. That is above {count} campaigns that had the platform’s help ({low} to {high}). Check what was counted.",
    PLACE,
);
const UNCLEAR: Text = Text::new(
    "comparison.views-per-video.unclear",
    "Views for each video: about {own}. The figures leave open where that stands beside {count} campaigns that had the platform’s help ({low} to {high}).",
    PLACE,
);

/// Measured results beside like references: views for each video.
#[must_use]
pub fn compare(metrics: &Metrics, references: &'static [&'static Reference]) -> Vec<Comparison> {
    let (Some(_), Some(_)) = (metrics.figure(&views::METRIC), metrics.figure(&videos::METRIC)) else {
        return Vec::new();
    };
    let Some(own) = metrics.derived("views-per-video") else { return Vec::new() };
    let Some((low, high)) = views_per_video(references) else { return Vec::new() };
    let (least, most) = (own.bounds.low(), own.bounds.high());
    let text = match (least, most) {
        (Some(least), _) if least > high => ABOVE,
        (_, Some(most)) if most < low => BELOW,
        (Some(least), Some(most)) if least >= low && most <= high => WITHIN,
        _ => UNCLEAR,
    };
    let like: Vec<&'static str> = with_views_per_video(references).map(|reference| reference.id).collect();
    // One campaign may be there at several times; it counts once.
    let mut campaigns: Vec<&str> = Vec::new();
    for reference in with_views_per_video(references) {
        if !campaigns.contains(&reference.campaign) {
            campaigns.push(reference.campaign);
        }
    }
    let campaigns = u32::try_from(campaigns.len()).unwrap_or(u32::MAX);
    // An unclear one says "about" itself.
    let own = if text == UNCLEAR {
        Argument::Number(own.bounds.nominal().round())
    } else {
        Argument::Figure(own.bounds, Unit::Count)
    };
    let said = Said::plain(text)
        .with("own", own)
        .with("count", Argument::Number(f64::from(campaigns)))
        .with("low", Argument::Number(low))
        .with("high", Argument::Number(high));
    vec![Comparison { said, references: like }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_span_of_views_for_each_video_is_computed_from_the_references() {
        let (low, high) = views_per_video(REFERENCES).unwrap();
        assert_eq!((low, high), (909.0, 2455.0));
        assert_eq!(
            REFERENCES.iter().filter(|reference| reference.views_per_video().is_some()).count(),
            with_views_per_video(REFERENCES).count()
        );
    }

    #[test]
    fn what_measuring_calls_odd_lies_ten_times_outside_the_references() {
        let (low, high) = views_per_video(REFERENCES).unwrap();
        let (odd_below, odd_above) = crate::measure::derive::PLAUSIBLE_VIEWS_PER_VIDEO;
        assert!((low / 10.0 - odd_below).abs() < 1.0 && (high * 10.0 - odd_above).abs() < 500.0);
    }
}
