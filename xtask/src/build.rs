//! Builds the site: Trunk compiles it, then every file but the page is named by a hash of its final content.
//!
//! The names change only when a file changes, so that a server may let browsers keep them for ever.

use crate::run::{Outcome, cargo, command, root, run};
use crate::setup::{self, Builders};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files that are renamed, each after those it refers to; and those that refer to them.
const NAMED_BY_CONTENT: [&str; 16] = [
    "icon.svg",
    "tokens.css",
    "page.css",
    "widget.css",
    "greenlight_bg.wasm",
    "greenlight.js",
    "workbook_bg.wasm",
    "workbook.js",
    "files.js",
    "rooms.css",
    "annex_bg.wasm",
    "annex.js",
    "fallback.js",
    "languages.txt",
    "element.js",
    "index.html",
];

/// The styles that are used inside the element.
const INSIDE: [&str; 3] = ["tokens.css", "widget.css", "rooms.css"];

/// Builds the release site into `dist/`.
pub fn site() -> Outcome<PathBuf> {
    build("dist", &[])
}

/// Builds a site that panics when told to, to test what people see then; never released.
pub fn faulty_site() -> Outcome<PathBuf> {
    build("tmp/dist-fault", &["--features", "web,fault"])
}

fn build(folder: &str, arguments: &[&str]) -> Outcome<PathBuf> {
    let builders = setup::builders()?;
    let site = root().join(folder);
    std::fs::create_dir_all(&site).map_err(|error| format!("{folder}: {error}"))?;
    let mut trunk = command(&builders.trunk);
    trunk.env("PATH", &builders.path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.env("CARGO_ENCODED_RUSTFLAGS", without_folders());
    trunk.env_remove("NO_COLOR"); // Trunk wants `true` or `false` here, not the usual `1`
    trunk.args(["build", "--quiet", "--release", "--dist"]).arg(&site).args(arguments);
    run(&mut trunk)?;
    std::fs::write(site.join("languages.txt"), languages()?).map_err(|error| format!("languages.txt: {error}"))?;
    beside(&builders, &site, "workbook", &["--package", "workbook"])?;
    beside(&builders, &site, "annex", &["--bin", "annex", "--features", "annex"])?;
    name_by_content(&site)?;
    Ok(site)
}

/// The pack of all languages but English: what tells them, the words of tables, and the files that `src/read/language.rs` lists,
/// without remarks, `== tag` before each.
fn languages() -> Outcome<String> {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).map_err(|error| format!("{name}: {error}"));
    let mut files = vec![
        ("telling".to_owned(), "src/read/language/telling.txt".to_owned()),
        ("vocabulary".to_owned(), "src/read/table/vocabulary.txt".to_owned()),
    ];
    let others = files.len();
    for line in read("src/read/language.rs")?.lines() {
        let listed = line.trim().strip_prefix("listed!(\"").and_then(|rest| rest.strip_suffix("\"),"));
        let Some((tag, file)) = listed.and_then(|listed| listed.split_once("\", \"")) else { continue };
        files.push((tag.to_owned(), format!("src/read/language/{file}.txt")));
    }
    let mut pack = String::new();
    for (tag, file) in &files {
        pack.push_str(&format!("== {tag}\n"));
        for line in read(file)?.lines() {
            let words = line.split('#').next().unwrap_or_default().trim_end();
            if !words.is_empty() {
                pack.push_str(words);
                pack.push('\n');
            }
        }
    }
    if files.len() == others { Err("src/read/language.rs lists no languages".to_owned()) } else { Ok(pack) }
}

/// Builds a WebAssembly program beside the page's, which the page fetches only when it is used; `which` tells Cargo where it is.
fn beside(builders: &Builders, site: &Path, name: &str, which: &[&str]) -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut compile = cargo();
    compile.args(["build", "--quiet", "--release", "--locked", "--target", TARGET]).args(which);
    run(compile.env("CARGO_ENCODED_RUSTFLAGS", without_folders()))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let program = target.join(TARGET).join("release").join(name).with_extension("wasm");
    let mut bind = tool(builders, "wasm-bindgen")?;
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(site).arg(program);
    run(&mut bind)?;
    let bound = site.join([name, "_bg.wasm"].concat());
    let mut optimise = tool(builders, "wasm-opt")?;
    optimise.args(["-Oz", "--strip-debug", "--strip-producers", "--enable-bulk-memory", "--enable-sign-ext"]);
    optimise.args(["--enable-nontrapping-float-to-int", "--enable-mutable-globals", "--enable-reference-types"]);
    run(optimise.arg("--enable-multivalue").arg(&bound).arg("-o").arg(&bound))
}

/// One of the tools in the builders' folders.
fn tool(builders: &Builders, name: &str) -> Outcome<Command> {
    let found = std::env::split_paths(&builders.path).map(|folder| folder.join(name)).find(|path| path.exists());
    let mut tool = command(found.ok_or_else(|| format!("{name} is not there"))?);
    tool.env("PATH", &builders.path);
    Ok(tool)
}

/// Compiler flags that keep the builder's folders out of the program: messages of panics name source files, folders are
/// nobody's business, and they would make the bytes differ between machines.
fn without_folders() -> String {
    let given = std::env::var("RUSTFLAGS").unwrap_or_default();
    let mut flags: Vec<String> = given.split_whitespace().map(str::to_owned).collect();
    let cargo = std::env::var("CARGO_HOME").ok().or_else(|| Some(format!("{}/.cargo", std::env::var("HOME").ok()?)));
    flags.extend(cargo.map(|folder| format!("--remap-path-prefix={folder}=cargo")));
    flags.push(format!("--remap-path-prefix={}=greenlight", root().display()));
    flags.join("\u{1f}")
}

/// Renames the files and writes their new names wherever the old ones stood.
fn name_by_content(site: &Path) -> Outcome {
    let failed = |name: &str| {
        let place = format!("{name} in {}", site.display());
        move |error: std::io::Error| format!("{place}: {error}")
    };
    let mut renamed: Vec<(&str, String)> = Vec::new();
    for name in NAMED_BY_CONTENT {
        let path = site.join(name);
        let mut bytes = std::fs::read(&path).map_err(failed(name))?;
        if !name.ends_with(".wasm") {
            let mut text = String::from_utf8(bytes).map_err(|error| format!("{name}: {error}"))?;
            for (old, new) in &renamed {
                text = text.replace(old, new);
            }
            if name == "index.html" {
                text = without_instructions(&text);
            } else if name.ends_with(".js") || name.ends_with(".css") {
                text = without_remarks(&text);
                if INSIDE.contains(&name) {
                    text = with_own_rem(&text);
                }
            }
            bytes = text.into_bytes();
        }
        std::fs::write(&path, &bytes).map_err(failed(name))?;
        if name != "index.html" {
            let new = with_hash(name, &bytes);
            std::fs::rename(&path, site.join(&new)).map_err(failed(name))?;
            renamed.push((name, new));
        }
    }
    let known = |name: &str| name == "index.html" || renamed.iter().any(|(_, new)| new == name);
    let listed = std::fs::read_dir(site).map_err(failed("the folder"))?;
    let strangers: Vec<String> =
        listed.flatten().filter_map(|entry| entry.file_name().into_string().ok()).filter(|name| !known(name)).collect();
    if strangers.is_empty() {
        Ok(())
    } else {
        Err(format!("not named by content, add them to the list in xtask/src/build.rs: {}", strangers.join(", ")))
    }
}

/// The page without the lines that only Trunk reads.
fn without_instructions(page: &str) -> String {
    let kept = page.lines().filter(|line| !line.contains("data-trunk") && !line.trim().is_empty());
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// A script or a style sheet without the lines that are remarks, without the spaces before lines and without empty lines. Remarks
/// behind code stay: to tell them from texts one would have to understand the code.
fn without_remarks(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut inside = false; // a remark of several lines
    for line in source.lines().map(str::trim) {
        inside |= line.starts_with("/*");
        if !inside && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        inside &= !line.ends_with("*/");
    }
    kept
}

/// Styles that take no measure from the page around: `1.5rem` becomes a part of the property `--greenlight-rem`, and conditions on the
/// width of the window become conditions on the width of the element. Other conditions stay.
fn with_own_rem(styles: &str) -> String {
    let mut changed = String::with_capacity(styles.len() * 2);
    for line in styles.lines() {
        if line.starts_with("@media (min-width:") || line.starts_with("@media (max-width:") {
            changed.push_str(&line.replace("@media", "@container").replace("rem)", "em)"));
            changed.push('\n');
            continue;
        }
        let mut rest = line;
        while !line.starts_with('@')
            && let Some((before, after)) = rest.split_once("rem")
        {
            let number = before.rsplit([' ', '(', ',', ':']).next().unwrap_or_default();
            let number = if number.parse::<f64>().is_ok() { number } else { "" };
            let start = before.len() - number.len();
            changed.push_str(before.get(..start).unwrap_or_default());
            if number.is_empty() || after.starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
                changed.push_str("rem");
            } else {
                changed.push_str(&format!("calc({number} * var(--greenlight-rem, 1rem))"));
            }
            rest = after;
        }
        changed.push_str(rest);
        changed.push('\n');
    }
    changed
}

/// `element.js` becomes `element-0123456789abcdef.js`: FNV-1a, which is short and the same on every machine.
fn with_hash(name: &str, bytes: &[u8]) -> String {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash:016x}.{ending}"),
        None => format!("{name}-{hash:016x}"),
    }
}
