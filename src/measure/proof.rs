//! The evidence of the headline figures: on which rung of the ladder each stands, and what the person says about it.

use super::answer::Answer;
use super::{Answers, Figure, Metrics};
use crate::metric::{Metric, followers, interactions, participants, reach, videos, views};
use crate::read::Evidence;

/// The rungs from the lowest to the highest, with their ids.
pub const RUNGS: [(Evidence, &str); 5] = [
    (Evidence::Said, "said"),
    (Evidence::Screenshot, "screenshot"),
    (Evidence::OwnExport, "own-export"),
    (Evidence::ThirdParty, "third-party"),
    (Evidence::Public, "public"),
];

/// The figures that a campaign is known by.
pub const HEADLINES: [&Metric; 6] =
    [&views::METRIC, &videos::METRIC, &participants::METRIC, &interactions::METRIC, &followers::METRIC, &reach::METRIC];

/// Whether a campaign is known by this figure.
#[must_use]
pub fn is_headline(metric: &Metric) -> bool {
    HEADLINES.contains(&metric)
}

/// The name under which the answers keep what the person says about the evidence of a figure. No check has such a name.
#[must_use]
pub fn name(metric: &Metric) -> String {
    ["evidence:", metric.id].concat()
}

/// What the person says about the evidence of a figure; `None` where they say nothing.
#[must_use]
pub fn told(answers: &Answers, metric: &Metric) -> Option<Evidence> {
    let Some(Answer::Choice(rung)) = answers.checks.get(&name(metric)) else { return None };
    RUNGS.iter().find(|(_, id)| id == rung).map(|(evidence, _)| *evidence)
}

/// Puts the headline figures on the rungs that the person says.
pub fn apply(answers: &Answers, figures: &mut [Figure]) {
    for figure in figures.iter_mut().filter(|figure| is_headline(figure.metric)) {
        if let Some(evidence) = told(answers, figure.metric) {
            figure.evidence = evidence;
        }
    }
}

/// The headline figure that is proven least: the results are worth no more. The first of equals; `None` where there is none.
#[must_use]
pub fn weakest(metrics: &Metrics) -> Option<&Figure> {
    HEADLINES
        .iter()
        .filter_map(|metric| metrics.figure(metric))
        .reduce(|worst, next| if next.evidence < worst.evidence { next } else { worst })
}
