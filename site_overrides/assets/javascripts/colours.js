// Runs before the page is painted: the reader's colours, or the device's. `theme.js` has the button that chooses.
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
