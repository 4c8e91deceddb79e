//! Tests of many at once: what is recognised, what is told, and that a row is what its link is.

use super::*;
use crate::assess::RUBRIC;
use crate::measure::Answer;

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

#[track_caller]
fn batch(text: &str) -> Batch {
    let mut batch = Batch::begin(text.to_owned(), Decimal::Unknown, &RUBRIC, today()).unwrap();
    while batch.step(7) {}
    batch
}

/// The value of a metric in a row.
#[track_caller]
fn value(batch: &Batch, row: usize, metric: &str) -> Option<(Option<f64>, Option<f64>)> {
    let shared = batch.shared(row);
    shared
        .figures
        .iter()
        .find(|figure| figure.metric.id == metric)
        .map(|figure| (figure.bounds.low(), figure.bounds.high()))
}

fn answered(batch: &Batch, row: usize, check: &str) -> Option<Answer> {
    batch.shared(row).answers.checks.get(check).cloned()
}

fn choice(id: &str) -> Option<Answer> {
    Some(Answer::Choice(id.to_owned()))
}

const PLAIN: &str = "Organisation\tViews\tLead weeks\tgreen-light\tStand-in\tColour\n\
    Harbour Relief\t1,200,000\t8\tyes\tno\tred\n\
    Hill Watch\t3.4K\t\tno\tyes\tblue\n\
    Total\t1,203,400\t8\t\t\t\n";

#[test]
fn each_row_is_assessed_and_each_column_says_what_it_is_taken_for() {
    let batch = batch(PLAIN);
    let names: Vec<&str> = batch.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Harbour Relief", "Hill Watch"]);
    assert_eq!(batch.left, [(4, Left::Total)]);
    assert_eq!(value(&batch, 0, "views"), Some((Some(1_200_000.0), Some(1_200_000.0))));
    assert_eq!(value(&batch, 1, "views"), Some((Some(3400.0), Some(3400.0))));
    assert_eq!(value(&batch, 1, "lead_weeks"), None);
    assert_eq!(answered(&batch, 0, "green-light"), choice("yes"));
    assert_eq!(answered(&batch, 1, "green-light"), choice("no"));
    let unused: Vec<&str> =
        batch.columns.iter().filter(|column| column.taken.is_none()).map(|column| column.title.as_str()).collect();
    assert_eq!(unused, ["Colour"]);
    assert_eq!(batch.outcomes.len(), 2);
    assert_eq!(batch.outcomes[1].caps, 1 + u8::from(batch.assessment(1).coverage.judged_weight * 2 < 100));
}

#[test]
fn a_row_gives_the_assessment_of_its_link() {
    let batch = batch(PLAIN);
    for row in 0..batch.rows.len() {
        let decoded = crate::share::decode(&crate::share::encode(&batch.shared(row))).unwrap();
        assert_eq!(outcome(&batch.assess(&decoded)), batch.outcomes[row]);
    }
}

#[test]
fn cells_that_cannot_be_read_are_told_by_row_and_column() {
    let batch = batch(
        "Name,Followers,Engagement rate,Consent,Green light\n\
         A,about forty,4%,yes,maybe\n\
         B,12%,4,Children and guardians have not agreed yet,0.25\n",
    );
    let told: Vec<(u32, &str, &str)> = batch
        .unreadable
        .iter()
        .map(|one| (one.line, batch.columns[one.column].title.as_str(), batch.words(one.cell)))
        .collect();
    assert_eq!(
        told,
        [
            (2, "Followers", "about forty"),
            (2, "Consent", "yes"), // two answers are worth all of it
            (2, "Green light", "maybe"),
            (3, "Followers", "12%"),
            (3, "Consent", "Children and guardians have not agreed yet"),
            (3, "Green light", "0.25"),
        ]
    );
}

#[track_caller]
fn check(check: &str, cell: &str, expected: Result<Option<Answer>, answer::Unreadable>) {
    assert_eq!(answer::answer(RUBRIC.check(check).unwrap(), cell), expected, "{check}: {cell}");
}

#[test]
fn answers_are_told_by_id_words_yes_or_no_and_worth() {
    check("decision-speed", "day", Ok(choice("day")));
    check("decision-speed", "three-days", Ok(choice("three-days")));
    check("decision-speed", "Two or three days", Ok(choice("three-days")));
    check("decision-speed", "YES", Ok(choice("day")));
    check("decision-speed", "partly", Ok(choice("three-days")));
    check("decision-speed", "teilweise", Ok(choice("three-days")));
    check("decision-speed", "0.5", Ok(choice("three-days")));
    check("decision-speed", "50%", Ok(choice("three-days")));
    check("decision-speed", "0,5", Ok(choice("three-days")));
    check("decision-speed", "1", Ok(choice("day")));
    check("decision-speed", "0", Ok(choice("longer")));
    check("decision-speed", "", Ok(None));
    check("decision-speed", "n/a", Ok(None));
    check("decision-speed", "do not know", Ok(None));
    check("decision-speed", "?", Ok(None));
    check("decision-speed", "2", Err(answer::Unreadable));
    check("decision-speed", "soon", Err(answer::Unreadable));
    check("decision-speed", "0.3", Err(answer::Unreadable));
    check("consent", "no", Err(answer::Unreadable));
    check("sound-licence", "no-sound", Ok(Some(Answer::NotApplicable("no-sound".to_owned()))));
    check(
        "sound-licence",
        "The challenge uses no music or sound.",
        Ok(Some(Answer::NotApplicable("no-sound".to_owned()))),
    );
}

#[test]
fn the_table_decides_what_separates_decimals_or_both_count() {
    let german = batch("Organisation;Views;Budget (EUR)\nA;1.234;3.500,50\nB;2.345.678;10\n");
    assert_eq!(value(&german, 0, "views"), Some((Some(1234.0), Some(1234.0))));
    assert_eq!(german.unclear, 0);
    let open = batch("Nom;Likes\nA;1.234\nB;2.345\n");
    assert_eq!((value(&open, 0, "likes"), open.unclear), (Some((Some(1.234), Some(1234.0))), 2));
    let mut said = Batch::begin("Nom;Likes\nA;1.234\nB;2.345\n".to_owned(), Decimal::Comma, &RUBRIC, today()).unwrap();
    while said.step(1) {}
    assert_eq!((value(&said, 0, "likes"), said.unclear), (Some((Some(1234.0), Some(1234.0))), 0));
}

#[test]
fn titles_above_remarks_below_and_empty_lines_are_no_organisations() {
    let batch = batch(
        "Readiness survey 2026\n\nOrganisation,Team size,Partners,Countries\nA,3,,4\n\nB,,2,\nC,,,\n\
         Organisation,Team size,Partners,Countries\nSource: own survey\n",
    );
    let names: Vec<&str> = batch.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["A", "B", "C"]);
    assert_eq!(batch.left, [(1, Left::Above), (8, Left::Header), (9, Left::Remark)]);
    assert_eq!(batch.blank, 1);
    assert_eq!(batch.rows[2].line, 7);
}

#[test]
fn every_way_to_write_a_table_gives_the_same() {
    let rows = [["Organisation", "Followers", "Stand-in"], ["A", "1200", "yes"], ["B", "30", "no"]];
    let expected = batch("Organisation\tFollowers\tStand-in\nA\t1200\tyes\nB\t30\tno\n").outcomes;
    for separator in [",", ";", "\t", " | "] {
        let text: Vec<String> = rows.iter().map(|row| row.join(separator)).collect();
        assert_eq!(batch(&text.join("\r\n")).outcomes, expected, "{separator}");
    }
    let markdown = "| Organisation | Followers | Stand-in |\n|---|---:|---|\n| A | 1200 | yes |\n| B | 30 | no |\n";
    assert_eq!(batch(markdown).outcomes, expected);
    let json = "[{\"organisation\": \"A\", \"followers\": 1200, \"standIn\": \"yes\"},\n\
        {\"organisation\": \"B\", \"followers\": 30, \"standIn\": \"no\"}]";
    assert_eq!(batch(json).outcomes, expected);
}

#[test]
fn headers_are_known_by_id_title_question_and_unit() {
    let batch = batch(
        "Country office,lead_weeks,Lead time (days),Views target,Previous views,Views per post,Launch date,Does a second person know how to post?\n\
         Accra,8,14,5000,4000,3,2027-01-25,yes\n",
    );
    let taken: Vec<bool> = batch.columns.iter().map(|column| column.taken.is_some()).collect();
    assert_eq!(taken, [true, true, false, true, false, false, true, false]);
    assert_eq!(value(&batch, 0, "lead_weeks"), Some((Some(8.0), Some(8.0))));
    assert_eq!(value(&batch, 0, "target_views"), Some((Some(5000.0), Some(5000.0))));
    assert_eq!(batch.rows[0].name, "Accra");
}

#[test]
fn what_is_no_table_says_why() {
    let why = |text: &str| Batch::begin(text.to_owned(), Decimal::Unknown, &RUBRIC, today()).map(|_| ()).unwrap_err();
    assert_eq!(why(" \n"), NoTable::Empty);
    assert_eq!(why("We made twelve videos and had fun."), NoTable::NoHeader);
    assert_eq!(why("Organisation,Views\n"), NoTable::NoRows);
    assert_eq!(why("[1, 2"), NoTable::NoHeader);
}

#[test]
fn rows_come_in_any_order_and_steps_of_any_size_give_the_same() {
    let batch = batch(PLAIN);
    assert_eq!(batch.ordered(Order::Name, true), [1, 0]);
    assert_eq!(batch.ordered(Order::Caps, false), [0, 1]);
    for size in [1, 2, 1000] {
        let mut other = Batch::begin(PLAIN.to_owned(), Decimal::Unknown, &RUBRIC, today()).unwrap();
        while other.step(size) {}
        assert_eq!(other.outcomes, batch.outcomes);
        assert_eq!(other.unreadable, batch.unreadable);
    }
}

#[test]
fn the_short_way_to_judge_a_row_gives_what_its_assessment_says() {
    let mut text = String::from("Organisation,Lead weeks,Launch date,Staff hours a week,Partners,Partners committed");
    let asked = || RUBRIC.checks.iter().filter(|check| matches!(check.ask, crate::assess::Ask::Choices(_)));
    for check in asked() {
        text.push(',');
        text.push_str(check.id);
    }
    for row in 0..60_usize {
        text.push_str(&format!("\nO{row},{},2027-0{}-10,{},{},{}", row % 9, 1 + row % 9, row * 3, row % 7, row % 5));
        for (number, check) in asked().enumerate() {
            let crate::assess::Ask::Choices(choices) = check.ask else { continue };
            let open = row % 3 == 0 && (row + number) % 4 == 0;
            text.push(',');
            text.push_str(if open { "" } else { choices[(row * (number + 1)) % choices.len()].id });
        }
    }
    let batch = batch(&text);
    let told: Vec<_> =
        batch.unreadable.iter().map(|one| (&batch.columns[one.column].title, batch.words(one.cell))).collect();
    assert_eq!((batch.rows.len(), told), (60, Vec::new()));
    for row in 0..60 {
        assert_eq!(outcome(&batch.assessment(row)), batch.outcomes[row], "row {row}");
    }
}

#[test]
fn the_example_shows_several_bands_and_what_is_not_used() {
    let batch = batch(example::EXAMPLE);
    let bands: std::collections::BTreeSet<_> = batch.outcomes.iter().map(|outcome| outcome.bands.unwrap()).collect();
    assert!(bands.len() > 3, "{bands:?}");
    assert_eq!((batch.rows.len(), batch.left.as_slice()), (12, [(14, Left::Total)].as_slice()));
    let unused: Vec<&str> =
        batch.columns.iter().filter(|column| column.taken.is_none()).map(|column| column.title.as_str()).collect();
    assert_eq!(unused, ["Region"]);
    assert_eq!(batch.unreadable.len(), 2);
}
