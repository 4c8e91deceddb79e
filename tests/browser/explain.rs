//! The assessment explained in the page: it adds up, each number leads to where it comes from, what is only supposed changes nothing
//! real, the three best questions narrow the result; all of it by keyboard too.

use crate::harness::{Found, Page};
use crate::job::{REPORT, check_usable, paste_and_wait};
use serde_json::{Value, json};
use std::path::Path;

/// Runs a body in which `page` is the root inside the shadow, and gives its value.
#[track_caller]
fn inside(page: &Page, body: &str) -> Value {
    page.js(&format!(
        "(() => {{ const page = document.querySelector('campaign-greenlight').shadowRoot.querySelector('.greenlight'); {body} }})()"
    ))
}

#[track_caller]
fn region(page: &Page, name: &str) -> String {
    page.text_of(&page.find("region", name))
}

/// Opens a check among the dimensions.
#[track_caller]
fn open(page: &Page, check: &str) {
    inside(
        page,
        &format!(
            "const check = page.querySelector('[data-check={check}]');
             check.open = true; check.closest('.dimension').open = true;"
        ),
    );
}

/// Presses a key where the focus is, as a person does.
fn key(page: &Page, name: &str, text: &str) {
    for kind in ["keyDown", "keyUp"] {
        let code = if name == "Tab" {
            9
        } else if name == "Enter" {
            13
        } else {
            32
        };
        let mut event = json!({"type": kind, "key": name, "code": if name == " " { "Space" } else { name }, "windowsVirtualKeyCode": code});
        if kind == "keyDown" && !text.is_empty() {
            event["text"] = text.into();
        }
        page.devtools("Input.dispatchKeyEvent", &event);
    }
}

/// Goes from control to control with the Tab key until one is reached, and says how many it took.
#[track_caller]
fn tab_to(page: &Page, what: &str) -> usize {
    for presses in 0..300 {
        let here = inside(
            page,
            "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
             return [at?.textContent ?? '', at?.closest('[role=group]')?.ariaLabel ?? '', at?.closest('section')?.ariaLabel ?? ''].join('|');",
        );
        if here.as_str().unwrap_or_default().contains(what) {
            return presses;
        }
        key(page, "Tab", "");
    }
    panic!("no control {what:?} by the Tab key");
}

/// The chip of the group of a check's what-if.
#[track_caller]
fn chip(page: &Page, check: &str, label: &str) -> Found {
    open(page, check);
    inside(
        page,
        &format!(
            "for (const chip of page.querySelectorAll('[data-check={check}] [role=group] button'))
                 if (chip.textContent === {}) chip.setAttribute('aria-label', 'the wanted chip');",
            Value::from(label)
        ),
    );
    let found = page.find("button", "the wanted chip");
    page.ask(&found, "this.removeAttribute('aria-label');");
    found
}

#[track_caller]
fn number(text: &str) -> f64 {
    text.trim().replace(',', "").parse().unwrap_or_else(|_| panic!("{text:?} is a number"))
}

/// A cell of the table: one number, or two ends.
#[track_caller]
fn ends(text: &str) -> (f64, f64) {
    match text.split_once(" to ") {
        Some((low, high)) => (number(low), number(high)),
        None => (number(text), number(text)),
    }
}

#[test]
fn the_table_adds_up_by_hand_to_the_points_that_are_shown() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    for check in ["green-light", "stand-in", "age-fit"] {
        open(&page, check);
    }
    page.press("They like it, but nobody has said yes by name.");
    page.click(&inside_button(&page, "age-fit", ".answer", "Nobody under 16 is invited."));
    page.press_summary("How this was computed");
    page.wait("the table", || {
        inside(&page, "return !!page.querySelector('.account table');").as_bool().filter(|is| *is)
    });
    let rows = inside(
        &page,
        "return [...page.querySelectorAll('.account tr')].map(row => [row.className, ...[...row.cells].map(cell => cell.innerText)]);",
    );
    let rows: Vec<Vec<String>> = serde_json::from_value(rows).expect("rows of words");
    let (mut part, mut all) = ([0.0; 3], [0.0; 3]);
    let (mut sums, mut last) = (0, [0.0; 3]);
    for row in rows.iter().skip(1) {
        if row[0] == "sum" {
            let (low, high) = ends(&row[4]);
            last = [number(&row[2]), low, high];
            let expected = if row[1] == "All that applies" { all } else { part };
            for (shown, added) in last.iter().zip(expected) {
                assert!((shown - added).abs() < 1e-9, "{row:?}: {expected:?}");
            }
            part = [0.0; 3];
            sums += 1;
        } else if row[2] != "out" {
            let (weight, worth, points) = (number(&row[2]), ends(&row[3]), ends(&row[4]));
            assert!(
                (weight * worth.0 - points.0).abs() < 1e-9 && (weight * worth.1 - points.1).abs() < 1e-9,
                "{row:?}"
            );
            for (place, more) in [weight, points.0, points.1].into_iter().enumerate() {
                part[place] += more;
                all[place] += more;
            }
        }
    }
    assert_eq!(sums, 9, "eight dimensions and the whole");
    let [weight, low, high] = last;
    assert!((weight - 98.0).abs() < 1e-9, "what does not apply is not counted: {weight}");
    let whole = |points: f64| (100.0 * points / weight).floor();
    let shown = inside(&page, "return page.querySelector('.assessment > .band .points').innerText;");
    assert_eq!(shown, format!("{} to {} of 100", whole(low), whole(high)));
    let account =
        inside(&page, "return page.querySelector('.account').innerText;").as_str().unwrap_or_default().to_owned();
    assert!(account.contains(&format!("\u{f7} {weight}, rounded down: {}", whole(low))), "{account}");
    assert!(
        account.contains("At most Pilot") && account.contains("So the result is: Groundwork to Pilot."),
        "{account}"
    );
    check_usable(&page, "explained");
    page.look(360, "light");
    assert!(inside(&page, "return document.documentElement.scrollWidth;").as_u64() <= Some(360));
}

/// A button inside a part of a check, by its words: `.answer` or `.suppose`.
#[track_caller]
fn inside_button(page: &Page, check: &str, part: &str, label: &str) -> Found {
    inside(
        page,
        &format!(
            "const button = [...page.querySelectorAll('[data-check={check}] {part} button')].find(button => button.textContent === {});
             button.closest('details').open = true; button.setAttribute('aria-label', 'the wanted button');",
            Value::from(label)
        ),
    );
    let found = page.find("button", "the wanted button");
    page.ask(&found, "this.removeAttribute('aria-label');");
    found
}

#[test]
fn a_tap_leads_from_a_number_to_its_reading_its_answer_and_its_check() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    // To what was read: the row opens with the focus, and the figure is marked in the text.
    open(&page, "proof");
    let trace = page.wait("the figure used", || {
        let all = page.all("button", "").into_iter();
        all.into_iter().find(|button| page.text_of(button).ends_with("read in your text"))
    });
    let said = page.text_of(&trace);
    page.click(&trace);
    page.wait("the row of the figure", || {
        let row = inside(
            &page,
            "const row = page.getRootNode().activeElement, mark = page.querySelector('.layer mark.selected');
             return row?.matches('.row[aria-expanded=true]') && mark ? [row.innerText, mark.textContent] : null;",
        );
        let (row, mark) = (row[0].as_str()?.to_owned(), row[1].as_str()?.to_owned());
        assert!(row.contains(&mark) && said.starts_with("Views: "), "{said}: {row}");
        Some(())
    });
    // To the question that was answered.
    open(&page, "posting-pace");
    page.click(&inside_button(&page, "posting-pace", ".answer", "2"));
    let trace = page.find("button", "Posts a week: 2, your answer");
    page.click(&trace);
    page.wait("the question", || {
        let heading =
            inside(&page, "return page.getRootNode().activeElement?.closest('.question h3')?.innerText ?? '';");
        (heading == "How many posts a week did you publish in the last month?").then_some(())
    });
    page.press("Go on with the best question");
    // From the table to the check.
    page.press_summary("How this was computed");
    page.press("Live video");
    page.wait("the check", || {
        let check = "return page.getRootNode().activeElement?.closest('[data-check=live-tried]')?.open ?? false;";
        (inside(&page, check) == true).then_some(())
    });
    // And from a step to its check.
    page.click(&inside_button(&page, "live-tried", ".answer", "No."));
    page.press("Why: Live video");
}

#[test]
fn what_is_only_supposed_stands_beside_what_is_and_changes_nothing_real() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let real = |page: &Page| {
        inside(
            page,
            "const real = ['.verdict', '.assessment > .band', '.steps', '.card'].map(name => page.querySelector(name)?.outerHTML);
             return JSON.stringify([real, Object.entries(localStorage)]);",
        )
    };
    std::thread::sleep(std::time::Duration::from_millis(600));
    let before = real(&page);
    assert!(!page.has("region", "What if"));
    page.click(&chip(&page, "consent", "Not met"));
    let shown = region(&page, "What if");
    assert!(shown.contains("Now: Groundwork to Pilot") && shown.contains("Then: Groundwork, "), "{shown}");
    page.wait("the answer that it stands for", || {
        let check = inside(&page, "return page.querySelector('[data-check=consent] .suppose').innerText;");
        check.as_str()?.contains("As if you answered: Children, and guardians have not agreed yet.").then_some(())
    });
    // Several together, a figure too.
    for check in ["green-light", "stand-in", "native-posts", "one-line-ask"] {
        page.click(&chip(&page, check, "Met"));
    }
    open(&page, "posting-pace");
    page.click(&inside_button(&page, "posting-pace", ".suppose", "4"));
    page.wait("what would come of it beside the control", || {
        let check =
            inside(&page, "return page.querySelector('[data-check=posting-pace] .suppose .beside')?.innerText;");
        check.as_str()?.contains("Then: Groundwork, ").then_some(())
    });
    page.wait("six things supposed", || {
        let count = inside(&page, "return page.querySelectorAll('.supposed button').length;");
        (count == 6).then_some(())
    });
    assert!(region(&page, "What if").contains("Without: Posts a week: 4"));
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(real(&page), before, "the verdict, the card and what is stored stay");
    check_usable(&page, "supposed");
    page.look(1280, "light");
    page.press("Without: Consent: Not met");
    page.wait("Groundwork is no longer certain", || {
        region(&page, "What if").contains("Then: Groundwork to Pilot").then_some(())
    });
    page.press("Back to what is");
    page.gone("region", "What if");
    assert_eq!(real(&page), before);
    // Kept, it is an answer like any other.
    page.click(&chip(&page, "consent", "Not met"));
    page.press("Keep as my answers");
    page.gone("region", "What if");
    page.wait("the answer counts", || {
        let band = inside(&page, "return page.querySelector('.assessment > .band').innerText;");
        band.as_str()?.starts_with("Groundwork\n").then_some(())
    });
}

const EXPORT: &str =
    "Date,Video Views,Likes,Comments,Shares\n2026-01-05,1200,40,3,2\n2026-01-12,1500,52,6,3\n2026-01-19,2100,80,9,5\n";

#[test]
fn from_an_export_alone_three_questions_are_seen_and_narrow_the_result() {
    let page = Page::ready();
    paste_and_wait(&page, EXPORT, "4,800");
    let questions = region(&page, "Questions");
    for words in ["Next best", "Has a named person who answers for this campaign said yes?"] {
        assert!(questions.contains(words), "{words}: {questions}");
    }
    let next = inside(&page, "return [...page.querySelectorAll('.next-best button')].map(button => button.innerText);");
    assert_eq!(next.as_array().map(Vec::len), Some(2), "{next}");
    assert!(questions.contains("and whether you can go above Groundwork."), "{questions}");
    let points = |page: &Page| inside(page, "return page.querySelector('.assessment > .band').innerText;");
    let mut said = vec![points(&page)];
    // The second is brought up and answered, then the best, then the next.
    page.press("Has a named person who answers for this campaign said yes?");
    page.wait("it is asked", || {
        let heading =
            inside(&page, "return page.getRootNode().activeElement?.closest('.question h3')?.innerText ?? '';");
        heading.as_str()?.starts_with("Has a named person").then_some(())
    });
    for answer in ["Yes, and we know who.", "Children, and their guardians have agreed.", "Nobody is named yet."] {
        page.press(answer);
        page.wait("it narrows", || (points(&page) != *said.last().expect("one")).then_some(()));
        said.push(points(&page));
    }
    assert_eq!(said[0], "Groundwork to Pilot\nnot known yet");
    assert!(said[3].as_str().is_some_and(|last| last.contains("7 to 97 of 100")), "{said:?}");
}

#[test]
fn everything_is_done_by_keyboard_alone() {
    let page = Page::ready();
    paste_and_wait(&page, EXPORT, "4,800");
    page.look(1280, "light");
    inside(&page, "page.querySelector('.verdict').focus();");
    // Open a dimension and a check, suppose, and take it back.
    tab_to(&page, "Mandate");
    key(&page, "Enter", "\r");
    tab_to(&page, "Green light");
    key(&page, "Enter", "\r");
    tab_to(&page, "Met|What if: Green light");
    key(&page, " ", " ");
    let shown = region(&page, "What if");
    assert!(shown.contains("Then: Groundwork to Pilot, 5 to 100 of 100"), "{shown}");
    inside(&page, "page.querySelector('.verdict').focus();");
    tab_to(&page, "Back to what is");
    key(&page, "Enter", "\r");
    page.gone("region", "What if");
    // The table, and from it to a check.
    inside(&page, "page.querySelector('.verdict').focus();");
    tab_to(&page, "How this was computed");
    key(&page, "Enter", "\r");
    tab_to(&page, "Proof");
    key(&page, "Enter", "\r");
    page.wait("the check has the focus", || {
        let check = "return page.getRootNode().activeElement?.closest('[data-check=proof]')?.open ?? false;";
        (inside(&page, check) == true).then_some(())
    });
    // From the check to the figure in the text.
    tab_to(&page, "read in your text");
    key(&page, "Enter", "\r");
    page.wait("the row has the focus", || {
        let row = "return page.getRootNode().activeElement?.matches('.row[aria-expanded=true]') ?? false;";
        (inside(&page, row) == true).then_some(())
    });
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn pictures_of_explanations() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let picture = |name: &str, widths: &[u32]| {
        for scheme in ["light", "dark"] {
            for width in widths {
                page.look(*width, scheme);
                std::thread::sleep(std::time::Duration::from_millis(200));
                std::fs::write(folder.join(format!("explain-{name}-{scheme}-{width}.png")), page.picture())
                    .expect("the picture is written");
            }
        }
    };
    // The column of what it means scrolls by itself on wide screens: here it is as long as it is.
    inside(
        &page,
        "Object.assign(page.querySelector('.meant').style, {maxBlockSize: 'none', position: 'static', maskImage: 'none'});",
    );
    for check in ["green-light", "posting-pace", "proof"] {
        open(&page, check);
    }
    page.press("They like it, but nobody has said yes by name.");
    page.click(&inside_button(&page, "posting-pace", ".answer", "2"));
    picture("checks", &[360, 768, 1280]);
    page.click(&chip(&page, "consent", "Not met"));
    page.click(&chip(&page, "stand-in", "Met"));
    inside(&page, "page.querySelectorAll('.dimension').forEach(dimension => dimension.open = false);");
    page.press_summary("How this was computed");
    picture("supposed", &[360, 768, 1280]);
}
