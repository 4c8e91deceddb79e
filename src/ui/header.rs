//! The head of the page: its name, and light or dark.

use yew::prelude::*;

use super::piece::{Act, button, use_locale};
use crate::session::{Action, Theme};
use crate::words::Text;

/// The name of the tool. It is not translated.
pub const NAME: Text = Text::new("name", "Greenlight", "The name of the tool; not translated.");
const SYSTEM: Text = Text::new("theme.system", "Colours: automatic", "Button: the page follows the device.");
const LIGHT: Text = Text::new("theme.light", "Colours: light", "Button: the page is light.");
const DARK: Text = Text::new("theme.dark", "Colours: dark", "Button: the page is dark.");

/// What the head needs.
#[derive(PartialEq, Properties)]
pub struct HeaderProps {
    /// Which colours the page uses.
    pub theme: Theme,
    /// Where actions go.
    pub act: Act,
}

/// The head.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let locale = use_locale();
    let (words, next) = match props.theme {
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
            { button(locale.words(words), "quiet", super::piece::sends(&props.act, Action::Theme(next))) }
        </header>
    }
}
