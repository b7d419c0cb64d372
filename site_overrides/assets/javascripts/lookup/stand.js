// How an installed build stands on a date: what it is called, what it leads to, what its line got. Values only.
import { numberIn, onDay } from "./days.js";
import { line, sums } from "./unpack.js";

/** @typedef {import("./unpack.js").Files} Files */

/**
 * The number of a date in a history; undefined where today's files hold.
 * @param {Files} files
 * @param {string} date
 */
const dayOf = (files, date) => (files.history && date !== files.today.checked ? numberIn(files.calendar, date) : undefined);

/**
 * The number of a build in its class; -1 if the class has none such.
 * @param {Files} files
 * @param {string} build
 */
export function placeOf(files, build) {
  const place = files.builds.indexOf(build);
  return place >= 0 ? place : files.today.aliases?.[build] ?? -1;
}

/**
 * What stands for the answer of a build on a date; undefined if it was not out.
 * @param {Files} files
 * @param {number} place
 * @param {string} date
 * @returns {number | undefined}
 */
export function valueOf(files, place, date) {
  const day = dayOf(files, date);
  if (day === undefined) return files.today.now?.[place];
  const value = onDay(files.spans[place], day);
  return value < 0 ? onDay(files.lines[-value - 1], day) : value;
}

/**
 * Whether a build was out by a date.
 * @param {Files} files
 * @param {number} place
 * @param {string} date
 */
export function isOut(files, place, date) {
  const day = dayOf(files, date);
  return day === undefined || files.spans[place]?.[0] <= day;
}

/**
 * What an installed build is called on a date: one that became the release had another name before.
 * @param {Files} files
 * @param {number} place
 * @param {string} date
 */
export function nameOn(files, place, date) {
  const day = dayOf(files, date);
  let first = Infinity;
  let name = files.names[place];
  if (day === undefined) return name;
  for (const [label, places] of Object.entries(files.today.former ?? {})) {
    const turned = files.history?.turned?.[label]?.[places.indexOf(place)];
    if (typeof turned === "number" && turned > day && turned < first) {
      first = turned;
      name = `${files.names[place]} ${label}`;
    }
  }
  return name;
}

/**
 * What holds of a build on a date: what the history says if that changed, else what the class file says.
 * @param {Files} files
 * @param {"levels" | "inside" | "undo"} key
 * @param {number} place
 * @param {string} date
 * @param {number | undefined} current
 * @returns {number | undefined}
 */
export function onDate(files, key, place, date, current) {
  const day = dayOf(files, date);
  const changed = day === undefined ? undefined : files.history?.[key]?.[place];
  return changed ? onDay(changed, /** @type {number} */ (day)) : current;
}

/**
 * Of the line of a build: when it last got an update, whether it is quiet since, and the number of the build of a newer
 * line, which is offered besides.
 * @param {Files} files
 * @param {number} place
 * @param {string} date
 * @returns {{last?: string, quiet: boolean, newer: number}}
 */
export function lineOf(files, place, date) {
  const major = files.names[place].split(".")[0];
  const day = dayOf(files, date);
  if (day === undefined) {
    const known = files.today.of_line?.[major];
    return { last: known?.last, quiet: Boolean(known?.quiet), newer: (known?.upgrade ?? 0) - 1 };
  }
  const known = files.history?.of_line?.[major];
  if (!known) return { quiet: false, newer: -1 };
  const days = sums(/** @type {number[]} */ (known.last.filter((_, at) => at % 2 === 0)));
  const at = days.filter((one) => one <= day).length - 1;
  const back = at < 0 ? null : known.last[2 * at + 1];
  const turns = sums(known.quiet ?? []).filter((one) => one <= day).length;
  return {
    last: typeof back === "number" ? files.calendar[days[at] - back] : back ?? undefined,
    quiet: turns % 2 === 1,
    newer: (onDay(line(known.upgrade ?? []), day) ?? 0) - 1,
  };
}
