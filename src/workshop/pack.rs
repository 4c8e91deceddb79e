//! A pack: an exercise as one Markdown file that people can write and read. Bad ones are refused with the line, the place in the
//! exercise and what to write instead; all troubles are told at once.
//!
//! ```text
//! # Title
//! id: first-post
//! minutes: 25
//! learn: One sentence.
//! role: Who you are.
//!
//! ## Situation      paragraphs
//! ## Data           a block between ``` lines: what is pasted
//! ## Data: later    another one, pasted by a step of the solution
//! ## Task           paragraphs
//! ## Questions
//! ### views
//! How many views?
//! number: 1,240     or "between 1,200 and 1,300"; or choices instead:
//! - wait: We wait. (right)
//! because: Why.
//! ## Hints          a numbered list
//! ## Discuss
//! - pairs (4): What to talk about.
//! ## Solution       paragraphs, then what the tool does and says:
//! do: leave out: "500 million"
//! expect: views = more than 300 million
//! ```

use super::exercise::{Exercise, Kind, Question};
use super::tool::{Expectation, Step};
use crate::number::{Bounds, Unit};
use crate::session::given;
use crate::words::{Argument, Said, Text};

/// The longest pack, in bytes.
pub const LONGEST: usize = 100_000;
/// The most questions of an exercise: so many fit into a result.
pub const MOST_QUESTIONS: usize = 12;
/// The most choices of a question.
pub const MOST_CHOICES: usize = 8;
/// So many troubles are told.
const MOST_TROUBLES: usize = 20;

/// What is wrong with a pack, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The line, from 1; 0 for the whole file.
    pub line: u32,
    /// The place in the exercise: `questions/views`.
    pub path: String,
    /// What is wrong and what to write.
    pub said: Said,
}

const NOTE: &str =
    "What is wrong with an exercise that somebody wrote, and what to write instead; the places are pieces of the file.";
const TOO_LONG: Text = Text::new("pack.too-long", "This is longer than an exercise can be (100 kB).", NOTE);
const NO_TITLE: Text = Text::new("pack.no-title", "The first line is “# ” and the name of the exercise.", NOTE);
const MISSING: Text = Text::new("pack.missing", "This is missing: {what}.", NOTE);
const UNKNOWN_LINE: Text = Text::new("pack.unknown-line", "We do not know what this line is for: {what}", NOTE);
const UNKNOWN_SECTION: Text = Text::new(
    "pack.unknown-section",
    "There is no section “{what}”. The sections are Situation, Data, Task, Questions, Hints, Discuss and Solution.",
    NOTE,
);
const BAD_NAME: Text =
    Text::new("pack.bad-name", "“{what}” is no name: small letters, digits and hyphens, at most 40.", NOTE);
const BAD_MINUTES: Text =
    Text::new("pack.bad-minutes", "Minutes are a whole number from 5 to 240, not “{what}”.", NOTE);
const TWICE: Text = Text::new("pack.twice", "“{what}” is there twice.", NOTE);
const BAD_NUMBER: Text = Text::new(
    "pack.bad-number",
    "“{what}” is not one number or range. Write it like 1240 or between 1200 and 1300.",
    NOTE,
);
const NO_ANSWER: Text =
    Text::new("pack.no-answer", "A question needs a line “number: …” or two choices or more (“- name: words”).", NOTE);
const BOTH: Text = Text::new("pack.both", "A question has a number or choices, not both.", NOTE);
const TOO_MANY: Text = Text::new("pack.too-many", "There are more than {count} of them.", NOTE);
const OPEN_BLOCK: Text = Text::new("pack.open-block", "This block has no end: a line with ```.", NOTE);
const BAD_STEP: Text = Text::new(
    "pack.bad-step",
    "“{what}” is no step. Steps are “leave out: \"words\"”, “target: \"words\"”, “measures: \"words\" = views”, “means: \"words\" = 1200”, “mine: name”, “answer: check = choice”, “give: metric = number” and “paste: name”.",
    NOTE,
);
const BAD_EXPECTATION: Text = Text::new(
    "pack.bad-expectation",
    "“{what}” is nothing to expect. Write “views = 1200”, “no views”, “band = Pilot”, “check proof = met”, “cap no-green-light” or “no cap no-green-light”.",
    NOTE,
);
const NO_BLOCK: Text =
    Text::new("pack.no-block", "A step pastes “{what}”, but there is no section “Data: {what}”.", NOTE);

/// What is being read.
struct Reader {
    exercise: Exercise,
    troubles: Vec<Trouble>,
    line: u32,
    section: Section,
    /// The block between ``` lines that is open: the line of its start, its text.
    block: Option<(u32, String)>,
    /// The name of the data section that is open; empty for the first.
    data: String,
    /// The line at which the question begins that is open.
    asked: u32,
    /// The line at which a step pastes something, by what.
    pastes: Vec<(u32, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Head,
    Situation,
    Data,
    Task,
    Questions,
    Hints,
    Discuss,
    Solution,
    Unknown,
}

impl Section {
    const NAMED: [(&str, Self); 7] = [
        ("situation", Self::Situation),
        ("data", Self::Data),
        ("task", Self::Task),
        ("questions", Self::Questions),
        ("hints", Self::Hints),
        ("discuss", Self::Discuss),
        ("solution", Self::Solution),
    ];

    fn name(self) -> &'static str {
        Self::NAMED.iter().find(|(_, section)| *section == self).map_or("head", |(name, _)| name)
    }
}

/// Reads a pack.
///
/// # Errors
/// Everything that is wrong, in the order of the lines, at most 20 troubles.
pub fn read(text: &str) -> Result<Exercise, Vec<Trouble>> {
    let mut reader = Reader {
        exercise: Exercise::default(),
        troubles: Vec::new(),
        line: 0,
        section: Section::Head,
        block: None,
        data: String::new(),
        asked: 0,
        pastes: Vec::new(),
    };
    if text.len() > LONGEST {
        reader.trouble("", Said::plain(TOO_LONG));
        return Err(reader.troubles);
    }
    for line in text.trim_start_matches('\u{feff}').lines() {
        reader.line = reader.line.saturating_add(1);
        reader.take(line.trim_end());
    }
    reader.close();
    reader.troubles.truncate(MOST_TROUBLES);
    if reader.troubles.is_empty() { Ok(reader.exercise) } else { Err(reader.troubles) }
}

fn what(text: Text, what: &str) -> Said {
    Said::plain(text).with("what", Argument::Verbatim(what.chars().take(80).collect()))
}

fn is_name(name: &str) -> bool {
    let fine = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !name.is_empty() && name.len() <= 40 && name.chars().all(fine)
}

/// A list's line without its mark: `- ` or `1. `.
fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if let Some(rest) = line.strip_prefix("- ") {
        return Some(rest.trim());
    }
    let (number, rest) = line.split_once(". ")?;
    (!number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())).then(|| rest.trim())
}

/// One number, or what lies between two.
fn number(written: &str) -> Result<Bounds, given::Unclear> {
    let one = |written: &str| given::value(written, Unit::Count);
    match written.trim().strip_prefix("between ").and_then(|range| range.split_once(" and ")) {
        Some((low, high)) => {
            let (low, high) = (one(low)?, one(high)?);
            Bounds::between(low.nominal(), high.nominal()).ok_or(given::Unclear::NotANumber)
        }
        None => one(written),
    }
}

/// Adds a line to the last paragraph, or begins a new one after an empty line.
fn paragraph(paragraphs: &mut Vec<String>, line: &str) {
    match paragraphs.last_mut() {
        Some(last) if !line.is_empty() && !last.is_empty() => {
            last.push(' ');
            last.push_str(line);
        }
        Some(last) if line.is_empty() && !last.is_empty() => paragraphs.push(String::new()),
        Some(last) => last.push_str(line),
        None => paragraphs.push(line.to_owned()),
    }
}

impl Reader {
    fn trouble(&mut self, inside: &str, said: Said) {
        let section = if self.section == Section::Head { "" } else { self.section.name() };
        let parts = [section, inside].into_iter().filter(|part| !part.is_empty());
        let path = parts.collect::<Vec<_>>().join("/");
        self.troubles.push(Trouble { line: self.line, path, said });
    }

    fn take(&mut self, line: &str) {
        if let Some((_, block)) = &mut self.block {
            if line.trim() == "```" {
                let text = self.block.take().map(|(_, text)| text).unwrap_or_default();
                self.data(text);
            } else {
                block.push_str(line);
                block.push('\n');
            }
            return;
        }
        if self.line == 1 {
            match line.strip_prefix("# ").map(str::trim).filter(|title| !title.is_empty()) {
                Some(title) => self.exercise.title = title.to_owned(),
                None => self.trouble("", Said::plain(NO_TITLE)),
            }
            return;
        }
        if let Some(name) = line.strip_prefix("## ") {
            let (name, rest) = name.split_once(':').unwrap_or((name, ""));
            let lower = name.trim().to_ascii_lowercase();
            self.section = match Section::NAMED.iter().find(|(known, _)| *known == lower) {
                Some((_, section)) => *section,
                None => {
                    self.section = Section::Head;
                    self.trouble("", what(UNKNOWN_SECTION, name.trim()));
                    Section::Unknown
                }
            };
            self.data = rest.trim().to_owned();
            return;
        }
        match self.section {
            Section::Head => self.head(line),
            Section::Situation => paragraph(&mut self.exercise.situation, line),
            Section::Data => match line.trim() {
                "" => {}
                fence if fence.starts_with("```") => self.block = Some((self.line, String::new())),
                other => self.trouble("", what(UNKNOWN_LINE, other)),
            },
            Section::Task => paragraph(&mut self.exercise.task, line),
            Section::Questions => self.question(line),
            Section::Hints => self.hint(line),
            Section::Discuss => self.discussion(line),
            Section::Solution => self.solution(line),
            Section::Unknown => {}
        }
    }

    fn data(&mut self, text: String) {
        let name = std::mem::take(&mut self.data);
        if name.is_empty() {
            if self.exercise.data.is_empty() {
                self.exercise.data = text;
            } else {
                self.trouble("", what(TWICE, "Data"));
            }
        } else if self.exercise.more.iter().any(|(known, _)| *known == name) {
            self.trouble("", what(TWICE, &name));
        } else {
            self.exercise.more.push((name, text));
        }
    }

    fn head(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        let Some((name, value)) = line.split_once(':').map(|(name, value)| (name.trim(), value.trim())) else {
            return self.trouble("", what(UNKNOWN_LINE, line));
        };
        match name {
            "id" if is_name(value) => self.exercise.id = value.to_owned(),
            "id" => self.trouble(name, what(BAD_NAME, value)),
            "minutes" => match value.parse() {
                Ok(minutes) if (5..=240).contains(&minutes) => self.exercise.minutes = minutes,
                _ => self.trouble(name, what(BAD_MINUTES, value)),
            },
            "learn" => self.exercise.goal = value.to_owned(),
            "role" => self.exercise.role = value.to_owned(),
            _ => self.trouble("", what(UNKNOWN_LINE, line)),
        }
    }

    fn question(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("### ").map(str::trim) {
            self.finish_question();
            self.asked = self.line;
            if !is_name(name) {
                self.trouble("", what(BAD_NAME, name));
            }
            if self.exercise.questions.iter().any(|question| question.id == name) {
                self.trouble("", what(TWICE, name));
            }
            self.exercise.questions.push(Question { id: name.to_owned(), ..Question::default() });
            return;
        }
        if line.is_empty() {
            return;
        }
        let Some(question) = self.exercise.questions.last_mut() else {
            return self.trouble("", what(UNKNOWN_LINE, line));
        };
        let id = question.id.clone();
        if let Some(value) = line.strip_prefix("number:") {
            let is_choice = matches!(&question.kind, Kind::Choice { choices, .. } if !choices.is_empty());
            match number(value) {
                Ok(_) if is_choice => self.trouble(&id, Said::plain(BOTH)),
                Ok(right) => question.kind = Kind::Number { right, unit: Unit::Count },
                Err(_) => self.trouble(&id, what(BAD_NUMBER, value.trim())),
            }
        } else if let Some(words) = line.strip_prefix("because:") {
            question.because = words.trim().to_owned();
        } else if let Some(choice) = item(line) {
            let Kind::Choice { choices, right } = &mut question.kind else {
                return self.trouble(&id, Said::plain(BOTH));
            };
            let (name, words) =
                choice.split_once(':').map_or((choice, ""), |(name, words)| (name.trim(), words.trim()));
            let is_right = words.ends_with("(right)");
            let words = words.trim_end_matches("(right)").trim();
            if !is_name(name) || words.is_empty() {
                return self.trouble(&id, what(BAD_NAME, name));
            }
            if choices.iter().any(|(known, _)| known == name) {
                return self.trouble(&id, what(TWICE, name));
            }
            if is_right {
                right.push(choices.len());
            }
            choices.push((name.to_owned(), words.to_owned()));
        } else if question.because.is_empty() {
            paragraph_line(&mut question.ask, line);
        } else {
            paragraph_line(&mut question.because, line);
        }
    }

    /// Whether the last question can be answered.
    fn finish_question(&mut self) {
        let Some(question) = self.exercise.questions.last() else { return };
        let (id, asks) = (question.id.clone(), !question.ask.is_empty());
        let count = match &question.kind {
            Kind::Number { .. } => None,
            Kind::Choice { choices, .. } => Some(choices.len()),
        };
        let line = std::mem::replace(&mut self.line, self.asked);
        self.judge_question(&id, asks, count);
        self.line = line;
    }

    fn judge_question(&mut self, id: &str, asks: bool, count: Option<usize>) {
        if !asks {
            self.trouble(id, what(MISSING, "what is asked"));
        }
        let Some(count) = count else { return };
        if count < 2 {
            self.trouble(id, Said::plain(NO_ANSWER));
        } else if count > MOST_CHOICES {
            self.trouble(id, Said::plain(TOO_MANY).with("count", Argument::Number(MOST_CHOICES as f64)));
        }
    }

    fn hint(&mut self, line: &str) {
        match item(line) {
            Some(hint) => self.exercise.hints.push(hint.to_owned()),
            None if line.is_empty() => {}
            None => match self.exercise.hints.last_mut() {
                Some(last) => paragraph_line(last, line.trim()),
                None => self.trouble("", what(UNKNOWN_LINE, line)),
            },
        }
    }

    fn discussion(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        let Some(rest) = item(line) else {
            return match self.exercise.discussion.last_mut() {
                Some((_, _, words)) => paragraph_line(words, line.trim()),
                None => self.trouble("", what(UNKNOWN_LINE, line)),
            };
        };
        let Some((head, words)) = rest.split_once(':') else { return self.trouble("", what(UNKNOWN_LINE, line)) };
        let (name, minutes) = head.split_once('(').unwrap_or((head, ""));
        let minutes = minutes.trim_end_matches(')').trim();
        match if minutes.is_empty() { Ok(0) } else { minutes.parse() } {
            Ok(minutes) => {
                self.exercise.discussion.push((name.trim().to_owned(), minutes, words.trim().to_owned()));
            }
            Err(_) => self.trouble(name.trim(), what(BAD_MINUTES, minutes)),
        }
    }

    fn solution(&mut self, line: &str) {
        if let Some(rest) = line.strip_prefix("do:") {
            match Step::read(rest) {
                Some(step) => {
                    if let Step::Paste(name) = &step {
                        self.pastes.push((self.line, name.clone()));
                    }
                    self.exercise.steps.push(step);
                }
                None => self.trouble("", what(BAD_STEP, rest.trim())),
            }
        } else if let Some(rest) = line.strip_prefix("expect:") {
            match Expectation::read(rest) {
                Some(expectation) => self.exercise.expectations.push(expectation),
                None => self.trouble("", what(BAD_EXPECTATION, rest.trim())),
            }
        } else {
            paragraph(&mut self.exercise.solution, line);
        }
    }

    fn close(&mut self) {
        if let Some((line, _)) = self.block.take() {
            self.line = line;
            self.trouble("", Said::plain(OPEN_BLOCK));
        }
        self.section = Section::Questions;
        self.finish_question();
        self.section = Section::Solution;
        for (line, name) in std::mem::take(&mut self.pastes) {
            if !self.exercise.more.iter().any(|(known, _)| *known == name) {
                self.line = line;
                self.trouble("", what(NO_BLOCK, &name));
            }
        }
        self.section = Section::Head;
        self.line = 0;
        let exercise = &mut self.exercise;
        for paragraphs in [&mut exercise.situation, &mut exercise.task, &mut exercise.solution] {
            paragraphs.retain(|paragraph| !paragraph.is_empty());
        }
        let missing: Vec<&str> = [
            ("id", exercise.id.is_empty()),
            ("minutes", exercise.minutes == 0),
            ("learn", exercise.goal.is_empty()),
            ("role", exercise.role.is_empty()),
            ("## Situation", exercise.situation.is_empty()),
            ("## Data", exercise.data.trim().is_empty()),
            ("## Task", exercise.task.is_empty()),
            ("## Questions", exercise.questions.is_empty()),
            ("## Solution", exercise.solution.is_empty()),
        ]
        .into_iter()
        .filter_map(|(name, missing)| missing.then_some(name))
        .collect();
        let too_many = exercise.questions.len() > MOST_QUESTIONS;
        // Of something that is no exercise at all, one word is enough.
        if !self.exercise.title.is_empty() || self.troubles.len() < 2 {
            for name in missing {
                self.trouble("", what(MISSING, name));
            }
        }
        if too_many {
            self.trouble("questions", Said::plain(TOO_MANY).with("count", Argument::Number(MOST_QUESTIONS as f64)));
        }
    }
}

fn paragraph_line(words: &mut String, line: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::locale::ENGLISH;

    const WHOLE: &str = "# Two posts\nid: two-posts\nminutes: 20\nlearn: One sentence.\nrole: You post.\n\n## Situation\nOne\nline.\n\nTwo.\n\n## Data\n```\nViews: 1,240\n```\n\n## Task\nRead.\n\n## Questions\n\n### views\nHow many?\nnumber: 1240\nbecause: It says so.\n\n### next\nAnd now?\n- go: Go. (right)\n- wait: Wait.\n\n## Hints\n1. Look.\n\n## Discuss\n- pairs (4): Talk.\n\n## Solution\nIt is so.\n\ndo: give: countries = 3\nexpect: countries = 3\n";

    #[track_caller]
    fn troubles(text: &str) -> Vec<(u32, String, String)> {
        let troubles = read(text).unwrap_err();
        troubles.into_iter().map(|trouble| (trouble.line, trouble.path, trouble.said.say(&ENGLISH))).collect()
    }

    #[track_caller]
    fn check(old: &str, new: &str, line: u32, path: &str, words: &str) {
        assert!(WHOLE.contains(old), "{old}");
        let found = troubles(&WHOLE.replacen(old, new, 1));
        let (found_line, found_path, said) = found.first().unwrap();
        assert_eq!((*found_line, found_path.as_str()), (line, path), "{found:?}");
        assert!(said.contains(words), "{said}");
        assert!(!said.contains('{'), "{said}");
    }

    #[test]
    fn a_pack_is_read_whole() {
        let exercise = read(WHOLE).unwrap();
        assert_eq!(exercise.situation, ["One line.", "Two."]);
        assert_eq!(exercise.data, "Views: 1,240\n");
        assert_eq!(exercise.questions.len(), 2);
        assert_eq!(exercise.discussion, [("pairs".to_owned(), 4, "Talk.".to_owned())]);
        assert!(!exercise.solved(&[]) && exercise.solved(&exercise.answers()));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_place() {
        check("id: two-posts", "id: Two Posts", 2, "id", "small letters");
        check("minutes: 20", "minutes: soon", 3, "minutes", "from 5 to 240");
        check("role: You post.", "rule: You post.", 5, "", "rule");
        check("## Task", "## Tasks", 18, "", "no section “Tasks”");
        check("number: 1240", "number: many", 25, "questions/views", "many");
        check("- wait: Wait.\n", "", 28, "questions/next", "two choices");
        check("- wait: Wait.", "- go: Wait.", 31, "questions/next", "twice");
        check("do: give", "do: take", 42, "solution", "no step");
        check("expect: countries", "expect: lands", 43, "solution", "nothing to expect");
        check("do: give: countries = 3", "do: paste: later", 42, "solution", "Data: later");
        check("1,240\n```", "1,240\n", 14, "data", "no end");
    }

    #[test]
    fn what_is_missing_is_told_all_at_once() {
        let found = troubles("# Title\n");
        assert_eq!(found.len(), 9, "{found:?}");
        assert!(troubles("hello").first().unwrap().2.contains("first line"));
        assert!(troubles(&"x".repeat(LONGEST + 1)).first().unwrap().2.contains("longer"));
    }

    #[test]
    fn a_pack_cut_anywhere_is_refused_or_read() {
        for (end, _) in WHOLE.char_indices() {
            if let Err(troubles) = read(&WHOLE[..end]) {
                assert!(!troubles.is_empty() && troubles.len() <= MOST_TROUBLES);
            }
        }
    }
}
