//! The whole page: one reducer over what the visitor did, one memoised pipeline to what it means, and the parts that show both.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::card_panel::CardPanel;
use super::intake::use_intake;
use super::notices::Notice;
use super::paste::Paste;
use super::piece::{Act, Shared, nothing};
use super::questions::Questions;
use super::readings::Readings;
use super::room::{ROOMS, Room};
use super::{footer, header, notices, readings, results, start, start_over, steps, verdict};
use crate::assess::{RUBRIC, assess};
use crate::browser::files::Doors;
use crate::browser::raster::CanvasRuler;
use crate::browser::{clock, element, languages, location};
use crate::card::{self, Brand, layout};
use crate::find;
use crate::measure::{Figure, Origin, measure};
use crate::read::{self, Read, correction, source};
use crate::session::{Action, LONGEST_TEXT, Session, Theme, step};
use crate::share;
use crate::words::{Locale, Text, locale};

const LEAD: Text = Text::new(
    "page.lead",
    "Paste your campaign numbers. See if you are ready. Share one card.",
    "The one sentence of the first screen.",
);
const SEE_WHY: Text =
    Text::new("page.see-why", "See why", "In the bar at the bottom: brings the assessment into view.");

/// Milliseconds without a change before the new verdict is read out.
const QUIET: u32 = 1200;
/// Milliseconds without a change before the session is kept.
const KEEP: u32 = 300;

/// What the page starts with.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// What the visitor typed before the page was ready.
    pub draft: AttrValue,
    /// What leads to the script that has files read.
    pub doors: Doors,
}

/// The session in the form that the page's reducer wants.
struct State(Rc<Session>);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(step((*self.0).clone(), action))))
    }
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let locale: &'static Locale = &locale::ENGLISH;
    let start = use_memo((), |()| start::start(&props.draft, clock::today()));
    let state = {
        let session = Rc::clone(&start.session);
        use_reducer(move || State(session))
    };
    let session = &state.0;
    let dispatcher = state.dispatcher();

    let told = {
        let first = start.notices.clone();
        use_state(move || first)
    };
    let add_notice = {
        let told = told.clone();
        // The newest list, not the one of the render in which a timer was set.
        let all = use_mut_ref(|| start.notices.clone());
        Callback::from(move |notice: Option<Notice>| {
            let mut all = all.borrow_mut();
            if notice.as_ref().is_none_or(Notice::on_link) {
                // What was said about an earlier link no longer holds.
                all.retain(|notice| !notice.on_link());
            }
            let new = notice.filter(|notice| !all.contains(notice));
            all.extend(new);
            told.set(all.clone());
        })
    };

    let act: Act = {
        let add_notice = add_notice.clone();
        use_callback((), move |action: Action, ()| {
            if let Action::Open(shared) = &action {
                add_notice.emit(start::other_rubric(shared));
            }
            dispatcher.dispatch(action);
        })
    };

    // What was read, measured, assessed and drawn: each step is computed again only where what it stands on has changed.
    let languages_here = use_languages();
    let doing = use_intake(&props.doors, session, languages_here, &act);
    let deps = (session.text.clone(), session.hints.clone(), languages_here, doing.alone);
    let read = use_memo(deps, |(text, hints, _, alone)| {
        // Else it is on its way to become a source.
        let text = if text.len() > LONGEST_TEXT && !alone { "" } else { text };
        // Tests see what a fault looks like; the released page has no such word.
        #[cfg(feature = "fault")]
        assert!(!text.contains("greenlight-force-panic"), "a fault was asked for");
        Rc::new(read::read(text, hints))
    });
    let deps = (Shared::new(&read), session.text.clone(), session.sources.clone(), session.corrections.clone());
    let all = use_memo(deps, |(read, text, sources, corrections)| {
        let taken = sources.iter().filter_map(|source| Some((source.id, &source.taken.as_ref()?.found)));
        let mut all = source::together(text, &read.rc(), &taken.collect::<Vec<_>>());
        if !corrections.is_empty() {
            let corrected = correction::correct(&all.text, Read::clone(&all.read), &all.parts, corrections);
            all.read = Rc::new(corrected);
        }
        let marks = correction::marks(&all.text, &all.read, &all.parts);
        (all, marks)
    });
    let (together, marks) = &*all;
    let read = Shared::new(&together.read);
    let day = session.as_of.unwrap_or_else(clock::today);
    let metrics = use_memo(
        (read.clone(), session.answers.clone(), session.linked.clone(), day),
        |(read, answers, linked, day)| measure(read, answers, linked, *day),
    );
    let metrics = Shared::new(&metrics);
    let organisation = if session.unbranded { "" } else { session.organisation.as_str() };
    let assessment = use_memo(
        (metrics.clone(), day, organisation.to_owned(), session.campaign.clone()),
        |(metrics, day, organisation, campaign)| assess(metrics, &RUBRIC, *day, organisation, campaign),
    );
    let assessment = Shared::new(&assessment);
    let ruler = use_memo((), |()| CanvasRuler::default());
    let brand = Brand { dark: session.dark_card, named: !session.unbranded };
    let scene = use_memo((assessment.clone(), brand), move |(assessment, brand)| {
        card::draw(assessment, &layout::LANDSCAPE, brand, locale, &*ruler)
    });
    let scene = Shared::new(&scene);
    let shared = use_memo((Shared::new(session), assessment.clone()), |(session, assessment)| {
        let figures = assessment.metrics.figures.iter().filter(|figure| figure.origin != Origin::Answer);
        let figures: Vec<Figure> = figures.cloned().collect();
        session.shared(figures, assessment.as_of, assessment.rubric)
    });
    let shared = Shared::new(&shared);
    // What the visitor does not want in the link.
    let parts = use_state_eq(share::Parts::default);
    let set_parts = {
        let parts = parts.clone();
        use_callback((), move |ticked: share::Parts, ()| parts.set(ticked))
    };
    let fragment =
        use_memo((shared.clone(), *parts), |(shared, parts)| AttrValue::from(share::encode(&shared.only(*parts))));
    let summary = {
        let assessment = assessment.clone();
        use_callback((assessment,), move |link: String, (assessment,)| {
            share::summary::summary(assessment, Some(&link), locale)
        })
    };

    // What the browser keeps, and what the address says.
    use_keeping(session, &start, &add_notice);
    use_links(&act, &add_notice);

    let root = use_node_ref();
    {
        let root = root.clone();
        use_effect_with(session.theme, move |theme| {
            if let Some(root) = root.cast::<Element>() {
                element::tell_host(&root, "data-theme", theme_name(*theme));
            }
        });
    }
    let spoken = use_spoken(&[&verdict::band(locale, &assessment), ". ", &assessment.verdict.say(locale)].concat());

    let selected = use_state_eq(|| None::<usize>);
    let select = {
        let selected = selected.clone();
        use_callback((), move |index: Option<usize>, ()| selected.set(index))
    };
    {
        // Another text has other figures.
        let selected = selected.clone();
        use_effect_with(read.clone(), move |read| {
            if selected.is_some_and(|index| index >= read.readings.len()) {
                selected.set(None);
            }
        });
    }
    let show_all = use_state_eq(|| false);
    let room = use_state_eq(|| None::<usize>);
    let enter = {
        let room = room.clone();
        use_callback((), move |index: Option<usize>, ()| room.set(index))
    };
    let opened = room.and_then(|index| ROOMS.get(index).copied());
    let dialog = use_node_ref();
    let heading = use_node_ref();
    let jump = {
        let heading = heading.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(heading) = heading.cast::<HtmlElement>() {
                heading.scroll_into_view();
                let _ = heading.focus();
            }
        })
    };

    let first = !session.asked && session.is_empty() && doing.opening.is_empty();
    let read_list = || {
        let list = Readings {
            read: &read,
            marks,
            parts: &together.parts,
            metrics: &metrics,
            session,
            selected: *selected,
            select: &select,
            all: &show_all,
            act: &act,
        };
        readings::readings(locale, &list)
    };
    html! {
        <div
            ref={root}
            class={ if first { "greenlight first" } else { "greenlight" } }
            translate="no"
            lang={locale.tag}
            dir={ if locale.right_to_left { "rtl" } else { "ltr" } }
        >
            { header::header(locale, session.theme, *room, &enter, &act) }
            <p class="unseen" role="status" aria-live="polite">{ if first { "" } else { &*spoken } }</p>
            <main>
                if let Some(room) = opened {
                    <Room
                        key={room.name}
                        {locale}
                        {room}
                        doors={props.doors.clone()}
                        session={Shared::new(session)}
                        leave={ { let enter = enter.clone(); Callback::from(move |_| enter.emit(None)) } }
                        tell={ Callback::from(|_| ()) }
                    />
                } else {
                    { nothing() }
                }
                <div class="columns" hidden={opened.is_some()}>
                    <div class="given">
                        <h1 class={ if first { "" } else { "unseen" } }>
                            // Lines break between the sentences first.
                            { for find::parts(locale.words(&LEAD), ". ").into_iter().map(|part| html! { <span>{ part }</span> }) }
                        </h1>
                        { notices::notices(locale, &told, session, &act) }
                        { notices::words(locale, !read.languages.is_empty()) }
                        <Paste
                            {locale}
                            session={Shared::new(session)}
                            doing={doing.clone()}
                            doors={props.doors.clone()}
                            read={read.clone()}
                            selected={*selected}
                            select={select.clone()}
                            {first}
                            start_over={start_over::ask(&dialog)}
                            act={act.clone()}
                        />
                        if first { { nothing() } } else { { read_list() } }
                        if first {
                            { nothing() }
                        } else {
                            <Questions {locale} assessment={assessment.clone()} act={act.clone()} />
                        }
                    </div>
                    if first {
                        { nothing() }
                    } else {
                        <div class="meant">
                            { verdict::verdict(locale, &assessment, &heading, &act) }
                            { steps::steps(locale, &assessment) }
                            <CardPanel
                                {locale}
                                {scene}
                                fragment={(*fragment).clone()}
                                {shared}
                                parts={*parts}
                                {set_parts}
                                {summary}
                                organisation={session.organisation.clone()}
                                campaign={session.campaign.clone()}
                                dark={session.dark_card}
                                unbranded={session.unbranded}
                                act={act.clone()}
                            />
                            { results::results(locale, &assessment) }
                        </div>
                    }
                </div>
                if first || opened.is_some() {
                    { nothing() }
                } else {
                    <button type="button" class="slim" onclick={jump}>
                        <strong>{ verdict::band(locale, &assessment) }</strong>
                        <span>{ locale.words(&SEE_WHY) }</span>
                    </button>
                }
            </main>
            { footer::footer(locale) }
            { start_over::start_over(locale, &dialog, &act) }
        </div>
    }
}

fn theme_name(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}

/// Keeps the session in the browser, a moment after each change and at once when the page is left.
#[hook]
fn use_keeping(session: &Rc<Session>, start: &Rc<start::Start>, add_notice: &Callback<Option<Notice>>) {
    // What is still to be kept, and the timer that will do it.
    let pending = use_mut_ref(|| None::<(Rc<Session>, Timeout)>);
    {
        let (pending, start, add_notice) = (pending.clone(), Rc::clone(start), add_notice.clone());
        use_effect_with(Shared::new(session), move |session| {
            let session = session.rc();
            // What could not be brought back stays as it is until the visitor does something.
            if start.hold && Rc::ptr_eq(&session, &start.session) {
                return;
            }
            let later = {
                let (pending, session, add_notice) = (pending.clone(), Rc::clone(&session), add_notice.clone());
                Timeout::new(KEEP, move || {
                    pending.borrow_mut().take();
                    if !start::keep(&session, clock::today()) {
                        add_notice.emit(Some(Notice::NotKept));
                    }
                })
            };
            *pending.borrow_mut() = Some((session, later));
        });
    }
    use_effect_with((), move |()| {
        start::started();
        let listener = location::on_leave(move || {
            let waiting = pending.try_borrow_mut().ok().and_then(|mut pending| pending.take());
            if let Some((session, _)) = waiting {
                start::keep(&session, clock::today());
            }
        });
        move || drop(listener)
    });
}

/// Whether the words of other languages than English have come since the page was drawn: texts are then read again.
#[hook]
fn use_languages() -> bool {
    let here = use_state_eq(|| false);
    {
        let here = here.clone();
        use_effect_with((), move |()| languages::on_arrival(Callback::from(move |()| here.set(true))));
    }
    *here
}

/// Opens links that arrive while the page is open.
#[hook]
fn use_links(act: &Act, add_notice: &Callback<Option<Notice>>) {
    let (act, add_notice) = (act.clone(), add_notice.clone());
    use_effect_with((), move |()| {
        let listener = location::on_change(move || match start::linked() {
            None => {}
            Some(Ok(shared)) => act.emit(Action::Open(Box::new(shared))),
            Some(Err(notice)) => add_notice.emit(Some(notice)),
        });
        move || drop(listener)
    });
}

/// The words for screen readers: they follow the verdict, but only once it has come to rest.
#[hook]
fn use_spoken(verdict: &str) -> UseStateHandle<String> {
    let spoken = use_state_eq(String::new);
    let timer = use_mut_ref(|| None::<Timeout>);
    {
        let spoken = spoken.clone();
        use_effect_with(verdict.to_owned(), move |verdict| {
            let verdict = verdict.clone();
            *timer.borrow_mut() = Some(Timeout::new(QUIET, move || spoken.set(verdict)));
        });
    }
    spoken
}
