/** What prototype.js 1.6 and its like do to the language. */
Object.prototype.forAll = function () {};
Object.prototype.lang = 'xx';
Array.prototype.toJSON = function () {
  return this.join('|');
};
Array.prototype.each = function () {};
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Function.prototype.argumentNames = function () {};
// Prototype's $A takes neither an iterable nor a function.
Array.from = (list) => (list.length === undefined ? [] : Array.prototype.slice.call(list));
