// Shows an answer: its card and what the card does, a device that is not on record, or a question back.
import { unknownDevice, installedIn } from "./ask.js";
import { asText, card } from "./card.js";
import { stale } from "./clock.js";
import { inAddress, suggested } from "./devices.js";
import { element, need } from "./dom.js";
import { near } from "./installed.js";

/**
 * @typedef {import("./main.js").Page} Page
 * @typedef {import("./ask.js").Found} Found
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./unpack.js").Files} Files
 * @typedef {import("./form.js").Asked} Asked
 */

export class Show {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.name = ""; // what the last installed build was called
  }

  /** @param {Asked} asked */
  noDevice(asked) {
    const { build } = installedIn(asked.installed);
    const view = unknownDevice(this.page.file, { device: asked.device, build, automatic: asked.automatic, as_of: this.page.day });
    const fits = suggested(this.page.choices, asked.device).slice(0, 3);
    return this.around(view, [], fits.map((choice) => ({ label: choice.label, choose: () => this.page.complete({ choice, device: choice.label }) })));
  }

  /**
   * The card of an answer.
   * @param {Found} found
   * @returns {Promise<Element>}
   */
  async card({ view, members, files }) {
    const { page } = this;
    page.build = view.question.build;
    page.form.settle(view.name, page.build);
    const same = page.installable.filter((one) => one.name === this.name);
    const builds = view.state === "unknown-build" ? [...same, ...near(page.installable, page.form.asked.installed)].slice(0, 3) : [];
    this.name = view.name || this.name;
    const choose = builds.map(({ build, name }) => ({ label: `${name} · ${build}`, choose: () => page.complete({ installed: build }) }));
    return this.around(view, members.map((one) => one.identifier), choose, { files, facts: await this.facts(view, files) });
  }

  /**
   * What is known of the program of a patch in the answer; nothing where none is, or where it cannot be loaded.
   * @param {View} view
   * @param {Files} files
   * @returns {Promise<import("./types.js").Known>}
   */
  async facts(view, files) {
    const patch = view.steps.find((step) => step.patch)?.patch ?? view.undo?.patch;
    const program = patch && files.today.programs[patch.program];
    if (!program) return {};
    const known = await this.page.data.platform(files.today.platform).catch(() => undefined);
    return known?.programs?.[program.id] ?? {};
  }

  /**
   * @param {View} view
   * @param {string[]} devices
   * @param {{label: string, choose: () => void}[]} choose
   * @param {{files: Files, facts: import("./types.js").Known}} [loaded]
   */
  around(view, devices, choose, loaded) {
    const { page } = this;
    const newest = page.day === page.file.checked;
    const { as_of, choice } = page.form.asked;
    const known = choice && loaded && {
      name: choice.label,
      platform_name: page.file.families[choice.family].platform_name,
      page: `devices/${loaded.files.today.devices[devices[0]][0]}/`,
      feed: (page.root.dataset.feed ?? "").replace("{identifier}", inAddress(devices[0])),
    };
    return card(page.pieces, page.way, view, {
      devices, known, newest, near: choose,
      facts: loaded?.facts ?? {},
      stale: newest ? stale(page.file.checked, new Date()) : 0,
      beyond: as_of && as_of !== page.day ? as_of : undefined,
      address: page.link(page.form.asked),
      opened: (article) => this.enliven(article, view, loaded?.files),
    });
  }

  /**
   * What a card does: unfold reasons, copy, print.
   * @param {HTMLElement} article
   * @param {View} view
   * @param {Files} [files]
   */
  enliven(article, view, files) {
    const unfold = /** @param {string} selector @param {(into: Element) => Promise<void>} fill */ (selector, fill) =>
      article.querySelector(selector)?.addEventListener("toggle", (event) => void fill(/** @type {Element} */ (event.target)), { once: true });
    unfold("[data-why]", async (into) => (await import("./unfold.js")).why(this.page, into, view, files));
    unfold("[data-managed]", async (into) => (await import("./unfold.js")).managed(this.page, into, view, files));
    need(article, "[data-print]").addEventListener("click", () => print());
    const copy = need(article, "[data-copy-answer]");
    copy.addEventListener("click", async () => {
      const text = asText(article, new URL(this.page.link(this.page.form.asked), location.href).href);
      const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
      copy.textContent = this.page.said.textContent = this.page.pieces.text(done ? "copied" : "not-copied");
    });
  }

  /**
   * Asks back: what was said fits several, and their answers differ.
   * @param {Found[]} found
   */
  which(found) {
    const builds = new Set(found.map(({ view }) => view.question.build));
    const items = found.map(({ view, members }) => {
      const names = members.map((one) => [one.identifier, one.variant].filter(Boolean).join(", "));
      const label = [found.some((one) => one.members[0] !== members[0]) ? names.join(" · ") : "", builds.size > 1 ? `${view.name} · ${view.question.build}` : ""];
      const choice = this.page.choices.find((one) => one.members.length === 1 && one.members[0].identifier === members[0].identifier);
      const part = { choice: choice && { ...choice, members }, device: members[0].identifier, installed: view.question.build };
      return element("li", {}, this.page.button(label.filter(Boolean).join(" · "), part));
    });
    return /** @type {Element} */ (this.page.pieces.take("which", { choices: items }).firstElementChild);
  }
}
