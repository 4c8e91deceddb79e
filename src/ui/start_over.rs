//! Asks before everything is cleared.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::piece::{Act, button, said};
use crate::session::Action;
use crate::words::{Locale, Text};

const TITLE: Text = Text::new("start-over.title", "Start over?", "Heading of a dialog.");
const WHAT: Text = Text::new(
    "start-over.what",
    "Your text, your files, your corrections, your answers and the names are cleared, here and in what this browser keeps. A link you copied stays as it is.",
    "In a dialog.",
);
const YES: Text = Text::new("start-over.yes", "Clear everything", "Button in a dialog.");
const NO: Text = Text::new("start-over.no", "Keep it", "Button in a dialog.");

/// Opens the dialog.
pub fn ask(dialog: &NodeRef) -> Callback<MouseEvent> {
    let dialog = dialog.clone();
    Callback::from(move |_| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
            && !dialog.open()
        {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        }
    })
}

/// The dialog. The browser keeps the focus inside and gives it back afterwards, and Escape closes it.
pub fn start_over(locale: &Locale, dialog: &NodeRef, act: &Act) -> Html {
    let closes = |action: Option<Action>| {
        let (dialog, act) = (dialog.clone(), act.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
            if let Some(action) = action.clone() {
                act.emit(action);
            }
        })
    };
    html! {
        <dialog ref={dialog} aria-label={ locale.words(&TITLE) }>
            <h2>{ locale.words(&TITLE) }</h2>
            { said(locale, "", &WHAT) }
            <div class="chips">
                { button(locale.words(&NO), "", closes(None)) }
                { button(locale.words(&YES), "danger", closes(Some(Action::StartOver))) }
            </div>
        </dialog>
    }
}
