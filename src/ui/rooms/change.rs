//! Before and after: an earlier assessment beside the current one, and ways to give it.

use wasm_bindgen::JsValue;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use crate::assess::change::{Change, CheckChange, DimensionChange, change};
use crate::assess::{Assessment, Finding, Span, assess};
use crate::browser::annex::Tell;
use crate::browser::upload;
use crate::measure::measure;
use crate::number::date::Date;
use crate::read::Read;
use crate::session::Session;
use crate::share::{self, LinkError};
use crate::take_out;
use crate::take_out::markdown;
use crate::ui::bar;
use crate::ui::piece::{Shared, button, line, nothing, said};
use crate::words::{Argument, Locale, Text, say};

const GIVE: Text = Text::new(
    "change.give",
    "Give an earlier assessment: its link, or a JSON file that was saved here. You can also keep the current one and change it from there.",
    "Above the ways to give an earlier assessment.",
);
const LINK: Text = Text::new("change.link", "Link of the earlier assessment", "Label of a field.");
const COMPARE: Text = Text::new("change.compare", "Compare", "Button: takes the link.");
const FILE: Text = Text::new("change.file", "Choose a saved file", "Button.");
const KEEP: Text = Text::new("change.keep", "Keep this as the earlier one", "Button: the current assessment.");
const REMOVE: Text = Text::new("change.remove", "Stop comparing", "Button: lets the earlier assessment go.");
const FOREIGN: Text =
    Text::new("change.foreign", "There is no Greenlight assessment in this. Nothing was changed.", "An alert.");
const DAMAGED: Text = Text::new(
    "change.damaged",
    "This is damaged: a part of it is missing or was changed on the way. Nothing was changed.",
    "An alert.",
);
const NEWER: Text =
    Text::new("change.newer", "This was made by a newer Greenlight than this page. Nothing was changed.", "An alert.");
const DAYS: Text = Text::new("change.days", "Then: {then}. Now: {now}.", "The two days of a comparison.");
const SAME_DAY: Text =
    Text::new("change.same-day", "Both are of the same day: {now}.", "Where the days do not differ.");
const NAMED: Text = Text::new("change.named", "The earlier one is of: {name}.", "Where the names differ.");
const RUBRIC_DIFFERS: Text = Text::new(
    "change.rubric",
    "The earlier one was made with rubric {theirs}. It is judged here by rubric {ours}, so that both are alike; the result that was shown then may have been another.",
    "Where the rubrics differ.",
);
const SAME: Text = Text::new("change.same", "Nothing has changed between the two.", "Where there is no difference.");
const CAPTION: Text = Text::new("change.caption", "Then and now", "Name of the table.");
const SIDE: Text = Text::new("change.side", "Side", "Heading of a column: the dimension.");
const THEN: Text = Text::new("change.then", "Then", "Heading of a column.");
const NOW: Text = Text::new("change.now", "Now", "Heading of a column.");
const MOVED: Text = Text::new("change.moved", "What moved it", "Heading of a column.");
const WHOLE: Text = Text::new("change.whole", "All together", "Name of the row for the whole.");
const STEP: Text = Text::new(
    "change.step",
    "{check}: from {then} to {now}",
    "{check}: the name of a check. {then}, {now}: its outcomes, as labels.",
);
const ABSENT: Text = Text::new("change.absent", "not in this rubric", "In the place of an outcome.");
const STILL: Text = Text::new("change.still", "no change", "Where nothing moved.");
const NO_POINTS: Text = Text::new("change.no-points", "does not apply", "In the place of points.");
const GONE: Text =
    Text::new("change.lifted", "No longer holds: {reason}", "A cap that was lifted. {reason}: a sentence.");
const CAME: Text = Text::new("change.came", "Holds now: {reason}", "A cap that is new. {reason}: a sentence.");

/// What the comparison needs.
#[derive(PartialEq, Properties)]
pub struct CompareProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The page's session, with the earlier assessment.
    pub session: Shared<Session>,
    /// Takes an earlier assessment as a link's fragment, or that it goes.
    pub tell: Tell,
    /// The visitor's day.
    pub today: Date,
}

/// The comparison.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let locale = props.locale;
    let problem = use_state_eq(|| None::<&'static Text>);
    let (field, chooser) = (use_node_ref(), use_node_ref());
    let take = {
        let (tell, problem) = (props.tell.clone(), problem.clone());
        Callback::from(move |text: String| match share::find(&text) {
            Ok(shared) => {
                problem.set(None);
                tell.tell("earlier", &JsValue::from_str(&share::encode(&shared)));
            }
            Err(LinkError::Foreign) => problem.set(Some(&FOREIGN)),
            Err(LinkError::Damaged) => problem.set(Some(&DAMAGED)),
            Err(LinkError::Newer) => problem.set(Some(&NEWER)),
        })
    };
    let read = {
        let (take, problem) = (take.clone(), problem.clone());
        Callback::from(move |file: File| {
            let (take, problem) = (take.clone(), problem.clone());
            upload::text_of(
                &file,
                Callback::from(move |read: Option<(String, bool)>| match read {
                    Some((text, _)) => take.emit(text),
                    None => problem.set(Some(&FOREIGN)),
                }),
            );
        })
    };
    let onsubmit = {
        let (take, field) = (take.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            take.emit(field.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default());
        })
    };
    let onchange = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                read.emit(file);
            }
            input.set_value("");
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let Some(data) = event.data_transfer() else { return };
        match data.files().and_then(|files| files.get(0)) {
            Some(file) => read.emit(file),
            None => take.emit(data.get_data("text/plain").unwrap_or_default()),
        }
    });
    let pick = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = chooser.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let shown = match &props.session.earlier {
        None => said(locale, "hint", &GIVE),
        Some(earlier) => compared(locale, &props.session, earlier, props.today),
    };
    let keep = {
        let (tell, session, day) =
            (props.tell.clone(), props.session.clone(), props.session.as_of.unwrap_or(props.today));
        Callback::from(move |_: MouseEvent| {
            let (_, now) = take_out::assessed(&session, session.rubric, day);
            tell.tell("earlier", &JsValue::from_str(&take_out::link(&session, &now)));
        })
    };
    let remove = {
        let tell = props.tell.clone();
        Callback::from(move |_: MouseEvent| tell.tell("earlier", &JsValue::NULL))
    };
    html! {
        <div class="compare" data-own-drop="" {ondragover} {ondrop}>
            { shown }
            <div class="chips">{ button(locale.words(&KEEP), "", keep) }</div>
            <form class="give" {onsubmit}>
                <label>
                    <span>{ locale.words(&LINK) }</span>
                    <input ref={field} type="text" autocomplete="off" spellcheck="false" dir="ltr" />
                </label>
                <div class="chips">
                    <button type="submit">{ locale.words(&COMPARE) }</button>
                    { button(locale.words(&FILE), "", pick) }
                    if props.session.earlier.is_some() {
                        { button(locale.words(&REMOVE), "quiet", remove) }
                    } else {
                        { nothing() }
                    }
                </div>
                <input ref={chooser} type="file" hidden=true accept=".json,.txt,application/json,text/plain" {onchange} />
            </form>
            <div role="alert">{ match *problem { Some(text) => said(locale, "problem", text), None => nothing() } }</div>
        </div>
    }
}

fn compared(locale: &'static Locale, session: &Session, earlier: &share::Shared, today: Date) -> Html {
    let (_, now) = take_out::assessed(session, session.rubric, session.as_of.unwrap_or(today));
    let metrics = measure(&Read::default(), &earlier.answers, &earlier.figures, earlier.as_of);
    // Judged anew: what was given then, by the rubric of today.
    let before = assess(&metrics, session.rubric, earlier.as_of, &earlier.organisation, &earlier.campaign);
    let found = change(&before, &now);
    let day = |day: Date| Argument::Day(day);
    let days = if found.days.0 == found.days.1 { &SAME_DAY } else { &DAYS };
    let caps = found
        .lifted_caps
        .iter()
        .map(|cap| (&GONE, cap))
        .chain(found.new_caps.iter().map(|cap| (&CAME, cap)))
        .map(|(text, cap)| say(locale, text, &[("reason", Argument::Verbatim(cap.reason.say(locale)))]));
    let caps: Vec<String> = caps.collect();
    let rubrics =
        [("theirs", Argument::Verbatim(earlier.rubric.clone())), ("ours", Argument::Verbatim(now.rubric.to_owned()))];
    html! {
        <>
            { line("", &say(locale, days, &[("then", day(found.days.0)), ("now", day(found.days.1))])) }
            { other_name(locale, &before, &now) }
            if earlier.rubric == now.rubric { { nothing() } } else { { line("notice", &say(locale, &RUBRIC_DIFFERS, &rubrics)) } }
            if found.is_none() { { said(locale, "what", &SAME) } } else { { nothing() } }
            <ul class="told" hidden={ caps.is_empty() }>{ for caps.iter().map(|cap| html! { <li>{ cap }</li> }) }</ul>
            { table(locale, &found, &before, &now) }
        </>
    }
}

fn other_name(locale: &Locale, before: &Assessment, now: &Assessment) -> Html {
    let name = |assessment: &Assessment| markdown::title(assessment, locale);
    let same = before.organisation == now.organisation && before.campaign == now.campaign;
    if same {
        return nothing();
    }
    line("notice", &say(locale, &NAMED, &[("name", Argument::Verbatim(name(before)))]))
}

fn table(locale: &Locale, found: &Change<'_>, before: &Assessment, now: &Assessment) -> Html {
    let head = |text: &Text| html! { <th scope="col">{ locale.words(text) }</th> };
    html! {
        <div class="wide" role="region" tabindex="0" aria-label={ locale.words(&CAPTION) }>
            <table class="change">
                <caption class="unseen">{ locale.words(&CAPTION) }</caption>
                <thead><tr>{ head(&SIDE) }{ head(&THEN) }{ head(&NOW) }{ head(&MOVED) }</tr></thead>
                <tbody>
                    <tr class="whole">
                        <th scope="row">{ locale.words(&WHOLE) }</th>
                        { cell(locale, found.spans.0, &crate::ui::verdict::band(locale, before)) }
                        { cell(locale, found.spans.1, &crate::ui::verdict::band(locale, now)) }
                        <td></td>
                    </tr>
                    { for found.dimensions.iter().map(|one| dimension(locale, one)) }
                </tbody>
            </table>
        </div>
    }
}

fn cell(locale: &Locale, span: Option<Span>, above: &str) -> Html {
    let words = match span {
        None => locale.words(&NO_POINTS).to_owned(),
        Some(Span { low, high }) if low == high => low.to_string(),
        Some(Span { low, high }) => {
            let ends = [("low", Argument::Number(f64::from(low))), ("high", Argument::Number(f64::from(high)))];
            say(locale, &markdown::SPAN, &ends)
        }
    };
    html! { <td>{ line("above", above) }{ bar::small(span) }<span>{ words }</span></td> }
}

fn dimension(locale: &Locale, one: &DimensionChange<'_>) -> Html {
    let moved: Vec<String> = one.checks.iter().map(|check| step(locale, check)).collect();
    html! {
        <tr key={ one.dimension.id() }>
            <th scope="row">{ locale.words(&one.dimension.title()) }</th>
            { cell(locale, one.spans.0, "") }
            { cell(locale, one.spans.1, "") }
            <td>
                if moved.is_empty() {
                    <span class="hint">{ locale.words(&STILL) }</span>
                } else {
                    <ul class="plain">{ for moved.iter().map(|words| html! { <li>{ words }</li> }) }</ul>
                }
            </td>
        </tr>
    }
}

fn step(locale: &Locale, one: &CheckChange<'_>) -> String {
    let outcome = |finding: Option<&Finding>| Argument::Text(finding.map_or(ABSENT, |finding| finding.verdict.title()));
    let places = [("check", Argument::Text(one.check.title)), ("then", outcome(one.before)), ("now", outcome(one.now))];
    say(locale, &STEP, &places)
}
