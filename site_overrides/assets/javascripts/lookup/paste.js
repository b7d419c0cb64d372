// Reads what a person pastes: sw_vers, Settings > General > About, system_profiler, an MDM record, a version, a build.
// Pure: text in, facts out; nothing here knows which devices or builds there are.
import { meaning } from "./fields.js";

/**
 * @typedef {{device?: string, version?: string, letter?: string, build?: string}} Pasted
 * @typedef {import("./fields.js").Field} Field
 * @typedef {Partial<Record<Field, string>>} Facts
 */

const BUILD = /(?<![\w.,-])(\d{2})([A-Z])(\d{1,6})([a-z]?)(?![\w,-])/i;
const VERSION = /(?<![\w.,])(\d{1,2}(?:\.\d{1,3}){1,3}|\d{2}(?= *(?:\([a-z]\)|beta|rc|$)))(?: *\(([a-z])\))?(?: +((?:beta|rc)(?: *\d+)?))?(?![\w,])/i;
const IDENTIFIER = /(?<![\w.])((?:iPhone|iPad|iPod|Macmini|MacBookPro|MacBookAir|MacBook|MacPro|iMacPro|iMac|Mac)\d{1,2},\d{1,2})(?!\d)/i;
const MARKETING = /(?<!\w)((?:iPhone|iPad)(?: (?:Air|mini|Pro|Plus|Max|SE|XS|XR|X|\d{1,2}e?(?![\w.])|[\d.]+-inch|\([^)\n]+\)))+)/i;

const MAC = /^(MacBook(?: Pro| Air| Neo)?|Mac (?:mini|Studio|Pro)|iMac(?: Pro)?) *[\r\n]+ *([^\r\n]*\b20\d\d\b[^\r\n]*)$/m;
const CHIP = /\bApple (M\d+(?: (?:Pro|Max|Ultra))?)\b/;

/**
 * A build as it is written, whatever the case: 23d771330A is 23D771330a. Undefined if there is none.
 * @param {string} text
 */
export function build(text) {
  const match = BUILD.exec(text);
  return match ? `${match[1]}${match[2].toUpperCase()}${match[3]}${match[4].toLowerCase()}` : undefined;
}

/**
 * A version with its letter: "macOS Tahoe 26.3.1 (a) (25D771280a)" is 26.3.1 and a.
 * @param {string} text
 * @returns {{version?: string, letter?: string}}
 */
export function version(text) {
  const match = VERSION.exec(text.replace(/[\s\u00a0]+/g, " ").trim());
  if (!match) return {};
  const found = match[3] ? `${match[1]} ${match[3]}` : match[1];
  return match[2] ? { version: found, letter: match[2].toLowerCase() } : { version: found };
}

/**
 * The pairs of a JSON value, names as paths.
 * @param {unknown} value
 * @param {string} path
 * @returns {[string, string][]}
 */
function flat(value, path = "") {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
}

/**
 * Pairs of a name and a value, however they are written.
 * @param {string} text
 * @returns {[string, string][]}
 */
function pairs(text) {
  try {
    const value = JSON.parse(text);
    if (value && typeof value === "object") return flat(value);
  } catch {
    // no JSON
  }
  const plist = [...text.matchAll(/<key>([^<]+)<\/key>\s*<(?:string|integer)>([^<]*)</g)];
  if (plist.length) return plist.map(([, name, value]) => [name, value]);
  // A field of one line has swallowed the line breaks of sw_vers.
  const broken = text.replace(/\s+(?=(?:ProductName|ProductVersion|ProductVersionExtra|BuildVersion):)/g, "\n");
  const lines = broken.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);
  return lines.flatMap((line, place) => pair(line, lines[place + 1]));
}

/**
 * The pair in a line, or of a line that is a name and the next one, as in Settings.
 * @param {string} line
 * @param {string} [next]
 * @returns {[string, string][]}
 */
function pair(line, next) {
  const match = /^"?([\w .\-/()]+?)"?(?:\s*[:=]\s*|\t+|\s{2,})"?([^"]+?)"?[;,]?$/.exec(line);
  if (match) return [[match[1], match[2].trim()]];
  if (meaning(line)) return next ? [[line, next]] : [];
  // "iOS Version 26.3.1 (a)": a name and a value with one space between.
  const words = /^((?:[A-Za-z]+ )+?)(\S*\d.*)$/.exec(line);
  return words && meaning(words[1]) ? [[words[1], words[2]]] : [];
}

/**
 * The first value of each kind.
 * @param {string} text
 * @returns {Facts}
 */
function facts(text) {
  /** @type {Facts} */
  const found = {};
  for (const [name, value] of pairs(text)) {
    const field = meaning(name);
    if (field && value.trim()) found[field] ??= value.trim();
  }
  return found;
}

/**
 * What facts of any source say; a supplemental build, which names the patch, goes before the build under it.
 * @param {Facts} found
 * @returns {Pasted}
 */
export function read(found) {
  const named = version(found.version ?? "");
  const letter = /^\(?([a-z])\)?$/i.exec(found.extra ?? "")?.[1].toLowerCase() ?? named.letter;
  const number = build(found.supplementalBuild ?? "") ?? build(found.build ?? "") ?? build(found.version ?? "");
  const identifier = IDENTIFIER.exec(found.identifier ?? "")?.[1] ?? IDENTIFIER.exec(found.name ?? "")?.[1];
  const other = found.identifier && !/^mac ?os|^ios$|^ipados$/i.test(found.identifier) ? found.identifier : undefined;
  return dropped({ device: identifier ?? found.name ?? other, version: named.version, letter, build: number });
}

/**
 * Without the keys that hold nothing.
 * @param {Pasted} value
 * @returns {Pasted}
 */
const dropped = (value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one));

/**
 * The marketing name that stands in a text: "iPhone 16 Pro", or of a Mac its name, size, year and chip.
 * @param {string} text
 */
function marketing(text) {
  const mac = MAC.exec(text);
  return mac ? [mac[1], mac[2], CHIP.exec(text)?.[1] ?? ""].join(" ").trim() : MARKETING.exec(text)?.[1].trim();
}

/**
 * The facts in a pasted text; {} if there are none. Names and values go first, then whatever looks like one.
 * @param {string} text
 * @returns {Pasted}
 */
export function parse(text) {
  const found = read(facts(text));
  const device = IDENTIFIER.exec(text)?.[1] ?? found.device ?? marketing(text);
  if (found.version || found.build) return dropped({ ...found, build: found.build ?? build(text), device });
  const rest = text.replace(IDENTIFIER, " ").replace(MARKETING, " ").replace(/Darwin [\d.]+/g, " ");
  return dropped({ device, ...version(rest), build: build(rest) });
}
