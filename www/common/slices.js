// Long work in short pieces, so that the page goes on answering.

/** How long the page may be kept from answering, in milliseconds. */
const budget = 8;

/**
 * Does something for each of a list: as many as fit into one slice at once, the rest in later slices.
 * @template T
 * @param {readonly T[]} list
 * @param {(one: T) => void} act
 * @param {() => void} [done]
 * @returns {{ stop: () => void, finish: () => void }} leaves the rest, or does it at once
 */
export function inSlices(list, act, done) {
  let at = 0;
  let timer = 0;
  let over = false;
  const slice = (/** @type {number} */ deadline) => {
    while (at < list.length) {
      act(list[at]);
      at += 1;
      if (performance.now() > deadline) break;
    }
    over = at === list.length;
    if (over) done?.();
    else timer = window.setTimeout(() => slice(performance.now() + budget));
  };
  const stop = () => clearTimeout(timer);
  const finish = () => {
    stop();
    if (!over) slice(Number.POSITIVE_INFINITY);
  };
  slice(performance.now() + budget);
  return { stop, finish };
}
