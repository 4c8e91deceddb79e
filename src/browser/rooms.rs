//! What the annex gives the page: rooms, drawn in places that the page keeps for them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;
use yew::{Html, component};

use super::annex::Tell;
use super::{clock, panic};
use crate::read::language;
use crate::rubric_file;
use crate::session::{Session, store};
use crate::ui::piece::Shared;
use crate::ui::rooms::{Frame, Room, RoomProps};
use crate::words::locale;

thread_local! {
    static BEGUN: Cell<bool> = const { Cell::new(false) };
    /// The rooms that are drawn, by their places.
    static ROOMS: RefCell<Vec<(HtmlElement, yew::AppHandle<Frame>)>> = const { RefCell::new(Vec::new()) };
}

/// So many elements of the page can stand beside each other before the numbers below meet.
const NUMBERS: usize = 100;

#[component]
fn Nothing() -> Html {
    Html::default()
}

/// Yew numbers the trees that it draws, from 1 in each program, and marks their places with the numbers. The page's program sees the
/// events of our rooms before we do, and takes those for its own that come from a place with its number: a click here would call whatever
/// the page has under the same number. So ours begin above those of the page.
fn begin_above_the_page(beside: &HtmlElement) {
    let document = beside.owner_document();
    for _ in 0..NUMBERS {
        if let Some(element) = document.as_ref().and_then(|document| document.create_element("div").ok()) {
            yew::Renderer::<Nothing>::with_root(element).render().destroy();
        }
    }
}

/// Takes the pack of all languages, which the page has fetched.
#[wasm_bindgen]
pub fn words(pack: &str) {
    language::install_pack(pack);
}

/// Draws a room in `container`. `saved` is the page's session as it is kept ([`store::save`]); `tell` takes what the room has for the
/// page: a word and a value. An unknown room draws nothing and says so.
#[wasm_bindgen]
#[must_use]
pub fn room(container: HtmlElement, name: &str, saved: &str, tell: Function) -> bool {
    let Some(room) = Room::find(name) else { return false };
    let session = store::restore(saved).map(|restored| restored.session).unwrap_or_default();
    draw(container, room, Rc::new(session), Tell(tell));
    true
}

/// Draws a room in a place, instead of what is drawn there.
pub fn draw(container: HtmlElement, room: Room, session: Rc<Session>, tell: Tell) {
    if !BEGUN.replace(true) {
        begin_above_the_page(&container);
    }
    panic::watch(&container);
    let place = container.clone();
    let properties = RoomProps { room, session: Shared::new(&session), tell, today: clock::today() };
    let left = ROOMS.with_borrow_mut(|rooms| {
        // Those that the page has taken away, and what stood in this place before.
        let (left, here) =
            rooms.drain(..).partition::<Vec<_>, _>(|(there, _)| *there == place || !there.is_connected());
        *rooms = here;
        left
    });
    for (_, room) in left {
        room.destroy();
    }
    let drawn = yew::Renderer::<Frame>::with_root_and_props(container.into(), properties).render();
    ROOMS.with_borrow_mut(|rooms| rooms.push((place, drawn)));
}

/// Takes a rubric's file that was dropped on the page, for the room for rubrics: its name and its text.
#[wasm_bindgen]
pub fn offer(name: &str, text: &str) {
    crate::ui::rooms::rubric::offer(name, text);
}

/// The rubric of a file's text, in the form in which the session keeps it.
///
/// # Errors
/// What is wrong in the file, in words, a line each.
#[wasm_bindgen]
pub fn rubric(text: &str) -> Result<String, JsValue> {
    rubric_file::read(text).map(|rubric| rubric.compact.to_owned()).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| problem.say(&locale::ENGLISH)).collect();
        JsValue::from_str(&lines.join("\n"))
    })
}
