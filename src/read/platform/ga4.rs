//! Exports of Google Analytics 4: visits to web pages, with lines of remarks above the table.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// One row a day, page or source. Views are of web pages.
pub const DAYS: Export = Export {
    id: "ga4",
    title: Text::new(
        "export.ga4.report",
        "Google Analytics 4",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[
        words![
            "active users",
            "total users",
            "new users",
            "event count",
            "engaged sessions",
            "views per active user",
            "views per user",
            "average engagement time per active user",
            "sessions",
        ],
        words!["views", "sessions", "event count", "engaged sessions"],
    ],
    titles: words![],
    width: 30,
    columns: &[
        (words!["views"], Column::Metric("page_views")),
        (words!["sessions"], Column::Metric("website_visits")),
        (words!["active users", "total users", "users"], Column::Metric("reach")),
        (
            words![
                "new users",
                "returning users",
                "event count",
                "engaged sessions",
                "key events",
                "conversions",
                "total revenue",
                "views per*",
                "average engagement time*",
                "user engagement",
                "engagement rate",
                "bounce rate",
                "events per session",
                "sessions per*",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Other,
    notes: &[NoteKind::WebViewsAreNotVideoViews],
};
