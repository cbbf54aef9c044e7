// The JSON form against its schema, which thereby cannot go stale.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { names } from "../../../www/engine.js";
import { analyze, exportAs, init } from "../../../www/newslens.js";
import { anyTexts, article } from "./samples.mjs";

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const schema = JSON.parse(await readFile(new URL("../../../www/newslens.schema.json", import.meta.url), "utf8"));

before(() => init());

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
    (/** @type {any} */ json) => Object.assign(json.dates[0], { range: { from: "2024-05-13", to: "2024-05-14" } }),
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
