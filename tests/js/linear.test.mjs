// Linear time, whatever the text: in the WebAssembly modules themselves, made to count their instructions, so that no clock and
// no other work on the machine has a say. Work that grows as the square of the length would show once it is a hundredth of the whole.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { startCounted, startCountedPage } from "../../benches/common/counted.mjs";
import { pagePieces, pieces } from "../../benches/common/pieces.mjs";

/**
 * How long the texts are, in UTF-16 units: the longer is ten times the shorter. Of what is shorter than some thousands of words some
 * is read once, which is read twice of all longer ones, as it is not kept.
 */
const [short, long] = [20_000, 200_000];
/** The most that ten times the text may take, in times. */
const mostGrowth = 11;

/** @param {string} piece @param {number} size */
const repeated = (piece, size) => piece.repeat(Math.ceil(size / piece.length));

/**
 * The pieces whose work grows faster than the text, with how much.
 * @param {string[]} pieces
 * @param {(text: string) => number} work
 */
function growing(pieces, work) {
  return pieces
    .map((piece) => ({ piece, growth: work(repeated(piece, long)) / work(repeated(piece, short)) }))
    .filter(({ growth }) => growth > mostGrowth);
}

describe("ten times the text is at most eleven times the work", () => {
  /** @type {Awaited<ReturnType<typeof startCounted>>} */
  let count;
  before(async () => {
    count = await startCounted();
  });

  /** @param {string} text @param {"news" | "message"} [genre] */
  const work = (text, genre) => count(text, { genre }).at(-1) ?? 0;

  test("hard texts read as news", () => {
    const grown = growing(pieces, (text) => work(text, "news"));
    assert.deepEqual(grown, []);
  });

  test("hard texts read as messages", () => {
    const grown = growing(pieces, (text) => work(text, "message"));
    assert.deepEqual(grown, []);
  });

  test("hard web pages", async () => {
    assert.deepEqual(growing(pagePieces, await startCountedPage()), []);
  });

  test("marks that open and never close, or close much later", () => {
    const nested = [
      ["(", ")"],
      ["“", "”"],
      ["“he said ‘", "’ she said”"],
      ["a.", "aa"],
      ["“", ""],
    ];
    for (const [open, close] of nested) {
      const text = (/** @type {number} */ size) => {
        const closing = close && repeated(close, size / 2);
        return `${repeated(open, size / 2)}Kim${closing}`;
      };
      assert(work(text(long)) / work(text(short)) <= mostGrowth, open);
    }
  });

  test("the same text takes the same work, but for where its memory lies", () => {
    const text = "“We will rebuild,” Mayor Ada Nwosu said on Monday. ".repeat(50);
    assert(Math.abs(work(text) / work(text) - 1) < 0.001);
  });

  test("work that grows as the square of the length would be seen", () => {
    const square = (/** @type {string} */ text) => 100 * text.length + (text.length * text.length) / 2000;
    assert.deepEqual(
      growing(["a"], square).map(({ piece }) => piece),
      ["a"],
    );
  });
});
