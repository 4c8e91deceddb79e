//! The results panel: evidence, warnings, trend, comparisons, and the way from each figure to where it stands.

use crate::harness::Page;
use crate::job::paste_and_wait;
use serde_json::{Value, json};
use std::path::Path;

/// An export as a person has it, with a pause in summer; its numbers are invented.
fn export() -> String {
    let mut rows = String::from(
        "We aim for 5 million views from 500 videos. We have 24000 followers.\n\n\
         Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n",
    );
    let days = [1, 2, 3, 4, 5, 8, 9, 10, 11].into_iter().flat_map(|month| [3, 12, 21].map(|day| (month, day)));
    for (row, (month, day)) in (1..=27_u32).zip(days) {
        let views = 300 + row * 90 + row % 4 * 170;
        rows.push_str(&format!(
            "2026-11-22,Clip {row},https://example.org/{row},2026-{month:02}-{day:02},{},{},{},{views}\n",
            views / 14,
            views / 90,
            views / 60,
        ));
    }
    rows
}

const TABLE: &str =
    "Campaign\tViews\tVideos\nTide Watch\t90,000\t300\nDune Song\t400,000\t200\nHill Walk\t50,000\t1,000\n";

#[track_caller]
fn figures(page: &Page) -> String {
    page.text_of(&page.find("region", "Figures"))
}

/// Waits until the region "Figures" says this.
#[track_caller]
fn says(page: &Page, words: &str) {
    page.wait(&format!("{words:?} among the figures"), || figures(page).contains(words).then_some(()));
}

#[track_caller]
fn no_longer_says(page: &Page, words: &str) {
    page.wait(&format!("no more {words:?}"), || (!figures(page).contains(words)).then_some(()));
}

/// Opens the fold of a figure by its name, or the first fold of the results with this heading.
#[track_caller]
fn open(page: &Page, name: &str) {
    let region = page.find("region", "Figures");
    let body = format!(
        "const all = [...this.querySelectorAll('summary')];
         const found = all.find(e => (e.querySelector('.name') ?? e).textContent === {});
         if (!found) return false;
         found.parentElement.open = true;
         return true;",
        Value::from(name)
    );
    assert_eq!(page.ask(&region, &body), json!(true), "{name} can be opened");
}

#[test]
fn an_export_shows_its_trend_as_a_chart_and_as_a_table() {
    let page = Page::ready();
    paste_and_wait(&page, &export(), "Rows read: 27.");
    says(&page, "How your views went");
    says(&page, "Of the newest third:");
    says(&page, "Where the line breaks off, there were no posts.");
    open(&page, "Show as a table");
    says(&page, "no posts");
    let region = page.find("region", "Figures");
    let drawn = page.ask(
        &region,
        "const plot = this.querySelector('.plot');
         return [plot.querySelectorAll('.dot').length, plot.querySelectorAll('.level').length,
             this.querySelectorAll('.chart tbody tr').length];",
    );
    let drawn: Vec<u64> = drawn.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
    assert!(drawn[0] > 5 && drawn[1] == 2 && drawn[2] >= drawn[0], "points, levels, rows: {drawn:?}");
}

#[test]
fn comparisons_say_what_differs_and_where_each_case_comes_from() {
    let page = Page::ready();
    paste_and_wait(&page, &export(), "Rows read: 27.");
    says(&page, "You aim at 10,000 views for each video.");
    says(&page, "Help. Theirs: with the platform’s help. Yours: not known.");
    says(&page, "Run with the platform in more than 100 markets");
    page.press("without help or advertising");
    says(&page, "No like figure is known.");
    says(&page, "not alike");
    page.press("without help or advertising");
    no_longer_says(&page, "No like figure is known.");
    open(&page, "Table and sources");
    says(&page, "ICTworks");
}

#[test]
fn the_evidence_of_a_headline_figure_is_raised_and_taken_back_by_one_tap() {
    let page = Page::ready();
    paste_and_wait(&page, "Views: 1,000,000\nVideos: 1,000\n", "1,000");
    says(&page, "Evidence: somebody says so.");
    open(&page, "Views");
    let chips = page.all("button", "anyone can check it");
    page.click(chips.first().expect("chips of the views"));
    says(&page, "The weakest: Videos made by participants.");
    open(&page, "Videos made by participants");
    let chips = page.all("button", "a screenshot shows it");
    page.click(chips.last().expect("chips of the videos"));
    says(&page, "Evidence: a screenshot shows it.");
    page.reload();
    page.until_ready();
    says(&page, "Evidence: a screenshot shows it.");
}

#[test]
fn a_tap_on_a_figure_leads_to_where_it_stands_in_the_text() {
    let page = Page::ready();
    paste_and_wait(&page, &export(), "Rows read: 27.");
    open(&page, "Target: views for each video");
    let places = page.wait("places in the text", || {
        let found = page.all("button", "Target videos: \u{201c}500\u{201d} in your text");
        (!found.is_empty()).then_some(found)
    });
    page.click(&places[0]);
    page.wait("its row has the focus", || {
        let focus = page.js(
            "(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                return [at?.className, at?.getAttribute('aria-expanded'), at?.innerText]; })()",
        );
        let row = focus[0] == "row" && focus[1] == "true" && focus[2].as_str()?.contains("500");
        row.then_some(())
    });
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_other_campaigns_of_a_table_are_compared_with_when_asked() {
    let page = Page::ready();
    paste_and_wait(&page, TABLE, "Which one is yours?");
    page.press("Tide Watch");
    says(&page, "300");
    assert!(!figures(&page).contains("Dune Song"));
    page.click(&page.find("checkbox", "Compare with the other campaigns in your table"));
    says(&page, "Dune Song");
    says(&page, "50 to 2,000");
}

#[test]
fn what_cannot_be_is_warned_about() {
    let page = Page::ready();
    paste_and_wait(&page, "Views: 1,000\nReach: 5,000\nComments: 2,000\n", "5,000");
    says(&page, "Please look at these");
    says(&page, "Reach: 5,000. That is more than the views");
    says(&page, "Comments: 2,000. That is more than the views");
    // Each warning leads to the figures that it names.
    let region = page.find("region", "Figures");
    let ways = page.ask(
        &region,
        "return [...this.querySelectorAll('.warnings li')].map(e => e.querySelectorAll('button').length);",
    );
    assert_eq!(ways, json!([2, 2]));
    page.ask(&region, "this.querySelector('.warnings button').click();");
    let open =
        "document.querySelector('campaign-greenlight').shadowRoot.querySelector('.row[aria-expanded=true]') !== null";
    page.wait("the figure is shown where it was read", || (page.js(open) == true).then_some(()));
}

#[test]
fn an_accessibility_check_finds_nothing_in_open_results() {
    let page = Page::ready();
    let axe = std::env::var("GREENLIGHT_AXE").expect("GREENLIGHT_AXE is set: run this through `cargo xtask test`");
    let axe = std::fs::read_to_string(Path::new(&axe)).expect("the accessibility checker is there");
    page.js(&format!("{axe}; 0"));
    paste_and_wait(&page, &export(), "Rows read: 27.");
    let region = page.find("region", "Figures");
    page.ask(&region, "for (const fold of this.querySelectorAll('details')) fold.open = true;");
    for scheme in ["light", "dark"] {
        for width in [360, 1280] {
            page.look(width, scheme);
            let found = page
                .js("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                    .then(found => found.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html)]))");
            assert_eq!(found, json!([]), "{scheme}, {width} px");
        }
    }
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn pictures_of_results() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    for (state, text, sign) in [("export", export(), "Rows read: 27."), ("table", TABLE.to_owned(), "Which one")] {
        let page = Page::ready();
        paste_and_wait(&page, &text, sign);
        if state == "table" {
            page.press("Tide Watch");
            page.click(&page.find("checkbox", "Compare with the other campaigns in your table"));
        }
        let region = page.find("region", "Figures");
        page.ask(
            &region,
            "for (const part of this.closest('main').querySelectorAll('.given, .meant > :not(.results), .slim')) part.hidden = true;
             this.closest('.meant').style.cssText = 'max-block-size: none; mask-image: none';",
        );
        for (direction, schemes) in [("ltr", &["light", "dark"][..]), ("rtl", &["light"])] {
            page.ask(&region, &format!("this.closest('.greenlight').dir = '{direction}';"));
            for (scheme, width) in schemes.iter().flat_map(|scheme| [360, 768, 1280].map(|width| (scheme, width))) {
                page.look(width, scheme);
                let name = format!("results-{state}-{direction}-{scheme}-{width}.png");
                std::fs::write(folder.join(name), page.picture()).expect("the picture is written");
            }
        }
        let folds = "for (const fold of this.querySelectorAll('details')) fold.open = true;";
        page.ask(&region, folds);
        page.look(360, "light");
        std::fs::write(folder.join(format!("results-{state}-open-360.png")), page.picture()).expect("it is written");
        page.look(768, "light");
        std::fs::write(folder.join(format!("results-{state}-open-768.png")), page.picture()).expect("it is written");
    }
}
