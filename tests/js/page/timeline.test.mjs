// The timeline's rows and its axis.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axisOf, timelineRows } from "../../../www/page/timeline.js";
import { analysisOfStory } from "./story.mjs";

/** @param {Partial<import("../../../www/analysis.js").DateMention>} date */
const dated = (date) => ({ ...analysisOfStory().dates[2], range: null, anchor: null, ...date });

/** @param {Partial<import("../../../www/analysis.js").DateMention>[]} dates */
const withDates = (...dates) =>
  /** @type {import("../../../www/analysis.js").AnalysisObject} */ ({ ...analysisOfStory(), dates: dates.map(dated) });

test("rows stand in the order of the calendar, under their years; vague ones come last", () => {
  const vague = { value: "XXXX-WXX-1", from: null, to: null };
  const analysis = { ...analysisOfStory(), dates: [...withDates(vague).dates, ...analysisOfStory().dates.slice(2)] };
  analysis.dates.push(...withDates({ value: "1945-05-08", from: "1945-05-08", to: "1945-05-09" }).dates);
  const rows = timelineRows(analysis);
  assert.deepEqual(
    rows.map(({ target, tell }) => (target ? target.index : tell().title)),
    ["1945", 2, "2023", 1, rows.at(-2)?.tell().title, 0],
  );
  assert.equal(rows.at(-2)?.tell().badge, "1");
});

test("the two ends of a stretch have its bar once, at the first", () => {
  const [monday, friday] = timelineRows(analysisOfStory())
    .filter(({ target }) => target && target.index < 2)
    .map(({ tell }) => tell().bar);
  assert(monday && friday);
  assert(monday.start < friday.start && monday.end === friday.end);
});

test("bars lie on the axis, as early as their days, from the Stone Age to next week", () => {
  const days = ["0001-01-01", "1066-10-14", "1945-05-08", "2024-05-14", "2024-05-15", "2024-05-16", "2024-05-22"];
  const rows = timelineRows(withDates(...days.map((day) => ({ value: day, from: day, to: day }))));
  const bars = rows.flatMap(({ tell }) => tell().bar ?? []);
  assert.equal(bars.length, days.length);
  let before = 0;
  for (const { start, end } of bars) {
    assert(start > before && end >= start && end < 1);
    before = start;
  }
  const [day, next] = [bars[3], bars[4]];
  const [far, farther] = [bars[0], bars[1]];
  assert(day && next && far && farther);
  assert(next.start - day.start > (farther.start - far.start) / 10, "a day is seen beside a thousand years");
});

test("ticks stand apart, and one at the day of publication, else at the latest day", () => {
  const analysis = analysisOfStory();
  const { origin, place, ticks } = axisOf(analysis);
  assert.equal(origin, Date.parse("2024-05-15T00:00Z") / 86_400_000);
  assert.equal(ticks[0]?.label, "published");
  assert.equal(ticks[0]?.at, place(origin));
  for (const one of ticks) {
    for (const other of ticks) assert(one === other || Math.abs(one.at - other.at) > 0.2);
  }
  const unpublished = axisOf({ ...analysis, publication: null });
  assert.equal(unpublished.origin, Date.parse("2024-05-18T00:00Z") / 86_400_000);
});
