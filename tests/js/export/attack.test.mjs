// Every string of an analysis that was corrected by hand under attack. Whatever stands in it, an export has the same elements,
// events, rows and statements as one of harmless words, and gives the words back: HTML read by parse5, iCalendar by ical.js,
// CSV by csv-parse, Web Annotations by jsonld. TimeML and JSON are attacked in tests/rust/export/attack.rs.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { parse as parseHtml } from "parse5";
import { exportAs, init, NewslensAnalysisError } from "../../../www/newslens.js";

before(() => init());

/** @typedef {import("../../../www/newslens.js").AnalysisObject} AnalysisObject */

/** What means something to a format, or breaks out of one. */
const pieces = [
  ...[
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "+1",
    "-1",
    "＝1",
    "\t=1",
    "\r=1",
    "'=1",
  ],
  ...[
    '"=1"',
    ";=1",
    "; =1",
    ';"=1',
    "; ' \"@x",
    ",=1",
    '",=1,"',
    "'",
    '"',
    ";",
    ",",
    " ",
    "\n",
    "\r\n",
    "\t",
    ":",
    "\\",
  ],
  ...["<script>alert(1)</script>", "</script>", "</style>", "</title>", "</article>", "</mark>", "</td>", "</table>"],
  ...["<img src=x onerror=alert(1)>", '" onmouseover="alert(1)', '"><b>', "'><b>", "`><b>", "<svg/onload=alert(1)>"],
  ...["<![CDATA[", "]]>", "<!--", "-->", "--!>", "<?x y?>", "&lt;", "&#0;", "&amp", "&", "javascript:alert(1)"],
  ...["\\n", "\\,", "\\u003c", '","@id":"http://evil.example/"', '"}],', "@context", "http://evil.example/", "_:b0"],
  ...["\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1", "\nBEGIN:VALARM", "\r\n ATTACH:x", "\0", "\x0b", "\x1b[31m", "\x7f"],
  ...["\u0085", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufdd0", "\ufffe", "\ud83d", "\udc4d"],
  ...["👍", "é", "Ada Nwosu", "said", "x", "é".repeat(60), "👍".repeat(30), "a".repeat(100)],
];

/**
 * Numbers below a limit, in an order that is the same each time.
 * @param {number} state
 */
function lots(state) {
  return (/** @type {number} */ below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

/**
 * A text that is nothing but marks, of pieces, and its analysis, of pieces in every string.
 * @param {number} seed
 */
function attack(seed) {
  const lot = lots(seed);
  // What is cut into marks must not be put together again: "\ud83d" beside "\udc4d", which JavaScript takes for one character.
  const words = () => Array.from({ length: 1 + lot(4) }, () => pieces[lot(pieces.length)]).join("");
  const held = () => words().replace(/\p{Surrogate}/gu, "\ufffd");
  let text = "";
  const mark = () => {
    const start = text.length;
    text += held();
    return { start, end: text.length, text: text.slice(start) };
  };
  const count = 1 + lot(4);
  const each = (/** @type {(index: number) => any} */ make) => Array.from({ length: count }, (_, index) => make(index));
  const analysis = {
    language: "pt-BR",
    languageConfidence: 0.5,
    genre: "news",
    publication: { value: "2024-05-15", source: "given", found: null, other: null },
    dates: each((index) => ({
      ...mark(),
      type: index % 2 === 0 ? "date" : "set",
      value: words(),
      mod: index % 3 === 0 ? "approx" : null,
      from: "2024-05-14",
      to: "2024-05-15",
      range: null,
      anchor: { value: words(), date: lot(count) },
    })),
    quotes: each((index) => ({
      ...mark(),
      kind: "direct",
      parts: [],
      group: index,
      cue: mark(),
      speaker: { ...mark(), name: words(), entity: lot(count), method: "name" },
      denied: false,
      headline: false,
      confidence: 0.5,
    })),
    mentions: each((index) => ({ ...mark(), type: "person", entity: index, confidence: 0.5 })),
    entities: each((id) => ({
      id,
      name: words(),
      type: "person",
      roles: [words(), words()],
      mentions: [id],
      confidence: 0.5,
    })),
  };
  return { text, analysis: /** @type {AnalysisObject} */ (/** @type {any} */ (analysis)) };
}

/**
 * The same marks over harmless words.
 * @param {ReturnType<typeof attack>} attacked
 */
function harmless({ text, analysis }) {
  const plain = text.replace(/[\s\S]/g, "x");
  const put = (/** @type {any} */ value, /** @type {string} */ name) => {
    if (name === "text") return "x".repeat(value.length);
    return ["value", "name"].includes(name) && !/^2024/.test(value) ? "x" : value;
  };
  const copy = JSON.parse(JSON.stringify(analysis), (name, value) => put(value, name));
  for (const entity of copy.entities) entity.roles = ["x", "x"];
  return { text: plain, analysis: /** @type {AnalysisObject} */ (copy) };
}

/** What of a string comes back: no half of a character, and nothing that HTML cannot hold. */
const held = (/** @type {string} */ text) =>
  text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[^\P{Cc}\t\n\r]|[\ufdd0-\ufdef\ufffe\uffff]/gu, "\ufffd");
/** The same on one line; what counts as white space is what Unicode says. */
const line = (/** @type {string} */ text) =>
  held(
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .split(/\p{White_Space}+/u)
      .filter(Boolean)
      .join(" "),
  );
/** The same as HTML reads it: "\r\n" is an end of line. */
const read = (/** @type {string} */ text) => held(text).replace(/\r\n?/g, "\n");

/**
 * @param {any} node
 * @returns {Generator<any>}
 */
function* nodes(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodes(child);
}
const textOf = (/** @type {any} */ node) => [...nodes(node)].map(({ value }) => value ?? "").join("");
const attribute = (/** @type {any} */ node, /** @type {string} */ name) =>
  node.attrs.find((/** @type {any} */ each) => each.name === name)?.value;

/**
 * Does something with many attacks.
 * @param {(attacked: ReturnType<typeof attack>) => void} check
 */
function forMany(check, count = 300) {
  for (let seed = 1; seed <= count; seed += 1) {
    const attacked = attack(seed);
    try {
      check(attacked);
    } catch (error) {
      throw new Error(`${error}\nof attack ${seed}: ${JSON.stringify(attacked)}`, { cause: error });
    }
  }
}

test("HTML: the same elements and attributes, with the words as their text", () => {
  const document = (/** @type {ReturnType<typeof attack>} */ { text, analysis }) => {
    const faults = /** @type {string[]} */ ([]);
    const tree = parseHtml(exportAs(text, analysis, "html"), { onParseError: ({ code }) => faults.push(code) });
    assert.deepEqual(faults, []);
    return [...nodes(tree)];
  };
  const shape = (/** @type {any[]} */ all) =>
    all
      .filter(({ nodeName }) => nodeName !== "#text")
      .map(({ nodeName, attrs = [] }) => `${nodeName} ${attrs.map((/** @type {any} */ each) => each.name)}`);
  forMany((attacked) => {
    const all = document(attacked);
    assert.deepEqual(shape(all), shape(document(harmless(attacked))));
    const { text, analysis } = attacked;
    assert.equal(textOf(all.find(({ nodeName }) => nodeName === "article")), read(text));
    const titles = all.filter((node) => node.attrs && attribute(node, "id")).map((node) => attribute(node, "title"));
    for (const { type, value } of analysis.dates) assert(titles.includes(read(`${type}: ${value}`)), value);
    for (const { kind, speaker } of analysis.quotes) assert(titles.includes(read(`${kind}: ${speaker?.name}`)));
    const cells = all.filter(({ nodeName }) => nodeName === "td").map(textOf);
    for (const { name, roles } of analysis.entities) {
      assert(cells.includes(read(name)), name);
      assert(cells.includes(read(roles.join("; "))));
    }
  });
});

test("iCalendar: the same events and properties, with the words as their text", () => {
  const events = (/** @type {ReturnType<typeof attack>} */ { text, analysis }) => {
    const calendar = exportAs(text, analysis, "ical");
    for (const part of calendar.split("\r\n")) {
      assert(Buffer.byteLength(part) <= 75);
      assert(!/[\p{Cc}\u2028\u2029]/u.test(part), "no reader takes anything else for an end of line");
    }
    return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents();
  };
  const shape = (/** @type {ICAL.Component[]} */ all) =>
    all.map((each) => [
      each.name,
      each.getAllSubcomponents().length,
      ...each.getAllProperties().map(({ name }) => name),
    ]);
  forMany((attacked) => {
    const found = events(attacked);
    assert.deepEqual(shape(found), shape(events(harmless(attacked))));
    for (const [index, { text, value, mod }] of attacked.analysis.dates.entries()) {
      const description = String(found[index].getFirstPropertyValue("description"));
      assert.equal(description.split("\n")[0], `“${line(text)}”: ${line(value)}${mod ? `, ${mod}` : ""}`);
    }
  });
});

test("CSV: the same rows and cells, none of which a spreadsheet would run", () => {
  // As the documentation says how to undo it.
  const unguarded = (/** @type {string} */ cell) => cell.replace(/(^|;)( *)'(?=[ '"]*[=+\-@＝＋－＠])/g, "$1$2");
  const formula = /^[ "]*[=+\-@＝＋－＠\t\r]/;
  forMany(({ text, analysis }) => {
    for (const format of /** @type {const} */ (["csv-dates", "csv-quotes", "csv-entities", "csv-mentions"])) {
      const table = exportAs(text, analysis, format);
      const rows = /** @type {string[][]} */ (parseCsv(table, { bom: true }));
      assert.equal(rows.length, analysis.dates.length + 1, "a row for each, of as many cells");
      const parted = { bom: true, delimiter: ";", quote: null, relax_column_count: true };
      for (const cell of [...rows, ...parseCsv(table, parted)].flat()) assert.doesNotMatch(cell, formula);
      if (format === "csv-entities") {
        const wanted = analysis.entities.map(({ name, roles }) => [line(name), line(roles.join("; "))]);
        assert.deepEqual(
          rows.slice(1).map((row) => [unguarded(row[1]), unguarded(row[3])]),
          wanted,
        );
      }
    }
  });
});

/**
 * What the context of Web Annotations says of the words that are used here, as facts; the file itself lies on the network.
 * @type {any}
 */
const context = {
  oa: "http://www.w3.org/ns/oa#",
  as: "http://www.w3.org/ns/activitystreams#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  id: "@id",
  type: "@type",
  ...Object.fromEntries(["Annotation", "TextualBody", "TextPositionSelector"].map((name) => [name, `oa:${name}`])),
  TextQuoteSelector: "oa:TextQuoteSelector",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  label: "rdfs:label",
  total: "as:totalItems",
  first: { "@type": "@id", "@id": "as:first" },
  startIndex: "as:startIndex",
  items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
  body: { "@type": "@id", "@id": "oa:hasBody" },
  target: { "@type": "@id", "@id": "oa:hasTarget" },
  source: { "@type": "@id", "@id": "oa:hasSource" },
  selector: { "@type": "@id", "@id": "oa:hasSelector" },
  purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
  ...Object.fromEntries(["tagging", "identifying", "describing"].map((name) => [name, `oa:${name}`])),
  value: "rdf:value",
  ...Object.fromEntries(["start", "end", "exact", "prefix", "suffix"].map((name) => [name, `oa:${name}`])),
};

/** @param {string} url */
async function documentLoader(url) {
  assert.equal(url, "http://www.w3.org/ns/anno.jsonld", "nothing else is asked for");
  return { documentUrl: url, document: { "@context": context } };
}

test("Web Annotations: the same statements, with the words as literals", async () => {
  const statements = async (/** @type {ReturnType<typeof attack>} */ { text, analysis }) => {
    const json = exportAs(text, analysis, "annotations");
    assert(!/<\//.test(json), "can stand in a script element");
    const graph = /** @type {any[]} */ (await jsonld.toRDF(JSON.parse(json), { documentLoader }));
    for (const { subject, predicate, object } of graph) {
      for (const node of [subject, predicate, object]) {
        if (node.termType === "NamedNode")
          assert.match(node.value, /^(urn:uuid:[0-9a-f-]{36}|http:\/\/www\.w3\.org\/)/);
      }
    }
    return graph;
  };
  const shape = (/** @type {any[]} */ graph) =>
    graph.map(({ predicate, object }) => `${predicate.value} ${object.termType}`).sort();
  for (let seed = 1; seed <= 40; seed += 1) {
    const attacked = attack(seed);
    const graph = await statements(attacked);
    assert.deepEqual(shape(graph), shape(await statements(harmless(attacked))));
    const literals = new Set(graph.map(({ object }) => object.value));
    const { dates, quotes, entities } = attacked.analysis;
    const names = [
      ...dates.map(({ value }) => value),
      ...[...quotes.map(({ speaker }) => speaker), ...entities].map((each) => each?.name ?? ""),
    ];
    for (const name of names) assert(literals.has(name.replace(/\p{Surrogate}/gu, "\ufffd")), JSON.stringify(name));
  }
});

test("a day is a day, a language a language: nothing else gets that far", () => {
  const { text, analysis } = attack(1);
  const places = /** @type {[string, (moment: string) => void][]} */ ([
    ["publication.value", (moment) => Object.assign(/** @type {any} */ (analysis.publication), { value: moment })],
    ["publication.other", (moment) => Object.assign(/** @type {any} */ (analysis.publication), { other: moment })],
    ["language", (tag) => Object.assign(analysis, { language: tag })],
    ["dates[0].from", (moment) => Object.assign(analysis.dates[0], { from: moment })],
    ["dates[0].to", (moment) => Object.assign(analysis.dates[0], { to: moment })],
  ]);
  for (const piece of pieces) {
    for (const [path, put] of places) {
      if (path === "language" && /^[a-z]+$/.test(piece)) continue;
      const before = structuredClone(analysis);
      put(piece);
      const wanted = (/** @type {unknown} */ error) => error instanceof NewslensAnalysisError && error.path === path;
      assert.throws(() => exportAs(text, analysis, "ical"), wanted, `${path}: ${piece}`);
      Object.assign(analysis, before);
    }
  }
});
