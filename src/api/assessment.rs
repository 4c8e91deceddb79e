//! The public JSON of an assessment. Its shape is described in `docs/assessment.schema.json`, which is made from the same lists.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{NoteOutput, ReadOutput, ReadingOutput, qualifier, unit};
use crate::assess::{self, Assessment, DIMENSIONS, Finding, Rubric, Verdict};
use crate::measure::{Answer, Figure, Origin};
use crate::number::{Bounds, Unit};
use crate::read::{Evidence, Read};
use crate::words::{Locale, figure};

/// What [`AssessmentOutput::format`] says.
pub const FORMAT: &str = "greenlight-assessment";
/// The version of the shape. Fields are added within a version; a field that changes or goes makes a new one.
pub const VERSION: u32 = 1;

/// An assessment with everything it stands on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssessmentOutput {
    /// Always `greenlight-assessment`.
    pub format: &'static str,
    /// The version of the shape.
    pub version: u32,
    /// What to keep in mind: a self-assessment, not for ranking.
    pub remark: String,
    /// The day it was made, as `2026-11-23`.
    pub as_of: String,
    /// The version of the rubric.
    pub rubric: String,
    /// The organisation; may be empty.
    pub organisation: String,
    /// The campaign; may be empty.
    pub campaign: String,
    /// The fragment of a link that opens the figures and answers again.
    pub link: String,
    /// The verdict in a sentence or two.
    pub verdict: String,
    /// Points of a hundred; `null` where nothing applies.
    pub points: Option<SpanOutput>,
    /// The lowest and highest band, caps applied; `null` where nothing applies.
    pub bands: Option<BandsOutput>,
    /// How much could be judged.
    pub coverage: CoverageOutput,
    /// What limits the band, or may.
    pub caps: Vec<CapOutput>,
    /// The dimensions in order.
    pub dimensions: Vec<DimensionOutput>,
    /// Every check in order, with its verdict.
    pub checks: Vec<CheckOutput>,
    /// What to do next, in order.
    pub steps: Vec<StepOutput>,
    /// Checks still to be answered, by id, the most telling first.
    pub questions: Vec<&'static str>,
    /// The answers, by check id.
    pub answers: BTreeMap<String, AnswerOutput>,
    /// What was measured: one figure per metric.
    pub figures: Vec<FigureOutput>,
    /// Figures computed from these.
    pub derived: Vec<DerivedOutput>,
    /// Results beside references.
    pub comparisons: Vec<ComparisonOutput>,
    /// What looks odd.
    pub warnings: Vec<String>,
    /// Every figure that was seen in the texts, with the piece in which it stands.
    pub readings: Vec<ReadingOutput>,
    /// What there is to know about the reading.
    pub notes: Vec<NoteOutput>,
}

/// Whole points, low and high.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SpanOutput {
    /// With nothing good about what is unknown.
    pub low: u8,
    /// With everything good about what is unknown.
    pub high: u8,
}

/// Bands by id: `groundwork`, `pilot`, `launch`, `scale`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BandsOutput {
    /// The lowest that is possible.
    pub low: &'static str,
    /// The highest that is possible.
    pub high: &'static str,
}

/// How much could be judged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CoverageOutput {
    /// Checks judged.
    pub judged: u16,
    /// Checks that apply.
    pub applicable: u16,
    /// Weight judged.
    pub judged_weight: u16,
    /// Weight that applies.
    pub weight: u16,
}

/// A cap.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CapOutput {
    /// Its id.
    pub id: &'static str,
    /// The highest band it allows.
    pub band: &'static str,
    /// The check that decides; `null` for coverage.
    pub check: Option<&'static str>,
    /// Whether it holds, or only would under a bad answer.
    pub holds: bool,
    /// Whether it makes a difference now.
    pub binds: bool,
    /// Why, in words.
    pub reason: String,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DimensionOutput {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub title: String,
    /// Its weight in the rubric.
    pub weight: u16,
    /// Points of a hundred; `null` where nothing in it applies.
    pub points: Option<SpanOutput>,
    /// How much of it could be judged.
    pub coverage: CoverageOutput,
}

/// A check with its verdict.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CheckOutput {
    /// Its id.
    pub id: &'static str,
    /// Its dimension.
    pub dimension: &'static str,
    /// Its name.
    pub title: String,
    /// The question.
    pub question: String,
    /// Points of a hundred that it counts.
    pub weight: u16,
    /// `met`, `partly`, `not-met`, `cannot-tell`, `not-applicable`.
    pub verdict: &'static str,
    /// What it adds to the sum, in thousandths of points of `weight` times 1000; `null` where it does not apply.
    pub earned: Option<EarnedOutput>,
    /// Why, in words.
    pub reason: String,
    /// Whether figures decided it and not an answer.
    pub from_figures: bool,
    /// The metrics that would be needed and are not known.
    pub missing: Vec<&'static str>,
    /// What would make it met.
    pub step: String,
    /// Who does that.
    pub owner: &'static str,
    /// How many hours it takes.
    pub hours: u16,
    /// Where the check comes from.
    pub source: String,
}

/// Thousandths of points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct EarnedOutput {
    /// With nothing good about what is unknown.
    pub low: u32,
    /// With everything good about what is unknown.
    pub high: u32,
}

/// A next step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepOutput {
    /// The check to meet.
    pub check: &'static str,
    /// What to do.
    pub what: String,
    /// Who does it.
    pub owner: &'static str,
    /// How many hours it takes.
    pub hours: u16,
    /// The band before it.
    pub from: &'static str,
    /// The band after it.
    pub reaches: &'static str,
    /// Whether the check is not answered yet and may be met already.
    pub ask_first: bool,
    /// The cap that it lifts.
    pub lifts: Option<&'static str>,
}

/// An answer: exactly one of the three is there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AnswerOutput {
    /// The choice, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// The reason for which it does not apply, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<String>,
    /// Passed over.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
}

/// A measured figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureOutput {
    /// The metric's id.
    pub metric: &'static str,
    /// Its name.
    pub title: String,
    /// Lowest value, inclusive; `null` is open.
    pub low: Option<f64>,
    /// Highest value, inclusive; `null` is open.
    pub high: Option<f64>,
    /// The value as written.
    pub nominal: f64,
    /// The unit, as in readings.
    pub unit: String,
    /// The qualifier, as in readings.
    pub qualifier: &'static str,
    /// The value in words.
    pub words: String,
    /// `text`, `unclear`, `answer`, `link`.
    pub origin: &'static str,
    /// `said`, `screenshot`, `own-export`, `third-party`, `public`.
    pub evidence: &'static str,
}

/// A computed figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DerivedOutput {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub title: String,
    /// Lowest value; `null` is open.
    pub low: Option<f64>,
    /// Highest value; `null` is open.
    pub high: Option<f64>,
    /// The unit, as in readings.
    pub unit: String,
    /// The value in words.
    pub words: String,
    /// How it was computed.
    pub how: String,
}

/// A result beside references.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparisonOutput {
    /// What it says.
    pub words: String,
    /// The references, by id.
    pub references: Vec<&'static str>,
}

impl AssessmentOutput {
    /// The public form of an assessment under a rubric, of the texts and readings it was made from, and of the link that opens it again.
    #[must_use]
    pub fn of(
        assessment: &Assessment,
        rubric: &Rubric,
        (text, read): (&str, &Read),
        link: String,
        remark: String,
        locale: &Locale,
    ) -> Self {
        let words = |text: &crate::words::Text| locale.words(text).to_owned();
        let found = ReadOutput::of(text, read, &assessment.metrics, locale);
        Self {
            format: FORMAT,
            version: VERSION,
            remark,
            as_of: assessment.as_of.to_string(),
            rubric: assessment.rubric.to_owned(),
            organisation: assessment.organisation.clone(),
            campaign: assessment.campaign.clone(),
            link,
            verdict: assessment.verdict.say(locale),
            points: assessment.span.map(span),
            bands: assessment.bands.map(|(low, high)| BandsOutput { low: low.id(), high: high.id() }),
            coverage: coverage(assessment.coverage),
            caps: assessment
                .caps
                .iter()
                .map(|cap| CapOutput {
                    id: cap.id,
                    band: cap.band.id(),
                    check: cap.check,
                    holds: cap.holds,
                    binds: cap.binds,
                    reason: cap.reason.say(locale),
                })
                .collect(),
            dimensions: DIMENSIONS
                .iter()
                .zip(&assessment.dimensions)
                .map(|(dimension, result)| DimensionOutput {
                    id: dimension.id(),
                    title: words(&dimension.title()),
                    weight: dimension.weight(rubric),
                    points: result.span.map(span),
                    coverage: coverage(result.coverage),
                })
                .collect(),
            checks: assessment.findings.iter().map(|finding| check(finding, locale)).collect(),
            steps: assessment
                .steps
                .iter()
                .map(|step| StepOutput {
                    check: step.check.id,
                    what: words(&step.check.step),
                    owner: step.check.owner.id(),
                    hours: step.hours,
                    from: step.from.id(),
                    reaches: step.reaches.id(),
                    ask_first: step.ask_first,
                    lifts: step.lifts,
                })
                .collect(),
            questions: assessment.questions.iter().map(|check| check.id).collect(),
            answers: assessment.metrics.answers.checks.iter().map(|(id, one)| (id.clone(), answer(one))).collect(),
            figures: assessment.metrics.figures.iter().map(|figure| measured(figure, locale)).collect(),
            derived: assessment
                .metrics
                .derived
                .iter()
                .map(|derived| DerivedOutput {
                    id: derived.id,
                    title: words(&derived.title),
                    low: derived.bounds.low(),
                    high: derived.bounds.high(),
                    unit: unit(derived.unit),
                    words: said(&derived.bounds, derived.unit, locale),
                    how: derived.how.say(locale),
                })
                .collect(),
            comparisons: assessment
                .comparisons
                .iter()
                .map(|one| ComparisonOutput {
                    words: one.said.say(locale),
                    references: one.cases.iter().filter_map(|case| Some(case.reference?.id)).collect(),
                })
                .collect(),
            warnings: assessment.metrics.warnings.iter().map(|warning| warning.say(locale)).collect(),
            readings: found.readings,
            notes: found.notes,
        }
    }
}

fn span(span: assess::Span) -> SpanOutput {
    SpanOutput { low: span.low, high: span.high }
}

fn coverage(coverage: assess::Coverage) -> CoverageOutput {
    CoverageOutput {
        judged: coverage.judged,
        applicable: coverage.applicable,
        judged_weight: coverage.judged_weight,
        weight: coverage.weight,
    }
}

fn check(finding: &Finding, locale: &Locale) -> CheckOutput {
    let check = finding.check;
    let words = |text: &crate::words::Text| locale.words(text).to_owned();
    CheckOutput {
        id: check.id,
        dimension: check.dimension.id(),
        title: words(&check.title),
        question: words(&check.question),
        weight: check.weight,
        verdict: finding.verdict.id(),
        earned: finding.earned().map(|(low, high)| EarnedOutput { low, high }),
        reason: finding.reason.say(locale),
        from_figures: finding.from_figures,
        missing: match finding.verdict {
            Verdict::CannotTell => finding.missing.iter().map(|metric| metric.id).collect(),
            _ => Vec::new(),
        },
        step: words(&check.step),
        owner: check.owner.id(),
        hours: check.hours,
        source: words(&check.source),
    }
}

fn answer(answer: &Answer) -> AnswerOutput {
    match answer {
        Answer::Choice(id) => AnswerOutput { choice: Some(id.clone()), ..AnswerOutput::default() },
        Answer::NotApplicable(id) => AnswerOutput { not_applicable: Some(id.clone()), ..AnswerOutput::default() },
        Answer::Skipped => AnswerOutput { skipped: true, ..AnswerOutput::default() },
    }
}

fn measured(figure: &Figure, locale: &Locale) -> FigureOutput {
    FigureOutput {
        metric: figure.metric.id,
        title: locale.words(&figure.metric.title).to_owned(),
        low: figure.bounds.low(),
        high: figure.bounds.high(),
        nominal: figure.bounds.nominal(),
        unit: unit(figure.unit),
        qualifier: qualifier(figure.bounds.qualifier()),
        words: said(&figure.bounds, figure.unit, locale),
        origin: origin(figure.origin),
        evidence: evidence(figure.evidence),
    }
}

fn said(bounds: &Bounds, unit: Unit, locale: &Locale) -> String {
    figure::figure(locale, bounds, unit)
}

/// The public name of where a figure comes from.
#[must_use]
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Text => "text",
        Origin::Unclear => "unclear",
        Origin::Answer => "answer",
        Origin::Link => "link",
    }
}

/// The public name of how far a figure can be trusted.
#[must_use]
pub fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Said => "said",
        Evidence::Screenshot => "screenshot",
        Evidence::OwnExport => "own-export",
        Evidence::ThirdParty => "third-party",
        Evidence::Public => "public",
    }
}
