//! Measuring: one value per metric by a rule that is written down, and a word for every reading that was not used.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

use greenlight::measure::{Answers, Figure, Metrics, Origin, measure};
use greenlight::metric::{METRICS, find};
use greenlight::number::date::Date;
use greenlight::number::{Bounds, Currency, Qualifier, Unit};
use greenlight::read::{Evidence, Read, Reading, Role, Why};
use greenlight::words::locale::ENGLISH;

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

/// A reading that is used as a result.
fn reading(metric: &str, value: f64) -> Reading {
    qualified(metric, value, Qualifier::Exact)
}

fn qualified(metric: &str, value: f64, qualifier: Qualifier) -> Reading {
    let metric = find(metric).unwrap();
    Reading {
        metric: Some(metric),
        bounds: Bounds::qualified(value, qualifier).unwrap(),
        unit: metric.unit,
        role: Role::Result,
        place: 0..0,
        question: None,
        why: Why::Used,
        platform: None,
        campaign: None,
        evidence: Evidence::Said,
        cells: 1,
    }
}

trait With {
    fn on(self, platform: &str) -> Reading;
    fn of(self, campaign: &str) -> Reading;
    fn shown_by(self, evidence: Evidence) -> Reading;
    fn in_unit(self, unit: Unit) -> Reading;
    fn target(self) -> Reading;
}

impl With for Reading {
    fn on(self, platform: &str) -> Reading {
        Reading { platform: Some(platform.to_owned()), ..self }
    }

    fn of(self, campaign: &str) -> Reading {
        Reading { campaign: Some(campaign.to_owned()), ..self }
    }

    fn shown_by(self, evidence: Evidence) -> Reading {
        Reading { evidence, ..self }
    }

    fn in_unit(self, unit: Unit) -> Reading {
        Reading { unit, ..self }
    }

    fn target(self) -> Reading {
        Reading { role: Role::Target, why: Why::Role, ..self }
    }
}

fn measured(readings: Vec<Reading>) -> Metrics {
    let metrics = measure(&Read { readings: readings.clone(), ..Read::default() }, &Answers::default(), &[], today());
    every_reading_is_used_or_left_out(readings.len(), &metrics);
    metrics
}

#[track_caller]
fn every_reading_is_used_or_left_out(count: usize, metrics: &Metrics) {
    for index in 0..count {
        let used = metrics.figures.iter().any(|figure| figure.readings.contains(&index));
        let left = metrics.left_out.iter().filter(|left| left.reading == index).count();
        assert_eq!(usize::from(used) + left, 1, "reading {index}: {metrics:?}");
    }
    for left in &metrics.left_out {
        assert!(!left.why.say(&ENGLISH).contains('{'));
    }
    for warning in &metrics.warnings {
        assert!(!warning.say(&ENGLISH).contains('{'));
    }
}

/// The nominal value, the readings it was made from, and the number of warnings.
#[track_caller]
fn check(readings: Vec<Reading>, metric: &str, value: Option<f64>, from: &[usize], warnings: usize) {
    let metrics = measured(readings);
    let figure = metrics.figure(find(metric).unwrap());
    assert_eq!(figure.map(|figure| figure.bounds.nominal()), value);
    assert_eq!(figure.map_or(&[][..], |figure| &figure.readings), from);
    assert_eq!(metrics.warnings.len(), warnings, "{:?}", metrics.warnings);
}

#[test]
fn the_same_figure_twice_is_one() {
    check(vec![reading("views", 5e6), reading("views", 5e6)], "views", Some(5e6), &[0, 1], 0);
    let careful = measured(vec![reading("views", 5e6), qualified("views", 5e6, Qualifier::MoreThan)]);
    assert_eq!(careful.figures[0].bounds.qualifier(), Qualifier::MoreThan, "the more careful wording stands");
}

#[test]
fn of_two_totals_the_greater_stands_and_both_are_named() {
    check(vec![reading("views", 2e6), reading("views", 5e6)], "views", Some(5e6), &[1], 1);
    let metrics = measured(vec![reading("views", 212_345.0), reading("views", 512_345.0)]);
    let warning = metrics.warnings[0].say(&ENGLISH);
    assert!(warning.contains("512,345") && warning.contains("212,345"), "{warning}");
}

#[test]
fn figures_that_can_both_be_true_are_no_disagreement() {
    check(
        vec![qualified("views", 3e8, Qualifier::MoreThan), qualified("views", 5e8, Qualifier::MoreThan)],
        "views",
        Some(5e8),
        &[1],
        0,
    );
}

#[test]
fn platforms_add_up_and_a_total_is_not_added_to_its_parts() {
    let parts = || vec![reading("views", 2e6).on("tiktok"), reading("views", 1e6).on("instagram")];
    check(parts(), "views", Some(3e6), &[0, 1], 0);
    let mut with_total = parts();
    with_total.push(reading("views", 3_100_000.0));
    check(with_total, "views", Some(3_100_000.0), &[2], 0);
    let open = measured(vec![
        qualified("views", 2e6, Qualifier::MoreThan).on("tiktok"),
        reading("views", 1e6).on("instagram"),
    ]);
    let bounds = open.figures[0].bounds;
    assert_eq!((bounds.low(), bounds.high()), (Some(3e6), None), "more than and exact is at least");
}

#[test]
fn different_people_and_states_never_add_up() {
    check(vec![reading("reach", 4e5).on("tiktok"), reading("reach", 3e5).on("facebook")], "reach", Some(4e5), &[0], 1);
    check(
        vec![reading("followers", 9e4).on("tiktok"), reading("followers", 5e4).on("instagram")],
        "followers",
        Some(9e4),
        &[0],
        0,
    );
}

#[test]
fn of_a_state_the_last_in_the_text_stands() {
    check(vec![reading("followers", 9e4), reading("followers", 8e4)], "followers", Some(8e4), &[1], 0);
    check(vec![reading("countries", 9.0), reading("countries", 12.0)], "countries", Some(12.0), &[1], 1);
}

#[test]
fn an_own_export_beats_prose() {
    check(
        vec![reading("views", 9e6), reading("views", 7e6).shown_by(Evidence::OwnExport)],
        "views",
        Some(7e6),
        &[1],
        1,
    );
}

#[test]
fn targets_are_not_results() {
    let metrics =
        measured(vec![reading("views", 5e6).target(), reading("videos", 500.0).target(), reading("views", 1e4)]);
    let value = |id: &str| metrics.figure(find(id).unwrap()).map(|figure| figure.bounds.nominal());
    assert_eq!((value("target_views"), value("target_videos"), value("views")), (Some(5e6), Some(500.0), Some(1e4)));
    check(vec![reading("countries", 12.0).target()], "countries", Some(12.0), &[0], 0);
    check(vec![reading("team_size", 12.0).target()], "team_size", None, &[], 0);
}

#[test]
fn what_is_not_used_says_why() {
    for (why, role, said) in [
        (Why::Elsewhere, Role::Result, "another campaign"),
        (Why::Removed, Role::Result, "You left it out"),
        (Why::Asked, Role::Result, "waits for your answer"),
        (Why::NotAFigure, Role::Result, "a date"),
        (Why::Role, Role::Comparison, "comparison"),
        (Why::Role, Role::Cap, "ceiling"),
        (Why::Role, Role::Hypothetical, "could be"),
        (Why::Role, Role::Context, "the world"),
        (Why::Role, Role::Rate, "for each"),
    ] {
        let metrics = measured(vec![Reading { why, role, ..reading("views", 7.0) }]);
        assert!(metrics.figures.is_empty());
        let words = metrics.left_out[0].why.say(&ENGLISH);
        assert!(words.contains(said), "{words}");
    }
    let metrics = measured(vec![Reading { metric: None, why: Why::NoMetric, ..reading("views", 7.0) }]);
    assert!(metrics.left_out[0].why.say(&ENGLISH).contains("what it counts"));
}

#[test]
fn several_campaigns_wait_for_a_choice() {
    check(vec![reading("views", 5.0).of("Tides"), reading("views", 9.0).of("Dunes")], "views", None, &[], 0);
    check(vec![reading("views", 5e3).of("Tides"), reading("videos", 9.0).of("Tides")], "views", Some(5e3), &[0], 0);
}

#[test]
fn two_currencies_are_not_mixed() {
    let money = |value: f64, code: &str| reading("spend", value).in_unit(Unit::Money(Currency::new(code)));
    check(vec![money(500.0, "EUR"), money(900.0, "USD")], "spend", Some(500.0), &[0], 1);
    check(
        vec![money(500.0, "EUR").on("tiktok"), money(900.0, "EUR").on("instagram")],
        "spend",
        Some(1400.0),
        &[0, 1],
        0,
    );
    let metrics = measured(vec![money(500.0, "EUR"), reading("views", 1e5)]);
    let cost = metrics.derived("cost-per-thousand-views").unwrap();
    assert_eq!((cost.bounds.nominal(), cost.unit), (5.0, Unit::Money(Currency::new("EUR"))));
}

#[test]
fn times_are_put_into_the_unit_of_the_metric() {
    check(vec![reading("lead_weeks", 10.0).in_unit(Unit::Days)], "lead_weeks", Some(1.4), &[0], 0);
    check(vec![reading("lead_weeks", 3.0).in_unit(Unit::Months)], "lead_weeks", Some(13.0), &[0], 0);
    check(vec![reading("lead_weeks", 6.0).in_unit(Unit::Count)], "lead_weeks", Some(6.0), &[0], 0);
    check(vec![reading("views", 6.0).in_unit(Unit::Percent)], "views", None, &[], 0);
}

#[test]
fn the_launch_date_gives_the_whole_weeks_that_are_left() {
    let launch = |year, month, day| {
        let days = Date::new(year, month, day).unwrap().days();
        reading("launch_date", f64::from(i32::try_from(days).unwrap()))
    };
    check(vec![launch(2026, 12, 24)], "lead_weeks", Some(4.0), &[0], 0);
    check(vec![launch(2026, 11, 23)], "lead_weeks", Some(0.0), &[0], 0);
    check(vec![launch(2026, 11, 22)], "lead_weeks", None, &[], 1);
    check(vec![launch(2026, 12, 24), reading("lead_weeks", 6.0)], "lead_weeks", Some(6.0), &[1], 0);
    let mut answers = Answers::default();
    let day = Date::new(2026, 12, 24).unwrap().days();
    answers
        .figures
        .insert("launch_date".to_owned(), (Bounds::exact(f64::from(i32::try_from(day).unwrap())).unwrap(), Unit::Day));
    let read = Read { readings: vec![reading("lead_weeks", 6.0)], ..Read::default() };
    let metrics = measure(&read, &answers, &[], today());
    assert_eq!(metrics.figure(find("lead_weeks").unwrap()).unwrap().bounds.nominal(), 4.0, "an answer beats the text");
    every_reading_is_used_or_left_out(1, &metrics);
}

#[test]
fn an_answer_beats_the_text_and_the_text_a_link() {
    let mut answers = Answers::default();
    answers.figures.insert("countries".to_owned(), (Bounds::exact(7.0).unwrap(), Unit::Count));
    let linked: Vec<Figure> = ["countries", "languages", "followers"]
        .into_iter()
        .map(|id| Figure {
            metric: find(id).unwrap(),
            bounds: Bounds::exact(3.0).unwrap(),
            unit: Unit::Count,
            origin: Origin::Link,
            evidence: Evidence::OwnExport,
            readings: Vec::new(),
        })
        .collect();
    let read = Read { readings: vec![reading("countries", 5.0), reading("languages", 4.0)], ..Read::default() };
    let metrics = measure(&read, &answers, &linked, today());
    let value = |id: &str| {
        let figure = metrics.figure(find(id).unwrap()).unwrap();
        (figure.bounds.nominal(), figure.origin)
    };
    assert_eq!(value("countries"), (7.0, Origin::Answer));
    assert_eq!(value("languages"), (4.0, Origin::Text));
    assert_eq!(value("followers"), (3.0, Origin::Link));
    every_reading_is_used_or_left_out(2, &metrics);
}

#[test]
fn a_ratio_of_open_figures_has_honest_bounds() {
    let each = |views: Reading, videos: Reading| {
        let metrics = measured(vec![views, videos]);
        let bounds = metrics.derived("views-per-video").unwrap().bounds;
        (bounds.qualifier(), bounds.low(), bounds.high())
    };
    let more = |metric: &str, value: f64| qualified(metric, value, Qualifier::MoreThan);
    assert_eq!(each(reading("views", 3e6), reading("videos", 1e3)), (Qualifier::Exact, Some(3e3), Some(3e3)));
    assert_eq!(each(more("views", 3e6), reading("videos", 1e3)), (Qualifier::AtLeast, Some(3e3), None));
    assert_eq!(each(reading("views", 3e6), more("videos", 1e3)), (Qualifier::UpTo, None, Some(3e3)));
    assert_eq!(each(more("views", 3e6), more("videos", 1e3)), (Qualifier::About, Some(3e3), Some(3e3)));
    let range = Reading { bounds: Bounds::between(1e3, 2e3).unwrap(), ..reading("videos", 1.0) };
    assert_eq!(each(reading("views", 3e6), range), (Qualifier::Range, Some(1500.0), Some(3e3)));
    assert!(measured(vec![reading("views", 3e6), reading("videos", 0.0)]).derived.is_empty(), "nothing over nothing");
}

#[test]
fn what_cannot_be_is_said() {
    check(vec![reading("views", 1e5), reading("interactions", 2e5)], "interactions", Some(2e5), &[1], 1);
    assert!(
        measured(vec![reading("views", 1e5), reading("interactions", 2e5)]).derived.is_empty(),
        "no 200 % of views"
    );
    check(vec![reading("views", 1e5), reading("reach", 2e5)], "reach", Some(2e5), &[1], 1);
    let open = qualified("views", 1e5, Qualifier::MoreThan);
    check(vec![open, reading("reach", 2e5)], "reach", Some(2e5), &[1], 0);
    check(vec![reading("views", 5e6), reading("videos", 5.0)], "videos", Some(5.0), &[1], 1);
    check(vec![reading("views", 5e6), reading("videos", 5e3)], "videos", Some(5e3), &[1], 0);
}

#[test]
fn flows_in_another_order_give_the_same_figure() {
    let readings = vec![
        reading("views", 5e6).on("tiktok"),
        reading("views", 4e6).on("tiktok"),
        qualified("views", 5e6, Qualifier::About).on("tiktok"),
        reading("views", 1e6).on("instagram"),
        reading("views", 9e5),
        reading("reach", 7e5),
        reading("reach", 8e5),
    ];
    let mut backward = readings.clone();
    backward.reverse();
    let values = |readings: Vec<Reading>| {
        let figures = measured(readings).figures;
        figures.into_iter().map(|figure| (figure.metric.id, figure.bounds, figure.unit)).collect::<Vec<_>>()
    };
    assert_eq!(values(readings), values(backward));
}

#[test]
fn figures_stand_in_the_order_of_the_list() {
    let metrics = measured(METRICS.iter().rev().map(|metric| reading(metric.id, 1.0)).collect());
    let places: Vec<usize> = metrics
        .figures
        .iter()
        .map(|figure| METRICS.iter().position(|metric| *metric == figure.metric).unwrap())
        .collect();
    assert!(places.is_sorted());
}

#[test]
fn many_readings_take_no_time_to_speak_of() {
    // A hundred thousand would take minutes if the work grew with the square.
    let readings: Vec<Reading> = (0..100_000_u32).map(|value| reading("views", f64::from(value % 1000))).collect();
    let metrics = measured_only(readings);
    assert_eq!(metrics.figures[0].readings.len(), 100);
    assert_eq!(metrics.left_out.len(), 99_900);
}

fn measured_only(readings: Vec<Reading>) -> Metrics {
    measure(&Read { readings, ..Read::default() }, &Answers::default(), &[], today())
}
