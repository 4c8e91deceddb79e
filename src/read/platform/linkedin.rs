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
        words!["post link", "update link"],
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
