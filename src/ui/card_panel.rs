//! The card: its preview, the names on it, and the ways to take it along.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::piece::{Act, Shared};
use super::share_row::ShareRow;
use crate::card::scene::Scene;
use crate::card::svg;
use crate::session::{Action, NAME_LENGTH};
use crate::share::{self, Parts};
use crate::words::{Argument, Locale, Text, say};

const LABEL: Text = Text::new("card.label", "Card", "Accessible name of the region. Stays for ever.");
const ORGANISATION: Text = Text::new("card.organisation", "Organisation", "Label of a field.");
const CAMPAIGN: Text = Text::new("card.campaign", "Campaign", "Label of a field.");
const LEFT: Text = Text::new("card.left", "{count} of {most} characters", "Under a field with a limit.");
const DARK: Text = Text::new("card.dark", "Dark card", "A switch.");
const UNBRANDED: Text = Text::new("card.unbranded", "Leave the organisation off the card and the link", "A switch.");
/// What the card needs.
#[derive(PartialEq, Properties)]
pub struct CardPanelProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The drawn card.
    pub scene: Shared<Scene>,
    /// The fragment of the link.
    pub fragment: AttrValue,
    /// All that the link could hold.
    pub shared: Shared<share::Shared>,
    /// What of it the link holds.
    pub parts: Parts,
    /// Takes other ticks.
    pub set_parts: Callback<Parts>,
    /// The summary without its link.
    pub summary: Callback<String, String>,
    /// The organisation's name.
    pub organisation: AttrValue,
    /// The campaign's name.
    pub campaign: AttrValue,
    /// Whether the card is dark.
    pub dark: bool,
    /// Whether the organisation is left off.
    pub unbranded: bool,
    /// Where actions go.
    pub act: Act,
}

/// The card.
#[component]
pub fn CardPanel(props: &CardPanelProps) -> Html {
    let locale = props.locale;
    let address = use_memo((props.scene.clone(),), |(scene,)| {
        // Outside the page there is no document to copy from, so the picture travels in the address.
        let svg = String::from(js_sys::encode_uri_component(&svg::svg(scene)));
        AttrValue::from(["data:image/svg+xml;charset=utf-8,", &svg].concat())
    });
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
    let file = ["greenlight-", &props.scene.width.to_string(), "x", &props.scene.height.to_string()].concat();
    let all = {
        let (scene, file) = (props.scene.clone(), file.clone());
        Callback::from(move |()| vec![(file.clone(), (*scene).clone())])
    };
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            <img
                class="card"
                src={(*address).clone()}
                alt={ [props.scene.title.as_str(), ". ", &props.scene.description].concat() }
                width={props.scene.width.to_string()}
                height={props.scene.height.to_string()}
            />
            <div class="names">
                { field(locale, &ORGANISATION, &props.organisation, name(Action::Organisation)) }
                { field(locale, &CAMPAIGN, &props.campaign, name(Action::Campaign)) }
            </div>
            <div class="switches">
                { toggle(locale, &DARK, props.dark, switch(Action::DarkCard)) }
                { toggle(locale, &UNBRANDED, props.unbranded, switch(Action::Unbranded)) }
            </div>
            <ShareRow
                {locale}
                scene={props.scene.clone()}
                {file}
                {all}
                fragment={props.fragment.clone()}
                summary={props.summary.clone()}
                shared={props.shared.clone()}
                parts={props.parts}
                set_parts={props.set_parts.clone()}
            />
        </section>
    }
}

fn field(locale: &Locale, label: &Text, value: &AttrValue, oninput: Callback<InputEvent>) -> Html {
    let count = value.chars().count();
    html! {
        <div>
            <label>
                <span>{ locale.words(label) }</span>
                <input type="text" autocomplete="off" dir="auto" maxlength={NAME_LENGTH.to_string()} value={value.clone()} {oninput} />
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
