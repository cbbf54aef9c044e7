// What a caller without types may give.
import { types } from "node:util";

/** @typedef {import("./random.mjs").Random} Random */

/** What getters and traps of ours throw; it has to come back as it is. */
export class Thrown extends Error {}

const fail = () => {
  throw new Thrown("the caller's own");
};

/** Proxies that refuse, and those that answer anything. */
const proxies = [
  () => new Proxy({}, { get: fail, ownKeys: fail, has: fail, getOwnPropertyDescriptor: fail }),
  () => new Proxy({}, { get: () => "news", ownKeys: () => ["genre"], getOwnPropertyDescriptor: anyProperty }),
  () => new Proxy({}, { ownKeys: () => ["date"], getOwnPropertyDescriptor: anyProperty, get: fail }),
  () => new Proxy([], {}),
  () => new Proxy(() => {}, { apply: fail, get: fail }),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
];

function anyProperty() {
  return { value: "news", enumerable: true, configurable: true, writable: true };
}

/** @type {(() => unknown)[]} */
const odd = [
  () => undefined,
  () => null,
  () => true,
  () => Number.NaN,
  () => -0,
  () => 1e308,
  () => -1,
  () => 2 ** 53,
  () => 2 ** 32 + 1,
  () => 0.5,
  () => 10n ** 40n,
  () => Symbol("sign"),
  () => Symbol.iterator,
  () => "",
  () => "2024-05-15",
  () => "2024-02-30T99:99",
  () => "auto",
  () => "message",
  () => "day-first",
  () => "\ud83d",
  () => "\0".repeat(10_000),
  () => "constructor",
  () => () => fail(),
  () => class {},
  () => [],
  () => ["date", "2024-05-15"],
  () => new Array(3),
  () => new Date(Number.NaN),
  () => /x/y,
  () => new Map([["date", "2024-05-15"]]),
  () => new Set([1]),
  () => new WeakMap(),
  () => new Proxy({}, {}),
  () => Object.create(null),
  () => Object.create({ date: "2024-05-15" }),
  () => new String("2024-05-15"),
  () => new Number(7),
  () => Object(1n),
  () => new Error("no"),
  () => Promise.resolve({}),
  () => globalThis,
  () => new Uint8Array([1, 2, 3]),
  () => detached(),
  () => new DataView(new ArrayBuffer(8)),
  () => Object.freeze({ genre: "news" }),
  () => ({ toString: fail, valueOf: fail, toJSON: fail }),
  () => ({ [Symbol.toPrimitive]: fail }),
  () => ({ [Symbol.toStringTag]: "Object" }),
  () => Object.defineProperty({}, Symbol.toStringTag, { get: fail }),
  () => Object.defineProperty({}, "date", { get: fail, enumerable: true }),
  () => Object.defineProperty({}, "date", { value: 7 }),
  () => ({ ["__proto__"]: "2024-05-15" }),
  () => ({ length: 2 ** 32 }),
  cyclic,
  () => deep(2000),
  () => deep(50_000),
  ...proxies,
];

function cyclic() {
  /** @type {any} */
  const object = { date: "2024-05-15" };
  object.self = object;
  object.list = [object];
  return object;
}

/** @param {number} depth */
function deep(depth) {
  /** @type {unknown} */
  let value = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { dates: value };
  return value;
}

/** Bytes whose buffer was given away. */
export function detached() {
  const bytes = new Uint8Array(8);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
}

/** One of each kind. */
export function oddValues() {
  return odd.map((make) => make());
}

/**
 * Anything.
 * @param {Random} random
 * @returns {unknown}
 */
export function anything(random) {
  return random.of(odd)();
}

/**
 * Options, right and wrong.
 * @param {Random} random
 * @returns {any}
 */
export function anyOptions(random) {
  if (random.below(4) === 0) return anything(random);
  /** @type {Record<string | symbol, unknown>} */
  const options = {};
  if (random.below(2)) options.date = random.of(["2024-05-15", "2024-02-29T23:59", "0000-01-01", "9999-12-31", null]);
  if (random.below(4) === 0) options.published = random.of(["2023-12-31", "2024-02-29T00:00", undefined]);
  if (random.below(8) === 0) options.maxLength = random.of([0, 100, 1e9, 2 ** 53, null]);
  if (random.below(8) === 0) {
    options.names = random.of([
      "Ada Nwosu",
      "name,type\nNATO,firm",
      '["Kim"]',
      ["Ada Nwosu", { name: "Paris", never: true }],
    ]);
  }
  if (random.below(2)) options.order = random.of(["auto", "month-first", "day-first", undefined]);
  if (random.below(2)) options.genre = random.of(["auto", "news", "message"]);
  if (random.below(4) === 0) {
    options[
      random.of([
        "date",
        "order",
        "genre",
        "language",
        "names",
        "maxLength",
        "zone",
        "__proto__",
        "",
        "\ud83d",
        Symbol("sign"),
      ])
    ] = anything(random);
  }
  return options;
}

const pieces =
  "\0|\x1b|\u0085|\u2028|\ufeff|\ufffd|\ufffe|\ud83d|\udc4d|\udc4d\ud83d|👍|é|東京|“|”|\"|'|‘|’|(|)|\n|\r\n|\n\n|\t| | |. |, |: |—|- |Monday |next |two |weeks ago |12 May 2023 |44 BC |2023-09-13|T|10:30|9 a.m. |from |to |until |tmrw |Ada Nwosu |Mayor |Dr. |Kim |NATO |Paris |the minister |said |he told |according to |I |WALLACE: |$3.5 billion|12 percent|iPhone 12".split(
    "|",
  );

/**
 * Any text: pieces that mean something, and halves of surrogate pairs among them.
 * @param {Random} random
 * @param {number} longest  how many pieces at most
 */
export function anyText(random, longest = 400) {
  let text = "";
  for (let count = random.below(longest); count > 0; count -= 1) {
    text += random.below(10) ? random.of(pieces) : String.fromCharCode(random.below(0x10000));
  }
  return random.below(16) ? text : text.repeat(1 + random.below(8));
}

/**
 * Puts something else in some place of a tree.
 * @param {Random} random
 * @param {any} tree
 * @returns {any} the tree, or what stands in its place
 */
export function spoil(random, tree) {
  const root = { tree };
  /** @type {any} */
  let parent = root;
  let key = "tree";
  for (let inner = root.tree; isPlain(inner) && random.below(5) > 0; ) {
    const keys = Object.keys(inner);
    if (keys.length === 0) break;
    parent = inner;
    key = random.of(keys);
    inner = Object.getOwnPropertyDescriptor(parent, key)?.value;
  }
  const change = random.below(6);
  const value = change < 3 ? random.below(300) - 20 : anything(random);
  // What is frozen stays.
  if (change === 0) Reflect.deleteProperty(parent, key);
  else if (change === 1 && parent !== root)
    Reflect.defineProperty(parent, key, { get: fail, enumerable: true, configurable: true });
  else Reflect.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  return root.tree;
}

/**
 * Whether it is a list or an object as JSON has them.
 * @param {unknown} value
 * @returns {value is object}
 */
function isPlain(value) {
  if (typeof value !== "object" || value === null || types.isProxy(value)) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
