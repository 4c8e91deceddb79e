//! The place for a room of the annex: fetched when it is opened, with words for the wait and for when it does not arrive.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlElement, ShadowRoot};
use yew::prelude::*;

use super::piece::{Shared, button, nothing, said};
use crate::browser::files::Doors;
use crate::browser::{annex, clock};
use crate::session::{Session, store};
use crate::words::{Locale, Text};

const BACK: Text =
    Text::new("room.back", "Back to your campaign", "Button: leaves a part of the page that was opened.");
/// While a part of the page is fetched.
pub const COMING: Text = Text::new("room.coming", "Fetching this part\u{2026}", "While a part of the page is fetched.");
/// Where a part of the page did not arrive.
pub const ABSENT: Text = Text::new(
    "room.absent",
    "This part did not arrive. Nothing is lost. Please check your connection.",
    "Where a part of the page could not be fetched.",
);
const AGAIN: Text = Text::new("room.again", "Try again", "Button: fetches a part of the page again.");

/// What can be opened: the name by which the annex knows it, and its title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Door {
    /// `batch`.
    pub name: &'static str,
    /// The words on the button that opens it, and its heading.
    pub title: Text,
}

/// An own rubric. Its button stands in the foot of the page.
pub const RUBRIC: Door = Door {
    name: "rubric",
    title: Text::new("room.rubric", "Your own rubric", "Opens a part of the page in which another rubric is chosen."),
};

/// The place of a room in [`ROOMS`] by its name.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    ROOMS.iter().position(|door| door.name == name)
}

/// Every room, in the order of the menu.
pub const ROOMS: &[Door] = &[
    RUBRIC,
    Door {
        name: "batch",
        title: Text::new(
            "room.batch",
            "Many at once",
            "Opens a part of the page in which many organisations are assessed.",
        ),
    },
];

/// What can be opened beside the assessment, in its column.
pub const BESIDE: &[Door] = &[
    Door {
        name: "save",
        title: Text::new(
            "room.save",
            "Save or print",
            "Opens the ways to take the assessment out, and is their heading.",
        ),
    },
    CHANGE,
];

/// An earlier assessment beside the current one.
pub const CHANGE: Door = Door {
    name: "change",
    title: Text::new(
        "room.change",
        "Before and after",
        "Opens a comparison with an earlier assessment, and is its heading.",
    ),
};

/// Milliseconds without a change before a room beside the assessment is drawn again.
const QUIET: u32 = 350;

/// What the place for a room needs.
#[derive(PartialEq, Properties)]
pub struct RoomProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// Which room.
    pub room: Door,
    /// What leads to the annex.
    pub doors: Doors,
    /// The session; the room gets it as it is when it is opened, and again when it has changed where it stands beside the assessment.
    pub session: Shared<Session>,
    /// Whether it stands beside the assessment and not in its place.
    #[prop_or_default]
    pub beside: bool,
    /// Whether the visitor opened it, so that its heading takes the focus.
    #[prop_or(true)]
    pub focus: bool,
    /// Leaves the room.
    #[prop_or_default]
    pub leave: Callback<MouseEvent>,
    /// Takes what the room tells: a word and a value.
    pub tell: Callback<(String, JsValue)>,
}

/// The place for a room.
#[component]
pub fn Room(props: &RoomProps) -> Html {
    let (locale, beside) = (props.locale, props.beside);
    let (place, heading) = (use_node_ref(), use_node_ref());
    // Whether it is there; `None` while it is fetched.
    let here = use_state_eq(|| None::<bool>);
    let tell = {
        let tell = props.tell.clone();
        // As long as the page: the annex keeps it.
        use_memo((), move |()| {
            Closure::<dyn Fn(String, JsValue)>::new(move |what, value| tell.emit((what, value))).into_js_value()
        })
    };
    let open = {
        let (place, here) = (place.clone(), here.clone());
        let (doors, session, tell, name) = (props.doors.clone(), props.session.clone(), tell, props.room.name);
        Callback::from(move |()| {
            let Some(container) = place.cast::<HtmlElement>() else { return };
            let saved = store::save(&session, clock::today());
            let arguments =
                [container.into(), JsValue::from_str(name), JsValue::from_str(&saved), JsValue::clone(&tell)];
            let here = here.clone();
            let done = Callback::from(move |given: Option<JsValue>| here.set(Some(given == Some(JsValue::TRUE))));
            annex::call(&doors, "room", arguments.into_iter().collect::<Array>(), done);
        })
    };
    {
        let (open, heading, focus) = (open.clone(), heading.clone(), props.focus);
        use_effect_with(props.room.name, move |_| {
            open.emit(());
            let heading = heading.cast::<HtmlElement>();
            // Where the visitor comes from, to go back there.
            let before = heading.as_ref().and_then(|heading| {
                heading.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()?.dyn_into::<HtmlElement>().ok()
            });
            if let Some(heading) = heading.filter(|_| focus) {
                let _ = heading.focus();
            }
            move || {
                if let Some(before) = before {
                    let _ = before.focus();
                }
            }
        });
    }
    {
        let (open, timer) = (open.clone(), use_mut_ref(|| None::<Timeout>));
        let drawn = use_mut_ref(|| false);
        use_effect_with(props.session.clone(), move |_| {
            // The first time is the one above; a room in the place of the assessment changes only by what is done in it.
            let again = std::mem::replace(&mut *drawn.borrow_mut(), beside);
            *timer.borrow_mut() = again.then(|| Timeout::new(QUIET, move || open.emit(())));
        });
    }
    let again = {
        let here = here.clone();
        Callback::from(move |_| {
            here.set(None);
            open.emit(());
        })
    };
    let title = locale.words(&props.room.title);
    html! {
        <section class={ if beside { "part" } else { "part room" } } aria-label={title}>
            if beside {
                <h2 ref={heading} tabindex="-1">{ title }</h2>
            } else {
                <div class="room-head">
                    <h1 ref={heading} tabindex="-1">{ title }</h1>
                    { button(locale.words(&BACK), "quiet", props.leave.clone()) }
                </div>
            }
            <div role="status">
                { match *here {
                    None => said(locale, "hint", &COMING),
                    Some(true) => nothing(),
                    Some(false) => html! {
                        <p class="problem">
                            { locale.words(&ABSENT) }{ " " }
                            { button(locale.words(&AGAIN), "", again) }
                        </p>
                    },
                } }
            </div>
            // The annex draws here; the page never touches what stands inside.
            <div ref={place}></div>
        </section>
    }
}
