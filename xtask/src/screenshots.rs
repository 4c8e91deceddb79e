//! `cargo xtask screenshots` and `cargo xtask contact-sheet`: pictures of the page in its states and of all cards, for people to
//! look at.

use crate::run::{Outcome, root};
use crate::{build, setup, test};

/// Builds the page and takes its pictures, into `tmp/screenshots/`.
pub fn screenshots() -> Outcome {
    let site = build::site()?;
    let browser = setup::browser()?;
    test::in_browser(&site, &site, &browser, &["screenshots", "--ignored"])?;
    println!("the pictures are in tmp/screenshots/");
    Ok(())
}

/// Draws every card in every size, light and dark, in six scripts, with the browser's own fonts, into `docs/pictures/cards/`.
pub fn contact_sheet() -> Outcome {
    let browser = setup::browser()?;
    // No page is needed: the cards are drawn here and only measured and shown there.
    test::in_browser(&root(), &root(), &browser, &["contact_sheet", "--ignored"])?;
    println!("the pictures are in docs/pictures/cards/");
    Ok(())
}
