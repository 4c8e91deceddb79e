//! The head of the page: its name, what can be opened beside the assessment, and light or dark.

use yew::prelude::*;

use super::piece::{Act, button};
use super::room::{ROOMS, RUBRIC};
use crate::session::{Action, Theme};
use crate::words::{Locale, Text};

/// The name of the tool. It is not translated.
pub const NAME: Text = Text::new("name", "Greenlight", "The name of the tool; not translated.");
const SYSTEM: Text = Text::new("theme.system", "Colours: automatic", "Button: the page follows the device.");
const LIGHT: Text = Text::new("theme.light", "Colours: light", "Button: the page is light.");
const DARK: Text = Text::new("theme.dark", "Colours: dark", "Button: the page is dark.");

/// The head; `room` is the one that is open, of [`ROOMS`], and `enter` opens one or leaves it.
pub fn header(locale: &Locale, theme: Theme, room: Option<usize>, enter: &Callback<Option<usize>>, act: &Act) -> Html {
    let (words, next) = match theme {
        Theme::System => (&SYSTEM, Theme::Light),
        Theme::Light => (&LIGHT, Theme::Dark),
        Theme::Dark => (&DARK, Theme::System),
    };
    html! {
        <header class="head">
            <p class="name">
                <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                    <circle class="ring" cx="10" cy="10" r="8" /><circle class="full" cx="10" cy="10" r="4" />
                </svg>
                { locale.words(&NAME) }
            </p>
            <div class="head-menu">
                { for ROOMS.iter().enumerate().filter(|(_, door)| **door != RUBRIC).map(|(index, door)| {
                    let (enter, here) = (enter.clone(), room == Some(index));
                    let onclick = Callback::from(move |_: MouseEvent| enter.emit((!here).then_some(index)));
                    html! {
                        <button type="button" key={door.name} class="quiet" aria-pressed={ if here { "true" } else { "false" } } {onclick}>
                            { locale.words(&door.title) }
                        </button>
                    }
                }) }
                { button(locale.words(words), "quiet", super::piece::sends(act, Action::Theme(next))) }
            </div>
        </header>
    }
}
