//! Drives the benchmark page in a headless browser, and prints a table: `cargo xtask bench` builds what it needs and runs it.
#![allow(missing_docs, reason = "a benchmark is named by what it does")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on stops and says where, and tells people what it found"
)]
#![allow(dead_code, reason = "the harness of the tests of the page can do more")]

#[path = "../../tests/browser/harness.rs"]
mod harness;
#[path = "../../tests/browser/portable.rs"]
mod portable;
#[path = "../../xtask/src/server.rs"]
mod server;
#[path = "../../tests/browser/webdriver.rs"]
mod webdriver;

use std::fmt::Write as _;
use std::path::PathBuf;

use harness::Page;

/// How often each is run; the middle one counts.
const ROUNDS: usize = 7;

const ROWS: u32 = 100_000;

fn main() {
    let folder = PathBuf::from(std::env::var_os("GREENLIGHT_PEERS").expect("run this through `cargo xtask bench`"));
    let address = harness::serve_folder(&folder, |_, answer| answer);
    let page = || {
        let page = Page::open(&address);
        page.wait("the page is ready", || (page.js("typeof bench") == "object").then_some(()));
        page
    };
    let assessing = assessing(&page());
    print!("{assessing}");
    std::fs::write(folder.join("assessing.md"), assessing).expect("the table can be written");
    if std::env::var_os("GREENLIGHT_ONLY_ASSESSING").is_some() {
        return;
    }
    let mut table = beside_others(&page());
    table += &by_rows(&page());
    table += &many(&page());
    table += &memory(&page);
    print!("{table}");
    std::fs::write(folder.join("table.md"), table).expect("the table can be written");
}

fn number(page: &Page, expression: &str) -> f64 {
    page.js(expression).as_f64().unwrap_or_else(|| panic!("{expression} gives a number"))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// How long assessing takes, beside what it may take.
fn assessing(page: &Page) -> String {
    let mut table = format!("| job, medians of {ROUNDS} runs | ms | may take | of that |\n|---|---:|---:|---:|\n");
    for (name, job, times, limit) in [
        ("assess with all checks", "assess", 200, 1.0),
        ("search the next steps, nothing met", "steps", 200, 5.0),
        ("order the questions, nothing known", "questions", 200, 1.0),
        ("what if, one check supposed otherwise", "what if", 200, 1.0),
        ("measure and assess 10,000 rows of 12 figures", "batch", 10_000, 1000.0),
    ] {
        let run = || number(page, &format!("bench.assess('{job}', {times})"));
        run(); // so that everything is compiled
        let time = median((0..ROUNDS).map(|_| run()).collect());
        writeln!(table, "| {name} | {time:.3} | {limit} | {:.2} |", time / limit).expect("a text grows");
    }
    table
}

/// Our reader beside the others, each run after the other, seven times.
fn beside_others(page: &Page) -> String {
    let bytes = number(page, &format!("bench.prepare({ROWS})"));
    page.js("bench.round()"); // so that everything is compiled
    let rounds: Vec<_> = (0..ROUNDS).map(|_| page.js("bench.round()")).collect();
    let names: Vec<String> = rounds[0].as_object().expect("times by name").keys().cloned().collect();
    let middle = |name: &str| median(rounds.iter().map(|round| round[name].as_f64().expect("a time")).collect());
    let (udsv, papa) = (middle("uDSV, typed"), middle("Papa Parse, typed"));
    let mut table = format!(
        "{ROWS} rows, 10 columns, {:.1} MB; medians of {ROUNDS} interleaved runs in milliseconds.\n\n\
         | | ms | of uDSV | of Papa Parse |\n|---|---:|---:|---:|\n",
        bytes / 1e6
    );
    for name in names {
        let time = middle(&name);
        writeln!(table, "| {name} | {time:.1} | {:.2} | {:.2} |", time / udsv, time / papa).expect("a text grows");
    }
    table
}

/// Whether a row takes as long in a long table as in a short one.
fn by_rows(page: &Page) -> String {
    let sizes = [10_000, 100_000, 1_000_000];
    for rows in sizes {
        page.js(&format!("bench.prepare({rows}); bench.keep()"));
    }
    page.js("bench.each()"); // so that everything is compiled
    let rounds: Vec<_> = (0..ROUNDS).map(|_| page.js("bench.each()")).collect();
    let middle = |rows: i32| {
        let name = rows.to_string();
        median(rounds.iter().map(|round| round[&name].as_f64().expect("a time")).collect())
    };
    let mut table = "\n| rows | ns a row, from bytes | of the shortest table's |\n|---:|---:|---:|\n".to_owned();
    for rows in sizes {
        let each = middle(rows);
        writeln!(table, "| {rows} | {each:.0} | {:.2} |", each / middle(sizes[0])).expect("a text grows");
    }
    table
}

/// How long it takes to assess each row of a table with figures and an answer to every question.
fn many(page: &Page) -> String {
    let mut table = "\n| many at once: rows assessed | MB | ms |\n|---:|---:|---:|\n".to_owned();
    for rows in [1_000, 10_000] {
        let bytes = number(page, &format!("bench.prepareMany({rows})"));
        page.js("bench.time('Many at once', 1)"); // so that everything is compiled
        let time = median((0..ROUNDS).map(|_| number(page, "bench.time('Many at once', 1)")).collect());
        writeln!(table, "| {rows} | {:.1} | {time:.0} |", bytes / 1e6).expect("a text grows");
    }
    table
}

/// How much memory the module takes, beside the input.
fn memory(page: &dyn Fn() -> Page) -> String {
    let mut table = "\n| input | MB | peak of the module's memory | of the input |\n|---|---:|---:|---:|\n".to_owned();
    for (name, rows, foreign, job) in [
        ("100000 rows, from bytes", 100_000, false, "Greenlight, from bytes"),
        ("100000 rows, from a string", 100_000, false, "Greenlight, from a string"),
        ("100000 rows with Cyrillic titles, from a string", 100_000, true, "Greenlight, from a string"),
        ("1000000 rows, from bytes", 1_000_000, false, "Greenlight, from bytes"),
    ] {
        // Memory never shrinks: each needs a page of its own.
        let page = page();
        let bytes = number(&page, &format!("bench.prepare({rows}, {foreign})"));
        number(&page, &format!("bench.time('{job}', 1)"));
        let peak = number(&page, "bench.memory()");
        writeln!(table, "| {name} | {:.1} | {:.1} | {:.2} |", bytes / 1e6, peak / 1e6, peak / bytes)
            .expect("a text grows");
    }
    table
}
