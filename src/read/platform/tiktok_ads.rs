//! Reports of TikTok Ads Manager: paid figures.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// One row an advertisement, perhaps per day.
pub const ADS: Export = Export {
    id: "tiktok-ads",
    title: Text::new(
        "export.tiktok-ads.ads",
        "TikTok Ads Manager",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[
        words!["campaign name", "ad group name", "ad name"],
        words!["cost", "total cost"],
        words!["impression", "impressions"],
        words![
            "cpc (destination)",
            "clicks (destination)",
            "ctr (destination)",
            "cpc",
            "cpm",
            "cpa",
            "2-second video views",
            "6-second video views",
        ],
    ],
    titles: words![],
    width: 80,
    columns: &[
        (words!["cost", "total cost"], Column::Metric("spend")),
        (words!["impression", "impressions"], Column::Metric("impressions")),
        (words!["clicks (destination)", "clicks"], Column::Metric("clicks")),
        (words!["video views"], Column::Metric("views")),
        (words!["reach"], Column::Metric("reach")),
        (
            words![
                "clicks (all)",
                "conversions",
                "cpa",
                "cpc*",
                "cpm*",
                "ctr*",
                "cvr*",
                "2-second video views",
                "6-second video views",
                "video views at*",
                "frequency",
                "results",
                "result rate",
                "cost per*",
                "paid *",
                "focused view*",
                "budget",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Ads,
    notes: &[NoteKind::Paid],
};
