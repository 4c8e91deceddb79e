//! Reports of Hootsuite: each metric twice, as an overall value and as daily values, with a second header row.

use super::{Export, Rows};
use crate::read::packed::words;
use crate::words::Text;

/// One row a day and one without a day, which holds the overall values.
pub const DAYS: Export = Export {
    id: "hootsuite",
    title: Text::new(
        "export.hootsuite.days",
        "Hootsuite: report",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[words!["overall aggregated value", "daily aggregated values"]],
    titles: words![],
    width: 200,
    columns: &[],
    rows: Rows::Days,
    notes: &[],
};
