// A field with a list of suggestions: the ARIA combobox pattern, by keyboard, mouse and touch.

/**
 * @template T
 * @typedef {{value: T, label: string, detail?: string}} Option
 */

/**
 * What a field asks of its page: options for a text, what to do with a chosen one, and with a text that is none.
 * `alone` marks an option for Enter only where it is the only one: of several, none is guessed.
 * @template T
 * @typedef {{
 *   options: (text: string) => Option<T>[],
 *   chosen: (value: T) => void,
 *   written: (text: string) => void,
 *   counted: (count: number) => string,
 *   alone?: boolean,
 * }} Parts
 */

/** How many options are drawn; a longer list is for typing, not for scrolling. */
const DRAWN = 60;

/**
 * An option as a list item.
 * @param {Option<unknown>} option
 * @param {string} id
 */
function item(option, id) {
  const entry = document.createElement("li");
  entry.id = id;
  entry.setAttribute("role", "option");
  entry.setAttribute("aria-selected", "false");
  const label = document.createElement("span");
  label.textContent = option.label;
  entry.append(label);
  if (option.detail) {
    const detail = document.createElement("small");
    detail.textContent = option.detail;
    entry.append(" ", detail);
  }
  return entry;
}

/**
 * One field. The input names its list with aria-controls; `said` is the live region that tells how many fit.
 * @template T
 */
export class Combobox {
  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} said
   * @param {Parts<T>} parts
   */
  constructor(input, said, parts) {
    this.input = input;
    this.said = said;
    this.parts = parts;
    this.list = /** @type {HTMLElement} */ (document.getElementById(input.getAttribute("aria-controls") ?? ""));
    /** @type {Option<T>[]} */
    this.options = [];
    this.at = -1;
    this.settled = input.value; // the text that was chosen or handed in last
    input.addEventListener("input", () => this.open(input.value));
    input.addEventListener("click", () => this.open(""));
    input.addEventListener("focus", () => input.select());
    input.addEventListener("blur", () => this.leave());
    input.addEventListener("keydown", (event) => this.press(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => this.clicked(event));
  }

  /** @param {string} text */
  set value(text) {
    this.input.value = this.settled = text;
    this.close();
  }

  get opened() {
    return !this.list.hidden;
  }

  /**
   * Shows what fits a text; "" is everything.
   * @param {string} text
   */
  open(text) {
    this.options = this.parts.options(text.trim()).slice(0, DRAWN);
    this.at = -1;
    this.list.replaceChildren(...this.options.map((option, place) => item(option, `${this.list.id}-${place}`)));
    this.list.hidden = !this.options.length;
    this.input.setAttribute("aria-expanded", String(this.opened));
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = this.parts.counted(this.options.length);
    this.list.scrollTop = 0;
    if (text.trim() && (this.parts.alone ? this.options.length === 1 : this.options.length)) this.mark(0);
  }

  close() {
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = "";
  }

  /** @param {number} place */
  mark(place) {
    const entries = [...this.list.children];
    this.at = (place + entries.length) % entries.length;
    entries.forEach((entry, index) => entry.setAttribute("aria-selected", String(index === this.at)));
    this.input.setAttribute("aria-activedescendant", entries[this.at].id);
    entries[this.at].scrollIntoView({ block: "nearest" });
  }

  /** @param {number} place */
  choose(place) {
    const option = this.options[place];
    this.value = option.label;
    this.parts.chosen(option.value);
  }

  /** Hands over a text that was written and not chosen from the list. */
  hand() {
    this.close();
    if (this.input.value.trim() === this.settled.trim()) return;
    this.settled = this.input.value;
    this.parts.written(this.input.value.trim());
  }

  /** Leaving the field closes the list; what was written stands. */
  leave() {
    if (document.hasFocus()) this.hand();
    else this.close();
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const entry = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (entry) this.choose([...this.list.children].indexOf(entry));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!this.opened) this.open("");
      if (this.opened && !event.altKey) this.mark(this.at < 0 && step < 0 ? -1 : this.at + step);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.opened && this.at >= 0) this.choose(this.at);
      else this.hand();
    } else if (event.key === "Escape" && this.opened) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }
}
