//! When something breaks: a panel in the place of the page, once, that gives the visitor's text back. Nothing the visitor gave
//! goes to the console.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement};

use crate::words::{Locale, Text, locale};

thread_local! {
    static CONTAINERS: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
}

const TITLE: Text = Text::new("panic.title", "Something broke on our side", "Heading of the panel after a fault.");
const KEPT: Text = Text::new(
    "panic.kept",
    "Your text is below, so that you can copy it. It has not left this page. After a restart we bring back what this browser kept.",
    "Above a box with the visitor's text.",
);
const NO_TEXT: Text = Text::new(
    "panic.no-text",
    "There was no text to keep. After a restart we bring back what this browser kept.",
    "In the place of the box where no text was typed.",
);
const LABEL: Text = Text::new("panic.label", "Your text", "Label of the box with the visitor's text.");
const RESTART: Text = Text::new("panic.restart", "Restart", "Button that loads the page again.");

/// From now on a fault shows the panel in this container too.
pub fn watch(container: &HtmlElement) {
    CONTAINERS.with_borrow_mut(|containers| {
        if !containers.contains(container) {
            containers.push(container.clone());
        }
    });
    yew::set_custom_panic_hook(Box::new(|_| {
        // Taken out first: a second fault shows no second panel.
        let containers = CONTAINERS.try_with(|containers| {
            containers.try_borrow_mut().map(|mut containers| std::mem::take(&mut *containers)).unwrap_or_default()
        });
        for container in containers.unwrap_or_default() {
            let _ = show(&container, &locale::ENGLISH);
        }
    }));
}

fn show(container: &HtmlElement, locale: &Locale) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let text = container
        .query_selector("textarea:not([readonly])")
        .ok()
        .flatten()
        .and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok())
        .map(|area| area.value())
        .unwrap_or_default();
    let panel = document.create_element("section").ok()?;
    panel.set_class_name("greenlight panic");
    panel.set_attribute("role", "alert").ok()?;
    add(&document, &panel, "h2", locale.words(&TITLE))?;
    if text.is_empty() {
        add(&document, &panel, "p", locale.words(&NO_TEXT))?;
    } else {
        add(&document, &panel, "p", locale.words(&KEPT))?;
        let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
        area.set_value(&text);
        area.set_read_only(true);
        area.set_rows(8);
        area.set_attribute("aria-label", locale.words(&LABEL)).ok()?;
        panel.append_child(&area).ok()?;
    }
    let button: HtmlElement = add(&document, &panel, "button", locale.words(&RESTART))?.dyn_into().ok()?;
    button.set_class_name("main");
    // After a fault no code of ours may run, so the button calls the browser's own function.
    let location = web_sys::window()?.location();
    let reload = js_sys::Reflect::get(&location, &JsValue::from_str("reload")).ok()?;
    button.set_onclick(Some(&reload.dyn_into::<js_sys::Function>().ok()?.bind0(&location)));
    container.set_hidden(true);
    container.parent_node()?.append_child(&panel).ok()?;
    Some(())
}

fn add(document: &Document, parent: &Element, name: &str, words: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_text_content(Some(words));
    parent.append_child(&element).ok()?;
    Some(element)
}
