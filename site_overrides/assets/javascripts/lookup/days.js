// Dates, and values that change over time. Pure.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

/** @param {string} day */
const moment = (day) => Date.parse(`${day}T00:00:00Z`);

/**
 * A date in words: 17 March 2026.
 * @param {string} day
 */
export function spoken(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/**
 * The days between two dates.
 * @param {string} from
 * @param {string} to
 */
export const daysBetween = (from, to) => Math.round((moment(to) - moment(from)) / 864e5);

/**
 * The value of a span list on a day; undefined before its first.
 * @param {readonly any[] | undefined} spans flat pairs of a day and a value, ascending
 * @param {number | string} day
 * @returns {any}
 */
export function onDay(spans, day) {
  let value;
  for (let at = 0; spans && at < spans.length && spans[at] <= day; at += 2) value = spans[at + 1];
  return value;
}

/**
 * The number of a date in a calendar: that of its last day that is not after it; -1 before the first.
 * @param {readonly string[]} calendar
 * @param {string} date
 */
export function numberIn(calendar, date) {
  let [low, high] = [0, calendar.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calendar[middle] <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
