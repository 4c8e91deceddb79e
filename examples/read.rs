//! Reads files, or the texts of a JSON Lines file, and prints what was read as JSON, one object a line:
//! `cargo run --release --example read -- FILE…` or `-- --jsonl FILE`.

use std::error::Error;
use std::path::Path;

use greenlight::api::{NoteOutput, ReadOutput};
use greenlight::measure::{Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::{Hints, NoteKind, read};
use greenlight::words::locale::ENGLISH;

#[expect(clippy::print_stdout, reason = "printing is what this command does")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.peek().is_some_and(|first| first == "--jsonl") {
        arguments.next();
        for file in arguments {
            for line in std::fs::read_to_string(&file)?.lines().filter(|line| !line.trim().is_empty()) {
                let case: serde_json::Value = serde_json::from_str(line)?;
                let text = case.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
                let language = case.get("lang").and_then(serde_json::Value::as_str).map(tag_of);
                let output = outcome(text, &Hints { language, ..Hints::default() });
                println!("{}", named(case.get("id").cloned().unwrap_or_default(), &output)?);
            }
        }
        return Ok(());
    }
    for file in arguments {
        let bytes = std::fs::read(&file)?;
        let (text, guessed) = decode(&bytes);
        let mut output = outcome(&text, &Hints::default());
        if guessed {
            let message = "The file was not in UTF-8; we guessed its letters.".to_owned();
            output.notes.push(NoteOutput { kind: NoteKind::NotUtf8.id(), message, line: 0, column: 0 });
        }
        let name = Path::new(&file).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        println!("{}", named(name.into(), &output)?);
    }
    Ok(())
}

/// The tag of a language that is given by its English name; what is no such name is a tag already.
fn tag_of(language: &str) -> String {
    const NAMES: [(&str, &str); 15] = [
        ("Arabic", "ar"),
        ("Chinese", "zh"),
        ("Dutch", "nl"),
        ("English", "en"),
        ("French", "fr"),
        ("German", "de"),
        ("Hindi", "hi"),
        ("Italian", "it"),
        ("Japanese", "ja"),
        ("Korean", "ko"),
        ("Portuguese", "pt"),
        ("Spanish", "es"),
        ("SpanishMexican", "es-MX"),
        ("Swedish", "sv"),
        ("Turkish", "tr"),
    ];
    NAMES.iter().find(|(name, _)| *name == language).map_or(language, |(_, tag)| tag).to_owned()
}

/// The output as a JSON object with its id in front.
fn named(id: serde_json::Value, output: &ReadOutput) -> Result<String, serde_json::Error> {
    let mut object = serde_json::Map::new();
    object.insert("id".to_owned(), id);
    if let serde_json::Value::Object(fields) = serde_json::to_value(output)? {
        object.extend(fields);
    }
    serde_json::to_string(&object)
}

/// Reads a text as the page does, on a fixed day.
fn outcome(text: &str, hints: &Hints) -> ReadOutput {
    let found = read(text, hints);
    let today = Date::new(2026, 1, 1).unwrap_or_else(|| unreachable!("the first of January exists"));
    let metrics = measure(&found, &Answers::default(), &[], today);
    ReadOutput::of(text, &found, &metrics, &ENGLISH)
}

/// The text of a file: UTF-8, UTF-16 with its mark, else a code page guessed from the letters. Says whether it was guessed.
fn decode(bytes: &[u8]) -> (String, bool) {
    let pairs = |bytes: &[u8], pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).map(pair).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => (pairs(rest, u16::from_le_bytes), false),
        [0xfe, 0xff, rest @ ..] => (pairs(rest, u16::from_be_bytes), false),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), false),
            Err(_) => (legacy(bytes), true),
        },
    }
}

/// Windows-1251 where letters of the upper half follow one another, as in Cyrillic words; otherwise Windows-1252.
fn legacy(bytes: &[u8]) -> String {
    let runs = bytes.windows(2).filter(|two| two.iter().all(|byte| *byte >= 0xc0)).count();
    let upper = bytes.iter().filter(|byte| **byte >= 0xc0).count();
    let cyrillic = runs * 3 > upper;
    bytes
        .iter()
        .map(|byte| match byte {
            0xc0..=0xff if cyrillic => char::from_u32(0x410 + u32::from(*byte - 0xc0)).unwrap_or('?'),
            0xa8 if cyrillic => 'Ё',
            0xb8 if cyrillic => 'ё',
            0x80 => '€',
            0x91 | 0x92 => '’',
            0x93 => '“',
            0x94 => '”',
            0x96 => '–',
            0x97 => '—',
            _ => char::from(*byte),
        })
        .collect()
}
