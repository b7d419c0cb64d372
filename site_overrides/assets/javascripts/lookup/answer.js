// Looks an answer up in what the build wrote. No rule of the decision stands here: a build and a day lead to a value,
// the value to an answer, the answer to its texts.
import { spoken } from "./days.js";
import { lineOf, nameOn, onDate, placeOf, valueOf } from "./stand.js";

/**
 * @typedef {import("./unpack.js").Files} Files
 * @typedef {import("./types.js").Patch} Patch
 *
 * A question. `build` is as it was written; "" where a version fits none.
 * @typedef {{device: string, build: string, automatic: boolean, as_of: string}} Question
 *
 * What a step brings: how many CVE ids, how many of them known to be exploited, whether more is not known.
 * @typedef {{count: number, exploited: number, unknown: boolean}} Brings
 *
 * A step: an update, or a patch and how it comes.
 * @typedef {{kind: "update" | "patch", name: string, build: string, page: string, brings: Brings, patch?: Patch,
 *   how?: "automatic" | "manual", test: boolean}} Step
 *
 * An answer with everything that belongs to it. `place` is the installed build's number in its class; -1 where it has
 * none, or was not out. `line` and `quiet` are there where the sentence tells of them.
 * @typedef {{
 *   question: Question, state: string, text: string, place: number, name: string, steps: Step[], upgrade?: string,
 *   line?: string, quiet: boolean, on_sale: boolean, withdrawn?: import("./types.js").Withdrawal,
 *   program?: import("./types.js").Program, inside: {patch: Patch, included_in?: string}[],
 *   undo?: {patch: Patch, back: string, build: string, effect?: string, certainty?: string},
 * }} View
 */

const NOTHING = { place: -1, name: "", steps: [], quiet: false, on_sale: true, inside: [] };

/**
 * A text with its slots filled; a slot without a value stays.
 * @param {string} text
 * @param {Record<string, string | undefined>} values
 */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/**
 * The view of a question that no value answers.
 * @param {Question} question
 * @param {string} state
 * @param {string} text
 * @param {Partial<View>} [more]
 * @returns {View}
 */
export function without(question, state, text, more = {}) {
  const values = { build: question.build, device: question.device, as_of: spoken(question.as_of) };
  return { ...NOTHING, question, state, text: filled(text, values), ...more };
}

/**
 * The answer to a question about a device of this class. For a date other than `checked`, `files` hold the history.
 * @param {Files} files
 * @param {Question} question
 * @returns {View}
 */
export function look(files, question) {
  const { today, history } = files;
  const sale = today.devices[question.device]?.[1];
  const on_sale = !sale || sale <= question.as_of;
  const end = on_sale ? "" : today.ends.not_on_sale;
  const place = placeOf(files, question.build);
  if (place < 0) {
    const text = question.build ? today.unknown_build : today.unknown_version;
    return without(question, "unknown-build", text + end, { on_sale });
  }
  const value = valueOf(files, place, question.as_of);
  if (value === undefined) return without(question, "not-yet-released", (history?.late ?? "") + end, { on_sale });
  return whole(files, question, place, value, on_sale);
}

/**
 * What a value stands for: a text, steps, a withdrawal and 1, and the text with the switch off.
 * @param {Files} files
 * @param {number} value
 * @returns {import("./types.js").Answer}
 */
function meaning({ lists }, value) {
  const [kind, number] = [value % 4, value >> 2];
  if (kind === 0) return lists.answers[number];
  return [kind - 1, [kind === 2 ? [number, 1] : number]];
}

/**
 * An answer with its steps and what belongs to the installed build.
 * @param {Files} files
 * @param {Question} question
 * @param {number} place
 * @param {number} value
 * @param {boolean} on_sale
 * @returns {View}
 */
function whole(files, question, place, value, on_sale) {
  const { today, lists, names } = files;
  const [on, steps, gone, off] = meaning(files, value);
  const [state, sentence, ends = 0] = lists.texts[(!question.automatic && off) || on];
  const { last, quiet, newer } = lineOf(files, place, question.as_of);
  const tells = { line: Boolean(ends & 1 && last), upgrade: Boolean(ends & 2 && newer >= 0) };
  const view = {
    question, state, place, on_sale,
    name: nameOn(files, place, question.as_of),
    steps: (steps || []).map((step) => stepOf(files, question, place, step)),
    upgrade: tells.upgrade ? names[newer] : undefined,
    line: tells.line ? last : undefined,
    quiet: tells.line && quiet,
    withdrawn: gone ? lists.withdrawals[gone - 1] : undefined,
    program: today.programs[today.program?.[place] ?? 0] || undefined,
    inside: insideOf(files, place, question.as_of),
    undo: undoOf(files, place, question.as_of),
  };
  const end = today.ends;
  const tail = [tells.line && end.last, view.quiet && end.quiet, tells.upgrade && end.besides, !on_sale && end.not_on_sale];
  return { ...view, text: filled(sentence + tail.filter(Boolean).join(""), slots(files, view)) };
}

/**
 * What goes into the slots of a sentence or a reason.
 * @param {Files} files
 * @param {Omit<View, "text">} view
 */
export function slots({ names, builds }, { question, place, name, steps, upgrade, line, withdrawn, undo, program }) {
  return {
    build: question.build, device: question.device, as_of: spoken(question.as_of), upgrade, installed: name,
    major: names[place]?.split(".")[0], base: /^[\d.]+/.exec(names[place] ?? "")?.[0], base_build: undo?.build ?? builds[place],
    step: steps[0]?.name ?? "", then: steps[1]?.name, line: line && spoken(line), where: program?.setting?.path.join(" > "),
    withdrawn: withdrawn?.name, withdrawn_on: withdrawn && spoken(withdrawn.date),
  };
}

/**
 * @param {Files} files
 * @param {Question} question
 * @param {number} place
 * @param {import("./types.js").Step} step
 * @returns {Step}
 */
function stepOf(files, question, place, step) {
  if (typeof step === "number" && step < 0) {
    const patch = files.patches[-step - 1];
    const brings = { count: patch.cves.length, exploited: patch.exploited.length, unknown: patch.unknown };
    const how = question.automatic ? "automatic" : "manual";
    return { kind: "patch", name: patch.name, build: patch.build, page: patch.page, brings, patch, how, test: Boolean(patch.test) };
  }
  const [number, early, ...more] = typeof step === "number" ? [step, 0] : step;
  const [count, exploited, unknown] = more.length === 3 ? more : brought(files, question, place, number, early, more[0]);
  const name = nameOn(files, number, question.as_of);
  const page = `updates/${files.today.platform}-${/^[\d.]+/.exec(name)?.[0]}/`;
  return { kind: "update", name, build: files.builds[number], page, brings: { count, exploited, unknown: unknown > 0 }, test: false };
}

/**
 * The counts of what an update brings to the installed build: what it holds without what the build had. Of a beta or
 * candidate nothing is known but what is written.
 * @param {Files} files
 * @param {Question} question
 * @param {number} place
 * @param {number} number
 * @param {number} early
 * @param {number} [level] the update's, where it is not today's
 * @returns {number[]}
 */
function brought(files, question, place, number, early, level) {
  if (early) return [0, 0, 1];
  const { levels, today, history, had } = files;
  const own = onDate(files, "levels", place, question.as_of, levels[place]) ?? 0;
  const total = level ?? levels[number];
  return today.but?.[total]?.[own] ?? history?.but?.[total]?.[own] ?? had[total].map((count, at) => count - had[own][at]);
}

/**
 * @param {Files} files
 * @param {number} place
 * @param {string} date
 */
function insideOf(files, place, date) {
  const number = onDate(files, "inside", place, date, files.today.inside?.[place]) ?? 0;
  return (files.lists.insides[number] ?? []).map(([patch, included_in]) => ({ patch: files.patches[patch], included_in }));
}

/**
 * @param {Files} files
 * @param {number} place
 * @param {string} date
 */
function undoOf(files, place, date) {
  const number = onDate(files, "undo", place, date, files.today.undo?.[place]);
  if (number === undefined || number === null) return undefined;
  const { patch, build, ...undo } = files.lists.undos[number];
  return { ...undo, patch: files.patches[patch], build: typeof build === "number" ? files.builds[build] : build };
}
