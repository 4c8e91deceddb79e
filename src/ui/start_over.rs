//! Asks before everything is cleared.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::piece::{Act, button, said, use_locale};
use crate::session::Action;
use crate::words::Text;

const TITLE: Text = Text::new("start-over.title", "Start over?", "Heading of a dialog.");
const WHAT: Text = Text::new(
    "start-over.what",
    "Your text, your corrections, your answers and the names are cleared, here and in what this browser keeps. A link you copied stays as it is.",
    "In a dialog.",
);
const YES: Text = Text::new("start-over.yes", "Clear everything", "Button in a dialog.");
const NO: Text = Text::new("start-over.no", "Keep it", "Button in a dialog.");

/// What the dialog needs.
#[derive(PartialEq, Properties)]
pub struct StartOverProps {
    /// Whether it is open.
    pub open: bool,
    /// Told when it closes.
    pub close: Callback<()>,
    /// Where actions go.
    pub act: Act,
}

/// The dialog. The browser keeps the focus inside and gives it back afterwards, and Escape closes it.
#[component]
pub fn StartOver(props: &StartOverProps) -> Html {
    let locale = use_locale();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.open, move |open| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            if *open && !dialog.open() {
                // Refused only where it is already open.
                let _ = dialog.show_modal();
            } else if !*open && dialog.open() {
                dialog.close();
            }
        });
    }
    let no = props.close.reform(|_: MouseEvent| ());
    let yes = {
        let (act, close) = (props.act.clone(), props.close.clone());
        Callback::from(move |_| {
            close.emit(());
            act.emit(Action::StartOver);
        })
    };
    html! {
        <dialog ref={dialog} aria-label={ locale.words(&TITLE) } onclose={props.close.reform(|_: Event| ())}>
            <h2>{ locale.words(&TITLE) }</h2>
            { said(locale, "", &WHAT) }
            <div class="chips">
                { button(locale.words(&NO), "", no) }
                { button(locale.words(&YES), "danger", yes) }
            </div>
        </dialog>
    }
}
