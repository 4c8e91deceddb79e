//! The words of languages that the page fetches after its start, and who wants to know when they are there.

use std::cell::{Cell, RefCell};

#[cfg(not(feature = "annex"))]
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

use crate::read::language;

thread_local! {
    static WAITING: RefCell<Vec<Callback<()>>> = const { RefCell::new(Vec::new()) };
    static HERE: Cell<bool> = const { Cell::new(false) };
}

/// Takes the pack of languages that the custom element has fetched, or a part of it; an empty one says that all are there.
#[cfg_attr(not(feature = "annex"), wasm_bindgen)]
pub fn languages(pack: &str) {
    if !pack.is_empty() {
        language::install_pack(pack);
        return;
    }
    HERE.set(true);
    for tell in WAITING.take() {
        tell.emit(());
    }
}

/// Tells, once, when the languages are there; not where they are there already.
pub fn on_arrival(tell: Callback<()>) {
    if !HERE.get() {
        WAITING.with_borrow_mut(|waiting| waiting.push(tell));
    }
}
