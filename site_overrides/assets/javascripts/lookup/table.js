// A long table, a page at a time: sorted and narrowed in memory, so that only what is seen is drawn.
import { element } from "./dom.js";

/** @typedef {import("./batch.js").Answered} Answered */
/** @typedef {"line" | "label" | "device" | "installed" | "todo" | "answer"} Column */

/** How many rows a page shows. */
export const PAGE = 100;

/** What a column shows of a row, and what it is sorted by. */
export class Table {
  /**
   * @param {readonly Answered[]} rows
   * @param {(row: Answered) => string} todo what is to be done, in words
   */
  constructor(rows, todo) {
    this.all = rows;
    this.todo = todo;
    this.group = "";
    /** @type {Column} */
    this.column = "line";
    this.down = false;
    this.from = 0;
    this.rows = rows;
  }

  /**
   * @param {Answered} row
   * @param {Column} column
   */
  value(row, column) {
    if (column === "line") return row.line;
    if (column === "label") return row.label;
    if (column === "device") return row.name || row.device;
    if (column === "installed") return row.installed;
    return column === "todo" ? this.todo(row) : row.text;
  }

  /** Narrows and sorts anew, and goes to the first page. */
  arrange() {
    const fits = this.group ? this.all.filter((row) => this.todo(row) === this.group) : [...this.all];
    const sign = this.down ? -1 : 1;
    const collator = new Intl.Collator("en", { numeric: true });
    const keyed = fits.map((row) => ({ row, key: this.value(row, this.column) }));
    keyed.sort((one, other) => {
      const order = typeof one.key === "number" ? one.key - Number(other.key) : collator.compare(one.key, String(other.key));
      return sign * order || one.row.line - other.row.line;
    });
    this.rows = keyed.map(({ row }) => row);
    this.from = 0;
  }

  /**
   * Sorts by a column, or the other way round if it is sorted so already.
   * @param {Column} column
   */
  sort(column) {
    this.down = this.column === column && !this.down;
    this.column = column;
    this.arrange();
  }

  /** @param {number} pages */
  turn(pages) {
    const last = Math.max(0, Math.floor((this.rows.length - 1) / PAGE) * PAGE);
    this.from = Math.min(last, Math.max(0, this.from + pages * PAGE));
  }

  /** The rows of this page as elements. */
  drawn() {
    return this.rows.slice(this.from, this.from + PAGE).map((row) =>
      element(
        "tr", {},
        element("td", { class: "bu-number" }, String(row.line)),
        element("td", {}, row.label),
        element("td", {}, row.name || row.device, row.name ? element("small", {}, row.device) : ""),
        element("td", {}, row.installed),
        element("td", {}, this.todo(row)),
        element("td", {}, row.text),
      ),
    );
  }
}
