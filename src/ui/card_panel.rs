//! The card: its preview, the names on it, and the ways to take it along.

mod alternative;
mod before;
mod brand;
mod choices;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::piece::{Act, Shared, button, line, nothing, said};
use crate::assess::Assessment;
use crate::browser::raster::CanvasRuler;
use crate::browser::{clipboard, clock, download, location, raster};
use crate::card::layout::{LANDSCAPE, Layout};
use crate::card::{self, Brand, Kind, Setting, svg};
use crate::lower;
use crate::session::{Action, NAME_LENGTH, Session};
use crate::words::{Argument, Locale, Text, say};
use brand::{BrandFields, use_look};

const LABEL: Text = Text::new("card.label", "Card", "Accessible name of the region. Stays for ever.");
const ORGANISATION: Text = Text::new("card.organisation", "Organisation", "Label of a field.");
const CAMPAIGN: Text = Text::new("card.campaign", "Campaign", "Label of a field.");
const LEFT: Text = Text::new("card.left", "{count} of {most} characters", "Under a field with a limit.");
const DARK: Text = Text::new("card.dark", "Dark card", "A switch.");
const UNBRANDED: Text = Text::new("card.unbranded", "Leave the organisation off the card and the link", "A switch.");
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

/// What the card needs.
#[derive(PartialEq, Properties)]
pub struct CardPanelProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What stands on the card.
    pub assessment: Shared<Assessment>,
    /// The names, and what there is to compare with.
    pub session: Shared<Session>,
    /// The fragment of the link.
    pub fragment: AttrValue,
    /// The summary without its link.
    pub summary: Callback<String, String>,
    /// Where actions go.
    pub act: Act,
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

/// The card.
#[component]
pub fn CardPanel(props: &CardPanelProps) -> Html {
    let (locale, session) = (props.locale, &props.session);
    let outcome = use_state_eq(|| None::<Outcome>);
    let look = use_look();
    let before = use_memo((session.before.as_ref().map(Shared::new),), |(before,)| {
        before.as_ref().map(|before| before::assessed(before, clock::today()))
    });
    let kinds = before::kinds(&props.assessment, before.is_some());
    let kind = kinds.iter().copied().find(|kind| *kind == look.kind).unwrap_or_default();
    let brand =
        Brand { dark: session.dark_card, named: !session.unbranded, colours: look.colours, logo: look.logo.clone() };
    let ruler = use_memo((), |()| CanvasRuler::default());
    let layout = look.layout;
    let deps = (props.assessment.clone(), Shared::new(&before), brand, kind, layout);
    let drawn = use_memo(deps, move |(assessment, before, brand, kind, layout)| {
        let setting = Setting { layout, brand, locale, ruler: &*ruler, matrix: None };
        match (kind, &**before) {
            (Kind::Results, _) => card::draw_results(assessment, &setting),
            (Kind::Comparison, Some(before)) if before.as_of <= assessment.as_of => {
                card::draw_comparison(before, assessment, &setting)
            }
            (Kind::Comparison, Some(before)) => card::draw_comparison(assessment, before, &setting),
            _ => card::draw(assessment, &setting),
        }
    });
    let (scene, alternative) = alternative::use_words(locale, &drawn);
    let address = use_memo((scene.clone(),), |(scene,)| {
        // Outside the page there is no document to copy from, so the picture travels in the address.
        let svg = String::from(js_sys::encode_uri_component(&svg::svg(scene)));
        AttrValue::from(["data:image/svg+xml;charset=utf-8,", &svg].concat())
    });
    {
        // What was copied or saved before is not what would be now.
        let outcome = outcome.clone();
        use_effect_with((props.fragment.clone(), scene.clone()), move |_| outcome.set(None));
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
    let name = |field: fn(String) -> Action| {
        let act = props.act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(field(input.value()));
            }
        })
    };
    let switch = |field: fn(bool) -> Action| {
        let act = props.act.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(field(input.checked()));
            }
        })
    };
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
    let file = file_name(session, kind, layout);
    let png = {
        let (scene, outcome, file) = (scene.clone(), outcome.clone(), [&file, ".png"].concat());
        Callback::from(move |_| {
            let (outcome, file) = (outcome.clone(), file.clone());
            raster::png(&scene, move |picture| {
                let saved = picture.is_some_and(|picture| download::save(&picture, &file));
                outcome.set(Some(saving(locale, saved, file)));
            });
        })
    };
    let vector = {
        let (scene, outcome, file) = (scene.clone(), outcome.clone(), [&file, ".svg"].concat());
        Callback::from(move |_| {
            let saved = download::save_text(&svg::svg(&scene), "image/svg+xml", &file);
            outcome.set(Some(saving(locale, saved, file.clone())));
        })
    };
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            { choices::choices(locale, &kinds, kind, layout, &look) }
            <img
                class="card"
                src={(*address).clone()}
                alt={ [scene.title.as_str(), ". ", &scene.description].concat() }
                width={scene.width.to_string()}
                height={scene.height.to_string()}
            />
            <div class="names">
                { field(locale, &ORGANISATION, &session.organisation, name(Action::Organisation)) }
                { field(locale, &CAMPAIGN, &session.campaign, name(Action::Campaign)) }
            </div>
            <div class="switches">
                { toggle(locale, &DARK, session.dark_card, switch(Action::DarkCard)) }
                { toggle(locale, &UNBRANDED, session.unbranded, switch(Action::Unbranded)) }
            </div>
            <BrandFields {locale} look={look.clone()} dark={session.dark_card} />
            { alternative }
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
        </section>
    }
}

fn saving(locale: &Locale, saved: bool, file: String) -> Outcome {
    if saved {
        Outcome::Done(say(locale, &SAVED, &[("name", Argument::Verbatim(file))]))
    } else {
        Outcome::Failed(locale.words(&NOT_SAVED).to_owned())
    }
}

/// The name of a file for the card: letters and digits of the names, so that every system takes it; then which card it is.
fn file_name(session: &Session, kind: Kind, layout: &Layout) -> String {
    let mut name = String::from("greenlight");
    for part in [if session.unbranded { "" } else { &session.organisation }, &session.campaign] {
        let words = part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(6) {
            name.push('-');
            name.push_str(&lower::text(word));
        }
    }
    for (id, usual) in [(kind.id(), Kind::default().id()), (layout.id, LANDSCAPE.id)] {
        if id != usual {
            name.push('-');
            name.push_str(id);
        }
    }
    name
}

fn field(locale: &Locale, label: &Text, value: &str, oninput: Callback<InputEvent>) -> Html {
    let count = value.chars().count();
    html! {
        <div>
            <label>
                <span>{ locale.words(label) }</span>
                <input type="text" autocomplete="off" dir="auto" maxlength={NAME_LENGTH.to_string()} value={value.to_owned()} {oninput} />
            </label>
            <p class="hint" hidden={ count < NAME_LENGTH / 2 }>
                { say(
                    locale,
                    &LEFT,
                    &[("count", Argument::Number(count as f64)), ("most", Argument::Number(NAME_LENGTH as f64))],
                ) }
            </p>
        </div>
    }
}

fn toggle(locale: &Locale, label: &Text, on: bool, onchange: Callback<Event>) -> Html {
    html! { <label class="switch"><input type="checkbox" checked={on} {onchange} /><span>{ locale.words(label) }</span></label> }
}
