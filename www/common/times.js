// What both ways of telling a time share: the page's (page/plain-dates.js, in full English) and the element's
// (element/plain-time.js, in any language the browser knows).

/**
 * The words for times that stand on no calendar, and for TIMEX3's "mod".
 * @typedef {{ now: string, past: string, future: string, mod: Record<string, (time: string) => string> }} TimeWords
 */

/** @type {TimeWords} */
export const englishTimes = {
  now: "now",
  past: "at some time in the past",
  future: "at some time in the future",
  mod: {
    start: (time) => `early ${time}`,
    mid: (time) => `middle of ${time}`,
    end: (time) => `late ${time}`,
    approx: (time) => `about ${time}`,
    more_than: (time) => `more than ${time}`,
    less_than: (time) => `less than ${time}`,
    equal_or_more: (time) => `at least ${time}`,
    equal_or_less: (time) => `at most ${time}`,
    before: (time) => `before ${time}`,
    after: (time) => `after ${time}`,
  },
};

/** @type {TimeWords} */
export const portugueseTimes = {
  now: "agora",
  past: "em algum momento do passado",
  future: "em algum momento do futuro",
  mod: {
    start: (time) => `início: ${time}`,
    mid: (time) => `meados: ${time}`,
    end: (time) => `fim: ${time}`,
    approx: (time) => `cerca de ${time}`,
    more_than: (time) => `mais de ${time}`,
    less_than: (time) => `menos de ${time}`,
    equal_or_more: (time) => `pelo menos ${time}`,
    equal_or_less: (time) => `no máximo ${time}`,
    before: (time) => `antes: ${time}`,
    after: (time) => `depois: ${time}`,
  },
};

/** A day in milliseconds. */
export const dayLength = 86_400_000;

/**
 * A value that only tells on which side of now it lies.
 * @param {string} value
 * @param {TimeWords} words
 * @returns {string | undefined} nothing if it is another value
 */
export function tellReference(value, { now, past, future }) {
  return { PRESENT_REF: now, PAST_REF: past, FUTURE_REF: future }[value];
}

/**
 * A time in words with its "early", "about" or "more than", as the start of a line.
 * @param {string} plain
 * @param {string | null} mod
 * @param {TimeWords} words
 */
export function withMod(plain, mod, words) {
  const told = words.mod[mod ?? ""]?.(plain) ?? plain;
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * How a day or a moment is written, without a time zone. Making a format costs more than using it a hundred times.
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options  told apart by their names alone: a part of a time is always written the same
 */
export function formatOf(locale, options) {
  const key = `${locale} ${Object.keys(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
