//! Taking a card along in every way, opening it again in every way, and what is said where the browser refuses. The QR codes are read by
//! zbar, a reader that is not ours.

use crate::files::{drop_files, given};
use crate::harness::{Page, serve, serve_changed};
use crate::job::{HARM, REPORT, check_unharmed, check_usable, paste_and_wait, region};
use crate::server::Answer;
use greenlight::assess::{Ask, Assessment, RUBRIC, assess};
use greenlight::card::scene::Colour;
use greenlight::card::sentences;
use greenlight::measure::{self, Answers, Figure, Origin, measure};
use greenlight::metric::METRICS;
use greenlight::number::date::Date;
use greenlight::number::{Bounds, Qualifier};
use greenlight::read::{Evidence, Read};
use greenlight::share::{self, Shared, png, qr};
use greenlight::words::locale::ENGLISH;
use serde_json::{Value, json};
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// The region "Assessment" and the steps, as text.
fn shown(page: &Page) -> [String; 2] {
    [region(page, "Assessment"), region(page, "Next steps")]
}

#[track_caller]
fn wait_says(page: &Page, words: &str) {
    page.wait(&format!("the page says {words:?}"), || page.text().contains(words).then_some(()));
}

/// What a link or a card comes to, computed here and not in the page.
fn assessed(shared: &Shared) -> Assessment {
    let metrics = measure(&Read::default(), &shared.answers, &shared.figures, shared.as_of);
    assess(&metrics, &RUBRIC, shared.as_of, &shared.organisation, &shared.campaign)
}

fn copied_link(page: &Page) -> String {
    page.js("navigator.clipboard.writeText('')");
    page.press("Copy link");
    page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")))
}

fn fragment(link: &str) -> &str {
    link.split_once('#').expect("a link has a fragment").1
}

/// A report with names on the card.
fn reported() -> Page {
    let page = Page::ready();
    page.allow_clipboard();
    paste_and_wait(&page, REPORT, "12,000");
    for (name, value) in [("Organisation", "Harbour Relief & Söhne"), ("Campaign", "#PlantOne")] {
        type_into(&page, name, value);
    }
    page.wait("the card has the name", || {
        let card = page.js("document.querySelector('campaign-greenlight').shadowRoot.querySelector('img.card').alt");
        card.as_str().is_some_and(|alt| alt.contains("Harbour Relief")).then_some(())
    });
    page
}

fn type_into(page: &Page, name: &str, value: &str) {
    let field = page.find("textbox", name);
    let body = format!(
        "this.focus(); this.value = {}; this.dispatchEvent(new InputEvent('input', {{bubbles: true, composed: true}}));",
        Value::from(value)
    );
    page.ask(&field, &body);
}

/// Width and height of a picture, decoded by the browser.
fn size(page: &Page, picture: &[u8]) -> Value {
    page.js(&format!(
        "createImageBitmap(new Blob([Uint8Array.from({})], {{type: 'image/png'}})).then(image => [image.width, image.height])",
        Value::from(picture)
    ))
}

#[test]
fn a_downloaded_picture_holds_its_link_and_opens_the_same_assessment_when_it_is_dropped() {
    let page = reported();
    let link = copied_link(&page);
    page.press("Download PNG");
    let picture = page.download("greenlight-1200x630.png");
    wait_says(&page, "Saved as greenlight-1200x630.png.");
    assert_eq!(size(&page, &picture), json!([1200, 630]));
    assert_eq!(png::extract(&picture, png::KEYWORD), Ok(link.as_str()));
    assert!(png::extract(&picture, "Title").is_ok_and(|title| title.contains("Harbour Relief & Söhne")));
    let held = share::open_card(&picture).expect("the card holds an assessment");
    assert_eq!(png::extract(&picture, "Description"), Ok(sentences::description(&assessed(&held), &ENGLISH).as_str()));

    // Into a page with work of its own, which is kept.
    let other = Page::ready();
    paste_and_wait(&other, "We had 77 volunteers and 3 partners in 2 countries.", "77");
    let own = shown(&other);
    drop_files(&other, &[given("from a friend.png", picture)]);
    wait_says(&other, "Opened from a link or a card");
    other.wait("the same assessment", || (shown(&other) == shown(&page)).then_some(()));
    check_unharmed(&other, "a dropped card");
    other.press("Back to my own");
    other.wait("the own work", || (shown(&other) == own).then_some(()));
}

#[test]
fn the_vector_picture_says_what_the_assessment_says_and_opens_it() {
    let page = reported();
    let link = copied_link(&page);
    page.press_summary("More ways to take it along");
    page.press("Download SVG");
    let picture = page.download("greenlight-1200x630.svg");
    let svg = String::from_utf8(picture.clone()).expect("an SVG is text");
    let parsed = page.js(&format!(
        "(() => {{
            const svg = new DOMParser().parseFromString({}, 'image/svg+xml');
            const texts = (name) => [...svg.querySelectorAll(name)].map(e => e.textContent);
            return [texts('parsererror'), texts('title'), texts('desc'), texts('metadata'), texts('text').join(' ')];
        }})()",
        Value::from(svg)
    ));
    let assessment = assessed(&share::open_card(&picture).expect("the card holds an assessment"));
    assert_eq!(parsed[0], json!([]), "it is well-formed");
    assert_eq!(parsed[2], json!([sentences::description(&assessment, &ENGLISH)]));
    assert_eq!(parsed[3], json!([link]));
    // However its lines are broken.
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let said = plain(parsed[4].as_str().unwrap_or_default());
    let mut expected = vec![sentences::statement(&assessment, &ENGLISH), assessment.verdict.say(&ENGLISH)];
    expected.extend(assessment.dimensions.iter().map(|result| ENGLISH.words(&result.dimension.title()).to_owned()));
    expected.extend([assessment.organisation.clone(), assessment.campaign.clone()]);
    for words in expected {
        assert!(said.contains(&plain(&words)), "{words:?} in {said}");
    }
    // The words of the page itself.
    let heading = page.ask(&page.find("region", "Assessment"), "return this.querySelector('h1, h2, h3').innerText;");
    assert!(said.contains(&plain(heading.as_str().unwrap_or_default())), "{heading} in {said}");

    let other = Page::ready();
    drop_files(&other, &[given("card.svg", picture)]);
    wait_says(&other, "Opened from a link or a card");
    other.wait("the same assessment", || (shown(&other) == shown(&page)).then_some(()));
    check_unharmed(&other, "a dropped vector card");
}

#[test]
fn the_archive_holds_every_size_and_the_words_to_post() {
    let page = reported();
    page.press_summary("More ways to take it along");
    page.press("Download all sizes (ZIP)");
    let mut archive = zip::ZipArchive::new(Cursor::new(page.download(".zip"))).expect("it is a ZIP archive");
    let mut pictures = 0;
    let mut names = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("the file is whole");
        let name = file.name().expect("its name is a text").to_string();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its checksum holds");
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)), "{name}");
        if name.ends_with(".png") {
            pictures += 1;
            let size = size(&page, &bytes);
            let expected = format!("{}x{}", size[0], size[1]);
            assert!(name.contains(&expected), "{name} is {expected}");
            assert!(share::open_card(&bytes).is_ok(), "{name} opens");
        } else {
            let text = String::from_utf8(bytes).expect("words");
            assert!(text.contains("Harbour Relief & Söhne"), "{name}: {text}");
        }
        names.push(name);
    }
    assert!(pictures >= 1 && names.contains(&"post.txt".to_owned()), "{names:?}");
}

#[test]
fn words_for_people_who_cannot_see_the_card_are_copied() {
    let page = reported();
    page.press_summary("More ways to take it along");
    page.press("Copy short alt text");
    let short = page.wait("the short text", || Some(page.clipboard()).filter(|text| text.contains("Harbour Relief")));
    page.press("Copy alt text");
    let long = page.wait("the long text", || Some(page.clipboard()).filter(|text| text.len() > short.len() + 20));
    assert!(long.starts_with(&short), "{long}");
    assert!(short.chars().count() < 250, "{short}");
}

/// What zbar reads in a picture: one code a line.
#[track_caller]
fn read_codes(picture: &[u8], ending: &str) -> Vec<String> {
    let reader = std::env::var("GREENLIGHT_CODE_READER").unwrap_or_else(|_| "zbarimg".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/codes");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let path = folder.join(format!("{}-{:?}.{ending}", std::process::id(), std::thread::current().id()));
    std::fs::File::create(&path).and_then(|mut file| file.write_all(picture)).expect("the picture is written");
    let output = Command::new(&reader).args(["--quiet", "--raw"]).arg(&path).stderr(Stdio::null()).output();
    let output =
        output.unwrap_or_else(|error| panic!("{reader} reads QR codes (cargo xtask test sets it up): {error}"));
    let _ = std::fs::remove_file(&path);
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

/// A code as a picture of three pixels a module, as it stands on a card, in the form PGM.
fn drawn(modules: &qr::Modules) -> Vec<u8> {
    let side = (modules.side + 8) * 3;
    let mut picture = format!("P5 {side} {side} 255\n").into_bytes();
    for row in 0..side {
        for column in 0..side {
            let place = (row / 3).checked_sub(4).zip((column / 3).checked_sub(4));
            let inside = place.filter(|(row, column)| *row < modules.side && *column < modules.side);
            let dark = inside.is_some_and(|(row, column)| modules.dark[row * modules.side + column]);
            picture.push(if dark { 0 } else { 255 });
        }
    }
    picture
}

#[test]
fn codes_of_every_size_are_read_by_another_reader() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut sides = std::collections::BTreeSet::new();
    for length in (0..=520).step_by(13) {
        let digits: String = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            char::from(b'0' + (state >> 32) as u8 % 10)
        })
        .take(length)
        .collect();
        let page = if length % 2 == 0 { "https://greenlight.example.org/é#g1d" } else { "" };
        let modules = qr::modules(page, &digits).expect("it fits");
        sides.insert(modules.side);
        if !(page.is_empty() && digits.is_empty()) {
            assert_eq!(read_codes(&drawn(&modules), "pgm"), [format!("{page}{digits}")], "{length} digits");
        }
    }
    assert_eq!(sides.len(), 10, "every size was tried: {sides:?}");
    assert_eq!(sides.last(), Some(&qr::LARGEST));
}

#[test]
fn another_reader_finds_the_code_on_the_page_and_it_opens_the_same_assessment() {
    let page = reported();
    let link = copied_link(&page);
    page.press_summary("QR code");
    page.find("image", "QR code of the link");
    page.look(1280, "light");
    let found = read_codes(&page.picture(), "png");
    let [code] = found.as_slice() else { panic!("one code on the page: {found:?}") };
    assert_eq!(code.split('#').next(), link.split('#').next(), "it leads to this page");
    assert_eq!(share::decode(fragment(code)), share::decode(fragment(&link)));
    // In the dark it stays black on white.
    page.look(360, "dark");
    assert_eq!(read_codes(&page.picture(), "png"), [code.clone()]);
    let phone = Page::open(code);
    phone.until_ready();
    assert_eq!(shown(&phone), shown(&page));
    check_unharmed(&phone, "a code");
}

/// Everything that can be in a link, with markup wherever there are words.
fn hostile() -> Shared {
    let figures = METRICS.iter().enumerate().map(|(place, metric)| Figure {
        metric,
        bounds: Bounds::qualified(1_234_567.0 + place as f64, Qualifier::AtLeast).expect("bounds"),
        unit: metric.unit,
        origin: Origin::Link,
        evidence: Evidence::OwnExport,
        readings: Vec::new(),
    });
    let mut answers = Answers::default();
    for check in RUBRIC.checks {
        if let Ask::Choices(choices) = check.ask {
            let choice = choices.last().expect("a choice").id.to_owned();
            answers.checks.insert(check.id.to_owned(), measure::Answer::Choice(choice));
        }
    }
    answers
        .checks
        .insert("<img src=x onerror=harmed=1>".to_owned(), measure::Answer::Choice("<svg onload=harmed=1>".to_owned()));
    answers.checks.insert("consent".to_owned(), measure::Answer::NotApplicable("<script>harmed=1</script>".to_owned()));
    Shared {
        as_of: Date::new(2026, 9, 16).expect("a day"),
        rubric: "<b onclick=harmed=1>1.0".to_owned(),
        figures: figures.collect(),
        answers,
        organisation: HARM.to_owned(),
        campaign: "javascript:harmed=1//../../etc/passwd\u{202e}".to_owned(),
        colours: [Some(Colour(1, 2, 3)), None],
    }
}

#[test]
fn words_that_come_with_a_link_are_only_words_everywhere() {
    let page = Page::open(&format!("{}#{}", serve(), share::encode(&hostile())));
    page.until_ready();
    page.allow_clipboard();
    wait_says(&page, "Opened from a link or a card");
    wait_says(&page, "made with rubric <b onclick=harmed=1>1.0");
    page.press_summary("What is in the link");
    wait_says(&page, "<img src=x onerror=harmed=1>");
    check_unharmed(&page, "a hostile link");
    page.press("Download PNG");
    // No name that came with a link is the name of a file.
    let picture = page.download("greenlight-1200x630.png");
    assert!(share::open_card(&picture).is_ok());
    page.press_summary("More ways to take it along");
    page.press("Download SVG");
    let svg = String::from_utf8(page.download("greenlight-1200x630.svg")).expect("an SVG is text");
    let strange = page.js(&format!(
        "(() => {{
            const svg = new DOMParser().parseFromString({}, 'image/svg+xml');
            const known = ['svg', 'title', 'desc', 'metadata', 'rect', 'circle', 'text', 'path', 'g', 'tspan'];
            return [...svg.querySelectorAll('*')].filter(e => !known.includes(e.localName)
                || [...e.attributes].some(a => a.name.startsWith('on') || a.name.includes('href'))).map(e => e.outerHTML);
        }})()",
        Value::from(svg)
    ));
    assert_eq!(strange, json!([]));
    page.press("Copy text");
    wait_says(&page, "Text copied.");
    page.press_summary("QR code");
    // It is too much for a code, and that is said.
    wait_says(&page, "There is no QR code: this link holds more than a code can carry");
    check_unharmed(&page, "a hostile link taken along");
}

#[test]
fn pictures_that_mean_harm_do_none_and_are_answered_in_words() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let before = shown(&page);
    let link = |fragment: &str| format!("<metadata id=\"greenlight\">https://example.org/#{fragment}</metadata>");
    let scripted = |inside: &str| {
        format!(
            "<?xml version=\"1.0\"?><!-- {HARM} --><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"harmed=1\">\
             <script>harmed=1</script><foreignObject><img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"harmed=1\"/>\
             </foreignObject><image href=\"https://example.org/x.png\"/>{inside}</svg>"
        )
    };
    let whole = share::encode(&hostile());
    let pixel: &[u8] = &[
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126,
        155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 248, 15, 0, 1, 1, 1, 0, 27, 182, 238, 86, 0, 0, 0, 0, 73,
        69, 78, 68, 174, 66, 96, 130,
    ];
    let card = |text: &str| png::insert(pixel, &[(png::KEYWORD, text)]).expect("a picture");
    let (mut torn, cut) = (card(&format!("#{whole}")), whole.split_at(40).0);
    torn[90] ^= 1;
    for (name, picture, words) in [
        ("a photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF".to_vec(), "there is no assessment inside this picture"),
        ("plain.png", pixel.to_vec(), "there is no assessment inside this picture"),
        ("script.svg", scripted("").into_bytes(), "there is no assessment inside this picture"),
        ("torn.png", torn, "the assessment inside this picture is damaged"),
        ("cut.svg", scripted(&link(cut)).into_bytes(), "the assessment inside this picture is damaged"),
        ("address.png", card("javascript:harmed=1"), "the assessment inside this picture is damaged"),
        ("newer.png", card("https://example.org/#g2.AAAA"), "was made by a newer Greenlight"),
        ("<img src=x onerror=harmed=1>.png", pixel.to_vec(), "<img src=x onerror=harmed=1>.png"),
    ] {
        drop_files(&page, &[given(name, picture)]);
        wait_says(&page, words);
        check_unharmed(&page, name);
        assert_eq!(shown(&page), before, "{name} changes nothing");
        page.press("Got it");
    }
    // Harm around a whole link: the link opens, the rest is not even looked at.
    drop_files(&page, &[given("script.svg", scripted(&link(&whole)))]);
    wait_says(&page, "Opened from a link or a card");
    check_unharmed(&page, "a hostile vector card");
    assert_eq!(page.requests().iter().filter(|address| address.contains("example.org")).count(), 0);
}

#[test]
fn what_is_ticked_off_is_listed_and_stays_out_of_link_picture_and_code() {
    let page = reported();
    let whole = share::decode(fragment(&copied_link(&page))).expect("a link");
    assert_eq!((whole.organisation.as_str(), whole.campaign.as_str()), ("Harbour Relief & Söhne", "#PlantOne"));
    assert!(whole.figures.len() >= 3);
    page.press_summary("What is in the link");
    for words in ["Organisation: Harbour Relief & Söhne", "Campaign: #PlantOne", "more than 3 million", "Answers: 0"] {
        wait_says(&page, words);
    }
    check_usable(&page, "what is in the link");
    page.click(&page.find("checkbox", "Organisation: Harbour Relief & Söhne"));
    let figures = format!("Figures: {}", whole.figures.len());
    page.click(&page.find("checkbox", &figures));
    wait_says(&page, "the link opens as another assessment");
    let less = Shared { organisation: String::new(), figures: Vec::new(), ..whole };
    assert_eq!(share::decode(fragment(&copied_link(&page))), Ok(less.clone()));
    page.press("Download PNG");
    assert_eq!(share::open_card(&page.download(".png")), Ok(less.clone()));
    page.press_summary("QR code");
    page.find("image", "QR code of the link");
    page.look(1280, "light");
    let found = read_codes(&page.picture(), "png");
    assert_eq!(found.iter().map(|code| share::decode(fragment(code))).collect::<Vec<_>>(), [Ok(less)]);
}

#[test]
fn an_image_is_copied_where_the_browser_lets_it() {
    let page = reported();
    page.press("Copy image");
    wait_says(&page, "Picture copied.");
    let copied = page.js("navigator.clipboard.read().then(async ([item]) => {
            const image = await createImageBitmap(await item.getType('image/png'));
            return [item.types, image.width, image.height];
        })");
    assert_eq!(copied, json!([["image/png"], 1200, 630]));
    assert_eq!(page.console(), Vec::<String>::new());
}

/// Refuses the clipboard, as a person can.
fn refuse_clipboard(page: &Page) {
    for name in ["clipboard-write", "clipboard-read"] {
        page.devtools("Browser.setPermission", &json!({"permission": {"name": name}, "setting": "denied"}));
    }
}

#[test]
fn where_the_clipboard_is_refused_the_picture_and_the_texts_are_there_to_copy_by_hand() {
    let page = reported();
    refuse_clipboard(&page);
    page.press("Copy image");
    wait_says(&page, "Your browser did not let us copy the picture.");
    wait_says(&page, "Press and hold this picture");
    let by_hand = "[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('img.by-hand')]
        .map(image => [image.naturalWidth, image.naturalHeight, image.checkVisibility()])";
    page.wait("the picture is there", || (page.js(by_hand) == json!([[1200, 630, true]])).then_some(()));
    check_usable(&page, "a refused picture");
    page.press("Copy link");
    wait_says(&page, "Your browser did not let us copy.");
    let text = page.ask(
        &page.find("textbox", "To copy"),
        "return [this.value, this.value.slice(this.selectionStart, this.selectionEnd)];",
    );
    assert_eq!(text[0], text[1], "it is selected");
    assert!(text[0].as_str().is_some_and(|link| share::decode(fragment(link)).is_ok()), "{text}");
    check_usable(&page, "a refused link");
    // Browsers without the newer clipboard.
    let old = Page::blank();
    old.before_scripts(
        "delete window.ClipboardItem; Object.defineProperty(navigator, 'clipboard', {value: undefined});",
    );
    old.go(&serve());
    old.until_ready();
    paste_and_wait(&old, REPORT, "12,000");
    old.press("Copy image");
    wait_says(&old, "Your browser did not let us copy the picture.");
    old.press("Copy text");
    old.find("textbox", "To copy");
    check_unharmed(&old, "no clipboard");
}

#[test]
fn a_browser_that_draws_no_pictures_says_so() {
    let page = Page::blank();
    page.before_scripts("HTMLCanvasElement.prototype.toBlob = function (done) { done(null); };");
    page.go(&serve());
    page.until_ready();
    paste_and_wait(&page, REPORT, "12,000");
    for button in ["Download PNG", "Copy image"] {
        page.press(button);
        wait_says(&page, "Your browser could not make the picture. Try Download SVG");
        type_into(&page, "Campaign", button);
        page.wait("the words go with the next change", || (!page.text().contains("could not make")).then_some(()));
    }
    page.press_summary("More ways to take it along");
    page.press("Download SVG");
    page.download(".svg");
}

/// The system's sheet in the place of which a script stands, because no sheet opens in a browser without a screen.
const SHEET: &str =
    "navigator.canShare = (data) => !data.files || data.files.every((file) => file.type === 'image/png');
    navigator.share = async (data) => {
        window.sent = {text: data.text, names: (data.files ?? []).map((file) => file.name), url: data.url ?? null};
        window.picture = data.files && new Uint8Array(await data.files[0].arrayBuffer());
        if (!navigator.userActivation.isActive) throw new DOMException('late', 'NotAllowedError');
        if (window.outcome) throw new DOMException('no', window.outcome);
    };";

#[test]
fn the_systems_sheet_gets_the_picture_and_the_words() {
    let page = Page::blank();
    page.before_scripts(SHEET);
    page.go(&serve());
    page.until_ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Share\u{2026}");
    let sent =
        page.wait("it is sent", || Some(page.js("window.picture ? window.sent : null")).filter(Value::is_object));
    assert_eq!((&sent["names"], &sent["url"]), (&json!(["greenlight-1200x630.png"]), &Value::Null));
    let link = sent["text"].as_str().and_then(|text| text.lines().last()).unwrap_or_default().to_owned();
    assert!(share::decode(fragment(&link)).is_ok(), "the words end in the link: {sent}");
    let picture: Vec<u8> = serde_json::from_value(page.js("[...window.picture]")).expect("bytes");
    assert_eq!(share::open_card(&picture), Ok(share::decode(fragment(&link)).expect("a link")));
    // Closed by the person: nothing to say.
    page.js("window.outcome = 'AbortError'");
    page.press("Share\u{2026}");
    page.js("new Promise(resolve => setTimeout(resolve, 500))");
    assert!(!page.text().contains("did not open its share sheet"));
    page.js("window.outcome = 'NotAllowedError'");
    page.press("Share\u{2026}");
    wait_says(&page, "Your browser did not open its share sheet.");
    wait_says(&page, "Press and hold this picture");
    check_unharmed(&page, "the sheet");
    // Where there is no sheet there is no button.
    assert!(!Page::ready().has("button", "Share\u{2026}"));
}

#[test]
fn in_a_frame_that_is_shut_off_everything_can_be_taken_along_by_hand() {
    let header = "Content-Security-Policy: sandbox allow-scripts\r\nAccess-Control-Allow-Origin: *";
    let page = Page::open(&serve_changed(move |_, answer| Answer { header: Some(header.to_owned()), ..answer }));
    page.until_ready();
    assert_eq!(page.js("window.origin"), json!("null"));
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Download PNG");
    wait_says(&page, "Press and hold this picture");
    page.press("Copy image");
    wait_says(&page, "Press and hold this picture");
    page.press("Copy text");
    page.wait("it is copied or there to copy", || {
        (page.text().contains("Text copied.") || page.has("textbox", "To copy")).then_some(())
    });
    assert!(!page.has("heading", "Something broke on our side"));
}

#[test]
fn the_ways_to_share_are_usable_with_assistive_technology_and_fit_narrow_windows() {
    let page = reported();
    for fold in ["More ways to take it along", "What is in the link", "QR code"] {
        page.press_summary(fold);
    }
    page.find("image", "QR code of the link");
    page.press("Download PNG");
    page.press_summary("Nothing arrived?");
    check_usable(&page, "every fold open");
    for width in [320, 360, 768, 1280] {
        page.look(width, "light");
        let wide = page.js("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(width.into()), "{wide} in {width}");
        let low = page.js(
            "[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('.share button, .share summary, .share label')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)",
        );
        assert_eq!(low, json!([]), "large enough to be tapped in {width}");
    }
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn screenshots_of_sharing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let page = reported();
    for fold in ["More ways to take it along", "What is in the link", "QR code"] {
        page.press_summary(fold);
    }
    page.find("image", "QR code of the link");
    page.press("Download PNG");
    wait_says(&page, "Saved as");
    for scheme in ["light", "dark"] {
        for width in [360, 768, 1280] {
            page.look(width, scheme);
            std::fs::write(folder.join(format!("sharing-{scheme}-{width}.png")), page.picture()).expect("the picture");
        }
    }
}
