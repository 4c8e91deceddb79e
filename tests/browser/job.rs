//! The whole job: paste, see what was read, be assessed, share.

use crate::harness::{Page, faulty_site, serve, serve_folder};
use serde_json::{Value, json};
use std::path::Path;

/// A report as somebody might write it; its numbers are invented.
pub const REPORT: &str = "In spring our youth network ran the #PlantOne challenge on TikTok. Within three weeks, people from \
    more than 40 countries made over 12,000 videos, and these were viewed more than 3 million times. \
    Our own account grew by 8,400 followers.";

const REGIONS: [&str; 4] = ["What we read", "Assessment", "Next steps", "Card"];

/// What a region says.
#[track_caller]
pub fn region(page: &Page, name: &str) -> String {
    page.text_of(&page.find("region", name))
}

/// Pastes and waits until the text is read and assessed.
#[track_caller]
pub fn paste_and_wait(page: &Page, text: &str, sign: &str) {
    page.paste(text);
    page.wait(&format!("{sign:?} is read"), || {
        (page.has("region", "What we read") && region(page, "What we read").contains(sign)).then_some(())
    });
    page.find("region", "Assessment");
}

/// No panic panel, no script that came with a text, nothing on the console.
#[track_caller]
pub fn check_unharmed(page: &Page, what: &str) {
    assert!(!page.has("heading", "Something broke on our side"), "{what}: the page broke");
    assert_eq!(page.console(), Vec::<String>::new(), "{what}: the console");
    let harm = page.js(
        "(() => {
            const all = root => [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
            const strange = all(document.querySelector('campaign-greenlight').shadowRoot)
                .filter(e => e.localName === 'script' || e.localName === 'iframe' || e.getAttribute('src') === 'x'
                    || [...e.attributes].some(a => a.name.startsWith('on')));
            return [globalThis.harmed ?? null, strange.map(e => e.outerHTML.slice(0, 100))];
        })()",
    );
    assert_eq!(harm, json!([null, []]), "{what}: something was injected");
}

#[test]
fn a_report_is_read_assessed_and_leads_to_next_steps_and_a_card() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    for name in REGIONS {
        page.find("region", name);
    }
    let read = region(&page, "What we read");
    for figure in ["more than 3 million", "12,000", "40"] {
        assert!(read.contains(figure), "{figure} in:\n{read}");
    }
    let assessment = page.find("region", "Assessment");
    let heading = page.ask(&assessment, "return this.querySelector('h1, h2, h3')?.innerText ?? '';");
    let verdict = heading.as_str().unwrap_or_default();
    assert!(verdict.ends_with('.') && verdict.split(' ').count() > 3, "the verdict is a sentence: {verdict:?}");
    check_unharmed(&page, "a report");
}

#[test]
fn pasting_assessing_and_sharing_cause_no_request_and_leave_the_console_empty() {
    let page = Page::ready();
    page.until_whole();
    page.allow_clipboard();
    let loading = page.requests();
    assert!(!loading.is_empty(), "requests are seen");
    page.console();
    // From here on even the browser has no network.
    let offline = json!({"offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    page.devtools("Network.emulateNetworkConditions", &offline);
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Copy text");
    page.wait("the text is copied", || page.clipboard().contains('\n').then_some(()));
    page.press("Copy link");
    page.wait("the link is copied", || page.clipboard().starts_with("http").then_some(()));
    page.press("Download PNG");
    page.download(".png");
    assert_eq!(page.requests(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_downloaded_picture_is_1200_by_630() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Download PNG");
    let bytes = page.download(".png");
    let decode = format!(
        "createImageBitmap(new Blob([Uint8Array.from({})], {{type: 'image/png'}})).then(async image => {{
            const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const colours = new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer));
            return [image.width, image.height, colours.size > 8];
        }})",
        Value::from(bytes)
    );
    assert_eq!(page.js(&decode), json!([1200, 630, true]), "width, height, and something is drawn");
}

#[test]
fn the_copied_link_gives_the_identical_assessment_in_a_fresh_profile() {
    let page = Page::ready();
    page.allow_clipboard();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Copy link");
    let link = page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")));
    let (address, fragment) = link.split_once('#').expect("the link holds everything in its fragment");
    assert!(!address.contains('?'), "nothing goes to a server: {address}");
    assert!(link.len() < 1536, "{} characters", link.len());
    for word in ["PlantOne", "spring", "youth"] {
        assert!(!link.contains(word), "the pasted text is not in it");
    }
    let fresh = Page::open(&link);
    fresh.until_ready();
    assert_eq!(region(&fresh, "Assessment"), region(&page, "Assessment"));
    assert_eq!(region(&fresh, "Next steps"), region(&page, "Next steps"));
    check_unharmed(&fresh, "a link");

    for half in [&fragment[..fragment.len() / 2], &fragment[..fragment.len() - 1]] {
        let damaged = Page::open(&format!("{address}#{half}"));
        damaged.until_ready();
        damaged.wait("the page says that the link is damaged", || damaged.text().contains("damaged").then_some(()));
        assert!(!damaged.has("region", "Assessment"), "nothing is assessed from half a link");
    }
}

#[test]
fn a_reload_keeps_the_session() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let before = region(&page, "Assessment");
    page.js("new Promise(resolve => setTimeout(resolve, 1500))"); // what is kept is written after a pause
    page.reload();
    page.until_ready();
    page.find("region", "Assessment");
    assert_eq!(page.pasted(), REPORT);
    assert_eq!(region(&page, "Assessment"), before);
}

#[test]
fn without_storage_everything_but_the_reload_works() {
    let page = Page::blank();
    page.before_scripts(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });",
    );
    page.go(&serve());
    page.until_ready();
    paste_and_wait(&page, REPORT, "12,000");
    check_unharmed(&page, "no storage");
}

#[test]
fn start_over_asks_and_then_clears_everything() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Start over");
    page.press("Keep it");
    assert_eq!(page.pasted(), REPORT, "nothing is cleared without a yes");
    page.find("region", "Assessment");
    page.press("Start over");
    page.press("Clear everything");
    page.gone("region", "Assessment");
    assert_eq!(page.pasted(), "");
    page.js("new Promise(resolve => setTimeout(resolve, 1500))");
    page.reload();
    page.until_ready();
    assert_eq!(page.pasted(), "", "and it stays cleared");
    assert!(!page.has("region", "Assessment"));
}

/// Two million bytes that are no text, as a browser gives them to the page: the same on every run.
fn noise() -> String {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    })
    .take(2_000_000)
    .collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Markup that would tell of itself if it were taken as markup.
pub const HARM: &str = "\"><script>harmed=1</script><img src=x onerror=harmed=1>'<svg onload=harmed=1>";

#[test]
fn hostile_texts_neither_break_the_page_nor_inject() {
    let table = format!("{HARM}\tViews\t{HARM}\n{HARM}\t1,200\t{HARM}\n<script>harmed=1</script>\t3,400\t#<b>x</b>\n");
    let list = format!("Organisation: {HARM}\nViews: 1,200 {HARM}\n{HARM}: 45\nHashtag: #{HARM}\n");
    let texts = [
        ("nothing", String::new()),
        ("blanks", " \n\t\r\n\u{feff}\u{200b}".repeat(1000)),
        ("noise", noise()),
        ("a million letters in one line", "x".repeat(1_000_000)),
        ("a million digits in one line", "1".repeat(1_000_000)),
        ("a long line of numbers", "1,234 views, ".repeat(80_000)),
        ("a long table", format!("{}\n", "12\t".repeat(100)).repeat(3_000)),
        // Not longer: Chromium itself lays out a box with `dir="auto"` and no letter in a megabyte for half a minute.
        ("a wide row", "12\t".repeat(20_000)),
        ("emoji", "👩🏽‍🚒 3️⃣ 🇫🇷 1️⃣0️⃣0️⃣ videos 🎉 ".repeat(2000)),
        ("right to left", "\u{202e}حقق الوسم ١٢٬٣٠٠ مشاهدة خلال أسبوعين\n".repeat(200)),
        ("markup as a table", table),
        ("markup as a list", list),
        ("brackets", "(((([[[[{{{{\"\"\"\"''''".repeat(20_000)),
    ];
    let page = Page::ready();
    for (what, text) in &texts {
        page.paste(text);
        // The page waits a moment after long texts; the promise is kept only when it is idle again.
        page.js("new Promise(resolve => setTimeout(() => requestIdleCallback(resolve, {timeout: 20000}), 900))");
        check_unharmed(&page, what);
    }
    paste_and_wait(&page, REPORT, "12,000");
}

#[test]
fn markup_in_every_field_is_only_text() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let fields: Vec<_> =
        ["textbox", "searchbox", "combobox", "spinbutton"].iter().flat_map(|role| page.all(role, "")).collect();
    assert!(fields.len() >= 2, "the fields are found: {}", fields.len());
    for field in &fields {
        let body = format!(
            "if (!('value' in this) || this.localName === 'select' || this.disabled || this.readOnly) return;
             this.focus();
             this.value = {};
             this.dispatchEvent(new InputEvent('input', {{bubbles: true, composed: true}}));
             this.dispatchEvent(new Event('change', {{bubbles: true, composed: true}}));",
            Value::from(format!("{REPORT} {HARM}"))
        );
        page.ask(field, &body);
    }
    page.js("new Promise(resolve => setTimeout(resolve, 1000))");
    check_unharmed(&page, "markup in every field");
    page.press("Download PNG");
    page.download(".png");
    check_unharmed(&page, "markup on the card");
}

#[test]
fn a_fault_gives_the_pasted_text_back() {
    // With a notice above the box, which has a box of its own.
    let page = Page::open(&format!("{}#nonsense", serve_folder(&faulty_site(), |_, answer| answer)));
    page.until_ready();
    let text = format!("{REPORT} greenlight-force-panic");
    page.paste(&text);
    page.find("heading", "Something broke on our side");
    let given_back = page.find("textbox", "Your text");
    assert_eq!(page.ask(&given_back, "return this.value;"), json!(text));
    let said = page.console().join("\n");
    assert!(!said.contains("PlantOne"), "nothing of the text goes to the console: {said}");
    page.press("Restart");
    page.until_ready();
    page.find("textbox", "Campaign numbers");
}

#[test]
fn the_page_is_usable_with_assistive_technology() {
    let page = Page::ready();
    check_usable(&page, "nothing pasted");
    paste_and_wait(&page, REPORT, "12,000");
    check_usable(&page, "assessed");
}

/// Nothing that an accessibility checker finds is wrong, narrow and wide, light and dark.
#[track_caller]
pub fn check_usable(page: &Page, state: &str) {
    let axe = std::env::var("GREENLIGHT_AXE").expect("GREENLIGHT_AXE is set: run this through `cargo xtask test`");
    let axe = std::fs::read_to_string(Path::new(&axe)).expect("the accessibility checker is there");
    page.js(&format!("{axe}; 0"));
    for (width, scheme) in [(360, "light"), (1280, "dark")] {
        page.look(width, scheme);
        let found =
            page.js("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(result => result.violations.flatMap(v => v.nodes.map(n =>
                    [v.id, v.help, JSON.stringify(n.target), n.html.slice(0, 160), n.failureSummary].join(' | '))))");
        assert_eq!(found, json!([]), "{state}, {width} pixels, {scheme}");
    }
}

#[test]
fn nothing_is_wider_than_the_window() {
    let page = Page::ready();
    for pasted in [false, true] {
        if pasted {
            paste_and_wait(&page, REPORT, "12,000");
        }
        for width in [320, 360, 768, 1024, 1280, 1920] {
            page.look(width, "light");
            let wide = page.js("document.documentElement.scrollWidth");
            assert!(wide.as_u64() <= Some(u64::from(width)), "{wide} in {width}, pasted: {pasted}");
        }
    }
}

#[test]
fn the_marks_lie_in_lines_that_break_and_run_as_those_of_the_box() {
    let page = Page::ready();
    // Longer than the box, with lines that run from right to left.
    let text = format!("{REPORT}\nشكرا لكم 45 شخصا\n").repeat(12);
    paste_and_wait(&page, &text, "12,000");
    for width in [360, 1280] {
        page.look(width, "light");
        let differences = page.js(
            "(() => {
               const root = document.querySelector('campaign-greenlight').shadowRoot;
               const layer = root.querySelector('.layer'), box = root.querySelector('.box textarea');
               const frame = box.closest('.box'), [one, other] = [layer, box].map((part) => getComputedStyle(part));
               const styles = ['font', 'lineHeight', 'letterSpacing', 'padding', 'textAlign', 'unicodeBidi', 'whiteSpace',
                 'overflowWrap', 'wordBreak', 'tabSize'];
               const found = styles.filter((style) => one[style] !== other[style]);
               const [here, there] = [layer, box].map((part) => part.getBoundingClientRect());
               for (const side of ['left', 'top', 'width', 'height'])
                 if (Math.abs(here[side] - there[side]) > 0.5) found.push(side);
               if (box.scrollHeight > box.clientHeight + 1) found.push('the box is cut');
               if (frame.scrollHeight <= frame.clientHeight) found.push('nothing to scroll');
               if (!layer.querySelector('mark.used')) found.push('no marks');
               return found.join(', ');
             })()",
        );
        assert_eq!(differences.as_str(), Some(""), "at {width}");
    }
}
