//! Prints the page.

use gloo::timers::callback::Timeout;

/// Opens the browser's print dialog, once what was drawn just now stands.
pub fn print() {
    Timeout::new(50, || {
        // Refused in frames that may not; then nothing happens.
        let _ = web_sys::window().map(|window| window.print());
    })
    .forget();
}
