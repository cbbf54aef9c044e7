// The JSON of a dossier against its schema. The sample is written by Rust, where a test compares its fields with those written today.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";

/**
 * @param {string} path a file of the repository
 * @returns {Promise<any>}
 */
const read = async (path) => JSON.parse(await readFile(new URL(`../../../${path}`, import.meta.url), "utf8"));

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const validate = ajv.compile(await read("docs/dossier.schema.json"));
const sample = await read("tests/rust/cases/stories/bridge/dossier.json");

test("is what the schema says", () => {
  assert(validate({ ...sample }), ajv.errorsText(validate.errors));
  assert(sample.utterances.length > 5 && sample.timeline.length > 5);
});

test("the schema refuses what is not so", () => {
  for (const spoil of [
    (/** @type {any} */ json) => delete json.cast,
    (/** @type {any} */ json) => Object.assign(json.utterances[0][0], { extra: 1 }),
    (/** @type {any} */ json) => Object.assign(json.utterances[0][0], { kind: "sung" }),
    (/** @type {any} */ json) => Object.assign(json.cast[0], { type: "thing" }),
    (/** @type {any} */ json) => Object.assign(json.timeline[0], { from: "Monday" }),
  ]) {
    const json = structuredClone(sample);
    spoil(json);
    assert(!validate(json), String(spoil));
  }
});
