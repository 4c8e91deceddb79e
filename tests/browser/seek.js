// All that has this role and, where one is given, this name for assistive technology, shown on the page now. Used by the tests in
// browsers that cannot be asked for their accessibility tree.
const TEXTS = ["text", "email", "tel", "url", "password", ""];
const INPUTS = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio", range: "slider",
  number: "spinbutton", search: "searchbox",
};
const TAGS = {
  ARTICLE: "article", BUTTON: "button", DIALOG: "dialog", FIELDSET: "group", H1: "heading", H2: "heading", H3: "heading",
  H4: "heading", H5: "heading", H6: "heading", LI: "listitem", MAIN: "main", NAV: "navigation", OL: "list", OPTION: "option",
  OUTPUT: "status", PROGRESS: "progressbar", TABLE: "table", TD: "cell", TEXTAREA: "textbox", TR: "row", UL: "list",
};
const roleOf = (e) => {
  const told = e.getAttribute("role")?.trim().split(/\s+/)[0];
  if (told) return told;
  if (e.nodeName === "INPUT") return TEXTS.includes(e.type) ? (e.list ? "combobox" : "textbox") : INPUTS[e.type];
  if (e.nodeName === "A") return e.hasAttribute("href") ? "link" : undefined;
  if (e.nodeName === "IMG") return "img";
  if (e.nodeName === "SELECT") return e.multiple || e.size > 1 ? "listbox" : "combobox";
  if (e.nodeName === "SECTION") return nameOf(e) ? "region" : undefined;
  return TAGS[e.nodeName];
};
const clean = (text) => text.replace(/[ \t\r\n\f]+/g, " ").trim();
const isShown = (e) => {
  if (!e.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return false;
  for (let at = e; at; at = at.parentElement ?? at.getRootNode().host)
    if (at.getAttribute("aria-hidden") === "true" || at.inert) return false;
  return true;
};
const textOf = (node) => {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || node.getAttribute("aria-hidden") === "true" || getComputedStyle(node).display === "none") return "";
  if (node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
  const inside = [...node.childNodes].map(textOf).join("");
  return getComputedStyle(node).display.startsWith("inline") ? inside : ` ${inside} `;
};
const FROM_CONTENT = ["button", "link", "heading", "option", "cell", "checkbox", "radio", "tab", "switch", "row", "menuitem"];
const nameOf = (e) => {
  const others = e.getAttribute("aria-labelledby")?.trim().split(/\s+/) ?? [];
  const texts = others.map((id) => e.getRootNode().getElementById(id)).filter(Boolean);
  if (texts.length) return clean(texts.map(textOf).join(" "));
  const told = clean(e.getAttribute("aria-label") ?? "");
  if (told) return told;
  if (e.labels?.length) return clean([...e.labels].map(textOf).join(" "));
  if (e.nodeName === "IMG") return clean(e.alt);
  if (e.nodeName === "INPUT" && INPUTS[e.type] === "button") return clean(e.value);
  const inside = { FIELDSET: "legend", TABLE: "caption" }[e.nodeName];
  if (inside && e.querySelector(inside)) return clean(textOf(e.querySelector(inside)));
  const content = e.nodeName !== "SECTION" && FROM_CONTENT.includes(roleOf(e)) ? clean(textOf(e)) : "";
  return content || clean(e.title || e.placeholder || "");
};

function seek(role, name) {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  return all(document).filter((e) => roleOf(e) === role && (!name || nameOf(e) === name) && isShown(e));
}
