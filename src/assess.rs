//! Assessing: measured figures and answers against the rubric. The [`Assessment`] is the one value that all outputs share.

pub mod check;
pub mod next_step;
pub mod reference;
pub mod rubric;
pub mod score;

pub use check::{Ask, Check, Choice, Dimension, Owner, Worth};
pub use rubric::Rubric;

use crate::measure::Metrics;
use crate::number::date::Date;
use crate::words::Said;

/// The outcome of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// A check with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// Its outcome.
    pub verdict: Verdict,
    /// Why, with the figures used; what is missing where it cannot be told; the reason where it does not apply.
    pub reason: Said,
    /// Whether the pasted figures decided it (true) or an answer did.
    pub from_figures: bool,
    /// Whether the person chose to pass it over.
    pub skipped: bool,
}

/// How ready: what to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 40.
    Groundwork,
    /// Below 65.
    Pilot,
    /// Below 85.
    Launch,
    /// From 85.
    Scale,
}

/// Whole points of a hundred, low <= high; the same where everything is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// With nothing good about what is unknown.
    pub low: u8,
    /// With everything good about what is unknown.
    pub high: u8,
}

/// A finding that limits the band whatever the average.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap {
    /// Stable id: `no-moderation-rota`.
    pub id: &'static str,
    /// The highest band it allows.
    pub band: Band,
    /// Whether it holds (true) or only would hold under a bad answer to what is unknown.
    pub holds: bool,
    /// Why, in words.
    pub reason: Said,
}

/// How much of the rubric could be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Checks judged (Met, Partly, Not met).
    pub judged: u16,
    /// Checks that apply.
    pub applicable: u16,
    /// Weight judged.
    pub judged_weight: u16,
    /// Weight that applies.
    pub weight: u16,
}

/// A dimension with its findings.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionResult {
    /// Which.
    pub dimension: Dimension,
    /// Its points; `None` where nothing in it applies.
    pub span: Option<Span>,
    /// How much of it could be judged.
    pub coverage: Coverage,
}

/// A next step: one check to meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The check.
    pub check: &'static Check,
    /// The band (its low end) with this and the steps before it done.
    pub reaches: Band,
}

/// The one value that all outputs share.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The day it was made.
    pub as_of: Date,
    /// Version of the rubric: "1.0".
    pub rubric: &'static str,
    /// Points; `None` where nothing applies.
    pub span: Option<Span>,
    /// The lowest and highest band, caps applied; `None` where nothing applies.
    pub bands: Option<(Band, Band)>,
    /// The caps that hold or may hold, hardest first.
    pub caps: Vec<Cap>,
    /// How much could be judged.
    pub coverage: Coverage,
    /// The eight dimensions in order.
    pub dimensions: Vec<DimensionResult>,
    /// Every check in order, with its verdict.
    pub findings: Vec<Finding>,
    /// Up to three next steps.
    pub steps: Vec<Step>,
    /// Checks still to be asked, the one that narrows the span most first.
    pub questions: Vec<&'static Check>,
    /// The verdict in one sentence.
    pub verdict: Said,
    /// The strongest and the weakest dimension among those that were judged and differ.
    pub strongest: Option<Dimension>,
    /// See `strongest`.
    pub weakest: Option<Dimension>,
    /// What was measured.
    pub metrics: Metrics,
    /// The organisation's name, as the person gave it; may be empty.
    pub organisation: String,
    /// The campaign's name, as the person gave it; may be empty.
    pub campaign: String,
}
