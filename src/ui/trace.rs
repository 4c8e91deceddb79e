//! Where a number comes from, one tap away: the figure in the text, the question that was answered, the check that used it.

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::piece::button;
use crate::measure::{Figure, Origin};
use crate::words::{Argument, Locale, Text, say};

/// Where a tap can lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Traces {
    /// Told which figure of the text to show.
    pub select: Callback<Option<usize>>,
    /// Told which check's question to show; nothing for the one that is next.
    pub bring: Callback<Option<&'static str>>,
}

const NOTE: &str = "A button: leads to where the figure comes from. {metric}: its name. {figure}: its value.";
const READ: Text = Text::new("trace.read", "{metric}: {figure}, read in your text", NOTE);
const UNCLEAR: Text = Text::new("trace.unclear", "{metric}: {figure}, not clear in your text", NOTE);
const POSTS: Text = Text::new("trace.posts", "{metric}: {figure}, counted from your posts", NOTE);
const ANSWER: Text = Text::new("trace.answer", "{metric}: {figure}, your answer", NOTE);
const LINK: Text = Text::new("trace.link", "{metric}: {figure}, from the link", NOTE);

/// A figure that leads to its reading, or to the question of a check that it answers.
pub fn figure(locale: &Locale, figure: &Figure, check: &'static str, traces: &Traces) -> Html {
    let reading = figure.readings.first().copied();
    let text = match figure.origin {
        Origin::Answer => ANSWER,
        Origin::Link => LINK,
        Origin::Unclear => UNCLEAR,
        Origin::Text if reading.is_some() => READ,
        Origin::Text => POSTS,
    };
    let words = say(
        locale,
        &text,
        &[("metric", Argument::Text(figure.metric.title)), ("figure", Argument::Figure(figure.bounds, figure.unit))],
    );
    let (traces, answered) = (traces.clone(), figure.origin == Origin::Answer);
    let lead = Callback::from(move |event: MouseEvent| {
        if answered {
            traces.bring.emit(Some(check));
            return;
        }
        traces.select.emit(reading);
        let Some(page) = page_of(&event) else { return };
        // Once the page has opened its row; what stands in no row (posts, links) is shown where the text is.
        Timeout::new(0, move || {
            let row = page.query_selector(".row[aria-expanded=true]").ok().flatten();
            let place = row.filter(|_| reading.is_some()).or_else(|| page.query_selector("textarea").ok().flatten());
            show(place);
        })
        .forget();
    });
    button(&words, "quiet trace", lead)
}

/// A name that leads to a check among the eight dimensions, and opens it.
pub fn check(label: &str, id: &'static str) -> Html {
    let lead = Callback::from(move |event: MouseEvent| {
        let check = page_of(&event)
            .and_then(|page| page.query_selector(&[".check[data-check=", id, "]"].concat()).ok().flatten());
        let Some(check) = check else { return };
        let _ = check.set_attribute("open", "");
        if let Some(dimension) = check.closest(".dimension").ok().flatten() {
            let _ = dimension.set_attribute("open", "");
        }
        show(check.query_selector("summary").ok().flatten());
    });
    button(label, "quiet trace", lead)
}

fn page_of(event: &MouseEvent) -> Option<Element> {
    event.target_dyn_into::<Element>()?.closest(".greenlight").ok().flatten()
}

/// Brings something into view, with the focus.
pub fn show(place: Option<Element>) {
    if let Some(place) = place.and_then(|place| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(place).ok()) {
        let _ = place.focus();
        place.scroll_into_view();
    }
}
