// What old libraries do to what all scripts share.
Array.prototype.first = function () { return this[0]; };
Object.defineProperty(Object.prototype, "extend", { value() { return this; }, writable: true, configurable: true });
Array.from = (list, each) => Array.prototype.map.call(list, each ?? ((one) => one));
window.$ = window.jQuery = () => window.$;
window.module = { exports: {} };
window.define = () => {};
