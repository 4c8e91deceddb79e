//! What the browser keeps for the next visit, on this device only.
//!
//! Several elements on one page share one origin, one program and one address, and each has a session of its own: a [`Shelf`] says
//! under which names an element keeps its own, and which element the address belongs to.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot, Storage};
use yew::AttrValue;

/// The browser keeps nothing: it is switched off, full, or the page is in a sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// Where one element keeps what is its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// Stands behind each name: nothing for an element without an id, `.` and the id for others; where several have none, `.2` and so
    /// on from the second.
    ending: AttrValue,
    /// Whether links in the address are for this element: for one of the page.
    pub leads: bool,
    /// Whether the page around is ours and nothing else uses the address.
    pub own_page: bool,
}

thread_local! {
    static TAKEN: RefCell<Vec<(HtmlElement, Shelf)>> = const { RefCell::new(Vec::new()) };
}

impl Shelf {
    /// A shelf for the element that draws in `container`. Those of elements that have left the page are free again, so that a page
    /// that takes the element out and puts in a new one finds the session.
    #[must_use]
    pub fn take(container: &HtmlElement) -> Self {
        let host = container.get_root_node().dyn_into::<ShadowRoot>().map(|root| root.host());
        let id = host.as_ref().map(|host| host.id()).unwrap_or_default();
        TAKEN.with_borrow_mut(|taken| {
            taken.retain(|(other, _)| other.is_connected());
            let is_free = |ending: &str| taken.iter().all(|(_, shelf)| &*shelf.ending != ending);
            let mut ending = if id.is_empty() { String::new() } else { [".", &id].concat() };
            let mut number = 1_u32;
            while !is_free(&ending) {
                number = number.saturating_add(1);
                ending = [".", &number.to_string()].concat();
            }
            let shelf = Self {
                ending: ending.into(),
                leads: !taken.iter().any(|(_, shelf)| shelf.leads),
                own_page: host.is_ok_and(|host| host.has_attribute("data-page")),
            };
            taken.push((container.clone(), shelf.clone()));
            shelf
        })
    }

    /// What is kept under a name.
    ///
    /// # Errors
    /// [`Denied`] where the browser does not let the page look.
    pub fn read(&self, name: &str) -> Result<Option<String>, Denied> {
        store()?.get_item(&self.key(name)).map_err(|_| Denied)
    }

    /// Keeps a text under a name, in the place of what was there.
    ///
    /// # Errors
    /// [`Denied`] where the browser does not keep it.
    pub fn write(&self, name: &str, text: &str) -> Result<(), Denied> {
        store()?.set_item(&self.key(name), text).map_err(|_| Denied)
    }

    /// Forgets what is kept under a name.
    pub fn remove(&self, name: &str) {
        if let Ok(store) = store() {
            let _ = store.remove_item(&self.key(name));
        }
    }

    fn key(&self, name: &str) -> String {
        [name, &self.ending].concat()
    }
}

fn store() -> Result<Storage, Denied> {
    // Where storage is denied, already asking for it throws.
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Denied)
}
