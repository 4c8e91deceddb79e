//! Numbers as people write them in the languages: the conventions of all locales of Unicode CLDR, and numbers in words.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops and says where")]

use greenlight::read::{Hints, Why, read};

/// The values of every number in a text, those beside the figures too, in their order.
fn values(language: &str, text: &str) -> Vec<f64> {
    let hints = Hints { language: Some(language.to_owned()), ..Hints::default() };
    let found = read(text, &hints);
    let mut all: Vec<_> = found.readings.iter().chain(&found.asides).collect();
    all.sort_by_key(|reading| reading.place.start);
    all.iter().map(|reading| reading.bounds.nominal()).collect()
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs().max(1.0)
}

/// Whether the one number of a text is read, in each of the cases of a list.
#[track_caller]
fn check(language: &str, cases: &[(&str, f64)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| !matches!(values(language, text).as_slice(), [only] if is_close(*only, *expected)))
        .map(|(text, expected)| format!("{text}: {expected}, read {:?}", values(language, text)))
        .collect();
    assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
}

/// The digits of a number in another script.
fn in_script(zero: char, text: &str) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(c);
    text.chars().map(digit).collect()
}

const CLDR: &str = include_str!("numbers/cldr.txt");

#[test]
fn every_locale_reads_its_groups_and_decimals() {
    let mut locales = 0;
    for line in CLDR.lines() {
        let ["symbols", locale, zero, decimal, group] = *line.split('\t').collect::<Vec<_>>() else { continue };
        let zero = zero.chars().next().unwrap();
        for (whole, fraction) in [("1#234#567", ""), ("12#345", "5"), ("7", "25"), ("0", "5"), ("123#456#789", "75")] {
            let expected: f64 = format!("{}.{fraction}0", whole.replace('#', "")).parse().unwrap();
            let mut text = whole.replace('#', group);
            if !fraction.is_empty() {
                text = [&text, decimal, fraction].concat();
            }
            check(locale, &[(&in_script(zero, &text), expected)]);
        }
        locales += 1;
    }
    assert!(locales >= 48, "{locales}");
}

#[test]
fn every_short_and_long_form_of_every_locale_reads_back_as_its_power() {
    let mut wrong = Vec::new();
    let mut forms = 0;
    for line in CLDR.lines() {
        let ["form", locale, power, form] = *line.split('\t').collect::<Vec<_>>() else { continue };
        let power: f64 = power.parse().unwrap();
        for (number, times) in [("5", 5.0), ("20", 20.0), ("300", 300.0)] {
            let text = form.replace('#', number);
            let read = values(locale, &text);
            if !matches!(read.as_slice(), [only] if is_close(*only, times * power)) {
                wrong.push(format!("{locale} {text}: {}, read {read:?}", times * power));
            }
        }
        forms += 1;
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), forms * 3, wrong.join("\n"));
    assert!(forms > 400, "{forms}");
}

#[test]
fn numbers_in_words_are_read_in_every_language() {
    let mut language = "";
    let mut counts = std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    for line in include_str!("numbers/words.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((text, value)) = line.split_once(" = ") else {
            language = line;
            continue;
        };
        *counts.entry(language).or_insert(0) += 1;
        let expected: f64 = value.parse().unwrap();
        let read = values(language, text);
        if !matches!(read.as_slice(), [only] if is_close(*only, expected)) {
            wrong.push(format!("{language} {text}: {expected}, read {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(counts.len(), 24);
    assert!(counts.values().all(|count| *count >= 25), "{counts:?}");
}

/// The values that a text asks about, in the order of the choices; the language is told by nothing but the text.
fn asked(text: &str) -> Vec<f64> {
    let found = read(text, &Hints::default());
    let questions = found.readings.iter().filter_map(|reading| reading.question.as_ref());
    questions.flat_map(|question| question.choices.iter().map(|choice| choice.bounds.nominal())).collect()
}

#[test]
fn a_short_form_that_means_two_powers_is_asked_where_nothing_tells_the_language() {
    // A label of several languages tells none of them, one of a single language tells it.
    for (text, expected) in [
        ("Kommentarer\n5 M", vec![5e6, 5e9]),
        ("Profilaufrufe\n5 M", vec![]),
        ("Our films got 5M views.", vec![]),
        ("Filmene fikk 5M visninger", vec![]),
    ] {
        assert_eq!(asked(text), expected, "{text}");
    }
}

#[test]
fn a_region_has_its_own_decimals_and_short_forms() {
    check("es", &[("1.234,5", 1234.5)]);
    check("es-MX", &[("1,234.5", 1234.5), ("12.345 millones", 12_345_000.0)]);
    check("en-IN", &[("5L", 500_000.0), ("5Cr", 5e7)]);
    check("en", &[("5L", 5.0), ("5T", 5e12), ("5t", 5.0)]);
    check("pt", &[("5 bi", 5e9)]);
    check("pt-PT", &[("5 bi", 5e12)]);
    check("id", &[("5 M", 5e9)]);
    check("tr", &[("5 B", 5000.0)]);
}

#[test]
fn numbers_beside_the_figures_are_given_apart() {
    let hints = Hints { language: Some("en".to_owned()), ..Hints::default() };
    let found = read("One of them, about 3/4, saw page 12 of 1249117303435923456.", &hints);
    let values: Vec<f64> = found.asides.iter().map(|reading| reading.bounds.nominal()).collect();
    assert_eq!(values, [1.0, 0.75, 1_249_117_303_435_923_456.0]);
    assert!(found.asides.iter().all(|reading| reading.why == Why::Aside && reading.metric.is_none()));
}

#[test]
fn days_are_no_numbers() {
    for (language, text, expected) in [
        ("zh", "2024年5月3日", "2024-05-03"),
        ("zh", "二〇二四年五月三日", "2024-05-03"),
        ("ja", "２０２４年１２月３１日", "2024-12-31"),
        ("ko", "2024년 5월 3일", "2024-05-03"),
        ("vi", "ngày 3 tháng 5 năm 2024", "2024-05-03"),
        ("ar", "٢٠٢٤-٠٥-٠٣", "2024-05-03"),
        ("fr", "17/05/2018", "2018-05-17"),
    ] {
        let days = values(language, text);
        let day = days.first().map(|day| greenlight::number::date::Date::from_days(*day as i64).unwrap().to_string());
        assert_eq!((days.len(), day.as_deref()), (1, Some(expected)), "{text}");
    }
}

#[test]
fn sentences_keep_their_figures_apart() {
    for (language, text, expected) in [
        ("en", "We count 12 in six boxes and 3 hundred and 2.12 hundred elsewhere.", vec![12.0, 6.0, 300.0, 212.0]),
        ("en", "It cost $75 million, 8 percent more, for 20 people.", vec![75e6, 8.0, 20.0]),
        ("en", "It made 3k-5k clips, later 1 to 3 million.", vec![3000.0, 1e6]),
        ("es", "Pagaron 75 USD millones por 3 casas.", vec![75e6, 3.0]),
        ("fr", "50 cents de plus, 2 cents euros, 90 millions de $.", vec![50.0, 200.0, 90e6]),
        ("zh", "4人民币5美元", vec![4.0, 5.0]),
        ("zh", "价格：$20，300美元", vec![20.0, 300.0]),
        ("ja", "二百三十三、577、及び千六百点五", vec![233.0, 577.0, 1600.5]),
        ("ko", "3백과 2백은 두개의 수이다", vec![300.0, 200.0, 2.0]),
        ("tr", "%19 düştü, 2 milyon 500 bin kişi", vec![19.0, 2_500_000.0]),
        ("hi", "5 लाख लोग और 3 करोड़ बार", vec![500_000.0, 3e7]),
    ] {
        assert_eq!(values(language, text), expected, "{text}");
    }
}

#[test]
fn hostile_numbers_end() {
    for piece in [
        "三分之",
        "1 ",
        "一",
        "1又1",
        "eins und ",
        "zweihundert",
        "1-",
        "－1",
        "minus ",
        "½/",
        "1/1/",
        "99999999999999999999",
        ".5",
        "千百",
        "%%1",
        "₹$€1",
    ] {
        for language in ["en", "de", "zh", "ko", "ar"] {
            let text = piece.repeat(400);
            let hints = Hints { language: Some(language.to_owned()), ..Hints::default() };
            let found = read(&text, &hints);
            assert!(found.readings.iter().chain(&found.asides).all(|reading| reading.bounds.nominal().is_finite()));
        }
    }
}
