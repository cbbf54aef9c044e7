// Days as a reader writes them.
import { dayLength, formatOf } from "../../common/times.js";
import { words as page } from "../words.js";
import { words } from "./words.js";

/**
 * A day in words: "Tuesday 3 March 2026"; the value itself if it is none.
 * @param {string} day
 */
export function plainDay(day) {
  const moment = Date.parse(day);
  return Number.isNaN(moment)
    ? day
    : formatOf(page.locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(moment);
}

/**
 * A day in few words, for small print: "3 Mar 2026".
 * @param {string} day
 */
export function shortDay(day) {
  const moment = Date.parse(day);
  // A format is known by the names of its options: this one needs another.
  return Number.isNaN(moment) ? day : formatOf(page.locale, { dateStyle: "medium" }).format(moment);
}

/**
 * A stretch of days in words.
 * @param {string} from  the first day
 * @param {string} to  the day behind the last
 */
export function plainStretch(from, to) {
  const last = Date.parse(to) - dayLength;
  if (Number.isNaN(last) || last <= Date.parse(from)) return plainDay(from);
  return words.timeline.stretch(plainDay(from), plainDay(new Date(last).toISOString().slice(0, 10)));
}
