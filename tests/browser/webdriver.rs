//! The least of WebDriver that these tests need: a browser of their own for each, and its DevTools commands. No client
//! library: that would be a runtime and an HTTP stack for one POST.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// One browser with a fresh profile, ended when this is dropped.
pub struct Driver {
    process: Child,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts a driver and a browser that saves its downloads in `downloads`.
    pub fn start(downloads: &Path) -> Driver {
        let program = std::env::var("CHROMEDRIVER").expect("CHROMEDRIVER is set: run this through `cargo xtask test`");
        let (process, port) = (0..ATTEMPTS)
            .find_map(|_| listening(&program))
            .unwrap_or_else(|| panic!("{program} does not say on which port it listens"));
        let mut driver = Driver { process, port, session: String::new() };
        let mut chrome = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-dev-shm-usage", "--lang=en-GB", "--window-size=1280,900",
            ],
            "prefs": {
                "download.default_directory": downloads.to_string_lossy(),
                "download.prompt_for_download": false,
            },
        });
        if let Ok(browser) = std::env::var("CHROMIUM") {
            chrome["binary"] = Value::String(browser);
        }
        let answer = driver.post(
            "/session",
            &json!({"capabilities": {"alwaysMatch": {
                "browserName": "chrome",
                "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
                "goog:chromeOptions": chrome,
                "timeouts": {"pageLoad": 60_000, "script": 120_000},
                "unhandledPromptBehavior": "ignore",
            }}}),
        );
        driver.session = answer["sessionId"].as_str().expect("a session has an id").to_owned();
        driver
    }

    /// A WebDriver command of this session.
    pub fn command(&self, name: &str, body: &Value) -> Value {
        self.post(&format!("/session/{}/{name}", self.session), body)
    }

    /// A DevTools command; panics with the browser's words where it fails.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({"cmd": name, "params": parameters}))
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let value = self.request("POST", path, &body.to_string());
        assert!(value.get("error").is_none(), "the browser answers {path}: {} {}", value["error"], value["message"]);
        value
    }

    fn request(&self, method: &str, path: &str, body: &str) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver listens");
        stream.set_read_timeout(Some(Duration::from_secs(180))).expect("a time limit can be set");
        let head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        let head = format!("{head}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).expect("the driver takes a request");
        stream.write_all(body.as_bytes()).expect("the driver takes a request");
        let mut lines = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            lines.read_line(&mut line).expect("the driver answers");
            if line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().expect("a length is a number");
            }
        }
        let mut bytes = vec![0; length];
        lines.read_exact(&mut bytes).expect("the driver sends its whole answer");
        let answer: Value = serde_json::from_slice(&bytes).expect("the driver answers in JSON");
        answer["value"].clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            self.request("DELETE", &format!("/session/{}", self.session), "");
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// How often the driver is started. It takes a free port for one kind of address and gives up where another program has it for the
/// other kind, which happens when several drivers start at once.
const ATTEMPTS: u32 = 5;

/// A driver that listens, and the port it chose; `None` where it gave up.
fn listening(program: &str) -> Option<(Child, u16)> {
    let mut process = Command::new(program)
        .args(["--port=0", "--log-level=SEVERE"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} starts: {error}"));
    let mut lines = BufReader::new(process.stdout.take().expect("the driver's output is piped")).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let port = line.split_once("started successfully on port ")?.1;
        port.trim_end_matches('.').parse().ok()
    });
    let Some(port) = port else {
        let _ = process.kill();
        let _ = process.wait();
        return None;
    };
    // The rest is read too, so that the driver never waits for a reader.
    std::thread::spawn(move || lines.for_each(drop));
    Some((process, port))
}
