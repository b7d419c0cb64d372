// Reads and writes CSV (RFC 4180). Pure. A quote that is never closed spoils its own line and no other.

/**
 * A row: the line where it begins, and its fields, or what is wrong with it.
 * @typedef {{line: number, fields: string[], fault?: string}} Row
 */

const MARKS = [",", ";", "\t"];

/**
 * What separates the fields: the mark that the first line has most of.
 * @param {string} text
 */
export function separator(text) {
  const first = text.slice(0, text.search(/\r|\n|$/));
  const count = /** @param {string} mark */ (mark) => first.split(mark).length;
  return MARKS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * The row that begins at `start`, and where the next one begins.
 * @param {string} text
 * @param {number} start
 * @param {string} mark
 * @returns {{fields: string[], next: number, fault?: string}}
 */
function read(text, start, mark) {
  const fields = /** @type {string[]} */ ([]);
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const [field, after] = quoted(text, at + 1);
      if (after < 0) return { fields, next: lineEnd(text, start), fault: "a quote is not closed" };
      if (after < text.length && text[after] !== mark && !/[\r\n]/.test(text[after])) {
        return { fields, next: lineEnd(text, start), fault: "text follows a closing quote" };
      }
      fields.push(field);
      at = after;
    } else {
      const from = at;
      while (at < text.length && text[at] !== mark && text[at] !== "\n" && text[at] !== "\r") at++;
      fields.push(text.slice(from, at));
    }
    if (text[at] !== mark) return { fields, next: lineEnd(text, at) };
    at++;
  }
}

/**
 * A quoted field from behind its quote, and the place behind the closing one; -1 if there is none.
 * @param {string} text
 * @param {number} from
 * @returns {[string, number]}
 */
function quoted(text, from) {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? ["", -1] : [text.slice(from, at).replaceAll('""', '"'), at + 1];
}

/**
 * Where the line after `at` begins.
 * @param {string} text
 * @param {number} at
 */
function lineEnd(text, at) {
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1);
}

/**
 * The rows of a text, one after the other, so that the reader may pause. Empty lines are passed over.
 * @param {string} text
 * @returns {Generator<Row>}
 */
export function* rows(text) {
  const whole = text.replace(/^\ufeff/, "");
  const mark = separator(whole);
  let line = 1;
  for (let at = 0; at < whole.length; ) {
    const { fields, next, fault } = read(whole, at, mark);
    if (fault || fields.length > 1 || fields[0].trim()) yield { line, fields: fields.map((one) => one.trim()), fault };
    line += whole.slice(at, next).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = next;
  }
}

/**
 * A field as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 * @param {string | number} value
 */
export function field(value) {
  const text = String(value);
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Lines of CSV.
 * @param {readonly (readonly (string | number)[])[]} lines
 */
export const written = (lines) => lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
