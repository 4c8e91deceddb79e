//! Caps: findings that limit the band whatever the average.

use super::score::{Coverage, Span};
use super::{Band, Choice, Finding, Rubric, Verdict};
use crate::order;
use crate::words::{Said, Text};

/// A finding that limits the band: an answer to one check.
#[derive(Debug)]
pub struct CapRule {
    /// Stable name, public API: `no-moderation-rota`.
    pub id: &'static str,
    /// The highest band it allows.
    pub band: Band,
    /// The check whose answer decides, by id.
    pub check: &'static str,
    /// The answers under which it holds, by the choice's id; each is worth nothing.
    pub choices: &'static [&'static str],
    /// Why, where it holds.
    pub holds: Text,
    /// What is not known yet, where it may hold.
    pub unknown: Text,
}

/// A cap that holds, or would hold under a bad answer to what is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap {
    /// Stable id: `no-moderation-rota`, or `coverage`.
    pub id: &'static str,
    /// The highest band it allows.
    pub band: Band,
    /// The check that decides, by id; `None` for coverage.
    pub check: Option<&'static str>,
    /// Whether it holds (true: it limits both ends) or only would hold under a bad answer (it limits the low end).
    pub holds: bool,
    /// Whether it makes a difference now: without it, the band it limits would be higher.
    pub binds: bool,
    /// Why, in words.
    pub reason: Said,
}

const HOLDS: &str = "Says why the result cannot be better than a band, whatever the points.";
const UNKNOWN: &str = "Says what must be answered before the result can be better than a band.";

/// Children are invited or shown, and no guardian was asked.
pub const NO_GUARDIAN_CONSENT: CapRule = CapRule {
    id: "no-guardian-consent",
    band: Band::Groundwork,
    check: "consent",
    choices: &["children-not-asked"],
    holds: Text::new(
        "cap.no-guardian-consent.holds",
        "Children take part, and their guardians have not agreed yet.",
        HOLDS,
    ),
    unknown: Text::new(
        "cap.no-guardian-consent.unknown",
        "We do not know whether children take part, and whether their guardians agreed.",
        UNKNOWN,
    ),
};

/// Nobody with the mandate said yes.
pub const NO_GREEN_LIGHT: CapRule = CapRule {
    id: "no-green-light",
    band: Band::Pilot,
    check: "green-light",
    choices: &["no"],
    holds: Text::new("cap.no-green-light.holds", "Nobody who answers for the campaign has said yes yet.", HOLDS),
    unknown: Text::new("cap.no-green-light.unknown", "We do not know whether the campaign has a green light.", UNKNOWN),
};

/// Nobody moderates the first 48 hours.
pub const NO_MODERATION_ROTA: CapRule = CapRule {
    id: "no-moderation-rota",
    band: Band::Pilot,
    check: "moderation-rota",
    choices: &["nobody"],
    holds: Text::new("cap.no-moderation-rota.holds", "Nobody watches the comments after the launch.", HOLDS),
    unknown: Text::new(
        "cap.no-moderation-rota.unknown",
        "We do not know who watches the comments after the launch.",
        UNKNOWN,
    ),
};

/// The platform is barred in a country that the campaign aims at.
pub const PLATFORM_BARRED: CapRule = CapRule {
    id: "platform-barred",
    band: Band::Pilot,
    check: "fallback",
    choices: &["barred"],
    holds: Text::new(
        "cap.platform-barred.holds",
        "The platform is blocked in one of your countries, and nothing replaces it there.",
        HOLDS,
    ),
    unknown: Text::new(
        "cap.platform-barred.unknown",
        "We do not know whether the platform is blocked in one of your countries.",
        UNKNOWN,
    ),
};

/// Every cap that an answer decides, hardest first.
pub const CAPS: &[&CapRule] = &[&NO_GUARDIAN_CONSENT, &NO_GREEN_LIGHT, &NO_MODERATION_ROTA, &PLATFORM_BARRED];

/// What less than half of the rubric's weight allows. Product rule: with so little known, no more than a pilot.
pub const COVERAGE_BAND: Band = Band::Pilot;

const COVERAGE: Text =
    Text::new("cap.coverage.holds", "Less than half of the questions, by weight, can be judged yet.", HOLDS);

/// How a cap stands to a finding of its check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It limits both ends.
    Holds,
    /// It limits the low end.
    May,
    /// It limits nothing.
    Lifted,
}

impl CapRule {
    /// How the cap stands to the finding of its check. A check that is not met, without a choice that says how, holds it.
    #[must_use]
    pub fn state(&self, finding: &Finding) -> State {
        self.stands(finding.verdict, finding.choice)
    }

    /// How the cap stands to a verdict on its check, and the choice that gave it.
    #[must_use]
    pub fn stands(&self, verdict: Verdict, choice: Option<&Choice>) -> State {
        match (verdict, choice) {
            (Verdict::CannotTell, _) => State::May,
            (Verdict::NotMet, Some(choice)) if self.choices.contains(&choice.id) => State::Holds,
            (Verdict::NotMet, None) => State::Holds,
            _ => State::Lifted,
        }
    }
}

/// The caps that hold or may hold, hardest first, those that hold before those that may.
#[must_use]
pub fn caps(rubric: &Rubric, findings: &[Finding], coverage: &Coverage, points: (Band, Band)) -> Vec<Cap> {
    let (low, high) = points;
    let mut caps: Vec<Cap> = Vec::new();
    for rule in rubric.caps {
        let Some(finding) = findings.iter().find(|finding| finding.check.id == rule.check) else { continue };
        let state = rule.state(finding);
        let (holds, reason, limited) = match state {
            State::Holds => (true, rule.holds, high),
            State::May => (false, rule.unknown, low),
            State::Lifted => continue,
        };
        let reason = Said::plain(reason);
        caps.push(Cap {
            id: rule.id,
            band: rule.band,
            check: Some(rule.check),
            holds,
            binds: rule.band < limited,
            reason,
        });
    }
    if coverage.judged_weight * 2 < coverage.weight {
        caps.push(Cap {
            id: "coverage",
            band: COVERAGE_BAND,
            check: None,
            holds: true,
            binds: COVERAGE_BAND < high,
            reason: Said::plain(COVERAGE),
        });
    }
    order::by_key(&mut caps, |cap| (cap.band as u64) << 1 | u64::from(!cap.holds));
    caps
}

/// The caps, and the lowest and highest band of a span of points under them; no caps and no bands where nothing applies.
#[must_use]
pub fn limited(
    rubric: &Rubric,
    findings: &[Finding],
    coverage: &Coverage,
    span: Option<Span>,
) -> (Vec<Cap>, Option<(Band, Band)>) {
    let Some(span) = span else { return (Vec::new(), None) };
    let (low, high) = (Band::of(span.low), Band::of(span.high));
    let caps = caps(rubric, findings, coverage, (low, high));
    let low = caps.iter().map(|cap| cap.band).fold(low, Band::min);
    let high = caps.iter().filter(|cap| cap.holds).map(|cap| cap.band).fold(high, Band::min);
    (caps, Some((low, high)))
}
