//! Exports of Meta Business Suite: posts of Facebook and Instagram, one metric over time, audiences.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// Facebook posts, one a row. Reach counts people, so it cannot be added up over posts.
pub const POSTS: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.facebook-posts",
        "Meta: Facebook posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("facebook"),
    needs: &[
        words!["post id"; "meta post id"],
        words!["page id", "page name"; "meta page id"],
        words!["reach", "views", "impressions", "reactions", "comments"; "meta reach"],
    ],
    titles: words![],
    width: 120,
    columns: &[
        (words!["views"; "meta views"], Column::Metric("views")),
        (words!["reactions"; "meta reactions"], Column::Metric("likes")),
        (words!["comments"; "meta comments"], Column::Metric("comments")),
        (words!["shares"; "meta shares"], Column::Metric("shares")),
        (
            words!["reactions, comments and shares"; "meta reactions, comments and shares"],
            Column::Metric("interactions"),
        ),
        (words!["total clicks"; "meta total clicks"], Column::Metric("clicks")),
        (words!["reach"; "meta reach 2"], Column::Metric("reach")),
        (
            words!["3-second video views", "1-minute video views", "other clicks", "link clicks", "matched audience targeting consumption*", "views from*", "reach from*", "estimated earnings*", "ad cpm*", "ad impressions", "negative feedback*", "seconds viewed", "average seconds viewed", "duration (sec)", "unique*"; "meta 3-second video views"],
            Column::Part,
        ),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// Instagram posts, one a row.
pub const INSTAGRAM_POSTS: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.instagram-posts",
        "Meta: Instagram posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("instagram"),
    needs: &[
        words!["post id"; "meta post id 2"],
        words!["account id", "account username"; "meta account id"],
        words!["reach", "views", "likes"; "meta reach 3"],
    ],
    titles: words![],
    width: 60,
    columns: &[
        (words!["views", "plays"; "meta views 2"], Column::Metric("views")),
        (words!["likes"; "meta likes"], Column::Metric("likes")),
        (words!["comments"; "meta comments 2"], Column::Metric("comments")),
        (words!["shares"; "meta shares 2"], Column::Metric("shares")),
        (words!["saves"; "meta saves"], Column::Metric("saves")),
        (words!["follows"; "meta follows"], Column::Metric("new_followers")),
        (words!["reach"; "meta reach 4"], Column::Metric("reach")),
        (words!["profile visits"], Column::Metric("profile_views")),
        (words!["duration (sec)", "replies", "navigation", "sticker taps"], Column::Part),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One metric a day; the title line above says which, the column is only called Primary.
pub const METRIC: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.metric",
        "Meta: one metric over time",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[words!["primary"; "meta primary"], words!["date"; "meta date"]],
    titles: words![],
    width: 3,
    columns: &[
        (words!["primary"; "meta primary"], Column::Titled),
        (
            words![
                "facebook page new likes",
                "new facebook page likes",
                "facebook new likes",
                "instagram new followers",
                "new instagram followers",
                "facebook follows",
                "instagram follows",
            ],
            Column::Metric("new_followers"),
        ),
        (
            words!["facebook visits", "instagram profile visits", "facebook page visits"],
            Column::Metric("profile_views"),
        ),
        (words!["facebook reach", "instagram reach", "page reach", "facebook page reach"], Column::Metric("reach")),
        (
            words!["content interactions", "facebook content interactions", "instagram content interactions"],
            Column::Metric("interactions"),
        ),
        (words!["facebook views", "instagram views"], Column::Metric("views")),
        (words!["link clicks", "facebook link clicks", "instagram link clicks"], Column::Metric("clicks")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One metric a day under a title line of Meta.
pub const TITLED_METRIC: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.titled-metric",
        "Meta: one metric over time",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[words!["date"]],
    titles: words![
        "facebook page new likes",
        "facebook new likes",
        "instagram new followers",
        "facebook follows",
        "instagram follows",
        "facebook visits",
        "instagram profile visits",
        "instagram profile visits*",
        "facebook reach",
        "instagram reach",
        "page reach",
        "content interactions",
        "facebook content interactions",
        "instagram content interactions",
        "facebook page reach",
        "facebook views",
        "instagram views",
        "link clicks",
        "facebook link clicks",
        "instagram link clicks",
    ],
    width: 3,
    columns: &[
        (
            words![
                "facebook page new likes",
                "new facebook page likes",
                "facebook new likes",
                "instagram new followers",
                "new instagram followers",
                "facebook follows",
                "instagram follows",
            ],
            Column::Metric("new_followers"),
        ),
        (
            words!["facebook visits", "instagram profile visits", "facebook page visits"],
            Column::Metric("profile_views"),
        ),
        (words!["facebook reach", "instagram reach", "page reach", "facebook page reach"], Column::Metric("reach")),
        (
            words!["content interactions", "facebook content interactions", "instagram content interactions"],
            Column::Metric("interactions"),
        ),
        (words!["facebook views", "instagram views"], Column::Metric("views")),
        (words!["link clicks", "facebook link clicks", "instagram link clicks"], Column::Metric("clicks")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// Shares of the audience by age and gender: percentages, never counts of people.
pub const AUDIENCE: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.audience",
        "Meta: audience",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[words!["women", "men"; "meta women"]],
    titles: words!["age & gender*", "age and gender*"; "meta age & gender"],
    width: 6,
    columns: &[],
    rows: Rows::Other,
    notes: &[NoteKind::PercentNotCount],
};

/// The older export of Facebook Insights: one row a post, each figure over the post's lifetime.
pub const LIFETIME_POSTS: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.lifetime-posts",
        "Facebook Insights: posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("facebook"),
    needs: &[words!["lifetime post total reach", "lifetime post total impressions", "lifetime post organic reach"]],
    titles: words![],
    width: 200,
    columns: &[
        (words!["lifetime post total reach"], Column::Metric("reach")),
        (words!["lifetime post total impressions"], Column::Metric("impressions")),
        (words!["like"], Column::Metric("likes")),
        (words!["comment"], Column::Metric("comments")),
        (words!["share"], Column::Metric("shares")),
        (words!["total interactions"], Column::Metric("interactions")),
        (words!["page total likes"], Column::Metric("followers")),
        (words!["lifetime *"], Column::Part),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// The older export of Facebook Insights: one row a day. What is told for a week or 28 days overlaps from day to day.
pub const PAGE_DAYS: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.page-days",
        "Facebook Insights: page",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("facebook"),
    needs: &[
        words!["date"],
        words!["lifetime total likes", "daily new likes", "daily page engaged users", "daily total reach"],
    ],
    titles: words![],
    width: 400,
    columns: &[
        (words!["lifetime total likes"], Column::Metric("followers")),
        (words!["daily new likes"], Column::Metric("new_followers")),
        (words!["daily total reach"], Column::Metric("reach")),
        (words!["daily total impressions"], Column::Metric("impressions")),
        (words!["daily *", "weekly *", "28 days *", "lifetime *"], Column::Part),
    ],
    rows: Rows::Days,
    notes: &[],
};
