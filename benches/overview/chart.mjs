// The measurements as a picture for the README. It follows the reader's light or dark scheme, and says all in words as well.
import { bytes, shareOf, time, times } from "./words.mjs";

/** @typedef {import("../overview.mjs").Results} Results */

const width = 760;
/** Where the names end and the drawing begins, and where that ends. */
const [left, right] = [150, 640];
const line = 22;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 15px }
  .quiet { fill: #59636e; font-size: 12px }
  .own { font-weight: 600 }
  .grid { stroke: #d1d9e0 }
  .join { stroke: #818b98; stroke-width: 2 }
  .node { fill: #59636e } .node.own, .bar.own { fill: #0969da }
  .chromium { fill: #ffffff; stroke: #59636e; stroke-width: 2 } .chromium.own { stroke: #0969da }
  .bar { fill: #818b98 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .join { stroke: #656c76 }
    .node { fill: #9198a1 } .node.own, .bar.own { fill: #4493f8 }
    .chromium { fill: #0d1117; stroke: #9198a1 } .chromium.own { stroke: #4493f8 }
    .bar { fill: #656c76 }
  }`;

/**
 * Draws the measurements.
 * @param {Results} results
 * @returns {string} an SVG document
 */
export function chart(results) {
  /** @type {string[]} */
  const shapes = [];
  let y = 24;
  const text = (/** @type {number} */ x, /** @type {string} */ words, kind = "", anchor = "start") =>
    shapes.push(`<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escaped(words)}</text>`);

  text(0, "A whole analysis, beside libraries that find a part of it", "title");
  y += line;
  shapes.push(circle(6, y - 4, "node"), circle(82, y - 4, "chromium"));
  text(16, "in Node");
  text(92, "in Chromium; each step to the right is ten times as long", "quiet");
  const axis = logAxis(Object.values(results.analyses).flatMap((sizes) => Object.values(sizes).flat()));
  const top = y + 8;
  for (const size of Object.keys(results.analyses.Node ?? {})) {
    y += line + 8;
    text(0, `${size} of news`, "quiet");
    for (const { name } of results.analyses.Node?.[size] ?? []) {
      y += line;
      const own = name === "newslens" ? "own" : "";
      text(left - 12, name, own, "end");
      const found = ["Node", "Chromium"].map((where) => {
        return results.analyses[where]?.[size]?.find((timing) => timing.name === name)?.median;
      });
      const known = found.filter((median) => median !== undefined);
      const ends = [Math.min(...known), Math.max(...known)].map(axis.at);
      shapes.push(`<line class="join" x1="${ends[0]}" x2="${ends[1]}" y1="${y - 4}" y2="${y - 4}"/>`);
      for (const [at, median] of found.entries()) {
        if (median !== undefined) shapes.push(circle(axis.at(median), y - 4, `${at ? "chromium" : "node"} ${own}`));
      }
      text(width, known.map(time).join(" and "), own, "end");
    }
  }
  y += line;
  for (const step of axis.steps) {
    const x = axis.at(step);
    shapes.unshift(`<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${y - 14}"/>`);
    text(x, axis.word(step), "quiet", "middle");
  }

  y += line * 2;
  text(0, "What a first visit downloads (Brotli)", "title");
  const largest = Math.max(...Object.values(results.downloads));
  for (const [name, size] of Object.entries(results.downloads)) {
    y += line;
    const own = name.startsWith("newslens") ? "own" : "";
    const start = left + 90;
    text(start - 12, name, own, "end");
    const length = Math.max(1, Math.round(((right - start) * size) / largest));
    shapes.push(`<rect class="bar ${own}" x="${start}" y="${y - 11}" width="${length}" height="13" rx="2"/>`);
    text(width, bytes(size), own, "end");
  }

  y += line * 2;
  text(0, "And", "title");
  for (const sentence of sentences(results)) {
    y += line;
    text(0, sentence);
  }
  return document(y + 16, shapes);
}

/**
 * What is told of the rest.
 * @param {Results} results
 */
export function sentences({ edits, start, memory }) {
  const told = Object.entries(edits).flatMap(([where, sizes]) =>
    Object.entries(sizes).map(
      ([size, { share, edit }]) =>
        `One letter typed into ${size}, in ${where}: ${shareOf(share)} a fresh analysis (${time(edit)}; 95 of 100 take no longer).`,
    ),
  );
  const opened = Object.entries(start).map(([browser, milliseconds]) => `${time(milliseconds)} in ${browser}`);
  return [
    ...told,
    ...(opened.length > 0 ? [`The page's sample is shown ${opened.join(", ")} after the page is opened.`] : []),
    `Memory at its peak for 1 MB: ${times(memory)} the text, the result included.`,
  ];
}

/**
 * A scale on which ten times as long is one step to the right.
 * @param {{ median: number }[]} timings
 */
function logAxis(timings) {
  const logs = timings.map(({ median }) => Math.log10(median));
  const [first, last] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  const steps = Array.from({ length: last - first + 1 }, (_, step) => 10 ** (first + step));
  const at = (/** @type {number} */ value) =>
    Math.round(left + ((Math.log10(value) - first) / Math.max(1, last - first)) * (right - left - 40));
  const word = (/** @type {number} */ step) => (step < 1000 ? `${step} ms` : `${step / 1000} s`);
  return { steps, at, word };
}

/** @param {number} x @param {number} y @param {string} kind */
function circle(x, y, kind) {
  return `<circle cx="${x}" cy="${y}" r="5" class="${kind}"/>`;
}

/** @param {number} height @param {string[]} shapes */
function document(height, shapes) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 0 ${width + 24} ${height}" role="img" aria-label="How fast and how large newslens is, beside chrono-node, compromise and wink-nlp">
<style>${style}
</style>
${shapes.join("\n")}
</svg>
`;
}

/** @param {string} words */
function escaped(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
