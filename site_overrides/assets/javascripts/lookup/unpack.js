// Unpacks what the build wrote small: numbers as differences, names without the heads that they share. Pure.

/**
 * @typedef {import("./types.js").ClassFile} ClassFile
 * @typedef {import("./types.js").HistoryFile} HistoryFile
 * @typedef {import("./types.js").Lists} Lists
 * @typedef {import("./types.js").Patch} Patch
 * @typedef {import("./types.js").RawPatch} RawPatch
 *
 * A class, unpacked; with its history, if that was loaded. `calendar` are the dates that a history numbers.
 * @typedef {{
 *   today: ClassFile, history?: HistoryFile, builds: string[], names: string[], levels: number[], had: number[][],
 *   lists: Lists, patches: Patch[], calendar: string[], spans: number[][], lines: number[][],
 * }} Files
 */

/**
 * Numbers from the differences between them.
 * @param {readonly number[]} gaps
 */
export function sums(gaps) {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}

/** @param {readonly any[]} list @param {number} from */
const everySecond = (list, from) => list.filter((_, at) => at % 2 === from);

/**
 * @param {readonly number[]} days
 * @param {readonly any[]} values
 */
const paired = (days, values) => days.flatMap((day, at) => [day, values[at]]);

/**
 * A span list of which days and values are differences.
 * @param {readonly number[]} packed
 */
export const line = (packed) => paired(sums(everySecond(packed, 0)), sums(everySecond(packed, 1)));

/**
 * The span lists of builds: the first day of each is less than that of the one before.
 * @param {readonly number[][]} packed
 * @returns {number[][]}
 */
export function spans(packed) {
  let before = 0;
  return packed.map((own) => {
    const days = sums([before - own[0], ...everySecond(own.slice(2), 0)]);
    before = days[0];
    return paired(days, everySecond(own, 1));
  });
}

/**
 * Texts with the head that they share with the one before.
 * @param {readonly string[]} short
 * @param {RegExp} head
 * @param {(rest: string) => string} between
 */
function lengthened(short, head, between) {
  let begin = "";
  return short.map((entry) => {
    const own = head.exec(entry)?.[0];
    if (own === undefined) return begin + between(entry) + entry;
    begin = own;
    return entry;
  });
}

/** @param {readonly string[]} short */
const builds = (short) => lengthened(short, /^\d+[A-Z]/, () => "");

/** @param {readonly string[]} short */
const names = (short) => lengthened(short, /^\d[\d.]*/, (rest) => (!rest ? "" : rest.startsWith("(") ? "\u00a0" : " "));

/**
 * Dates from the gaps between them.
 * @param {string} since
 * @param {readonly number[]} gaps
 */
export const dates = (since, gaps) =>
  sums(gaps).map((days) => new Date(Date.parse(`${since}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10));

/**
 * A patch with its name, and with all that follows from its fixes.
 * @param {RawPatch} patch
 * @param {string} name
 * @returns {Patch}
 */
function whole(patch, name) {
  const fixes = patch.fixes ?? [];
  const cves = [...new Set(fixes.flatMap((fix) => fix.cves ?? []))].sort();
  const exploited = [...new Set(fixes.flatMap((fix) => (fix.exploited ? fix.cves ?? [] : [])))].sort();
  const components = [...new Set(fixes.map((fix) => fix.component))];
  const unknown = !patch.fixes || fixes.some((fix) => !fix.cves);
  return { cves, exploited, components, unknown, ...patch, name };
}

/**
 * A class with its history, ready to be asked.
 * @param {ClassFile} today
 * @param {HistoryFile} [history]
 * @returns {Files}
 */
export function unpacked(today, history) {
  const both = /** @param {keyof ClassFile & keyof HistoryFile} name @returns {any[]} */ (name) =>
    [.../** @type {any[]} */ (today[name] ?? []), .../** @type {any[]} */ (history?.[name] ?? [])];
  const own = { builds: builds(today.builds ?? []), names: names(today.names ?? []) };
  const raw = /** @type {RawPatch[]} */ (both("patches"));
  const patches = raw.map((patch) => {
    const full = patch.as === undefined ? patch : { ...raw[patch.as], ...patch };
    return whole(full, own.names[own.builds.indexOf(full.build)] ?? "");
  });
  const had = [0, 1, 2].map((at) => sums(both("had").map((counts) => counts[at])));
  return {
    today, history, ...own, patches,
    levels: sums(today.levels ?? []),
    had: had[0].map((_, at) => had.map((column) => column[at])),
    lists: { texts: both("texts"), answers: both("answers"), insides: both("insides"), undos: both("undos"), withdrawals: both("withdrawals") },
    calendar: dates(today.since, history?.days ?? []),
    spans: spans(history?.spans ?? []),
    lines: (history?.lines ?? []).map(line),
  };
}
