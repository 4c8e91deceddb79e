//! Four campaigns worked through by hand: what is known of each and from where, and what it comes to. The page on the rubric shows
//! them, and tests/explain.rs holds that the code comes to the same.

use greenlight::assess::{Assessment, RUBRIC, assess};
use greenlight::measure::{Answer, Answers, measure};
use greenlight::metric::find;
use greenlight::number::date::Date;
use greenlight::number::{Bounds, Qualifier};
use greenlight::read::Read;

/// One answer or figure of a case, and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The id of a check or of a metric.
    pub id: &'static str,
    /// What is known.
    pub is: Is,
    /// From where: a source in our words, or that it is supposed.
    pub from: &'static str,
}

/// What is known.
#[derive(Clone, Copy, Debug)]
pub enum Is {
    /// The choice of a check, by its id.
    Choice(&'static str),
    /// That the check does not apply, by the reason's id.
    NotApplicable(&'static str),
    /// The value of a metric.
    Figure(f64),
    /// The value of a metric, or more.
    AtLeast(f64),
}

/// A campaign, and what a person comes to with a pencil.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Its name, as a heading.
    pub title: &'static str,
    /// What it is, in two sentences.
    pub story: &'static str,
    /// The day of the assessment: year, month, day.
    pub day: (i32, u8, u8),
    /// All that is known.
    pub known: &'static [Known],
    /// By hand: the points of each dimension in the order of the rubric, low and high, in thousandths.
    pub dimensions: [(u32, u32); 8],
    /// By hand: the weight that applies.
    pub weight: u32,
    /// By hand: the points of a hundred, low and high.
    pub points: (u8, u8),
    /// By hand: the ids of the lowest and the highest band.
    pub bands: (&'static str, &'static str),
    /// By hand: the caps that limit it, by id, those that hold first.
    pub caps: &'static [&'static str],
}

impl Case {
    /// What is known, as answers.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for known in self.known {
            let answer = match known.is {
                Is::Choice(choice) => Answer::Choice(choice.to_owned()),
                Is::NotApplicable(reason) => Answer::NotApplicable(reason.to_owned()),
                Is::Figure(value) | Is::AtLeast(value) => {
                    let at_least = matches!(known.is, Is::AtLeast(_));
                    let qualifier = if at_least { Qualifier::AtLeast } else { Qualifier::Exact };
                    if let (Some(metric), Some(bounds)) = (find(known.id), Bounds::qualified(value, qualifier)) {
                        answers.figures.insert(known.id.to_owned(), (bounds, metric.unit));
                    }
                    continue;
                }
            };
            answers.checks.insert(known.id.to_owned(), answer);
        }
        answers
    }

    /// The assessment that the code comes to.
    #[must_use]
    pub fn assess(&self) -> Option<Assessment> {
        let (year, month, day) = self.day;
        let day = Date::new(year, month, day)?;
        let metrics = measure(&Read::default(), &self.answers(), &[], day);
        Some(assess(&metrics, &RUBRIC, day, "", ""))
    }
}

const fn choice(id: &'static str, choice: &'static str, from: &'static str) -> Known {
    Known { id, is: Is::Choice(choice), from }
}

const fn figure(id: &'static str, value: f64, from: &'static str) -> Known {
    Known { id, is: Is::Figure(value), from }
}

const ARTICLE: &str = "ICTworks, 2019";
const SUPPOSED: &str = "supposed";

/// The four.
pub const CASES: [Case; 4] = [
    Case {
        title: "A new account, as IFRC's was at the end of May 2019",
        story: "The account is six days old and its first post, for World Blood Donor Day, found hardly anybody. Management has agreed \
                that there may be an account; the campaign is not planned yet, so most questions have no answer.",
        day: (2019, 5, 31),
        known: &[
            choice("green-light", "spoken", "ICTworks, 2019: management agreed to the account, not yet to a campaign"),
            choice("platform-decision", "use-only", "ICTworks, 2019: the platform may be used; nothing on devices"),
            figure("posts_per_week", 1.0, "ICTworks, 2019: one post so far"),
            figure("months_active", 0.0, "ICTworks, 2019: first post on 29 May"),
            choice("trend-review", "rarely", SUPPOSED),
            choice("live-tried", "no", "Licona, 2020: their long live show came in December 2020"),
            figure("experiments_month", 1.0, "ICTworks, 2019: the first try"),
            choice("dropped-idea", "never", SUPPOSED),
            choice("numbers-review", "no", SUPPOSED),
            Known { id: "rising-numbers", is: Is::NotApplicable("too-few-posts"), from: "ICTworks, 2019: one post" },
            choice("one-line-ask", "none", SUPPOSED),
            choice("first-videos", "none", SUPPOSED),
            choice("platform-contact", "answered", "ICTworks, 2019: the platform answered fast, and named a person"),
            choice("moderation-rota", "nobody", SUPPOSED),
            Known { id: "proof", is: Is::NotApplicable("no-headline"), from: "ICTworks, 2019: nothing published yet" },
        ],
        dimensions: [
            (3_200, 8_200),
            (750, 13_750),
            (0, 4_000),
            (0, 0),
            (0, 7_000),
            (2_000, 12_000),
            (0, 9_000),
            (0, 7_000),
        ],
        weight: 97,
        points: (6, 62),
        bands: ("groundwork", "pilot"),
        caps: &["no-guardian-consent", "no-moderation-rota", "coverage", "platform-barred"],
    },
    Case {
        title: "The same account in September 2019, a week before the launch",
        story: "Eight weeks of work with the platform lie behind it; 15 languages and more than 100 countries wait. What the public \
                record leaves open stays open here, so the result is a wide span: nobody outside can know whether they were ready.",
        day: (2019, 9, 9),
        known: &[
            choice("green-light", "yes", "ICTworks, 2019: trust and support of senior management"),
            choice("decision-speed", "day", "ICTworks, 2019: they react to a trend on the morning they see it"),
            choice("platform-decision", "use-only", "ICTworks, 2019: the platform may be used; nothing on devices"),
            choice("purpose", "both", "ICTworks, 2019: climate action, by young people"),
            figure("lead_weeks", 8.0, "ICTworks, 2019: eight weeks of work"),
            figure("countries", 100.0, "ICTworks, 2019: more than 100; counted as 100"),
            figure("languages", 15.0, ARTICLE),
            figure("staff_hours_week", 25.0, "ICTworks, 2019: hundreds of hours; the least is 200 in eight weeks"),
            figure("posts_per_week", 2.0, "ICTworks, 2019: not enough, as they say; 2 is supposed"),
            choice("stand-in", "both", SUPPOSED),
            figure("months_active", 3.0, "ICTworks, 2019: from 29 May to 9 September"),
            choice("native-posts", "half", SUPPOSED),
            choice("trend-review", "daily", "ICTworks, 2019: each morning they look at what is trending"),
            choice("live-tried", "no", "Licona, 2020: their long live show came in December 2020"),
            figure("experiments_month", 5.0, "ICTworks, 2019: a time of testing; 5 is supposed"),
            choice("dropped-idea", "recent", "ICTworks, 2019: the first videos failed, and they changed course"),
            choice(
                "partners-committed",
                "all",
                "ICTworks, 2019: National Societies, and an agreement with the platform",
            ),
            choice("languages-ready", "all", "ICTworks, 2019: it launched in 15 languages"),
            choice("platform-contact", "answered", "ICTworks, 2019: a call each week"),
            Known { id: "proof", is: Is::NotApplicable("no-headline"), from: "ICTworks, 2019: nothing published yet" },
        ],
        dimensions: [
            (11_200, 11_200),
            (14_500, 14_500),
            (9_000, 9_000),
            (7_000, 12_000),
            (0, 14_000),
            (9_000, 12_000),
            (0, 9_000),
            (0, 10_000),
        ],
        weight: 99,
        points: (51, 92),
        bands: ("groundwork", "scale"),
        caps: &["no-guardian-consent", "no-moderation-rota", "platform-barred"],
    },
    Case {
        title: "Two people who want five million views from 500 videos in three weeks",
        story: "A small organisation with a willing team, eight languages and a target that nobody ever reached: 10,000 views for \
                each video, where the best reference had 2,455. All of it is made up.",
        day: (2026, 3, 2),
        known: &[
            choice("green-light", "yes", SUPPOSED),
            choice("decision-speed", "day", SUPPOSED),
            choice("platform-decision", "not-asked", SUPPOSED),
            choice("purpose", "half", SUPPOSED),
            figure("lead_weeks", 3.0, SUPPOSED),
            figure("countries", 3.0, SUPPOSED),
            figure("languages", 8.0, SUPPOSED),
            figure("staff_hours_week", 20.0, SUPPOSED),
            figure("posts_per_week", 3.0, SUPPOSED),
            choice("stand-in", "both", SUPPOSED),
            figure("months_active", 6.0, SUPPOSED),
            choice("native-posts", "half", SUPPOSED),
            choice("trend-review", "weekly", SUPPOSED),
            choice("live-tried", "no", SUPPOSED),
            figure("experiments_month", 2.0, SUPPOSED),
            choice("dropped-idea", "recent", SUPPOSED),
            choice("numbers-review", "sometimes", SUPPOSED),
            choice("rising-numbers", "same", SUPPOSED),
            choice("one-line-ask", "some", SUPPOSED),
            choice("first-videos", "some", SUPPOSED),
            choice("sound-licence", "unknown", SUPPOSED),
            choice("hashtag-clear", "some", SUPPOSED),
            choice("age-fit", "no", SUPPOSED),
            choice("partners-committed", "some", SUPPOSED),
            choice("country-leads", "some", SUPPOSED),
            choice("languages-ready", "some", SUPPOSED),
            choice("platform-contact", "no", SUPPOSED),
            choice("baseline", "screenshots", SUPPOSED),
            figure("target_views", 5_000_000.0, SUPPOSED),
            figure("target_videos", 500.0, SUPPOSED),
            choice("definitions", "some", SUPPOSED),
            choice("outcome", "no", SUPPOSED),
            choice("moderation-rota", "days", SUPPOSED),
            choice("consent", "adults-agreed", SUPPOSED),
            choice("data-protection", "no", SUPPOSED),
            choice("fallback", "open", SUPPOSED),
        ],
        dimensions: [
            (9_000, 9_000),
            (12_268, 12_268),
            (7_500, 7_500),
            (6_800, 6_800),
            (4_500, 4_500),
            (3_000, 3_000),
            (1_800, 2_800),
            (4_300, 6_300),
        ],
        weight: 100,
        points: (49, 52),
        bands: ("pilot", "pilot"),
        caps: &[],
    },
    Case {
        title: "A ministry with excellent numbers and no safeguarding",
        story: "Two million followers, money, partners, routine: nearly all that can be had. Children are to take part, nobody asked \
                their guardians, and nobody is named to watch the comments. All of it is made up.",
        day: (2026, 3, 2),
        known: &[
            choice("green-light", "yes", SUPPOSED),
            choice("decision-speed", "day", SUPPOSED),
            choice("platform-decision", "devices", SUPPOSED),
            choice("purpose", "both", SUPPOSED),
            figure("lead_weeks", 12.0, SUPPOSED),
            figure("countries", 1.0, SUPPOSED),
            figure("languages", 2.0, SUPPOSED),
            figure("staff_hours_week", 80.0, SUPPOSED),
            Known { id: "posts_per_week", is: Is::AtLeast(5.0), from: SUPPOSED },
            choice("stand-in", "both", SUPPOSED),
            figure("months_active", 30.0, SUPPOSED),
            choice("native-posts", "most", SUPPOSED),
            choice("trend-review", "daily", SUPPOSED),
            choice("live-tried", "public", SUPPOSED),
            figure("experiments_month", 8.0, SUPPOSED),
            choice("dropped-idea", "recent", SUPPOSED),
            choice("numbers-review", "weekly", SUPPOSED),
            choice("rising-numbers", "more", SUPPOSED),
            choice("one-line-ask", "five", SUPPOSED),
            choice("first-videos", "three", SUPPOSED),
            choice("sound-licence", "cleared", SUPPOSED),
            choice("hashtag-clear", "all", SUPPOSED),
            choice("age-fit", "yes", SUPPOSED),
            choice("partners-committed", "all", SUPPOSED),
            Known { id: "country-leads", is: Is::NotApplicable("one-country"), from: SUPPOSED },
            choice("languages-ready", "all", SUPPOSED),
            choice("platform-contact", "answered", SUPPOSED),
            choice("baseline", "export", SUPPOSED),
            figure("target_views", 20_000_000.0, SUPPOSED),
            figure("target_videos", 10_000.0, SUPPOSED),
            choice("definitions", "all", SUPPOSED),
            choice("outcome", "counting", SUPPOSED),
            choice("proof", "export", SUPPOSED),
            choice("moderation-rota", "nobody", SUPPOSED),
            choice("consent", "children-not-asked", SUPPOSED),
            choice("data-protection", "no", SUPPOSED),
            choice("impersonation", "no", SUPPOSED),
            choice("fallback", "second", SUPPOSED),
            choice("stop-switch", "never", SUPPOSED),
        ],
        dimensions: [
            (12_000, 12_000),
            (16_000, 16_000),
            (14_000, 14_000),
            (12_000, 12_000),
            (14_000, 14_000),
            (9_000, 9_000),
            (10_000, 10_000),
            (2_000, 2_000),
        ],
        weight: 97,
        points: (91, 91),
        bands: ("groundwork", "groundwork"),
        caps: &["no-guardian-consent", "no-moderation-rota"],
    },
];
