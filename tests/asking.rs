//! What is unclear is asked, counts meanwhile with everything it can be, and an answer stays while the person goes on typing.

#![allow(clippy::unwrap_used, reason = "a test may stop where something is missing")]

use std::rc::Rc;

use greenlight::measure::{Answers, Metrics, Origin, measure};
use greenlight::metric;
use greenlight::number::date::Date;
use greenlight::number::grouping::Decimal;
use greenlight::number::{Bounds, Currency, Unit};
use greenlight::read::correction::{self, Mark};
use greenlight::read::{Hints, Read, Role, read};
use greenlight::session::{Action, Change, Session, step};
use greenlight::words::locale::ENGLISH;

fn measured(read: &Read) -> Metrics {
    measure(read, &Answers::default(), &[], Date::new(2026, 1, 1).unwrap())
}

/// What a metric comes to in a text: its lowest and highest value, and whether it waits for an answer.
#[track_caller]
fn check(text: &str, id: &str, expected: Option<(f64, f64, bool)>) {
    let metrics = measured(&read(text, &Hints::default()));
    let figure = metrics.figure(metric::find(id).unwrap());
    let found = figure
        .map(|figure| (figure.bounds.low().unwrap(), figure.bounds.high().unwrap(), figure.origin == Origin::Unclear));
    assert_eq!(found, expected, "{text}");
}

/// The questions of a text in words.
fn questions(text: &str) -> Vec<String> {
    let found = read(text, &Hints::default());
    found.readings.iter().filter_map(|reading| Some(reading.question.as_ref()?.ask.say(&ENGLISH))).collect()
}

/// What the page makes of a session.
fn seen(session: &Session) -> Read {
    correction::correct(&session.text, read(&session.text, &session.hints), &[], &session.corrections)
}

fn after(session: Session, action: Action) -> Session {
    step(session, action)
}

fn typed(text: &str) -> Action {
    Action::Type(Rc::from(text))
}

fn mark(text: &str, nth: usize) -> Mark {
    Mark { text: text.to_owned(), nth, source: 0 }
}

/// The bounds of the figure that a session comes to.
#[track_caller]
fn value(session: &Session, id: &str) -> Option<Bounds> {
    measured(&seen(session)).figure(metric::find(id).unwrap()).map(|figure| figure.bounds)
}

const COLUMN: &str = "Country\tViews\nKenya\t1.234\nPeru\t2.500\nGhana\t300\n";

#[test]
fn what_is_unclear_counts_with_everything_it_can_be() {
    check(COLUMN, "views", Some((303.734, 4034.0, true)));
    check("Metric\tValue\nViews\t1.234\n", "views", Some((1.234, 1234.0, true)));
    check("Date\tFollowers\n01/02/2025\t100\n02/01/2025\t120\n", "followers", Some((100.0, 120.0, true)));
    check("Country\tViews\nKenya\t1,234\nPeru\t2,500\n", "views", Some((3734.0, 3734.0, false)));
}

#[test]
fn what_is_clear_counts_before_what_is_not() {
    check("Views: 5,000\n\nMetric\tValue\nViews\t1.234\n", "views", Some((5000.0, 5000.0, false)));
    // Of two platforms one is unclear, and so is their sum.
    let two = "Platform\tViews\nTikTok\t1.234\nInstagram\t5000\n";
    check(two, "views", Some((5001.234, 6234.0, true)));
}

#[test]
fn a_column_is_one_question_with_its_evidence() {
    let asked = questions(COLUMN);
    assert_eq!(asked.len(), 1, "{asked:?}");
    for words in ["2 of 3", "Views", "1.234, 2.500"] {
        assert!(asked.iter().all(|ask| ask.contains(words)), "{words} in {asked:?}");
    }
    // Other thousands without a separator keep many of them from deciding.
    let many = "Country\tViews\nA\t1.234\nB\t2.500\nC\t3.120\nD\t1500\n";
    assert!(questions(many).iter().all(|ask| ask.contains("3 of 4")) && questions(many).len() == 1);
    let days = |views: &[u32]| {
        let rows: Vec<String> =
            views.iter().enumerate().map(|(day, views)| format!("2025-03-{:02},{views}", day + 1)).collect();
        format!("Date,Views\n{}\n", rows.join("\n"))
    };
    let rising = days(&[10, 40, 90, 150, 260, 400, 420, 900, 1000]);
    assert_eq!(questions(&rising).len(), 1, "running totals under a name that does not say so");
    check(&rising, "views", Some((1000.0, 3270.0, true)));
    let falling: Vec<&str> = rising.trim_end().lines().skip(1).collect();
    let falling: Vec<&str> = falling.into_iter().rev().collect();
    check(&format!("Date,Views\n{}\n", falling.join("\n")), "views", Some((1000.0, 3270.0, true)));
    check(&days(&[10, 40, 90, 150, 260, 400, 390, 900, 1000]), "views", Some((3240.0, 3240.0, false)));
    let order = questions("Date\tFollowers\n01/02/2025\t100\n02/01/2025\t120\n");
    assert_eq!(order.len(), 1, "{order:?}");
}

#[test]
fn an_answer_stays_while_the_person_types_on_and_can_be_taken_back() {
    let session = after(Session::default(), typed(COLUMN));
    let whole = Bounds::exact(4034.0).unwrap();
    let answered = after(session, Action::Correct(mark("Views", 0), Change::Choice(1)));
    let chosen = value(&answered, "views");
    let other = after(answered.clone(), Action::Correct(mark("Views", 0), Change::Choice(0)));
    assert!([chosen, value(&other, "views")].contains(&Some(whole)), "one of the choices is the whole numbers");
    let longer = ["We sang in 12 countries.\n\n", COLUMN, "\nMore soon.\n"].concat();
    let later = after(answered.clone(), typed(&longer));
    assert_eq!(value(&later, "views"), chosen);
    assert!(seen(&later).readings.iter().all(|reading| reading.question.is_none()));
    let undone = after(later, Action::Correct(mark("Views", 0), Change::Undo));
    assert!(seen(&undone).readings.iter().any(|reading| reading.question.is_some()));
}

#[test]
fn one_answer_about_decimals_settles_every_column() {
    let text = "Country\tViews\tLikes\nKenya\t1.234\t2.100\nPeru\t1500\t3000\n";
    let asked = after(Session::default(), typed(text));
    assert_eq!(seen(&asked).readings.iter().filter(|reading| reading.question.is_some()).count(), 2);
    let comma = after(asked, Action::Decimals(Decimal::Comma));
    assert_eq!(value(&comma, "views"), Bounds::exact(2734.0));
    assert_eq!(value(&comma, "likes"), Bounds::exact(5100.0));
    let back = after(comma, Action::Decimals(Decimal::Unknown));
    assert_eq!(seen(&back).readings.iter().filter(|reading| reading.question.is_some()).count(), 2);
}

#[test]
fn the_currency_of_a_sign_is_told_once_and_taken_back() {
    let text = "Country\tSpend\nKenya\t$1,200\nPeru\t$900\n";
    let session = after(Session::default(), typed(text));
    let unit = |session: &Session| seen(session).readings.first().map(|reading| reading.unit);
    assert_eq!(unit(&session), Some(Unit::Money(None)));
    let told = after(session, Action::PickCurrency(Currency::new("CAD")));
    assert_eq!(unit(&told), Some(Unit::Money(Currency::new("CAD"))));
    assert_eq!(unit(&after(told, Action::PickCurrency(None))), Some(Unit::Money(None)));
}

#[test]
fn of_several_campaigns_none_counts_until_one_is_chosen() {
    let text = "Campaign\tViews\nSing\t1200\nWalk\t900\n";
    let session = after(Session::default(), typed(text));
    assert_eq!(value(&session, "views"), None);
    let chosen = after(session, Action::PickCampaign(Some("Walk".to_owned())));
    assert_eq!(value(&chosen, "views"), Bounds::exact(900.0));
    assert_eq!(value(&after(chosen, Action::PickCampaign(None)), "views"), None);
}

#[test]
fn a_figure_is_corrected_in_every_respect_and_put_back() {
    let session = after(Session::default(), typed("Views: 5,000\nLikes: 300\n"));
    let views = mark("5,000", 0);
    let change = |change: Change| after(session.clone(), Action::Correct(views.clone(), change));
    assert_eq!(value(&change(Change::Metric(metric::find("videos").unwrap())), "videos"), Bounds::exact(5000.0));
    assert_eq!(value(&change(Change::Value(Bounds::exact(7.0).unwrap())), "views"), Bounds::exact(7.0));
    assert_eq!(value(&change(Change::Role(Role::Target)), "views"), None);
    assert_eq!(value(&change(Change::Role(Role::Target)), "target_views"), Bounds::exact(5000.0));
    let removed = change(Change::Removed(true));
    assert_eq!(value(&removed, "views"), None);
    assert_eq!(value(&removed, "likes"), Bounds::exact(300.0));
    let back = after(removed, Action::Correct(views, Change::Undo));
    assert_eq!(value(&back, "views"), Bounds::exact(5000.0));
}
