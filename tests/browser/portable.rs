//! What a person can do with a page and see of it, over classic WebDriver, which all engines speak. The pages of most tests speak
//! Chromium's own language instead, which is quicker and can do more; `Page` hides which it is.

use crate::harness::{Found, Page};
use crate::webdriver::Engine;
use serde_json::{Value, json};

/// The name of an element's number, from the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds what has a role and a name, shown and through shadow roots, by the rules of HTML-AAM and accname as far as the page uses
/// them. What the engines themselves say is compared in a test of its own.
pub const SEEK: &str = include_str!("seek.js");

/// Whether a click in the middle of `this` would reach it, and where that is.
pub const PLACE: &str = "this.scrollIntoView({block: 'center', behavior: 'instant'});
     const box = this.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
     let hit = document.elementFromPoint(x, y);
     while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit)
         hit = hit.shadowRoot.elementFromPoint(x, y);
     const free = hit && (this.contains(hit) || hit.contains(this) || hit.control === this);
     return {x, y, free: !!free, hit: hit?.outerHTML?.slice(0, 200)};";

fn element(found: &Found) -> Value {
    json!({ELEMENT: found.object})
}

fn found(value: &Value) -> Option<Found> {
    Some(Found { object: value[ELEMENT].as_str()?.to_owned() })
}

impl Found {
    /// As an argument of a script.
    pub fn value(&self) -> Value {
        element(self)
    }
}

impl Page {
    /// The value of a function's body; promises are awaited.
    pub fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.driver.command("execute/sync", &json!({"script": body, "args": arguments}))
    }

    pub(crate) fn portable_all(&self, role: &str, name: &str) -> Vec<Found> {
        let list = self.run(&[SEEK, "\nreturn seek(...arguments);"].concat(), &[role.into(), name.into()]);
        list.as_array().into_iter().flatten().filter_map(found).collect()
    }

    pub(crate) fn portable_ask(&self, found: &Found, body: &str) -> Value {
        self.run(&format!("return (function() {{ {body} }}).call(arguments[0]);"), &[element(found)])
    }

    #[track_caller]
    pub(crate) fn portable_click(&self, found: &Found) {
        let place = self.portable_ask(found, PLACE);
        assert!(place["free"] == true, "it can be clicked, but there is {}", place["hit"]);
        let whole = |side: &str| place[side].as_f64().unwrap_or_default().round();
        let actions = json!([
            {"type": "pointerMove", "duration": 0, "x": whole("x") as i64, "y": whole("y") as i64},
            {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0},
        ]);
        let mouse =
            json!({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions});
        self.driver.command("actions", &json!({"actions": [mouse]}));
    }

    #[track_caller]
    pub(crate) fn portable_set_files(&self, field: &str, paths: &[String]) {
        let field = found(&self.run(&format!("return ({field});"), &[])).expect("the field is there");
        self.driver.command(&format!("element/{}/value", field.object), &json!({"text": paths.join("\n")}));
    }

    /// Types into what has the focus, key by key.
    pub(crate) fn portable_type(&self, text: &str) {
        let letters = text.chars().map(|letter| if letter == '\n' { key("Enter") } else { letter });
        let strokes = letters.flat_map(|letter| [("keyDown", letter), ("keyUp", letter)]);
        self.strokes(strokes.collect());
    }

    /// Presses keys together, such as `["Shift", "Tab"]`.
    pub fn keys(&self, names: &[&str]) {
        let keys: Vec<char> = names.iter().map(|name| key(name)).collect();
        let down = keys.iter().map(|key| ("keyDown", *key));
        self.strokes(down.chain(keys.iter().rev().map(|key| ("keyUp", *key))).collect());
    }

    fn strokes(&self, strokes: Vec<(&str, char)>) {
        let actions: Vec<Value> =
            strokes.iter().map(|(kind, key)| json!({"type": kind, "value": key.to_string()})).collect();
        self.driver.command("actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// From now on looks into this frame, found by an expression.
    #[track_caller]
    pub fn enter(&self, frame: &str) {
        let frame = self.wait(&format!("the frame {frame}"), || found(&self.run(&format!("return ({frame});"), &[])));
        self.driver.command("frame", &json!({"id": element(&frame)}));
    }
    /// The role and the name that the engine gives to assistive technology.
    pub fn heard(&self, found: &Found) -> (String, String) {
        let ask = |what: &str| {
            let answer = self.driver.question(&format!("element/{}/{what}", found.object));
            answer.as_str().unwrap_or_default().to_owned()
        };
        (ask("computedrole"), ask("computedlabel"))
    }

    /// What the clipboard holds, pasted by keys into a field of the test's own.
    pub(crate) fn portable_clipboard(&self) -> String {
        self.run(
            "const field = window.clip = document.createElement('textarea');
             field.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
             document.body.append(field);
             field.focus();",
            &[],
        );
        self.keys(&["Control", "v"]);
        let pasted = self.run("const text = window.clip.value; window.clip.remove(); return text;", &[]);
        pasted.as_str().unwrap_or_default().to_owned()
    }

    /// Pastes a text into what has the focus, by keys where the browser takes them, from a field of the test's own.
    pub fn put_in(&self, text: &str) {
        let put = if self.driver.engine == Engine::Chromium {
            // Without a window Chromium has no clipboard for keys.
            "const data = new DataTransfer();
             data.setData('text/plain', arguments[0]);
             let focused = document.activeElement;
             while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
             focused.dispatchEvent(new ClipboardEvent('paste',
                 {clipboardData: data, bubbles: true, cancelable: true, composed: true}));"
        } else {
            "window.focused = document.activeElement;
             while (window.focused.shadowRoot?.activeElement) window.focused = window.focused.shadowRoot.activeElement;
             const field = window.clip = document.createElement('textarea');
             field.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
             document.body.append(field);
             field.value = arguments[0];
             field.focus();
             field.select();"
        };
        self.run(put, &[text.into()]);
        if self.driver.engine != Engine::Chromium {
            self.keys(&["Control", "c"]);
            self.run("window.clip.remove(); window.focused.focus();", &[]);
            self.keys(&["Control", "v"]);
        }
    }

    /// A window whose inside is so wide, as far as the browser goes so narrow; gives the width it got.
    pub fn width(&self, width: u32) -> u32 {
        let inside = || self.run("return [innerWidth, outerWidth];", &[]);
        let sides = inside();
        let frame = sides[1].as_u64().unwrap_or_default().saturating_sub(sides[0].as_u64().unwrap_or_default());
        self.driver.command("window/rect", &json!({"width": u64::from(width) + frame, "height": 1000}));
        u32::try_from(inside()[0].as_u64().unwrap_or_default()).unwrap_or_default()
    }

    pub(crate) fn portable_picture(&self) -> String {
        self.driver.question("screenshot").as_str().unwrap_or_default().to_owned()
    }
}

/// The letter that stands for a key.
fn key(name: &str) -> char {
    match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        letter => letter.chars().next().expect("a key has a name"),
    }
}
