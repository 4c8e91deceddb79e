//! Every card in every size, light and dark, in six scripts, measured and drawn by the browser: pictures for people to look at
//! (`cargo xtask contact-sheet`), and a check that what was measured is what is drawn.

use crate::assessments::{SCRIPTS, counted, earlier, held, usual};
use crate::harness::{Page, from_base64};
use greenlight::assess::Assessment;
use greenlight::card::layout::{LAYOUTS, Layout};
use greenlight::card::scene::{Colour, FONT, Matrix, Scene};
use greenlight::card::svg::svg;
use greenlight::card::{Brand, Logo, Ruler, Setting, draw, draw_comparison, draw_results};
use greenlight::words::Locale;
use greenlight::words::locale::ENGLISH;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

/// English words on a card that runs from right to left.
const MIRRORED: Locale = Locale { tag: "ar", right_to_left: true, ..ENGLISH };

/// Measures with a browser's own fonts, from outside.
pub struct PageRuler<'a> {
    page: &'a Page,
    known: RefCell<BTreeMap<(String, bool), f64>>,
}

impl<'a> PageRuler<'a> {
    pub fn new(page: &'a Page) -> Self {
        page.js("globalThis.pen = document.createElement('canvas').getContext('2d'); 0");
        Self { page, known: RefCell::default() }
    }
}

impl Ruler for PageRuler<'_> {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let key = (text.to_owned(), bold);
        if let Some(width) = self.known.borrow().get(&key) {
            return width * size / 100.0;
        }
        let font = format!("{}100px {FONT}", if bold { "bold " } else { "" });
        let measure = format!("(pen.font = {}, pen.measureText({}).width)", Value::from(font), Value::from(text));
        let width = self.page.js(&measure).as_f64().expect("a width");
        self.known.borrow_mut().insert(key, width);
        width * size / 100.0
    }

    fn words(&self, text: &str) -> Vec<usize> {
        let script = format!(
            "[...new Intl.Segmenter('th', {{granularity: 'word'}}).segment({})].map((part) => part.segment)",
            Value::from(text)
        );
        let mut end = 0;
        let parts = self.page.js(&script);
        let ends = parts.as_array().into_iter().flatten().map(|part| {
            end += part.as_str().unwrap_or_default().len();
            end
        });
        ends.filter(|end| *end < text.len()).collect()
    }
}

/// A brand with two colours and a logo that the page draws.
fn brand(page: &Page, dark: bool) -> Brand {
    let logo = page.js(
        "(() => { const canvas = document.createElement('canvas'); canvas.width = 240; canvas.height = 120;
           const pen = canvas.getContext('2d'); pen.fillStyle = '#d4552a'; pen.beginPath(); pen.arc(60, 60, 56, 0, 7); pen.fill();
           pen.fillStyle = '#1c5d99'; pen.fillRect(110, 20, 120, 80); return canvas.toDataURL('image/png'); })()",
    );
    let logo = Logo::new(240, 120, logo.as_str().unwrap_or_default());
    Brand { dark, colours: [Some(Colour(0x1c, 0x5d, 0x99)), Some(Colour(0xd4, 0x55, 0x2a))], logo, named: true }
}

/// Modules that look like a QR code.
pub fn modules() -> Matrix {
    let side = Matrix::LARGEST;
    let dark = (0..side * side).map(|place| (place * place / 7 + place / 3) % 5 < 2).collect();
    Matrix::new(side, dark).expect("a square")
}

const KINDS: [&str; 3] = ["readiness", "results", "comparison"];

fn named(mut assessment: Assessment, organisation: &str, campaign: &str) -> Assessment {
    (assessment.organisation, assessment.campaign) = (organisation.to_owned(), campaign.to_owned());
    assessment
}

fn card(kind: &str, script: usize, layout: &'static Layout, brand: &Brand, ruler: &dyn Ruler) -> Scene {
    let (_, organisation, campaign, mirrored) = SCRIPTS[script];
    let locale = if mirrored { &MIRRORED } else { &ENGLISH };
    let modules = modules();
    // Every third script shows the code.
    let matrix = (script % 3 == 2).then_some(&modules);
    let setting = Setting { layout, brand, locale, ruler, matrix };
    let name = |assessment| named(assessment, organisation, campaign);
    match kind {
        "readiness" if script.is_multiple_of(2) => draw(&name(held()), &setting),
        "readiness" => draw(&name(usual()), &setting),
        "results" => draw_results(&name(counted()), &setting),
        _ if script.is_multiple_of(2) => draw_comparison(&name(earlier()), &name(usual()), &setting),
        _ => {
            let mut other = named(earlier(), organisation, "#CoastWatch");
            other.rubric = "0.9";
            draw_comparison(&name(usual()), &other, &setting)
        }
    }
}

/// Shows cards in rows of this height per size and takes a picture.
fn sheet(page: &Page, rows: &[Vec<Scene>], width: f64) -> Vec<u8> {
    let cells: Vec<Vec<Value>> = rows
        .iter()
        .map(|row| {
            row.iter().map(|scene| json!([svg(scene), f64::from(scene.height) / f64::from(scene.width)])).collect()
        })
        .collect();
    let script = format!(
        "(async () => {{
            document.body.style.cssText = 'margin:0;padding:8px;background:#8a8f8c;display:grid;gap:8px';
            document.body.replaceChildren();
            for (const row of {}) {{
                const line = document.createElement('div');
                line.style.cssText = 'display:flex;gap:8px;align-items:start';
                document.body.append(line);
                for (const [svg, ratio] of row) {{
                    const image = new Image({width}, Math.round({width} * ratio));
                    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
                    await image.decode();
                    line.append(image);
                }}
            }}
            return [document.body.scrollWidth, document.body.scrollHeight];
        }})()",
        json!(cells)
    );
    let size = page.js(&script);
    assert!(size[1].as_u64() > Some(100), "the cards are shown: {size}");
    let wide = (width as u64 + 8) * rows.first().map_or(1, |row| row.len() as u64) + 8;
    let clip = json!({"x": 0, "y": 0, "width": wide, "height": size[1], "scale": 1});
    let parameters = json!({"captureBeyondViewport": true, "format": "webp", "quality": 80, "clip": clip});
    let answer = page.devtools("Page.captureScreenshot", &parameters);
    from_base64(answer["data"].as_str().unwrap_or_default())
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn contact_sheet() {
    let width: f64 = std::env::var("CARD_WIDTH").ok().and_then(|width| width.parse().ok()).unwrap_or(240.0);
    let folder = std::env::var("CARD_FOLDER").unwrap_or_else(|_| "docs/pictures/cards".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let only = std::env::var("CARD_KIND").unwrap_or_default();
    let page = Page::blank();
    let ruler = PageRuler::new(&page);
    for kind in KINDS.iter().filter(|kind| kind.starts_with(&only)) {
        for (look, dark) in [("light", false), ("dark", true)] {
            let branded = brand(&page, dark);
            let plain = Brand { dark, ..Brand::PLAIN };
            let rows: Vec<Vec<Scene>> = (0..6)
                .map(|script| {
                    let brand = if script % 2 == 1 { &branded } else { &plain };
                    LAYOUTS.iter().map(|layout| card(kind, script, layout, brand, &ruler)).collect()
                })
                .collect();
            let picture = sheet(&page, &rows, width);
            std::fs::write(folder.join(format!("{kind}-{look}.webp")), picture).expect("the picture is written");
        }
    }
    let brand = Brand::PLAIN;
    let scene = card("readiness", 0, LAYOUTS[0], &brand, &ruler);
    let show = format!(
        "(async () => {{
            const image = new Image({}, {});
            image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent({});
            await image.decode();
            document.body.style.cssText = 'margin:0';
            document.body.replaceChildren(image);
        }})()",
        scene.width,
        scene.height,
        Value::from(svg(&scene))
    );
    page.js(&show);
    let clip = json!({"x": 0, "y": 0, "width": scene.width, "height": scene.height, "scale": 1});
    let answer = page.devtools("Page.captureScreenshot", &json!({"captureBeyondViewport": true, "clip": clip}));
    let picture = from_base64(answer["data"].as_str().unwrap_or_default());
    std::fs::write(folder.join("../card.png"), picture).expect("the picture is written");
}
