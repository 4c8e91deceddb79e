//! Files beside the text box: the button that chooses them, a chip for each with what is known of it, and what to know about those that
//! were not read.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::intake::{Doing, Remark};
use super::piece::{Act, button, line, nothing, sends};
use crate::browser::files::Doors;
use crate::read::letters;
use crate::session::{Action, Session, Source};
use crate::words::{Argument, Locale, Text, say};

const CHOOSE: Text = Text::new("files.choose", "Choose files", "Button under the text box.");
const OR_DROP: Text = Text::new(
    "files.or-drop",
    "or drop them here: CSV, text, JSON, Excel, ZIP, a card",
    "Behind the button “Choose files”.",
);
const LIST: Text = Text::new("files.list", "Files", "Accessible name of the list of files.");
const PASTED: Text =
    Text::new("files.pasted", "Pasted text", "In the place of a name, for a long text that was pasted.");
const REMOVE: Text = Text::new("files.remove", "Remove {name}", "Accessible name of a button.");
const REMOVED: Text = Text::new("files.removed", "Removed: {name}", "Beside the button that puts a file back.");
const PUT_BACK: Text = Text::new("files.put-back", "Put back", "Button: takes back that a file was removed.");
const CANCEL: Text = Text::new("files.cancel", "Cancel", "Button: stops reading a file.");
const CANCEL_IT: Text =
    Text::new("files.cancel-it", "Cancel reading {name}", "Accessible name of the button “Cancel”.");
const READING: Text =
    Text::new("files.reading", "Reading {name}", "While a file is read, and the name of its progress.");
const WAITS: Text = Text::new("files.waits", "Waits to be read", "Where another file is read first.");
const OPENING: Text = Text::new("files.opening", "Opening {name}\u{2026}", "While a workbook or an archive is opened.");
const READ: Text = Text::new("files.read", "{name} was read.", "Said to screen readers.");
const AGAIN: Text = Text::new(
    "files.again",
    "Read on an earlier visit. Add the file again to have it read with your changes.",
    "Beside a file that this page no longer has.",
);
const MISSING: Text = Text::new(
    "files.missing",
    "What was read in it is not here any more. Add the file again.",
    "Beside a file that this page no longer has.",
);
const BYTES: Text = Text::new("files.kilobytes", "{size}\u{a0}kB", "The size of a file.");
const MEGABYTES: Text = Text::new("files.megabytes", "{size}\u{a0}MB", "The size of a file.");
const ROWS: Text = Text::new("files.rows", "{count} rows", "Rows of a table in a file.");
const LINES: Text = Text::new("files.lines", "{count} lines", "Lines of a text in a file.");
const TABLE: Text = Text::new("files.table", "a table", "What a file was recognised as.");
const WORDS: Text = Text::new("files.text", "text", "What a file was recognised as.");
const PREVIEW: Text = Text::new("files.preview", "First lines", "Opens the first lines of a file.");
const LETTERS: Text = Text::new("files.letters", "Letters look wrong? Read them as", "Label of a list of encodings.");
const GOT_IT: Text = Text::new("files.got-it", "Got it", "Button: the remarks on files were seen.");

const NOTE: &str = "A remark on a file; {name} is its name.";
const REMARKS: [(&str, Text); 22] = [
    (
        "unreadable",
        Text::new(
            "files.unreadable",
            "{name}: the browser could not read it. If it is a folder, drop the files inside instead.",
            NOTE,
        ),
    ),
    (
        "no-text",
        Text::new(
            "files.no-text",
            "{name} is no text, table or workbook. Save it as CSV, or copy its words into the box.",
            NOTE,
        ),
    ),
    (
        "no-card",
        Text::new(
            "files.no-card",
            "{name}: there is no assessment inside this picture. Chat programs often take it out. Ask for the file itself or for the link; of numbers in a picture, copy the words into the box.",
            NOTE,
        ),
    ),
    (
        "card-damaged",
        Text::new(
            "files.card-damaged",
            "{name}: the assessment inside this picture is damaged. Ask for the file again, or for the link. Nothing of yours was changed.",
            NOTE,
        ),
    ),
    (
        "card-newer",
        Text::new(
            "files.card-newer",
            "{name} was made by a newer Greenlight than this page. Reload the page and add it again. Nothing of yours was changed.",
            NOTE,
        ),
    ),
    ("one-card", Text::new("files.one-card", "{name} was not opened: one card opens at a time.", NOTE)),
    ("nothing", Text::new("files.nothing", "{name} is empty.", NOTE)),
    ("empty", Text::new("files.empty", "There is nothing to read in {name}.", NOTE)),
    (
        "damaged",
        Text::new(
            "files.damaged",
            "{name} is damaged or not complete. Export or download it again, then drop it here.",
            NOTE,
        ),
    ),
    (
        "locked",
        Text::new(
            "files.locked",
            "{name} is locked with a password. Save a copy without one, then drop that here.",
            NOTE,
        ),
    ),
    (
        "document",
        Text::new("files.document", "{name} is a document. Open it, copy its text and paste it into the box.", NOTE),
    ),
    (
        "too-large",
        Text::new(
            "files.too-large",
            "{name} is more than we unpack at once. Unpack it, then drop the files you need.",
            NOTE,
        ),
    ),
    (
        "nested",
        Text::new("files.nested", "{name} is an archive inside an archive. Unpack it, then drop it here.", NOTE),
    ),
    ("other", Text::new("files.other", "Left out, because they are no tables or texts: {name}.", NOTE)),
    (
        "hidden",
        Text::new(
            "files.hidden",
            "The sheet {name} is hidden and was left out. If it counts, show it in the workbook and drop that here again.",
            NOTE,
        ),
    ),
    (
        "merged",
        Text::new("files.merged", "{name} has merged cells. What they hold counts for the first of them only.", NOTE),
    ),
    (
        "fractions",
        Text::new(
            "files.fractions",
            "{name} may show fractions as percentages, which this kind of file does not tell us. Save it as .xlsx to be sure.",
            NOTE,
        ),
    ),
    (
        "absent",
        Text::new(
            "files.absent",
            "{name}: the part of this page that opens such files did not arrive. Check your connection and add it again, or copy its text into the box.",
            NOTE,
        ),
    ),
    (
        "broke",
        Text::new("files.broke", "{name} could not be read here, perhaps for want of memory. Try a part of it.", NOTE),
    ),
    ("twice", Text::new("files.twice", "{name} is here already and was not added twice.", NOTE)),
    ("letters", Text::new("files.no-letters", "This browser does not know these letters: {name}.", NOTE)),
    ("", Text::new("files.unknown", "{name} could not be read.", NOTE)),
];

/// What the file dialog offers.
const ACCEPT: &str =
    ".csv,.tsv,.tab,.txt,.md,.json,.xlsx,.xlsm,.xls,.xlsb,.ods,.zip,.png,.svg,text/plain,text/csv,application/json";

/// What the files show.
pub struct Files<'a> {
    /// What the visitor did.
    pub session: &'a Session,
    /// What is going on.
    pub doing: &'a Doing,
    /// What leads to the script that has files read.
    pub doors: &'a Doors,
    /// The field of the file dialog.
    pub field: &'a NodeRef,
    /// Where actions go.
    pub act: &'a Act,
}

/// The name of a source as people see it.
#[must_use]
pub fn name_of(locale: &Locale, source: &Source) -> String {
    if source.name.is_empty() { locale.words(&PASTED).to_owned() } else { source.name.to_string() }
}

fn named(locale: &Locale, text: &Text, name: &str) -> String {
    say(locale, text, &[("name", Argument::Verbatim(name.to_owned()))])
}

/// The button, the chips and the remarks.
pub fn files(locale: &'static Locale, props: &Files) -> Html {
    let (session, doing) = (props.session, props.doing);
    let choose = {
        let field = props.field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let onchange = {
        let (field, doors) = (props.field.clone(), props.doors.clone());
        Callback::from(move |_: Event| {
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            if let Some(files) = field.files() {
                // A copy: the list becomes empty with the field, which is emptied so that the same file can be chosen again.
                doors.call("take", &Array::of1(&Array::from(&files)));
            }
            field.set_value("");
        })
    };
    let names = |text: &Text, id: u32| {
        let source = session.sources.iter().find(|source| source.id == id);
        source.map(|source| named(locale, text, &name_of(locale, source)))
    };
    // Said to screen readers: a file begins to be read, and was read. Nothing in between.
    let spoken = names(&READING, doing.reading.0).or_else(|| names(&READ, doing.taken)).unwrap_or_default();
    let chips = session.sources.iter().map(|source| chip(locale, props, source));
    html! {
        <div class="files">
            <div class="choose">
                { button(locale.words(&CHOOSE), "", choose) }
                <span class="hint">{ locale.words(&OR_DROP) }</span>
                <input ref={props.field} type="file" multiple=true hidden=true accept={ACCEPT} {onchange} />
            </div>
            <p class="unseen" role="status">{ spoken }</p>
            <ul class="sources" aria-label={ locale.words(&LIST) } hidden={ session.sources.is_empty() && doing.opening.is_empty() }>
                { for chips }
                { opening(locale, props) }
            </ul>
            { removed(locale, props) }
            { remarks(locale, props) }
        </div>
    }
}

/// The workbook or archive that is being opened.
fn opening(locale: &Locale, props: &Files) -> Html {
    let name = &props.doing.opening;
    html! {
        <li key="opening" class="source" hidden={ name.is_empty() }>
            <div class="source-head">
                <span class="source-name" dir="auto">{ named(locale, &OPENING, name) }</span>
                { button(locale.words(&CANCEL), "quiet", cancels(props, 0)) }
            </div>
        </li>
    }
}

/// One source.
fn chip(locale: &Locale, props: &Files, source: &Source) -> Html {
    let name = name_of(locale, source);
    let (id, hundredths) = props.doing.reading;
    let reading = id == source.id;
    let unread = source.is_unread(&props.session.hints, false);
    let state = match (unread && !reading, props.doing.here.contains(&source.id), &source.taken) {
        (false, ..) => None,
        (true, true, _) => Some(&WAITS),
        (true, false, Some(_)) => Some(&AGAIN),
        (true, false, None) => Some(&MISSING),
    };
    let (shown, label, onclick) = if reading {
        (locale.words(&CANCEL), CANCEL_IT, cancels(props, id))
    } else {
        ("\u{2715}", REMOVE, sends(props.act, Action::Remove(source.id)))
    };
    let guessed = source.letters.is_some() || source.taken.as_ref().is_some_and(|taken| taken.found.guessed);
    html! {
        <li key={source.id} class={ if unread { "source unread" } else { "source" } }>
            <div class="source-head">
                <strong class="source-name" dir="auto">{ &name }</strong>
                <button type="button" class={ if reading { "quiet" } else { "quiet remove" } } aria-label={ named(locale, &label, &name) } {onclick}>{ shown }</button>
            </div>
            { line("hint", &facts(locale, source, state)) }
            <progress
                max="100"
                value={hundredths.to_string()}
                hidden={!reading}
                aria-label={ named(locale, &READING, &name) }
            ></progress>
            if guessed { { letters_of(locale, props, source) } } else { { nothing() } }
            { preview(locale, source) }
        </li>
    }
}

fn cancels(props: &Files, id: u32) -> Callback<MouseEvent> {
    let doors = props.doors.clone();
    Callback::from(move |_: MouseEvent| doors.call("stop", &Array::of1(&JsValue::from(id))))
}

/// Its size, its rows, what it was recognised as, and what it waits for.
fn facts(locale: &Locale, source: &Source, state: Option<&Text>) -> String {
    let size = source.size as f64;
    let (text, size) =
        if size < 1e6 { (&BYTES, (size / 1e3).ceil()) } else { (&MEGABYTES, (size / 1e5).round() / 10.0) };
    let mut facts = vec![say(locale, text, &[("size", Argument::Number(size))])];
    if let Some(taken) = &source.taken {
        let (found, rows) = (&taken.found, taken.found.read.ledger.rows);
        let (text, count) = if rows > 0 { (&ROWS, rows) } else { (&LINES, found.lines) };
        facts.push(say(locale, text, &[("count", Argument::Number(f64::from(count)))]));
        facts.push(match &found.read.recognised {
            Some(recognised) => locale.words(&recognised.title).to_owned(),
            None => locale.words(if rows > 0 { &TABLE } else { &WORDS }).to_owned(),
        });
    }
    facts.extend(state.map(|state| locale.words(state).to_owned()));
    facts.join(" \u{b7} ")
}

/// Its first lines.
fn preview(locale: &Locale, source: &Source) -> Html {
    let Some(taken) = source.taken.as_ref().filter(|taken| !taken.found.preview.is_empty()) else { return nothing() };
    html! {
        <details class="fold">
            <summary>{ locale.words(&PREVIEW) }</summary>
            <pre dir="auto" tabindex="0">{ &taken.found.preview }</pre>
        </details>
    }
}

fn letters_of(locale: &Locale, props: &Files, source: &Source) -> Html {
    if !props.doing.here.contains(&source.id) {
        return nothing();
    }
    let now = source.letters.as_deref().or(source.taken.as_ref().map(|taken| taken.found.letters.as_str()));
    let onchange = {
        let (act, id) = (props.act.clone(), source.id);
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                act.emit(Action::Letters(id, list.value().into()));
            }
        })
    };
    html! {
        <label class="letters">
            <span>{ locale.words(&LETTERS) }</span>
            <select {onchange}>
                { for letters::LABELS.iter().map(|label| html! {
                    <option value={*label} selected={ now == Some(*label) }>{ *label }</option>
                }) }
            </select>
        </label>
    }
}

/// The source that was removed last.
fn removed(locale: &Locale, props: &Files) -> Html {
    let removed = props.session.removed.as_ref();
    let name = removed.map_or_else(String::new, |removed| named(locale, &REMOVED, &name_of(locale, removed)));
    html! {
        <p class="removed" hidden={ removed.is_none() }>
            <span dir="auto">{ name }</span>
            { button(locale.words(&PUT_BACK), "quiet", sends(props.act, Action::PutBack)) }
        </p>
    }
}

fn words_of(locale: &Locale, remark: &Remark) -> String {
    let known = REMARKS.iter().find(|(what, _)| *what == remark.what).or(REMARKS.last());
    let name = if remark.name.is_empty() { locale.words(&PASTED) } else { &remark.name };
    known.map_or_else(String::new, |(_, text)| named(locale, text, name))
}

/// What to know about the files that were given.
fn remarks(locale: &Locale, props: &Files) -> Html {
    let remarks = &props.doing.remarks;
    let doors = props.doors.clone();
    let seen = Callback::from(move |_: MouseEvent| doors.call("seen", &Array::new()));
    html! {
        <div class="notice remarks" role="status" hidden={ remarks.is_empty() }>
            <ul class="plain">
                { for remarks.iter().map(|remark| html! { <li dir="auto">{ words_of(locale, remark) }</li> }) }
            </ul>
            { button(locale.words(&GOT_IT), "", seen) }
        </div>
    }
}
