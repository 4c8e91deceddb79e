//! The ways to take the card along: as a picture, as a link, as text.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::super::piece::{Shared, button, line, nothing, said};
use crate::browser::{clipboard, download, location, raster};
use crate::card::scene::Scene;
use crate::card::svg;
use crate::words::{Argument, Locale, Text, say};

const PNG: Text = Text::new("card.png", "Download PNG", "Button. Stays for ever.");
const SVG: Text = Text::new("card.svg", "Download SVG", "Button.");
const LINK: Text = Text::new("card.link", "Copy link", "Button. Stays for ever.");
const SUMMARY: Text = Text::new("card.text", "Copy text", "Button. Stays for ever.");
const SAVED: Text = Text::new("card.saved", "Saved as {name}.", "After a download. {name}: the name of a file.");
const NOT_SAVED: Text = Text::new(
    "card.not-saved",
    "Your browser could not make the picture. Try Download SVG, or take a screenshot.",
    "After a download that failed.",
);
const LINK_COPIED: Text =
    Text::new("card.link-copied", "Link copied. It holds your figures and answers, never your text.", "After copying.");
const TEXT_COPIED: Text = Text::new("card.text-copied", "Text copied.", "After copying.");
const NOT_COPIED: Text = Text::new(
    "card.not-copied",
    "Your browser did not let us copy. Select what is in the box and copy it.",
    "Above a box with what was to be copied.",
);
const TO_COPY: Text = Text::new("card.to-copy", "To copy", "Accessible name of the box with what was to be copied.");

/// What the buttons need.
#[derive(PartialEq, Properties)]
pub struct TakeProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The drawn card.
    pub scene: Shared<Scene>,
    /// The name of a file, without its ending.
    pub file: String,
    /// The fragment of the link.
    pub fragment: AttrValue,
    /// The summary without its link.
    pub summary: Callback<String, String>,
}

/// What the last button did.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// It worked; the words say how.
    Done(String),
    /// It did not work; the words say what to do.
    Failed(String),
    /// It could not be copied: here it is.
    Refused(String),
}

/// The buttons.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let locale = props.locale;
    let outcome = use_state_eq(|| None::<Outcome>);
    {
        // What was copied or saved before is not what would be now.
        let outcome = outcome.clone();
        use_effect_with((props.fragment.clone(), props.scene.clone()), move |_| outcome.set(None));
    }
    let to_copy = use_node_ref();
    {
        let to_copy = to_copy.clone();
        use_effect_with((*outcome).clone(), move |outcome| {
            if let (Some(Outcome::Refused(text)), Some(area)) = (outcome, to_copy.cast::<HtmlTextAreaElement>()) {
                area.set_value(text);
                let _ = area.focus();
                area.select();
            }
        });
    }
    let copies = |done: &'static Text, what: Callback<(), String>| {
        let outcome = outcome.clone();
        Callback::from(move |_: MouseEvent| {
            let text = what.emit(());
            let (outcome, kept) = (outcome.clone(), text.clone());
            clipboard::copy(&text, move |copied| {
                outcome.set(Some(if copied {
                    Outcome::Done(locale.words(done).to_owned())
                } else {
                    Outcome::Refused(kept)
                }));
            });
        })
    };
    let link: Callback<(), String> = {
        let fragment = props.fragment.clone();
        Callback::from(move |()| location::with_fragment(&fragment))
    };
    let summary: Callback<(), String> = {
        let (summary, link) = (props.summary.clone(), link.clone());
        Callback::from(move |()| summary.emit(link.emit(())))
    };
    let file = &props.file;
    let png = {
        let (scene, outcome, file) = (props.scene.clone(), outcome.clone(), [file, ".png"].concat());
        Callback::from(move |_| {
            let (outcome, file) = (outcome.clone(), file.clone());
            raster::png(&scene, move |picture| {
                let saved = picture.is_some_and(|picture| download::save(&picture, &file));
                outcome.set(Some(saving(locale, saved, file)));
            });
        })
    };
    let vector = {
        let (scene, outcome, file) = (props.scene.clone(), outcome.clone(), [file, ".svg"].concat());
        Callback::from(move |_| {
            let saved = download::save_text(&svg::svg(&scene), "image/svg+xml", &file);
            outcome.set(Some(saving(locale, saved, file.clone())));
        })
    };
    html! {
        <div>
            <div class="chips take">
                { button(locale.words(&PNG), "main", png) }
                { button(locale.words(&LINK), "", copies(&LINK_COPIED, link)) }
                { button(locale.words(&SUMMARY), "", copies(&TEXT_COPIED, summary)) }
                { button(locale.words(&SVG), "quiet", vector) }
            </div>
            <div role="status">
                { match &*outcome {
                    None => nothing(),
                    Some(Outcome::Done(words)) => line("done", words),
                    Some(Outcome::Failed(words)) => line("problem", words),
                    Some(Outcome::Refused(_)) => html! {
                        <div>
                            { said(locale, "problem", &NOT_COPIED) }
                            <textarea class="to-copy" ref={to_copy} rows="4" readonly=true aria-label={ locale.words(&TO_COPY) } />
                        </div>
                    },
                } }
            </div>
        </div>
    }
}

fn saving(locale: &Locale, saved: bool, file: String) -> Outcome {
    if saved {
        Outcome::Done(say(locale, &SAVED, &[("name", Argument::Verbatim(file))]))
    } else {
        Outcome::Failed(locale.words(&NOT_SAVED).to_owned())
    }
}
