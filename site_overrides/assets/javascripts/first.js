// Runs before the page is painted. The reader's colours, or the device's: `theme.js` has the button that chooses.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try {
      return localStorage.getItem("bu-colours") ?? "auto";
    } catch {
      return "auto"; // storage is closed
    }
  };
  const apply = (choice = stored()) => {
    const scheme = choice === "dark" || (choice === "auto" && dark.matches) ? "slate" : "default";
    document.documentElement.dataset.buScheme = scheme;
    document.body?.setAttribute("data-md-color-scheme", scheme);
  };
  apply();
  // The body, which the theme looks at, begins after this script: mark it as soon as it is there.
  new MutationObserver((_, observer) => {
    if (document.body) {
      apply();
      observer.disconnect();
    }
  }).observe(document.documentElement, { childList: true });
  dark.addEventListener("change", () => apply());
  Object.assign(window, { buColours: { apply, stored } });
})();

// The answer to a question in the address comes a moment after the page. Until then its place is kept, so that nothing
// jumps; the lookup takes the mark away.
if (new URLSearchParams(location.search).has("device")) document.documentElement.dataset.buAsked = "";
