//! The place for an earlier assessment beside the current one. The annex draws the comparison; the page keeps the earlier one.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::piece::{Act, Shared, button, nothing, said};
use crate::browser::files::Doors;
use crate::browser::{annex, clock};
use crate::session::{Action, Session, store};
use crate::share;
use crate::words::{Locale, Text};

const LABEL: Text =
    Text::new("earlier.label", "Before and after", "Heading of a comparison with an earlier assessment.");
const OPEN: Text = Text::new("earlier.open", "Compare with an earlier one", "Button.");
const KEEP: Text = Text::new("earlier.keep", "Keep this as the earlier one", "Button: the current assessment.");
const COMING: Text =
    Text::new("earlier.coming", "Fetching the comparison\u{2026}", "While a part of the page is fetched.");
const ABSENT: Text = Text::new(
    "earlier.absent",
    "The comparison did not arrive. Nothing is lost. Please check your connection.",
    "Where a part of the page could not be fetched.",
);
const AGAIN: Text = Text::new("earlier.again", "Try again", "Button.");

/// Milliseconds without a change before it is drawn again.
const QUIET: u32 = 350;

/// What the part needs.
#[derive(PartialEq, Properties)]
pub struct EarlierProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What leads to the annex.
    pub doors: Doors,
    /// The session.
    pub session: Shared<Session>,
    /// The fragment of the current link, which is what is kept.
    pub fragment: AttrValue,
    /// Where actions go.
    pub act: Act,
}

/// An earlier assessment beside the current one.
#[component]
pub fn Earlier(props: &EarlierProps) -> Html {
    let locale = props.locale;
    let place = use_node_ref();
    let asked = use_state_eq(|| false);
    // Whether it is there; `None` while it is fetched.
    let here = use_state_eq(|| None::<bool>);
    let round = use_state_eq(|| 0_u32);
    let wanted = *asked || props.session.earlier.is_some();
    {
        let (place, here, act) = (place.clone(), here.clone(), props.act.clone());
        let (doors, session) = (props.doors.clone(), props.session.clone());
        let timer = use_mut_ref(|| None::<Timeout>);
        let first = here.is_none();
        use_effect_with((wanted, props.session.clone(), *round), move |_| {
            let draw = move || {
                let Some(container) = place.cast::<HtmlElement>() else { return };
                // As long as the page: the annex keeps it.
                let tell = Closure::<dyn Fn(String, JsValue)>::new(move |what: String, value: JsValue| {
                    if what == "earlier" {
                        let shared = value.as_string().and_then(|fragment| share::decode(&fragment).ok());
                        act.emit(Action::KeepEarlier(shared.map(Box::new)));
                    }
                });
                let saved = store::save(&session, clock::today());
                let arguments = [container.into(), "change".into(), JsValue::from_str(&saved), tell.into_js_value()];
                let done = Callback::from(move |given: Option<JsValue>| here.set(Some(given == Some(JsValue::TRUE))));
                annex::call(&doors, "room", arguments.into_iter().collect::<Array>(), done);
            };
            *timer.borrow_mut() = wanted.then(|| Timeout::new(if first { 0 } else { QUIET }, draw));
        });
    }
    let opens = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(true))
    };
    let keeps = {
        let (act, fragment) = (props.act.clone(), props.fragment.clone());
        Callback::from(move |_: MouseEvent| {
            if let Ok(shared) = share::decode(&fragment) {
                act.emit(Action::KeepEarlier(Some(Box::new(shared))));
            }
        })
    };
    let arrived = *here;
    let again = Callback::from(move |_: MouseEvent| {
        here.set(None);
        round.set(*round + 1);
    });
    html! {
        <section class="part" aria-label={ locale.words(&LABEL) }>
            <h2>{ locale.words(&LABEL) }</h2>
            <div class="chips">
                if wanted { { nothing() } } else { { button(locale.words(&OPEN), "", opens) } }
                { button(locale.words(&KEEP), if wanted { "quiet" } else { "" }, keeps) }
            </div>
            <div role="status">
                { match arrived.filter(|_| wanted) {
                    Some(true) => nothing(),
                    Some(false) => html! {
                        <p class="problem">{ locale.words(&ABSENT) }{ " " }{ button(locale.words(&AGAIN), "", again) }</p>
                    },
                    None if wanted => said(locale, "hint", &COMING),
                    None => nothing(),
                } }
            </div>
            <div ref={place} hidden={!wanted}></div>
        </section>
    }
}
