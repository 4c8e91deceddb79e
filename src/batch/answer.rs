//! What a cell under the name of a check answers: a choice by its id or its words, yes, no or partly, or what the answer is worth.

use crate::assess::{Ask, Check, Choice, Verdict};
use crate::lower;
use crate::measure::Answer;
use crate::number::cell::{self, Content, Sign};
use crate::number::grouping::Decimal;
use crate::read::table::sum::{Value, value};

const YES: &str = "yes|y|true|met|done|ok|✓|✔|☑|✅|oui|vrai|si|sí|sim|ja|da|да|نعم|是|有|はい|예|evet|tak|ndiyo|हाँ|ya";
const NO: &str = "no|n|false|not met|none|✗|✘|✕|☒|❌|non|faux|não|nao|nein|nej|nee|net|нет|لا|否|没有|いいえ|아니요|hayır|nie|hapana|नहीं|tidak";
const PARTLY: &str = "partly|partial|partially|in part|half|in progress|en partie|partiellement|en parte|em parte|parcial|teilweise|частично|جزئيا|جزئيًا|部分|kısmen|częściowo";
const SKIP: &str = "cannot tell|do not know|don't know|dont know|not known|tbd|tbc|skip|skipped|?|ne sait pas|no sé|não sei|weiß nicht|не знаю|لا أعرف|不知道";

/// Words in the form in which they are compared: lower case, single spaces, without marks at their end and hyphens between them.
#[must_use]
pub fn loose(words: &str) -> String {
    let mut said = String::with_capacity(words.len());
    for letter in words.chars() {
        let letter = match letter {
            '-' | '_' | '\u{a0}' | '\t' | '\n' | '\r' => ' ',
            '’' => '\'',
            letter => letter,
        };
        if letter == ' ' && (said.is_empty() || said.ends_with(' ')) {
            continue;
        }
        lower::push(&mut said, letter);
    }
    let end = said.trim_end_matches([' ', '.', '?', '!', ':']).len();
    // A lone "?" says something.
    if end > 0 {
        said.truncate(end);
    }
    said
}

fn is_one_of(list: &str, words: &str) -> bool {
    list.split('|').any(|known| known == words)
}

/// The cell cannot be read, or could mean several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// The answer; nothing where the cell says nothing, an error where it could mean several choices or none.
///
/// # Errors
/// The cell cannot be read as an answer to this check.
pub fn answer(check: &'static Check, raw: &str) -> Result<Option<Answer>, Unreadable> {
    let Ask::Choices(choices) = check.ask else { return Err(Unreadable) };
    let said = loose(raw);
    if said.is_empty() {
        return Ok(None);
    }
    let taken = |choice: &Choice| Ok(Some(Answer::Choice(choice.id.to_owned())));
    if let Some(choice) = choices.iter().find(|choice| loose(choice.id) == said || loose(choice.label.english) == said)
    {
        return taken(choice);
    }
    let reason = |why: &&&crate::assess::NotApplicable| loose(why.id) == said || loose(why.label.english) == said;
    if let Some(why) = check.not_applicable.iter().find(reason) {
        return Ok(Some(Answer::NotApplicable(why.id.to_owned())));
    }
    if is_one_of(SKIP, &said) {
        return Ok(None);
    }
    let only = |fits: &dyn Fn(Verdict) -> bool| {
        let mut fitting = choices.iter().filter(|choice| fits(choice.worth.verdict()));
        match (fitting.next(), fitting.next()) {
            (Some(choice), None) => taken(choice),
            // Several answers are worth the same and do not mean the same; none is guessed.
            _ => Err(Unreadable),
        }
    };
    if is_one_of(YES, &said) {
        return only(&|verdict| verdict == Verdict::Met);
    }
    if is_one_of(NO, &said) {
        return only(&|verdict| verdict == Verdict::NotMet);
    }
    if is_one_of(PARTLY, &said) {
        return only(&|verdict| matches!(verdict, Verdict::Partly(_)));
    }
    match cell::content(raw.trim()) {
        Content::Empty | Content::Missing => Ok(None),
        Content::Number(number) => {
            let share = match (number.sign, value(&number, Decimal::Unknown)) {
                (Sign::None, Value::One(share)) => share,
                (Sign::None, Value::Two { point, comma }) => point.min(comma),
                (Sign::Percent, Value::One(share)) => share / 100.0,
                _ => return Err(Unreadable),
            };
            if !(0.0..=1.0).contains(&share) {
                return Err(Unreadable);
            }
            only(&|verdict| verdict == Verdict::part(share, 1.0))
        }
        Content::Other => Err(Unreadable),
    }
}
