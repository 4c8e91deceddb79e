//! Exports of LinkedIn pages.

use super::{Column, Export, Rows};
use crate::read::packed::words;
use crate::words::Text;

/// One row a post.
pub const POSTS: Export = Export {
    id: "linkedin",
    title: Text::new(
        "export.linkedin.posts",
        "LinkedIn: posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("linkedin"),
    needs: &[
        words!["post title", "update title"],
        words!["impressions"],
        words!["click through rate (ctr)", "reposts", "offsite views"],
    ],
    titles: words![],
    width: 40,
    columns: &[
        (words!["impressions"], Column::Metric("impressions")),
        (words!["views"], Column::Metric("views")),
        (words!["clicks"], Column::Metric("clicks")),
        (words!["likes"], Column::Metric("likes")),
        (words!["comments"], Column::Metric("comments")),
        (words!["reposts", "shares"], Column::Metric("shares")),
        (words!["follows"], Column::Metric("new_followers")),
        (words!["offsite views", "click through rate (ctr)", "engagement rate"], Column::Part),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One row a day, organic and sponsored apart and together.
pub const DAYS: Export = Export {
    id: "linkedin",
    title: Text::new(
        "export.linkedin.days",
        "LinkedIn: days",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("linkedin"),
    needs: &[
        words!["impressions (total)", "impressions (organic)"],
        words!["clicks (total)", "reactions (total)", "engagement rate (total)", "unique impressions (organic)"],
    ],
    titles: words![],
    width: 40,
    columns: &[
        (words!["impressions (total)"], Column::Metric("impressions")),
        (words!["clicks (total)"], Column::Metric("clicks")),
        (words!["reactions (total)"], Column::Metric("likes")),
        (words!["comments (total)"], Column::Metric("comments")),
        (words!["reposts (total)"], Column::Metric("shares")),
        (
            words![
                "impressions (*",
                "clicks (*",
                "reactions (*",
                "comments (*",
                "reposts (*",
                "engagement rate (*",
                "unique impressions (*",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// New followers, one row a day. What is called "Total followers" is the sum of the kinds of new followers of the day.
pub const FOLLOWERS: Export = Export {
    id: "linkedin",
    title: Text::new(
        "export.linkedin.followers",
        "LinkedIn: new followers",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("linkedin"),
    needs: &[words!["organic followers"], words!["sponsored followers", "auto-invited followers"]],
    titles: words![],
    width: 6,
    columns: &[
        (words!["total followers"], Column::Metric("new_followers")),
        (words!["organic followers", "sponsored followers", "auto-invited followers"], Column::Part),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// Visitors of the page, one row a day.
pub const VISITORS: Export = Export {
    id: "linkedin",
    title: Text::new(
        "export.linkedin.visitors",
        "LinkedIn: visitors",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("linkedin"),
    needs: &[
        words!["total page views (total)", "overview page views (total)"],
        words!["total unique visitors (total)", "overview unique visitors (total)"],
    ],
    titles: words![],
    width: 40,
    columns: &[
        (words!["total page views (total)"], Column::Metric("profile_views")),
        (words!["total unique visitors (total)"], Column::Metric("reach")),
        (
            words![
                "overview *",
                "life *",
                "jobs *",
                "products *",
                "people *",
                "total page views (*",
                "total unique visitors (*",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Days,
    notes: &[],
};
