//! An own rubric as a file: what is wrong is told where it stands and changes nothing; what is right decides, and is named; and
//! whatever it says, children's consent keeps its cap.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops and says where")]

use std::fs;
use std::path::Path;

use greenlight::assess::{Ask, Assessment, Band, RUBRIC, Rubric, Verdict, assess, own};
use greenlight::measure::{Answer, Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::{Hints, read};
use greenlight::rubric_file::{self, LARGEST, differences::differences, schema, write};
use greenlight::words::locale::ENGLISH;

fn today() -> Date {
    Date::new(2026, 9, 16).unwrap()
}

fn assessed(rubric: &'static Rubric, text: &str, answers: &[(&str, &str)]) -> Assessment {
    let mut given = Answers::default();
    for (check, choice) in answers {
        given.checks.insert((*check).to_owned(), Answer::Choice((*choice).to_owned()));
    }
    let metrics = measure(&read(text, &Hints::default()), &given, &[], today());
    assess(&metrics, rubric, today(), "Harbour Relief", "#TidesTogether")
}

/// A file with these fields behind the ones that are needed.
fn file(fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { ",\n" };
    format!(
        "{{\n  \"greenlight_rubric\": 1,\n  \"name\": \"Harbour network\",\n  \"version\": \"2.1\"{comma}{fields}\n}}\n"
    )
}

#[track_caller]
fn good(text: &str) -> &'static Rubric {
    match rubric_file::read(text) {
        Ok(rubric) => rubric,
        Err(problems) => {
            let said: Vec<String> = problems.iter().map(|problem| problem.say(&ENGLISH)).collect();
            panic!("{}", said.join("\n"))
        }
    }
}

fn said(text: &str) -> Vec<String> {
    rubric_file::read(text).map_or_else(
        |problems| problems.iter().map(|problem| problem.say(&ENGLISH)).collect(),
        |rubric| vec![format!("fine: {}", rubric.version)],
    )
}

#[track_caller]
fn wrong(fields: &str, expected: &[&str]) {
    assert_eq!(said(&file(fields)), expected, "{fields}");
}

#[test]
fn what_is_no_rubric_says_so() {
    assert_eq!(said("12,400 views"), ["Line 1, column 3: the file should end here, but ,400 follows."]);
    assert_eq!(said(""), ["Line 1, column 1: the file ends before it is complete."]);
    assert_eq!(
        said("{\"views\": 12}"),
        ["Line 1, column 1: this is no rubric: it has no field greenlight_rubric, which says which form it has."]
    );
    assert_eq!(said("[1]").len(), 1);
    let large = format!("{}{}", file(""), " ".repeat(LARGEST));
    assert!(said(&large)[0].starts_with("This file is larger than 256 kB."));
    let huge = format!("{{\"greenlight_rubric\": 1, \"name\": \"{}\"}}", "a".repeat(5_000_000));
    assert_eq!(said(&huge).len(), 1);
    assert_eq!(
        said("{\"greenlight_rubric\": 2, \"name\": \"A\", \"version\": \"1\"}"),
        [
            "Line 1, column 23, greenlight_rubric: this page reads form 1 of rubrics, this file has form 2. Reload the page."
        ]
    );
    assert_eq!(
        said("{\"greenlight_rubric\": 1}"),
        ["Line 1, column 1: the field name is missing.", "Line 1, column 1: the field version is missing."]
    );
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    wrong(
        r#"  "checks": [{"id": "stand-in", "weight": -4}]"#,
        &["Line 5, column 43, checks[0].weight: a whole number from 0 to 100 is needed, here stands -4."],
    );
    wrong(
        r#"  "checks": [{"id": "stand-in", "weight": "4"}]"#,
        &["Line 5, column 43, checks[0].weight: a whole number from 0 to 100 is needed, here stands \"4\"."],
    );
    wrong(
        r#"  "checks": [{"id": "stand-in", "wieght": 4}]"#,
        &["Line 5, column 43, checks[0].wieght: there is no field of this name. Did you mean weight?"],
    );
    wrong(r#"  "checks": {"stand-in": 4}"#, &["Line 5, column 13, checks: a list in [ ] is needed, here stands { }."]);
    wrong(
        r#"  "checks": [{"id": "stand-inn", "weight": 4}]"#,
        &[
            "Line 5, column 14, checks[0]: Greenlight has no check stand-inn. If you meant stand-in, write that. A new check needs these fields too: dimension, title, question, why, source, step, owner, hours, choices.",
        ],
    );
    wrong(
        r#"  "checks": [{"id": "purpose"}, {"id": "purpose"}]"#,
        &["Line 5, column 33, checks[1].id: purpose is there already, at checks[0]."],
    );
    wrong(
        r#"  "checks": [{"id": "purpose", "title": " "}, {"id": "Purpose"}]"#,
        &[
            "Line 5, column 41, checks[0].title: text is needed, here stands none.",
            "Line 5, column 54, checks[1].id: a name of small letters a to z, digits and hyphens is needed, at most 40 characters, here stands \"Purpose\".",
        ],
    );
    wrong(
        r#"  "checks": [{"id": "purpose", "owner": "boss"}]"#,
        &[
            "Line 5, column 41, checks[0].owner: one of these words is needed: director, social-lead, campaign-manager, legal, safeguarding, partnerships. Here stands \"boss\".",
        ],
    );
    wrong(
        r#"  "checks": [{"id": "lead-time", "thresholds": {"base": 3}}]"#,
        &[
            "Line 5, column 57, checks[0].thresholds.base: the rule of lead-time has these numbers: base-weeks, languages-a-week, countries-a-week.",
        ],
    );
    wrong(
        r#"  "checks": [{"id": "lead-time", "thresholds": {"base-weeks": 0}}]"#,
        &["Line 5, column 63, checks[0].thresholds.base-weeks: a number above zero is needed, here stands 0."],
    );
    wrong(
        r#"  "checks": [{"id": "experiments", "thresholds": {"some": 9}}]"#,
        &["Line 5, column 50, checks[0].thresholds: some must not be above enough."],
    );
    wrong(
        r#"  "checks": [{"id": "lead-time", "choices": [{"id": "yes", "label": "Yes", "worth": 100}, {"id": "no", "label": "No", "worth": 0}]}]"#,
        &["Line 5, column 45, checks[0].choices: lead-time is answered by figures and has no answers to choose."],
    );
    wrong(
        r#"  "checks": [{"id": "purpose", "choices": [{"id": "new", "worth": 50}]}]"#,
        &[
            "Line 5, column 43, checks[0].choices: at least two answers are needed, and one that is worth 100.",
            "Line 5, column 44, checks[0].choices[0]: new is a new answer: it needs a label and what it is worth.",
        ],
    );
    wrong(
        r#"  "caps": [{"id": "late", "check": "purpose", "choices": ["never"], "band": "pilot", "holds": "Late.", "unknown": "Late?"}]"#,
        &[
            "Line 5, column 12, caps[0]: the cap late needs the answer never of purpose, worth 0. Keep it so, or remove the cap.",
        ],
    );
    wrong(
        r#"  "caps": [{"id": "no-green-light", "band": "scale"}]"#,
        &[
            "Line 5, column 45, caps[0].band: one of these words is needed: groundwork, pilot, launch. Here stands \"scale\".",
        ],
    );
    wrong(
        r#"  "checks": [{"id": "moderation-rota", "not_applicable": [{"id": "adults-only"}]}]"#,
        &[
            "Line 5, column 14, checks[0]: moderation-rota has reasons for which it does not apply, and they would lift the cap no-moderation-rota.",
        ],
    );
    wrong(
        r#"  "only_listed": true, "checks": [{"id": "consent", "weight": 0}]"#,
        &["Line 5, column 34, checks: all checks together weigh nothing."],
    );
    wrong(
        "  \"author\": \"A\tB\"",
        &["Line 5, column 13, author: text on one line is needed, without tabs and line breaks."],
    );
}

#[test]
fn all_that_is_wrong_is_listed_up_to_twenty() {
    let checks: Vec<String> =
        RUBRIC.checks.iter().map(|check| format!("{{\"id\": \"{}\", \"weight\": 101}}", check.id)).collect();
    let told = said(&file(&format!("  \"checks\": [{}]", checks.join(",\n"))));
    assert_eq!(told.len(), 21);
    assert!(told[0].starts_with("Line 5, ") && told[19].starts_with("Line 24, "), "{told:#?}");
    assert_eq!(told[20], "And so many more problems: 16.");
}

#[test]
fn no_rubric_lifts_the_cap_on_childrens_consent() {
    const CONSENT: &str = "no rubric can lift or change the cap on children’s consent";
    for fields in [
        r#""checks": [{"id": "consent", "removed": true}]"#,
        r#""checks": [{"id": "consent", "question": "Is all well?"}]"#,
        r#""checks": [{"id": "consent", "choices": [{"id": "adults-agreed"}, {"id": "children-not-asked", "worth": 100}]}]"#,
        r#""checks": [{"id": "consent", "not_applicable": [{"id": "adults-only"}]}]"#,
        r#""caps": [{"id": "no-guardian-consent", "removed": true}]"#,
        r#""caps": [{"id": "no-guardian-consent", "band": "launch"}]"#,
        r#""caps": [{"id": "no-guardian-consent", "check": "purpose"}]"#,
        r#""caps": [{"id": "no-guardian-consent", "choices": ["adults-not-asked"]}]"#,
    ] {
        let told = said(&file(fields));
        assert!(told.iter().any(|told| told.contains(CONSENT)), "{fields}: {told:?}");
    }
    // Nor by leaving it out, by making it weigh nothing, or by a kept form that was tampered with.
    for fields in
        [r#""only_listed": true, "checks": [{"id": "purpose"}]"#, r#""checks": [{"id": "consent", "weight": 0}]"#, ""]
    {
        let rubric = good(&file(fields));
        let bad = assessed(rubric, "", &[("consent", "children-not-asked"), ("purpose", "yes")]);
        assert_eq!(bad.bands.map(|(_, high)| high), Some(Band::Groundwork), "{fields}");
    }
    let form = good(&file("")).compact;
    let without: Vec<&str> = form.lines().filter(|line| !line.starts_with("check\tconsent")).collect();
    assert_eq!(own::find(&without.join("\n")), None);
    let reworded = form.replace("check\tconsent\t", "choice\tchildren-not-asked\t1000\tFine\ncheck\tconsent\t");
    let bad = assessed(own::find(&reworded).unwrap(), "", &[("consent", "children-not-asked")]);
    assert_eq!(bad.bands.map(|(_, high)| high), Some(Band::Groundwork));
}

const CASES: [(&str, &[(&str, &str)]); 4] = [
    ("", &[]),
    (
        "Our challenge brought 3,400 videos and more than 1.2 million views.",
        &[("green-light", "yes"), ("consent", "adults-agreed")],
    ),
    (
        "lead weeks: 3\ncountries: 40\nlanguages: 8\nposts per week: 3\nmonths active: 2",
        &[("stand-in", "yes"), ("moderation-rota", "nobody")],
    ),
    (
        "target views: 5 million\ntarget videos: 500\nexperiments a month: 3",
        &[("purpose", "no"), ("consent", "children-not-asked")],
    ),
];

#[test]
fn the_default_as_a_file_gives_the_default_assessment() {
    let text = write::write(&RUBRIC, "My rubric", "1");
    let rubric = good(&text);
    assert_eq!(rubric.version, "My rubric 1");
    let told: Vec<String> = differences(rubric).iter().map(|said| said.say(&ENGLISH)).collect();
    assert_eq!(told, ["Nothing but the name"]);
    for (case, answers) in CASES {
        let (mut own, ours) = (assessed(rubric, case, answers), assessed(&RUBRIC, case, answers));
        own.rubric = ours.rubric;
        assert_eq!(format!("{own:?}"), format!("{ours:?}"), "{case}");
    }
    // And once more: what it writes is what it reads.
    assert_eq!(write::write(rubric, "My rubric", "1"), text);
    assert!(text.len() < LARGEST / 2, "{}", text.len());
}

#[test]
fn the_same_file_is_made_into_one_rubric() {
    assert!(std::ptr::eq(good(&file("")), good(&file(""))));
    assert!(!std::ptr::eq(good(&file("")), good(&file("\"author\": \"A\""))));
    assert!(std::ptr::eq(own::find("").unwrap(), &RUBRIC));
    for text in
        ["x", "greenlight rubric 1", "greenlight rubric 1\nrubric\ta", "greenlight rubric 1\nrubric\ta\tb\tc\nnew\t1"]
    {
        assert_eq!(own::find(text), None, "{text}");
    }
}

#[test]
fn weights_and_numbers_of_rules_decide() {
    let heavy = good(&file(
        r#""only_listed": true, "checks": [{"id": "consent", "weight": 10}, {"id": "purpose", "weight": 30}]"#,
    ));
    let Ask::Choices(choices) = RUBRIC.check("purpose").unwrap().ask else { panic!() };
    let met = choices.iter().find(|choice| choice.worth.verdict() == Verdict::Met).unwrap();
    let span = assessed(heavy, "", &[("purpose", met.id), ("consent", "adults-not-asked")]).span.unwrap();
    assert_eq!((span.low, span.high), (75, 75));
    // Ten times the weights are the same shares.
    let light = good(&file(
        r#""only_listed": true, "checks": [{"id": "consent", "weight": 1}, {"id": "purpose", "weight": 3}]"#,
    ));
    assert_eq!(assessed(light, "", &[("purpose", met.id), ("consent", "adults-not-asked")]).span, Some(span));

    let slow = good(&file(r#""checks": [{"id": "posting-pace", "thresholds": {"enough": 8}}]"#));
    let finding = |rubric| assessed(rubric, "posts per week: 4", &[]).finding("posting-pace").cloned().unwrap();
    assert_eq!(finding(&RUBRIC).verdict, Verdict::Met);
    assert_eq!(finding(slow).verdict, Verdict::Partly(500));
    assert_eq!(finding(slow).reason.say(&ENGLISH), "Posts a week: 4. Enough: 8.");
    let rule = slow.check("posting-pace").unwrap().figures.unwrap().rule();
    assert_eq!(rule.say(&ENGLISH), "Met from 8 posts a week; below that the share of 8.");
}

#[test]
fn checks_and_caps_of_ones_own_are_asked_and_bind() {
    let rubric = good(&file(
        r#""checks": [{
            "id": "local-office", "dimension": "mandate", "weight": 4, "title": "Local office",
            "question": "Does the local office know?", "why": "It hears of it first.", "source": "Harbour network, 2026.",
            "step": "Call the local office.", "owner": "director", "hours": 1,
            "choices": [{"id": "yes", "label": "Yes.", "worth": 100}, {"id": "no", "label": "No.", "worth": 0}],
            "not_applicable": [{"id": "one-country"}]
        }, {"id": "fallback", "removed": true}],
        "advice": {"groundwork": "Stay at home."}"#,
    ));
    let ids: Vec<&str> = rubric.checks.iter().map(|check| check.id).collect();
    assert_eq!(ids.iter().position(|id| *id == "local-office"), Some(4), "behind the others of its dimension");
    assert!(!ids.contains(&"fallback") && !rubric.caps.iter().any(|cap| cap.id == "platform-barred"));
    let answered = assessed(rubric, "", &[("local-office", "no"), ("consent", "children-not-asked")]);
    assert_eq!(answered.finding("local-office").unwrap().verdict, Verdict::NotMet);
    assert_eq!(answered.rubric, "Harbour network 2.1");
    assert_eq!(answered.advice.map(|advice| advice.english), Some("Stay at home."));
    let told: Vec<String> = differences(rubric).iter().map(|said| said.say(&ENGLISH)).collect();
    assert_eq!(
        told,
        [
            "Not asked: Fallback",
            "Asked as well: Local office (Mandate, weight 4)",
            "No longer limits the result: The platform is blocked in one of your countries, and nothing replaces it there.",
            "Other words for what to do now",
        ]
    );
    let strict = good(&file(
        r#""caps": [{"id": "no-stand-in", "check": "stand-in", "choices": ["no"], "band": "pilot",
        "holds": "Nobody can stand in.", "unknown": "We do not know who stands in."}]"#,
    ));
    let capped = assessed(strict, "", &[("stand-in", "no")]);
    assert!(capped.caps.iter().any(|cap| cap.id == "no-stand-in" && cap.holds));
}

#[test]
fn own_references_decide_what_is_feasible() {
    let rubric = good(&file(
        r#""references": [{"id": "ours", "campaign": "Reef week", "organisation": "Harbour network", "year": 2025,
        "videos": {"value": 100}, "views": {"value": 40000, "is": "about"}, "support": "platform",
        "source": "Harbour network, report of 2025.", "as_of": "2025-11"}]"#,
    ));
    let figures = "target views: 50000\ntarget videos: 100";
    assert_eq!(assessed(&RUBRIC, figures, &[]).finding("target-feasible").unwrap().verdict, Verdict::Met);
    assert_eq!(assessed(rubric, figures, &[]).finding("target-feasible").unwrap().verdict, Verdict::Partly(500));
}

#[test]
fn results_stand_beside_own_references_and_ours_keep_what_a_file_has_no_field_for() {
    let rubric = good(&file(
        r#""references": [{"id": "ours", "campaign": "Reef week", "organisation": "Harbour network", "year": 2025,
        "videos": {"value": 100}, "views": {"value": 40000, "is": "about"}, "support": "paid",
        "source": "Harbour network, report of 2025.", "as_of": "2025-11"},
        {"id": "rivaliq-nonprofit", "campaign": "Rival IQ", "organisation": "Rival IQ", "year": 2023, "support": "mixed",
        "source": "Rival IQ, 2024.", "as_of": "2024"}]"#,
    ));
    let ours = RUBRIC.references.iter().find(|reference| reference.id == "rivaliq-nonprofit").unwrap();
    assert_eq!(rubric.references[1].quotes.len(), ours.quotes.len());
    assert_eq!(rubric.references[0].retire_by, (2032, 12, 31));
    let assessment = assessed(rubric, "views: 50000\nvideos: 100", &[]);
    let comparison = assessment.comparisons.iter().find(|one| one.id == "views-per-video").unwrap();
    assert_eq!(comparison.references, ["ours"]);
}

#[test]
fn a_check_without_weight_is_a_step_where_its_cap_holds() {
    let rubric = good(&file(r#""checks": [{"id": "consent", "weight": 0}]"#));
    let mut answers: Vec<(&str, &str)> = Vec::new();
    for check in rubric.checks {
        let Ask::Choices(choices) = check.ask else { continue };
        let holds = rubric.caps.iter().find(|cap| cap.check == check.id && check.id == "consent");
        let met = choices.iter().find(|choice| choice.worth.verdict() == Verdict::Met).unwrap().id;
        answers.push((check.id, holds.map_or(met, |cap| cap.choices[0])));
    }
    let assessment = assessed(rubric, "", &answers);
    assert!(assessment.caps.iter().any(|cap| cap.holds));
    let step = assessment.plan.steps.first().unwrap();
    assert_eq!((step.check.id, step.gain, step.lifts.is_some()), ("consent", 0, true));
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

#[test]
fn a_file_that_was_changed_anywhere_is_a_rubric_or_says_what_is_wrong() {
    const PIECES: [&str; 22] = [
        "0",
        "-1",
        "1e9",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "\\u0000",
        "\\",
        "consent",
        "\u{1f600}",
        "\t",
        "\n",
        "removed",
        "101",
        "{}",
        "\"x\": 1,",
    ];
    let whole = write::write(&RUBRIC, "My rubric", "1");
    let letters: Vec<char> = whole.chars().collect();
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut fine = 0;
    for _ in 0..400 {
        let mut changed = letters.clone();
        for _ in 0..=numbers.below(3) {
            let place = numbers.below(changed.len());
            let end = (place + numbers.below(12)).min(changed.len());
            let piece: Vec<char> = PIECES[numbers.below(PIECES.len())].chars().collect();
            changed.splice(place..end, piece);
        }
        let text: String = changed.into_iter().collect();
        match rubric_file::read(&text) {
            Ok(rubric) => {
                fine += 1;
                let assessment = assessed(rubric, CASES[2].0, &[("consent", "children-not-asked")]);
                assert_eq!(assessment.bands.map(|(_, high)| high), Some(Band::Groundwork));
                assert!(!differences(rubric).is_empty());
            }
            Err(problems) => {
                assert!(!problems.is_empty());
                for problem in problems {
                    let said = problem.say(&ENGLISH);
                    assert!(
                        !said.contains(" {")
                            || said.contains("stands {")
                            || said.contains("in { }")
                            || said.contains("but {"),
                        "{said}"
                    );
                    assert!(!said.contains("fault of this page"), "{said}");
                }
            }
        }
    }
    assert!(fine > 40, "{fine}");
}

#[test]
fn the_schema_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rubric.schema.json");
    let written = fs::read_to_string(path).unwrap_or_default();
    assert!(
        written.replace("\r\n", "\n") == schema::schema(),
        "docs/rubric.schema.json is not what the code says: cargo run -q --example rubric_schema > docs/rubric.schema.json"
    );
    assert!(serde_json::from_str::<serde_json::Value>(&written).is_ok());
}

#[test]
fn the_example_of_the_page_on_own_rubrics_is_one() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/own-rubric.md")).unwrap();
    let example = page.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let rubric = good(example);
    assert_eq!((rubric.version, rubric.author), ("Harbour network 2.1", "Harbour network, digital team"));
    let told: Vec<String> = differences(rubric).iter().map(|said| said.say(&ENGLISH)).collect();
    assert_eq!(
        told,
        [
            "Lead time: weight 8 instead of 5",
            "Lead time: Weeks that any campaign takes: 3 instead of 2",
            "Not asked: Live video",
            "Asked as well: Local office (Mandate, weight 4)",
            "Limits the result to Pilot: The local office does not know.",
            "Second person: other words",
            "Other words for what to do now",
        ]
    );
}
