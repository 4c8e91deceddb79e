//! Reports of Sprout Social: several networks in one table.

use super::{Column, Export, Rows};
use crate::read::packed::words;
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
        words!["network"],
        words!["profile"],
        words!["audience", "net audience growth", "published posts"],
        words!["impressions", "engagements"],
    ],
    titles: words![],
    width: 200,
    columns: &[
        (words!["audience"], Column::Metric("followers")),
        (words!["net audience growth"], Column::Metric("new_followers")),
        (words!["audience gained", "audience lost", "sent *", "engagement rate*"], Column::Part),
        (words!["impressions"], Column::Metric("impressions")),
        (words!["video views"], Column::Metric("views")),
        (words!["engagements"], Column::Metric("interactions")),
        (words!["published posts"], Column::Metric("posts")),
        (words!["reactions", "likes"], Column::Metric("likes")),
        (words!["organic *", "viral *", "non-viral *", "fan *", "paid *"], Column::Part),
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
    needs: &[
        words!["network"],
        words!["post id"],
        words!["sent by", "post type", "linked content"],
        words!["impressions", "engagements"],
    ],
    titles: words![],
    width: 250,
    columns: &[
        (words!["impressions"], Column::Metric("impressions")),
        (words!["reach"], Column::Metric("reach")),
        (words!["engagements"], Column::Metric("interactions")),
        (words!["reactions"], Column::Metric("likes")),
        (words!["comments"], Column::Metric("comments")),
        (words!["shares"], Column::Metric("shares")),
        (words!["saves"], Column::Metric("saves")),
        (words!["video views"], Column::Metric("views")),
        (
            words![
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
