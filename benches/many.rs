//! A made table with one organisation a row: figures, and an answer to every question, so that each row is as much work as it can be.

use std::fmt::Write as _;

use greenlight::assess::{Ask, RUBRIC};

/// The table, with so many rows.
pub fn many(rows: u32) -> String {
    let mut text = String::from(
        "Organisation,Country,Followers,Views,Videos,Team size,Lead weeks,Staff hours a week,Partners,Countries",
    );
    let asked = || {
        RUBRIC
            .checks
            .iter()
            .filter_map(|check| if let Ask::Choices(choices) = check.ask { Some((check, choices)) } else { None })
    };
    for (check, _) in asked() {
        let _ = write!(text, ",{}", check.id);
    }
    text.push('\n');
    for row in 0..rows {
        let spread = |most: u32, step: u32| row.wrapping_mul(step) % most;
        let _ = write!(
            text,
            "Society {row},Country {},{},\"{},{:03}\",{},{},{},{},{},{}",
            row % 190,
            spread(90_000, 7919),
            1 + spread(900, 31),
            spread(1000, 17),
            spread(4000, 13),
            1 + spread(9, 5),
            spread(20, 3),
            spread(80, 7),
            spread(30, 11),
            1 + spread(40, 29),
        );
        for (number, (_, choices)) in (1..).zip(asked()) {
            // One in seven is not answered.
            let choice = if (row + number) % 7 == 0 {
                ""
            } else {
                let places = u32::try_from(choices.len()).unwrap_or(1);
                choices.get((row.wrapping_mul(number) % places) as usize).map_or("", |choice| choice.id)
            };
            let _ = write!(text, ",{choice}");
        }
        text.push('\n');
    }
    text
}
