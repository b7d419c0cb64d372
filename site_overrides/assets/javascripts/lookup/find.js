// Finds devices by a part of a name, an identifier or a board, typing mistakes allowed. Pure: text in, places out.

/**
 * What a device is called. `names` are marketing names, `codes` identifiers and boards.
 * @typedef {{names: readonly string[], codes: readonly string[]}} Called
 */

const NO = Infinity;

/**
 * Small letters and one kind of space: what is compared.
 * @param {string} text
 */
export const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * A function of text that keeps what it gave: each key that is pressed asks the same of every name.
 * @template T
 * @param {(text: string) => T} make
 * @returns {(text: string) => T}
 */
function keeping(make) {
  const kept = /** @type {Map<string, T>} */ (new Map());
  return (text) => {
    let found = kept.get(text);
    if (found === undefined) {
      if (kept.size > 4000) kept.clear();
      kept.set(text, (found = make(text)));
    }
    return found;
  };
}

/** Letters and digits only: "iPad Pro (11-inch)" is ipadpro11inch. */
export const squeezed = keeping((text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, ""));

/** What people write short. */
const SHORT = /** @type {Record<string, string>} */ ({ mbp: "macbook pro", mba: "macbook air", mbn: "macbook neo" });

/** The words of a text; letters and digits fall apart, so that "iphone16pro" has three. */
const words = keeping((text) => plain(text).replace(/\bmb[pan]\b/g, (one) => SHORT[one]).match(/\p{L}+|\p{N}+/gu) ?? []);

/** The same whatever their order. */
const sorted = keeping((text) => [...words(text)].sort().join(" "));

/**
 * How many letters are to be changed until `word` begins `whole`; NO if more than `most`. Two letters that changed
 * places count once.
 * @param {string} word
 * @param {string} whole
 * @param {number} most
 */
export function distance(word, whole, most) {
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: whole.length + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row++) {
    const next = [row];
    for (let column = 1; column <= whole.length; column++) {
      const same = word[row - 1] === whole[column - 1];
      let cost = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && word[row - 1] === whole[column - 2] && word[row - 2] === whole[column - 1]) {
        cost = Math.min(cost, before[column - 2] + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) > most) return NO;
    [before, last] = [last, next];
  }
  const cost = Math.min(...last);
  return cost > most ? NO : cost;
}

/**
 * What one word of the question costs against one word of a name: 0 is the same word.
 * @param {string} asked
 * @param {string} word
 */
function wordCost(asked, word) {
  if (asked === word) return 0;
  if (word.startsWith(asked)) return 0.3;
  if (asked.length < 3 || /\d/.test(asked)) return NO; // a number with a mistake is another number
  if (asked.length === 3 && asked[0] !== word[0]) return NO;
  return distance(asked, word, asked.length < 7 ? 1 : 2) + 0.5;
}

/**
 * Each word of the question takes the word of the name that it fits best; words left over cost a little.
 * @param {readonly string[]} asked
 * @param {string} name
 */
function nameCost(asked, name) {
  const left = [...words(name)];
  let sum = 0;
  for (const word of asked) {
    const costs = left.map((one) => wordCost(word, one));
    const best = Math.min(NO, ...costs);
    if (best === NO) return NO;
    left.splice(costs.indexOf(best), 1);
    sum += best;
  }
  return sum + left.length * 0.02;
}

/**
 * A comma stands in identifiers only, so a question with one means them first.
 * @param {string} query
 * @param {string} asked
 * @param {string} code
 */
function codeCost(query, asked, code) {
  const own = squeezed(code);
  const comma = query.includes(",") && code.includes(",") ? 0.9 : 0;
  if (own.startsWith(asked)) return 1.2 - comma;
  if (asked.length > 2 && own.includes(asked)) return 1.5 - comma;
  return nameCost(words(query), code) + 3;
}

/**
 * Whether a text is that name, whatever the case, the marks, the spaces and the order of its words.
 * @param {string} asked
 * @param {string} name
 */
const same = (asked, name) => squeezed(asked) === squeezed(name) || sorted(asked) === sorted(name);

/**
 * How far a device is from what was asked: 0 is exactly it, Infinity is not at all.
 * @param {string} query
 * @param {Called} device
 */
export function cost(query, device) {
  const asked = squeezed(query);
  if (!asked) return 0;
  const [askedWords, all] = [words(query), [...device.names, ...device.codes]];
  if (all.some((name) => same(query, name))) return 0;
  const names = device.names.map((name) => nameCost(askedWords, name) + 1);
  return Math.min(...names, ...device.codes.map((code) => codeCost(query, asked, code)));
}

/** How much more than the best one another may cost: where words fit, mistakes are no longer looked for. */
const NEAR = 1.1;

/**
 * The places of the devices that fit, best first; equals keep their order.
 * @param {readonly Called[]} devices
 * @param {string} query
 * @returns {number[]}
 */
export function find(devices, query) {
  const all = devices.map((device, place) => ({ place, cost: cost(query, device) }));
  const best = Math.min(NO, ...all.map((one) => one.cost));
  return all
    .filter((one) => one.cost < NO && one.cost <= best + NEAR)
    .sort((one, other) => one.cost - other.cost || one.place - other.place)
    .map((one) => one.place);
}

/**
 * The places of the devices that are called just so.
 * @param {readonly Called[]} devices
 * @param {string} query
 * @returns {number[]}
 */
export function named(devices, query) {
  if (!squeezed(query)) return [];
  return devices.flatMap((one, place) => ([...one.names, ...one.codes].some((name) => same(query, name)) ? [place] : []));
}
