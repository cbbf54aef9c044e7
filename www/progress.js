// How far an analysis is.

/** @typedef {"text" | "dates" | "entities" | "quotes" | "result"} Phase  what it is at; "result" is its way to the caller */

/**
 * How far an analysis is: `done` of `total` is the share of the time it takes, as measured on news.
 * @typedef {{ done: number, total: number, phase: Phase }} Progress
 */

/** The share of the time that has gone by when a phase starts, in hundredths. */
/** @type {Record<Phase, number>} */
const starts = { text: 0, dates: 10, entities: 25, quotes: 75, result: 95 };

/**
 * How far an analysis is that starts a phase.
 * @param {Phase} phase
 * @returns {Progress}
 */
export function progressAt(phase) {
  return { done: starts[phase], total: 100, phase };
}
