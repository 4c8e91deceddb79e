//! What reading gives: readings, notes, a ledger of rows.

use std::ops::Range;

use super::posts::Posts;
use super::year::Newest;
use crate::metric::Metric;
use crate::number::{Bounds, Unit};
use crate::words::{Said, Text};

/// What a figure is for. Only results (and own plan figures) feed the assessment; targets feed the feasibility check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What happened, or what there is.
    Result,
    /// What is aimed at.
    Target,
    /// A ceiling: "for the first three million videos".
    Cap,
    /// So much per something: "2 dollars per video".
    Rate,
    /// Somebody else's or an earlier figure, told for comparison.
    Comparison,
    /// What would be.
    Hypothetical,
    /// A part of a whole that is told as well, or may be: one video among many.
    Part,
    /// About the world, not about the campaign.
    Context,
}

/// How far a figure can be trusted, from least to most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Somebody says so.
    #[default]
    Said,
    /// A screenshot shows it.
    Screenshot,
    /// The platform's own export shows it.
    OwnExport,
    /// A third party measured it.
    ThirdParty,
    /// Anyone can check it today.
    Public,
}

/// Why a figure that was seen is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is used.
    Used,
    /// No metric is named near it.
    NoMetric,
    /// Its role keeps it out: a target, a cap, a comparison.
    Role,
    /// It is unclear and waits for an answer.
    Asked,
    /// It is a date, a time of day, a year, an age, a name or a number of another kind.
    NotAFigure,
    /// A number beside the figures, which counts nothing and about which nobody would ask: "one", "3/4", a code.
    Aside,
    /// It belongs to another campaign or organisation in the same text.
    Elsewhere,
    /// The person left it out.
    Removed,
}

/// One way to answer a question about a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionChoice {
    /// The value under this choice.
    pub bounds: Bounds,
    /// The metric under this choice.
    pub metric: Option<&'static Metric>,
}

/// Something about a reading that only the person knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked, in words.
    pub ask: Said,
    /// The choices, two or more.
    pub choices: Vec<QuestionChoice>,
}

/// One figure found in the pasted text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it measures; `None` where no metric is named.
    pub metric: Option<&'static Metric>,
    /// Its value.
    pub bounds: Bounds,
    /// What it counts in.
    pub unit: Unit,
    /// What it is for.
    pub role: Role,
    /// Where it stands, in bytes of the text that was read, qualifier included. A total over a column points to the column's
    /// header or its total cell.
    pub place: Range<usize>,
    /// A question where it is unclear.
    pub question: Option<Question>,
    /// Why it is not used, or that it is.
    pub why: Why,
    /// The platform it comes from, as the id of the platform on which it happened: `tiktok`, `instagram`.
    pub platform: Option<String>,
    /// The campaign or organisation it belongs to, where a table or the text names several.
    pub campaign: Option<String>,
    /// How far it can be trusted.
    pub evidence: Evidence,
    /// How many cells were added up; 1 for a figure that stands in the text.
    pub cells: u32,
}

/// What kind of note it is. The id is public API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// Dates have no year.
    DatesWithoutYear,
    /// A missing value was not counted as zero.
    MissingNotZero,
    /// Daily different people do not add up.
    DailyUniquesDoNotAdd,
    /// Reach does not add up.
    ReachDoesNotAdd,
    /// A column of interactions already includes others.
    InteractionsAlreadyInclude,
    /// A total row was not added to its parts.
    TotalRow,
    /// A row averages, compares or changes others and was not added.
    RowNotAdded,
    /// Amounts in several currencies were not added.
    SeveralCurrencies,
    /// The list is shorter than its total says.
    ListCutShort,
    /// A title line says something else than the column header, and holds.
    TitleBeatsColumn,
    /// Each line was quoted as a whole.
    WholeLineQuoted,
    /// A spreadsheet turned numbers into dates.
    SpreadsheetTurnedNumbersIntoDates,
    /// The file was not in UTF-8.
    NotUtf8,
    /// A percentage, not a count.
    PercentNotCount,
    /// Two columns have the same name.
    DuplicateHeaders,
    /// Lines stand above the table.
    Preamble,
    /// Several tables stand one below the other.
    StackedTables,
    /// Records tell more than the list that was read.
    OtherRecords,
    /// What a view is changed within the time of the figures.
    ViewsChanged,
    /// A view is every time something was shown, also to the same person.
    ViewsCountRepeats,
    /// Views of web pages are not views of videos.
    WebViewsAreNotVideoViews,
    /// The table names several campaigns.
    SeveralCampaigns,
    /// A number can be read in two ways.
    AmbiguousNumber,
    /// Tables and prose stand in one paste.
    MixedBlocks,
    /// The table's rows are what its columns usually are.
    Transposed,
    /// A column holds years.
    YearColumn,
    /// The figures were paid for.
    Paid,
    /// A cell that should be a number is not.
    UnreadableCell,
    /// A row has more or fewer cells than the header.
    RaggedRow,
    /// A column was not understood and not used.
    UnknownColumn,
    /// Nothing was found.
    NothingFound,
    /// Two figures for the same metric disagree.
    TwoFigures,
    /// A part of the text was too long or too strange to read.
    Unread,
}

impl NoteKind {
    /// The stable id, public API.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::DatesWithoutYear => "dates-without-year",
            Self::MissingNotZero => "missing-not-zero",
            Self::DailyUniquesDoNotAdd => "daily-uniques-do-not-add",
            Self::ReachDoesNotAdd => "reach-does-not-add",
            Self::InteractionsAlreadyInclude => "interactions-already-include",
            Self::TotalRow => "total-row",
            Self::RowNotAdded => "row-not-added",
            Self::SeveralCurrencies => "several-currencies",
            Self::ListCutShort => "list-cut-short",
            Self::TitleBeatsColumn => "title-beats-column",
            Self::WholeLineQuoted => "whole-line-quoted",
            Self::SpreadsheetTurnedNumbersIntoDates => "spreadsheet-turned-numbers-into-dates",
            Self::NotUtf8 => "not-utf8",
            Self::PercentNotCount => "percent-not-count",
            Self::DuplicateHeaders => "duplicate-headers",
            Self::Preamble => "preamble",
            Self::StackedTables => "stacked-tables",
            Self::OtherRecords => "other-records",
            Self::ViewsChanged => "views-changed",
            Self::ViewsCountRepeats => "views-count-repeats",
            Self::WebViewsAreNotVideoViews => "web-views-are-not-video-views",
            Self::SeveralCampaigns => "several-campaigns",
            Self::AmbiguousNumber => "ambiguous-number",
            Self::MixedBlocks => "mixed-blocks",
            Self::Transposed => "transposed",
            Self::YearColumn => "year-column",
            Self::Paid => "paid",
            Self::UnreadableCell => "unreadable-cell",
            Self::RaggedRow => "ragged-row",
            Self::UnknownColumn => "unknown-column",
            Self::NothingFound => "nothing-found",
            Self::TwoFigures => "two-figures",
            Self::Unread => "unread",
        }
    }
}

/// Something about the text that the person should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What kind it is.
    pub kind: NoteKind,
    /// What it says.
    pub message: Said,
    /// The line it is about, from 1; 0 where it is about the whole text.
    pub line: u32,
    /// The column (character, or cell in a table) it is about, from 1; 0 where it is about the whole line.
    pub column: u32,
}

/// What happened to the rows of the tables in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Rows that were read.
    pub rows: u32,
    /// Rows left out on purpose (total rows, repeated headers).
    pub left_out: u32,
    /// Cells that could not be read.
    pub unreadable: u32,
}

/// What was recognised in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The id: `tiktok-studio`, public API.
    pub id: &'static str,
    /// Its name in words: "TikTok Studio: Overview".
    pub title: Text,
}

/// All that reading gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The platform export that was recognised, if one was.
    pub recognised: Option<Recognised>,
    /// The figures in the order of the text.
    pub readings: Vec<Reading>,
    /// Numbers beside the figures, in the order of the text: they count nothing, and no page shows them.
    pub asides: Vec<Reading>,
    /// What the person should know.
    pub notes: Vec<Note>,
    /// What happened to the rows.
    pub ledger: Ledger,
    /// The languages of the text whose words are not there yet ([`super::language::install`]): what only they tell was not read.
    pub languages: Vec<&'static str>,
    /// The posts of an export that lists them.
    pub posts: Posts,
    /// The newest days of lists of posts whose dates have no year: which year it is, is asked.
    pub newest: Vec<Newest>,
}
