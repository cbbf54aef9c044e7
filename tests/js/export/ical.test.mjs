// iCalendar, read by ical.js.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import ICAL from "ical.js";
import { analyze, exportAs, init } from "../../../www/newslens.js";
import { anyTexts, handmade, handmadeText } from "./samples.mjs";

before(() => init());

/**
 * The events that ical.js reads.
 * @param {string} calendar
 */
function events(calendar) {
  for (const line of calendar.split("\r\n")) {
    assert(Buffer.byteLength(line) <= 75);
    assert(!line.includes("\n"));
  }
  const component = new ICAL.Component(ICAL.parse(calendar));
  assert.equal(component.getFirstPropertyValue("version"), "2.0");
  return component.getAllSubcomponents("vevent").map((event) => {
    for (const name of ["uid", "dtstamp", "dtstart", "summary"]) assert.equal(event.getAllProperties(name).length, 1);
    return new ICAL.Event(event);
  });
}

test("has the dates that have an interval", () => {
  const analysis = handmade();
  const calendar = exportAs(handmadeText, analysis, "ical");
  const [day, hour] = events(calendar);
  assert.equal(events(calendar).length, 2);
  assert.equal(day.startDate.toString(), "2023-05-12");
  assert.equal(day.endDate.toString(), "2023-05-13");
  assert.equal(day.summary, handmadeText);
  assert.equal(day.description, `“12 May 2023”: 2023-05-12, approx\n${handmadeText}`);
  assert.equal(hour.startDate.toString(), "2023-05-12T09:00:00");
  assert.equal(hour.endDate.toString(), "2023-05-12T10:00:00");
  assert.equal(hour.startDate.zone.tzid, "floating");
  assert.equal(hour.component.getFirstPropertyValue("dtstamp")?.toString(), "2024-05-15T00:00:00Z");
  assert.equal(calendar, exportAs(handmadeText, analysis, "ical"), "the same each time");
});

test("a stretch is one event", () => {
  const text = "It ran from March 2021 until May 2022.";
  const [event, ...more] = events(exportAs(text, analyze(text), "ical"));
  assert.equal(more.length, 0);
  assert.equal(event.startDate.toString(), "2021-03-01");
  assert.equal(event.endDate.toString(), "2022-06-01");
  assert.equal(event.description, `“March 2021”: 2021-03 – “May 2022”: 2022-05\n${text}`);
});

test("can be read whatever the text", () => {
  for (const text of anyTexts()) {
    const analysis = analyze(text, { date: "2024-05-15" });
    const found = events(exportAs(text, analysis, "ical"));
    assert.equal(
      found.length,
      analysis.dates.filter(({ type, from, range }, index) => {
        return type !== "duration" && from?.match(/^\d{4}-/) && !(range && range.partner < index);
      }).length,
    );
    assert.equal(new Set(found.map(({ uid }) => uid)).size, found.length);
  }
});
