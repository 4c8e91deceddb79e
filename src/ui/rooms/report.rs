//! What is printed: the whole assessment on two pages, whatever is folded away on the screen. The page keeps a place for it that only
//! print shows.

use yew::prelude::*;

use crate::assess::{Assessment, BANDS, Finding};
use crate::browser::{clock, location};
use crate::card::sentences;
use crate::number::date::Date;
use crate::session::Session;
use crate::take_out::{self, markdown};
use crate::ui::bar;
use crate::ui::mark;
use crate::ui::piece::Shared;
use crate::words::{Argument, Locale, Text, figure, say};

const LINK: Text = Text::new("report.link", "Open this assessment again:", "Before an address, on paper.");
const PRINTED: Text = Text::new("report.printed", "Printed on {day}.", "At the end of a report.");
const NO_FIGURES: Text = Text::new("report.no-figures", "No figures were given.", "In the place of figures.");
const NO_STEPS: Text = Text::new("report.no-steps", "Nothing is left to do here.", "In the place of steps.");

/// What the report needs.
#[derive(PartialEq, Properties)]
pub struct ReportProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The page's session.
    pub session: Shared<Session>,
    /// The visitor's day.
    pub today: Date,
}

/// The report.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let locale = props.locale;
    let day = props.session.as_of.unwrap_or(props.today);
    let (_, assessment) = take_out::assessed(&props.session, props.session.rubric, day);
    let assessment = &assessment;
    let words = |text: &Text| locale.words(text);
    let address = location::with_fragment(&take_out::link(&props.session, assessment));
    let caps = markdown::caps(assessment, locale);
    let points = assessment.span.map(|span| sentences::points(span, locale)).unwrap_or_default();
    html! {
        <article class="paper" lang={locale.tag} dir={ if locale.right_to_left { "rtl" } else { "ltr" } }>
            <header>
                <h1>{ markdown::title(assessment, locale) }</h1>
                <p class="band"><strong>{ sentences::statement(assessment, locale) }</strong><span>{ points }</span></p>
            </header>
            <p class="verdict">{ assessment.verdict.say(locale) }</p>
            <div class="scale-block">
                { bar::scale(assessment) }
                <ol class="bands">{ for BANDS.iter().map(|band| html! { <li>{ words(&band.title()) }</li> }) }</ol>
            </div>
            <p>{ markdown::coverage(assessment, locale) }{ " " }{ sentences::provenance(assessment, locale) }</p>
            <div class="pair">
                <section>
                    <h2>{ words(&markdown::DIMENSIONS) }</h2>
                    <ul class="plain eight">
                        { for assessment.dimensions.iter().map(|result| html! {
                            <li>
                                <span>{ words(&result.dimension.title()) }</span>
                                { bar::small(result.span) }
                                <span class="points">{ sentences::dimension_points(result, locale) }</span>
                            </li>
                        }) }
                    </ul>
                </section>
                <section>
                    <h2>{ words(&sentences::NEXT_STEPS) }</h2>
                    { steps(assessment, locale) }
                    <h2 hidden={ caps.is_empty() }>{ words(&markdown::CAPS) }</h2>
                    <ul hidden={ caps.is_empty() }>{ for caps.iter().map(|cap| html! { <li>{ cap }</li> }) }</ul>
                </section>
            </div>
            <section>
                <h2>{ words(&markdown::FIGURES) }</h2>
                { figures(assessment, locale) }
                { lines(&markdown::REFERENCES, assessment.comparisons.iter().map(|one| one.said.say(locale)).collect(), locale) }
                { lines(&markdown::WARNINGS, assessment.metrics.warnings.iter().map(|one| one.say(locale)).collect(), locale) }
            </section>
            <section class="second">
                <h2>{ words(&markdown::CHECKS) }</h2>
                <table>
                    <thead><tr>
                        { for [&markdown::CHECK, &markdown::VERDICT, &markdown::WHY, &markdown::POINTS]
                            .map(|text| html! { <th scope="col">{ words(text) }</th> }) }
                    </tr></thead>
                    { for assessment.dimensions.iter().map(|result| html! {
                        <tbody>
                            <tr class="group"><th colspan="4" scope="rowgroup">{ words(&result.dimension.title()) }</th></tr>
                            { for assessment.findings_of(result.dimension).map(|finding| check(finding, locale)) }
                        </tbody>
                    }) }
                </table>
            </section>
            <footer>
                <p>{ words(&LINK) }{ " " }<a href={address.clone()}>{ address.clone() }</a></p>
                <p>
                    { sentences::provenance(assessment, locale) }{ " " }
                    { say(locale, &PRINTED, &[("day", Argument::Day(clock::today()))]) }
                </p>
            </footer>
        </article>
    }
}

fn check(finding: &Finding, locale: &Locale) -> Html {
    html! {
        <tr>
            <th scope="row">{ locale.words(&finding.check.title) }</th>
            <td class="outcome">{ mark::mark(finding.verdict) }{ " " }{ locale.words(&finding.verdict.title()) }</td>
            <td>{ finding.reason.say(locale) }</td>
            <td class="number">{ markdown::earned(finding, locale) }</td>
        </tr>
    }
}

fn steps(assessment: &Assessment, locale: &Locale) -> Html {
    if assessment.steps.is_empty() {
        let words = sentences::next(assessment, locale).unwrap_or_else(|| locale.words(&NO_STEPS).to_owned());
        return html! { <p>{ words }</p> };
    }
    html! { <ol>{ for assessment.steps.iter().map(|step| html! { <li>{ sentences::step(step, locale) }</li> }) }</ol> }
}

fn figures(assessment: &Assessment, locale: &Locale) -> Html {
    let metrics = &assessment.metrics;
    if metrics.figures.is_empty() {
        return html! { <p>{ locale.words(&NO_FIGURES) }</p> };
    }
    let row = |title: &Text, value: String, beside: String| {
        html! { <tr><th scope="row">{ locale.words(title) }</th><td>{ value }</td><td>{ beside }</td></tr> }
    };
    html! {
        <table>
            <thead><tr>
                { for [&markdown::FIGURE, &markdown::VALUE, &markdown::EVIDENCE]
                    .map(|text| html! { <th scope="col">{ locale.words(text) }</th> }) }
            </tr></thead>
            <tbody>
                { for metrics.figures.iter().map(|one| row(
                    &one.metric.title,
                    figure::figure(locale, &one.bounds, one.unit),
                    locale.words(&markdown::evidence(one)).to_owned(),
                )) }
                { for metrics.derived.iter().map(|one| {
                    row(&one.title, figure::figure(locale, &one.bounds, one.unit), one.how.say(locale))
                }) }
            </tbody>
        </table>
    }
}

fn lines(heading: &Text, lines: Vec<String>, locale: &Locale) -> Html {
    html! {
        <div hidden={ lines.is_empty() }>
            <h2>{ locale.words(heading) }</h2>
            <ul>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </div>
    }
}
