//! Taking out: a session's assessment as a file. The annex does this, so it computes everything anew from the session.

use std::rc::Rc;

use crate::assess::{Assessment, RUBRIC, assess};
use crate::measure::measure;
use crate::number::date::Date;
use crate::read::source::Together;
use crate::read::{self, Read, correction, source};
use crate::session::Session;
use crate::share;
use crate::words::locale;

/// A form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Headings, lists and tables for a document or a wiki.
    Markdown,
}

impl Form {
    /// The form with this name: `markdown`.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// What a session comes to on a day: its texts with what was read in them, and the assessment.
#[must_use]
pub fn assessed(session: &Session, today: Date) -> (Together, Assessment) {
    let read = Rc::new(read::read(&session.text, &session.hints));
    let taken = session.sources.iter().filter_map(|source| Some((source.id, &source.taken.as_ref()?.found)));
    let mut all = source::together(&session.text, &read, &taken.collect::<Vec<_>>());
    if !session.corrections.is_empty() {
        let corrected = correction::correct(&all.text, Read::clone(&all.read), &all.parts, &session.corrections);
        all.read = Rc::new(corrected);
    }
    let metrics = measure(&all.read, &session.answers, &session.linked, today);
    let assessment = assess(&metrics, &RUBRIC, today, &session.organisation, &session.campaign);
    (all, assessment)
}

/// The file's text.
#[must_use]
pub fn take_out(session: &Session, form: Form, today: Date) -> String {
    let (_, assessment) = assessed(session, today);
    match form {
        Form::Markdown => share::summary::summary(&assessment, None, &locale::ENGLISH),
    }
}
