//! Changes of what a platform counts: figures from before and after do not compare.

use super::Figure;
use super::trend::FIRST_DAY;
use crate::metric::{videos, views};
use crate::number::date::Date;
use crate::read::{Evidence, NoteKind, Read};
use crate::words::{Argument, Said, Text};

/// A change of what a platform counts as a view.
#[derive(Debug)]
pub struct Change {
    /// The platform, by its id.
    pub platform: &'static str,
    /// The day from which it holds; where only a month is known, a day of that month.
    pub day: (i32, u8, u8),
    /// What changed, as a sentence.
    pub what: Text,
    /// Who says so, with the year.
    pub source: Text,
    /// Whether it is about totals over a hashtag, not about the figures of an account.
    pub hashtag: bool,
}

const WHAT: &str = "What changed in what a platform counts, a sentence.";
const SOURCE: &str = "Who told of a change.";

/// Every change that is known here.
pub const CHANGES: &[Change] = &[
    Change {
        platform: "youtube",
        day: (2025, 3, 31),
        what: Text::new(
            "definition.youtube",
            "Since 31 March 2025 YouTube counts every start of a Short as a view, also a repeated one.",
            WHAT,
        ),
        source: Text::new("definition.youtube.source", "YouTube Help Community, 26 March 2025.", SOURCE),
        hashtag: false,
    },
    Change {
        platform: "instagram",
        day: (2024, 8, 8),
        what: Text::new(
            "definition.instagram",
            "Since about August 2024 Instagram counts as views how often something was played or shown, also again to the same person.",
            WHAT,
        ),
        source: Text::new(
            "definition.instagram.source",
            "Instagram, reported by Marketing-Interactive, August 2024.",
            SOURCE,
        ),
        hashtag: false,
    },
    Change {
        platform: "facebook",
        day: (2024, 11, 14),
        what: Text::new(
            "definition.facebook",
            "Since about November 2024 Facebook counts as views how often something was played or shown, also again to the same person.",
            WHAT,
        ),
        source: Text::new("definition.facebook.source", "Meta, reported by Nasdaq, November 2024.", SOURCE),
        hashtag: false,
    },
    Change {
        platform: "tiktok",
        day: (2024, 2, 1),
        what: Text::new(
            "definition.tiktok",
            "Since about early 2024 the page of a hashtag on TikTok shows how many posts use it, not how many views they have.",
            WHAT,
        ),
        source: Text::new(
            "definition.tiktok.source",
            "Center for Countering Digital Hate, February 2024; Washington Post, 2024.",
            SOURCE,
        ),
        hashtag: true,
    },
];

const NOTE: &str = "A warning about figures. {what} and {source} are sentences.";
const CROSSED: Text = Text::new(
    "warning.definition-crossed",
    "{what} These figures are from before and after, so they do not compare. Source: {source}",
    NOTE,
);
const UNCHECKABLE: Text = Text::new(
    "warning.definition-hashtag",
    "{what} So nobody can check a total of views there today: keep the export, or a screenshot with its date. Source: {source}",
    NOTE,
);

impl Change {
    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(&self) -> i64 {
        let (year, month, day) = self.day;
        Date::new(year, month, day).map_or(i64::MAX, Date::days)
    }
}

/// The changes that concern the figures of a text: the days that its posts cross, and what to say.
#[must_use]
pub fn concerned(read: &Read, figures: &[Figure]) -> (Vec<i64>, Vec<Said>) {
    let (mut days, mut said) = (Vec::new(), Vec::new());
    let figure = |metric| figures.iter().find(|figure| figure.metric == metric);
    let Some(total) = figure(&views::METRIC) else { return (days, said) };
    let span = read.posts.span().filter(|(oldest, _)| *oldest >= FIRST_DAY);
    // Exports of days say themselves that they cross the one change they know.
    let noted = read.notes.iter().any(|note| note.kind == NoteKind::ViewsChanged);
    for change in CHANGES {
        let platforms =
            || total.readings.iter().filter_map(|index| Some(read.readings.get(*index)?.platform.as_deref()));
        // A total over a hashtag often names no platform; it matters where somebody says that anyone can check it.
        let unnamed = change.hashtag && total.evidence == Evidence::Public && platforms().all(|known| known.is_none());
        if !unnamed && !platforms().any(|known| known == Some(change.platform)) {
            continue;
        }
        let crosses = span.is_some_and(|(oldest, newest)| oldest < change.days() && newest >= change.days());
        let text = if change.hashtag {
            let over_a_hashtag = figure(&videos::METRIC).is_some() && total.evidence != Evidence::OwnExport;
            over_a_hashtag.then_some(UNCHECKABLE)
        } else if crosses {
            days.push(change.days());
            Some(CROSSED)
        } else {
            (noted && change.platform == "youtube").then_some(CROSSED)
        };
        if let Some(text) = text {
            let said_so = Said::plain(text).with("what", Argument::Text(change.what));
            said.push(said_so.with("source", Argument::Text(change.source)));
        }
    }
    (days, said)
}
