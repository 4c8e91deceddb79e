//! Assessments made by hand, so that what is drawn and said does not change with the rubric's words and weights.

use greenlight::assess::compare::Case;
use greenlight::assess::reference::REFERENCES;
use greenlight::assess::{
    Ask, Assessment, Band, Cap, Check, Comparison, Coverage, DIMENSIONS, Dimension, DimensionResult, Owner, Plan, Span,
    Step,
};
use greenlight::measure::{Figure, Metrics, Origin};
use greenlight::metric;
use greenlight::number::date::Date;
use greenlight::number::{Bounds, Qualifier, Unit};
use greenlight::read::Evidence;
use greenlight::words::{Said, Text};

const fn check(id: &'static str, dimension: Dimension, step: &'static str, owner: Owner, hours: u16) -> Check {
    let text = Text::new("test", "A text of the test.", "");
    Check {
        id,
        dimension,
        weight: 3,
        title: text,
        question: text,
        why: text,
        source: text,
        ask: Ask::Choices(&[]),
        not_applicable: &[],
        figures: None,
        step: Text::new("test.step", step, ""),
        owner,
        hours,
    }
}

static SECOND: Check =
    check("second", Dimension::Capacity, "Show a second person how to post and answer.", Owner::SocialLead, 4);
static ROTA: Check = check(
    "rota",
    Dimension::Safeguarding,
    "Write down who reads the comments in the first two days, hour by hour, and whom they call at night.",
    Owner::CampaignManager,
    1,
);
static SOUND: Check = check(
    "sound",
    Dimension::Challenge,
    "Ask the musician for a licence that covers business accounts.",
    Owner::Legal,
    6,
);

fn step(check: &'static Check, reaches: Band) -> Step {
    Step { check, hours: check.hours, gain: 0, from: Band::Pilot, reaches, ask_first: false, lifts: None }
}

fn dimensions(spans: [Option<(u8, u8)>; 8]) -> Vec<DimensionResult> {
    DIMENSIONS
        .into_iter()
        .zip(spans)
        .map(|(dimension, span)| {
            // Nothing judged where everything is possible; otherwise how much does not matter here.
            let judged = u16::from(span.is_some_and(|span| span != (0, 100))) * 3;
            DimensionResult {
                dimension,
                span: span.map(|(low, high)| Span { low, high }),
                coverage: Coverage { judged, applicable: 4, judged_weight: judged * 3, weight: 12 },
            }
        })
        .collect()
}

fn figure(id: &str, bounds: Option<Bounds>) -> Figure {
    let metric = metric::find(id).unwrap();
    let (bounds, evidence) = (bounds.unwrap(), Evidence::Said);
    Figure { metric, bounds, unit: metric.unit, origin: Origin::Text, evidence, readings: Vec::new() }
}

/// What a good half of the answers gives: a span of two bands, everything on the card filled.
pub fn usual() -> Assessment {
    Assessment {
        as_of: Date::new(2026, 9, 16).unwrap(),
        rubric: "1.0",
        span: Some(Span { low: 52, high: 78 }),
        bands: Some((Band::Pilot, Band::Launch)),
        advice: None,
        caps: Vec::new(),
        coverage: Coverage { judged: 24, applicable: 36, judged_weight: 70, weight: 100 },
        dimensions: dimensions([
            Some((75, 100)),
            Some((40, 70)),
            Some((64, 64)),
            Some((33, 66)),
            Some((50, 85)),
            Some((58, 58)),
            Some((20, 80)),
            Some((30, 45)),
        ]),
        findings: Vec::new(),
        steps: vec![step(&SECOND, Band::Pilot), step(&ROTA, Band::Launch), step(&SOUND, Band::Launch)],
        plan: Plan::default(),
        questions: vec![&SECOND, &ROTA],
        verdict: Said::plain(Text::new(
            "test.usual",
            "You could run a pilot now. Two answers decide whether you can launch.",
            "",
        )),
        strongest: Some(Dimension::Mandate),
        weakest: Some(Dimension::Safeguarding),
        comparisons: Vec::new(),
        metrics: Metrics {
            figures: vec![
                figure("views", Bounds::qualified(300e6, Qualifier::MoreThan)),
                figure("videos", Bounds::qualified(250e3, Qualifier::MoreThan)),
                figure("followers", Bounds::exact(3.4e6)),
                figure("countries", Bounds::between(40.0, 50.0)),
            ],
            ..Metrics::default()
        },
        organisation: "Harbour Relief".to_owned(),
        campaign: "#TidesTogether".to_owned(),
    }
}

/// Nothing answered and nothing read.
pub fn unknown() -> Assessment {
    Assessment {
        span: Some(Span { low: 0, high: 100 }),
        bands: Some((Band::Groundwork, Band::Pilot)),
        caps: vec![coverage_cap()],
        coverage: Coverage { judged: 0, applicable: 36, judged_weight: 0, weight: 100 },
        dimensions: dimensions([Some((0, 100)); 8]),
        steps: Vec::new(),
        verdict: Said::plain(Text::new("test.unknown", "Nothing is known yet. The first answer makes a start.", "")),
        strongest: None,
        weakest: None,
        metrics: Metrics::default(),
        organisation: String::new(),
        campaign: String::new(),
        ..usual()
    }
}

/// Everything answered, and well.
pub fn known() -> Assessment {
    Assessment {
        span: Some(Span { low: 88, high: 88 }),
        bands: Some((Band::Scale, Band::Scale)),
        coverage: Coverage { judged: 35, applicable: 35, judged_weight: 97, weight: 97 },
        dimensions: dimensions([
            Some((100, 100)),
            Some((88, 88)),
            Some((92, 92)),
            Some((75, 75)),
            Some((90, 90)),
            None,
            Some((70, 70)),
            Some((100, 100)),
        ]),
        steps: vec![step(&SOUND, Band::Scale)],
        questions: Vec::new(),
        verdict: Said::plain(Text::new("test.known", "You could launch now, and grow.", "")),
        weakest: Some(Dimension::Measurement),
        ..usual()
    }
}

/// Good points, and a finding that holds the band.
pub fn held() -> Assessment {
    Assessment {
        span: Some(Span { low: 66, high: 81 }),
        bands: Some((Band::Pilot, Band::Pilot)),
        caps: vec![Cap {
            id: "no-rota",
            band: Band::Pilot,
            check: Some("rota"),
            holds: true,
            binds: true,
            reason: Said::plain(Text::new("test.held", "Nobody reads the comments after the launch.", "")),
        }],
        steps: vec![step(&ROTA, Band::Launch)],
        verdict: Said::plain(Text::new(
            "test.held.verdict",
            "You could run a pilot now. One thing holds you there: who reads the comments.",
            "",
        )),
        ..usual()
    }
}

/// Nothing applies.
pub fn nothing() -> Assessment {
    Assessment {
        span: None,
        bands: None,
        coverage: Coverage::default(),
        dimensions: dimensions([None; 8]),
        questions: Vec::new(),
        verdict: Said::plain(Text::new("test.nothing", "No question applies to this campaign.", "")),
        ..unknown()
    }
}

fn coverage_cap() -> Cap {
    Cap {
        id: "coverage",
        band: Band::Pilot,
        check: None,
        holds: true,
        binds: true,
        reason: Said::plain(Text::new("test.coverage", "Too few questions have an answer.", "")),
    }
}

/// The usual one under other names.
pub fn named(organisation: &str, campaign: &str) -> Assessment {
    Assessment { organisation: organisation.to_owned(), campaign: campaign.to_owned(), ..usual() }
}

/// The usual one half a year earlier, with a lower span.
pub fn earlier() -> Assessment {
    Assessment {
        as_of: Date::new(2026, 3, 3).unwrap(),
        span: Some(Span { low: 31, high: 58 }),
        bands: Some((Band::Groundwork, Band::Pilot)),
        coverage: Coverage { judged: 20, applicable: 36, judged_weight: 60, weight: 100 },
        dimensions: dimensions([
            Some((50, 75)),
            Some((40, 40)),
            Some((21, 21)),
            Some((33, 66)),
            Some((50, 60)),
            Some((70, 70)),
            Some((0, 100)),
            None,
        ]),
        ..usual()
    }
}

/// The usual one with results of every kind, beside those of others.
pub fn counted() -> Assessment {
    let mut assessment = usual();
    assessment.metrics.figures = vec![
        figure("views", Bounds::qualified(14.2e6, Qualifier::MoreThan)),
        figure("videos", Bounds::qualified(12e3, Qualifier::About)),
        figure("likes", Bounds::exact(1_304_211.0)),
        figure("new_followers", Bounds::exact(8400.0)),
        figure("reach", Bounds::qualified(9e6, Qualifier::Almost)),
        figure("participants", Bounds::between(9_000.0, 11_000.0)),
        figure("countries", Bounds::between(40.0, 50.0)),
    ];
    for one in &mut assessment.metrics.figures {
        one.evidence = Evidence::OwnExport;
        if one.metric.id == "new_followers" {
            one.origin = Origin::Unclear;
        }
    }
    assessment.comparisons = vec![Comparison {
        said: Said::plain(Text::new(
            "test.comparison",
            "Views for each video: about 1,180. That is within the span of 3 campaigns that had the platform’s help (909 to 2,455).",
            "",
        )),
        id: "views-per-video",
        title: Text::new("test.comparison.title", "Views for each video", ""),
        more: None,
        own: Bounds::qualified(1180.0, Qualifier::About).unwrap(),
        unit: Unit::Count,
        from: Vec::new(),
        cases: ["forclimate-launch", "forclimate-later", "danceforchange", "rednoseday"].map(case).to_vec(),
        table: false,
        references: vec!["forclimate-launch", "forclimate-later", "danceforchange", "rednoseday"],
    }];
    assessment
}

/// A case of a comparison.
fn case(id: &str) -> Case {
    let reference = REFERENCES.iter().copied().find(|reference| reference.id == id).unwrap();
    Case {
        name: Said::plain(Text::new("test.case", "A campaign", "")),
        bounds: Bounds::exact(1000.0).unwrap(),
        reference: Some(reference),
        readings: Vec::new(),
        conditions: Vec::new(),
        retired: None,
    }
}

/// A name of eighty characters.
pub const LONG: &str = "International Federation of Coastal Villages and Harbour Towns for Cleaner Seas.";

/// Names and campaigns in the scripts of the world: the name of the script, the organisation, the campaign, and whether the card
/// runs from right to left.
pub const SCRIPTS: [(&str, &str, &str, bool); 10] = [
    ("latin", "Harbour Relief International", "#TidesTogether for cleaner coasts", false),
    ("arabic", "هيئة الميناء الدولية للإغاثة", "#معًا_مع_المد: شواطئ نظيفة 2026", true),
    ("hebrew", "אגודת הנמל הבינלאומית לסיוע", "#יחד_עם_הגאות (TikTok) לחופים נקיים", true),
    ("chinese", "国际海港救援协会", "#潮汐同行：让海岸更清洁", false),
    ("devanagari", "अंतर्राष्ट्रीय बंदरगाह राहत संस्था", "#ज्वार_के_साथ स्वच्छ तटों के लिए", false),
    ("thai", "เครือข่ายเยาวชนชายฝั่งนานาชาติ", "#น้ำขึ้นไปด้วยกัน เพื่อชายหาดที่สะอาด", false),
    ("japanese", "国際みなと救援ネットワーク", "#潮とともに「きれいな海岸」キャンペーン。", false),
    ("korean", "국제항구구호협회 청년봉사단", "#밀물과함께 깨끗한 바닷가 만들기", false),
    ("emoji", "🌊 Harbour 👩🏽‍🚒 Relief 🇰🇪🇵🇭", "#Tides🌊Together 👨‍👩‍👧‍👦 1️⃣0️⃣0️⃣", false),
    ("mixed", "Harbour Relief هيئة الميناء (港口)", "مع TikTok و Harbour Relief 2026 #معا", false),
];
