//! A ruler with a fixed table, so that cards measured natively have the same bytes everywhere.

use super::Ruler;
use super::wrap::{combines, is_ideographic};

/// Widths of the ASCII characters from space to tilde, in thousandths of the font size: for each the wider of Noto Sans and
/// Liberation Sans (which has Arial's widths), so that what fits here fits in most system fonts.
const REGULAR: [u16; 95] = [
    277, 277, 408, 646, 572, 889, 732, 225, 333, 333, 551, 583, 277, 333, 277, 372, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 277, 277, 583, 583, 583, 556, 1015, 666, 666, 722, 730, 666, 610, 777, 741, 339, 500, 666, 556, 907,
    760, 781, 666, 781, 722, 666, 610, 731, 666, 943, 666, 666, 610, 329, 372, 329, 572, 556, 333, 561, 615, 500, 615,
    564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 500, 361, 618, 508, 786, 529, 510, 500, 380,
    551, 380, 583,
];
const BOLD: [u16; 95] = [
    277, 333, 474, 646, 572, 901, 750, 266, 339, 339, 545, 583, 285, 333, 285, 413, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 333, 333, 583, 583, 583, 610, 975, 722, 722, 722, 740, 666, 610, 777, 765, 389, 556, 722, 610, 943,
    813, 796, 666, 796, 722, 666, 610, 756, 666, 967, 667, 666, 610, 333, 413, 333, 583, 556, 362, 604, 633, 556, 633,
    591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 556, 434, 657, 569, 856, 578, 569, 500, 394,
    551, 394, 583,
];

/// Measures with a table for ASCII and one width per script for everything else.
#[derive(Clone, Copy, Debug, Default)]
pub struct FixedRuler;

impl Ruler for FixedRuler {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let thousandths: u32 = text.chars().map(|character| u32::from(width(character, bold))).sum();
        f64::from(thousandths) * size / 1000.0
    }
}

/// The width of a character in thousandths of the font size.
fn width(character: char, bold: bool) -> u16 {
    if combines(character) {
        return 0;
    }
    let table = if bold { &BOLD } else { &REGULAR };
    let ascii = (character as usize).checked_sub(0x20).and_then(|place| table.get(place));
    if let Some(width) = ascii {
        return *width;
    }
    // Averages over the letters of Noto Sans for each script, bold or regular, rounded up.
    let (regular, heavy) = match character as u32 {
        0xa0 | 0xb7 | 0x2018 | 0x2019 => (277, 285),
        0x2013 | 0x2022 | 0x201c | 0x201d => (556, 556),
        0x2014 | 0x2026 => (1000, 1000),
        0x0370..=0x03ff => (630, 670),
        0x0400..=0x052f => (700, 750),
        0x0590..=0x05ff => (560, 600),
        0x0600..=0x08ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => (690, 750),
        0x0900..=0x0dff => (720, 780),
        0x0e00..=0x0eff => (630, 660),
        0x1f000.. => (1250, 1250),
        _ if is_ideographic(character) => (1000, 1000),
        0xac00..=0xd7af => (1000, 1000),
        _ => (640, 690),
    };
    if bold { heavy } else { regular }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, bold: bool, expected: f64) {
        assert_eq!(FixedRuler.width(text, 100.0, bold), expected, "{text}");
    }

    #[test]
    fn characters_have_the_widths_of_their_font() {
        check("", false, 0.0);
        check(" ", false, 27.7);
        check("Ag~", false, 186.4);
        check("W", true, 96.7);
        check("港口", false, 200.0);
        // An accent that combines and a sign that shows nothing take no room.
        check("e\u{301}\u{2067}", false, 56.4);
    }
}
