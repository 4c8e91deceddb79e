//! Exports of the analytics of TikTok business accounts.

use super::{Column, Export, Rows};
use crate::words::Text;

/// One row a day, with new and lost followers apart.
pub const OVERVIEW: Export = Export {
    id: "tiktok-business",
    title: Text::new(
        "export.tiktok-business.overview",
        "TikTok for Business: Overview",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[
        &["video views"],
        &["reached audience", "leads submission", "phone number clicks"],
        &["net growth", "new followers", "lost followers", "profile views"],
    ],
    titles: &[],
    width: 30,
    columns: &[
        (&["video views"], Column::Metric("views")),
        (&["reached audience"], Column::Metric("reach")),
        (
            &[
                "net growth",
                "lost followers",
                "phone number clicks",
                "leads submission",
                "email clicks",
                "address clicks",
                "app download clicks",
                "website clicks",
            ],
            Column::Part,
        ),
        (&["new followers"], Column::Metric("new_followers")),
    ],
    rows: Rows::Days,
    notes: &[],
};
