//! What the columns of a table with one organisation a row are taken for, by their headers.

use super::answer;
use crate::assess::{Ask, Check, Rubric};
use crate::metric::{self, Metric};
use crate::number::cell::{self, Content};
use crate::number::grouping::Decimal;
use crate::number::{Currency, Unit};
use crate::read::Role;
use crate::read::table::head::Name;
use crate::read::table::header::{self, Key};
use crate::read::table::rows::Cell;
use crate::read::table::{currency_of, scale_of};
use crate::words::Text;

/// What a column is taken for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Use {
    /// The organisation's name.
    Organisation,
    /// The campaign's name.
    Campaign,
    /// Figures of a metric.
    Figure {
        /// What they measure.
        metric: &'static Metric,
        /// What they are multiplied by: 1000 under "Views (thousands)".
        scale: f64,
        /// The currency that the header names.
        currency: Option<Currency>,
    },
    /// Answers to a check.
    Answer(&'static Check),
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name as it stands in the table.
    pub title: String,
    /// What it is taken for; nothing where it is not used.
    pub taken: Option<Use>,
    /// Why it is not used; nothing where it is.
    pub why: Option<Text>,
    /// What separates its decimals.
    pub decimal: Decimal,
    /// Cells that could not be read.
    pub unreadable: u32,
    /// Numbers that prove a decimal point.
    pub(super) points: u32,
    /// Numbers that prove a decimal comma.
    pub(super) commas: u32,
    /// Numbers whose separator can mean two things: points, commas.
    pub(super) unclear: (u32, u32),
}

impl Column {
    /// The numbers whose separator can mean two things, where they count and so have no decimals.
    pub(super) fn unclear_counts(&self) -> (u32, u32) {
        match self.taken {
            Some(Use::Figure { metric, .. }) if metric.unit == Unit::Count && metric.id != "posts_per_week" => {
                self.unclear
            }
            _ => (0, 0),
        }
    }
}

const NOTE: &str = "Why a column of a table is not used, after its name and a colon.";
const UNKNOWN: Text = Text::new("batch.column.unknown", "no figure or question that we know has this name", NOTE);
const NAMELESS: Text = Text::new("batch.column.nameless", "it has no name", NOTE);
const COMPARED: Text = Text::new("batch.column.compared", "it tells about somebody else or an earlier time", NOTE);
const TARGET: Text = Text::new("batch.column.target", "we do not assess a target for this", NOTE);
const RELATION: Text =
    Text::new("batch.column.relation", "it is an average, a share or a part of another column", NOTE);
const TWICE: Text = Text::new("batch.column.twice", "another column says the same", NOTE);
const ABOUT: Text = Text::new("batch.column.about", "it describes the row and is not assessed", NOTE);

/// Whether a plain header names something that can be used.
#[must_use]
pub fn is_known(plain: &str, rubric: &Rubric) -> bool {
    !plain.is_empty()
        && (check(plain, rubric).is_some() || figure(plain, plain).is_ok() || header::key_of(plain).is_some())
}

/// What each column is taken for.
pub fn columns(text: &str, names: &[Name], sample: &[Vec<Cell>], rubric: &'static Rubric) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(names.len());
    let has_words = |column: usize| {
        let mut cells = sample.iter().filter_map(|row| row.get(column));
        cells.any(|cell| matches!(cell::content(cell.raw(text)), Content::Other))
    };
    for (index, name) in names.iter().enumerate() {
        let title = name.cell.text(text).trim().to_owned();
        let key = header::key_of(&name.plain);
        let found = if name.plain.is_empty() {
            Err(NAMELESS)
        } else if let Some(check) = check(&name.plain, rubric)
            // "Partners committed" is a question and a figure: numbers below it are the figure, unless the header is the check's id.
            && (check.id == name.plain || has_words(index) || figure(&name.plain, &title).is_err())
        {
            Ok(Use::Answer(check))
        } else if key == Some(Key::Campaign) && has_words(index) {
            Ok(if is_campaign(&name.plain) { Use::Campaign } else { Use::Organisation })
        } else {
            figure(&name.plain, &title)
        };
        let found = match found {
            Ok(taken) if columns.iter().any(|column| column.taken.is_some_and(|other| same(other, taken))) => {
                Err(TWICE)
            }
            Err(UNKNOWN) if key.is_some() => Err(ABOUT),
            found => found,
        };
        columns.push(Column {
            title,
            taken: found.ok(),
            why: found.err(),
            decimal: Decimal::Unknown,
            unreadable: 0,
            points: 0,
            commas: 0,
            unclear: (0, 0),
        });
    }
    // Where no column says that it names the rows, the first one with words does.
    let named = columns.iter().any(|column| matches!(column.taken, Some(Use::Organisation | Use::Campaign)));
    let first = (0..columns.len()).find(|index| {
        let open = columns.get(*index).is_some_and(|column| column.taken.is_none());
        open && has_words(*index) && names.get(*index).and_then(|name| header::key_of(&name.plain)) != Some(Key::Id)
    });
    if let Some(column) = first.filter(|_| !named).and_then(|first| columns.get_mut(first)) {
        column.taken = Some(Use::Organisation);
        column.why = None;
    }
    columns
}

fn same(one: Use, other: Use) -> bool {
    match (one, other) {
        (Use::Figure { metric: one, .. }, Use::Figure { metric: other, .. }) => one == other,
        (Use::Answer(one), Use::Answer(other)) => one == other,
        (one, other) => one == other,
    }
}

/// Whether a header that names the rows names campaigns and not organisations.
fn is_campaign(plain: &str) -> bool {
    ["camp", "kamp", "hashtag", "challenge", "#", "кампани", "حملة", "活动"].iter().any(|word| plain.contains(word))
}

/// The check that a header names, by its id, its title or its question, where it is answered by choice.
fn check(plain: &str, rubric: &Rubric) -> Option<&'static Check> {
    let wanted = answer::loose(plain);
    let names = |check: &Check| {
        [check.id, check.title.english, check.question.english].iter().any(|name| answer::loose(name) == wanted)
    };
    rubric.checks.iter().copied().find(|check| matches!(check.ask, Ask::Choices(_)) && names(check))
}

/// The figures that a header names, or why it cannot be used.
fn figure(plain: &str, title: &str) -> Result<Use, Text> {
    let by_id = metric::METRICS.iter().copied().find(|metric| plain == metric.id || answer::loose(metric.id) == plain);
    let metric = match by_id {
        Some(metric) => metric,
        None => {
            let meaning = header::meaning(plain);
            let found = meaning.metric.ok_or(if meaning.rate || meaning.part { RELATION } else { UNKNOWN })?;
            match (meaning.role, found.id) {
                (Role::Result, _) => found,
                (Role::Target, "views") => &metric::target_views::METRIC,
                (Role::Target, "videos") => &metric::target_videos::METRIC,
                // What is planned is all that is known of a plan.
                (Role::Target, _) if found.group == metric::Group::Plan => found,
                (Role::Target, _) => return Err(TARGET),
                _ => return Err(COMPARED),
            }
        }
    };
    Ok(Use::Figure { metric, scale: scale_of(plain) * factor(plain, metric.unit), currency: currency_of(title) })
}

/// What turns the unit that a header gives in brackets into the metric's: "Lead time (days)" counts in weeks with us.
fn factor(plain: &str, unit: Unit) -> f64 {
    let remark = plain.rsplit_once(['(', '[']).map_or("", |(_, remark)| remark.trim_end_matches([')', ']']));
    let days = |unit: &str| match unit {
        "day" | "days" => Some(1.0),
        "week" | "weeks" => Some(7.0),
        "month" | "months" => Some(365.0 / 12.0),
        "year" | "years" => Some(365.0),
        _ => None,
    };
    let own = match unit {
        Unit::Weeks => Some(7.0),
        Unit::Months => Some(365.0 / 12.0),
        _ => None,
    };
    match (days(remark.trim()), own) {
        (Some(theirs), Some(own)) => theirs / own,
        _ => 1.0,
    }
}
