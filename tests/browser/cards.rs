//! The cards in the page: chosen, shaped, coloured, described, saved; and what they look like, on a coarse grid of light and dark.

use crate::contact_sheet::PageRuler;
use crate::harness::Page;
use crate::job::{REPORT, check_usable, paste_and_wait};
use greenlight::card::Ruler;
use serde_json::{Value, json};
use std::path::Path;

/// The attributes of the preview.
fn preview(page: &Page) -> Value {
    page.js("(() => {
            const card = document.querySelector('campaign-greenlight').shadowRoot.querySelector('img.card');
            return {width: card.naturalWidth, height: card.naturalHeight, alt: card.alt,
                svg: decodeURIComponent(card.src.slice(card.src.indexOf(',') + 1))};
        })()")
}

#[track_caller]
fn until(page: &Page, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    page.wait(what, || Some(preview(page)).filter(&holds))
}

/// What stands in the texts of an SVG, one line each.
fn words(svg: &str) -> Vec<String> {
    let parts = svg.split("<text").skip(1).filter_map(|part| part.split_once('>')?.1.split_once("</text>"));
    parts.map(|(words, _)| words.to_owned()).collect()
}

const SHAPES: [(&str, u16, u16); 4] =
    [("Wide", 1200, 630), ("Square", 1080, 1080), ("Upright", 1080, 1350), ("Story", 1080, 1920)];

/// A picture as a grid of lightness from 0 to 15, a hexadecimal digit for each field.
fn grid(page: &Page, png: &[u8]) -> (Value, String) {
    let script = format!(
        "createImageBitmap(new Blob([Uint8Array.from({})], {{type: 'image/png'}})).then(image => {{
            const wide = 30, high = Math.round(wide * image.height / image.width);
            const canvas = new OffscreenCanvas(wide, high), pen = canvas.getContext('2d', {{willReadFrequently: true}});
            pen.imageSmoothingQuality = 'high';
            pen.drawImage(image, 0, 0, wide, high);
            const data = pen.getImageData(0, 0, wide, high).data;
            const rows = [];
            for (let y = 0; y < high; y++) {{
                let row = '';
                for (let x = 0; x < wide; x++) {{
                    const [r, g, b] = data.subarray((y * wide + x) * 4);
                    row += Math.round((0.2126 * r + 0.7152 * g + 0.0722 * b) / 17).toString(16);
                }}
                rows.push(row);
            }}
            return [image.width, image.height, rows.join('\\n')];
        }})",
        Value::from(png)
    );
    let found = page.js(&script);
    (json!([found[0], found[1]]), found[2].as_str().unwrap_or_default().to_owned())
}

/// How many of a hundred fields differ by more than two steps of lightness.
fn difference(one: &str, other: &str) -> usize {
    let fields = |text: &str| text.lines().flat_map(str::chars).map(|digit| digit.to_digit(16)).collect::<Vec<_>>();
    let (one, other) = (fields(one), fields(other));
    if one.len() != other.len() {
        return 100;
    }
    let far = one.iter().zip(&other).filter(|(one, other)| one.unwrap_or(0).abs_diff(other.unwrap_or(0)) > 2).count();
    far * 100 / one.len().max(1)
}

#[test]
fn every_shape_is_saved_in_its_size_and_looks_as_before() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cards/grids");
    for (name, width, height) in SHAPES {
        page.press(&format!("{name}, {width} by {height} pixels"));
        until(&page, "the shape", |card| card["width"] == width && card["height"] == height);
        page.press("Download PNG");
        let png = page.download(&format!("greenlight-{width}x{height}.png"));
        let (size, grid) = grid(&page, &png);
        assert_eq!(size, json!([width, height]));
        let path = folder.join(format!("{}.txt", id(name)));
        if std::env::var_os("DRAW_CARDS").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&path, &grid).expect("the grid is written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        // Other machines have other fonts: a few fields in a hundred may differ, a missing part is more.
        let differs = difference(&kept, &grid);
        assert!(differs <= 8, "{name}: {differs} of 100 fields look different:\n{grid}");
    }
}

fn id(name: &str) -> &'static str {
    match name {
        "Wide" => "landscape",
        "Square" => "square",
        "Upright" => "portrait",
        _ => "tall",
    }
}

#[test]
fn the_card_says_what_the_assessment_says_and_its_description_can_be_changed() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    let card = until(&page, "the card", |card| card["width"] == 1200);
    let verdict = page.text_of(&page.find("region", "Assessment"));
    let said = words(card["svg"].as_str().unwrap()).join(" ").replace('\u{a0}', " ");
    for band in ["Groundwork", "Pilot"] {
        assert!(said.contains(band) && verdict.contains(band), "{said}");
    }
    page.press("Results");
    let card = until(&page, "the results", |card| card["alt"].as_str().unwrap().starts_with("Campaign results"));
    let said = words(card["svg"].as_str().unwrap()).join(" ").replace('\u{a0}', " ");
    for figure in ["More than 3 million", "More than 12,000", "8,400", "Evidence: the campaign says so"] {
        assert!(said.contains(figure), "{figure} is not in {said}");
    }
    page.press_summary("Description for people who do not see the card");
    let short = page.find("textbox", "Short description");
    page.ask(&short, "this.focus(); this.select();");
    page.type_text("My own <words> & \"marks\"");
    let card = until(&page, "the own words", |card| card["alt"].as_str().unwrap().starts_with("My own <words>"));
    assert!(card["svg"].as_str().unwrap().contains("<title>My own &lt;words&gt; &amp; &quot;marks&quot;</title>"));
    page.press("Readiness");
    page.wait("the remark", || page.text().contains("changed since you wrote this").then_some(()));
    page.press("Use our description again");
    until(&page, "our words", |card| card["alt"].as_str().unwrap().starts_with("Campaign readiness"));
    check_usable(&page, "the description open");
}

/// Gives the field for a logo a file of these bytes, as a drop on the part does.
fn drop_logo(page: &Page, name: &str, kind: &str, content: &str) {
    page.js(&format!(
        "(() => {{
            const data = new DataTransfer();
            data.items.add(new File([{}], {}, {{type: {}}}));
            const part = document.querySelector('campaign-greenlight').shadowRoot.querySelector('.brand');
            part.dispatchEvent(new DragEvent('drop', {{dataTransfer: data, bubbles: true, composed: true, cancelable: true}}));
            return 0;
        }})()",
        content,
        Value::from(name),
        Value::from(kind)
    ));
}

#[test]
fn a_logo_and_colours_are_drawn_corrected_remembered_and_can_be_removed() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.press_summary("Logo and colours");
    let field = page.find("ColorWell", "First colour, for the bars");
    page.ask(
        &field,
        "this.value = '#ffee00'; this.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));",
    );
    until(&page, "the colour, darker", |card| {
        let svg = card["svg"].as_str().unwrap();
        !svg.contains("#0b6b4f") && !svg.contains("#ffee00")
    });
    page.wait("a word on it", || page.text().contains("so that it stands out").then_some(()));
    let hostile = "'<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" onload=\"globalThis.harmed=1\">\
        <script>globalThis.harmed=1</script><foreignObject><img src=\"x\" onerror=\"globalThis.harmed=1\"/></foreignObject>\
        <image href=\"https://example.org/x.png\"/><style>.a{fill:#00f}</style><rect width=\"40\" height=\"20\" class=\"a\"/></svg>'";
    drop_logo(&page, "logo.svg", "image/svg+xml", hostile);
    let card = until(&page, "the logo", |card| card["svg"].as_str().unwrap().contains("<image"));
    let svg = card["svg"].as_str().unwrap();
    assert!(svg.contains("href=\"data:image/png;base64,") && !svg.contains("example.org") && !svg.contains("script"));
    assert_eq!(page.js("globalThis.harmed ?? null"), Value::Null);
    // In the middle of the logo, at the end of the first lines: as the preview shows it, then as it is saved.
    let blue = |image: &str| {
        page.js(&format!(
            "(async () => {{
                const card = {image}, canvas = new OffscreenCanvas(1200, 630), pen = canvas.getContext('2d');
                pen.drawImage(card, 0, 0, 1200, 630);
                return [...pen.getImageData(1100, 70, 1, 1).data];
            }})()"
        ))
    };
    assert_eq!(
        blue("document.querySelector('campaign-greenlight').shadowRoot.querySelector('img.card')"),
        json!([0, 0, 255, 255])
    );
    assert!(!page.has("button", "Remove logo.svg"), "it is not read as figures");
    assert_eq!(page.console(), Vec::<String>::new());
    check_usable(&page, "logo and colours open");
    page.console();
    page.press("Download PNG");
    let png = Value::from(page.download(".png"));
    let saved = format!("await createImageBitmap(new Blob([Uint8Array.from({png})], {{type: 'image/png'}}))");
    assert_eq!(blue(&saved), json!([0, 0, 255, 255]));
    page.js("new Promise(resolve => setTimeout(resolve, 1500))");
    page.reload();
    page.until_ready();
    until(&page, "the logo again", |card| card["svg"].as_str().unwrap().contains("<image"));
    let unbranded = page.find("checkbox", "Leave the organisation off the card and the link");
    page.click(&unbranded);
    until(&page, "no brand", |card| {
        let svg = card["svg"].as_str().unwrap();
        !svg.contains("<image") && svg.contains("#0b6b4f")
    });
    page.click(&unbranded);
    page.press_summary("Logo and colours");
    drop_logo(&page, "notes.png", "image/png", "'no picture'");
    page.wait("a word on it", || page.text().contains("could not be taken").then_some(()));
    page.press("Remove logo and colours");
    until(&page, "nothing of it", |card| !card["svg"].as_str().unwrap().contains("<image"));
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn what_a_link_replaced_can_be_compared_with_it() {
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.allow_clipboard();
    page.press("Copy link");
    let link = page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")));
    assert!(!page.has("button", "Comparison"), "there is nothing to compare with");
    page.paste("We had 900 views and 12 videos.");
    page.js("new Promise(resolve => setTimeout(resolve, 1500))");
    let fragment = link.split_once('#').unwrap().1;
    page.js(&format!("location.hash = {}; 0", Value::from(fragment)));
    page.press("Comparison");
    let card = until(&page, "the comparison", |card| card["alt"].as_str().unwrap().contains("before and after"));
    assert!(words(card["svg"].as_str().unwrap()).iter().any(|words| words == "Safeguarding"));
}

#[test]
fn thai_words_are_known_to_the_browser() {
    let page = Page::blank();
    let ends = PageRuler::new(&page).words("เครือข่ายเยาวชนชายฝั่ง");
    assert!(ends.contains(&"เครือข่าย".len()) && ends.contains(&"เครือข่ายเยาวชน".len()), "{ends:?}");
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn pictures_of_the_panel() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/panel");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.press_summary("Logo and colours");
    page.press_summary("Description for people who do not see the card");
    for (width, scheme, shape) in
        [(360, "light", 0), (360, "dark", 3), (768, "light", 1), (1280, "light", 2), (1280, "dark", 0)]
    {
        let (name, wide, high) = SHAPES[shape];
        page.press(&format!("{name}, {wide} by {high} pixels"));
        page.look(width, scheme);
        let place = page.js(
            "(async () => {
                const root = document.querySelector('campaign-greenlight').shadowRoot;
                root.querySelector('.meant').style.cssText = 'max-block-size:none;overflow:visible;mask-image:none;position:static';
                await new Promise((done) => setTimeout(done, 500));
                const box = root.querySelector('img.card').closest('section').getBoundingClientRect();
                return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, scale: 1};
            })()",
        );
        let parameters = json!({"captureBeyondViewport": true, "clip": place});
        let answer = page.devtools("Page.captureScreenshot", &parameters);
        let picture = crate::harness::from_base64(answer["data"].as_str().unwrap_or_default());
        std::fs::write(folder.join(format!("{width}-{scheme}.png")), picture).expect("the picture is written");
    }
}
