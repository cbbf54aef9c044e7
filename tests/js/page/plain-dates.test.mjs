// TIMEX3 values in plain English.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainDate } from "../../../www/page/plain-dates.js";

/** @type {[value: string, plain: string, more?: Partial<import("../../../www/analysis.js").DateMention>][]} */
const cases = [
  ["2023-09-11", "Monday 11 September 2023"],
  ["2023-09", "Early September 2023", { mod: "start" }],
  ["2023", "2023"],
  ["0044", "0044"],
  ["199", "The 1990s"],
  ["20", "The 21st century"],
  ["2023-W36", "The week from Monday 4 September 2023"],
  ["2024-W01-3", "Wednesday 3 January 2024"],
  ["2023-W36-WE", "The weekend of 9–10 September 2023"],
  ["2023-W39-WE", "The weekend of 30 September–1 October 2023"],
  ["2023-Q3", "Third quarter of 2023"],
  ["2023-H1", "First half of 2023"],
  ["2023-FA", "Autumn 2023"],
  ["2023-09-12TEV", "Tuesday 12 September 2023, evening", { type: "time" }],
  ["2023-09-12T08:30", "Tuesday 12 September 2023, 08:30", { type: "time" }],
  ["XXXX-WXX-2TNI", "A Tuesday, night", { type: "time" }],
  ["XXXX-XX-XXT09:00", "09:00", { type: "time" }],
  ["XXXX-WXX-2", "A Tuesday"],
  ["XXXX-09-11", "11 September, year open"],
  ["2023-11-04/2023-11-08", "4–8 November 2023"],
  ["2023-12-24/2024-01-06", "24 December 2023–6 January 2024"],
  ["2014/2018", "2014 – 2018"],
  ["XXXX-11-04/XXXX-11-08", "4 November – 8 November, year open"],
  ["XXXX-05/XXXX-12", "May – December, year open"],
  ["PRESENT_REF", "Now"],
  ["P4Y", "More than 4 years", { type: "duration", mod: "more_than" }],
  ["P1Y6M", "1 year, 6 months", { type: "duration" }],
  ["PT30M", "30 minutes", { type: "duration" }],
  ["P1DT2H", "1 day, 2 hours", { type: "duration" }],
  ["PXD", "Some days", { type: "duration" }],
  ["P1D", "Every day", { type: "set" }],
  ["P2W", "Every 2 weeks", { type: "set" }],
  ["XXXX-WXX-1", "Every Monday", { type: "set" }],
  ["XXXX-XX-09", "Every day 9 of the month", { type: "set" }],
  // What is of no known form is shown as it is.
  ["2023-ZZ", "2023-ZZ"],
  ["PQ4", "PQ4", { type: "duration" }],
];

for (const [value, plain, { type = "date", mod = null } = {}] of cases) {
  test(`${value} is “${plain}”`, () => assert.equal(plainDate({ value, type, mod }), plain));
}
