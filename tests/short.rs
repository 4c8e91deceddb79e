//! Short codes: what is written comes back, and every wrong letter and every two that changed places are noticed, and where.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

use greenlight::assess::{RUBRIC, Span, assess};
use greenlight::measure::{Answer, Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::Read;
use greenlight::share::short::{ALIAS_LENGTH, Level, Short, ShortError, decode, encode, plain_alias};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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

/// An assessment with some answers, as a code holds it.
fn answered(alias: &str, numbers: &mut Numbers) -> Short {
    let mut answers = Answers::default();
    for check in RUBRIC.checks {
        if let greenlight::assess::Ask::Choices(choices) = check.ask {
            match numbers.below(choices.len() + 2) {
                0 => {}
                1 => {
                    if let Some(reason) = check.not_applicable.first() {
                        answers.checks.insert(check.id.to_owned(), Answer::NotApplicable(reason.id.to_owned()));
                    }
                }
                place => answers.checks.insert(check.id.to_owned(), Answer::Choice(choices[place - 2].id.to_owned())),
            }
        }
    }
    let today = Date::new(2026, 9, 16).unwrap();
    Short::of(&assess(&measure(&Read::default(), &answers, &[], today), &RUBRIC, today, "", ""), alias).unwrap()
}

/// A code with any content.
fn any(numbers: &mut Numbers) -> Short {
    let mut short = answered("", numbers);
    for (_, level) in &mut short.levels {
        *level = [Level::Met, Level::Partly, Level::NotMet, Level::CannotTell, Level::NotApplicable][numbers.below(5)];
    }
    let high = numbers.below(101);
    let low = numbers.below(high + 1);
    short.span = (numbers.below(9) > 0).then_some(Span { low: low as u8, high: high as u8 });
    let name = "0Z9A BLUE7 HARBOUR";
    let start = numbers.below(name.len());
    short.alias = plain_alias(&name[start..(start + numbers.below(9)).min(name.len())]);
    short
}

#[test]
fn what_is_written_comes_back() {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for round in 0..2_000 {
        let short = if round % 4 == 0 { answered("", &mut numbers) } else { any(&mut numbers) };
        let code = encode(&short);
        assert_eq!(decode(&code).as_ref(), Ok(&short), "{code}");
    }
}

#[test]
fn every_pair_of_points_comes_back() {
    let mut short = answered("", &mut Numbers(7));
    for high in 0..=100 {
        for low in 0..=high {
            short.span = Some(Span { low, high });
            assert_eq!(decode(&encode(&short)).unwrap().span, short.span);
        }
    }
}

#[test]
fn a_code_is_twenty_five_letters_and_an_alias_adds_one_or_two_groups() {
    let mut short = answered("", &mut Numbers(3));
    for (alias, kept, letters) in
        [("", "", 25), ("B7", "B7", 30), ("abc", "ABC", 30), ("Blue 7", "BLUE7", 35), ("the harbour", "THEHARB", 35)]
    {
        short.alias = plain_alias(alias);
        assert_eq!(short.alias, kept);
        let code = encode(&short);
        assert_eq!(code.bytes().filter(|byte| *byte != b'-').count(), letters, "{code}");
        assert!(code.split('-').all(|group| group.len() == 5), "{code}");
    }
    assert_eq!(plain_alias("港口 é"), "");
    assert!(plain_alias(&"X".repeat(50)).len() == ALIAS_LENGTH);
}

#[test]
fn how_it_was_typed_does_not_matter() {
    let short = answered("OIL10", &mut Numbers(11));
    let code = encode(&short);
    let typed = [
        code.to_lowercase(),
        code.replace('-', " "),
        code.replace('-', ""),
        code.replace('-', " \u{2013} "),
        code.replace('0', "O").replace('1', "l"),
        format!("  {}.\n", code.replace('1', "I")),
    ];
    for typed in typed {
        assert_eq!(decode(&typed).as_ref(), Ok(&short), "{typed}");
    }
}

#[test]
fn any_one_wrong_letter_is_found_and_its_group_named() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..30 {
        let code = encode(&any(&mut numbers));
        for place in (0..code.len()).filter(|place| &code[*place..=*place] != "-") {
            for letter in LETTERS.chars().chain(['U', 'é']).filter(|letter| !code[place..].starts_with(*letter)) {
                let changed = format!("{}{letter}{}", &code[..place], &code[place + 1..]);
                assert_eq!(decode(&changed), Err(ShortError::Group(place / 6 + 1)), "{code} {changed}");
            }
        }
    }
}

#[test]
fn any_two_neighbours_that_changed_places_are_found_also_across_groups() {
    let mut numbers = Numbers(0x1234_5678_9abc_def1);
    for _ in 0..300 {
        let code = encode(&any(&mut numbers)).replace('-', "");
        for place in 0..code.len() - 1 {
            let mut letters: Vec<char> = code.chars().collect();
            letters.swap(place, place + 1);
            let changed: String = letters.iter().collect();
            if changed != code {
                assert_eq!(decode(&changed), Err(ShortError::Group(place / 5 + 1)), "{code} {changed}");
            }
        }
    }
}

#[test]
fn groups_that_changed_places_are_missing_or_too_many_are_found() {
    let mut numbers = Numbers(99);
    for _ in 0..200 {
        let code = encode(&any(&mut numbers));
        let groups: Vec<&str> = code.split('-').collect();
        for place in 0..groups.len() {
            let (mut fewer, mut more, mut other) = (groups.clone(), groups.clone(), groups.clone());
            fewer.remove(place);
            more.insert(place, groups[place]);
            other.swap(place, (place + 1) % groups.len());
            assert!(decode(&fewer.join("-")).is_err(), "{code} without {place}");
            assert!(decode(&more.join("-")).is_err(), "{code} with {place} twice");
            assert!(other == groups || decode(&other.join("-")).is_err(), "{code} {other:?}");
        }
        let (_, start) = code.rsplit_once('-').map(|(start, last)| (last, start)).unwrap();
        assert_eq!(decode(start), Err(ShortError::Missing(groups.len())), "{start}");
        // A group that lost a letter.
        assert_eq!(decode(&code.replacen(groups[1], &groups[1][1..], 1)), Err(ShortError::Group(2)), "{code}");
    }
}

#[test]
fn anything_else_is_foreign_or_names_a_group_and_never_panics() {
    for text in ["", "   ", "-----", "\u{202e}", "a b c d e f g h i j"] {
        assert_eq!(decode(text), Err(ShortError::Foreign), "{text}");
    }
    assert_eq!(decode(&"A".repeat(100_000)), Err(ShortError::Foreign));
    let mut numbers = Numbers(5);
    for _ in 0..10_000 {
        let length = numbers.below(60);
        let text: String = (0..length).map(|_| char::from(LETTERS.as_bytes()[numbers.below(32)])).collect();
        assert!(decode(&text).is_err(), "{text}");
    }
}
