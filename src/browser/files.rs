//! Files that the visitor gives: calls to the script that has them read (`files.js`), and what that calls here and in its Worker.

use js_sys::{Array, Function, Promise, Reflect};
#[cfg(not(feature = "annex"))]
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::number::Currency;
use crate::number::date::Date;
use crate::number::grouping::Decimal;
use crate::read::source::Found;
use crate::read::{Hints, Stream, carried, letters};

/// So many rows are read before it is told how far it is.
const ROWS: usize = 500;
/// Milliseconds that this should take, where others wait; the number of rows is adjusted.
const SLICE: f64 = 8.0;

/// What leads to the script. It may arrive late or never; then it says so itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doors(pub JsValue);

impl Doors {
    /// Calls a function of the script.
    pub fn call(&self, name: &str, arguments: &Array) {
        if let Some(call) = self.door("call") {
            let _ = call.call2(&self.0, &JsValue::from_str(name), arguments);
        }
    }

    /// Sets whom the script tells.
    pub fn listen(&self, tell: &JsValue) {
        if let Some(listen) = self.door("listen") {
            let _ = listen.call1(&self.0, tell);
        }
    }

    fn door(&self, name: &str) -> Option<Function> {
        Reflect::get(&self.0, &JsValue::from_str(name)).ok()?.dyn_into().ok()
    }
}

/// Hints in the form in which [`work`] takes them.
#[must_use]
pub fn hints(hints: &Hints) -> [JsValue; 5] {
    let text = |text: &Option<String>| text.as_deref().map_or(JsValue::UNDEFINED, JsValue::from_str);
    let decimal = match hints.decimal {
        Decimal::Unknown => 0,
        Decimal::Point => 1,
        Decimal::Comma => 2,
    };
    let currency = hints.currency.as_ref().map_or(JsValue::UNDEFINED, |currency| JsValue::from_str(currency.code()));
    let newest: Vec<String> = hints.newest.iter().map(|date| date.days().to_string()).collect();
    [
        text(&hints.language),
        text(&hints.campaign),
        JsValue::from(decimal),
        currency,
        JsValue::from_str(&newest.join(" ")),
    ]
}

/// The name of the encoding of a file's letters, behind `?` where it is a guess; nothing where it is no text.
#[cfg_attr(not(feature = "annex"), wasm_bindgen)]
#[must_use]
pub fn letters(bytes: &[u8]) -> Option<String> {
    letters::tell(bytes).map(|told| [if told.guessed { "?" } else { "" }, told.label].concat())
}

/// Reads the text of a file, given as UTF-8; gives the bytes of what was found ([`carried`]). `tell` learns how much is done, of 1, and
/// is waited for if it gives a promise; it gives `false` to stop.
///
/// # Errors
/// The word `stopped`.
#[expect(
    clippy::too_many_arguments,
    reason = "a script hands them over one by one, which takes less code than an object"
)]
#[cfg_attr(not(feature = "annex"), wasm_bindgen)]
pub async fn work(
    text: Vec<u8>,
    label: String,
    guessed: bool,
    language: Option<String>,
    campaign: Option<String>,
    decimal: u8,
    currency: Option<String>,
    newest: String,
    tell: Function,
) -> Result<Vec<u8>, JsValue> {
    let mut guessed = guessed;
    let text = String::from_utf8(text).unwrap_or_else(|error| {
        // Broken letters are shown as such, and so is that they may be others.
        guessed = true;
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    });
    let decimal = match decimal {
        1 => Decimal::Point,
        2 => Decimal::Comma,
        _ => Decimal::Unknown,
    };
    let currency = currency.as_deref().and_then(Currency::new);
    let newest = newest.split(' ').filter_map(|days| Date::from_days(days.parse().ok()?)).collect();
    let hints = Hints { language, decimal, campaign, currency, newest };
    let mut stream = Stream::begin(&text, &hints);
    let mut rows = ROWS;
    loop {
        let start = js_sys::Date::now();
        let progress = stream.step(rows);
        rows = if js_sys::Date::now() - start > SLICE { (rows / 2).max(50) } else { (rows * 2).min(ROWS * 64) };
        let done = progress.bytes as f64 / progress.of.max(1) as f64;
        let answer = tell.call1(&JsValue::NULL, &JsValue::from_f64(done))?;
        if answer == JsValue::FALSE {
            return Err(JsValue::from_str("stopped"));
        }
        if answer.is_object() {
            JsFuture::from(Promise::resolve(&answer)).await?;
        }
        if progress.done {
            break;
        }
    }
    Ok(carried::pack(&Found::of(&text, stream.finish(), &label, guessed)))
}
