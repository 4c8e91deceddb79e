//! Assessing: measured figures and answers against the rubric. The [`Assessment`] is the one value that all outputs share.

pub mod band;
pub mod cap;
pub mod change;
pub mod check;
pub mod compare;
pub mod dimension;
pub mod next_step;
pub mod not_applicable;
pub mod own;
pub mod owner;
pub mod question;
pub mod reference;
pub mod rubric;
pub mod score;
pub mod verdict;
pub mod what_if;

pub use band::{BANDS, Band};
pub use cap::{Cap, CapRule};
pub use check::{Ask, AskFigure, Check, Choice, FromFigures, Given, Judged, Threshold, Worth};
pub use compare::Comparison;
pub use dimension::{DIMENSIONS, Dimension};
pub use next_step::{Plan, Step};
pub use not_applicable::NotApplicable;
pub use owner::{OWNERS, Owner};
pub use rubric::{RUBRIC, Rubric};
pub use score::{Coverage, Span};
pub use what_if::{Supposed, WhatIf};

use crate::measure::Metrics;
use crate::metric::Metric;
use crate::number::date::Date;
use crate::words::{Said, Text};

/// The outcome of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Worth all of its weight.
    Met,
    /// Worth a part of its weight, in thousandths (1 to 999).
    Partly(u16),
    /// Worth nothing.
    NotMet,
    /// Worth anything between nothing and all.
    CannotTell,
    /// Leaves the sum.
    NotApplicable,
}

impl Verdict {
    /// Stable name, public API: `met`, `partly`, `not-met`, `cannot-tell`, `not-applicable`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly(_) => "partly",
            Self::NotMet => "not-met",
            Self::CannotTell => "cannot-tell",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The outcome as a label.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str = "The outcome of one question of the assessment, as a label.";
        match self {
            Self::Met => Text::new("verdict.met", "Met", NOTE),
            Self::Partly(_) => Text::new("verdict.partly", "Partly", NOTE),
            Self::NotMet => Text::new("verdict.not-met", "Not met", NOTE),
            Self::CannotTell => Text::new("verdict.cannot-tell", "Cannot tell", NOTE),
            Self::NotApplicable => Text::new("verdict.not-applicable", "Does not apply", NOTE),
        }
    }
}

/// A check with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// Its outcome.
    pub verdict: Verdict,
    /// What it is worth in thousandths of its weight, low and high; `None` where it does not apply. The verdict's own worth, but
    /// where figures are no single number: then what they come to at both ends.
    pub worth: Option<(u32, u32)>,
    /// Why, with the figures used; what is missing where it cannot be told; the reason where it does not apply.
    pub reason: Said,
    /// The choice that was answered, where one decided.
    pub choice: Option<&'static Choice>,
    /// The metrics that figures would need and that are not known yet; empty where no figures are asked for.
    pub missing: Vec<&'static Metric>,
    /// Whether the pasted figures decided it (true) or an answer did.
    pub from_figures: bool,
    /// Whether the person chose to pass it over.
    pub skipped: bool,
}

impl Finding {
    /// The figure to ask for now, for a check that is answered by figures: the first that is missing, else the first.
    #[must_use]
    pub fn ask_figure(&self) -> Option<&'static AskFigure> {
        let Ask::Figures(figures) = self.check.ask else { return None };
        figures.iter().find(|figure| self.missing.contains(&figure.metric)).or_else(|| figures.first())
    }

    /// What it adds to the sum, low and high, in thousandths of points out of `weight * 1000`; `None` where it does not apply.
    #[must_use]
    pub fn earned(&self) -> Option<(u32, u32)> {
        let weight = u32::from(self.check.weight);
        self.worth.map(|(low, high)| (low * weight, high * weight))
    }

    /// Takes a verdict, with what it is worth.
    pub fn decide(&mut self, verdict: Verdict) {
        self.verdict = verdict;
        self.worth = verdict.worth();
    }

    /// Takes what figures come to at both ends. Where these differ it cannot be told while a figure is open or waits for an answer;
    /// a closed range ("2 to 3") is an answer, and is partly met.
    fn between(&mut self, judged: Judged, open: bool) {
        let ends = (judged.worst.worth(), judged.best.worth());
        let (Some((low, _)), Some((_, high)), true) = (ends.0, ends.1, judged.worst != judged.best) else {
            return self.decide(judged.worst);
        };
        let part = u16::try_from(low.clamp(1, score::WHOLE - 1)).unwrap_or(1);
        self.verdict = if open { Verdict::CannotTell } else { Verdict::Partly(part) };
        self.worth = Some((low, high.max(low)));
    }
}

/// A dimension with what was found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionResult {
    /// Which.
    pub dimension: Dimension,
    /// Its points of a hundred; `None` where nothing in it applies.
    pub span: Option<Span>,
    /// How much of it could be judged.
    pub coverage: Coverage,
}

/// The one value that all outputs share.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The day it was made.
    pub as_of: Date,
    /// The rubric's name as it is shown: "1.0", or name and version of somebody's own.
    pub rubric: &'static str,
    /// Points; `None` where nothing applies.
    pub span: Option<Span>,
    /// The lowest and highest band, caps applied; `None` where nothing applies.
    pub bands: Option<(Band, Band)>,
    /// What to do now in the rubric's words, where the band is certain.
    pub advice: Option<Text>,
    /// The caps that hold or may hold, hardest first.
    pub caps: Vec<Cap>,
    /// How much could be judged.
    pub coverage: Coverage,
    /// The eight dimensions in order.
    pub dimensions: Vec<DimensionResult>,
    /// Every check in order, with its verdict.
    pub findings: Vec<Finding>,
    /// Up to three next steps; empty while no gap is known (answering comes first) and when nothing is left to do.
    pub steps: Vec<Step>,
    /// The whole of the cheapest work that reaches the next band, of which `steps` are the first three.
    pub plan: Plan,
    /// Checks still to be asked, the one that narrows the span most first, those passed over last.
    pub questions: Vec<&'static Check>,
    /// The verdict in one sentence or two.
    pub verdict: Said,
    /// The strongest and the weakest dimension among those of which at least half was judged, where they differ.
    pub strongest: Option<Dimension>,
    /// See `strongest`.
    pub weakest: Option<Dimension>,
    /// Results beside references, like with like. They never change a verdict of their own.
    pub comparisons: Vec<Comparison>,
    /// What was measured.
    pub metrics: Metrics,
    /// The organisation's name, as the person gave it; may be empty.
    pub organisation: String,
    /// The campaign's name, as the person gave it; may be empty.
    pub campaign: String,
}

impl Assessment {
    /// The finding of a check.
    #[must_use]
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.check.id == id)
    }

    /// The findings of a dimension, in order.
    pub fn findings_of(&self, dimension: Dimension) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.check.dimension == dimension)
    }
}

/// Assesses what was measured and answered, on a day. A pure function: the same arguments give the same value.
#[must_use]
pub fn assess(metrics: &Metrics, rubric: &Rubric, today: Date, organisation: &str, campaign: &str) -> Assessment {
    let findings = rubric.checks.iter().map(|check| check.find(metrics, today)).collect();
    conclude(findings, metrics.clone(), rubric, today, organisation, campaign)
}

/// Puts findings together: what [`assess`] does after judging, so that a changed finding ("what if") is concluded the same way.
#[must_use]
pub fn conclude(
    findings: Vec<Finding>,
    metrics: Metrics,
    rubric: &Rubric,
    today: Date,
    organisation: &str,
    campaign: &str,
) -> Assessment {
    let span = score::sum(findings.iter()).span();
    let coverage = score::coverage(findings.iter());
    let (caps, bands) = cap::limited(rubric, &findings, &coverage, span);
    let dimensions: Vec<DimensionResult> = DIMENSIONS
        .iter()
        .map(|dimension| {
            let of_it = || findings.iter().filter(|finding| finding.check.dimension == *dimension);
            DimensionResult {
                dimension: *dimension,
                span: score::sum(of_it()).span(),
                coverage: score::coverage(of_it()),
            }
        })
        .collect();
    let (strongest, weakest) = extremes(&dimensions);
    let (plan, steps) = next_step::plan(rubric, &findings, &coverage);
    Assessment {
        as_of: today,
        rubric: rubric.version,
        span,
        bands,
        advice: bands.filter(|(low, high)| low == high).map(|(low, _)| rubric.advice(low)),
        coverage,
        plan,
        steps,
        questions: question::questions(rubric, &findings),
        verdict: verdict::sentence(rubric, &findings, &coverage, &caps, bands),
        strongest,
        weakest,
        comparisons: compare::compare(&metrics, rubric.references, today),
        caps,
        dimensions,
        findings,
        metrics,
        organisation: organisation.to_owned(),
        campaign: campaign.to_owned(),
    }
}

/// The strongest and the weakest dimension of which at least half was judged: the highest low end, the lowest high end.
fn extremes(dimensions: &[DimensionResult]) -> (Option<Dimension>, Option<Dimension>) {
    let judged = || {
        dimensions.iter().filter_map(|result| {
            let enough = result.coverage.judged > 0 && result.coverage.judged_weight * 2 >= result.coverage.weight;
            result.span.filter(|_| enough).map(|span| (result.dimension, span))
        })
    };
    // The first of equals wins, so that the order of the rubric decides and nothing else.
    let strongest =
        judged().reduce(|best, next| if (next.1.low, next.1.high) > (best.1.low, best.1.high) { next } else { best });
    let weakest = judged().reduce(
        |worst, next| {
            if (next.1.high, next.1.low) < (worst.1.high, worst.1.low) { next } else { worst }
        },
    );
    match (strongest, weakest) {
        (Some(strong), Some(weak)) if strong.1.low > weak.1.low && strong.1.high > weak.1.high => {
            (Some(strong.0), Some(weak.0))
        }
        _ => (None, None),
    }
}
