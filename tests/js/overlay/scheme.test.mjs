// How bright colours are, as browsers write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brightness } from "../../../www/overlay/scheme.js";

for (const [colour, isBright] of /** @type {const} */ ([
  ["rgb(232, 230, 225)", true],
  ["rgba(255, 255, 255, 0.9)", true],
  ["rgb(34, 32, 28)", false],
  ["rgb(0, 0, 255)", false],
  ["oklch(0.93 0.01 80)", true],
  ["oklab(0.21 0.02 0.1)", false],
  ["lab(95 0 0)", true],
  ["lch(12 3 90)", false],
  ["color(srgb 0.9 0.9 0.9)", true],
  ["color(display-p3 0.1 0.1 1e-7)", false],
])) {
  test(`${colour} is ${isBright ? "bright" : "dark"}`, () => {
    assert.equal(brightness(colour) > 0.5, isBright);
  });
}
