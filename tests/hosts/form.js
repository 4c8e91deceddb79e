// Writes down what reaches the page from the element, as scripts that listen to the whole document do.
window.heard = [];
for (const kind of ["submit", "input", "change", "reset", "formdata", "drop", "dragover", "paste", "copy"])
  document.addEventListener(kind, (event) => window.heard.push(`${kind} at ${event.target.localName}`));
for (const kind of ["keydown", "keyup", "keypress"])
  document.addEventListener(kind, (event) => {
    const keys = [event.ctrlKey && "Control", event.altKey && "Alt", event.key].filter(Boolean).join("+");
    if (kind === "keydown") window.heard.push(`${keys} at ${event.target.localName}`);
    // A shortcut that would swallow the letter.
    if (event.key === "s" && !event.ctrlKey && event.target.localName !== "input") event.preventDefault();
  });
