//! Tidy: what holds the shape of the code together and no compiler checks. Layers import only what stands above them in
//! `src/lib.rs`, every file says what it is for, and no file is too long or names somebody's machine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops and says where")]

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a file that people write. Longer ones hold two things.
const LONGEST: usize = 850;

/// A file of the repository: its path from the root with `/`, and its text.
struct File {
    path: String,
    text: String,
}

/// Every text file that people write, in order of their paths.
fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut files, mut folders) = (Vec::new(), vec![root.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            // What git does not hold, and what is made or copied from elsewhere. In a worktree `.git` is a file.
            if ["target", "dist", "tmp", ".git", "node_modules", "tests/cases", "tests/links"].contains(&name.as_str())
            {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                files.push(File { path: name, text });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn extension(path: &str) -> &str {
    path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, extension)| extension)
}

/// Fails with all that was found, so that one run shows everything.
#[track_caller]
fn none(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The layers of `src/lib.rs` from the first.
fn layers(library: &str) -> Vec<&str> {
    library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect()
}

/// The names that stand right behind `crate::` in code, groups in braces too. Comments are not code.
fn imported(text: &str) -> Vec<String> {
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut names = Vec::new();
    for (place, found) in code.match_indices("crate::") {
        // Not the end of a longer name.
        if code[..place].ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let after = &code[place + found.len()..];
        let name = |text: &str| -> String {
            text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
        };
        let Some(group) = after.strip_prefix('{') else {
            names.push(name(after));
            continue;
        };
        // The names at the first depth of the group.
        let (mut depth, mut piece) = (1, String::new());
        for letter in group.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => names.push(name(&std::mem::take(&mut piece))),
                _ => piece.push(letter),
            }
            if depth == 0 {
                break;
            }
        }
        names.push(name(&piece));
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The two doors that open into the interface: what the element calls to draw it, and what the page calls to draw the annex's rooms.
const ENTRANCES: [&str; 2] = ["src/browser/element.rs", "src/browser/rooms.rs"];

/// What a file of a layer imports from layers that stand below it.
fn upward(path: &str, text: &str, layers: &[&str]) -> Vec<String> {
    let inside = path.strip_prefix("src/").unwrap_or_default();
    let own = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let Some(own) = layers.iter().position(|layer| *layer == own) else { return Vec::new() };
    if ENTRANCES.contains(&path) {
        return Vec::new();
    }
    let below = |name: &String| layers.iter().position(|layer| layer == name).is_some_and(|place| place > own);
    imported(text)
        .into_iter()
        .filter(below)
        .map(|name| format!("{path} imports {name}, which stands below it"))
        .collect()
}

#[test]
fn a_layer_imports_only_what_stands_above_it() {
    let files = files();
    let library = &files.iter().find(|file| file.path == "src/lib.rs").unwrap().text;
    let layers = layers(library);
    assert!(layers.len() >= 10, "{layers:?}");
    let found: Vec<String> = files
        .iter()
        .filter(|file| file.path.starts_with("src/") && extension(&file.path) == "rs")
        .flat_map(|file| upward(&file.path, &file.text, &layers))
        .collect();
    none(&found);
}

#[test]
fn an_import_from_below_is_found_however_it_is_written() {
    let layers = layers("//! Text.\npub mod number;\n\npub mod words;\n#[cfg(feature = \"web\")]\npub mod ui;\n");
    assert_eq!(layers, ["number", "words", "ui"]);
    for (path, text, expected) in [
        ("src/number.rs", "use crate::words::Text;", 1),
        ("src/number/date.rs", "use crate::{number::Bounds,\n    words::{self, Text}, ui};", 2),
        ("src/number/date.rs", "fn said() -> String { crate::words::say() }", 1),
        ("src/number/date.rs", "/// See [`crate::words`].\n// crate::ui", 0),
        ("src/number/date.rs", "use crate::number::Bounds;", 0),
        ("src/words.rs", "use crate::{number::Bounds, words::Text};", 0),
        ("src/main.rs", "use crate::ui;", 0),
        ("src/browser/element.rs", "use crate::ui;", 0),
    ] {
        assert_eq!(upward(path, text, &layers).len(), expected, "{path}: {text}");
    }
}

#[test]
fn every_module_of_the_library_is_in_the_list_of_layers() {
    let files = files();
    let library = &files.iter().find(|file| file.path == "src/lib.rs").unwrap().text;
    let found: Vec<String> = files
        .iter()
        .filter_map(|file| file.path.strip_prefix("src/")?.strip_suffix(".rs"))
        .filter(|name| !name.contains('/') && !["lib", "main", "annex"].contains(name))
        .filter(|name| !layers(library).contains(name))
        .map(|name| format!("src/{name}.rs is not in src/lib.rs"))
        .collect();
    none(&found);
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    let found: Vec<String> = files()
        .iter()
        .filter(|file| {
            let opening: &[&str] = match extension(&file.path) {
                "rs" => &["//! "],
                "js" => &["// ", "/* "],
                "css" => &["/* "],
                "toml" | "sh" | "yml" | "yaml" => &["# "],
                "md" => &["# ", "<!-- "],
                // Pages say it in their title and description, and are sent to people: no comment for them.
                _ => return false,
            };
            !opening.iter().any(|opening| file.text.starts_with(opening))
        })
        .map(|file| format!("{} opens without saying what it is for", file.path))
        .collect();
    none(&found);
}

#[test]
fn a_module_is_a_file_and_a_folder_of_the_same_name() {
    let found: Vec<String> = files()
        .iter()
        .filter(|file| file.path.ends_with("/mod.rs"))
        .map(|file| format!("{}: call it like its folder and put it beside it", file.path))
        .collect();
    none(&found);
}

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    // Put together here, so that this file does not hold them itself.
    let folders = ["home", "root", "Users", "work"].map(|folder| format!("/{folder}/"));
    let mut found = Vec::new();
    for file in files().iter().filter(|file| file.path != "Cargo.lock") {
        for (number, line) in file.text.lines().enumerate() {
            // A path starts a word; in an address the same letters stand behind others.
            let named = |folder: &String| {
                line.match_indices(folder.as_str()).any(|(place, _)| {
                    !line[..place].ends_with(|before: char| before.is_alphanumeric() || "-_./".contains(before))
                })
            };
            if folders.iter().any(named) {
                found.push(format!("{}:{}: {line}", file.path, number + 1));
            }
        }
    }
    none(&found);
}

#[test]
fn no_file_is_too_long_to_read() {
    // Style sheets are lists without parts that depend on each other, and generated pages are as long as what they list.
    let written = |file: &&File| ["rs", "js", "html", "toml"].contains(&extension(&file.path));
    let found: Vec<String> = files()
        .iter()
        .filter(written)
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{} has {lines} lines, at most {LONGEST} are easy to read", file.path))
        .collect();
    none(&found);
}
