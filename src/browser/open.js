// Opens a workbook or an archive with a program of its own, which is fetched now. Gives three values for each part: what it is, its
// name, its bytes as a file. Throws a word that the page knows.

// One that was fetched once stays: only the first call waits for the network.
export async function open(file) {
  let workbook;
  try {
    workbook = await import("./workbook.js");
    await workbook.default();
  } catch {
    throw "absent";
  }
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw "unreadable";
  }
  return workbook.open(bytes).map((value) => (typeof value === "string" ? value : new Blob([value])));
}
