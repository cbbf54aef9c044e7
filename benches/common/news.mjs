// News that nobody wrote: sentences of our own with names, dates and speech put in, as long as asked, the same each time.

export const people = [
  "Ada Nwosu",
  "Tomás Oliveira",
  "Ingrid Solheim",
  "Karim Haddad",
  "Mei-Ling Zhao",
  "Viktor Marek",
  "Joan Whitfield",
];
const titles = ["Mayor", "Senator", "President", "spokeswoman", "Judge", "Dr.", "the finance minister,"];
const bodies = [
  "the Harbour Authority",
  "Solheim Shipping",
  "the Ministry of Transport",
  "NATO",
  "the European Commission",
  "Marek & Sons Ltd.",
];
const places = ["Lisbon", "Oslo", "Northfield", "Nigeria", "Lake Victoria", "San Aurelio", "Brussels"];
const groups = ["Norwegians", "Portuguese voters", "Christian Democrats", "Nigerian fishermen"];
const days = [
  "Monday",
  "on Tuesday morning",
  "last week",
  "on 12 May 2023",
  "in September",
  "two years ago",
  "on April 3",
  "in the early 1990s",
];
const spans = [
  "for three weeks",
  "more than four years",
  "every summer",
  "by the end of the month",
  "since 2019",
  "for about six hours",
];
const claims = [
  "we will rebuild the bridge",
  "nobody told us about the delay",
  "the figures speak for themselves",
  "it was never a question of money",
  "our boats cannot leave the harbour",
];

/** @type {((pick: (list: string[]) => string) => string)[]} */
const sentences = [
  (pick) => `“${upper(pick(claims))},” ${pick(titles)} ${pick(people)} said ${pick(days)}.`,
  (pick) =>
    `“${upper(pick(claims))},” said ${pick(people)}, who has led ${pick(bodies)} ${pick(spans)}. “And ${pick(claims)}.”`,
  (pick) =>
    `${pick(people)} told reporters in ${pick(places)} that ${pick(claims)} and that ${pick(bodies)} would answer ${pick(days)}.`,
  (pick) => `According to ${pick(bodies)}, the work has gone on ${pick(spans)}, longer than planned.`,
  (pick) =>
    `The plan was agreed ${pick(days)} by ${pick(bodies)} and ${pick(bodies)}, against the wishes of many ${pick(groups)}.`,
  (pick) => `She called it “a quiet disaster” and asked why ${pick(bodies)} had waited ${pick(spans)}.`,
  (pick) =>
    `Prices in ${pick(places)} rose by 3.5 per cent, to $1,240 a tonne, and may rise again before the second half of the year.`,
  (pick) =>
    `The road between ${pick(places)} and ${pick(places)} stayed closed, and the march of the ${pick(groups)} ended without arrests.`,
  () =>
    `Few people came out in the rain, and those who did stood under the trees and watched the water rise over the steps.`,
  () =>
    `It is the third time this has happened, and the shopkeepers along the quay have stopped counting what it costs them.`,
];

/** @param {string} text */
function upper(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/**
 * Articles of a few paragraphs each, `size` characters of them.
 * @param {number} size
 */
export function news(size) {
  // A small generator of numbers (Park and Miller's), so that each run reads the same text.
  let state = 20240515;
  const random = (/** @type {number} */ below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
  /** @param {string[]} list */
  const pick = (list) => list[random(list.length)];

  const lines = [];
  for (let length = 0, paragraph = 0; length < size; paragraph += 1) {
    const isStart = paragraph % 12 === 0;
    const opening = isStart ? `${pick(places).toUpperCase()}, May ${1 + random(28)}, 2024 — ` : "";
    const text = Array.from({ length: 2 + random(3) }, () => sentences[random(sentences.length)](pick)).join(" ");
    lines.push(opening + text);
    length += opening.length + text.length + 2;
  }
  return lines.join("\n\n").slice(0, size);
}
