// The calendar interval of a date that a reader types: a day, a month or a year, before the year 9999.

const form = /^(?!9999)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * Whether this is a date such as 2024-05-16, 2024-05 or 2024, and in the calendar.
 * @param {string} value
 */
export function isDate(value) {
  return intervalOf(value).from !== null;
}

/**
 * The first day of a date and the first behind it.
 * @param {string} value
 * @returns {{ from: string | null, to: string | null }}
 */
export function intervalOf(value) {
  const match = form.exec(value);
  if (!match) return { from: null, to: null };
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const first = isoDay(Number(year), month ?? 1, day ?? 1);
  // The 31st of February is written otherwise when it comes back.
  if (!first.startsWith(value)) return { from: null, to: null };
  if (day !== undefined) return { from: first, to: isoDay(Number(year), Number(month), day + 1) };
  return { from: first, to: month === undefined ? isoDay(Number(year) + 1, 1, 1) : isoDay(Number(year), month + 1, 1) };
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function isoDay(year, month, day) {
  return new Date(new Date(0).setUTCFullYear(year, month - 1, day)).toISOString().slice(0, 10);
}
