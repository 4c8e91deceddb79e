//! The head of the page: its name, and light or dark.

use yew::prelude::*;

use super::piece::{Act, button};
use crate::session::{Action, Theme};
use crate::words::{Locale, Text};

/// The name of the tool. It is not translated.
pub const NAME: Text = Text::new("name", "Greenlight", "The name of the tool; not translated.");
const SYSTEM: Text = Text::new("theme.system", "Colours: automatic", "Button: the page follows the device.");
const LIGHT: Text = Text::new("theme.light", "Colours: light", "Button: the page is light.");
const DARK: Text = Text::new("theme.dark", "Colours: dark", "Button: the page is dark.");

/// The head.
pub fn header(locale: &Locale, theme: Theme, act: &Act) -> Html {
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
            { button(locale.words(words), "quiet", super::piece::sends(act, Action::Theme(next))) }
        </header>
    }
}
