// Defines <campaign-greenlight>: shows what stands inside it, fetches the program, hands over what was typed meanwhile.
// Every way in which that can fail is told in words, below what people see already, and nothing typed is lost.

const NAME = "campaign-greenlight";
const PAUSES = [500, 2000]; // milliseconds before the second and the third try
const SILENCE = 20_000; // milliseconds without a byte after which a try is given up
const LONGEST = 200_000; // characters: a longer text stays out of the box
const WHOLE = 60_000; // milliseconds for the first try, which streams and cannot see single bytes arrive

const MESSAGES = {
  unsupported:
    "Your browser cannot run the part that reads your numbers (WebAssembly). A current Firefox, Chrome, Edge or Safari can. " +
    "In Safari, Lockdown Mode switches it off.",
  blocked:
    "This website does not allow the part that reads your numbers to run. Whoever looks after it can allow it: its Content " +
    "Security Policy needs 'wasm-unsafe-eval' in script-src.",
  download: "The part that reads your numbers did not arrive. Your text is still here. Please check your connection.",
  start: "Something broke while starting. Your text is still here.",
};
const RETRY = "Try again";

class Failure extends Error {
  constructor(kind, cause) {
    super(MESSAGES[kind], { cause });
    this.kind = kind;
  }
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Compiles and starts eight bytes, the smallest program there is: so it is known before any download whether programs may run. Safari
// compiles them even where it may not start them.
function checkThatProgramsMayRun() {
  if (typeof WebAssembly !== "object") throw new Failure("unsupported");
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (cause) {
    throw new Failure("blocked", cause);
  }
}

async function compile(attempt) {
  const control = new AbortController();
  let limit = setTimeout(() => control.abort(), SILENCE);
  const wait = (milliseconds) => {
    clearTimeout(limit);
    limit = setTimeout(() => control.abort(), milliseconds);
  };
  try {
    const response = await fetch(new URL("greenlight_bg.wasm", import.meta.url), { signal: control.signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const kind = response.headers.get("Content-Type") ?? "";
    if (attempt === 0 && kind.startsWith("application/wasm") && WebAssembly.compileStreaming) {
      wait(WHOLE);
      return await WebAssembly.compileStreaming(response); // browsers keep the compiled program only for this one
    }
    // Slower, but it does not mind the media type, nor a line that is slow as long as something arrives.
    const parts = [];
    const reader = response.body.getReader();
    for (wait(SILENCE); ; wait(SILENCE)) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
    }
    return await WebAssembly.compile(await new Blob(parts).arrayBuffer());
  } finally {
    clearTimeout(limit);
  }
}

let rounds = 0; // browsers remember a module that failed to load: a new address makes them look again

async function load() {
  checkThatProgramsMayRun();
  const round = rounds++;
  for (let attempt = 0; ; attempt++) {
    try {
      const again = round + attempt === 0 ? "" : `?again=${round}.${attempt}`;
      const glue = import(new URL("greenlight.js", import.meta.url) + again);
      const [program, module] = await Promise.all([compile(attempt), glue]);
      return { program, module };
    } catch (cause) {
      if (attempt === PAUSES.length) throw new Failure("download", cause);
      await sleep(PAUSES[attempt]);
    }
  }
}

async function start() {
  const { program, module } = await load();
  Object.assign(shared, { compiled: program, module });
  try {
    await module.default({ module_or_path: program });
  } catch (cause) {
    throw new Failure("start", cause);
  }
  languages = fetchLanguages(module);
  return module;
}

// The words of all languages but English, as soon as the program is there and whatever is pasted: a request that depended on the
// text would tell its language. The page works without them and says what it misses.
async function fetchLanguages(module) {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(new URL("languages.txt", import.meta.url), { priority: "low" });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const pack = await response.text();
      // One at a time, so that the page answers in between on slow processors.
      for (const language of pack.split(/^(?=== )/m)) {
        await sleep(0);
        module.languages(language);
      }
      shared.languages = pack; // Workers need them too
      return module.languages("");
    } catch {
      if (attempt < PAUSES.length) await sleep(PAUSES[attempt]);
      else await new Promise((resolve) => addEventListener("online", resolve, { once: true }));
    }
  }
}

// The script that has files read: fetched like the languages, so that files can be read with the network off. A failed one is fetched
// again when somebody gives a file; browsers remember it by its address.
let script;
let fetches = 0;
const fetchFiles = () =>
  (script ??= import(new URL("files.js", import.meta.url) + (fetches++ ? `?again=${fetches}` : "")).catch((cause) => {
    script = undefined;
    throw cause;
  }));

// What the files of all elements share: the program, compiled for Workers too, the words of languages, and what leads to the annex.
const shared = { annex: () => fetchAnnex() };

// The program for what few people use, fetched when it is first asked for, and its styles.
let annex;
let annexes = 0;
const fetchAnnex = () =>
  (annex ??= (async () => {
    const again = annexes++ ? `?again=${annexes}` : "";
    const module = await import(new URL("annex.js", import.meta.url) + again);
    await module.default({ module_or_path: new URL("annex_bg.wasm", import.meta.url) });
    if (shared.languages) module.words(shared.languages);
    else languages?.then(() => module.words(shared.languages));
    return module;
  })().catch((cause) => {
    annex = undefined;
    throw cause;
  }));

function addStyles(shadow, ...names) {
  for (const name of names) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, import.meta.url);
    shadow.append(link);
  }
}

// Leads the program to the script that has files read, and the script to the program.
function doorsTo(element) {
  let files, tell, listens, styled;
  const ready = new Promise((resolve) => (listens = resolve));
  return {
    annex() {
      if (!styled) addStyles(element.shadowRoot, "rooms.css");
      styled = true;
      return fetchAnnex();
    },
    listen(teller) {
      tell = teller;
      listens();
    },
    async call(name, parameters) {
      await ready; // files that come before the program wait for it
      try {
        const { Files } = await fetchFiles();
        files ??= new Files(shared, (...told) => tell(...told));
      } catch {
        if (name === "take") for (const file of parameters[0]) tell("remark", "absent", file.name);
        if (name === "rubric") tell("remark", name, parameters[1] || name);
        if (name === "text") {
          tell("alone"); // it stays in the box, however long it is
          tell("box", ...parameters);
        }
        return;
      }
      files[name](...parameters);
    },
  };
}

let languages; // settles when the words of all languages are there
let started; // one program serves all elements of the page
function program() {
  started ??= start().catch((failure) => {
    started = undefined;
    throw failure;
  });
  return started;
}

// Some translators put <font> with their words in the place of texts even where they are asked not to. The program would no longer find
// its texts and break: they are put back at once, but not for ever where a translator insists.
function takeBackWords(place) {
  let rounds = 500;
  const isTheirs = (node) => node?.nodeName === "FONT";
  new MutationObserver((records, observer) => {
    const theirs = records.filter(
      ({ addedNodes, removedNodes, previousSibling, nextSibling }) =>
        [...addedNodes].some(isTheirs) || (removedNodes.length && (isTheirs(previousSibling) || isTheirs(nextSibling))),
    );
    // Backwards, so that each finds the neighbours that it had.
    for (const { target, addedNodes, removedNodes, nextSibling } of theirs.reverse()) {
      const before = nextSibling?.parentNode === target ? nextSibling : null;
      for (const node of removedNodes) if (!isTheirs(node)) target.insertBefore(node, before);
      for (const node of addedNodes) if (isTheirs(node)) node.remove();
    }
    if (theirs.length && !--rounds) observer.disconnect();
  }).observe(place, { childList: true, subtree: true });
}

// The length that stands for `rem` in our styles, see there.
try {
  CSS.registerProperty({ name: "--greenlight-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // Another copy of this script was first, or the browser is older.
}

class CampaignGreenlight extends HTMLElement {
  static observedAttributes = ["rubric"];
  #rubric; // an object or JSON text that somebody set
  #place; // where the program shows itself; on the first connection only, so that the element can be moved
  #doors = doorsTo(this);
  #problem; // the message that is shown, if any

  connectedCallback() {
    if (this.#place) return;
    if (!this.hasAttribute("translate")) this.translate = false; // the program would no longer find its own words
    const shadow = this.attachShadow({ mode: "open" });
    addStyles(shadow, "tokens.css", "widget.css");
    this.#place = document.createElement("div");
    shadow.append(document.createElement("slot"), this.#place);
    this.#listen(this.#doors);
    this.#contain();
    takeBackWords(this.#place);
    this.#run();
    if (Object.hasOwn(this, "rubric")) {
      // Set before this element was defined.
      const { rubric } = this;
      delete this.rubric;
      this.rubric = rubric;
    }
    // Whoever sends somebody here can name a rubric of this site: `?rubric=name.json`.
    const named = this.hasAttribute("rubric-from-address") && new URLSearchParams(location.search).get("rubric");
    if (named && !this.hasAttribute("rubric")) this.#doors.call("rubric", [this.#rubric, named]);
  }

  attributeChangedCallback() {
    this.#doors.call("rubric", [this.#rubric, this.getAttribute("rubric")]);
  }

  get rubric() {
    return this.#rubric;
  }

  set rubric(given) {
    this.#rubric = given;
    this.attributeChangedCallback();
  }

  async #run() {
    this.#problem?.remove();
    try {
      const module = await program();
      // Elements of the skeleton may not be parsed yet where the program came from the cache.
      if (document.readyState === "loading") {
        await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
      }
      await this.#show(module);
      // For those who wait until nothing more is fetched: tests, and pages that embed this.
      Promise.allSettled([languages, fetchFiles()]).then(() => this.setAttribute("data-whole", ""));
    } catch (failure) {
      this.#tell(failure instanceof Failure ? failure : new Failure("start", failure));
    }
  }

  async #show(module) {
    const typed = this.querySelector("textarea");
    const draft = typed?.value ?? "";
    module.mount(this.#place, draft, this.#doors);
    const box = await this.#rendered(draft);
    if (box && typed) {
      if (typed.value !== draft) {
        box.value = typed.value;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const focused = document.activeElement === typed;
      const selection = [typed.selectionStart, typed.selectionEnd, typed.selectionDirection];
      this.#hideSkeleton();
      if (focused) {
        box.focus({ preventScroll: true });
        box.setSelectionRange(...selection);
      }
    } else {
      this.#hideSkeleton();
    }
  }

  // Files that are dropped anywhere here or pasted, and texts that are too long for the box.
  #listen(doors) {
    let still; // browsers tell again and again while something is held over the page, and not reliably when it leaves
    const held = (is) => {
      clearTimeout(still);
      this.#place.classList.toggle("dragging", is);
      if (is) still = setTimeout(held, 600, false);
    };
    for (const kind of ["dragover", "drop", "paste"]) {
      this.addEventListener(kind, (event) => {
        const data = event.dataTransfer ?? event.clipboardData;
        // A room takes what is given to it itself.
        if (event.composedPath().some((node) => node.dataset?.ownDrop !== undefined)) return;
        const text = kind === "paste" ? data?.getData("text/plain") : "";
        if (kind !== "paste" && !data?.types.includes("Files")) return; // text goes where the browser puts it
        if (text ? text.length <= LONGEST : kind === "paste" && !data?.files.length) return;
        event.preventDefault();
        held(kind === "dragover");
        if (text) doors.call("text", [text]);
        else if (kind !== "dragover") doors.call("take", [[...data.files]]);
      });
    }
  }

  // What people type, paste and drop here is for this element: the page around would take it for its own, for it does not see in which
  // field it happens. Its shortcuts with Ctrl, Alt or the command key go on working, and Tab and Escape.
  #contain() {
    const contained = (event) => {
      const shortcut = event.ctrlKey || event.altKey || event.metaKey || /^(Tab|Escape|F\d+)$/.test(event.key);
      if (event.key === undefined || !shortcut) event.stopPropagation();
    };
    const kinds = "keydown keypress keyup beforeinput input copy cut paste dragenter dragover drop";
    for (const kind of kinds.split(" ")) this.addEventListener(kind, contained);
  }

  #hideSkeleton() {
    this.shadowRoot.querySelector("slot").remove(); // hidden would do for eyes, but some tools would still read it
    this.setAttribute("data-ready", "");
  }

  // The program's own text box, once it is there and, for a moment, until it holds what was typed.
  async #rendered(draft) {
    for (let wait = 0; wait < 200; wait++) {
      const box = this.#place.querySelector("textarea:not([readonly])");
      if (box && (!draft || box.value === draft || wait > 30)) return box;
      await sleep(wait < 20 ? 0 : 50);
    }
    throw new Failure("start");
  }

  #tell(failure) {
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    alert.className = "problem skeleton-problem"; // the one in a shadow root, the other around it
    alert.dataset.kind = failure.kind;
    alert.textContent = failure.message + " ";
    if (failure.kind === "download" || failure.kind === "start") {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = RETRY;
      button.addEventListener("click", () => this.#run());
      alert.append(button);
    }
    // Under the box that people look at; where the page gave none, in the place of the program.
    (this.querySelector("textarea")?.parentNode ?? this.shadowRoot).append(alert);
    this.#problem = alert;
    console.warn(`${NAME}: ${failure.kind}`, failure.cause ?? "");
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, CampaignGreenlight);
