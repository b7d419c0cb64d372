// What the frame does when scripts run: the choice of colours, the place in the contents list, Escape for the menu.

const NAMES = { auto: "as your device", light: "light", dark: "dark" };
const ORDER = /** @type {(keyof typeof NAMES)[]} */ (["auto", "light", "dark"]);

/** @typedef {{apply: (choice?: string) => void, stored: () => string}} Colours */
const colours = /** @type {Colours} */ (/** @type {any} */ (window).buColours);

/** @param {HTMLButtonElement} button */
function chooseColours(button) {
  let choice = colours.stored();
  const show = () => {
    const name = `Colours: ${NAMES[/** @type {keyof typeof NAMES} */ (choice)] ?? NAMES.auto}`;
    button.setAttribute("aria-label", name);
    button.title = name;
    for (const icon of button.querySelectorAll("[data-bu-colours-icon]")) {
      icon.toggleAttribute("hidden", icon.getAttribute("data-bu-colours-icon") !== choice);
    }
  };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    choice = ORDER[(ORDER.indexOf(/** @type {keyof typeof NAMES} */ (choice)) + 1) % ORDER.length];
    try {
      localStorage.setItem("bu-colours", choice);
    } catch {
      // Storage is closed: the choice lasts for this page.
    }
    colours.apply(choice);
    show();
  });
}

/** Marks the entry of the contents list whose heading was passed last. */
function followContents() {
  const links = [...document.querySelectorAll(".md-sidebar--secondary a.md-nav__link")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "")));
  const mark = () => {
    const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 4);
    const current = headings.lastIndexOf(passed[passed.length - 1] ?? null);
    links.forEach((link, index) => link.classList.toggle("md-nav__link--active", passed.length > 0 && index === current));
  };
  if (links.length) {
    addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
    mark();
  }
}

const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-bu-colours]"));
if (button) chooseColours(button);
followContents();
addEventListener("keydown", (event) => {
  const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  if (event.key === "Escape" && drawer) drawer.checked = false;
});
