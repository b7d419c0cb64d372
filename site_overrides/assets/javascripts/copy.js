// Gives every build number marked data-copy a button that copies it. Without this script the number is plain text.
// A block of code that is wider than its box can be scrolled with the keyboard.
const ICON = "M4.5 4.5V2.2h5.3v6.3H7.5M2.2 4.5h5.3v5.8H2.2z";
const DONE = "M2 6.5 4.8 9.2 10 3.2";

function icon() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  return svg;
}

/**
 * @param {HTMLElement} button
 * @param {string} path
 */
function show(button, path) {
  button.querySelector("path")?.setAttribute("d", path);
  button.classList.toggle("bu-copy--done", path === DONE);
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 * @param {HTMLElement} said
 */
async function copy(button, text, said) {
  await navigator.clipboard.writeText(text);
  said.textContent = `${text} copied`;
  show(button, DONE);
  setTimeout(() => show(button, ICON), 1500);
}

const marked = navigator.clipboard ? document.querySelectorAll("[data-copy]") : [];
if (marked.length) {
  const said = document.createElement("div");
  said.className = "bu-said";
  said.setAttribute("role", "status");
  document.body.append(said);
  for (const code of marked) {
    const text = code.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "bu-copy";
    button.title = `Copy ${text}`;
    button.append(icon());
    show(button, ICON);
    button.addEventListener("click", () => copy(button, text, said).catch(() => {}));
    code.append(button);
  }
}

const wide = new ResizeObserver((blocks) => {
  for (const { target } of blocks) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});
for (const block of document.querySelectorAll("pre > code")) wide.observe(block);
