// Asks all devices and builds that words fit. What differs is asked back, never guessed.
import { look, without } from "./answer.js";
import { build as numberIn, parse } from "./paste.js";
import { placeOf } from "./stand.js";
import { apart, buildsOf } from "./versions.js";

/**
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./devices.js").Member} Member
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./unpack.js").Files} Files
 *
 * What is asked in words; `installed` is a build, a version, or a text that holds one.
 * @typedef {{members: readonly Member[], installed: string, automatic: boolean, as_of: string, checked: string}} Words
 *
 * An answer and all devices that share it.
 * @typedef {{view: View, members: Member[], files: Files}} Found
 */

/**
 * A text for what is installed, taken apart: a build counts before a version.
 * @param {string} text
 * @returns {{build: string, version: string}}
 */
export function installedIn(text) {
  if (apart(text)) return { build: "", version: text };
  const pasted = parse(text);
  const version = [pasted.version, pasted.letter && `(${pasted.letter})`].filter(Boolean).join(" ");
  const build = pasted.build ?? (version ? "" : numberIn(text) ?? text.trim());
  return build ? { build, version: "" } : { build: "", version };
}

/**
 * The files of every class among the devices; with their history where the day needs it.
 * @param {Data} data
 * @param {readonly Member[]} members
 * @param {boolean} past
 * @returns {Promise<Map<string, Files>>}
 */
export async function filesOf(data, members, past) {
  const classes = [...new Set(members.map((member) => member.class))];
  return new Map(await Promise.all(classes.map(async (one) => /** @type {const} */ ([one, await data.files(one, past)]))));
}

/**
 * The answers to a question in words, one for all devices that share it. More than one: ask back.
 * @param {Data} data
 * @param {Words} words
 * @returns {Promise<Found[]>}
 */
export async function ask(data, words) {
  const { build, version } = installedIn(words.installed);
  const past = words.as_of !== words.checked;
  return grouped(answers(await filesOf(data, words.members, past), words, build, version));
}

/**
 * The answer of each device and build. Where a build is made for some of the devices, the others cannot be meant.
 * @param {Map<string, Files>} loaded
 * @param {Words} words
 * @param {string} build
 * @param {string} version
 * @returns {Found[]}
 */
export function answers(loaded, words, build, version) {
  const all = /** @type {Found[]} */ ([]);
  for (const member of words.members) {
    const files = /** @type {Files} */ (loaded.get(member.class));
    const places = build ? [] : buildsOf(files, version, words.as_of);
    const builds = build ? [build] : places.length ? places.map((place) => files.builds[place]) : [""];
    for (const one of builds) {
      const question = { device: member.identifier, build: one, automatic: words.automatic, as_of: words.as_of };
      all.push({ view: look(files, question), members: [member], files });
    }
  }
  const known = all.filter((found) => found.view.place >= 0 || placeOf(found.files, found.view.question.build) >= 0);
  return known.length ? known : all;
}

/**
 * @param {Found[]} all
 * @returns {Found[]}
 */
function grouped(all) {
  if (all.length < 2) return all;
  const groups = /** @type {Map<string, Found>} */ (new Map());
  for (const found of all) {
    const key = likeness(found.view);
    const first = groups.get(key);
    if (first) first.members.push(...found.members);
    else groups.set(key, found);
  }
  return [...groups.values()];
}

/**
 * What two answers have in common that differ in nothing but the identifier.
 * @param {View} view
 */
const likeness = (view) => JSON.stringify({ ...view, place: 0, question: { ...view.question, device: "" } });

/**
 * The answer for a device that is not on record.
 * @param {import("./types.js").DevicesFile} file
 * @param {{device: string, build: string, automatic: boolean, as_of: string}} question
 * @returns {View}
 */
export const unknownDevice = (file, question) => without(question, file.unknown_device.state, file.unknown_device.text);
