//! A room's results: found in anything that is pasted, each damaged one refused with its reason, and nothing panics.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

use greenlight::assess::Span;
use greenlight::workshop::board::{Entry, Round, board, newest};
use greenlight::workshop::exercise::{Answered, Exercise, Kind, all};
use greenlight::workshop::result::{LONGEST, Reason, encode, find};

/// A small generator of numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }
}

fn exercise() -> Exercise {
    all().into_iter().find(|exercise| exercise.id == "eight-weeks").unwrap()
}

/// Any result of an exercise.
fn some(exercise: &Exercise, participant: u32, numbers: &mut Numbers) -> Entry {
    let answers = exercise.questions.iter().map(|question| match &question.kind {
        _ if numbers.below(9) == 0 => None,
        Kind::Choice { choices, .. } => Some(Answered::Choice(numbers.below(choices.len()) as u8)),
        Kind::Number { .. } => {
            let value = numbers.below(9_999_999) as f64;
            let scaled = [value, value / 10.0, value / 1000.0, value * 1e6, -value][numbers.below(5)];
            Some(Answered::Number(scaled))
        }
    });
    let answers = answers.collect();
    let alias = ["", "TEAM4", "A", "BLUE7RX"][numbers.below(4)].to_owned();
    let mut spans = Vec::new();
    if numbers.below(2) == 0 {
        for _ in 0..8 {
            let high = numbers.below(101);
            let low = numbers.below(high + 1);
            spans.push((numbers.below(9) > 0).then_some(Span { low: low as u8, high: high as u8 }));
        }
        if spans.iter().all(Option::is_none) {
            spans.clear();
        }
    }
    let round = if numbers.below(2) == 0 { Round::First } else { Round::Second };
    Entry { participant, alias, round, sequence: numbers.below(2000) as u32, answers, spans }
}

#[test]
fn what_is_sent_comes_back_for_every_exercise() {
    let mut numbers = Numbers(3);
    for exercise in all() {
        for participant in 0..200 {
            let entry = some(&exercise, participant * 5000, &mut numbers);
            let code = encode(&exercise, &entry);
            assert!(code.len() <= 150, "{code}");
            let found = find(&code, &exercise);
            assert_eq!(found.refused, [], "{code}");
            assert_eq!(found.entries, [entry], "{code}");
        }
    }
}

#[test]
fn any_one_wrong_letter_and_any_two_neighbours_that_changed_places_are_refused() {
    let exercise = exercise();
    let mut numbers = Numbers(5);
    let entry = some(&exercise, 77, &mut numbers);
    let code = encode(&exercise, &entry);
    let letters: Vec<char> = code.chars().collect();
    for place in 4..letters.len() {
        if letters[place] == '-' {
            continue;
        }
        for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|wrong| *wrong != letters[place]) {
            let mut changed = letters.clone();
            changed[place] = wrong;
            let found = find(&changed.iter().collect::<String>(), &exercise);
            assert_eq!((found.entries.len(), found.refused.len()), (0, 1), "{place} {wrong}");
        }
        let next = if letters.get(place + 1) == Some(&'-') { place + 2 } else { place + 1 };
        if next < letters.len() && letters[place] != letters[next] {
            let mut changed = letters.clone();
            changed.swap(place, next);
            let found = find(&changed.iter().collect::<String>(), &exercise);
            assert_eq!((found.entries.len(), found.refused.len()), (0, 1), "{place} swapped");
        }
    }
}

#[test]
fn a_chat_log_of_sixty_gives_exactly_the_right_answers_and_a_reason_for_the_rest() {
    let exercise = exercise();
    let mut numbers = Numbers(8);
    let mut log =
        String::from("[25.11.26, 09:58:11] Facilitator: Welcome all! Please send your line here. GLWelcome\n");
    let mut expected = Vec::new();
    for person in 0..60_u32 {
        let mut entry = some(&exercise, 1000 + person, &mut numbers);
        (entry.round, entry.sequence) = (Round::First, 2);
        let code = encode(&exercise, &entry);
        log.push_str(&format!("[25.11.26, 10:{person:02}:07] Participant {person}: "));
        match person % 6 {
            // As it is.
            0 => log.push_str(&code),
            // Broken where a mail breaks lines, with signs of quoting.
            1 => log.push_str(&[&code[..23], "\n> ", &code[23..41], "\r\n> > ", &code[41..]].concat()),
            // In small letters, with words around it.
            2 => log.push_str(&format!("here it is: {} 👍 thanks", code.to_lowercase())),
            // In a link, and without hyphens.
            3 => log.push_str(&format!("https://example.org/tool/#w={}&x", code.replace('-', ""))),
            // Twice, and an older one before.
            4 => {
                let older = Entry { sequence: 1, answers: vec![None; exercise.questions.len()], ..entry.clone() };
                log.push_str(&format!("{}\n{code}\n{code}", encode(&exercise, &older)));
            }
            _ => log.push_str(&format!("“{}”.", code.replace('-', " "))),
        }
        log.push('\n');
        expected.push(entry);
    }
    // Three damaged ones.
    let other = encode(&exercise, &some(&exercise, 9, &mut numbers));
    let wrong = other.replacen(&other[12..13], if &other[12..13] == "7" { "8" } else { "7" }, 1);
    log.push_str(&format!("Ana: {wrong}\nBen: {}\nCy: {} oh wait\n", &other[..21], &other[..31]));
    // And one of another exercise.
    let elsewhere = all().into_iter().find(|other| other.id != exercise.id).unwrap();
    log.push_str(&encode(&elsewhere, &some(&elsewhere, 3, &mut numbers)));
    let mut found = find(&log, &exercise);
    assert_eq!(newest(&mut found.entries), 20);
    assert_eq!(found.entries, expected);
    let reasons: Vec<Reason> = found.refused.iter().map(|refused| refused.reason).collect();
    assert_eq!(reasons.len(), 4, "{:?}", found.refused);
    assert!(matches!(reasons[0], Reason::Group(_)) && reasons[3] == Reason::OtherExercise, "{reasons:?}");
    assert!(matches!(reasons[1], Reason::Group(_) | Reason::Cut(..)), "{reasons:?}");
    assert_eq!(board(&exercise, &found.entries, Round::First).participants, 60);
}

#[test]
fn any_text_is_looked_through_without_harm() {
    let exercise = exercise();
    let mut numbers = Numbers(13);
    let code = encode(&exercise, &some(&exercise, 5, &mut numbers));
    for (end, _) in code.char_indices() {
        let _ = find(&code[..end], &exercise);
        let _ = find(&code[end..], &exercise);
    }
    for _ in 0..3000 {
        let mut letters: Vec<char> = code.repeat(2).chars().collect();
        for _ in 0..1 + numbers.below(6) {
            let place = numbers.below(letters.len());
            letters[place] = ['é', '-', '\n', 'G', 'L', 'W', '0', 'Z', '\u{200b}', '<', '🙂'][numbers.below(11)];
        }
        for entry in find(&letters.iter().collect::<String>(), &exercise).entries {
            assert_eq!(entry.answers.len(), exercise.questions.len());
        }
    }
    let found = find(&"GLW-0000".repeat(LONGEST / 4), &exercise);
    assert!(found.refused.iter().any(|refused| refused.reason == Reason::TooMuch));
    assert!(find("GLW glw GLW- glwxyz", &exercise).refused.is_empty());
}
