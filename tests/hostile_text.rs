//! Texts that nobody means well: noise, endless lines, unfinished marks. Reading them must end, soon, with places inside the text.

use greenlight::read::{Hints, Reading, list, prose};

/// A text as long as `length` bytes or a little longer, of pseudo-random bytes decoded as browsers do.
fn noise(length: usize) -> String {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let bytes: Vec<u8> = (0..length)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[3]
        })
        .collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[track_caller]
fn check(text: &str) {
    let hints = Hints::default();
    let context = prose::Context::of(text, &hints);
    let mut notes = Vec::new();
    let inside = |readings: Vec<Reading>| {
        for reading in readings {
            assert!(text.get(reading.place.clone()).is_some_and(|words| !words.is_empty()), "{:?}", reading.place);
            assert!(reading.bounds.nominal().is_finite());
        }
    };
    inside(prose::read(text, 0..text.len(), &hints, &context, &mut notes));
    inside(list::read(text, 0..text.len(), &hints, &context, &mut notes));
}

#[test]
fn noise_is_read_without_harm() {
    check(&noise(100_000));
}

#[test]
fn endless_lines_are_read_to_their_end() {
    for piece in [
        "1",
        "1,",
        "1.",
        "1 ",
        "1 000 ",
        "(",
        "[1]",
        "-",
        "1-",
        "$",
        "#",
        "@",
        "@a.",
        "a.",
        "a'",
        "https://",
        "www.",
        "a@",
        "1:",
        "1/",
        "half a ",
        "tens of ",
        "million ",
        "one hundred and ",
        "a million and a half ",
        "more than ",
        "from 1 to ",
        "views ",
        "views: ",
        "1 views ",
        "3 people and ",
        "in 2 weeks ",
        "\n",
        "\n\n",
        "1\n",
        "Views\n",
        "5 January – ",
        "1st ",
        "Ada says:\n",
        "\u{ad}",
        "👇",
        "ééé",
        "٣٬",
        "播放1",
        "\r\n•",
        "goal of ",
        "times ",
        "5 times ",
        "\u{202f}1",
    ] {
        check(&piece.repeat(8_000 / piece.len()));
        check(&format!("{}250,000 videos", piece.repeat(2_000 / piece.len())));
    }
}

#[test]
fn ranges_outside_the_text_or_inside_a_character_give_nothing() {
    let text = "é 5,000 views";
    let hints = Hints::default();
    let context = prose::Context::of(text, &hints);
    for range in [1..text.len(), 5..500, text.len() + 1..text.len() + 4] {
        assert!(prose::read(text, range.clone(), &hints, &context, &mut Vec::new()).is_empty());
        assert!(list::read(text, range, &hints, &context, &mut Vec::new()).is_empty());
    }
}
