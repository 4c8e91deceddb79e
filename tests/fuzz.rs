//! Reads thousands of made texts: nothing panics, places lie in the text, bounds are in order, steps of any size read the same, and
//! each step takes something. `cargo xtask fuzz [SECONDS]` goes on for longer; what breaks lands in `tmp/fuzz/`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may panic, that is how it fails; and people want to see how far a long run came"
)]

#[path = "fuzz/texts.rs"]
mod texts;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use greenlight::assess::RUBRIC;
use greenlight::measure::{Answers, measure};
use greenlight::number::Bounds;
use greenlight::number::date::Date;
use greenlight::number::grouping::Decimal;
use greenlight::read::{Hints, Read, Stream, read};
use greenlight::rubric_file::{self, write};
use greenlight::words::locale::ENGLISH;

/// How many texts the short run reads.
const TEXTS: u64 = 600;

/// Everything that must be true of a reading, whatever the text.
fn check(text: &str, random: &mut texts::Random) {
    let language = [None, None, Some("de"), Some("en"), Some("es"), Some("xx")][random.below(6)].map(str::to_owned);
    let decimal = [Decimal::Unknown, Decimal::Unknown, Decimal::Point, Decimal::Comma][random.below(4)];
    let campaign = [None, Some("Kenya".to_owned())][random.below(2)].clone();
    let hints = Hints { language, decimal, campaign, ..Hints::default() };
    let found = read(text, &hints);
    for reading in &found.readings {
        assert!(text.get(reading.place.clone()).is_some(), "{:?} is no place in the text", reading.place);
        in_order(&reading.bounds);
        for choice in reading.question.iter().flat_map(|question| &question.choices) {
            in_order(&choice.bounds);
        }
        let _ = reading.question.as_ref().map(|question| question.ask.say(&ENGLISH));
    }
    let lines = 1 + text.bytes().filter(|byte| *byte == b'\n').count();
    for note in &found.notes {
        assert!(usize::try_from(note.line).unwrap() <= lines, "{note:?}, but there are {lines} lines");
        let _ = note.message.say(&ENGLISH);
    }
    let today = Date::new(2026, 1, 1).unwrap();
    for figure in &measure(&found, &Answers::default(), &[], today).figures {
        in_order(&figure.bounds);
    }
    if random.below(20) == 0 {
        as_rubric(text, random);
    }
    if random.below(3) == 0 {
        in_steps(text, &hints, 1 + random.below(40), &found);
    }
}

fn in_order(bounds: &Bounds) {
    let nominal = bounds.nominal();
    assert!(nominal.is_finite(), "{bounds:?}");
    assert!(bounds.low().is_none_or(|low| low.is_finite() && low <= nominal), "{bounds:?}");
    assert!(bounds.high().is_none_or(|high| high.is_finite() && nominal <= high), "{bounds:?}");
}

/// Steps of so many rows read the same, and there are no more of them than rows and lines.
fn in_steps(text: &str, hints: &Hints, rows: usize, whole: &Read) {
    let breaks = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r' | b'{')).count();
    let most = 8 + 3 * (breaks + 1);
    let mut stream = Stream::begin(text, hints);
    let mut before = 0;
    let mut steps = 0;
    loop {
        let progress = stream.step(rows);
        steps += 1;
        assert!(progress.bytes >= before && progress.bytes <= progress.of, "{progress:?} after {before}");
        assert!(steps <= most, "{steps} steps for {breaks} line breaks");
        before = progress.bytes;
        if progress.done {
            break;
        }
    }
    assert!(stream.finish() == *whole, "in steps of {rows} it reads something else");
}

/// The piece of a text that takes the place of another piece of a rubric's file, and what comes of it: a rubric that keeps children
/// safe, or words on what is wrong.
fn as_rubric(text: &str, random: &mut texts::Random) {
    let mut file: Vec<char> = write::write(&RUBRIC, "My rubric", "1").chars().collect();
    let piece: Vec<char> = text.chars().skip(random.below(40)).take(random.below(12)).collect();
    let place = random.below(file.len());
    let end = (place + random.below(12)).min(file.len());
    file.splice(place..end, piece);
    for file in [file.into_iter().collect::<String>(), text.to_owned()] {
        match rubric_file::read(&file) {
            Ok(rubric) => assert!(rubric.check("consent").is_some() && rubric.caps[0].id == "no-guardian-consent"),
            Err(problems) => {
                assert!(!problems.is_empty() && problems.iter().all(|problem| !problem.say(&ENGLISH).is_empty()))
            }
        }
    }
}

/// The cases that are tested elsewhere, as seeds.
fn seeds() -> Vec<String> {
    let mut seeds = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path)
                && text.len() < 20_000
            {
                seeds.push(text);
            }
        }
    }
    seeds
}

#[test]
fn made_texts_are_read_without_harm() {
    let seeds = seeds();
    assert!(seeds.len() > 3, "there are cases to start from");
    let seconds = std::env::var("GREENLIGHT_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse::<u64>().ok());
    let from = std::env::var("GREENLIGHT_FUZZ_FROM").ok().and_then(|from| from.parse::<u64>().ok()).unwrap_or(0);
    #[allow(clippy::disallowed_methods, reason = "a long run ends by the clock")]
    let now = std::time::Instant::now;
    let start = now();
    let mut slowest = (0.0, 0);
    let mut bytes = 0;
    let mut number = from;
    loop {
        let text = texts::text(number, &seeds);
        let before = now();
        let outcome = catch_unwind(AssertUnwindSafe(|| check(&text, &mut texts::Random::new(number ^ 0x5555))));
        let each = before.elapsed().as_secs_f64() * 1e9 / (text.len() + 2000) as f64;
        if each > slowest.0 {
            slowest = (each, number);
        }
        bytes += text.len();
        if outcome.is_err() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/fuzz");
            let file = folder.join(format!("{number}.txt"));
            let kept = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, &text));
            panic!("text {number} ({} bytes) does harm; kept in {}: {}", text.len(), file.display(), kept.is_ok());
        }
        number += 1;
        match seconds {
            Some(seconds) if start.elapsed().as_secs() >= seconds => break,
            None if number - from >= TEXTS => break,
            _ => {}
        }
    }
    println!(
        "{} texts, {:.1} MB; the slowest was text {} with {:.0} ns a byte",
        number - from,
        bytes as f64 / 1e6,
        slowest.1,
        slowest.0
    );
}
