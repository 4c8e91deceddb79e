//! Prints the rubric as Markdown, from the lists in the code: `cargo run -q --example rubric > docs/rubric.md`.
#![allow(clippy::print_stdout, reason = "an example prints what it makes")]

use std::fmt::Write as _;

use greenlight::assess::reference::{Quoted, REFERENCES};
use greenlight::assess::{Ask, BANDS, Check, DIMENSIONS, RUBRIC, Worth};
use greenlight::number::Unit;
use greenlight::words::{figure, locale::ENGLISH};

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
         are rounded down, so that 100 means everything and no rounding lifts a band.\n\n\
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
         The next steps are the set of checks that brings the low end to the next band in the fewest hours; checks that lift a \
         cap in the way belong to it and come first, then what gains most for an hour. A check that is not answered may be met \
         already, and answering is free: it becomes a step, at its full hours, only once half of the points are judged and the \
         known gaps are not enough. Questions are asked in the order of what they decide: those that a cap hangs on, then the heaviest.\n\n\
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
    page
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
         | campaign | organisation | year | videos | views | window | source | keep in mind |\n|---|---|---|---|---|---|---|---|\n",
    );
    for reference in REFERENCES {
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} | {} | {} |",
            reference.campaign,
            reference.organisation,
            reference.year,
            quoted(reference.videos),
            quoted(reference.views),
            reference.window.english,
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
