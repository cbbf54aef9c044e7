// Timing in alternation: each contender once a round, so that whatever else the machine does meets all of them alike. Runs in
// Node and in browsers.

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {() => unknown} call  what is timed
 */

/**
 * @typedef {object} Timing
 * @property {string} name
 * @property {number} median  milliseconds a call
 * @property {number} ratio  how many times the first contender's time, the median of the rounds
 * @property {number} rounds  how many there were of this contender
 */

/** A call that is shorter is repeated within its round until it takes this many milliseconds: clocks have steps. */
const shortest = 20;

/** One that is longer, in milliseconds, is called once in all. */
const longest = 5_000;

/**
 * Times contenders in rounds, after calls that do not count: they let the engine compile, which it does while it runs.
 * @param {Contender[]} contenders  the first is what the others are compared with
 * @param {{ rounds: number, warming?: number, now?: () => number }} how  how many rounds, how many milliseconds of calls before
 *   them, and a clock in milliseconds
 * @returns {Timing[]}
 */
export function timed(contenders, { rounds, warming = 1_500, now = () => performance.now() }) {
  const timeOf = (/** @type {Contender} */ { call }, /** @type {number} */ calls) => {
    const before = now();
    for (let done = 0; done < calls; done += 1) call();
    return (now() - before) / calls;
  };
  const entries = contenders.map((contender) => {
    const start = now();
    let time = timeOf(contender, 1);
    if (time > longest) return { contender, calls: 0, times: [time] };
    while (now() - start < warming) time = timeOf(contender, 1);
    return { contender, calls: Math.ceil(shortest / Math.max(time, 0.01)), times: /** @type {number[]} */ ([]) };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, calls, times } of entries) if (calls > 0) times.push(timeOf(contender, calls));
  }
  const [base] = entries;
  return entries.map(({ contender, times }) => ({
    name: contender.name,
    median: percentile(times, 50),
    ratio: percentile(
      times.map((time, round) => time / base.times[round]),
      50,
    ),
    rounds: times.length,
  }));
}

/**
 * The value that this share of all values does not exceed.
 * @param {number[]} values  one at least
 * @param {number} percent
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}
