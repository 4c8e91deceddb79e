//! Texts that look like tables and are none, or that never end: reading them must end soon, with places inside the text.

use greenlight::read::{Hints, Stream, read};

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

/// A table of about 60 KB whose body is made of such rows.
fn table(row: fn(usize) -> String) -> String {
    let mut text = "Date,Views,Likes\n".to_owned();
    let mut count = 0;
    while text.len() < 60_000 {
        text += &row(count);
        count += 1;
    }
    text
}

#[test]
fn rows_that_are_never_ordinary_for_long_are_read_to_the_end_in_few_steps() {
    let bodies: [fn(usize) -> String; 14] = [
        |row| format!("2025-01-0{},{row},{}\n", row % 9 + 1, if row % 2 == 0 { "~5" } else { "5" }),
        |row| format!("{},{row},5\n", if row % 2 == 0 { "Total" } else { "Kenya" }),
        |row| format!("Total,{row},5\n"),
        |row| format!("{},{row},5\n", if row % 2 == 0 { "Target" } else { "2025-01-01" }),
        |row| format!("Name {row},{row},5\n"),
        |row| format!("Name {},{row},{}\n", row % 63, if row % 17 == 0 { "?x" } else { "5" }),
        |row| if row % 3 == 0 { format!("\"a,{row},5\n") } else { format!("a,{row},5\n") },
        |_| "\"a\"\"\"\"b\",1,5\n".to_owned(),
        |row| format!("a,{row},5\n\n"),
        |row| if row % 2 == 0 { "Date,Views,Likes\n".to_owned() } else { format!("2025-01-01,{row},5\n") },
        |row| if row % 3 == 0 { "Country,Views,Shares\n".to_owned() } else { format!("Peru,{row},5\n") },
        |row| format!("Видео №{row},{row},5\n"),
        |row| format!("a,{row},5\r"),
        |_| "2025-01-01,--,n/a\n".to_owned(),
    ];
    for body in bodies {
        let text = table(body);
        check(&text);
        let hints = Hints::default();
        let mut stream = Stream::begin(&text, &hints);
        let breaks = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        let mut steps = 0;
        while !stream.step(100).done {
            steps += 1;
            assert!(steps <= breaks / 100 + 2 * 500 + 8, "{steps} steps for {breaks} lines: {}", &text[..100]);
        }
        assert_eq!(stream.finish(), read(&text, &hints));
    }
}
