//! Prints the rubric as Markdown, from the lists in the code: `cargo run -q --example rubric > docs/rubric.md`.
#![allow(clippy::print_stdout, reason = "an example prints what it makes")]

use std::fmt::Write as _;

use greenlight::assess::reference::{Quoted, REFERENCES};
use greenlight::assess::score::{self, Sum};
use greenlight::assess::{Ask, Assessment, BANDS, Check, DIMENSIONS, Finding, RUBRIC, Verdict, Worth};
use greenlight::number::Unit;
use greenlight::words::{figure, locale::ENGLISH};

#[path = "rubric/cases.rs"]
pub mod cases;

use cases::{CASES, Case, Is};

fn main() {
    print!("{}", page());
}

/// The whole page.
pub fn page() -> String {
    let mut page = String::new();
    let weight: u16 = RUBRIC.checks.iter().map(|check| check.weight).sum();
    let _ = write!(
        page,
        "<!-- Made by `cargo run -q --example rubric > docs/rubric.md`. Change the checks in src/assess/check/, not this file. -->\n\
         # Rubric {}\n\n\
         {} checks in {} dimensions, {weight} points in all. A self-assessment, not for ranking.\n\n\
         ## How the points add up\n\n\
         Met is worth all of a check's points, Partly a share of them, Not met nothing. Cannot tell is worth anything between \
         nothing and all, so the result is a span: the low end with nothing good about what is unknown, the high end with \
         everything good. What does not apply leaves the sum. Points are whole points of a hundred of what applies; both ends \
         are rounded down, so that 100 means everything and no rounding lifts a band. A share is taken in whole thousandths, \
         rounded down too.\n\n\
         A figure counts with everything that it may be: \"at least 2 months\" of 3 is worth between 667 thousandths and all, and \
         stays open; a range (\"2 to 3\") is an answer, and is worth between what its two ends are worth.\n\n\
         | band | from | what to do now |\n|---|---|---|\n",
        RUBRIC.version,
        RUBRIC.checks.len(),
        DIMENSIONS.len(),
    );
    for band in BANDS {
        let _ = writeln!(page, "| {} | {} | {} |", band.title().english, band.start(), band.advice().english);
    }
    page.push_str(
        "\n## What limits the band whatever the points\n\n\
         A cap that holds limits both ends. While its question is open it limits the low end only.\n\n\
         | cap | at most | holds when | question |\n|---|---|---|---|\n",
    );
    for cap in RUBRIC.caps {
        let _ =
            writeln!(page, "| `{}` | {} | {} | `{}` |", cap.id, cap.band.title().english, cap.holds.english, cap.check);
    }
    let _ = writeln!(
        page,
        "| `coverage` | {} | Less than half of the points that apply could be judged. | |",
        greenlight::assess::cap::COVERAGE_BAND.title().english
    );
    page.push_str(
        "\n## Next steps and questions\n\n\
         The next steps are the set of checks that brings the low end, caps and all, to the next band in the fewest hours; of \
         sets with equal hours the one that gains most. It is found exactly, not step by step. Checks that lift a cap in the way \
         belong to it and come first, then what gains most for an hour. A check that is not answered may be met already, and \
         answering is free: it becomes a step, at its full hours, only once half of the points are judged and the known gaps are \
         not enough.\n\n\
         The next question is the one whose answer narrows the result most, on average over the answers that it offers. The result \
         here is the span of points, each end no higher than the top of the band to which a cap limits it; the cap on coverage is left \
         out, because every answer lifts that one alike. So a question counts with its weight, and one that a cap hangs on also with the part \
         of the scale that a bad answer cuts off. What takes several numbers counts for each number.\n\n\
         Hours are Greenlight's judgement, 2026.\n",
    );
    for dimension in DIMENSIONS {
        let _ = write!(
            page,
            "\n## {} ({})\n\n{}\n",
            dimension.title().english,
            dimension.weight(&RUBRIC),
            dimension.summary().english
        );
        for check in RUBRIC.checks.iter().filter(|check| check.dimension == dimension) {
            section(&mut page, check);
        }
    }
    references(&mut page);
    page.push_str(
        "\n## Four campaigns, by hand\n\n\
         What is known of each stands with where it comes from; everything else is open. Each line is a product that a pencil can check: \
         what the answer is worth, times the weight. \"0 to 1\" is what cannot be told.\n",
    );
    for case in &CASES {
        if let Some(assessment) = case.assess() {
            worked(&mut page, case, &assessment);
        }
    }
    page
}

/// One case, with every product and sum.
fn worked(page: &mut String, case: &Case, assessment: &Assessment) {
    let _ = write!(page, "\n### {}\n\n{}\n\n", case.title, case.story);
    page.push_str("| known | is | from |\n|---|---|---|\n");
    for known in case.known {
        let is = match known.is {
            Is::Choice(id) => {
                let choice = RUBRIC.check(known.id).and_then(|check| check.choice(id));
                choice.map_or(id, |choice| choice.label.english).to_owned()
            }
            Is::NotApplicable(_) => "does not apply".to_owned(),
            Is::Figure(value) => figure::number(&ENGLISH, value),
            Is::AtLeast(value) => format!("{} or more", figure::number(&ENGLISH, value)),
        };
        let _ = writeln!(page, "| `{}` | {is} | {} |", known.id, known.from);
    }
    page.push_str("\n```text\n");
    for dimension in DIMENSIONS {
        let mut worths = Vec::new();
        for finding in assessment.findings_of(dimension) {
            worths.push(product(finding));
        }
        let sum = score::sum(assessment.findings_of(dimension));
        let _ = writeln!(page, "{}", dimension.title().english);
        for line in worths {
            let _ = writeln!(page, "    {line}");
        }
        let _ = writeln!(page, "    together {} of {}", ends(sum.low, sum.high), sum.weight);
    }
    let sum = score::sum(assessment.findings.iter());
    let _ = writeln!(page, "All");
    let lows = |end: fn(&Sum) -> u32| -> String {
        let parts =
            DIMENSIONS.map(|dimension| score::decimal(end(&score::sum(assessment.findings_of(dimension))), "."));
        parts.join(" + ")
    };
    let _ = writeln!(page, "    low  {} = {}", lows(|sum| sum.low), score::decimal(sum.low, "."));
    let _ = writeln!(page, "    high {} = {}", lows(|sum| sum.high), score::decimal(sum.high, "."));
    let _ = writeln!(page, "    what applies weighs {}", sum.weight);
    if let Some(span) = assessment.span {
        let _ = writeln!(
            page,
            "    low  100 x {} / {} = {}, rounded down",
            score::decimal(sum.low, "."),
            sum.weight,
            span.low
        );
        let _ = writeln!(
            page,
            "    high 100 x {} / {} = {}, rounded down",
            score::decimal(sum.high, "."),
            sum.weight,
            span.high
        );
    }
    for cap in &assessment.caps {
        let ends = if cap.holds { "both ends" } else { "the low end" };
        let _ = writeln!(page, "    cap {}: {ends} at most {}", cap.id, cap.band.title().english);
    }
    page.push_str("```\n\n");
    if let Some((low, high)) = assessment.bands {
        let band = if low == high {
            low.title().english.to_owned()
        } else {
            format!("{} to {}", low.title().english, high.title().english)
        };
        let _ = writeln!(page, "Band: **{band}**. {}", assessment.verdict.say(&ENGLISH));
    }
    if !assessment.plan.steps.is_empty() {
        let steps: Vec<String> =
            assessment.plan.steps.iter().map(|step| format!("`{}` ({} h)", step.check.id, step.hours)).collect();
        let what = match (assessment.plan.goal, assessment.plan.reaches) {
            (Some(goal), true) => format!("The cheapest way to {}", goal.title().english),
            _ => "What is known to be left to do".to_owned(),
        };
        let _ = write!(page, "\n{what}: {}; {} hours in all.\n", steps.join(", "), assessment.plan.hours);
    }
    let questions: Vec<String> = assessment.questions.iter().take(3).map(|check| format!("`{}`", check.id)).collect();
    if !questions.is_empty() {
        let _ = write!(page, "\nThe three best questions: {}.\n", questions.join(", "));
    }
}

/// What a check is worth, times its weight.
fn product(finding: &Finding) -> String {
    let Some((low, high)) = finding.worth else { return format!("{}: does not apply", finding.check.id) };
    let (id, weight) = (finding.check.id, u32::from(finding.check.weight));
    let said = match finding.verdict {
        Verdict::CannotTell => "cannot tell",
        Verdict::Met => "met",
        Verdict::NotMet => "not met",
        _ => "partly",
    };
    format!("{id}, {said}: {} x {weight} = {}", ends(low, high), ends(low * weight, high * weight))
}

/// One number, or two.
fn ends(low: u32, high: u32) -> String {
    let (one, other) = (score::decimal(low, "."), score::decimal(high, "."));
    if low == high { one } else { format!("{one} to {other}") }
}

/// One check.
fn section(page: &mut String, check: &Check) {
    let points = if check.weight == 1 { "point" } else { "points" };
    let _ = write!(
        page,
        "\n### {} (`{}`, {} {points})\n\n**{}** {}\n\n",
        check.title.english, check.id, check.weight, check.question.english, check.why.english
    );
    match check.ask {
        Ask::Choices(choices) => {
            for choice in choices {
                let _ = writeln!(page, "- {} (`{}`): {}", choice.label.english, choice.id, worth(choice.worth));
            }
        }
        Ask::Figures(figures) => {
            for ask in figures {
                let _ = writeln!(page, "- {} (`{}`)", ask.question.english, ask.metric.id);
            }
        }
    }
    if let Some(figures) = &check.figures {
        let needs: Vec<String> = figures.needs.iter().map(|metric| format!("`{}`", metric.id)).collect();
        let _ = write!(page, "\nFrom figures ({}): {}\n", needs.join(", "), figures.rule().say(&ENGLISH));
    }
    for threshold in check.figures.iter().flat_map(|figures| figures.thresholds) {
        let _ = write!(
            page,
            "\n- `{}` = {}: {} ({})",
            threshold.id,
            figure::number(&ENGLISH, threshold.value),
            threshold.text.english,
            threshold.source.english.trim_end_matches('.')
        );
    }
    if check.figures.is_some_and(|figures| !figures.thresholds.is_empty()) {
        page.push('\n');
    }
    if !check.not_applicable.is_empty() {
        let reasons: Vec<&str> = check.not_applicable.iter().map(|reason| reason.label.english).collect();
        let _ = write!(page, "\nDoes not apply: {}\n", reasons.join(" "));
    }
    let _ = write!(
        page,
        "\nStep: {} ({}, {} {})\n\nSource: {}\n",
        check.step.english,
        check.owner.title().english,
        check.hours,
        if check.hours == 1 { "hour" } else { "hours" },
        check.source.english
    );
}

fn worth(worth: Worth) -> String {
    match worth {
        Worth::Met => "Met".to_owned(),
        Worth::Partly(thousandths) => format!("Partly, {} %", thousandths / 10),
        Worth::NotMet => "Not met".to_owned(),
    }
}

/// The table of references.
fn references(page: &mut String) {
    page.push_str(
        "\n## References\n\nFigures of other people's campaigns, compared only like with like.\n\n\
         | campaign | organisation | year | videos | views | window | help | source | replace by | keep in mind |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for reference in REFERENCES {
        let (year, month, day) = reference.retire_by;
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} | {} | {} | {year}-{month:02}-{day:02} | {} |",
            reference.campaign,
            reference.organisation,
            reference.year,
            quoted(reference.videos),
            quoted(reference.views),
            reference.window.english,
            reference.support.title().english,
            reference.source.english,
            reference.caveat.english,
        );
    }
}

fn quoted(figure: Option<Quoted>) -> String {
    figure
        .and_then(|quoted| quoted.bounds())
        .map_or_else(String::new, |bounds| figure::figure(&ENGLISH, &bounds, Unit::Count))
}
