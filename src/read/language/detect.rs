//! Tells the language of a text by its script and its most frequent words, whether the language's file is there or not.

use std::sync::OnceLock;

use super::{LANGUAGES, Language, find, label_words};
use crate::lower;
use crate::order;
use crate::read::Hints;
use crate::read::packed::hash_of;

/// How many characters of a text are looked at to tell its language.
const LOOKED_AT: usize = 20_000;

/// How many letters of a script tell as much as one frequent word.
const LETTERS_A_WORD: u32 = 4;

/// The language that is told by the script of a letter, where nothing in the text says otherwise.
fn of_script(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{590}'..='\u{5ff}' => "he",
        '\u{620}'..='\u{6d3}' => "ar",
        '\u{900}'..='\u{97f}' => "hi",
        '\u{980}'..='\u{9ff}' => "bn",
        '\u{b80}'..='\u{bff}' => "ta",
        '\u{e00}'..='\u{e7f}' => "th",
        '\u{1200}'..='\u{139f}' => "am",
        '\u{3041}'..='\u{30ff}' => "ja",
        '\u{3400}'..='\u{9fff}' => "zh",
        '\u{ac00}'..='\u{d7a3}' => "ko",
        _ => return None,
    })
}

/// Whether two languages are written in one script of those that [`of_script`] knows.
fn shares_script(one: &str, other: &str) -> bool {
    let shared: [&[&str]; 2] = [&["ar", "fa", "ur"], &["hi", "ne"]];
    shared.iter().any(|languages| languages.contains(&one) && languages.contains(&other))
}

/// What the scripts of a text tell: languages with how many letters are theirs.
fn scripts(text: &str, japanese: &[&str]) -> Vec<(&'static str, u32)> {
    let mut found: Vec<(&'static str, u32)> = Vec::new();
    let mut add = |tag: &'static str, count: u32| match found.iter_mut().find(|(known, _)| *known == tag) {
        Some((_, letters)) => *letters += count,
        None => found.push((tag, count)),
    };
    let mut kana = 0_u32;
    let mut han = 0_u32;
    let (mut arabic, mut persian, mut urdu) = (0_u32, 0_u32, 0_u32);
    for letter in text.chars() {
        match of_script(letter) {
            Some("zh") => han += 1,
            // A mark between words is no letter.
            Some("ar") => {
                arabic += 1;
                persian += u32::from("پچژگکی".contains(letter));
                urdu += u32::from("ٹڈڑںےہھ".contains(letter));
            }
            // The digits of Persian and Urdu.
            None if matches!(letter, '\u{6f0}'..='\u{6f9}') => persian += 1,
            Some("ja") => kana += u32::from(letter != '・'),
            Some(tag) => add(tag, 1),
            None => {}
        }
    }
    // A Chinese text may name a brand in kana; a Japanese label may have none.
    if kana + han > 0 {
        let japanese = kana * 20 > han || japanese.iter().any(|word| crate::find::has(text, word));
        add(if japanese { "ja" } else { "zh" }, kana + han);
    }
    if arabic > 0 {
        // A name may bring a letter of its own along.
        let tag = match (urdu * 30 > arabic, persian * 30 > arabic) {
            (true, _) => "ur",
            (false, true) => "fa",
            _ => "ar",
        };
        add(tag, arabic);
    }
    found
}

/// A text of so many words has frequent ones.
const SHORT: usize = 200;

/// The language of a text: what the hints say where that is listed, otherwise the one whose words and letters it has most of.
#[must_use]
pub fn detect(text: &str, hints: &Hints) -> &'static Language {
    let wanted = hints.language.as_deref().and_then(find);
    wanted.or_else(|| told(text).map(|(language, _)| language)).or_else(|| labelled(text)).unwrap_or_else(first)
}

/// The one language that knows a line of the text as a label: "Profilaufrufe" above its number.
fn labelled(text: &str) -> Option<&'static Language> {
    /// What has more lines has other words too.
    const LINES: usize = 8;
    let lines = || text.lines().filter(|line| line.len() < 80 && line.contains(char::is_alphabetic)).take(LINES);
    let mut knowing = LANGUAGES.iter().filter(|language| {
        language.labels().is_some_and(|labels| lines().any(|line| labels.metric_of_words(&label_words(line)).is_some()))
    });
    let only = knowing.next()?;
    knowing.next().is_none().then_some(only)
}

/// English, in the list.
fn first() -> &'static Language {
    let [english, ..] = &LANGUAGES;
    english
}

/// The language that a text's own words tell, with what they weigh; `None` where none does.
#[must_use]
pub fn told(text: &str) -> Option<(&'static Language, u32)> {
    most(&counts(text)).or_else(|| {
        // Of a few words none may be in the list; letters that only some languages of it have tell that it is one of those.
        let cyrillic = text.chars().take(LOOKED_AT).any(|character| matches!(character, 'а'..='я' | 'А'..='Я'));
        cyrillic.then(|| find("ru").map(|language| (language, 1))).flatten()
    })
}

/// The language with the highest count, the first of several.
fn most(counts: &[u32]) -> Option<(&'static Language, u32)> {
    let mut best: Option<(usize, u32)> = None;
    for (index, count) in counts.iter().enumerate() {
        if *count > best.map_or(0, |(_, most)| most) {
            best = Some((index, *count));
        }
    }
    let (index, count) = best?;
    telling().languages.get(index).map(|language| (*language, count))
}

/// Whether a part of a text is clearly in another language than the text: `None` where it is not.
#[must_use]
pub fn another(part: &str, language: &'static Language) -> Option<&'static Language> {
    /// Fewer words of another language are names and quotations.
    const ENOUGH: u32 = 3 * WEIGHT;
    let counts = counts(part);
    let own = telling().place(language.tag).and_then(|index| counts.get(index));
    let (other, count) = most(&counts)?;
    (other.tag != language.tag && count >= ENOUGH && own.is_none_or(|own| own * 2 < count)).then_some(other)
}

/// What a word or letter of one language alone weighs; the languages that share one get equal parts of it.
pub const WEIGHT: u32 = 12;

/// How much the words and letters of each language weigh in a text.
fn counts(text: &str) -> Vec<u32> {
    let telling = telling();
    let mut counts = vec![0_u32; telling.languages.len()];
    let mut add = |language: usize, weight: u32| {
        counts.get_mut(language).into_iter().for_each(|count| *count += weight);
    };
    let mut words = 0;
    let mut word = String::new();
    let mut start = String::new();
    text.chars().take(LOOKED_AT).chain([' ']).for_each(|character| lower::push(&mut start, character));
    for character in start.chars().filter(|character| *character != '\u{307}') {
        if is_part(character) {
            word.push(character);
        } else if !word.is_empty() {
            let hash = hash_of(&word);
            let from = telling.words.partition_point(|(other, ..)| *other < hash);
            let alike =
                || telling.words.iter().skip(from).take_while(|(other, known, _)| *other == hash && *known == word);
            let known = alike().count() as u32;
            alike().for_each(|(.., language)| add(*language, WEIGHT.div_ceil(known)));
            words += 1;
            if words <= SHORT && word.chars().nth(4).is_some() {
                let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
                let known = telling.endings.iter().filter(|(_, endings)| ends(endings)).count() as u32;
                for (language, _) in telling.endings.iter().filter(|(_, endings)| known > 0 && ends(endings)) {
                    add(*language, WEIGHT.div_ceil(known));
                }
            }
            word.clear();
        }
        if !character.is_ascii() {
            let from = telling.letters.partition_point(|(other, _)| *other < character);
            let alike = || telling.letters.iter().skip(from).take_while(|(other, _)| *other == character);
            let known = alike().count() as u32;
            alike().for_each(|(_, language)| add(*language, WEIGHT.div_ceil(known)));
        }
    }
    for (tag, letters) in scripts(&start, &telling.japanese) {
        // Languages of one script are told by their words before their letters.
        let mut told: Option<(&str, u32)> = None;
        for (known, count) in telling.languages.iter().zip(&counts).filter(|(known, _)| shares_script(known.tag, tag)) {
            if *count > told.map_or(0, |(_, most)| most) {
                told = Some((known.tag, *count));
            }
        }
        let tag = told.map_or(tag, |(told, _)| told);
        for (known, count) in telling.languages.iter().zip(&mut counts) {
            *count += if known.tag == tag { letters.div_ceil(LETTERS_A_WORD) * WEIGHT } else { 0 };
        }
    }
    counts
}

/// What tells languages; each word, letter and row of endings with the place of its language.
#[derive(Default)]
struct Telling {
    languages: Vec<&'static Language>,
    words: Vec<(u32, &'static str, usize)>,
    letters: Vec<(char, usize)>,
    endings: Vec<(usize, Vec<&'static str>)>,
    japanese: Vec<&'static str>,
}

impl Telling {
    /// Reads a file like `telling.txt`.
    fn parse(file: &'static str) -> Self {
        let mut telling = Self::default();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((head, said)) = line.split_once(':') else { continue };
            let (tag, what) = head.split_once(' ').unwrap_or((head, ""));
            let Some(language) = find(tag) else { continue };
            let at = telling.place(tag).unwrap_or_else(|| {
                telling.languages.push(language);
                telling.languages.len() - 1
            });
            let words = said.split(' ').filter(|word| !word.is_empty());
            match what {
                "letters" => telling.letters.extend(said.trim().chars().map(|letter| (letter, at))),
                "endings" => telling.endings.push((at, words.collect())),
                "parts" => telling.japanese.extend(words),
                _ => telling.words.extend(words.map(|word| (hash_of(word), word, at))),
            }
        }
        order::by_key(&mut telling.words, |(hash, ..)| u64::from(*hash));
        order::by_key(&mut telling.letters, |(letter, _)| u64::from(*letter));
        telling
    }

    fn place(&self, tag: &str) -> Option<usize> {
        self.languages.iter().position(|language| language.tag == tag)
    }
}

/// What tells all languages, once it is there.
static ALL: OnceLock<Telling> = OnceLock::new();

/// Takes `telling.txt`, which the page has fetched.
pub(super) fn install(file: &str) {
    // Once per visit: its words are looked up as long as the page is there.
    ALL.get_or_init(|| Telling::parse(Box::leak(file.to_owned().into_boxed_str())));
}

#[cfg(not(feature = "web"))]
fn telling() -> &'static Telling {
    ALL.get_or_init(|| Telling::parse(include_str!("telling.txt")))
}

/// All there is to tell languages by; until it is there, enough to see that a text is in another language than English.
#[cfg(feature = "web")]
fn telling() -> &'static Telling {
    static START: OnceLock<Telling> = OnceLock::new();
    ALL.get().unwrap_or_else(|| START.get_or_init(|| Telling::parse(include_str!("start.txt"))))
}

/// A letter or a sign that stands inside words.
fn is_part(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{9cd}' | '\u{b82}' | '\u{bbe}'..='\u{bcd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_starts_with_is_a_part_of_what_tells_languages() {
        let (start, all) = (Telling::parse(include_str!("start.txt")), Telling::parse(include_str!("telling.txt")));
        let tags = |telling: &Telling| telling.languages.iter().map(|language| language.tag).collect::<Vec<_>>();
        assert_eq!(tags(&start), tags(&all));
        assert!(start.words.iter().all(|word| all.words.contains(word)));
        assert!(start.letters == all.letters && start.endings[0] == all.endings[0]);
        let english = |telling: &Telling| telling.words.iter().filter(|(.., at)| *at == 0).count();
        assert_eq!(english(&start), english(&all));
    }

    #[test]
    fn a_paragraph_in_another_language_is_told_from_names_in_it() {
        let english = find("en").unwrap();
        let tag = |text: &str| another(text, english).map(|language| language.tag);
        assert_eq!(tag("La vidéo est vue par les jeunes dans tous les pays et par nos équipes."), Some("fr"));
        assert_eq!(tag("We met with Médecins du Monde and the people of Côte d'Ivoire in our offices."), None);
        assert_eq!(tag("12,000"), None);
    }
}
