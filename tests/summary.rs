//! The plain-text summary, of assessments made by hand.

#[path = "cards/assessments.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "shared with the tests of cards, which use all of it")]
mod assessments;

use assessments::{held, known, named, nothing, unknown, usual};
use greenlight::assess::Assessment;
use greenlight::share::summary::summary;
use greenlight::words::locale::ENGLISH;

#[track_caller]
fn check(assessment: &Assessment, link: Option<&str>, expected: &str) {
    assert_eq!(summary(assessment, link, &ENGLISH), expected.trim());
}

#[test]
fn a_usual_assessment_in_plain_text() {
    check(
        &usual(),
        Some("https://example.org/#g1.AAAA"),
        "
Harbour Relief
#TidesTogether
Campaign readiness: Pilot to Launch (52 to 78 of 100)

You could run a pilot now. Two answers decide whether you can launch.

Mandate: 75 to 100 of 100
Capacity: 40 to 70 of 100
Platform fluency: 64 of 100
Learning: 33 to 66 of 100
Challenge: 50 to 85 of 100
Network: 58 of 100
Measurement: 20 to 80 of 100
Safeguarding: 30 to 45 of 100

Strongest: Mandate
Weakest: Safeguarding

Next steps
1. Show a second person how to post and answer. Social-media lead, 4 hours.
2. Write down who reads the comments in the first two days, hour by hour, and whom they call at night. Campaign manager, 1 hour.
3. Ask the musician for a licence that covers business accounts. IT, security or legal, 6 hours.

Figures
Views: more than 300 million
Videos made by participants: more than 250,000
Followers: 3.4 million
Countries: between 40 and 50

Self-assessment, not for ranking · 16 September 2026 · Rubric 1.0 · 12 of 36 checks unknown
https://example.org/#g1.AAAA
",
    );
}

#[test]
fn what_is_not_known_is_said_and_nothing_is_made_up() {
    check(
        &unknown(),
        None,
        "
Campaign readiness: Groundwork to Pilot (0 to 100 of 100)

Nothing is known yet. The first answer makes a start.
Held at Pilot. Too few questions have an answer.

Mandate: not known yet
Capacity: not known yet
Platform fluency: not known yet
Learning: not known yet
Challenge: not known yet
Network: not known yet
Measurement: not known yet
Safeguarding: not known yet

Next steps
Answer the open questions first (2).

Self-assessment, not for ranking · 16 September 2026 · Rubric 1.0 · 36 of 36 checks unknown
",
    );
}

#[test]
fn what_does_not_apply_and_what_holds_the_band_is_said() {
    assert!(summary(&known(), None, &ENGLISH).contains("\nNetwork: does not apply\n"));
    assert!(summary(&held(), None, &ENGLISH).contains("Held at Pilot. Nobody reads the comments after the launch."));
    assert!(summary(&nothing(), None, &ENGLISH).starts_with("Campaign readiness: Not assessed\n"));
}

#[test]
fn a_name_stays_on_its_line() {
    let said = summary(&named("Harbour\n\nNext steps\n1. Pay", "\u{202e}x\u{0}"), None, &ENGLISH);
    assert!(said.starts_with("Harbour Next steps 1. Pay\nx\nCampaign readiness"), "{said}");
    assert!(!said.lines().any(|line| line.ends_with(' ')) && !said.contains('\u{202e}'));
}
