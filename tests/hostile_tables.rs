//! Texts that look like tables and are none, or that never end: reading them must end soon, with places inside the text.

use greenlight::read::{Hints, read};

#[track_caller]
fn check(text: &str) {
    let found = read(text, &Hints::default());
    for reading in &found.readings {
        assert!(text.get(reading.place.clone()).is_some(), "{:?}", reading.place);
        assert!(reading.bounds.nominal().is_finite());
    }
}

/// A deterministic stream of pieces that tables are made of.
fn pieces(count: usize) -> String {
    const PIECES: [&str; 22] = [
        ",",
        ";",
        "\t",
        "|",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "1,204",
        "3.450",
        "12",
        "Views",
        "Total",
        "2025-01-03",
        "[{",
        "\"a\":",
        "}",
        "n/a",
        "é",
        "🙂",
        "sep=;",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut text = String::new();
    for _ in 0..count {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let count = u64::try_from(PIECES.len()).unwrap_or(1);
        let piece = usize::try_from((state >> 33) % count).unwrap_or(0);
        text.push_str(PIECES.get(piece).copied().unwrap_or_default());
    }
    text
}

#[test]
fn pieces_of_tables_in_any_order_do_no_harm() {
    for count in [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 1000, 30_000] {
        for cut in 0..20 {
            let text = pieces(count + cut);
            let start = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).nth(cut).unwrap_or(0);
            check(&text[start..]);
            if count > 1000 {
                break;
            }
        }
    }
}

#[test]
fn what_never_closes_is_read_to_its_end() {
    for piece in [
        "\",\n",
        "[{\"",
        "[\n",
        "{\"a\":\n",
        "a,\"b\n",
        "|",
        "|\n",
        "\t",
        "\t\n",
        ";1\n",
        "1,234\n",
        "# \n",
        "sep=,\n",
        "\"",
        "a\tb\n",
    ] {
        check(&piece.repeat(20_000));
    }
}

#[test]
fn one_long_line_of_cells_is_a_row() {
    check(&"12,".repeat(50_000));
    check(&"Views\t".repeat(20_000));
    check(&format!("Views\n{}", "5\n".repeat(50_000)));
}

#[test]
fn the_same_text_gives_the_same_reading() {
    let text = pieces(2000);
    assert_eq!(read(&text, &Hints::default()), read(&text, &Hints::default()));
}

#[test]
fn a_row_of_thousands_of_cells_is_no_table_and_its_figures_are_still_read() {
    let wide = format!("{}\n{}\n", "Views\t".repeat(3000), "12\t".repeat(3000));
    check(&wide);
    let found = read(&wide, &Hints::default());
    assert_eq!(found.ledger.rows, 0);
    assert!(found.readings.len() >= 3000, "{}", found.readings.len());
}
