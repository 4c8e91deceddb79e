//! What is in a link: listed, with ticks to leave parts out, and its QR code. Drawn in the page's own place for it, under the buttons that
//! copy the link.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::assess::{Ask, Rubric};
use crate::measure::Answer;
use crate::metric;
use crate::share::{self, Parts, qr};
use crate::ui::piece::{Shared, said};
use crate::ui::share_row::{CODE_FULL, CODE_NOWHERE};
use crate::words::{Argument, Locale, Text, figure, say};

const INSIDE_HINT: Text = Text::new(
    "share.inside-hint",
    "Whoever has the link or the card can open this. Take the ticks off what should stay with you. Your text, the names of your files and your logo are never in it.",
    "Above the list of what the link holds.",
);
const ORGANISATION: Text = Text::new("share.organisation", "Organisation: {name}", "A tick: the link holds this.");
const CAMPAIGN: Text = Text::new("share.campaign", "Campaign: {name}", "A tick: the link holds this.");
const COLOURS: Text = Text::new("share.colours", "Your colours", "A tick: the link holds this.");
const FIGURES: Text = Text::new("share.figures", "Figures: {count}", "A tick: the link holds so many.");
const ANSWERS: Text = Text::new("share.answers", "Answers: {count}", "A tick: the link holds so many.");
const LESS: Text = Text::new(
    "share.less",
    "Without all figures and answers the link opens as another assessment than the one you see.",
    "Under the list of what the link holds.",
);
const PASSED_OVER: Text = Text::new("share.passed-over", "Passed over", "A question that was not answered on purpose.");
const CODE_NAME: Text = Text::new("share.code-name", "QR code of the link", "Accessible name of a picture.");
const CODE_HINT: Text =
    Text::new("share.code-hint", "A phone that sees this code opens the same assessment.", "Under the code.");
/// What the list needs.
#[derive(PartialEq, Properties)]
pub struct LinkProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// All that the link could hold.
    pub shared: Shared<share::Shared>,
    /// The rubric whose checks are answered.
    pub rubric: &'static Rubric,
    /// What of it the link holds at first.
    pub parts: Parts,
    /// The address of the page, without a fragment.
    pub page: AttrValue,
    /// Takes other ticks.
    pub ticked: Callback<Parts>,
}

/// What the link holds, with ticks, and its QR code.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let (locale, shared) = (props.locale, &*props.shared);
    let ticks = use_state_eq(|| props.parts);
    let parts = *ticks;
    let code =
        use_memo((props.shared.clone(), props.page.clone(), parts), |(shared, page, parts)| code(page, shared, *parts));
    let tick = |words: String, on: bool, there: bool, change: fn(&mut Parts, bool)| {
        let (ticks, told) = (ticks.clone(), props.ticked.clone());
        let onchange = Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let mut parts = parts;
                change(&mut parts, input.checked());
                ticks.set(parts);
                told.emit(parts);
            }
        });
        html! {
            <label class="switch" hidden={!there}>
                <input type="checkbox" checked={on} {onchange} /><span dir="auto">{ words }</span>
            </label>
        }
    };
    let named = |text: &Text, name: &str| say(locale, text, &[("name", Argument::Verbatim(name.to_owned()))]);
    let counted = |text: &Text, count: usize| say(locale, text, &[("count", Argument::Number(count as f64))]);
    let row = |name: &str, value: &str| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };

    let given = shared.answers.figures.iter().filter_map(|(id, value)| Some((metric::find(id)?, value)));
    let read = shared.figures.iter().map(|figure| (figure.metric, (figure.bounds, figure.unit)));
    let figures: Vec<Html> = read
        .chain(given.map(|(metric, value)| (metric, *value)))
        .map(|(metric, (bounds, unit))| row(locale.words(&metric.title), &figure::figure(locale, &bounds, unit)))
        .collect();
    let answers: Vec<Html> = shared
        .answers
        .checks
        .iter()
        .map(|(id, answer)| {
            let check = props.rubric.check(id);
            let said = match (answer, check.map(|check| check.ask)) {
                (Answer::Skipped, _) => locale.words(&PASSED_OVER),
                (Answer::Choice(choice), Some(Ask::Choices(choices))) => choices
                    .iter()
                    .find(|known| known.id == choice)
                    .map_or(choice.as_str(), |known| locale.words(&known.label)),
                (Answer::NotApplicable(reason), _) => {
                    let reasons = check.map_or(&[][..], |check| check.not_applicable);
                    reasons
                        .iter()
                        .find(|known| known.id == reason)
                        .map_or(reason.as_str(), |known| locale.words(&known.label))
                }
                (Answer::Choice(choice), _) => choice.as_str(),
            };
            row(check.map_or(id, |check| locale.words(&check.title)), said)
        })
        .collect();
    let all = parts.figures && parts.answers;
    html! {
        <div>
            { said(locale, "hint", &INSIDE_HINT) }
            { tick(named(&ORGANISATION, &shared.organisation), parts.organisation, !shared.organisation.is_empty(), |parts, on| parts.organisation = on) }
            { tick(named(&CAMPAIGN, &shared.campaign), parts.campaign, !shared.campaign.is_empty(), |parts, on| parts.campaign = on) }
            { tick(locale.words(&COLOURS).to_owned(), parts.colours, shared.colours != [None, None], |parts, on| parts.colours = on) }
            { tick(counted(&FIGURES, figures.len()), parts.figures, true, |parts, on| parts.figures = on) }
            <dl class="figures-list" hidden={!parts.figures}>{ for figures }</dl>
            { tick(counted(&ANSWERS, answers.len()), parts.answers, true, |parts, on| parts.answers = on) }
            <dl class="figures-list" hidden={!parts.answers}>{ for answers }</dl>
            <p class="notice" role="status" hidden={all}>{ locale.words(&LESS) }</p>
            { match &*code {
                Err(words) => said(locale, "hint", words),
                Ok(modules) => html! {
                    <div>
                        { picture(locale, modules) }
                        { said(locale, "hint", &CODE_HINT) }
                    </div>
                },
            } }
        </div>
    }
}

/// The QR code of a link to a page, or the words for why there is none.
fn code(page: &str, shared: &share::Shared, parts: Parts) -> Result<qr::Modules, &'static Text> {
    if !page.starts_with("http") {
        return Err(&CODE_NOWHERE);
    }
    share::qr_code(page, &shared.only(parts)).ok_or(&CODE_FULL)
}

fn picture(locale: &Locale, modules: &qr::Modules) -> Html {
    let mut path = String::new();
    for (row, line) in modules.dark.chunks(modules.side).enumerate() {
        for (column, _) in line.iter().enumerate().filter(|(_, dark)| **dark) {
            path.push_str(&["M", &(column + 4).to_string(), " ", &(row + 4).to_string(), "h1v1h-1z"].concat());
        }
    }
    let side = (modules.side + 8).to_string();
    html! {
        <svg class="qr" role="img" aria-label={ locale.words(&CODE_NAME) } viewBox={ ["0 0 ", &side, " ", &side].concat() } shape-rendering="crispEdges">
            <rect width="100%" height="100%" fill="#fff" />
            <path d={path} fill="#000" />
        </svg>
    }
}
