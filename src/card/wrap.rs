//! Lines: cleaning names that people typed, breaking text where its script may break, and the size at which it fits.

use super::Ruler;
use crate::words::Locale;

/// Text set in lines, at the largest size that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The font size.
    pub size: f64,
    /// The lines, none empty.
    pub lines: Vec<String>,
}

/// What a block may take.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Width in pixels.
    pub width: f64,
    /// The size that is wanted.
    pub size: f64,
    /// The smallest at which words still stay whole. Only where that is too large too, words are broken and made smaller yet.
    pub least: f64,
    /// The most lines.
    pub lines: usize,
    /// Bold or not.
    pub bold: bool,
}

/// A name as it may stand on a card or in a text: without control characters and without signs that turn the direction of
/// what follows, spaces made single, and no longer than `limit` characters.
#[must_use]
pub fn clean(name: &str, limit: usize) -> String {
    let shown = |character: &char| !matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    // Marks that are piled up would grow into the lines around; no language piles up more than a few.
    let mut marks = 0;
    let piled = |character: &char| {
        marks = if combines(*character) && !matches!(character, '\u{200d}' | '\u{fe0f}') { marks + 1 } else { 0 };
        marks <= MARKS
    };
    let plain: String = name
        .chars()
        .take(limit.saturating_mul(4))
        .map(|character| if character.is_control() { ' ' } else { character })
        .filter(shown)
        .filter(piled)
        .collect();
    let single = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if single.chars().count() <= limit {
        return single;
    }
    let mut cut = String::new();
    let mut count = 0;
    for cluster in clusters(&single) {
        count += cluster.chars().count();
        if count > limit {
            break;
        }
        cut.push_str(cluster);
    }
    [cut.trim_end(), "…"].concat()
}

/// The most characters that are shown as one.
const CLUSTER: usize = 16;

/// The most marks on one letter.
const MARKS: usize = 6;

/// Sets text in the largest size that fits the room; where none does, in a smaller one, so that nothing is ever clipped.
/// Lines are made about equally long.
#[must_use]
pub fn fit(text: &str, room: &Room, ruler: &dyn Ruler) -> Block {
    let pieces = pieces(text, ruler);
    let mut size = room.size;
    let mut may_break = false;
    while !pieces.is_empty() {
        if let Some(lines) = set(&pieces, room, size, may_break, ruler) {
            return Block { size, lines };
        }
        if size < 4.0 {
            return Block { size, lines: lines(&pieces, room.width, size, room.bold, ruler).0 };
        }
        let smaller = (size * 0.94).floor();
        // A word that is wider than the line is broken between characters, but only where a smaller size does not help.
        if smaller < room.least && !may_break {
            may_break = true;
        } else {
            size = smaller;
        }
    }
    Block { size, lines: Vec::new() }
}

/// The lines at this size, balanced; `None` where there are too many, or a word had to be broken and may not be.
fn set(pieces: &[Part<'_>], room: &Room, size: f64, may_break: bool, ruler: &dyn Ruler) -> Option<Vec<String>> {
    let (mut best, broken) = lines(pieces, room.width, size, room.bold, ruler);
    if best.len() > room.lines || (broken && !may_break) {
        return None;
    }
    // The narrowest width that needs no more lines: halve what is between too narrow and wide enough.
    let (count, mut narrow, mut wide) = (best.len(), 0.0, room.width);
    if count > 1 {
        for _ in 0..7 {
            let middle = (narrow + wide) / 2.0;
            let (tried, tried_broken) = lines(pieces, middle, size, room.bold, ruler);
            if tried.len() <= count && tried_broken == broken {
                (best, wide) = (tried, middle);
            } else {
                narrow = middle;
            }
        }
    }
    Some(best)
}

/// Fills lines from the start; says also whether a word had to be broken.
fn lines(pieces: &[Part<'_>], width: f64, size: f64, bold: bool, ruler: &dyn Ruler) -> (Vec<String>, bool) {
    let fits = |line: &str| ruler.width(line, size, bold) <= width;
    let (mut lines, mut line, mut broken) = (Vec::new(), String::new(), false);
    for (spaced, piece) in pieces {
        let before = line.len();
        if *spaced && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
        if fits(&line) {
            continue;
        }
        line.truncate(before);
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if fits(piece) {
            line.push_str(piece);
            continue;
        }
        broken = true;
        for cluster in clusters(piece) {
            let before = line.len();
            line.push_str(cluster);
            if before > 0 && !fits(&line) {
                line.truncate(before);
                lines.push(std::mem::replace(&mut line, cluster.to_owned()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    (lines, broken)
}

/// A piece of text that stays on one line, and whether a space stands before it.
type Part<'a> = (bool, &'a str);

/// The pieces between which a line may break: at spaces (a no-break space is none); between ideographs, except before closing and
/// after opening marks; behind hyphens and strokes; and in scripts that write no spaces where the ruler knows words.
fn pieces<'a>(text: &'a str, ruler: &dyn Ruler) -> Vec<Part<'a>> {
    let mut pieces = Vec::new();
    for word in text.split([' ', '\t', '\n', '\r', '\u{3000}']).filter(|word| !word.is_empty()) {
        let known = if word.chars().any(is_unspaced) { ruler.words(word) } else { Vec::new() };
        let mut ends = Vec::new();
        let mut previous: Option<char> = None;
        for (place, character) in word.char_indices() {
            if let Some(last) = previous {
                let ideographs = (is_ideographic(last) || is_ideographic(character))
                    && !combines(character)
                    && !CLOSING.contains(character)
                    && !OPENING.contains(last);
                let hyphen = matches!(last, '-' | '/' | '\u{2013}') && character.is_alphabetic() && place > 2;
                if ideographs || hyphen || known.contains(&place) {
                    ends.push(place);
                }
            }
            previous = Some(character);
        }
        ends.push(word.len());
        let mut start = 0;
        for end in ends {
            if let Some(piece) = word.get(start..end).filter(|piece| !piece.is_empty()) {
                pieces.push((start == 0, piece));
                start = end;
            }
        }
    }
    pieces
}

/// What must not start a line among ideographs.
const CLOSING: &str = "、。，．・：；？！）］｝〉》」』】〕〗〙〛”’»…‥ー～〜々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.:;?!)]}%‰℃％";
/// What must not end one.
const OPENING: &str = "（［｛〈《「『【〔〖〘〚“‘«([{#@＃＠$€£¥￥＄";

/// The smallest parts that show as one character, nearly as Unicode's grapheme clusters, and a little longer where parting them
/// would read badly: marks, joiners and skin tones stay with what stands before them, what follows a joiner or the sign that
/// binds consonants in the scripts of India stays with it, flags keep their two halves, and Thai and Lao vowels stay with their
/// consonant on either side.
#[must_use]
pub fn clusters(word: &str) -> Vec<&str> {
    let mut clusters = Vec::new();
    let (mut start, mut joined, mut halves, mut count) = (0, true, 0_usize, 0);
    for (place, character) in word.char_indices() {
        let half = matches!(character, '\u{1f1e6}'..='\u{1f1ff}');
        let follows = matches!(
            character,
            '\u{e30}' | '\u{e32}' | '\u{e33}' | '\u{e45}' | '\u{e46}' | '\u{e2f}' | '\u{eb0}' | '\u{eb2}' | '\u{eb3}'
        );
        let belongs = joined || follows || combines(character) || (half && halves % 2 == 1);
        // Nothing that people write is longer; what somebody makes up must not grow out of the card.
        if !belongs || count == CLUSTER {
            clusters.extend(word.get(start..place).filter(|cluster| !cluster.is_empty()));
            (start, count) = (place, 0);
        }
        count += 1;
        joined = match character as u32 {
            0x200d | 0xe40..=0xe44 | 0xec0..=0xec4 | 0x600..=0x605 => true,
            // Thai and Lao have other letters at that place.
            indic @ 0x900..=0xd7f => indic & 0x7f == 0x4d,
            _ => false,
        };
        halves = if half { halves + 1 } else { 0 };
    }
    clusters.extend(word.get(start..).filter(|rest| !rest.is_empty()));
    clusters
}

/// A letter of a script that is written without spaces between words: Thai, Lao, Burmese, Khmer.
fn is_unspaced(character: char) -> bool {
    matches!(character as u32, 0xe01..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff)
}

/// Whether a text needs taller lines than Latin ones, for what stands above and below its letters.
#[must_use]
pub fn is_tall(text: &str) -> bool {
    text.chars()
        .any(|character| matches!(character as u32, 0x600..=0x8ff | 0x900..=0x109f | 0x1780..=0x17ff | 0xfb50..=0xfdff))
}

/// Whether lines may break on either side of a character: Chinese and Japanese, and full-width forms.
#[must_use]
pub fn is_ideographic(character: char) -> bool {
    matches!(character as u32, 0x2e80..=0x9fff | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff00..=0xffef | 0x20000..=0x3ffff)
}

/// Whether a character shows on or around the one before it, or not at all: marks of the common scripts, joiners, signs of
/// direction, variation selectors, skin tones and tags.
#[must_use]
pub fn combines(character: char) -> bool {
    match character as u32 {
        0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x610..=0x61a | 0x64b..=0x65f | 0x670 => true,
        0x6d6..=0x6dc | 0x6df..=0x6e4 | 0x6e7 | 0x6e8 | 0x6ea..=0x6ed => true,
        // The blocks of India and Sri Lanka are built alike: signs stand at the same places of each.
        indic @ 0x900..=0xdff => matches!(indic & 0x7f, 0..=3 | 0x3a..=0x3c | 0x3e..=0x4d | 0x51..=0x57 | 0x62 | 0x63),
        0xe31 | 0xe34..=0xe3a | 0xe47..=0xe4e | 0xeb1 | 0xeb4..=0xebc | 0xec8..=0xecd => true,
        0x102b..=0x103e | 0x1160..=0x11ff | 0x17b4..=0x17d3 | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff => true,
        0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0x20d0..=0x20ff | 0x3099 | 0x309a => true,
        0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xfeff | 0x1f3fb..=0x1f3ff | 0xe0000..=0xe01ef => true,
        _ => false,
    }
}

/// Whether a text as a whole runs from right to left: its first letter decides, those set apart from it aside. A text without
/// letters runs from left to right, as its digits do.
#[must_use]
pub fn right_to_left(text: &str) -> bool {
    let mut depth = 0_u32;
    for character in text.chars() {
        match character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && character.is_alphabetic() => return runs_left(character),
            _ => {}
        }
    }
    false
}

/// A letter of a script that runs from right to left.
fn runs_left(character: char) -> bool {
    matches!(character as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefc | 0x10800..=0x10fff | 0x1e800..=0x1eeff)
}

/// A name or figure set apart from the words around it in a sentence, where its direction may be another than theirs.
#[must_use]
pub fn apart(name: &str, around: &Locale) -> String {
    if !around.right_to_left && !name.chars().any(runs_left) {
        return name.to_owned();
    }
    [if right_to_left(name) { "\u{2067}" } else { "\u{2066}" }, name, "\u{2069}"].concat()
}

#[cfg(test)]
mod tests {
    use super::super::ruler::FixedRuler;
    use super::*;
    use crate::words::locale::ENGLISH;

    /// Twenty pixels an em, so that about 36 regular letters fit.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let room = Room { width: 200.0, size: 20.0, least: 20.0, lines: 3, bold: false };
        let block = fit(text, &room, &FixedRuler);
        assert_eq!(block.lines, expected, "{text}");
    }

    #[test]
    fn lines_break_at_spaces_and_are_about_equally_long() {
        check("", &[]);
        check("   ", &[]);
        check("One line", &["One line"]);
        check("Seven islands clean their coast", &["Seven islands", "clean their coast"]);
        check("Within 48\u{a0}hours of the launch day", &["Within 48\u{a0}hours", "of the launch day"]);
    }

    #[test]
    fn ideographs_break_anywhere_but_not_before_a_closing_mark() {
        check("港口救援协会青年志愿者", &["港口救援协会", "青年志愿者"]);
        check("一二三四五六七八九十。", &["一二三四五六", "七八九十。"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_between_characters() {
        check("Wassersportgemeinschaftshafenhelfer", &["Wassersportgemein", "schaftshafenhelfer"]);
        let family = "👨‍👩‍👧‍👦";
        let room = Room { width: 130.0, size: 20.0, least: 20.0, lines: 3, bold: false };
        let block = fit(&family.repeat(3), &room, &FixedRuler);
        assert!(block.lines.iter().all(|line| line.chars().count().is_multiple_of(7)), "{:?}", block.lines);
        assert_eq!(clusters("🇨🇭🇰🇪e\u{301}x"), ["🇨🇭", "🇰🇪", "e\u{301}", "x"]);
    }

    #[test]
    fn text_too_long_for_every_size_is_made_smaller_and_never_clipped() {
        let text = "W".repeat(80);
        let room = Room { width: 200.0, size: 40.0, least: 20.0, lines: 2, bold: true };
        let block = fit(&text, &room, &FixedRuler);
        assert_eq!(block.lines.concat(), text);
        assert!(block.lines.len() <= 2 && block.size < 20.0);
        assert!(block.lines.iter().all(|line| FixedRuler.width(line, block.size, true) <= 200.0));
    }

    #[test]
    fn the_first_letter_says_which_way_a_text_runs() {
        for (text, expected) in [
            ("هيئة الميناء Harbour", true),
            ("Harbour هيئة الميناء", false),
            ("#معا 2026", true),
            ("1,250", false),
            ("12 שעות", true),
            ("\u{2066}Harbour\u{2069} هيئة", true),
        ] {
            assert_eq!(right_to_left(text), expected, "{text}");
        }
        assert_eq!(apart("Harbour", &ENGLISH), "Harbour");
        assert_eq!(apart("هيئة", &ENGLISH), "\u{2067}هيئة\u{2069}");
        let arabic = Locale { right_to_left: true, ..ENGLISH };
        assert_eq!(apart("Harbour", &arabic), "\u{2066}Harbour\u{2069}");
    }

    #[test]
    fn what_shows_as_one_character_is_never_parted() {
        for (word, expected) in [
            ("👨‍👩‍👧‍👦👍🏽🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣", vec!["👨‍👩‍👧‍👦", "👍🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣"]),
            ("क्षेत्रीय", vec!["क्षे", "त्री", "य"]),
            ("เครือข่าย", vec!["เค", "รื", "อ", "ข่า", "ย"]),
            ("한국\u{1112}\u{1161}\u{11ab}", vec!["한", "국", "\u{1112}\u{1161}\u{11ab}"]),
            ("", vec![]),
        ] {
            assert_eq!(clusters(word), expected, "{word}");
        }
    }

    #[test]
    fn thai_breaks_between_words_where_somebody_knows_them() {
        struct Knows;
        impl Ruler for Knows {
            fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
                FixedRuler.width(text, size, bold)
            }
            fn words(&self, _: &str) -> Vec<usize> {
                vec!["เครือข่าย".len(), "เครือข่ายเยาวชน".len()]
            }
        }
        let room = Room { width: 130.0, size: 20.0, least: 20.0, lines: 3, bold: false };
        assert_eq!(fit("เครือข่ายเยาวชนชายฝั่ง", &room, &Knows).lines, ["เครือข่าย", "เยาวชน", "ชายฝั่ง"]);
        assert_eq!(fit("เครือข่ายเยาวชนชายฝั่ง", &room, &FixedRuler).lines.concat(), "เครือข่ายเยาวชนชายฝั่ง");
    }

    #[test]
    fn long_words_break_behind_hyphens_and_strokes_first() {
        check("Nord-Pas-de-Calais/Hauts-de-France", &["Nord-Pas-de-Calais/", "Hauts-de-France"]);
        check("COVID-19 COVID-19 COVID-19 1/2", &["COVID-19 COVID-19", "COVID-19 1/2"]);
    }

    #[test]
    fn names_are_cleaned_of_what_does_not_show() {
        assert_eq!(clean("  Harbour\u{0}\n\tRelief \u{202e}x\u{2069} ", 80), "Harbour Relief x");
        assert_eq!(clean(&"é".repeat(80), 80), "é".repeat(80));
        assert_eq!(clean(&"é".repeat(81), 80), format!("{}…", "é".repeat(80)));
        assert_eq!(clean("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 8), "👨‍👩‍👧‍👦…");
        assert_eq!(clean(&["o", &"\u{301}".repeat(90)].concat(), 80), ["o", &"\u{301}".repeat(MARKS)].concat());
        // Joiners matter in Persian and in families of emoji.
        assert_eq!(clean("می\u{200c}رود", 80), "می\u{200c}رود");
    }
}
