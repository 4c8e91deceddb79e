//! Saves a file to the visitor's device, without a server.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a blob under a name. Says whether the browser took it.
#[must_use]
pub fn save(blob: &Blob, name: &str) -> bool {
    try_save(blob, name).is_some()
}

/// Saves a text under a name, as a file of a media type. Says whether the browser took it.
#[must_use]
pub fn save_text(text: &str, media_type: &str, name: &str) -> bool {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&parts, &options).is_ok_and(|blob| save(&blob, name))
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
