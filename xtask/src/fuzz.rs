//! `cargo xtask fuzz [SECONDS]`: the fuzzing test for longer, with the checks of a debug build and nearly the speed of a release.

use crate::run::{Outcome, cargo, run};

/// How long it runs where nothing is said.
pub const SECONDS: u64 = 600;

/// Reads made texts for so many seconds.
pub fn fuzz(seconds: u64) -> Outcome {
    let mut test = cargo();
    test.args(["test", "--profile", "fuzz", "--test", "fuzz", "--", "--nocapture"]);
    test.env("GREENLIGHT_FUZZ_SECONDS", seconds.to_string());
    run(&mut test)
}
