//! Reports of Meta Ads Manager: paid figures, often with an unlabelled total row first.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// One row an advertisement or campaign.
pub const ADS: Export = Export {
    id: "meta-ads",
    title: Text::new(
        "export.meta-ads.ads",
        "Meta Ads Manager",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[
        words!["amount spent*"; "meta ads amount spent"],
        words!["impressions", "impression", "reach"; "meta ads impressions"],
        words!["reporting starts", "reporting ends", "ad name", "ad set name", "campaign name", "day"; "meta ads reporting starts"],
    ],
    titles: words![],
    width: 120,
    columns: &[
        (words!["amount spent*"; "meta ads amount spent"], Column::Metric("spend")),
        (words!["reach"; "meta ads reach"], Column::Metric("reach")),
        (words!["impressions", "impression"; "meta ads impressions 2"], Column::Metric("impressions")),
        (words!["link clicks"; "meta ads link clicks"], Column::Metric("clicks")),
        (
            words!["clicks (all)", "results", "cost per*", "cpc*", "cpm*", "ctr*", "frequency", "ad set budget", "campaign budget", "ad set budget type", "unique*", "post engagements", "page engagement", "thruplays", "video plays at*", "video average*", "attribution setting", "result indicator", "quality ranking", "budget"; "meta ads clicks (all)"],
            Column::Part,
        ),
    ],
    rows: Rows::Ads,
    notes: &[NoteKind::Paid],
};
