// A telling in pieces: the words that it shares with the one it is compared with, and those that differ, each at its place.
// Where words were left out nothing stands, so the place is the one behind the last word before them that both have.

/** @typedef {import("../../dossier/types.js").Telling} Telling */
/** @typedef {import("../../dossier/types.js").Difference} Difference */

/**
 * @typedef {object} Part
 * @property {"same" | "aside" | "left-out" | "added" | "was" | "now"} is  "was" stands there, "now" here in its place; an aside
 *   is the writer's, between what was said
 * @property {string} text
 */

/** Letters that two forms of a word share: "open" and "opened", "schools" and "school". */
const stem = 4;

/**
 * @param {Telling} told
 * @param {Telling | undefined} there  the telling that it is compared with
 * @param {readonly { start: number, end: number }[]} [said]  the places in the article of what was said, in their order: what
 *   stands between them is aside; without them nothing is
 * @returns {Part[]} whose texts, without those that stand only there, are the telling's
 */
export function piecesOf(told, there, said = []) {
  const behind = there ? placesBehind(there.text, told.text) : () => 0;
  /** @type {{ at: number, difference: Difference }[]} */
  const marks = [];
  // Words left out that no common word goes before stand behind the difference before them.
  let last = 0;
  for (const difference of told.differences) {
    const at = difference.here ? difference.here.start - told.start : placeOfGap(told, there, difference, behind);
    last = at < 0 ? last : at;
    marks.push({ at: last, difference });
    if (difference.here) last = difference.here.end - told.start;
  }
  marks.sort((a, b) => a.at - b.at);
  /** @type {Part[]} */
  const parts = [];
  const add = (/** @type {Part["is"]} */ is, /** @type {string} */ text) => {
    if (text) parts.push({ is, text: text.replace(/\s+/g, " ") });
  };
  const asides = gapsOf(said).map(({ start, end }) => ({ start: start - told.start, end: end - told.start }));
  const addSame = (/** @type {number} */ from, /** @type {number} */ to) => {
    let at = from;
    for (const { start, end } of asides) {
      if (end <= at || start >= to) continue;
      add("same", told.text.slice(at, start));
      add("aside", told.text.slice(Math.max(at, start), Math.min(end, to)));
      at = Math.min(end, to);
    }
    add("same", told.text.slice(at, to));
  };
  let done = 0;
  for (const { at, difference } of marks) {
    if (at > done) addSame(done, at);
    done = Math.max(done, at);
    const { change, there: was, here: now } = difference;
    add(change === "left-out" ? "left-out" : "was", was?.text ?? "");
    if (!now) continue;
    const end = Math.max(done, now.end - told.start);
    add(change === "added" ? "added" : "now", told.text.slice(done, end));
    done = end;
  }
  if (done < told.text.length) addSame(done, told.text.length);
  return parts;
}

/**
 * Where words that were left out would stand.
 * @param {Telling} told
 * @param {Telling | undefined} there
 * @param {Difference} difference
 * @param {(offset: number) => number} behind  where an offset there is here
 * @returns {number} in the telling; -1 where nothing before them is in both
 */
function placeOfGap(told, there, difference, behind) {
  const offset = (difference.there?.start ?? 0) - (there?.start ?? 0);
  const at = behind(offset);
  // A sentence comes behind the marks that end the one before it.
  const isNewSentence = /[.!?…“”"«»]\s*$/.test(there?.text.slice(0, offset) ?? "");
  const [ending = ""] = (at >= 0 && isNewSentence && /^[.,;:!?…]*[”"»]?/.exec(told.text.slice(at))) || [];
  return at + ending.length;
}

/** @param {readonly { start: number, end: number }[]} places  in their order */
function gapsOf(places) {
  return places.slice(1).flatMap(({ start }, index) => {
    const end = places[index]?.end ?? start;
    return end < start ? [{ start: end, end: start }] : [];
  });
}

/**
 * Finds the places of one text in another, by the longest row of words that both have.
 * @param {string} there
 * @param {string} here
 * @returns {(offset: number) => number} an offset there to the one here behind the last common word before it, or -1
 */
export function placesBehind(there, here) {
  const [left, right] = [wordsOf(there), wordsOf(here)];
  const width = right.length + 1;
  // How many words can still be shared from a pair of places on.
  const shared = new Uint16Array((left.length + 1) * width);
  const at = (/** @type {number} */ one, /** @type {number} */ other) => shared[one * width + other] ?? 0;
  for (let one = left.length - 1; one >= 0; one -= 1) {
    for (let other = right.length - 1; other >= 0; other -= 1) {
      shared[one * width + other] = isSame(left[one], right[other])
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  /** @type {{ there: number, here: number }[]} the ends of the common words */
  const ends = [];
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const [word, twin] = [left[one], right[other]];
    if (word && twin && isSame(word, twin)) {
      ends.push({ there: word.end, here: twin.end });
      one += 1;
      other += 1;
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return (offset) => ends.findLast((end) => end.there <= offset)?.here ?? -1;
}

/** @typedef {{ letters: string, end: number }} Word */

/** @param {string} text */
function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
    ({ 0: word, index }) => /** @type {Word} */ ({ letters: word.toLowerCase(), end: index + word.length }),
  );
}

/**
 * @param {Word | undefined} one
 * @param {Word | undefined} other
 */
function isSame(one, other) {
  if (!one || !other) return false;
  if (one.letters === other.letters) return true;
  return one.letters.length > stem && other.letters.slice(0, stem) === one.letters.slice(0, stem);
}
