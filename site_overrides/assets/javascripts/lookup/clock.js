// The reader's clock against the reach of the records: an old answer is never called today's. Pure.
import { daysBetween } from "./days.js";

/** From how many days on it is worth a word. */
const OLD = 30;

/**
 * A day on the reader's calendar, as 2026-03-17.
 * @param {Date} now
 */
export function dayOf(now) {
  const two = /** @param {number} number */ (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * By how many days the clock is past the last day of the records, if by more than 30; 0 if not.
 * @param {string} checked
 * @param {Date} now
 */
export function stale(checked, now) {
  const days = daysBetween(checked, dayOf(now));
  return days > OLD ? days : 0;
}
