//! Starts the page: defines the element `<campaign-greenlight>`, which mounts the interface in its shadow root.

fn main() {
    #[cfg(feature = "web")]
    greenlight::browser::element::define();
}
