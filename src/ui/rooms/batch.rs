//! Many at once: a table with one organisation or campaign a row gives an assessment a row.

mod ledger;
mod table;
mod work;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use self::work::{Form, Job, Saved, Work, working};
use crate::assess::Rubric;
use crate::batch::NoTable;
use crate::batch::example::EXAMPLE;
use crate::browser::annex::Tell;
use crate::browser::upload;
use crate::ui::piece::{button, line, nothing, said};
use crate::words::{Argument, Locale, Text, say};

const WHAT: Text = Text::new(
    "batch.what",
    "Paste a table with one organisation or campaign in each row. Columns are recognised as figures (Followers, Lead weeks) or as answers: the name of a check above, an answer below it. Nothing leaves this page.",
    "What to do in the part of the page for many organisations.",
);
const BOX: Text = Text::new("batch.box", "Table with one organisation in each row", "Accessible name of the text box.");
const PLACEHOLDER: Text = Text::new(
    "batch.placeholder",
    "Organisation, Followers, Team size, Green light, Stand-in \u{2026}",
    "In the empty text box.",
);
const ASSESS: Text = Text::new("batch.assess", "Assess all rows", "Button.");
const CHOOSE: Text = Text::new("batch.choose", "Choose a file", "Button: a table from a file.");
const OR_DROP: Text = Text::new(
    "batch.or-drop",
    "or drop it here: CSV, text or JSON. From a workbook, copy the cells.",
    "Behind the button “Choose a file”.",
);
const TRY: Text = Text::new("batch.try", "An example: 12 societies", "Chip that fills the box with a table.");
const TAKEN: Text = Text::new(
    "batch.taken",
    "Taken: a table of {size}\u{a0}kB. It is too long to show here.",
    "In the place of a long table that was pasted or dropped.",
);
const WORKING: Text = Text::new("batch.working", "Assessing the rows", "Name of the progress.");
const WRITING: Text = Text::new("batch.writing", "Writing the file", "Name of the progress.");
const STOP: Text = Text::new("batch.stop", "Stop", "Button: stops assessing or writing.");
const STOPPED: Text =
    Text::new("batch.stopped", "Stopped. Rows assessed: {done} of {all}.", "After the person stopped.");
const SAVED: Text = Text::new("batch.saved", "Saved as {name}.", "After a download. {name}: the name of a file.");
const REFUSED: Text =
    Text::new("batch.refused", "Your browser did not take the file.", "After a download that failed.");
const UNREADABLE: Text = Text::new(
    "batch.unreadable-file",
    "This file is no text that we can read. Save it as CSV, or copy its cells and paste them.",
    "After a file that is no text.",
);
const GUESSED: Text = Text::new(
    "batch.guessed",
    "We guessed how the letters of this file are encoded. Please look whether the names are right.",
    "Beside a file that is not in UTF-8.",
);
const NO_HEADER: Text = Text::new(
    "batch.no-header",
    "We found no row that names a figure or a check, so we do not know what the columns are. Put names above them, for example Followers, Team size, Green light.",
    "Where a text is no table to assess.",
);
const NO_ROWS: Text =
    Text::new("batch.no-rows", "We found names of columns and no rows below them.", "Where a table has no rows.");

/// A table longer than this stays out of the box, in bytes: boxes are slow with long texts.
const SHOWN: usize = 60_000;

/// What the room needs.
#[derive(PartialEq, Properties)]
pub struct BatchProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What the rows are assessed with.
    pub rubric: &'static Rubric,
    /// Takes what the room has for the page.
    pub tell: Tell,
}

/// Many at once.
#[component]
pub fn Batch(props: &BatchProps) -> Html {
    let locale = props.locale;
    let again = use_force_update();
    let remark = use_state_eq(|| None::<&'static Text>);
    let field = use_node_ref();
    let chooser = use_node_ref();
    let working = working();
    {
        // Before the first drawing: what goes on may draw at any time.
        let again = again.clone();
        working.borrow_mut().draw = Callback::from(move |()| again.force_update());
    }
    use_effect_with(props.rubric, {
        let working = Rc::clone(&working);
        move |rubric| {
            let before = std::mem::replace(&mut working.borrow_mut().rubric, rubric);
            let (text, file) = {
                let work = working.borrow();
                (Rc::clone(&work.text), work.file.clone())
            };
            // What was assessed with another rubric is assessed again.
            if before != *rubric && !text.is_empty() {
                work::begin(&working, text, file);
            }
        }
    });
    let fill = {
        let field = field.clone();
        Callback::from(move |text: Rc<str>| {
            if let Some(area) = field.cast::<HtmlTextAreaElement>() {
                area.set_value(if text.len() > SHOWN { "" } else { &text });
            }
        })
    };
    {
        // Somebody who comes back finds the table.
        let (fill, text) = (fill.clone(), Rc::clone(&working.borrow().text));
        use_effect_with((), move |()| fill.emit(text));
    }
    let start = {
        let (working, fill, remark) = (Rc::clone(&working), fill.clone(), remark.clone());
        Callback::from(move |(text, file, guessed): (String, String, bool)| {
            let text: Rc<str> = Rc::from(text);
            remark.set(guessed.then_some(&GUESSED));
            fill.emit(Rc::clone(&text));
            work::begin(&working, text, file);
        })
    };
    let take = {
        let (start, remark) = (start.clone(), remark.clone());
        Callback::from(move |file: File| {
            let (start, remark, name) = (start.clone(), remark.clone(), file.name());
            upload::text_of(
                &file,
                Callback::from(move |read: Option<(String, bool)>| match read {
                    Some((text, guessed)) => start.emit((text, name.clone(), guessed)),
                    None => remark.set(Some(&UNREADABLE)),
                }),
            );
        })
    };
    let assess = {
        let (start, working) = (start.clone(), Rc::clone(&working));
        Callback::from(move |field: NodeRef| {
            let typed = field.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            let (kept, file) = {
                let work = working.borrow();
                (Rc::clone(&work.text), work.file.clone())
            };
            // A long table is not in the box.
            if typed.trim().is_empty() && kept.len() > SHOWN {
                start.emit((kept.to_string(), file, false));
            } else {
                start.emit((typed, String::new(), false));
            }
        })
    };
    let onpaste = {
        let start = start.clone();
        Callback::from(move |event: Event| {
            let pasted = event.dyn_into::<ClipboardEvent>().ok();
            let Some(text) = pasted.as_ref().and_then(|event| event.clipboard_data()?.get_data("text/plain").ok())
            else {
                return;
            };
            if text.len() > SHOWN
                && let Some(event) = pasted
            {
                event.prevent_default();
                start.emit((text, String::new(), false));
            }
        })
    };
    let oninput = {
        let (assess, field) = (assess.clone(), field.clone());
        Callback::from(move |event: InputEvent| {
            // A table that is pasted is assessed at once; what is typed waits for the button.
            if event.input_type() == "insertFromPaste" {
                assess.emit(field.clone());
            }
        })
    };
    let onchange = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take.emit(file);
            }
            input.set_value("");
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = {
        let (take, start) = (take.clone(), start.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let Some(data) = event.data_transfer() else { return };
            match data.files().and_then(|files| files.get(0)) {
                Some(file) => take.emit(file),
                None => start.emit((data.get_data("text/plain").unwrap_or_default(), String::new(), false)),
            }
        })
    };
    let pick = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = chooser.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let work = working.borrow();
    let press = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| assess.emit(field.clone()))
    };
    let example = Callback::from(move |_: MouseEvent| start.emit((EXAMPLE.to_owned(), String::new(), false)));
    html! {
        // What is pasted or dropped here is this room's and not the page's: see element.js.
        <div class="batch" data-own-drop="" {ondragover} {ondrop}>
            { said(locale, "", &WHAT) }
            <textarea
                ref={field}
                rows="7"
                aria-label={ locale.words(&BOX) }
                placeholder={ locale.words(&PLACEHOLDER) }
                autocomplete="off"
                spellcheck="false"
                wrap="off"
                dir="auto"
                {onpaste}
                {oninput}
            />
            <p class="hint" hidden={ work.text.len() <= SHOWN }>
                { if work.file.is_empty() { String::new() } else { [&work.file, ": "].concat() } }
                { say(locale, &TAKEN, &[("size", Argument::Number((work.text.len() / 1000) as f64))]) }
            </p>
            <div class="chips">
                { button(locale.words(&ASSESS), "main", press) }
                { button(locale.words(&CHOOSE), "", pick) }
                <span class="hint">{ locale.words(&OR_DROP) }</span>
                <input ref={chooser} type="file" hidden=true accept=".csv,.tsv,.txt,.json,text/*" {onchange} />
            </div>
            <div class="chips">{ button(locale.words(&TRY), "chip", example) }</div>
            <div role="status">
                { match *remark {
                    Some(text) => said(locale, "problem", text),
                    None => nothing(),
                } }
                { problem(locale, &work) }
                { saved(locale, &work) }
            </div>
            { progress(locale, &work) }
            { ledger::ledger(locale, &work, &working) }
            { table::table(locale, &work, &working, &props.tell) }
        </div>
    }
}

fn problem(locale: &Locale, work: &Work) -> Html {
    match work.problem {
        None | Some(NoTable::Empty) => nothing(),
        Some(NoTable::NoHeader) => said(locale, "problem", &NO_HEADER),
        Some(NoTable::NoRows) => said(locale, "problem", &NO_ROWS),
    }
}

fn saved(locale: &Locale, work: &Work) -> Html {
    let number = |count: usize| Argument::Number(count as f64);
    match (&work.saved, &work.batch) {
        (Some(Saved::As(name)), _) => {
            line("done", &say(locale, &SAVED, &[("name", Argument::Verbatim((*name).to_owned()))]))
        }
        (Some(Saved::Refused), _) => said(locale, "problem", &REFUSED),
        (None, Some(batch)) if work.stopped => {
            let counts = [("done", number(batch.outcomes.len())), ("all", number(batch.rows.len()))];
            line("problem", &say(locale, &STOPPED, &counts))
        }
        (None, _) => nothing(),
    }
}

fn progress(locale: &Locale, work: &Work) -> Html {
    let Some(done) = work.progress() else { return nothing() };
    let label = locale.words(if matches!(work.job, Job::Write(..)) { &WRITING } else { &WORKING });
    let stop = Callback::from(|_: MouseEvent| work::stop(&working()));
    html! {
        <div class="batch-progress">
            <progress aria-label={label} value={done.to_string()} max="1"></progress>
            { button(locale.words(&STOP), "", stop) }
        </div>
    }
}

/// Has a file of the rows written.
fn writes(form: Form) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| work::write(&working(), form))
}
