//! `cargo xtask bench`: our reader beside other parsers in a browser, and assessing. Prints tables and puts them into
//! docs/performance.md. `cargo xtask bench assess` does the second alone.

use crate::run::{Outcome, cargo, command, root, run};
use crate::setup;
use std::path::Path;

/// Where the tables stand in the document: between two lines that name the command.
const DOCUMENT: &str = "docs/performance.md";
const READING: &str = "cargo xtask bench";
const ASSESSING: &str = "cargo xtask bench assess";

/// Builds the page with the peers, runs it and prints its tables; the one on assessing alone where that is wanted.
pub fn bench(only_assessing: bool) -> Outcome {
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
    if only_assessing {
        drive.env("GREENLIGHT_ONLY_ASSESSING", "1");
    }
    run(&mut drive)?;
    let table = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| format!("the table: {error}"));
    into_document(ASSESSING, &table("assessing.md")?)?;
    if only_assessing { Ok(()) } else { into_document(READING, &table("table.md")?) }
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

/// Puts a table in its place in the document.
fn into_document(name: &str, table: &str) -> Outcome {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->\n"));
    let path = root().join(DOCUMENT);
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    let parts = text.split_once(&start).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("{DOCUMENT} has no place for the table: {start}"))?;
    std::fs::write(&path, format!("{before}{start}{table}{end}{after}")).map_err(|error| format!("{DOCUMENT}: {error}"))
}
