//! Files that people take out: JSON that its schema describes, CSV and Markdown that say what the assessment says.
#![allow(missing_docs, reason = "a test is named by what it says")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops and says where"
)]

use std::path::Path;
use std::rc::Rc;

use greenlight::assess::RUBRIC;
use greenlight::measure::Answer;
use greenlight::number::date::Date;
use greenlight::session::{Action, Session, step};
use greenlight::share;
use greenlight::take_out::{Form, assessed, take_out};
use greenlight::words::locale::ENGLISH;
use serde_json::Value;

#[allow(dead_code, reason = "its main is for people")]
#[path = "../examples/assessment_schema.rs"]
mod assessment_schema;

fn day() -> Date {
    Date::new(2026, 11, 25).unwrap()
}

fn sessions() -> Vec<Session> {
    let typed = |text: &str| step(Session::default(), Action::Type(Rc::from(text)));
    let report = "Harbour Relief | *ran* the #TidesTogether challenge on TikTok in 4 countries: 3,400 videos, more than 1.2 million \
                  views, 96 % by young people. Team of 3, 7 weeks to go, target 5 million views. We spent EUR 1,200.50.";
    let mut named = typed(report);
    for action in [
        Action::Organisation("=Harbour | Relief".to_owned()),
        Action::Campaign("@Tides\u{202e}Together, \"now\"".to_owned()),
        Action::Answer("green-light".to_owned(), Some(Answer::Choice("no".to_owned()))),
        Action::Answer("sound-licence".to_owned(), Some(Answer::NotApplicable("no-sound".to_owned()))),
        Action::Answer("consent".to_owned(), Some(Answer::Skipped)),
    ] {
        named = step(named, action);
    }
    let mut all = Session::default();
    for check in RUBRIC.checks {
        if let greenlight::assess::Ask::Choices(choices) = check.ask {
            let choice = Answer::Choice(choices[0].id.to_owned());
            all = step(all, Action::Answer(check.id.to_owned(), Some(choice)));
        }
    }
    vec![Session::default(), typed(report), typed("1.234 views\nWeek,Views\n1,oops\n2,40\n"), named, all]
}

fn take(session: &Session, form: Form) -> String {
    take_out(session, &RUBRIC, form, day(), &ENGLISH)
}

/// What in a value is not as the schema says; a small part of JSON Schema, the part that ours uses.
fn faults(schema: &Value, value: &Value, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(format!("{path}: {what}"));
    if let Some(any) = schema["anyOf"].as_array() {
        let all: Vec<_> = any.iter().map(|one| faults(one, value, path)).collect();
        return if all.iter().any(Vec::is_empty) { Vec::new() } else { all.concat() };
    }
    if !schema["const"].is_null() && schema["const"] != *value {
        fault(format!("{value} is not {}", schema["const"]));
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        fault(format!("{value} is not in the list"));
    }
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("{other} is a type"),
    };
    let right = match &schema["type"] {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        _ => true,
    };
    if !right {
        fault(format!("{value} is no {}", schema["type"]));
    }
    if let (Some(number), Some(least), Some(most)) =
        (value.as_f64(), schema["minimum"].as_f64(), schema["maximum"].as_f64())
        && !(least..=most).contains(&number)
    {
        fault(format!("{number} is not between {least} and {most}"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap()).is_none() {
            fault(format!("{name} is missing"));
        }
    }
    if let Some(fields) = value.as_object() {
        for (name, inner) in fields {
            let described = &schema["properties"][name];
            let path = format!("{path}/{name}");
            match (described.is_null(), &schema["additionalProperties"]) {
                (false, _) => found.extend(faults(described, inner, &path)),
                (true, Value::Object(_)) => found.extend(faults(&schema["additionalProperties"], inner, &path)),
                (true, Value::Bool(false)) => found.push(format!("{path}: not described")),
                _ => {}
            }
        }
    }
    for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(faults(&schema["items"], inner, &format!("{path}/{index}")));
    }
    found
}

#[test]
fn the_schema_in_the_documents_is_made_from_the_code_of_today() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/assessment.schema.json");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == assessment_schema::schema(),
        "run: cargo run -q --example assessment_schema > docs/assessment.schema.json"
    );
}

#[test]
fn the_schema_describes_every_saved_assessment() {
    let schema = assessment_schema::value();
    for session in sessions() {
        let value: Value = serde_json::from_str(&take(&session, Form::Json)).unwrap();
        assert_eq!(faults(&schema, &value, ""), Vec::<String>::new());
    }
}

#[test]
fn what_the_schema_does_not_describe_is_found() {
    let schema = assessment_schema::value();
    let good: Value = serde_json::from_str(&take(&sessions()[1], Form::Json)).unwrap();
    for (pointer, wrong) in
        [("/points/low", 101.into()), ("/bands/low", "gold".into()), ("/checks/0/id", 5.into()), ("/version", 2.into())]
    {
        let mut value = good.clone();
        *value.pointer_mut(pointer).unwrap() = wrong;
        assert!(!faults(&schema, &value, "").is_empty(), "{pointer}");
    }
    let mut more = good;
    more["more"] = Value::Null;
    assert_eq!(faults(&schema, &more, ""), ["/more: not described"]);
}

#[test]
fn a_saved_assessment_says_what_was_assessed_and_opens_again() {
    for session in sessions() {
        let (_, assessment) = assessed(&session, &RUBRIC, day());
        let text = take(&session, Form::Json);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["points"]["low"].as_u64(), assessment.span.map(|span| u64::from(span.low)));
        assert_eq!(value["checks"].as_array().map(Vec::len), Some(assessment.findings.len()));
        assert_eq!(value["verdict"], assessment.verdict.say(&ENGLISH));
        // Added up by hand, as the file says.
        let sum = |end: &str| -> u64 {
            value["checks"].as_array().unwrap().iter().filter_map(|check| check["earned"][end].as_u64()).sum()
        };
        let weight = value["coverage"]["weight"].as_u64().unwrap();
        for end in ["low", "high"] {
            assert_eq!(value["points"][end].as_u64(), (sum(end) * 100).checked_div(weight * 1000), "{end}");
        }
        let shared = share::find(&text).unwrap();
        assert_eq!(share::encode(&shared), value["link"].as_str().unwrap());
        assert_eq!(shared.answers, session.answers);
    }
}

#[test]
fn an_unbranded_session_takes_no_organisation_out() {
    let session = step(sessions()[3].clone(), Action::Unbranded(true));
    for form in [Form::Json, Form::Csv, Form::Markdown] {
        let text = take(&session, form);
        // The pieces of the text in which figures stand are the person's own words; the name given for the card is not in them.
        assert!(!text.contains("=Harbour"), "{form:?}");
    }
}

#[test]
fn csv_has_one_row_a_check_and_no_formula() {
    for session in sessions() {
        let text = take(&session, Form::Csv);
        assert_eq!(text.matches("\r\n").count(), RUBRIC.checks.len() + 1);
        for line in text.lines() {
            for cell in line.split(',') {
                let cell = cell.trim_start_matches('"');
                assert!(!cell.starts_with(['=', '+', '@']), "{line}");
            }
        }
    }
}

#[test]
fn markdown_has_every_heading_and_tables_that_names_cannot_break() {
    let text = take(&sessions()[3], Form::Markdown);
    assert!(text.starts_with("# =Harbour \\| Relief, @Tides"), "{text}");
    for heading in
        ["What limits the result", "Eight sides of it", "All checks", "Figures", "Where the checks come from"]
    {
        assert_eq!(text.matches(&format!("\n## {heading}\n")).count(), 1, "{heading}");
    }
    let mut columns = 0;
    for line in text.lines() {
        let bars = line.replace("\\|", "").matches('|').count();
        if line.starts_with("|---") {
            columns = bars;
        } else if line.starts_with('|') && columns > 0 {
            assert_eq!(bars, columns, "{line}");
        } else {
            columns = 0;
        }
    }
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    for session in sessions() {
        for form in [Form::Json, Form::Csv, Form::Markdown] {
            assert_eq!(take(&session, form), take(&session, form));
        }
    }
}
