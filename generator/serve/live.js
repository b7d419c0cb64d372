// Keeps a page that `between serve` shows up to date: it loads anew when something changed, and shows what is wrong.

const shown = Number(new URL(import.meta.url).search.slice(1));

/** The box with what is wrong, made when it is first needed. @type {HTMLDialogElement | undefined} */
let box;

/** @param {string} wrong */
function tell(wrong) {
  box ??= made();
  /** @type {HTMLElement} */ (box.querySelector("pre")).textContent = wrong;
  box.open = true; // and the focus stays where it is
}

function made() {
  const dialog = document.createElement("dialog");
  dialog.className = "between-live";
  dialog.setAttribute("aria-labelledby", "between-live-title");
  const title = document.createElement("h2");
  title.id = "between-live-title";
  title.textContent = "Not shown yet: something is wrong with the files";
  const text = document.createElement("pre");
  text.tabIndex = 0;
  const note = document.createElement("p");
  note.textContent = "Behind this you see the last good state. Mend the file and save it; this goes away by itself.";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Hide";
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, text, note, close);
  document.body.append(dialog);
  return dialog;
}

/** The state that this page shows; one that was wrong from the start shows none. */
let number = shown;

const source = new EventSource("/~between/news");
source.addEventListener("message", (event) => {
  const news = /** @type {{number: number, wrong: string}} */ (JSON.parse(event.data));
  if (news.wrong) {
    number = -1; // whatever comes next differs from what is shown
    tell(news.wrong);
  } else if (news.number !== number) {
    location.reload();
  }
});
// With the page kept for "back", the connection would keep a later visit from working.
addEventListener("pagehide", () => source.close());
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
