//! What the browser keeps for the next visit, on this device only.

use web_sys::Storage;

/// The browser keeps nothing: it is switched off, full, or the page is in a sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// What is kept under a key.
///
/// # Errors
/// [`Denied`] where the browser does not let the page look.
pub fn read(key: &str) -> Result<Option<String>, Denied> {
    store()?.get_item(key).map_err(|_| Denied)
}

/// Keeps a text under a key, in the place of what was there.
///
/// # Errors
/// [`Denied`] where the browser does not keep it.
pub fn write(key: &str, text: &str) -> Result<(), Denied> {
    store()?.set_item(key, text).map_err(|_| Denied)
}

/// Forgets what is kept under a key.
pub fn remove(key: &str) {
    if let Ok(store) = store() {
        let _ = store.remove_item(key);
    }
}

fn store() -> Result<Storage, Denied> {
    // Where storage is denied, already asking for it throws.
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Denied)
}
