// What an answer card holds folded: the reasons, and what changes on a managed device.
import { element } from "./dom.js";
import { Parts } from "./parts.js";
import { reasons } from "./why.js";

/**
 * @typedef {import("./main.js").Page} Page
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./unpack.js").Files} Files
 * @typedef {import("./why.js").Told} Told
 */

/**
 * Fills in the reasons of an answer.
 * @param {Page} page
 * @param {Element} into
 * @param {View} view
 * @param {Files} [files]
 */
export async function why(page, into, view, files) {
  const parts = new Parts(page.pieces, page.way);
  const own = page.form.asked.choice?.members.find((member) => member.identifier === view.question.device);
  const told = files && own ? reasons(await page.data.why(own.class), files, view) : unknown(page, view);
  const items = told.map((reason) =>
    page.pieces.take("reason", { text: reason.text, certainty: parts.sure(reason.certainty), sources: parts.sources(reason.sources) }),
  );
  into.querySelector("summary")?.after(element("ol", { class: "bu-answer__reasons" }, ...items));
}

/**
 * @param {Page} page
 * @param {View} view
 * @returns {Told[]}
 */
function unknown(page, view) {
  return page.file.unknown_device.reasons.map(([rule, text]) => ({
    rule, text: text.replace("{device}", view.question.device), certainty: "certain", sources: [],
  }));
}

/**
 * Fills in what the records know of managed devices; until then, and without it, the short list stands.
 * @param {Page} page
 * @param {Element} into
 * @param {View} view
 * @param {Files} [files]
 */
export async function managed(page, into, view, files) {
  const known = files ? (await page.data.platform(files.today.platform)).programs ?? {} : {};
  const facts = known[view.program?.id ?? Object.keys(known)[0]]?.managed ?? []; // those of the newest if none serves it
  if (facts.length) into.querySelector("[data-managed-facts]")?.replaceChildren(...new Parts(page.pieces, page.way).facts(facts));
}
