//! Exports of YouTube Studio: "Table data", "Chart data" and days, with a total row first, in the language of the account.
//!
//! Headers in German, French, Spanish, Portuguese, Japanese, Korean and Indonesian as public programs that read these exports name
//! them (English, Italian, Dutch and Russian as the page shows them).

use super::{Column, Export, Rows};
use crate::read::packed::{Words, words};
use crate::words::Text;

const NOTE: &str = "The name of an export of a platform or tool; names of products stay.";

const TITLE: Words = words!["video title"; "youtube video title"];

const PUBLISHED: Words = words!["video publish time"; "youtube video publish time"];

const HOURS: Words = words!["watch time (hours)"; "youtube watch time (hours)"];

const DATE: Words = words!["date"; "youtube date"];

const COLUMNS: &[(Words, Column)] = &[
    (words!["views"; "youtube views"], Column::Metric("views")),
    (HOURS, Column::Metric("watch_hours")),
    (words!["subscribers", "subscriber"; "youtube subscribers"], Column::Metric("new_followers")),
    (words!["subscribers gained", "subscribers lost"], Column::Part),
    (words!["impressions", "thumbnail impressions"; "youtube impressions"], Column::Metric("impressions")),
    (words!["likes"; "youtube likes"], Column::Metric("likes")),
    (words!["comments added"; "youtube comments added"], Column::Metric("comments")),
    (words!["shares"; "youtube shares"], Column::Metric("shares")),
    (words!["unique viewers"; "youtube unique viewers"], Column::Metric("reach")),
    (
        words!["duration", "dislikes", "new viewers", "returning viewers", "average view duration", "average percentage viewed*", "stayed to watch*", "engaged views", "your estimated revenue*", "estimated revenue*", "rpm*", "cpm*", "impressions click-through rate*", "thumbnail click-through rate*"; "youtube duration"],
        Column::Part,
    ),
];

/// "Chart data": one row a day and video.
pub const CHART: Export = Export {
    id: "youtube",
    title: Text::new("export.youtube.chart", "YouTube Studio: chart", NOTE),
    platform: Some("youtube"),
    needs: &[DATE, TITLE, PUBLISHED],
    titles: words![],
    width: 12,
    columns: COLUMNS,
    rows: Rows::Days,
    notes: &[],
};

/// "Table data": one row a video. The total row counts videos that the list leaves out.
pub const TABLE: Export = Export {
    id: "youtube",
    title: Text::new("export.youtube.table", "YouTube Studio: videos", NOTE),
    platform: Some("youtube"),
    needs: &[words!["watch time (hours)", "video publish time"; "youtube watch time (hours) 2"], TITLE],
    titles: words![],
    width: 60,
    columns: COLUMNS,
    rows: Rows::Posts,
    notes: &[],
};

/// One row a day.
pub const DAYS: Export = Export {
    id: "youtube",
    title: Text::new("export.youtube.days", "YouTube Studio: days", NOTE),
    platform: Some("youtube"),
    needs: &[DATE, HOURS],
    titles: words![],
    width: 20,
    columns: COLUMNS,
    rows: Rows::Days,
    notes: &[],
};
