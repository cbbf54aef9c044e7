// Linear time, whatever the text: in the WebAssembly modules themselves, made to count their instructions, so that no clock and
// no other work on the machine has a say. Work that grows as the square of the length would show once it is a hundredth of the whole.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { startCounted, startCountedPage } from "../../benches/common/counted.mjs";
import { pagePieces, pieces } from "../../benches/common/pieces.mjs";

/** How long the texts are, in UTF-16 units: the longer is ten times the shorter. */
const [short, long] = [3_000, 30_000];
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

  for (const genre of ["news", "message"]) {
    test(`for each hard text, read as ${genre}`, () => {
      assert.deepEqual(
        growing(pieces, (text) => count(text, { genre }).at(-1) ?? 0),
        [],
      );
    });
  }

  test("for marks and tags that open and never close, or close much later", () => {
    const nested = [
      ["(", ")"],
      ["“", "”"],
      ["“he said ‘", "’ she said”"],
      ["a.", "aa"],
    ];
    const grown = nested.map(([open, close]) => {
      const text = (/** @type {number} */ size) => `${repeated(open, size / 2)}Kim${repeated(close, size / 2)}`;
      return [open, (count(text(long)).at(-1) ?? 0) / (count(text(short)).at(-1) ?? 0)];
    });
    assert.deepEqual(
      grown.filter(([, growth]) => Number(growth) > mostGrowth),
      [],
    );
  });

  test("the same text takes the same work", () => {
    const text = "“We will rebuild,” Mayor Ada Nwosu said on Monday. ".repeat(50);
    assert.equal(count(text).at(-1), count(text).at(-1));
  });
});

test("ten times the web page is at most eleven times the work", async () => {
  assert.deepEqual(growing(pagePieces, await startCountedPage()), []);
});
