//! Exports of X (formerly Twitter).

use super::{Column, Export, Rows};
use crate::words::Text;

/// One row a day. Video views are part of media views; shares are told beside reposts.
pub const OVERVIEW: Export = Export {
    id: "x",
    title: Text::new(
        "export.x.overview",
        "X: Overview",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("x"),
    needs: &[
        &["impressions"],
        &["new follows", "unfollows", "create post"],
        &["reposts", "replies", "profile visits", "media views"],
        &["date"],
    ],
    titles: &[],
    width: 25,
    columns: &[
        (&["impressions"], Column::Metric("impressions")),
        (&["engagements"], Column::Metric("interactions")),
        (&["bookmarks"], Column::Metric("saves")),
        (&["new follows"], Column::Metric("new_followers")),
        (&["replies"], Column::Metric("comments")),
        (&["reposts"], Column::Metric("shares")),
        (&["profile visits"], Column::Metric("profile_views")),
        (&["create post"], Column::Metric("posts")),
        (&["video views"], Column::Metric("views")),
        (&["unfollows", "media views", "shares"], Column::Part),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One row a post.
pub const POSTS: Export = Export {
    id: "x",
    title: Text::new(
        "export.x.posts",
        "X: posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("x"),
    needs: &[
        &["post id", "tweet id", "post link", "tweet permalink"],
        &["impressions"],
        &["reposts", "retweets", "detail expands"],
    ],
    titles: &[],
    width: 50,
    columns: &[
        (&["impressions"], Column::Metric("impressions")),
        (&["engagements"], Column::Metric("interactions")),
        (&["bookmarks"], Column::Metric("saves")),
        (&["new follows", "follows"], Column::Metric("new_followers")),
        (&["replies"], Column::Metric("comments")),
        (&["reposts", "retweets"], Column::Metric("shares")),
        (&["profile visits", "user profile clicks"], Column::Metric("profile_views")),
        (&["url clicks"], Column::Metric("clicks")),
        (
            &[
                "shares",
                "detail expands",
                "hashtag clicks",
                "permalink clicks",
                "media views",
                "media engagements",
                "engagement rate",
                "promoted*",
                "app opens",
                "app installs",
                "email tweet",
                "dial phone",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Posts,
    notes: &[],
};
