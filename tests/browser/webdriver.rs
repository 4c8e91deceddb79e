//! The least of WebDriver that these tests need: a browser of their own for each, and its DevTools commands. No client
//! library: that would be a runtime and an HTTP stack for one POST.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The browsers that must all do the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome, Edge: chromedriver.
    Chromium,
    /// Firefox: geckodriver.
    Firefox,
    /// Safari and all browsers of iPhones: `WebKitWebDriver` of WebKitGTK, which needs a screen, if only one in memory.
    WebKit,
}

/// One browser with a fresh profile, ended when this is dropped.
pub struct Driver {
    /// Which browser it is.
    pub engine: Engine,
    process: Child,
    screen: Option<Child>,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts a driver and a browser that saves its downloads in `downloads`. Where a `proxy` is given, all requests but those to this
    /// machine go to it.
    pub fn start(engine: Engine, downloads: &Path, proxy: Option<&str>) -> Driver {
        let (variable, _) = engine.variables();
        let program = std::env::var(variable)
            .unwrap_or_else(|_| panic!("{variable} is set: run this through `cargo xtask test`"));
        let mut wanted = engine.capabilities(downloads);
        if let Some(proxy) = proxy {
            wanted["proxy"] = json!({"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy,
                "noProxy": ["127.0.0.1", "localhost"]});
        }
        let wanted = json!({"capabilities": {"alwaysMatch": wanted}}).to_string();
        (0..ATTEMPTS)
            .find_map(|_| {
                let mut driver = Driver::listening(engine, &program, downloads);
                // Now and then a browser does not find its driver and both wait for each other.
                let answer = driver.request("POST", "/session", &wanted, START).ok()?;
                let session =
                    answer["sessionId"].as_str().unwrap_or_else(|| panic!("{program}: {}", answer["message"]));
                driver.session = session.to_owned();
                Some(driver)
            })
            .unwrap_or_else(|| panic!("{program} starts no browser"))
    }

    fn listening(engine: Engine, program: &str, downloads: &Path) -> Driver {
        let screen = (engine == Engine::WebKit).then(screen);
        let display = screen.as_ref().map(|(_, display)| display.as_str());
        let (process, port) = (0..ATTEMPTS)
            .find_map(|_| listening(engine, program, downloads, display))
            .unwrap_or_else(|| panic!("{program} does not say on which port it listens"));
        Driver { engine, process, screen: screen.map(|(process, _)| process), port, session: String::new() }
    }

    /// A WebDriver command of this session.
    pub fn command(&self, name: &str, body: &Value) -> Value {
        self.post(&format!("/session/{}/{name}", self.session), body)
    }

    /// A DevTools command; panics with the browser's words where it fails.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({"cmd": name, "params": parameters}))
    }

    /// A WebDriver question of this session.
    pub fn question(&self, name: &str) -> Value {
        let value = self.asked("GET", &format!("/session/{}/{name}", self.session), "");
        assert!(value.get("error").is_none(), "the browser answers {name}: {} {}", value["error"], value["message"]);
        value
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let value = self.asked("POST", path, &body.to_string());
        assert!(value.get("error").is_none(), "the browser answers {path}: {} {}", value["error"], value["message"]);
        value
    }

    fn asked(&self, method: &str, path: &str, body: &str) -> Value {
        self.request(method, path, body, PATIENCE).unwrap_or_else(|error| panic!("the driver answers {path}: {error}"))
    }

    fn request(&self, method: &str, path: &str, body: &str, patience: Duration) -> std::io::Result<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(patience))?;
        let head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port);
        let head = format!("{head}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())?;
        let mut lines = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            lines.read_line(&mut line)?;
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
        lines.read_exact(&mut bytes)?;
        let answer: Value = serde_json::from_slice(&bytes).expect("the driver answers in JSON");
        Ok(answer["value"].clone())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = self.request("DELETE", &format!("/session/{}", self.session), "", START);
        }
        for process in [Some(&mut self.process), self.screen.as_mut()].into_iter().flatten() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Engine {
    /// The variables that name its driver and, where the driver does not find it, the browser.
    fn variables(self) -> (&'static str, &'static str) {
        match self {
            Engine::Chromium => ("CHROMEDRIVER", "CHROMIUM"),
            Engine::Firefox => ("GECKODRIVER", "FIREFOX"),
            Engine::WebKit => ("WEBKITDRIVER", "MINIBROWSER"),
        }
    }

    /// Whether it was set up.
    pub fn is_here(self) -> bool {
        std::env::var_os(self.variables().0).is_some()
    }

    fn capabilities(self, downloads: &Path) -> Value {
        let browser = std::env::var(self.variables().1).ok();
        let mut options = match self {
            Engine::Chromium => json!({
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-dev-shm-usage", "--lang=en-GB",
                    "--window-size=1280,900",
                    // Chrome's own questions to its maker about forms are not the page's.
                    "--disable-features=AutofillServerCommunication",
                ],
                "prefs": {
                    "download.default_directory": downloads.to_string_lossy(),
                    "download.prompt_for_download": false,
                },
            }),
            Engine::Firefox => json!({
                "args": ["-headless", "--width", "1280", "--height", "900"],
                "prefs": {
                    "browser.download.dir": downloads.to_string_lossy(),
                    "browser.download.folderList": 2,
                    "intl.accept_languages": "en-GB",
                },
            }),
            Engine::WebKit => json!({"args": ["--automation"]}),
        };
        if let Some(browser) = browser {
            options["binary"] = Value::String(browser);
        }
        let mut wanted =
            json!({"timeouts": {"pageLoad": 60_000, "script": 120_000}, "unhandledPromptBehavior": "ignore"});
        match self {
            Engine::Chromium => {
                wanted["browserName"] = "chrome".into();
                wanted["goog:loggingPrefs"] = json!({"browser": "ALL", "performance": "ALL"});
                wanted["goog:chromeOptions"] = options;
            }
            Engine::Firefox => wanted["moz:firefoxOptions"] = options,
            Engine::WebKit => wanted["webkitgtk:browserOptions"] = options,
        }
        wanted
    }
}

/// A screen in memory, and the name under which programs find it.
fn screen() -> (Child, String) {
    let program = std::env::var("XVFB").unwrap_or_else(|_| "Xvfb".to_owned());
    let mut process = Command::new(&program)
        .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} starts: {error}"));
    let mut number = String::new();
    let output = process.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut number).expect("a screen says its number");
    (process, format!(":{}", number.trim()))
}

/// How long a command may take.
const PATIENCE: Duration = Duration::from_secs(180);
/// How long a browser may take to start or to end.
const START: Duration = Duration::from_secs(30);

/// How often the driver is started. It takes a free port for one kind of address and gives up where another program has it for the
/// other kind, which happens when several drivers start at once.
const ATTEMPTS: u32 = 5;

/// A driver that listens, and the port it chose; `None` where it gave up.
fn listening(engine: Engine, program: &str, downloads: &Path, display: Option<&str>) -> Option<(Child, u16)> {
    let mut command = Command::new(program);
    let mut known = None;
    match engine {
        Engine::Chromium => command.args(["--port=0", "--log-level=SEVERE"]),
        Engine::Firefox => command.args(["--port", "0", "--websocket-port", "0"]),
        Engine::WebKit => {
            // It does not say which port it took.
            let free = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
            let port = free.local_addr().expect("a port has a number").port();
            known = Some(port);
            home(&mut command, downloads);
            command.arg(format!("--port={port}")).envs(display.map(|display| ("DISPLAY", display)))
        }
    };
    let mut process = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} starts: {error}"));
    let mut lines = BufReader::new(process.stdout.take().expect("the driver's output is piped")).lines();
    let port = match known {
        Some(port) => (0..200).find_map(|_| {
            std::thread::sleep(Duration::from_millis(25));
            TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(port)
        }),
        None => lines.by_ref().map_while(Result::ok).find_map(|line| {
            let signs = ["started successfully on port ", "Listening on 127.0.0.1:"];
            let port = signs.iter().find_map(|sign| Some(line.split_once(sign)?.1))?;
            port.trim_end_matches('.').parse().ok()
        }),
    };
    let Some(port) = port else {
        let _ = process.kill();
        let _ = process.wait();
        return None;
    };
    // The rest is read too, so that the driver never waits for a reader.
    std::thread::spawn(move || lines.for_each(drop));
    Some((process, port))
}

/// Folders of its own for a browser that takes them from its surroundings, and among them the one for downloads.
fn home(command: &mut Command, downloads: &Path) {
    let home = downloads.join(HOME);
    std::fs::create_dir_all(&home).expect("a folder for the browser's own files");
    let line = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(home.join("user-dirs.dirs"), line).expect("the folder for downloads is named");
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        command.env(name, &home);
    }
}

/// The folder, among the downloads, with the browser's own files.
const HOME: &str = "browser";
