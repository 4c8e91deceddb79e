//! Assessments written out in full, to be the same bytes natively and in the page's program, today and later.

use std::fmt::Write as _;

use greenlight::assess::{Assessment, RUBRIC, assess};
use greenlight::measure::{Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::{Hints, read};
use greenlight::share::summary::summary;
use greenlight::words::locale::ENGLISH;

use crate::cases::CASES;

/// What was printed when this was last looked at.
const GOLDEN: &str = include_str!("assessments.txt");

/// Texts that are read, with figures whose bounds are open, wide and unclear.
const PASTED: [&str; 3] = [
    "We start in 7 weeks, in more than 12 countries and 5 languages. Our team gives between 15 and 25 hours a week. We want 900,000 \
     views from 700 videos.",
    "Date,Video Views,Likes,Comments,Shares\n2026-10-01,310,20,3,2\n2026-10-05,1250.5,52,6,3\n2026-10-09,777,80,9,5\n\
     2026-10-13,910,80,9,5\n2026-10-17,1333,80,9,5\n2026-10-21,2100,80,9,5\n",
    "Metric\tValue\nViews\t1.234\nVideos\t7\nLikes\t33,333\n",
];

/// Fails at the first line that is another.
#[track_caller]
pub fn check() {
    let printed = printed();
    for (line, expected) in printed.lines().zip(GOLDEN.lines()) {
        assert_eq!(line, expected, "if it is meant: cargo test --test explain -- --ignored");
    }
    assert_eq!(printed.len(), GOLDEN.len());
}

/// All of them.
pub fn printed() -> String {
    let mut printed = String::new();
    for case in &CASES {
        if let Some(assessment) = case.assess() {
            one(&mut printed, case.title, &assessment);
        }
    }
    let today = Date::new(2026, 11, 2).expect("a day of the calendar");
    for text in PASTED {
        let metrics = measure(&read(text, &Hints::default()), &Answers::default(), &[], today);
        one(
            &mut printed,
            text.lines().next().unwrap_or_default(),
            &assess(&metrics, &RUBRIC, today, "Harbour Relief", "#TidesTogether"),
        );
    }
    printed
}

fn one(printed: &mut String, title: &str, assessment: &Assessment) {
    let mut line = |words: String| {
        let _ = writeln!(printed, "{words}");
    };
    line(format!("==== {title}"));
    for finding in &assessment.findings {
        let verdict = finding.verdict;
        line(format!("{} {verdict:?} {:?} {}", finding.check.id, finding.worth, finding.reason.say(&ENGLISH)));
    }
    for cap in &assessment.caps {
        line(format!("cap {} {:?} holds {} binds {}", cap.id, cap.band, cap.holds, cap.binds));
    }
    for step in &assessment.plan.steps {
        let (id, ends) = (step.check.id, (step.from, step.reaches));
        line(format!("step {id} {} h {} {ends:?} {} {:?}", step.hours, step.gain, step.ask_first, step.lifts));
    }
    let questions: Vec<&str> = assessment.questions.iter().map(|check| check.id).collect();
    line(format!("ask {}", questions.join(" ")));
    for figure in &assessment.metrics.figures {
        line(format!("figure {} {:?} {:?}", figure.metric.id, figure.bounds, figure.origin));
    }
    for derived in &assessment.metrics.derived {
        line(format!("derived {} {:?} {}", derived.id, derived.bounds, derived.how.say(&ENGLISH)));
    }
    line(format!("{:?} {:?} {:?}", assessment.span, assessment.bands, assessment.coverage));
    line(summary(assessment, None, &ENGLISH));
}
