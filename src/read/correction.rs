//! What the person changed about a reading: they know better than any reader.

use std::collections::BTreeMap;

use super::source::Part;
use super::{Read, Reading, Role, Why};
use crate::metric::{self, Metric};
use crate::number::Bounds;

/// Names a reading by what stands in the text, so that it is found again while the person goes on typing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The text of the reading, as it stands in the paste.
    pub text: String,
    /// Which of the readings of its source with this text it is, from 0.
    pub nth: usize,
    /// The source in which it stands; 0 is the box.
    pub source: u32,
}

/// A change to one reading. What is `None` stays as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Correction {
    /// Left out by the person.
    pub removed: bool,
    /// Another value.
    pub bounds: Option<Bounds>,
    /// Another metric.
    pub metric: Option<&'static Metric>,
    /// Another role.
    pub role: Option<Role>,
    /// The choice taken of the reading's question.
    pub choice: Option<usize>,
}

/// The marks of all readings, in their order. `parts` says which are whose; without any, all are the box's.
#[must_use]
pub fn marks(text: &str, read: &Read, parts: &[Part]) -> Vec<Mark> {
    let mut seen: BTreeMap<(u32, &str), usize> = BTreeMap::new();
    let sources = parts.iter().flat_map(|part| std::iter::repeat_n(part.source, part.readings));
    read.readings
        .iter()
        .zip(sources.chain(std::iter::repeat(0)))
        .map(|(reading, source)| {
            let words = text.get(reading.place.clone()).unwrap_or_default();
            let nth = seen.entry((source, words)).and_modify(|nth| *nth += 1).or_insert(0);
            Mark { text: words.to_owned(), nth: *nth, source }
        })
        .collect()
}

/// The reading with the person's corrections. A correction whose mark is gone changes nothing.
#[must_use]
pub fn correct(text: &str, mut read: Read, parts: &[Part], corrections: &[(Mark, Correction)]) -> Read {
    if corrections.is_empty() {
        return read;
    }
    let marks = marks(text, &read, parts);
    for (reading, found) in read.readings.iter_mut().zip(marks) {
        let Some((_, correction)) = corrections.iter().find(|(mark, _)| *mark == found) else { continue };
        apply(reading, correction);
    }
    read
}

fn apply(reading: &mut Reading, correction: &Correction) {
    if let (Some(choice), Some(question)) = (correction.choice, &reading.question)
        && let Some(chosen) = question.choices.get(choice).cloned()
    {
        reading.bounds = chosen.bounds;
        reading.metric = chosen.metric;
        reading.question = None;
    }
    if let Some(bounds) = correction.bounds {
        reading.bounds = bounds;
        reading.question = None;
    }
    if let Some(metric) = correction.metric.and_then(|metric| metric::find(metric.id)) {
        reading.metric = Some(metric);
        reading.question = None;
        if correction.role.is_none() && reading.why == Why::NotAFigure {
            reading.role = Role::Result;
        }
    }
    if let Some(role) = correction.role {
        reading.role = role;
    }
    reading.why = if correction.removed {
        Why::Removed
    } else if reading.question.is_some() {
        Why::Asked
    } else if reading.metric.is_none() {
        Why::NoMetric
    } else if matches!(reading.role, Role::Result) {
        Why::Used
    } else {
        Why::Role
    };
}
