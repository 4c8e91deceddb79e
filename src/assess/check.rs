//! The list of checks of the rubric, and what a check is.

pub mod age_fit;
pub mod baseline;
pub mod consent;
pub mod country_leads;
pub mod data_protection;
pub mod decision_speed;
pub mod definitions;
pub mod dropped_idea;
pub mod experiments;
pub mod fallback;
pub mod first_videos;
pub mod green_light;
pub mod hashtag_clear;
pub mod impersonation;
pub mod languages_ready;
pub mod lead_time;
pub mod live_tried;
pub mod moderation_rota;
pub mod native_posts;
pub mod numbers_review;
pub mod one_line_ask;
pub mod outcome;
pub mod partners_committed;
pub mod platform_contact;
pub mod platform_decision;
pub mod posting_pace;
pub mod proof;
pub mod purpose;
pub mod rising_numbers;
pub mod sound_licence;
pub mod staff_hours;
pub mod stand_in;
pub mod stop_switch;
pub mod target_feasible;
pub mod time_on_platform;
pub mod trend_review;

use super::{Dimension, Finding, NotApplicable, Owner, Verdict};
use crate::measure::{Answer, Figure, Metrics, Origin};
use crate::metric::Metric;
use crate::number::date::Date;
use crate::words::{Argument, Said, Text};

/// Every check in the order of the rubric.
pub const CHECKS: &[&Check] = &[
    &green_light::CHECK,
    &decision_speed::CHECK,
    &platform_decision::CHECK,
    &purpose::CHECK,
    &lead_time::CHECK,
    &staff_hours::CHECK,
    &posting_pace::CHECK,
    &stand_in::CHECK,
    &time_on_platform::CHECK,
    &native_posts::CHECK,
    &trend_review::CHECK,
    &live_tried::CHECK,
    &experiments::CHECK,
    &dropped_idea::CHECK,
    &numbers_review::CHECK,
    &rising_numbers::CHECK,
    &one_line_ask::CHECK,
    &first_videos::CHECK,
    &sound_licence::CHECK,
    &hashtag_clear::CHECK,
    &age_fit::CHECK,
    &partners_committed::CHECK,
    &country_leads::CHECK,
    &languages_ready::CHECK,
    &platform_contact::CHECK,
    &baseline::CHECK,
    &target_feasible::CHECK,
    &definitions::CHECK,
    &outcome::CHECK,
    &proof::CHECK,
    &moderation_rota::CHECK,
    &consent::CHECK,
    &data_protection::CHECK,
    &impersonation::CHECK,
    &fallback::CHECK,
    &stop_switch::CHECK,
];

/// What a choice is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// All of the weight.
    Met,
    /// A part of the weight, in thousandths (1 to 999).
    Partly(u16),
    /// Nothing.
    NotMet,
}

impl Worth {
    /// The verdict it gives.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Met => Verdict::Met,
            Self::Partly(thousandths) => Verdict::Partly(thousandths),
            Self::NotMet => Verdict::NotMet,
        }
    }
}

/// One tap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Stable id within the check, public API: `yes`.
    pub id: &'static str,
    /// The words on the button.
    pub label: Text,
    /// What it is worth.
    pub worth: Worth,
}

/// A figure that a check asks for, with common values as chips.
#[derive(Clone, Copy, Debug)]
pub struct AskFigure {
    /// The metric it fills.
    pub metric: &'static Metric,
    /// The question for this figure alone.
    pub question: Text,
    /// Common values in the metric's unit, each one tap.
    pub common: &'static [f64],
}

/// How a check is answered.
#[derive(Clone, Copy, Debug)]
pub enum Ask {
    /// One tap; best first.
    Choices(&'static [Choice]),
    /// Numbers, asked one at a time: those that are not known yet ([`Finding::ask_figure`]). They go to
    /// [`crate::measure::Answers::figures`].
    Figures(&'static [AskFigure]),
}

/// A number in a check's rule, by name, so that an own rubric can put another in its place.
#[derive(Clone, Copy, Debug)]
pub struct Threshold {
    /// Stable name within the check, public API: `enough`. The place of this name in [`FromFigures::rule`] is filled with it.
    pub id: &'static str,
    /// The number; above zero.
    pub value: f64,
    /// What it is, as a label. Not in the page's program, which shows the rule.
    #[cfg(any(not(target_arch = "wasm32"), feature = "annex"))]
    pub text: Text,
    /// Where it comes from, with the year. Not in the page's program.
    #[cfg(any(not(target_arch = "wasm32"), feature = "annex"))]
    pub source: Text,
}

impl Threshold {
    /// A number of a rule.
    #[must_use]
    pub const fn new(id: &'static str, value: f64, text: Text, source: Text) -> Self {
        #[cfg(all(target_arch = "wasm32", not(feature = "annex")))]
        let _ = (text, source);
        Self {
            id,
            value,
            #[cfg(any(not(target_arch = "wasm32"), feature = "annex"))]
            text,
            #[cfg(any(not(target_arch = "wasm32"), feature = "annex"))]
            source,
        }
    }
}

/// What a check makes of measured figures.
#[derive(Clone, Copy, Debug)]
pub struct FromFigures {
    /// The metrics it needs, all of them; it may look at others.
    pub needs: &'static [&'static Metric],
    /// The rule in words, with a place for each of its thresholds; [`FromFigures::rule`] fills them.
    pub rule_words: Text,
    /// The numbers of the rule.
    pub thresholds: &'static [Threshold],
    /// Judges the figures, and says why with the figures used.
    pub judge: fn(&Given) -> (Judged, Said),
}

/// What figures come to at both ends of what they may be: the same verdict twice where they are exact, or where it makes no
/// difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Where each figure is at its less helpful end.
    pub worst: Verdict,
    /// Where each figure is at its more helpful end.
    pub best: Verdict,
}

impl From<Verdict> for Judged {
    fn from(verdict: Verdict) -> Self {
        Self { worst: verdict, best: verdict }
    }
}

impl FromFigures {
    /// The rule in words, with its thresholds, so that it can be recomputed by hand.
    #[must_use]
    pub fn rule(&self) -> Said {
        self.thresholds.iter().fold(Said::plain(self.rule_words), |said, threshold| {
            said.with(threshold.id, Argument::Number(threshold.value))
        })
    }
}

/// The measured figures that a check looks at, the day and the numbers of its rule. The figures that it needs are there.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// What was measured.
    pub metrics: &'a Metrics,
    /// The day of the assessment.
    pub today: Date,
    /// The numbers of the check's rule.
    pub thresholds: &'static [Threshold],
}

/// The figures at one end of what they may be.
#[derive(Clone, Copy, Debug)]
pub struct End<'a> {
    given: &'a Given<'a>,
    best: bool,
}

impl End<'_> {
    /// The value of a metric of which more is better. Open at the bottom counts as nothing, open at the top as without end.
    #[must_use]
    pub fn more(&self, metric: &Metric) -> f64 {
        self.end(metric, self.best)
    }

    /// The value of a metric of which less is better.
    #[must_use]
    pub fn less(&self, metric: &Metric) -> f64 {
        self.end(metric, !self.best)
    }

    fn end(&self, metric: &Metric, high: bool) -> f64 {
        let Some(figure) = self.given.figure(metric) else { return 0.0 };
        let end = if high { figure.bounds.high().unwrap_or(f64::INFINITY) } else { figure.bounds.low().unwrap_or(0.0) };
        // No metric goes below nothing; who writes so means nothing.
        end.max(0.0)
    }
}

impl<'a> Given<'a> {
    /// What a check looks at.
    #[must_use]
    pub fn of(check: &Check, metrics: &'a Metrics, today: Date) -> Self {
        Self { metrics, today, thresholds: check.figures.map_or(&[], |figures| figures.thresholds) }
    }

    /// The number of the check's rule with this name; 0 where it has none, which no rule of ours does.
    #[must_use]
    pub fn threshold(&self, id: &str) -> f64 {
        self.thresholds.iter().find(|threshold| threshold.id == id).map_or(0.0, |threshold| threshold.value)
    }

    /// The value of a metric as it was written, in the metric's unit; 0 where it is not there.
    #[must_use]
    pub fn value(&self, metric: &Metric) -> f64 {
        self.figure(metric).map_or(0.0, |figure| figure.bounds.nominal())
    }

    /// The figure of a metric, with its bounds and evidence.
    #[must_use]
    pub fn figure(&self, metric: &Metric) -> Option<&Figure> {
        self.metrics.figure(metric)
    }

    /// Grades the figures at both ends of what they may be. Exact only where no grade depends on one figure in two ways.
    #[must_use]
    pub fn graded(&self, grade: &dyn Fn(&End) -> Verdict) -> Judged {
        Judged { worst: grade(&End { given: self, best: false }), best: grade(&End { given: self, best: true }) }
    }

    /// The share of enough that a figure reaches: Met from enough on.
    #[must_use]
    pub fn share(&self, metric: &Metric, enough: f64) -> Judged {
        self.graded(&|end| Verdict::part(end.more(metric), enough))
    }

    /// The figure of a metric as it is said in a reason.
    #[must_use]
    pub fn said(&self, metric: &Metric) -> Argument {
        self.figure(metric).map_or(Argument::Text(metric.title), |figure| Argument::Figure(figure.bounds, figure.unit))
    }
}

/// One question of the rubric.
#[derive(Clone, Debug)]
pub struct Check {
    /// Stable name, public API: `stand-in`.
    pub id: &'static str,
    /// Its dimension.
    pub dimension: Dimension,
    /// Points of a hundred.
    pub weight: u16,
    /// A noun, as a label.
    pub title: Text,
    /// The question to the person.
    pub question: Text,
    /// Why it matters.
    pub why: Text,
    /// Where the check and its thresholds come from, with the year.
    pub source: Text,
    /// How it is answered.
    pub ask: Ask,
    /// The reasons for which it may not apply; empty where it always does.
    pub not_applicable: &'static [&'static NotApplicable],
    /// How measured figures decide it; an answer by choice wins over them.
    pub figures: Option<FromFigures>,
    /// The step that would make it Met.
    pub step: Text,
    /// Who does that.
    pub owner: Owner,
    /// Hours of work it takes; Greenlight's judgement.
    pub hours: u16,
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

const ANSWERED: Text =
    Text::new("reason.answered", "You answered: {choice}", "{choice} is the words of a button, a sentence.");
const DOES_NOT_APPLY: Text =
    Text::new("reason.not-applicable", "You said: {why}", "{why} is the words of a button, a sentence.");
const NOT_ANSWERED: Text = Text::new("reason.not-answered", "Not answered yet.", "Why a question could not be judged.");
const SKIPPED: Text = Text::new("reason.skipped", "You passed this over.", "Why a question could not be judged.");
const MISSING_ONE: Text =
    Text::new("reason.missing-one", "We do not know: {one}.", "{one} is the name of a figure, as a label.");
const MISSING_TWO: Text =
    Text::new("reason.missing-two", "We do not know: {one}, {two}.", "The places are names of figures, as labels.");
const MISSING_MORE: Text = Text::new(
    "reason.missing-more",
    "We do not know: {one}, {two}, {three}.",
    "The places are names of figures, as labels.",
);

impl Check {
    /// Judges the check from answers, then from figures.
    #[must_use]
    pub fn find(&'static self, metrics: &Metrics, today: Date) -> Finding {
        let missing: Vec<&'static Metric> = self
            .figures
            .iter()
            .flat_map(|figures| figures.needs)
            .copied()
            .filter(|metric| metrics.figure(metric).is_none())
            .collect();
        let answer = metrics.answers.checks.get(self.id);
        let mut finding = Finding {
            check: self,
            verdict: Verdict::CannotTell,
            reason: Said::plain(NOT_ANSWERED),
            worth: Verdict::CannotTell.worth(),
            choice: None,
            missing,
            from_figures: false,
            skipped: matches!(answer, Some(Answer::Skipped)),
        };
        match answer {
            Some(Answer::Choice(id)) => {
                if let Some(choice) = self.choice(id) {
                    finding.decide(choice.worth.verdict());
                    finding.reason = Said::plain(ANSWERED).with("choice", Argument::Text(choice.label));
                    finding.choice = Some(choice);
                    return finding;
                }
            }
            Some(Answer::NotApplicable(id)) => {
                if let Some(why) = self.not_applicable.iter().find(|why| why.id == id) {
                    finding.decide(Verdict::NotApplicable);
                    finding.reason = Said::plain(DOES_NOT_APPLY).with("why", Argument::Text(why.label));
                    return finding;
                }
            }
            Some(Answer::Skipped) | None => {}
        }
        match &self.figures {
            Some(figures) if finding.missing.is_empty() => {
                let (judged, reason) = (figures.judge)(&Given::of(self, metrics, today));
                let needed = || figures.needs.iter().filter_map(|metric| metrics.figure(metric));
                let open = |figure: &Figure| {
                    figure.origin == Origin::Unclear || figure.bounds.low().is_none() || figure.bounds.high().is_none()
                };
                finding.between(judged, needed().any(open));
                finding.reason = reason;
                finding.from_figures =
                    finding.verdict.judged() && needed().all(|figure| figure.origin != Origin::Answer);
            }
            _ if finding.skipped => finding.reason = Said::plain(SKIPPED),
            _ if matches!(self.ask, Ask::Figures(_)) => finding.reason = not_known(&finding.missing),
            _ => {}
        }
        finding
    }

    /// The choice with this id, for a check that is answered by choices.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&'static Choice> {
        match self.ask {
            Ask::Choices(choices) => choices.iter().find(|choice| choice.id == id),
            Ask::Figures(_) => None,
        }
    }
}

/// Says which figures are not known.
fn not_known(missing: &[&'static Metric]) -> Said {
    let text = match missing.len() {
        0 => NOT_ANSWERED,
        1 => MISSING_ONE,
        2 => MISSING_TWO,
        _ => MISSING_MORE,
    };
    missing
        .iter()
        .zip(["one", "two", "three"])
        .fold(Said::plain(text), |said, (metric, place)| said.with(place, Argument::Text(metric.title)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Answers, EXAMPLE_DAY, measure};
    use crate::number::{Bounds, Qualifier, Unit};
    use crate::read::Read;

    #[track_caller]
    fn check(bounds: Option<Bounds>, expected: Verdict, worth: (u32, u32)) {
        let mut answers = Answers::default();
        answers.figures.insert("months_active".to_owned(), (bounds.unwrap(), Unit::Months));
        let metrics = measure(&Read::default(), &answers, &[], EXAMPLE_DAY());
        let finding = time_on_platform::CHECK.find(&metrics, EXAMPLE_DAY());
        assert_eq!((finding.verdict, finding.worth), (expected, Some(worth)));
    }

    #[test]
    fn a_figure_counts_with_everything_that_it_may_be() {
        check(Bounds::exact(1.5), Verdict::Partly(500), (500, 500));
        check(Bounds::exact(3.0), Verdict::Met, (1000, 1000));
        check(Bounds::qualified(1.5, Qualifier::About), Verdict::Partly(500), (500, 500));
        check(Bounds::qualified(5.0, Qualifier::MoreThan), Verdict::Met, (1000, 1000));
        // What is open cannot be told, but not everything is possible any more.
        check(Bounds::qualified(1.5, Qualifier::MoreThan), Verdict::CannotTell, (500, 1000));
        check(Bounds::qualified(1.5, Qualifier::UpTo), Verdict::CannotTell, (0, 500));
        // Who writes a range has answered; it may be worth more or less.
        check(Bounds::between(1.5, 2.4), Verdict::Partly(500), (500, 800));
        check(Bounds::between(0.0, 2.4), Verdict::Partly(1), (0, 800));
        check(Bounds::between(-3.0, 0.0), Verdict::NotMet, (0, 0));
        check(Bounds::between(3.0, 9.0), Verdict::Met, (1000, 1000));
    }
}
