//! The foot of the page: what happens with the visitor's data, and what this is.

use yew::prelude::*;

use super::piece::{button, line, said};
use super::room;
use crate::assess::Rubric;
use crate::words::{Argument, Locale, Text, say};

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

const RUBRIC_TITLE: Text =
    Text::new("rubric.title", "Rubric {version}", "Opens a text; {version}: the name or version of a rubric.");
const RUBRIC_OURS: Text = Text::new(
    "rubric.ours",
    "This is Greenlight’s own rubric. An organisation can use one of its own: other questions, weights and limits.",
    "On the rubric.",
);
const RUBRIC_OWN: Text = Text::new(
    "rubric.own",
    "This is not Greenlight’s own rubric. Made by: {author}. The card, links and files name it.",
    "On the rubric; {author}: a name, or a dash where none is known.",
);

/// The foot; `enter` opens a room.
pub fn footer(locale: &Locale, rubric: &Rubric, enter: &Callback<Option<usize>>) -> Html {
    let enter = enter.clone();
    let open = Callback::from(move |_: MouseEvent| enter.emit(room::find(room::RUBRIC.name)));
    let author = if rubric.author.is_empty() { "\u{2013}" } else { rubric.author };
    let about = if rubric.is_ours() { &RUBRIC_OURS } else { &RUBRIC_OWN };
    let places =
        [("version", Argument::Verbatim(rubric.version.to_owned())), ("author", Argument::Verbatim(author.to_owned()))];
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
            <details class="fold">
                <summary dir="auto">{ say(locale, &RUBRIC_TITLE, &places) }</summary>
                { line("", &say(locale, about, &places)) }
                { button(locale.words(&room::RUBRIC.title), "", open) }
            </details>
        </footer>
    }
}
