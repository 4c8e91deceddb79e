//! `cargo xtask size`: what each file of `dist/` weighs, and the whole of the first load.

use crate::run::{Outcome, command, output, root};
use crate::{build, setup};

/// What the way to a first assessment may weigh: brotli bytes of all files together.
pub const BUDGET: u64 = 424_000;

/// How the names of the files begin that the page fetches later, or only when they are used.
const LATER: [&str; 5] = ["languages", "workbook", "files", "annex", "rooms"];

/// One file: raw, gzip and brotli bytes.
struct Weight {
    name: String,
    bytes: [u64; 3],
}

/// Prints the weights of `dist/`, which is built where it is missing.
pub fn size() -> Outcome {
    if !root().join("dist/index.html").exists() {
        build::site()?;
    }
    report().map(|_| ())
}

/// Prints the table and gives the brotli bytes of the first load.
pub fn report() -> Outcome<u64> {
    let weights = weigh()?;
    println!("{:<44}{:>10}{:>10}{:>10}", "file", "raw", "gzip", "brotli");
    let row = |name: &str, [raw, gzip, brotli]: [u64; 3]| println!("{name:<44}{raw:>10}{gzip:>10}{brotli:>10}");
    let mut total = [0; 3];
    let (later, first): (Vec<&Weight>, Vec<&Weight>) =
        weights.iter().partition(|weight| LATER.iter().any(|start| weight.name.starts_with(start)));
    for weight in &first {
        row(&weight.name, weight.bytes);
        for (sum, bytes) in total.iter_mut().zip(weight.bytes) {
            *sum += bytes;
        }
    }
    row("the first load", total);
    println!("\nfetched later, or only when they are used:");
    for weight in &later {
        row(&weight.name, weight.bytes);
    }
    let [_, _, brotli] = total;
    Ok(brotli)
}

/// Node compresses: it is there for wasm-opt anyway, and no compressor has to be compiled for this.
fn weigh() -> Outcome<Vec<Weight>> {
    const SCRIPT: &str = "
        const fs = require('fs'), zlib = require('zlib');
        for (const name of fs.readdirSync('dist').sort()) {
            const bytes = fs.readFileSync('dist/' + name);
            const brotli = zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } });
            console.log([name, bytes.length, zlib.gzipSync(bytes, { level: 9 }).length, brotli.length].join('\\t'));
        }";
    setup::node()?;
    let table = output(command("node").args(["-e", SCRIPT])).ok_or("Node could not weigh the files of dist/")?;
    let weight = |line: &str| {
        let mut cells = line.split('\t');
        let name = cells.next()?.to_owned();
        let mut bytes = || cells.next().and_then(|cell| cell.parse().ok());
        Some(Weight { name, bytes: [bytes()?, bytes()?, bytes()?] })
    };
    table.lines().map(weight).collect::<Option<_>>().ok_or_else(|| "Node gave no sizes".to_owned())
}
