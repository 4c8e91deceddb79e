//! The board: what a room answered, question by question and dimension by dimension, disagreement first. Nobody is named unless the
//! facilitator wants it.
//!
//! Disagreement is one plain measure for everything: of all pairs of participants that both answered, how many gave different answers.
//! Choices differ where they are not the same; numbers where they lie more than a twentieth apart; spans of points where they do not
//! touch.

use super::exercise::{Answered, Exercise, Kind};
use crate::assess::{DIMENSIONS, Dimension, Span};
use crate::order;

/// Before or after the discussion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    /// Before it.
    #[default]
    First,
    /// After it.
    Second,
}

/// What one participant sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The number that the participant's browser drew; the same person keeps it.
    pub participant: u32,
    /// What they call themselves; may be empty.
    pub alias: String,
    /// Before or after the discussion.
    pub round: Round,
    /// Greater is newer.
    pub sequence: u32,
    /// An answer for each question of the exercise, `None` where there is none.
    pub answers: Vec<Option<Answered>>,
    /// The points of each dimension in the tool, in their order; `None` where nothing applies or nothing was sent.
    pub spans: Vec<Option<Span>>,
}

/// Keeps the newest of each participant and round; gives how many older ones there were.
pub fn newest(entries: &mut Vec<Entry>) -> usize {
    let all = entries.len();
    let mut places: Vec<usize> = (0..all).collect();
    // Stable: of the same number, what came later in the text is newer.
    order::by_key(&mut places, |place| entries.get(*place).map_or(0, |entry| u64::from(entry.sequence)));
    order::by_key(&mut places, |place| {
        entries.get(*place).map_or(0, |entry| u64::from(entry.participant) * 2 + entry.round as u64)
    });
    let same = |one: usize, other: usize| {
        let key = |place: usize| entries.get(place).map(|entry| (entry.participant, entry.round));
        key(one) == key(other)
    };
    let mut kept: Vec<usize> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        if places.get(at + 1).is_none_or(|next| !same(*place, *next)) {
            kept.push(*place);
        }
    }
    order::by_key(&mut kept, |place| *place as u64);
    let mut place = 0;
    entries.retain(|_| {
        place += 1;
        kept.binary_search(&(place - 1)).is_ok()
    });
    all - entries.len()
}

/// What a room answered to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The place of the question in the exercise.
    pub question: usize,
    /// How many chose each choice; empty for a number.
    pub counts: Vec<u32>,
    /// The numbers in order; empty for choices.
    pub numbers: Vec<f64>,
    /// How many answered.
    pub answered: u32,
    /// How many of them were right; `None` for a matter of opinion.
    pub right: Option<u32>,
    /// Of a hundred pairs, how many disagree; `None` with fewer than two answers.
    pub disagreement: Option<u8>,
}

/// What a room's own tools said of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionSpread {
    /// Which.
    pub dimension: Dimension,
    /// The spans, lowest middle first.
    pub spans: Vec<Span>,
    /// Of a hundred pairs, how many disagree; `None` with fewer than two spans.
    pub disagreement: Option<u8>,
}

/// What a room answered in one round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// How many sent something.
    pub participants: u32,
    /// How many of them solved the exercise.
    pub solved: u32,
    /// The questions, disagreement first.
    pub questions: Vec<Spread>,
    /// The dimensions of which somebody sent points, disagreement first.
    pub dimensions: Vec<DimensionSpread>,
}

/// Puts a round of a room together. `entries` hold the newest of each participant ([`newest`]).
#[must_use]
pub fn board(exercise: &Exercise, entries: &[Entry], round: Round) -> Board {
    let of_round = || entries.iter().filter(|entry| entry.round == round);
    let mut questions: Vec<Spread> = (0..exercise.questions.len())
        .map(|place| {
            spread(exercise, place, of_round().filter_map(|entry| entry.answers.get(place).copied().flatten()))
        })
        .collect();
    let mut dimensions: Vec<DimensionSpread> = DIMENSIONS
        .iter()
        .enumerate()
        .map(|(place, dimension)| {
            let mut spans: Vec<Span> =
                of_round().filter_map(|entry| entry.spans.get(place).copied().flatten()).collect();
            order::by_key(&mut spans, |span| u64::from(span.low) + u64::from(span.high));
            DimensionSpread { dimension: *dimension, disagreement: apart(&spans), spans }
        })
        .filter(|dimension| !dimension.spans.is_empty())
        .collect();
    order::by_key_down(&mut questions, |spread| spread.disagreement.map_or(0, |share| u64::from(share) + 1));
    order::by_key_down(&mut dimensions, |spread| spread.disagreement.map_or(0, |share| u64::from(share) + 1));
    let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    Board {
        participants: count(of_round().count()),
        solved: count(of_round().filter(|entry| exercise.solved(&entry.answers)).count()),
        questions,
        dimensions,
    }
}

fn spread(exercise: &Exercise, place: usize, answers: impl Iterator<Item = Answered>) -> Spread {
    let mut spread = Spread {
        question: place,
        counts: Vec::new(),
        numbers: Vec::new(),
        answered: 0,
        right: None,
        disagreement: None,
    };
    let Some(question) = exercise.questions.get(place) else { return spread };
    if let Kind::Choice { choices, .. } = &question.kind {
        spread.counts = vec![0; choices.len()];
    }
    let mut right = 0;
    for answer in answers {
        // What does not fit the question is refused where results are read; here it is only not counted.
        match (&question.kind, answer) {
            (Kind::Number { .. }, Answered::Number(value)) if value.is_finite() => spread.numbers.push(value),
            (Kind::Choice { .. }, Answered::Choice(choice)) => match spread.counts.get_mut(usize::from(choice)) {
                Some(count) => *count += 1,
                None => continue,
            },
            _ => continue,
        }
        spread.answered += 1;
        right += u32::from(question.is_right(&answer) == Some(true));
    }
    spread.right = (!question.is_open()).then_some(right);
    order::by_key(&mut spread.numbers, |number| order::of_float(*number));
    let alike = if spread.numbers.is_empty() {
        spread.counts.iter().map(|count| pairs(u64::from(*count))).sum()
    } else {
        near(&spread.numbers)
    };
    spread.disagreement = share(alike, u64::from(spread.answered));
    spread
}

/// How many pairs there are among so many.
fn pairs(count: u64) -> u64 {
    count * count.saturating_sub(1) / 2
}

/// Of a hundred pairs, how many are not alike, to the nearest.
fn share(alike: u64, count: u64) -> Option<u8> {
    let all = pairs(count);
    if all == 0 {
        return None;
    }
    u8::try_from(((all - alike.min(all)) * 100 + all / 2) / all).ok()
}

/// How many pairs of sorted numbers lie within a twentieth of the greater one in size.
fn near(numbers: &[f64]) -> u64 {
    let is_near = |one: f64, other: f64| (other - one).abs() <= one.abs().max(other.abs()) / 20.0;
    let mut count = 0;
    let mut from = 0;
    for (place, number) in numbers.iter().enumerate() {
        while from < place && numbers.get(from).is_some_and(|first| !is_near(*first, *number)) {
            from += 1;
        }
        count += (place - from) as u64;
    }
    count
}

/// The disagreement of spans: pairs that do not touch.
fn apart(spans: &[Span]) -> Option<u8> {
    let mut highs: Vec<u8> = spans.iter().map(|span| span.high).collect();
    let mut lows: Vec<u8> = spans.iter().map(|span| span.low).collect();
    order::by_key(&mut highs, |high| u64::from(*high));
    order::by_key(&mut lows, |low| u64::from(*low));
    // For each low end, how many spans end below it.
    let (mut below, mut different) = (0_usize, 0_u64);
    for low in lows {
        while highs.get(below).is_some_and(|high| *high < low) {
            below += 1;
        }
        different += below as u64;
    }
    let all = pairs(spans.len() as u64);
    share(all.saturating_sub(different), spans.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{Bounds, Unit};
    use crate::workshop::exercise::Question;

    fn exercise() -> Exercise {
        let choices = ["a", "b", "c"].map(|name| (name.to_owned(), name.to_owned())).to_vec();
        let number = Kind::Number { right: Bounds::between(95.0, 105.0).unwrap(), unit: Unit::Count };
        let question = |id: &str, kind| Question { id: id.to_owned(), kind, ..Question::default() };
        Exercise {
            questions: vec![
                question("choice", Kind::Choice { choices: choices.clone(), right: vec![1] }),
                question("number", number),
                question("opinion", Kind::Choice { choices, right: vec![] }),
            ],
            ..Exercise::default()
        }
    }

    fn entry(participant: u32, sequence: u32, choice: u8, number: f64) -> Entry {
        let answers = vec![Some(Answered::Choice(choice)), Some(Answered::Number(number)), Some(Answered::Choice(0))];
        Entry { participant, sequence, answers, ..Entry::default() }
    }

    #[test]
    fn only_the_newest_of_each_participant_and_round_counts() {
        let mut entries = vec![entry(1, 2, 0, 1.0), entry(2, 1, 0, 2.0), entry(1, 1, 1, 3.0), entry(1, 2, 2, 4.0)];
        entries.push(Entry { round: Round::Second, ..entry(1, 3, 1, 5.0) });
        assert_eq!(newest(&mut entries), 2);
        let numbers: Vec<_> = entries.iter().map(|entry| entry.answers[1]).collect();
        assert_eq!(numbers, [2.0, 4.0, 5.0].map(|value| Some(Answered::Number(value))));
    }

    #[test]
    fn disagreement_is_the_share_of_pairs_that_differ() {
        let entries: Vec<Entry> = [(1, 0, 100.0), (2, 0, 101.0), (3, 1, 100.0), (4, 1, 300.0)]
            .map(|(who, choice, number)| entry(who, 1, choice, number))
            .to_vec();
        let board = board(&exercise(), &entries, Round::First);
        let of = |place: usize| board.questions.iter().find(|spread| spread.question == place).unwrap();
        assert_eq!((of(0).disagreement, of(0).right, of(0).counts.as_slice()), (Some(67), Some(2), &[2, 2, 0][..]));
        assert_eq!((of(1).disagreement, of(1).right, of(1).answered), (Some(50), Some(3), 4));
        assert_eq!((of(2).disagreement, of(2).right), (Some(0), None));
        // What is most disputed stands first.
        assert_eq!(board.questions.iter().map(|spread| spread.question).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!((board.participants, board.solved), (4, 1));
    }

    #[test]
    fn the_count_of_pairs_equals_trying_every_pair() {
        let mut state = 7_u64;
        let mut below = |limit: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % limit
        };
        for _ in 0..200 {
            let count = usize::try_from(2 + below(20)).unwrap();
            let mut numbers: Vec<f64> = (0..count).map(|_| below(60) as f64 - 10.0).collect();
            numbers.sort_by(f64::total_cmp);
            let spans: Vec<Span> = (0..count)
                .map(|_| {
                    let (one, other) = (below(101) as u8, below(101) as u8);
                    Span { low: one.min(other), high: one.max(other) }
                })
                .collect();
            let (mut alike, mut different) = (0, 0);
            for one in 0..count {
                for other in 0..one {
                    let (a, b) = (numbers[one], numbers[other]);
                    alike += u64::from((a - b).abs() <= a.abs().max(b.abs()) / 20.0);
                    different += u64::from(spans[one].high < spans[other].low || spans[other].high < spans[one].low);
                }
            }
            let all = pairs(count as u64);
            assert_eq!(near(&numbers), alike, "{numbers:?}");
            assert_eq!(apart(&spans), share(all - different, count as u64), "{spans:?}");
        }
    }

    #[test]
    fn nothing_is_said_of_one_answer_alone() {
        let board = board(&exercise(), &[entry(1, 1, 1, 100.0)], Round::First);
        assert!(board.questions.iter().all(|spread| spread.disagreement.is_none()));
        assert_eq!(super::board(&exercise(), &[], Round::First).participants, 0);
    }
}
