//! `cargo xtask bench`: our reader beside other parsers in a browser. Prints a table and puts it into docs/performance.md.

use crate::run::{Outcome, cargo, command, root, run};
use crate::setup;
use std::path::Path;

/// Where the table stands in the document.
const DOCUMENT: &str = "docs/performance.md";
const START: &str = "<!-- cargo xtask bench -->\n";
const END: &str = "<!-- end of cargo xtask bench -->\n";

/// Builds the page with the peers, runs it and prints its table.
pub fn bench() -> Outcome {
    let builders = setup::builders()?;
    let browser = setup::browser()?;
    let peers = setup::peers()?;
    let folder = root().join("tmp/peers");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    module(&builders, &folder)?;
    let own = ["index.html", "export.js", "page.js"].map(|name| root().join("benches/peers").join(name));
    for file in own.iter().chain(&peers) {
        let name = file.file_name().unwrap_or_default();
        std::fs::copy(file, folder.join(name)).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let mut drive = cargo();
    drive.args(["test", "--quiet", "--test", "peers"]).env("GREENLIGHT_PEERS", &folder);
    drive.env("CHROMEDRIVER", &browser.driver);
    if let Some(program) = &browser.program {
        drive.env("CHROMIUM", program);
    }
    run(&mut drive)?;
    let table = std::fs::read_to_string(folder.join("table.md")).map_err(|error| format!("the table: {error}"))?;
    into_document(&table)
}

/// The reader as a module, built as the page's program is.
fn module(builders: &setup::Builders, folder: &Path) -> Outcome {
    run(cargo().args(["build", "--quiet", "--release", "--package", "peers", "--target", "wasm32-unknown-unknown"]))?;
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let mut bindgen = command("wasm-bindgen");
    bindgen.env("PATH", &builders.path).args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder);
    bindgen.arg(root().join(target).join("wasm32-unknown-unknown/release/peers.wasm"));
    run(&mut bindgen)?;
    let file = folder.join("peers_bg.wasm");
    let mut optimise = command("wasm-opt");
    optimise.env("PATH", &builders.path).args(flags()?).arg("-Oz").arg(&file).arg("-o").arg(&file);
    run(&mut optimise)
}

/// What the page's program is optimised with, as index.html says.
fn flags() -> Outcome<Vec<String>> {
    let page = std::fs::read_to_string(root().join("index.html")).map_err(|error| format!("index.html: {error}"))?;
    let flags = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (flags, _) = flags.ok_or("index.html does not say how the program is optimised")?;
    Ok(flags.split_whitespace().map(str::to_owned).collect())
}

/// Puts the table in its place in the document.
fn into_document(table: &str) -> Outcome {
    let path = root().join(DOCUMENT);
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    let parts = text.split_once(START).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("{DOCUMENT} has no place for the table: {START}"))?;
    std::fs::write(&path, format!("{before}{START}{table}{END}{after}")).map_err(|error| format!("{DOCUMENT}: {error}"))
}
