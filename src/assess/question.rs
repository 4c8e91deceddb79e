//! The next best question: the answer that narrows most what the result can still be, on average over the answers that can be given.
//!
//! What the result can still be is the span of exact points, each end no higher than where the hardest cap on it ends. So a question
//! counts with its weight, and one on which a cap hangs with the part of the scale that a bad answer cuts off or a good one opens. The
//! cap on coverage stays out of it: every answer lifts that one alike. What takes several numbers counts for each number.

use super::cap::State;
use super::score::Sum;
use super::{Ask, Band, Check, Finding, Rubric, Verdict, score};
use crate::order;

/// Parts into which a thousandth of a point is divided, so that a mean over choices stays whole.
const FINE: u64 = 5040;

/// What the result can still be: its ends, and the caps on each.
struct Open<'a> {
    sum: Sum,
    /// How each cap of the rubric stands now, in the rubric's order; `None` where its check is not in the rubric.
    states: Vec<Option<State>>,
    rubric: &'a Rubric,
}

impl Open<'_> {
    /// How wide it is in thousandths of points, were the check worth so much and did its caps stand so.
    fn width(&self, finding: &Finding, supposed: Option<(u32, State)>) -> u32 {
        let Sum { mut low, mut high, .. } = self.sum;
        if let (Some((worth, _)), Some((least, most))) = (supposed, finding.worth) {
            let weight = u32::from(finding.check.weight);
            low = (low + worth * weight).saturating_sub(least * weight);
            high = (high + worth * weight).saturating_sub(most * weight);
        }
        let (mut low_limit, mut high_limit) = (None::<Band>, None::<Band>);
        for (rule, state) in self.rubric.caps.iter().zip(&self.states) {
            let state = match supposed {
                Some((_, state)) if rule.check == finding.check.id => Some(state),
                _ => *state,
            };
            let lower = |limit: &mut Option<Band>| *limit = Some(limit.map_or(rule.band, |band| band.min(rule.band)));
            if matches!(state, Some(State::Holds | State::May)) {
                lower(&mut low_limit);
            }
            if state == Some(State::Holds) {
                lower(&mut high_limit);
            }
        }
        self.limited(high, high_limit).saturating_sub(self.limited(low, low_limit))
    }

    /// Thousandths of points, no more than where a band ends.
    fn limited(&self, points: u32, band: Option<Band>) -> u32 {
        match band.and_then(Band::next) {
            Some(next) => points.min(self.sum.needed(next.start())),
            None => points,
        }
    }

    /// How much an answer to an open check narrows it, on average over its choices, in parts of a thousandth of a point.
    fn narrowing(&self, finding: &Finding) -> u64 {
        let now = self.width(finding, None);
        let by = |worth: Option<(u32, u32)>, state: State| {
            worth.map_or(0, |(worth, _)| u64::from(now.saturating_sub(self.width(finding, Some((worth, state))))))
        };
        let rule = self.rubric.caps.iter().find(|rule| rule.check == finding.check.id);
        match finding.check.ask {
            Ask::Choices(choices) => {
                let all: u64 = choices
                    .iter()
                    .map(|choice| {
                        let verdict = choice.worth.verdict();
                        let state = rule.map_or(State::Lifted, |rule| rule.stands(verdict, Some(choice)));
                        by(verdict.worth(), state)
                    })
                    .sum();
                (all * FINE).checked_div(choices.len() as u64).unwrap_or(0)
            }
            Ask::Figures(_) => {
                // A number can bring it to any point between its ends: the mean of the two stands for all.
                let ends = finding.worth.map(|(low, high)| [low, high]).unwrap_or_default();
                let all: u64 = ends.iter().map(|end| by(Some((*end, *end)), State::Lifted)).sum();
                let numbers = finding.missing.len().max(1) as u64;
                all * FINE / (2 * numbers)
            }
        }
    }
}

/// The checks still to be asked, the one whose answer narrows the result most first; equal ones in the order of the rubric. Those
/// that were passed over come last.
#[must_use]
pub fn questions(rubric: &Rubric, findings: &[Finding]) -> Vec<&'static Check> {
    let mut open: Vec<(&Finding, u64)> = narrowings(rubric, findings);
    // Sorting keeps the order of what is equal.
    order::by_key(&mut open, |(finding, narrowing)| {
        u64::from(finding.skipped) << 62 | (1_u64 << 61).saturating_sub(*narrowing)
    });
    open.into_iter().map(|(finding, _)| finding.check).collect()
}

/// The open checks in the order of the rubric, and how much an answer narrows the result, on average; in parts of a point that
/// mean something only beside each other.
#[must_use]
pub fn narrowings<'a>(rubric: &Rubric, findings: &'a [Finding]) -> Vec<(&'a Finding, u64)> {
    let state = |id: &str| findings.iter().find(|finding| finding.check.id == id);
    let states = rubric.caps.iter().map(|rule| state(rule.check).map(|finding| rule.state(finding))).collect();
    let view = Open { sum: score::sum(findings.iter()), states, rubric };
    findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::CannotTell)
        .map(|finding| (finding, view.narrowing(finding)))
        .collect()
}
