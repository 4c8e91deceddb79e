//! The lists: no id twice, no empty words, file name = id, every source with its year, weights that add up, a rubric page that is
//! current.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops and says where")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use greenlight::assess::not_applicable::NOT_APPLICABLE;
use greenlight::assess::reference::REFERENCES;
use greenlight::assess::{Ask, DIMENSIONS, OWNERS, RUBRIC, Verdict};
use greenlight::measure::definition::CHANGES;
use greenlight::metric::{METRICS, find};
use greenlight::words::Text;
use greenlight::words::locale::ENGLISH;

#[allow(dead_code, reason = "the example's main is not called here")]
#[path = "../examples/rubric.rs"]
mod rubric_page;

/// Every text of the lists, with its place in the list.
fn texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for metric in METRICS {
        texts.extend([metric.title, metric.definition]);
    }
    for dimension in DIMENSIONS {
        texts.extend([dimension.title(), dimension.summary()]);
    }
    for band in greenlight::assess::BANDS {
        texts.extend([band.title(), band.advice()]);
    }
    texts.extend(OWNERS.map(greenlight::assess::Owner::title));
    texts.extend(NOT_APPLICABLE.iter().map(|reason| reason.label));
    for verdict in [Verdict::Met, Verdict::Partly(1), Verdict::NotMet, Verdict::CannotTell, Verdict::NotApplicable] {
        texts.push(verdict.title());
    }
    for cap in RUBRIC.caps {
        texts.extend([cap.holds, cap.unknown]);
    }
    for reference in REFERENCES {
        texts.extend([reference.window, reference.source, reference.caveat]);
        texts.extend([reference.support.title(), reference.scope.title()]);
        texts.extend(reference.quotes.iter().filter_map(|quote| quote.of));
    }
    for change in CHANGES {
        texts.extend([change.what, change.source]);
    }
    for check in RUBRIC.checks {
        texts.extend([check.title, check.question, check.why, check.source, check.step]);
        if let Some(figures) = &check.figures {
            texts.push(figures.rule_words);
            texts.extend(figures.thresholds.iter().flat_map(|threshold| [threshold.text, threshold.source]));
        }
        match check.ask {
            Ask::Choices(choices) => texts.extend(choices.iter().map(|choice| choice.label)),
            Ask::Figures(figures) => texts.extend(figures.iter().map(|figure| figure.question)),
        }
    }
    texts
}

/// The ids of a list's files.
fn files(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    files.sort();
    files
}

#[track_caller]
fn file_name_is_id(folder: &str, ids: impl Iterator<Item = &'static str>) {
    let mut ids: Vec<String> = ids.map(|id| id.replace('-', "_")).collect();
    ids.sort();
    assert_eq!(files(folder), ids, "one file for each id, and one line in the list for each file");
}

#[test]
fn every_member_has_a_file_of_its_name_and_a_line_in_the_list() {
    file_name_is_id("src/metric", METRICS.iter().map(|metric| metric.id));
    file_name_is_id("src/assess/check", RUBRIC.checks.iter().map(|check| check.id));
    file_name_is_id("src/assess/reference", REFERENCES.iter().map(|reference| reference.id));
}

#[track_caller]
fn unique<'a>(ids: impl Iterator<Item = &'a str>) {
    let mut seen = Vec::new();
    for id in ids {
        assert!(!id.is_empty() && !seen.contains(&id), "`{id}` is empty or there twice");
        assert!(
            id.chars().all(|character| character.is_ascii_lowercase()
                || character.is_ascii_digit()
                || "-_".contains(character)),
            "`{id}` is not in small letters"
        );
        seen.push(id);
    }
}

#[test]
fn no_id_is_there_twice() {
    unique(METRICS.iter().map(|metric| metric.id));
    unique(RUBRIC.checks.iter().map(|check| check.id));
    unique(RUBRIC.caps.iter().map(|cap| cap.id));
    unique(REFERENCES.iter().map(|reference| reference.id));
    unique(DIMENSIONS.iter().map(|dimension| dimension.id()));
    unique(OWNERS.iter().map(|owner| owner.id()));
    unique(NOT_APPLICABLE.iter().map(|reason| reason.id));
    for check in RUBRIC.checks {
        if let Ask::Choices(choices) = check.ask {
            unique(choices.iter().map(|choice| choice.id));
        }
        unique(check.not_applicable.iter().map(|reason| reason.id));
        unique(check.figures.iter().flat_map(|figures| figures.thresholds).map(|threshold| threshold.id));
    }
}

#[test]
fn no_words_are_empty_and_one_key_has_one_text() {
    let mut by_key: BTreeMap<&str, &str> = BTreeMap::new();
    for text in texts() {
        assert!(!text.key.is_empty() && !text.note.is_empty(), "{text:?}");
        assert!(!text.english.trim().is_empty() && text.english.trim() == text.english, "{text:?}");
        let known = by_key.entry(text.key).or_insert(text.english);
        assert_eq!(*known, text.english, "two texts for {}", text.key);
    }
}

#[test]
fn keys_of_a_check_begin_with_its_id() {
    for check in RUBRIC.checks {
        for text in [check.title, check.question, check.why, check.source, check.step] {
            assert!(text.key.starts_with(&format!("check.{}.", check.id)), "{}", text.key);
        }
    }
}

#[test]
fn every_number_of_a_rule_stands_in_its_words_and_names_its_source() {
    for check in RUBRIC.checks {
        let Some(figures) = &check.figures else { continue };
        assert!(!figures.rule().say(&ENGLISH).contains('{'), "{}: a place without a number", check.id);
        for threshold in figures.thresholds {
            let place = format!("{{{}}}", threshold.id);
            assert!(figures.rule_words.english.contains(&place), "{}: {place} is not in the rule", check.id);
            assert!(threshold.value > 0.0 && has_year(threshold.source.english), "{}: {place}", check.id);
        }
    }
    let feasible = RUBRIC.check("target-feasible").unwrap().figures.unwrap();
    let (_, highest) = greenlight::assess::reference::views_per_video(REFERENCES).unwrap();
    assert!(feasible.thresholds.iter().any(|threshold| threshold.id == "highest" && threshold.value == highest));
}

/// Whether a text names a year.
fn has_year(text: &str) -> bool {
    text.split(|character: char| !character.is_ascii_digit())
        .any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
}

#[test]
fn every_source_names_its_year() {
    assert!(has_year("Rival IQ, 2024.") && !has_year("12345 and 909"));
    for check in RUBRIC.checks {
        assert!(has_year(check.source.english), "{}: {}", check.id, check.source.english);
    }
    for reference in REFERENCES {
        assert!(has_year(reference.source.english), "{}", reference.id);
        assert!(has_year(reference.as_of), "{}", reference.id);
    }
    for change in CHANGES {
        assert!(has_year(change.source.english) && change.days() < i64::MAX, "{change:?}");
    }
}

#[test]
fn questions_ask_and_titles_are_labels() {
    for check in RUBRIC.checks {
        assert!(check.question.english.ends_with('?'), "{}", check.id);
        assert!(!check.title.english.ends_with(['.', '?']), "{}", check.id);
        assert!(check.why.english.ends_with('.') && check.step.english.ends_with('.'), "{}", check.id);
    }
}

#[test]
fn weights_add_up_to_a_hundred_and_every_dimension_has_two_checks() {
    let weights: Vec<u16> = DIMENSIONS.iter().map(|dimension| dimension.weight(&RUBRIC)).collect();
    assert_eq!(weights, [12, 16, 14, 12, 14, 12, 10, 10]);
    assert_eq!(weights.iter().sum::<u16>(), 100);
    for dimension in DIMENSIONS {
        assert!(RUBRIC.checks.iter().filter(|check| check.dimension == dimension).count() >= 2, "{}", dimension.id());
    }
    let order: Vec<_> = RUBRIC.checks.iter().map(|check| check.dimension).collect();
    assert!(order.is_sorted(), "checks stand dimension by dimension");
    assert!(RUBRIC.checks.iter().all(|check| check.weight > 0 && (1..=40).contains(&check.hours)));
}

#[test]
fn choices_stand_best_first_and_the_best_is_met() {
    for check in RUBRIC.checks {
        let Ask::Choices(choices) = check.ask else { continue };
        let worths: Vec<u32> = choices.iter().map(|choice| choice.worth.verdict().worth().unwrap().0).collect();
        assert!(choices.len() >= 2 && worths.is_sorted_by(|one, next| one >= next), "{}", check.id);
        assert_eq!((worths.first(), worths.last()), (Some(&1000), Some(&0)), "{}", check.id);
    }
}

#[test]
fn a_check_that_is_answered_by_figures_asks_for_every_figure_it_needs() {
    for check in RUBRIC.checks {
        let Ask::Figures(asked) = check.ask else { continue };
        let figures = check.figures.as_ref().unwrap();
        let asked: Vec<&str> = asked.iter().map(|figure| figure.metric.id).collect();
        let needs: Vec<&str> = figures.needs.iter().map(|metric| metric.id).collect();
        assert_eq!(asked, needs, "{}", check.id);
        assert!(needs.iter().all(|id| find(id).is_some()), "{}", check.id);
    }
}

#[test]
fn every_cap_names_a_check_and_choices_that_are_worth_nothing_and_cannot_be_evaded() {
    for cap in RUBRIC.caps {
        let check = RUBRIC.check(cap.check).unwrap();
        assert!(!cap.choices.is_empty());
        for id in cap.choices {
            assert_eq!(check.choice(id).unwrap().worth.verdict(), Verdict::NotMet, "{}", cap.id);
        }
        assert!(check.not_applicable.is_empty(), "{}: \"does not apply\" would lift the cap", cap.id);
    }
}

#[test]
fn the_rubric_page_is_current() {
    let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rubric.md")).unwrap_or_default();
    assert!(
        written.replace("\r\n", "\n") == rubric_page::page(),
        "docs/rubric.md is not what the code says: cargo run -q --example rubric > docs/rubric.md"
    );
}
