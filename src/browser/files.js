// Takes the files that people give and has them read, one after the other: in a Worker, and in short slices in the page where none
// starts. Loaded once the page is ready, so that the first load is small and files can be read with the network off.
// The Worker runs this script too, with the page's own program, which comes to it compiled.
// A file stays with the browser and is handed over by reference. Troubles are words that the program knows and says.

const PATIENCE = 8000; // milliseconds in which a Worker must have said that it is there
const SMALL = 200_000; // bytes: a longer text stays out of the box
const LOOK = 65_536; // bytes that tell whether it is a text
const CARD = 262_144; // bytes of a card that are enough to open it
const PIECE = 4_000_000; // bytes that are decoded at a time, and that are looked at to tell the encoding

const wait = () => new Promise((resolve) => setTimeout(resolve));
const isMarked = (first, mark) => mark.every((byte, place) => first[place] === byte);

// Whether it is a picture, which may be a card: PNG, JPEG, GIF, WebP, or SVG as text.
const PICTURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x52, 0x49, 0x46, 0x46]];
const SVG = /^[\s\ufeff]*(<\?[^>]*>\s*|<!--[^]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i;
const isPicture = (first) =>
  PICTURES.some((mark) => isMarked(first, mark)) || SVG.test(new TextDecoder().decode(first.subarray(0, 4096)));

async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw "unreadable"; // a folder, or moved or changed
  }
}

// The text of a file as UTF-8, the name of its encoding, and whether that was guessed.
async function decode(program, file, chosen) {
  const bytes = await bytesOf(file);
  await wait();
  const told = chosen ?? program.letters(bytes.subarray(0, PIECE));
  if (!told) throw "no-text";
  const [, guess, label] = /^(\??)(.*)$/.exec(told);
  await wait();
  if (label === "utf-8") return [bytes, label, guess !== ""];
  const parts = [];
  const [decoder, encoder] = [new TextDecoder(label), new TextEncoder()];
  for (let from = 0; from < bytes.length; from += PIECE) {
    parts.push(encoder.encode(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true })));
    await wait();
  }
  return [await bytesOf(new Blob(parts)), label, guess !== ""];
}

// Reads a file with the program; gives the bytes of what was found. `tell` learns how much is done, of 1.
async function read(program, file, [letters, ...hints], tell) {
  return program.work(...(await decode(program, file, letters)), ...hints, tell);
}

// Opens a workbook or an archive with a program of its own, which is fetched now. Gives three values for each part: what it is, its
// name, its bytes.
async function open(file) {
  let workbook;
  try {
    workbook = await import("./workbook.js");
    await workbook.default();
  } catch {
    throw "absent";
  }
  return workbook.open(await bytesOf(file)).map((value) => (typeof value === "string" ? value : new Blob([value])));
}

let none = false; // whether a Worker was tried and none came

export class Files {
  #files = new Map(); // by number
  #program; // the program of the page, the same compiled for Workers, the words of languages once they are there
  #tell; // tells the page
  #stop; // stops what is going on
  #busy; // the number of the source that is read, 0 while something is opened
  #unread = []; // numbers and chosen letters of the sources that are to be read
  #hints = [];

  constructor(program, tell) {
    this.#program = program;
    this.#tell = tell;
  }

  // Takes files: one short text into an empty box, anything else as sources beside it.
  async take(list) {
    this.seen();
    const found = [];
    let remarks = 0;
    let opened; // whether a card was opened
    const remark = (what, name) => {
      remarks++;
      this.#tell("remark", what, name);
    };
    for (const file of list) {
      try {
        const first = await bytesOf(file.slice(0, 4096));
        if (!first.length) throw "nothing";
        if (isPicture(first)) {
          if (opened) throw "one-card";
          opened = this.#tell("card", file.name, await bytesOf(file.slice(0, CARD)));
          remarks++; // it is no text for the box
          continue;
        }
        if (!isMarked(first, [0x50, 0x4b, 3, 4]) && !isMarked(first, [0xd0, 0xcf, 0x11, 0xe0])) {
          // What is no text at all is told at once; all else where it is read.
          if (!this.#program.module.letters(await bytesOf(file.slice(0, LOOK)))) throw "no-text";
          found.push([file.name, file]);
          continue;
        }
        this.#tell("opening", file.name);
        const parts = await this.#asked(0, ["open", null, file], () => open(file));
        for (let place = 0; place < parts.length; place += 3) {
          const [what, inner, bytes] = parts.slice(place, place + 3);
          const name = inner ? `${file.name} \u203a ${inner}` : file.name;
          if (what === "text" || what === "sheet") found.push([name, bytes]);
          else remark(what, name);
        }
      } catch (trouble) {
        if (trouble !== "stopped") remark(typeof trouble === "string" ? trouble : "broke", file.name);
      } finally {
        this.#tell("opening", "");
      }
    }
    if (!remarks && this.#tell("empty") && found.length === 1 && found[0][1].size <= SMALL) {
      const [bytes, , guessed] = await decode(this.#program.module, found[0][1]).catch(() => [[], "", true]);
      // Where its letters were guessed it stays a file, where the guess is seen and can be changed.
      if (!guessed && bytes.length <= SMALL) return this.#tell("box", new TextDecoder().decode(bytes));
    }
    this.#add(found, remark);
    this.#next();
  }

  // The remarks on files were seen.
  seen() {
    this.#tell("seen");
  }

  // Takes a text that is too long for the box.
  text(text) {
    this.#add([["", new Blob([text])]]);
  }

  #add(found, remark) {
    const added = [];
    for (const [name, file] of found) {
      const known = name && this.#tell("known", name, file.size);
      if (known && this.#files.has(known)) {
        remark("twice", name);
        continue;
      }
      const id = known || 1 + Math.floor(Math.random() * 4e9);
      this.#files.set(id, file);
      added.push(id, name, file.size);
    }
    if (added.length) this.#tell("add", added);
  }

  // Follows the session: `kept` are the numbers of all its sources, `unread` numbers and chosen letters of those to be read.
  follow(kept, unread, ...hints) {
    for (const id of this.#files.keys()) if (!kept.includes(id)) this.#files.delete(id);
    this.#tell("here", [...this.#files.keys()]);
    this.#unread = unread;
    this.#hints = hints;
    if (this.#busy && !unread.some(([id]) => id === this.#busy)) this.#stop("stopped");
    this.#next();
  }

  // Stops reading a source, or opening a file (0).
  stop(id) {
    if (this.#busy === id) this.#stop("stopped");
  }

  async #next() {
    if (this.#busy !== undefined) return;
    const [id, letters] = this.#unread.find(([id]) => this.#files.has(id)) ?? [];
    if (!id) return;
    const file = this.#files.get(id);
    const { module, compiled, languages } = this.#program;
    const request = [letters, ...this.#hints];
    let last = -9; // the page is drawn anew only so often
    const show = (done) => {
      const hundredths = Math.floor(done * 100);
      if (hundredths >= last + 4) this.#tell("reading", id, (last = hundredths));
    };
    show(0);
    let stopped = false;
    const slice = (done) => {
      show(done);
      return stopped ? false : wait();
    };
    try {
      const bytes = await this.#asked(id, ["read", compiled, file, request, languages], () => {
        this.#stop = () => (stopped = true);
        return read(module, file, request, slice);
      }, show);
      this.#forget(id);
      this.#tell("taken", id, bytes, !!languages);
    } catch (trouble) {
      this.#forget(id);
      this.#tell("failed", id, typeof trouble === "string" ? trouble : "broke");
    } finally {
      this.#next();
    }
  }

  // The page says what is still to be read, but a moment later.
  #forget(id) {
    this.#unread = this.#unread.filter(([unread]) => unread !== id);
    this.#tell("reading", 0, 0);
  }

  // Asks a Worker of its own, which gives its memory back when it ends; does it here where none starts.
  async #asked(id, request, here, show = () => {}) {
    while (this.#busy !== undefined) await wait();
    this.#busy = id;
    try {
      return (await this.#worker(request, show)) ?? (await here());
    } finally {
      this.#busy = this.#stop = undefined;
    }
  }

  async #worker(request, show) {
    let worker, patience;
    try {
      return await new Promise((resolve, reject) => {
        const without = () => {
          none = true;
          resolve();
        };
        if (none) return resolve();
        this.#stop = reject;
        let here = false;
        patience = setTimeout(without, PATIENCE);
        worker = new Worker(import.meta.url, { type: "module" });
        worker.onmessage = ({ data }) => {
          here = true;
          clearTimeout(patience);
          if (typeof data === "number") show(data);
          else if (typeof data === "string") reject(data);
          else if (data !== true) resolve(data);
        };
        worker.onerror = (event) => {
          event.preventDefault(); // what went wrong is told on the page
          if (here) reject("broke");
          else without();
        };
        worker.postMessage(request);
      });
    } catch (trouble) {
      if (typeof trouble === "string") throw trouble;
      none = true; // no Workers at all here
    } finally {
      clearTimeout(patience);
      worker?.terminate();
    }
  }
}

async function answer({ data: [what, compiled, file, request, languages] }) {
  try {
    if (what === "open") return postMessage(await open(file));
    const program = await import("./greenlight.js");
    await program.default({ module_or_path: compiled });
    if (languages) program.languages(languages);
    const bytes = await read(program, file, request, (done) => postMessage(done));
    postMessage(bytes, [bytes.buffer]);
  } catch (trouble) {
    postMessage(typeof trouble === "string" ? trouble : "broke");
  }
}

if (typeof document === "undefined") {
  onmessage = answer;
  postMessage(true); // it is there
}
