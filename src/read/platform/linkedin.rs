//! Exports of LinkedIn pages.

use super::{Column, Export, Rows};
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
        &["post title", "update title"],
        &["post link", "update link"],
        &["impressions"],
        &["click through rate (ctr)", "reposts", "offsite views"],
    ],
    titles: &[],
    width: 40,
    columns: &[
        (&["impressions"], Column::Metric("impressions")),
        (&["views"], Column::Metric("views")),
        (&["clicks"], Column::Metric("clicks")),
        (&["likes"], Column::Metric("likes")),
        (&["comments"], Column::Metric("comments")),
        (&["reposts", "shares"], Column::Metric("shares")),
        (&["follows"], Column::Metric("new_followers")),
        (&["offsite views", "click through rate (ctr)", "engagement rate"], Column::Part),
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
        &["impressions (total)", "impressions (organic)"],
        &["clicks (total)", "reactions (total)", "engagement rate (total)", "unique impressions (organic)"],
    ],
    titles: &[],
    width: 40,
    columns: &[
        (&["impressions (total)"], Column::Metric("impressions")),
        (&["clicks (total)"], Column::Metric("clicks")),
        (&["reactions (total)"], Column::Metric("likes")),
        (&["comments (total)"], Column::Metric("comments")),
        (&["reposts (total)"], Column::Metric("shares")),
        (
            &[
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
