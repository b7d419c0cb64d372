// Which builds a version text stands for: what a build is called, read from what the build of the site wrote.
import { isOut, nameOn } from "./stand.js";

/** @typedef {import("./unpack.js").Files} Files */

const TEXT = /^(\d{1,3}(?:\.\d{1,3}){0,3}) ?(?:\(([a-z])\)|((?:beta|rc).*)|)$/;

/**
 * Small letters, one kind of space, no platform before it.
 * @param {string} text
 */
export const normal = (text) => text.replace(/\s+/g, " ").trim().toLowerCase().replace(/^(?:(?:ios|ipados|macos|version) )+/, "");

/**
 * A version without the zeros at its end: 26.0 is 26.
 * @param {string} version
 */
const bare = (version) => version.replace(/(?:\.0+)+$/, "").replace(/(^|\.)0+(?=\d)/g, "$1");

/**
 * A name taken apart: `26.3.1 (a)`, `26.2 beta 2`; undefined if it is no version.
 * @param {string} text
 */
export function apart(text) {
  const match = TEXT.exec(normal(text));
  return match ? { version: bare(match[1]), letter: match[2] ?? "", label: match[3] ?? "" } : undefined;
}

/**
 * Every name that a build had.
 * @param {Files} files
 * @param {number} place
 * @returns {string[]}
 */
function names(files, place) {
  const labels = Object.entries(files.today.former ?? {}).filter(([, places]) => places.includes(place));
  return [files.names[place], ...labels.map(([label]) => `${files.names[place]} ${label}`)];
}

/**
 * The numbers of the builds that a version text stands for on a date; [] if none.
 * @param {Files} files
 * @param {string} text
 * @param {string} date
 * @returns {number[]}
 */
export function buildsOf(files, text, date) {
  const asked = apart(text);
  if (!asked) return [];
  const all = files.builds.map((_, place) => place);
  const called = /** @param {string} name */ (name) => {
    const own = apart(name);
    return own?.version === asked.version ? own : undefined;
  };
  const out = all.filter((place) => isOut(files, place, date));
  const byThen = /** @param {number[]} places */ (places) => {
    const past = places.filter((place) => out.includes(place));
    return past.length ? past : places;
  };
  if (asked.letter || asked.label) {
    const same = /** @param {string} name */ (name) => {
      const own = called(name);
      return own && own.letter === asked.letter && own.label === asked.label;
    };
    return byThen(all.filter((place) => names(files, place).some(same)));
  }
  const plain = out.filter((place) => {
    const own = called(nameOn(files, place, date));
    return own && !own.letter && !own.label;
  });
  const any = all.filter((place) => names(files, place).some((name) => called(name) && !called(name)?.letter));
  return plain.length ? plain : byThen(any);
}
