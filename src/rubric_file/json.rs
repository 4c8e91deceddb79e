//! JSON with the place of every value, so that what is wrong can be shown where it stands. Repeated names are kept, so that they can
//! be told; what is nested too deep is refused, so that no file exhausts the stack.

use super::problem::{Place, Problem};
use crate::words::{Argument, Said, Text};

/// How deep lists and objects may be nested.
const DEEPEST: u32 = 16;

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it begins.
    pub at: Place,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as it was written too.
    Number(f64, String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Names and values in the order of the file.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The value with this name; `None` where it is no object or has none.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Value::Object(fields) = &self.value else { return None };
        fields.iter().find(|(known, _)| known == name).map(|(_, node)| node)
    }

    /// The text with this name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match &self.get(name)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number with this name.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.get(name)?.value {
            Value::Number(number, _) => Some(number),
            _ => None,
        }
    }

    /// Whether there is `true` with this name.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(|node| node.value == Value::Flag(true))
    }

    /// The list with this name; empty where there is none.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Self] {
        match self.get(name).map(|node| &node.value) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }
}

const NOTE: &str = "What is wrong in a file, behind its line and column.";
const ENDED: Text = Text::new("json.ended", "the file ends before it is complete.", NOTE);
const VALUE: Text = Text::new("json.value", "a value is needed, here stands {here}.", NOTE);
const NAME: Text = Text::new("json.name", "a name in quotation marks is needed, here stands {here}.", NOTE);
const COLON: Text = Text::new("json.colon", "a colon is needed, here stands {here}.", NOTE);
const COMMA: Text = Text::new("json.comma", "a comma or {close} is needed, here stands {here}.", NOTE);
const AFTER: Text = Text::new("json.after", "the file should end here, but {here} follows.", NOTE);
const DEEP: Text = Text::new("json.deep", "lists and objects are nested too deep.", NOTE);
const NUMBER: Text = Text::new("json.number", "{here} is not a number of JSON.", NOTE);
const LINE_END: Text = Text::new("json.line-end", "this text does not end on its line.", NOTE);
const ESCAPE: Text = Text::new("json.escape", "after a backslash stands one of \" \\ / b f n r t u.", NOTE);

/// The value of a text. The one problem of a text that is not JSON says where it stops being so.
///
/// # Errors
/// What is wrong, and where.
pub fn parse(text: &str) -> Result<Node, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { rest: text, at: Place { line: 1, column: 1 } };
    let node = reader.value(0)?;
    reader.space();
    if reader.rest.is_empty() { Ok(node) } else { Err(reader.wrong(AFTER)) }
}

struct Reader<'a> {
    rest: &'a str,
    at: Place,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut letters = self.rest.chars();
        let letter = letters.next()?;
        self.rest = letters.as_str();
        if letter == '\n' {
            self.at = Place { line: self.at.line + 1, column: 1 };
        } else {
            self.at.column += 1;
        }
        Some(letter)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.next();
        }
    }

    /// A problem here; says what stands here.
    fn wrong(&self, text: Text) -> Problem {
        let here: String = self.rest.chars().take_while(|letter| !letter.is_whitespace()).take(12).collect();
        let text = if self.rest.is_empty() { ENDED } else { text };
        Problem::new(self.at, "", Said::plain(text).with("here", Argument::Verbatim(here)))
    }

    fn value(&mut self, depth: u32) -> Result<Node, Problem> {
        self.space();
        let at = self.at;
        if depth > DEEPEST {
            return Err(self.wrong(DEEP));
        }
        let value = match self.peek() {
            Some('{') => self.object(depth)?,
            Some('[') => self.list(depth)?,
            Some('"') => Value::Text(self.text()?),
            Some('-' | '0'..='9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { at, value })
    }

    fn word(&mut self) -> Result<Value, Problem> {
        for (word, value) in [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Null)] {
            let ends = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
            if self.rest.strip_prefix(word).is_some_and(ends) {
                for _ in 0..word.len() {
                    self.next();
                }
                return Ok(value);
            }
        }
        Err(self.wrong(VALUE))
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let written: String = self
            .rest
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '+' | '.'))
            .collect();
        let digits = written.strip_prefix('-').unwrap_or(&written);
        let (whole, rest) =
            digits.split_at(digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len()));
        let (fraction, exponent) = match rest.find(['e', 'E']) {
            Some(place) => (rest.get(..place).unwrap_or_default(), rest.get(place + 1..)),
            None => (rest, None),
        };
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let right = all_digits(whole)
            && (whole == "0" || !whole.starts_with('0'))
            && (fraction.is_empty() || fraction.strip_prefix('.').is_some_and(all_digits))
            && exponent.is_none_or(|exponent| all_digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent)));
        match written.parse::<f64>() {
            Ok(value) if right && value.is_finite() => {
                for _ in 0..written.len() {
                    self.next();
                }
                Ok(Value::Number(value, written))
            }
            _ => Err(self.wrong(NUMBER)),
        }
    }

    fn text(&mut self) -> Result<String, Problem> {
        let start = self.wrong(LINE_END);
        self.next();
        let mut text = String::new();
        loop {
            let escape = self.wrong(ESCAPE);
            match self.next() {
                None => return Err(escape),
                Some('"') => return Ok(text),
                Some('\n') => return Err(start),
                Some('\\') => match self.escaped() {
                    Some(letter) => text.push(letter),
                    None => return Err(escape),
                },
                Some(letter) => text.push(letter),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            letter @ ('"' | '\\' | '/') => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.four()?;
                if (0xdc00..0xe000).contains(&first) {
                    return None;
                }
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                // The other half of a letter beyond the first plane.
                if self.next()? != '\\' || self.next()? != 'u' {
                    return None;
                }
                let second = self.four()?.checked_sub(0xdc00).filter(|second| *second < 0x400)?;
                char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)?
            }
            _ => return None,
        })
    }

    fn four(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value << 4 | self.next()?.to_digit(16)?;
        }
        Some(value)
    }

    /// After a value: true at a comma, false at the end.
    fn goes_on(&mut self, close: char) -> Result<bool, Problem> {
        self.space();
        match self.peek() {
            Some(',') => {}
            Some(letter) if letter == close => {}
            _ => {
                let mut problem = self.wrong(COMMA);
                problem.said = problem.said.with("close", Argument::Verbatim(close.to_string()));
                return Err(problem);
            }
        }
        Ok(self.next() == Some(','))
    }

    fn list(&mut self, depth: u32) -> Result<Value, Problem> {
        self.next();
        self.space();
        let mut list = Vec::new();
        if self.peek() == Some(']') {
            self.next();
            return Ok(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if !self.goes_on(']')? {
                return Ok(Value::List(list));
            }
        }
    }

    fn object(&mut self, depth: u32) -> Result<Value, Problem> {
        self.next();
        self.space();
        let mut fields = Vec::new();
        if self.peek() == Some('}') {
            self.next();
            return Ok(Value::Object(fields));
        }
        loop {
            self.space();
            if self.peek() != Some('"') {
                return Err(self.wrong(NAME));
            }
            let name = self.text()?;
            self.space();
            if self.peek() != Some(':') {
                return Err(self.wrong(COLON));
            }
            self.next();
            fields.push((name, self.value(depth + 1)?));
            if !self.goes_on('}')? {
                return Ok(Value::Object(fields));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::locale::ENGLISH;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let said = match parse(text) {
            Ok(node) => format!("{:?}", node.value),
            Err(problem) => problem.say(&ENGLISH),
        };
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn json_is_read_and_what_is_not_is_told_with_its_place() {
        check(r#""é\u00e9\ud83d\ude00\"""#, "Text(\"éé😀\\\"\")");
        check("-1.5e2", "Number(-150.0, \"-1.5e2\")");
        check(
            "\u{feff} [true, null, 0]",
            r#"List([Node { at: Place { line: 1, column: 3 }, value: Flag(true) }, Node { at: Place { line: 1, column: 9 }, value: Null }, Node { at: Place { line: 1, column: 15 }, value: Number(0.0, "0") }])"#,
        );
        check("", "Line 1, column 1: the file ends before it is complete.");
        check("[1,\n 2", "Line 2, column 3: the file ends before it is complete.");
        check("[1 2]", "Line 1, column 4: a comma or ] is needed, here stands 2].");
        check("{\"a\": 1,}", "Line 1, column 9: a name in quotation marks is needed, here stands }.");
        check("{\"a\" 1}", "Line 1, column 6: a colon is needed, here stands 1}.");
        check("{a: 1}", "Line 1, column 2: a name in quotation marks is needed, here stands a:.");
        check("[01]", "Line 1, column 2: 01] is not a number of JSON.");
        check("[1e999]", "Line 1, column 2: 1e999] is not a number of JSON.");
        check("[truely]", "Line 1, column 2: a value is needed, here stands truely].");
        check("{} x", "Line 1, column 4: the file should end here, but x follows.");
        check("\"a\nb\"", "Line 1, column 1: this text does not end on its line.");
        check(r#"["\x"]"#, "Line 1, column 3: after a backslash stands one of \" \\ / b f n r t u.");
        check(r#""\ud800 ""#, "Line 1, column 2: after a backslash stands one of \" \\ / b f n r t u.");
        check("\"é", "Line 1, column 3: the file ends before it is complete.");
    }

    #[test]
    fn no_depth_exhausts_the_stack() {
        assert!(parse(&"[".repeat(100_000)).is_err());
        assert!(parse(&"{\"a\":".repeat(100_000)).is_err());
    }
}
