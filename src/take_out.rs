//! Taking out: a session's assessment as a file. The annex does this, so it computes everything anew from the session.

pub mod csv;
pub mod json;
pub mod markdown;

use std::rc::Rc;

use crate::api::AssessmentOutput;
use crate::assess::{Assessment, Rubric, assess};
use crate::card::sentences;
use crate::measure::{Figure, Origin, measure};
use crate::number::date::Date;
use crate::read::source::Together;
use crate::read::{self, Read, correction, source};
use crate::session::Session;
use crate::share;
use crate::words::Locale;

/// A form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For programs, and to be opened here again: [`AssessmentOutput`].
    Json,
    /// For a spreadsheet: one row a check.
    Csv,
    /// Headings, lists and tables for a document or a wiki.
    Markdown,
}

impl Form {
    /// The form with this name: `json`, `csv`, `markdown`.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// What a session comes to on a day: its texts with what was read in them, and the assessment. The organisation is left out where the
/// person left it off the card.
#[must_use]
pub fn assessed(session: &Session, rubric: &Rubric, today: Date) -> (Together, Assessment) {
    let read = Rc::new(read::read(&session.text, &session.hints));
    let taken = session.sources.iter().filter_map(|source| Some((source.id, &source.taken.as_ref()?.found)));
    let mut all = source::together(&session.text, &read, &taken.collect::<Vec<_>>());
    if !session.corrections.is_empty() {
        let corrected = correction::correct(&all.text, Read::clone(&all.read), &all.parts, &session.corrections);
        all.read = Rc::new(corrected);
    }
    let metrics = measure(&all.read, &session.answers, &session.linked, today);
    let organisation = if session.unbranded { "" } else { &session.organisation };
    let assessment = assess(&metrics, rubric, today, organisation, &session.campaign);
    (all, assessment)
}

/// The fragment of a link that opens the session's figures and answers again.
#[must_use]
pub fn link(session: &Session, assessment: &Assessment) -> String {
    let figures = assessment.metrics.figures.iter().filter(|figure| figure.origin != Origin::Answer);
    let figures: Vec<Figure> = figures.cloned().collect();
    share::encode(&session.shared(figures, assessment.as_of, assessment.rubric))
}

/// The file's text. Any session gives one; the same session, rubric, day and locale give the same bytes everywhere.
#[must_use]
pub fn take_out(session: &Session, rubric: &Rubric, form: Form, today: Date, locale: &Locale) -> String {
    let (all, assessment) = assessed(session, rubric, today);
    match form {
        Form::Json => {
            let remark = sentences::provenance(&assessment, locale);
            let link = link(session, &assessment);
            json::text(&AssessmentOutput::of(&assessment, rubric, (&all.text, &all.read), link, remark, locale))
        }
        Form::Csv => csv::checks(&assessment, locale),
        Form::Markdown => markdown::markdown(&assessment, locale),
    }
}
