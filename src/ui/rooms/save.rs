//! Taking the assessment out: as JSON, CSV or Markdown, saved or copied, and on paper.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, ShadowRoot};
use yew::prelude::*;

use super::Room;
use crate::browser::annex::Tell;
use crate::browser::{clipboard, download, print, rooms};
use crate::number::date::Date;
use crate::session::Session;
use crate::take_out::{self, Form};
use crate::ui::piece::{Shared, button, line, nothing, said};
use crate::words::{Argument, Locale, Text, say};

const WHAT: Text = Text::new(
    "take-out.what",
    "The whole assessment with every check. JSON also holds the pieces of your text in which figures were found, and opens here again.",
    "Above the ways to save.",
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

const BUTTON: &str = "Button. The name of the form of a file is not translated.";

/// A form of the file: its media type, the end of its name, and the words on its buttons.
type Offer = (Form, &'static str, &'static str, Text, Text);

const FORMS: [Offer; 3] = [
    (
        Form::Json,
        "application/json",
        ".json",
        Text::new("take-out.json", "Download JSON", BUTTON),
        Text::new("take-out.copy-json", "Copy JSON", BUTTON),
    ),
    (
        Form::Csv,
        "text/csv",
        ".csv",
        Text::new("take-out.csv", "Download CSV", BUTTON),
        Text::new("take-out.copy-csv", "Copy CSV", BUTTON),
    ),
    (
        Form::Markdown,
        "text/markdown",
        ".md",
        Text::new("take-out.markdown", "Download Markdown", BUTTON),
        Text::new("take-out.copy-markdown", "Copy Markdown", BUTTON),
    ),
];

/// What the part needs.
#[derive(PartialEq, Properties)]
pub struct SaveProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The page's session.
    pub session: Shared<Session>,
    /// The visitor's day.
    pub today: Date,
}

/// What the last button came to.
#[derive(Clone, PartialEq)]
enum Outcome {
    Done(String),
    Below(String),
}

/// The place that the page keeps for what is printed: only print shows it, and only while it holds.
fn paper(inside: &NodeRef) -> Option<HtmlElement> {
    let root: ShadowRoot = inside.cast::<Element>()?.get_root_node().dyn_into().ok()?;
    root.query_selector(".report").ok()??.dyn_into().ok()
}

/// Ways to take the assessment out.
#[component]
pub fn Save(props: &SaveProps) -> Html {
    let (locale, today) = (props.locale, props.today);
    let outcome = use_state_eq(|| None::<Outcome>);
    let (here, to_copy) = (use_node_ref(), use_node_ref());
    {
        // Drawn anew, because the session has changed: what was printed no longer holds.
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(paper) = paper(&here) {
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
    let made = |form: Form, media: &'static str, end: &'static str, copies: bool| {
        let (outcome, session) = (outcome.clone(), props.session.clone());
        Callback::from(move |_: MouseEvent| {
            let day = session.as_of.unwrap_or(today);
            let text = take_out::take_out(&session, session.rubric, form, day, locale);
            if copies {
                let (outcome, kept) = (outcome.clone(), text.clone());
                let done = move |copied| {
                    let done = Outcome::Done(locale.words(&COPIED).to_owned());
                    outcome.set(Some(if copied { done } else { Outcome::Below(kept) }));
                };
                clipboard::copy(&text, Box::new(done));
                return;
            }
            let name = ["greenlight", end].concat();
            outcome.set(Some(if download::save_text(&text, media, &name) {
                Outcome::Done(say(locale, &SAVED, &[("name", Argument::Verbatim(name))]))
            } else {
                Outcome::Below(text)
            }));
        })
    };
    let prints = {
        let (here, session) = (here.clone(), props.session.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(paper) = paper(&here) {
                rooms::draw(paper.clone(), Room::Report, session.rc(), Tell::nobody());
                let _ = paper.set_attribute("data-ready", "");
                print::print();
            }
        })
    };
    html! {
        <div class="save" ref={here}>
            { said(locale, "hint", &WHAT) }
            <div class="chips">{ button(locale.words(&PRINT), "", prints) }</div>
            <div class="forms">
                { for FORMS.iter().map(|(form, media, end, saves, copies)| html! {
                    <div class="chips">
                        { button(locale.words(saves), "", made(*form, media, end, false)) }
                        { button(locale.words(copies), "quiet", made(*form, media, end, true)) }
                    </div>
                }) }
            </div>
            <div role="status">
                { match &*outcome {
                    None => nothing(),
                    Some(Outcome::Done(words)) => line("done", words),
                    Some(Outcome::Below(_)) => html! {
                        <div>
                            { said(locale, "problem", &BELOW) }
                            <textarea class="to-copy" ref={to_copy} rows="6" readonly=true aria-label={ locale.words(&TO_COPY) } />
                        </div>
                    },
                } }
            </div>
        </div>
    }
}
