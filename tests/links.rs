//! Links: what is written comes back, whatever was changed on the way is noticed, and links of every released version open.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use greenlight::assess::{Ask, RUBRIC, assess};
use greenlight::card::scene::Colour;
use greenlight::card::{Brand, FixedRuler, draw, layout::LANDSCAPE};
use greenlight::measure::{Answer, Answers, Figure, Origin, measure};
use greenlight::metric::{self, METRICS};
use greenlight::number::date::Date;
use greenlight::number::{Bounds, Currency, Qualifier, Unit};
use greenlight::read::{Evidence, Read, Reading, Role, Why};
use greenlight::share::summary::summary;
use greenlight::share::{LinkError, Parts, Shared, decode, encode, qr_code, v1};
use greenlight::words::locale::ENGLISH;

#[path = "links/mutated.rs"]
mod mutated;

fn figure(id: &str, value: f64, qualifier: Qualifier, evidence: Evidence) -> Figure {
    let metric = metric::find(id).unwrap();
    let bounds = Bounds::qualified(value, qualifier).unwrap();
    Figure { metric, bounds, unit: metric.unit, origin: Origin::Link, evidence, readings: Vec::new() }
}

fn empty() -> Shared {
    Shared {
        as_of: Date::new(2026, 9, 16).unwrap(),
        rubric: "1.0".to_owned(),
        figures: Vec::new(),
        answers: Answers::default(),
        organisation: String::new(),
        campaign: String::new(),
        colours: [None, None],
    }
}

/// What a first visit gives: a few figures from a paragraph, some answers.
fn typical() -> Shared {
    let mut shared = empty();
    shared.organisation = "Harbour Relief".to_owned();
    shared.campaign = "#TidesTogether".to_owned();
    shared.figures = vec![
        figure("views", 300e6, Qualifier::MoreThan, Evidence::Said),
        figure("videos", 250e3, Qualifier::MoreThan, Evidence::Said),
        figure("followers", 3.4e6, Qualifier::Exact, Evidence::OwnExport),
        figure("countries", 100.0, Qualifier::MoreThan, Evidence::Said),
        figure("languages", 15.0, Qualifier::Exact, Evidence::Said),
        figure("engagement_rate", 4.25, Qualifier::About, Evidence::Screenshot),
    ];
    for (check, choice) in
        [("green-light", "yes"), ("stand-in", "no"), ("moderation-rota", "names"), ("live-tried", "no")]
    {
        shared.answers.checks.insert(check.to_owned(), Answer::Choice(choice.to_owned()));
    }
    shared.answers.checks.insert("platform-contact".to_owned(), Answer::Skipped);
    shared.answers.checks.insert("age-fit".to_owned(), Answer::NotApplicable("adults-only".to_owned()));
    shared
}

/// Every qualifier, unit and evidence, numbers that are hard to write, names in several scripts, ids that have no code.
fn strange() -> Shared {
    let mut shared = empty();
    shared.as_of = Date::new(1, 1, 1).unwrap();
    shared.rubric = "own-2027".to_owned();
    shared.organisation = "هيئة الميناء للإغاثة".to_owned();
    shared.campaign = "<script>港口</script> & 🌊\u{301}".to_owned();
    let evidence = [Evidence::Said, Evidence::Screenshot, Evidence::OwnExport, Evidence::ThirdParty, Evidence::Public];
    let qualifiers = [
        Qualifier::Exact,
        Qualifier::MoreThan,
        Qualifier::AtLeast,
        Qualifier::Almost,
        Qualifier::UpTo,
        Qualifier::About,
        Qualifier::Range,
        Qualifier::Order,
    ];
    let units = [
        Unit::Count,
        Unit::Percent,
        Unit::Ratio,
        Unit::Money(None),
        Unit::Money(Currency::new("chf")),
        Unit::Hours,
        Unit::Days,
        Unit::Weeks,
        Unit::Months,
        Unit::Day,
    ];
    let values = [0.1 + 0.2, -17.0, 1.0 / 3.0, 5e-324, 1e300, 123_456_789.0, 9e15, 0.0];
    for (place, metric) in METRICS.iter().enumerate() {
        let mut one = figure(
            metric.id,
            values[place % values.len()],
            qualifiers[place % qualifiers.len()],
            evidence[place % evidence.len()],
        );
        one.unit = units[place % units.len()];
        shared.figures.push(one);
    }
    shared.figures[0].bounds = Bounds::between(40.5, 50.25).unwrap();
    shared.answers.figures.insert("budget".to_owned(), (Bounds::exact(1250.5).unwrap(), units[4]));
    shared.answers.figures.insert("a-figure-to-come".to_owned(), (Bounds::exact(7.0).unwrap(), Unit::Count));
    shared.answers.checks.insert("a-check-to-come".to_owned(), Answer::Choice("a-choice-to-come".to_owned()));
    shared.answers.checks.insert("another-to-come".to_owned(), Answer::NotApplicable("one-country".to_owned()));
    shared.answers.checks.insert("skipped-to-come".to_owned(), Answer::Skipped);
    shared.answers.checks.insert("stand-in".to_owned(), Answer::Choice("a-choice-to-come".to_owned()));
    shared.answers.checks.insert("consent".to_owned(), Answer::NotApplicable("a-reason-to-come".to_owned()));
    shared.colours = [None, Some(Colour(0, 127, 255))];
    shared
}

/// Every check answered, fifteen figures as people publish them, names of eighty characters.
fn full() -> Shared {
    let mut shared = empty();
    shared.organisation = "International Federation of Coastal Villages and Harbour Towns for Cleaner Seas.".to_owned();
    shared.campaign = "Les marées ensemble : nettoyons nos côtes, nos ports et nos îles avant l’automne".to_owned();
    let figures = [
        ("views", 312_456_789.0),
        ("videos", 250_341.0),
        ("likes", 41_237_002.0),
        ("comments", 1_203_774.0),
        ("shares", 998_121.0),
        ("saves", 377_905.0),
        ("followers", 3.4e6),
        ("reach", 127_300_450.0),
        ("engagement_rate", 4.27),
        ("countries", 104.0),
        ("languages", 15.0),
        ("lead_weeks", 8.0),
        ("staff_hours_week", 37.5),
        ("budget", 48_250.75),
        ("target_views", 400e6),
    ];
    for (id, value) in figures {
        shared.figures.push(figure(id, value, Qualifier::MoreThan, Evidence::OwnExport));
    }
    shared.figures[13].unit = Unit::Money(Currency::new("EUR"));
    for check in RUBRIC.checks {
        // A check that is answered by figures can still be passed over.
        let answer = match check.ask {
            Ask::Choices(choices) => Answer::Choice(choices.last().unwrap().id.to_owned()),
            Ask::Figures(_) => Answer::Skipped,
        };
        shared.answers.checks.insert(check.id.to_owned(), answer);
    }
    shared
}

/// Every check answered and every metric given, as exactly as exports give them, with colours and names of eighty characters.
fn complete() -> Shared {
    let mut shared = full();
    shared.figures = METRICS
        .iter()
        .enumerate()
        .map(|(place, metric)| {
            figure(metric.id, 1_234_567.0 + 7_919.0 * place as f64, Qualifier::AtLeast, Evidence::OwnExport)
        })
        .collect();
    shared.colours = [Some(Colour(0, 90, 156)), Some(Colour(255, 200, 0))];
    shared
}

/// Every choice and every reason of the rubric, one a link: which place each has is part of the format.
fn choices() -> Vec<Shared> {
    let most = |check: &greenlight::assess::Check| match check.ask {
        Ask::Choices(choices) => choices.iter().map(|choice| Answer::Choice(choice.id.to_owned())).collect(),
        Ask::Figures(_) => Vec::new(),
    };
    let mut all = Vec::new();
    for place in 0..9 {
        let mut shared = empty();
        for check in RUBRIC.checks {
            let reasons = check.not_applicable.iter().map(|reason| Answer::NotApplicable(reason.id.to_owned()));
            let answers: Vec<Answer> = most(check).into_iter().chain(reasons).collect();
            if let Some(answer) = answers.get(place) {
                shared.answers.checks.insert(check.id.to_owned(), answer.clone());
            }
        }
        if shared != empty() {
            all.push(shared);
        }
    }
    all
}

/// The samples by name. Their links are frozen in `links/v1`: never change or remove one, add more.
fn samples() -> Vec<(&'static str, Shared)> {
    let mut samples = vec![
        ("nothing-but-a-day", empty()),
        ("a-typical-first-visit", typical()),
        ("every-check-answered", full()),
        ("every-kind-of-figure", strange()),
        ("every-check-and-every-metric", complete()),
    ];
    let names =
        ["choices-1", "choices-2", "choices-3", "choices-4", "choices-5", "choices-6", "choices-7", "choices-8"];
    samples.extend(names.into_iter().zip(choices()));
    samples
}

/// What a link holds, one thing a line, in words that do not change with the code.
fn described(shared: &Shared) -> String {
    let mut said = format!("as of {}\nrubric {}\n", shared.as_of, shared.rubric);
    writeln!(said, "organisation {}\ncampaign {}", shared.organisation, shared.campaign).unwrap();
    let value = |bounds: &Bounds, unit: Unit| {
        let unit = match unit {
            Unit::Money(Some(currency)) => format!("Money {}", currency.code()),
            Unit::Money(None) => "Money".to_owned(),
            unit => format!("{unit:?}"),
        };
        let end = |end: Option<f64>| end.map_or("open".to_owned(), |end| format!("{end:?}"));
        format!(
            "{:?} {} to {}, written {:?}, in {unit}",
            bounds.qualifier(),
            end(bounds.low()),
            end(bounds.high()),
            bounds.nominal()
        )
    };
    for figure in &shared.figures {
        let value = value(&figure.bounds, figure.unit);
        writeln!(said, "figure {}: {value}, {:?}", figure.metric.id, figure.evidence).unwrap();
    }
    for (id, (bounds, unit)) in shared.answers.figures.iter() {
        writeln!(said, "answered figure {id}: {}", value(bounds, *unit)).unwrap();
    }
    for (id, answer) in shared.answers.checks.iter() {
        writeln!(said, "answer {id}: {answer:?}").unwrap();
    }
    for Colour(red, green, blue) in shared.colours.into_iter().flatten() {
        writeln!(said, "colour {red} {green} {blue}").unwrap();
    }
    said
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "links", "v1"].iter().collect()
}

#[test]
fn what_is_written_comes_back_exactly() {
    for (name, shared) in samples() {
        assert_eq!(decode(&encode(&shared)).as_ref(), Ok(&shared), "{name}");
        assert_eq!(decode(&format!("#{}", encode(&shared))).as_ref(), Ok(&shared), "{name}");
        assert_eq!(decode(&[v1::DIGITS, &v1::encode_digits(&shared)].concat()), Ok(shared), "{name} in digits");
    }
}

#[test]
fn links_are_short_and_safe_in_an_address() {
    for (shared, most) in [(empty(), 21), (typical(), 103), (full(), 423), (strange(), 1_000), (complete(), 761)] {
        let link = encode(&shared);
        assert!(link.len() <= most, "{} characters, at most {most}", link.len());
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
    }
    // The longest names that a page takes, in letters of three bytes, still fit the promise of 1,500 characters.
    let mut shared = complete();
    shared.organisation = "港".repeat(80);
    shared.campaign = "口".repeat(80);
    assert!(encode(&shared).len() <= 1_500, "{}", encode(&shared).len());
}

/// What fits into a code that can still be read from a card: the sides are modules, at most 57.
#[test]
fn a_usual_assessment_fits_into_a_code_on_a_card_and_the_fullest_does_not() {
    let page = "https://greenlight.example.org/";
    let side = |shared: &Shared| qr_code(page, shared).map(|modules| modules.side);
    assert_eq!(side(&empty()), Some(29));
    assert_eq!(side(&typical()), Some(41));
    // Every check answered, fifteen figures, names as most are.
    let mut usual = full();
    usual.organisation = "Harbour Relief International".to_owned();
    usual.campaign = "#TidesTogether 2026".to_owned();
    assert_eq!(side(&usual), Some(57));
    assert_eq!(side(&full()), None, "with two names of eighty characters");
    assert_eq!(side(&complete()), None, "with every metric");
}

#[test]
fn what_is_ticked_off_is_not_in_the_link() {
    let all = complete();
    let none = Parts { organisation: false, campaign: false, figures: false, answers: false, colours: false };
    assert_eq!(all.only(none), Shared { as_of: all.as_of, ..empty() });
    assert_eq!(all.only(Parts { colours: true, ..Parts::default() }), all);
    assert_eq!(all.only(Parts::default()).colours, [None, None], "colours only where they were ticked");
    for (parts, expected) in [
        (Parts { organisation: true, ..none }, Shared { organisation: all.organisation.clone(), ..empty() }),
        (Parts { campaign: true, ..none }, Shared { campaign: all.campaign.clone(), ..empty() }),
        (Parts { figures: true, ..none }, Shared { figures: all.figures.clone(), ..empty() }),
    ] {
        assert_eq!(decode(&encode(&all.only(parts))), Ok(expected));
    }
}

#[test]
fn where_a_figure_came_from_stays_with_the_person() {
    let mut shared = typical();
    for figure in &mut shared.figures {
        figure.origin = Origin::Text;
        figure.readings = vec![3, 4];
    }
    assert_eq!(decode(&encode(&shared)), Ok(typical()));
}

/// `NEW_SAMPLES=1 cargo test --test links` writes the samples that have no file yet; it never changes one that has.
#[test]
fn links_of_version_1_open_to_what_stands_beside_them() {
    let folder = folder();
    if std::env::var_os("NEW_SAMPLES").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for (name, shared) in samples() {
            let link = folder.join(format!("{name}.txt"));
            if !link.exists() {
                fs::write(link, encode(&shared)).unwrap();
                fs::write(folder.join(format!("{name}.expected.txt")), described(&shared)).unwrap();
            }
        }
    }
    let mut opened = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let Some(name) = name.strip_suffix(".txt").filter(|name| !name.ends_with(".expected")) else { continue };
        let expected = fs::read_to_string(folder.join(format!("{name}.expected.txt"))).unwrap();
        let shared = decode(fs::read_to_string(&path).unwrap().trim_end()).unwrap();
        assert_eq!(described(&shared), expected, "{name}");
        opened += 1;
    }
    assert!(opened >= samples().len(), "only {opened} samples in tests/links/v1");
}

#[test]
fn a_cut_link_is_damaged_wherever_it_is_cut() {
    for (name, shared) in samples() {
        let link = encode(&shared);
        for length in 1..link.len() {
            assert_eq!(decode(&link[..length]), Err(LinkError::Damaged), "{name} cut to {length}");
        }
        // Cut at the front: never another assessment.
        for start in 1..link.len() {
            let error = decode(&link[start..]).unwrap_err();
            assert!(matches!(error, LinkError::Damaged | LinkError::Foreign), "{name} from {start}: {error:?}");
        }
    }
}

#[test]
fn one_changed_missing_or_added_character_is_damage() {
    let characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%#é \u{202e}";
    let link = encode(&typical());
    for place in 0..link.len() {
        let (before, rest) = link.split_at(place);
        let after = &rest[1..];
        for character in characters.chars().filter(|character| !rest.starts_with(*character)) {
            assert_eq!(decode(&format!("{before}{character}{after}")), Err(LinkError::Damaged), "{place} {character}");
            if !(place == 0 && character == '#') {
                assert_eq!(
                    decode(&format!("{before}{character}{rest}")),
                    Err(LinkError::Damaged),
                    "{place} +{character}"
                );
            }
        }
        assert_eq!(decode(&format!("{before}{after}")), Err(LinkError::Damaged), "{place} left out");
    }
}

#[test]
fn a_greater_version_is_newer_and_anything_else_foreign() {
    for (fragment, error) in [
        ("g2.AAAA", LinkError::Newer),
        ("#g10.whatever~they/write", LinkError::Newer),
        ("g4294967296000000000.x", LinkError::Newer),
        ("", LinkError::Foreign),
        ("#", LinkError::Foreign),
        ("top", LinkError::Foreign),
        ("gallery", LinkError::Foreign),
        ("g0.AAAA", LinkError::Foreign),
        ("g01.AAAA", LinkError::Foreign),
        ("g.AAAA", LinkError::Foreign),
        ("h1.AAAA", LinkError::Foreign),
        ("g1.", LinkError::Damaged),
        ("g1.AAAA", LinkError::Damaged),
        ("g1.AAAAAAAA", LinkError::Damaged),
    ] {
        assert_eq!(decode(fragment), Err(error), "{fragment}");
    }
}

#[test]
fn a_very_long_fragment_is_refused() {
    assert_eq!(decode(&format!("g1.{}", "A".repeat(20_000))), Err(LinkError::Damaged));
    assert_eq!(decode(&"A".repeat(2_000_000)), Err(LinkError::Foreign));
}

#[test]
fn a_link_opens_the_same_assessment_that_was_shared() {
    let readings = typical().figures.into_iter().map(|figure| Reading {
        metric: Some(figure.metric),
        bounds: figure.bounds,
        unit: figure.unit,
        role: Role::Result,
        place: 0..0,
        question: None,
        why: Why::Used,
        platform: Some("tiktok".to_owned()),
        campaign: None,
        evidence: figure.evidence,
        cells: 1,
    });
    let read = Read { readings: readings.collect(), ..Read::default() };
    let today = Date::new(2026, 9, 16).unwrap();
    let mut answers = typical().answers;
    answers.figures.insert("lead_weeks".to_owned(), (Bounds::exact(6.5).unwrap(), Unit::Weeks));
    let shown = assess(&measure(&read, &answers, &[], today), &RUBRIC, today, "Harbour Relief", "");
    let figures: Vec<Figure> =
        shown.metrics.figures.iter().filter(|figure| figure.origin == Origin::Text).cloned().collect();
    assert!(figures.len() >= 5, "{figures:?}");
    let session = Shared { figures, answers, organisation: shown.organisation.clone(), ..empty() };

    let opened = decode(&encode(&session)).unwrap();
    let metrics = measure(&Read::default(), &opened.answers, &opened.figures, opened.as_of);
    let again = assess(&metrics, &RUBRIC, opened.as_of, &opened.organisation, &opened.campaign);

    assert_eq!(again.findings, shown.findings);
    assert_eq!((again.span, again.bands, again.coverage), (shown.span, shown.bands, shown.coverage));
    assert_eq!((&again.dimensions, &again.steps, &again.caps), (&shown.dimensions, &shown.steps, &shown.caps));
    assert_eq!(summary(&again, None, &ENGLISH), summary(&shown, None, &ENGLISH));
    let brand = Brand { dark: false, named: true };
    assert_eq!(
        draw(&again, &LANDSCAPE, &brand, &ENGLISH, &FixedRuler),
        draw(&shown, &LANDSCAPE, &brand, &ENGLISH, &FixedRuler)
    );
}

/// A small generator of numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }
}
