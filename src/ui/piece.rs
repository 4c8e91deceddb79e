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

/// An element with a class and what stands in it. Much smaller than writing it out, where a part has many elements.
pub fn tag(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    html! { <@{name} {class}>{ for inside }</@> }
}

/// The same, with a key among its siblings.
pub fn keyed(key: &str, name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    html! { <@{name} key={key} {class}>{ for inside }</@> }
}

/// An element with a class and words in it.
pub fn with(name: &'static str, class: &'static str, words: &str) -> Html {
    tag(name, class, vec![html! { { words } }])
}

/// Details that open under words.
pub fn fold(words: &str, mut inside: Vec<Html>) -> Html {
    inside.insert(0, with("summary", "", words));
    tag("details", "fold", inside)
}

/// A row of cells; the first is the head of the row, or all are heads of columns.
pub fn table_row(heads: bool, cells: Vec<Html>) -> Html {
    let cell = |(place, cell)| match (heads, place) {
        (true, _) => html! { <th scope="col">{ cell }</th> },
        (_, 0) => html! { <th scope="row">{ cell }</th> },
        _ => tag("td", "", vec![cell]),
    };
    tag("tr", "", cells.into_iter().enumerate().map(cell).collect())
}

/// A table of its row of heads and its other rows.
pub fn table(heads: &[&str], rows: Vec<Html>) -> Html {
    let heads = table_row(true, heads.iter().map(|head| html! { { *head } }).collect());
    tag("table", "", vec![tag("thead", "", vec![heads]), tag("tbody", "", rows)])
}

/// Nothing to see, but always one element: between siblings that come and go, the page keeps its places.
pub fn nothing() -> Html {
    html! { <span hidden=true></span> }
}
