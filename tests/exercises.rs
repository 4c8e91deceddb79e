//! The exercises that come with Greenlight: each can be read, is unsolved at its start, and is solved by its solution, in the answers
//! and in the tool.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops and says where")]

use greenlight::number::date::Date;
use greenlight::words::locale::ENGLISH;
use greenlight::workshop::exercise::{EXERCISES, all};
use greenlight::workshop::tool::{Expectation, worked_through};
use greenlight::workshop::{Answered, Kind, read};

fn today() -> Date {
    Date::new(2026, 11, 25).unwrap()
}

#[test]
fn every_exercise_can_be_read() {
    for text in EXERCISES {
        if let Err(troubles) = read(text) {
            let told: Vec<String> = troubles
                .iter()
                .map(|trouble| format!("line {}, {}: {}", trouble.line, trouble.path, trouble.said.say(&ENGLISH)))
                .collect();
            panic!("{}\n{}", text.lines().next().unwrap(), told.join("\n"));
        }
    }
    assert!(all().len() >= 8);
}

#[test]
fn every_exercise_has_a_name_of_its_own_and_says_something_everywhere() {
    let all = all();
    for (place, exercise) in all.iter().enumerate() {
        assert!(!all.iter().take(place).any(|other| other.id == exercise.id), "{}", exercise.id);
        assert!(exercise.hints.len() >= 3 && exercise.discussion.len() >= 5, "{}", exercise.id);
        for question in &exercise.questions {
            assert!(!question.because.is_empty(), "{}: {}", exercise.id, question.id);
        }
        for name in ["what", "so what", "now what", "alone", "pairs", "fours"] {
            assert!(exercise.discussion.iter().any(|(known, ..)| known == name), "{}: {name}", exercise.id);
        }
    }
}

#[test]
fn every_exercise_is_unsolved_at_its_start_and_solved_by_its_answers() {
    for exercise in all() {
        assert!(!exercise.solved(&[]), "{}", exercise.id);
        let answers = exercise.answers();
        assert!(exercise.solved(&answers), "{}", exercise.id);
        // One missing or one wrong answer is enough not to solve it.
        for (place, question) in exercise.questions.iter().enumerate() {
            let mut others = answers.clone();
            others[place] = None;
            assert!(!exercise.solved(&others), "{}: {}", exercise.id, question.id);
            let wrong = match &question.kind {
                Kind::Number { right, .. } => Some(Answered::Number(right.nominal() * 3.0 + 1.0)),
                Kind::Choice { choices, right } if !right.is_empty() => {
                    (0..choices.len()).find(|place| !right.contains(place)).map(|place| Answered::Choice(place as u8))
                }
                Kind::Choice { .. } => None,
            };
            if wrong.is_some() {
                others[place] = wrong;
                assert!(!exercise.solved(&others), "{}: {}", exercise.id, question.id);
            }
        }
    }
}

#[test]
fn every_exercise_is_solved_in_the_tool_by_its_steps_and_not_before() {
    let mut wrong = Vec::new();
    for exercise in all() {
        let Some((before, after)) = worked_through(&exercise, today()) else {
            wrong.push(format!("{}: a step does not fit", exercise.id));
            continue;
        };
        let unmet = |assessment| -> Vec<&Expectation> {
            exercise.expectations.iter().filter(|expectation| !expectation.holds(assessment)).collect()
        };
        if unmet(&before).is_empty() {
            wrong.push(format!("{}: solved at its start", exercise.id));
        }
        for expectation in unmet(&after) {
            let figures: Vec<String> = after
                .metrics
                .figures
                .iter()
                .map(|figure| format!("{} {:?}", figure.metric.id, figure.bounds))
                .collect();
            wrong.push(format!("{}: {expectation:?}; {}", exercise.id, figures.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
