// Numbers as a reader takes them.

/**
 * A time with its unit: "4.9 ms", "37 s".
 * @param {number} milliseconds
 */
export function time(milliseconds) {
  return milliseconds < 1000 ? `${digits(milliseconds)} ms` : `${digits(milliseconds / 1000)} s`;
}

/**
 * Bytes with their unit: "560 KB".
 * @param {number} bytes
 */
export function bytes(bytes) {
  return `${digits(bytes / 1000)} KB`;
}

/**
 * How many times something is: "2.4 times".
 * @param {number} ratio
 */
export function times(ratio) {
  return `${digits(ratio)} times`;
}

/**
 * A share, before the name of the whole: "1/30 of", or "1.4 times" where it is more.
 * @param {number} share
 */
export function shareOf(share) {
  return share < 0.67 ? `1/${Math.round(1 / share)} of` : times(share);
}

/**
 * Two digits that count, no more than a measurement has.
 * @param {number} value
 */
function digits(value) {
  return value < 10 ? value.toFixed(value < 1 ? 2 : 1) : String(Math.round(value));
}
