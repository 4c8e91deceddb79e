//! Figures beside like cases: a small chart with a line for each, what differs beside it, and a table with sources one tap away.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Results, fact};
use crate::assess::compare::{Alike, Case, Comparison, SUPPORT, SUPPORTS, own_support};
use crate::measure::Answer;
use crate::measure::scale::Scale;
use crate::number::{Bounds, Unit};
use crate::session::Action;
use crate::ui::chart;
use crate::ui::piece::{self, chip, fold, keyed, line, nothing, said, sends, tag, with};
use crate::words::{Argument, Locale, Text, figure, say};

const TITLE: Text = Text::new("compare.title", "Beside others", "Heading of comparisons with other campaigns.");
const ALIKE: Text = Text::new(
    "compare.alike",
    "We compare only the same thing over the same thing, and say what else differs. A few cases are no ranking.",
    "Under the heading of comparisons.",
);
const HELP: Text = Text::new(
    "compare.help",
    "How did you reach these people? We compare only with campaigns that are alike in this.",
    "Before one chip for each kind of help.",
);
const TABLE_TOO: Text = Text::new(
    "compare.table",
    "Compare with the other campaigns in your table",
    "A switch; the pasted table has several campaigns.",
);
const YOURS: Text = Text::new("compare.yours", "Yours", "The line of the visitor's own figure in a chart.");
const BY_TENS: Text = Text::new(
    "compare.by-tens",
    "The lines go up by tens: from {low}, each is ten times the one before, to {high}.",
    "How to read a chart.",
);
const FROM_ZERO: Text = Text::new("compare.from-zero", "The lines go from {low} to {high}.", "How to read a chart.");
const NOT_COMPARED: Text =
    Text::new("compare.not-compared", "not alike", "Beside a case that is shown and not compared.");
const OLD: Text = Text::new(
    "compare.old",
    "{name}: this figure was to be replaced by {day}. It may no longer hold.",
    "Said of a reference that is past its day.",
);
const KEEP: Text = Text::new("compare.caveat", "{name}: {caveat}", "What to keep in mind about a case; a sentence.");
const DETAILS: Text = Text::new("compare.details", "Table and sources", "Opens the table of a chart.");
const CASE: Text = Text::new("compare.case", "Case", "Head of a column.");
const FIGURE: Text = Text::new("compare.figure", "Figure", "Head of a column.");
const TIME: Text = Text::new("compare.time", "Time", "Head of a column: the time that figures stand for.");
const CONDITIONS: Text = Text::new("compare.conditions", "Alike?", "Head of a column: whether conditions are alike.");
const SOURCE: Text = Text::new("compare.source", "Source", "Head of a column.");
const YOUR_TEXT: Text = Text::new("compare.your-text", "your own text", "In the place of a source.");
const NOTE: &str = "Before what both sides are; whether they are alike.";
const ANSWERS: [(Alike, Text); 3] = [
    (Alike::Yes, Text::new("compare.yes", "Alike. {what}", NOTE)),
    (Alike::No, Text::new("compare.no", "Differs. {what}", NOTE)),
    (Alike::Unknown, Text::new("compare.unknown", "Not known. {what}", NOTE)),
];

/// Under this name the answers keep whether the person's own table is compared with.
const TABLE: &str = "about:table";

/// The comparisons.
pub fn comparisons(locale: &'static Locale, props: &Results) -> Html {
    let assessment = props.assessment;
    if assessment.comparisons.is_empty() {
        return nothing();
    }
    let answers = &assessment.metrics.answers;
    let with_table = answers.checks.contains_key(TABLE);
    let has_table = assessment.comparisons.iter().any(|comparison| comparison.table);
    let asks = assessment.comparisons.iter().any(|comparison| {
        comparison.cases.iter().flat_map(|case| &case.conditions).any(|condition| condition.alike != Alike::Yes)
    });
    let now = own_support(answers, assessment.metrics.paid);
    let switch = {
        let act = props.act.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let answer = input.checked().then(|| Answer::Choice("yes".to_owned()));
                act.emit(Action::Answer(TABLE.to_owned(), answer));
            }
        })
    };
    let mut parts = vec![with("h3", "", locale.words(&TITLE)), said(locale, "hint", &ALIKE)];
    if asks || answers.checks.contains_key(SUPPORT) {
        let chips = SUPPORTS.iter().map(|(support, id)| {
            let answer = (now != *support).then(|| Answer::Choice((*id).to_owned()));
            let action = Action::Answer(SUPPORT.to_owned(), answer);
            chip(locale.words(&support.title()), now == *support, sends(props.act, action))
        });
        let chips = tag("div", "chips", chips.collect());
        parts.push(tag("div", "rungs", vec![said(locale, "", &HELP), chips]));
    }
    let mut known: Vec<String> = Vec::new();
    for table in [false, true] {
        if table && has_table {
            parts.push(html! {
                <label class="switch">
                    <input type="checkbox" checked={with_table} onchange={switch.clone()} />
                    <span>{ locale.words(&TABLE_TOO) }</span>
                </label>
            });
        }
        for comparison in assessment.comparisons.iter().filter(|comparison| comparison.table == table) {
            if !table || with_table {
                parts.push(one(locale, props, comparison, &mut known));
            }
        }
    }
    tag("div", "comparisons", parts)
}

fn one(locale: &'static Locale, props: &Results, comparison: &Comparison, known: &mut Vec<String>) -> Html {
    let unit = comparison.unit;
    let values: Vec<f64> =
        comparison.cases.iter().map(|case| case.bounds.nominal()).chain([comparison.own.nominal()]).collect();
    let scale = Scale::over(&values);
    let mut lanes = vec![lane(locale, scale.as_ref(), locale.words(&YOURS), &comparison.own, unit, "own")];
    for case in &comparison.cases {
        let class = if case.is_alike() { "alike" } else { "other" };
        lanes.push(lane(locale, scale.as_ref(), &case.name.say(locale), &case.bounds, unit, class));
    }
    let mut parts = vec![with("h4", "", locale.words(&comparison.title)), line("", &comparison.said.say(locale))];
    parts.extend(comparison.more.as_ref().map(|more| line("", &more.say(locale))));
    parts.push(tag("ul", "plain lanes", lanes));
    parts.extend(scale.map(|scale| line("hint", &how_to_read(locale, &scale, unit))));
    parts.extend(beside(locale, comparison, known));
    let places = fact::places(locale, props, &comparison.from);
    parts.push(fold(locale.words(&DETAILS), vec![table(locale, props, comparison), places]));
    let key = [comparison.id, if comparison.table { " table" } else { "" }].concat();
    keyed(&key, "div", "comparison", parts)
}

fn lane(locale: &Locale, scale: Option<&Scale>, name: &str, bounds: &Bounds, unit: Unit, class: &'static str) -> Html {
    let mut name = vec![with("bdi", "", name)];
    if class == "other" {
        name.push(with("span", "aside", locale.words(&NOT_COMPARED)));
    }
    let mut parts = vec![tag("span", "name", name), with("span", "figure", &figure::figure(locale, bounds, unit))];
    parts.extend(scale.map(|scale| chart::lane(scale, bounds, "lane")));
    tag("li", class, parts)
}

fn how_to_read(locale: &Locale, scale: &Scale, unit: Unit) -> String {
    let value = |value: f64| Argument::Verbatim(figure::value(locale, value, unit));
    let places = [("low", value(scale.low)), ("high", value(scale.high))];
    say(locale, if scale.by_tens { &BY_TENS } else { &FROM_ZERO }, &places)
}

/// What differs or is not known, what is old, and what to keep in mind: each once, also where several comparisons stand on it.
fn beside(locale: &Locale, comparison: &Comparison, known: &mut Vec<String>) -> Option<Html> {
    let first = known.len();
    let mut add = |words: String| {
        if !known.contains(&words) {
            known.push(words);
        }
    };
    for case in &comparison.cases {
        for condition in case.conditions.iter().filter(|condition| condition.alike != Alike::Yes) {
            add(condition.said.say(locale));
        }
    }
    for case in &comparison.cases {
        let Some(reference) = case.reference else { continue };
        let name = ("name", Argument::Verbatim(reference.campaign.to_owned()));
        if let Some(day) = case.retired {
            add(say(locale, &OLD, &[name.clone(), ("day", Argument::Day(day))]));
        }
        add(say(locale, &KEEP, &[name, ("caveat", Argument::Text(reference.caveat))]));
    }
    let new = known.get(first..).filter(|new| !new.is_empty())?;
    Some(tag("ul", "beside", new.iter().map(|words| with("li", "", words)).collect()))
}

fn table(locale: &'static Locale, props: &Results, comparison: &Comparison) -> Html {
    let row = |case: &Case| {
        let (time, source) = case.reference.map_or(("", locale.words(&YOUR_TEXT)), |reference| {
            (locale.words(&reference.window), locale.words(&reference.source))
        });
        let conditions = case.conditions.iter().map(|condition| {
            let what = Argument::Verbatim(condition.said.say(locale));
            let text = ANSWERS.iter().find(|(alike, _)| *alike == condition.alike);
            line("", &text.map_or_else(String::new, |(_, text)| say(locale, text, &[("what", what)])))
        });
        let mut from = vec![with("span", "", source)];
        if let Some(metric) = comparison.from.first() {
            from.extend(fact::in_text(locale, props, metric, &case.readings));
        }
        let cells = vec![
            with("bdi", "", &case.name.say(locale)),
            with("span", "", &figure::figure(locale, &case.bounds, comparison.unit)),
            with("span", "", time),
            tag("div", "", conditions.collect()),
            tag("div", "places", from),
        ];
        piece::table_row(false, cells)
    };
    let heads = [&CASE, &FIGURE, &TIME, &CONDITIONS, &SOURCE].map(|head| locale.words(head));
    html! {
        <div class="wide" tabindex="0" role="region" aria-label={ locale.words(&comparison.title) }>
            { piece::table(&heads, comparison.cases.iter().map(row).collect()) }
        </div>
    }
}
