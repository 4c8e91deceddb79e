//! Taking the assessment out: as JSON, CSV or Markdown, saved or copied, and on paper. The annex makes all of them.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::piece::{Shared, button, line, nothing, said};
use crate::browser::files::Doors;
use crate::browser::{annex, clipboard, clock, download, print};
use crate::session::{Session, store};
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("take-out.label", "Save", "Heading of the ways to take the assessment out.");
const WHAT: Text = Text::new(
    "take-out.what",
    "The whole assessment with every check. JSON also holds the pieces of your text in which figures were found, and opens here again.",
    "Under the heading “Save”.",
);
const PRINT: Text = Text::new("take-out.print", "Print or save as PDF", "Button.");
const SAVED: Text = Text::new("take-out.saved", "Saved as {name}.", "After a download. {name}: the name of a file.");
const COPIED: Text = Text::new("take-out.copied", "Copied.", "After copying.");
const TO_COPY: Text = Text::new("take-out.to-copy", "To copy", "Accessible name of a box with what was to be copied.");
const BELOW: Text = Text::new(
    "take-out.below",
    "Your browser did not take it. Select what is in the box and copy it.",
    "Above a box with what was to be saved or copied.",
);
const ABSENT: Text = Text::new(
    "take-out.absent",
    "The part that makes this did not arrive. Nothing is lost. Please check your connection and try again.",
    "An alert.",
);
const COMING: Text = Text::new("take-out.coming", "Making it\u{2026}", "While a file is made.");

const BUTTON: &str = "Button. The name of the form of a file is not translated.";

/// A form of the file: its name at the annex, its media type, the end of its name, and the words on its buttons.
type Form = (&'static str, &'static str, &'static str, Text, Text);

const FORMS: [Form; 3] = [
    (
        "json",
        "application/json",
        ".json",
        Text::new("take-out.json", "Download JSON", BUTTON),
        Text::new("take-out.copy-json", "Copy JSON", BUTTON),
    ),
    (
        "csv",
        "text/csv",
        ".csv",
        Text::new("take-out.csv", "Download CSV", BUTTON),
        Text::new("take-out.copy-csv", "Copy CSV", BUTTON),
    ),
    (
        "markdown",
        "text/markdown",
        ".md",
        Text::new("take-out.markdown", "Download Markdown", BUTTON),
        Text::new("take-out.copy-markdown", "Copy Markdown", BUTTON),
    ),
];

/// What the part needs.
#[derive(PartialEq, Properties)]
pub struct TakeOutProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What leads to the annex.
    pub doors: Doors,
    /// The session.
    pub session: Shared<Session>,
    /// The place for what is printed, which only print shows.
    pub paper: NodeRef,
}

/// What the last button came to.
#[derive(Clone, PartialEq)]
enum Outcome {
    Coming,
    Done(String),
    Absent,
    Below(String),
}

/// Ways to take the assessment out.
#[component]
pub fn TakeOut(props: &TakeOutProps) -> Html {
    let locale = props.locale;
    let outcome = use_state_eq(|| None::<Outcome>);
    let to_copy = use_node_ref();
    {
        // What was made is not what would be made now, and what would be printed is not what stands here.
        let (outcome, paper) = (outcome.clone(), props.paper.clone());
        use_effect_with(props.session.clone(), move |_| {
            outcome.set(None);
            if let Some(paper) = paper.cast::<HtmlElement>() {
                let _ = paper.remove_attribute("data-ready");
            }
        });
    }
    {
        let to_copy = to_copy.clone();
        use_effect_with((*outcome).clone(), move |outcome| {
            if let (Some(Outcome::Below(text)), Some(area)) = (outcome, to_copy.cast::<HtmlTextAreaElement>()) {
                area.set_value(text);
                let _ = area.focus();
                area.select();
            }
        });
    }
    let made = |index: usize, copies: bool| {
        let (outcome, doors, session) = (outcome.clone(), props.doors.clone(), props.session.clone());
        Callback::from(move |_: MouseEvent| {
            let Some((form, media, end, ..)) = FORMS.get(index) else { return };
            outcome.set(Some(Outcome::Coming));
            let saved = store::save(&session, clock::today());
            let arguments = [JsValue::from_str(&saved), JsValue::from_str(form)].into_iter().collect::<Array>();
            let outcome = outcome.clone();
            let done = Callback::from(move |given: Option<JsValue>| {
                let Some(text) = given.and_then(|given| given.as_string()) else {
                    outcome.set(Some(Outcome::Absent));
                    return;
                };
                let name = ["greenlight", end].concat();
                if copies {
                    let (outcome, kept) = (outcome.clone(), text.clone());
                    let done = move |copied| {
                        let done = Outcome::Done(locale.words(&COPIED).to_owned());
                        outcome.set(Some(if copied { done } else { Outcome::Below(kept) }));
                    };
                    clipboard::copy(&text, Box::new(done));
                } else if download::save_text(&text, media, &name) {
                    let words = say(locale, &SAVED, &[("name", Argument::Verbatim(name))]);
                    outcome.set(Some(Outcome::Done(words)));
                } else {
                    outcome.set(Some(Outcome::Below(text)));
                }
            });
            annex::call(&doors, "take_out", arguments, done);
        })
    };
    let prints = {
        let (outcome, doors, session, paper) =
            (outcome.clone(), props.doors.clone(), props.session.clone(), props.paper.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(place) = paper.cast::<HtmlElement>() else { return };
            outcome.set(Some(Outcome::Coming));
            let saved = store::save(&session, clock::today());
            let silent = Closure::<dyn Fn(String, JsValue)>::new(|_, _| ()).into_js_value();
            let arguments = [place.clone().into(), "report".into(), JsValue::from_str(&saved), silent.unchecked_into()];
            let outcome = outcome.clone();
            let done = Callback::from(move |given: Option<JsValue>| {
                if given == Some(JsValue::TRUE) {
                    let _ = place.set_attribute("data-ready", "");
                    outcome.set(None);
                    print::print();
                } else {
                    outcome.set(Some(Outcome::Absent));
                }
            });
            annex::call(&doors, "room", arguments.into_iter().collect::<Array>(), done);
        })
    };
    html! {
        <section class="part take-out" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            { said(locale, "hint", &WHAT) }
            <div class="chips">{ button(locale.words(&PRINT), "", prints) }</div>
            <div class="forms">
                { for FORMS.iter().enumerate().map(|(index, (.., saves, copies))| html! {
                    <div class="chips">
                        { button(locale.words(saves), "", made(index, false)) }
                        { button(locale.words(copies), "quiet", made(index, true)) }
                    </div>
                }) }
            </div>
            <div role="status">
                { match &*outcome {
                    None => nothing(),
                    Some(Outcome::Coming) => said(locale, "hint", &COMING),
                    Some(Outcome::Done(words)) => line("done", words),
                    Some(Outcome::Absent) => said(locale, "problem", &ABSENT),
                    Some(Outcome::Below(_)) => html! {
                        <div>
                            { said(locale, "problem", &BELOW) }
                            <textarea class="to-copy" ref={to_copy} rows="6" readonly=true aria-label={ locale.words(&TO_COPY) } />
                        </div>
                    },
                } }
            </div>
        </section>
    }
}
