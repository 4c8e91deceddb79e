//! Exports of Publer: posts, hashtags, and an overview of several tables. Headers as in the test data of the public repository
//! `christophberger/publer-analytics-report`.

use super::{Column, Export, Rows};
use crate::read::packed::words;
use crate::words::Text;

const NOTE: &str = "The name of an export of a platform or tool; names of products stay.";

/// One row a post, of any network.
pub const POSTS: Export = Export {
    id: "publer",
    title: Text::new("export.publer.posts", "Publer: Post insights", NOTE),
    platform: None,
    needs: &[
        words!["post link", "post"],
        words!["post text"],
        words!["reach rate (%)", "reach rate", "social account"],
        words!["click through rate (%)", "click through rate", "link clicks", "post clicks"],
    ],
    titles: words![],
    width: 24,
    columns: &[
        (words!["reach"], Column::Metric("reach")),
        (words!["video views"], Column::Metric("views")),
        (words!["reactions", "likes"], Column::Metric("likes")),
        (words!["comments"], Column::Metric("comments")),
        (words!["shares"], Column::Metric("shares")),
        (words!["saves"], Column::Metric("saves")),
        (words!["engagement", "engagements"], Column::Metric("interactions")),
        (words!["link clicks"], Column::Metric("clicks")),
        (words!["reach rate*", "engagement rate*", "click through rate*", "post clicks", "action"], Column::Part),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One row for the whole workspace.
pub const OVERVIEW: Export = Export {
    id: "publer",
    title: Text::new("export.publer.overview", "Publer: Overview", NOTE),
    platform: None,
    needs: &[words!["workspace name"], words!["number of social accounts", "members", "followers"]],
    titles: words![],
    width: 16,
    columns: &[
        (words!["followers"], Column::Metric("followers")),
        (words!["reach"], Column::Metric("reach")),
        (words!["video views"], Column::Metric("views")),
        (words!["engagements", "engagement"], Column::Metric("interactions")),
        (words!["link clicks"], Column::Metric("clicks")),
        (
            words![
                "number of social accounts",
                "members",
                "reach rate*",
                "engagement rate*",
                "click through rate*",
                "best time*"
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Other,
    notes: &[],
};

/// One row a hashtag. A post stands under each of its hashtags, so nothing adds up.
pub const HASHTAGS: Export = Export {
    id: "publer",
    title: Text::new("export.publer.hashtags", "Publer: Hashtag analysis", NOTE),
    platform: None,
    needs: &[words!["hashtag"], words!["top performing posts", "recent posts", "score"]],
    titles: words![],
    width: 14,
    columns: &[(
        words!["posts", "score", "reach", "reactions", "comments", "shares", "video views", "engagement"],
        Column::Part,
    )],
    rows: Rows::Other,
    notes: &[],
};

/// One row a member of the team, who share the posts that stand elsewhere.
pub const MEMBERS: Export = Export {
    id: "publer",
    title: Text::new("export.publer.members", "Publer: Members", NOTE),
    platform: None,
    needs: &[words!["member"], words!["reach"], words!["engagement"], words!["posts"]],
    titles: words![],
    width: 6,
    columns: &[(words!["posts", "reach", "engagement"], Column::Part)],
    rows: Rows::Other,
    notes: &[],
};
