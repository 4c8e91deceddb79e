//! `cargo xtask test`: everything that must hold, one line a stage, the quickest to fail first.

use crate::run::{Outcome, cargo, command, first_that_runs, output, root, run};
use crate::setup::{self, Browser, Builders, Engines};
use crate::{build, size};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const WASM: [&str; 4] = ["--target", "wasm32-unknown-unknown", "--features", "web"];

/// Runs every stage; stops at the first that fails.
pub fn test() -> Outcome {
    setup::toolchain()?;
    let mut stages = Stages::default();
    stages.run("style", || run(cargo().args(["fmt", "--all", "--check"])))?;
    stages.run("lints, native", || {
        run(cargo().args([
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--test",
            "browser",
            "--test",
            "peers",
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    stages.run("lints, page", || {
        let targets = ["--lib", "--bins", "--test", "web", "--", "--deny", "warnings"];
        run(cargo().args(["clippy", "--quiet"]).args(WASM).args(targets))
    })?;
    stages.run("lints, annex", || {
        let target = ["--target", "wasm32-unknown-unknown", "--features", "annex", "--lib", "--bins"];
        run(cargo().args(["clippy", "--quiet"]).args(target).args(["--", "--deny", "warnings"]))
    })?;
    stages.run("tests, native", || {
        run(cargo().args(["test", "--workspace", "--lib", "--bins", "--tests", "--examples"]))
    })?;
    stages.run("tests in the documentation", || run(cargo().args(["test", "--doc"])))?;
    let builders = stages.run("set-up for the page", setup::builders)?;
    let browser = stages.run("set-up for the browser", setup::browser)?;
    let engines = stages.run("set-up for Firefox and WebKit", setup::engines)?;
    stages.run("tests in wasm, in Chromium", || in_wasm(&builders, &browser))?;
    let site = stages.run("the page, built", build::site)?;
    let faulty = stages.run("the page that panics when told to, built", build::faulty_site)?;
    let in_chromium: Vec<&str> = IN_ALL_ENGINES.iter().flat_map(|name| ["--skip", name]).collect();
    stages.run("the page, end to end, in Chromium", || in_browser(&site, &faulty, &browser, &in_chromium))?;
    stages.run("the page, end to end, in all browsers", || in_engines(&site, &faulty, &browser, &engines))?;
    stages.run("size", within_budget)?;
    stages.run("score", score)?;
    stages.print();
    for why in &engines.without {
        println!("not tried: {why}");
    }
    Ok(())
}

/// The end-to-end tests that run in all browsers.
const IN_ALL_ENGINES: [&str; 2] = ["engines::", "hosts::"];

fn in_engines(site: &Path, faulty: &Path, browser: &Browser, engines: &Engines) -> Outcome {
    let mut tests = browser_tests(site, faulty, browser, &IN_ALL_ENGINES);
    run(tests.envs(engines.variables.iter().map(|(name, value)| (name, value))))
}

/// The end-to-end tests against the built page; `arguments` choose among them.
pub fn in_browser(site: &Path, faulty: &Path, browser: &Browser, arguments: &[&str]) -> Outcome {
    run(&mut browser_tests(site, faulty, browser, arguments))
}

fn browser_tests(site: &Path, faulty: &Path, browser: &Browser, arguments: &[&str]) -> Command {
    let mut tests = cargo();
    tests.args(["test", "--test", "browser", "--"]).args(arguments);
    tests.env("GREENLIGHT_SITE", site).env("GREENLIGHT_FAULTY_SITE", faulty);
    tests.env("GREENLIGHT_AXE", &browser.axe).env("CHROMEDRIVER", &browser.driver);
    tests.env("GREENLIGHT_CODE_READER", &browser.code_reader);
    if let Some(program) = &browser.program {
        tests.env("CHROMIUM", program);
    }
    tests
}

fn in_wasm(builders: &Builders, browser: &Browser) -> Outcome {
    let mut tests = cargo();
    tests.arg("test").args(WASM).args(["--test", "web"]);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &builders.wasm_test_runner);
    tests.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut tests)
}

fn within_budget() -> Outcome {
    let first_load = size::report()?;
    let budget = size::BUDGET;
    if first_load > budget {
        return Err(format!("the first load weighs {first_load} bytes of brotli, more than the budget of {budget}"));
    }
    println!("the first load weighs {first_load} bytes of brotli; the budget is {budget}");
    Ok(())
}

/// The reader against labelled cases, where such a corpus lies beside the checkout. The figures are for people to see;
/// nothing passes or fails by them.
fn score() -> Outcome {
    let corpus = root().join("../shared/corpus");
    if !corpus.join("score.py").exists() {
        println!("not scored: no corpus beside the checkout");
        return Ok(());
    }
    if first_that_runs(&["python3"]).is_none() {
        println!("not scored: python3 is missing");
        return Ok(());
    }
    let folder = root().join("tmp/score");
    std::fs::create_dir_all(&folder).map_err(|error| format!("tmp/score: {error}"))?;
    let mut exports: Vec<_> = std::fs::read_dir(corpus.join("exports"))
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    exports.retain(|path| !matches!(path.file_name().and_then(|name| name.to_str()), Some("expected.json") | None));
    exports.sort();
    let (text, numbers) = (corpus.join("free_text.jsonl"), corpus.join("numbers.jsonl"));
    let kinds = [
        ("text", text.clone(), vec!["--jsonl".into(), text]),
        ("files", corpus.join("exports/expected.json"), exports),
        ("numbers", numbers.clone(), vec!["--jsonl".into(), numbers]),
    ];
    for (kind, cases, arguments) in kinds {
        let read = folder.join(format!("{kind}.jsonl"));
        let file = std::fs::File::create(&read).map_err(|error| format!("{}: {error}", read.display()))?;
        let mut reader = cargo();
        reader.args(["run", "--quiet", "--release", "--example", "read", "--"]).args(arguments).stdout(file);
        run(&mut reader)?;
        run(command("python3").arg(corpus.join("score.py")).arg(kind).arg(&cases).arg(&read))?;
        if kind == "numbers" {
            let missed =
                output(command("python3").arg(corpus.join("score.py")).arg(kind).arg(&cases).arg(&read).arg("--show"));
            accepted(&missed.unwrap_or_default());
        }
    }
    Ok(())
}

/// Of the numbers those whose expectations we take over (docs/numbers.md), from the scorer's lines about what was missed.
fn accepted(missed: &str) {
    let list = std::fs::read_to_string(root().join("tests/numbers/rejected.txt")).unwrap_or_default();
    let mut rejected: Vec<&str> = list.lines().filter(|line| line.starts_with(' ')).map(str::trim).collect();
    let all = missed.lines().last().and_then(|line| line.split(' ').nth(1)?.parse::<usize>().ok()).unwrap_or(0);
    let left = all.saturating_sub(rejected.len());
    let mut wrong = 0;
    for id in missed.lines().filter_map(|line| line.strip_prefix("MISSED ")?.split(' ').next()) {
        match rejected.iter().position(|known| *known == id) {
            Some(place) => drop(rejected.swap_remove(place)),
            None => wrong += 1,
        }
    }
    let read = left.saturating_sub(wrong);
    println!(
        "numbers whose expectations we take over {left}  found {read} ({:.1} %)",
        100.0 * read as f64 / left.max(1) as f64
    );
}

/// The stages that were run, and how long each took.
#[derive(Default)]
struct Stages(Vec<(&'static str, f64)>);

impl Stages {
    #[allow(clippy::disallowed_methods, reason = "a command may look at the clock; the core may not")]
    fn run<T>(&mut self, name: &'static str, stage: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = stage();
        let seconds = start.elapsed().as_secs_f64();
        self.0.push((name, seconds));
        if outcome.is_err() {
            println!("== {name}: failed after {seconds:.1} s");
        } else {
            println!("== {name}: {seconds:.1} s");
        }
        outcome
    }

    fn print(&self) {
        println!("\nAll stages passed.");
        for (name, seconds) in &self.0 {
            println!("{seconds:>8.1} s  {name}");
        }
        println!("{:>8.1} s  in all", self.0.iter().map(|(_, seconds)| seconds).sum::<f64>());
    }
}
