//! What if: the assessment as it would be with some checks or figures supposed otherwise. The real answers stay as they are.

use super::{Ask, Assessment, Choice, Finding, Rubric, Verdict, Worth, conclude};
use crate::measure::sorted::Sorted;
use crate::measure::{Answer, Figure, Metrics, Origin};
use crate::metric::{self, METRICS};
use crate::number::{Bounds, Unit};
use crate::order;
use crate::read::Evidence;
use crate::words::{Argument, Said, Text};

/// What is supposed of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supposed {
    /// That it is met.
    Met,
    /// That it is not met, in the way that is worst.
    NotMet,
}

/// All that is supposed. Nothing supposed is the real assessment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatIf {
    /// By check id.
    pub checks: Sorted<Supposed>,
    /// By metric id.
    pub figures: Sorted<(Bounds, Unit)>,
}

const SUPPOSED: Text =
    Text::new("reason.supposed", "Only supposed, to see what would change.", "Why a question is judged as it is.");

impl WhatIf {
    /// Whether nothing is supposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.checks.is_empty() && self.figures.is_empty()
    }

    /// The assessment under what is supposed. The same functions decide as for real answers, so that keeping what was supposed gives
    /// the same result.
    #[must_use]
    pub fn assess(&self, real: &Assessment, rubric: &Rubric) -> Assessment {
        let mut metrics = real.metrics.clone();
        for (id, (bounds, unit)) in self.figures.iter() {
            put(&mut metrics, id, *bounds, *unit);
        }
        for (id, answer) in self.answers(rubric) {
            metrics.answers.checks.insert(id, answer);
        }
        let findings = rubric
            .checks
            .iter()
            .map(|check| {
                let mut finding = check.find(&metrics, real.as_of);
                if let (Ask::Figures(_), Some(supposed)) = (check.ask, self.checks.get(check.id)) {
                    suppose(&mut finding, *supposed);
                }
                finding
            })
            .collect();
        conclude(findings, metrics, rubric, real.as_of, &real.organisation, &real.campaign)
    }

    /// The answers that what is supposed of checks stands for, by check id. Checks that figures answer have none: they need a number.
    #[must_use]
    pub fn answers(&self, rubric: &Rubric) -> Vec<(String, Answer)> {
        self.checks
            .iter()
            .filter_map(|(id, supposed)| {
                let choice = stands_for(rubric, id, *supposed)?;
                Some((id.clone(), Answer::Choice(choice.id.to_owned())))
            })
            .collect()
    }
}

/// The answer that something supposed of a check stands for: the first that meets it, or the worst.
#[must_use]
pub fn stands_for(rubric: &Rubric, id: &str, supposed: Supposed) -> Option<&'static Choice> {
    let Ask::Choices(choices) = rubric.check(id)?.ask else { return None };
    match supposed {
        Supposed::Met => choices.iter().find(|choice| choice.worth == Worth::Met),
        // Where a cap hangs on one of the bad answers, that one.
        Supposed::NotMet => {
            let capped =
                |choice: &&Choice| rubric.caps.iter().any(|rule| rule.check == id && rule.choices.contains(&choice.id));
            choices.iter().find(capped).or_else(|| choices.iter().rev().find(|choice| choice.worth == Worth::NotMet))
        }
    }
}

fn suppose(finding: &mut Finding, supposed: Supposed) {
    finding.decide(match supposed {
        Supposed::Met => Verdict::Met,
        Supposed::NotMet => Verdict::NotMet,
    });
    finding.reason = Said { text: SUPPOSED, arguments: Vec::<(&'static str, Argument)>::new() };
    finding.from_figures = false;
}

/// Puts a figure in as an answer would, in the order of the list of metrics.
fn put(metrics: &mut Metrics, id: &str, bounds: Bounds, unit: Unit) {
    let Some(metric) = metric::find(id) else { return };
    metrics.figures.retain(|figure| figure.metric != metric);
    let evidence = Evidence::Said;
    metrics.figures.push(Figure { metric, bounds, unit, origin: Origin::Answer, evidence, readings: Vec::new() });
    order::by_key(&mut metrics.figures, |figure| {
        METRICS.iter().position(|listed| *listed == figure.metric).map_or(u64::MAX, |place| place as u64)
    });
}
