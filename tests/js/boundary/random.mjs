// Numbers that are the same each time for the same seed.

/** Chance from a seed: xorshift (Marsaglia, "Xorshift RNGs", 2003). */
export class Random {
  /** @param {number} seed */
  constructor(seed) {
    this.state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  }

  /**
   * A whole number from 0 up to, and without, `limit`.
   * @param {number} limit
   */
  below(limit) {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  /**
   * One of several.
   * @template Choice
   * @param {readonly Choice[]} choices
   * @returns {Choice}
   */
  of(choices) {
    return choices[this.below(choices.length)];
  }
}
