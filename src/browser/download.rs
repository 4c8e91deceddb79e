//! Saves a file to the visitor's device, without a server.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a blob under a name. Says whether the browser took it.
#[must_use]
pub fn save(blob: &Blob, name: &str) -> bool {
    try_save(blob, name).is_some()
}

/// Bytes as a file of a media type.
#[must_use]
pub fn file(bytes: &[u8], media_type: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// Whether this page stands in a frame that was shut off from everything, where browsers drop downloads without a word.
#[must_use]
pub fn is_shut_off() -> bool {
    let origin = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("origin"));
    origin.is_ok_and(|origin| origin == "null")
}

/// An address for a file inside this page, until it is forgotten; empty where the browser gives none.
#[must_use]
pub fn address(blob: &Blob) -> String {
    Url::create_object_url_with_blob(blob).unwrap_or_default()
}

/// Gives the memory of a file back.
pub fn forget(address: &str) {
    let _ = Url::revoke_object_url(address);
}

fn try_save(blob: &Blob, name: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    // Firefox follows a link only where it stands in the page.
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    // Safari reads the address after the click has returned.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}
