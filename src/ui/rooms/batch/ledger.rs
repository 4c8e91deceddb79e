//! What became of every row and column of the table: nothing is dropped without a word.

use yew::prelude::*;

use super::work::{self, Job, Work, Working};
use crate::batch::column::{Column, Use};
use crate::number::grouping::Decimal;
use crate::ui::piece::{chip, line, nothing};
use crate::words::{Argument, Locale, Text, say};

const ROWS: Text = Text::new(
    "batch.ledger.rows",
    "Rows read: {rows}. Rows left out: {left}. Empty lines: {blank}. Cells that we could not read: {unreadable}.",
    "What became of the rows of a table.",
);
const OPEN: Text = Text::new("batch.ledger.open", "What we made of the columns and rows", "Opens the details.");
const LEFT: Text = Text::new("batch.ledger.left", "Line {line}: left out, {why}.", "{why}: why a row is left out.");
const CELL: Text = Text::new(
    "batch.ledger.cell",
    "Line {line}, {column}: “{cell}” could not be read and counts as unknown.",
    "{column}: the name of a column. {cell}: what stands in the cell.",
);
const MORE: Text = Text::new("batch.ledger.more", "And more of these: {count}.", "Behind a list that is cut.");
const UNCLEAR: Text = Text::new(
    "batch.ledger.unclear",
    "Cells in which a point or comma can mean two things: {count}. Until you say what separates decimals, they count with both.",
    "A question about a table.",
);
const POINT: Text = Text::new("batch.ledger.point", "A point: 1.5", "A choice: what separates decimals.");
const COMMA: Text = Text::new("batch.ledger.comma", "A comma: 1,5", "A choice: what separates decimals.");
const COLUMN: Text = Text::new("batch.ledger.column", "Column", "Heading of a column.");
const TAKEN: Text = Text::new("batch.ledger.taken", "Taken for", "Heading of a column.");
const PROBLEMS: Text = Text::new("batch.ledger.unreadable", "Not readable", "Heading of a column: how many cells.");
const ORGANISATION: Text =
    Text::new("batch.ledger.organisation", "the name of the organisation", "What a column is taken for.");
const CAMPAIGN: Text = Text::new("batch.ledger.campaign", "the name of the campaign", "What a column is taken for.");
const FIGURE: Text = Text::new("batch.ledger.figure", "a figure: {title}", "What a column is taken for.");
const ANSWER: Text = Text::new("batch.ledger.answer", "answers: {title}", "What a column is taken for.");
const UNUSED: Text = Text::new("batch.ledger.unused", "not used: {why}", "Why a column is not used.");

/// So many rows and cells are told outside of the fold.
const FEW: usize = 6;
/// The longest list that is shown.
const MOST: usize = 100;

/// The ledger; nothing before a table was read.
pub fn ledger(locale: &'static Locale, work: &Work, working: &Working) -> Html {
    let Some(batch) = work.batch.as_ref().filter(|_| !matches!(work.job, Job::Begin | Job::Assess)) else {
        return nothing();
    };
    let number = |count: usize| Argument::Number(count as f64);
    let counts = [
        ("rows", number(batch.rows.len())),
        ("left", number(batch.left.len())),
        ("blank", Argument::Number(f64::from(batch.blank))),
        ("unreadable", number(batch.unreadable.len())),
    ];
    let at = |line: u32| ("line", Argument::Number(f64::from(line)));
    let left = batch
        .left
        .iter()
        .take(MOST)
        .map(|(place, why)| say(locale, &LEFT, &[at(*place), ("why", Argument::Text(why.words()))]));
    let cells = batch.unreadable.iter().take(MOST).map(|one| {
        let column = batch.columns.get(one.column).map(|column| column.title.clone()).unwrap_or_default();
        let cell: String = batch.words(one.cell).chars().take(60).collect();
        say(locale, &CELL, &[at(one.line), ("column", Argument::Verbatim(column)), ("cell", Argument::Verbatim(cell))])
    });
    let more = batch.left.len().saturating_sub(MOST) + batch.unreadable.len().saturating_sub(MOST);
    let told: Vec<String> =
        left.chain(cells).chain((more > 0).then(|| say(locale, &MORE, &[("count", number(more))]))).collect();
    // A few are seen at once; many are a tap away.
    let few = told.len() <= FEW;
    let list = html! { <ul class="told">{ for told.iter().map(|words| html! { <li>{ words }</li> }) }</ul> };
    html! {
        <div class="ledger">
            { line("", &say(locale, &ROWS, &counts)) }
            { unclear(locale, work, working, batch.unclear) }
            if few { { list.clone() } } else { { nothing() } }
            <details class="fold" open={ batch.rows.is_empty() }>
                <summary>{ locale.words(&OPEN) }</summary>
                <div class="wide" role="group" tabindex="0" aria-label={ locale.words(&OPEN) }>
                    <table>
                        <thead><tr>
                            { for [&COLUMN, &TAKEN, &PROBLEMS].map(|text| html! { <th scope="col">{ locale.words(text) }</th> }) }
                        </tr></thead>
                        <tbody>{ for batch.columns.iter().map(|column| one(locale, column)) }</tbody>
                    </table>
                </div>
                if few { { nothing() } } else { { list } }
            </details>
        </div>
    }
}

fn unclear(locale: &'static Locale, work: &Work, working: &Working, count: u32) -> Html {
    if count == 0 && work.decimal == Decimal::Unknown {
        return nothing();
    }
    let choice = |text: &Text, decimal: Decimal| {
        let working = working.clone();
        let said = work.decimal == decimal;
        chip(
            locale.words(text),
            said,
            Callback::from(move |_| {
                work::decimals(&working, if said { Decimal::Unknown } else { decimal });
            }),
        )
    };
    html! {
        <div class="ask">
            if count > 0 {
                { line("", &say(locale, &UNCLEAR, &[("count", Argument::Number(f64::from(count)))])) }
            } else {
                { nothing() }
            }
            <div class="chips">{ choice(&POINT, Decimal::Point) }{ choice(&COMMA, Decimal::Comma) }</div>
        </div>
    }
}

fn one(locale: &Locale, column: &Column) -> Html {
    let titled = |text: &Text, title: Text| say(locale, text, &[("title", Argument::Text(title))]);
    let taken = match (column.taken, column.why) {
        (Some(Use::Organisation), _) => locale.words(&ORGANISATION).to_owned(),
        (Some(Use::Campaign), _) => locale.words(&CAMPAIGN).to_owned(),
        (Some(Use::Figure { metric, .. }), _) => titled(&FIGURE, metric.title),
        (Some(Use::Answer(check)), _) => titled(&ANSWER, check.title),
        (None, Some(why)) => say(locale, &UNUSED, &[("why", Argument::Text(why))]),
        (None, None) => String::new(),
    };
    html! {
        <tr class={ if column.taken.is_some() { "" } else { "unused" } }>
            <th scope="row" dir="auto">{ column.title.clone() }</th>
            <td>{ taken }</td>
            <td class="number">{ column.unreadable.to_string() }</td>
        </tr>
    }
}
