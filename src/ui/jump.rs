//! The way from a figure to where it stands: the mark in the text box and its row in the list.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Chooses a figure and brings it into view.
pub fn to_reading(select: &Callback<Option<usize>>, index: usize) -> Callback<MouseEvent> {
    let select = select.clone();
    Callback::from(move |event: MouseEvent| {
        select.emit(Some(index));
        let near = event.target_dyn_into::<Element>();
        // The list is drawn anew first.
        Timeout::new(20, move || show_chosen(near.as_ref())).forget();
    })
}

/// Brings the figure that is chosen into view, in the text box and in the list.
pub fn show_chosen(near: Option<&Element>) {
    if let Some(mark) = find(near, "mark.selected") {
        mark.scroll_into_view();
    }
    if let Some(row) = find(near, ".row[aria-expanded=true]") {
        row.scroll_into_view();
        let _ = row.focus();
    }
}

/// Brings a part of the page into view.
pub fn to_part(part: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        let near = event.target_dyn_into::<Element>();
        if let Some(part) = find(near.as_ref(), part) {
            part.scroll_into_view();
            let _ = part.focus();
        }
    })
}

fn find(near: Option<&Element>, wanted: &str) -> Option<HtmlElement> {
    let page = near?.closest(".greenlight").ok()??;
    page.query_selector(wanted).ok()??.dyn_into().ok()
}
