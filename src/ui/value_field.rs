//! A field for one figure. What cannot be understood stays in it, with a sentence about what to write instead.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::number::{Bounds, Unit, date::Date};
use crate::session::given;
use crate::words::{Locale, Text, figure};

const SET: Text = Text::new("value.set", "Set", "Button beside a field for a figure: takes what was written.");

/// A field for one figure.
#[derive(PartialEq, Properties)]
pub struct ValueFieldProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What it is for, as the accessible name.
    pub label: AttrValue,
    /// What it counts in.
    pub unit: Unit,
    /// The value it has now.
    pub now: Option<Bounds>,
    /// Told the new value.
    pub set: Callback<Bounds>,
}

/// The field.
#[component]
pub fn ValueField(props: &ValueFieldProps) -> Html {
    let locale = props.locale;
    let day = props.unit == Unit::Day;
    let now = props.now.map(|bounds| {
        #[expect(clippy::cast_possible_truncation, reason = "a day count is whole, and `as` saturates")]
        let date = Date::from_days(bounds.nominal() as i64).filter(|_| day);
        date.map_or_else(|| figure::figure(locale, &bounds, Unit::Count), |date| date.to_string())
    });
    let now = now.unwrap_or_default();
    let written = use_state_eq(|| now.clone());
    let problem = use_state_eq(|| None::<given::Unclear>);
    {
        let (written, problem) = (written.clone(), problem.clone());
        use_effect_with(now.clone(), move |now| {
            written.set(now.clone());
            problem.set(None);
        });
    }
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                written.set(input.value());
            }
        })
    };
    let onsubmit = {
        let (written, problem, set, unit) = (written.clone(), problem.clone(), props.set.clone(), props.unit);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match given::value(&written, unit) {
                Ok(bounds) => {
                    problem.set(None);
                    set.emit(bounds);
                }
                Err(unclear) => problem.set(Some(unclear)),
            }
        })
    };
    html! {
        <form class="value" {onsubmit}>
            <label>
                <span>{ &props.label }</span>
                <input
                    type={ if day { "date" } else { "text" } }
                    autocomplete="off"
                    value={ (*written).clone() }
                    aria-invalid={ problem.is_some().then_some("true") }
                    {oninput}
                />
            </label>
            <button type="submit" disabled={ *written == now }>{ locale.words(&SET) }</button>
            <p class="problem" role="alert" hidden={ problem.is_none() }>
                { problem.as_ref().map_or("", |unclear| locale.words(&unclear.words())) }
            </p>
        </form>
    }
}
