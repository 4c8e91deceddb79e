//! The JSON Schema of rubrics' files, made from the table of what they may hold: `docs/rubric.schema.json`.

use super::json::Value;
use super::shape::{FILE, Field, Shape};
use super::write::{list, number, object, print, text};
use crate::assess::check::CHECKS;

/// The schema as JSON (draft 2020-12).
#[must_use]
pub fn schema() -> String {
    let mut fields = vec![
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("A rubric for Greenlight")),
        (
            "description",
            text(
                "Made by `cargo run -q --example rubric_schema > docs/rubric.schema.json`. How the fields work together is in docs/own-rubric.md. What no schema can tell is checked when the file is opened: names of checks and answers, and that the cap on children's consent stays.",
            ),
        ),
    ];
    fields.extend(of(&FILE));
    print(&object(fields))
}

fn of(shape: &Shape) -> Vec<(&'static str, Value)> {
    match shape {
        Shape::Words(most) => {
            vec![("type", text("string")), ("minLength", number(1.0)), ("maxLength", number(*most as f64))]
        }
        Shape::Id => vec![("type", text("string")), ("pattern", text("^[a-z][a-z0-9_-]{0,39}$"))],
        Shape::Whole(low, high) => {
            vec![("type", text("integer")), ("minimum", number(f64::from(*low))), ("maximum", number(f64::from(*high)))]
        }
        Shape::Number => vec![("type", text("number")), ("exclusiveMinimum", number(0.0))],
        Shape::Flag => vec![("type", text("boolean"))],
        Shape::OneOf(words) => vec![("enum", list(words.iter().map(|word| text(word)).collect()))],
        Shape::List(of_each, most) => {
            vec![("type", text("array")), ("maxItems", number(*most as f64)), ("items", object(of(of_each)))]
        }
        Shape::Object(fields) => fields_of(fields),
        Shape::Numbers => {
            // Every number of a rule, so that editors can offer them; which belongs to which check is told when a file is opened.
            let mut names: Vec<&str> = Vec::new();
            for threshold in CHECKS.iter().filter_map(|check| check.figures).flat_map(|figures| figures.thresholds) {
                if !names.contains(&threshold.id) {
                    names.push(threshold.id);
                }
            }
            let each = names.into_iter().map(|name| (name, object(of(&Shape::Number))));
            vec![
                ("type", text("object")),
                ("additionalProperties", Value::Flag(false)),
                ("properties", object(each.collect())),
            ]
        }
    }
}

fn fields_of(fields: &'static [Field]) -> Vec<(&'static str, Value)> {
    let needed = fields.iter().filter(|field| field.needed).map(|field| text(field.name)).collect();
    let each = fields.iter().map(|field| {
        let mut all = vec![("description", text(field.about))];
        all.extend(of(&field.shape));
        (field.name, object(all))
    });
    vec![
        ("type", text("object")),
        ("additionalProperties", Value::Flag(false)),
        ("required", list(needed)),
        ("properties", object(each.collect())),
    ]
}
