// newslens and what else reads such texts in a browser, each as it is used. Runs in Node and, bundled, in browsers.
import { analyze, init } from "../../www/newslens.js";

/**
 * @typedef {object} Reader
 * @property {string} name
 * @property {string} finds  what it looks for
 * @property {(text: string) => unknown} read
 */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string[]} packages  the packages from npm that it takes
 * @property {string} finds
 * @property {() => Promise<Reader["read"] | undefined>} load  nothing where a package is not installed
 */

/** What is read with, as all of them take it. */
const published = "2024-05-15";

/** Whatever is not installed is left out: a bundler takes a failure that is caught for no failure. */
const peers = /** @type {Peer[]} */ ([
  {
    name: "chrono-node",
    packages: ["chrono-node"],
    finds: "dates",
    load: async () => {
      const chrono = await import("chrono-node").catch(() => undefined);
      const day = new Date(`${published}T12:00:00`);
      return chrono && ((text) => chrono.parse(text, day));
    },
  },
  {
    name: "compromise",
    packages: ["compromise"],
    finds: "people, places, organisations",
    load: async () => {
      const compromise = await import("compromise").catch(() => undefined);
      return compromise && ((text) => compromise.default(text).topics().json({ offset: true }));
    },
  },
  {
    name: "wink-nlp",
    packages: ["wink-nlp", "wink-eng-lite-web-model"],
    finds: "times, amounts, parts of speech",
    load: async () => {
      const wink = await import("wink-nlp").catch(() => undefined);
      const model = await import("wink-eng-lite-web-model").catch(() => undefined);
      if (!wink || !model) return undefined;
      const nlp = wink.default(model.default, ["sbd", "pos", "ner"]);
      return (text) => nlp.readDoc(text).entities().out();
    },
  },
]);

/** What is compared, with the packages that it takes. */
export const packagesOf = Object.fromEntries(peers.map(({ name, packages }) => [name, packages]));

/**
 * What each looks for.
 * @type {Record<string, string>}
 */
export const findsOf = {
  newslens: "dates, quotes, names",
  ...Object.fromEntries(peers.map(({ name, finds }) => [name, finds])),
};

/**
 * Starts newslens and all that is installed beside it.
 * @param {import("../../www/engine.js").Source} [source]  where the WebAssembly module is, as for `init`
 * @returns {Promise<{ readers: Reader[], missing: string[] }>} newslens first; with the names of those that are not installed
 */
export async function startReaders(source) {
  await init(source);
  const own = (/** @type {string} */ text) => analyze(text, { date: published }).toJSON();
  /** @type {Reader[]} */
  const readers = [{ name: "newslens", finds: findsOf.newslens ?? "", read: own }];
  const missing = [];
  for (const { name, finds, load } of peers) {
    const read = await load();
    if (read) readers.push({ name, finds, read });
    else missing.push(name);
  }
  return { readers, missing };
}
