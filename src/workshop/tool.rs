//! What an exercise's solution does in the tool, and what the tool says afterwards: so that each exercise can be proven unsolved at its
//! start and solved by its solution.

use std::rc::Rc;

use super::exercise::Exercise;
use crate::assess::{Assessment, BANDS, Band, RUBRIC};
use crate::measure::Answer;
use crate::metric::{self, Metric};
use crate::number::Bounds;
use crate::number::date::Date;
use crate::read::correction::{self, Mark};
use crate::read::{self, Role};
use crate::session::{Action, Change, Session, given, step};
use crate::take_out;

/// One thing to do in the tool.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Paste more, by its name in the exercise, below what is there.
    Paste(String),
    /// Leave out a figure, by its words in the text.
    LeaveOut(String),
    /// Say what a figure measures.
    Measures(String, &'static Metric),
    /// Say what a figure is worth.
    Means(String, Bounds),
    /// Say that a figure is aimed at.
    Target(String),
    /// Say which campaign of the text is the own one.
    Mine(String),
    /// Answer a check, by its id and its choice's.
    Answer(String, Answer),
    /// Give a figure by hand.
    Give(&'static Metric, Bounds),
}

/// What the tool says afterwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Expectation {
    /// A figure.
    Figure(&'static Metric, Bounds),
    /// No figure.
    NoFigure(&'static Metric),
    /// The lowest and the highest band.
    Bands(Band, Band),
    /// The outcome of a check, by its id: `met`.
    Verdict(String, String),
    /// A cap that holds, by its id.
    Cap(String),
    /// A cap that does not hold, by its id.
    NoCap(String),
}

/// The words of `text` that a step names, in quotes.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (words, rest) = text.trim().strip_prefix('"')?.split_once('"')?;
    (!words.trim().is_empty()).then(|| (words, rest.trim()))
}

/// What follows a sign of equality.
fn equals(text: &str) -> Option<&str> {
    text.strip_prefix('=').map(str::trim).filter(|rest| !rest.is_empty())
}

fn figure(text: &str) -> Option<(&'static Metric, Bounds)> {
    let (id, value) = text.split_once('=')?;
    let metric = metric::find(id.trim())?;
    Some((metric, given::value(value, metric.unit).ok()?))
}

/// The band with this id or English title.
fn band(name: &str) -> Option<Band> {
    BANDS.iter().copied().find(|band| band.title().english.eq_ignore_ascii_case(name.trim()))
}

impl Step {
    /// Reads a step as a pack writes it; `None` where it is none.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let (what, rest) = line.split_once(':')?;
        let rest = rest.trim();
        Some(match what.trim() {
            "paste" => Self::Paste(rest.to_owned()),
            "mine" => Self::Mine(rest.to_owned()),
            "leave out" => Self::LeaveOut(quoted(rest)?.0.to_owned()),
            "target" => Self::Target(quoted(rest)?.0.to_owned()),
            "measures" => {
                let (words, rest) = quoted(rest)?;
                Self::Measures(words.to_owned(), metric::find(equals(rest)?)?)
            }
            "means" => {
                let (words, rest) = quoted(rest)?;
                Self::Means(words.to_owned(), given::value(equals(rest)?, crate::number::Unit::Count).ok()?)
            }
            "answer" => {
                let (check, choice) = rest.split_once('=')?;
                let (check, choice) = (RUBRIC.check(check.trim())?, choice.trim());
                let answer = match choice.strip_prefix("not applicable") {
                    Some(reason) => {
                        let reason = reason.trim().trim_matches(['(', ')']);
                        check.not_applicable.iter().find(|known| known.id == reason)?;
                        Answer::NotApplicable(reason.to_owned())
                    }
                    None => Answer::Choice(check.choice(choice)?.id.to_owned()),
                };
                Self::Answer(check.id.to_owned(), answer)
            }
            "give" => {
                let (metric, bounds) = figure(rest)?;
                Self::Give(metric, bounds)
            }
            _ => return None,
        })
    }

    /// The session after the step; `None` where the text has no such figure or the exercise no such piece.
    #[must_use]
    pub fn apply(&self, exercise: &Exercise, session: Session) -> Option<Session> {
        let change = |session: Session, words: &str, change: Change| {
            let mark = mark(&session, words)?;
            Some(step(session, Action::Correct(mark, change)))
        };
        Some(match self {
            Self::Paste(name) => {
                let (_, more) = exercise.more.iter().find(|(known, _)| known == name)?;
                let text = [&*session.text, "\n", more].concat();
                step(session, Action::Type(Rc::from(text)))
            }
            Self::LeaveOut(words) => change(session, words, Change::Removed(true))?,
            Self::Target(words) => change(session, words, Change::Role(Role::Target))?,
            Self::Measures(words, metric) => change(session, words, Change::Metric(metric))?,
            Self::Means(words, bounds) => change(session, words, Change::Value(*bounds))?,
            Self::Mine(name) => step(session, Action::PickCampaign(Some(name.clone()))),
            Self::Answer(check, answer) => step(session, Action::Answer(check.clone(), Some(answer.clone()))),
            Self::Give(metric, bounds) => {
                step(session, Action::Give(metric.id.to_owned(), Some((*bounds, metric.unit))))
            }
        })
    }
}

/// The mark of the first figure in whose words these stand.
fn mark(session: &Session, words: &str) -> Option<Mark> {
    let read = read::read(&session.text, &session.hints);
    correction::marks(&session.text, &read, &[]).into_iter().find(|mark| mark.text.contains(words))
}

impl Expectation {
    /// Reads an expectation as a pack writes it; `None` where it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(id) = text.strip_prefix("no cap ") {
            return known_cap(id).map(Self::NoCap);
        }
        if let Some(id) = text.strip_prefix("cap ") {
            return known_cap(id).map(Self::Cap);
        }
        if let Some(id) = text.strip_prefix("no ") {
            return metric::find(id.trim()).map(Self::NoFigure);
        }
        if let Some(rest) = text.strip_prefix("check ") {
            let (check, verdict) = rest.split_once('=')?;
            let check = RUBRIC.check(check.trim())?;
            let verdict = verdict.trim();
            let known = ["met", "partly", "not-met", "cannot-tell", "not-applicable"].contains(&verdict);
            return known.then(|| Self::Verdict(check.id.to_owned(), verdict.to_owned()));
        }
        if let Some(bands) = text.strip_prefix("band =") {
            let (low, high) = bands.split_once(" to ").unwrap_or((bands, bands));
            return Some(Self::Bands(band(low)?, band(high)?));
        }
        figure(text).map(|(metric, bounds)| Self::Figure(metric, bounds))
    }

    /// Whether an assessment is so.
    #[must_use]
    pub fn holds(&self, assessment: &Assessment) -> bool {
        let cap = |id: &String| assessment.caps.iter().any(|cap| cap.holds && cap.id == id.as_str());
        match self {
            Self::Figure(metric, bounds) => {
                assessment.metrics.figure(metric).is_some_and(|figure| figure.bounds == *bounds)
            }
            Self::NoFigure(metric) => assessment.metrics.figure(metric).is_none(),
            Self::Bands(low, high) => assessment.bands == Some((*low, *high)),
            Self::Verdict(check, verdict) => {
                assessment.finding(check).is_some_and(|finding| finding.verdict.id() == verdict)
            }
            Self::Cap(id) => cap(id),
            Self::NoCap(id) => !cap(id),
        }
    }
}

fn known_cap(id: &str) -> Option<String> {
    let id = id.trim();
    RUBRIC.caps.iter().any(|cap| cap.id == id).then(|| id.to_owned())
}

/// What the tool says of an exercise on a day: at its start, and after the steps of its solution; `None` where a step does not fit.
#[must_use]
pub fn worked_through(exercise: &Exercise, today: Date) -> Option<(Assessment, Assessment)> {
    let start = step(Session::default(), Action::Type(Rc::from(exercise.data.as_str())));
    let before = take_out::assessed(&start, &RUBRIC, today).1;
    let end = exercise.steps.iter().try_fold(start, |session, step| step.apply(exercise, session))?;
    Some((before, take_out::assessed(&end, &RUBRIC, today).1))
}
