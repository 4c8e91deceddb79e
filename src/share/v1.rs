//! Version 1 of links.

use super::{LinkError, Shared};

/// The fragment of a link.
#[must_use]
pub fn encode(shared: &Shared) -> String {
    let _ = shared;
    String::new()
}

/// What a fragment holds.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(fragment: &str) -> Result<Shared, LinkError> {
    let _ = fragment;
    Err(LinkError::Foreign)
}
