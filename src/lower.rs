//! Small letters. The same as the library's, from a table of rows of letters: the library's own table, letter by letter, would be
//! a fortieth of the page.

/// Adds the small letter of a character, or the character itself where it has none.
pub fn push(into: &mut String, character: char) {
    if character.is_ascii() {
        into.push(character.to_ascii_lowercase());
    } else if character == 'İ' {
        into.push_str("i\u{307}");
    } else {
        into.push(small(character));
    }
}

/// A text in small letters. A sigma at the end of a word is the one for ends.
#[must_use]
pub fn text(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    let mut inside = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == 'Σ' && inside && !characters.peek().is_some_and(|next| next.is_alphabetic()) {
            lower.push('ς');
        } else {
            push(&mut lower, character);
        }
        inside = character.is_alphabetic();
    }
    lower
}

/// Whether a letter is a capital, which has a small letter of its own.
#[must_use]
pub fn is_capital(letter: char) -> bool {
    if letter.is_ascii() { letter.is_ascii_uppercase() } else { letter == 'İ' || small(letter) != letter }
}

/// Whether a letter is a small one, in an alphabet that has capitals.
#[must_use]
pub fn is_small(letter: char) -> bool {
    /// Those that are no capital's own small letter.
    const OTHERS: &str = "ªµºıĸŉſƍƪƫƺƾǰȡȴȵȶȷȸȹΐΰςϐϑϕϖϰϱϵϼՠևֈẖẗẘẙẚẛẜẝẟὐὒὔὖᾲᾴᾶᾷιῂῄῆῇῒΐῖῗῢΰῤῦῧῲῴῶῷ";
    if letter.is_ascii() {
        return letter.is_ascii_lowercase();
    }
    let code = u32::from(letter);
    let in_row = |(first, count, step, by): &(u32, u8, u8, i32)| {
        let (behind, step) = (code.wrapping_add_signed(-by).wrapping_sub(*first), u32::from(*step));
        behind < u32::from(*count) * step && behind % step == 0
    };
    ROWS.iter().any(in_row) || OTHERS.contains(letter)
}

fn small(character: char) -> char {
    let code = u32::from(character);
    let behind = ROWS.partition_point(|(first, ..)| *first <= code);
    let row = behind.checked_sub(1).and_then(|at| ROWS.get(at));
    let moved = row.and_then(|(first, count, step, by)| {
        let (behind, step) = (code - first, u32::from(*step));
        (behind < u32::from(*count) * step && behind % step == 0).then(|| code.checked_add_signed(*by)).flatten()
    });
    moved.and_then(char::from_u32).unwrap_or(character)
}

/// The first letter of each row, how many there are, how far they are apart, and how far the small ones are from them.
#[rustfmt::skip] // one row a line would be three pages
static ROWS: &[(u32, u8, u8, i32)] = &[
    (0xc0, 23, 1, 32), (0xd8, 7, 1, 32), (0x100, 24, 2, 1), (0x132, 3, 2, 1), (0x139, 8, 2, 1),
    (0x14a, 23, 2, 1), (0x178, 1, 1, -121), (0x179, 3, 2, 1), (0x181, 1, 1, 210), (0x182, 2, 2, 1),
    (0x186, 1, 1, 206), (0x187, 1, 1, 1), (0x189, 2, 1, 205), (0x18b, 1, 1, 1), (0x18e, 1, 1, 79),
    (0x18f, 1, 1, 202), (0x190, 1, 1, 203), (0x191, 1, 1, 1), (0x193, 1, 1, 205), (0x194, 1, 1, 207),
    (0x196, 1, 1, 211), (0x197, 1, 1, 209), (0x198, 1, 1, 1), (0x19c, 1, 1, 211), (0x19d, 1, 1, 213),
    (0x19f, 1, 1, 214), (0x1a0, 3, 2, 1), (0x1a6, 1, 1, 218), (0x1a7, 1, 1, 1), (0x1a9, 1, 1, 218),
    (0x1ac, 1, 1, 1), (0x1ae, 1, 1, 218), (0x1af, 1, 1, 1), (0x1b1, 2, 1, 217), (0x1b3, 2, 2, 1),
    (0x1b7, 1, 1, 219), (0x1b8, 1, 1, 1), (0x1bc, 1, 1, 1), (0x1c4, 1, 1, 2), (0x1c5, 1, 1, 1),
    (0x1c7, 1, 1, 2), (0x1c8, 1, 1, 1), (0x1ca, 1, 1, 2), (0x1cb, 9, 2, 1), (0x1de, 9, 2, 1),
    (0x1f1, 1, 1, 2), (0x1f2, 2, 2, 1), (0x1f6, 1, 1, -97), (0x1f7, 1, 1, -56), (0x1f8, 20, 2, 1),
    (0x220, 1, 1, -130), (0x222, 9, 2, 1), (0x23a, 1, 1, 10795), (0x23b, 1, 1, 1), (0x23d, 1, 1, -163),
    (0x23e, 1, 1, 10792), (0x241, 1, 1, 1), (0x243, 1, 1, -195), (0x244, 1, 1, 69), (0x245, 1, 1, 71),
    (0x246, 5, 2, 1), (0x370, 2, 2, 1), (0x376, 1, 1, 1), (0x37f, 1, 1, 116), (0x386, 1, 1, 38),
    (0x388, 3, 1, 37), (0x38c, 1, 1, 64), (0x38e, 2, 1, 63), (0x391, 17, 1, 32), (0x3a3, 9, 1, 32),
    (0x3cf, 1, 1, 8), (0x3d8, 12, 2, 1), (0x3f4, 1, 1, -60), (0x3f7, 1, 1, 1), (0x3f9, 1, 1, -7),
    (0x3fa, 1, 1, 1), (0x3fd, 3, 1, -130), (0x400, 16, 1, 80), (0x410, 32, 1, 32), (0x460, 17, 2, 1),
    (0x48a, 27, 2, 1), (0x4c0, 1, 1, 15), (0x4c1, 7, 2, 1), (0x4d0, 48, 2, 1), (0x531, 38, 1, 48),
    (0x10a0, 38, 1, 7264), (0x10c7, 1, 1, 7264), (0x10cd, 1, 1, 7264), (0x13a0, 80, 1, 38864), (0x13f0, 6, 1, 8),
    (0x1c89, 1, 1, 1), (0x1c90, 43, 1, -3008), (0x1cbd, 3, 1, -3008), (0x1e00, 75, 2, 1), (0x1e9e, 1, 1, -7615),
    (0x1ea0, 48, 2, 1), (0x1f08, 8, 1, -8), (0x1f18, 6, 1, -8), (0x1f28, 8, 1, -8), (0x1f38, 8, 1, -8),
    (0x1f48, 6, 1, -8), (0x1f59, 4, 2, -8), (0x1f68, 8, 1, -8), (0x1f88, 8, 1, -8), (0x1f98, 8, 1, -8),
    (0x1fa8, 8, 1, -8), (0x1fb8, 2, 1, -8), (0x1fba, 2, 1, -74), (0x1fbc, 1, 1, -9), (0x1fc8, 4, 1, -86),
    (0x1fcc, 1, 1, -9), (0x1fd8, 2, 1, -8), (0x1fda, 2, 1, -100), (0x1fe8, 2, 1, -8), (0x1fea, 2, 1, -112),
    (0x1fec, 1, 1, -7), (0x1ff8, 2, 1, -128), (0x1ffa, 2, 1, -126), (0x1ffc, 1, 1, -9), (0x2126, 1, 1, -7517),
    (0x212a, 1, 1, -8383), (0x212b, 1, 1, -8262), (0x2132, 1, 1, 28), (0x2160, 16, 1, 16), (0x2183, 1, 1, 1),
    (0x24b6, 26, 1, 26), (0x2c00, 48, 1, 48), (0x2c60, 1, 1, 1), (0x2c62, 1, 1, -10743), (0x2c63, 1, 1, -3814),
    (0x2c64, 1, 1, -10727), (0x2c67, 3, 2, 1), (0x2c6d, 1, 1, -10780), (0x2c6e, 1, 1, -10749), (0x2c6f, 1, 1, -10783),
    (0x2c70, 1, 1, -10782), (0x2c72, 1, 1, 1), (0x2c75, 1, 1, 1), (0x2c7e, 2, 1, -10815), (0x2c80, 50, 2, 1),
    (0x2ceb, 2, 2, 1), (0x2cf2, 1, 1, 1), (0xa640, 23, 2, 1), (0xa680, 14, 2, 1), (0xa722, 7, 2, 1),
    (0xa732, 31, 2, 1), (0xa779, 2, 2, 1), (0xa77d, 1, 1, -35332), (0xa77e, 5, 2, 1), (0xa78b, 1, 1, 1),
    (0xa78d, 1, 1, -42280), (0xa790, 2, 2, 1), (0xa796, 10, 2, 1), (0xa7aa, 1, 1, -42308), (0xa7ab, 1, 1, -42319),
    (0xa7ac, 1, 1, -42315), (0xa7ad, 1, 1, -42305), (0xa7ae, 1, 1, -42308), (0xa7b0, 1, 1, -42258), (0xa7b1, 1, 1, -42282),
    (0xa7b2, 1, 1, -42261), (0xa7b3, 1, 1, 928), (0xa7b4, 8, 2, 1), (0xa7c4, 1, 1, -48), (0xa7c5, 1, 1, -42307),
    (0xa7c6, 1, 1, -35384), (0xa7c7, 2, 2, 1), (0xa7cb, 1, 1, -42343), (0xa7cc, 8, 2, 1), (0xa7dc, 1, 1, -42561),
    (0xa7f5, 1, 1, 1), (0xff21, 26, 1, 32), (0x10400, 40, 1, 40), (0x104b0, 36, 1, 40), (0x10570, 11, 1, 39),
    (0x1057c, 15, 1, 39), (0x1058c, 7, 1, 39), (0x10594, 2, 1, 39), (0x10c80, 51, 1, 64), (0x10d50, 22, 1, 32),
    (0x118a0, 32, 1, 32), (0x16e40, 32, 1, 32), (0x16ea0, 25, 1, 27), (0x1e900, 34, 1, 34),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_as_the_library_has_it() {
        for character in '\0'..=char::MAX {
            let mut said = String::new();
            push(&mut said, character);
            assert_eq!(said, character.to_lowercase().collect::<String>(), "{character:?}");
        }
    }

    #[test]
    fn capitals_and_small_letters_of_living_alphabets_are_as_the_library_has_them() {
        let alphabets = ['\0'..='\u{24f}', '\u{370}'..='\u{58f}', '\u{10a0}'..='\u{10fa}', '\u{1e00}'..='\u{1fff}'];
        for letter in alphabets.into_iter().flatten().chain("動画عربहिन्दीไทย한국𠀀😀".chars())
        {
            // Titles' letters are neither to the library: Dž.
            let odd =
                "ϒϓϔǅǈǋǲͺ".contains(letter) || ('\u{1f88}'..='\u{1ffc}').contains(&letter) && !letter.is_uppercase();
            assert!(odd || is_capital(letter) == letter.is_uppercase(), "{letter:?}");
            assert!(odd || is_small(letter) == letter.is_lowercase(), "{letter:?}");
        }
    }

    #[test]
    fn texts_are_as_the_library_has_them() {
        for words in ["", "Views", "ΟΔΟΣ ΣΟΦΙΑΣ", "Σ", "ÉTÉ 2026", "İSTANBUL", "ВИДЕО", "ﬃ ẞ", "動画", "ΣΑΣ-ΣΑΣ"]
        {
            assert_eq!(text(words), words.to_lowercase());
        }
    }
}
