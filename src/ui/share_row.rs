//! The ways to take a card along, each in one tap, with words and something to do by hand where the browser refuses; and what is in
//! its link, to look at and leave out before it is copied.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Blob, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::piece::{Shared, button, line, nothing, said};
use crate::assess::{Ask, RUBRIC};
use crate::browser::share_sheet::{self, Sent};
use crate::browser::{card_file, clipboard, download, location};
use crate::card::scene::Scene;
use crate::card::svg;
use crate::measure::Answer;
use crate::metric;
use crate::share::{self, Parts, qr, svg_data, zip};
use crate::words::{Argument, Locale, Text, figure, say};

const PNG: Text = Text::new("card.png", "Download PNG", "Button. Stays for ever.");
const IMAGE: Text = Text::new("share.image", "Copy image", "Button. Stays for ever.");
const SHEET: Text =
    Text::new("share.sheet", "Share\u{2026}", "Button: opens the device's own list of programs and people.");
const LINK: Text = Text::new("card.link", "Copy link", "Button. Stays for ever.");
const SUMMARY: Text = Text::new("card.text", "Copy text", "Button. Stays for ever.");
const MORE: Text = Text::new("share.more", "More ways to take it along", "Opens more buttons.");
const SVG: Text = Text::new("card.svg", "Download SVG", "Button.");
const ALL: Text = Text::new("share.all", "Download all sizes (ZIP)", "Button. ZIP: the name of a kind of file.");
const ALT: Text =
    Text::new("share.alt", "Copy alt text", "Button: copies the description for people who cannot see the card.");
const SHORT_ALT: Text = Text::new("share.short-alt", "Copy short alt text", "Button: the same, in one sentence.");
const SAVED: Text = Text::new("card.saved", "Saved as {name}.", "After a download. {name}: the name of a file.");
const NOT_SAVED: Text = Text::new(
    "card.not-saved",
    "Your browser could not make the picture. Try Download SVG, or take a screenshot.",
    "After a download that failed.",
);
const IMAGE_COPIED: Text =
    Text::new("share.image-copied", "Picture copied. Paste it where you need it.", "After copying.");
const IMAGE_NOT_COPIED: Text = Text::new(
    "share.image-not-copied",
    "Your browser did not let us copy the picture. Copy it from here, or use Download PNG.",
    "Above the picture that was to be copied.",
);
const NOT_SENT: Text = Text::new(
    "share.not-sent",
    "Your browser did not open its share sheet. Save the picture from here, or copy the link.",
    "Above the picture that was to be shared.",
);
const KEEP: Text = Text::new("share.keep", "Nothing arrived?", "Opens a picture that people can save by hand.");
const BY_HAND: Text = Text::new(
    "share.by-hand",
    "Press and hold this picture, or right-click it, to save or copy it.",
    "Above a picture.",
);
const LINK_COPIED: Text =
    Text::new("card.link-copied", "Link copied. It holds what is listed below, never your text.", "After copying.");
const TEXT_COPIED: Text = Text::new("card.text-copied", "Text copied.", "After copying.");
const NOT_COPIED: Text = Text::new(
    "card.not-copied",
    "Your browser did not let us copy. Select what is in the box and copy it.",
    "Above a box with what was to be copied.",
);
const TO_COPY: Text = Text::new("card.to-copy", "To copy", "Accessible name of the box with what was to be copied.");
const INSIDE: Text = Text::new("share.inside", "What is in the link", "Opens a list of what the link holds.");
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
const CODE: Text = Text::new("share.code", "QR code", "Opens a code that phones read.");
const CODE_NAME: Text = Text::new("share.code-name", "QR code of the link", "Accessible name of a picture.");
const CODE_HINT: Text =
    Text::new("share.code-hint", "A phone that sees this code opens the same assessment.", "Under the code.");
/// Why there is no code, where the link does not fit.
pub const CODE_FULL: Text = Text::new(
    "share.code-full",
    "There is no QR code: this link holds more than a code can carry that phones still read from a card. Leave out figures or names, or share the link itself.",
    "In the place of the code.",
);
/// Why there is no code, where no link would lead here.
pub const CODE_NOWHERE: Text = Text::new(
    "share.code-nowhere",
    "There is no QR code: this page was opened from a file or inside another page, so it has no address that a phone could open.",
    "In the place of the code.",
);

/// What the row needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareRowProps {
    /// The language of the page.
    pub locale: &'static Locale,
    /// The card that is shown.
    pub scene: Shared<Scene>,
    /// The beginning of the name of its files, without an ending. It never holds a name that came with a link.
    pub file: AttrValue,
    /// Every size, each with the beginning of its file's name.
    pub all: Callback<(), Vec<(String, Scene)>>,
    /// The fragment of the link.
    pub fragment: AttrValue,
    /// The summary with this link.
    pub summary: Callback<String, String>,
    /// All that the link could hold.
    pub shared: Shared<share::Shared>,
    /// What of it the link holds.
    pub parts: Parts,
    /// Takes other ticks.
    pub set_parts: Callback<Parts>,
}

/// A way to take the card along.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Png,
    Image,
    Sheet,
    Link,
    Summary,
    Svg,
    All,
    Alt,
    ShortAlt,
}

/// What the last button did.
#[derive(Clone, Debug, Default, PartialEq)]
struct Outcome {
    /// What to know.
    words: String,
    /// Whether it did not work.
    problem: bool,
    /// A text to copy by hand.
    text: String,
    /// The address of a picture to save or copy by hand.
    picture: String,
}

impl Outcome {
    fn said(locale: &Locale, problem: bool, words: &Text) -> Self {
        Self { words: locale.words(words).to_owned(), problem, ..Self::default() }
    }

    fn with_picture(self, picture: &Blob) -> Self {
        Self { picture: download::address(picture), ..self }
    }
}

/// The row.
#[component]
pub fn ShareRow(props: &ShareRowProps) -> Html {
    let locale = props.locale;
    let outcome = use_state_eq(Outcome::default);
    {
        // What was copied before is not what would be copied now.
        let outcome = outcome.clone();
        use_effect_with((props.fragment.clone(), props.scene.clone()), move |_| outcome.set(Outcome::default()));
    }
    let to_copy = use_node_ref();
    {
        let to_copy = to_copy.clone();
        use_effect_with((*outcome).clone(), move |outcome| {
            if let (false, Some(area)) = (outcome.text.is_empty(), to_copy.cast::<HtmlTextAreaElement>()) {
                area.set_value(&outcome.text);
                let _ = area.focus();
                area.select();
            }
            let picture = outcome.picture.clone();
            move || {
                if !picture.is_empty() {
                    download::forget(&picture);
                }
            }
        });
    }
    let way = |label: &Text, class: &'static str, way: Way| {
        let (props, outcome) = (props.clone(), outcome.clone());
        button(locale.words(label), class, Callback::from(move |_: MouseEvent| take(&props, way, &outcome)))
    };
    html! {
        <div class="share">
            <div class="chips take">
                { way(&PNG, "main", Way::Png) }
                { way(&IMAGE, "", Way::Image) }
                if share_sheet::is_there() { { way(&SHEET, "", Way::Sheet) } } else { { nothing() } }
                { way(&LINK, "", Way::Link) }
                { way(&SUMMARY, "", Way::Summary) }
            </div>
            <div role="status">{ told(locale, &outcome, &props.scene.title, &to_copy) }</div>
            <details class="fold">
                <summary>{ locale.words(&MORE) }</summary>
                <div class="chips take">
                    { way(&SVG, "", Way::Svg) }
                    { way(&ALL, "", Way::All) }
                    { way(&ALT, "", Way::Alt) }
                    { way(&SHORT_ALT, "", Way::ShortAlt) }
                </div>
            </details>
            { inside(props) }
            <Code {locale} shared={props.shared.clone()} parts={props.parts} />
        </div>
    }
}

/// What the last button did, and what to do by hand where it did not work.
fn told(locale: &Locale, outcome: &Outcome, title: &str, to_copy: &NodeRef) -> Html {
    let by_hand = !outcome.picture.is_empty();
    html! {
        <div>
            { line(if outcome.problem { "problem" } else { "done" }, &outcome.words) }
            if outcome.text.is_empty() {
                { nothing() }
            } else {
                <textarea class="to-copy" ref={to_copy} rows="4" readonly=true aria-label={ locale.words(&TO_COPY) } />
            }
            if by_hand {
                <details class="fold" key={outcome.picture.clone()} open={ outcome.problem || download::is_shut_off() }>
                    <summary>{ locale.words(&KEEP) }</summary>
                    { said(locale, "hint", &BY_HAND) }
                    <img class="by-hand" src={outcome.picture.clone()} alt={title.to_owned()} />
                </details>
            } else {
                { nothing() }
            }
        </div>
    }
}

/// Does it, at once: browsers allow most of this only inside a tap.
fn take(props: &ShareRowProps, way: Way, outcome: &UseStateHandle<Outcome>) {
    let (locale, props, outcome) = (props.locale, props.clone(), outcome.clone());
    let link = location::with_fragment(&props.fragment);
    match way {
        Way::Link | Way::Summary | Way::Alt | Way::ShortAlt => {
            let (text, done) = match way {
                Way::Link => (link, &LINK_COPIED),
                Way::Summary => (props.summary.emit(link), &TEXT_COPIED),
                Way::Alt => ([&props.scene.title, ". ", &props.scene.description].concat(), &TEXT_COPIED),
                _ => (props.scene.title.clone(), &TEXT_COPIED),
            };
            let kept = text.clone();
            clipboard::copy(&text, move |copied| {
                outcome.set(if copied {
                    Outcome::said(locale, false, done)
                } else {
                    Outcome { text: kept, ..Outcome::said(locale, true, &NOT_COPIED) }
                });
            });
        }
        Way::Image => {
            let picture = future_to_promise(async move {
                let link = location::for_pictures(&props.fragment);
                card_file::blob(&props.scene, &link).await.map(JsValue::from).ok_or(JsValue::NULL)
            });
            let kept = picture.clone();
            clipboard::copy_picture(&picture, move |copied| {
                if copied {
                    outcome.set(Outcome::said(locale, false, &IMAGE_COPIED));
                    return;
                }
                spawn_local(async move {
                    let picture = JsFuture::from(kept).await.ok().and_then(|picture| picture.dyn_into::<Blob>().ok());
                    outcome.set(match picture {
                        Some(picture) => Outcome::said(locale, true, &IMAGE_NOT_COPIED).with_picture(&picture),
                        None => Outcome::said(locale, true, &NOT_SAVED),
                    });
                });
            });
        }
        Way::Png | Way::Svg | Way::All | Way::Sheet => spawn_local(async move {
            let done = file(&props, way).await;
            outcome.set(done.unwrap_or_else(|| Outcome::said(locale, true, &NOT_SAVED)));
        }),
    }
}

/// Makes a file and saves or sends it; `None` where the browser could not make it.
async fn file(props: &ShareRowProps, way: Way) -> Option<Outcome> {
    let locale = props.locale;
    let link = location::for_pictures(&props.fragment);
    let (ending, file) = match way {
        Way::Svg => {
            let card = svg_data::insert(&svg::svg(&props.scene), &link);
            (".svg", download::file(card.as_bytes(), "image/svg+xml")?)
        }
        Way::All => (".zip", download::file(&every_size(props, &link).await?, "application/zip")?),
        _ => (".png", card_file::blob(&props.scene, &link).await?),
    };
    let name = [&*props.file, ending].concat();
    if way == Way::Sheet {
        let text = props.summary.emit(location::with_fragment(&props.fragment));
        return Some(match share_sheet::send(Some(&file), &name, &text).await {
            Sent::Done => Outcome::default(),
            Sent::Refused => Outcome::said(locale, true, &NOT_SENT).with_picture(&file),
        });
    }
    if !download::save(&file, &name) {
        return None;
    }
    let words = say(locale, &SAVED, &[("name", Argument::Verbatim(name))]);
    let outcome = Outcome { words, ..Outcome::default() };
    Some(if way == Way::All { outcome } else { outcome.with_picture(&file) })
}

/// Every size as a picture in one archive, with the words for those who post them.
async fn every_size(props: &ShareRowProps, link: &str) -> Option<Vec<u8>> {
    let mut files = Vec::new();
    for (name, scene) in props.all.emit(()) {
        let alt = [&scene.title, "\n\n", &scene.description, "\n"].concat();
        files.push(([&name, ".png"].concat(), card_file::png(&scene, link).await?));
        files.push(([&name, ".alt.txt"].concat(), alt.into_bytes()));
    }
    let post = props.summary.emit(location::with_fragment(&props.fragment));
    files.push(("post.txt".to_owned(), post.into_bytes()));
    zip::stored(&files)
}

/// What the link holds, with ticks.
fn inside(props: &ShareRowProps) -> Html {
    let (locale, shared, parts) = (props.locale, &*props.shared, props.parts);
    let tick = |words: String, on: bool, there: bool, change: fn(&mut Parts, bool)| {
        let set = props.set_parts.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let mut parts = parts;
                change(&mut parts, input.checked());
                set.emit(parts);
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
            let check = RUBRIC.checks.iter().find(|check| check.id == id);
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
        <details class="fold inside">
            <summary>{ locale.words(&INSIDE) }</summary>
            { said(locale, "hint", &INSIDE_HINT) }
            { tick(named(&ORGANISATION, &shared.organisation), parts.organisation, !shared.organisation.is_empty(), |parts, on| parts.organisation = on) }
            { tick(named(&CAMPAIGN, &shared.campaign), parts.campaign, !shared.campaign.is_empty(), |parts, on| parts.campaign = on) }
            { tick(locale.words(&COLOURS).to_owned(), parts.colours, shared.colours != [None, None], |parts, on| parts.colours = on) }
            { tick(counted(&FIGURES, figures.len()), parts.figures, true, |parts, on| parts.figures = on) }
            <dl class="figures-list" hidden={!parts.figures}>{ for figures }</dl>
            { tick(counted(&ANSWERS, answers.len()), parts.answers, true, |parts, on| parts.answers = on) }
            <dl class="figures-list" hidden={!parts.answers}>{ for answers }</dl>
            <p class="notice" hidden={all}>{ locale.words(&LESS) }</p>
        </details>
    }
}

/// The QR code of a link to this page, or the words for why there is none.
pub fn code(shared: &share::Shared, parts: Parts) -> Result<qr::Modules, &'static Text> {
    let page = location::page();
    if !page.starts_with("http") {
        return Err(&CODE_NOWHERE);
    }
    share::qr_code(&page, &shared.only(parts)).ok_or(&CODE_FULL)
}

#[derive(PartialEq, Properties)]
struct CodeProps {
    locale: &'static Locale,
    shared: Shared<share::Shared>,
    parts: Parts,
}

/// The code by itself, to be read from a screen.
#[component]
fn Code(props: &CodeProps) -> Html {
    let locale = props.locale;
    let open = use_state_eq(|| false);
    let drawn = use_memo((props.shared.clone(), props.parts, *open), |(shared, parts, open)| {
        open.then(|| code(shared, *parts))
    });
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <details class="fold code">
            <summary {onclick}>{ locale.words(&CODE) }</summary>
            { match &*drawn {
                None => nothing(),
                Some(Err(words)) => said(locale, "hint", words),
                Some(Ok(modules)) => html! {
                    <div>
                        { picture(locale, modules) }
                        { said(locale, "hint", &CODE_HINT) }
                    </div>
                },
            } }
        </details>
    }
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
