// The changelog's filters: by platform, kind, component and text. They are kept in the address, and the links to the
// years carry them on. Without this script the whole list shows.

/** The fields whose values a line carries as data. */
const MARKED = ["platform", "kind", "component"];
/** Milliseconds without a key after which the count is told. */
const QUIET = 300;

/** @typedef {{line: HTMLElement, day: HTMLTimeElement, words: string}} Event_ */
/** @typedef {{section: HTMLElement[], events: Event_[]}} Month */

/** @param {string | null | undefined} text */
const folded = (text) => (text ?? "").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * The events of a list, with what goes with it: its heading, and the heading's place in the contents list.
 * @param {HTMLElement} list
 * @returns {Month}
 */
function month(list) {
  const heading = /** @type {HTMLElement} */ (list.previousElementSibling);
  const links = document.querySelectorAll(`.md-nav a[href="#${CSS.escape(heading.id)}"]`);
  const places = [...links].map((link) => /** @type {HTMLElement} */ (link.closest("li") ?? link));
  const lines = /** @type {HTMLElement[]} */ ([...list.children]);
  const events = lines.map((line) => ({
    line,
    day: /** @type {HTMLTimeElement} */ (line.querySelector("time")),
    words: folded(line.textContent),
  }));
  return { section: [heading, list, ...places], events };
}

/**
 * Whether an event fits what is asked for.
 * @param {Event_} event
 * @param {URLSearchParams} asked
 */
function fits({ line, words }, asked) {
  const marked = MARKED.every((name) => {
    const value = asked.get(name);
    return !value || (line.dataset[name] ?? "").split(" ").includes(value);
  });
  return marked && folded(asked.get("text")).split(" ").every((word) => words.includes(word));
}

/**
 * Shows the events that fit; a day is written once for those that stand together. Gives their number.
 * @param {Month} month
 * @param {URLSearchParams} asked
 */
function sift({ section, events }, asked) {
  const wanted = events.filter((event) => fits(event, asked));
  for (const { line, day } of events) {
    line.hidden = true;
    day.classList.remove("bu-again");
  }
  for (const [place, { line, day }] of wanted.entries()) {
    line.hidden = false;
    day.classList.toggle("bu-again", day.dateTime === wanted[place - 1]?.day.dateTime);
    line.classList.toggle("bu-joined", day.dateTime === wanted[place + 1]?.day.dateTime);
  }
  for (const part of section) part.hidden = !wanted.length;
  return wanted.length;
}

/** @param {HTMLFormElement} form */
function start(form) {
  const lists = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bu-events"));
  const months = [...lists].map(month);
  const every = months.reduce((sum, { events }) => sum + events.length, 0);
  const fields = /** @type {(HTMLSelectElement | HTMLInputElement)[]} */ ([...form.querySelectorAll("[name]")]);
  const years = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".bu-years a"));
  const said = /** @type {HTMLElement} */ (form.querySelector("[data-bu-filters-said]"));
  const all = /** @type {HTMLButtonElement} */ (form.querySelector("button[type=reset]"));
  let waiting = 0;

  /** What is asked for; an empty field asks for nothing. */
  const asked = () => {
    const pairs = fields.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
    return new URLSearchParams(pairs);
  };

  /** @param {number} delay */
  const show = (delay) => {
    const wanted = asked();
    const shown = months.reduce((sum, one) => sum + sift(one, wanted), 0);
    const query = wanted.toString();
    for (const year of years) year.search = query;
    const address = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
    history.replaceState(history.state, "", address);
    all.hidden = !query;
    clearTimeout(waiting);
    const count = query ? `${shown} of ${every} events on this page.` : `${every} events on this page.`;
    const more = query && form.dataset.more ? ` ${form.dataset.more}` : "";
    waiting = setTimeout(() => (said.textContent = count + more), delay);
  };

  const read = () => {
    const given = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = given.get(field.name) ?? "";
      field.value = field instanceof HTMLSelectElement ? value.toLowerCase() : value;
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = ""; // no such choice
    }
    show(0);
  };

  form.addEventListener("input", () => show(QUIET));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // what the browser would bring back is what it filled in itself
    for (const field of fields) field.value = "";
    fields[0].focus(); // the button that was pressed is gone
    show(0);
  });
  addEventListener("popstate", read);
  form.hidden = false;
  read();
}

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-bu-filters]"));
if (form) start(form);
