// Does to the page what translators in browsers do: puts each text into two elements with other words, and goes on doing so when
// something changes. Like them it leaves out what says translate="no"; with `window.harsh` it looks into shadow roots and minds nothing.
window.translated = 0;
const done = new WeakSet();
const translate = (root) => {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === 3 && node.data.trim() && !done.has(node) && !["SCRIPT", "STYLE", "TEXTAREA"].includes(root.nodeName)) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
      inner.textContent = [...node.data].reverse().join("");
      done.add(inner.firstChild);
      outer.append(inner);
      node.replaceWith(outer);
      window.translated++;
    } else if (node.nodeType === 1) {
      if (!window.harsh && (node.translate === false || node.classList.contains("notranslate"))) continue;
      translate(node);
      if (node.shadowRoot && window.harsh) translate(node.shadowRoot);
    }
  }
};
const watched = new WeakSet();
let waits;
const soon = () => {
  clearTimeout(waits);
  waits = setTimeout(go, 100);
};
const go = () => {
  translate(document.body);
  const watch = (root) => {
    if (watched.has(root)) return;
    watched.add(root);
    new MutationObserver(soon).observe(root, { childList: true, subtree: true, characterData: true });
  };
  watch(document.body);
  if (window.harsh)
    for (const element of document.querySelectorAll("campaign-greenlight")) if (element.shadowRoot) watch(element.shadowRoot);
};
addEventListener("DOMContentLoaded", () => setTimeout(go, 0));
