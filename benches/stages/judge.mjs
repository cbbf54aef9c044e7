// What was counted, held against the budget.

/** @typedef {Record<string, number>} Counts  by stage */

/** What is counted in the measurement of this name. */
const units = { stages: "instructions", memory: "bytes" };

/**
 * What the budget.json of a measurement holds: the compiler that it was counted with, and the counts by kind of text and stage.
 * @typedef {{ compiler: string, counts: Record<string, Counts> }} Budget
 */

/** How much a stage may grow; with another compiler than the budget's, which may choose otherwise, more. */
const mayGrow = 0.05;
const mayGrowElsewhere = 0.15;

/** From here on a stage that shrank is asked for a lower budget, so that it does not grow back unseen. */
const shrank = 0.1;

/**
 * Looks at each stage of each kind of text.
 * @param {Budget} counted
 * @param {Budget} budget
 * @param {keyof typeof units} [measurement]
 * @returns {{ stage: string, fault?: string, advice?: string }[]} with what is wrong, or would be good
 */
export function judgeStages(counted, budget, measurement = "stages") {
  const isSame = counted.compiler === budget.compiler;
  const most = isSame ? mayGrow : mayGrowElsewhere;
  const elsewhere = isSame ? "" : ` (counted with ${counted.compiler}, the budget with ${budget.compiler})`;
  const command = `"npm run bench -- ${measurement} --renew"`;
  const renew = `If that is meant, ${command} writes it down in benches/${measurement}/budget.json.`;
  return Object.entries(counted.counts).flatMap(([kind, counts]) =>
    Object.entries(counts).map(([name, count]) => {
      const stage = `${kind}, ${name}`;
      const allowed = budget.counts[kind]?.[name];
      if (allowed === undefined) return { stage, fault: `${stage}: the budget says nothing of it. ${renew}` };
      const growth = count / allowed - 1;
      const told = `${stage}: ${grouped(count)} ${units[measurement]}, ${percent(growth)} than the budget of ${grouped(allowed)}`;
      if (count > allowed * (1 + most))
        return { stage, fault: `${told}${elsewhere}; ${percent(most)} is allowed. ${renew}` };
      if (isSame && count < allowed * (1 - shrank))
        return { stage, advice: `${told}. Please lower the budget: ${command} does it.` };
      return { stage };
    }),
  );
}

/** @param {number} growth */
function percent(growth) {
  return `${Math.abs(growth * 100).toFixed(1)}% ${growth < 0 ? "less" : "more"}`;
}

/** @param {number} count */
function grouped(count) {
  return count.toLocaleString("en");
}
