//! Lays a rubric's file over Greenlight's own: finds what the form alone cannot tell (names that nobody knows, answers that a cap needs,
//! consent that would be lifted), and writes the form in which the session keeps it ([`crate::assess::own`]).

use super::json::Node;
use super::problem::{MOST, Problem};
use super::shape::{self, BAND_IDS, DIMENSION_IDS, OWNER_IDS, QUALIFIER_IDS, SUPPORT_IDS, inside, nearest, shown};
use super::write;
use crate::assess::cap::{CAPS, CapRule, NO_GUARDIAN_CONSENT};
use crate::assess::check::{CHECKS, consent};
use crate::assess::not_applicable::NOT_APPLICABLE;
use crate::assess::{Ask, Check, RUBRIC, Threshold, own};
use crate::words::{Argument, Said, Text};

const NOTE: &str = "What is wrong in a rubric's file, behind its place; names stand in it as they are written there.";
const TWICE: Text = Text::new("rubric-file.twice", "{name} is there already, at {path}.", NOTE);
const CONSENT: Text = Text::new(
    "rubric-file.consent",
    "no rubric can lift or change the cap on children’s consent: its question, its answers and its cap stay as they are.",
    NOTE,
);
const DIMENSION: Text = Text::new("rubric-file.dimension", "{name} stays in the dimension {ours}.", NOTE);
const NEW: Text = Text::new(
    "rubric-file.new",
    "Greenlight has no check {name}. If you meant {near}, write that. A new check needs these fields too: {fields}.",
    NOTE,
);
const NEW_FAR: Text = Text::new(
    "rubric-file.new-far",
    "Greenlight has no check {name}. A new check needs these fields too: {fields}.",
    NOTE,
);
const NOT_OURS: Text =
    Text::new("rubric-file.not-ours", "there is no {name} to be removed. Possible are: {names}.", NOTE);
const NO_RULE: Text = Text::new("rubric-file.no-rule", "no rule of {name} has numbers.", NOTE);
const THRESHOLD: Text = Text::new("rubric-file.threshold", "the rule of {name} has these numbers: {names}.", NOTE);
const ORDER: Text = Text::new("rubric-file.order", "{low} must not be above {high}.", NOTE);
const BY_FIGURES: Text =
    Text::new("rubric-file.by-figures", "{name} is answered by figures and has no answers to choose.", NOTE);
const FEW: Text = Text::new("rubric-file.few", "at least two answers are needed, and one that is worth 100.", NOTE);
const CHOICE: Text =
    Text::new("rubric-file.choice", "{name} is a new answer: it needs a label and what it is worth.", NOTE);
const REASON: Text = Text::new("rubric-file.reason", "{name} is a new reason: it needs a label.", NOTE);
const WEIGHTLESS: Text = Text::new("rubric-file.weightless", "all checks together weigh nothing.", NOTE);
const NEW_CAP: Text = Text::new("rubric-file.new-cap", "{name} is a new cap: it needs {fields} too.", NOTE);
const CAP_CHECK: Text =
    Text::new("rubric-file.cap-check", "the cap {name} hangs on {check}, which is not there.", NOTE);
const CAP_CHOICE: Text = Text::new(
    "rubric-file.cap-choice",
    "the cap {name} needs the answer {choice} of {check}, worth 0. Keep it so, or remove the cap.",
    NOTE,
);
const CAP_NONE: Text =
    Text::new("rubric-file.cap-none", "the cap {name} needs an answer of {check} under which it holds.", NOTE);
const CAP_REASON: Text = Text::new(
    "rubric-file.cap-reason",
    "{check} has reasons for which it does not apply, and they would lift the cap {name}.",
    NOTE,
);
const LABEL: Text = Text::new(
    "rubric-file.label",
    "name and version together are too long for a link: at most 64 bytes, these are {count}.",
    NOTE,
);
const MORE: Text = Text::new("rubric-file.more", "And so many more problems: {count}.", "Behind a list of problems.");

/// The longest name and version that a link holds, in bytes.
const LABEL_LENGTH: usize = 64;

/// Numbers of rules of which the first must not be above the second.
const IN_ORDER: [(&str, &str, &str); 3] = [
    ("experiments", "some", "enough"),
    ("rising-numbers", "steady", "rising"),
    ("target-feasible", "times-median", "times-median-half"),
];

/// A check as it will be.
struct Laid<'a> {
    id: &'a str,
    base: Option<&'static Check>,
    /// What the file says about it, and where.
    own: Option<(&'a Node, String)>,
}

/// A verbatim place of a sentence.
fn word(word: &str) -> Argument {
    Argument::Verbatim(word.to_owned())
}

/// A field of an own text, without the spaces around it; empty where there is none.
fn words<'a>(node: Option<&'a Node>, name: &str) -> &'a str {
    node.and_then(|node| node.text(name)).unwrap_or_default().trim()
}

/// Empty where the words are ours.
fn unless(own: &str, ours: Option<Text>) -> &str {
    if ours.is_some_and(|ours| ours.english == own) { "" } else { own }
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> Argument {
    word(&names.collect::<Vec<_>>().join(", "))
}

fn place(list: &[&str], name: &str) -> usize {
    list.iter().position(|known| *known == name).unwrap_or(0)
}

/// The form in which the session keeps the rubric of a file that keeps to the shape.
///
/// # Errors
/// All that is wrong, in the order of the file; after [`MOST`] how many more there are.
pub fn lay(file: &Node) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    shape::check(file, &shape::FILE, "", &mut problems);
    let form = all(file, &mut problems);
    if problems.is_empty() {
        return Ok(form);
    }
    // Those of the same place keep their order.
    problems.sort_by_key(|problem| problem.at);
    let more = problems.len().saturating_sub(MOST);
    problems.truncate(MOST);
    if more > 0 {
        let said = Said::plain(MORE).with("count", shape::number(more));
        problems.push(Problem { at: None, path: String::new(), said });
    }
    Err(problems)
}

fn all(file: &Node, problems: &mut Vec<Problem>) -> String {
    let label = [words(Some(file), "name"), " ", words(Some(file), "version")].concat();
    if label.len() > LABEL_LENGTH
        && let Some(node) = file.get("name")
    {
        problems.push(Problem::new(node.at, "name", Said::plain(LABEL).with("count", shape::number(label.len()))));
    }
    let checks = checks(file, problems);
    let caps = caps(file, &checks, problems);
    let mut lines = vec![
        own::HEAD.to_owned(),
        ["rubric", &label, words(Some(file), "author"), words(Some(file), "source")].join("\t"),
    ];
    if let Some(advice) = file.get("advice") {
        let said = crate::assess::BANDS.map(|band| unless(words(Some(advice), band.id()), Some(band.advice())));
        lines.push(["advice", &said.join("\t")].join("\t"));
    }
    let references = file.list("references");
    unique(references, "references", problems);
    let highest = highest(references);
    for check in &checks {
        lines.extend(check.lines(highest));
    }
    lines.extend(caps);
    let own: Vec<String> = references.iter().map(reference).collect();
    let ours: Vec<String> = RUBRIC.references.iter().map(|one| reference(&write::reference(one))).collect();
    if own != ours {
        lines.extend(own);
    }
    lines.join("\n")
}

/// Tells names that are there twice.
fn unique(list: &[Node], path: &str, problems: &mut Vec<Problem>) {
    for (index, node) in list.iter().enumerate() {
        let Some(id) = node.text("id") else { continue };
        let before = list.iter().take(index).position(|other| other.text("id") == Some(id));
        if let Some(before) = before {
            let there = [path, "[", &before.to_string(), "]"].concat();
            let said = Said::plain(TWICE).with("name", word(id)).with("path", word(&there));
            problems.push(Problem::new(node.at, &[path, "[", &index.to_string(), "].id"].concat(), said));
        }
    }
}

/// The checks as they will be, dimension by dimension.
fn checks<'a>(file: &'a Node, problems: &mut Vec<Problem>) -> Vec<Laid<'a>> {
    let listed = file.list("checks");
    unique(listed, "checks", problems);
    let only_listed = file.flag("only_listed");
    let find = |id: &str| {
        let index = listed.iter().position(|node| node.text("id") == Some(id))?;
        Some((listed.get(index)?, ["checks[", &index.to_string(), "]"].concat()))
    };
    let mut all: Vec<Laid> = Vec::new();
    for base in CHECKS {
        let own = find(base.id);
        let removed = own.as_ref().is_some_and(|(node, _)| node.flag("removed")) || (only_listed && own.is_none());
        let laid = Laid { id: base.id, base: Some(base), own };
        laid.look(problems);
        if !removed || base.id == consent::CHECK.id {
            all.push(laid);
        }
    }
    for (index, node) in listed.iter().enumerate() {
        let Some(id) = node.text("id").filter(|id| shape::is_id(id) && CHECKS.iter().all(|check| check.id != *id))
        else {
            continue;
        };
        let laid = Laid { id, base: None, own: Some((node, ["checks[", &index.to_string(), "]"].concat())) };
        laid.look(problems);
        all.push(laid);
    }
    all.sort_by_key(Laid::dimension);
    if all.iter().all(|laid| laid.weight() == 0) {
        problems.push(Problem::new(file.get("checks").unwrap_or(file).at, "checks", Said::plain(WEIGHTLESS)));
    }
    all
}

/// The fields that a check of one's own needs.
const NEEDED: [&str; 10] =
    ["dimension", "weight", "title", "question", "why", "source", "step", "owner", "hours", "choices"];

impl<'a> Laid<'a> {
    fn node(&self) -> Option<&'a Node> {
        self.own.as_ref().map(|(node, _)| *node)
    }

    fn dimension(&self) -> usize {
        let ours = self.base.map(|base| base.dimension.id());
        place(DIMENSION_IDS, ours.unwrap_or_else(|| words(self.node(), "dimension")))
    }

    /// A whole number of the file, or ours.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within what a weight can be")]
    fn whole(&self, name: &str, ours: Option<u16>) -> u16 {
        let own = self.node().and_then(|node| node.number(name)).map(|number| number.clamp(0.0, 200.0) as u16);
        own.or(ours).unwrap_or(0)
    }

    fn weight(&self) -> u16 {
        self.whole("weight", self.base.map(|base| base.weight))
    }

    /// The answers as they will be: name, thousandths, label.
    fn choices(&self) -> Vec<(&'a str, u32, &'a str)> {
        let ours = |id: &str| self.base.and_then(|base| base.choice(id));
        let listed = self.node().map_or(&[][..], |node| node.list("choices"));
        if listed.is_empty() {
            let Some(Ask::Choices(choices)) = self.base.map(|base| base.ask) else { return Vec::new() };
            return choices.iter().map(|choice| (choice.id, thousandths(choice.worth), choice.label.english)).collect();
        }
        let choice = |node: &'a Node| {
            let id = node.text("id")?;
            let worth = node.number("worth").map(hundredths).or_else(|| Some(thousandths(ours(id)?.worth)));
            let label = words(Some(node), "label");
            let label = if label.is_empty() { ours(id).map_or("", |choice| choice.label.english) } else { label };
            Some((id, worth.unwrap_or(0), label))
        };
        listed.iter().filter_map(choice).collect()
    }

    /// The reasons for which it may not apply, as they will be: name and label.
    fn reasons(&self) -> Vec<(&'a str, &'a str)> {
        let Some(node) = self.node().filter(|node| node.get("not_applicable").is_some()) else {
            let ours = self.base.map_or(&[][..], |base| base.not_applicable);
            return ours.iter().map(|reason| (reason.id, reason.label.english)).collect();
        };
        let reason = |node: &'a Node| {
            let (id, own) = (node.text("id")?, words(Some(node), "label"));
            let ours = NOT_APPLICABLE.iter().find(|reason| reason.id == id).map_or("", |reason| reason.label.english);
            Some((id, if own.is_empty() { ours } else { own }))
        };
        node.list("not_applicable").iter().filter_map(reason).collect()
    }

    fn thresholds(&self) -> &'static [Threshold] {
        self.base.and_then(|base| base.figures).map_or(&[], |figures| figures.thresholds)
    }

    /// A number of its rule as it will be.
    fn threshold(&self, threshold: &Threshold) -> f64 {
        let own = self.node().and_then(|node| node.get("thresholds")?.number(threshold.id));
        own.unwrap_or(threshold.value)
    }

    /// Tells what is wrong in what the file says about it.
    fn look(&self, problems: &mut Vec<Problem>) {
        let Some((node, path)) = &self.own else { return };
        let mut tell = |at: &Node, name: &str, said: Said| {
            problems.push(Problem::new(at.at, &if name.is_empty() { path.clone() } else { inside(path, name) }, said));
        };
        let name = || word(self.id);
        match self.base {
            None => {
                let missing: Vec<&str> = NEEDED.into_iter().filter(|field| node.get(field).is_none()).collect();
                if node.flag("removed") {
                    let names = joined(CHECKS.iter().map(|check| check.id));
                    tell(node, "removed", Said::plain(NOT_OURS).with("name", name()).with("names", names));
                } else if !missing.is_empty() {
                    let near = nearest(self.id, CHECKS.iter().map(|check| check.id));
                    let said = Said::plain(if near.is_some() { NEW } else { NEW_FAR }).with("name", name());
                    let fields = joined(missing.into_iter());
                    tell(node, "", said.with("near", word(near.unwrap_or_default())).with("fields", fields));
                }
            }
            Some(base) => {
                if let Some(dimension) =
                    node.get("dimension").filter(|_| words(Some(node), "dimension") != base.dimension.id())
                {
                    let said = Said::plain(DIMENSION).with("name", name()).with("ours", word(base.dimension.id()));
                    tell(dimension, "dimension", said);
                }
                if base.id == consent::CHECK.id {
                    let question = unless(words(Some(node), "question"), Some(base.question));
                    let changes = [
                        ("removed", node.flag("removed")),
                        ("question", !question.is_empty()),
                        ("choices", self.has_own_choices()),
                        ("not_applicable", !self.reasons().is_empty()),
                    ];
                    for (field, _) in changes.into_iter().filter(|(_, changed)| *changed) {
                        tell(node.get(field).unwrap_or(node), field, Said::plain(CONSENT));
                    }
                }
            }
        }
        if let Some(thresholds) = node.get("thresholds") {
            let ours = self.thresholds();
            if let super::json::Value::Object(given) = &thresholds.value {
                for (id, at) in given.iter().filter(|(id, _)| ours.iter().all(|threshold| threshold.id != id)) {
                    let said = Said::plain(if ours.is_empty() { NO_RULE } else { THRESHOLD });
                    let names = joined(ours.iter().map(|threshold| threshold.id));
                    tell(at, &inside("thresholds", id), said.with("name", name()).with("names", names));
                }
            }
            for (_, low, high) in IN_ORDER.into_iter().filter(|(check, ..)| *check == self.id) {
                let value =
                    |id: &str| ours.iter().find(|threshold| threshold.id == id).map(|found| self.threshold(found));
                if value(low) > value(high) {
                    let said = Said::plain(ORDER).with("low", word(low)).with("high", word(high));
                    tell(thresholds, "thresholds", said);
                }
            }
        }
        if let Some(choices) = node.get("choices") {
            if self.base.is_some_and(|base| matches!(base.ask, Ask::Figures(_))) {
                tell(choices, "choices", Said::plain(BY_FIGURES).with("name", name()));
            } else if matches!(choices.value, super::json::Value::List(_)) {
                let all = self.choices();
                if all.len() < 2 || all.iter().all(|(_, worth, _)| *worth < 1000) {
                    tell(choices, "choices", Said::plain(FEW));
                }
            }
        }
        for (index, choice) in node.list("choices").iter().enumerate() {
            let Some(id) = choice.text("id") else { continue };
            let whole = choice.get("label").is_some() && choice.get("worth").is_some();
            if !whole && self.base.and_then(|base| base.choice(id)).is_none() {
                tell(
                    choice,
                    &["choices[", &index.to_string(), "]"].concat(),
                    Said::plain(CHOICE).with("name", word(id)),
                );
            }
        }
        for (index, reason) in node.list("not_applicable").iter().enumerate() {
            let Some(id) = reason.text("id") else { continue };
            if reason.get("label").is_none() && NOT_APPLICABLE.iter().all(|known| known.id != id) {
                let path = ["not_applicable[", &index.to_string(), "]"].concat();
                tell(reason, &path, Said::plain(REASON).with("name", word(id)));
            }
        }
        unique(node.list("choices"), &inside(path, "choices"), problems);
        unique(node.list("not_applicable"), &inside(path, "not_applicable"), problems);
    }

    fn has_own_choices(&self) -> bool {
        let Some(Ask::Choices(ours)) = self.base.map(|base| base.ask) else { return true };
        let ours = ours.iter().map(|choice| (choice.id, thousandths(choice.worth), choice.label.english));
        !self.choices().into_iter().eq(ours)
    }

    /// Its lines in the session's form. `highest` is the highest like reference of the file, where it has any.
    fn lines(&self, highest: Option<f64>) -> Vec<String> {
        let mut lines = Vec::new();
        let figured = self.base.is_some_and(|base| matches!(base.ask, Ask::Figures(_)));
        if !figured && self.has_own_choices() {
            for (id, worth, label) in self.choices() {
                let ours = self.base.and_then(|base| base.choice(id)).map(|choice| choice.label);
                lines.push(["choice", id, &worth.to_string(), unless(label, ours)].join("\t"));
            }
        }
        let reasons = self.reasons();
        let ours = self.base.map_or(&[][..], |base| base.not_applicable);
        let same = ours.iter().map(|reason| (reason.id, reason.label.english)).eq(reasons.iter().copied());
        if !same {
            lines.extend(reasons.iter().map(|(id, label)| ["reason", id, label].join("\t")));
        }
        let values: Vec<f64> = self
            .thresholds()
            .iter()
            .map(|threshold| {
                let from_references = highest.filter(|_| (self.id, threshold.id) == ("target-feasible", "highest"));
                let given = self.node().and_then(|node| node.get("thresholds")?.get(threshold.id)).is_some();
                from_references.filter(|_| !given).unwrap_or_else(|| self.threshold(threshold))
            })
            .collect();
        let changed = values.iter().zip(self.thresholds()).any(|(value, ours)| value.to_bits() != ours.value.to_bits());
        let values: Vec<String> = values.iter().map(f64::to_string).collect();
        let text =
            |name: &str, ours: fn(&Check) -> Text| unless(words(self.node(), name), self.base.map(ours)).to_owned();
        let owner = words(self.node(), "owner");
        let owner = if owner.is_empty() { self.base.map_or("", |base| base.owner.id()) } else { owner };
        let fields = [
            "check".to_owned(),
            self.id.to_owned(),
            self.dimension().to_string(),
            self.weight().to_string(),
            self.whole("hours", self.base.map(|base| base.hours)).to_string(),
            place(OWNER_IDS, owner).to_string(),
            text("title", |check| check.title),
            text("question", |check| check.question),
            text("why", |check| check.why),
            text("source", |check| check.source),
            text("step", |check| check.step),
            if changed { values.join(" ") } else { String::new() },
            if same { String::new() } else { "own".to_owned() },
        ];
        lines.push(fields.join("\t"));
        lines
    }
}

fn thousandths(worth: crate::assess::Worth) -> u32 {
    worth.verdict().worth().map_or(0, |(low, _)| low)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within 0 to 100 first")]
fn hundredths(worth: f64) -> u32 {
    worth.clamp(0.0, 100.0) as u32 * 10
}

/// The lines of the caps as they will be, but the one on children's consent, which is always there.
fn caps(file: &Node, checks: &[Laid], problems: &mut Vec<Problem>) -> Vec<String> {
    let listed = file.list("caps");
    unique(listed, "caps", problems);
    let mut lines = Vec::new();
    for (index, node) in listed.iter().enumerate() {
        let Some(id) = node.text("id") else { continue };
        let path = ["caps[", &index.to_string(), "]"].concat();
        let ours = CAPS.iter().copied().find(|cap| cap.id == id);
        if id == NO_GUARDIAN_CONSENT.id {
            let changed = ["removed", "check", "choices", "band", "holds", "unknown"]
                .into_iter()
                .filter_map(|field| Some((field, node.get(field)?)))
                .find(|(field, node)| !keeps(&NO_GUARDIAN_CONSENT, field, node));
            if let Some((field, node)) = changed {
                problems.push(Problem::new(node.at, &inside(&path, field), Said::plain(CONSENT)));
            }
            continue;
        }
        if node.flag("removed") {
            if ours.is_none() {
                let names = joined(CAPS.iter().map(|cap| cap.id));
                let said = Said::plain(NOT_OURS).with("name", word(id)).with("names", names);
                problems.push(Problem::new(node.at, &inside(&path, "removed"), said));
            }
            continue;
        }
        let missing: Vec<&str> =
            ["check", "band", "holds", "unknown"].into_iter().filter(|field| node.get(field).is_none()).collect();
        if ours.is_none() && !missing.is_empty() {
            let said = Said::plain(NEW_CAP).with("name", word(id)).with("fields", joined(missing.into_iter()));
            problems.push(Problem::new(node.at, &path, said));
            continue;
        }
        lines.push(cap(id, ours, Some((node, path)), checks, problems));
    }
    for ours in CAPS.iter().filter(|cap| cap.id != NO_GUARDIAN_CONSENT.id) {
        // One goes with the check that it hangs on.
        let there = checks.iter().any(|check| check.id == ours.check);
        if there && listed.iter().all(|node| node.text("id") != Some(ours.id)) {
            lines.push(cap(ours.id, Some(ours), None, checks, problems));
        }
    }
    lines
}

/// Whether a field of the file says what a cap of ours is.
fn keeps(cap: &CapRule, field: &str, node: &Node) -> bool {
    use super::json::Value;
    match (field, &node.value) {
        ("removed", Value::Flag(removed)) => !removed,
        ("check", Value::Text(text)) => text == cap.check,
        ("band", Value::Text(text)) => text == cap.band.id(),
        ("holds", Value::Text(text)) => text == cap.holds.english,
        ("unknown", Value::Text(text)) => text == cap.unknown.english,
        ("choices", Value::List(list)) => {
            let own = list.iter().map(|node| if let Value::Text(text) = &node.value { text } else { "" });
            own.eq(cap.choices.iter().copied())
        }
        _ => false,
    }
}

/// One cap in the session's form, and what is wrong with it.
fn cap(
    id: &str,
    ours: Option<&'static CapRule>,
    own: Option<(&Node, String)>,
    checks: &[Laid],
    problems: &mut Vec<Problem>,
) -> String {
    let node = own.as_ref().map(|(node, _)| *node);
    let text = |name: &str, ours: Option<&'static str>| -> String {
        let own = words(node, name);
        if own.is_empty() { ours.unwrap_or_default().to_owned() } else { own.to_owned() }
    };
    let check = text("check", ours.map(|cap| cap.check));
    let band = text("band", ours.map(|cap| cap.band.id()));
    let choices: Vec<String> = match node.filter(|node| node.get("choices").is_some()) {
        Some(node) => {
            let text = |node: &Node| shown(&node.value).trim_matches('"').to_owned();
            node.list("choices").iter().map(text).collect()
        }
        None => ours.map_or(&[][..], |cap| cap.choices).iter().map(|choice| (*choice).to_owned()).collect(),
    };
    let hangs_on = checks.iter().find(|laid| laid.id == check);
    // What is wrong stands with the cap where the file lists it, else with the check that takes away what it needs.
    let (at, path) = match (&own, hangs_on.and_then(|laid| laid.own.as_ref())) {
        (Some((node, path)), _) => (Some(node.at), path.as_str()),
        (None, Some((node, path))) => (Some(node.at), path.as_str()),
        (None, None) => (None, ""),
    };
    let mut tell = |said: Said| {
        let said = said.with("name", word(id)).with("check", word(&check));
        problems.push(Problem { at, path: path.to_owned(), said });
    };
    match hangs_on {
        None => tell(Said::plain(CAP_CHECK)),
        Some(laid) => {
            let answers = laid.choices();
            for choice in &choices {
                if !answers.iter().any(|(id, worth, _)| id == choice && *worth == 0) {
                    tell(Said::plain(CAP_CHOICE).with("choice", word(choice)));
                }
            }
            if choices.is_empty() && !answers.is_empty() {
                tell(Said::plain(CAP_NONE));
            }
            if !laid.reasons().is_empty() {
                tell(Said::plain(CAP_REASON));
            }
        }
    }
    let fields = [
        "cap",
        id,
        &place(BAND_IDS, &band).to_string(),
        &check,
        &choices.join(" "),
        unless(words(node, "holds"), ours.map(|cap| cap.holds)),
        unless(words(node, "unknown"), ours.map(|cap| cap.unknown)),
    ];
    fields.join("\t")
}

/// The most views for each video among the references of a file that had the platform's help.
fn highest(references: &[Node]) -> Option<f64> {
    let each = |node: &Node| {
        let value = |name: &str| node.get(name)?.number("value");
        let like = node.text("support") == SUPPORT_IDS.first().copied();
        let (views, videos) = (value("views")?, value("videos")?);
        (like && videos > 0.0).then_some((views / videos).round())
    };
    references.iter().filter_map(each).reduce(f64::max).filter(|highest| *highest > 0.0)
}

/// One reference in the session's form.
fn reference(node: &Node) -> String {
    let quoted = |name: &str| {
        let Some((quoted, value)) = node.get(name).and_then(|quoted| Some((quoted, quoted.number("value")?))) else {
            return String::new();
        };
        let code = place(QUALIFIER_IDS, quoted.text("is").unwrap_or_default());
        [&code.to_string(), " ", &value.to_string()].concat()
    };
    let text = |name: &str| words(Some(node), name).to_owned();
    let fields = [
        "reference".to_owned(),
        text("id"),
        text("campaign"),
        text("organisation"),
        node.number("year").unwrap_or_default().to_string(),
        quoted("videos"),
        quoted("views"),
        quoted("countries"),
        quoted("languages"),
        place(SUPPORT_IDS, &text("support")).to_string(),
        text("window"),
        text("source"),
        text("as_of"),
        text("caveat"),
    ];
    fields.join("\t")
}
