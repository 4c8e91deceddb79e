//! The result: a row an organisation, in any order, by band, fifty at a time. A row opens to its dimensions, and to the page.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::work::{self, Form, Job, Work, Working};
use super::writes;
use crate::assess::{Assessment, BANDS, Band, Span};
use crate::batch::{Batch, Next, Order};
use crate::browser::annex::Tell;
use crate::card::sentences;
use crate::share;
use crate::take_out::markdown;
use crate::ui::bar;
use crate::ui::piece::{button, chip, line, nothing};
use crate::words::{Argument, Locale, Text, figure, say};

const CAPTION: Text = Text::new("batch.table", "Result, one row each", "Name of the table.");
const NAME: Text = Text::new("batch.table.name", "Name", "Heading of a column; sorts.");
const BAND: Text = Text::new("batch.table.band", "Band", "Heading of a column; sorts.");
const POINTS: Text = Text::new("batch.table.points", "Points of 100", "Heading of a column; sorts.");
const JUDGED: Text = Text::new("batch.table.judged", "Judged", "Heading of a column; sorts.");
const CAPS: Text = Text::new("batch.table.caps", "Limits", "Heading of a column, how many caps hold; sorts.");
const NEXT: Text = Text::new("batch.table.next", "Next", "Heading of a column, what to do next; sorts.");
const FIGURES: Text = Text::new("batch.table.figures", "Figures", "Heading of a column.");
const ROW: Text = Text::new("batch.table.row", "Line {line}", "In the place of a name that is missing.");
const BANDS_WORDS: Text = Text::new("batch.table.bands", "{low} to {high}", "A span of bands.");
const NONE: Text = Text::new("batch.table.none", "does not apply", "In the place of points where nothing applies.");
const ANSWER: Text =
    Text::new("batch.table.answer", "Answer: {title}", "The next question of a row. {title}: a check's name.");
const DO: Text = Text::new("batch.table.do", "Do: {title}", "The next step of a row. {title}: a check's name.");
const DONE: Text = Text::new("batch.table.done", "nothing left", "Where nothing is left to do.");
const OF: Text = Text::new("batch.table.of", "{judged} of {all}", "Checks that were judged.");
const FIGURE: Text = Text::new("batch.table.figure", "{title}: {value}", "A figure.");
const OPEN: Text = Text::new("batch.table.open", "Open this one", "Button: opens the row as the page's own campaign.");
const KEPT: Text = Text::new(
    "batch.table.kept",
    "It opens in the place of your campaign, which is kept: “Back to my own” brings it back.",
    "Under the button that opens a row.",
);
const ALL: Text = Text::new("batch.table.all", "All", "Chip: rows of every band.");
const WITH: Text = Text::new("batch.table.with", "{band}: {count}", "Chip: rows that may be in a band, and how many.");
const SHOW: Text = Text::new("batch.table.show", "Show rows that may be in", "Name of a group of chips with bands.");
const PAGE: Text = Text::new("batch.table.page", "Rows {from} to {to} of {all}", "Which rows are shown.");
const BEFORE: Text = Text::new("batch.table.before", "Previous rows", "Button.");
const AFTER: Text = Text::new("batch.table.after", "Next rows", "Button.");
const CSV: Text = Text::new("batch.table.csv", "Save rows as CSV", "Button.");
const JSON: Text = Text::new("batch.table.json", "Save rows as JSON", "Button.");
const EMPTY: Text = Text::new("batch.table.empty", "No row may be in this band.", "Where a choice leaves no rows.");

/// Rows on a page.
const PAGE_ROWS: usize = 50;
/// Figures beside a row.
const KEY_FIGURES: usize = 3;

/// The result; nothing before a table was assessed.
pub fn table(locale: &'static Locale, work: &Work, working: &Working, tell: &Tell) -> Html {
    let ready =
        work.batch.as_ref().filter(|batch| !matches!(work.job, Job::Begin | Job::Assess) && !batch.outcomes.is_empty());
    let Some(batch) = ready else { return nothing() };
    let heads = [
        (&NAME, Order::Name),
        (&BAND, Order::Band),
        (&POINTS, Order::Points),
        (&JUDGED, Order::Coverage),
        (&CAPS, Order::Caps),
        (&NEXT, Order::Next),
    ];
    let from = work.page * PAGE_ROWS;
    let shown = work.rows.iter().skip(from).take(PAGE_ROWS);
    html! {
        <div class="result">
            { bands(locale, work, working, batch) }
            <div class="wide" role="region" tabindex="0" aria-label={ locale.words(&CAPTION) }>
                <table class="many">
                    <caption class="unseen">{ locale.words(&CAPTION) }</caption>
                    <thead><tr>
                        { for heads.map(|(text, order)| head(locale, work, working, text, order)) }
                        <th scope="col">{ locale.words(&FIGURES) }</th>
                    </tr></thead>
                    <tbody>{ for shown.flat_map(|row| one(locale, work, working, batch, *row, tell)) }</tbody>
                </table>
            </div>
            <p class="hint" hidden={ !work.rows.is_empty() }>{ locale.words(&EMPTY) }</p>
            { pages(locale, work, working, from) }
            <div class="chips">
                { button(locale.words(&CSV), "", writes(Form::Csv)) }
                { button(locale.words(&JSON), "", writes(Form::Json)) }
            </div>
        </div>
    }
}

/// The heading of a column, with the button that puts the rows in its order.
fn head(locale: &Locale, work: &Work, working: &Working, text: &Text, order: Order) -> Html {
    let here = work.order == order;
    let (sort, sign) = match (here, work.down) {
        (false, _) => ("none", ""),
        (true, false) => ("ascending", " \u{25b2}"),
        (true, true) => ("descending", " \u{25bc}"),
    };
    let working = working.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        work::show(&working, |work| {
            work.down = work.order == order && !work.down;
            work.order = order;
            work.page = 0;
        });
    });
    html! {
        <th scope="col" aria-sort={sort}>
            <button type="button" class="quiet" {onclick}>
                { locale.words(text) }<span aria-hidden="true">{ sign }</span>
            </button>
        </th>
    }
}

/// The chips that leave only rows of a band.
fn bands(locale: &Locale, work: &Work, working: &Working, batch: &Batch) -> Html {
    let may_be = |band: Band| {
        let bands = batch.outcomes.iter().filter_map(|outcome| outcome.bands);
        bands.filter(|(low, high)| *low <= band && band <= *high).count()
    };
    let one = |band: Option<Band>, words: String| {
        let working = working.clone();
        chip(
            &words,
            work.band == band,
            Callback::from(move |_| {
                work::show(&working, |work| {
                    work.band = band;
                    work.page = 0;
                });
            }),
        )
    };
    html! {
        <div class="chips" role="group" aria-label={ locale.words(&SHOW) }>
            <span class="hint" aria-hidden="true">{ locale.words(&SHOW) }</span>
            { one(None, locale.words(&ALL).to_owned()) }
            { for BANDS.iter().map(|band| {
                let count = Argument::Number(may_be(*band) as f64);
                one(Some(*band), say(locale, &WITH, &[("band", Argument::Text(band.title())), ("count", count)]))
            }) }
        </div>
    }
}

fn pages(locale: &Locale, work: &Work, working: &Working, from: usize) -> Html {
    let all = work.rows.len();
    if all <= PAGE_ROWS {
        return nothing();
    }
    let to = (from + PAGE_ROWS).min(all);
    let turn = |text: &Text, page: Option<usize>| {
        let working = working.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            work::show(&working, |work| work.page = page.unwrap_or(work.page));
        });
        html! { <button type="button" disabled={ page.is_none() } {onclick}>{ locale.words(text) }</button> }
    };
    let number = |count: usize| Argument::Number(count as f64);
    html! {
        <div class="chips">
            { turn(&BEFORE, work.page.checked_sub(1)) }
            <span role="status">{ say(locale, &PAGE, &[("from", number(from + 1)), ("to", number(to)), ("all", number(all))]) }</span>
            { turn(&AFTER, (to < all).then_some(work.page + 1)) }
        </div>
    }
}

fn one(locale: &'static Locale, work: &Work, working: &Working, batch: &Batch, row: usize, tell: &Tell) -> Vec<Html> {
    let (Some(taken), Some(outcome)) = (batch.rows.get(row), batch.outcomes.get(row)) else { return Vec::new() };
    let name = if taken.name.is_empty() {
        say(locale, &ROW, &[("line", Argument::Number(f64::from(taken.line)))])
    } else {
        taken.name.clone()
    };
    let open = work.open == Some(row);
    let toggle = {
        let working = working.clone();
        Callback::from(move |_: MouseEvent| {
            work::show(&working, |work| work.open = (work.open != Some(row)).then_some(row));
        })
    };
    let number = |count: u16| Argument::Number(f64::from(count));
    let coverage = outcome.coverage;
    let next = match outcome.next {
        Next::Question(check) => say(locale, &ANSWER, &[("title", Argument::Text(check.title))]),
        Next::Step(check) => say(locale, &DO, &[("title", Argument::Text(check.title))]),
        Next::Nothing => locale.words(&DONE).to_owned(),
    };
    let shared = batch.shared(row);
    let figures: Vec<String> = shared
        .figures
        .iter()
        .take(KEY_FIGURES)
        .map(|one| {
            let value = Argument::Verbatim(figure::figure(locale, &one.bounds, one.unit));
            say(locale, &FIGURE, &[("title", Argument::Text(one.metric.title)), ("value", value)])
        })
        .collect();
    let first = html! {
        <tr key={ row * 2 } class={ if open { "opened" } else { "" } }>
            <th scope="row">
                <button type="button" class="quiet" aria-expanded={ if open { "true" } else { "false" } } onclick={toggle}>
                    <bdi>{ name }</bdi>
                </button>
            </th>
            <td class="bands-cell">{ band_words(locale, outcome.bands) }</td>
            <td class="points-cell">{ bar::small(outcome.span) }<span>{ points(locale, outcome.span) }</span></td>
            <td class="number">
                { say(locale, &OF, &[("judged", number(coverage.judged)), ("all", number(coverage.applicable))]) }
            </td>
            <td class="number">{ outcome.caps.to_string() }</td>
            <td>{ next }</td>
            <td class="key-figures">{ for figures.iter().map(|words| html! { <span>{ words }</span> }) }</td>
        </tr>
    };
    let opened = open.then(|| {
        html! {
            <tr key={ row * 2 + 1 } class="opened-row">
                <td colspan="7">{ details(locale, &batch.assessment(row), share::encode(&shared), tell) }</td>
            </tr>
        }
    });
    std::iter::once(first).chain(opened).collect()
}

/// What an open row says: its verdict, limits, dimensions and steps, and the button that opens it as the page's own.
fn details(locale: &'static Locale, assessment: &Assessment, fragment: String, tell: &Tell) -> Html {
    let opens = {
        let tell = tell.clone();
        Callback::from(move |_: MouseEvent| tell.tell("open", &JsValue::from_str(&fragment)))
    };
    let caps = markdown::caps(assessment, locale);
    html! {
        <div class="details">
            { line("what", &assessment.verdict.say(locale)) }
            <ul class="told" hidden={ caps.is_empty() }>{ for caps.iter().map(|cap| html! { <li>{ cap }</li> }) }</ul>
            <ul class="plain eight">
                { for assessment.dimensions.iter().map(|result| html! {
                    <li key={ result.dimension.id() }>
                        <span>{ locale.words(&result.dimension.title()) }</span>
                        { bar::small(result.span) }
                        <span class="points">{ sentences::dimension_points(result, locale) }</span>
                    </li>
                }) }
            </ul>
            <ol hidden={ assessment.steps.is_empty() }>
                { for assessment.steps.iter().map(|step| html! { <li>{ sentences::step(step, locale) }</li> }) }
            </ol>
            <div class="chips">{ button(locale.words(&OPEN), "main", opens) }<span class="hint">{ locale.words(&KEPT) }</span></div>
        </div>
    }
}

fn band_words(locale: &Locale, bands: Option<(Band, Band)>) -> String {
    match bands {
        None => locale.words(&NONE).to_owned(),
        Some((low, high)) if low == high => locale.words(&low.title()).to_owned(),
        Some((low, high)) => {
            let ends = [("low", Argument::Text(low.title())), ("high", Argument::Text(high.title()))];
            say(locale, &BANDS_WORDS, &ends)
        }
    }
}

fn points(locale: &Locale, span: Option<Span>) -> String {
    match span {
        None => locale.words(&NONE).to_owned(),
        Some(Span { low, high }) if low == high => low.to_string(),
        Some(Span { low, high }) => {
            let ends = [("low", Argument::Number(f64::from(low))), ("high", Argument::Number(f64::from(high)))];
            say(locale, &markdown::SPAN, &ends)
        }
    }
}
