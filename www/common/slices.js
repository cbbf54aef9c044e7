// Long work in short pieces, so that the page goes on answering.
import { memberAt } from "./member-at.js";

/** How long the page may be kept from answering, in milliseconds. */
const budget = 8;

/** How many of a list's members make one step of `inTime`: few enough for its slices, many enough to be worth asking. */
const stride = 256;

/**
 * Whether a step is over, for a loop that yields after each.
 * @param {number} index
 */
export function isStep(index) {
  return index % stride === stride - 1;
}

/**
 * Takes steps: as many as fit into one slice at once, the rest in later slices.
 * @template Result
 * @param {Generator<void, Result>} steps
 * @param {AbortSignal} [signal]  stops between two slices; the promise then fails with its reason
 * @returns {Promise<Result>}
 */
export async function inTime(steps, signal) {
  for (;;) {
    const deadline = performance.now() + budget;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < deadline);
    await breathe();
    signal?.throwIfAborted();
  }
}

/** Lets the page answer, and draw, before the caller goes on. */
export function breathe() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Takes all steps at once.
 * @template Result
 * @param {Generator<void, Result>} steps
 * @returns {Result}
 */
export function atOnce(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does something for each of a list: as many as fit into one slice at once, the rest in later slices.
 * @template T
 * @param {readonly T[]} list
 * @param {(one: T) => void} act
 * @param {() => void} [done]
 * @returns {{ stop: () => void, finish: () => void }} leaves the rest, or does it at once
 */
export function inSlices(list, act, done) {
  let at = 0;
  let timer = 0;
  let over = false;
  const slice = (/** @type {number} */ deadline) => {
    while (at < list.length) {
      act(memberAt(list, at));
      at += 1;
      if (performance.now() > deadline) break;
    }
    over = at === list.length;
    if (over) done?.();
    else timer = window.setTimeout(() => slice(performance.now() + budget));
  };
  const stop = () => clearTimeout(timer);
  const finish = () => {
    stop();
    if (!over) slice(Number.POSITIVE_INFINITY);
  };
  slice(performance.now() + budget);
  return { stop, finish };
}

/**
 * Does so to fill an element, which is called busy until it is filled, or until `stopDrawing`.
 * @template T
 * @param {Element} root
 * @param {readonly T[]} list
 * @param {(one: T) => void} act
 * @param {() => void} [done]
 */
export function drawInSlices(root, list, act, done) {
  root.setAttribute("aria-busy", "true");
  return inSlices(list, act, () => {
    root.removeAttribute("aria-busy");
    done?.();
  });
}

/**
 * What is left of filling an element stays undone.
 * @param {Element} root
 * @param {{ stop: () => void }} drawing
 */
export function stopDrawing(root, drawing) {
  drawing.stop();
  root.removeAttribute("aria-busy");
}
