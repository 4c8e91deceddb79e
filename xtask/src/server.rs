//! A small server of static files, for `cargo xtask serve` and for the tests, which let it misbehave.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What the server says to one request.
pub struct Answer {
    /// The HTTP status, such as `200 OK`.
    pub status: &'static str,
    /// The media type.
    pub kind: &'static str,
    /// A header of its own, whole, such as `Name: value`.
    pub header: Option<String>,
    /// What is sent.
    pub body: Vec<u8>,
    /// How many bytes are announced; more than `body` has means that the connection breaks before the end.
    pub announced: usize,
    /// How long the connection stays open and silent after an incomplete body.
    pub silence: Duration,
}

/// Serves `folder` on 127.0.0.1 from a thread of its own, until the program ends. Port 0 takes any free one.
/// `change` may alter an answer, given the path of the request without its query.
pub fn start(
    folder: &Path,
    port: u16,
    change: impl Fn(&str, Answer) -> Answer + Send + Sync + 'static,
) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    let address = listener.local_addr()?;
    let folder = folder.to_path_buf();
    let change = Arc::new(change);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (folder, change) = (folder.clone(), Arc::clone(&change));
            // A connection that breaks off concerns nobody but the browser at its other end.
            std::thread::spawn(move || converse(&stream, &folder, &*change).ok());
        }
    });
    Ok(address)
}

/// Answers the requests of one connection until it is closed.
fn converse(stream: &TcpStream, folder: &Path, change: &dyn Fn(&str, Answer) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream);
    while let Some((method, target)) = request(&mut lines)? {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let answer = change(path, file(folder, path));
        let mut out = io::BufWriter::new(stream);
        write!(out, "HTTP/1.1 {}\r\nContent-Type: {}\r\n", answer.status, answer.kind)?;
        write!(out, "Content-Length: {}\r\nCache-Control: no-cache\r\n", answer.announced)?;
        if let Some(header) = &answer.header {
            write!(out, "{header}\r\n")?;
        }
        write!(out, "\r\n")?;
        if method != "HEAD" {
            out.write_all(&answer.body)?;
        }
        out.flush()?;
        if answer.body.len() < answer.announced && method != "HEAD" {
            std::thread::sleep(answer.silence);
            break;
        }
    }
    Ok(())
}

/// The method and the target of the next request; `None` when the connection was closed. Its headers are not needed.
fn request(lines: &mut BufReader<&TcpStream>) -> io::Result<Option<(String, String)>> {
    const LONGEST: u64 = 64 * 1024;
    let mut first = String::new();
    lines.by_ref().take(LONGEST).read_line(&mut first)?;
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let mut header = String::new();
    while lines.by_ref().take(LONGEST).read_line(&mut header)? > 0 && !header.trim().is_empty() {
        header.clear();
    }
    Ok(Some((method.to_owned(), target.to_owned())))
}

/// The file at a path of the site.
fn file(folder: &Path, path: &str) -> Answer {
    let found = inside(folder, path).and_then(|path| {
        let path = if path.is_dir() { path.join("index.html") } else { path };
        std::fs::read(&path).ok().map(|body| (kind(&path), body))
    });
    let (status, (kind, body)) = match found {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", ("text/plain; charset=utf-8", b"There is nothing here.\n".to_vec())),
    };
    Answer { status, kind, header: None, announced: body.len(), body, silence: Duration::ZERO }
}

/// The path on disk, where it stays inside the folder.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.strip_prefix('/')?);
    let stays = relative.components().all(|part| matches!(part, Component::Normal(_)));
    stays.then(|| folder.join(relative))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
