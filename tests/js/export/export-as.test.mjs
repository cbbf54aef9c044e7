// exportAs: every format by its name, and what is said of an analysis that cannot be exported.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createAnalyzer } from "../../../www/analyzer.js";
import {
  analyze,
  exportAs,
  exportFormats,
  init,
  NewslensAnalysisError,
  NewslensOptionError,
} from "../../../www/newslens.js";
import { NodeWorker } from "../node-worker.mjs";
import { article, handmade, handmadeText } from "./samples.mjs";

before(() => init());

test("has every format, with a name for files of it", async () => {
  /** How a file in each format starts, and what of the article it holds. */
  const wanted = {
    json: [/^\{\n {2}"/, /"value": "2024-05-13"/],
    "csv-dates": [/^\ufefftext,type,value,/, /\r\nMonday,date,2024-05-13,/],
    "csv-quotes": [/^\ufeffspeaker,roles,cue,/, /\r\nZoë Nwosu,.*“?Ça va 👍/],
    "csv-entities": [/^\ufeffid,name,type,/, /\r\n\d+,Zoë Nwosu,person,/],
    "csv-mentions": [/^\ufefftext,type,name,/, /\r\nZoë Nwosu,person,Zoë Nwosu,/],
    html: [/^<!doctype html>\n/, /<mark id="date-\d+" class="date" title="date: 2024-05-13">Monday<\/mark>/],
    annotations: [
      /^\{"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
      /"purpose": "identifying", "value": "Zoë Nwosu"/,
    ],
    timeml: [/^<\?xml version="1\.0"/, /<TIMEX3 tid="t\d+" type="DATE" value="2024-05-13"[^>]*>Monday<\/TIMEX3>/],
    ical: [/^BEGIN:VCALENDAR\r\n/, /\r\nDTSTART;VALUE=DATE:20240513\r\n/],
  };
  assert.deepEqual(Object.keys(exportFormats), Object.keys(wanted));
  for (const [format, [start, content]] of Object.entries(wanted)) {
    const written = exportAs(article, analyze(article), /** @type {keyof typeof wanted} */ (format));
    assert.match(written, start, format);
    assert.match(written, content, format);
  }
  try {
    exportAs(article, analyze(article), /** @type {any} */ ("none"));
  } catch (error) {
    const accepted = /** @type {NewslensOptionError} */ (error).accepted.split(", ");
    assert.deepEqual(Object.keys(exportFormats), ["json", ...accepted]);
  }
  for (const format of ["pdf", "", "CSV-dates", "toString", 7, null, {}, Symbol("html")]) {
    assert.throws(() => exportAs(article, analyze(article), /** @type {any} */ (format)), {
      name: "NewslensOptionError",
      option: "format",
      given: format,
    });
  }
});

test("takes a corrected analysis", () => {
  const analysis = analyze(article).toJSON();
  analysis.entities[0].name = "Somebody; else";
  assert.match(exportAs(article, analysis, "csv-entities"), /Somebody; else/);
});

test("tells what is wrong with an analysis, whatever it is", () => {
  const cyclic = /** @type {any} */ ({ dates: [], quotes: [], mentions: [], entities: [] });
  cyclic.dates.push(cyclic, cyclic);
  const base = () => /** @type {any} */ (handmade());
  for (const [analysis, path] of [
    [undefined, "dates"],
    [null, "dates"],
    [7, "dates"],
    ["dates", "dates"],
    [[], "dates"],
    [cyclic, "dates[0].start"],
    [new Map([["dates", 1]]), "dates"],
    [{ ...base(), dates: [{ ...base().dates[0], start: 1n }] }, "dates[0].text"],
    [{ ...base(), dates: [{ ...base().dates[0], end: Number.NaN }] }, "dates[0].end"],
    [{ ...base(), dates: new Array(3) }, "dates[0].start"],
    [{ ...base(), quotes: [{}] }, "quotes[0].start"],
    [{ ...base(), mentions: [{ ...base().mentions[0], entity: 1 }] }, "mentions[0].entity"],
    [{ ...base(), dates: Symbol.iterator }, ""],
    [() => {}, ""],
  ]) {
    assert.throws(
      () => exportAs(handmadeText, /** @type {any} */ (analysis), "csv-dates"),
      (error) => {
        assert(error instanceof NewslensAnalysisError, String(error));
        assert.equal(error.path, path, error.message);
        return true;
      },
    );
  }
  for (const analysis of [undefined, null, 7, () => {}, cyclic]) {
    assert.throws(() => exportAs(handmadeText, /** @type {any} */ (analysis), "json"), NewslensAnalysisError);
  }
  assert.match(exportAs(handmadeText, handmade(), "csv-dates"), /12 May 2023/, "the next call is not disturbed");
});

test("what throws when it is read does no harm", () => {
  const hostile = {
    get dates() {
      throw new RangeError("mine");
    },
  };
  // Often enough to use up the module's stack, if each took a little of it.
  for (let time = 0; time < 5000; time += 1) {
    assert.throws(() => exportAs(article, /** @type {any} */ (hostile), "html"), /mine/);
  }
  assert.throws(() => exportAs(article, /** @type {any} */ (new Proxy({}, {})), "html"), NewslensAnalysisError);
  assert.match(exportAs(article, analyze(article), "csv-dates"), /Monday/);
});

test("does the same in a worker", async () => {
  const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../../www/worker.js", import.meta.url)));
  const analyzer = createAnalyzer({ worker });
  after(() => analyzer.close());
  const analysis = await analyzer.analyze(article);
  assert.equal(await analyzer.exportAs(article, analysis, "timeml"), exportAs(article, analysis, "timeml"));
  const wrong = { ...handmade(), dates: [{ start: 900 }] };
  await assert.rejects(analyzer.exportAs(article, /** @type {any} */ (wrong), "html"), { path: "dates[0].start" });
  await assert.rejects(analyzer.exportAs(article, /** @type {any} */ ({ dates: () => {} }), "html"), { path: "" });
  await assert.rejects(analyzer.exportAs(article, analysis, /** @type {any} */ ("pdf")), NewslensOptionError);
  assert.equal((await analyzer.analyze(article)).text, article, "the next call is not disturbed");
});
