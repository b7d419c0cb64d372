// On the page of feeds: a reader ticks devices and gets their feeds in one place, and one OPML file of them.
// Without this script every feed stands there as plain links. The choice is kept in the address, and nowhere else.

/** @typedef {{row: HTMLElement, box: HTMLInputElement, slug: string, name: string, words: string}} Device */

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * A row of the lists, with a box to tick before its name.
 * @param {HTMLElement} row
 * @returns {Device}
 */
function device(row) {
  const link = /** @type {HTMLAnchorElement} */ (row.querySelector("a"));
  const name = link.textContent ?? "";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.setAttribute("aria-label", `${name} is mine`);
  link.before(box);
  return { row, box, slug: row.dataset.buFeed ?? "", name, words: (row.textContent ?? "").toLowerCase() };
}

/**
 * The OPML file of these devices, each by its RSS feed.
 * @param {Device[]} devices
 */
function opml(devices) {
  const outlines = devices.map(({ row, name }) => {
    const [page, feed] = [".bu-mine__name a", ".bu-formats a"].map(
      (selector) => /** @type {HTMLAnchorElement} */ (row.querySelector(selector)).href,
    );
    return `    <outline type="rss" text="${escaped(name)}" xmlUrl="${escaped(feed)}" htmlUrl="${escaped(page)}"/>\n`;
  });
  const head = `  <head>\n    <title>My devices</title>\n  </head>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}  <body>\n${outlines.join("")}  </body>\n</opml>\n`;
}

/**
 * A chosen device with its feeds, and a button that takes it out again.
 * @param {Device} chosen
 * @param {() => void} drop
 */
function item({ row, name }, drop) {
  const made = document.createElement("li");
  const formats = /** @type {HTMLElement} */ (row.querySelector(".bu-formats"));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Take out";
  button.setAttribute("aria-label", `Take out ${name}`);
  button.addEventListener("click", drop);
  const title = document.createElement("strong");
  title.textContent = name;
  made.append(title, formats.cloneNode(true), button);
  return made;
}

/** @param {HTMLElement} panel */
function start(panel) {
  const devices = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-bu-feed]")]).map(device);
  const list = one("[data-bu-mine-list]");
  const file = /** @type {HTMLAnchorElement} */ (one("[data-bu-mine-opml]"));
  const find = /** @type {HTMLInputElement} */ (one("#bu-mine-find"));

  /** @param {Device} mine */
  const drop = (mine) => {
    choose(mine, false);
    find.focus(); // the button that was pressed is gone
  };

  const show = () => {
    const chosen = devices.filter(({ box }) => box.checked);
    list.replaceChildren(...chosen.map((mine) => item(mine, () => drop(mine))));
    for (const part of [list, one("[data-bu-mine-do]")]) part.hidden = !chosen.length;
    one("[data-bu-mine-none]").hidden = chosen.length > 0;
    URL.revokeObjectURL(file.href);
    file.href = URL.createObjectURL(new Blob([opml(chosen)], { type: "text/x-opml" }));
    const address = chosen.length ? `#devices=${chosen.map(({ slug }) => slug).join(",")}` : location.pathname;
    if (chosen.length || location.hash.startsWith("#devices=")) history.replaceState(null, "", address);
  };

  /** @param {Device} mine @param {boolean} wanted */
  const choose = (mine, wanted) => {
    mine.box.checked = wanted;
    show();
    one("[data-bu-mine-said]").textContent = `${mine.name}: ${wanted ? "added" : "taken out"}`;
  };

  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { row, words: own } of devices) row.hidden = !words.every((word) => own.includes(word));
    for (const family of document.querySelectorAll(".bu-mine__family")) {
      const fitting = family.querySelector("[data-bu-feed]:not([hidden])");
      family.toggleAttribute("hidden", !fitting);
      if (words.length) family.toggleAttribute("open", Boolean(fitting));
    }
  };

  const linked = new Set(location.hash.replace(/^#devices=/, "").split(","));
  for (const mine of devices) {
    mine.box.checked = linked.has(mine.slug);
    mine.box.addEventListener("change", () => choose(mine, mine.box.checked));
  }
  find.addEventListener("input", filter);
  panel.hidden = false;
  show();
}

const panel = /** @type {HTMLElement | null} */ (document.querySelector("[data-bu-mine]"));
if (panel) start(panel);
