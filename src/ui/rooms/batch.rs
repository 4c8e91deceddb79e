//! Many at once: a table with one organisation or campaign a row gives an assessment a row.

use yew::prelude::*;

use crate::browser::annex::Tell;
use crate::number::date::Date;
use crate::session::Session;
use crate::ui::piece::Shared;
use crate::words::{Locale, Text};

const WHAT: Text = Text::new(
    "batch.what",
    "Paste a table with one organisation or campaign in each row.",
    "What to do in the part of the page for many organisations.",
);

/// What the room needs.
#[derive(PartialEq, Properties)]
pub struct BatchProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The page's session when the room was opened.
    pub session: Shared<Session>,
    /// Takes what the room has for the page.
    pub tell: Tell,
    /// The visitor's day.
    pub today: Date,
}

/// Many at once.
#[component]
pub fn Batch(props: &BatchProps) -> Html {
    html! { <p>{ props.locale.words(&WHAT) }</p> }
}
