// Measuring and writing down what was measured.

/** @typedef {{ runs?: number, patience?: number }} Limits  how often, unless it takes longer than `patience` seconds in all */

/**
 * The times of a call in milliseconds, the shortest first, after some calls that do not count: they let the engine compile.
 * @param {() => unknown} call
 * @param {() => number} clock
 * @param {Limits} limits
 */
function measure(call, clock, { runs = 15, patience = 10 }) {
  const end = performance.now() + patience * 1000;
  const isPatient = () => performance.now() < end;
  call();
  for (let run = 0; run < runs / 3 && isPatient(); run += 1) call();
  /** @type {number[]} */
  const times = [];
  do {
    const before = clock();
    call();
    times.push(clock() - before);
  } while (times.length < runs && isPatient());
  return times.sort((one, other) => one - other);
}

/**
 * The median time of a call, in milliseconds.
 * @param {() => unknown} call
 * @param {Limits} [limits]
 */
export function median(call, limits = {}) {
  const times = measure(call, () => performance.now(), limits);
  return times[Math.floor(times.length / 2)];
}

/**
 * The least time that the processor worked for a call, in milliseconds: what other work on the machine disturbs least.
 * @param {() => unknown} call
 * @param {Limits} [limits]
 */
export function leastWork(call, limits = {}) {
  const clock = () => process.cpuUsage().user / 1000;
  call();
  const before = clock();
  call();
  // Systems count processor time in steps of some milliseconds, so short calls are measured in batches.
  const batch = Math.ceil(80 / Math.max(clock() - before, 1));
  const calls = () => {
    for (let time = 0; time < batch; time += 1) call();
  };
  return measure(calls, clock, limits)[0] / batch;
}

/**
 * Prints a table with aligned columns, the first to the left and the others to the right.
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells) {
    const line = row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])));
    console.log(line.join("  "));
  }
  console.log();
}

/** @param {string | number} value */
function shown(value) {
  if (typeof value === "string") return value;
  return value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0);
}
