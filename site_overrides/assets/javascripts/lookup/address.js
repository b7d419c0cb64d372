// The address of an answer: /lookup/?device=…&build=…&automatic=…&as_of=… . Pure.

/**
 * A question as an address holds it; "" is left open. `as_of` is a date such as 2026-03-17, or "" for how far the
 * records reach.
 * @typedef {{device: string, build: string, automatic: boolean, as_of: string}} Asked
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a text is a day of the calendar.
 * @param {string} text
 */
export function isDay(text) {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The question in an address's query. `version` does for `build` where no build is named.
 * @param {string} query
 * @returns {Asked}
 */
export function read(query) {
  const given = new URLSearchParams(query);
  const as_of = given.get("as_of")?.trim() ?? "";
  return {
    device: given.get("device")?.trim() ?? "",
    build: (given.get("build") || given.get("version") || "").trim(),
    automatic: !/^(off|false|no|0)$/i.test(given.get("automatic") ?? ""),
    as_of: isDay(as_of) ? as_of : "",
  };
}

/**
 * The query of a question. Commas, brackets and spaces stay readable.
 * @param {Asked} asked
 */
export function written(asked) {
  const pairs = [
    ["device", asked.device],
    ["build", asked.build],
    ["automatic", asked.device ? (asked.automatic ? "on" : "off") : asked.automatic ? "" : "off"],
    ["as_of", asked.as_of],
  ].filter(([, value]) => value);
  const readable = /** @param {string} text */ (text) =>
    encodeURIComponent(text).replace(/%2C/g, ",").replace(/%20/g, "+");
  return pairs.length ? `?${pairs.map(([name, value]) => `${name}=${readable(value)}`).join("&")}` : "";
}
