//! The ways to take a card along, each in one tap, with words and something to do by hand where the browser refuses; and the way to what
//! is in its link.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::card_panel::brand::Kept;
use super::piece::{Shared, button, line, nothing, said};
use super::room::{ABSENT, COMING};
use crate::browser::files::Doors;
use crate::browser::{annex, card_file, clipboard, clock, download, location, promise, share_sheet};
use crate::card::scene::{Matrix, Scene};
use crate::card::svg;
use crate::session::{Session, store};
use crate::share::{self, Parts, svg_data};
use crate::words::{Argument, Locale, Text, say};

const PNG: Text = Text::new("card.png", "Download PNG", "Button. Stays for ever.");
const IMAGE: Text = Text::new("share.image", "Copy image", "Button. Stays for ever.");
const SHEET: Text =
    Text::new("share.sheet", "Share\u{2026}", "Button: opens the device's own list of programs and people.");
const LINK: Text = Text::new("card.link", "Copy link", "Button. Stays for ever.");
const SUMMARY: Text = Text::new("card.text", "Copy text", "Button. Stays for ever.");
const MORE: Text = Text::new("share.more", "More ways to take it along", "Opens more buttons.");
const SVG: Text = Text::new("card.svg", "Download SVG", "Button.");
const ALL: Text = Text::new("share.all", "Download all sizes (ZIP)", "Button. ZIP: the name of a kind of file.");
const ALT: Text =
    Text::new("share.alt", "Copy alt text", "Button: copies the description for people who cannot see the card.");
const SHORT_ALT: Text = Text::new("share.short-alt", "Copy short alt text", "Button: the same, in one sentence.");
const SAVED: Text = Text::new("card.saved", "Saved as {name}.", "After a download. {name}: the name of a file.");
const NOT_SAVED: Text = Text::new(
    "card.not-saved",
    "Your browser could not make the picture. Try Download SVG, or take a screenshot.",
    "After a download that failed.",
);
const IMAGE_COPIED: Text =
    Text::new("share.image-copied", "Picture copied. Paste it where you need it.", "After copying.");
const IMAGE_NOT_COPIED: Text = Text::new(
    "share.image-not-copied",
    "Your browser did not let us copy the picture. Copy it from here, or use Download PNG.",
    "Above the picture that was to be copied.",
);
const NOT_SENT: Text = Text::new(
    "share.not-sent",
    "Your browser did not open its share sheet. Save the picture from here, or copy the link.",
    "Above the picture that was to be shared.",
);
const KEEP: Text = Text::new("share.keep", "Nothing arrived?", "Opens a picture that people can save by hand.");
const BY_HAND: Text = Text::new(
    "share.by-hand",
    "Press and hold this picture, or right-click it, to save or copy it.",
    "Above a picture.",
);
const LINK_COPIED: Text =
    Text::new("card.link-copied", "Link copied. It holds what is listed below, never your text.", "After copying.");
const TEXT_COPIED: Text = Text::new("card.text-copied", "Text copied.", "After copying.");
const NOT_COPIED: Text = Text::new(
    "card.not-copied",
    "Your browser did not let us copy. Select what is in the box and copy it.",
    "Above a box with what was to be copied.",
);
const TO_COPY: Text = Text::new("card.to-copy", "To copy", "Accessible name of the box with what was to be copied.");
const INSIDE: Text = Text::new("share.inside", "What is in the link", "Opens a list of what the link holds.");
/// What the row needs.
#[derive(Clone)]
pub struct ShareRow {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The card that is shown.
    pub scene: Shared<Scene>,
    /// The beginning of the name of its files, without an ending. It never holds a name that came with a link.
    pub file: AttrValue,
    /// What the visitor did, from which the annex draws every size.
    pub session: Shared<Session>,
    /// How the visitor likes cards.
    pub look: Kept,
    /// What leads to the annex.
    pub doors: Doors,
    /// The fragment of the link.
    pub fragment: AttrValue,
    /// The summary with this link.
    pub summary: Callback<String, String>,
    /// All that the link could hold.
    pub shared: Shared<share::Shared>,
    /// What of it the link holds.
    pub parts: Parts,
    /// Takes other ticks.
    pub set_parts: Callback<Parts>,
}

/// A way to take the card along.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Png,
    Image,
    Sheet,
    Link,
    Summary,
    Svg,
    All,
    Alt,
    ShortAlt,
}

/// What the last button did.
#[derive(Clone, Debug, Default, PartialEq)]
struct Outcome {
    /// What to know.
    words: String,
    /// Whether it did not work.
    problem: bool,
    /// A text to copy by hand.
    text: String,
    /// The address of a picture to save or copy by hand.
    picture: String,
}

impl Outcome {
    fn said(locale: &Locale, problem: bool, words: &Text) -> Self {
        Self { words: locale.words(words).to_owned(), problem, ..Self::default() }
    }

    fn with_picture(self, picture: &Blob) -> Self {
        Self { picture: download::address(picture), ..self }
    }

    /// Saves a file, with words for it; of a picture also what to do where nothing arrives.
    fn saved(locale: &Locale, file: Option<&Blob>, name: String) -> Self {
        let Some(file) = file.filter(|file| download::save(file, &name)) else {
            return Self::said(locale, true, &NOT_SAVED);
        };
        let archive = name.ends_with(".zip");
        let words = say(locale, &SAVED, &[("name", Argument::Verbatim(name))]);
        let outcome = Self { words, ..Self::default() };
        if archive { outcome } else { outcome.with_picture(file) }
    }
}

/// The row: a hook and no component, because a component more weighs more than all that it does.
#[hook]
pub fn use_share_row(props: &ShareRow) -> Html {
    let locale = props.locale;
    let outcome = use_state_eq(|| (AttrValue::default(), None::<Shared<Scene>>, Outcome::default()));
    let inside = use_inside(props);
    let to_copy = use_node_ref();
    {
        let to_copy = to_copy.clone();
        use_effect_with(outcome.2.clone(), move |outcome| {
            if let (false, Some(area)) = (outcome.text.is_empty(), to_copy.cast::<HtmlTextAreaElement>()) {
                area.set_value(&outcome.text);
                let _ = area.focus();
                area.select();
            }
            let picture = outcome.picture.clone();
            move || download::forget(&picture)
        });
    }
    // What was copied before may not be what would be copied now. Compared by what they show: cards are drawn anew when words arrive.
    let none = Outcome::default();
    let current = outcome.0 == props.fragment && outcome.1.as_ref().is_some_and(|scene| **scene == *props.scene);
    let last = if current { &outcome.2 } else { &none };
    let tell = {
        let (fragment, scene, outcome) = (props.fragment.clone(), props.scene.clone(), outcome.clone());
        Callback::from(move |done: Outcome| outcome.set((fragment.clone(), Some(scene.clone()), done)))
    };
    let way = |label: &Text, class: &'static str, way: Way| {
        let (props, tell) = (props.clone(), tell.clone());
        button(locale.words(label), class, Callback::from(move |_: MouseEvent| take(&props, way, &tell)))
    };
    html! {
        <div class="share">
            <div class="chips take">
                { way(&PNG, "main", Way::Png) }
                { way(&IMAGE, "", Way::Image) }
                if share_sheet::is_there() { { way(&SHEET, "", Way::Sheet) } } else { { nothing() } }
                { way(&LINK, "", Way::Link) }
                { way(&SUMMARY, "", Way::Summary) }
            </div>
            <div role="status">{ told(locale, last, &props.scene.title, &to_copy) }</div>
            <details class="fold">
                <summary>{ locale.words(&MORE) }</summary>
                <div class="chips take">
                    { way(&SVG, "", Way::Svg) }
                    { way(&ALL, "", Way::All) }
                    { way(&ALT, "", Way::Alt) }
                    { way(&SHORT_ALT, "", Way::ShortAlt) }
                </div>
            </details>
            { inside }
        </div>
    }
}

/// What the last button did, and what to do by hand where it did not work.
fn told(locale: &Locale, outcome: &Outcome, title: &str, to_copy: &NodeRef) -> Html {
    let by_hand = !outcome.picture.is_empty();
    html! {
        <div>
            { line(if outcome.problem { "problem" } else { "done" }, &outcome.words) }
            if outcome.text.is_empty() {
                { nothing() }
            } else {
                <textarea class="to-copy" ref={to_copy} rows="4" readonly=true aria-label={ locale.words(&TO_COPY) } />
            }
            if by_hand {
                <details class="fold" key={outcome.picture.clone()} open={ outcome.problem || download::is_shut_off() }>
                    <summary>{ locale.words(&KEEP) }</summary>
                    { said(locale, "hint", &BY_HAND) }
                    <img class="by-hand" src={outcome.picture.clone()} alt={title.to_owned()} />
                </details>
            } else {
                { nothing() }
            }
        </div>
    }
}

/// Does it, at once: browsers allow most of this only inside a tap.
fn take(props: &ShareRow, way: Way, outcome: &Callback<Outcome>) {
    let (locale, outcome) = (props.locale, outcome.clone());
    let link = location::with_fragment(&props.fragment);
    let inside = location::for_pictures(&props.fragment);
    let named = |ending: &str| [&*props.file, ending].concat();
    let text = match way {
        Way::Link => link,
        Way::Alt => [&props.scene.title, ". ", &props.scene.description].concat(),
        Way::ShortAlt => props.scene.title.clone(),
        _ => props.summary.emit(link),
    };
    match way {
        Way::Link | Way::Summary | Way::Alt | Way::ShortAlt => {
            let done = if way == Way::Link { &LINK_COPIED } else { &TEXT_COPIED };
            let kept = text.clone();
            let copied = move |copied| {
                outcome.emit(if copied {
                    Outcome::said(locale, false, done)
                } else {
                    Outcome { text: kept, ..Outcome::said(locale, true, &NOT_COPIED) }
                });
            };
            clipboard::copy(&text, Box::new(copied));
        }
        Way::Svg => {
            let card = svg_data::insert(&svg::svg(&props.scene), &inside);
            let file = download::file(card.as_bytes(), "image/svg+xml");
            outcome.emit(Outcome::saved(locale, file.as_ref(), named(".svg")));
        }
        Way::All => {
            let name = named(".zip");
            let saved = store::save(&props.session, clock::today());
            let done = Callback::from(move |given: Option<JsValue>| {
                let file = given.and_then(|given| given.dyn_into::<Blob>().ok());
                outcome.emit(match file {
                    Some(file) => Outcome::saved(locale, Some(&file), name.clone()),
                    None => Outcome::said(locale, true, &ABSENT),
                });
            });
            let look = props.look.whole();
            let arguments = [&saved, &look, &inside, &text].into_iter().map(|text| JsValue::from_str(text));
            annex::call(&props.doors, "every_size", arguments.collect(), done);
        }
        Way::Png | Way::Image | Way::Sheet => {
            let picture = card_file::picture(props.scene.rc(), inside);
            if way == Way::Image {
                let kept = picture.clone();
                let copied = move |copied| {
                    if copied {
                        outcome.emit(Outcome::said(locale, false, &IMAGE_COPIED));
                    } else {
                        drawn(&kept, Box::new(move |file| outcome.emit(by_hand(locale, &IMAGE_NOT_COPIED, file))));
                    }
                };
                clipboard::copy_picture(&picture, Box::new(copied));
                return;
            }
            let name = named(".png");
            let done = move |file: Option<Blob>| match file {
                Some(file) if way == Way::Sheet => {
                    let sent = {
                        let file = file.clone();
                        move |sent| {
                            let words = |_| by_hand(locale, &NOT_SENT, Some(file));
                            outcome.emit(Some(sent).filter(|sent| !sent).map_or_else(Outcome::default, words));
                        }
                    };
                    share_sheet::send(&file, &name, &text, Box::new(sent));
                }
                file => outcome.emit(Outcome::saved(locale, file.as_ref(), name)),
            };
            drawn(&picture, Box::new(done));
        }
    }
}

/// Waits for a picture; `None` where it could not be drawn.
fn drawn(picture: &JsValue, then: Box<dyn FnOnce(Option<Blob>)>) {
    promise::then(picture, Box::new(move |file| then(file.ok().and_then(|file| file.dyn_into().ok()))));
}

/// The picture to take by hand, or that there is none.
fn by_hand(locale: &Locale, words: &Text, file: Option<Blob>) -> Outcome {
    match file {
        Some(file) => Outcome::said(locale, true, words).with_picture(&file),
        None => Outcome::said(locale, true, &NOT_SAVED),
    }
}

/// What is in the link, which the annex lists ([`super::rooms::link`]).
#[hook]
fn use_inside(props: &ShareRow) -> Html {
    let locale = props.locale;
    let place = use_node_ref();
    // Whether it is open, and whether the list is there: `None` while it is fetched.
    let state = use_state_eq(|| (false, None::<bool>));
    let (open, here) = *state;
    {
        let (place, state, props) = (place.clone(), state.clone(), props.clone());
        use_effect_with((open, props.shared.clone()), move |(open, shared)| {
            let Some(container) = place.cast::<HtmlElement>().filter(|_| *open) else { return };
            // As long as the list: the annex keeps it.
            let ticked = Closure::<dyn Fn(String, JsValue)>::new(move |_, ticks: JsValue| {
                props.set_parts.emit(Parts::of(ticks.as_f64().unwrap_or_default() as u8));
            });
            let all = share::Shared::only(shared, Parts { colours: true, ..Parts::default() });
            let arguments = [
                container.into(),
                JsValue::from_str(&share::encode(&all)),
                JsValue::from_str(props.session.rubric.compact),
                JsValue::from(props.parts.ticks()),
                JsValue::from_str(&location::page()),
                ticked.into_js_value(),
            ];
            let done = Callback::from(move |given: Option<JsValue>| {
                state.set((true, Some(given == Some(JsValue::TRUE))));
            });
            annex::call(&props.doors, "link", arguments.into_iter().collect::<Array>(), done);
        });
    }
    let onclick = Callback::from(move |_: MouseEvent| state.set((!open, None)));
    html! {
        <details class="fold inside">
            <summary {onclick}>{ locale.words(&INSIDE) }</summary>
            <div role="status">
                { match here {
                    None => said(locale, "hint", &COMING),
                    Some(true) => nothing(),
                    Some(false) => said(locale, "problem", &ABSENT),
                } }
            </div>
            // The annex draws here; the page never touches what stands inside.
            <div ref={place}></div>
        </details>
    }
}

const CODE_COMING: Text = Text::new("share.code-coming", "Making the QR code\u{2026}", "While a code is made.");
/// Why there is no code, where the link does not fit.
pub const CODE_FULL: Text = Text::new(
    "share.code-full",
    "There is no QR code: this link holds more than a code can carry that phones still read from a card. Leave out figures or names, or share the link itself.",
    "In the place of the code.",
);
/// Why there is no code, where no link would lead here.
pub const CODE_NOWHERE: Text = Text::new(
    "share.code-nowhere",
    "There is no QR code: this page was opened from a file or inside another page, so it has no address that a phone could open.",
    "In the place of the code.",
);

/// The link as a QR code for the card, which the annex makes, while it is wanted; and the words for where there is none.
#[hook]
pub fn use_code(doors: &Doors, wanted: bool, fragment: &AttrValue) -> (Option<Shared<Matrix>>, Option<&'static Text>) {
    // The fragment of which it is, the code, and why there is none.
    let made = use_state_eq(|| (AttrValue::default(), None::<Shared<Matrix>>, None::<&'static Text>));
    {
        let (made, doors) = (made.clone(), doors.clone());
        use_effect_with((wanted, fragment.clone()), move |(wanted, fragment)| {
            if !wanted {
                return;
            }
            let page = location::page();
            let fragment = fragment.clone();
            if !page.starts_with("http") {
                made.set((fragment, None, Some(&CODE_NOWHERE)));
                return;
            }
            let arguments = Array::of2(&JsValue::from_str(&fragment), &JsValue::from_str(&page));
            let done = Callback::from(move |given: Option<JsValue>| {
                let bytes = given.map(|given| Uint8Array::new(&given).to_vec());
                let matrix = bytes.as_ref().and_then(|bytes| {
                    let (side, dark) = bytes.split_first()?;
                    Matrix::new(usize::from(*side), dark.iter().map(|dark| *dark == 1).collect())
                });
                let words = match (&bytes, &matrix) {
                    (None, _) => Some(&ABSENT),
                    (_, None) => Some(&CODE_FULL),
                    _ => None,
                };
                made.set((fragment.clone(), matrix.map(|matrix| Shared::new(&Rc::new(matrix))), words));
            });
            annex::call(&doors, "code", arguments, done);
        });
    }
    match &*made {
        _ if !wanted => (None, None),
        (of, code, words) if of == fragment => (code.clone(), *words),
        _ => (None, Some(&CODE_COMING)),
    }
}
