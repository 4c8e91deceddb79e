//! Exports of TikTok Studio: one CSV file a tab, days without years, in the language of the account.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// One row a day: video views, profile views, likes, comments, shares.
pub const OVERVIEW: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.overview",
        "TikTok Studio: Overview",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[
        words!["date"; "tiktok studio date"],
        words!["video views"; "tiktok studio video views"],
        words!["profile views"; "tiktok studio profile views"],
        words!["likes", "comments", "shares"; "tiktok studio likes"],
    ],
    titles: words![],
    width: 9,
    columns: &[
        (words!["video views"; "tiktok studio video views"], Column::Metric("views")),
        (words!["profile views"; "tiktok studio profile views"], Column::Metric("profile_views")),
        (words!["unique viewers", "reached audience"], Column::Metric("reach")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One row a video, with its totals so far.
pub const CONTENT: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.content",
        "TikTok Studio: Content",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[
        words!["video title", "video link"; "tiktok studio video title"],
        words!["total likes", "total views", "total comments"; "tiktok studio total likes"],
        words!["post time", "time"; "tiktok studio post time"],
    ],
    titles: words![],
    width: 20,
    columns: &[
        (words!["total views"; "tiktok studio total views"], Column::Metric("views")),
        (words!["total likes"; "tiktok studio total likes 2"], Column::Metric("likes")),
        (words!["total comments"; "tiktok studio total comments"], Column::Metric("comments")),
        (words!["total shares"; "tiktok studio total shares"], Column::Metric("shares")),
        (
            words!["total saves", "total favorites", "total favourites", "add to favorites"; "tiktok studio total saves"],
            Column::Metric("saves"),
        ),
        (words!["reach"], Column::Metric("reach")),
        (
            words!["average watch time", "watched full video", "total play time"; "tiktok studio average watch time"],
            Column::Part,
        ),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One row a day: followers, and the difference from the day before.
pub const FOLLOWERS: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.followers",
        "TikTok Studio: Follower history",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[words!["followers"], words!["difference in followers*"]],
    titles: words![],
    width: 4,
    columns: &[
        (words!["followers"], Column::Metric("followers")),
        (words!["difference in followers*"], Column::Metric("new_followers")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One row a day: different people, who cannot be added up over days.
pub const VIEWERS: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.viewers",
        "TikTok Studio: Viewers",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[words!["total viewers"], words!["new viewers", "returning viewers"]],
    titles: words![],
    width: 5,
    columns: &[
        (words!["total viewers"], Column::Metric("reach")),
        (words!["new viewers", "returning viewers"], Column::Part),
    ],
    rows: Rows::Days,
    notes: &[NoteKind::DailyUniquesDoNotAdd],
};

/// Who follows: shares by gender or territory.
pub const AUDIENCE: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.audience",
        "TikTok Studio: Followers",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[words!["gender", "top territories", "territory"], words!["distribution"]],
    titles: words![],
    width: 3,
    columns: &[(words!["distribution"], Column::Part)],
    rows: Rows::Other,
    notes: &[NoteKind::PercentNotCount],
};

/// When followers are active: one row an hour. The same people are active in many hours.
pub const ACTIVITY: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.activity",
        "TikTok Studio: Follower activity",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[words!["hour"], words!["active followers"]],
    titles: words![],
    width: 4,
    columns: &[(words!["active followers", "hour"], Column::Part)],
    rows: Rows::Other,
    notes: &[],
};
