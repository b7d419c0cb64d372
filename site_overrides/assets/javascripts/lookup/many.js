// "Many devices": an inventory is read, answered, grouped, shown and exported in the page. Nothing leaves it.
import { batch } from "./batch.js";
import { written } from "./csv.js";
import { site } from "./data.js";
import { choices } from "./devices.js";
import { Pieces, element, need } from "./dom.js";
import { PAGE, Table } from "./table.js";

/**
 * @typedef {import("./batch.js").Batch} Batch
 * @typedef {import("./batch.js").Answered} Answered
 * @typedef {import("./inventory.js").Bad} Bad
 * @typedef {import("./table.js").Column} Column
 */

/** How many bad rows are drawn; the export has all. */
const BAD = 500;

class Many {
  /**
   * @param {HTMLElement} root
   * @param {string} way to the site's root
   */
  constructor(root, way) {
    this.pieces = new Pieces(root);
    this.data = site(new URL(way || "./", location.href));
    /** @type {Map<string, string>} */
    this.told = new Map();
    this.text = /** @type {HTMLTextAreaElement} */ (need(root, "textarea"));
    this.progress = /** @type {HTMLProgressElement} */ (need(root, "progress"));
    this.said = need(root, "[data-many-said]");
    this.result = need(root, "[data-many-result]");
    this.turn = 0;
    const file = /** @type {HTMLInputElement} */ (need(root, "input[type=file]"));
    need(root, "[data-many-go]").addEventListener("click", () => void this.go(this.text.value));
    file.addEventListener("change", () => void this.open(file.files?.[0]));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      void this.open(/** @type {DragEvent} */ (event).dataTransfer?.files[0]);
    });
  }

  /** @param {File | undefined} file */
  async open(file) {
    if (!file) return;
    const text = await file.text();
    // A field that holds a megabyte makes a page slow: it shows the beginning, the answers are of all.
    this.text.value = text.length > 2e5 ? `${text.slice(0, 2000)}…` : text;
    await this.go(text);
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number>} values
   */
  words(name, values = {}) {
    const text = this.told.get(name) ?? this.pieces.text(name);
    this.told.set(name, text);
    return text.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
  }

  /** @param {string} text */
  async go(text) {
    const turn = ++this.turn;
    const all = Math.max(0, text.split(/\r\n|\r|\n/).filter((line) => line.trim()).length - 1);
    this.progress.hidden = false;
    this.progress.value = 0;
    this.result.replaceChildren();
    try {
      const file = await this.data.devices();
      const source = { data: this.data, choices: choices(file), file };
      const told = /** @param {number} done */ (done) => {
        this.progress.value = Math.min(1, done / (all || 1));
        this.said.textContent = this.words("many-working", { done, all });
      };
      const found = await batch(source, text, told, () => turn !== this.turn);
      if (found) this.show(found);
    } catch (error) {
      this.said.textContent = this.words("many-failed");
      console.warn(error);
    }
    if (turn === this.turn) this.progress.hidden = true;
  }

  /** @param {Answered} row */
  todo(row) {
    const group = this.words(`group-${row.group}`);
    return row.steps ? `${group}: ${row.steps}` : group;
  }

  /** @param {Batch} found */
  show(found) {
    const empty = !found.answered.length && !found.bad.length;
    this.said.textContent = empty ? this.words("many-empty") : this.words("many-done", { answered: found.answered.length, bad: found.bad.length });
    const parts = /** @type {Node[]} */ ([]);
    if (found.bad.length) parts.push(this.bad(found.bad));
    if (found.answered.length) parts.unshift(this.answered(found));
    this.result.replaceChildren(...parts);
  }

  /** @param {Bad} row */
  fault(row) {
    return this.words(row.fault, row.values);
  }

  /** @param {Bad[]} rows */
  bad(rows) {
    const drawn = this.pieces.take("many-bad");
    const lines = rows.slice(0, BAD).map((row) =>
      element("tr", {}, element("td", { class: "bu-number" }, String(row.line)), element("td", {}, this.fault(row)), element("td", {}, row.fields.join(", "))),
    );
    need(drawn, "tbody").append(...lines);
    need(drawn, "[data-more]").textContent = rows.length > BAD ? this.words("many-more-bad", { shown: BAD, all: rows.length }) : "";
    return drawn;
  }

  /**
   * Groups, table and export of the answered rows.
   * @param {Batch} found
   */
  answered(found) {
    const drawn = this.pieces.take("many-result");
    const table = new Table(found.answered, (row) => this.todo(row));
    table.arrange();
    const groups = this.groups(found.answered);
    const choice = /** @type {HTMLSelectElement} */ (need(drawn, "[data-group-choice]"));
    choice.append(new Option(this.words("many-all"), ""), ...groups.map(([name, count]) => new Option(`${name} (${count})`, name)));
    const parts = { body: need(drawn, "tbody"), page: need(drawn, "[data-page]"), heads: [...drawn.querySelectorAll("th")], choice,
      back: /** @type {HTMLButtonElement} */ (need(drawn, "[data-back]")), next: /** @type {HTMLButtonElement} */ (need(drawn, "[data-next]")) };
    const draw = () => this.draw(table, parts);
    choice.addEventListener("change", () => (table.group = choice.value, table.arrange(), draw()));
    parts.back.addEventListener("click", () => (table.turn(-1), draw()));
    parts.next.addEventListener("click", () => (table.turn(1), draw()));
    for (const head of parts.heads) {
      head.querySelector("button")?.addEventListener("click", () => (table.sort(/** @type {Column} */ (head.dataset.column)), draw()));
    }
    need(drawn, "[data-export]").addEventListener("click", () => this.export(found));
    const buttons = groups.map(([name, count]) => {
      const button = element("button", { type: "button", class: "bu-many__group" }, element("strong", {}, String(count)), ` ${name}`);
      button.addEventListener("click", () => (choice.value = table.group = table.group === name ? "" : name, table.arrange(), draw()));
      return button;
    });
    need(drawn, "[data-groups]").append(...buttons);
    draw();
    return drawn;
  }

  /**
   * What to do, each with how many rows; the order of groups is that of the pieces, what needs doing first.
   * @param {Answered[]} rows
   * @returns {[string, number][]}
   */
  groups(rows) {
    const counts = /** @type {Map<string, {order: number, count: number}>} */ (new Map());
    const pieces = [...this.pieces.root.querySelectorAll("template[data-piece^=group-]")].map((one) => /** @type {HTMLElement} */ (one).dataset.piece);
    for (const row of rows) {
      const name = this.todo(row);
      const known = counts.get(name) ?? { order: pieces.indexOf(`group-${row.group}`), count: 0 };
      counts.set(name, { ...known, count: known.count + 1 });
    }
    const sorted = [...counts].sort(([, one], [, other]) => one.order - other.order || other.count - one.count);
    return sorted.map(([name, { count }]) => [name, count]);
  }

  /**
   * @param {Table} table
   * @param {{body: Element, page: Element, heads: HTMLElement[], back: HTMLButtonElement, next: HTMLButtonElement}} parts
   */
  draw(table, { body, page, heads, back, next }) {
    body.replaceChildren(...table.drawn());
    const to = Math.min(table.from + PAGE, table.rows.length);
    page.textContent = this.words("many-page", { from: table.from + 1, to, all: table.rows.length });
    back.disabled = table.from === 0;
    next.disabled = to >= table.rows.length;
    for (const head of heads) {
      const sorted = head.dataset.column === table.column;
      if (sorted) head.setAttribute("aria-sort", table.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  /**
   * Every row as it came, with its answer or its fault behind it.
   * @param {Batch} found
   */
  export({ header, answered, bad }) {
    const width = header.length;
    const padded = /** @param {string[]} fields */ (fields) => [...fields, ...Array(Math.max(0, width - fields.length)).fill("")].slice(0, width);
    const lines = [
      ...answered.map((row) => ({ line: row.line, fields: [...padded(row.fields), row.line, row.view?.state ?? row.group, this.todo(row), row.text, row.as_of, ""] })),
      ...bad.map((row) => ({ line: row.line, fields: [...padded(row.fields), row.line, "", "", "", "", this.fault(row)] })),
    ].sort((one, other) => one.line - other.line);
    const text = written([[...header, "line", "state", "what_to_do", "answer", "as_of", "error"], ...lines.map(({ fields }) => fields)]);
    const link = /** @type {HTMLAnchorElement} */ (element("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: "answers.csv" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-bu-many]"));
if (root) new Many(root, /** @type {HTMLElement | null} */ (document.querySelector("[data-bu-lookup]"))?.dataset.root ?? "");
