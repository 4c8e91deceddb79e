//! What was read: the figures in a list, each to correct or leave out, the notes, and what happened to the rows.

use yew::prelude::*;

use super::asking;
use super::files;
use super::highlight::{Standing, standing};
use super::piece::{Act, button, chip, nothing, said, sends};
use super::reading_row::{self, Row};
use crate::measure::{Metrics, Origin};
use crate::number::date::Date;
use crate::read::correction::Mark;
use crate::read::source::{Part, source_of};
use crate::read::{Hints, Note, Read};
use crate::session::{Action, Session};
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("readings.label", "What we read", "Accessible name of the region. Stays for ever.");
const RECOGNISED: Text = Text::new("readings.recognised", "This looks like {what}.", "{what}: the name of an export.");
const LEDGER_ROWS: Text = Text::new("readings.rows", "Rows read: {rows}.", "What happened to the rows of tables.");
const LEDGER_LEFT_OUT: Text =
    Text::new("readings.left-out", "Rows left out, such as totals: {rows}.", "What happened to the rows of tables.");
const LEDGER_UNREADABLE: Text =
    Text::new("readings.unreadable", "Cells we could not read: {cells}.", "What happened to the cells of tables.");
const UNCLEAR: Text = Text::new("readings.unclear", "Please check", "Heading of figures that wait for an answer.");
const UNUSED: Text =
    Text::new("readings.unused", "Seen but not used: {count}", "Opens the list of figures that are not used.");
const NONE_USED: Text =
    Text::new("readings.none-used", "No figure is used yet.", "Shown where every figure waits or is left out.");
const MORE: Text = Text::new("readings.more", "Show all {count}", "Button that shows the rest of a long list.");
const NOTES: Text = Text::new("readings.notes", "Good to know", "Heading of the notes on the text.");
const LINE: Text = Text::new("readings.line", "Line {line}:", "Before a note on one line of the text.");
const SEVERAL: Text = Text::new(
    "readings.several",
    "There are several campaigns or organisations in this text. Which one is yours?",
    "Before one chip for each.",
);
const ALL: Text = Text::new("readings.all", "All of them", "Chip: every campaign in the text is the visitor's own.");
const LINKED: Text = Text::new(
    "readings.linked",
    "These figures came with the link. Paste your own text to replace them.",
    "Shown where a link was opened and nothing is pasted.",
);

/// So many rows of one kind are shown at first.
const ROWS: usize = 40;
/// So many notes are shown at first.
const NOTES_SHOWN: usize = 8;
/// More campaigns than this are not offered as chips.
const CAMPAIGNS: usize = 30;

/// What the list shows.
pub struct Readings<'a> {
    /// What was read, as the visitor corrected it.
    pub read: &'a Read,
    /// The marks of the readings.
    pub marks: &'a [Mark],
    /// Which figures and notes are of the box and of the files.
    pub parts: &'a [Part],
    /// What was measured.
    pub metrics: &'a Metrics,
    /// What the visitor did.
    pub session: &'a Session,
    /// The figure that is chosen.
    pub selected: Option<usize>,
    /// The day of the assessment.
    pub day: Date,
    /// Told which figure is chosen.
    pub select: &'a Callback<Option<usize>>,
    /// Whether long lists are shown whole.
    pub all: &'a UseStateHandle<bool>,
    /// Where actions go.
    pub act: &'a Act,
}

/// The list.
pub fn readings(locale: &'static Locale, props: &Readings) -> Html {
    let (read, all) = (props.read, props.all);
    let first_platform = read.readings.iter().find_map(|reading| reading.platform.as_deref());
    let platforms = read.readings.iter().any(|reading| reading.platform.as_deref() != first_platform);
    let row = |index: usize| -> Html {
        let (Some(reading), Some(mark)) = (read.readings.get(index), props.marks.get(index)) else { return nothing() };
        let left_out = props.metrics.left_out.iter().find(|left_out| left_out.reading == index);
        let row = Row {
            reading,
            mark,
            index,
            source: name_of(locale, props.session, source_of(props.parts, index)),
            why: left_out.map(|left_out| left_out.why.say(locale)),
            platforms,
            corrected: props.session.corrections.iter().any(|(known, _)| known == mark),
            open: props.selected == Some(index),
            select: props.select,
            act: props.act,
        };
        reading_row::row(locale, &row)
    };
    // One look at each: a long text can have a hundred thousand figures.
    let mut is_left_out = vec![false; read.readings.len()];
    for left_out in &props.metrics.left_out {
        if let Some(is_left_out) = is_left_out.get_mut(left_out.reading) {
            *is_left_out = true;
        }
    }
    let of = |wanted: Standing| -> Vec<usize> {
        (0..read.readings.len())
            .filter(|index| {
                let left_out = is_left_out.get(*index) == Some(&true);
                read.readings.get(*index).is_some_and(|reading| match standing(reading) {
                    Standing::Used if left_out => wanted == Standing::Unused,
                    standing => standing == wanted,
                })
            })
            .collect()
    };
    let list = |rows: &[usize]| -> Html {
        let shown = if **all { rows.len() } else { ROWS };
        html! { <ul class="readings">{ for rows.iter().take(shown).map(|index| row(*index)) }</ul> }
    };
    let more = |rows: &[usize]| -> Html {
        if **all || rows.len() <= ROWS {
            return nothing();
        }
        let all = all.clone();
        button(&count(locale, &MORE, rows.len()), "quiet", Callback::from(move |_| all.set(true)))
    };
    let (used, unclear, unused) = (of(Standing::Used), of(Standing::Unclear), of(Standing::Unused));
    // What waits for an answer counts meanwhile.
    let meanwhile = props.metrics.figures.iter().any(|figure| figure.origin == Origin::Unclear);
    let chosen_is_unused = props.selected.is_some_and(|index| unused.contains(&index));
    let linked = props.metrics.figures.iter().any(|figure| figure.origin == Origin::Link);

    if read.readings.is_empty() && read.notes.is_empty() && !linked {
        return html! { <section class="part" hidden=true></section> };
    }
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            { facts(locale, read, props.session) }
            { campaigns(locale, read, &props.session.hints, props.act) }
            { asking::asking(locale, &props.session.text, read, &props.session.hints, props.day, props.act) }
            if linked && read.readings.is_empty() {
                { said(locale, "hint", &LINKED) }
            } else if used.is_empty() && !read.readings.is_empty() && !meanwhile {
                { said(locale, "hint", &NONE_USED) }
            } else {
                { nothing() }
            }
            { list(&used) }
            { more(&used) }
            <div class="unclear" hidden={ unclear.is_empty() }>
                <h3>{ locale.words(&UNCLEAR) }</h3>
                { list(&unclear) }
                { more(&unclear) }
            </div>
            <details class="fold" hidden={ unused.is_empty() } open={ chosen_is_unused }>
                <summary>{ count(locale, &UNUSED, unused.len()) }</summary>
                { list(&unused) }
                { more(&unused) }
            </details>
            { notes(locale, props) }
        </section>
    }
}

/// A text with its place `count` filled.
fn count(locale: &Locale, text: &Text, count: usize) -> String {
    say(locale, text, &[("count", Argument::Number(count as f64))])
}

/// What was recognised, and the ledger.
fn facts(locale: &Locale, read: &Read, session: &Session) -> Html {
    let mut facts = Vec::new();
    // With files, each says on its own chip what it is.
    if let (Some(recognised), true) = (&read.recognised, session.sources.is_empty()) {
        facts.push(say(locale, &RECOGNISED, &[("what", Argument::Text(recognised.title))]));
    }
    let ledger = &read.ledger;
    for (text, place, number) in [
        (&LEDGER_ROWS, "rows", ledger.rows),
        (&LEDGER_LEFT_OUT, "rows", ledger.left_out),
        (&LEDGER_UNREADABLE, "cells", ledger.unreadable),
    ] {
        if number > 0 {
            facts.push(say(locale, text, &[(place, Argument::Number(f64::from(number)))]));
        }
    }
    html! { <p class="hint" hidden={ facts.is_empty() }>{ facts.join(" ") }</p> }
}

/// Which campaign of the text is the visitor's.
fn campaigns(locale: &Locale, read: &Read, hints: &Hints, act: &Act) -> Html {
    let mut names: Vec<&str> = Vec::new();
    for name in read.readings.iter().filter_map(|reading| reading.campaign.as_deref()) {
        if names.len() < CAMPAIGNS && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() < 2 {
        return nothing();
    }
    html! {
        <div class="ask">
            <p>{ locale.words(&SEVERAL) }</p>
            <div class="chips">
                { for names.iter().map(|name| {
                    let pressed = hints.campaign.as_deref() == Some(name);
                    chip(name, pressed, sends(act, Action::PickCampaign(Some((*name).to_owned()))))
                }) }
                { chip(locale.words(&ALL), hints.campaign.is_none(), sends(act, Action::PickCampaign(None))) }
            </div>
        </div>
    }
}

/// The name of a source, to stand before what is said of it; nothing for the box.
fn name_of(locale: &Locale, session: &Session, source: u32) -> Option<String> {
    session.sources.iter().find(|known| known.id == source).map(|source| files::name_of(locale, source))
}

fn notes(locale: &Locale, props: &Readings) -> Html {
    let read = props.read;
    let sources = props.parts.iter().flat_map(|part| std::iter::repeat_n(part.source, part.notes));
    let notes: Vec<(&Note, u32)> = read.notes.iter().zip(sources.chain(std::iter::repeat(0))).collect();
    let note = |(note, source): &(&Note, u32)| -> Html {
        let name = name_of(locale, props.session, *source).map(|name| html! { <><bdi>{ name }</bdi>{ ": " }</> });
        let line = say(locale, &LINE, &[("line", Argument::Number(f64::from(note.line)))]);
        html! { <li>{ name }{ if note.line > 0 { [&line, " "].concat() } else { String::new() } }{ note.message.say(locale) }</li> }
    };
    let (first, rest) = notes.split_at(notes.len().min(NOTES_SHOWN));
    html! {
        <div class="notes" hidden={ first.is_empty() }>
            <h3>{ locale.words(&NOTES) }</h3>
            <ul>{ for first.iter().map(note) }</ul>
            <details class="fold" hidden={ rest.is_empty() }>
                <summary>{ count(locale, &MORE, read.notes.len()) }</summary>
                <ul>{ for rest.iter().take(200).map(note) }</ul>
            </details>
        </div>
    }
}
