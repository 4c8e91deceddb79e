//! The card: its preview, the names on it, and the ways to take it along.

mod alternative;
mod before;
mod brand;
mod choices;
mod take;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::piece::{Act, Shared, nothing};
use crate::assess::Assessment;
use crate::browser::clock;
use crate::browser::raster::CanvasRuler;
use crate::card::layout::Layout;
use crate::card::scene::Matrix;
use crate::card::{self, Brand, Kind, Setting, svg};
use crate::session::look::Look;
use crate::session::{Action, NAME_LENGTH, Session};
use crate::words::{Argument, Locale, Text, say};
use brand::{BrandFields, use_look};
use take::Take;

const LABEL: Text = Text::new("card.label", "Card", "Accessible name of the region. Stays for ever.");
const ORGANISATION: Text = Text::new("card.organisation", "Organisation", "Label of a field.");
const CAMPAIGN: Text = Text::new("card.campaign", "Campaign", "Label of a field.");
const LEFT: Text = Text::new("card.left", "{count} of {most} characters", "Under a field with a limit.");
const DARK: Text = Text::new("card.dark", "Dark card", "A switch.");
const UNBRANDED: Text = Text::new("card.unbranded", "Leave the organisation off the card and the link", "A switch.");
const CODE: Text = Text::new("card.code", "QR code that opens this assessment", "A switch.");

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
    /// The link as a QR code, where there is one: then a switch puts it on the card.
    #[prop_or_default]
    pub code: Option<Shared<Matrix>>,
    /// Where actions go.
    pub act: Act,
}

/// The card.
#[component]
pub fn CardPanel(props: &CardPanelProps) -> Html {
    let (locale, session) = (props.locale, &props.session);
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
    let code = props.code.clone().filter(|_| look.code);
    let deps = (props.assessment.clone(), Shared::new(&before), brand, kind, layout, code);
    let drawn = use_memo(deps, move |(assessment, before, brand, kind, layout, code)| {
        let setting = Setting { layout, brand, locale, ruler: &*ruler, matrix: code.as_deref() };
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
    let coded = {
        let look = look.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                look.set(Look { code: input.checked(), ..(*look).clone() });
            }
        })
    };
    let file = file_name(kind, layout);
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
                if props.code.is_some() {
                    { toggle(locale, &CODE, look.code, coded) }
                } else {
                    { nothing() }
                }
            </div>
            <BrandFields {locale} look={look.clone()} dark={session.dark_card} />
            { alternative }
            <Take
                {locale}
                {scene}
                {file}
                fragment={props.fragment.clone()}
                summary={props.summary.clone()}
            />
        </section>
    }
}

/// The name of a file for the card: which card it is, and its size. Names that people gave are no names of files.
fn file_name(kind: Kind, layout: &Layout) -> String {
    let what = if kind == Kind::default() { "" } else { kind.id() };
    let (width, height) = (layout.width.to_string(), layout.height.to_string());
    ["greenlight-", what, if what.is_empty() { "" } else { "-" }, &width, "x", &height].concat()
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
