// Adding up what the suites found.

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {boolean} crashed  whether the suite as a whole failed
 * @property {string} [skipped]  why it was left out, where it was
 */

/**
 * What is to be said about a suite, and what it adds to the total. A suite that crashed or ran nothing counts as a failure
 * even if no single test failed.
 * @param {string} name
 * @param {Result} result
 */
export function judge(name, { passed, failed, crashed, skipped }) {
  if (skipped !== undefined) return { passed: 0, failed: 0, text: `${name}: left out. ${skipped}` };
  if (failed > 0) return { passed, failed, text: `${name}: ${passed} passed, ${failed} failed.` };
  if (crashed) return { passed, failed: 1, text: `${name}: ${passed} passed, but the suite as a whole failed.` };
  if (passed === 0) return { passed, failed: 1, text: `${name}: no test was run, which counts as a failure.` };
  return { passed, failed, text: `${name}: ${passed} passed.` };
}
