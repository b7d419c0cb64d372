// The search: Pagefind, loaded at the first key and never before. Results are plain links; arrow keys move between them.

/**
 * @typedef {{url: string, meta: {title: string, summary?: string, kind?: string}, excerpt: string}} Found
 * @typedef {{results: {data: () => Promise<Found>}[]}} Answer
 * @typedef {{options: (options: object) => Promise<void>, debouncedSearch: (query: string) => Promise<Answer | null>}} Pagefind
 */

const SHOWN = 12;
const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("[data-bu-search]"));
const openButton = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-bu-search-open]"));

/** @type {Promise<Pagefind> | undefined} */
let loading;

/** Loads the index once. */
function pagefind() {
  loading ??= (async () => {
    const address = new URL(dialog?.dataset.buSearch ?? "", document.baseURI);
    const index = /** @type {Pagefind} */ (await import(address.href));
    await index.options({ baseUrl: new URL("../", address).pathname, excerptLength: 18 });
    return index;
  })();
  return loading;
}

/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

/** What the index knows it by: a version is written with a space before its letter. @param {string} text */
const asked = (text) => text.trim().replace(/(\d)\(/g, "$1 (");

/**
 * The page that is called just what was asked for comes first; the rest keep the index's order.
 * @param {Found[]} found
 * @param {string} query
 */
function exactFirst(found, query) {
  const exact = found.filter((page) => plain(page.meta.title) === plain(query));
  return [...exact, ...found.filter((page) => !exact.includes(page))];
}

/**
 * A result as a list item; the excerpt is made of text and marks only.
 * @param {Found} found
 * @param {number} place
 */
function item(found, place) {
  const entry = document.createElement("li");
  entry.id = `bu-search-result-${place}`;
  entry.setAttribute("role", "option");
  const link = document.createElement("a");
  link.href = found.url;
  link.tabIndex = -1;
  const title = document.createElement("strong");
  title.textContent = found.meta.title;
  const kind = document.createElement("span");
  kind.className = "bu-search__kind";
  kind.textContent = found.meta.kind ?? "";
  const excerpt = document.createElement("span");
  excerpt.className = "bu-search__excerpt";
  for (const [index, part] of found.excerpt.split(/<\/?mark>/).entries()) {
    const piece = document.createElement(index % 2 ? "mark" : "span");
    // Before a body's tag the parser drops spaces.
    piece.textContent = new DOMParser().parseFromString(`<body>${part}`, "text/html").body.textContent;
    excerpt.append(piece);
  }
  link.append(kind, title, excerpt);
  entry.append(link);
  return entry;
}

/**
 * Sets up the dialog.
 * @param {HTMLDialogElement} box
 * @param {HTMLButtonElement} button
 */
function begin(box, button) {
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const list = /** @type {HTMLElement} */ (box.querySelector("ol"));
  const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  let chosen = -1;

  /** @param {number} place */
  const choose = (place) => {
    const entries = [...list.children];
    chosen = entries.length ? (place + entries.length) % entries.length : -1;
    entries.forEach((entry, index) => entry.setAttribute("aria-selected", String(index === chosen)));
    input.setAttribute("aria-activedescendant", chosen < 0 ? "" : entries[chosen].id);
    entries[chosen]?.scrollIntoView({ block: "nearest" });
  };

  const search = async () => {
    const query = asked(input.value);
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      input.setAttribute("aria-expanded", "false");
      return;
    }
    try {
      const answer = await (await pagefind()).debouncedSearch(query);
      if (!answer || query !== asked(input.value)) return; // a newer question is on its way
      const found = await Promise.all(answer.results.slice(0, SHOWN).map((result) => result.data()));
      list.replaceChildren(...exactFirst(found, query).map(item));
      input.setAttribute("aria-expanded", String(found.length > 0));
      const count = answer.results.length;
      status.textContent = count ? `${count} page${count === 1 ? "" : "s"} found` : `Nothing found for “${query}”`;
      choose(0);
    } catch {
      status.textContent = "The search could not be loaded. Try again, or use the lists of patches and devices.";
      loading = undefined;
    }
  };

  const open = () => {
    if (!box.open) box.showModal();
    input.select();
  };

  const key = button.querySelector("kbd");
  if (key && /^(Mac|iP)/.test(navigator.platform)) key.textContent = "⌘ K";
  button.hidden = false;
  button.addEventListener("click", open);
  input.addEventListener("input", search);
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close(); // a click beside the dialog
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      /** @type {HTMLAnchorElement | null | undefined} */ (list.children[chosen]?.querySelector("a"))?.click();
    }
  });
  document.addEventListener("keydown", (event) => {
    // With a second key: a single one would get in the way of those who speak to their device.
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
}

if (dialog && openButton) begin(dialog, openButton);
