// TIMEX3 values in plain words: "2023-W36" is "the week from Monday 4 September 2023".
import { dayLength, formatOf, tellReference, withMod } from "../common/times.js";
import { words as page, dateWords as words } from "./words.js";

/**
 * A date mention's value in words, with its "early", "about" or "more than".
 * @param {Pick<import("../common/types.js").DateMention, "type" | "value" | "mod">} date
 */
export function plainDate({ type, value, mod }) {
  const plain = type === "set" ? words.every(eachOf(value)) : plainValue(value);
  return withMod(plain, mod, words);
}

/**
 * A value in words; the value itself if it is of no known form.
 * @param {string} value
 * @returns {string}
 */
export function plainValue(value) {
  const reference = tellReference(value, words);
  if (reference) return reference;
  if (value.startsWith("P")) return length(value) ?? value;
  if (value.includes("/")) return stretch(value);
  const [day = "", time] = value.split(/T(?=\w)/);
  if (time === undefined) return calendar(day) ?? value;
  const plain = /^[X-]*$/.test(day) ? "" : calendar(day);
  return plain === undefined ? value : words.at(plain, clock(time));
}

/**
 * "4–8 November 2024", "4 November – 8 November, year open"
 * @param {string} value  two values with a slash between
 */
function stretch(value) {
  const [first = "", last = ""] = value.split("/");
  const both = (/** @type {RegExp} */ form) => form.test(first) && form.test(last);
  if (both(/^\d{4}-\d\d-\d\d$/)) return days(utc(first.split("-")), utc(last.split("-")));
  if (both(/^XXXX-\d\d(-\d\d)?$/)) return words.yearOpen(words.stretch(yearless(first), yearless(last)));
  return words.stretch(plainValue(first), plainValue(last));
}

/** @param {string} value  a month or a day, such as XXXX-11 or XXXX-11-04 */
function yearless(value) {
  const parts = value.split("-").slice(1);
  return format(utc(["2000", ...parts]), parts.length > 1 ? { day: "numeric", month: "long" } : { month: "long" });
}

/** @param {string} value */
function eachOf(value) {
  if (value.startsWith("P")) return (length(value) ?? value).replace(/^1 /, "");
  return plainValue(value).replace(words.article, "");
}

/**
 * @param {string} value  such as P4Y, PT30M or PXD
 * @returns {string | undefined}
 */
function length(value) {
  if (!/^P(T?([\dX.]+)[A-Z]+)+$/.test(value)) return undefined;
  let inDay = "";
  const parts = [...value.slice(1).matchAll(/(T?)([\dX.]+)([A-Z]+?)(?=T?[\dX.]|$)/g)].map(
    ([, mark = "", amount = "", letters = ""]) => {
      inDay ||= mark;
      const unit = words.unit[inDay + letters];
      if (!unit) return undefined;
      return amount.includes("X") ? words.vague(unit[1]) : `${amount} ${unit[amount === "1" ? 0 : 1]}`;
    },
  );
  return parts.includes(undefined) ? undefined : parts.join(", ");
}

/**
 * @param {string} time  behind the T: a clock time or a part of the day
 */
function clock(time) {
  return words.partOfDay[time] ?? time.replace(/^24:00$/, "00:00");
}

/** The forms of a day or of something longer, each with how it is told. */
/** @type {readonly [RegExp, (...parts: string[]) => string][]} */
const forms = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, (...parts) => longDay(utc(parts))],
  [/^(\d{4})-(\d\d)$/, (...parts) => format(utc(parts), { month: "long", year: "numeric" })],
  [/^\d{4}$/, () => ""],
  [/^(\d{3})X?$/, words.decade],
  [/^(\d\d)(?:XX)?$/, (century) => words.century(Number(century) + 1)],
  [/^(\d{4})-W(\d\d)$/, (year, week) => words.weekFrom(longDay(monday(year, week)))],
  [/^(\d{4})-W(\d\d)-(\d)$/, (year, week, day) => longDay(later(monday(year, week), Number(day) - 1))],
  [/^(\d{4})-W(\d\d)-WE$/, (year, week) => weekend(monday(year, week))],
  [/^(\d{4})-Q(\d)$/, (year, quarter) => words.partOfYear(words.quarter[Number(quarter) - 1] ?? quarter, year)],
  [/^(\d{4})-H(\d)$/, (year, half) => words.partOfYear(words.half[Number(half) - 1] ?? half, year)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, (year, season) => `${words.season[season]} ${year}`],
  [/^XXXX-(SP|SU|FA|WI)$/, (season) => words.season[season] ?? season],
  [/^XXXX-WXX-WE$/, () => words.someWeekend],
  [/^XXXX-WXX-(\d)$/, (day) => words.some(weekday(day))],
  [/^(XXXX-\d\d-\d\d)$/, (day) => words.yearOpen(yearless(day))],
  [/^(XXXX-\d\d)(?:-XX)?$/, (month) => words.yearOpen(yearless(month))],
  [/^XXXX-Q(\d)$/, (quarter) => words.quarter[Number(quarter) - 1] ?? quarter],
  [/^XXXX-QX$/, () => words.someQuarter],
  [/^XXXX-HX$/, () => words.someHalf],
  [/^XXXX-WXX$/, () => words.someWeek],
  [/^XXXX-XX-(\d\d)$/, (day) => words.dayOfMonth(Number(day))],
  [/^XXXX$/, () => words.someYear],
  [/^(\d{4}|XXXX)-XX$/, () => words.someMonth],
  [/^(\d{4}|XXXX)-(\d\d|XX)-XX$/, () => words.someDay],
];

/**
 * @param {string} value
 * @returns {string | undefined}
 */
function calendar(value) {
  for (const [form, tell] of forms) {
    const match = form.exec(value);
    if (match) return tell(...match.slice(1)) || value;
  }
  return undefined;
}

/** @param {string[]} parts  year, month, day */
function utc([year, month, day]) {
  const date = new Date(0);
  // Not Date.UTC, which takes years under 100 for years of the last century.
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return date;
}

/**
 * @param {Date} date
 * @param {number} days
 */
function later(date, days) {
  return new Date(date.getTime() + days * dayLength);
}

/**
 * The Monday of an ISO week: week 1 is the one with 4 January.
 * @param {string} year
 * @param {string} week
 */
function monday(year, week) {
  const fourth = utc([year, "1", "4"]);
  return later(fourth, (Number(week) - 1) * 7 - ((fourth.getUTCDay() + 6) % 7));
}

/** @param {Date} date */
function longDay(date) {
  const name = format(date, { weekday: "long" });
  return words.longDay(name, format(date, { day: "numeric", month: "long", year: "numeric" }));
}

/** @param {Date} first */
function weekend(first) {
  return words.weekend(days(later(first, 5), later(first, 6)));
}

/**
 * "9–10 September 2023", "30 September–1 October 2023"
 * @param {Date} first
 * @param {Date} last
 */
function days(first, last) {
  /** @type {Intl.DateTimeFormatOptions} */
  const whole = { day: "numeric", month: "long", year: "numeric" };
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const sameMonth = sameYear && first.getUTCMonth() === last.getUTCMonth();
  const { day, month } = whole;
  return `${format(first, sameMonth ? { day } : sameYear ? { day, month } : whole)}–${format(last, whole)}`;
}

/** @param {string} day  1 for Monday to 7 for Sunday */
function weekday(day) {
  return format(utc(["2024", "1", day]), { weekday: "long" });
}

/**
 * @param {Date} date
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(date, options) {
  return formatOf(page.locale, options).format(date);
}
