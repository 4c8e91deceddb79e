//! Exports of the analytics of TikTok business accounts.

use super::{Column, Export, Rows};
use crate::read::packed::words;
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
        words!["video views"],
        words!["reached audience", "leads submission", "phone number clicks"],
        words!["net growth", "new followers", "lost followers", "profile views"],
    ],
    titles: words![],
    width: 30,
    columns: &[
        (words!["video views"], Column::Metric("views")),
        (words!["reached audience"], Column::Metric("reach")),
        (
            words![
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
        (words!["new followers"], Column::Metric("new_followers")),
    ],
    rows: Rows::Days,
    notes: &[],
};
