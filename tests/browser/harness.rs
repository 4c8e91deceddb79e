//! A page open in a browser, and what a person can do with it and see of it.

use crate::server::{self, Answer};
use crate::webdriver::Driver;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long anything may take before a test gives up waiting for it.
const PATIENCE: Duration = Duration::from_secs(30);

/// The folder of the built site.
pub fn site() -> PathBuf {
    folder("GREENLIGHT_SITE")
}

/// The folder of the site that panics when told to.
pub fn faulty_site() -> PathBuf {
    folder("GREENLIGHT_FAULTY_SITE")
}

fn folder(variable: &str) -> PathBuf {
    std::env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is set: run this through `cargo xtask test`"))
        .into()
}

/// Serves the built site; gives its address.
pub fn serve() -> String {
    serve_changed(|_, answer| answer)
}

/// Serves the built site with a server that changes its answers.
pub fn serve_changed(change: impl Fn(&str, Answer) -> Answer + Send + Sync + 'static) -> String {
    serve_folder(&site(), change)
}

/// Serves any folder.
pub fn serve_folder(folder: &Path, change: impl Fn(&str, Answer) -> Answer + Send + Sync + 'static) -> String {
    let address = server::start(folder, 0, change).expect("a free port");
    format!("http://{address}/")
}

/// Something on the page that was found by role and name.
#[derive(Clone, Debug)]
pub struct Found {
    object: String,
}

/// A page in a browser of its own, with a fresh profile.
pub struct Page {
    driver: Driver,
    downloads: PathBuf,
}

impl Page {
    /// A browser with nothing open.
    pub fn blank() -> Page {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tmp/downloads/{}-{number}", std::process::id());
        let downloads = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        std::fs::create_dir_all(&downloads).expect("a folder for downloads");
        let page = Page { driver: Driver::start(&downloads), downloads };
        page.driver.devtools("Emulation.setFocusEmulationEnabled", &json!({"enabled": true}));
        page
    }

    /// A browser with this address open; the program may not have arrived yet.
    pub fn open(address: &str) -> Page {
        let page = Page::blank();
        page.go(address);
        page
    }

    /// A browser in which the program of the built site is ready.
    pub fn ready() -> Page {
        let page = Page::open(&serve());
        page.until_ready();
        page
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) {
        self.driver.command("url", &json!({"url": address}));
    }

    /// Waits until the program has taken the skeleton's place.
    #[track_caller]
    pub fn until_ready(&self) {
        self.wait("the program is ready", || {
            let ready =
                "[...document.querySelectorAll('campaign-greenlight')].every(e => e.hasAttribute('data-ready'))";
            (self.js(ready) == true).then_some(())
        });
    }

    /// Waits until the words of all languages are there: from then on the page fetches nothing.
    #[track_caller]
    pub fn until_whole(&self) {
        self.wait("the page is whole", || {
            let whole =
                "[...document.querySelectorAll('campaign-greenlight')].every(e => e.hasAttribute('data-whole'))";
            (self.js(whole) == true).then_some(())
        });
    }

    /// Any DevTools command.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.driver.devtools(name, parameters)
    }

    /// The value of an expression in the page; promises are awaited.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        let parameters =
            json!({"expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true});
        value_of(&self.devtools("Runtime.evaluate", &parameters))
    }

    /// Before any page's own scripts, runs this one.
    pub fn before_scripts(&self, source: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({"source": source}));
    }

    /// Asks again and again until there is an answer.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, probe: impl Fn() -> Option<T>) -> T {
        #[allow(clippy::disallowed_methods, reason = "a test may look at the clock; the core may not")]
        let now = Instant::now;
        let start = now();
        loop {
            if let Some(found) = probe() {
                return found;
            }
            if now().duration_since(start) > PATIENCE {
                let text: String = self.text().chars().take(2000).collect();
                panic!("in vain waited for: {what}\nthe page says:\n{text}\nconsole: {:?}", self.console());
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// All that has this role and name for assistive technology, shown on the page now.
    pub fn all(&self, role: &str, name: &str) -> Vec<Found> {
        let document = self.devtools("DOM.getDocument", &json!({"depth": 0}));
        let mut query = json!({"nodeId": document["root"]["nodeId"], "role": role});
        if !name.is_empty() {
            query["accessibleName"] = name.into();
        }
        let answer = self.devtools("Accessibility.queryAXTree", &query);
        let shown = answer["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true);
        let resolve = |node: &Value| {
            let resolved = self.devtools("DOM.resolveNode", &json!({"backendNodeId": node["backendDOMNodeId"]}));
            Some(Found { object: resolved["object"]["objectId"].as_str()?.to_owned() })
        };
        shown.filter_map(resolve).collect()
    }

    /// Whether something has this role and name now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        !self.all(role, name).is_empty()
    }

    /// Waits for the one thing that has this role and name.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Found {
        self.wait(&format!("the {role} {name:?}"), || self.all(role, name).pop())
    }

    /// Waits until nothing has this role and name.
    #[track_caller]
    pub fn gone(&self, role: &str, name: &str) {
        self.wait(&format!("no more {role} {name:?}"), || (!self.has(role, name)).then_some(()));
    }

    /// The value of a function's body in which `this` is the thing found.
    #[track_caller]
    pub fn ask(&self, found: &Found, body: &str) -> Value {
        let function = format!("function() {{ {body} }}");
        let parameters = json!({"objectId": found.object, "functionDeclaration": function, "returnByValue": true,
            "awaitPromise": true, "userGesture": true});
        value_of(&self.devtools("Runtime.callFunctionOn", &parameters))
    }

    /// What it says.
    pub fn text_of(&self, found: &Found) -> String {
        self.ask(found, "return this.innerText;").as_str().unwrap_or_default().to_owned()
    }

    /// Clicks in its middle with the mouse; panics where something else covers it.
    #[track_caller]
    pub fn click(&self, found: &Found) {
        self.devtools("DOM.scrollIntoViewIfNeeded", &json!({"objectId": found.object}));
        let place = self.ask(
            found,
            "this.scrollIntoView({block: 'center', behavior: 'instant'});
             const box = this.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
             let hit = document.elementFromPoint(x, y);
             while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit)
                 hit = hit.shadowRoot.elementFromPoint(x, y);
             const free = hit && (this.contains(hit) || hit.contains(this) || hit.control === this);
             return {x, y, free: !!free, hit: hit?.outerHTML?.slice(0, 200)};",
        );
        assert!(place["free"] == true, "it can be clicked, but there is {}", place["hit"]);
        for kind in ["mousePressed", "mouseReleased"] {
            self.devtools(
                "Input.dispatchMouseEvent",
                &json!({"type": kind, "x": place["x"], "y": place["y"], "button": "left", "clickCount": 1}),
            );
        }
    }

    /// Waits for the button and clicks it.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.click(&self.find("button", name));
    }

    /// Opens or closes the first fold with this heading.
    #[track_caller]
    pub fn press_summary(&self, name: &str) {
        let find = format!(
            "(() => {{
                const all = root => [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
                all(document).find(e => e.localName === 'summary' && e.textContent === {}).click();
            }})()",
            Value::from(name)
        );
        self.js(&find);
    }

    /// Chooses files for the field that an expression gives, as the file dialog does.
    #[track_caller]
    pub fn set_files(&self, field: &str, paths: &[String]) {
        let answer = self.devtools("Runtime.evaluate", &json!({"expression": field}));
        let object = &answer["result"]["objectId"];
        assert!(object.is_string(), "the field is there: {answer}");
        self.devtools("DOM.setFileInputFiles", &json!({"files": paths, "objectId": object}));
    }

    /// Types into what has the focus, all at once.
    pub fn type_text(&self, text: &str) {
        self.devtools("Input.insertText", &json!({"text": text}));
    }

    /// Puts a text into the box "Campaign numbers" in place of what stands there.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        let found = self.find("textbox", "Campaign numbers");
        // Not key by key: a page must stand two megabytes at once.
        let body = format!(
            "this.focus(); this.value = {}; this.dispatchEvent(new InputEvent('input', \
             {{bubbles: true, composed: true, inputType: 'insertFromPaste'}}));",
            Value::from(text)
        );
        self.ask(&found, &body);
    }

    /// What stands in the box "Campaign numbers".
    #[track_caller]
    pub fn pasted(&self) -> String {
        let found = self.find("textbox", "Campaign numbers");
        self.ask(&found, "return this.value;").as_str().unwrap_or_default().to_owned()
    }

    /// All that the page shows, as text, through shadow roots.
    pub fn text(&self) -> String {
        let script = "(() => {
            const shown = root => [...root.childNodes].map(node => {
                if (node.nodeType === 3) return node.data;
                if (node.nodeType !== 1 || ['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(node.nodeName)) return '';
                if (node.nodeName === 'SLOT') return node.hidden ? '' : node.assignedNodes().map(n => n.innerText ?? n.data).join(' ');
                if (!node.checkVisibility()) return '';
                return (node.shadowRoot ? shown(node.shadowRoot) : shown(node)) + (getComputedStyle(node).display.startsWith('inline') ? '' : '\\n');
            }).join('');
            return shown(document.body).replace(/[ \\t]+/g, ' ').replace(/\\s*\\n\\s*/g, '\\n').trim();
        })()";
        self.js(script).as_str().unwrap_or_default().to_owned()
    }

    /// What the console got since this was asked last.
    pub fn console(&self) -> Vec<String> {
        let entries = self.driver.command("se/log", &json!({"type": "browser"}));
        let said = |entry: &Value| format!("{}: {}", entry["level"], entry["message"]);
        entries.as_array().into_iter().flatten().map(said).collect()
    }

    /// The addresses that were requested from the network since this was asked last.
    pub fn requests(&self) -> Vec<String> {
        let entries = self.driver.command("se/log", &json!({"type": "performance"}));
        let address = |entry: &Value| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &message["message"];
            let sent = event["method"] == "Network.requestWillBeSent" || event["method"] == "Network.webSocketCreated";
            let url = event["params"]["request"]["url"].as_str().or_else(|| event["params"]["url"].as_str())?;
            // These two stay in the page: they are bytes that it has already.
            (sent && !url.starts_with("data:") && !url.starts_with("blob:")).then(|| url.to_owned())
        };
        entries.as_array().into_iter().flatten().filter_map(address).collect()
    }

    /// Lets the page write to the clipboard, and the test read it.
    pub fn allow_clipboard(&self) {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        self.devtools("Browser.grantPermissions", &json!({"permissions": permissions}));
    }

    /// What the clipboard holds.
    pub fn clipboard(&self) -> String {
        self.js("navigator.clipboard.readText()").as_str().unwrap_or_default().to_owned()
    }

    /// Waits for a download that ends in this way; gives its bytes.
    #[track_caller]
    pub fn download(&self, ending: &str) -> Vec<u8> {
        self.wait(&format!("a download *{ending}"), || {
            let paths = std::fs::read_dir(&self.downloads).ok()?.flatten().map(|entry| entry.path());
            let path = paths.into_iter().find(|path| path.to_string_lossy().ends_with(ending))?;
            std::fs::read(path).ok().filter(|bytes| !bytes.is_empty())
        })
    }

    /// Loads the page again, as the browser's button does.
    pub fn reload(&self) {
        self.driver.command("refresh", &json!({}));
    }

    /// A window of this width, with the light or the dark look.
    pub fn look(&self, width: u32, scheme: &str) {
        let metrics = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
        // Without motion, so that colours do not fade from one look into the other while they are looked at.
        let media = json!({"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.devtools("Emulation.setEmulatedMedia", &media);
    }

    /// What the browser prints, as PDF.
    pub fn print(&self, options: &Value) -> Vec<u8> {
        from_base64(self.driver.command("print", options).as_str().unwrap_or_default())
    }

    /// A picture of the whole page, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let answer = self.devtools("Page.captureScreenshot", &json!({"captureBeyondViewport": true}));
        from_base64(answer["data"].as_str().unwrap_or_default())
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.downloads);
    }
}

#[track_caller]
fn value_of(answer: &Value) -> Value {
    let thrown = &answer["exceptionDetails"];
    assert!(thrown.is_null(), "the script runs: {} {}", thrown["text"], thrown["exception"]["description"]);
    answer["result"]["value"].clone()
}

pub fn from_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |byte: u8| DIGITS.iter().position(|digit| *digit == byte);
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_usize, 0);
    for value in text.bytes().filter_map(digit) {
        bits = (bits << 6 | value) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}
