//! What is unclear is asked, counts meanwhile with everything it can be, and an answer stays while the person goes on typing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where something is missing")]

use std::rc::Rc;

use greenlight::measure::{Answers, Metrics, Origin, measure};
use greenlight::metric;
use greenlight::number::date::Date;
use greenlight::number::grouping::Decimal;
use greenlight::number::{Bounds, Currency, Unit};
use greenlight::read::correction::{self, Mark};
use greenlight::read::{Hints, NoteKind, Read, Role, read};
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
fn a_short_form_of_two_meanings_is_asked_once_for_the_column() {
    let mil = "Country\tViews\tLikes\nKenya\t12 mil\t300\nPeru\t500,000\t20\nGhana\t3 mil\t7\n";
    check(mil, "views", Some((515_000.0, 15_500_000.0, true)));
    check(mil, "likes", Some((327.0, 327.0, false)));
    let asked = questions(mil);
    assert_eq!(asked.len(), 1, "{asked:?}");
    for words in ["Views", "12 mil", "15.5\u{a0}million", "515,000"] {
        assert!(asked.iter().all(|ask| ask.contains(words)), "{words} in {asked:?}");
    }
    // Also where every value has one, and for the newest of a state.
    check("Country\tViews\nKenya\t12 mil\nPeru\t3 mil\n", "views", Some((15_000.0, 15e6, true)));
    check("Date\tFollowers\n2026-03-01\t11 mil\n2026-03-02\t12 mil\n", "followers", Some((12_000.0, 12e6, true)));
    check("Date\tFollowers\n2026-03-01\t11 mil\n2026-03-02\t12,000\n", "followers", Some((12_000.0, 12_000.0, false)));
    // A total row, or a header in a language that has one meaning, decides.
    let total = "Country\tViews\nKenya\t12 mil\nPeru\t3 mil\nTotal\t15000\n";
    check(total, "views", Some((15_000.0, 15_000.0, false)));
    check("País\tVisualizaciones\nKenia\t12 mil\nPerú\t3 mil\n", "views", Some((15_000.0, 15_000.0, false)));
    check("País\tVisualizações\nQuênia\t12 mil\nPeru\t3 mil\n", "views", Some((15_000.0, 15_000.0, false)));
    // The same after many ordinary rows.
    let rows: String = (0..300).map(|row| format!("C{row}\t{row}\n")).collect();
    check(&format!("Country\tViews\n{rows}Kenya\t2 mil\nPeru\t1\n"), "views", Some((46_851.0, 2_044_851.0, true)));
    // With unclear separators beside it the column is left open.
    check("Country\tViews\nKenya\t12 mil\nPeru\t1.234\n", "views", None);
    check("Metric\tValue\nViews\t12 mil\nLikes\t3\n", "views", Some((12_000.0, 12e6, true)));
    assert!(questions("Metric\tValue\nViews\t12 mil\n").iter().any(|ask| ask.contains("“12 mil”")));
    let session = after(Session::default(), typed(mil));
    let answered = after(session, Action::Correct(mark("Views", 0), Change::Choice(1)));
    assert_eq!(value(&answered, "views"), Bounds::exact(515_000.0));
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

/// A list of posts with a day for each, every hundred views more than the one above.
fn posts(days: &[&str]) -> String {
    let rows = days
        .iter()
        .enumerate()
        .map(|(row, day)| format!("{day}\tPost {row}\thttps://x/{row}\t{}\t5\t1\n", 100 * (row + 1)));
    let rows: String = rows.collect();
    format!("Post time\tVideo title\tVideo link\tTotal views\tTotal likes\tTotal comments\n{rows}")
}

/// What the posts of a session come to on 25 November 2026: months active, whether that waits for an answer, posts a week.
fn pace(session: &Session) -> (Option<(f64, bool)>, Option<f64>) {
    let metrics = measure(&seen(session), &Answers::default(), &[], Date::new(2026, 11, 25).unwrap());
    let figure = |id: &str| metrics.figure(metric::find(id).unwrap());
    let months = figure("months_active").map(|figure| (figure.bounds.nominal(), figure.origin == Origin::Unclear));
    (months, figure("posts_per_week").map(|figure| figure.bounds.nominal()))
}

/// The year of the newest date is asked once for a list of posts; answers give the pace and the months, and can be taken back.
#[track_caller]
fn year_is_asked(days: &[&str], newest: (u8, u8), open: f64, in_2026: (f64, f64), in_2025: f64) {
    let session = after(Session::default(), typed(&posts(days)));
    let asked = seen(&session).newest;
    assert_eq!(asked.len(), 1, "{days:?}");
    let day = |year| Date::new(year, newest.0, newest.1).unwrap();
    let choices = asked.first().unwrap().choices(Date::new(2026, 11, 25).unwrap());
    assert_eq!(choices.get(..2), Some([day(2026), day(2025)].as_slice()), "{days:?}");
    assert_eq!(pace(&session), (Some((open, true)), None), "{days:?}");
    let told = |session: &Session| {
        let read = seen(session);
        (
            read.newest.iter().any(|newest| newest.year.is_some()),
            read.notes.iter().any(|note| note.kind == NoteKind::DatesWithoutYear),
        )
    };
    assert_eq!(told(&session), (false, true), "{days:?}");
    let now = after(session.clone(), Action::Newest(day(2026), true));
    assert_eq!(pace(&now), (Some((in_2026.0, false)), Some(in_2026.1)), "{days:?}");
    assert_eq!(told(&now), (true, false), "{days:?}");
    // An old list tells how long, but no pace of today; the last answer stands.
    let old = after(now, Action::Newest(day(2025), true));
    assert_eq!(pace(&old), (Some((in_2025, false)), None), "{days:?}");
    assert_eq!(old.hints.newest, [day(2025)]);
    assert_eq!(after(old, Action::Newest(day(2025), false)), session, "{days:?}");
}

#[test]
fn the_year_of_dates_without_one_is_asked_in_any_way_of_writing_them() {
    for days in [
        ["13 Aug", "2 Sep", "28 Sep", "14 Oct"],
        ["Aug 13", "Sep 2", "Sep 28", "Oct 14"],
        ["August 13", "September 2", "September 28", "October 14"],
        ["13.08.", "02.09.", "28.09.", "14.10."],
        ["13.08", "02.09", "28.09", "14.10"],
        ["08-13", "09-02", "09-28", "10-14"],
        ["13/08", "02/09", "28/09", "14/10"],
        ["8月13日", "9月2日", "9月28日", "10月14日"],
        ["8월 13일", "9월 2일", "9월 28일", "10월 14일"],
        ["Thu, Aug 13", "Wed, Sep 2", "Mon, Sep 28", "Wed, Oct 14"],
        ["Do, 13. August", "Mi, 2. September", "Mo, 28. September", "Mi, 14. Oktober"],
        ["jeu. 13 août", "mer. 2 sept.", "lun. 28 sept.", "mer. 14 oct."],
        ["13 de ago.", "2 de set.", "28 de set.", "14 de out."],
        ["13 августа", "2 сентября", "28 сентября", "14 октября"],
        ["13 thg 8", "2 thg 9", "28 thg 9", "14 thg 10"],
        ["13 Ağustos Perşembe", "2 Eylül Çarşamba", "28 Eylül Pazartesi", "14 Ekim Çarşamba"],
        ["13 अगस्त", "2 सितंबर", "28 सितंबर", "14 अक्टूबर"],
    ] {
        year_is_asked(&days, (10, 14), 3.0, (3.0, 0.4), 15.0);
        let falling: Vec<&str> = days.into_iter().rev().collect();
        year_is_asked(&falling, (10, 14), 3.0, (3.0, 0.4), 15.0);
    }
}

#[test]
fn days_step_over_the_end_of_a_year_both_ways() {
    let days = ["Nov 3", "Dec 24", "Jan 2", "Mar 30", "Aug 1", "Oct 28"];
    year_is_asked(&days, (10, 28), 12.0, (12.0, 0.1), 24.0);
    let falling: Vec<&str> = days.into_iter().rev().collect();
    year_is_asked(&falling, (10, 28), 12.0, (12.0, 0.1), 24.0);
}

#[test]
fn no_year_is_asked_where_nothing_hangs_on_it_or_rows_are_in_another_order() {
    for text in [
        // A day a row: only the order counts.
        "Date,Video Views,Profile Views,Likes,Comments,Shares\nJanuary 24,10,1,1,0,0\nJanuary 25,12,2,1,0,0\n"
            .to_owned(),
        "Date\tFollowers\n16 Sep\t100\n17 Sep\t120\n".to_owned(),
        // By views, not by days.
        posts(&["Oct 14", "Aug 2", "Sep 28", "Jul 13", "Sep 1"]),
        // The year stands there, or in some of them.
        posts(&["2026-08-13", "2026-09-02", "2026-09-28"]),
        posts(&["Dec 30, 2025", "Jan 2", "Mar 5"]),
        // Day and month could be the other way round.
        posts(&["03/04", "05/04", "07/04"]),
        // Months with short years.
        posts(&["Jan 24", "Feb 24", "Mar 24"]),
    ] {
        let found = read(&text, &Hints::default());
        assert_eq!(found.newest, [], "{text}");
        assert!(!pace(&after(Session::default(), typed(&text))).0.is_some_and(|(_, open)| open), "{text}");
    }
}

#[test]
fn a_long_list_without_years_is_laid_out_quickly_as_with_care() {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    // Three years and a bit, from 1 January 2023, a post on each of the first 28 days of every month.
    let days: Vec<String> = (0..38 * 28).map(|row| format!("{} {}", names[row / 28 % 12], row % 28 + 1)).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let session = after(Session::default(), typed(&posts(&days)));
    let told = after(session, Action::Newest(Date::new(2026, 2, 28).unwrap(), true));
    let span = seen(&told).posts.span();
    assert_eq!(span, Some((Date::new(2023, 1, 1).unwrap().days(), Date::new(2026, 2, 28).unwrap().days())));
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
