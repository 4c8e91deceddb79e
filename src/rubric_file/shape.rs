//! What a rubric's file may hold: one table, from which files are checked, the JSON Schema is made and the page of words is written.

use super::json::{Node, Value};
use super::problem::Problem;
use crate::words::{Argument, Said, Text};

/// What a value must be.
#[derive(Debug)]
pub enum Shape {
    /// Text on one line, of at most so many characters; not blank.
    Words(usize),
    /// The name of something: small letters, digits, hyphens and low lines.
    Id,
    /// A whole number, from and to.
    Whole(u32, u32),
    /// A number above zero.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of at most so many.
    List(&'static Shape, usize),
    /// An object with these fields.
    Object(&'static [Field]),
    /// An object with numbers above zero, by names that the check decides.
    Numbers,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it has to be there.
    pub needed: bool,
    /// What it must be.
    pub shape: Shape,
    /// What it is for, for those who write files.
    pub about: &'static str,
}

const fn field(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, needed: false, shape, about }
}

const fn needed(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, needed: true, shape, about }
}

/// The mark by which a rubric's file is known; its value is the version of the form.
pub const MARK: &str = "greenlight_rubric";

/// The longest name of something, in characters: links hold names of up to 64 bytes.
const LONGEST_ID: usize = 40;

/// The names of bands, of dimensions and of owners, as `id` gives them (held by a test).
pub const BAND_IDS: &[&str] = &["groundwork", "pilot", "launch", "scale"];
/// The dimensions.
pub const DIMENSION_IDS: &[&str] =
    &["mandate", "capacity", "fluency", "learning", "challenge", "network", "measurement", "safeguarding"];
/// The owners of steps.
pub const OWNER_IDS: &[&str] =
    &["director", "social-lead", "campaign-manager", "legal", "safeguarding", "partnerships"];
/// How references came to their reach, in the order of [`crate::assess::own::SUPPORTS`].
pub const SUPPORT_IDS: &[&str] = &["platform", "own", "mixed", "unknown", "paid"];
/// How figures are qualified, in the order of [`crate::assess::own::QUALIFIERS`].
pub const QUALIFIER_IDS: &[&str] = &["exact", "more-than", "at-least", "almost", "up-to", "about", "order-of"];

const CHOICE: Shape = Shape::Object(&[
    needed("id", Shape::Id, "The answer's name within the check. Links hold it."),
    field(
        "label",
        Shape::Words(120),
        "The words on the button. Needed for an answer that the check does not have yet.",
    ),
    field(
        "worth",
        Shape::Whole(0, 100),
        "What it is worth, in hundredths of the check's weight. Needed for an answer that the check does not have yet.",
    ),
]);

const REASON: Shape = Shape::Object(&[
    needed("id", Shape::Id, "The reason's name."),
    field("label", Shape::Words(120), "The words on the button. Needed for a reason that Greenlight does not have."),
]);

const CHECK: Shape = Shape::Object(&[
    needed(
        "id",
        Shape::Id,
        "The name of a check of Greenlight's, which is changed, or a new name, which adds a check.",
    ),
    field("removed", Shape::Flag, "Takes the check out, with the caps that hang on it. Not possible for consent."),
    field(
        "dimension",
        Shape::OneOf(DIMENSION_IDS),
        "The group it stands in. For a new check only; Greenlight's own stay where they are.",
    ),
    field(
        "weight",
        Shape::Whole(0, 100),
        "Its points. With 0 it is still asked and its caps still hold, but it adds nothing to the sum.",
    ),
    field("title", Shape::Words(60), "Its name, as a label."),
    field("question", Shape::Words(200), "The question to the person."),
    field("why", Shape::Words(300), "Why it matters."),
    field("source", Shape::Words(500), "Where the check and its numbers come from, with the year."),
    field("step", Shape::Words(200), "What would make it met."),
    field("owner", Shape::OneOf(OWNER_IDS), "Who does that."),
    field("hours", Shape::Whole(1, 200), "Hours of work that the step takes."),
    field("thresholds", Shape::Numbers, "Other numbers for the rule by which figures decide the check."),
    field(
        "choices",
        Shape::List(&CHOICE, 9),
        "The answers, all of them, best first. Not for checks that are answered by figures.",
    ),
    field(
        "not_applicable",
        Shape::List(&REASON, 9),
        "The reasons for which it may not apply, all of them; an empty list for none. Not for checks that a cap hangs on.",
    ),
]);

const CAP: Shape = Shape::Object(&[
    needed("id", Shape::Id, "The name of a cap of Greenlight's, which is changed, or a new name, which adds a cap."),
    field("removed", Shape::Flag, "Takes the cap out. Not possible for children's consent."),
    field("check", Shape::Id, "The check that decides."),
    field(
        "choices",
        Shape::List(&Shape::Id, 9),
        "The answers under which it holds; each must be worth 0. None for a check that is answered by figures: it then holds when the check is not met.",
    ),
    field("band", Shape::OneOf(&["groundwork", "pilot", "launch"]), "The highest band it allows."),
    field("holds", Shape::Words(200), "Why, where it holds."),
    field("unknown", Shape::Words(200), "What is not known yet, where it may hold."),
]);

const QUOTED: Shape = Shape::Object(&[
    needed("value", Shape::Number, "The number."),
    field("is", Shape::OneOf(QUALIFIER_IDS), "How it is qualified; exact without this."),
]);

const REFERENCE: Shape = Shape::Object(&[
    needed("id", Shape::Id, "Its name."),
    needed("campaign", Shape::Words(80), "The campaign or account."),
    needed("organisation", Shape::Words(120), "Who ran it."),
    needed("year", Shape::Whole(1990, 2100), "The year that the figures are about."),
    field("videos", QUOTED, "Videos that people made."),
    field("views", QUOTED, "Views of those videos."),
    field("countries", QUOTED, "Countries."),
    field("languages", QUOTED, "Languages."),
    needed(
        "support",
        Shape::OneOf(SUPPORT_IDS),
        "How it came to its reach: results are compared with campaigns that had the platform's help.",
    ),
    field("window", Shape::Words(120), "The time that the figures stand for."),
    needed("source", Shape::Words(500), "Where the figures were published, with the year."),
    needed("as_of", Shape::Words(20), "The day, month or year of that."),
    field("caveat", Shape::Words(300), "What to keep in mind."),
]);

const ADVICE: Shape = Shape::Object(&[
    field("groundwork", Shape::Words(160), "What to do now at Groundwork."),
    field("pilot", Shape::Words(160), "What to do now at Pilot."),
    field("launch", Shape::Words(160), "What to do now at Launch."),
    field("scale", Shape::Words(160), "What to do now at Scale."),
]);

/// The whole file.
pub const FILE: Shape = Shape::Object(&[
    needed(MARK, Shape::Whole(1, 1), "The version of this form."),
    field("$schema", Shape::Words(300), "Where editors find this schema. Greenlight does not look at it."),
    needed("name", Shape::Words(40), "The rubric's name, as cards and links show it."),
    needed("version", Shape::Words(12), "Its version. Change it whenever something changes that decides."),
    field("author", Shape::Words(80), "Who made it."),
    field("source", Shape::Words(300), "Where it comes from."),
    field("over", Shape::OneOf(&["1.0"]), "The rubric of Greenlight's that it was written over."),
    field("only_listed", Shape::Flag, "Takes out every check that is not listed, consent excepted."),
    field(
        "checks",
        Shape::List(&CHECK, 76),
        "What is changed about Greenlight's checks, and new checks. What is not listed stays as it is.",
    ),
    field("caps", Shape::List(&CAP, 40), "What is changed about the caps, and new caps."),
    field("advice", ADVICE, "What to do now at each band."),
    field(
        "references",
        Shape::List(&REFERENCE, 60),
        "What results are compared with, in the place of Greenlight's references.",
    ),
]);

const NOTE: &str = "What is wrong in a file, behind its place; {here} is what was written.";
const OBJECT: Text = Text::new("shape.object", "an object in { } is needed, here stands {here}.", NOTE);
const LIST: Text = Text::new("shape.list", "a list in [ ] is needed, here stands {here}.", NOTE);
const WORDS: Text = Text::new("shape.words", "text in quotation marks is needed, here stands {here}.", NOTE);
const BLANK: Text = Text::new("shape.blank", "text is needed, here stands none.", NOTE);
const BREAKS: Text = Text::new("shape.breaks", "text on one line is needed, without tabs and line breaks.", NOTE);
const LONG: Text = Text::new("shape.long", "at most {most} characters fit here, these are {count}.", NOTE);
const ID: Text = Text::new(
    "shape.id",
    "a name of small letters a to z, digits and hyphens is needed, at most {most} characters, here stands {here}.",
    NOTE,
);
const WHOLE: Text =
    Text::new("shape.whole", "a whole number from {low} to {high} is needed, here stands {here}.", NOTE);
const NUMBER: Text = Text::new("shape.number", "a number above zero is needed, here stands {here}.", NOTE);
const FLAG: Text = Text::new("shape.flag", "true or false is needed, here stands {here}.", NOTE);
const ONE_OF: Text = Text::new("shape.one-of", "one of these words is needed: {words}. Here stands {here}.", NOTE);
const MANY: Text = Text::new("shape.many", "at most {most} fit in this list, these are {count}.", NOTE);
const UNKNOWN: Text = Text::new("shape.unknown", "there is no field of this name. Possible are: {words}.", NOTE);
const NEAR: Text = Text::new("shape.near", "there is no field of this name. Did you mean {near}?", NOTE);
const TWICE: Text = Text::new("shape.twice", "this field stands here twice.", NOTE);
const MISSING: Text = Text::new("shape.missing", "the field {name} is missing.", NOTE);
const NEWER: Text =
    Text::new("shape.newer", "this page reads form 1 of rubrics, this file has form {here}. Reload the page.", NOTE);

/// What stands in a file, short enough to be shown.
#[must_use]
pub fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(_, written) => written.chars().take(24).collect(),
        Value::Text(text) => {
            let start: String = text.chars().filter(|letter| !letter.is_control()).take(24).collect();
            ["\"", &start, if text.chars().count() > 24 { "\u{2026}" } else { "" }, "\""].concat()
        }
        Value::List(_) => "[ ]".to_owned(),
        Value::Object(_) => "{ }".to_owned(),
    }
}

/// A path with one more name.
#[must_use]
pub fn inside(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { [path, ".", name].concat() }
}

/// Checks a value against a shape, and everything in it.
pub fn check(node: &Node, shape: &Shape, path: &str, problems: &mut Vec<Problem>) {
    let said = match (shape, &node.value) {
        (Shape::Words(most), Value::Text(text)) => {
            let count = text.chars().count();
            if text.trim().is_empty() {
                Said::plain(BLANK)
            } else if text.chars().any(char::is_control) {
                Said::plain(BREAKS)
            } else if count > *most {
                Said::plain(LONG).with("most", number(*most)).with("count", number(count))
            } else {
                return;
            }
        }
        (Shape::Id, Value::Text(text)) if is_id(text) => return,
        (Shape::Whole(low, high), Value::Number(value, _))
            if value.fract() == 0.0 && *value >= f64::from(*low) && *value <= f64::from(*high) =>
        {
            return;
        }
        (Shape::Number, Value::Number(value, _)) if *value > 0.0 && *value < 1e15 => return,
        (Shape::Flag, Value::Flag(_)) => return,
        (Shape::OneOf(words), Value::Text(text)) if words.contains(&text.as_str()) => return,
        (Shape::List(of, most), Value::List(list)) => {
            for (place, node) in list.iter().take(*most).enumerate() {
                check(node, of, &[path, "[", &place.to_string(), "]"].concat(), problems);
            }
            if list.len() <= *most {
                return;
            }
            Said::plain(MANY).with("most", number(*most)).with("count", number(list.len()))
        }
        (Shape::Object(fields), Value::Object(given)) => return object(node, fields, given, path, problems),
        (Shape::Numbers, Value::Object(given)) => {
            for (name, node) in given {
                check(node, &Shape::Number, &inside(path, name), problems);
            }
            return;
        }
        (Shape::Words(_), _) => Said::plain(WORDS),
        (Shape::Id, _) => Said::plain(ID).with("most", number(LONGEST_ID)),
        (Shape::Whole(1, 1), Value::Number(..)) => Said::plain(NEWER),
        (Shape::Whole(low, high), _) => Said::plain(WHOLE)
            .with("low", Argument::Verbatim(low.to_string()))
            .with("high", Argument::Verbatim(high.to_string())),
        (Shape::Number, _) => Said::plain(NUMBER),
        (Shape::Flag, _) => Said::plain(FLAG),
        (Shape::OneOf(words), _) => Said::plain(ONE_OF).with("words", Argument::Verbatim(words.join(", "))),
        (Shape::List(..), _) => Said::plain(LIST),
        (Shape::Object(_) | Shape::Numbers, _) => Said::plain(OBJECT),
    };
    problems.push(Problem::new(node.at, path, said.with("here", Argument::Verbatim(shown(&node.value)))));
}

fn object(node: &Node, fields: &[Field], given: &[(String, Node)], path: &str, problems: &mut Vec<Problem>) {
    for (place, (name, value)) in given.iter().enumerate() {
        let inner = inside(path, name);
        let said = match fields.iter().find(|field| field.name == name) {
            Some(_) if given.iter().take(place).any(|(known, _)| known == name) => Said::plain(TWICE),
            Some(field) => {
                check(value, &field.shape, &inner, problems);
                continue;
            }
            None => match nearest(name, fields.iter().map(|field| field.name)) {
                Some(near) => Said::plain(NEAR).with("near", Argument::Verbatim(near.to_owned())),
                None => {
                    let words: Vec<&str> = fields.iter().map(|field| field.name).collect();
                    Said::plain(UNKNOWN).with("words", Argument::Verbatim(words.join(", ")))
                }
            },
        };
        problems.push(Problem::new(value.at, &inner, said));
    }
    for field in fields.iter().filter(|field| field.needed) {
        if !given.iter().any(|(name, _)| name == field.name) {
            let said = Said::plain(MISSING).with("name", Argument::Verbatim(field.name.to_owned()));
            problems.push(Problem::new(node.at, path, said));
        }
    }
}

/// A count as a place of a sentence.
#[must_use]
pub fn number(count: usize) -> Argument {
    Argument::Number(count as f64)
}

/// Whether it can name something.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text.len() <= LONGEST_ID
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

/// The name that looks most like a mistaken one: about a third of its letters differ at most.
#[must_use]
pub fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let lower = name.to_ascii_lowercase().replace(['_', ' '], "-");
    let distances = names.map(|known| (distance(&lower, &known.replace('_', "-")), known));
    let (least, near) = distances.reduce(|best, next| if next.0 < best.0 { next } else { best })?;
    (least * 3 <= near.len().max(2) + 1).then_some(near)
}

/// How many letters must be added, taken away or changed to make one name of another. Names are short.
fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=one.len()).collect();
    for (line, letter) in other.chars().enumerate() {
        let mut before = row.first().copied().unwrap_or(0);
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
        for (place, mine) in one.iter().enumerate() {
            let left = row.get(place).copied().unwrap_or(0);
            let Some(cell) = row.get_mut(place + 1) else { break };
            let changed = before + usize::from(*mine != letter);
            before = *cell;
            *cell = changed.min(left + 1).min(before + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{BANDS, DIMENSIONS, OWNERS};

    #[test]
    fn the_words_of_the_table_are_those_of_the_lists() {
        assert_eq!(BAND_IDS, BANDS.map(|band| band.id()));
        assert_eq!(DIMENSION_IDS, DIMENSIONS.map(|dimension| dimension.id()));
        assert_eq!(OWNER_IDS, OWNERS.map(|owner| owner.id()));
    }

    #[test]
    fn a_mistaken_name_brings_the_nearest() {
        for (name, near) in [
            ("wieght", Some("weight")),
            ("Weight", Some("weight")),
            ("titel", Some("title")),
            ("not-aplicable", Some("not_applicable")),
            ("lead time", Some("lead-time")),
            ("xyz", None),
            ("", None),
        ] {
            let names = ["weight", "title", "not_applicable", "lead-time"];
            assert_eq!(nearest(name, names.into_iter()), near, "{name}");
        }
    }
}
