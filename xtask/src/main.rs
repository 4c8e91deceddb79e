//! The commands of the README: `cargo xtask serve`, `test`, `build` and `size`.

fn main() {}
