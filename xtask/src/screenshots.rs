//! `cargo xtask screenshots`: pictures of the page in its states, for people to look at.

use crate::run::Outcome;
use crate::{build, setup, test};

/// Builds the page and takes its pictures, into `tmp/screenshots/`.
pub fn screenshots() -> Outcome {
    let site = build::site()?;
    let browser = setup::browser()?;
    test::in_browser(&site, &site, &browser, &["screenshots", "--ignored"])?;
    println!("the pictures are in tmp/screenshots/");
    Ok(())
}
