// What old libraries do to what all scripts share.
Array.prototype.first = function () { return this[0]; };
Object.prototype.extend = function () { return this; };
Array.from = (list, each) => Array.prototype.map.call(list, each ?? ((one) => one));
window.$ = window.jQuery = () => window.$;
window.module = { exports: {} };
window.define = () => {};
