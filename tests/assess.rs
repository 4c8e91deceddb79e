//! Assessing: what must hold for any answers, and a few campaigns worked through from figures and answers to band and steps.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

use greenlight::assess::cap::COVERAGE_BAND;
use greenlight::assess::{Ask, Assessment, Band, Check, RUBRIC, Verdict, assess};
use greenlight::measure::{Answer, Answers, Metrics, measure};
use greenlight::metric::{METRICS, find};
use greenlight::number::date::Date;
use greenlight::number::{Bounds, Qualifier};
use greenlight::read::Read;
use greenlight::words::locale::ENGLISH;

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

/// Measures answers alone.
fn metrics(answers: &Answers) -> Metrics {
    measure(&Read::default(), answers, &[], today())
}

fn assessed(answers: &Answers) -> Assessment {
    assess(&metrics(answers), &RUBRIC, today(), "Harbour Relief", "#TidesTogether")
}

fn answer(answers: &mut Answers, check: &str, choice: &str) {
    assert!(RUBRIC.check(check).unwrap().choice(choice).is_some(), "{check} has no choice {choice}");
    answers.checks.insert(check.to_owned(), Answer::Choice(choice.to_owned()));
}

fn figure(answers: &mut Answers, metric: &str, value: f64) {
    let unit = find(metric).unwrap().unit;
    answers.figures.insert(metric.to_owned(), (Bounds::exact(value).unwrap(), unit));
}

fn answers(choices: &[(&str, &str)], figures: &[(&str, f64)]) -> Answers {
    let mut answers = Answers::default();
    for (check, choice) in choices {
        answer(&mut answers, check, choice);
    }
    for (metric, value) in figures {
        figure(&mut answers, metric, *value);
    }
    answers
}

/// A small generator of numbers that are the same everywhere (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }
}

/// The figures that checks ask for, with values from nothing to plenty.
const ASKED: &[(&str, &[f64])] = &[
    ("lead_weeks", &[0.0, 2.0, 4.0, 8.0, 20.0]),
    ("countries", &[1.0, 10.0, 100.0]),
    ("languages", &[1.0, 5.0, 15.0]),
    ("staff_hours_week", &[0.0, 10.0, 40.0]),
    ("posts_per_week", &[0.0, 1.0, 4.0]),
    ("months_active", &[0.0, 1.0, 3.0]),
    ("experiments_month", &[0.0, 2.0, 5.0]),
    ("target_views", &[1e5, 1e7]),
    ("target_videos", &[1e2, 1e5]),
];

/// Some answers: each check and figure with an even chance.
fn some(numbers: &mut Numbers) -> Answers {
    let mut answers = Answers::default();
    for check in RUBRIC.checks {
        if numbers.below(2) == 1 {
            give(&mut answers, check, numbers);
        }
    }
    for (metric, values) in ASKED {
        if numbers.below(2) == 1 {
            figure(&mut answers, metric, values[numbers.below(values.len())]);
        }
    }
    answers
}

/// Answers one check at random, where it has choices.
fn give(answers: &mut Answers, check: &Check, numbers: &mut Numbers) {
    let Ask::Choices(choices) = check.ask else { return };
    answer(answers, check.id, choices[numbers.below(choices.len())].id);
}

const ROUNDS: usize = 300;

#[test]
fn answering_never_widens_the_span() {
    let mut numbers = Numbers(11);
    for _ in 0..ROUNDS {
        let mut answers = some(&mut numbers);
        let before = assessed(&answers).span.unwrap();
        let open: Vec<&Check> =
            RUBRIC.checks.iter().copied().filter(|check| !answers.checks.contains_key(check.id)).collect();
        if open.is_empty() {
            continue;
        }
        let check = open[numbers.below(open.len())];
        give(&mut answers, check, &mut numbers);
        let after = assessed(&answers).span.unwrap();
        // A check that figures had judged may be answered differently; then it moves, but it was no wider before.
        let was_open = assessed(&{
            let mut before = answers.clone();
            before.checks.remove(check.id);
            before
        })
        .finding(check.id)
        .unwrap()
        .verdict
            == Verdict::CannotTell;
        if was_open {
            assert!(after.low >= before.low && after.high <= before.high, "{}: {before:?} {after:?}", check.id);
        }
    }
}

#[test]
fn saying_that_an_open_question_does_not_apply_never_widens_the_span() {
    let mut numbers = Numbers(12);
    for _ in 0..ROUNDS {
        let mut answers = some(&mut numbers);
        let before = assessed(&answers);
        for finding in before.findings.iter().filter(|finding| finding.verdict == Verdict::CannotTell) {
            let Some(reason) = finding.check.not_applicable.first() else { continue };
            let id = finding.check.id;
            answers.checks.insert(id.to_owned(), Answer::NotApplicable(reason.id.to_owned()));
            let after = assessed(&answers);
            answers.checks.remove(id);
            let (span, was) = (after.span.unwrap(), before.span.unwrap());
            assert!(span.low >= was.low && span.high <= was.high, "{id}: {was:?} {span:?}");
            for (one, other) in before.findings.iter().zip(&after.findings).filter(|(one, _)| one.check.id != id) {
                assert_eq!(one.verdict, other.verdict, "{id} changed {}", one.check.id);
            }
        }
    }
}

#[test]
fn a_better_answer_never_lowers_an_end_or_a_band() {
    let mut numbers = Numbers(13);
    for _ in 0..ROUNDS {
        let mut answers = some(&mut numbers);
        let check = RUBRIC.checks[numbers.below(RUBRIC.checks.len())];
        let Ask::Choices(choices) = check.ask else { continue };
        let mut last: Option<Assessment> = None;
        // Choices stand best first.
        for choice in choices.iter().rev() {
            answer(&mut answers, check.id, choice.id);
            let now = assessed(&answers);
            if let Some(before) = last {
                let (was, is) = (before.span.unwrap(), now.span.unwrap());
                assert!(is.low >= was.low && is.high >= was.high, "{}: {was:?} {is:?}", check.id);
                let (was, is) = (before.bands.unwrap(), now.bands.unwrap());
                assert!(is.0 >= was.0 && is.1 >= was.1, "{}: {was:?} {is:?}", check.id);
            }
            last = Some(now);
        }
    }
}

#[test]
fn the_order_of_answers_does_not_matter() {
    let mut numbers = Numbers(14);
    for _ in 0..40 {
        let forward = some(&mut numbers);
        let mut backward = Answers::default();
        for (id, answer) in forward.checks.iter().rev() {
            backward.checks.insert(id.clone(), answer.clone());
        }
        for (id, figure) in forward.figures.iter().rev() {
            backward.figures.insert(id.clone(), *figure);
        }
        assert_eq!(assessed(&forward), assessed(&backward));
    }
}

#[test]
fn low_is_never_above_high_and_the_same_where_everything_is_known() {
    let mut numbers = Numbers(15);
    for _ in 0..ROUNDS {
        let answers = some(&mut numbers);
        let assessment = assessed(&answers);
        let (span, bands) = (assessment.span.unwrap(), assessment.bands.unwrap());
        assert!(span.low <= span.high && span.high <= 100 && bands.0 <= bands.1);
        if assessment.coverage.unknown() == 0 {
            assert_eq!(span.low, span.high);
            assert_eq!(bands.0, bands.1);
        }
        for dimension in &assessment.dimensions {
            assert!(dimension.span.is_none_or(|span| span.low <= span.high && span.high <= 100));
        }
    }
}

/// The whole recomputed in another way, by hand, as the page promises.
#[test]
fn the_points_can_be_recomputed_from_the_findings() {
    let mut numbers = Numbers(16);
    for _ in 0..ROUNDS {
        let assessment = assessed(&some(&mut numbers));
        let (mut low, mut high, mut weight) = (0.0, 0.0, 0.0);
        for finding in &assessment.findings {
            let points = f64::from(finding.check.weight);
            let (least, most) = match finding.verdict {
                Verdict::Met => (1.0, 1.0),
                Verdict::Partly(thousandths) => (f64::from(thousandths) / 1000.0, f64::from(thousandths) / 1000.0),
                Verdict::NotMet => (0.0, 0.0),
                Verdict::CannotTell => (0.0, 1.0),
                Verdict::NotApplicable => continue,
            };
            low += points * least;
            high += points * most;
            weight += points;
        }
        let span = assessment.span.unwrap();
        // Rounded down, with room for the last digit of a decimal sum.
        assert!(
            (100.0 * low / weight - f64::from(span.low)) > -1e-9 && (100.0 * low / weight - f64::from(span.low)) < 1.0
        );
        assert!(
            (100.0 * high / weight - f64::from(span.high)) > -1e-9
                && (100.0 * high / weight - f64::from(span.high)) < 1.0
        );
    }
}

/// Everything as good as it gets.
fn everything() -> Answers {
    let mut answers = Answers::default();
    for check in RUBRIC.checks {
        if let Ask::Choices(choices) = check.ask {
            answer(&mut answers, check.id, choices[0].id);
        }
    }
    for (metric, value) in [
        ("lead_weeks", 12.0),
        ("countries", 20.0),
        ("languages", 4.0),
        ("staff_hours_week", 40.0),
        ("posts_per_week", 5.0),
        ("months_active", 9.0),
        ("experiments_month", 6.0),
        ("target_views", 1e6),
        ("target_videos", 1e3),
    ] {
        figure(&mut answers, metric, value);
    }
    answers
}

#[test]
fn everything_met_is_a_hundred_and_nothing_is_left_to_do() {
    let assessment = assessed(&everything());
    let span = assessment.span.unwrap();
    assert_eq!((span.low, span.high), (100, 100));
    assert_eq!(assessment.bands, Some((Band::Scale, Band::Scale)));
    assert!(assessment.caps.is_empty() && assessment.steps.is_empty() && assessment.questions.is_empty());
    assert_eq!(assessment.verdict.say(&ENGLISH), "You could launch now, and grow.");
    assert_eq!((assessment.strongest, assessment.weakest), (None, None), "nothing differs");
}

#[test]
fn nothing_known_asks_first() {
    let assessment = assessed(&Answers::default());
    let span = assessment.span.unwrap();
    assert_eq!((span.low, span.high), (0, 100));
    assert_eq!(assessment.bands, Some((Band::Groundwork, COVERAGE_BAND)));
    assert!(assessment.steps.is_empty());
    assert_eq!(assessment.questions.len(), RUBRIC.checks.len());
    let first: Vec<&str> = assessment.questions.iter().take(4).map(|check| check.id).collect();
    assert_eq!(first, ["consent", "green-light", "moderation-rota", "fallback"], "a bad answer to these cuts off most");
    assert_eq!(assessment.questions[4].id, "stand-in", "then the heaviest that takes one answer");
    assert_eq!(assessment.verdict.say(&ENGLISH), "We cannot tell yet. Answer the first question to begin.");
    assert_eq!((assessment.strongest, assessment.weakest), (None, None));
}

#[test]
fn every_cap_binds_and_its_step_comes_first_and_lifts_it() {
    for cap in RUBRIC.caps {
        for choice in cap.choices {
            let mut answers = everything();
            answer(&mut answers, cap.check, choice);
            let assessment = assessed(&answers);
            assert_eq!(assessment.bands, Some((cap.band, cap.band)), "{}", cap.id);
            assert!(assessment.span.unwrap().low >= Band::Scale.start(), "the points alone would allow everything");
            let held = &assessment.caps[0];
            assert!(held.id == cap.id && held.holds && held.binds);
            let step = &assessment.steps[0];
            assert_eq!(
                (step.check.id, step.lifts, step.from, step.reaches),
                (cap.check, Some(cap.id), cap.band, Band::Scale)
            );
            assert!(
                assessment.verdict.say(&ENGLISH).contains(step.check.title.english),
                "the verdict names what holds"
            );
        }
    }
}

#[test]
fn an_open_cap_limits_the_low_end_only() {
    for cap in RUBRIC.caps {
        let mut answers = everything();
        answers.checks.remove(cap.check);
        let assessment = assessed(&answers);
        assert_eq!(assessment.bands, Some((cap.band, Band::Scale)), "{}", cap.id);
        assert!(!assessment.caps[0].holds && assessment.caps[0].binds);
        assert_eq!(assessment.questions[0].id, cap.check);
        assert!(assessment.steps[0].ask_first);
        let verdict = assessment.verdict.say(&ENGLISH);
        assert!(verdict.ends_with("One answer decides whether you can grow."), "{verdict}");
    }
}

#[test]
fn the_verdict_counts_the_answers_that_decide() {
    let mut answers = everything();
    for check in ["one-line-ask", "native-posts", "trend-review", "dropped-idea", "numbers-review"] {
        answers.checks.remove(check);
    }
    // 83 points are known; one answer worth 3 reaches 85, so one decides.
    let verdict = |answers: &Answers| assessed(answers).verdict.say(&ENGLISH);
    assert_eq!(verdict(&answers), "You could launch now. One answer decides whether you can grow.");
    for check in ["stand-in", "partners-committed", "country-leads", "languages-ready", "first-videos", "sound-licence"]
    {
        answers.checks.remove(check);
    }
    // 63 points are known; the heaviest answers are worth 4, so one reaches 65.
    assert_eq!(verdict(&answers), "You could run a pilot now. One answer decides whether you can launch.");
    answer(&mut answers, "one-line-ask", "none");
    for check in ["native-posts", "stand-in", "partners-committed"] {
        let Ask::Choices(choices) = RUBRIC.check(check).unwrap().ask else { continue };
        answer(&mut answers, check, choices.last().unwrap().id);
    }
    for check in ["purpose", "platform-decision"] {
        answers.checks.remove(check);
    }
    // 59 points are known; answers worth 3 each: two reach 65.
    assert_eq!(verdict(&answers), "You could run a pilot now. Two answers decide whether you can launch.");
}

#[test]
fn less_than_half_known_is_a_pilot_at_most() {
    let mut good = everything();
    good.figures = Default::default();
    let met: Vec<String> = good.checks.iter().map(|(id, _)| id.clone()).collect();
    // Leave just under half of the weight answered, caps among it.
    let mut weight = 0;
    for id in met {
        let check = RUBRIC.check(&id).unwrap();
        let capped = RUBRIC.caps.iter().any(|cap| cap.check == id);
        if capped || weight + check.weight < 36 {
            weight += if capped { 0 } else { check.weight };
        } else {
            good.checks.remove(&id);
        }
    }
    let assessment = assessed(&good);
    assert!(assessment.coverage.judged_weight * 2 < assessment.coverage.weight);
    assert_eq!(assessment.bands.unwrap().1, Band::Pilot);
    assert!(assessment.caps.iter().any(|cap| cap.id == "coverage" && cap.holds && cap.binds));
}

#[test]
fn what_was_passed_over_is_asked_last_and_stays_unknown() {
    let mut answers = Answers::default();
    answers.checks.insert("green-light".to_owned(), Answer::Skipped);
    let assessment = assessed(&answers);
    assert_eq!(assessment.questions.last().map(|check| check.id), Some("green-light"));
    let finding = assessment.finding("green-light").unwrap();
    assert!(finding.skipped && finding.verdict == Verdict::CannotTell);
}

#[test]
fn a_reason_that_the_check_does_not_accept_changes_nothing() {
    let mut answers = Answers::default();
    answers.checks.insert("green-light".to_owned(), Answer::NotApplicable("one-country".to_owned()));
    answers.checks.insert("stand-in".to_owned(), Answer::Choice("of-course".to_owned()));
    answers.checks.insert("not-a-check".to_owned(), Answer::Choice("yes".to_owned()));
    let (odd, plain) = (assessed(&answers), assessed(&Answers::default()));
    assert_eq!(odd.span, plain.span);
    assert!(odd.findings.iter().all(|finding| finding.verdict == Verdict::CannotTell));
}

#[test]
fn every_reason_is_said_whole() {
    let mut numbers = Numbers(17);
    for _ in 0..60 {
        let assessment = assessed(&some(&mut numbers));
        let mut said: Vec<String> = assessment.findings.iter().map(|finding| finding.reason.say(&ENGLISH)).collect();
        said.push(assessment.verdict.say(&ENGLISH));
        said.extend(assessment.caps.iter().map(|cap| cap.reason.say(&ENGLISH)));
        said.extend(assessment.comparisons.iter().map(|comparison| comparison.said.say(&ENGLISH)));
        for words in said {
            assert!(!words.is_empty() && !words.contains('{'), "{words}");
        }
    }
}

#[test]
fn the_low_end_reaches_what_the_steps_say() {
    let mut numbers = Numbers(18);
    for _ in 0..ROUNDS {
        let mut answers = some(&mut numbers);
        let assessment = assessed(&answers);
        assert!(assessment.steps.len() <= 3);
        for step in &assessment.steps {
            let Ask::Choices(choices) = step.check.ask else { break };
            answer(&mut answers, step.check.id, choices[0].id);
            assert_eq!(assessed(&answers).bands.unwrap().0.min(step.reaches), step.reaches, "{}", step.check.id);
        }
    }
}

#[test]
fn while_little_is_known_only_known_gaps_are_steps() {
    let answers = answers(&[("trend-review", "rarely"), ("stop-switch", "never"), ("green-light", "yes")], &[]);
    let assessment = assessed(&answers);
    let steps: Vec<&str> = assessment.steps.iter().map(|step| step.check.id).collect();
    assert_eq!(steps, ["stop-switch", "trend-review"], "one point for an hour, then three for five");
    assert!(assessment.steps.iter().all(|step| !step.ask_first));
}

#[test]
fn what_is_not_answered_becomes_a_step_only_where_the_known_gaps_are_not_enough() {
    let mut answers = everything();
    for check in ["trend-review", "numbers-review", "stand-in", "native-posts", "dropped-idea"] {
        answers.checks.remove(check);
    }
    answer(&mut answers, "live-tried", "no");
    // 80 points are known, and the gap is worth 3 of the 5 that are needed. Two open questions are the cheapest 5, at 2 hours each.
    let steps = |answers: &Answers| -> Vec<(&str, bool)> {
        assessed(answers).steps.iter().map(|step| (step.check.id, step.ask_first)).collect()
    };
    assert_eq!(steps(&answers), [("dropped-idea", true), ("numbers-review", true), ("live-tried", false)]);
    answer(&mut answers, "trend-review", "weekly");
    answer(&mut answers, "first-videos", "none");
    // 78 and a half are known; the gaps are worth 3, 1.5 and 3: enough for 85.
    assert_eq!(steps(&answers), [("live-tried", false), ("first-videos", false), ("trend-review", false)]);
}

/// An account in its first spring, as IFRC's was: the first post failed, there is no routine yet, the launch is months away.
#[test]
fn a_young_account_with_a_friendly_platform_should_do_the_groundwork() {
    let mut answers = answers(
        &[
            ("green-light", "yes"),
            ("decision-speed", "day"),
            ("platform-contact", "answered"),
            ("trend-review", "rarely"),
            ("native-posts", "few"),
            ("live-tried", "no"),
            ("numbers-review", "no"),
            ("dropped-idea", "recent"),
            ("one-line-ask", "none"),
            ("first-videos", "none"),
            ("stand-in", "one"),
            ("moderation-rota", "nobody"),
            ("outcome", "no"),
        ],
        &[("months_active", 0.0), ("posts_per_week", 1.0), ("experiments_month", 1.0)],
    );
    figure(&mut answers, "lead_weeks", 16.0);
    let assessment = assessed(&answers);
    let (low, high) = assessment.bands.unwrap();
    assert_eq!(low, Band::Groundwork);
    assert!(high <= Band::Pilot, "nobody moderates");
    assert_eq!(assessment.finding("time-on-platform").unwrap().verdict, Verdict::NotMet);
    assert_eq!(assessment.finding("posting-pace").unwrap().verdict, Verdict::Partly(250));
    assert_eq!(assessment.finding("lead-time").unwrap().verdict, Verdict::CannotTell);
    assert_eq!(assessment.finding("lead-time").unwrap().missing.len(), 2);
    assert_eq!(assessment.steps.len(), 3);
}

/// A small organisation that wants five million views from five hundred videos in three weeks.
#[test]
fn a_target_that_nobody_ever_reached_is_not_met() {
    let answers = answers(
        &[("green-light", "spoken"), ("fallback", "second")],
        &[("target_views", 5e6), ("target_videos", 500.0), ("lead_weeks", 3.0), ("countries", 3.0), ("languages", 8.0)],
    );
    let assessment = assessed(&answers);
    let finding = assessment.finding("target-feasible").unwrap();
    assert_eq!(finding.verdict, Verdict::NotMet);
    let reason = finding.reason.say(&ENGLISH);
    assert!(reason.contains("10,000") && reason.contains("2,455"), "{reason}");
    // 2 weeks + 8 languages / 4 + 3 countries / 50 = 4.06 weeks.
    assert_eq!(assessment.finding("lead-time").unwrap().verdict, Verdict::Partly(738));
    assert_eq!(assessment.bands.unwrap().0, Band::Groundwork);
    assert_eq!(assessment.metrics.derived("target-views-per-video").unwrap().bounds.nominal(), 10_000.0);
}

/// A ministry with excellent numbers and nobody who asked the children's guardians.
#[test]
fn excellent_numbers_without_safeguarding_are_capped() {
    let mut answers = everything();
    figure(&mut answers, "followers", 2e6);
    figure(&mut answers, "views", 4e8);
    figure(&mut answers, "videos", 2e5);
    for (check, choice) in [
        ("moderation-rota", "nobody"),
        ("consent", "children-not-asked"),
        ("data-protection", "no"),
        ("impersonation", "no"),
        ("stop-switch", "never"),
    ] {
        answer(&mut answers, check, choice);
    }
    let assessment = assessed(&answers);
    assert!(assessment.span.unwrap().low >= 85);
    assert_eq!(assessment.bands, Some((Band::Groundwork, Band::Groundwork)));
    let ids: Vec<&str> = assessment.steps.iter().take(2).map(|step| step.check.id).collect();
    assert_eq!(ids, ["consent", "moderation-rota"]);
    assert_eq!((assessment.steps[0].reaches, assessment.steps[1].reaches), (Band::Pilot, Band::Scale));
    assert_eq!(assessment.weakest.map(|dimension| dimension.id()), Some("safeguarding"));
    assert_eq!(assessment.verdict.say(&ENGLISH), "Do the groundwork first. What holds you there: Consent.");
    assert!(
        assessment.comparisons.iter().any(|comparison| comparison.id == "views-per-video"),
        "results stand beside references and change nothing"
    );
}

#[test]
fn results_never_raise_readiness() {
    let mut numbers = Numbers(19);
    for _ in 0..60 {
        let mut answers = some(&mut numbers);
        let before = assessed(&answers).span;
        figure(&mut answers, "views", 1e9);
        figure(&mut answers, "videos", 1e6);
        figure(&mut answers, "followers", 1e7);
        assert_eq!(assessed(&answers).span, before);
    }
}

/// The words of the comparison of views for each video, with the bounds of both figures.
#[track_caller]
fn compared(views: Option<Bounds>, videos: Option<Bounds>, expected: &str) {
    let mut answers = Answers::default();
    let unit = find("views").unwrap().unit;
    answers.figures.insert("views".to_owned(), (views.unwrap(), unit));
    answers.figures.insert("videos".to_owned(), (videos.unwrap(), unit));
    let comparisons = assessed(&answers).comparisons;
    let said = comparisons.iter().find(|compared| compared.id == "views-per-video").unwrap().said.say(&ENGLISH);
    assert!(said.contains(expected), "{said}");
    assert!(said.contains("3 campaigns") && said.contains("909 to 2,455"), "{said}");
}

#[test]
fn results_stand_beside_like_references_with_honest_bounds() {
    let more = |value: f64| Bounds::qualified(value, Qualifier::MoreThan);
    compared(Bounds::exact(1e6), Bounds::exact(1e3), "1,000. That is within");
    compared(Bounds::exact(81e6), Bounds::exact(33e3), "2,455. That is within");
    compared(Bounds::exact(1e6), Bounds::exact(1e4), ": 100. That is below");
    compared(Bounds::exact(1e6), Bounds::exact(1e2), "10,000. That is above");
    compared(Bounds::exact(1e6), more(1e4), "up to 100. That is below");
    compared(more(1e6), Bounds::exact(1e3), "about 1,000. The figures leave open");
    compared(more(3e8), more(25e4), "about 1,200. That is within");
}

#[test]
fn absurd_figures_give_an_assessment_too() {
    let values = [0.0, -1.0, 1e-300, 0.5, 1e300, f64::MAX, f64::MIN];
    let mut numbers = Numbers(21);
    for _ in 0..ROUNDS {
        let mut answers = some(&mut numbers);
        for metric in METRICS {
            if numbers.below(2) == 1 {
                let (one, other) = (values[numbers.below(values.len())], values[numbers.below(values.len())]);
                let qualifiers = [Qualifier::Exact, Qualifier::MoreThan, Qualifier::UpTo, Qualifier::About];
                let bounds = if numbers.below(4) == 0 {
                    Bounds::between(one, other)
                } else {
                    Bounds::qualified(one, qualifiers[numbers.below(4)])
                };
                answers.figures.insert(metric.id.to_owned(), (bounds.unwrap(), metric.unit));
            }
        }
        let assessment = assessed(&answers);
        let span = assessment.span.unwrap();
        assert!(span.low <= span.high && span.high <= 100);
        for derived in &assessment.metrics.derived {
            assert!(derived.bounds.nominal().is_finite());
        }
    }
}

#[test]
fn figures_of_a_link_give_the_same_assessment() {
    let mut numbers = Numbers(20);
    for _ in 0..40 {
        let given = some(&mut numbers);
        let first = metrics(&given);
        let only = Answers { checks: given.checks.clone(), ..Answers::default() };
        let opened = measure(&Read::default(), &only, &first.figures, today());
        let again = assess(&opened, &RUBRIC, today(), "Harbour Relief", "#TidesTogether");
        assert_eq!((assessed(&given).span, assessed(&given).bands), (again.span, again.bands));
    }
}
