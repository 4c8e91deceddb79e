//! The foot of the page: what happens with the visitor's data, and what this is.

use yew::prelude::*;

use super::piece::said;
use crate::words::{Locale, Text};

const PRIVACY: Text = Text::new("privacy.title", "Privacy", "Opens a text.");
const PRIVACY_PAGE: Text = Text::new(
    "privacy.page",
    "Everything happens in this page. What you paste and the files you give are never sent anywhere. After the page has loaded, it fetches nothing but parts of itself, where a file needs them.",
    "On privacy.",
);
const PRIVACY_KEPT: Text = Text::new(
    "privacy.kept",
    "Your browser keeps your text, what was read in your files, your corrections and your answers on this device, so that a reload loses nothing. Start over clears them.",
    "On privacy.",
);
const PRIVACY_LINK: Text = Text::new(
    "privacy.link",
    "A link that you copy holds the figures, your answers and the names, in the part of the address that is not sent to a server. It never holds your text. Whoever has the link can open it.",
    "On privacy.",
);
const ABOUT: Text = Text::new("about.title", "About", "Opens a text.");
const ABOUT_WHAT: Text = Text::new(
    "about.what",
    "Greenlight reads the numbers of a participation campaign, asks what numbers cannot answer, and says how ready you are and why. Every check names its source.",
    "On the tool.",
);
const ABOUT_NOT: Text = Text::new(
    "about.not",
    "It is a self-assessment. It does not rank campaigns, and it does not replace the judgement of the people who answer for yours.",
    "On the tool.",
);

/// The foot.
pub fn footer(locale: &Locale) -> Html {
    let fold = |title: &Text, texts: &[&Text]| {
        html! {
            <details class="fold">
                <summary>{ locale.words(title) }</summary>
                { for texts.iter().map(|text| said(locale, "", text)) }
            </details>
        }
    };
    html! {
        <footer class="foot">
            { fold(&PRIVACY, &[&PRIVACY_PAGE, &PRIVACY_KEPT, &PRIVACY_LINK]) }
            { fold(&ABOUT, &[&ABOUT_WHAT, &ABOUT_NOT]) }
        </footer>
    }
}
