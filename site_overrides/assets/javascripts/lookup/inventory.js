// Reads an inventory: which columns mean what, and what each row asks. Pure; what a bad row lacks is named by a piece.
import { isDay } from "./address.js";
import { meaning } from "./fields.js";
import { read } from "./paste.js";

/**
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./csv.js").Row} Row
 *
 * The places of the columns of each kind, and how many columns there are.
 * @typedef {{places: Partial<Record<Field, number[]>>, count: number}} Columns
 *
 * What a row asks. `devices` are texts for the device, the most exact first.
 * @typedef {{line: number, fields: string[], label: string, devices: string[], installed: string, automatic: boolean,
 *   as_of: string}} Question
 *
 * A row that asks nothing: the name of a piece that says why, and what goes into it.
 * @typedef {{line: number, fields: string[], fault: string, values: Record<string, string>}} Bad
 */

/**
 * What the columns of a header mean; undefined if there is none for a device, or none for what is installed.
 * @param {string[]} header
 * @returns {Columns | undefined}
 */
export function columns(header) {
  /** @type {Columns["places"]} */
  const places = {};
  header.forEach((name, place) => {
    const field = meaning(name);
    if (field) (places[field] ??= []).push(place);
  });
  if (!places.identifier && !places.name && places.label) places.name = places.label;
  const device = places.identifier ?? places.name;
  const installed = places.supplementalBuild ?? places.build ?? places.version;
  return device && installed ? { places, count: header.length } : undefined;
}

/**
 * The values of a row in the columns of a kind, without empty ones.
 * @param {Columns} columns
 * @param {string[]} fields
 * @param {Field} field
 */
const values = (columns, fields, field) => (columns.places[field] ?? []).map((place) => fields[place] ?? "").filter(Boolean);

/**
 * What a row asks, or why it asks nothing.
 * @param {Columns} columns
 * @param {Row} row
 * @returns {Question | Bad}
 */
export function question(columns, { line, fields, fault }) {
  const bad = /** @param {string} name @param {Record<string, string>} [texts] @returns {Bad} */ (name, texts = {}) =>
    ({ line, fields, fault: name, values: texts });
  if (fault) return bad("bad-csv", { text: fault });
  if (fields.length > columns.count) return bad(...tooMany(columns, fields));
  const devices = [...values(columns, fields, "identifier"), ...values(columns, fields, "name")];
  if (!devices.length) return bad("bad-device");
  const installed = installedIn(columns, fields);
  if (!installed) return bad("bad-build");
  const [automatic = "on"] = values(columns, fields, "automatic");
  const on = /^(on|true|yes|1|allowed|alwayson|enabled)$/i.test(automatic);
  if (!on && !/^(off|false|no|0|alwaysoff|disabled)$/i.test(automatic)) return bad("bad-automatic", { text: automatic });
  const [as_of = ""] = values(columns, fields, "as_of");
  if (as_of && !isDay(as_of)) return bad("bad-as-of", { text: as_of });
  const label = values(columns, fields, "label")[0] ?? "";
  return { line, fields, label, devices, installed, automatic: on, as_of };
}

/**
 * @param {Columns} columns
 * @param {string[]} fields
 * @returns {[string, Record<string, string>]}
 */
function tooMany(columns, fields) {
  const split = fields.findIndex((one, place) => /^[A-Za-z]+\d+$/.test(one) && /^\d+$/.test(fields[place + 1] ?? ""));
  if (split >= 0) return ["bad-comma", { text: `${fields[split]},${fields[split + 1]}` }];
  return ["bad-fields", { count: String(fields.length), expected: String(columns.count) }];
}

/**
 * What is installed, as a build or as a version with its letter.
 * @param {Columns} columns
 * @param {string[]} fields
 */
function installedIn(columns, fields) {
  const first = /** @param {Field} field */ (field) => values(columns, fields, field)[0];
  const version = first("version")?.replace(/^(\d{2})(\d{2})(\d{2})$/, decoded); // MunkiReport: 260301 is 26.3.1
  const found = read({ supplementalBuild: first("supplementalBuild"), build: first("build"), extra: first("extra"), version });
  if (found.build) return found.build;
  if (found.version) return found.letter ? `${found.version} (${found.letter})` : found.version;
  return first("supplementalBuild") ?? first("build") ?? version ?? "";
}

/**
 * @param {string} _
 * @param {string[]} parts
 */
const decoded = (_, ...parts) => parts.slice(0, 3).map(Number).join(".").replace(/\.0$/, "");
