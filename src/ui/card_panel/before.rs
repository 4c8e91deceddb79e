//! What there is to compare with: what stood on the page before a link was opened, assessed as the page assesses.

use crate::assess::{Assessment, assess};
use crate::card::{Kind, results};
use crate::measure::measure;
use crate::number::date::Date;
use crate::read::{Read, correction, read, source};
use crate::session::Session;

/// The assessment of a session that is not on the page.
pub fn assessed(session: &Session, today: Date) -> Assessment {
    let found = std::rc::Rc::new(read(&session.text, &session.hints));
    let taken = session.sources.iter().filter_map(|source| Some((source.id, &source.taken.as_ref()?.found)));
    let all = source::together(&session.text, &found, &taken.collect::<Vec<_>>());
    let corrected = correction::correct(&all.text, Read::clone(&all.read), &all.parts, &session.corrections);
    let day = session.as_of.unwrap_or(today);
    let metrics = measure(&corrected, &session.answers, &session.linked, day);
    assess(&metrics, session.rubric, day, &session.organisation, &session.campaign)
}

/// The kinds of card that have something to show.
pub fn kinds(assessment: &Assessment, compared: bool) -> Vec<Kind> {
    let mut kinds = vec![Kind::Readiness];
    if !results::figures(assessment).is_empty() {
        kinds.push(Kind::Results);
    }
    if compared {
        kinds.push(Kind::Comparison);
    }
    kinds
}
