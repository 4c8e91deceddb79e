//! What the custom element calls: it gives a place in its shadow root, and the interface is drawn there.

#[cfg(not(feature = "annex"))]
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::{files::Doors, panic, storage::Shelf};
use crate::ui::{App, AppProps};

/// Draws the interface in `container`, a `<div>` inside the open shadow root of `<campaign-greenlight>`. `draft` is what the
/// visitor typed before the page was ready; it may be empty. `doors` leads to the script
/// that has files read; without it there are no files.
#[cfg_attr(not(feature = "annex"), wasm_bindgen)]
pub fn mount(container: HtmlElement, draft: String, doors: JsValue) {
    panic::watch(&container);
    let properties = AppProps { draft: draft.into(), doors: Doors(doors), shelf: Shelf::take(&container) };
    yew::Renderer::<App>::with_root_and_props(container.into(), properties).render();
}

/// Sets an attribute of the element in whose shadow root `inside` stands, or takes it away: for the styles of the page around.
pub fn tell_host(inside: &Element, name: &str, value: Option<&str>) {
    let Ok(root) = inside.get_root_node().dyn_into::<ShadowRoot>() else { return };
    // Fails only for names that are not names of attributes.
    let _ = match value {
        Some(value) => root.host().set_attribute(name, value),
        None => root.host().remove_attribute(name),
    };
}
