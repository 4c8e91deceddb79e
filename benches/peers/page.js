// Measures the whole job of reading an export: our reader from a string and from bytes, beside two parsers that only split and type
// the cells. Called by drive.rs.
import init, { assess_rows, assessing_job, many_rows, read_bytes, read_string } from "./peers.js";

const wasm = await init();
let text = "";
let bytes = new Uint8Array();
let rows = 0;
let kept = new Map();

const JOBS = {
  "Greenlight, from a string": () => read_string(text),
  "Greenlight, from bytes": () => read_bytes(bytes),
  "Many at once": () => assess_rows(text),
  "uDSV, typed": () => uDSV.initParser(uDSV.inferSchema(text)).typedArrs(text).length,
  "Papa Parse, typed": () => Papa.parse(text, { dynamicTyping: true, skipEmptyLines: true }).data.length - 1,
};

/** How long a job takes in milliseconds, the mean of so many runs. */
function time(name, runs) {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) {
    const read = JOBS[name]();
    if (read !== rows) throw new Error(`${name} read ${read} of ${rows} rows`);
  }
  return (performance.now() - start) / runs;
}

window.bench = {
  /** Makes an export; gives its bytes. */
  prepare(count, foreign) {
    text = exportOf(count, foreign ? FOREIGN : undefined);
    bytes = new TextEncoder().encode(text);
    rows = count;
    return bytes.length;
  },
  /** Makes a table with one organisation a row; gives its bytes. */
  prepareMany(count) {
    text = many_rows(count);
    rows = count;
    return text.length;
  },
  /** Keeps the bytes of the export for `each`. */
  keep: () => kept.set(rows, bytes),
  /** Nanoseconds a row for each kept export, one after the other, from bytes; a short one several times. */
  each() {
    const times = {};
    for (const [count, own] of kept) {
      [bytes, rows] = [own, count];
      times[count] = (time("Greenlight, from bytes", Math.max(1, 100000 / count)) * 1e6) / count;
    }
    return times;
  },
  /** One run of each job, one after the other: milliseconds by name. */
  round: (names) => Object.fromEntries((names ?? Object.keys(JOBS).filter((name) => name !== "Many at once")).map((name) => [name, time(name, 1)])),
  time,
  /** Milliseconds that one job of assessing takes, the mean of so many; of a batch, all of it. */
  assess(job, times) {
    const start = performance.now();
    assessing_job(job, times);
    const all = performance.now() - start;
    return job === "batch" ? all : all / times;
  },
  /** Bytes of the module's memory; it never shrinks, so this is the peak. */
  memory: () => wasm.memory.buffer.byteLength,
};
