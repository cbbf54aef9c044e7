// Random numbers that are the same for the same seed.

/** @typedef {ReturnType<typeof generator>} Random */

/**
 * A small generator of numbers (Steele and Vigna's SplitMix, in 32 bits).
 * @param {number} seed
 */
export function generator(seed) {
  let state = seed | 0;
  /** @param {number} limit */
  const below = (limit) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  };
  /**
   * @template Item
   * @param {readonly Item[]} list
   */
  const of = (list) => list[below(list.length)];
  return { below, of };
}
