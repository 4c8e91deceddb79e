// Runs in a Worker: reads a file with the page's own program, or opens a workbook or an archive with the part that can.
import start, { work } from "./greenlight.js";
import { open } from "./open.js";

onmessage = async ({ data: [what, ...rest] }) => {
  try {
    if (what === "open") {
      postMessage(await open(rest[0]));
    } else {
      const [program, ...request] = rest;
      await start({ module_or_path: program });
      const bytes = await work(...request, (done) => postMessage(done));
      postMessage(bytes, [bytes.buffer]);
    }
  } catch (error) {
    postMessage(typeof error === "string" ? error : "broke");
  }
};
postMessage(true); // so that the page knows that it is there
