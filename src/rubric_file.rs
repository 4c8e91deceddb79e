//! A rubric of somebody's own as one JSON file: checked with line, column and path in words, written from Greenlight's own to start
//! from, and told apart from it. The annex does this; the page knows only the form that comes of it ([`crate::assess::own`]).
//!
//! What a file may hold is the table [`shape::FILE`]; `docs/rubric.schema.json` is made from it.

pub mod differences;
pub mod json;
pub mod lay;
pub mod problem;
pub mod schema;
pub mod shape;
pub mod write;

use crate::assess::{Rubric, own};
use crate::words::{Said, Text};
use problem::Problem;

/// The largest file that is read, in bytes. Greenlight's own takes about a tenth.
pub const LARGEST: usize = 256 * 1024;

const LARGE: Text = Text::new(
    "rubric-file.large",
    "This file is larger than 256 kB. A rubric with all of its words takes about a tenth of that.",
    "What is wrong with a file.",
);
const MARKLESS: Text = Text::new(
    "rubric-file.markless",
    "this is no rubric: it has no field {name}, which says which form it has.",
    "What is wrong in a file, behind its place; {name} is the name of a field.",
);
const BROKEN: Text = Text::new(
    "rubric-file.broken",
    "this rubric could not be used. That is a fault of this page; please tell us.",
    "What is wrong in a file, behind its place.",
);

/// The rubric of a file.
///
/// # Errors
/// All that is wrong in it, in the order of the file; never empty.
pub fn read(text: &str) -> Result<&'static Rubric, Vec<Problem>> {
    if text.len() > LARGEST {
        return Err(vec![Problem { at: None, path: String::new(), said: Said::plain(LARGE) }]);
    }
    let file = json::parse(text).map_err(|problem| vec![problem])?;
    if file.get(shape::MARK).is_none() {
        let said = Said::plain(MARKLESS).with("name", crate::words::Argument::Verbatim(shape::MARK.to_owned()));
        return Err(vec![Problem::new(file.at, "", said)]);
    }
    let form = lay::lay(&file)?;
    // What was checked is always understood; a test holds that.
    own::find(&form).ok_or_else(|| vec![Problem::new(file.at, "", Said::plain(BROKEN))])
}
