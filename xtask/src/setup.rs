//! Fetches what a command needs, once, into a cache folder that is keyed by version. Nothing global is replaced.
//!
//! On Debian and Ubuntu everything is fetched; elsewhere the message names exactly what is missing and how to get it.

use crate::run::{Outcome, command, first_that_runs, output, root, run};
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
const PAPAPARSE: &str = "5.7.1";
const UDSV: &str = "0.7.3";

/// The tools that build the page.
pub struct Builders {
    /// The program that drives the build.
    pub trunk: PathBuf,
    /// A `PATH` that finds wasm-bindgen and wasm-opt of the right versions first.
    pub path: std::ffi::OsString,
    /// Runs the wasm tests in a browser.
    pub wasm_test_runner: PathBuf,
}

/// The tools that try the page in a browser.
pub struct Browser {
    /// The WebDriver server.
    pub driver: String,
    /// The browser, where the driver does not find it by itself.
    pub program: Option<String>,
    /// The accessibility checker, one script.
    pub axe: PathBuf,
    /// The reader of QR codes that is not ours.
    pub code_reader: String,
}

/// The parts of the toolchain: `rust-toolchain.toml` names them, but rustup can be told not to install by itself.
pub fn toolchain() -> Outcome {
    if output(command("rustup").arg("--version")).is_none() {
        let sysroot = output(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
        let target = Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown");
        return if target.exists() {
            Ok(())
        } else {
            Err("rustup is missing: get it from https://rustup.rs, then run this again".to_owned())
        };
    }
    let parts: [(&[&str], &str, &[&str]); 2] = [
        (&["target", "list", "--installed"], "wasm32-unknown-unknown", &["target", "add", "wasm32-unknown-unknown"]),
        (&["component", "list", "--installed"], "clippy", &["component", "add", "clippy", "rustfmt"]),
    ];
    for (list, part, add) in parts {
        let installed = output(command("rustup").args(list)).unwrap_or_default();
        if !installed.lines().any(|line| line.starts_with(part)) {
            println!("set-up: rustup {}", add.join(" "));
            run(command("rustup").args(add))?;
        }
    }
    Ok(())
}

/// Everything that building the page needs.
pub fn builders() -> Outcome<Builders> {
    toolchain()?;
    let trunk = cargo_tool("trunk", TRUNK, "trunk", true, "about 6 minutes on two cores")?;
    // The command must be of exactly the version of the library. Its own lock file is not used: it names a crate
    // version that registries no longer have.
    let version = locked_version("wasm-bindgen")?;
    let wasm_bindgen = cargo_tool("wasm-bindgen-cli", &version, "wasm-bindgen", false, "about 3 minutes")?;
    let wasm_opt = npm_tool("binaryen", BINARYEN, "bin/wasm-opt")?;
    if output(Command::new(&wasm_opt).arg("--version")).is_none() {
        let node = output(Command::new("node").arg("--version")).unwrap_or_else(|| "missing".to_owned());
        return Err(format!(
            "wasm-opt does not run on this Node ({node}): install Node 18 or newer (https://nodejs.org)"
        ));
    }
    let folders =
        [&trunk, &wasm_bindgen, &wasm_opt].into_iter().filter_map(|tool| tool.parent().map(Path::to_path_buf));
    let before = std::env::var_os("PATH").unwrap_or_default();
    let path =
        std::env::join_paths(folders.chain(std::env::split_paths(&before))).map_err(|error| error.to_string())?;
    let wasm_test_runner = wasm_bindgen.with_file_name(executable("wasm-bindgen-test-runner"));
    Ok(Builders { trunk, path, wasm_test_runner })
}

/// Everything that trying the page needs: Chromium or Chrome, its driver, the accessibility checker, a reader of QR codes.
/// `CHROMEDRIVER` and `CHROMIUM` choose others.
pub fn browser() -> Outcome<Browser> {
    let axe = npm_tool("axe-core", AXE, "axe.min.js")?;
    if first_that_runs(&["zbarimg"]).is_none() {
        apt(&["zbar-tools"], "zbarimg, which reads QR codes (https://zbar.sourceforge.net)")?;
    }
    if let Some(browser) = installed_browser(&axe) {
        return Ok(browser);
    }
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let packages: &[&str] = if system.lines().any(|line| line == "ID=ubuntu") {
        &["chromium-browser", "chromium-chromedriver"] // on Ubuntu both are doors to the snap
    } else {
        &["chromium", "chromium-driver"]
    };
    apt(packages, "Chromium and its WebDriver server (chromedriver)")?;
    installed_browser(&axe).ok_or_else(|| {
        "Chromium was installed but does not start here (on Ubuntu it is a snap, and snaps do not run in containers).\n\
         Install Chrome and chromedriver of the same version (https://googlechromelabs.github.io/chrome-for-testing/)\n\
         and name them: CHROMIUM=/path/to/chrome CHROMEDRIVER=/path/to/chromedriver cargo xtask test"
            .to_owned()
    })
}

/// The parsers beside which our reader is measured, a script each.
pub fn peers() -> Outcome<[PathBuf; 2]> {
    Ok([npm_tool("papaparse", PAPAPARSE, "papaparse.min.js")?, npm_tool("udsv", UDSV, "dist/uDSV.iife.min.js")?])
}

fn installed_browser(axe: &Path) -> Option<Browser> {
    let chosen = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let driver = chosen("CHROMEDRIVER").or_else(|| {
        first_that_runs(&["chromedriver", "/usr/lib/chromium-browser/chromedriver", "/snap/bin/chromium.chromedriver"])
    })?;
    let program = chosen("CHROMIUM");
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "/snap/bin/chromium"];
    if program.is_none() {
        first_that_runs(&names)?;
    }
    Some(Browser { driver, program, axe: axe.to_path_buf(), code_reader: first_that_runs(&["zbarimg"])? })
}

/// Node and npm, from the system's packages where they are missing.
pub fn node() -> Outcome {
    let wanted: Vec<&str> = ["node", "npm"].into_iter().filter(|tool| first_that_runs(&[tool]).is_none()).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = wanted.iter().map(|tool| if *tool == "node" { "nodejs" } else { tool }).collect();
    apt(&packages, "Node 18 or newer with npm (https://nodejs.org)")
}

/// Where the tools are kept.
fn cache() -> Outcome<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("GREENLIGHT_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|folder| folder.join("greenlight/tools")))
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|folder| folder.join(".cache/greenlight/tools")))
        .ok_or_else(|| "no home folder to keep the tools in: set GREENLIGHT_TOOLS to a folder".to_owned())
}

/// A tool that cargo builds, in a folder of its own.
fn cargo_tool(package: &str, version: &str, program: &str, locked: bool, patience: &str) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let path = folder.join("bin").join(executable(program));
    if output(Command::new(&path).arg("--version")).is_some() {
        return Ok(path);
    }
    println!("set-up: cargo install {package} {version} into {} ({patience})", folder.display());
    let mut install = crate::run::cargo();
    install.args(["install", "--quiet", package, "--version", version, "--root"]).arg(&folder).arg("--target-dir");
    install.arg(folder.join("target"));
    // Not in the workspace: its .cargo/config.toml and its target folder are not the tool's.
    install.current_dir(std::env::temp_dir()).env_remove("CARGO_TARGET_DIR");
    if locked {
        install.arg("--locked");
    }
    let built = run(&mut install);
    let _ = std::fs::remove_dir_all(folder.join("target"));
    built.map_err(|error| {
        format!(
            "{package} {version} could not be built: is the network reachable, and a C compiler installed?\n{error}"
        )
    })?;
    Ok(path)
}

/// A tool from npm, in a folder of its own; `file` is the one that is needed of it.
fn npm_tool(package: &str, version: &str, file: &str) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let path = folder.join("node_modules").join(package).join(file);
    if path.exists() {
        return node().map(|()| path);
    }
    node()?;
    println!("set-up: npm install {package}@{version} into {}", folder.display());
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut install = Command::new("npm");
    install.args(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix"]).arg(&folder);
    install.arg(format!("{package}@{version}"));
    run(&mut install)
        .map_err(|error| format!("{package} {version} could not be fetched: is npm's registry reachable?\n{error}"))?;
    if path.exists() { Ok(path) } else { Err(format!("{package} {version} came without {file}")) }
}

/// Packages of the system, on Debian and its kin; elsewhere says what is missing.
fn apt(packages: &[&str], what: &str) -> Outcome {
    if first_that_runs(&["apt-get"]).is_none() {
        return Err(format!(
            "this is missing: {what}.\nInstall it with your system's package manager, then run this again"
        ));
    }
    let is_root = output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !is_root && first_that_runs(&["sudo"]).is_none() {
        return Err(format!("this is missing: {what}. As root: apt-get install {}", packages.join(" ")));
    }
    let apt_get = |arguments: &[&str]| {
        let mut apt_get = if is_root { command("apt-get") } else { command("sudo") };
        if !is_root {
            apt_get.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        apt_get.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "-o", "Dpkg::Use-Pty=0"]).args(arguments);
        // Its many lines belong in a log; they are shown where it fails.
        match apt_get.output() {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
            Err(error) => Err(error.to_string()),
        }
    };
    println!("set-up: apt-get install {}", packages.join(" "));
    let install: Vec<&str> =
        ["install", "-y", "--no-install-recommends"].into_iter().chain(packages.to_vec()).collect();
    // The lists of packages may be missing or old: fetch them once, then try again.
    apt_get(&install).or_else(|_| apt_get(&["update"]).and_then(|()| apt_get(&install))).map_err(|error| {
        format!("apt-get could not install {}: is the network reachable?\nNeeded: {what}\n{error}", packages.join(" "))
    })
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version =
        lines.next().and_then(|line| line.strip_prefix("version = \"")).and_then(|rest| rest.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}
