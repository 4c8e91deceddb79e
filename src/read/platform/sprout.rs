//! Reports of Sprout Social: several networks in one table.

use super::{Column, Export, Rows};
use crate::words::Text;

/// One row a day and profile. The audience is a state, so it cannot be added up.
pub const PROFILES: Export = Export {
    id: "sprout",
    title: Text::new(
        "export.sprout.profiles",
        "Sprout Social: profiles",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[
        &["network"],
        &["profile"],
        &["audience", "net audience growth", "published posts"],
        &["impressions", "engagements"],
    ],
    titles: &[],
    width: 200,
    columns: &[
        (&["audience"], Column::Metric("followers")),
        (&["net audience growth"], Column::Metric("new_followers")),
        (&["audience gained", "audience lost", "sent *", "engagement rate*"], Column::Part),
        (&["impressions"], Column::Metric("impressions")),
        (&["video views"], Column::Metric("views")),
        (&["engagements"], Column::Metric("interactions")),
        (&["published posts"], Column::Metric("posts")),
        (&["reactions", "likes"], Column::Metric("likes")),
        (&["organic *", "viral *", "non-viral *", "fan *", "paid *"], Column::Part),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One row a post.
pub const POSTS: Export = Export {
    id: "sprout",
    title: Text::new(
        "export.sprout.posts",
        "Sprout Social: posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[&["network"], &["post id"], &["sent by", "post type", "linked content"], &["impressions", "engagements"]],
    titles: &[],
    width: 250,
    columns: &[
        (&["impressions"], Column::Metric("impressions")),
        (&["reach"], Column::Metric("reach")),
        (&["engagements"], Column::Metric("interactions")),
        (&["reactions"], Column::Metric("likes")),
        (&["comments"], Column::Metric("comments")),
        (&["shares"], Column::Metric("shares")),
        (&["saves"], Column::Metric("saves")),
        (&["video views"], Column::Metric("views")),
        (
            &[
                "organic *",
                "viral *",
                "non-viral *",
                "fan *",
                "paid *",
                "likes",
                "love reactions",
                "haha reactions",
                "wow reactions",
                "sad reactions",
                "angry reactions",
                "engagement rate*",
                "potential reach",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Posts,
    notes: &[],
};
