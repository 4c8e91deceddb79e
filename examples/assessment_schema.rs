//! Prints the JSON Schema of a saved assessment, from the lists in the code:
//! `cargo run -q --example assessment_schema > docs/assessment.schema.json`.
#![allow(clippy::print_stdout, reason = "an example prints what it makes")]

use greenlight::api::assessment::{FORMAT, VERSION};
use greenlight::assess::not_applicable::NOT_APPLICABLE;
use greenlight::assess::reference::REFERENCES;
use greenlight::assess::{BANDS, DIMENSIONS, OWNERS, RUBRIC};
use greenlight::metric::METRICS;
use serde_json::{Map, Value, json};

fn main() {
    print!("{}", schema());
}

/// The schema's text.
pub fn schema() -> String {
    let mut text = serde_json::to_string_pretty(&value()).unwrap_or_default();
    text.push('\n');
    text
}

/// An object of exactly these fields, all of which are there.
fn object(describe: &str, fields: &[(&str, Value)]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    let required: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    json!({"type": "object", "description": describe, "properties": properties, "required": required, "additionalProperties": false})
}

fn list(items: &Value) -> Value {
    json!({"type": "array", "items": items})
}

fn or_null(schema: &Value) -> Value {
    json!({"anyOf": [schema, {"type": "null"}]})
}

fn one_of(words: impl IntoIterator<Item = &'static str>) -> Value {
    json!({"type": "string", "enum": words.into_iter().collect::<Vec<_>>()})
}

/// One of these words, or one that an own rubric brings.
fn named(describe: &str, words: impl IntoIterator<Item = &'static str>) -> Value {
    json!({"type": "string", "description": describe, "examples": words.into_iter().collect::<Vec<_>>()})
}

fn text(describe: &str) -> Value {
    json!({"type": "string", "description": describe})
}

fn whole(describe: &str, least: u32, most: u32) -> Value {
    json!({"type": "integer", "description": describe, "minimum": least, "maximum": most})
}

fn yes(describe: &str) -> Value {
    json!({"type": "boolean", "description": describe})
}

fn number(describe: &str) -> Value {
    json!({"type": ["number", "null"], "description": describe})
}

/// The schema.
pub fn value() -> Value {
    // Own rubrics have checks and caps of their own.
    let check = || named("A check's id.", RUBRIC.checks.iter().map(|check| check.id));
    let band = || one_of(BANDS.iter().map(|band| band.id()));
    let metric = || one_of(METRICS.iter().map(|metric| metric.id));
    let owner = || one_of(OWNERS.iter().map(|owner| owner.id()));
    let cap = || named("A cap's id.", RUBRIC.caps.iter().map(|cap| cap.id).chain(["coverage"]));
    let dimension = || one_of(DIMENSIONS.iter().map(|dimension| dimension.id()));
    let points = object(
        "Whole points of a hundred; the same where everything is known.",
        &[
            ("low", whole("With nothing good about what is unknown.", 0, 100)),
            ("high", whole("With everything good about what is unknown.", 0, 100)),
        ],
    );
    let coverage = object(
        "How much could be judged.",
        &[
            ("judged", whole("Checks judged.", 0, 10_000)),
            ("applicable", whole("Checks that apply.", 0, 10_000)),
            ("judged_weight", whole("Weight judged.", 0, 65_535)),
            ("weight", whole("Weight that applies.", 0, 65_535)),
        ],
    );
    let qualifier = one_of(["exact", "more_than", "at_least", "almost", "up_to", "about", "range", "order"]);
    let figure = object(
        "The one value of a metric that was used.",
        &[
            ("metric", metric()),
            ("title", text("The metric's name.")),
            ("low", number("Lowest value, inclusive; null is open.")),
            ("high", number("Highest value, inclusive; null is open.")),
            ("nominal", json!({"type": "number", "description": "The value as written."})),
            (
                "unit",
                text(
                    "count, percent, ratio, money, money:EUR, hours, days, weeks, months, day (days since 1970-01-01).",
                ),
            ),
            ("qualifier", qualifier.clone()),
            ("words", text("The value in words.")),
            ("origin", one_of(["text", "unclear", "answer", "link"])),
            ("evidence", one_of(["said", "screenshot", "own-export", "third-party", "public"])),
        ],
    );
    let reading = object(
        "A figure that was seen in the texts.",
        &[
            ("metric", or_null(&metric())),
            ("low", number("Lowest value, inclusive; null is open.")),
            ("high", number("Highest value, inclusive; null is open.")),
            ("nominal", json!({"type": "number", "description": "The value as written."})),
            ("unit", text("As in figures.")),
            ("qualifier", qualifier),
            ("role", one_of(["result", "target", "cap", "rate", "comparison", "hypothetical", "part_of", "context"])),
            ("ask", yes("Whether the person would be asked about it.")),
            ("platform", or_null(&text("The platform on which it happened."))),
            ("campaign", or_null(&text("The campaign it belongs to."))),
            ("text", text("The piece of the text where it stands.")),
            ("start", whole("Where the piece starts, in bytes.", 0, u32::MAX)),
            ("end", whole("Where it ends.", 0, u32::MAX)),
        ],
    );
    let found = object(
        "A check with its verdict.",
        &[
            ("id", check()),
            ("dimension", dimension()),
            ("title", text("Its name.")),
            ("question", text("The question.")),
            ("weight", whole("Points of a hundred that it counts.", 0, 65_535)),
            ("verdict", one_of(["met", "partly", "not-met", "cannot-tell", "not-applicable"])),
            (
                "earned",
                or_null(&object(
                    "What it adds to the sum, in thousandths of points; null where it does not apply.",
                    &[("low", whole("At least.", 0, u32::MAX)), ("high", whole("At most.", 0, u32::MAX))],
                )),
            ),
            ("reason", text("Why, with the figures used.")),
            ("from_figures", yes("Whether figures decided it and not an answer.")),
            ("missing", list(&metric())),
            ("step", text("What would make it met.")),
            ("owner", owner()),
            ("hours", whole("Hours of work.", 0, 65_535)),
            ("source", text("Where the check comes from, with the year.")),
        ],
    );
    let answer = json!({
        "type": "object",
        "description": "Exactly one of these.",
        "properties": {
            "choice": text("The choice, by id."),
            "not_applicable": one_of(NOT_APPLICABLE.iter().map(|why| why.id)),
            "skipped": {"const": true},
        },
        "additionalProperties": false,
        "minProperties": 1,
        "maxProperties": 1,
    });
    let mut schema = object(
        "An assessment as Greenlight saves it, with everything it stands on. A self-assessment, not for ranking.",
        &[
            ("format", json!({"const": FORMAT})),
            ("version", json!({"const": VERSION})),
            ("remark", text("What to keep in mind.")),
            (
                "as_of",
                json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "The day it was made."}),
            ),
            ("rubric", text("The version of the rubric.")),
            ("organisation", text("The organisation; may be empty.")),
            ("campaign", text("The campaign; may be empty.")),
            (
                "link",
                json!({"type": "string", "pattern": "^g1\\.", "description": "The fragment of a link that opens the figures and answers again."}),
            ),
            ("verdict", text("The verdict in a sentence or two.")),
            ("points", or_null(&points)),
            ("bands", or_null(&object("Caps applied.", &[("low", band()), ("high", band())]))),
            ("coverage", coverage.clone()),
            (
                "caps",
                list(&object(
                    "What limits the band, or may.",
                    &[
                        ("id", cap()),
                        ("band", band()),
                        ("check", or_null(&check())),
                        ("holds", yes("Whether it holds, or only would under a bad answer.")),
                        ("binds", yes("Whether it makes a difference now.")),
                        ("reason", text("Why.")),
                    ],
                )),
            ),
            (
                "dimensions",
                list(&object(
                    "A group of checks.",
                    &[
                        ("id", dimension()),
                        ("title", text("Its name.")),
                        ("weight", whole("Its weight in the rubric.", 0, 65_535)),
                        ("points", or_null(&points)),
                        ("coverage", coverage),
                    ],
                )),
            ),
            ("checks", list(&found)),
            (
                "steps",
                list(&object(
                    "A next step.",
                    &[
                        ("check", check()),
                        ("what", text("What to do.")),
                        ("owner", owner()),
                        ("hours", whole("Hours of work.", 0, 65_535)),
                        ("from", band()),
                        ("reaches", band()),
                        ("ask_first", yes("Whether the check is not answered yet and may be met already.")),
                        ("lifts", or_null(&cap())),
                    ],
                )),
            ),
            ("questions", list(&check())),
            ("answers", json!({"type": "object", "description": "By check id.", "additionalProperties": answer})),
            ("figures", list(&figure)),
            (
                "derived",
                list(&object(
                    "A figure computed from others.",
                    &[
                        ("id", text("Its id.")),
                        ("title", text("Its name.")),
                        ("low", number("Lowest value; null is open.")),
                        ("high", number("Highest value; null is open.")),
                        ("unit", text("As in figures.")),
                        ("words", text("The value in words.")),
                        ("how", text("How it was computed.")),
                    ],
                )),
            ),
            (
                "comparisons",
                list(&object(
                    "A result beside references.",
                    &[
                        ("words", text("What it says.")),
                        ("references", list(&one_of(REFERENCES.iter().map(|reference| reference.id)))),
                    ],
                )),
            ),
            ("warnings", list(&text("What looks odd."))),
            ("readings", list(&reading)),
            (
                "notes",
                list(&object(
                    "What there is to know about the reading.",
                    &[
                        ("kind", text("The stable id of its kind.")),
                        ("message", text("What it says.")),
                        ("line", whole("The line, from 1; 0 for the whole text.", 0, u32::MAX)),
                        ("column", whole("The column, from 1; 0 for the whole line.", 0, u32::MAX)),
                    ],
                )),
            ),
        ],
    );
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        fields.insert("title".to_owned(), json!("Greenlight assessment"));
    }
    schema
}
