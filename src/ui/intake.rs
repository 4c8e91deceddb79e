//! Takes the files that the visitor gives and has them read, one after the other. The files themselves stay with the browser; the
//! session learns their names, their sizes and what was read in them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File, FileList};
use yew::prelude::*;

use super::piece::Act;
use crate::browser::file::{self, Pace, trouble};
use crate::browser::worker::{self, Stop};
use crate::read::Hints;
use crate::session::{Action, LONGEST_TEXT, Session, Source, Taken};

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
    /// The source that is being read, and how many hundredths of it are.
    pub reading: Option<(u32, u32)>,
    /// The workbook or archive that is being opened.
    pub opening: Option<AttrValue>,
    /// What to know about files that were given.
    pub remarks: Vec<Remark>,
    /// The sources whose files are here, so that they can be read again.
    pub here: Vec<u32>,
}

/// The files.
pub struct Intake {
    act: Act,
    show: Callback<Doing>,
    doing: RefCell<Doing>,
    session: RefCell<Rc<Session>>,
    blobs: RefCell<Vec<(u32, Blob)>>,
    stop: RefCell<Option<(u32, Stop)>>,
    next: RefCell<u32>,
    /// The sources to read again, because words that were missing have come.
    again: RefCell<Vec<u32>>,
}

/// A file that can become a source.
struct Candidate {
    name: String,
    blob: Blob,
}

impl Intake {
    /// No files yet. `show` is told whenever something changes.
    pub fn new(act: &Act, session: &Rc<Session>, show: Callback<Doing>) -> Self {
        Self {
            act: act.clone(),
            show,
            doing: RefCell::default(),
            session: RefCell::new(Rc::clone(session)),
            blobs: RefCell::default(),
            stop: RefCell::default(),
            next: RefCell::new(1),
            again: RefCell::default(),
        }
    }

    fn change(&self, change: impl FnOnce(&mut Doing)) {
        let doing = {
            let mut doing = self.doing.borrow_mut();
            change(&mut doing);
            doing.clone()
        };
        self.show.emit(doing);
    }

    /// Says something about a file.
    fn remark(&self, what: &str, name: &str) {
        self.change(|doing| {
            // Pictures and the like come by the dozen.
            if let Some(same) = doing.remarks.iter_mut().find(|remark| remark.what == "other" && remark.what == what) {
                same.name = [&same.name, ", ", name].concat();
                return;
            }
            let remark = Remark { what: what.to_owned(), name: name.to_owned() };
            if !doing.remarks.contains(&remark) {
                doing.remarks.push(remark);
            }
        });
    }

    /// The visitor has seen the remarks.
    pub fn seen(&self) {
        self.change(|doing| doing.remarks.clear());
    }

    /// Follows the session: reads what is to be read, forgets the files that nothing needs any more.
    pub fn follow(self: &Rc<Self>, session: &Rc<Session>) {
        *self.session.borrow_mut() = Rc::clone(session);
        let is_needed = |id: u32| {
            let of = |session: &Session| session.sources.iter().chain(&session.removed).any(|source| source.id == id);
            of(session) || session.before.as_ref().is_some_and(|before| of(before))
        };
        let before = self.blobs.borrow().len();
        self.blobs.borrow_mut().retain(|(id, _)| is_needed(*id));
        if self.blobs.borrow().len() != before {
            self.tell_here();
        }
        let read = self.stop.borrow().as_ref().map(|(id, _)| *id);
        match read {
            Some(id) => {
                if !session.sources.iter().any(|source| source.id == id) {
                    self.stop(id);
                }
            }
            None => self.read_next(),
        }
    }

    fn tell_here(&self) {
        let here: Vec<u32> = self.blobs.borrow().iter().map(|(id, _)| *id).collect();
        self.change(|doing| doing.here = here);
    }

    /// Stops reading a source.
    pub fn stop(&self, id: u32) {
        if let Some((_, stop)) = self.stop.borrow().as_ref().filter(|(reading, _)| *reading == id) {
            stop.stop();
        }
    }

    /// Stops opening a workbook or an archive.
    pub fn stop_opening(&self) {
        self.stop(0);
    }

    /// Reads the next source that is to be read.
    fn read_next(self: &Rc<Self>) {
        let session = Rc::clone(&self.session.borrow());
        let again = self.again.borrow();
        let wanted = |source: &&Rc<Source>| source.is_unread(&session.hints) || again.contains(&source.id);
        let next = session.sources.iter().filter(wanted).find_map(|source| {
            let blobs = self.blobs.borrow();
            let (_, blob) = blobs.iter().find(|(id, _)| *id == source.id)?;
            Some((Rc::clone(source), blob.clone()))
        });
        drop(again);
        let Some((source, blob)) = next else { return };
        self.again.borrow_mut().retain(|id| *id != source.id);
        let stop = Stop::default();
        *self.stop.borrow_mut() = Some((source.id, stop.clone()));
        let (id, intake) = (source.id, Rc::clone(self));
        spawn_local(async move {
            intake.change(|doing| doing.reading = Some((id, 0)));
            let tell: Rc<dyn Fn(f64)> = {
                let intake = Rc::clone(&intake);
                Rc::new(move |done: f64| {
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
                    let hundredths = (done * 100.0) as u32;
                    if intake.doing.borrow().reading != Some((id, hundredths)) {
                        intake.change(|doing| doing.reading = Some((id, hundredths)));
                    }
                })
            };
            let answer = worker::read(&blob, source.letters.as_deref(), &session.hints, tell, &stop).await;
            intake.stop.borrow_mut().take();
            intake.change(|doing| doing.reading = None);
            let taken = answer
                .and_then(|bytes| Taken::of(&bytes, session.hints.clone()).ok_or_else(|| worker::BROKE.to_owned()));
            match taken {
                Ok(taken) => intake.act.emit(Action::Take(id, Rc::new(taken))),
                Err(told) => {
                    if told != trouble::STOPPED {
                        intake.remark(&told, &source.name);
                    }
                    // Its file stays, so that it can be put back and tried again.
                    intake.act.emit(Action::Remove(id));
                }
            }
            // The session follows, and with it the next one is read; where nothing changed in it, here.
            if !intake.session.borrow().sources.iter().any(|source| source.id == id) {
                intake.read_next();
            }
        });
    }

    /// The words of more languages have come: what missed them is read again.
    pub fn languages_came(self: &Rc<Self>) {
        let session = Rc::clone(&self.session.borrow());
        let missed =
            |source: &&Rc<Source>| source.taken.as_ref().is_some_and(|taken| !taken.found.read.languages.is_empty());
        self.again.borrow_mut().extend(session.sources.iter().filter(missed).map(|source| source.id));
        // One that is being read now began without them, or not: it is too late to tell.
        let reading = self.stop.borrow().as_ref().map(|(id, _)| *id);
        match reading {
            Some(id) => self.again.borrow_mut().push(id),
            None => self.read_next(),
        }
    }

    /// Takes the files of a list: of a drop, a paste or a choice.
    pub fn take(self: &Rc<Self>, list: &FileList) {
        let files: Vec<File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
        let intake = Rc::clone(self);
        spawn_local(async move {
            intake.change(|doing| doing.remarks.clear());
            let mut found = Vec::new();
            for file in files {
                intake.look(&file, &mut found).await;
            }
            intake.add(found).await;
        });
    }

    /// Takes a long text as a source.
    pub fn take_text(self: &Rc<Self>, text: &JsValue) {
        if let Some(blob) = file::of_text(text) {
            self.add_all(vec![Candidate { name: String::new(), blob }]);
        }
    }

    /// Looks what a file is, and opens it where it holds several texts.
    async fn look(self: &Rc<Self>, file: &File, found: &mut Vec<Candidate>) {
        let name = file.name();
        let first = match file::bytes(file, 0, 8).await {
            Ok(first) => first.to_vec(),
            Err(told) => return self.remark(told, &name),
        };
        if first.is_empty() {
            return self.remark("nothing", &name);
        }
        if !first.starts_with(b"PK\x03\x04") && !first.starts_with(b"\xd0\xcf\x11\xe0") {
            found.push(Candidate { name, blob: file.clone().into() });
            return;
        }
        let stop = Stop::default();
        let free = self.stop.borrow().is_none();
        if free {
            *self.stop.borrow_mut() = Some((0, stop.clone()));
        }
        self.change(|doing| doing.opening = Some(name.clone().into()));
        let parts = worker::open(file, &stop).await;
        self.change(|doing| doing.opening = None);
        if free {
            self.stop.borrow_mut().take();
        }
        match parts {
            Err(told) if told == trouble::STOPPED => {}
            Err(told) => self.remark(&told, &name),
            Ok(parts) => self.sort(&name, &parts, found),
        }
    }

    /// Sorts the parts of a workbook or an archive: texts become sources, the rest is told.
    fn sort(&self, file: &str, parts: &Array, found: &mut Vec<Candidate>) {
        let mut values = parts.iter();
        let mut texts = Vec::new();
        while let (Some(what), Some(name), Some(bytes)) = (values.next(), values.next(), values.next()) {
            let (what, name) = (what.as_string().unwrap_or_default(), name.as_string().unwrap_or_default());
            let whole = if name.is_empty() { file.to_owned() } else { [file, " \u{203a} ", &name].concat() };
            match bytes.dyn_into::<Blob>() {
                Ok(blob) if what == "text" || what == "sheet" => texts.push(Candidate { name: whole, blob }),
                _ => self.remark(&what, &whole),
            }
        }
        found.extend(texts);
    }

    /// Adds what was found: one short text to an empty box, anything else as sources beside it.
    async fn add(self: &Rc<Self>, found: Vec<Candidate>) {
        let empty = {
            let session = self.session.borrow();
            session.text.trim().is_empty() && session.sources.is_empty()
        };
        if let ([only], true) = (found.as_slice(), empty && self.doing.borrow().remarks.is_empty())
            && file::size(&only.blob) <= LONGEST_TEXT
        {
            let pace = Pace { tell: &|_| true, slices: false };
            // Where its letters were guessed it stays a file, where the guess is seen and can be changed.
            if let Ok((text, _, false)) = file::text(&only.blob, None, &pace).await
                && text.len() <= LONGEST_TEXT
            {
                self.act.emit(Action::Type(text.trim_start_matches('\u{feff}').into()));
                return;
            }
        }
        self.add_all(found);
    }

    fn add_all(self: &Rc<Self>, found: Vec<Candidate>) {
        let session = Rc::clone(&self.session.borrow());
        let mut sources = Vec::new();
        for Candidate { name, blob } in found {
            let size = file::size(&blob) as u64;
            let known =
                session.sources.iter().find(|known| !name.is_empty() && *known.name == name && known.size == size);
            let mut letters = None;
            let id = match known {
                Some(known) if self.blobs.borrow().iter().any(|(id, _)| *id == known.id) => {
                    self.remark("twice", &name);
                    continue;
                }
                // It was read on an earlier visit, and what was said about its figures holds.
                Some(known) => {
                    letters.clone_from(&known.letters);
                    known.id
                }
                None => self.number(&session),
            };
            self.blobs.borrow_mut().push((id, blob));
            sources.push(Source { id, name: name.into(), size, letters, taken: None });
        }
        if !sources.is_empty() {
            self.tell_here();
            self.act.emit(Action::AddSources(sources));
        }
    }

    /// A number that no source has or had.
    fn number(&self, session: &Session) -> u32 {
        let highest = |session: &Session| session.sources.iter().chain(&session.removed).map(|source| source.id).max();
        let before = session.before.as_ref().and_then(|before| highest(before));
        let mut next = self.next.borrow_mut();
        let number = highest(session).max(before).unwrap_or_default().max(*next - 1) + 1;
        *next = number + 1;
        number
    }
}

/// Whether a source cannot follow what is known now, because its file is not here.
#[must_use]
pub fn is_behind(source: &Source, hints: &Hints, doing: &Doing) -> bool {
    source.is_unread(hints) && !doing.here.contains(&source.id)
}
