//! Cards: drawn from assessments made by hand, compared byte for byte with the SVG files in `cards/`.
//!
//! `DRAW_CARDS=1 cargo test --test cards` draws the files anew. Look at them before committing: each shows one thing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

#[path = "cards/assessments.rs"]
mod assessments;

use std::fs;
use std::path::PathBuf;

use assessments::{LONG, held, known, named, nothing, unknown, usual};
use greenlight::assess::{Ask, Assessment, Band, Cap, RUBRIC, assess};
use greenlight::card::layout::{LANDSCAPE, LAYOUTS};
use greenlight::card::scene::{Anchor, Item, Scene};
use greenlight::card::{Brand, FixedRuler, Ruler, draw, svg::svg};
use greenlight::measure::{Answer, Metrics};
use greenlight::number::date::Date;
use greenlight::words::locale::ENGLISH;
use greenlight::words::{Said, Text};

const LIGHT: Brand = Brand { dark: false, named: true };
const DARK: Brand = Brand { dark: true, named: true };
const UNNAMED: Brand = Brand { dark: false, named: false };

fn scene(assessment: &Assessment, brand: &Brand) -> Scene {
    draw(assessment, &LANDSCAPE, brand, &ENGLISH, &FixedRuler)
}

#[track_caller]
fn check(name: &str, assessment: &Assessment, brand: &Brand) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "cards", &format!("{name}.svg")].iter().collect();
    let drawn = svg(&scene(assessment, brand));
    if std::env::var_os("DRAW_CARDS").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{name}.svg is drawn differently now; DRAW_CARDS=1 draws it anew, then look at it");
}

#[test]
fn a_span_of_two_bands_on_paper() {
    check("a-span-of-two-bands", &usual(), &LIGHT);
}

#[test]
fn the_same_card_by_night() {
    check("by-night", &usual(), &DARK);
}

#[test]
fn everything_unknown_is_dashed() {
    check("everything-unknown", &unknown(), &LIGHT);
}

#[test]
fn everything_known_is_filled() {
    check("everything-known", &known(), &LIGHT);
}

#[test]
fn a_cap_is_marked_on_the_scale() {
    check("held-by-a-cap", &held(), &LIGHT);
}

#[test]
fn a_cap_low_on_the_scale_has_its_words_at_the_right() {
    let mut assessment = held();
    assessment.caps[0].band = Band::Groundwork;
    assessment.bands = Some((Band::Groundwork, Band::Groundwork));
    check("held-low", &assessment, &LIGHT);
}

#[test]
fn a_cap_that_may_hold_is_marked_in_pieces() {
    let mut assessment = usual();
    assessment.bands = Some((Band::Groundwork, Band::Launch));
    assessment.caps = vec![Cap {
        id: "perhaps",
        band: Band::Groundwork,
        check: Some("rota"),
        holds: false,
        binds: true,
        reason: Said::plain(Text::new("test.perhaps", "It is not known who reads the comments.", "")),
    }];
    check("may-be-held", &assessment, &LIGHT);
}

#[test]
fn nothing_applies_and_nothing_is_drawn_for_it() {
    check("nothing-applies", &nothing(), &LIGHT);
}

#[test]
fn two_names_of_eighty_characters_are_set_in_full() {
    check("names-of-eighty-characters", &named(LONG, &LONG.replace("International", "International 🌊")), &LIGHT);
}

#[test]
fn arabic_names_run_from_right_to_left() {
    check("arabic-names", &named("هيئة الميناء الدولية (Harbour Relief) للإغاثة", "#معا_مع_المد 2026"), &DARK);
}

#[test]
fn chinese_names_break_between_characters() {
    let name = "国际沿海村镇与港口城市清洁海洋联合会".repeat(4);
    check("chinese-names", &named(&name, "#潮汐同行"), &LIGHT);
}

#[test]
fn a_card_that_does_not_name_the_organisation() {
    check("without-the-organisation", &usual(), &UNNAMED);
}

#[test]
fn markup_in_names_stays_text() {
    let name = "</text><script>alert('&\"')</script>\u{0}\u{1b}\u{202e}";
    check("markup-in-names", &named(name, name), &LIGHT);
}

fn every_card() -> Vec<Scene> {
    let wide = "W".repeat(80);
    let assessments = [
        usual(),
        unknown(),
        known(),
        held(),
        nothing(),
        named(LONG, LONG),
        named(&wide, &wide),
        named("", &wide),
        named(&"国".repeat(80), &"🌊".repeat(80)),
        named(&"ش".repeat(80), "א"),
    ];
    let brands = [LIGHT, DARK, UNNAMED];
    assessments.iter().flat_map(|assessment| brands.iter().map(|brand| scene(assessment, brand))).collect()
}

/// Everything lies on the card, no words lie over others, and none are too small to read.
#[track_caller]
fn check_places(scene: &Scene) {
    let (width, height) = (f64::from(scene.width), f64::from(scene.height));
    let mut boxes: Vec<(f64, f64, f64, f64, &str)> = Vec::new();
    for item in &scene.items {
        let (left, top, right, bottom) = match item {
            Item::Rectangle { x, y, width, height, .. } => (*x, *y, x + width, y + height),
            Item::Circle { x, y, radius, .. } => (x - radius, y - radius, x + radius, y + radius),
            Item::Words { x, y, size, bold, anchor, words, .. } => {
                let wide = FixedRuler.width(words, *size, *bold);
                let left = match anchor {
                    Anchor::Left => *x,
                    Anchor::Middle => x - wide / 2.0,
                    Anchor::Right => x - wide,
                };
                // Ascent and descent as in most fonts, without the white above capitals.
                let one = (left, y - size * 0.75, left + wide, y + size * 0.22);
                for other in &boxes {
                    let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                    assert!(apart, "“{words}” over “{}”", other.4);
                }
                assert!(*size >= 14.0, "{size} pixels are too small: {words}");
                boxes.push((one.0, one.1, one.2, one.3, words));
                one
            }
        };
        let inside = left >= 0.0 && top >= 0.0 && right <= width && bottom <= height;
        assert!(inside, "outside of the card: {item:?}");
    }
}

#[test]
fn nothing_leaves_the_card_and_no_words_overlap() {
    for scene in every_card() {
        check_places(&scene);
    }
}

#[test]
fn every_step_and_every_cap_of_the_rubric_fits() {
    for check in RUBRIC.checks {
        let mut assessment = usual();
        assessment.steps[0].check = check;
        check_places(&scene(&assessment, &LIGHT));
    }
    for rule in RUBRIC.caps {
        let mut assessment = held();
        assessment.caps[0].band = rule.band;
        assessment.caps[0].reason = Said::plain(rule.holds);
        check_places(&scene(&assessment, &LIGHT));
        assessment.caps[0].holds = false;
        assessment.caps[0].reason = Said::plain(rule.unknown);
        check_places(&scene(&assessment, &LIGHT));
    }
}

#[test]
fn verdicts_of_the_rubric_fit() {
    // Nothing known, then one answer more each time: the verdict goes through most of its forms.
    let today = Date::new(2026, 9, 16).unwrap();
    for best in [true, false] {
        let mut metrics = Metrics::default();
        for check in RUBRIC.checks {
            if let Ask::Choices(choices) = check.ask {
                let choice = if best { choices.first() } else { choices.last() };
                metrics.answers.checks.insert(check.id.to_owned(), Answer::Choice(choice.unwrap().id.to_owned()));
            }
            check_places(&scene(&assess(&metrics, &RUBRIC, today, "Harbour Relief", "#TidesTogether"), &LIGHT));
        }
    }
}

#[test]
fn eighty_characters_of_a_name_are_all_there() {
    for name in [LONG.to_owned(), "W".repeat(80), "国".repeat(80), "هيئة الميناء ".repeat(6)] {
        let scene = scene(&named(&name, &name), &LIGHT);
        let words: String = scene
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Words { words, .. } => Some(words.as_str()),
                _ => None,
            })
            .collect();
        let letters = |text: &str| {
            let shown = |character: &char| !character.is_whitespace() && !matches!(character, '\u{2066}'..='\u{2069}');
            text.chars().filter(shown).collect::<String>()
        };
        assert_eq!(letters(&words).matches(&letters(name.trim())).count(), 2, "{name}");
    }
}

#[test]
fn every_card_is_well_formed_and_loads_nothing() {
    for scene in every_card() {
        let svg = svg(&scene);
        // Every `<` opens a tag that is closed, and text holds none: so the elements can be counted by hand.
        let mut open: Vec<&str> = Vec::new();
        let mut rest = svg.as_str();
        while let Some(start) = rest.find('<') {
            let end = start + rest[start..].find('>').unwrap();
            let tag = &rest[start + 1..end];
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
            assert!(["svg", "title", "desc", "rect", "circle", "text"].contains(&name), "{tag}");
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !tag.ends_with('/') {
                open.push(name);
            }
            rest = &rest[end + 1..];
        }
        assert!(open.is_empty() && rest.trim().is_empty());
        assert!(svg.contains("role=\"img\"") && svg.contains("<title>") && svg.contains("<desc>"));
        for word in ["href", "url(", "http:", "https:", "style=", "<!"] {
            assert!(!svg.replace("http://www.w3.org/2000/svg", "").contains(word), "{word}");
        }
        assert!(!svg.chars().any(|character| character.is_control() && character != '\n'));
    }
}

#[test]
fn the_alternative_text_says_what_the_card_shows() {
    let scene = scene(&held(), &LIGHT);
    assert_eq!(scene.title, "Campaign readiness of Harbour Relief: Pilot");
    for words in [
        "66 to 81 of 100.",
        "Held at Pilot. Nobody reads the comments after the launch.",
        "Platform fluency: 64 of 100.",
        "Strongest: Mandate.",
        "Weakest: Safeguarding.",
        "Campaign manager, 1\u{a0}hour.",
        "Self-assessment, not for ranking · 16 September 2026 · Rubric 1.0 · 12 of 36 checks unknown",
    ] {
        assert!(scene.description.contains(words), "{words} is not in: {}", scene.description);
    }
}

#[test]
fn an_organisation_that_is_not_to_be_shown_is_nowhere() {
    let svg = svg(&scene(&usual(), &UNNAMED));
    assert!(!svg.contains("Harbour") && svg.contains("#TidesTogether"));
}

#[test]
fn every_layout_has_an_id_of_its_own() {
    for (place, layout) in LAYOUTS.iter().enumerate() {
        assert!(LAYOUTS.iter().skip(place + 1).all(|other| other.id != layout.id));
    }
}
