// All devices, as the search field needs them: a choice is one identifier, or all that share a name.
import { find, named, plain } from "./find.js";

/**
 * @typedef {import("./types.js").DevicesFile} DevicesFile
 * @typedef {{identifier: string, class: string, boards: string[], variant: string}} Member
 *
 * What a person can mean: devices that share their names, or one of them.
 * @typedef {{names: string[], codes: string[], family: string, members: Member[], label: string, detail: string}} Choice
 */

/**
 * An identifier as addresses write it: iphone17-1.
 * @param {string} identifier
 */
export const inAddress = (identifier) => identifier.toLowerCase().replace(",", "-");

/**
 * The choices of a file, by name first, then by identifier; the newest device comes first in each.
 * @param {DevicesFile} file
 * @returns {Choice[]}
 */
export function choices(file) {
  const groups = /** @type {Choice[]} */ ([]);
  for (const family of Object.keys(file.families)) {
    let last = "";
    for (const row of file.devices[family] ?? []) {
      const members = /** @type {Member[]} */ ([]);
      const names = /** @type {string[]} */ (row.filter((part) => typeof part === "string"));
      for (const part of row) {
        if (typeof part === "string") continue;
        const [identifier, own, boards = "", variant = ""] = part;
        last = own === 1 ? inAddress(identifier) : own || last;
        members.push({ identifier, class: last, boards: boards.split(" ").filter(Boolean), variant });
      }
      groups.push(group(family, names, members));
    }
  }
  return [...groups, ...groups.flatMap((one) => one.members.map((member) => single(one, member)))];
}

/**
 * @param {string} family
 * @param {string[]} names
 * @param {Member[]} members
 * @returns {Choice}
 */
function group(family, names, members) {
  const detail = members.map((member) => member.identifier).join(" · ");
  return { names, codes: [], family, members, label: names[0], detail: [...names.slice(1), detail].join(" · ") };
}

/**
 * @param {Choice} group
 * @param {Member} member
 * @returns {Choice}
 */
function single(group, member) {
  const detail = [member.identifier, member.variant, ...member.boards].filter(Boolean).join(" · ");
  return { ...group, names: [], codes: [member.identifier, ...member.boards], members: [member], detail };
}

/** @param {Choice} choice */
const key = (choice) => choice.members.map((member) => member.identifier).join();

/**
 * The choices that a text fits, best first, each set of devices once; all names for an empty text.
 * @param {readonly Choice[]} all
 * @param {string} text
 * @returns {Choice[]}
 */
export function suggested(all, text) {
  const found = text ? find(all, text).map((place) => all[place]) : all.filter((choice) => choice.names.length);
  const seen = new Set();
  return found.filter((choice) => !seen.has(key(choice)) && seen.add(key(choice)));
}

/**
 * The choice that a text names just so; undefined if it names none. A name that devices of several rows bear means all
 * of them.
 * @param {readonly Choice[]} all
 * @param {string} text
 * @returns {Choice | undefined}
 */
export function meant(all, text) {
  const found = named(all, text).map((place) => all[place]);
  if (!found.length) return undefined;
  // A name as it is written goes before one whose words stand in another order.
  const exact = found.filter((choice) => [...choice.names, ...choice.codes].some((name) => plain(name) === plain(text)));
  const fitting = exact.length ? exact : found;
  const members = new Map(fitting.flatMap((choice) => choice.members.map((member) => [member.identifier, member])));
  return { ...fitting[0], members: [...members.values()] };
}

/**
 * What stands in the address for a choice.
 * @param {Choice} choice
 */
export const nameInAddress = (choice) => (choice.members.length === 1 ? choice.members[0].identifier : choice.names[0] ?? choice.label);
