//! Cards: drawn from assessments made by hand in every size, compared with what is kept in `cards/`.
//!
//! `DRAW_CARDS=1 cargo test --test cards` keeps them anew: a few whole SVG files, of the others a checksum. Look at the contact
//! sheet (`cargo xtask contact-sheet`) before committing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

#[path = "cards/assessments.rs"]
mod assessments;

use std::fs;
use std::path::PathBuf;

use assessments::{LONG, SCRIPTS, counted, earlier, held, known, named, nothing, unknown, usual};
use greenlight::assess::{Ask, Assessment, Band, Cap, RUBRIC, assess};
use greenlight::card::layout::{LANDSCAPE, LAYOUTS, Layout, TALL};
use greenlight::card::palette::{WORDS, contrast};
use greenlight::card::scene::{Anchor, Colour, Item, Matrix, Scene};
use greenlight::card::{
    Brand, FixedRuler, Logo, Ruler, Setting, draw, draw_comparison, draw_results, svg::svg, wrap::clusters,
};
use greenlight::measure::{Answer, Metrics};
use greenlight::number::date::Date;
use greenlight::words::locale::ENGLISH;
use greenlight::words::{Locale, Said, Text};

const LIGHT: Brand = Brand::PLAIN;
const DARK: Brand = Brand { dark: true, ..Brand::PLAIN };
const UNNAMED: Brand = Brand { named: false, ..Brand::PLAIN };
/// English words on a card that runs from right to left.
const MIRRORED: Locale = Locale { tag: "ar", right_to_left: true, ..ENGLISH };

/// One transparent pixel.
const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn branded() -> Brand {
    let colours = [Some(Colour(0x1c, 0x5d, 0x99)), Some(Colour(0xff, 0xc8, 0x2a))];
    Brand { colours, logo: Logo::new(240, 120, PIXEL), ..Brand::PLAIN }
}

fn modules() -> Matrix {
    let side = Matrix::LARGEST;
    Matrix::new(side, (0..side * side).map(|place| place * place % 3 == 0).collect()).unwrap()
}

const fn setting<'a>(layout: &'static Layout, brand: &'a Brand) -> Setting<'a> {
    Setting { layout, brand, locale: &ENGLISH, ruler: &FixedRuler, matrix: None }
}

/// The readiness card as link previews show it.
fn scene(assessment: &Assessment, brand: &Brand) -> Scene {
    draw(assessment, &setting(&LANDSCAPE, brand))
}

fn kept(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "cards", name].iter().collect()
}

fn is_drawn_anew() -> bool {
    std::env::var_os("DRAW_CARDS").is_some()
}

#[track_caller]
fn check(name: &str, scene: &Scene) {
    let path = kept(&format!("{name}.svg"));
    let drawn = svg(scene);
    if is_drawn_anew() {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{name}.svg is drawn differently now; DRAW_CARDS=1 draws it anew, then look at it");
}

#[test]
fn a_span_of_two_bands_on_paper() {
    check("readiness", &scene(&usual(), &LIGHT));
}

#[test]
fn a_campaign_before_and_after_by_night() {
    check("comparison", &draw_comparison(&earlier(), &usual(), &setting(LAYOUTS[1], &DARK)));
}

#[test]
fn results_from_right_to_left_with_a_brand_and_a_code() {
    let (brand, matrix) = (branded(), modules());
    let (_, organisation, campaign, _) = SCRIPTS[1];
    let assessment = renamed(counted(), organisation, campaign);
    let setting = Setting { locale: &MIRRORED, matrix: Some(&matrix), ..setting(&TALL, &brand) };
    check("results", &draw_results(&assessment, &setting));
}

fn renamed(mut assessment: Assessment, organisation: &str, campaign: &str) -> Assessment {
    (assessment.organisation, assessment.campaign) = (organisation.to_owned(), campaign.to_owned());
    assessment
}

/// A short sum of a text (FNV-1a).
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn every_card_in_every_size_and_script_is_drawn_as_before() {
    let mut sums = String::new();
    for (name, scene) in in_scripts() {
        check_everything(&scene);
        sums.push_str(&format!("{name} {:016x}\n", sum(&svg(&scene))));
    }
    let path = kept("sums.txt");
    if is_drawn_anew() {
        fs::write(&path, &sums).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let changed: Vec<&str> = sums.lines().filter(|line| !kept.lines().any(|other| other == *line)).collect();
    assert!(changed.is_empty() && kept == sums, "drawn differently now; DRAW_CARDS=1 keeps them anew: {changed:#?}");
}

/// Every kind, size and script, with its name.
fn in_scripts() -> Vec<(String, Scene)> {
    let mut scenes = Vec::new();
    let (branded, matrix) = (branded(), modules());
    for (place, (script, organisation, campaign, mirrored)) in SCRIPTS.into_iter().enumerate() {
        for layout in LAYOUTS {
            let locale = if mirrored { &MIRRORED } else { &ENGLISH };
            let brand = [&LIGHT, &branded, &DARK][place % 3];
            let setting =
                Setting { locale, brand, matrix: (place % 2 == 1).then_some(&matrix), ..setting(layout, brand) };
            let name = |assessment| renamed(assessment, organisation, campaign);
            let other = renamed(earlier(), organisation, "#CoastWatch");
            let cards = [
                ("readiness", draw(&name(held()), &setting)),
                ("results", draw_results(&name(counted()), &setting)),
                ("before and after", draw_comparison(&name(earlier()), &name(usual()), &setting)),
                ("side by side", draw_comparison(&name(usual()), &other, &setting)),
            ];
            scenes.extend(cards.map(|(kind, scene)| (format!("{kind}, {}, {script}", layout.id), scene)));
        }
    }
    scenes
}

/// Assessments that press on a card from all sides.
fn hard() -> Vec<Assessment> {
    let wide = "W".repeat(80);
    let mut perhaps = usual();
    perhaps.bands = Some((Band::Groundwork, Band::Launch));
    perhaps.caps = vec![Cap {
        id: "perhaps",
        band: Band::Groundwork,
        check: Some("rota"),
        holds: false,
        binds: true,
        reason: Said::plain(Text::new("test.perhaps", "It is not known who reads the comments.", "")),
    }];
    let mut low = held();
    low.caps[0].band = Band::Groundwork;
    low.bands = Some((Band::Groundwork, Band::Groundwork));
    let mut assessments = vec![
        perhaps,
        low,
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
        named(&"เ".repeat(80), &"क्ष".repeat(26)),
        named(&format!("o{}", "\u{301}".repeat(79)), &"👨‍👩‍👧‍👦".repeat(11)),
        renamed(held(), LONG, &LONG.replace("International", "International 🌊")),
    ];
    let hostile = "</text><script>alert('&\"')</script>\u{0}\u{1b}\u{202e}\u{2067}";
    assessments.push(named(hostile, hostile));
    assessments
}

/// Every kind and size of them.
fn hard_cards() -> Vec<Scene> {
    let (branded, matrix) = (branded(), modules());
    let mut scenes = Vec::new();
    for layout in LAYOUTS {
        for (place, assessment) in hard().iter().enumerate() {
            for brand in [&branded, &UNNAMED] {
                let locale = if place % 2 == 0 { &ENGLISH } else { &MIRRORED };
                let matrix = (place % 3 != 0).then_some(&matrix);
                let setting = Setting { locale, matrix, ..setting(layout, brand) };
                let figures = renamed(counted(), &assessment.organisation, &assessment.campaign);
                scenes.push(draw(assessment, &setting));
                scenes.push(draw_results(&figures, &setting));
                scenes.push(draw_comparison(assessment, &earlier(), &setting));
            }
        }
        scenes.push(draw_results(&unknown(), &setting(layout, &LIGHT)));
    }
    scenes
}

/// Everything lies on the card and outside of what is kept clear, no words lie over others, and none are too small to read.
#[track_caller]
fn check_places(scene: &Scene) {
    let (width, height) = (f64::from(scene.width), f64::from(scene.height));
    let layout = LAYOUTS.iter().find(|layout| (layout.width, layout.height) == (scene.width, scene.height)).unwrap();
    let mut boxes: Vec<(f64, f64, f64, f64, &str)> = Vec::new();
    for item in &scene.items {
        let what;
        let (left, top, right, bottom) = match item {
            Item::Rectangle { x, y, width, height, .. } => {
                assert!(*x >= 0.0 && *y >= 0.0 && x + width <= scene.width.into() && y + height <= scene.height.into());
                assert!(*width > 0.0 && *height > 0.0, "{item:?}");
                continue;
            }
            Item::Picture { x, y, width, height, .. } => {
                what = "a picture";
                (*x, *y, x + width, y + height)
            }
            Item::Modules { x, y, module, matrix, .. } => {
                what = "a code";
                // With its quiet zone.
                let (side, quiet) = (module * matrix.side() as f64, 4.0 * module);
                (x - quiet, y - quiet, x + side + quiet, y + side + quiet)
            }
            Item::Words { x, y, size, bold, anchor, words, .. } => {
                what = words;
                let wide = FixedRuler.width(words, *size, *bold);
                let left = match anchor {
                    Anchor::Left => *x,
                    Anchor::Middle => x - wide / 2.0,
                    Anchor::Right => x - wide,
                };
                assert!(*size >= 14.0, "{}: {size} pixels are too small: {words}", layout.id);
                // Ascent and descent as in most fonts, without the white above capitals.
                (left, y - size * 0.75, left + wide, y + size * 0.22)
            }
        };
        for other in &boxes {
            let apart = right <= other.0 || other.2 <= left || bottom <= other.1 || other.3 <= top;
            assert!(apart, "{} “{what}” over “{}”", layout.id, other.4);
        }
        boxes.push((left, top, right, bottom, what));
        // Large letters start a little before the margin, because they have white at their side.
        let clear = (layout.side - 10.0).min(layout.side);
        let inside = left >= clear && right <= width - clear && top >= layout.ends && bottom <= height - layout.ends;
        assert!(inside, "{}: “{what}” is not where words may be: {item:?}", layout.id);
    }
}

/// Words stand out from what is behind them as WCAG 2.2 AA asks.
#[track_caller]
fn check_contrast(scene: &Scene) {
    let Some(Item::Rectangle { fill: Some(paper), .. }) = scene.items.first() else { panic!("paper") };
    for item in &scene.items {
        if let Item::Words { fill, words, .. } = item {
            assert!(contrast(*fill, *paper) >= WORDS, "{words}: {fill:?} on {paper:?}");
        }
    }
}

#[track_caller]
fn check_everything(scene: &Scene) {
    check_places(scene);
    check_contrast(scene);
    check_form(scene);
}

#[test]
fn on_every_card_nothing_leaves_it_no_words_overlap_all_can_be_read_and_nothing_is_loaded() {
    for scene in hard_cards() {
        check_everything(&scene);
    }
}

#[test]
fn every_step_and_every_cap_of_the_rubric_fits() {
    for layout in LAYOUTS {
        let setting = setting(layout, &LIGHT);
        for check in RUBRIC.checks {
            let mut assessment = usual();
            assessment.steps[0].check = check;
            check_places(&draw(&assessment, &setting));
        }
        for rule in RUBRIC.caps {
            let mut assessment = held();
            assessment.caps[0].band = rule.band;
            for (holds, reason) in [(true, rule.holds), (false, rule.unknown)] {
                assessment.caps[0].holds = holds;
                assessment.caps[0].reason = Said::plain(reason);
                check_places(&draw(&assessment, &setting));
            }
        }
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
fn eighty_characters_of_a_name_are_all_there_and_no_character_is_parted() {
    for name in [
        LONG.to_owned(),
        "W".repeat(80),
        "国".repeat(80),
        "هيئة الميناء ".repeat(6),
        "👨‍👩‍👧‍👦".repeat(11),
        "क्षेत्रीय ".repeat(8),
    ] {
        for layout in LAYOUTS {
            let scene = draw(&named(&name, &name), &setting(layout, &LIGHT));
            let lines: Vec<&str> = scene
                .items
                .iter()
                .filter_map(|item| match item {
                    Item::Words { words, .. } => Some(words.as_str()),
                    _ => None,
                })
                .collect();
            let letters = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
            assert_eq!(letters(&lines.concat()).matches(&letters(name.trim())).count(), 2, "{name}");
            let whole = clusters(&name);
            for line in lines.iter().filter(|line| name.contains(**line)) {
                assert!(clusters(line).iter().all(|cluster| whole.contains(cluster)), "{line}");
            }
        }
    }
}

/// The SVG is well formed and loads nothing.
#[track_caller]
fn check_form(scene: &Scene) {
    let svg = svg(scene);
    // Every `<` opens a tag that is closed, and text holds none: so the elements can be counted by hand.
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg.as_str();
    while let Some(start) = rest.find('<') {
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        assert!(["svg", "title", "desc", "rect", "text", "image", "path"].contains(&name), "{tag}");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty() && rest.trim().is_empty());
    assert!(svg.contains("role=\"img\"") && svg.contains("<title>") && svg.contains("<desc>"));
    let bare = svg.replace("http://www.w3.org/2000/svg", "").replace(&format!("href=\"{PIXEL}\""), "");
    for word in ["href", "url(", "http:", "https:", "style=", "<!", "data:"] {
        assert!(!bare.contains(word), "{word}");
    }
    assert!(!svg.chars().any(|character| character.is_control() && character != '\n'));
}

#[test]
fn a_card_from_right_to_left_is_the_other_one_mirrored() {
    let brand = branded();
    for layout in LAYOUTS {
        let drawn = draw(&usual(), &setting(layout, &brand));
        let mirrored = draw(&usual(), &Setting { locale: &MIRRORED, ..setting(layout, &brand) });
        let back: Vec<Item> = mirrored.items.into_iter().map(|item| item.mirrored(f64::from(layout.width))).collect();
        assert_eq!(back, drawn.items);
    }
}

#[test]
fn the_direction_of_a_text_is_that_of_its_first_letter() {
    let svg = svg(&scene(&named("هيئة الميناء (Harbour Relief)", "Harbour هيئة"), &LIGHT));
    let line = |words: &str| svg.lines().find(|line| line.starts_with("<text") && line.contains(words)).unwrap();
    // It starts at the left of the card, where a text from right to left ends.
    assert!(line("هيئة الميناء").contains("text-anchor=\"end\" direction=\"rtl\" unicode-bidi=\"isolate\""));
    assert!(!line("Harbour هيئة").contains("direction"));
}

#[test]
fn a_code_has_at_least_three_pixels_a_module_and_its_quiet_zone() {
    let matrix = modules();
    for layout in LAYOUTS {
        let scene = draw(&held(), &Setting { matrix: Some(&matrix), ..setting(layout, &DARK) });
        let module = scene.items.iter().find_map(|item| match item {
            Item::Modules { module, .. } => Some(*module),
            _ => None,
        });
        assert!(module.unwrap() >= 3.0, "{}", layout.id);
        check_places(&scene);
    }
}

#[test]
fn the_alternative_text_says_what_the_card_shows() {
    let said = scene(&held(), &LIGHT);
    assert_eq!(said.title, "Campaign readiness of Harbour Relief: Pilot");
    for words in [
        "66 to 81 of 100.",
        "Held at Pilot. Nobody reads the comments after the launch.",
        "Platform fluency: 64 of 100.",
        "Strongest: Mandate.",
        "Weakest: Safeguarding.",
        "Campaign manager, 1\u{a0}hour.",
        "Self-assessment, not for ranking\u{a0}· 16\u{a0}September\u{a0}2026\u{a0}· Rubric\u{a0}1.0\u{a0}· 12 of 36 checks unknown",
    ] {
        assert!(said.description.contains(words), "{words} is not in: {}", said.description);
    }
    let said = draw_results(&counted(), &setting(&LANDSCAPE, &LIGHT));
    assert!(said.title.starts_with("Campaign results of Harbour Relief: Views: more than 14.2"), "{}", said.title);
    for words in ["Evidence: the campaign’s own exports.", "ICTworks, 26 December 2019", "left out: 1."] {
        assert!(said.description.contains(words), "{words} is not in: {}", said.description);
    }
    let said = draw_comparison(&earlier(), &usual(), &setting(&LANDSCAPE, &LIGHT));
    assert_eq!(
        said.title,
        "Campaign readiness, before and after. Before, 3 March 2026: Groundwork to\u{a0}Pilot. \
         After, 16 September 2026: Pilot to\u{a0}Launch."
    );
    assert!(said.description.contains("Platform fluency: +43."), "{}", said.description);
}

#[test]
fn what_is_not_clear_yet_is_not_on_a_card_of_results() {
    let svg = svg(&draw_results(&counted(), &setting(&TALL, &LIGHT)));
    assert!(!svg.contains("8,400") && svg.contains("left out: 1"));
}

#[test]
fn a_comparison_says_when_the_rubrics_differ() {
    let mut other = earlier();
    other.rubric = "0.9";
    for layout in LAYOUTS {
        let scene = draw_comparison(&other, &usual(), &setting(layout, &LIGHT));
        assert!(svg(&scene).contains("rubric 0.9") && scene.description.contains("Rubrics 0.9 and 1.0"));
    }
    assert!(!svg(&draw_comparison(&earlier(), &usual(), &setting(&LANDSCAPE, &LIGHT))).contains("rubric "));
}

#[test]
fn an_organisation_that_is_not_to_be_shown_is_nowhere() {
    let brand = Brand { named: false, ..branded() };
    for layout in LAYOUTS {
        let setting = setting(layout, &brand);
        for scene in [draw(&usual(), &setting), draw_results(&counted(), &setting)] {
            let svg = svg(&scene);
            assert!(!svg.contains("Harbour") && !svg.contains("<image") && svg.contains("#TidesTogether"));
            assert!(!svg.contains("#1c5d99"));
        }
    }
}

#[test]
fn every_layout_has_an_id_of_its_own() {
    for (place, layout) in LAYOUTS.iter().enumerate() {
        assert!(LAYOUTS.iter().skip(place + 1).all(|other| other.id != layout.id));
    }
}
