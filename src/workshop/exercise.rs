//! The list of exercises, and what an exercise is.

use super::pack;
use super::tool::{Expectation, Step};
use crate::number::{Bounds, Unit};

/// The exercises that come with Greenlight, as Markdown, in the order of a day: from reading numbers to deciding.
pub const EXERCISES: &[&str] = &[
    include_str!("exercise/first-post.md"),
    include_str!("exercise/two-exports.md"),
    include_str!("exercise/as-of.md"),
    include_str!("exercise/who-can-check.md"),
    include_str!("exercise/one-sum-per-video.md"),
    include_str!("exercise/five-million.md"),
    include_str!("exercise/eight-weeks.md"),
    include_str!("exercise/branded.md"),
    include_str!("exercise/under-sixteen.md"),
    include_str!("exercise/banned.md"),
];

/// The exercises that come with Greenlight. Those that could not be read are left out; a test says that none are.
#[must_use]
pub fn all() -> Vec<Exercise> {
    EXERCISES.iter().filter_map(|text| pack::read(text).ok()).collect()
}

/// An exercise: what a facilitator hands out, and how the answers are judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exercise {
    /// Stable name, small letters and hyphens: `first-post`. At most 40 letters.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Minutes in all, 5 to 240.
    pub minutes: u16,
    /// What is learned, one sentence.
    pub goal: String,
    /// Who the participants are in it.
    pub role: String,
    /// What happened so far, paragraphs.
    pub situation: Vec<String>,
    /// What to paste first.
    pub data: String,
    /// What may be pasted later, by name.
    pub more: Vec<(String, String)>,
    /// What to do, paragraphs.
    pub task: Vec<String>,
    /// The questions, at least one.
    pub questions: Vec<Question>,
    /// Hints, each a step further.
    pub hints: Vec<String>,
    /// What to talk about: a name (`alone`, `pairs`, `what`), minutes (0 where none are given), the words.
    pub discussion: Vec<(String, u16, String)>,
    /// Why the solution is right, paragraphs.
    pub solution: Vec<String>,
    /// What to do in the tool to get there.
    pub steps: Vec<Step>,
    /// What the tool says afterwards, and not before.
    pub expectations: Vec<Expectation>,
}

/// A question of an exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// Stable name within the exercise: `views`.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// How it is answered.
    pub kind: Kind,
    /// Why the right answer is right, or what speaks for each choice.
    pub because: String,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// By a number; right within the bounds.
    Number {
        /// What is right, both ends included.
        right: Bounds,
        /// What the number counts in.
        unit: Unit,
    },
    /// By one of several choices.
    Choice {
        /// The choices: a stable name, the words.
        choices: Vec<(String, String)>,
        /// The places of those that are right, from 0; none where it is a matter of opinion.
        right: Vec<usize>,
    },
}

impl Default for Kind {
    fn default() -> Self {
        Self::Choice { choices: Vec::new(), right: Vec::new() }
    }
}

/// What a participant answered to a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answered {
    /// A number.
    Number(f64),
    /// The place of a choice, from 0.
    Choice(u8),
}

impl Question {
    /// Whether an answer is right; `None` for a matter of opinion, and where the answer is of another kind.
    #[must_use]
    pub fn is_right(&self, answered: &Answered) -> Option<bool> {
        match (&self.kind, answered) {
            (Kind::Number { right, .. }, Answered::Number(value)) => {
                Some(right.low().is_none_or(|low| *value >= low) && right.high().is_none_or(|high| *value <= high))
            }
            (Kind::Choice { right, choices }, Answered::Choice(place)) if usize::from(*place) < choices.len() => {
                (!right.is_empty()).then(|| right.contains(&usize::from(*place)))
            }
            _ => None,
        }
    }

    /// Whether there is a right answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(&self.kind, Kind::Choice { right, .. } if right.is_empty())
    }
}

impl Exercise {
    /// Whether the answers, one for each question and `None` where there is none, solve it: every question is answered, and every
    /// answer that can be right is.
    #[must_use]
    pub fn solved(&self, answers: &[Option<Answered>]) -> bool {
        self.questions.iter().enumerate().all(|(place, question)| {
            let answered = answers.get(place).copied().flatten();
            answered.is_some_and(|answered| question.is_right(&answered).unwrap_or_else(|| question.is_open()))
        })
    }

    /// The answers of its solution: the middle of what is right, the first choice where it is a matter of opinion.
    #[must_use]
    pub fn answers(&self) -> Vec<Option<Answered>> {
        let answer = |question: &Question| match &question.kind {
            Kind::Number { right, .. } => Answered::Number(right.nominal()),
            Kind::Choice { right, .. } => Answered::Choice(right.first().map_or(0, |place| *place as u8)),
        };
        self.questions.iter().map(|question| Some(answer(question))).collect()
    }
}
