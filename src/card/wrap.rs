//! Lines: cleaning names that people typed, breaking text where its script may break, and the size at which it fits.

use super::Ruler;

/// Text set in lines, at the largest size that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The font size.
    pub size: f64,
    /// The lines, none empty; a line with letters that run from right to left is isolated from what stands around it.
    pub lines: Vec<String>,
}

/// What a block may take.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    /// Width in pixels.
    pub width: f64,
    /// Sizes with the number of lines allowed at each, the most wanted first.
    pub sizes: &'a [(f64, usize)],
    /// Bold or not.
    pub bold: bool,
}

/// A name as it may stand on a card or in a text: without control characters and without signs that turn the direction of
/// what follows, spaces made single, and no longer than `limit` characters.
#[must_use]
pub fn clean(name: &str, limit: usize) -> String {
    let shown = |character: &char| !matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let plain: String = name
        .chars()
        .take(limit.saturating_mul(4))
        .map(|character| if character.is_control() { ' ' } else { character })
        .filter(shown)
        .collect();
    let single = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match single.char_indices().nth(limit) {
        None => single,
        Some((end, _)) => format!("{}…", single.get(..end).unwrap_or_default().trim_end()),
    }
}

/// Sets text in the largest size that fits the room; where none does, in a smaller one, so that nothing is ever clipped.
/// Lines are made about equally long.
#[must_use]
pub fn fit(text: &str, room: &Room<'_>, ruler: &dyn Ruler) -> Block {
    if text.trim().is_empty() {
        return Block { size: room.sizes.first().map_or(16.0, |(size, _)| *size), lines: Vec::new() };
    }
    let (mut size, mut allowed) = (16.0, 1);
    for (wanted, lines) in room.sizes {
        (size, allowed) = (*wanted, *lines);
        if let Some(lines) = set(text, room, size, allowed, false, ruler) {
            return Block { size, lines: isolated(text, lines) };
        }
    }
    // A word that is wider than the line: break it between characters, and shrink until the lines suffice.
    loop {
        if let Some(lines) = set(text, room, size, allowed, true, ruler) {
            return Block { size, lines: isolated(text, lines) };
        }
        if size < 4.0 {
            return Block { size, lines: isolated(text, lines(text, room.width, size, room.bold, ruler).0) };
        }
        size *= 0.94;
    }
}

/// The lines at this size, balanced; `None` where there are too many, or a word had to be broken and may not be.
fn set(
    text: &str,
    room: &Room<'_>,
    size: f64,
    allowed: usize,
    may_break: bool,
    ruler: &dyn Ruler,
) -> Option<Vec<String>> {
    let (mut best, broken) = lines(text, room.width, size, room.bold, ruler);
    if best.len() > allowed || (broken && !may_break) {
        return None;
    }
    // The narrowest width that needs no more lines: halve what is between too narrow and wide enough.
    let (count, mut narrow, mut wide) = (best.len(), 0.0, room.width);
    if count > 1 {
        for _ in 0..10 {
            let middle = (narrow + wide) / 2.0;
            let (tried, tried_broken) = lines(text, middle, size, room.bold, ruler);
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
fn lines(text: &str, width: f64, size: f64, bold: bool, ruler: &dyn Ruler) -> (Vec<String>, bool) {
    let fits = |line: &str| ruler.width(line, size, bold) <= width;
    let (mut lines, mut line, mut broken) = (Vec::new(), String::new(), false);
    for (spaced, piece) in pieces(text) {
        let before = line.len();
        if spaced && !line.is_empty() {
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

/// The pieces between which a line may break, each with whether a space stands before it. Ideographs break between each other,
/// except before closing and after opening marks; everything else breaks at spaces (a no-break space is none).
fn pieces(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let words = text.split([' ', '\t', '\n', '\r', '\u{3000}']).filter(|word| !word.is_empty());
    words.flat_map(|word| {
        let mut ends: Vec<usize> = Vec::new();
        let mut previous: Option<char> = None;
        for (place, character) in word.char_indices() {
            if let Some(last) = previous
                && (is_ideographic(last) || is_ideographic(character))
                && !combines(character)
                && !CLOSING.contains(character)
                && !OPENING.contains(last)
            {
                ends.push(place);
            }
            previous = Some(character);
        }
        ends.push(word.len());
        let starts = std::iter::once(0).chain(ends.clone());
        starts.zip(ends).map(|(start, end)| (start == 0, word.get(start..end).unwrap_or_default())).collect::<Vec<_>>()
    })
}

/// What must not start a line among ideographs.
const CLOSING: &str = "、。，．・：；？！）］｝〉》」』】〕”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%";
/// What must not end one.
const OPENING: &str = "（［｛〈《「『【〔“‘([{#@";

/// The smallest parts that show as one character, nearly as Unicode's grapheme clusters: marks, joiners and skin tones stay with
/// what stands before them, what follows a joiner stays with it, and flags keep their two halves.
fn clusters(word: &str) -> Vec<&str> {
    let mut ends = Vec::new();
    let (mut joined, mut halves) = (true, 0_usize);
    for (place, character) in word.char_indices() {
        let half = matches!(character, '\u{1f1e6}'..='\u{1f1ff}');
        let belongs = joined || combines(character) || (half && halves % 2 == 1);
        if !belongs {
            ends.push(place);
        }
        joined = character == '\u{200d}';
        halves = if half { halves + 1 } else { 0 };
    }
    ends.push(word.len());
    let starts = std::iter::once(0).chain(ends.clone());
    starts.zip(ends).map(|(start, end)| word.get(start..end).unwrap_or_default()).collect()
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
        0x102b..=0x103e | 0x17b4..=0x17d3 | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff => true,
        0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0x20d0..=0x20ff | 0x3099 | 0x309a => true,
        0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xfeff | 0x1f3fb..=0x1f3ff | 0xe0000..=0xe01ef => true,
        _ => false,
    }
}

/// Lines with letters that run from right to left are set apart from what stands around them, each in the direction that the
/// whole text has (its first letter decides), because a second line may start with a word of the other direction.
fn isolated(text: &str, lines: Vec<String>) -> Vec<String> {
    if !text.chars().any(runs_left) {
        return lines;
    }
    let first = text.chars().find(|character| character.is_alphabetic());
    let open = if first.is_some_and(runs_left) { '\u{2067}' } else { '\u{2066}' };
    lines.into_iter().map(|line| format!("{open}{line}\u{2069}")).collect()
}

/// A letter of a script that runs from right to left.
fn runs_left(character: char) -> bool {
    matches!(character as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefc | 0x10800..=0x10fff | 0x1e800..=0x1eeff)
}

/// A name isolated from the words around it in a sentence, where its direction is another.
#[must_use]
pub fn apart(name: &str) -> String {
    isolated(name, vec![name.to_owned()]).concat()
}

#[cfg(test)]
mod tests {
    use super::super::ruler::FixedRuler;
    use super::*;

    /// Twenty pixels an em, so that about 36 regular letters fit.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let room = Room { width: 200.0, sizes: &[(20.0, 3)], bold: false };
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
        check("Wassersportgemeinschaftshafenhelfer", &["Wassersportgemei", "nschaftshafenhelfer"]);
        let family = "👨‍👩‍👧‍👦";
        let block = fit(&family.repeat(3), &Room { width: 130.0, sizes: &[(20.0, 3)], bold: false }, &FixedRuler);
        assert!(block.lines.iter().all(|line| line.chars().count().is_multiple_of(7)), "{:?}", block.lines);
        assert_eq!(clusters("🇨🇭🇰🇪e\u{301}x"), ["🇨🇭", "🇰🇪", "e\u{301}", "x"]);
    }

    #[test]
    fn text_too_long_for_every_size_is_made_smaller_and_never_clipped() {
        let text = "W".repeat(80);
        let room = Room { width: 200.0, sizes: &[(40.0, 1), (20.0, 2)], bold: true };
        let block = fit(&text, &room, &FixedRuler);
        assert_eq!(block.lines.concat(), text);
        assert!(block.lines.len() <= 2 && block.size < 20.0);
        assert!(block.lines.iter().all(|line| FixedRuler.width(line, block.size, true) <= 200.0));
    }

    #[test]
    fn every_line_of_a_name_from_right_to_left_keeps_the_direction_of_the_name() {
        let room = Room { width: 100.0, sizes: &[(20.0, 4)], bold: false };
        for (name, open) in [("هيئة الميناء Harbour للإغاثة", '\u{2067}'), ("Harbour هيئة الميناء", '\u{2066}')]
        {
            let block = fit(name, &room, &FixedRuler);
            assert!(block.lines.len() > 1);
            assert!(block.lines.iter().all(|line| line.starts_with(open) && line.ends_with('\u{2069}')), "{block:?}");
        }
        assert_eq!(apart("Harbour"), "Harbour");
    }

    #[test]
    fn names_are_cleaned_of_what_does_not_show() {
        assert_eq!(clean("  Harbour\u{0}\n\tRelief \u{202e}x\u{2069} ", 80), "Harbour Relief x");
        assert_eq!(clean(&"é".repeat(80), 80), "é".repeat(80));
        assert_eq!(clean(&"é".repeat(81), 80), format!("{}…", "é".repeat(80)));
        // Joiners matter in Persian and in families of emoji.
        assert_eq!(clean("می\u{200c}رود", 80), "می\u{200c}رود");
    }
}
