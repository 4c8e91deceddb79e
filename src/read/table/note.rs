//! What notes about tables say.

use crate::find;
use crate::read::{Note, NoteKind, Read};
use crate::words::{Argument, Said, Text};

const fn text(key: &'static str, english: &'static str) -> Text {
    Text::new(key, english, "A remark about a pasted table.")
}

/// The words of a kind of note. `{what}` is the name of a column or a row, as it stands in the text; `{count}` is a number.
fn words(kind: NoteKind) -> Text {
    match kind {
        NoteKind::DatesWithoutYear => {
            text("note.dates-without-year", "The dates have no year, so we only used their order.")
        }
        NoteKind::MissingNotZero => text(
            "note.missing-not-zero",
            "Some cells of “{what}” are empty or say that the value is missing. We did not count them as zero.",
        ),
        NoteKind::DailyUniquesDoNotAdd => text(
            "note.daily-uniques-do-not-add",
            "“{what}” counts different people each day. The same person can come back the next day, so we did not add the days up.",
        ),
        NoteKind::ReachDoesNotAdd => text(
            "note.reach-does-not-add",
            "“{what}” counts different people. The same person can be in several rows, so we did not add the rows up.",
        ),
        NoteKind::InteractionsAlreadyInclude => text(
            "note.interactions-already-include",
            "“{what}” already includes likes, comments or shares. We did not add them to it.",
        ),
        NoteKind::TotalRow => text("note.total-row", "This row sums up others. We did not count it twice."),
        NoteKind::RowNotAdded => {
            text("note.row-not-added", "“{what}” averages or compares other rows, so we did not add it.")
        }
        NoteKind::SeveralCurrencies => {
            text("note.several-currencies", "“{what}” holds amounts in several currencies, so we did not add them up.")
        }
        NoteKind::ListCutShort => text(
            "note.list-cut-short",
            "The total row says more for “{what}” than the rows add up to, so the list is not complete. We used the total row.",
        ),
        NoteKind::TitleBeatsColumn => text(
            "note.title-beats-column",
            "The line above the table says what it counts; the column is only called “{what}”. We went by the line above.",
        ),
        NoteKind::WholeLineQuoted => {
            text("note.whole-line-quoted", "Each line was in quotes as a whole. We opened them.")
        }
        NoteKind::SpreadsheetTurnedNumbersIntoDates => text(
            "note.spreadsheet-turned-numbers-into-dates",
            "A spreadsheet turned numbers of “{what}” into dates. We cannot tell what they were; export the file again and paste it without opening it in a spreadsheet.",
        ),
        NoteKind::NotUtf8 => text("note.not-utf8", "The file was not in UTF-8. Check that letters look right."),
        NoteKind::PercentNotCount => {
            text("note.percent-not-count", "“{what}” is a percentage for each row, so it has no total.")
        }
        NoteKind::DuplicateHeaders => {
            text("note.duplicate-headers", "Several columns are called “{what}”. We counted one of them.")
        }
        NoteKind::Preamble => text("note.preamble", "We skipped lines of remarks above the table."),
        NoteKind::StackedTables => {
            text("note.stacked-tables", "Several tables stand one below the other. We read each by itself.")
        }
        NoteKind::OtherRecords => text(
            "note.other-records",
            "We read the first list of records. What stands beside it may tell the same in another way, so we did not add it.",
        ),
        NoteKind::ViewsChanged => text(
            "note.views-changed",
            "Since 31 March 2025 YouTube counts every start of a Short as a view. These views are from before and after, so they do not compare.",
        ),
        NoteKind::ViewsCountRepeats => text(
            "note.views-count-repeats",
            "Meta's views count every time something was shown or played, also again to the same person.",
        ),
        NoteKind::WebViewsAreNotVideoViews => {
            text("note.web-views-are-not-video-views", "These views are of web pages, not of videos.")
        }
        NoteKind::SeveralCampaigns => text(
            "note.several-campaigns",
            "The table has a row for each of several campaigns. Choose yours; until then we use none that is not marked as yours.",
        ),
        NoteKind::AmbiguousNumber => {
            text("note.ambiguous-number", "The numbers of “{what}” can be read in two ways. Choose the right one.")
        }
        NoteKind::MixedBlocks => text("note.mixed-blocks", "The text holds a table and other text. We read both."),
        NoteKind::Transposed => {
            text("note.transposed", "The table has its figures in rows, not in columns. We read it that way.")
        }
        NoteKind::YearColumn => text("note.year-column", "“{what}” holds years. We did not count them."),
        NoteKind::Paid => text("note.paid", "These figures come from paid advertising."),
        NoteKind::UnreadableCell => text("note.unreadable-cell", "We could not read {count} of the cells of “{what}”."),
        NoteKind::RaggedRow => text(
            "note.ragged-row",
            "{count} rows have more or fewer cells than the header. We left out those whose cells could be under wrong names.",
        ),
        NoteKind::UnknownColumn => text("note.unknown-column", "We did not use these columns: {what}."),
        NoteKind::NothingFound => text("note.nothing-found", "We found no figures in this table."),
        NoteKind::TwoFigures => text(
            "note.two-figures",
            "There are different figures for “{what}” and nothing says which holds, so we used none.",
        ),
        NoteKind::Unread => text("note.unread", "A part of the text was too long or too strange to read."),
    }
}

/// A note about a place in the text. `what` names the column or row; `count` fills the number, where there is one.
#[must_use]
pub fn note(kind: NoteKind, line: u32, column: u32, what: &str, count: u32) -> Note {
    let mut message = Said::plain(words(kind));
    if find::has(message.text.english, "{what}") {
        message = message.with("what", Argument::Verbatim(what.to_owned()));
    }
    if find::has(message.text.english, "{count}") {
        message = message.with("count", Argument::Number(f64::from(count)));
    }
    Note { kind, message, line, column }
}

/// So many notes of one kind are enough to understand; more would only take time.
const MOST: usize = 20;

/// Adds a note about a place in the text, or about the whole text, unless there are many of its kind already.
pub fn add_note(out: &mut Read, text: &str, kind: NoteKind, at: Option<usize>, column: u32, what: &str, count: u32) {
    if out.notes.iter().filter(|other| other.kind == kind).count() < MOST {
        let line = at.map_or(0, |at| line(text, at));
        out.notes.push(note(kind, line, column, what, count));
    }
}

/// The line in which a byte stands, from 1. Line breaks are LF, CRLF or CR.
#[must_use]
pub fn line(text: &str, at: usize) -> u32 {
    let before = text.as_bytes().get(..at.min(text.len())).unwrap_or_default();
    u32::try_from(cells::breaks(before) + 1).unwrap_or(u32::MAX)
}
