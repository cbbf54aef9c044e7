// Machines as others have them: other letters, less speed, answers that come late, tests in another order. Chosen by the
// variables that "npm test -- --help" tells of.

/** Letter spacings that make lines as long as a narrow and as a very wide family of letters would. */
const spacings = { narrow: "-0.08em", wide: "0.24em" };

export const conditions = {
  font: choice("NEWSLENS_E2E_FONT", Object.keys(spacings)),
  /** How many times slower the page and the worker are. */
  slow: number("NEWSLENS_E2E_SLOW", 1),
  /** How many milliseconds every answer of the worker comes late. */
  late: number("NEWSLENS_E2E_LATE", 0),
  /** What the order of the tests is shuffled by. */
  order: number("NEWSLENS_E2E_ORDER", undefined),
};

/**
 * The page's files as they are under these conditions. The worker can also be told to hold back its answers; see answers.mjs.
 * @param {Map<string, Buffer>} files
 * @returns {Map<string, Buffer>}
 */
export function underConditions(files) {
  const changed = new Map(files);
  const change = (/** @type {string} */ name, /** @type {(text: string) => string} */ act) => {
    const content = files.get(name);
    if (content) changed.set(name, Buffer.from(act(content.toString())));
  };
  const { font, slow, late } = conditions;
  const spacing = font && spacings[/** @type {keyof typeof spacings} */ (font)];
  const rule = `\n*, ::before, ::after { letter-spacing: ${spacing} !important }\n`;
  if (spacing) {
    change("page.css", (text) => text + rule);
    change("element/styles.js", (text) => `(${addToSheets})(${JSON.stringify(rule)});\n${text}`);
  }
  if (slow > 1) for (const name of ["page.js", "define.js"]) change(name, (text) => `(${burden})(${slow});\n${text}`);
  change("worker.js", (text) => `(${detain})(${slow}, ${late});\n${text}`);
  return changed;
}

/**
 * Runs before the element makes its style sheets, which its shadow roots share: a rule more for each.
 * @param {string} rule
 */
function addToSheets(rule) {
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, text + rule);
  };
}

/**
 * Runs in the page before its own code, in Firefox, which cannot be slowed from outside: other work takes most of its time.
 * @param {number} slow
 */
function burden(slow) {
  if (!navigator.userAgent.includes("Firefox")) return;
  const share = 5;
  setInterval(() => {
    const end = performance.now() + share * (slow - 1);
    while (performance.now() < end);
  }, share * slow);
}

/**
 * Runs in the worker, before its own code: answers come late, or not before they are wanted.
 * @param {number} slow
 * @param {number} late
 */
function detain(slow, late) {
  const scope = /** @type {any} */ (self);
  const post = scope.postMessage.bind(scope);
  let asked = performance.now();
  /** @type {(message: any) => boolean} */
  let isHeld = () => false;
  /** @type {(() => void)[]} */
  const held = [];
  let last = Promise.resolve();
  scope.addEventListener("message", () => {
    asked = performance.now();
  });
  scope.postMessage = (/** @type {unknown} */ message, /** @type {unknown} */ options) => {
    const more = (slow - 1) * (performance.now() - asked) + late;
    const send = () => (isHeld(message) ? held.push(() => post(message, options)) : post(message, options));
    const due = performance.now() + more;
    const wait = () => new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    // In the order they were given.
    if (more > 0) last = last.then(wait).then(send);
    else send();
  };
  const channel = new BroadcastChannel("newslens-answers");
  channel.addEventListener("message", ({ data }) => {
    if (data === "hold") isHeld = () => true;
    else if (data === "hold results") isHeld = (message) => "flat" in message;
    else if (data === "release") isHeld = () => false;
    else return;
    if (data === "release") for (const send of held.splice(0)) send();
    channel.postMessage(data === "release" ? "released" : "held");
  });
}

/**
 * A list in the order that the tests are to be in.
 * @template T
 * @param {readonly T[]} list
 * @returns {T[]}
 */
export function inOrder(list) {
  const mixed = [...list];
  if (conditions.order === undefined) return mixed;
  const random = randomFrom(conditions.order);
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/**
 * Numbers from 0 to 1 that look as if by chance, and are the same for the same seed (mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {string} variable
 * @param {string[]} choices
 */
function choice(variable, choices) {
  const given = process.env[variable];
  if (given && !choices.includes(given)) {
    throw new Error(`${variable} can only be ${choices.join(" or ")}; it is "${given}".`);
  }
  return given;
}

/**
 * @template Usual
 * @param {string} variable
 * @param {Usual} usual
 */
function number(variable, usual) {
  const given = process.env[variable];
  if (given && !/^\d+$/.test(given)) throw new Error(`${variable} has to be a whole number; it is "${given}".`);
  return given ? Number(given) : usual;
}
