// Answers an inventory in slices, so that the page stays alive however long it is.
import { ask } from "./ask.js";
import { rows } from "./csv.js";
import { meant } from "./devices.js";
import { columns, question } from "./inventory.js";

/**
 * @typedef {import("./inventory.js").Question} Question
 * @typedef {import("./inventory.js").Bad} Bad
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./devices.js").Choice} Choice
 *
 * An answered row. `group` names the piece that says what to do, `steps` what is to be installed.
 * @typedef {{line: number, fields: string[], label: string, device: string, name: string, installed: string, build: string,
 *   as_of: string, group: string, steps: string, view?: View, text: string}} Answered
 *
 * @typedef {{header: string[], answered: Answered[], bad: Bad[]}} Batch
 *
 * @typedef {{data: import("./data.js").Data, choices: readonly Choice[], file: import("./types.js").DevicesFile}} Source
 */

/** How long a slice works, in milliseconds, before the browser gets its turn. */
const SLICE = 12;

/** Lets the browser draw and take events. */
const pause = () =>
  new Promise((go) => {
    const scheduler = /** @type {any} */ (globalThis).scheduler;
    if (scheduler?.yield) scheduler.yield().then(go);
    else setTimeout(go, 0);
  });

/**
 * What a row with this answer is grouped under.
 * @param {View} view
 */
export function groupOf(view) {
  const calm = /^(up-to-date|patched)$/.test(view.state);
  if (calm && (view.withdrawn || view.quiet)) return view.withdrawn ? "withdrawn-waiting" : "quiet";
  return view.state === "patch-waiting" ? `patch-waiting-${view.steps[0].how}` : view.state;
}

/** Answers rows; the same question is looked up once. */
class Answers {
  /** @param {Source} source */
  constructor(source) {
    this.source = source;
    /** @type {Map<string, Choice | undefined>} */
    this.known = new Map();
    /** @type {Map<string, Promise<Omit<Answered, "line" | "fields" | "label"> | {fault: string, values: Record<string, string>}>>} */
    this.asked = new Map();
  }

  /** @param {string} text */
  choice(text) {
    if (!this.known.has(text)) this.known.set(text, meant(this.source.choices, text));
    return this.known.get(text);
  }

  /** @param {Question} row */
  answer(row) {
    const key = JSON.stringify([row.devices, row.installed, row.automatic, row.as_of]);
    const found = this.asked.get(key) ?? this.looked(row);
    this.asked.set(key, found);
    return found;
  }

  /** @param {Question} row */
  async looked(row) {
    const { checked, since, unknown_device } = this.source.file;
    const as_of = row.as_of || checked;
    if (as_of < since || as_of > checked) return { fault: "bad-as-of", values: { text: as_of } };
    const choice = row.devices.map((text) => this.choice(text)).find(Boolean);
    if (!choice) {
      const text = unknown_device.text.replace("{device}", row.devices[0]);
      return { device: row.devices[0], name: "", installed: row.installed, build: "", as_of, group: "unknown-device", steps: "", text };
    }
    const words = { members: choice.members, installed: row.installed, automatic: row.automatic, as_of, checked };
    const found = await ask(this.source.data, words);
    if (found.length > 1) return { fault: "bad-which", values: { text: several(found) } };
    const [{ view, members }] = found;
    const platform = this.source.file.families[choice.family].platform_name;
    const steps = view.steps.map((step) => `${step.kind === "update" ? `${platform}\u00a0` : ""}${step.name}`).join(", ");
    const device = members.map((one) => one.identifier).join(" ");
    const installed = [view.name, view.question.build].filter(Boolean).join(" · ") || row.installed;
    return { device, name: choice.label, installed, build: view.question.build, as_of, group: groupOf(view), steps, view, text: view.text };
  }
}

/** @param {import("./ask.js").Found[]} found */
const several = (found) =>
  found.slice(0, 4).map(({ view, members }) => [members[0].identifier, view.question.build].filter(Boolean).join(" ")).join("; ");

/**
 * Answers an inventory. `told` hears how far it is, `stopped` says whether nobody waits for it any more.
 * @param {Source} source
 * @param {string} text
 * @param {(done: number) => void} told
 * @param {() => boolean} stopped
 * @returns {Promise<Batch | undefined>} undefined if it was stopped
 */
export async function batch(source, text, told, stopped) {
  const reader = rows(text);
  const header = reader.next().value;
  const meant = header && columns(header.fields);
  if (!header || !meant) return { header: header?.fields ?? [], answered: [], bad: header ? [{ ...header, fault: "bad-columns", values: {} }] : [] };
  const answers = new Answers(source);
  /** @type {Batch} */
  const result = { header: header.fields, answered: [], bad: [] };
  let until = performance.now() + SLICE;
  for (const row of reader) {
    const asked = question(meant, row);
    const found = "fault" in asked ? asked : await answers.answer(asked);
    const place = { line: row.line, fields: row.fields };
    if ("fault" in found) result.bad.push({ ...found, ...place });
    else result.answered.push({ ...found, ...place, label: "label" in asked ? asked.label : "" });
    if (performance.now() < until) continue;
    told(result.answered.length + result.bad.length);
    await pause();
    if (stopped()) return undefined;
    until = performance.now() + SLICE;
  }
  return result;
}
