//! Links and cards that were changed in thousands of ways: each opens as an assessment or gives a clear word, none makes the program
//! stop, and none makes it hold more than what a full assessment holds.

use std::collections::BTreeSet;

use super::{Numbers, complete, decode, encode, samples, typical};
use greenlight::assess::{RUBRIC, assess};
use greenlight::card::{Brand, FixedRuler, draw, layout::LANDSCAPE, svg::svg};
use greenlight::measure::measure;
use greenlight::metric::METRICS;
use greenlight::read::Read;
use greenlight::share::{CARD_LIMIT, CardError, LinkError, Shared, open_card, png, svg_data, v1};
use greenlight::words::locale::ENGLISH;

/// What was opened is not larger than what pages make.
#[track_caller]
fn bounded(shared: &Shared) {
    assert!(shared.figures.len() <= METRICS.len());
    assert!(shared.answers.figures.len() <= 256 && shared.answers.checks.len() <= 512);
    assert!(shared.organisation.len() <= 480 && shared.campaign.len() <= 480);
}

/// What was opened is assessed without harm.
#[track_caller]
fn assessed(shared: &Shared) {
    bounded(shared);
    let metrics = measure(&Read::default(), &shared.answers, &shared.figures, shared.as_of);
    let assessment = assess(&metrics, &RUBRIC, shared.as_of, &shared.organisation, &shared.campaign);
    assert_eq!(assessment.findings.len(), RUBRIC.checks.len());
}

fn mangle<T: Copy>(numbers: &mut Numbers, items: &mut Vec<T>, other: impl Fn(&mut Numbers) -> T) {
    for _ in 0..=numbers.below(4) {
        if items.is_empty() {
            return;
        }
        let (one, two) = (numbers.below(items.len()), numbers.below(items.len()));
        match numbers.below(4) {
            0 => items[one] = other(numbers),
            1 => items.swap(one, two),
            2 => items.truncate(one.max(1)),
            _ => {
                let piece: Vec<T> = items[one.min(two)..one.max(two)].to_vec();
                items.splice(one..one, piece);
            }
        }
    }
}

#[test]
fn links_mangled_in_thousands_of_ways_never_open_and_never_panic() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let digits = |shared: &Shared| [v1::DIGITS, &v1::encode_digits(shared)].concat();
    let links: Vec<String> = samples().iter().flat_map(|(_, shared)| [encode(shared), digits(shared)]).collect();
    let whole: BTreeSet<&str> = links.iter().map(String::as_str).collect();
    for round in 0..10_000 {
        let mut mangled: Vec<char> = links[numbers.below(links.len())].chars().collect();
        mangle(&mut numbers, &mut mangled, |numbers| char::from(u8::try_from(32 + numbers.below(95)).unwrap()));
        let mangled: String = mangled.into_iter().collect();
        if !whole.contains(mangled.trim_start_matches('#')) {
            assert!(decode(&mangled).is_err(), "round {round}: {mangled}");
        }
    }
}

/// The bytes of a link's content with a checksum that holds: what somebody could write who means harm.
fn forged(numbers: &mut Numbers, content: &[u8]) -> String {
    let mut bytes = content.to_vec();
    mangle(numbers, &mut bytes, |numbers| u8::try_from(numbers.below(256)).unwrap());
    // CRC-32 as in zip and PNG, written here a second time.
    let mut sum = u32::MAX;
    for byte in b"g1.".iter().chain(&bytes) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    bytes.extend_from_slice(&(!sum).to_le_bytes());
    ["g1.", &greenlight::share::letters::write(&bytes)].concat()
}

#[test]
fn forged_links_with_a_right_checksum_open_as_assessments_or_say_why_not() {
    let mut numbers = Numbers(0x0dd_ba11_5eed_5eed);
    let contents: Vec<Vec<u8>> = samples()
        .iter()
        .map(|(_, shared)| {
            let mut bytes = greenlight::share::letters::read(&encode(shared)[3..]).unwrap();
            bytes.truncate(bytes.len() - 4);
            bytes
        })
        .collect();
    let mut opened = 0;
    for _ in 0..10_000 {
        let content = &contents[numbers.below(contents.len())];
        match decode(&forged(&mut numbers, content)) {
            Ok(shared) => {
                opened += 1;
                if opened % 20 == 0 {
                    assessed(&shared);
                } else {
                    bounded(&shared);
                }
            }
            Err(error) => assert_ne!(error, LinkError::Foreign),
        }
    }
    assert!(opened > 300, "only {opened} opened, so little was tried");
}

/// A picture of one white pixel, as an encoder writes it.
const PICTURE: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155,
    85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 248, 15, 0, 1, 1, 1, 0, 27, 182, 238, 86, 0, 0, 0, 0, 73, 69, 78,
    68, 174, 66, 96, 130,
];

fn cards() -> Vec<(Shared, Vec<u8>)> {
    let mut cards = Vec::new();
    for shared in [typical(), complete()] {
        let link = ["https://greenlight.example.org/?a=1&b=2#", &encode(&shared)].concat();
        let metrics = measure(&Read::default(), &shared.answers, &shared.figures, shared.as_of);
        let assessment = assess(&metrics, &RUBRIC, shared.as_of, &shared.organisation, &shared.campaign);
        let scene = draw(&assessment, &LANDSCAPE, &Brand { dark: false, named: true }, &ENGLISH, &FixedRuler);
        cards.push((shared.clone(), svg_data::insert(&svg(&scene), &link).into_bytes()));
        let texts = [("Title", scene.title.as_str()), ("Description", &scene.description), (png::KEYWORD, &link)];
        cards.push((shared, png::insert(PICTURE, &texts).unwrap()));
    }
    cards
}

#[test]
fn a_card_opens_the_assessment_that_is_inside() {
    for (shared, card) in cards() {
        assert_eq!(open_card(&card).as_ref(), Ok(&shared));
        // The link stands at the beginning.
        let mut long = card.clone();
        long.resize(CARD_LIMIT * 3, b'x');
        assert_eq!(open_card(&long), Ok(shared));
    }
    let newer = png::insert(PICTURE, &[(png::KEYWORD, "https://greenlight.example.org/#g2.AAAA")]).unwrap();
    let other = png::insert(PICTURE, &[(png::KEYWORD, "javascript:alert(1)")]).unwrap();
    for (picture, error) in [
        (newer.as_slice(), CardError::Newer),
        (other.as_slice(), CardError::Damaged),
        (PICTURE, CardError::NoLink),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", CardError::NoLink),
        (b"", CardError::NoLink),
        (&[0xff; 4000], CardError::NoLink),
    ] {
        assert_eq!(open_card(picture), Err(error));
    }
}

#[test]
fn cards_mangled_in_thousands_of_ways_open_as_what_they_were_or_say_why_not() {
    let mut numbers = Numbers(0xfeed_f00d_dead_beef);
    let cards = cards();
    let mut untouched = 0;
    for round in 0..10_000 {
        let (shared, card) = &cards[numbers.below(cards.len())];
        let mut mangled = card.clone();
        // Mostly where the link stands, at the beginning.
        let from = if numbers.below(3) == 0 { 0 } else { mangled.len().min(2_000) };
        let rest = if from > 0 { mangled.split_off(from) } else { Vec::new() };
        mangle(&mut numbers, &mut mangled, |numbers| u8::try_from(numbers.below(256)).unwrap());
        mangled.extend_from_slice(&rest);
        if let Ok(opened) = open_card(&mangled) {
            assert_eq!(&opened, shared, "round {round}");
            untouched += 1;
        }
    }
    assert!(untouched > 500 && untouched < 9_500, "{untouched} opened, so little was tried");
}
