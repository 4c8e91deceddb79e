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

use crate::measure::derive::{ratio, times};
use crate::number::date::Date;
use crate::number::{Bounds, Qualifier};
use crate::words::Text;

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
    /// With advertising, without the platform's help.
    Paid,
    /// Without the platform's help and without advertising.
    Own,
    /// Many accounts of every kind.
    Mixed,
    /// Not said.
    Unknown,
}

impl Support {
    /// The help in words.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str = "The help that a campaign had, as a label.";
        match self {
            Self::Platform => Text::new("support.platform", "with the platform’s help", NOTE),
            Self::Paid => Text::new("support.paid", "with advertising", NOTE),
            Self::Own => Text::new("support.own", "without help or advertising", NOTE),
            Self::Mixed => Text::new("support.mixed", "accounts of every kind", NOTE),
            Self::Unknown => Text::new("support.unknown", "not known", NOTE),
        }
    }
}

/// What was counted, and over what kind of time: what is compared must be alike in this too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The videos of many people in a campaign.
    Campaign,
    /// The own posts of an account over months.
    Account,
    /// One live broadcast.
    Broadcast,
}

impl Scope {
    /// The kind in words.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str = "What was counted, as a label.";
        match self {
            Self::Campaign => Text::new("scope.campaign", "videos of many people in a campaign", NOTE),
            Self::Account => Text::new("scope.account", "an account’s own posts over months", NOTE),
            Self::Broadcast => Text::new("scope.broadcast", "one live broadcast", NOTE),
        }
    }
}

/// What can be compared: a quantity with its denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Views for each video that people made.
    ViewsPerVideo,
    /// Interactions of a hundred views.
    InteractionsPerView,
    /// Interactions with a post of a hundred followers.
    InteractionsPerFollower,
    /// Likes of a hundred views.
    LikesPerView,
    /// Posts in a week.
    PostsPerWeek,
    /// Followers for each month since the first post.
    FollowersPerMonth,
    /// Most viewers of a broadcast at one time.
    LiveViewers,
}

/// A quantity as a source gives it.
#[derive(Debug)]
pub struct Quote {
    /// What it is.
    pub what: Quantity,
    /// The figure.
    pub figure: Quoted,
    /// Whose figure it is, where the source gives several: the middle account.
    pub of: Option<Text>,
}

const OF: &str = "Whose figure a survey gives, behind its name.";
/// The account in the middle of a survey.
pub const MIDDLE: Text = Text::new("reference.middle", "the middle account", OF);
/// The accounts of the top quarter of a survey.
pub const TOP_QUARTER: Text = Text::new("reference.top-quarter", "the top quarter", OF);

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
    /// Other quantities that its source gives, or that follow from what it gives.
    pub quotes: &'static [Quote],
    /// What was counted.
    pub scope: Scope,
    /// How it came to its reach.
    pub support: Support,
    /// The time that the figures stand for.
    pub window: Text,
    /// Where the figures were published, with the year.
    pub source: Text,
    /// The day, month or year of that publication.
    pub as_of: &'static str,
    /// The last day on which it can be held against a campaign without saying that it is old. Seven years after the figures for a
    /// campaign, three for a survey that comes every year: Greenlight's judgement, 2026.
    pub retire_by: (i32, u8, u8),
    /// What to keep in mind.
    pub caveat: Text,
}

impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Reference {
    /// Views for each video that people made, where both are known.
    #[must_use]
    pub fn views_per_video(&self) -> Option<f64> {
        let (views, videos) = (self.views?.value, self.videos?.value);
        (videos > 0.0).then_some(views / videos)
    }

    /// Its figures for a quantity, with honest bounds, and whose they are.
    #[must_use]
    pub fn figures(&self, what: Quantity) -> Vec<(Bounds, Option<Text>)> {
        if what == Quantity::ViewsPerVideo {
            let bounds = |quoted: Option<Quoted>| quoted.and_then(|quoted| quoted.bounds());
            let each = bounds(self.views)
                .zip(bounds(self.videos))
                .and_then(|(views, videos)| times(&ratio(&views, &videos)?, 1.0));
            return each.into_iter().map(|bounds| (bounds, None)).collect();
        }
        let quotes = self.quotes.iter().filter(|quote| quote.what == what);
        quotes.filter_map(|quote| Some((quote.figure.bounds()?, quote.of))).collect()
    }

    /// The last day on which it can be used without a remark, where that day has passed.
    #[must_use]
    pub fn retired(&self, today: Date) -> Option<Date> {
        let (year, month, day) = self.retire_by;
        Date::new(year, month, day).filter(|last| today.days() > last.days())
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
