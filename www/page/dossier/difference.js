// What is different in a telling, and in an utterance: by these a reader chooses what to see, and the gravest comes first.

/** @typedef {import("../../dossier/types.js").Telling} Telling */
/** @typedef {import("../../dossier/types.js").View} View */

/** The ways in which articles tell an utterance differently, the gravest first. */
export const ways = /** @type {const} */ ([
  "denied",
  "speaker",
  "changed",
  "day",
  "leftOut",
  "added",
  "retold",
  "length",
]);

/** @typedef {(typeof ways)[number]} Way */

/**
 * How a telling differs from the one that it is compared with.
 * @param {Telling} told
 * @param {Telling | undefined} there
 * @returns {Set<Way>}
 */
export function waysOf(told, there) {
  /** @type {Set<Way>} */
  const found = new Set();
  if (!there) return found;
  if (told.denied !== there.denied) found.add("denied");
  if (told.otherSpeaker) found.add("speaker");
  if (told.otherDay) found.add("day");
  if ((told.kind === "indirect") !== (there.kind === "indirect")) found.add("retold");
  // Who tells in words of his own changes them by the way.
  if (told.kind === "indirect" || there.kind === "indirect") return found;
  for (const { change, there: was, here } of told.differences) {
    if (change === "changed") found.add("changed");
    else if (was) found.add(isWhole(was, there) ? "length" : "leftOut");
    else if (here) found.add(isWhole(here, told) ? "length" : "added");
  }
  return found;
}

/**
 * Whether words are all of a sentence, or of what stands between quotation marks: then nothing was cut, but more or less told.
 * @param {{ start: number, end: number }} words
 * @param {Telling} told
 */
function isWhole({ start, end }, told) {
  const before = told.text.slice(0, start - told.start);
  const behind = told.text.slice(end - told.start);
  return /(^|[.!?…]|[“"«])\s*$/.test(before) && /^\s*($|[.!?…]|,?[”"»])/.test(behind);
}

/** @type {WeakMap<readonly Telling[], Set<Way>>} what was found of utterances, each asked for more than once */
const known = new WeakMap();

/**
 * How the tellings of an utterance differ.
 * @param {readonly Telling[]} utterance
 * @returns {Set<Way>}
 */
export function waysOfUtterance(utterance) {
  const found =
    known.get(utterance) ?? new Set(utterance.flatMap((told) => [...waysOf(told, besideOf(utterance, told))]));
  known.set(utterance, found);
  return found;
}

/**
 * The telling of the utterance that one is compared with.
 * @param {readonly Telling[]} utterance
 * @param {Telling} told
 */
export function besideOf(utterance, told) {
  return told.beside === null ? undefined : utterance[told.beside];
}

/**
 * The utterances, those that differ most gravely first, else in their order.
 * @param {readonly Telling[][]} utterances
 * @returns {{ utterance: Telling[], ways: Set<Way> }[]}
 */
export function gravestFirst(utterances) {
  const told = utterances.map((utterance) => ({ utterance, ways: waysOfUtterance(utterance) }));
  const gravity = (/** @type {{ ways: Set<Way> }} */ one) => {
    const at = ways.findIndex((way) => one.ways.has(way));
    return at < 0 ? ways.length : at;
  };
  return told
    .map((one, index) => ({ one, index, gravity: gravity(one) }))
    .sort((a, b) => a.gravity - b.gravity || a.index - b.index)
    .map(({ one }) => one);
}
