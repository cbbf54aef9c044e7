// The dates along time: sorted, under their years, each with a bar on one common axis; those without a place on it apart.
import { dateRow } from "./rows.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./row.js").Row} Row */
/** @typedef {{ at: number, label: string }} Tick */

/**
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function timelineRows(analysis) {
  const dated = analysis.dates
    .map((date, index) => {
      // The bar of a stretch stands where it begins.
      const { from, to } = date.range && index < date.range.partner ? date.range : date;
      return { row: dateRow(analysis, date, index), start: dayOf(from), end: dayOf(to) };
    })
    .map((entry) => ({ ...entry, end: entry.end ?? entry.start }));
  const placed = dated.filter(({ start }) => start !== null).sort((a, b) => Number(a.start) - Number(b.start));
  const vague = dated.filter(({ start }) => start === null);
  const axis = axisOf(analysis);
  /** @type {Row[]} */
  const rows = [];
  let heading = "";
  for (const { row, start, end } of placed) {
    const year = yearOf(Number(start));
    if (year !== heading) rows.push({ target: null, style: "date", tell: () => ({ title: year }) });
    heading = year;
    const bar = { start: axis.place(Number(start)), end: axis.place(Number(end)), origin: axis.place(axis.origin) };
    rows.push({ ...row, tell: () => ({ ...row.tell(), bar }) });
  }
  const told = { title: words.timeline.vague, badge: String(vague.length) };
  if (vague.length > 0) rows.push({ target: null, style: "date", tell: () => told });
  return [...rows, ...vague.map(({ row }) => row)];
}

/**
 * The axis: around the day of publication time is told in days, farther away in ever longer steps, so that yesterday and
 * the year 1945 both find their place.
 * @param {Analysis} analysis
 */
export function axisOf({ dates, publication }) {
  const ends = dates.flatMap(({ from, to }) => [dayOf(from), dayOf(to)]).filter((day) => day !== null);
  const origin = dayOf(publication?.value ?? null) ?? ends.reduce((latest, day) => Math.max(latest, day), -Infinity);
  const bend = (/** @type {number} */ day) => Math.asinh((day - origin) / 2);
  let low = 0;
  let high = 0;
  for (const day of ends) {
    low = Math.min(low, bend(day));
    high = Math.max(high, bend(day));
  }
  const margin = (high - low) * 0.04 || 1;
  const place = (/** @type {number} */ day) => (bend(day) - low + margin) / (high - low + 2 * margin);
  const all = words.timeline.steps.flatMap(([days, label]) => [
    { at: place(origin - days), label: `−${label}` },
    { at: place(origin + days), label: `+${label}` },
  ]);
  all.unshift({ at: place(origin), label: publication ? words.timeline.published : words.timeline.latest });
  return { origin, place, ticks: apart(all.filter(({ at }) => at > 0.03 && at < 0.97)) };
}

/**
 * Leaves out ticks that would stand too close to one before in the list.
 * @param {Tick[]} ticks
 */
function apart(ticks) {
  /** @type {Tick[]} */
  const kept = [];
  for (const tick of ticks) if (kept.every(({ at }) => Math.abs(at - tick.at) > 0.2)) kept.push(tick);
  return kept;
}

/**
 * @param {string | null} iso  an ISO date, or a date and time
 * @returns {number | null} days since 1970, with the time as a fraction
 */
function dayOf(iso) {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(iso ?? "");
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000 + hour / 24 + minute / 1440;
}

/** @param {number} day */
function yearOf(day) {
  return String(new Date(day * 86_400_000).getUTCFullYear());
}
