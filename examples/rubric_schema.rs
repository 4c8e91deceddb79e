//! Prints the JSON Schema of own rubrics, from the table in the code: `cargo run -q --example rubric_schema > docs/rubric.schema.json`.
#![allow(clippy::print_stdout, reason = "an example prints what it makes")]

fn main() {
    print!("{}", greenlight::rubric_file::schema::schema());
}
