//! Running other programs, and saying in words which one failed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a step gives back: a value, or a message for the person at the keyboard.
pub type Outcome<T = ()> = Result<T, String>;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    // Cargo tells it to the program that it runs; the one at compile time may be another checkout's with the same target folder.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let here = Path::new(&here);
    here.parent().unwrap_or(here).to_path_buf()
}

/// A program to be run in the workspace's folder.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Cargo itself, of the toolchain that the workspace names.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs it; what it prints goes to the terminal.
pub fn run(command: &mut Command) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("this failed ({status}): {}", written(command))),
        Err(error) => Err(format!("this could not be started ({error}): {}", written(command))),
    }
}

/// Writes what the project takes of Unicode CLDR, out of a JSON file.
pub fn cldr(file: &str) -> Outcome {
    run(cargo()
        .args(["run", "--quiet", "--example", "cldr", "--"])
        .arg(std::path::absolute(file).unwrap_or_else(|_| file.into())))
}

/// Runs it and gives what it printed; `None` where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of these programs that starts, asked for its version.
pub fn first_that_runs(programs: &[&str]) -> Option<String> {
    let runs = |program: &&&str| output(Command::new(program).arg("--version")).is_some();
    programs.iter().find(runs).map(|program| (*program).to_owned())
}

fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
