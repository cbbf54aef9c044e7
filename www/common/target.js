// What a highlight or a row stands for: a date, a quote or an entity, by its place in the analysis's list.

/** @typedef {{ kind: "date" | "quote" | "entity", index: number }} Target */

/**
 * A target as one word, for keys of maps and attributes of elements: "date:3".
 * @param {Target} target
 */
export function keyOf({ kind, index }) {
  return `${kind}:${index}`;
}

/**
 * The target that a word stands for; nothing if it is none.
 * @param {string | null | undefined} key
 * @returns {Target | undefined}
 */
export function targetOf(key) {
  const [, kind, index] = /^(date|quote|entity):(\d+)$/.exec(key ?? "") ?? [];
  return kind === "date" || kind === "quote" || kind === "entity" ? { kind, index: Number(index) } : undefined;
}

/**
 * Whether both are the same target, or both none.
 * @param {Target | null | undefined} one
 * @param {Target | null | undefined} other
 */
export function isSame(one, other) {
  return one?.kind === other?.kind && one?.index === other?.index;
}

/**
 * Selects the elements that were marked with a target's key.
 * @param {Target} target
 */
export function selectorOf(target) {
  return `[data-target="${keyOf(target)}"]`;
}
