//! Reads files in a Worker, so that the page goes on answering; where no Worker can start, in the page.
//!
//! A Worker runs the page's own program, which is handed to it compiled, so that nothing is fetched twice. It gets the file itself, not a
//! copy of its bytes: browsers hand files over by reference, so that not even reading them happens in the page. One Worker reads one
//! file and is ended then, which gives its memory back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::file::{self, Pace, trouble};
use crate::number::grouping::Decimal;
use crate::read::{Hints, language};

/// Milliseconds in which a Worker must have said that it is there.
const START: u32 = 8000;

/// The program broke, most likely for want of memory.
pub const BROKE: &str = "broke";
/// The part that opens workbooks and archives did not arrive.
pub const ABSENT: &str = "absent";

thread_local! {
    /// What the element gave: where the Worker's script is, and what fetches the part that opens workbooks.
    static DOORS: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Whether a Worker was tried and none came.
    static NONE: Cell<bool> = const { Cell::new(false) };
}

/// Takes what the element gives: an object with `reader`, the address of the Worker's script, `workbook`, a function that opens a
/// workbook with the part that it fetches for it, and, once it is there, `languages`, the pack of languages.
pub fn set_doors(doors: JsValue) {
    DOORS.set(doors);
}

fn door(name: &str) -> JsValue {
    DOORS.with_borrow(|doors| Reflect::get(doors, &JsValue::from_str(name)).unwrap_or_default())
}

/// Stops what it was given to.
#[derive(Clone, Default)]
pub struct Stop(Rc<StopState>);

#[derive(Default)]
struct StopState {
    stopped: Cell<bool>,
    end: RefCell<Option<Function>>,
}

impl Stop {
    /// Stops it, now or as soon as it looks.
    pub fn stop(&self) {
        self.0.stopped.set(true);
        if let Some(end) = self.0.end.take() {
            let _ = end.call1(&JsValue::NULL, &JsValue::from_str(trouble::STOPPED));
        }
    }
}

/// Reads a file; gives what was found as bytes ([`crate::read::carried`]). `tell` learns how much is done, of 1.
///
/// # Errors
/// One of [`trouble`], or [`BROKE`].
pub async fn read(
    blob: &Blob,
    letters: Option<&str>,
    hints: &Hints,
    tell: Rc<dyn Fn(f64)>,
    stop: &Stop,
) -> Result<Vec<u8>, String> {
    let text = |text: Option<&str>| text.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let request = Array::new();
    for value in [
        JsValue::from_str("read"),
        wasm_bindgen::module(),
        JsValue::from(blob),
        text(letters),
        text(hints.language.as_deref()),
        text(hints.campaign.as_deref()),
        JsValue::from(match hints.decimal {
            Decimal::Unknown => 0,
            Decimal::Point => 1,
            Decimal::Comma => 2,
        }),
        door("languages"),
    ] {
        request.push(&value);
    }
    match ask(&request, &tell, stop).await {
        Some(Ok(answer)) => Ok(Uint8Array::new(&answer).to_vec()),
        Some(Err(told)) => Err(told),
        None => {
            let pace = Pace {
                tell: &|done| {
                    tell(done);
                    !stop.0.stopped.get()
                },
                slices: true,
            };
            file::read(blob, letters, hints, &pace).await.map_err(str::to_owned)
        }
    }
}

/// Opens a workbook or an archive; gives three values for each part: what it is, its name, its bytes as a file.
///
/// # Errors
/// One of [`trouble`], [`BROKE`] or [`ABSENT`].
pub async fn open(blob: &Blob, stop: &Stop) -> Result<Array, String> {
    let request = Array::of2(&JsValue::from_str("open"), blob);
    let quiet: Rc<dyn Fn(f64)> = Rc::new(|_| {});
    match ask(&request, &quiet, stop).await {
        Some(Ok(answer)) => answer.dyn_into().map_err(|_| BROKE.to_owned()),
        Some(Err(told)) => Err(told),
        None => {
            let fetch: Function = door("workbook").dyn_into().map_err(|_| ABSENT)?;
            let answer = fetch.call1(&JsValue::NULL, blob).map_err(|_| ABSENT)?;
            let answer = JsFuture::from(Promise::resolve(&answer)).await.map_err(|error| told(&error))?;
            answer.dyn_into().map_err(|_| BROKE.to_owned())
        }
    }
}

fn told(error: &JsValue) -> String {
    error.as_string().unwrap_or_else(|| BROKE.to_owned())
}

/// Asks a Worker of its own; `None` where none starts.
async fn ask(request: &Array, tell: &Rc<dyn Fn(f64)>, stop: &Stop) -> Option<Result<JsValue, String>> {
    if NONE.get() {
        return None;
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    // No address, no Worker at all, or one that a policy forbids.
    let worker = door("reader").as_string().and_then(|address| Worker::new_with_options(&address, &options).ok());
    let Some(worker) = worker else {
        NONE.set(true);
        return None;
    };
    let mut settle = None;
    let promise = Promise::new(&mut |resolve, _| settle = Some(resolve));
    let settle = settle?;
    // The answer, the words of a trouble, or nothing where no Worker came.
    let finish = {
        let settle = settle.clone();
        move |value: &JsValue| {
            let _ = settle.call1(&JsValue::NULL, value);
        }
    };
    let patience = Rc::new(RefCell::new(Some(Timeout::new(START, {
        let finish = finish.clone();
        move || finish(&JsValue::UNDEFINED)
    }))));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let (tell, finish, patience) = (Rc::clone(tell), finish.clone(), Rc::clone(&patience));
        move |message: MessageEvent| {
            let data = message.data();
            // It is there.
            patience.borrow_mut().take();
            if let Some(done) = data.as_f64() {
                tell(done);
            } else if data.as_bool().is_none() {
                finish(&data);
            }
        }
    });
    let on_error = Closure::<dyn Fn(web_sys::Event)>::new({
        let patience = Rc::clone(&patience);
        move |event: web_sys::Event| {
            // What went wrong is told on the page; the console gets nothing of the visitor's.
            event.prevent_default();
            let started = patience.borrow().is_none();
            finish(&if started { JsValue::from_str(BROKE) } else { JsValue::UNDEFINED });
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    *stop.0.end.borrow_mut() = Some(settle);
    let answer = if stop.0.stopped.get() {
        JsValue::from_str(trouble::STOPPED)
    } else if worker.post_message(request).is_err() {
        JsValue::UNDEFINED
    } else {
        JsFuture::from(promise).await.unwrap_or_default()
    };
    stop.0.end.take();
    worker.terminate();
    if answer.is_undefined() {
        NONE.set(true);
        return None;
    }
    Some(match answer.as_string() {
        Some(told) => Err(told),
        None => Ok(answer),
    })
}

/// What the Worker's script calls: reads a file there. `languages` is the pack of languages, if the page has it. Gives the bytes of what was found.
///
/// # Errors
/// One of [`trouble`].
#[wasm_bindgen]
pub async fn work(
    blob: Blob,
    letters: Option<String>,
    language: Option<String>,
    campaign: Option<String>,
    decimal: u8,
    languages: Option<String>,
    tell: Function,
) -> Result<Vec<u8>, JsValue> {
    if let Some(pack) = languages {
        language::install_pack(&pack);
    }
    let decimal = match decimal {
        1 => Decimal::Point,
        2 => Decimal::Comma,
        _ => Decimal::Unknown,
    };
    let hints = Hints { language, decimal, campaign };
    let pace = Pace { tell: &|done| tell.call1(&JsValue::NULL, &JsValue::from_f64(done)).is_ok(), slices: false };
    file::read(&blob, letters.as_deref(), &hints, &pace).await.map_err(JsValue::from_str)
}
