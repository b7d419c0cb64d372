// The reasons of an answer, with their sources: loaded when they are unfolded.
import { filled, slots } from "./answer.js";
import { numberIn, onDay } from "./days.js";
import { dates, line, spans } from "./unpack.js";

/**
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./unpack.js").Files} Files
 * @typedef {import("./types.js").WhyFile} WhyFile
 *
 * A reason as it is shown.
 * @typedef {{rule: string, text: string, certainty: string, sources: [string, string][]}} Told
 */

/**
 * The numbers of the reasons of an answer, in their order.
 * @param {WhyFile} why
 * @param {Files} files
 * @param {View} view
 * @returns {number[]}
 */
function numbers(why, files, view) {
  const { question, place, state } = view;
  if (place < 0 && state === "unknown-build") return question.build ? why.unknown_build : why.unknown_version;
  if (place < 0) return why.not_yet_released;
  const day = numberIn(dates(files.today.since, why.days), question.as_of);
  const found = onDay(spans(why.spans ?? [])[place], day);
  const row = why.rows?.[found < 0 ? onDay(line(why.lines?.[-found - 1] ?? []), day) : found] ?? [];
  const told = /** @type {number[]} */ (Array.isArray(row[0]) ? row[question.automatic ? 0 : 1] : row);
  const about = why.aliases?.[question.build] ?? why.builds?.[place]; // those of another number hold the build's as well
  const contained = why.contained?.[place];
  return [...(onDay(about, question.as_of) ?? []), ...told.flatMap((one) => (one < 0 ? contained ?? [] : one))];
}

/**
 * The reasons of an answer.
 * @param {WhyFile} why
 * @param {Files} files
 * @param {View} view
 * @returns {Told[]}
 */
export function reasons(why, files, view) {
  const sale = view.on_sale ? undefined : why.not_on_sale?.[view.question.device];
  const all = sale === undefined ? numbers(why, files, view) : [...numbers(why, files, view), sale];
  const values = slots(files, view);
  return all.map((number) => {
    const [rule, text, places, certainty] = why.reasons[number];
    const sources = (places || []).map((place) => /** @type {[string, string]} */ (why.sources?.[place]));
    return { rule, text: filled(text, values), certainty: certainty || "certain", sources };
  });
}
