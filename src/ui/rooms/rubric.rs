//! An own rubric: a file is checked, what it does otherwise is said in words, and only then it is used, or not.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use crate::assess::{RUBRIC, Rubric};
use crate::browser::annex::Tell;
use crate::browser::{download, upload};
use crate::rubric_file::{self, LARGEST, differences::differences, write};
use crate::ui::piece::{button, line, nothing, said};
use crate::words::{Argument, Locale, Text, say};

const WHAT: Text = Text::new(
    "own-rubric.what",
    "A rubric says what is asked, what each answer weighs and what limits the result. You can use one of your own: a JSON file. It is checked here and never leaves this page. No rubric can lift the cap on children’s consent.",
    "What this part of the page is for.",
);
const IN_USE: Text =
    Text::new("own-rubric.in-use", "In use now: rubric {version}", "{version}: the name or version of a rubric.");
const BY: Text = Text::new("own-rubric.by", "Made by {author}.", "{author}: a name.");
const FROM: Text = Text::new("own-rubric.from", "Source: {source}", "{source}: where a rubric comes from.");
const CHOOSE: Text = Text::new("own-rubric.choose", "Choose a file", "Button: a rubric from a file.");
const OR_DROP: Text = Text::new("own-rubric.or-drop", "or drop it on this page.", "Behind the button “Choose a file”.");
const BACK: Text =
    Text::new("own-rubric.back", "Back to rubric {version}", "Button: the page's own rubric is used again.");
const SAVE: Text = Text::new(
    "own-rubric.save",
    "Save rubric {version} as a file to start from",
    "Button: downloads the page's own rubric.",
);
const USE: Text = Text::new("own-rubric.use", "Use this rubric", "Button.");
const DISMISS: Text = Text::new("own-rubric.dismiss", "Dismiss", "Button: what was found about a file is put away.");
const FOUND: Text = Text::new("own-rubric.found", "{version}", "Heading: the name and version of a rubric in a file.");
const OTHERWISE: Text =
    Text::new("own-rubric.otherwise", "What differs from rubric {version}", "Heading above a list of differences.");
const SAME: Text = Text::new("own-rubric.same", "This rubric is in use already.", "In the place of a button.");
const WRONG: Text = Text::new(
    "own-rubric.wrong",
    "{name} cannot be used. Nothing was changed.",
    "Above a list of what is wrong in a file; {name} is its name.",
);
const UNREADABLE: Text =
    Text::new("own-rubric.unreadable", "This is no text that the browser could read.", "What is wrong with a file.");
const SAVED: Text = Text::new("own-rubric.saved", "Saved as {name}.", "After a download. {name}: the name of a file.");
const REFUSED: Text =
    Text::new("own-rubric.refused", "Your browser did not take the file.", "After a download that failed.");

/// The name of the file to start from.
const FILE: &str = "rubric.json";

/// A file that was given: its name, and its text where it is one.
type Given = (String, Option<String>);

thread_local! {
    /// What was dropped on the page, until the room takes it.
    static OFFERED: RefCell<Option<Given>> = const { RefCell::new(None) };
    /// The room, while it is open.
    static OPEN: RefCell<Option<Callback<Given>>> = const { RefCell::new(None) };
}

/// Gives the room a file that was dropped on the page.
pub fn offer(name: &str, text: &str) {
    let given = (name.to_owned(), Some(text.to_owned()));
    match OPEN.with_borrow(Clone::clone) {
        Some(room) => room.emit(given),
        None => OFFERED.set(Some(given)),
    }
}

/// What the room needs.
#[derive(PartialEq, Properties)]
pub struct OwnProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The rubric that is in use.
    pub rubric: &'static Rubric,
    /// Takes what the room has for the page.
    pub tell: Tell,
}

/// What was found in a file.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    Rubric(&'static Rubric),
    Wrong(String, Vec<String>),
}

/// An own rubric.
#[component]
pub fn Own(props: &OwnProps) -> Html {
    let (locale, now) = (props.locale, props.rubric);
    let found = use_state_eq(|| Found::Nothing);
    let remark = use_state_eq(String::new);
    let chooser = use_node_ref();
    let take = {
        let (found, remark) = (found.setter(), remark.setter());
        use_callback((), move |(name, text): Given, ()| {
            remark.set(String::new());
            found.set(match text.as_deref().map(rubric_file::read) {
                Some(Ok(rubric)) => Found::Rubric(rubric),
                Some(Err(problems)) => Found::Wrong(name, problems.iter().map(|problem| problem.say(locale)).collect()),
                None => Found::Wrong(name, vec![locale.words(&UNREADABLE).to_owned()]),
            });
        })
    };
    use_effect_with((), {
        let take = take.clone();
        move |()| {
            if let Some(given) = OFFERED.take() {
                take.emit(given);
            }
            OPEN.set(Some(take));
            || OPEN.set(None)
        }
    });
    let read = {
        let take = take.clone();
        Callback::from(move |file: File| {
            let (take, name) = (take.clone(), file.name());
            // One that is far too large is not read; one byte more than allowed says so.
            if file.size() > LARGEST as f64 {
                return take.emit((name, Some(" ".repeat(LARGEST + 1))));
            }
            upload::text_of(
                &file,
                Callback::from(move |read: Option<(String, bool)>| {
                    take.emit((name.clone(), read.map(|(text, _)| text)));
                }),
            );
        })
    };
    let onchange = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                read.emit(file);
            }
            // The same file can be chosen again once it was mended.
            field.set_value("");
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
            read.emit(file);
        }
    });
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = chooser.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let save = {
        let remark = remark.setter();
        Callback::from(move |_: MouseEvent| {
            let text = write::write(&RUBRIC, "My rubric", "1");
            let name = [("name", Argument::Verbatim(FILE.to_owned()))];
            let took = download::save_text(&text, "application/json", FILE);
            remark.set(if took { say(locale, &SAVED, &name) } else { locale.words(&REFUSED).to_owned() });
        })
    };
    let uses = |form: &'static str| {
        let tell = props.tell.clone();
        Callback::from(move |_: MouseEvent| tell.tell("rubric", &JsValue::from_str(form)))
    };
    let versioned =
        |text: &Text, rubric: &Rubric| say(locale, text, &[("version", Argument::Verbatim(rubric.version.to_owned()))]);
    let dismiss = {
        let found = found.setter();
        Callback::from(move |_: MouseEvent| found.set(Found::Nothing))
    };
    html! {
        <div class="own" data-own-drop="" {ondrop} ondragover={ Callback::from(|event: DragEvent| event.prevent_default()) }>
            { said(locale, "", &WHAT) }
            <div class="in-use">
                <p><strong dir="auto">{ versioned(&IN_USE, now) }</strong></p>
                { about(locale, now) }
            </div>
            <div class="buttons">
                { button(locale.words(&CHOOSE), "main", choose) }
                <span class="hint">{ locale.words(&OR_DROP) }</span>
                <input ref={chooser} type="file" hidden=true accept=".json,application/json" {onchange} />
            </div>
            <div role="status">
                { match &*found {
                    Found::Nothing => nothing(),
                    Found::Wrong(name, lines) => html! {
                        <div class="problem found">
                            { line("", &say(locale, &WRONG, &[("name", Argument::Verbatim(name.clone()))])) }
                            <ol class="problems" dir="auto">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ol>
                            { button(locale.words(&DISMISS), "", dismiss) }
                        </div>
                    },
                    Found::Rubric(rubric) => html! {
                        <div class="notice found">
                            <h2 dir="auto">{ versioned(&FOUND, rubric) }</h2>
                            { about(locale, rubric) }
                            <h3>{ versioned(&OTHERWISE, &RUBRIC) }</h3>
                            <ul dir="auto">{ for differences(rubric).iter().map(|said| html! { <li>{ said.say(locale) }</li> }) }</ul>
                            <div class="buttons">
                                if **rubric == *now {
                                    { said(locale, "hint", &SAME) }
                                } else {
                                    { button(locale.words(&USE), "main", uses(rubric.compact)) }
                                }
                                { button(locale.words(&DISMISS), "", dismiss) }
                            </div>
                        </div>
                    },
                } }
            </div>
            <div class="buttons">
                if now.is_ours() { { nothing() } } else { { button(&versioned(&BACK, &RUBRIC), "", uses("")) } }
                { button(&versioned(&SAVE, &RUBRIC), "quiet", save) }
            </div>
            <p class="hint" role="status">{ &*remark }</p>
        </div>
    }
}

/// Who made a rubric and where it comes from, as far as it says so.
fn about(locale: &Locale, rubric: &Rubric) -> Html {
    let lines = [(BY, "author", rubric.author), (FROM, "source", rubric.source)];
    html! {
        <div>{ for lines.iter().filter(|(.., words)| !words.is_empty()).map(|(text, place, words)| {
            line("hint", &say(locale, text, &[(*place, Argument::Verbatim((*words).to_owned()))]))
        }) }</div>
    }
}
