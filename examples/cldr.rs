//! Writes what the project takes of Unicode CLDR: the short and long forms of thousands, millions and more into the files of the
//! languages, the forms that mean different powers in different languages, and the table that the tests read.
//! `cargo xtask cldr FILE`, where FILE is a JSON object of the locales with their `symbols`, `short` and `long`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// The head of the part of a language's file that this command writes.
const HEAD: &str = "# From Unicode CLDR 48.2 (Unicode-3.0), by `cargo xtask cldr`.";

/// A short or long form of a power of ten in a locale.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
struct Form {
    scale: f64,
    /// The form as it is written, with `#` for the number.
    pattern: String,
    short: bool,
}

impl Form {
    /// What stands beside the number, folded.
    fn word(&self) -> String {
        let plain: String = self.pattern.chars().filter(|c| !greenlight::number::scan::is_invisible(*c)).collect();
        let plain = plain.replace('#', "").replace(['\u{a0}', '\u{202f}'], " ");
        plain.trim().trim_end_matches(['.', '॰']).to_lowercase()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("give the path of the JSON file")?;
    let locales: BTreeMap<String, Value> = serde_json::from_str(&fs::read_to_string(path)?)?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut table = String::from(
        "# Numbers in the locales of Unicode CLDR 48.2 (Unicode-3.0 licence), by `cargo xtask cldr`.\n\
         # symbols: locale, first digit, decimal separator, group separator; form: locale, power of ten, the form with # for the number.\n",
    );
    let mut languages: BTreeMap<String, Vec<(String, Form)>> = BTreeMap::new();
    for (locale, of) in &locales {
        for (system, symbols) in of.get("symbols").and_then(Value::as_object).into_iter().flatten() {
            if let Some(zero) = zero(system) {
                let symbol = |name: &str| symbols.get(name).and_then(Value::as_str).unwrap_or_default();
                writeln!(table, "symbols\t{locale}\t{zero}\t{}\t{}", symbol("decimal"), symbol("group"))?;
            }
        }
        for form in forms(of) {
            writeln!(table, "form\t{locale}\t{:e}\t{}", form.scale, form.pattern)?;
            let primary = locale.split('-').next().unwrap_or_default();
            languages.entry(primary.to_owned()).or_default().push((locale.clone(), form));
        }
    }
    fs::create_dir_all(root.join("tests/numbers"))?;
    fs::write(root.join("tests/numbers/cldr.txt"), table)?;
    fs::write(
        root.join("src/number/suffix.rs"),
        suffixes(&fs::read_to_string(root.join("src/number/suffix.rs"))?, &languages),
    )?;
    let source = fs::read_to_string(root.join("src/read/language.rs"))?;
    for (tag, forms) in &languages {
        let name = file_of(&source, tag).ok_or_else(|| format!("no file for {tag}"))?;
        let path = root.join(format!("src/read/language/{name}.txt"));
        let file = fs::read_to_string(&path)?;
        fs::write(path, with_block(&file, tag, forms))?;
    }
    Ok(())
}

/// The name of a language's file: `french` for `fr`.
fn file_of<'a>(source: &'a str, tag: &str) -> Option<&'a str> {
    if tag == "en" {
        return Some("english");
    }
    let (_, behind) = source.split_once(&format!("listed!(\"{tag}\", \""))?;
    behind.split('"').next()
}

/// The first digit of a numbering system whose digits follow one another.
fn zero(system: &str) -> Option<char> {
    Some(match system {
        "latn" => '0',
        "arab" => '٠',
        "arabext" => '۰',
        "deva" => '०',
        "beng" => '০',
        "tamldec" => '௦',
        "thai" => '๐',
        _ => return None,
    })
}

/// The forms of a locale, each once, the lowest power first.
fn forms(of: &Value) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for short in [true, false] {
        let systems = of.get(if short { "short" } else { "long" }).and_then(Value::as_object);
        for (key, pattern) in
            systems.into_iter().flatten().flat_map(|(_, patterns)| patterns.as_object().into_iter().flatten())
        {
            let power = key.split('-').next().and_then(|power| power.parse::<f64>().ok());
            let (Some(power), Some(pattern)) = (power, pattern.as_str()) else { continue };
            let pattern = pattern.split(';').next().unwrap_or_default().replace('\'', "");
            let zeros = i32::try_from(pattern.matches('0').count()).unwrap_or(0);
            let Some(first) = pattern.find('0') else { continue };
            let rest = pattern.get(first..).unwrap_or_default().trim_start_matches('0');
            let pattern = format!("{}#{rest}", pattern.get(..first).unwrap_or_default());
            let scale = power / 10_f64.powi(zeros - 1);
            // A hundred crore is a thousand million, and not ten times as much, as the table has it in Bengali.
            let slip = pattern.contains("শত");
            if pattern.trim() != "#" && !slip && !forms.iter().any(|form| form.pattern == pattern) {
                forms.push(Form { scale, pattern, short });
            }
        }
    }
    // Bengali has a word at two powers, which is a slip of the table: the lower one is meant.
    let words: Vec<(String, f64)> = forms.iter().map(|form| (form.word(), form.scale)).collect();
    for form in &mut forms {
        let same = words.iter().filter(|(word, _)| *word == form.word()).map(|(_, scale)| *scale);
        form.scale = same.fold(form.scale, f64::min);
    }
    forms.sort_by(|one, other| one.scale.total_cmp(&other.scale));
    forms
}

/// Whether a form is one of those that need an `M` and the like right at the number, or a capital: one or two Latin letters.
fn is_suffix(form: &Form) -> bool {
    let word = form.word();
    let spaced = form.pattern.contains(['\u{a0}', ' ', '\u{202f}']);
    let small = form.pattern.chars().all(|c| !c.is_uppercase());
    word.len() <= 2 && word.is_ascii() && !(spaced && small)
}

/// The file of a language with the forms that it does not hold yet, behind its numbers.
fn with_block(file: &str, tag: &str, forms: &[(String, Form)]) -> String {
    let start = file.find("\n# Numbers.\n").unwrap_or(0);
    let end = file.find("\n# Qualifiers.").unwrap_or(file.len());
    let own = file.get(start..end).unwrap_or_default();
    let own = own.split(HEAD).next().unwrap_or_default().trim_end();
    let folded = own.replace("\n    ", " ");
    let has = |head: &str, word: &str| {
        folded.lines().any(|line| {
            line.split_once(':').is_some_and(|(known, words)| {
                let same = match (known.rsplit_once(' '), head.rsplit_once(' ')) {
                    (Some((one, a)), Some((other, b))) => {
                        one == other && a.parse::<f64>().ok() == b.parse::<f64>().ok()
                    }
                    _ => known == head,
                };
                same && words.split('|').any(|known| known.trim() == word)
            })
        })
    };
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |head: String, word: String| {
        if word.is_empty() || has(&head, &word) {
            return;
        }
        match lines.iter_mut().find(|(known, _)| *known == head) {
            Some((_, words)) if !words.contains(&word) => words.push(word),
            Some(_) => {}
            None => lines.push((head, vec![word])),
        }
    };
    let base: Vec<&Form> = forms.iter().filter(|(locale, _)| locale == tag).map(|(_, form)| form).collect();
    for (locale, form) in forms {
        let word = form.word();
        let scale = format!("{:e}", form.scale);
        if form.pattern.trim_end().ends_with('#') {
            add(format!("leads {scale}"), word);
            continue;
        }
        let other = base.iter().any(|known| known.word() == word && known.scale != form.scale);
        let letter = word.len() == 1 && word.is_ascii() && !base.iter().any(|known| known.word() == word);
        if let Some((_, region)) = locale.split_once('-').filter(|(_, region)| region.len() == 2)
            && (other || letter)
            && !has(&format!("suffix {scale}"), &word)
        {
            add(format!("suffix-{region} {scale}"), word);
            continue;
        }
        if form.pattern.ends_with('.') {
            word.split('.').for_each(|word| add("short".to_owned(), word.to_owned()));
        }
        if word.contains('.') {
            continue; // its pieces multiply
        }
        let head = if is_suffix(form) { "suffix" } else { "magnitude" };
        add(format!("{head} {scale}"), word);
    }
    let mut block = String::new();
    if !lines.is_empty() {
        block = format!("{HEAD}\n");
        for (head, words) in lines {
            block.push_str(&format!("{head}: {}\n", words.join(" | ")));
        }
    }
    let gap = if tag == "en" { "" } else { "\n" };
    format!("{}{own}\n{block}{gap}{}", file.get(..start).unwrap_or_default(), file.get(end + 1..).unwrap_or_default())
}

/// The source of the short forms with their powers in all languages, the power that most languages mean first.
fn suffixes(source: &str, languages: &BTreeMap<String, Vec<(String, Form)>>) -> String {
    let mut all: BTreeMap<String, Vec<(f64, usize)>> = BTreeMap::new();
    for forms in languages.values() {
        let mut seen: Vec<(String, f64)> = Vec::new();
        for (_, form) in forms {
            let word = form.word();
            // What people write in Latin letters; other letters tell the language.
            if !form.short || !word.bytes().all(|byte| byte.is_ascii_lowercase()) || form.pattern.ends_with('#') {
                continue;
            }
            if seen.contains(&(word.clone(), form.scale)) {
                continue;
            }
            seen.push((word.clone(), form.scale));
            let powers = all.entry(word).or_default();
            match powers.iter_mut().find(|(scale, _)| *scale == form.scale) {
                Some((_, count)) => *count += 1,
                None => powers.push((form.scale, 1)),
            }
        }
    }
    let mut lines = String::new();
    for (word, mut powers) in all {
        powers.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.total_cmp(&other.0)));
        let powers: Vec<String> = powers.iter().map(|(scale, _)| format!("{scale:e}")).collect();
        lines.push_str(&format!("    (\"{word}\", &[{}]),\n", powers.join(", ")));
    }
    let (before, rest) = source.split_once("    // begin\n").unwrap_or((source, ""));
    let (_, after) = rest.split_once("    // end\n").unwrap_or(("", rest));
    format!("{before}    // begin\n{lines}    // end\n{after}")
}
