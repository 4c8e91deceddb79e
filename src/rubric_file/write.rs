//! Writes a rubric as a file: Greenlight's own, to start from. Read again, it gives the same rubric.

use super::json::{Node, Value};
use super::problem::Place;
use super::shape::{MARK, QUALIFIER_IDS, SUPPORT_IDS};
use crate::assess::reference::{Quoted, Reference};
use crate::assess::{Ask, BANDS, CapRule, Check, Rubric, own};

/// Lines of a list or object up to so many characters stay one line.
const SHORT: usize = 100;

/// Text as a value.
#[must_use]
pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A number as a value.
#[must_use]
pub fn number(number: f64) -> Value {
    Value::Number(number, number.to_string())
}

/// A list as a value.
#[must_use]
pub fn list(values: Vec<Value>) -> Value {
    Value::List(values.into_iter().map(node).collect())
}

/// An object as a value.
#[must_use]
pub fn object(fields: Vec<(&str, Value)>) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), node(value))).collect())
}

fn node(value: Value) -> Node {
    Node { at: Place { line: 0, column: 0 }, value }
}

/// A rubric as a file with this name and version.
#[must_use]
pub fn write(rubric: &Rubric, name: &str, version: &str) -> String {
    let mut fields = vec![(MARK, number(1.0)), ("name", text(name)), ("version", text(version))];
    fields.extend(
        [("author", rubric.author), ("source", rubric.source)]
            .into_iter()
            .filter(|(_, said)| !said.is_empty())
            .map(|(name, said)| (name, text(said))),
    );
    fields.push(("over", text("1.0")));
    fields.push(("checks", list(rubric.checks.iter().map(|one| check(one)).collect())));
    fields.push(("caps", list(rubric.caps.iter().map(|one| cap(one)).collect())));
    let advice = BANDS.map(|band| (band.id(), text(rubric.advice(band).english)));
    fields.push(("advice", object(advice.into())));
    fields.push(("references", Value::List(rubric.references.iter().map(|one| reference(one)).collect())));
    print(&object(fields))
}

fn check(check: &Check) -> Value {
    let mut fields = vec![
        ("id", text(check.id)),
        ("dimension", text(check.dimension.id())),
        ("weight", number(f64::from(check.weight))),
        ("title", text(check.title.english)),
        ("question", text(check.question.english)),
        ("why", text(check.why.english)),
        ("source", text(check.source.english)),
        ("step", text(check.step.english)),
        ("owner", text(check.owner.id())),
        ("hours", number(f64::from(check.hours))),
    ];
    let thresholds = check.figures.map_or(&[][..], |figures| figures.thresholds);
    if !thresholds.is_empty() {
        let values = thresholds.iter().map(|threshold| (threshold.id, number(threshold.value)));
        fields.push(("thresholds", object(values.collect())));
    }
    if let Ask::Choices(choices) = check.ask {
        let choice = |choice: &crate::assess::Choice| {
            let worth = choice.worth.verdict().worth().map_or(0, |(low, _)| low / 10);
            let worth = number(f64::from(worth));
            object(vec![("id", text(choice.id)), ("label", text(choice.label.english)), ("worth", worth)])
        };
        fields.push(("choices", list(choices.iter().map(choice).collect())));
    }
    if !check.not_applicable.is_empty() {
        let reasons = check
            .not_applicable
            .iter()
            .map(|reason| object(vec![("id", text(reason.id)), ("label", text(reason.label.english))]));
        fields.push(("not_applicable", list(reasons.collect())));
    }
    object(fields)
}

fn cap(cap: &CapRule) -> Value {
    object(vec![
        ("id", text(cap.id)),
        ("check", text(cap.check)),
        ("choices", list(cap.choices.iter().map(|choice| text(choice)).collect())),
        ("band", text(cap.band.id())),
        ("holds", text(cap.holds.english)),
        ("unknown", text(cap.unknown.english)),
    ])
}

/// A reference as it stands in a file.
#[must_use]
pub fn reference(reference: &Reference) -> Node {
    let place = own::SUPPORTS.iter().position(|support| *support == reference.support);
    let support = place.and_then(|place| SUPPORT_IDS.get(place)).copied().unwrap_or_default();
    let mut fields = vec![
        ("id", text(reference.id)),
        ("campaign", text(reference.campaign)),
        ("organisation", text(reference.organisation)),
        ("year", number(f64::from(reference.year))),
    ];
    for (name, quoted) in [
        ("videos", reference.videos),
        ("views", reference.views),
        ("countries", reference.countries),
        ("languages", reference.languages),
    ] {
        fields.extend(quoted.map(|quoted| (name, figure(quoted))));
    }
    fields.push(("support", text(support)));
    fields.push(("window", text(reference.window.english)));
    fields.push(("source", text(reference.source.english)));
    fields.push(("as_of", text(reference.as_of)));
    fields.push(("caveat", text(reference.caveat.english)));
    node(object(fields))
}

fn figure(quoted: Quoted) -> Value {
    let place = own::QUALIFIERS.iter().position(|qualifier| *qualifier == quoted.qualifier);
    let is = place.and_then(|place| QUALIFIER_IDS.get(place)).copied().unwrap_or_default();
    object(vec![("value", number(quoted.value)), ("is", text(is))])
}

/// A value as JSON that people read, with a line end.
#[must_use]
pub fn print(value: &Value) -> String {
    let mut printed = String::new();
    put(&mut printed, value, "");
    printed.push('\n');
    printed
}

fn put(out: &mut String, value: &Value, indent: &str) {
    let (open, close, lines): (&str, &str, Vec<(Option<&str>, &Value)>) = match value {
        Value::List(list) => ("[", "]", list.iter().map(|node| (None, &node.value)).collect()),
        Value::Object(fields) => {
            ("{", "}", fields.iter().map(|(name, node)| (Some(name.as_str()), &node.value)).collect())
        }
        Value::Null => return out.push_str("null"),
        Value::Flag(flag) => return out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(_, written) => return out.push_str(written),
        Value::Text(text) => return quote(out, text),
    };
    let flat = lines.iter().all(|(_, value)| !matches!(value, Value::List(_) | Value::Object(_)));
    let deeper = [indent, "  "].concat();
    let put_all = |out: &mut String, between: &str| {
        for (index, (name, value)) in lines.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            out.push_str(if index == 0 && between == " " { "" } else { between });
            if let Some(name) = name {
                quote(out, name);
                out.push_str(": ");
            }
            put(out, value, &deeper);
        }
    };
    out.push_str(open);
    let mut line = String::new();
    if flat {
        put_all(&mut line, " ");
    }
    if flat && line.chars().count() <= SHORT {
        let space = if open == "{" && !line.is_empty() { " " } else { "" };
        out.push_str(&[space, &line, space, close].concat());
        return;
    }
    put_all(out, &["\n", &deeper].concat());
    out.push_str(&["\n", indent, close].concat());
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out.push('"');
}
