//! Words by key, with their English and a note for translators, and how figures are said in a locale.

pub mod figure;
pub mod locale;

pub use locale::Locale;

use crate::number::{Bounds, Unit, date::Date};

/// One text of the interface. `english` may hold places like `{videos}`, filled when it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The stable name translators and locales use, for example `check.stand-in.title`. Not in the page, which has no other
    /// language yet.
    #[cfg(not(target_arch = "wasm32"))]
    pub key: &'static str,
    /// The English words.
    pub english: &'static str,
    /// What a translator needs to know; may be empty. Not in the page: translators work from the source.
    #[cfg(not(target_arch = "wasm32"))]
    pub note: &'static str,
}

impl Text {
    /// A text of the interface.
    #[must_use]
    pub const fn new(key: &'static str, english: &'static str, note: &'static str) -> Self {
        #[cfg(target_arch = "wasm32")]
        let _ = (key, note);
        Self {
            #[cfg(not(target_arch = "wasm32"))]
            key,
            english,
            #[cfg(not(target_arch = "wasm32"))]
            note,
        }
    }
}

/// What fills one place of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A whole or decimal number, written by the locale's rules.
    Number(f64),
    /// A figure with its bounds and unit, as people write it: "more than 250,000".
    Figure(Bounds, Unit),
    /// A day.
    Day(Date),
    /// Words that are not translated: a name, or a piece of the pasted text.
    Verbatim(String),
    /// Another text of the interface.
    Text(Text),
}

/// A text with what fills its places, not yet in any language.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The text.
    pub text: Text,
    /// The places by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Said {
    /// A text without places.
    #[must_use]
    pub fn plain(text: Text) -> Self {
        Self { text, arguments: Vec::new() }
    }

    /// Fills one more place.
    #[must_use]
    pub fn with(mut self, place: &'static str, argument: Argument) -> Self {
        self.arguments.push((place, argument));
        self
    }

    /// The words in a locale. A place without an argument stays as it is written, so that a mistake is seen.
    #[must_use]
    pub fn say(&self, locale: &Locale) -> String {
        say(locale, &self.text, &self.arguments)
    }
}

/// The words of a text in a locale, its places filled. Each place is filled once: what fills it is not searched again.
#[must_use]
pub fn say(locale: &Locale, text: &Text, arguments: &[(&'static str, Argument)]) -> String {
    let mut said = String::new();
    let mut rest = locale.words(text);
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        said.push_str(before);
        let Some(close) = from.find('}') else {
            rest = from;
            break;
        };
        let name = from.get(1..close).unwrap_or_default();
        match arguments.iter().find(|(place, _)| *place == name) {
            Some((_, argument)) => said.push_str(&argument.say(locale)),
            None => said.push_str(from.get(..=close).unwrap_or_default()),
        }
        rest = from.get(close + 1..).unwrap_or_default();
    }
    said.push_str(rest);
    said
}

impl Argument {
    /// The words of what fills a place.
    #[must_use]
    pub fn say(&self, locale: &Locale) -> String {
        match self {
            Self::Number(value) => figure::number(locale, *value),
            Self::Figure(bounds, unit) => figure::figure(locale, bounds, *unit),
            Self::Day(date) => figure::day(locale, *date),
            Self::Verbatim(words) => words.clone(),
            Self::Text(text) => locale.words(text).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::locale::ENGLISH;
    use super::*;

    #[track_caller]
    fn check(english: &'static str, arguments: &[(&'static str, Argument)], expected: &str) {
        assert_eq!(say(&ENGLISH, &Text::new("test", english, ""), arguments), expected);
    }

    #[test]
    fn places_are_filled_by_name() {
        let arguments = [
            ("videos", Argument::Number(1250.0)),
            ("name", Argument::Verbatim("Harbour".to_owned())),
            ("unit", Argument::Text(Text::new("test.unit", "clips", ""))),
            ("day", Argument::Day(Date::new(2026, 9, 1).unwrap())),
            ("views", Argument::Figure(Bounds::exact(3e6).unwrap(), Unit::Count)),
        ];
        check("{name} made {videos} {unit}.", &arguments, "Harbour made 1,250 clips.");
        check("{day}: {views} and {views}", &arguments, "1 September 2026: 3\u{a0}million and 3\u{a0}million");
        check("No place.", &arguments, "No place.");
    }

    #[test]
    fn what_fills_a_place_is_not_searched_again() {
        let name = [("name", Argument::Verbatim("{name} {videos}".to_owned())), ("videos", Argument::Number(1.0))];
        check("Of {name}", &name, "Of {name} {videos}");
    }

    #[test]
    fn a_mistake_in_a_text_is_seen_and_does_not_panic() {
        check("{missing} é", &[], "{missing} é");
        check("open { é", &[], "open { é");
        check("}{", &[], "}{");
        check("{}", &[], "{}");
    }

    #[test]
    fn said_keeps_its_places() {
        let text = Text::new("test", "{low} to {high}", "");
        let said = Said::plain(text).with("low", Argument::Number(1.0)).with("high", Argument::Number(2.0));
        assert_eq!(said.say(&ENGLISH), "1 to 2");
    }
}
