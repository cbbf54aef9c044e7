// A date mention in words of any language, by what the browser knows of it.
import { dayLength, formatOf, tellReference, withMod } from "../common/times.js";

/** @typedef {import("./words.js").Words} Words */
/** @typedef {new (locale: string, options: { style: "long" }) => { format: (length: object) => string }} DurationFormat */

/** TIMEX3's letters of units, without and behind a T, in the words of Intl.DurationFormat. */
/** @type {Record<string, string>} */
const units = { Y: "years", M: "months", W: "weeks", D: "days", TH: "hours", TM: "minutes", TS: "seconds" };

/**
 * @param {import("../analysis.js").DateMention} date
 * @param {Words} words
 * @returns {string | undefined} nothing if it stands for no time that can be told
 */
export function tellTime({ type, value, mod, from, to }, words) {
  const plain =
    from && to && type !== "set"
      ? tellInterval(value, from, to, words.locale)
      : (tellReference(value, words) ?? tellLength(value, words.locale));
  return plain && withMod(plain, mod, words);
}

/**
 * @param {string} value  such as P4Y or PT30M
 * @param {string} locale
 * @returns {string | undefined}
 */
function tellLength(value, locale) {
  // Newer than the browsers that the types are of.
  const { DurationFormat } = /** @type {{ DurationFormat?: DurationFormat }} */ (Intl);
  if (!DurationFormat || !/^P(\d+[YMWD])*(T(\d+[HMS])+)?$/.test(value)) return undefined;
  const [days = "", times = ""] = value.slice(1).split("T");
  const parts = [
    ...[...days.matchAll(/(\d+)(.)/g)].map(([, amount, unit = ""]) => [units[unit], Number(amount)]),
    ...[...times.matchAll(/(\d+)(.)/g)].map(([, amount, unit]) => [units[`T${unit}`], Number(amount)]),
  ];
  return new DurationFormat(locale, { style: "long" }).format(Object.fromEntries(parts));
}

/**
 * @param {string} value  decides how exactly the interval is told
 * @param {string} from
 * @param {string} to
 * @param {string} locale
 */
function tellInterval(value, from, to, locale) {
  const start = instant(from);
  const behind = instant(to);
  if (from.includes("T")) {
    const format = formatOf(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", ...clock });
    const isMoment = behind - start <= 60_000;
    return isMoment ? format.format(start) : format.formatRange(start, behind);
  }
  const last = behind - dayLength;
  if (last <= start) return formatOf(locale, { weekday: "long", ...day }).format(start);
  const exactness = /^\d{1,4}X*$/.test(value) ? year : /^\d{4}-(\d\d|[QH]\d|S[PU]|FA|WI)$/.test(value) ? month : day;
  return formatOf(locale, exactness).formatRange(start, last);
}

/** @type {Intl.DateTimeFormatOptions} */
const year = { year: "numeric" };
/** @type {Intl.DateTimeFormatOptions} */
const month = { month: "long", year: "numeric" };
/** @type {Intl.DateTimeFormatOptions} */
const day = { day: "numeric", month: "long", year: "numeric" };
/** @type {Intl.DateTimeFormatOptions} */
const clock = { hour: "2-digit", minute: "2-digit" };

/**
 * @param {string} iso  a day or a moment without a time zone
 */
function instant(iso) {
  const [whole = "", time = "00:00"] = iso.split("T");
  return Date.parse(`${whole}T${time}Z`);
}
