//! The results panel's facts: comparisons with what is alike, evidence of each figure, changes of definition, other campaigns of the
//! text; and that none of it makes a campaign readier.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops and says where")]

use greenlight::assess::compare::{Alike, Comparison, SUPPORT};
use greenlight::assess::reference::{Quantity, REFERENCES};
use greenlight::assess::{Assessment, RUBRIC, assess};
use greenlight::measure::{Answer, Answers, Metrics, measure, proof};
use greenlight::metric::{Group, METRICS, find};
use greenlight::number::Bounds;
use greenlight::number::date::Date;
use greenlight::read::{Evidence, Hints, read};
use greenlight::words::locale::ENGLISH;

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

fn chosen(answers: &[(&str, &str)]) -> Answers {
    let mut given = Answers::default();
    for (name, choice) in answers {
        given.checks.insert((*name).to_owned(), Answer::Choice((*choice).to_owned()));
    }
    given
}

fn measured(text: &str, campaign: Option<&str>, answers: &Answers) -> Metrics {
    let hints = Hints { campaign: campaign.map(str::to_owned), ..Hints::default() };
    measure(&read(text, &hints), answers, &[], today())
}

fn assessed(metrics: &Metrics, day: Date) -> Assessment {
    assess(metrics, &RUBRIC, day, "", "")
}

fn compared<'a>(assessment: &'a Assessment, id: &str) -> &'a Comparison {
    assessment.comparisons.iter().find(|comparison| comparison.id == id && !comparison.table).unwrap()
}

/// What a text's comparison says under an id, with answers by name.
#[track_caller]
fn check(text: &str, answers: &[(&str, &str)], id: &str, expected: &str) {
    let assessment = assessed(&measured(text, None, &chosen(answers)), today());
    let said = compared(&assessment, id).said.say(&ENGLISH).replace('\u{a0}', " ");
    assert!(said.contains(expected), "{said}");
    assert!(!said.contains('{'), "{said}");
}

const CAMPAIGN: &str = "Views: 1,000,000\nVideos: 1,000\n";

#[test]
fn only_campaigns_with_the_same_help_are_compared() {
    check(CAMPAIGN, &[], "views-per-video", "1,000. That is within the span of 3 campaigns");
    check(CAMPAIGN, &[(SUPPORT, "platform")], "views-per-video", "within the span of 3 campaigns");
    check(CAMPAIGN, &[(SUPPORT, "own")], "views-per-video", "No like figure is known");
    check(CAMPAIGN, &[(SUPPORT, "paid")], "views-per-video", "No like figure is known");
    let alike = |answers: &[(&str, &str)]| {
        let assessment = assessed(&measured(CAMPAIGN, None, &chosen(answers)), today());
        let cases = &compared(&assessment, "views-per-video").cases;
        assert_eq!(cases.len(), 4, "what is not alike is shown all the same");
        let help: Vec<Alike> = cases.iter().map(|case| case.conditions[1].alike).collect();
        assert!(help.windows(2).all(|pair| pair[0] == pair[1]));
        help[0]
    };
    assert_eq!(alike(&[]), Alike::Unknown);
    assert_eq!(alike(&[(SUPPORT, "platform")]), Alike::Yes);
    assert_eq!(alike(&[(SUPPORT, "own")]), Alike::No);
}

#[test]
fn references_of_other_campaigns_are_not_said_to_have_had_the_platforms_help() {
    use greenlight::assess::compare::compare;
    use greenlight::assess::reference::{Reference, Support, forclimate_launch, rednoseday};
    static OWN: Reference = Reference { id: "own-one", support: Support::Own, ..forclimate_launch::REFERENCE };
    static OTHER: Reference = Reference { id: "own-other", support: Support::Own, ..rednoseday::REFERENCE };
    let metrics = measured(CAMPAIGN, None, &chosen(&[(SUPPORT, "own")]));
    let comparisons = compare(&metrics, &[&OWN, &OTHER], today());
    let said = comparisons[0].said.say(&ENGLISH);
    assert!(said.contains("within the span") && !said.contains("help"), "{said}");
    assert_eq!(comparisons[0].references, ["own-one", "own-other"]);
    assert_eq!(compare(&metrics, &[], today()), []);
}

#[test]
fn rates_are_compared_only_over_the_same_denominator() {
    let export = "Video title,Post time,Total views,Total likes,Total comments,Total shares\n";
    let rows: String =
        (1..=12).map(|row| format!("Clip {row},2026-{:02}-10,{},{},{},{}\n", row % 9 + 1, 1000, 40, 6, 4)).collect();
    let text = [export, &rows, "\n\nFollowers: 20,000\n"].concat();
    let metrics = measured(&text, None, &Answers::default());
    // 600 interactions of 12,000 views; 600 over 12 posts of 20,000 followers.
    let value = |id: &str| metrics.derived(id).map(|derived| derived.bounds.nominal());
    assert_eq!(value("interactions-added"), Some(600.0));
    assert_eq!(value("interactions-per-view"), Some(5.0));
    let assessment = assessed(&metrics, today());
    let by_view = compared(&assessment, "interactions-per-view");
    assert!(by_view.cases.iter().all(|case| case.reference.unwrap().id == "rivaliq-nonprofit"));
    for comparison in assessment.comparisons.iter().filter(|comparison| comparison.id.starts_with("interactions")) {
        let said = comparison.said.say(&ENGLISH);
        assert!(said.contains("of views") || said.contains("of followers"), "the denominator is said: {said}");
    }
}

#[test]
fn views_of_own_posts_are_not_put_over_the_videos_of_others() {
    let text = ["Our challenge brought 4200 videos.\n\n", &studio(&[1000; 12])].concat();
    let metrics = measured(&text, None, &Answers::default());
    assert!(metrics.figure(find("videos").unwrap()).is_some());
    assert!(metrics.derived("views-per-video").is_none(), "{:?}", metrics.derived);
    assert!(metrics.derived("likes-per-view").is_some());
    let text = ["Our challenge had 3 million views.\n\n", &studio(&[1000; 12])].concat();
    let metrics = measured(&text, None, &Answers::default());
    let likes = metrics.derived("likes-per-view").map(|derived| derived.bounds.nominal());
    assert!(likes.is_none_or(|likes| likes > 1.0), "likes of own posts are not put over the views of a campaign");
}

#[test]
fn other_quantities_stand_beside_what_is_known_of_them() {
    check("Posts per week: 1", &[], "posts_per_week", "less often than the middle account of a survey (2)");
    check("Posts per week: 3", &[], "posts_per_week", "between the middle account");
    check("Posts per week: 4", &[], "posts_per_week", "as often as the top quarter");
    check("Peak live viewers: 40", &[], "live_viewers", "Only one figure is known to compare with: 1,100");
    let mut answers = Answers::default();
    for (id, value) in [("followers", 120_000.0), ("months_active", 12.0)] {
        answers.figures.insert(id.to_owned(), (Bounds::exact(value).unwrap(), find(id).unwrap().unit));
    }
    let assessment = assessed(&measured("", None, &answers), today());
    let said = compared(&assessment, "followers-per-month").said.say(&ENGLISH);
    assert!(said.contains("10,000") && said.contains("1,600 to 189,000"), "{said}");
}

#[test]
fn a_target_stands_beside_references_and_the_own_median() {
    let posts: Vec<u32> = (1..=9).map(|post| 100 * post).collect();
    let text = [
        "We aim for 5 million views from 500 videos.

",
        &studio(&posts),
    ]
    .concat();
    let assessment = assessed(&measured(&text, None, &Answers::default()), today());
    let target = compared(&assessment, "target-views-per-video");
    let said = target.said.say(&ENGLISH);
    assert!(said.contains("10,000 views for each video") && said.contains("more than any of 3 campaigns"), "{said}");
    let more = target.more.as_ref().map(|more| more.say(&ENGLISH)).unwrap_or_default();
    assert!(more.contains("500 views") && more.contains("20 times"), "{more}");
    assert_eq!(target.cases.iter().filter(|case| case.reference.is_none()).count(), 1);
}

#[test]
fn posts_stand_in_the_order_of_their_own_days_and_not_of_the_day_of_the_export() {
    let views: Vec<u32> = (1..=9).map(|post| 100 * post).collect();
    let trend = measured(&studio(&views), None, &Answers::default()).trend.unwrap();
    assert!(trend.days && trend.whole);
    let medians = trend.thirds.map(|(oldest, newest)| (oldest.median, newest.median));
    assert_eq!(medians, Some((Some(200.0), Some(800.0))));
}

#[test]
fn a_reference_past_its_day_says_so_and_not_before() {
    let metrics = measured(CAMPAIGN, None, &Answers::default());
    let old = |year: i32, month: u8, day: u8| {
        let assessment = assessed(&metrics, Date::new(year, month, day).unwrap());
        compared(&assessment, "views-per-video").cases.iter().filter(|case| case.retired.is_some()).count()
    };
    assert_eq!((old(2026, 11, 23), old(2026, 12, 31), old(2027, 1, 1), old(2028, 1, 1)), (0, 0, 2, 4));
    for reference in REFERENCES {
        let (year, month, day) = reference.retire_by;
        assert!(Date::new(year, month, day).is_some() && year > i32::from(reference.year), "{}", reference.id);
    }
}

#[test]
fn quantities_that_follow_from_what_a_source_gives_are_those_of_its_figures() {
    let of = |id: &str, what: Quantity| {
        let reference = REFERENCES.iter().find(|reference| reference.id == id).unwrap();
        reference.figures(what)[0].0
    };
    // 3.4 million in 18 months; about 10,000 in just over six; almost 300,000 likes of more than 3 million views.
    assert!((of("ifrc-account", Quantity::FollowersPerMonth).nominal() - 3.4e6 / 18.0).abs() < 200.0);
    assert!((of("digitaldiplomacy", Quantity::FollowersPerMonth).nominal() - 1e4 / 6.2).abs() < 20.0);
    let likes = of("digitaldiplomacy", Quantity::LikesPerView);
    assert_eq!((likes.low(), likes.high()), (None, Some(10.0)));
    let each = of("forclimate-launch", Quantity::ViewsPerVideo);
    assert_eq!(each.nominal().round(), 1200.0);
}

const TABLE: &str = "Campaign\tViews\tVideos\nTide Watch\t90,000\t300\nDune Song\t400,000\t200\nHill Walk\t50,000\t1,000\nReef Day\t7,000\t\n";

#[test]
fn the_other_rows_of_the_own_table_can_be_compared_with() {
    let metrics = measured(TABLE, Some("Tide Watch"), &Answers::default());
    assert_eq!(
        metrics.others.iter().map(|other| other.name.as_str()).collect::<Vec<_>>(),
        ["Dune Song", "Hill Walk", "Reef Day"]
    );
    let assessment = assessed(&metrics, today());
    let tables: Vec<&Comparison> = assessment.comparisons.iter().filter(|comparison| comparison.table).collect();
    assert_eq!(tables.len(), 1);
    let said = tables[0].said.say(&ENGLISH);
    assert!(said.contains("300. That is within") && said.contains("50 to 2,000"), "{said}");
    assert!(tables[0].cases.iter().all(|case| case.readings.len() == 2), "each leads to its row");
    let none = measured(TABLE, None, &Answers::default());
    assert!(assessed(&none, today()).comparisons.is_empty(), "nobody said which one is theirs");
}

#[test]
fn the_results_are_worth_no_more_than_their_weakest_headline_figure() {
    let grade = |text: &str, answers: &[(&str, &str)]| {
        let metrics = measured(text, None, &chosen(answers));
        proof::weakest(&metrics).map(|figure| (figure.metric.id, figure.evidence))
    };
    assert_eq!(grade("Team: 4 people", &[]), None);
    assert_eq!(grade(CAMPAIGN, &[]), Some(("views", Evidence::Said)));
    assert_eq!(grade(CAMPAIGN, &[("evidence:views", "public")]), Some(("videos", Evidence::Said)));
    let both = [("evidence:views", "public"), ("evidence:videos", "own-export")];
    assert_eq!(grade(CAMPAIGN, &both), Some(("videos", Evidence::OwnExport)));
    assert_eq!(grade(CAMPAIGN, &[("evidence:views", "nonsense")]), Some(("views", Evidence::Said)));
}

#[test]
fn what_is_said_of_the_results_travels_in_a_link() {
    use greenlight::share::{Shared, decode, encode};
    let answers = chosen(&[("evidence:views", "public"), (SUPPORT, "own")]);
    let metrics = measured(CAMPAIGN, None, &answers);
    let shared = Shared {
        as_of: today(),
        rubric: RUBRIC.version.to_owned(),
        figures: metrics.figures.clone(),
        answers: answers.clone(),
        organisation: String::new(),
        campaign: String::new(),
    };
    let opened = decode(&encode(&shared)).unwrap();
    assert_eq!(opened.answers, answers);
    assert_eq!(opened.figures[0].evidence, Evidence::Public);
}

/// An export of TikTok Studio with these views, a post a month.
fn studio(views: &[u32]) -> String {
    let mut text =
        String::from("Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n");
    for (views, month) in views.iter().zip(1..) {
        text.push_str(&format!(
            "2026-11-20,Clip {month},https://example.org/{month},2025-{month:02}-10,40,6,4,{views}\n"
        ));
    }
    text
}

/// An export of YouTube Studio with posts on these days.
fn youtube(days: &[&str]) -> String {
    let mut text = String::from(
        "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Thumbnail impressions,\
         Thumbnail click-through rate (%)\n",
    );
    for (clip, day) in days.iter().enumerate() {
        text.push_str(&format!("abcdefghij{clip},Sing with us {clip},\"{day}\",45,1000,40.5,12,6000,4.5\n"));
    }
    text
}

#[test]
fn posts_from_before_and_after_a_change_of_definition_are_warned_about() {
    let warned = |days: &[&str]| {
        let metrics = measured(&youtube(days), None, &Answers::default());
        let said: Vec<String> = metrics.warnings.iter().map(|warning| warning.say(&ENGLISH)).collect();
        (
            said.iter().any(|said| said.contains("31 March 2025") && said.contains("Source: ")),
            metrics.trend.unwrap().changes.len(),
        )
    };
    assert_eq!(warned(&["Jan 5, 2025", "Feb 5, 2025", "May 5, 2025", "Jun 5, 2025"]), (true, 1));
    assert_eq!(warned(&["May 5, 2025", "Jun 5, 2025", "Jul 5, 2025", "Aug 5, 2025"]), (false, 0));
}

#[test]
fn a_total_over_a_hashtag_on_tiktok_cannot_be_checked_any_more() {
    let warned = |text: &str, evidence: &str| {
        let metrics = measured(text, None, &chosen(&[("evidence:views", evidence)]));
        metrics.warnings.iter().any(|warning| warning.say(&ENGLISH).contains("page of a hashtag"))
    };
    let table = |platform: &str| format!("Platform\tViews\tVideos\n{platform}\t2000000\t4200\n");
    assert!(warned(&table("TikTok"), "said"));
    assert!(!warned(&table("Instagram"), "public"));
    assert!(!warned("Our challenge had 4200 videos with 2 million views.", "screenshot"));
    assert!(warned("Our challenge had 4200 videos with 2 million views.", "public"));
}

/// Verdicts that are about having an export or proof, not about how large a figure is.
const ABOUT_PROOF: [&str; 1] = ["proof"];

#[test]
fn however_large_results_are_no_verdict_changes() {
    let seed = std::cell::Cell::new(7_u64);
    let next = |below: u64| {
        seed.set(seed.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
        (seed.get() >> 33) % below
    };
    for _ in 0..200 {
        let mut answers = Answers::default();
        for metric in METRICS.iter().filter(|metric| metric.group == Group::Plan && next(2) == 1) {
            let value = f64::from(u32::try_from(next(60)).unwrap());
            answers.figures.insert(metric.id.to_owned(), (Bounds::exact(value).unwrap(), metric.unit));
        }
        for check in RUBRIC.checks.iter().filter(|_| next(2) == 1) {
            if let greenlight::assess::Ask::Choices(choices) = check.ask {
                let choice = &choices[usize::try_from(next(choices.len() as u64)).unwrap()];
                answers.checks.insert(check.id.to_owned(), Answer::Choice(choice.id.to_owned()));
            }
        }
        let verdicts = |answers: &Answers| {
            let assessment = assessed(&measured("", None, answers), today());
            let verdicts: Vec<_> = assessment
                .findings
                .iter()
                .filter(|finding| !ABOUT_PROOF.contains(&finding.check.id))
                .map(|finding| (finding.check.id, finding.verdict))
                .collect();
            (verdicts, assessment.bands)
        };
        let before = verdicts(&answers);
        for metric in METRICS.iter().filter(|metric| metric.group == Group::Result && next(3) > 0) {
            let value = f64::from(u32::try_from(next(1_000_000_000)).unwrap());
            answers.figures.insert(metric.id.to_owned(), (Bounds::exact(value).unwrap(), metric.unit));
        }
        assert_eq!(verdicts(&answers), before);
    }
}
