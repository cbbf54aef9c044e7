// The module in two parts: whatever is asked first, the answer is that of the whole module.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { exportFormats } from "../../www/export.js";
import { joinRest, RestError } from "../../www/parts.js";

const folder = new URL("../../www/pkg/", import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, folder));

/** How often the rest was asked for, and what the server does then. */
let asked = 0;
let status = 200;

/** What the worker of a browser has: a request that is waited for. */
class Request {
  status = 0;
  /** @type {Uint8Array | undefined} */
  response;
  /** @type {URL | undefined} */
  #address;
  open(/** @type {string} */ _method, /** @type {URL} */ address, /** @type {boolean} */ isAsynchronous) {
    assert.equal(isAsynchronous, false);
    this.#address = address;
  }
  send() {
    asked += 1;
    if (status === 0) throw new Error("there is no network");
    this.status = status;
    this.response = status === 200 && this.#address ? readFileSync(this.#address) : Buffer.from("Not here");
  }
}
Object.assign(globalThis, { XMLHttpRequest: Request });

afterEach(() => {
  status = 200;
});

let copies = 0;

/**
 * The module, started anew.
 * @param {string} file
 * @returns {Promise<typeof import("../../www/pkg/newslens.js")>}
 */
async function started(file) {
  copies += 1;
  const module = await import(`../../www/pkg/newslens.js?copy=${copies}`);
  joinRest(await module.default({ module_or_path: read(file) }));
  asked = 0;
  return module;
}

/** A text as the module takes it. */
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

const article = "OSLO, May 3 — “We have 5 boats,” Mayor Ada Nwosu said on Monday.";
const message =
  "can u come by tmrw 5ish or the 2nd thurs in nov? dinner 8-9:30pm, back in 10 mins. mtg every other fri 1/2 2/3";
const list = "name,kind\nthe Blue Boats,organization\n";

/** The formats that the module writes. */
const formats = Object.keys(exportFormats).filter((format) => format !== "json");
/** An analysis as a page has it: nothing was asked of the module for it. */
const analysis = (await started("newslens_bg.wasm")).analyze_object(article, {});

/** @typedef {typeof import("../../www/pkg/newslens.js")} Module */

/** What may be asked first. @type {Record<string, (module: Module) => unknown>} */
const calls = {
  "a message": (module) => module.analyze_flat(bytes(message), { date: "2024-05-15" }, undefined, ""),
  "an object": (module) => module.analyze_object(article, { date: "2024-05-15" }),
  "own names": (module) => module.analyze_flat(bytes(`The Blue Boats won. ${article}`), { names: list }, undefined, ""),
  "a wrong option": (module) => {
    try {
      return module.analyze_flat(bytes(article), /** @type {any} */ ({ date: "soon" }), undefined, "");
    } catch (error) {
      return String(error);
    }
  },
  "a time": (module) => module.read_time("2024-Q3"),
  version: (module) => module.version(),
  "another language": (module) =>
    module.analyze_flat(bytes("A prefeita disse que não vai haver obras na ponte."), {}, undefined, "pt"),
  "a session": (module) => {
    const session = new module.Session({ date: "2024-05-15" }, "");
    session.set_text(bytes(article));
    session.analyze_flat();
    session.replace(0, 4, "BERGEN, or 9-11am tmrw, and");
    session.set_options({ date: "2023-01-01", genre: "message" }, "");
    return session.analyze_flat();
  },
};

for (const format of formats) {
  calls[`as ${format}`] = (module) => module.export_as(article, analysis, format);
}

for (const [name, call] of Object.entries(calls)) {
  test(`the first part answers as the whole does when the first that it is asked is ${name}`, async () => {
    const whole = call(await started("newslens_bg.wasm"));
    assert.equal(asked, 0);
    assert.deepEqual(call(await started("newslens_first.wasm")), whole);
    assert.ok(asked <= 1, "the rest is loaded once");
  });
}

test("an article needs the first part alone", async () => {
  const first = await started("newslens_first.wasm");
  first.names();
  first.analyze_flat(bytes(article), { date: "2024-05-15" }, undefined, "pt");
  assert.equal(asked, 0);
});

test("exports are in the rest, which is loaded once", async () => {
  const first = await started("newslens_first.wasm");
  for (const format of formats) first.export_as(article, analysis, format);
  assert.equal(asked, 1);
});

for (const [how, answer, reason] of /** @type {const} */ ([
  ["there is no network", 0, /there is no network/],
  ["the server has not got it", 404, /answered with 404/],
])) {
  test(`an error tells that the rest could not be loaded where ${how}, and the next module can have it`, async () => {
    const first = await started("newslens_first.wasm");
    status = answer;
    assert.throws(
      () => first.analyze_object(article, {}),
      (error) => error instanceof RestError && reason.test(error.message),
    );
    status = 200;
    const next = await started("newslens_first.wasm");
    assert.deepEqual(next.analyze_object(article, {}), (await started("newslens_bg.wasm")).analyze_object(article, {}));
  });
}
