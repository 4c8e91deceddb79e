//! The list of platform exports that are recognised by their headers.

pub mod ga4;
pub mod hootsuite;
pub mod linkedin;
pub mod meta;
pub mod meta_ads;
pub mod publer;
pub mod sprout;
pub mod tiktok_ads;
pub mod tiktok_business;
pub mod tiktok_studio;
pub mod x;
pub mod youtube;

use super::NoteKind;
use super::packed::Words;
use super::reading::Recognised;
use crate::words::Text;

/// What a column of an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Counts towards a metric, by its id.
    Metric(&'static str),
    /// Counts what the title line above the table says.
    Titled,
    /// A part of another column, a rate, a change: never a total of its own.
    Part,
}

/// What the rows of an export are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// One row a day (or hour, week, month).
    Days,
    /// One row a post of the organisation.
    Posts,
    /// One row an advertisement, perhaps per day.
    Ads,
    /// Whatever the table's own first column says.
    Other,
}

/// An export of a platform or tool. Headers are written in their plain form (lower case, single spaces).
#[derive(Debug)]
pub struct Export {
    /// The id: `tiktok-studio`, public API. Several exports of one tool share it.
    pub id: &'static str,
    /// Its name in words.
    pub title: Text,
    /// The platform on which the figures happened, where the export is of one platform.
    pub platform: Option<&'static str>,
    /// The headers that tell it: of each row of alternatives one must be there.
    pub needs: &'static [Words],
    /// Title lines above the header that tell it; empty where any or none may stand there.
    pub titles: Words,
    /// The most columns it can have, which tells narrow exports from wide ones.
    pub width: usize,
    /// What its columns are, by their headers. Columns that are not here are read by their words.
    pub columns: &'static [(Words, Column)],
    /// What its rows are.
    pub rows: Rows,
    /// What is true of every such export and should be known.
    pub notes: &'static [NoteKind],
}

/// Every export, the most particular first.
pub const EXPORTS: &[&Export] = &[
    &tiktok_studio::CONTENT,
    &tiktok_studio::FOLLOWERS,
    &tiktok_studio::VIEWERS,
    &tiktok_studio::AUDIENCE,
    &tiktok_studio::ACTIVITY,
    &tiktok_business::OVERVIEW,
    &tiktok_studio::OVERVIEW,
    &tiktok_ads::ADS,
    &meta_ads::ADS,
    &meta::POSTS,
    &meta::INSTAGRAM_POSTS,
    &meta::METRIC,
    &meta::TITLED_METRIC,
    &meta::AUDIENCE,
    &publer::POSTS,
    &publer::OVERVIEW,
    &publer::HASHTAGS,
    &publer::MEMBERS,
    &meta::LIFETIME_POSTS,
    &meta::PAGE_DAYS,
    &youtube::CHART,
    &youtube::TABLE,
    &youtube::DAYS,
    &x::OVERVIEW,
    &x::POSTS,
    &linkedin::POSTS,
    &linkedin::DAYS,
    &linkedin::FOLLOWERS,
    &linkedin::VISITORS,
    &sprout::PROFILES,
    &sprout::POSTS,
    &hootsuite::DAYS,
    &ga4::DAYS,
];

impl Export {
    /// What is recognised, for the page.
    #[must_use]
    pub fn recognised(&self) -> Recognised {
        Recognised { id: self.id, title: self.title }
    }

    /// What the export says about a column, by its plain header.
    #[must_use]
    pub fn column(&self, header: &str) -> Option<Column> {
        self.columns.iter().find(|(names, _)| names.each().any(|name| matches(name, header))).map(|(_, column)| *column)
    }
}

/// Whether a header is a name of the list; a name that ends in `*` is the start of headers.
fn matches(name: &str, header: &str) -> bool {
    match name.strip_suffix('*') {
        Some(start) => header.starts_with(start),
        None => name == header,
    }
}

/// The export whose headers (and titles above them) these are, in their plain form.
#[must_use]
pub fn recognise(headers: &[String], titles: &[String]) -> Option<&'static Export> {
    let filled = headers.iter().filter(|header| !header.is_empty()).count();
    EXPORTS.iter().copied().find(|export| {
        filled <= export.width
            && (export.titles.is_empty()
                || titles.iter().any(|title| export.titles.each().any(|name| matches(name, title))))
            && export.needs.iter().all(|names| {
                let each = names.each();
                headers.iter().any(|header| each.clone().any(|name| matches(name, header)))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric;
    use crate::read::table::header::plain;

    #[test]
    fn every_export_names_metrics_that_exist_and_headers_in_their_plain_form() {
        for export in EXPORTS {
            for (names, column) in export.columns {
                if let Column::Metric(id) = column {
                    assert!(metric::find(id).is_some(), "{}: {id}", export.id);
                }
                for name in names.each() {
                    assert_eq!(
                        plain(name.trim_end_matches('*')),
                        name.trim_end_matches('*').trim_end(),
                        "{}",
                        export.id
                    );
                }
            }
            assert!(!export.needs.is_empty() || !export.titles.is_empty(), "{}", export.id);
        }
    }

    #[test]
    fn every_export_recognises_its_own_headers_first() {
        for export in EXPORTS.iter().filter(|export| export.titles.is_empty()) {
            let headers: Vec<String> = export
                .needs
                .iter()
                .map(|names| names.each().next().unwrap().trim_end_matches('*').to_owned())
                .collect();
            let found = recognise(&headers, &[]).map(|found| found.title.key);
            assert_eq!(found, Some(export.title.key), "{headers:?}");
        }
    }
}
