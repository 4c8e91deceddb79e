//! Exports of X (formerly Twitter).

use super::{Column, Export, Rows};
use crate::read::packed::words;
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
        words!["impressions"],
        words!["new follows", "unfollows", "create post"],
        words!["reposts", "replies", "profile visits", "media views"],
        words!["date"],
    ],
    titles: words![],
    width: 25,
    columns: &[
        (words!["impressions"], Column::Metric("impressions")),
        (words!["engagements"], Column::Metric("interactions")),
        (words!["bookmarks"], Column::Metric("saves")),
        (words!["new follows"], Column::Metric("new_followers")),
        (words!["replies"], Column::Metric("comments")),
        (words!["reposts"], Column::Metric("shares")),
        (words!["profile visits"], Column::Metric("profile_views")),
        (words!["create post"], Column::Metric("posts")),
        (words!["video views"], Column::Metric("views")),
        (words!["unfollows", "media views", "shares"], Column::Part),
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
        words!["post id", "tweet id", "post link", "tweet permalink"],
        words!["impressions"],
        words!["reposts", "retweets", "detail expands"],
    ],
    titles: words![],
    width: 50,
    columns: &[
        (words!["impressions"], Column::Metric("impressions")),
        (words!["engagements"], Column::Metric("interactions")),
        (words!["bookmarks"], Column::Metric("saves")),
        (words!["new follows", "follows"], Column::Metric("new_followers")),
        (words!["replies"], Column::Metric("comments")),
        (words!["reposts", "retweets"], Column::Metric("shares")),
        (words!["profile visits", "user profile clicks"], Column::Metric("profile_views")),
        (words!["url clicks"], Column::Metric("clicks")),
        (
            words![
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
