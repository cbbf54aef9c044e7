// The element where there is no DOM, and what its pure parts make of texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { describe } from "../../www/element/describe.js";
import { messageFrom, originOf } from "../../www/element/embed-messages.js";
import { kindsOf, viewsOf } from "../../www/element/options.js";
import { tellTime } from "../../www/element/plain-time.js";
import { wordsOf } from "../../www/element/words.js";

/**
 * @param {Partial<import("../../www/analysis.js").DateMention>} date
 * @param {string} [lang]
 */
function told(date, lang = "en") {
  const rest = {
    start: 0,
    end: 0,
    text: "",
    type: /** @type {const} */ ("date"),
    value: "",
    mod: null,
    range: null,
    anchor: null,
  };
  return tellTime({ ...rest, from: null, to: null, ...date }, wordsOf(lang));
}

test("the end of a stretch tells the stretch and its other end", () => {
  const end = (/** @type {string} */ text, /** @type {string} */ value, /** @type {number} */ partner) => ({
    ...{ start: 0, end: 0, text, type: /** @type {const} */ ("date"), value, mod: null, anchor: null },
    ...{ from: "2021-03-01", to: "2021-04-01", range: { from: "2021-03-01", to: "2022-06-01", partner } },
  });
  const dates = [end("March 2021", "2021-03", 1), end("May 2022", "2022-05", 0)];
  const told = (/** @type {string} */ lang) =>
    describe(/** @type {any} */ ({ dates }), { kind: "date", index: 0 }, wordsOf(lang)).details.map((words) =>
      words.replace(/\s/g, " "),
    );
  assert.deepEqual(told("en"), ["2021-03", "March 2021 – May 2022, together with “May 2022”"]);
  assert.deepEqual(told("de"), ["2021-03", "März 2021 – Mai 2022, zusammen mit „May 2022“"]);
});

test("can be imported without a DOM", async () => {
  const { NewsLensElement } = await import("../../www/define.js");
  const { NewsLensAnalysisEvent } = await import("../../www/element.js");
  assert.equal(typeof NewsLensElement, "function");
  assert.equal(NewsLensAnalysisEvent.name, "NewsLensAnalysisEvent");
});

test("attributes name kinds and views; what they do not know is nothing", () => {
  assert.deepEqual(kindsOf("date  person nonsense"), ["date", "person"]);
  assert.equal(kindsOf("").length, 10);
  assert.deepEqual(kindsOf("money law"), ["law", "money"]);
  assert.deepEqual(viewsOf("timeline text timeline"), ["timeline", "text"]);
  assert.deepEqual(viewsOf("nonsense"), ["text"]);
});

test("times are told in the language asked for", () => {
  const day = { value: "2023-09-12", from: "2023-09-12", to: "2023-09-13" };
  assert.equal(told(day), "Tuesday, 12 September 2023");
  assert.equal(told(day, "en-US"), "Tuesday, September 12, 2023");
  assert.equal(told(day, "de"), "Dienstag, 12. September 2023");
  assert.equal(told(day, "xx"), "Tuesday, 12 September 2023");
  // Versions of ICU differ in the spaces around the dash.
  assert.match(told({ value: "2023-W36", from: "2023-09-04", to: "2023-09-11" }) ?? "", /^4.+10 September 2023$/);
  assert.match(told({ value: "2023-Q3", from: "2023-07-01", to: "2023-10-01" }) ?? "", /^July.+September 2023$/);
  assert.equal(told({ value: "2023", mod: "start", from: "2023-01-01", to: "2024-01-01" }), "Early 2023");
  assert.match(
    told({ value: "2024-03-03T14:30", from: "2024-03-03T14:30", to: "2024-03-03T14:31" }) ?? "",
    /3 March 2024.*14:30/,
  );
  assert.equal(told({ value: "PRESENT_REF" }), "Now");
  assert.equal(told({ type: "set", value: "XXXX-WXX-1" }), undefined);
  assert.equal(told({ value: "XXXX-XX-XX" }), undefined);
});

test("messages to the page for iframes hold strings or nothing", () => {
  assert.deepEqual(messageFrom({ type: "newslens-read", text: "A", date: 5, other: "x" }), { text: "A" });
  const languages = { lang: "pt", "ui-lang": "de" };
  assert.deepEqual(messageFrom({ type: "newslens-read", ...languages }), languages);
  for (const foreign of [null, "newslens-read", {}, { type: "newslens-size" }])
    assert.equal(messageFrom(foreign), null);
  assert.equal(originOf("https://news.example"), "https://news.example");
  for (const none of [null, "", "*", "null", "news.example", "https://news.example/", "https://news.example/page"]) {
    assert.equal(originOf(none), "", String(none));
  }
});
