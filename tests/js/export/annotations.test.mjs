// Web Annotations, held against the Web Annotation Data Model by a JSON Schema validator.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { analyze, exportAs, init } from "../../../www/newslens.js";
import { anyTexts, article, handmade, handmadeText } from "./samples.mjs";

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });

before(() => init());

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
