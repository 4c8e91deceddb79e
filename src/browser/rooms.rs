//! What the annex gives the page: rooms, drawn in places that the page keeps for them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, HtmlElement};
use yew::{AppHandle, Callback, Html, component};

use super::annex::Tell;
use super::raster::CanvasRuler;
use super::{card_file, clock, download, panic};
use crate::assess::own;
use crate::card::layout::LAYOUTS;
use crate::card::scene::{Matrix, Scene};
use crate::card::{self, Brand, Setting, results};
use crate::read::language;
use crate::rubric_file;
use crate::session::look::Look;
use crate::session::{Session, store};
use crate::share::{self, Parts, zip};
use crate::take_out;
use crate::ui::piece::Shared;
use crate::ui::rooms::link::{Link, LinkProps};
use crate::ui::rooms::{Frame, Room, RoomProps};
use crate::words::locale;

thread_local! {
    /// The list of what is in a link, to be taken away before it is drawn anew.
    static LINK: RefCell<Option<AppHandle<Link>>> = const { RefCell::new(None) };
    static BEGUN: Cell<bool> = const { Cell::new(false) };
    /// The rooms that are drawn, by their places.
    static ROOMS: RefCell<Vec<(HtmlElement, AppHandle<Frame>)>> = const { RefCell::new(Vec::new()) };
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
    if BEGUN.replace(true) {
        return;
    }
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
    begin_above_the_page(&container);
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

/// Draws what is in a link in `container`: `fragment` is the link with all that it could hold, `rubric` the session's in its short form,
/// `ticks` is what of it the link holds ([`Parts::of`]), `page` the address of the page. `tell` takes other ticks, as the word `ticks` and
/// their number. Says whether the link could be read.
#[wasm_bindgen]
#[must_use]
pub fn link(container: HtmlElement, fragment: &str, rubric: &str, ticks: u8, page: String, tell: Function) -> bool {
    let before = LINK.with(|link| link.borrow_mut().take());
    if let Some(before) = before {
        before.destroy();
    }
    let Ok(shared) = share::decode(fragment) else { return false };
    begin_above_the_page(&container);
    panic::watch(&container);
    let tell = Tell(tell);
    let ticked = Callback::from(move |parts: Parts| tell.tell("ticks", &JsValue::from(parts.ticks())));
    let properties = LinkProps {
        locale: &locale::ENGLISH,
        shared: Shared::new(&Rc::new(shared)),
        rubric: own::find(rubric).unwrap_or_default(),
        parts: Parts::of(ticks),
        page: page.into(),
        ticked,
    };
    let drawn = yew::Renderer::<Link>::with_root_and_props(container.into(), properties).render();
    LINK.with(|link| *link.borrow_mut() = Some(drawn));
    true
}

/// The QR code of a link: how many modules a side has, then a byte for each, 1 where it is dark. Nothing where it is too much for a card.
#[wasm_bindgen]
#[must_use]
pub fn code(fragment: &str, page: &str) -> Vec<u8> {
    let modules = share::decode(fragment).ok().and_then(|shared| share::qr_code(page, &shared));
    modules.map_or_else(Vec::new, |modules| {
        std::iter::once(modules.side as u8).chain(modules.dark.into_iter().map(u8::from)).collect()
    })
}

/// Every card of a session in every size as pictures in a ZIP archive, with their alternative texts and the words to post. `look` is how
/// the visitor likes cards ([`Look::whole`]), `link` goes into the pictures. The promise is of a file, and is broken where a picture cannot
/// be drawn.
#[wasm_bindgen]
pub fn every_size(saved: &str, look: &str, link: String, post: String) -> Promise {
    let session = store::restore(saved).map(|restored| restored.session).unwrap_or_default();
    let look = Look::restore(look);
    future_to_promise(
        async move { archive(&session, &look, &link, post).await.map(JsValue::from).ok_or(JsValue::NULL) },
    )
}

async fn archive(session: &Session, look: &Look, link: &str, post: String) -> Option<Blob> {
    let mut files = Vec::new();
    for (name, scene) in cards(session, look, link) {
        let alt = [&scene.title, "\n\n", &scene.description, "\n"].concat();
        let picture = JsFuture::from(card_file::picture(Rc::new(scene), link.to_owned())).await.ok()?;
        let bytes = JsFuture::from(picture.dyn_into::<Blob>().ok()?.array_buffer()).await.ok()?;
        files.push(([&name, ".png"].concat(), Uint8Array::new(&bytes).to_vec()));
        files.push(([&name, ".alt.txt"].concat(), alt.into_bytes()));
    }
    files.push(("post.txt".to_owned(), post.into_bytes()));
    download::file(&zip::stored(&files)?, "application/zip")
}

/// The cards, each with the beginning of its file's name.
fn cards(session: &Session, look: &Look, link: &str) -> Vec<(String, Scene)> {
    let (_, mut assessment) = take_out::assessed(session, session.rubric, session.as_of.unwrap_or_else(clock::today));
    if session.unbranded {
        assessment.organisation.clear();
    }
    let colours = if session.colours == [None, None] { look.colours } else { session.colours };
    let brand = Brand { dark: session.dark_card, named: !session.unbranded, colours, logo: look.logo.clone() };
    let ruler = CanvasRuler::default();
    let (page, fragment) = link.split_once('#').unwrap_or_default();
    let bytes = if look.code && !page.is_empty() { code(fragment, page) } else { Vec::new() };
    let matrix = bytes
        .split_first()
        .and_then(|(side, dark)| Matrix::new(usize::from(*side), dark.iter().map(|dark| *dark == 1).collect()));
    let mut cards = Vec::new();
    for layout in LAYOUTS {
        let setting =
            Setting { layout, brand: &brand, locale: &locale::ENGLISH, ruler: &ruler, matrix: matrix.as_ref() };
        let size = [layout.width.to_string(), "x".to_owned(), layout.height.to_string()].concat();
        cards.push((["greenlight-", &size].concat(), card::draw(&assessment, &setting)));
        if !results::figures(&assessment).is_empty() {
            cards.push((["greenlight-results-", &size].concat(), card::draw_results(&assessment, &setting)));
        }
    }
    cards
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
