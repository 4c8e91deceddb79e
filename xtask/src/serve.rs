//! `cargo xtask serve`: builds the page and serves it on this machine.

use crate::run::Outcome;
use crate::{build, server};

/// Serves on the port given, or on 8080 or the next free one, until it is stopped.
pub fn serve(port: Option<u16>) -> Outcome {
    let site = build::site()?;
    let ports = port.map_or(8080..=8180, |port| port..=port);
    let mut last = String::new();
    for port in ports {
        match server::start(&site, port, |_, answer| answer) {
            Ok(address) => {
                println!("Greenlight is on http://{address}/ (stop with Ctrl+C)");
                loop {
                    std::thread::park();
                }
            }
            Err(error) => last = format!("port {port} cannot be used: {error}"),
        }
    }
    Err(last)
}
