//! The page's program. It waits: the custom element calls [`greenlight::browser::element::mount`] when it stands in a page.

fn main() {
    // Named, so that the linker keeps what the element calls.
    #[cfg(feature = "web")]
    let _ = (greenlight::browser::element::mount, greenlight::browser::languages::languages);
}
