// Tellings for tests of the dossier's page.

/** @typedef {import("../../../../www/dossier/types.js").Telling} Telling */
/** @typedef {readonly ["left-out" | "added" | "changed", there: string | null, here: string | null]} Differing */

/** Where the telling stands in its article: not at the start, so that places in the one are not taken for places in the other. */
const start = 40;

/**
 * A telling, told word for word unless something else is said of it.
 * @param {string} text
 * @param {readonly Differing[]} [differing]  from the telling it is compared with
 * @param {Telling} [there]  that one
 * @param {Partial<Telling>} [more]
 * @returns {Telling}
 */
export function telling(text, differing = [], there = undefined, more = {}) {
  return {
    article: there ? 1 : 0,
    start,
    end: start + text.length,
    text,
    quotes: [0],
    kind: "direct",
    denied: false,
    speaker: "Ada Nwosu",
    entry: 0,
    published: "2026-03-03",
    said: null,
    first: !there,
    beside: there ? 0 : null,
    otherSpeaker: false,
    otherDay: false,
    differences: differing.map(([change, was, now]) => ({
      change,
      there: was === null ? null : spanOf(there?.text ?? "", was),
      here: now === null ? null : spanOf(text, now),
    })),
    ...more,
  };
}

/**
 * @param {string} text
 * @param {string} words
 */
function spanOf(text, words) {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" does not stand in "${text}"`);
  return { start: start + at, end: start + at + words.length, text: words };
}
