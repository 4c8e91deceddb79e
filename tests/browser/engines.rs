//! The core of the job in Chromium, Firefox and WebKit, over classic WebDriver, with real keys and clicks.

use crate::files::{EXPORT, VIEWS, choose, drop_files, given, long_export, wait_read, workbook};
use crate::harness::{Page, Watched};
use crate::job::{LAYERS, REPORT, paste_and_wait, region};
use crate::server::Answer;
use crate::webdriver::Engine;
use serde_json::{Value, json};

/// A test for each engine, which passes where that engine was not set up: `cargo xtask test` sets up what this system has, and says so.
macro_rules! in_every_engine {
    ($($name:ident)*) => {$(
        mod $name {
            use crate::webdriver::Engine;

            #[test]
            fn chromium() {
                $crate::engines::run(Engine::Chromium, super::$name);
            }

            #[test]
            fn firefox() {
                $crate::engines::run(Engine::Firefox, super::$name);
            }

            #[test]
            fn webkit() {
                $crate::engines::run(Engine::WebKit, super::$name);
            }
        }
    )*};
}
pub(crate) use in_every_engine;

/// Runs it where the engine is there.
pub fn run(engine: Engine, test: fn(Engine)) {
    if engine.is_here() {
        test(engine);
    } else {
        eprintln!("not tried: {engine:?} was not set up");
    }
}

in_every_engine! {
    a_report_is_read_assessed_and_shared_without_a_request
    a_link_gives_the_identical_assessment_in_a_fresh_profile
    an_ambiguous_number_is_asked_and_answered
    files_are_dropped_and_chosen_and_read
    a_long_text_becomes_a_file
    a_text_in_another_language_is_read
    the_whole_job_is_done_by_keyboard
    what_the_engine_tells_assistive_technology_is_what_stands_there
    an_accessibility_checker_finds_nothing
    the_marks_lie_under_their_words
    nothing_is_wider_than_a_narrow_window
    without_storage_everything_but_the_reload_works
    what_few_people_use_is_fetched_when_it_is_opened
    a_program_that_does_not_arrive_is_told
    a_site_that_forbids_programs_is_told_what_to_allow
}

/// The server and a page that is whole: from then on it fetches nothing.
fn whole(engine: Engine) -> (Watched, Page) {
    let server = Watched::site();
    let page = Page::ready_in(engine, &server.address);
    page.until_whole();
    let loading = server.asked();
    assert!(loading.iter().any(|path| path.ends_with(".wasm")), "requests are seen: {loading:?}");
    page.strangers(); // what the browser asks of its maker when it starts
    (server, page)
}

/// Since the page was whole nothing was asked of anybody, and nothing went to the console.
#[track_caller]
pub fn check_silent(server: &Watched, page: &Page) {
    assert_eq!(server.asked(), Vec::<String>::new(), "asked of the server");
    check_own(server, page);
}

/// Nothing was asked of anybody but the server, and nothing went to the console.
#[track_caller]
pub fn check_own(server: &Watched, page: &Page) {
    let own = format!(
        "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith({}))",
        Value::from(server.address.as_str())
    );
    assert_eq!(page.js(&own), json!([]), "asked, as the page tells");
    assert_eq!(page.strangers(), Vec::<String>::new(), "asked of others");
    assert_eq!(page.console(), Vec::<String>::new(), "the console");
}

/// The link to the assessment, from the clipboard.
#[track_caller]
fn copied_link(page: &Page) -> String {
    page.press("Copy link");
    page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")))
}

fn a_report_is_read_assessed_and_shared_without_a_request(engine: Engine) {
    let (server, page) = whole(engine);
    page.allow_clipboard();
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text("Views: 5,000 \n");
    wait_read(&page, "5,000");
    paste_and_wait(&page, REPORT, "12,000");
    let verdict = region(&page, "Assessment");
    for name in ["Next steps", "Card"] {
        page.find("region", name);
    }
    page.press("Copy text");
    page.wait("the text is copied", || page.clipboard().contains('\n').then_some(()));
    copied_link(&page);
    page.press("Download PNG");
    let picture = page.download(".png");
    assert_eq!(size_of(&picture), (1200, 630));
    std::thread::sleep(std::time::Duration::from_millis(500)); // what is kept is written after a pause
    check_silent(&server, &page);
    page.reload();
    page.until_ready();
    page.find("region", "Assessment");
    assert_eq!(page.pasted(), REPORT);
    assert_eq!(region(&page, "Assessment"), verdict);
    page.until_whole();
    check_own(&server, &page);
}

/// The width and height of a PNG.
#[track_caller]
fn size_of(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n", "it is a PNG");
    let side = |from: usize| u32::from_be_bytes(png[from..from + 4].try_into().expect("four bytes"));
    (side(16), side(20))
}

fn a_link_gives_the_identical_assessment_in_a_fresh_profile(engine: Engine) {
    let (_server, page) = whole(engine);
    page.allow_clipboard();
    paste_and_wait(&page, REPORT, "12,000");
    let link = copied_link(&page);
    let fresh = Page::ready_in(engine, &link);
    assert_eq!(region(&fresh, "Assessment"), region(&page, "Assessment"));
    assert_eq!(region(&fresh, "Next steps"), region(&page, "Next steps"));
    assert_eq!(fresh.console(), Vec::<String>::new());
}

fn an_ambiguous_number_is_asked_and_answered(engine: Engine) {
    let (server, page) = whole(engine);
    paste_and_wait(&page, "Metric\tValue\nViews\t1.234\n", "Please check");
    page.press("1,234");
    page.wait("the answer counts", || (!region(&page, "What we read").contains("Please check")).then_some(()));
    page.press("Start over");
    page.press("Clear everything");
    page.gone("region", "Assessment");
    check_silent(&server, &page);
}

fn files_are_dropped_and_chosen_and_read(engine: Engine) {
    let (server, page) = whole(engine);
    paste_and_wait(&page, "Our youth network has 37 partners.", "37");
    drop_files(&page, &[given("May.csv", EXPORT)]);
    wait_read(&page, VIEWS);
    assert!(server.asked().iter().all(|path| path.starts_with("/files-") || path.starts_with("/greenlight")));
    choose(&page, &[given("Report.xlsx", workbook())]);
    wait_read(&page, "8,400");
    wait_read(&page, "4.6");
    let asked = server.asked();
    assert!(asked.iter().any(|path| path.starts_with("/workbook")), "the part for workbooks comes now: {asked:?}");
    check_own(&server, &page);
}

fn a_long_text_becomes_a_file(engine: Engine) {
    let (server, page) = whole(engine);
    let (text, views) = long_export(4_000);
    page.click(&page.find("textbox", "Campaign numbers"));
    page.put_in(&text);
    wait_read(&page, &crate::files::grouped(views));
    assert_eq!(page.pasted(), "");
    check_own(&server, &page);
}

fn a_text_in_another_language_is_read(engine: Engine) {
    let (server, page) = whole(engine);
    page.paste("Unsere Aktion hat mehr als 4.200 Videos und rund 1,3 Millionen Aufrufe gebracht.");
    wait_read(&page, "more than 4,200");
    page.paste("حقق الوسم ١٢٬٣٠٠ مشاهدة خلال أسبوعين");
    wait_read(&page, "12,300");
    check_silent(&server, &page);
}

/// Presses Tab until this has the focus.
#[track_caller]
fn tab_to(page: &Page, role: &str, name: &str) {
    let wanted = page.find(role, name);
    for _ in 0..80 {
        if page.ask(&wanted, "return this.getRootNode().activeElement === this;") == true {
            let seen = page.ask(&wanted, "return this.matches(':focus-visible');");
            assert_eq!(seen, true, "the focus on {name:?} is seen");
            return;
        }
        page.keys(&["Tab"]);
    }
    panic!("Tab does not reach the {role} {name:?}");
}

fn the_whole_job_is_done_by_keyboard(engine: Engine) {
    let (server, page) = whole(engine);
    page.allow_clipboard();
    tab_to(&page, "textbox", "Campaign numbers");
    page.type_text("Something else");
    page.keys(&["Control", "a"]);
    page.type_text("Views: 1.234\nVideos: 12,000\n");
    wait_read(&page, "12,000");
    tab_to(&page, "button", "Copy link");
    page.keys(&["Enter"]);
    page.wait("the link is copied", || page.clipboard().starts_with("http").then_some(()));
    tab_to(&page, "button", "Start over");
    page.keys(&["Space"]);
    tab_to(&page, "button", "Keep it");
    page.keys(&["Escape"]);
    page.gone("button", "Keep it");
    let back = page.ask(&page.find("button", "Start over"), "return this.getRootNode().activeElement === this;");
    assert_eq!(back, true, "the focus comes back to what opened the dialog");
    tab_to(&page, "button", "Start over");
    page.keys(&["Enter"]);
    tab_to(&page, "button", "Clear everything");
    page.keys(&["Enter"]);
    page.gone("region", "Assessment");
    assert_eq!(page.pasted(), "");
    check_silent(&server, &page);
}

fn what_the_engine_tells_assistive_technology_is_what_stands_there(engine: Engine) {
    let (_server, page) = whole(engine);
    paste_and_wait(&page, REPORT, "12,000");
    let mut count = 0;
    for role in ["button", "link", "textbox", "heading", "region", "checkbox", "combobox"] {
        for found in page.all(role, "") {
            let (heard_role, heard) = page.heard(&found);
            let seen = page.ask(&found, "return this.outerHTML.slice(0, 200);");
            let name = page.run(&[crate::portable::SEEK, "\nreturn nameOf(arguments[0]);"].concat(), &[found.value()]);
            assert_eq!((heard_role.as_str(), heard.as_str()), (role, name.as_str().unwrap_or_default()), "{seen}");
            assert!(!heard.is_empty(), "it has a name: {seen}");
            count += 1;
        }
    }
    assert!(count > 20, "they are found: {count}");
}

fn an_accessibility_checker_finds_nothing(engine: Engine) {
    let (_server, page) = whole(engine);
    for pasted in [false, true] {
        if pasted {
            paste_and_wait(&page, REPORT, "12,000");
        }
        let axe = std::env::var("GREENLIGHT_AXE").expect("GREENLIGHT_AXE is set: run this through `cargo xtask test`");
        page.run(&std::fs::read_to_string(axe).expect("the accessibility checker is there"), &[]);
        let found = page.js(
            "window.axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(result => result.violations.flatMap(v => v.nodes.map(n =>
                    [v.id, v.help, JSON.stringify(n.target), n.html.slice(0, 160), n.failureSummary].join(' | '))))",
        );
        assert_eq!(found, json!([]), "pasted: {pasted}");
    }
}

fn the_marks_lie_under_their_words(engine: Engine) {
    let (_server, page) = whole(engine);
    let text = format!("{REPORT}\nشكرا لكم 45 شخصا\n").repeat(12);
    paste_and_wait(&page, &text, "12,000");
    for width in [500, 1280] {
        page.width(width);
        assert_eq!(page.js(LAYERS).as_str(), Some(""), "at {width}");
    }
    // By a line too, not by colour alone.
    let lines = "[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('.layer mark')]
        .map((mark) => getComputedStyle(mark)).map((style) => style.textDecorationLine + ' ' + style.textDecorationStyle)";
    let lines = page.js(lines);
    let lines: Vec<_> = lines.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(lines.len() > 4 && lines.iter().all(|line| line.starts_with("underline ")), "{lines:?}");
}

fn nothing_is_wider_than_a_narrow_window(engine: Engine) {
    let (_server, page) = whole(engine);
    for pasted in [false, true] {
        if pasted {
            paste_and_wait(&page, REPORT, "12,000");
        }
        for width in [360, 768, 1280] {
            let width = page.width(width);
            // The window has its new width before the page is laid out in it.
            page.wait(&format!("nothing is wider than {width}, pasted: {pasted}"), || {
                let wide = page.js("document.documentElement.scrollWidth");
                (wide.as_u64() <= Some(u64::from(width))).then_some(())
            });
        }
    }
}

fn without_storage_everything_but_the_reload_works(engine: Engine) {
    let deny = "<head><script src=\"/deny.js\"></script>";
    let server = Watched::changed(move |path, mut answer| {
        if path == "/deny.js" {
            let source = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
                Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });";
            return crate::harness::script(source, answer);
        }
        if path == "/" {
            let page = String::from_utf8(answer.body).expect("the page is UTF-8");
            answer.body = page.replacen("<head>", deny, 1).into_bytes();
        }
        answer
    });
    let page = Page::ready_in(engine, &server.address);
    paste_and_wait(&page, REPORT, "12,000");
    check_own(&server, &page);
}

fn what_few_people_use_is_fetched_when_it_is_opened(engine: Engine) {
    let (server, page) = whole(engine);
    page.press("Many at once");
    page.find("region", "Many at once");
    let asked = page.wait("the annex is fetched", || {
        let asked = server.asked();
        asked.iter().any(|path| path.contains("annex")).then_some(asked)
    });
    let known = ["annex", "rooms"];
    assert!(asked.iter().all(|path| known.iter().any(|name| path.contains(name))), "only that: {asked:?}");
    page.wait("it is drawn", || (!page.text().contains("Fetching this part")).then_some(()));
    assert!(!page.text().contains("did not arrive"));
    page.press("Back to your campaign");
    check_own(&server, &page);
}

fn a_program_that_does_not_arrive_is_told(engine: Engine) {
    let hurry = crate::loading::HURRY;
    let server = Watched::changed(move |path, mut answer| {
        if path == "/hurry.js" {
            return crate::harness::script(hurry, answer);
        }
        if path == "/" {
            let page = String::from_utf8(answer.body).expect("the page is UTF-8");
            answer.body = page.replacen("<head>", "<head><script src=\"/hurry.js\"></script>", 1).into_bytes();
        }
        if path.ends_with(".wasm") {
            return Answer { status: "404 Not Found", kind: "text/plain", body: Vec::new(), announced: 0, ..answer };
        }
        answer
    });
    let page = Page::blank_in(engine);
    page.go(&server.address);
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text("Views: 5,000");
    let told = page.text_of(&page.find("alert", ""));
    assert!(told.contains("did not arrive"), "{told}");
    assert_eq!(page.pasted(), "Views: 5,000");
    assert!(page.has("button", "Try again"));
}

fn a_site_that_forbids_programs_is_told_what_to_allow(engine: Engine) {
    let server = Watched::changed(|path, answer| {
        let header = (path == "/").then(|| "Content-Security-Policy: script-src 'self'".to_owned());
        Answer { header, ..answer }
    });
    let page = Page::blank_in(engine);
    page.go(&server.address);
    let told = page.text_of(&page.find("alert", ""));
    assert!(told.contains("'wasm-unsafe-eval'"), "{told}");
}
