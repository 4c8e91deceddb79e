//! Logo and colours: chosen or dropped, checked against the card, remembered where the browser keeps anything.

use std::ops::Deref;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::piece::{button, said};
use crate::browser::{logo, storage};
use crate::card::brand::Brand;
use crate::card::palette::Palette;
use crate::card::scene::Colour;
use crate::session::look::Look;
use crate::words::{Argument, Locale, Text, say};

const KEY: &str = "greenlight.cards";

const HEADING: Text = Text::new("brand.heading", "Logo and colours", "Opens a part with fields.");
const FIRST: Text = Text::new("brand.first", "First colour, for the bars", "Label of a field for a colour.");
const SECOND: Text = Text::new("brand.second", "Second colour, for the edge", "Label of a field for a colour.");
const CHANGED: Text = Text::new(
    "brand.changed",
    "Drawn as {colour}, so that it stands out from the card.",
    "Under a field for a colour that was too pale or too dark.",
);
const LOGO: Text = Text::new("brand.logo", "Logo", "Label of a field for a file.");
const DROP: Text = Text::new(
    "brand.drop",
    "A PNG, JPEG, WebP or SVG picture. You can also drop it here. It stays in this browser.",
    "Under a field for a file.",
);
const REFUSED: Text = Text::new(
    "brand.refused",
    "This picture could not be taken: it is too large, damaged, or not a picture. Try a PNG.",
    "After a file was chosen.",
);
const NOT_KEPT: Text = Text::new(
    "brand.not-kept",
    "Your browser does not keep this for your next visit.",
    "Under the fields for a logo and colours.",
);
const TOO_LARGE: Text = Text::new(
    "brand.too-large",
    "This logo is on the card now, but it is too large to be kept for your next visit.",
    "After a file was chosen.",
);
const REMOVE: Text = Text::new("brand.remove", "Remove logo and colours", "Button.");

/// How the visitor likes cards, kept at each change. It holds the look of its render: the state itself always gives the newest, so
/// that nobody could tell that it has changed.
#[derive(Clone)]
pub struct Kept {
    look: Rc<Look>,
    is_kept: bool,
    setter: UseStateSetter<(Rc<Look>, bool)>,
}

impl Kept {
    /// Changes it.
    pub fn set(&self, look: Look) {
        let kept = storage::write(KEY, &look.save()).is_ok();
        self.setter.set((Rc::new(look), kept));
    }
}

impl Deref for Kept {
    type Target = Look;

    fn deref(&self) -> &Look {
        &self.look
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.look, &other.look)
    }
}

/// How the visitor likes cards, as far as the browser kept it.
#[hook]
pub fn use_look() -> Kept {
    let state = use_state(|| {
        let kept = storage::read(KEY);
        (Rc::new(Look::restore(&kept.clone().ok().flatten().unwrap_or_default())), kept.is_ok())
    });
    let (look, is_kept) = (*state).clone();
    Kept { look, is_kept, setter: state.setter() }
}

/// What the fields need.
#[derive(PartialEq, Properties)]
pub struct BrandFieldsProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// What was chosen so far.
    pub look: Kept,
    /// Whether the card is dark.
    pub dark: bool,
}

/// The fields.
#[component]
pub fn BrandFields(props: &BrandFieldsProps) -> Html {
    let (locale, look) = (props.locale, &props.look);
    let refused = use_state_eq(|| false);
    // The newest look, not the one of the render in which a file began to be read.
    let newest = use_mut_ref(|| look.clone());
    newest.replace(look.clone());
    let take = {
        let refused = refused.clone();
        Callback::from(move |file: Option<web_sys::File>| {
            let Some(file) = file else { return };
            let (newest, refused) = (newest.clone(), refused.clone());
            logo::read(file, move |logo| {
                refused.set(logo.is_none());
                if logo.is_some() {
                    let look = newest.borrow().clone();
                    look.set(Look { logo, ..(*look).clone() });
                }
            });
        })
    };
    let chosen = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                take.emit(logo::first(field.files()));
                // So that the same file can be chosen again.
                field.set_value("");
            }
        })
    };
    let dropped = Callback::from(move |event: DragEvent| {
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = logo::first(files) {
            // Else the page reads it as figures.
            event.prevent_default();
            event.stop_propagation();
            take.emit(Some(file));
        }
    });
    let brand = Brand { dark: props.dark, colours: look.colours, ..Brand::PLAIN };
    let palette = Palette::of(&brand);
    let [first, second] = look.colours;
    let remove = {
        let (look, refused) = (look.clone(), refused.clone());
        Callback::from(move |_| {
            refused.set(false);
            look.set(Look { colours: [None, None], logo: None, ..(*look).clone() });
        })
    };
    let picture = look.logo.as_ref().map_or_else(String::new, |logo| logo.address().to_string());
    html! {
        <details class="fold brand" ondrop={dropped}>
            <summary>{ locale.words(&HEADING) }</summary>
            <div class="names">
                { colour(locale, &FIRST, first, palette.accent, look, |look, colour| look.colours[0] = colour) }
                { colour(locale, &SECOND, second, palette.edge, look, |look, colour| look.colours[1] = colour) }
            </div>
            <label>
                <span>{ locale.words(&LOGO) }</span>
                <input type="file" accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml" onchange={chosen} />
            </label>
            { said(locale, "hint", &DROP) }
            <img class="logo" src={picture} alt="" hidden={ look.logo.is_none() } />
            <div role="status">
                <p class="problem" hidden={!*refused}>{ locale.words(&REFUSED) }</p>
                <p class="hint" hidden={ look.logo.as_ref().is_none_or(|logo| logo.is_kept()) }>{ locale.words(&TOO_LARGE) }</p>
                <p class="hint" hidden={look.is_kept}>{ locale.words(&NOT_KEPT) }</p>
            </div>
            <div class="chips" hidden={ look.logo.is_none() && look.colours == [None, None] }>
                { button(locale.words(&REMOVE), "quiet", remove) }
            </div>
        </details>
    }
}

/// A field for a colour, and what it was changed to.
fn colour(
    locale: &Locale,
    label: &Text,
    chosen: Option<Colour>,
    drawn: Colour,
    look: &Kept,
    change: fn(&mut Look, Option<Colour>),
) -> Html {
    let oninput = {
        let look = look.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                let mut changed = (*look).clone();
                change(&mut changed, Colour::parse(&field.value()));
                look.set(changed);
            }
        })
    };
    let other = chosen.is_some_and(|chosen| chosen != drawn);
    let places = [("colour", Argument::Verbatim(drawn.hex()))];
    html! {
        <div>
            <label>
                <span>{ locale.words(label) }</span>
                <input type="color" value={ chosen.unwrap_or(drawn).hex() } {oninput} />
            </label>
            <p class="hint" hidden={!other}>{ say(locale, &CHANGED, &places) }</p>
        </div>
    }
}
