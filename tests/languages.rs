//! Sentences of many languages and what must be read in them, one file a language in `languages/`. The first line names the language:
//! `language: de`; each text then is one line that begins with a word, with `\n` where a line breaks; below it, indented, one line per
//! figure that measures something, in the order of the text: `metric value qualifier role`, the last two where they are not the usual
//! ones, with `?` where it is asked. A text with nothing below it has no such figure. Remarks begin with `#` and a space.

#![allow(clippy::unwrap_used, reason = "a test may stop where something is missing")]

use std::path::Path;

use greenlight::number::Qualifier;
use greenlight::read::{Hints, Role, Why, language, read};

/// A text, and what must be read in it.
struct Case {
    text: String,
    line: usize,
    expected: Vec<String>,
}

/// The language of a file, and its cases.
fn cases(file: &str) -> (String, Vec<Case>) {
    let mut tag = String::new();
    let mut cases: Vec<Case> = Vec::new();
    for (index, line) in file.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with("# ") {
            continue;
        }
        if let Some(name) = line.strip_prefix("language:") {
            name.trim().clone_into(&mut tag);
        } else if line.starts_with(' ') {
            cases.last_mut().unwrap().expected.push(line.trim().to_owned());
        } else {
            cases.push(Case { text: line.replace("\\n", "\n"), line: index + 1, expected: Vec::new() });
        }
    }
    (tag, cases)
}

/// Each figure of a text that measures something, as the files write it.
fn shown(text: &str) -> Vec<String> {
    read(text, &Hints::default())
        .readings
        .iter()
        .filter_map(|reading| {
            let mut shown = format!("{} {}", reading.metric?.id, reading.bounds.nominal());
            if reading.bounds.qualifier() != Qualifier::Exact {
                shown += &format!(" {:?}", reading.bounds.qualifier());
            }
            if reading.role != Role::Result {
                shown += &format!(" {:?}", reading.role);
            }
            if reading.why == Why::Asked {
                shown += "?";
            }
            Some(shown)
        })
        .collect()
}

#[test]
fn sentences_of_many_languages_are_read_without_being_told_their_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/languages");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut all, mut wrong) = (0, Vec::new());
    for path in &files {
        let (tag, cases) = cases(&std::fs::read_to_string(path).unwrap());
        let name = path.file_name().unwrap().display();
        assert!(language::find(&tag).is_some(), "{name} names no language of the list");
        for case in &cases {
            all += 1;
            let detected = language::detect(&case.text, &Hints::default()).tag;
            let found = shown(&case.text);
            if found != case.expected || detected != tag {
                wrong.push(format!(
                    "{name}:{} ({detected}) {}\n    expected {:?}\n    found    {found:?}",
                    case.line, case.text, case.expected
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {all} texts are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}
