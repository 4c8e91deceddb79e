//! The box for the text, with the figures marked in it, and the examples.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::example::EXAMPLES;
use super::files::{self, Files};
use super::highlight;
use super::intake::Show;
use super::jump;
use super::piece::{Act, Shared, button, line, said};
use crate::browser::files::Doors;
use crate::read::Read;
use crate::session::{Action, LONGEST_TEXT, Session};
use crate::words::{Locale, Text, figure};

const LABEL: Text = Text::new("paste.label", "Campaign numbers", "Accessible name of the text box. Stays for ever.");
const PLACEHOLDER: Text =
    Text::new("paste.placeholder", "Paste a report, a table or an export", "Shown in the empty text box.");
const PROMISE: Text = Text::new(
    "paste.promise",
    "Nothing you paste leaves this page. It works with the network off.",
    "The promise under the text box.",
);
const EXAMPLES_LABEL: Text = Text::new("paste.examples", "Or try:", "Before four chips with examples.");
const NOTHING: Text = Text::new(
    "paste.nothing",
    "We found no figures here. Try one of these, or answer the questions below.",
    "Shown when a text has no figures, before the example chips.",
);
const READING: Text = Text::new("paste.reading", "Reading\u{2026}", "Shown while a long text is read.");
const LONG: Text = Text::new(
    "paste.long",
    "This text is long, so its figures are not marked in the box. The list below has them all.",
    "Shown under the box where highlights are off.",
);
const ASK_ME: Text = Text::new(
    "paste.ask-me",
    "No numbers yet? Start with the questions",
    "Button for people who have nothing to paste.",
);
const CHANGE: Text = Text::new("paste.change", "Change it", "Button: goes to a figure in the list of figures.");
const START_OVER: Text = Text::new("start-over.button", "Start over", "Button. Stays for ever.");

/// Up to here, in bytes, a text is read with every key.
const SHORT: usize = highlight::LONGEST;

/// What the box shows.
#[derive(PartialEq, Properties)]
pub struct PasteProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What the visitor did.
    pub session: Shared<Session>,
    /// What is going on with files.
    pub doing: Show,
    /// What leads to the script that has files read.
    pub doors: Doors,
    /// What was read in it.
    pub read: Shared<Read>,
    /// The figure that is chosen.
    pub selected: Option<usize>,
    /// Told which figure the caret stands in.
    pub select: Callback<Option<usize>>,
    /// Whether nothing was given yet.
    pub first: bool,
    /// Asks whether to start over.
    pub start_over: Callback<MouseEvent>,
    /// Where actions go.
    pub act: Act,
}

/// The box.
#[component]
pub fn Paste(props: &PasteProps) -> Html {
    let locale = props.locale;
    let (area, field) = (use_node_ref(), use_node_ref());
    // The text that the box sent or got last: it needs not be put into the box again, where the visitor may already be further.
    let sent = use_mut_ref(|| Rc::<str>::from(""));
    let timer = use_mut_ref(|| None::<Timeout>);
    let waiting = use_state_eq(|| false);

    {
        let (area, sent, timer, waiting) = (area.clone(), sent.clone(), timer.clone(), waiting.clone());
        use_effect_with(props.session.text.clone(), move |text| {
            if !Rc::ptr_eq(text, &sent.borrow())
                && let Some(area) = area.cast::<HtmlTextAreaElement>()
            {
                timer.borrow_mut().take();
                *sent.borrow_mut() = text.clone();
                waiting.set(false);
                if area.value() != **text {
                    area.set_value(text);
                }
            }
        });
    }

    let oninput = {
        let (area, act, sent, timer, waiting) = (area.clone(), props.act.clone(), sent, timer, waiting.clone());
        Callback::from(move |_: InputEvent| {
            let Some(element) = area.cast::<HtmlTextAreaElement>() else { return };
            let length = usize::try_from(element.text_length()).unwrap_or(usize::MAX);
            let pause = if length <= SHORT {
                0
            } else if length <= LONGEST_TEXT {
                150
            } else {
                // It leaves the box anyway.
                0
            };
            let send = {
                let (act, sent, waiting) = (act.clone(), sent.clone(), waiting.clone());
                move || {
                    let text: Rc<str> = Rc::from(element.value());
                    *sent.borrow_mut() = text.clone();
                    waiting.set(false);
                    act.emit(Action::Type(text));
                }
            };
            if pause == 0 {
                timer.borrow_mut().take();
                send();
            } else {
                waiting.set(true);
                *timer.borrow_mut() = Some(Timeout::new(pause, send));
            }
        })
    };

    let caret = {
        let (area, text, read, select) =
            (area.clone(), props.session.text.clone(), props.read.clone(), props.select.clone());
        let waiting = waiting.clone();
        Callback::from(move |()| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            if let (false, Ok(Some(unit))) = (*waiting, area.selection_start()) {
                select.emit(highlight::at(&text, &read, unit));
            }
        })
    };

    let nothing_found = !props.session.text.trim().is_empty() && props.read.readings.is_empty() && !*waiting;
    let long = props.session.text.len() > highlight::LONGEST;
    let files =
        Files { session: &props.session, doing: &props.doing, doors: &props.doors, field: &field, act: &props.act };
    html! {
        <div class="paste">
            <div class={ classes!("box", long.then_some("long"), waiting.then_some("waiting")) }>
                { highlight::layer(if *waiting { "" } else { &props.session.text }, &props.read, props.selected) }
                <textarea
                    ref={&area}
                    aria-label={ locale.words(&LABEL) }
                    placeholder={ locale.words(&PLACEHOLDER) }
                    rows="4"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    dir="auto"
                    {oninput}
                    onclick={ caret.reform(|_: MouseEvent| ()) }
                    onkeyup={ Callback::from(move |event: KeyboardEvent| {
                        // Only where the caret is moved: nothing opens or closes while somebody types.
                        if event.key().starts_with("Arrow") {
                            caret.emit(());
                        }
                    }) }
                />
            </div>
            { chosen(locale, props, &area) }
            if *waiting {
                { said(locale, "hint", &READING) }
            } else if long {
                { said(locale, "hint", &LONG) }
            } else if nothing_found {
                { said(locale, "notice", &NOTHING) }
            } else {
                { line("unseen", "") }
            }
            { files::files(locale, &files) }
            if props.first || nothing_found {
                <div class="chips examples">
                    <span class="hint">{ locale.words(&EXAMPLES_LABEL) }</span>
                    { for EXAMPLES.iter().map(|example| {
                        let act = props.act.clone();
                        let open = Callback::from(move |_| act.emit(Action::Replace(Rc::from(example.text))));
                        button(locale.words(&example.title), "chip", open)
                    }) }
                </div>
            } else {
                { line("unseen", "") }
            }
            <div class="paste-foot">
                { said(locale, "promise", &PROMISE) }
                if props.first {
                    { button(locale.words(&ASK_ME), "quiet", super::piece::sends(&props.act, Action::AskMe)) }
                } else {
                    { button(locale.words(&START_OVER), "quiet", props.start_over.clone()) }
                }
            </div>
        </div>
    }
}

/// The figure that was tapped in the text, and the way to its sheet in the list.
fn chosen(locale: &Locale, props: &PasteProps, area: &NodeRef) -> Html {
    let Some(reading) = props.selected.and_then(|index| props.read.readings.get(index)) else {
        return line("unseen", "");
    };
    let name = reading.metric.map_or_else(String::new, |metric| [locale.words(&metric.title), ": "].concat());
    let area = area.clone();
    let show = Callback::from(move |_: MouseEvent| jump::show_chosen(area.cast::<Element>().as_ref()));
    html! {
        <p class="chosen">
            <span>{ name }<strong>{ figure::figure(locale, &reading.bounds, reading.unit) }</strong></span>
            { button(locale.words(&CHANGE), "quiet", show) }
        </p>
    }
}
