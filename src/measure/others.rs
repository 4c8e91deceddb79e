//! The other campaigns of a text: rows of a table or lines beside the person's own, to compare with.

use super::derive::derive;
use super::{Derived, Figure, Metrics, Origin};
use crate::metric::Metric;
use crate::read::{Read, Role, Why};

/// So many are told apart; a longer table is not somebody's handful of like campaigns.
const MOST: usize = 60;

/// A campaign of the text that is not the person's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// Its name, as the text has it.
    pub name: String,
    /// One figure per metric, as it stands in the text.
    pub figures: Vec<Figure>,
}

impl Other {
    /// The figures that can be computed from its own.
    #[must_use]
    pub fn derived(&self) -> Vec<Derived> {
        derive(&Metrics { figures: self.figures.clone(), ..Metrics::default() })
    }

    /// Where the figures of these metrics stand, as indexes into [`Read::readings`].
    #[must_use]
    pub fn readings(&self, metrics: &[&Metric]) -> Vec<usize> {
        let of = self.figures.iter().filter(|figure| metrics.contains(&figure.metric));
        of.flat_map(|figure| figure.readings.iter().copied()).collect()
    }
}

/// The campaigns of the text that are not used, in its order. A campaign that gives a metric twice keeps its first figure.
#[must_use]
pub fn others(read: &Read) -> Vec<Other> {
    let mut others: Vec<Other> = Vec::new();
    for (index, reading) in read.readings.iter().enumerate() {
        let (Some(name), Some(metric), Why::Elsewhere, Role::Result) =
            (&reading.campaign, reading.metric, reading.why, reading.role)
        else {
            continue;
        };
        let place = others.iter().position(|other| other.name == *name).unwrap_or(others.len());
        if place == others.len() {
            if place >= MOST {
                continue;
            }
            others.push(Other { name: name.clone(), figures: Vec::new() });
        }
        let Some(other) = others.get_mut(place) else { continue };
        if reading.question.is_none() && !other.figures.iter().any(|figure| figure.metric == metric) {
            other.figures.push(Figure {
                metric,
                bounds: reading.bounds,
                unit: reading.unit,
                origin: Origin::Text,
                evidence: reading.evidence,
                readings: vec![index],
            });
        }
    }
    others
}
