//! The words for people who do not see the card: ours, or the visitor's own.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::super::piece::{Shared, button};
use crate::card::scene::Scene;
use crate::words::{Locale, Text};

const HEADING: Text =
    Text::new("alternative.heading", "Description for people who do not see the card", "Opens a part with fields.");
const SHORT: Text = Text::new("alternative.short", "Short description", "Label of a field.");
const LONG: Text = Text::new("alternative.long", "Long description", "Label of a field.");
const CHANGED: Text = Text::new(
    "alternative.changed",
    "The card has changed since you wrote this. Please check it.",
    "Under fields with the visitor's own description of a picture.",
);
const OURS: Text = Text::new("alternative.ours", "Use our description again", "Button.");

/// What the visitor wrote, and for which words of ours.
#[derive(Clone, PartialEq)]
struct Own {
    ours: (String, String),
    words: (String, String),
}

/// The scene with the words that hold, and the fields to change them.
#[hook]
pub fn use_words(locale: &Locale, drawn: &Rc<Scene>) -> (Shared<Scene>, Html) {
    let own = use_state_eq(|| None::<Own>);
    let ours = (drawn.title.clone(), drawn.description.clone());
    let words = own.as_ref().map_or_else(|| ours.clone(), |own| own.words.clone());
    let scene = use_memo((Shared::new(drawn), words.clone()), |(drawn, (title, description))| {
        let scene = Scene::clone(drawn);
        Scene { title: title.clone(), description: description.clone(), ..scene }
    });
    let changed = own.as_ref().is_some_and(|own| own.ours != ours);
    let write = |is_long: bool| {
        let (own, ours, words) = (own.clone(), ours.clone(), words.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
            let mut words = words.clone();
            let place = if is_long { &mut words.1 } else { &mut words.0 };
            *place = field.value();
            own.set((words != ours).then(|| Own { ours: ours.clone(), words }));
        })
    };
    let forget = {
        let own = own.clone();
        Callback::from(move |_: MouseEvent| own.set(None))
    };
    let field = |label: &Text, rows: &'static str, value: String, oninput: Callback<InputEvent>| {
        html! {
            <label>
                <span>{ locale.words(label) }</span>
                <textarea {rows} dir="auto" maxlength="2000" {value} {oninput} />
            </label>
        }
    };
    let html = html! {
        <details class="fold words">
            <summary>{ locale.words(&HEADING) }</summary>
            { field(&SHORT, "2", words.0.clone(), write(false)) }
            { field(&LONG, "6", words.1.clone(), write(true)) }
            <p class="hint" role="status">{ if changed { locale.words(&CHANGED) } else { "" } }</p>
            <div class="chips" hidden={own.is_none()}>{ button(locale.words(&OURS), "quiet", forget) }</div>
        </details>
    };
    (Shared::new(&scene), html)
}
