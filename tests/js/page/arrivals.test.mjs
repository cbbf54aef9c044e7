// What comes last is what is shown, however long each takes to be read.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Arrivals } from "../../../www/page/arrivals.js";

/** What stands in for the worker that opens: a file's text is its bytes, unless it is a saved dossier. */
class Opener extends EventTarget {
  /** @type {MessagePort | undefined} */
  #port;

  /**
   * @param {{ bytes: Uint8Array }} asked
   * @param {MessagePort[]} ports
   */
  postMessage({ bytes }, [port]) {
    this.#port = port;
    const text = new TextDecoder().decode(bytes);
    port.postMessage(text.includes("newslens_dossier") ? { problem: "dossier" } : { opened: { text, blocks: [] } });
  }

  terminate() {
    this.#port?.close();
  }
}

/** @type {EventTarget & { files: unknown[], value: string }} */
let field;
/** @type {string[]} */
let shown;
/** @type {string[]} */
let told;
/** @type {boolean[]} */
let busy;
/** @type {unknown[]} */
let several;
let isInDossier = false;
/** @type {Arrivals} */
let arrivals;

beforeEach(() => {
  const page = Object.assign(new EventTarget(), { baseURI: "https://newslens.test/" });
  Object.assign(globalThis, { document: page, Worker: Opener });
  [shown, told, busy, several] = [[], [], [], []];
  isInDossier = false;
  field = Object.assign(new EventTarget(), { files: [], value: "" });
  const editor = {
    parts: { text: new EventTarget() },
    replace: async (/** @type {string} */ text) => {
      // As the page does when a text comes.
      arrivals.cancel();
      shown.push(text);
      return true;
    },
  };
  arrivals = new Arrivals(/** @type {any} */ ({ file: field, open: new EventTarget() }), /** @type {any} */ (editor), {
    busy: (isBusy) => busy.push(isBusy),
    tell: (notice) => told.push(notice),
    mayReplace: () => true,
    areSeveral: () => isInDossier,
    several: (given) => several.push(given),
  });
});

afterEach(() => {
  for (const name of ["document", "Worker"]) Reflect.deleteProperty(globalThis, name);
});

/**
 * Chooses a file that is read when `finish` says so, with its text or without.
 * @param {string} name
 */
function choose(name) {
  /** @type {(text?: string) => void} */
  let finish = () => {};
  const bytes = new Promise((resolve, reject) => {
    finish = (text) =>
      text === undefined ? reject(new Error("gone")) : resolve(new TextEncoder().encode(text).buffer);
  });
  field.files = [{ name, arrayBuffer: () => bytes }];
  field.dispatchEvent(new Event("change"));
  return finish;
}

/** @param {() => boolean} isTrue */
async function until(isTrue) {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

test("of two files, the one that was chosen last is shown, though it was read first", async () => {
  const finishFirst = choose("first.txt");
  const finishSecond = choose("second.txt");
  finishSecond("second");
  finishFirst("first");
  await until(() => shown.length > 0);
  assert.deepEqual(shown, ["second"]);
  assert.equal(busy.at(-1), false);
});

test("of two files, the one that was chosen last is shown, though it was read last", async () => {
  const finishFirst = choose("first.txt");
  const finishSecond = choose("second.txt");
  finishFirst("first");
  finishSecond("second");
  await until(() => shown.length > 0);
  assert.deepEqual(shown, ["second"]);
});

test("a file that is given up while it is read does not come", async () => {
  const finishFirst = choose("first.txt");
  assert(arrivals.cancel());
  finishFirst("first");
  choose("second.txt")("second");
  await until(() => shown.length > 0);
  assert.deepEqual(shown, ["second"]);
});

test("why a file cannot be read is told, unless another has come since", async () => {
  const finishFirst = choose("first.txt");
  choose("second.txt")();
  await until(() => told.length > 0);
  finishFirst();
  choose("third.txt")("third");
  await until(() => shown.length > 0);
  assert.equal(told.length, 1);
  assert.match(told[0], /second\.txt/);
  assert.deepEqual(shown, ["third"]);
});

/**
 * Chooses files, all at once.
 * @param {...File} files
 */
async function chooseAll(...files) {
  field.files = files;
  field.dispatchEvent(new Event("change"));
  await new Promise((resolve) => setTimeout(resolve));
}

const rain = new File(["It rained."], "rain.txt");

test("several files go beside each other, a single one is read by itself", async () => {
  await chooseAll(rain, new File(["It snowed."], "snow.txt"));
  assert.equal(several.length, 1);
  assert.deepEqual(shown, []);
  await chooseAll(rain);
  assert.equal(several.length, 1);
});

test("where articles stand beside each other, a single file is put there too", async () => {
  isInDossier = true;
  await chooseAll(rain);
  assert.deepEqual(several, [{ files: [rain], entries: [] }]);
});

test("a file that holds several articles goes where they are beside each other, an article that was saved does not", async () => {
  await chooseAll(new File(['{"newslens_dossier": 1}'], "story.json"));
  await until(() => several.length === 1);
  await chooseAll(new File(['{"text": "It rained."}'], "week.jsonl"));
  assert.equal(several.length, 2);
  await chooseAll(new File(['{"text": "It rained.", "mentions": []}'], "saved.json"));
  await until(() => shown.length === 1);
  assert.equal(several.length, 2);
});
