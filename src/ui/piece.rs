//! Small pieces that many parts of the page share.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::session::Action;
use crate::words::{Locale, Text};

/// Where the parts of the page send what the visitor did.
pub type Act = Callback<Action>;

/// A computed value that is compared by identity: comparing it costs nothing, however large it is.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Wraps a computed value.
    pub fn new(value: &Rc<T>) -> Self {
        Self(Rc::clone(value))
    }

    /// The value as it was wrapped.
    #[must_use]
    pub fn rc(&self) -> Rc<T> {
        Rc::clone(&self.0)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A callback for a click that sends one action.
pub fn sends(act: &Act, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_: MouseEvent| act.emit(action.clone()))
}

/// A plain button.
pub fn button(label: &str, class: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ label }</button> }
}

/// A button for one choice of several, pressed or not.
pub fn chip(label: &str, pressed: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="chip" aria-pressed={ if pressed { "true" } else { "false" } } {onclick}>{ label }</button>
    }
}

/// A paragraph with a class.
pub fn line(class: &'static str, words: &str) -> Html {
    html! { <p {class}>{ words }</p> }
}

/// The words of a text as a line with a class.
pub fn said(locale: &Locale, class: &'static str, text: &Text) -> Html {
    line(class, locale.words(text))
}

/// Nothing to see, but always one element: between siblings that come and go, the page keeps its places.
pub fn nothing() -> Html {
    html! { <span hidden=true></span> }
}
