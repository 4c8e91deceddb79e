//! The commands of the README: `cargo xtask serve`, `test`, `build`, `size`, `bench` and `screenshots`.
#![allow(clippy::print_stdout, reason = "a command speaks to the person who called it")]

mod bench;
mod build;
mod fuzz;
mod run;
mod screenshots;
mod serve;
mod server;
mod setup;
mod size;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--port N]   build the page and serve it on this machine
  test               everything that must hold: style, lints, tests, the page in a browser, sizes
  build              build the release site into dist/
  size               what each file of dist/ weighs: raw, gzip, brotli
  bench              our reader beside other parsers in a browser; the table goes to docs/performance.md
  bench assess       how long assessing takes in a browser; the table goes there too
  cldr FILE          writes what is taken of Unicode CLDR into the languages and the tests
  fuzz [SECONDS]     reads made texts for so long, 600 where nothing is said
  screenshots        pictures of the page in its states into tmp/screenshots/
  contact-sheet      pictures of all cards in all sizes and six scripts into docs/pictures/cards/

Each command first fetches the tools it needs into a cache folder of yours, once:
GREENLIGHT_TOOLS, or greenlight/tools in XDG_CACHE_HOME or ~/.cache.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["serve"] => serve::serve(None),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(Some(port)),
            Err(_) => Err(format!("`{port}` is not a port: give a number from 1 to 65535")),
        },
        ["test"] => test::test(),
        ["build"] => build::site().map(|site| println!("built {}", site.display())),
        ["size"] => size::size(),
        ["bench"] => bench::bench(false),
        ["bench", "assess"] => bench::bench(true),
        ["cldr", file] => run::cldr(file),
        ["fuzz"] => fuzz::fuzz(fuzz::SECONDS),
        ["fuzz", seconds] => match seconds.parse() {
            Ok(seconds) => fuzz::fuzz(seconds),
            Err(_) => Err(format!("`{seconds}` is no number of seconds")),
        },
        ["screenshots"] => screenshots::screenshots(),
        ["contact-sheet"] => screenshots::contact_sheet(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("no such command: {}\n\n{USAGE}", other.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
