//! Chooses one figure per metric among the readings, and says of every other reading why it was left out.

use super::{Figure, LeftOut, Origin};
use crate::metric::{self, Adding, Group, METRICS, Metric};
use crate::number::{Bounds, Qualifier, Unit};
use crate::order;
use crate::read::{Evidence, Read, Reading, Role, Why};
use crate::words::{Argument, Said, Text};

/// What was chosen from the text.
#[derive(Debug, Default)]
pub struct Chosen {
    /// One figure per metric.
    pub figures: Vec<Figure>,
    /// Readings that were not used.
    pub left_out: Vec<LeftOut>,
    /// Figures that disagree.
    pub warnings: Vec<Said>,
}

impl Chosen {
    /// Says of a figure's readings that an answer is used instead.
    pub fn leave(&mut self, beaten: &Figure) {
        for reading in &beaten.readings {
            self.left_out.push(LeftOut { reading: *reading, why: Said::plain(ANSWER_WINS) });
        }
    }
}

/// A reading that may become the figure of a metric.
#[derive(Clone, Copy, Debug)]
struct Candidate<'a> {
    index: usize,
    bounds: Bounds,
    unit: Unit,
    evidence: Evidence,
    platform: Option<&'a str>,
    campaign: Option<&'a str>,
    /// Whether it waits for an answer; its bounds hold all choices.
    unclear: bool,
}

const WHY: &str = "Why a figure in the text is not used.";
const NO_METRIC: Text = Text::new("left-out.no-metric", "Nothing near it says what it counts.", WHY);
const ASKED: Text = Text::new("left-out.asked", "It can be read in more than one way, and waits for your answer.", WHY);
const NOT_A_FIGURE: Text = Text::new(
    "left-out.not-a-figure",
    "It is a date, a year, an age, a name or another number that counts nothing here.",
    WHY,
);
const ELSEWHERE: Text = Text::new("left-out.elsewhere", "It belongs to another campaign or organisation.", WHY);
const REMOVED: Text = Text::new("left-out.removed", "You left it out.", WHY);
const TARGET: Text = Text::new("left-out.target", "It is a target, not a result.", WHY);
const CEILING: Text = Text::new("left-out.cap", "It is a ceiling, not a result.", WHY);
const RATE: Text = Text::new("left-out.rate", "It says so much for each of something, not a total.", WHY);
const COMPARISON: Text = Text::new("left-out.comparison", "It is told for comparison.", WHY);
const HYPOTHETICAL: Text = Text::new("left-out.hypothetical", "It says what could be, not what is.", WHY);
const CONTEXT: Text = Text::new("left-out.context", "It is about the world, not about your campaign.", WHY);
const ONE_OF_MANY: Text = Text::new("left-out.one-of-many", "It is a part of the whole, or one among many.", WHY);
const ANSWER_WINS: Text = Text::new("left-out.answer", "Your own answer is used instead.", WHY);
const UNIT: Text = Text::new("left-out.unit", "It is counted in something that does not fit {metric}.", WHY);
const ANOTHER: Text = Text::new(
    "left-out.another",
    "Another figure is used for {metric}: {used}.",
    "Why a figure in the text is not used; {used} is the figure that is.",
);
const PART: Text = Text::new(
    "left-out.part",
    "It is a part of {metric}: {used} in all.",
    "Why a figure in the text is not used; {used} is the total.",
);
const CAMPAIGNS: Text =
    Text::new("left-out.campaigns", "The text names several campaigns. Choose the one that is yours.", WHY);

const ODD: &str = "Something odd about the figures.";
const TWO_FIGURES: Text =
    Text::new("warning.two-figures", "Two figures for {metric} disagree: {used} and {other}. We use the first.", ODD);
const TWO_CURRENCIES: Text = Text::new(
    "warning.two-currencies",
    "{metric} stands there in two currencies. We use {used} and do not add the other.",
    ODD,
);

/// So many disagreements are told for one metric; the rest is in what was left out.
const MOST_WARNINGS: usize = 2;

/// Chooses among the readings.
#[must_use]
pub fn choose(read: &Read) -> Chosen {
    let mut chosen = Chosen::default();
    let mut candidates: Vec<Vec<Candidate>> = vec![Vec::new(); METRICS.len()];
    for (index, known) in read.readings.iter().enumerate() {
        let mut leave = |text: Text| chosen.left_out.push(LeftOut { reading: index, why: Said::plain(text) });
        let open = spanned(known);
        let unclear = open.is_some();
        let reading = open.as_ref().unwrap_or(known);
        let metric = match serves(reading) {
            Ok(metric) => metric,
            Err(why) => {
                leave(why);
                continue;
            }
        };
        let Some((bounds, unit)) = fit(metric, reading) else {
            let why = Said::plain(UNIT).with("metric", Argument::Text(metric.title));
            chosen.left_out.push(LeftOut { reading: index, why });
            continue;
        };
        let place = METRICS.iter().position(|listed| *listed == metric);
        if let Some(of_metric) = place.and_then(|place| candidates.get_mut(place)) {
            of_metric.push(Candidate {
                index,
                bounds,
                unit,
                evidence: reading.evidence,
                platform: known.platform.as_deref(),
                campaign: known.campaign.as_deref(),
                unclear,
            });
        }
    }
    for (metric, of_metric) in METRICS.iter().copied().zip(candidates) {
        if !of_metric.is_empty() {
            settle(metric, of_metric, &mut chosen);
        }
    }
    chosen
}

/// A reading that waits for an answer, with bounds that hold all of its choices; `None` where it waits for none, or where it is not
/// even clear what it measures.
fn spanned(reading: &Reading) -> Option<Reading> {
    let question = reading.question.as_ref().filter(|_| reading.why == Why::Asked)?;
    let first = question.choices.first()?;
    if first.metric.is_none() || question.choices.iter().any(|choice| choice.metric != first.metric) {
        return None;
    }
    let ends = |end: fn(&Bounds) -> Option<f64>, better: fn(f64, f64) -> f64| {
        question
            .choices
            .iter()
            .map(|choice| end(&choice.bounds))
            .reduce(|one, other| Some(better(one?, other?)))
            .flatten()
    };
    let (low, high) = (ends(Bounds::low, f64::min), ends(Bounds::high, f64::max));
    let bounds = super::derive::bounded(low, high, reading.bounds.nominal(), false)?;
    Some(Reading { bounds, metric: first.metric, question: None, why: Why::Used, ..reading.clone() })
}

/// The metric that a reading serves, or why it serves none.
fn serves(reading: &Reading) -> Result<&'static Metric, Text> {
    match reading.why {
        Why::Used | Why::Role => {}
        Why::NoMetric => return Err(NO_METRIC),
        Why::Asked => return Err(ASKED),
        Why::NotAFigure | Why::Aside => return Err(NOT_A_FIGURE),
        Why::Elsewhere => return Err(ELSEWHERE),
        Why::Removed => return Err(REMOVED),
    }
    if reading.question.is_some() {
        return Err(ASKED);
    }
    let metric = reading.metric.ok_or(NO_METRIC)?;
    match reading.role {
        Role::Result => Ok(metric),
        Role::Target => aimed_at(metric).ok_or(TARGET),
        Role::Cap => Err(CEILING),
        Role::Rate => Err(RATE),
        Role::Comparison => Err(COMPARISON),
        Role::Hypothetical => Err(HYPOTHETICAL),
        Role::Part => Err(ONE_OF_MANY),
        Role::Context => Err(CONTEXT),
    }
}

/// The metric that a target belongs to: what is planned counts as planned. What there is to do it with (people, hours) does not:
/// a wish for it is not there yet.
fn aimed_at(metric: &'static Metric) -> Option<&'static Metric> {
    if *metric == metric::views::METRIC {
        Some(&metric::target_views::METRIC)
    } else if *metric == metric::videos::METRIC {
        Some(&metric::target_videos::METRIC)
    } else {
        let planned = [
            &metric::target_views::METRIC,
            &metric::target_videos::METRIC,
            &metric::countries::METRIC,
            &metric::languages::METRIC,
            &metric::partners::METRIC,
            &metric::campaign_weeks::METRIC,
            &metric::lead_weeks::METRIC,
            &metric::launch_date::METRIC,
        ];
        planned.into_iter().find(|planned| *planned == metric)
    }
}

/// The value in the metric's unit; `None` where the units do not fit.
fn fit(metric: &Metric, reading: &Reading) -> Option<(Bounds, Unit)> {
    let days = |unit: Unit| match unit {
        Unit::Days => Some(1.0),
        Unit::Weeks => Some(7.0),
        Unit::Months => Some(365.0 / 12.0),
        _ => None,
    };
    match (metric.unit, reading.unit) {
        (Unit::Money(_), Unit::Money(_)) => Some((reading.bounds, reading.unit)),
        // "Budget: 5000" names no unit at all; "Weeks: 8" neither.
        (Unit::Money(_) | Unit::Weeks | Unit::Months | Unit::Hours | Unit::Ratio, Unit::Count) => {
            Some((reading.bounds, metric.unit))
        }
        (wanted, given) if wanted == given => Some((reading.bounds, given)),
        (wanted, given) => Some((convert(reading.bounds, days(given)? / days(wanted)?)?, wanted)),
    }
}

/// Bounds in another unit of time, to a tenth: no figure of this kind is more exact than that.
fn convert(bounds: Bounds, factor: f64) -> Option<Bounds> {
    let tenth = |value: f64| (value * factor * 10.0).round() / 10.0;
    match bounds.qualifier() {
        Qualifier::Range => Bounds::between(tenth(bounds.low()?), tenth(bounds.high()?)),
        qualifier => Bounds::qualified(tenth(bounds.nominal()), qualifier),
    }
}

/// Whether two figures can both be true of the same thing.
fn agree(one: &Bounds, other: &Bounds) -> bool {
    let above = |low: Option<f64>, high: Option<f64>| matches!((low, high), (Some(low), Some(high)) if low > high);
    !above(one.low(), other.high()) && !above(other.low(), one.high())
}

/// Chooses the figure of one metric. `candidates` is not empty and in the order of the text.
fn settle(metric: &'static Metric, mut candidates: Vec<Candidate>, chosen: &mut Chosen) {
    let first_campaign = candidates.iter().find_map(|candidate| candidate.campaign);
    if candidates.iter().filter_map(|candidate| candidate.campaign).any(|campaign| Some(campaign) != first_campaign) {
        for candidate in candidates.iter().filter(|candidate| candidate.campaign.is_some()) {
            chosen.left_out.push(LeftOut { reading: candidate.index, why: Said::plain(CAMPAIGNS) });
        }
        candidates.retain(|candidate| candidate.campaign.is_none());
    }
    // What is clear decides how far to trust; what is not yet may still be a part of the whole.
    let clear = candidates.iter().filter(|candidate| !candidate.unclear).map(|candidate| candidate.evidence).max();
    let Some(best) = clear.or(candidates.iter().map(|candidate| candidate.evidence).max()) else { return };
    let trusted: Vec<Candidate> = candidates
        .iter()
        .filter(|candidate| candidate.evidence == best || candidate.unclear && candidate.evidence > best)
        .copied()
        .collect();
    let Some((mut figure, whole)) = one_of(metric, &trusted) else { return };
    let is_unclear = |index: &usize| trusted.iter().any(|candidate| candidate.index == *index && candidate.unclear);
    if figure.readings.iter().any(is_unclear) {
        figure.origin = Origin::Unclear;
    }
    let mut warned = 0;
    for candidate in candidates {
        if figure.readings.binary_search(&candidate.index).is_ok() {
            continue;
        }
        let part = whole && candidate.platform.is_some();
        let why = Said::plain(if part { PART } else { ANOTHER })
            .with("metric", Argument::Text(metric.title))
            .with("used", Argument::Figure(figure.bounds, figure.unit));
        chosen.left_out.push(LeftOut { reading: candidate.index, why });
        // States change, and what is one of several platforms or a part differs by nature: neither is a disagreement.
        let changes = metric.adding == Adding::Stock && metric.group == Group::Result;
        let currencies = candidate.unit != figure.unit;
        if part || changes || (!currencies && agree(&candidate.bounds, &figure.bounds)) {
            continue;
        }
        let warning = Said::plain(if currencies { TWO_CURRENCIES } else { TWO_FIGURES })
            .with("metric", Argument::Text(metric.title))
            .with("used", Argument::Figure(figure.bounds, figure.unit))
            .with("other", Argument::Figure(candidate.bounds, candidate.unit));
        if warned < MOST_WARNINGS && !chosen.warnings.contains(&warning) {
            chosen.warnings.push(warning);
            warned += 1;
        }
    }
    chosen.figures.push(figure);
}

/// The figure among candidates of equal evidence, and whether it is a whole of which the figures of platforms are parts.
fn one_of(metric: &'static Metric, candidates: &[Candidate]) -> Option<(Figure, bool)> {
    let figure = |bounds: Bounds, unit: Unit, evidence: Evidence, readings: Vec<usize>| Figure {
        metric,
        bounds,
        unit,
        origin: Origin::Text,
        evidence,
        readings,
    };
    // One for each platform, in the order of the text; figures that name no platform are one group.
    let mut groups: Vec<(Option<&str>, Candidate, Vec<usize>)> = Vec::new();
    for candidate in candidates {
        let Some((_, best, readings)) = groups.iter_mut().find(|(platform, ..)| *platform == candidate.platform) else {
            groups.push((candidate.platform, *candidate, vec![candidate.index]));
            continue;
        };
        let same = candidate.bounds.nominal() == best.bounds.nominal() && candidate.unit == best.unit;
        let better = match metric.adding {
            _ if candidate.unclear != best.unclear => best.unclear,
            _ if same => candidate.bounds.qualifier() > best.bounds.qualifier(),
            // Two currencies are never compared: the first stands.
            Adding::Flow | Adding::Unique => {
                candidate.unit == best.unit && candidate.bounds.nominal() > best.bounds.nominal()
            }
            Adding::Stock | Adding::Rate => true,
        };
        if same && candidate.unclear == best.unclear {
            readings.push(candidate.index);
        } else if better {
            *readings = vec![candidate.index];
        }
        if better {
            *best = *candidate;
        }
    }
    let one_unit = groups.iter().all(|(_, best, _)| groups.first().is_some_and(|first| first.1.unit == best.unit));
    let adds = metric.adding == Adding::Flow && one_unit && groups.iter().all(|(platform, ..)| platform.is_some());
    if groups.len() > 1 && adds {
        let first = groups.first()?.1;
        let bounds = groups.iter().skip(1).try_fold(first.bounds, |sum, (_, best, _)| add(&sum, &best.bounds))?;
        let mut readings: Vec<usize> = groups.iter().flat_map(|(.., readings)| readings).copied().collect();
        order::by_key(&mut readings, |reading| *reading as u64);
        return Some((figure(bounds, first.unit, first.evidence, readings), false));
    }
    if groups.len() > 1 && metric.adding == Adding::Rate {
        let (_, last, readings) = groups.iter().max_by_key(|(_, best, _)| best.index)?;
        return Some((figure(last.bounds, last.unit, last.evidence, readings.clone()), false));
    }
    let (platform, best, readings) = groups
        .iter()
        .reduce(|best, next| if next.1.bounds.nominal() > best.1.bounds.nominal() { next } else { best })?;
    let whole = platform.is_none() && groups.len() > 1 && metric.adding == Adding::Flow;
    Some((figure(best.bounds, best.unit, best.evidence, readings.clone()), whole))
}

/// The sum of two figures with honest bounds: an end is known where both are.
pub(super) fn add(one: &Bounds, other: &Bounds) -> Option<Bounds> {
    let sum = |one: Option<f64>, other: Option<f64>| Some(one? + other?);
    let about = [one, other].iter().any(|bounds| bounds.qualifier() == Qualifier::About);
    super::derive::bounded(
        sum(one.low(), other.low()),
        sum(one.high(), other.high()),
        one.nominal() + other.nominal(),
        about,
    )
}
