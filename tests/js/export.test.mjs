// The exports from JavaScript, each read by a reader that is not ours. CSV and TimeML are read in tests/rust/export.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import { parse } from "parse5";
import { createAnalyzer } from "../../www/analyzer.js";
import { names } from "../../www/engine.js";
import {
  analyze,
  exportAs,
  exportFormats,
  init,
  NewslensAnalysisError,
  NewslensOptionError,
} from "../../www/newslens.js";
import { NodeWorker } from "./node-worker.mjs";

/** @typedef {import("../../www/newslens.js").AnalysisObject} AnalysisObject */

const article = `PARIS, May 14, 2024 — “Ça va 👍, <b>yes</b>,” Mayor Zoë Nwosu said on Monday; “no \\, way” followed.

Nwosu, 51, met “a few” Canadians in Paris early in 2023. “We are done & gone,” she said. “Come in June, at 9 a.m.”`;

/** Texts of pieces that mean something to an extractor or to a format, in any order; the same each time. */
const pieces =
  "\0|\x1b|\x7f|\u0085|\ufffe|\ud83d|\udc4d|👍|é|“|”|\"|'|&|<|>|</article>|<!--|]]>|&lt;|;|,|\\|\\n|\r|\r\n|\n|\t| | |. |Monday |12 May 2023 |3000 BC |2023 |9 a.m. |early |Ada Nwosu |Mayor |Paris |said |she told ".split(
    "|",
  );

function anyTexts(count = 200) {
  let state = 1;
  const random = (/** @type {number} */ below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join(""),
  );
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const schema = JSON.parse(await readFile(new URL("../../www/newslens.schema.json", import.meta.url), "utf8"));

before(() => init());

describe("JSON", () => {
  const validate = ajv.compile(schema);

  test("is what the schema says", () => {
    for (const text of [article, "", ...anyTexts()]) {
      for (const options of [{}, { date: "2024-05-15" }]) {
        const json = JSON.parse(exportAs(text, analyze(text, options), "json"));
        assert(validate(json), `${JSON.stringify(text)}: ${ajv.errorsText(validate.errors)}`);
      }
    }
  });

  test("the schema refuses what is not so", () => {
    for (const spoil of [
      (/** @type {any} */ json) => delete json.dates,
      (/** @type {any} */ json) => Object.assign(json, { extra: 1 }),
      (/** @type {any} */ json) => Object.assign(json.quotes[0], { extra: 1 }),
      (/** @type {any} */ json) => Object.assign(json.quotes[0].speaker, { method: "luck" }),
      (/** @type {any} */ json) => Object.assign(json.mentions[0], { start: -1 }),
      (/** @type {any} */ json) => Object.assign(json.entities[0], { type: "thing" }),
    ]) {
      const json = JSON.parse(JSON.stringify(analyze(article)));
      spoil(json);
      assert(!validate(json), String(spoil));
    }
  });

  test("the schema has the kinds that the module has", () => {
    const { $defs } = schema;
    const { dateTypes, dateMods, quoteKinds, speakerMethods, entityTypes } = names();
    assert.deepEqual($defs.date.properties.type.enum, dateTypes);
    assert.deepEqual($defs.date.properties.mod.enum, [...dateMods, null]);
    assert.deepEqual($defs.quote.properties.kind.enum, quoteKinds);
    assert.deepEqual($defs.speaker.properties.method.enum, speakerMethods);
    assert.deepEqual($defs.entityType.enum, entityTypes);
  });
});

describe("iCalendar", () => {
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

  test("can be read whatever the text", () => {
    for (const text of anyTexts()) {
      const analysis = analyze(text, { date: "2024-05-15" });
      const found = events(exportAs(text, analysis, "ical"));
      assert.equal(found.length, analysis.dates.filter(({ from }) => from?.match(/^\d{4}-/)).length);
      assert.equal(new Set(found.map(({ uid }) => uid)).size, found.length);
    }
  });
});

describe("HTML", () => {
  /**
   * The document that parse5 reads, which finds no fault in it.
   * @param {string} html
   */
  function read(html) {
    const faults = /** @type {string[]} */ ([]);
    const document = parse(html, { onParseError: ({ code }) => faults.push(code) });
    assert.deepEqual(faults, [], html);
    return document;
  }

  /**
   * All nodes of a tree, in order.
   * @param {any} node
   * @returns {Generator<any>}
   */
  function* nodes(node) {
    yield node;
    for (const child of node.childNodes ?? []) yield* nodes(child);
  }

  /** @param {any} node */
  const textOf = (node) => [...nodes(node)].map(({ value }) => value ?? "").join("");

  /**
   * @param {any} node
   * @param {string} name
   */
  const attribute = (node, name) => node.attrs?.find((/** @type {any} */ each) => each.name === name)?.value;

  test("has the text, and lists that point into it", () => {
    const document = read(exportAs(article, analyze(article), "html"));
    const all = [...nodes(document)];
    assert.equal(textOf(all.find(({ nodeName }) => nodeName === "article")), article);
    const ids = all.map((node) => attribute(node, "id")).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length);
    const links = all.filter(({ nodeName }) => nodeName === "a").map((node) => attribute(node, "href"));
    assert(links.length > 5);
    assert.deepEqual(
      links.filter((link) => !ids.includes(link.slice(1))),
      [],
    );
    assert.match(textOf(document), /Who said what \(\d+\)/);
  });

  test("is without fault, script and other places whatever the text", () => {
    for (const text of anyTexts()) {
      const all = [...nodes(read(exportAs(text, analyze(text, { date: "2024-05-15" }), "html")))];
      const tags = new Set(all.map(({ tagName }) => tagName).filter(Boolean));
      const known =
        "html head meta title style body main article mark p small section h2 table thead tbody tr th td a".split(" ");
      assert.deepEqual(
        [...tags].filter((tag) => !known.includes(tag)),
        [],
      );
      assert(!all.some(({ nodeName }) => nodeName === "#comment"));
      assert(all.every((node) => attribute(node, "href")?.startsWith("#") ?? true));
      const held = text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|\ufffe/gu, "\ufffd").replace(/\r\n?/g, "\n");
      assert.equal(textOf(all.find(({ nodeName }) => nodeName === "article")), held);
    }
  });
});

describe("Web Annotations", () => {
  const text = { type: "string" };
  const body = {
    type: "object",
    properties: {
      type: { const: "TextualBody" },
      purpose: { enum: ["tagging", "identifying", "describing"] },
      value: text,
    },
    required: ["type", "purpose", "value"],
    additionalProperties: false,
  };
  const position = {
    type: "object",
    properties: { type: { const: "TextPositionSelector" }, start: { type: "integer" }, end: { type: "integer" } },
    required: ["type", "start", "end"],
    additionalProperties: false,
  };
  const quotation = {
    type: "object",
    properties: { type: { const: "TextQuoteSelector" }, exact: text, prefix: text, suffix: text },
    required: ["type", "exact", "prefix", "suffix"],
    additionalProperties: false,
  };
  const name = {
    type: "string",
    pattern: "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
  };
  const annotation = {
    type: "object",
    properties: {
      id: name,
      type: { const: "Annotation" },
      body: { type: "array", items: body, minItems: 2 },
      target: {
        type: "object",
        properties: {
          source: name,
          selector: { type: "array", prefixItems: [position, quotation], minItems: 2, items: false },
        },
        required: ["source", "selector"],
        additionalProperties: false,
      },
    },
    required: ["id", "type", "body", "target"],
    additionalProperties: false,
  };
  const page = {
    type: "object",
    properties: {
      id: name,
      type: { const: "AnnotationPage" },
      startIndex: { const: 0 },
      items: { type: "array", items: annotation },
    },
    required: ["type", "startIndex", "items"],
    additionalProperties: false,
  };
  /** What the Web Annotation Data Model asks for, as far as we use it. */
  const validate = ajv.compile({
    type: "object",
    properties: {
      "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
      id: name,
      type: { const: "AnnotationCollection" },
      label: text,
      total: { type: "integer" },
      first: page,
    },
    required: ["@context", "id", "type", "first"],
    additionalProperties: false,
  });

  test("are as the model says, and tell the same place twice", () => {
    for (const text of [article, ...anyTexts()]) {
      const analysis = analyze(text);
      const collection = JSON.parse(exportAs(text, analysis, "annotations"));
      assert.equal(validate(collection), true, ajv.errorsText(validate.errors));
      assert.equal(collection.total, analysis.dates.length + analysis.quotes.length + analysis.mentions.length);
      assert.equal(collection.total, collection.first.items.length);
      const points = [...text.replace(/\p{Surrogate}/gu, "\ufffd")];
      for (const { target } of collection.first.items) {
        const [{ start, end }, { exact, prefix, suffix }] = target.selector;
        assert.equal(points.slice(start, end).join(""), exact);
        assert.equal(points.slice(Math.max(0, start - 32), start).join(""), prefix);
        assert.equal(points.slice(end, end + 32).join(""), suffix);
      }
    }
  });

  test("say what a place is and what it stands for", () => {
    const { items } = JSON.parse(exportAs(handmadeText, handmade(), "annotations")).first;
    assert.deepEqual(
      items.map((/** @type {any} */ { body: bodies }) =>
        bodies.map((/** @type {any} */ each) => `${each.purpose} ${each.value}`),
      ),
      [
        ["tagging date", "identifying 2023-05-12", "describing approx"],
        ["tagging time", "identifying 2023-05-12T09:00"],
        ["tagging duration", "identifying P1D"],
        ["tagging person", "identifying Ada; Nwosu"],
      ],
    );
  });
});

describe("exportAs", () => {
  test("has every format, with a name for files of it", async () => {
    assert.equal(Object.keys(exportFormats).length, 9);
    for (const format of /** @type {(keyof typeof exportFormats)[]} */ (Object.keys(exportFormats))) {
      assert(exportAs(article, analyze(article), format).length > 10, format);
    }
    try {
      exportAs(article, analyze(article), /** @type {any} */ ("none"));
    } catch (error) {
      const accepted = /** @type {NewslensOptionError} */ (error).accepted.split(", ");
      assert.deepEqual(Object.keys(exportFormats), ["json", ...accepted]);
    }
    for (const format of ["pdf", "", "CSV-dates", "toString"]) {
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
    const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));
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
});

/** The text of `handmade`, which does not change with the extractors. */
const handmadeText = "“Ada; Nwosu”, 12 May 2023, 9 a.m., a day";

/** @returns {AnalysisObject} */
function handmade() {
  const span = (/** @type {string} */ text) => {
    const start = handmadeText.indexOf(text);
    return { start, end: start + text.length, text };
  };
  return {
    publication: { value: "2024-05-15", found: null },
    dates: [
      {
        ...span("12 May 2023"),
        type: "date",
        value: "2023-05-12",
        mod: "approx",
        from: "2023-05-12",
        to: "2023-05-13",
        anchor: null,
      },
      {
        ...span("9 a.m."),
        type: "time",
        value: "2023-05-12T09:00",
        mod: null,
        from: "2023-05-12T09:00",
        to: "2023-05-12T10:00",
        anchor: { value: "2023-05-12", date: 0 },
      },
      { ...span("a day"), type: "duration", value: "P1D", mod: null, from: null, to: null, anchor: null },
    ],
    quotes: [],
    mentions: [{ ...span("Ada; Nwosu"), type: "person", entity: 0 }],
    entities: [{ id: 0, name: "Ada; Nwosu", type: "person", roles: [], mentions: [0] }],
  };
}
