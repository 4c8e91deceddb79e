//! Reads files, or the texts of a JSON Lines file, and prints what was read as JSON, one object a line:
//! `cargo run --release --example read -- FILE…` or `-- --jsonl FILE`.

use std::error::Error;
use std::path::Path;

use greenlight::api::{NoteOutput, ReadOutput};
use greenlight::measure::{Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::{Hints, NoteKind, letters, read};
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

/// The text of a file, its letters told as the page tells them. Says whether they were guessed.
fn decode(bytes: &[u8]) -> (String, bool) {
    let told = letters::tell(bytes);
    let encoding = told.and_then(|told| encoding_rs::Encoding::for_label(told.label.as_bytes()));
    let text = encoding.unwrap_or(encoding_rs::UTF_8).decode(bytes).0.into_owned();
    (text, told.is_none_or(|told| told.guessed))
}
