//! The element on pages of others: strict, hostile, foreign, in forms and frames, translated; in every engine.

use crate::engines::{check_own, in_every_engine};
use crate::files::{EXPORT, drop_files, given, wait_read};
use crate::harness::{Page, Watched, serve_changed, site};
use crate::job::{REPORT, paste_and_wait, region};
use crate::server::Answer;
use crate::webdriver::Engine;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

in_every_engine! {
    a_strict_policy_allows_the_job
    styles_and_scripts_of_the_page_do_not_reach_inside
    two_elements_each_keep_their_own_session
    an_element_comes_late_moves_and_comes_back
    a_sandboxed_frame_without_an_origin_does_the_job_and_says_what_it_cannot
    a_sandboxed_frame_from_a_server_that_allows_no_others_says_so
    a_frame_from_another_origin_does_the_job
    the_script_from_another_origin_does_the_job
    a_page_from_right_to_left_leaves_the_words_as_they_are
    a_form_and_shortcuts_around_are_not_disturbed
    translators_that_ask_leave_it_alone
    translators_that_do_not_ask_break_nothing
    the_address_of_the_page_stays_its_own
}

/// Serves the site and the host pages of `tests/hosts`, with `{other}` standing for an address, and `change` for the rest.
fn hosts(other: &str, open: bool, change: impl Fn(&str, Answer) -> Answer + Send + Sync + 'static) -> Watched {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts");
    let element = element();
    let other = other.trim_end_matches('/').to_owned();
    Watched::changed(move |path, answer| {
        let mut answer = change(path, allow(answer, open));
        let Some(name) = path.strip_prefix("/hosts/") else { return answer };
        let text = std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let text = text.replace("{element}", &element).replace("{other}", &other);
        answer.status = "200 OK";
        answer.kind = match name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            _ => "text/html; charset=utf-8",
        };
        answer.announced = text.len();
        answer.body = text.into_bytes();
        answer
    })
}

/// No change.
fn same(_: &str, answer: Answer) -> Answer {
    answer
}

/// With the word of the server that pages of other origins may have its files.
fn allow(answer: Answer, open: bool) -> Answer {
    Answer { header: open.then(|| "Access-Control-Allow-Origin: *".to_owned()), ..answer }
}

/// The path of the script that defines the element.
fn element() -> String {
    let names: Vec<PathBuf> =
        std::fs::read_dir(site()).expect("the site").flatten().map(|entry| entry.path()).collect();
    let names = names.iter().filter_map(|path| path.file_name()?.to_str());
    let name = names.into_iter().find(|name| name.starts_with("element-")).expect("the script of the element");
    format!("/{name}")
}

/// A host page, open, with the program ready.
#[track_caller]
fn on(engine: Engine, name: &str) -> (Watched, Page) {
    on_with(engine, name, "")
}

#[track_caller]
fn on_with(engine: Engine, name: &str, other: &str) -> (Watched, Page) {
    let server = hosts(other, false, same);
    let page = Page::blank_in(engine);
    page.go(&format!("{}hosts/{name}.html", server.address));
    until_there(&page);
    (server, page)
}

/// Waits until there is an element and its program is ready.
#[track_caller]
fn until_there(page: &Page) {
    page.wait("the element is there", || {
        (page.js("!!document.querySelector('campaign-greenlight')") == true).then_some(())
    });
    page.until_ready();
}

/// Types, pastes, is assessed: with real keys and clicks.
#[track_caller]
fn do_job(page: &Page) {
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text("Views: 5,000");
    wait_read(page, "5,000");
    paste_and_wait(page, REPORT, "12,000");
    for name in ["Next steps", "Card"] {
        page.find("region", name);
    }
    page.find("button", "Download PNG");
}

/// Drops a file and waits until its rows are read.
#[track_caller]
fn drop_a_file(page: &Page) {
    drop_files(page, &[given("May.csv", EXPORT)]);
    page.wait("the file is read", || {
        let list = page.all("list", "Files").pop()?;
        page.text_of(&list).contains("3 rows").then_some(())
    });
}

fn a_strict_policy_allows_the_job(engine: Engine) {
    let (server, page) = on(engine, "strict");
    do_job(&page);
    drop_a_file(&page);
    check_own(&server, &page);
}

/// How an element looks: its size and what it inherits.
const LOOK: &str = "(() => {
    const root = document.querySelector('campaign-greenlight').shadowRoot;
    const looks = [];
    for (const name of ['.greenlight', '.head', 'h1', '.box textarea', 'footer', 'button']) {
        const style = getComputedStyle(root.querySelector(name));
        const all = ['display', 'position', 'fontSize', 'fontFamily', 'fontStyle', 'fontWeight', 'lineHeight', 'letterSpacing',
            'wordSpacing', 'textTransform', 'textIndent', 'textAlign', 'textShadow', 'whiteSpace', 'color', 'backgroundColor',
            'boxSizing', 'opacity', 'cursor', 'wordBreak', 'hyphens', 'fontVariantCaps', 'direction', 'visibility'];
        looks.push(name + ': ' + all.map((one) => one + ' ' + style[one]).join(', '));
    }
    return looks;
})()";

fn styles_and_scripts_of_the_page_do_not_reach_inside(engine: Engine) {
    let (server, page) = on(engine, "hostile");
    let plain = Page::ready_in(engine, &serve_changed(|_, answer| answer));
    let (here, there) = (page.js(LOOK), plain.js(LOOK));
    let lists = [&here, &there].map(|list| list.as_array().expect("a list").clone());
    for (here, there) in lists[0].iter().zip(&lists[1]) {
        assert_eq!(here, there, "it looks as on our own page");
    }
    do_job(&page);
    let wide = page.js(
        "(() => {
            const host = document.querySelector('campaign-greenlight'), place = host.shadowRoot.querySelector('.greenlight');
            return [place.scrollWidth <= host.clientWidth + 1, place.scrollWidth, host.clientWidth];
        })()",
    );
    assert_eq!(wide[0], true, "it stays in its column: {wide}");
    check_own(&server, &page);
}

fn two_elements_each_keep_their_own_session(engine: Engine) {
    let (server, page) = on(engine, "two");
    let boxes =
        || page.wait("two boxes", || Some(page.all("textbox", "Campaign numbers")).filter(|all| all.len() == 2));
    for (found, text) in boxes().iter().zip(["Views: 5,000", "Likes: 700"]) {
        page.click(found);
        page.type_text(text);
    }
    page.wait("both are read", || (page.all("region", "Assessment").len() == 2).then_some(()));
    let values = || boxes().iter().map(|found| page.ask(found, "return this.value;")).collect::<Vec<_>>();
    assert_eq!(values(), [json!("Views: 5,000"), json!("Likes: 700")]);
    std::thread::sleep(std::time::Duration::from_millis(700)); // what is kept is written after a pause
    check_own(&server, &page);
    page.reload();
    page.until_ready();
    assert_eq!(values(), [json!("Views: 5,000"), json!("Likes: 700")], "after a reload");
    page.wait("both are assessed", || (page.all("region", "Assessment").len() == 2).then_some(()));
    assert!(!page.has("alert", ""), "nothing is said to be lost: {}", page.text());
    check_own(&server, &page);
}

fn an_element_comes_late_moves_and_comes_back(engine: Engine) {
    let server = hosts("", false, same);
    let page = Page::blank_in(engine);
    page.go(&format!("{}hosts/late.html", server.address));
    page.run(
        "const one = document.getElementById('one');
         one.innerHTML = '<campaign-greenlight></campaign-greenlight>';",
        &[],
    );
    until_there(&page);
    do_job(&page);
    page.run("document.getElementById('other').append(document.querySelector('campaign-greenlight'));", &[]);
    assert_eq!(page.pasted(), REPORT, "moved");
    page.paste("Views: 7,000");
    wait_read(&page, "7,000");
    page.run("(window.kept = document.querySelector('campaign-greenlight')).remove();", &[]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    page.run("document.getElementById('one').append(window.kept);", &[]);
    assert_eq!(page.pasted(), "Views: 7,000", "taken out and put back");
    page.paste(REPORT);
    wait_read(&page, "12,000");
    std::thread::sleep(std::time::Duration::from_millis(700));
    // A page of one piece puts in a new one when somebody comes back to it.
    page.run(
        "window.kept.remove(); document.getElementById('one').append(document.createElement('campaign-greenlight'));",
        &[],
    );
    until_there(&page);
    page.wait("the session is there", || (page.pasted() == REPORT).then_some(()));
    // And one that is made before it has a place.
    page.run(
        "const made = document.createElement('campaign-greenlight'); document.body.append(made); made.remove();",
        &[],
    );
    check_own(&server, &page);
}

/// A host page with a frame in a sandbox; our page has the policy that this engine understands there.
fn sandboxed(engine: Engine, open: bool) -> (Watched, Page) {
    let address = Arc::new(OnceLock::<String>::new());
    let own = Arc::clone(&address);
    let server = hosts("", open, move |path, mut answer| {
        // In a frame without an origin WebKit takes 'self' for nothing; the address in its place means the same to all.
        if path == "/" && engine == Engine::WebKit {
            let page = String::from_utf8(answer.body).expect("the page is UTF-8");
            let own = own.get().expect("the server knows its address").trim_end_matches('/');
            answer.body = page.replace("'self'", own).into_bytes();
        }
        answer
    });
    address.set(server.address.clone()).expect("it is set once");
    let page = Page::blank_in(engine);
    page.go(&format!("{}hosts/sandboxed.html", server.address));
    page.enter("document.querySelector('iframe')");
    (server, page)
}

fn a_sandboxed_frame_without_an_origin_does_the_job_and_says_what_it_cannot(engine: Engine) {
    let (_server, page) = sandboxed(engine, true);
    until_there(&page);
    do_job(&page);
    drop_a_file(&page);
    page.press("Copy link");
    page.wait("it is copied or can be copied by hand", || {
        (page.has("textbox", "To copy") || page.text().contains("Link copied")).then_some(())
    });
    assert!(page.text().contains("does not keep your work here"), "it says that nothing is kept: {}", page.text());
    assert_eq!(page.console(), Vec::<String>::new());
}

fn a_sandboxed_frame_from_a_server_that_allows_no_others_says_so(engine: Engine) {
    let (_server, page) = sandboxed(engine, false);
    let told = page.text_of(&page.find("alert", ""));
    assert!(told.contains("did not arrive"), "{told}");
}

fn a_frame_from_another_origin_does_the_job(engine: Engine) {
    let other = Watched::site();
    let server = hosts(&other.address.replace("127.0.0.1", "localhost"), false, same);
    let page = Page::blank_in(engine);
    page.go(&format!("{}hosts/framed.html", server.address));
    page.enter("document.querySelector('iframe')");
    until_there(&page);
    do_job(&page);
    page.press("Copy link");
    page.wait("it is copied or can be copied by hand", || {
        (page.has("textbox", "To copy") || page.text().contains("Link copied")).then_some(())
    });
    page.until_whole();
    other.asked();
    paste_and_wait(&page, "Views: 5,000", "5,000");
    assert_eq!(other.asked(), Vec::<String>::new());
    assert_eq!(page.strangers(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

fn the_script_from_another_origin_does_the_job(engine: Engine) {
    let other = serve_changed(|_, answer| allow(answer, true));
    let (server, page) = on_with(engine, "foreign", &other);
    do_job(&page);
    drop_a_file(&page);
    let asked = server.asked();
    assert!(
        asked.iter().all(|path| ["/hosts/foreign.html", "/watch.js", "/favicon.ico"].contains(&path.as_str())),
        "{asked:?}"
    );
    assert_eq!(page.strangers(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

fn a_page_from_right_to_left_leaves_the_words_as_they_are(engine: Engine) {
    let (server, page) = on(engine, "rtl");
    let direction =
        "getComputedStyle(document.querySelector('campaign-greenlight').shadowRoot.querySelector('h1')).direction";
    assert_eq!(page.js(direction), json!("ltr"), "English runs from left to right");
    do_job(&page);
    page.width(500);
    let wide = page.js("document.documentElement.scrollWidth <= innerWidth");
    assert_eq!(wide, true);
    check_own(&server, &page);
}

fn heard(page: &Page) -> Value {
    page.js("window.heard.splice(0)")
}

fn a_form_and_shortcuts_around_are_not_disturbed(engine: Engine) {
    let (server, page) = on(engine, "form");
    let address = page.js("location.href");
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text("Views: 5,000\nShares: 70\n");
    wait_read(&page, "5,000");
    assert_eq!(page.pasted(), "Views: 5,000\nShares: 70\n", "no shortcut of the page takes a letter");
    paste_and_wait(&page, REPORT, "12,000");
    // Enter in a field of one line, which sends forms.
    let field = page.find("textbox", "Organisation");
    page.click(&field);
    page.type_text("Our side");
    page.keys(&["Enter"]);
    drop_a_file(&page);
    assert_eq!(heard(&page), json!([]), "nothing of what happens inside reaches the page");
    assert_eq!(page.js("location.href"), address, "the form was not sent");
    assert_eq!(page.js("[...new FormData(document.forms[0])].length"), json!(1), "and holds only its own field");
    // Shortcuts of the page with Control go on working from inside, and its own fields as ever.
    page.keys(&["Control", "k"]);
    assert!(heard(&page).as_array().is_some_and(|list| list.contains(&json!("Control+k at campaign-greenlight"))));
    page.click(&page.find("textbox", "Your name"));
    page.type_text("s");
    assert_eq!(heard(&page), json!(["s at input", "input at input"]));
    check_own(&server, &page);
}

fn translators_that_ask_leave_it_alone(engine: Engine) {
    let (server, page) = on(engine, "translated");
    page.wait("the page is translated", || (page.js("window.translated >= 2") == true).then_some(()));
    do_job(&page);
    assert!(page.text().contains("ngiapmac ruO"), "the page around is translated: {}", page.text());
    check_own(&server, &page);
}

fn translators_that_do_not_ask_break_nothing(engine: Engine) {
    let (server, page) = on(engine, "translated");
    do_job(&page);
    page.run("window.harsh = true; document.body.append('Hello');", &[]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    page.paste("Views: 7,000\nLikes: 300\n");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    page.paste("Views: 8,000\nLikes: 300\nShares: 40\n");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    assert!(!page.has("heading", "Something broke on our side"));
    wait_read(&page, "8,000");
    assert!(!region(&page, "What we read").contains("7,000"), "what was read before is gone");
    check_own(&server, &page);
}

fn the_address_of_the_page_stays_its_own(engine: Engine) {
    let server = hosts("", false, same);
    let page = Page::blank_in(engine);
    page.go(&format!("{}hosts/rtl.html#contact", server.address));
    until_there(&page);
    assert!(!page.text().contains("link"), "nothing is said about a link: {}", page.text());
    page.run("history.replaceState({theirs: 1}, '', '#about');", &[]);
    do_job(&page);
    assert_eq!(page.js("[location.hash, history.state]"), json!(["#about", {"theirs": 1}]));
    page.allow_clipboard();
    page.press("Copy link");
    let link = page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")));
    assert!(link.starts_with(&server.address) && link.contains("/hosts/rtl.html#g"), "{link}");
    let fresh = Page::ready_in(engine, &link);
    until_there(&fresh);
    assert_eq!(region(&fresh, "Assessment"), region(&page, "Assessment"));
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn screenshots_of_hosts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let engines = [Engine::Chromium, Engine::Firefox, Engine::WebKit];
    for engine in engines.into_iter().filter(|engine| engine.is_here()) {
        for name in ["hostile", "rtl", "strict"] {
            let (_server, page) = on(engine, name);
            page.width(1280);
            paste_and_wait(&page, REPORT, "12,000");
            let file = format!("host-{name}-{engine:?}.png").to_lowercase();
            std::fs::write(folder.join(file), page.picture()).expect("the picture is written");
        }
    }
}
