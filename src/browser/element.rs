//! What the custom element calls: it gives a place in its shadow root, and the interface is drawn there.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Draws the interface in `container`, a `<div>` inside the open shadow root of `<campaign-greenlight>`. `draft` is what the
/// visitor typed before the page was ready; it may be empty.
#[wasm_bindgen]
pub fn mount(container: HtmlElement, draft: String) {
    let _ = show(&container, &draft);
}

fn show(container: &HtmlElement, draft: &str) -> Option<()> {
    let area = container.owner_document()?.create_element("textarea").ok()?;
    area.set_attribute("aria-label", "Campaign numbers").ok()?;
    area.set_text_content(Some(draft));
    container.append_child(&area).ok().map(|_| ())
}
