// How much was found, by kind.
import { Analysis, countsIn } from "../analysis.js";
import { amountKinds, entityKinds } from "./types.js";

/** @typedef {{ date: number, quote: number, mention: number } & Partial<Record<import("./types.js").EntityKind, number>>} Counts */

/**
 * The dates, the quotes, the mentions, and the entities of each kind.
 * @param {import("./types.js").Analysis} analysis
 * @returns {Counts}
 */
export function countsOf(analysis) {
  if (analysis instanceof Analysis) return countsIn(analysis);
  const { dates, quotes, mentions, entities } = analysis;
  /** @type {Counts} */
  const counts = { date: dates.length, quote: quotes.length, mention: mentions.length };
  for (const { type } of entities) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/**
 * The entities that have a name.
 * @param {Counts} counts
 */
export function namesIn(counts) {
  const named = entityKinds.filter((kind) => !amountKinds.includes(kind));
  return named.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}
