//! What goes on with the files that the visitor gives, between the session and the script that has them read.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use yew::prelude::*;

use super::piece::Act;
use crate::browser::files::{self, Doors};
use crate::session::{Action, LONGEST_TEXT, Session, Source, Taken};
use crate::share::{self, CardError};

/// Something to know about a file: what, and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is, as the parts of the program that read files call it.
    pub what: String,
    /// The name of the file, the sheet, or several of them.
    pub name: String,
}

/// What is going on with the files, beside what the session knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doing {
    /// The source that is being read, and how many hundredths of it are; 0 where none is.
    pub reading: (u32, u32),
    /// The source that was read last.
    pub taken: u32,
    /// The workbook or archive that is being opened; empty where none is.
    pub opening: String,
    /// What to know about files that were given.
    pub remarks: Vec<Remark>,
    /// Whether the script did not arrive, so that long texts stay in the box.
    pub alone: bool,
    /// The sources whose files are here, so that they can be read again.
    pub here: Vec<u32>,
}

/// What the script tells, changed by who shows it.
pub type Show = UseStateHandle<Doing>;

/// Follows the session, and takes what the script tells into it.
#[hook]
pub fn use_intake(doors: &Doors, session: &Rc<Session>, languages: bool, act: &Act) -> Show {
    let show = use_state_eq(Doing::default);
    let now = use_mut_ref(|| (Doing::default(), Rc::clone(session)));
    now.borrow_mut().1 = Rc::clone(session);
    {
        let (doors, act, show, now) = (doors.clone(), act.clone(), show.clone(), now.clone());
        use_effect_with((), move |()| {
            let tell = move |what: String, one: JsValue, two: JsValue, three: JsValue| -> JsValue {
                let mut now = now.borrow_mut();
                let (doing, session) = &mut *now;
                let action = heard(&what, &one, &two, &three, doing, session);
                let answer = match &action {
                    // A card was opened.
                    Some(Action::Open(_)) => JsValue::TRUE,
                    _ => answer(&what, &one, &two, session),
                };
                let doing = doing.clone();
                drop(now);
                show.set(doing);
                if let Some(action) = action {
                    act.emit(action);
                }
                answer
            };
            // As long as the page: the element keeps the script.
            let tell = Closure::<dyn Fn(String, JsValue, JsValue, JsValue) -> JsValue>::new(tell).into_js_value();
            doors.listen(&tell);
        });
    }
    let (doors, act) = (doors.clone(), act.clone());
    use_effect_with((Rc::as_ptr(session) as usize, languages), {
        let session = Rc::clone(session);
        let doing = (*show).clone();
        move |(_, languages)| follow(&doors, &session, &doing, *languages, &act)
    });
    show
}

/// Tells the script what is to be read, and gives it a text that is too long for the box.
fn follow(doors: &Doors, session: &Session, doing: &Doing, languages: bool, act: &Act) {
    let (kept, unread) = (Array::new(), Array::new());
    let before = session.before.iter().flat_map(|before| before.sources.iter().chain(&before.removed));
    for source in session.sources.iter().chain(&session.removed).chain(before) {
        kept.push(&JsValue::from(source.id));
    }
    for source in session.sources.iter().filter(|source| source.is_unread(&session.hints, languages)) {
        let letters = source.letters.as_deref().map_or(JsValue::UNDEFINED, JsValue::from_str);
        unread.push(&Array::of2(&JsValue::from(source.id), &letters));
    }
    if !doing.here.is_empty() || kept.length() > 0 {
        let hints = files::hints(&session.hints);
        doors.call("follow", &[kept.into(), unread.into()].into_iter().chain(hints).collect());
    }
    if session.text.len() > LONGEST_TEXT && !doing.alone {
        // First out of the box, so that it is not taken twice.
        act.emit(Action::Type(Rc::from("")));
        doors.call("text", &Array::of1(&JsValue::from_str(&session.text)));
    }
}

/// What the script asks: the number of the source with a name and a size, or whether nothing was given yet.
fn answer(what: &str, name: &JsValue, size: &JsValue, session: &Session) -> JsValue {
    match what {
        "known" => {
            let (name, size) = (name.as_string().unwrap_or_default(), whole(size));
            let same = session.sources.iter().find(|source| *source.name == name && source.size == size);
            same.map_or(JsValue::UNDEFINED, |source| JsValue::from(source.id))
        }
        "empty" => JsValue::from_bool(session.text.trim().is_empty() && session.sources.is_empty()),
        _ => JsValue::UNDEFINED,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "numbers and sizes are whole")]
fn whole(value: &JsValue) -> u64 {
    value.as_f64().unwrap_or_default() as u64
}

#[expect(clippy::cast_possible_truncation, reason = "numbers of sources are below 2^32")]
fn number(value: &JsValue) -> u32 {
    whole(value) as u32
}

/// What the script tells: changes what is going on, and gives what it does to the session.
fn heard(
    what: &str,
    one: &JsValue,
    two: &JsValue,
    three: &JsValue,
    doing: &mut Doing,
    session: &Session,
) -> Option<Action> {
    let text = |value: &JsValue| value.as_string().unwrap_or_default();
    match what {
        "alone" => doing.alone = true,
        "box" => {
            let (before, text) = (session.text.trim_end(), text(one));
            let all = if before.is_empty() { text } else { [before, "\n\n", &text].concat() };
            return Some(Action::Type(all.into()));
        }
        "add" => {
            let values: Vec<JsValue> = one.dyn_ref::<Array>()?.iter().collect();
            let sources = values.chunks_exact(3).filter_map(|values| {
                let [id, name, size] = values else { return None };
                let id = number(id);
                // One from an earlier visit keeps what was said about its letters.
                let known = session.sources.iter().find(|source| source.id == id);
                let letters = known.and_then(|known| known.letters.clone());
                Some(Source { id, name: text(name).into(), size: whole(size), letters, taken: None })
            });
            return Some(Action::AddSources(sources.collect()));
        }
        "taken" => {
            let bytes = two.dyn_ref::<Uint8Array>()?.to_vec();
            let id = number(one);
            doing.taken = id;
            return Some(match Taken::of(&bytes, session.hints.clone(), three.is_truthy()) {
                Some(taken) => Action::Take(id, Rc::new(taken)),
                None => Action::Remove(id),
            });
        }
        "failed" => {
            let id = number(one);
            let source = session.sources.iter().find(|source| source.id == id)?;
            remark(doing, text(two), source.name.to_string());
            // Its file stays, so that it can be put back and tried again.
            return Some(Action::Remove(id));
        }
        "card" => {
            let word = match share::open_card(&two.dyn_ref::<Uint8Array>()?.to_vec()) {
                Ok(shared) => return Some(Action::Open(Box::new(shared))),
                Err(CardError::NoLink) => "no-card",
                Err(CardError::Damaged) => "card-damaged",
                Err(CardError::Newer) => "card-newer",
            };
            remark(doing, word.to_owned(), text(one));
        }
        "remark" => remark(doing, text(one), text(two)),
        "seen" => doing.remarks.clear(),
        "opening" => doing.opening = text(one),
        "reading" => doing.reading = (number(one), number(two)),
        "here" => doing.here = one.dyn_ref::<Array>()?.iter().map(|id| number(&id)).collect(),
        _ => {}
    }
    None
}

fn remark(doing: &mut Doing, what: String, name: String) {
    if what == "stopped" {
        return;
    }
    // Pictures and the like come by the dozen.
    if let Some(same) = doing.remarks.iter_mut().find(|remark| remark.what == "other" && remark.what == what) {
        same.name = [&same.name, ", ", &name].concat();
        return;
    }
    doing.remarks.push(Remark { what, name });
}
