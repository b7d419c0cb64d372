// "What will I get?": reads the question, looks the answer up, shows it, and keeps the address in step.
import { read, written } from "./address.js";
import { spoken } from "./days.js";
import { ask, filesOf, installedIn } from "./ask.js";
import { stale } from "./clock.js";
import { site } from "./data.js";
import { choices, meant, nameInAddress } from "./devices.js";
import { Pieces, element, need, time } from "./dom.js";
import { Form } from "./form.js";
import { installable } from "./installed.js";
import { Show } from "./show.js";

/**
 * @typedef {import("./form.js").Asked} Asked
 * @typedef {import("./types.js").DevicesFile} DevicesFile
 */

class Lookup {
  /**
   * @param {HTMLElement} root
   * @param {import("./data.js").Data} data
   * @param {DevicesFile} file
   */
  constructor(root, data, file) {
    this.root = root;
    this.data = data;
    this.file = file;
    this.pieces = new Pieces(root);
    this.way = root.dataset.root ?? "";
    this.result = /** @type {HTMLElement} */ (need(root, "[data-result]"));
    this.said = need(root, "[data-said]");
    this.choices = choices(file);
    /** @type {import("./installed.js").Installed[]} */
    this.installable = [];
    this.show = new Show(this);
    this.turn = 0;
    this.build = ""; // the build that the answer on the page is about
    this.form = new Form(root, this.pieces, {
      choices: this.choices,
      installable: () => this.installable,
      changed: () => void this.answer(true),
    });
    addEventListener("popstate", () => this.fromAddress());
    need(root, "[data-when]").addEventListener("toggle", () => void this.when(), { once: true });
    const [device, installed] = [this.form.device.input.value, this.form.build.input.value];
    this.fromAddress();
    // What was written before all was loaded is not lost.
    if (!location.search && (device || installed)) this.complete({ device, choice: meant(this.choices, device), installed }, false);
  }

  /** Takes the question from the address. */
  fromAddress() {
    const { device, build, automatic, as_of } = read(location.search);
    this.form.show({ device, choice: meant(this.choices, device), installed: build, automatic, as_of });
    void this.answer(false);
  }

  /** The day that is asked about: within what the records hold. */
  get day() {
    const { as_of } = this.form.asked;
    const { since, checked } = this.file;
    return as_of && as_of >= since && as_of <= checked ? as_of : checked;
  }

  /**
   * Looks up and shows the answer to what is asked now.
   * @param {boolean} push whether the address follows
   */
  async answer(push) {
    const turn = ++this.turn;
    const { asked } = this.form;
    this.build = "";
    need(this.root, "[data-when-shown]").replaceChildren(time(this.day, spoken(this.day)));
    try {
      const shown = await this.drawn(asked, turn);
      if (turn !== this.turn) return; // a newer question is on its way
      this.result.replaceChildren(...shown);
      this.said.textContent = this.result.querySelector("[data-sentence]")?.textContent ?? "";
      if (push) this.toAddress(asked);
    } catch (error) {
      if (turn === this.turn) this.result.replaceChildren(this.pieces.take("failed"));
      console.warn(error);
    }
    delete document.documentElement.dataset.buAsked; // see first.js
    this.root.dispatchEvent(new CustomEvent("bu-answered", { detail: this.day }));
  }

  /**
   * What stands in the answer's place for a question.
   * @param {Asked} asked
   * @param {number} turn
   * @returns {Promise<Node[]>}
   */
  async drawn(asked, turn) {
    const { choice, device, installed } = asked;
    if (!device) return this.hint(installed ? this.pieces.take("hint-device", { installed }) : this.pieces.take("hint"));
    if (!choice) return [this.show.noDevice(asked)];
    const past = this.day !== this.file.checked;
    const files = [...(await filesOf(this.data, choice.members, past)).values()];
    this.installable = installable(files, this.day);
    if (!installed) return this.hint(this.quick(this.file.families[choice.family].name));
    const words = { members: choice.members, installed, automatic: asked.automatic, as_of: this.day, checked: this.file.checked };
    const found = await ask(this.data, words);
    if (turn !== this.turn) return [];
    return [found.length === 1 ? await this.show.card(found[0]) : this.show.which(found)];
  }

  /**
   * A hint instead of an answer, with a word on how old the records are.
   * @param {Node} hint
   */
  hint(hint) {
    const days = stale(this.file.checked, new Date());
    return days ? [hint, element("div", { class: "bu-answer__old" }, this.pieces.take("old", { days: String(days) }))] : [hint];
  }

  /**
   * The newest versions, to be chosen with one touch.
   * @param {string} word
   */
  quick(word) {
    const newest = this.installable.filter((one) => !one.early).slice(0, 5);
    const buttons = newest.map((one) => this.button(one.name, { installed: one.build }));
    return this.pieces.take("hint-build", { word, newest: buttons });
  }

  /**
   * A button that completes the question.
   * @param {string} label
   * @param {Partial<Asked>} part
   */
  button(label, part) {
    const button = element("button", { type: "button", class: "bu-button" }, label);
    button.addEventListener("click", () => this.complete(part));
    return button;
  }

  /**
   * Completes the question; the answer gets the focus, since a button that was pressed is gone.
   * @param {Partial<Asked>} part
   * @param {boolean} [focus]
   */
  complete(part, focus = true) {
    this.form.show({ ...this.form.asked, ...part });
    void this.answer(true);
    if (focus) this.result.focus({ preventScroll: true });
  }

  /**
   * The address of an answer on the lookup's own page.
   * @param {Asked} asked
   */
  link(asked) {
    return `${this.way}lookup/${this.query(asked)}`;
  }

  /** @param {Asked} asked */
  query(asked) {
    const { build, version } = installedIn(asked.installed);
    const device = asked.choice ? nameInAddress(asked.choice) : asked.device;
    return written({ device, build: this.build || build || version, automatic: asked.automatic, as_of: asked.as_of });
  }

  /** @param {Asked} asked */
  toAddress(asked) {
    const query = this.query(asked);
    if (query !== location.search) history.pushState(null, "", query || location.pathname);
  }

  /** The day: loaded when it is unfolded. */
  async when() {
    const { when } = await import("./when.js");
    await when(this);
  }
}

/** @typedef {Lookup} Page */

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-bu-lookup]"));
if (root) {
  const data = site(new URL(root.dataset.root || "./", location.href));
  data.devices().then((file) => new Lookup(root, data, file)).catch(() => {
    need(root, "[data-result]").replaceChildren(new Pieces(root).take("failed"));
  });
}
