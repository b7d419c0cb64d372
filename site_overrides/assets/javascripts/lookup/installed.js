// The suggestions for what is installed: versions and builds of the chosen devices, newest first.
import { distance } from "./find.js";
import { isOut, nameOn } from "./stand.js";
import { apart, normal } from "./versions.js";

/**
 * @typedef {import("./unpack.js").Files} Files
 * @typedef {{build: string, name: string, plain: string, early: boolean}} Installed
 */

/**
 * What can be installed on a date on devices of these classes; each build once.
 * @param {Iterable<Files>} classes
 * @param {string} date
 * @returns {Installed[]}
 */
export function installable(classes, date) {
  const found = /** @type {Map<string, Installed>} */ (new Map());
  for (const files of classes) {
    files.builds.forEach((build, place) => {
      if (found.has(build) || !isOut(files, place, date)) return;
      const name = nameOn(files, place, date);
      found.set(build, { build, name, plain: normal(name), early: Boolean(apart(name)?.label) });
    });
  }
  return [...found.values()];
}

/**
 * Those that a text begins or names; betas and candidates only if the text asks for them.
 * @param {readonly Installed[]} all
 * @param {string} text
 * @returns {Installed[]}
 */
export function fitting(all, text) {
  const asked = normal(text);
  if (!asked) return all.filter((one) => !one.early);
  const fits = all.filter((one) => one.plain.startsWith(asked) || one.build.toLowerCase().startsWith(asked));
  const rank = /** @param {Installed} one */ (one) => (one.plain === asked ? 0 : one.early ? 2 : 1);
  return fits.sort((one, other) => rank(one) - rank(other));
}

/**
 * Up to three builds that look like a text that is none.
 * @param {readonly Installed[]} all
 * @param {string} text
 * @returns {Installed[]}
 */
export function near(all, text) {
  const asked = text.trim().toLowerCase();
  if (asked.length < 4) return [];
  const far = /** @param {Installed} one */ (one) => {
    const build = one.build.toLowerCase();
    return Math.abs(build.length - asked.length) > 2 ? Infinity : distance(asked, build, 2);
  };
  const measured = all.map((one) => ({ one, far: far(one) })).filter(({ far }) => far < Infinity);
  return measured.sort((a, b) => a.far - b.far).slice(0, 3).map(({ one }) => one);
}
