//! The page's address: its fragment holds a shared assessment.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment of the address, without `#`; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The page's address without its fragment.
#[must_use]
pub fn page() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The page's address with another fragment.
#[must_use]
pub fn with_fragment(fragment: &str) -> String {
    [&page(), "#", fragment].concat()
}

/// The link that is put into pictures: the address only where it leads somewhere for others too, and tells nothing of this device.
#[must_use]
pub fn for_pictures(fragment: &str) -> String {
    let page = page();
    [if page.starts_with("http") { &page } else { "" }, "#", fragment].concat()
}

/// Takes the fragment out of the address, without a new entry in the history.
pub fn clear_fragment() {
    let page = page();
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Refused in some sandboxes; then the fragment stays, which does no harm.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&page));
    }
}

/// Calls back whenever the fragment changes, as long as the listener lives.
#[must_use]
pub fn on_change(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| call()))
}

/// Calls back whenever the page is left or put away, as long as the listener lives.
#[must_use]
pub fn on_leave(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", move |_| call()))
}
