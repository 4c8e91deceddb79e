//! The rooms of the annex: each a page of its own that opens in the place of the assessment. They run in a program apart from the
//! page's; what they know of the visitor's campaign is the session that the page handed over, and what they have for the page they tell.

pub mod batch;
pub mod change;
pub mod link;
pub mod report;
pub mod rubric;
pub mod save;

use yew::prelude::*;

use super::piece::Shared;
use crate::browser::annex::Tell;
use crate::number::date::Date;
use crate::session::Session;
use crate::words::{Locale, locale};

/// A room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Many organisations or campaigns at once.
    Batch,
    /// An earlier assessment beside the current one.
    Change,
    /// What is printed. The annex draws it itself, in the place that the page keeps for it.
    Report,
    /// An own rubric.
    Rubric,
    /// Ways to take the assessment out.
    Save,
}

impl Room {
    /// The room with this name: `batch`, `change`, `rubric`, `save`.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "batch" => Some(Self::Batch),
            "change" => Some(Self::Change),
            "rubric" => Some(Self::Rubric),
            "save" => Some(Self::Save),
            _ => None,
        }
    }
}

/// What a room gets.
#[derive(PartialEq, Properties)]
pub struct RoomProps {
    /// Which room.
    pub room: Room,
    /// The page's session when the room was opened.
    pub session: Shared<Session>,
    /// Takes what the room has for the page.
    pub tell: Tell,
    /// The visitor's day.
    pub today: Date,
}

/// The room that was asked for.
#[component]
pub fn Frame(props: &RoomProps) -> Html {
    let locale: &'static Locale = &locale::ENGLISH;
    match props.room {
        Room::Batch => {
            html! { <batch::Batch {locale} rubric={props.session.rubric} tell={props.tell.clone()} /> }
        }
        Room::Rubric => {
            html! { <rubric::Own {locale} rubric={props.session.rubric} tell={props.tell.clone()} /> }
        }
        Room::Change => {
            html! { <change::Compare {locale} session={props.session.clone()} tell={props.tell.clone()} today={props.today} /> }
        }
        Room::Save => html! { <save::Save {locale} session={props.session.clone()} today={props.today} /> },
        Room::Report => {
            html! { <report::Report {locale} session={props.session.clone()} today={props.today} /> }
        }
    }
}
