//! Cases: a pasted text and what must be read in it, one folder a case, named by what it shows. `expected.json` has the form that the
//! example `read` prints; only the fields that it names are compared, but every reading with a metric must be there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where something is missing")]

use std::path::Path;

use greenlight::api::ReadOutput;
use greenlight::measure::{Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::{Hints, read};
use greenlight::words::locale::ENGLISH;
use serde_json::Value;

/// The output for a text, as the example prints it, without the readings that measure nothing.
fn outcome(text: &str) -> Value {
    let found = read(text, &Hints::default());
    let today = Date::new(2026, 1, 1).unwrap();
    let metrics = measure(&found, &Answers::default(), &[], today);
    let mut output = serde_json::to_value(ReadOutput::of(text, &found, &metrics, &ENGLISH)).unwrap();
    output["readings"].as_array_mut().unwrap().retain(|reading| !reading["metric"].is_null());
    output
}

/// What of `expected` is not so in `found`, with the way to it.
fn differences(expected: &Value, found: &Value, way: &str) -> Vec<String> {
    match (expected, found) {
        // An object names what matters, except the metrics, which must be these and no others.
        (Value::Object(wanted), Value::Object(fields)) => {
            let mut different: Vec<String> = wanted
                .iter()
                .flat_map(|(key, value)| {
                    differences(value, fields.get(key).unwrap_or(&Value::Null), &format!("{way}.{key}"))
                })
                .collect();
            if way == ".metrics" {
                let more = fields.keys().filter(|key| !wanted.contains_key(*key));
                different.extend(more.map(|key| format!("{way}.{key} is not expected")));
            }
            different
        }
        (Value::Array(wanted), Value::Array(items)) => {
            let mut different: Vec<String> = wanted
                .iter()
                .enumerate()
                .flat_map(|(index, value)| {
                    differences(value, items.get(index).unwrap_or(&Value::Null), &format!("{way}[{index}]"))
                })
                .collect();
            if items.len() > wanted.len() {
                different.push(format!("{way} has {} more: {:?}", items.len() - wanted.len(), items.get(wanted.len())));
            }
            different
        }
        (Value::Number(wanted), Value::Number(number)) if wanted.as_f64() == number.as_f64() => Vec::new(),
        (wanted, found) if wanted == found => Vec::new(),
        _ => vec![format!("{way}: expected {expected}, found {found}")],
    }
}

#[test]
fn every_case_is_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 7, "the cases are gone");
    let mut wrong = Vec::new();
    for case in cases {
        let text = std::fs::read_to_string(case.join("pasted.txt")).unwrap();
        let expected: Value =
            serde_json::from_str(&std::fs::read_to_string(case.join("expected.json")).unwrap()).unwrap();
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        wrong.extend(
            differences(&expected, &outcome(&text), "").into_iter().map(|difference| format!("{name}{difference}")),
        );
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_difference_is_seen() {
    let found = outcome("We had 5,000 views.");
    for expected in [
        serde_json::json!({"metrics": {"views": 4000}}),
        serde_json::json!({"metrics": {}}),
        serde_json::json!({"readings": []}),
        serde_json::json!({"readings": [{"metric": "views", "role": "target"}]}),
    ] {
        assert!(!differences(&expected, &found, "").is_empty(), "{expected}");
    }
}
