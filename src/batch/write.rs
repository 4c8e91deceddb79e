//! The assessed rows as a file: CSV for a spreadsheet, JSON for programs.

use serde::Serialize;

use super::{Batch, Next};
use crate::assess::DIMENSIONS;
use crate::take_out::csv;

/// One row of the result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowOutput {
    /// The line of the table, from 1.
    pub line: u32,
    /// Its name.
    pub name: String,
    /// The lowest band: `pilot`.
    pub band_low: Option<&'static str>,
    /// The highest band.
    pub band_high: Option<&'static str>,
    /// Points of a hundred with nothing good about what is unknown.
    pub points_low: Option<u8>,
    /// Points of a hundred with everything good about what is unknown.
    pub points_high: Option<u8>,
    /// Checks judged.
    pub judged: u16,
    /// Checks that apply.
    pub applicable: u16,
    /// The caps that hold, by id.
    pub caps: Vec<&'static str>,
    /// The check to answer next, by id.
    pub next_question: Option<&'static str>,
    /// The check to meet next, by id.
    pub next_step: Option<&'static str>,
    /// The points of each dimension, low and high, in the order of the rubric; nothing where nothing in it applies.
    pub dimensions: Vec<Option<(u8, u8)>>,
    /// The rubric's version.
    pub rubric: &'static str,
    /// The day of the assessment.
    pub as_of: String,
}

/// A row of the result. Assesses it anew, so that its caps and dimensions are known by name.
#[must_use]
pub fn row(batch: &Batch, index: usize) -> Option<RowOutput> {
    let (row, outcome) = (batch.rows.get(index)?, batch.outcomes.get(index)?);
    let assessment = batch.assessment(index);
    let (question, step) = match outcome.next {
        Next::Question(check) => (Some(check.id), None),
        Next::Step(check) => (None, Some(check.id)),
        Next::Nothing => (None, None),
    };
    Some(RowOutput {
        line: row.line,
        name: row.name.clone(),
        band_low: outcome.bands.map(|(low, _)| low.id()),
        band_high: outcome.bands.map(|(_, high)| high.id()),
        points_low: outcome.span.map(|span| span.low),
        points_high: outcome.span.map(|span| span.high),
        judged: outcome.coverage.judged,
        applicable: outcome.coverage.applicable,
        caps: assessment.caps.iter().filter(|cap| cap.holds).map(|cap| cap.id).collect(),
        next_question: question,
        next_step: step,
        dimensions: assessment.dimensions.iter().map(|one| one.span.map(|span| (span.low, span.high))).collect(),
        rubric: assessment.rubric,
        as_of: assessment.as_of.to_string(),
    })
}

/// The first line of the CSV file.
#[must_use]
pub fn csv_head() -> String {
    let mut names: Vec<String> = [
        "line",
        "name",
        "band_low",
        "band_high",
        "points_low",
        "points_high",
        "judged",
        "applicable",
        "caps",
        "next_question",
        "next_step",
    ]
    .map(str::to_owned)
    .to_vec();
    for dimension in DIMENSIONS {
        names.push([dimension.id(), "_low"].concat());
        names.push([dimension.id(), "_high"].concat());
    }
    names.extend(["rubric", "as_of"].map(str::to_owned));
    csv::line(&names)
}

/// A line of the CSV file.
#[must_use]
pub fn csv_row(row: &RowOutput) -> String {
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let words = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let mut cells = vec![
        row.line.to_string(),
        row.name.clone(),
        words(row.band_low),
        words(row.band_high),
        number(row.points_low),
        number(row.points_high),
        row.judged.to_string(),
        row.applicable.to_string(),
        row.caps.join(" "),
        words(row.next_question),
        words(row.next_step),
    ];
    for span in &row.dimensions {
        cells.push(number(span.map(|span| span.0)));
        cells.push(number(span.map(|span| span.1)));
    }
    cells.push(row.rubric.to_owned());
    cells.push(row.as_of.clone());
    csv::line(&cells)
}

/// A line of the JSON file: one object; the file is these between brackets, with commas.
#[must_use]
pub fn json_row(row: &RowOutput) -> String {
    serde_json::to_string(row).unwrap_or_default()
}
