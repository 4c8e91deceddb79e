//! Files of every kind, dropped and chosen, long pastes, and what holds when no Worker can start. All files are made here.

use crate::harness::{Page, serve, serve_changed};
use crate::job::{check_usable, paste_and_wait};
use crate::loading::HURRY;
use crate::server::Answer;
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const EXPORT: &str = "Date,Video Views,Likes\n2026-05-04,1204,98\n2026-05-05,986,71\n2026-05-06,2310,204\n";
/// The sum of its views.
const VIEWS: &str = "4,500";

/// A file with a name.
pub struct Given {
    name: &'static str,
    bytes: Vec<u8>,
}

/// A file with this name and content.
pub fn given(name: &'static str, bytes: impl Into<Vec<u8>>) -> Given {
    Given { name, bytes: bytes.into() }
}

/// An export with so many rows; its views add up to the number that comes with it.
fn long_export(rows: u64) -> (String, u64) {
    let mut text = "Date,Title,Video Views,Likes,Comments,Shares,Link\n".to_owned();
    for row in 0..rows {
        let day = 1 + row % 28;
        text.push_str(&format!(
            "2026-05-{day:02},\"Our clip, number {row} of many\",{},{},{},{},https://example.org/clip/{row}/watch-it-now\n",
            row % 10,
            row % 90,
            row % 7,
            row % 11
        ));
    }
    (text, (0..rows).map(|row| row % 10).sum())
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Drops files on the page, as a file manager would.
pub fn drop_files(page: &Page, files: &[Given]) {
    let list: Vec<Value> = files.iter().map(|file| json!([file.name, base64(&file.bytes)])).collect();
    page.js(&format!(
        "(() => {{
            const data = new DataTransfer();
            for (const [name, bytes] of {}) {{
                const part = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
                data.items.add(new File([part], name));
            }}
            const box = document.querySelector('campaign-greenlight').shadowRoot.querySelector('.greenlight');
            for (const kind of ['dragover', 'drop'])
                box.dispatchEvent(new DragEvent(kind, {{dataTransfer: data, bubbles: true, cancelable: true, composed: true}}));
        }})()",
        Value::from(list)
    ));
}

/// Chooses files with the file dialog's field.
fn choose(page: &Page, files: &[Given]) {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tmp/chosen/{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let paths: Vec<String> = files
        .iter()
        .map(|file| {
            let path = folder.join(file.name);
            std::fs::write(&path, &file.bytes).unwrap();
            path.to_string_lossy().into_owned()
        })
        .collect();
    page.set_files(
        "document.querySelector('campaign-greenlight').shadowRoot.querySelector('input[type=file]')",
        &paths,
    );
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let group =
                chunk.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
            (0..4).map(move |place| {
                if place > chunk.len() { '=' } else { DIGITS[(group >> (18 - 6 * place)) as usize & 0x3f] as char }
            })
        })
        .collect()
}

/// Waits until the region "What we read" has this in it.
#[track_caller]
fn wait_read(page: &Page, sign: &str) {
    page.wait(&format!("{sign:?} is read"), || {
        page.all("region", "What we read").pop().filter(|found| page.text_of(found).contains(sign)).map(|_| ())
    });
}

#[track_caller]
fn wait_says(page: &Page, words: &str) {
    page.wait(&format!("the page says {words:?}"), || page.text().contains(words).then_some(()));
}

/// The chips, each as its text.
fn chips(page: &Page) -> Vec<String> {
    let texts = page.js(
        "[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('.source:not([hidden])')].map(e => e.innerText)",
    );
    texts.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with an overview, a sheet with a rate, and a hidden one.
fn workbook() -> Vec<u8> {
    use rust_xlsxwriter::{Format, Workbook};
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Overview").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 0, "Date").unwrap().write(0, 1, "Video Views").unwrap().write(0, 2, "Likes").unwrap();
    for (row, views) in [(1, 1204), (2, 986), (3, 2310)] {
        sheet
            .write_with_format(row, 0, 46_146 + row, &day)
            .unwrap()
            .write(row, 1, views)
            .unwrap()
            .write(row, 2, 7)
            .unwrap();
    }
    let sheet = workbook.add_worksheet().set_name("Plan").unwrap();
    sheet.write(0, 0, "Followers").unwrap().write(0, 1, 8400).unwrap();
    sheet.write(1, 0, "Engagement rate").unwrap();
    sheet.write_with_format(1, 1, 0.046, &Format::new().set_num_format("0.0%")).unwrap();
    workbook.add_worksheet().set_name("Old").unwrap().set_hidden(true).write(0, 0, "Views: 99").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn one_small_text_file_goes_into_the_empty_box() {
    let page = Page::ready();
    choose(&page, &[given("May.csv", EXPORT)]);
    wait_read(&page, VIEWS);
    assert_eq!(page.pasted(), EXPORT);
    assert_eq!(chips(&page), Vec::<String>::new());
}

#[test]
fn two_files_at_once_are_read_together_with_the_box() {
    let page = Page::ready();
    paste_and_wait(&page, "Our youth network has 37 partners.", "37");
    let other = "Monat;Follower\nMai;8.400\n";
    drop_files(&page, &[given("May.csv", EXPORT), given("Konten.txt", other)]);
    for sign in [VIEWS, "8,400", "37", "May.csv", "Konten.txt"] {
        wait_read(&page, sign);
    }
    let chips = chips(&page);
    assert_eq!(chips.len(), 2, "{chips:?}");
    assert!(chips[0].contains("May.csv") && chips[0].contains("3 rows") && chips[0].contains("1\u{a0}kB"), "{chips:?}");
    assert_eq!(page.console(), Vec::<String>::new());

    page.press("Remove May.csv");
    page.wait("its figures are gone", || {
        let read = page.text_of(&page.find("region", "What we read"));
        (!read.contains(VIEWS) && read.contains("37")).then_some(())
    });
    page.press("Put back");
    wait_read(&page, VIEWS);

    // No name of a file and nothing of its text goes into the link.
    page.allow_clipboard();
    page.press("Copy link");
    let link = page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")));
    assert!(!link.contains("May") && !link.contains("csv"), "{link}");

    // What was read is still there after a reload, though the files are not.
    page.js("new Promise(resolve => setTimeout(resolve, 1500))");
    page.reload();
    page.until_ready();
    wait_read(&page, VIEWS);
    assert_eq!(page.text_of(&page.find("list", "Files")).matches("May.csv").count(), 1);
    drop_files(&page, &[given("May.csv", EXPORT)]);
    page.wait("it is not there twice", || (self::chips(&page).len() == 2).then_some(()));
}

#[test]
fn the_encoding_of_a_file_is_told_and_can_be_changed() {
    let page = Page::ready();
    let units: Vec<u8> = "Дата;Просмотры\n1 мая;1204\n2 мая;986\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(units.iter().copied()).collect();
    choose(&page, &[given("marked.csv", marked)]);
    page.wait("it stands in the box", || page.pasted().contains("Просмотры").then_some(()));
    page.paste("");
    choose(&page, &[given("unmarked.csv", units)]);
    page.wait("its first lines are right", || chips(&page).first()?.contains("lines").then_some(()));
    page.press_summary("First lines");
    wait_says(&page, "Просмотры");
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode("Дата;Просмотры\n1 мая;1204\n2 мая;986\n");
    choose(&page, &[given("old.csv", bytes.into_owned())]);
    let list = page.wait("the guess is shown", || page.all("combobox", "Letters look wrong? Read them as").pop());
    page.wait("both are read", || chips(&page).get(1)?.contains("lines").then_some(()));
    let guess = |of: &str| {
        page.js(&format!(
        "[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('.letters select')].at(-1).{of}"
    ))
    };
    assert_eq!(guess("value"), json!("windows-1251"));
    drop(list);
    guess("value = 'koi8-r'");
    guess("dispatchEvent(new Event('change', {bubbles: true, composed: true}))");
    page.js("[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('.source details')].at(-1).open = true");
    page.wait("it is read again", || chips(&page).get(1)?.contains("оПНЯЛНРПШ").then_some(()));
}

#[test]
fn a_workbook_is_read_sheet_by_sheet() {
    let page = Page::ready();
    drop_files(&page, &[given("Report.xlsx", workbook())]);
    for sign in [VIEWS, "8,400", "4.6"] {
        wait_read(&page, sign);
    }
    let chips = chips(&page);
    assert!(chips[0].contains("Report.xlsx › Overview") && chips[1].contains("Report.xlsx › Plan"), "{chips:?}");
    wait_says(&page, "The sheet Report.xlsx › Old is hidden and was left out.");
    assert_eq!(page.console(), Vec::<String>::new());
    page.press("Got it");
    page.gone("button", "Got it");
}

#[test]
fn an_archive_gives_every_text_inside_and_says_what_it_leaves_out() {
    let page = Page::ready();
    let bytes = archive(&[
        ("export/Overview.csv", EXPORT.as_bytes()),
        ("export/more/Followers.txt", b"Followers: 8,400"),
        ("__MACOSX/export/._Overview.csv", b"x"),
        ("export/cover.png", b"x"),
    ]);
    drop_files(&page, &[given("tiktok.zip", bytes)]);
    wait_read(&page, VIEWS);
    wait_read(&page, "8,400");
    assert_eq!(chips(&page).len(), 2);
    wait_says(&page, "Left out, because they are no tables or texts: tiktok.zip › export/cover.png.");
}

#[test]
fn what_cannot_be_read_is_told_beside_what_can() {
    let page = Page::ready();
    let whole = archive(&[("a.csv", EXPORT.as_bytes())]);
    let files = [
        given("photo.png", &b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x02"[..]),
        given("broken.zip", &whole[..whole.len() / 2]),
        given("empty.csv", ""),
        given("letter.docx", archive(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")])),
        given("May.csv", EXPORT),
    ];
    drop_files(&page, &files);
    wait_read(&page, VIEWS);
    for words in [
        "photo.png: there is no assessment inside this picture",
        "broken.zip is damaged or not complete",
        "empty.csv is empty",
        "letter.docx is a document",
    ] {
        wait_says(&page, words);
    }
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn files_are_usable_with_assistive_technology_and_by_keyboard() {
    let page = Page::ready();
    let (old, ..) = encoding_rs::WINDOWS_1251.encode("Дата;Просмотры\n1 мая;1204\n2 мая;986\n");
    let photo = given("photo.png", &b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x02"[..]);
    drop_files(&page, &[photo]);
    page.find("button", "Got it");
    check_usable(&page, "a remark on a file");
    page.press("Got it");
    drop_files(&page, &[given("May.csv", EXPORT), given("old.csv", old.into_owned())]);
    wait_read(&page, VIEWS);
    page.wait("all are read", || chips(&page).get(1)?.contains("rows").then_some(()));
    page.press_summary("First lines");
    check_usable(&page, "files");
    for width in [320, 768] {
        page.look(width, "light");
        let wide = page.js("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(width.into()), "{wide} in {width}");
    }
    let names = [("button", "Choose files"), ("button", "Remove May.csv")];
    for (role, name) in names {
        let reached =
            page.ask(&page.find(role, name), "this.focus(); return this.matches(':focus') && this.tabIndex === 0;");
        assert_eq!(reached, json!(true), "{name} is reached by keyboard");
    }
    page.ask(&page.find("button", "Remove May.csv"), "this.focus();");
    for kind in ["keyDown", "keyUp"] {
        page.devtools(
            "Input.dispatchKeyEvent",
            &json!({"type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}),
        );
    }
    page.find("button", "Put back");
}

#[test]
fn without_the_script_for_files_a_long_text_stays_in_the_box_and_is_read() {
    let page = Page::open(&serve_changed(|path, answer| {
        let missing = || {
            let body = b"not here".to_vec();
            Answer {
                status: "404 Not Found",
                kind: "text/plain",
                announced: body.len(),
                body,
                silence: Duration::ZERO,
                header: None,
            }
        };
        if path.starts_with("/files-") { missing() } else { answer }
    }));
    page.until_ready();
    paste_and_wait(&page, "Our youth network has 37 partners.", "37");
    let (text, views) = long_export(3_000);
    page.paste(&text);
    wait_read(&page, &grouped(views));
    assert_eq!(page.pasted(), text);
    drop_files(&page, &[given("May.csv", EXPORT)]);
    wait_says(&page, "May.csv: the part of this page that opens such files did not arrive.");
}

/// The longest time in milliseconds for which the page did not answer while files were read.
const WATCH: &str = "globalThis.longest = 0;
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, task.duration);
    }).observe({type: 'longtask'});";

#[test]
fn a_long_paste_becomes_a_file_and_the_page_goes_on_answering() {
    let page = Page::ready();
    let (text, views) = long_export(12_000);
    assert!(text.len() > 1_000_000);
    page.js(WATCH);
    page.js(&format!(
        "(() => {{
            const data = new DataTransfer();
            data.setData('text/plain', {});
            const box = document.querySelector('campaign-greenlight').shadowRoot.querySelector('.box textarea');
            globalThis.kept = box.dispatchEvent(new ClipboardEvent('paste', {{clipboardData: data, bubbles: true, cancelable: true, composed: true}}));
        }})()",
        Value::from(text.as_str())
    ));
    wait_read(&page, &grouped(views));
    assert_eq!(page.js("globalThis.kept"), json!(false), "it does not go into the box");
    assert_eq!(page.pasted(), "");
    let chips = chips(&page);
    assert!(chips[0].contains("Pasted text") && chips[0].contains("12,000 rows"), "{chips:?}");
    // Without a paste event, as when something types for the visitor.
    page.paste(&text.replace("clip", "film"));
    page.wait("it leaves the box", || (page.pasted().is_empty() && self::chips(&page).len() == 2).then_some(()));
    wait_read(&page, &grouped(views));
}

/// A server that lets no Worker start, in one of several ways. The page itself asks for the script first.
fn without_worker(way: &'static str) -> String {
    let asked = AtomicUsize::new(0);
    serve_changed(move |path, answer| {
        let is_worker = path.starts_with("/files-") && asked.fetch_add(1, Ordering::Relaxed) > 0;
        match way {
            "missing" if is_worker => {
                let body = b"not here".to_vec();
                Answer { status: "404 Not Found", kind: "text/plain", announced: body.len(), body, ..answer }
            }
            "silent" if is_worker => {
                Answer { body: answer.body[..3].to_vec(), silence: Duration::from_secs(60), ..answer }
            }
            "forbidden" if path == "/" => {
                let header = Some("Content-Security-Policy: worker-src 'none'".to_owned());
                Answer { header, ..answer }
            }
            _ => answer,
        }
    })
}

#[test]
fn where_no_worker_starts_files_are_read_in_short_slices() {
    let (text, views) = long_export(20_000);
    for way in ["missing", "silent", "forbidden"] {
        let page = Page::blank();
        if way == "silent" {
            page.before_scripts(HURRY);
        }
        page.go(&without_worker(way));
        page.until_ready();
        page.js(WATCH);
        choose(&page, &[given("long.csv", text.as_str())]);
        wait_read(&page, &grouped(views));
        println!("{way}: the longest task took {} ms", page.js("globalThis.longest"));
        drop_files(&page, &[given("Report.xlsx", workbook())]);
        wait_read(&page, "4.6");
    }
}

#[test]
fn a_file_can_be_cancelled_while_it_is_read() {
    let page = Page::ready();
    // The part of the file that the Worker asks for never comes.
    page.before_scripts(
        "globalThis.Worker = class { constructor() { setTimeout(() => this.onmessage?.({data: true}), 50); }
            postMessage() { this.onmessage?.({data: 0.42}); } terminate() { globalThis.ended = true; } };",
    );
    page.reload();
    page.until_ready();
    choose(&page, &[given("a.csv", EXPORT), given("b.csv", EXPORT)]);
    let bar = page.find("progressbar", "Reading a.csv");
    page.wait("progress is shown", || (page.ask(&bar, "return this.value;") == json!(42)).then_some(()));
    assert!(chips(&page)[1].contains("Waits to be read"), "{:?}", chips(&page));
    page.press("Cancel reading a.csv");
    page.find("progressbar", "Reading b.csv");
    assert_eq!(page.js("globalThis.ended"), json!(true));
    wait_says(&page, "Removed: a.csv");
}

#[test]
fn an_archive_that_cannot_be_opened_without_the_network_says_so() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let page = Page::open(&serve_changed(move |path, answer| {
        if path.starts_with("/workbook") {
            count.fetch_add(1, Ordering::Relaxed);
            let body = b"not here".to_vec();
            return Answer { status: "404 Not Found", kind: "text/plain", announced: body.len(), body, ..answer };
        }
        answer
    }));
    page.until_ready();
    assert_eq!(asked.load(Ordering::Relaxed), 0, "it is not fetched before somebody needs it");
    drop_files(&page, &[given("Report.xlsx", workbook())]);
    wait_says(&page, "Report.xlsx: the part of this page that opens such files did not arrive.");
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn screenshots_of_files() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let picture = |page: &Page, state: &str, schemes: &[&str]| {
        for scheme in schemes {
            for width in [360, 768, 1280] {
                page.look(width, scheme);
                let name = format!("{state}-{scheme}-{width}.png");
                std::fs::write(folder.join(name), page.picture()).expect("the picture is written");
            }
        }
    };
    let page = Page::ready();
    picture(&page, "files-empty", &["light"]);
    let (old, ..) = encoding_rs::WINDOWS_1251.encode("Дата;Просмотры\n1 мая;1204\n2 мая;986\n");
    let archive = archive(&[("export/Overview.csv", EXPORT.as_bytes()), ("export/cover.png", b"x")]);
    let long = "A very long name of a file that somebody gave it so as to know what is inside, May to July 2026, final (2).csv";
    let files = [
        given("Report.xlsx", workbook()),
        given("tiktok.zip", archive),
        given("Статистика.csv", old.into_owned()),
        given(long, EXPORT.replace("1204", "1205")),
        given("photo.png", &b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x02"[..]),
    ];
    drop_files(&page, &files);
    wait_read(&page, "4.6");
    page.wait("all are read", || {
        (chips(&page).iter().all(|chip| chip.contains("rows") || chip.contains("lines"))).then_some(())
    });
    page.press("Remove Report.xlsx \u{203a} Plan");
    page.js("document.querySelector('campaign-greenlight').shadowRoot.querySelector('.source details').open = true");
    picture(&page, "files-read", &["light", "dark"]);
    page.js("document.querySelector('campaign-greenlight').shadowRoot.querySelector('.greenlight').dir = 'rtl'");
    picture(&page, "files-right-to-left", &["light"]);
    let waiting = Page::ready();
    waiting.before_scripts(
        "globalThis.Worker = class { constructor() { setTimeout(() => this.onmessage?.({data: true}), 50); }
            postMessage() { this.onmessage?.({data: 0.42}); } terminate() {} };",
    );
    waiting.reload();
    waiting.until_ready();
    choose(&waiting, &[given("a.csv", EXPORT), given("b.csv", EXPORT)]);
    waiting.find("progressbar", "Reading a.csv");
    waiting.js("document.querySelector('campaign-greenlight').shadowRoot.querySelector('.greenlight').parentElement.classList.add('dragging')");
    picture(&waiting, "files-reading", &["light", "dark"]);
}

#[test]
#[ignore = "measures, checks nothing"]
fn measure() {
    let (text, views) = long_export(135_000);
    println!("{:.1} MB, 135,000 rows", text.len() as f64 / 1e6);
    for way in ["worker", "forbidden"] {
        let page = Page::open(&if way == "worker" { serve() } else { without_worker(way) });
        page.until_ready();
        page.js(WATCH);
        let start = page.js("performance.now()").as_f64().unwrap();
        choose(&page, &[given("long.csv", text.as_str())]);
        wait_read(&page, &grouped(views));
        let took = page.js("performance.now()").as_f64().unwrap() - start;
        println!("{way}: read in {took:.0} ms, the longest task of the page took {} ms", page.js("globalThis.longest"));
    }
}
