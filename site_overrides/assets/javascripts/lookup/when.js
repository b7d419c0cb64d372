// The day that is asked about: a date field, and a slider over the days on which something happened.
import { spoken } from "./days.js";
import { need } from "./dom.js";

/** @typedef {import("./main.js").Page} Page */

/**
 * Brings the day's controls to life.
 * @param {Page} page
 */
export async function when(page) {
  const { root, file, form } = page;
  const field = /** @type {HTMLInputElement} */ (need(root, "#bu-as-of"));
  const slider = /** @type {HTMLInputElement} */ (need(root, "[data-events]"));
  const event = need(root, "[data-event]");
  let days = /** @type {[string, string][]} */ ([]);

  /** @param {string} day */
  const ask = (day) => form.set({ as_of: day === file.checked ? "" : day });

  const load = async () => {
    const family = form.asked.choice?.family ?? Object.keys(file.families)[0];
    const all = (await page.data.platform(file.families[family].platform)).days;
    days = all.filter(([day]) => day >= file.since && day <= file.checked);
    if (days.at(-1)?.[0] !== file.checked) days.push([file.checked, page.pieces.text("newest")]);
    slider.max = String(days.length - 1);
    slider.disabled = false;
  };

  const follow = () => {
    field.value = page.day;
    const at = days.filter(([day]) => day <= page.day).length - 1;
    slider.value = String(Math.max(at, 0));
    slider.setAttribute("aria-valuetext", days[at] ? `${spoken(days[at][0])}: ${days[at][1]}` : spoken(page.day));
    if (days[at]) event.textContent = `${spoken(days[at][0])}: ${days[at][1]}`;
  };

  await load();
  follow();
  // While it moves, the answer follows; the address does once it stands.
  slider.addEventListener("input", () => {
    const day = days[Number(slider.value)][0];
    form.asked.as_of = day === file.checked ? "" : day;
    void page.answer(false);
  });
  slider.addEventListener("change", () => ask(days[Number(slider.value)][0]));
  root.addEventListener("bu-answered", () => void load().then(follow));
}
