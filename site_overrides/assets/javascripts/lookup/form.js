// The form: three fields, what was pasted, and the day. It knows what was asked and tells when that changes.
import { Combobox } from "./combobox.js";
import { need } from "./dom.js";
import { meant, suggested } from "./devices.js";
import { squeezed } from "./find.js";
import { fitting } from "./installed.js";
import { parse } from "./paste.js";

/**
 * @typedef {import("./dom.js").Pieces} Pieces
 * @typedef {import("./devices.js").Choice} Choice
 * @typedef {import("./installed.js").Installed} Installed
 *
 * What is asked. `device` is what was written; `choice` the devices that it names, if it names any. `as_of` is "" for
 * the newest records.
 * @typedef {{device: string, choice?: Choice, installed: string, automatic: boolean, as_of: string}} Asked
 *
 * @typedef {{choices: Choice[], installable: () => Installed[], changed: () => void}} Hooks
 */

export class Form {
  /**
   * @param {HTMLElement} root
   * @param {Pieces} pieces
   * @param {Hooks} hooks
   */
  constructor(root, pieces, hooks) {
    this.root = root;
    this.pieces = pieces;
    this.hooks = hooks;
    /** @type {Asked} */
    this.asked = { device: "", installed: "", automatic: true, as_of: "" };
    const said = /** @type {HTMLElement} */ (need(root, "[data-said]"));
    this.device = new Combobox(/** @type {HTMLInputElement} */ (need(root, "#bu-device")), said, this.devices());
    this.build = new Combobox(/** @type {HTMLInputElement} */ (need(root, "#bu-build")), said, this.builds());
    this.pasting = /** @type {HTMLElement} */ (need(root, "[data-pasted]"));
    need(root, "form").addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("change", (event) => this.switched(event));
    need(root, "[data-newest]").addEventListener("click", () => this.set({ as_of: "" }));
    root.addEventListener("paste", (event) => this.pasted(/** @type {ClipboardEvent} */ (event)));
    need(root, "#bu-paste").addEventListener("input", (event) => this.take(/** @type {HTMLTextAreaElement} */ (event.target).value));
  }

  /** @returns {import("./combobox.js").Parts<Choice>} */
  devices() {
    return {
      options: (text) => suggested(this.hooks.choices, text).map((value) => ({ value, label: value.label, detail: value.detail })),
      chosen: (choice) => this.set({ choice, device: choice.label }),
      written: (text) => this.write(text),
      counted: (count) => this.pieces.text("devices-fit", { count: String(count) }),
    };
  }

  /** @returns {import("./combobox.js").Parts<Installed>} */
  builds() {
    return {
      options: (text) => fitting(this.hooks.installable(), text).map((value) => ({ value, label: value.name, detail: value.build })),
      chosen: (installed) => this.set({ installed: installed.build }),
      written: (text) => this.set({ installed: text }),
      counted: (count) => this.pieces.text("builds-fit", { count: String(count) }),
      alone: true,
    };
  }

  /**
   * Takes what was written as the device.
   * @param {string} text
   */
  write(text) {
    const choice = meant(this.hooks.choices, text);
    if (choice) this.device.value = shown(choice, text);
    this.set({ choice, device: text });
  }

  /**
   * Takes a part of a question and tells of it.
   * @param {Partial<Asked>} part
   */
  set(part) {
    this.asked = { ...this.asked, ...part };
    this.hooks.changed();
  }

  /**
   * Shows a whole question, as from an address, without telling.
   * @param {Asked} asked
   */
  show(asked) {
    this.asked = asked;
    this.device.value = asked.choice ? shown(asked.choice, asked.device) : asked.device;
    this.build.value = asked.installed;
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll("[name=automatic]"))) {
      radio.checked = radio.value === (asked.automatic ? "on" : "off");
    }
  }

  /**
   * What is installed as the answer calls it: its name and its build.
   * @param {string} name
   * @param {string} build
   */
  settle(name, build) {
    if (document.activeElement !== this.build.input || !this.build.opened) this.build.value = name && build ? `${name} · ${build}` : build || name;
  }

  /** @param {Event} event */
  switched(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name === "automatic") this.set({ automatic: input.value === "on" });
    if (input.name === "as_of" && input.value && input.checkValidity()) {
      this.set({ as_of: input.value === input.max ? "" : input.value });
    }
  }

  /**
   * A whole text that is pasted into a field of one line is read for everything that it says.
   * @param {ClipboardEvent} event
   */
  pasted(event) {
    const text = event.clipboardData?.getData("text") ?? "";
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || target.type !== "text") return;
    const found = parse(text);
    const many = /[\r\n]/.test(text.trim()) || (found.device && (found.build || found.version));
    const elsewhere = target === this.device.input ? found.build || found.version : found.device;
    if (!many && !elsewhere) return;
    event.preventDefault();
    this.take(text);
  }

  /**
   * Takes what a text says.
   * @param {string} text
   */
  take(text) {
    const found = parse(text);
    const version = [found.version, found.letter && `(${found.letter})`].filter(Boolean).join(" ");
    const what = [found.device, version, found.build].filter(Boolean).join(", ");
    this.pasting.textContent = what ? this.pieces.text("pasted", { what }) : text.trim() ? this.pieces.text("pasted-nothing") : "";
    if (!what) return;
    const part = /** @type {Partial<Asked>} */ ({});
    if (found.build || version) part.installed = found.build ?? version;
    if (found.device) {
      part.device = found.device;
      part.choice = meant(this.hooks.choices, found.device);
    }
    this.show({ ...this.asked, ...part });
    this.hooks.changed();
    if (found.device && !part.choice) this.offer(found.device);
  }

  /**
   * Offers the devices that a text could mean.
   * @param {string} text
   */
  offer(text) {
    if (!suggested(this.hooks.choices, text).length) return;
    this.device.input.focus();
    this.device.open(text);
  }
}

/**
 * How a choice stands in the field: by the name that was written, in full, or by its first.
 * @param {Choice} choice
 * @param {string} text
 */
const shown = (choice, text) => choice.names.find((name) => squeezed(name) === squeezed(text)) ?? choice.label;
