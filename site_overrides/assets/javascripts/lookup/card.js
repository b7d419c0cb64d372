// The answer card: the sentence, the steps, what they bring, why, as of when, and what can be done with it.
import { spoken } from "./days.js";
import { element, need, time } from "./dom.js";
import { Parts, joined } from "./parts.js";

/**
 * @typedef {import("./dom.js").Pieces} Pieces
 * @typedef {import("./dom.js").Part} Part
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./types.js").Known} Known
 *
 * What a card shows besides the answer. `known` is absent for a device that is not on record. `newest` is whether it is
 * about the last day of the records; `stale` is how many days they are behind the reader's clock, where that is worth a
 * word; `beyond` a day that was asked for in vain. `facts` are those of the program that serves a patch of the answer.
 * @typedef {{
 *   devices: string[], known?: {name: string, platform_name: string, page: string, feed: string}, facts: Known,
 *   newest: boolean, stale: number, beyond?: string, address: string,
 *   near: {label: string, choose: () => void}[], opened: (card: HTMLElement) => void,
 * }} Around
 */

/**
 * Which chip stands before the sentence: an update that was withdrawn, or a line that went quiet, must calm nobody.
 * @param {View} view
 */
function chip({ state, quiet, withdrawn }) {
  if (!/^(up-to-date|patched)$/.test(state)) return `state-${state}`;
  return `state-${withdrawn ? "withdrawn-waiting" : quiet ? "quiet" : state}`;
}

/**
 * What was asked: names, identifiers, what is installed.
 * @param {View} view
 * @param {Around} around
 */
function asked(view, { devices, known }) {
  const installed = view.name && known ? `${known.platform_name}\u00a0${view.name}` : "";
  const words = [known?.name ?? "", devices.join(", "), installed].filter(Boolean);
  const build = view.question.build ? [element("code", {}, view.question.build)] : [];
  return joined([...words, ...build], " · ");
}

/**
 * What to do where the answer means trouble.
 * @param {Pieces} pieces
 * @param {View} view
 * @param {Around} around
 * @returns {Part[]}
 */
function advice(pieces, view, around) {
  const parts = /** @type {Part[]} */ ([]);
  if (around.beyond) parts.push(pieces.take("beyond", { day: spoken(around.beyond), instead: spoken(view.question.as_of) }));
  if (pieces.has(`do-${view.state}`)) {
    const near = around.near.map(({ label, choose }) => {
      const button = element("button", { type: "button", class: "bu-button" }, label);
      button.addEventListener("click", choose);
      return button;
    });
    const reason = view.withdrawn?.reason;
    parts.push(pieces.take(`do-${view.state}`, {
      near: near.length ? pieces.take("near", { near: joined(near, " ") }) : undefined,
      reason: reason ? pieces.take("withdrawn-because", { reason }) : undefined,
    }));
  }
  if (view.state === "up-to-date" && !view.program) parts.push(pieces.take("do-unserved"));
  return parts;
}

/**
 * What each step fixes, named where there are several.
 * @param {Pieces} pieces
 * @param {Parts} parts
 * @param {View} view
 */
function fixes(pieces, parts, view) {
  return view.steps.flatMap((step) => {
    const brought = parts.fixes(step);
    return view.steps.length > 1 ? [pieces.take("of", { name: step.name, text: brought })] : brought;
  });
}

/**
 * The card of an answer.
 * @param {Pieces} pieces
 * @param {string} root
 * @param {View} view
 * @param {Around} around
 * @returns {HTMLElement}
 */
export function card(pieces, root, view, around) {
  const parts = new Parts(pieces, root);
  const { known, facts } = around;
  const day = view.question.as_of;
  const patch = view.steps.some((step) => step.kind === "patch");
  const drawn = pieces.take("card", {
    state: pieces.take(chip(view)),
    asked: asked(view, around),
    sentence: view.text,
    steps: view.steps.map((step) => parts.step(step, known?.platform_name ?? "")),
    do: advice(pieces, view, around),
    old: around.stale ? pieces.take("old", { days: String(around.stale) }) : undefined,
    fixes: fixes(pieces, parts, view),
    inside: parts.inside(view),
    undo: parts.undo(view, facts.removal),
    restart: parts.facts(patch ? facts.restart : undefined),
    size: parts.size(view),
    battery: parts.facts(patch ? facts.battery : undefined),
    setting: parts.setting(view),
    "as-of": around.newest ? pieces.take("as-of-newest") : pieces.take("as-of-past", { day: time(day, spoken(day)) }),
    page: known ? element("a", { href: root + known.page }, pieces.text("page", { name: known.name })) : undefined,
    feed: known ? element("a", { href: root + known.feed }, pieces.text("feed", { name: known.name })) : undefined,
  });
  const article = /** @type {HTMLElement} */ (need(drawn, "article"));
  need(article, "[data-link]").setAttribute("href", around.address);
  if (!article.querySelector("dd")) need(article, "dl").remove();
  if (!known) article.querySelectorAll("[data-managed]").forEach((one) => one.remove());
  around.opened(article);
  return article;
}

/**
 * An answer as text, for a message or a ticket.
 * @param {HTMLElement} article
 * @param {string} address
 */
export function asText(article, address) {
  const copy = /** @type {HTMLElement} */ (article.cloneNode(true));
  copy.querySelectorAll(".bu-answer__sources").forEach((one) => one.remove());
  const plain = /** @param {Element | null} one */ (one) => (one?.textContent ?? "").replace(/\s+/g, " ").trim();
  const said = /** @param {string} selector */ (selector) => [...copy.querySelectorAll(selector)].map(plain);
  const facts = [...copy.querySelectorAll("dt")].map((term) => `${plain(term)}: ${plain(term.nextElementSibling)}`);
  const steps = said(".bu-answer__steps > li").map((step, place) => `${place + 1}. ${step}`);
  return [...said(".bu-answer__asked"), ...said("[data-sentence]"), ...steps, ...said(".bu-answer__do p"), ...facts,
    ...said(".bu-answer__as-of"), address].join("\n");
}
