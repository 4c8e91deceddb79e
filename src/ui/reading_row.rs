//! One figure of the list: what it is, and how to correct it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::highlight::{Standing, standing};
use super::piece::{Act, button, chip, nothing, sends};
use super::value_field::ValueField;
use crate::metric::{self, Group, METRICS, Metric};
use crate::read::correction::Mark;
use crate::read::table::header;
use crate::read::{Question, QuestionChoice, Reading, Role, Why};
use crate::session::{Action, Change};
use crate::words::{Argument, Locale, Text, figure, say};

const UNNAMED: Text = Text::new("reading.unnamed", "Not named", "In the place of a figure's name.");
const TOTAL: Text = Text::new("reading.total", "sum of {cells} cells", "Beside a figure that was added up.");
const YOURS: Text = Text::new("reading.yours", "changed by you", "Beside a figure that the visitor corrected.");
const METRIC: Text = Text::new("reading.metric", "What it counts", "Label of a list of metrics.");
const METRIC_NONE: Text = Text::new("reading.metric-none", "Choose\u{2026}", "First entry of the list of metrics.");
const RESULTS: Text = Text::new("reading.results", "Results", "Group of metrics.");
const PLANS: Text = Text::new("reading.plans", "Plan and capacity", "Group of metrics.");
const VALUE: Text = Text::new("reading.value", "Value", "Label of the field for a figure's value.");
const ROLE: Text = Text::new("reading.role", "What it is for", "Label of a list of roles.");
const LEAVE_OUT: Text = Text::new("reading.leave-out", "Leave out", "Button: the figure is not to be used.");
const PUT_BACK: Text = Text::new("reading.put-back", "Put back", "Button: the figure may be used again.");
const UNDO: Text = Text::new("reading.undo", "Undo my changes", "Button: the figure as it was read.");

const NOTE: &str = "What a figure is for, or why it is not used.";
const ROLES: [(Role, &str, Text); 8] = [
    (Role::Result, "result", Text::new("role.result", "A result, or what there is", NOTE)),
    (Role::Target, "target", Text::new("role.target", "A target", NOTE)),
    (Role::Cap, "cap", Text::new("role.cap", "A limit", NOTE)),
    (Role::Rate, "rate", Text::new("role.rate", "So much for each", NOTE)),
    (Role::Comparison, "comparison", Text::new("role.comparison", "Told for comparison", NOTE)),
    (Role::Hypothetical, "hypothetical", Text::new("role.hypothetical", "What could be", NOTE)),
    (Role::Part, "part", Text::new("role.part", "A part of the whole", NOTE)),
    (Role::Context, "context", Text::new("role.context", "About something else", NOTE)),
];
const NO_METRIC: Text = Text::new("why.no-metric", "We could not tell what it counts", NOTE);
const NOT_A_FIGURE: Text = Text::new("why.not-a-figure", "A date, a name or another number that counts nothing", NOTE);
const ELSEWHERE: Text = Text::new("why.elsewhere", "Belongs to another campaign", NOTE);
const REMOVED: Text = Text::new("why.removed", "Left out by you", NOTE);
const ASKED: Text =
    Text::new("why.asked", "Waits for your answer; until then we count with everything it can be", NOTE);
const EITHER: Text = Text::new(
    "reading.either",
    "{one} or {other}?",
    "In the place of a figure's value where it can be read in two ways.",
);

/// The longest piece of the text that is quoted, in characters.
const QUOTE: usize = 60;

/// What the row shows.
pub struct Row<'a> {
    /// The figure.
    pub reading: &'a Reading,
    /// Where it stands.
    pub mark: &'a Mark,
    /// Its place in the list of all figures.
    pub index: usize,
    /// The file it stands in; `None` for the box.
    pub source: Option<String>,
    /// Why it is not used, where measuring says more than reading.
    pub why: Option<String>,
    /// Whether the visitor changed it.
    pub corrected: bool,
    /// Whether the text tells several platforms apart, so that each figure says its own.
    pub platforms: bool,
    /// Whether its sheet is open.
    pub open: bool,
    /// Told which figure is chosen.
    pub select: &'a Callback<Option<usize>>,
    /// Where actions go.
    pub act: &'a Act,
}

/// The row.
pub fn row(locale: &'static Locale, row: &Row) -> Html {
    let reading = row.reading;
    let class = match standing(reading) {
        Standing::Used => "used",
        Standing::Unclear => "unclear",
        Standing::Unused => "unused",
    };
    let title = reading.metric.map_or(locale.words(&UNNAMED), |metric| locale.words(&metric.title));
    let value = value(locale, reading);
    let quote = quote(&row.mark.text);
    let aside = aside(locale, row);
    let onclick = {
        let (select, next) = (row.select.clone(), (!row.open).then_some(row.index));
        Callback::from(move |_| select.emit(next))
    };
    html! {
        <li {class} key={row.index}>
            <button type="button" class="row" aria-expanded={ if row.open { "true" } else { "false" } } {onclick}>
                <span class="metric">{ title }</span>
                <span class="figure">{ &value }</span>
                <span class="quote" hidden={ quote == value }>{ ["\u{201c}", &quote, "\u{201d}"].concat() }</span>
                <span class="aside" hidden={ aside.is_empty() }>{ aside }</span>
            </button>
            { question(locale, reading.question.as_ref(), row) }
            if row.open { { sheet(locale, row) } } else { { nothing() } }
        </li>
    }
}

/// The value of a figure in words; both where it can be read in two ways.
fn value(locale: &Locale, reading: &Reading) -> String {
    let choices = reading.question.as_ref().map(|question| question.choices.as_slice()).unwrap_or_default();
    match choices {
        [one, other] if one.bounds != other.bounds => {
            let figure = |choice: &QuestionChoice| Argument::Figure(choice.bounds, reading.unit);
            say(locale, &EITHER, &[("one", figure(one)), ("other", figure(other))])
        }
        _ => figure::figure(locale, &reading.bounds, reading.unit),
    }
}

fn quote(text: &str) -> String {
    let mut quote: String = text.chars().take(QUOTE).collect();
    if quote.len() < text.len() {
        quote.push('\u{2026}');
    }
    quote
}

/// What stands beside a figure: its platform and campaign, why it is not used, who changed it.
fn aside(locale: &Locale, row: &Row) -> String {
    let reading = row.reading;
    let mut aside: Vec<String> = row.source.iter().cloned().collect();
    if let Some(platform) = reading.platform.as_deref().filter(|_| row.platforms) {
        aside.push(header::platform_name(platform));
    }
    if let Some(campaign) = &reading.campaign {
        aside.push(campaign.clone());
    }
    if reading.cells > 1 {
        aside.push(say(locale, &TOTAL, &[("cells", Argument::Number(f64::from(reading.cells)))]));
    }
    if let Some(why) = &row.why {
        aside.push(why.clone());
    } else {
        let role = ROLES.iter().find(|(role, ..)| *role == reading.role).map(|(.., words)| *words);
        let why = match reading.why {
            Why::Used => None,
            Why::Role => role,
            Why::NoMetric => Some(NO_METRIC),
            Why::Asked => Some(ASKED),
            Why::NotAFigure | Why::Aside => Some(NOT_A_FIGURE),
            Why::Elsewhere => Some(ELSEWHERE),
            Why::Removed => Some(REMOVED),
        };
        aside.extend(why.map(|why| locale.words(&why).to_owned()));
    }
    if row.corrected && reading.why != Why::Removed {
        aside.push(locale.words(&YOURS).to_owned());
    }
    aside.join(" \u{b7} ")
}

fn change(row: &Row, change: Change) -> Action {
    Action::Correct(row.mark.clone(), change)
}

/// The question of an unclear figure, with its choices.
fn question(locale: &Locale, question: Option<&Question>, row: &Row) -> Html {
    let Some(question) = question else { return nothing() };
    let several_metrics = question.choices.windows(2).any(|pair| match pair {
        [one, other] => one.metric != other.metric,
        _ => false,
    });
    let same_value = question.choices.windows(2).all(|pair| match pair {
        [one, other] => one.bounds == other.bounds,
        _ => true,
    });
    html! {
        <div class="ask">
            <p>{ question.ask.say(locale) }</p>
            <div class="chips">
                { for question.choices.iter().enumerate().map(|(index, choice)| {
                    let mut label = Vec::new();
                    if !same_value || !several_metrics {
                        label.push(figure::figure(locale, &choice.bounds, row.reading.unit));
                    }
                    if let (true, Some(metric)) = (several_metrics, choice.metric) {
                        label.push(locale.words(&metric.title).to_owned());
                    }
                    chip(&label.join(" "), false, sends(row.act, change(row, Change::Choice(index))))
                }) }
            </div>
        </div>
    }
}

/// The sheet of a figure: change what it counts, its value, what it is for, or leave it out.
fn sheet(locale: &'static Locale, row: &Row) -> Html {
    let reading = row.reading;
    let removed = reading.why == Why::Removed;
    let on_metric = {
        let (act, mark) = (row.act.clone(), row.mark.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().and_then(|list| metric::find(&list.value()));
            if let Some(metric) = chosen {
                act.emit(Action::Correct(mark.clone(), Change::Metric(metric)));
            }
        })
    };
    let on_role = {
        let (act, mark) = (row.act.clone(), row.mark.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value());
            if let Some((role, ..)) = ROLES.iter().find(|(_, id, _)| Some(*id) == chosen.as_deref()) {
                act.emit(Action::Correct(mark.clone(), Change::Role(*role)));
            }
        })
    };
    let on_value = {
        let (act, mark) = (row.act.clone(), row.mark.clone());
        Callback::from(move |bounds| act.emit(Action::Correct(mark.clone(), Change::Value(bounds))))
    };
    html! {
        <div class="sheet">
            <label>
                <span>{ locale.words(&METRIC) }</span>
                <select onchange={on_metric}>
                    <option value="" selected={ reading.metric.is_none() } disabled=true>
                        { locale.words(&METRIC_NONE) }
                    </option>
                    { group(locale, &RESULTS, Group::Result, reading.metric) }
                    { group(locale, &PLANS, Group::Plan, reading.metric) }
                </select>
            </label>
            <label>
                <span>{ locale.words(&ROLE) }</span>
                <select onchange={on_role}>
                    { for ROLES.iter().map(|(role, id, words)| html! {
                        <option value={*id} selected={ *role == reading.role }>{ locale.words(words) }</option>
                    }) }
                </select>
            </label>
            <ValueField {locale} label={ locale.words(&VALUE) } unit={reading.unit} now={reading.bounds} set={on_value} />
            <div class="chips">
                { button(
                    locale.words(if removed { &PUT_BACK } else { &LEAVE_OUT }),
                    "",
                    sends(row.act, change(row, Change::Removed(!removed))),
                ) }
                if row.corrected {
                    { button(locale.words(&UNDO), "quiet", sends(row.act, change(row, Change::Undo))) }
                } else {
                    { nothing() }
                }
            </div>
        </div>
    }
}

fn group(locale: &Locale, title: &Text, group: Group, chosen: Option<&'static Metric>) -> Html {
    html! {
        <optgroup label={ locale.words(title) }>
            { for METRICS.iter().filter(|metric| metric.group == group).map(|metric| html! {
                <option value={metric.id} selected={ chosen == Some(*metric) }>{ locale.words(&metric.title) }</option>
            }) }
        </optgroup>
    }
}
