// The page: text in, analysis in a worker, highlights and lists out.
import { createAnalyzer } from "../analyzer.js";
import { Card } from "../common/card.js";
import { byId } from "../common/dom.js";
import { itemsOf } from "../common/items.js";
import { isAmount } from "../common/types.js";
import { CorrectBar } from "./correct-bar.js";
import { Corrections } from "./corrections.js";
import { Editor } from "./editor.js";
import { ExportMenu, fileName } from "./export-menu.js";
import { Legend } from "./legend.js";
import { Pointing } from "./pointing.js";
import { PublicationField } from "./publication.js";
import { Reading } from "./reading.js";
import { Side } from "./side.js";
import { setUpTheme } from "./theme.js";
import { words } from "./words.js";

/** How long an analysis may take before the page says that it is at work, in milliseconds. */
const patience = 300;

/** Compiled here while the worker starts. Should that fail, the worker tries by itself and tells why. */
const source = WebAssembly.compileStreaming(fetch("pkg/newslens_bg.wasm")).catch(() => undefined);
const analyzer = createAnalyzer({ source });
const status = byId("status", HTMLElement);
const article = byId("article", HTMLElement);
const panels = byId("panels", HTMLElement);

/** @type {import("../common/types.js").Analysis} what was found */
let found = { publication: null, dates: [], quotes: [], mentions: [], entities: [] };

/** The same with the reader's corrections. */
let analysis = found;
/** The text it is of. */
let shownText = "";
const corrections = new Corrections();

setUpTheme(byId("theme", HTMLButtonElement));
const legend = new Legend(byId("legend", HTMLElement), filter);
const reading = new Reading(byId("reading", HTMLElement));
const side = new Side(byId("tabs", HTMLElement), panels);
filter();
const bar = new CorrectBar(byId("correct", HTMLElement), { correct, undo, redo });
const pointing = new Pointing(reading, side, panels, new Card(byId("card", HTMLElement)), legend.off, choose);
const publication = new PublicationField(
  {
    field: byId("date", HTMLInputElement),
    note: byId("publication-note", HTMLElement),
    show: byId("publication-show", HTMLButtonElement),
  },
  { changed: analyze, show: (place) => pointing.showPlace(place) },
);
const editor = new Editor(
  {
    text: byId("text", HTMLTextAreaElement),
    edit: byId("edit", HTMLButtonElement),
    file: byId("file", HTMLInputElement),
    sample: byId("sample", HTMLButtonElement),
    open: byId("open", HTMLButtonElement),
    clear: byId("clear", HTMLButtonElement),
  },
  { changed: analyze, failed: say, read: startReading, mayReplace: () => corrections.count === 0 },
);

new ExportMenu(byId("export-formats", HTMLElement), {
  write: (format) => analyzer.exportAs(shownText, analysis, format),
  name: () => fileName(shownText),
  say,
});

/** Analyses the text as it stands now. Of several calls in a row only the last one's result is shown. */
async function analyze() {
  const text = editor.text;
  const slow = setTimeout(() => {
    say(words.reading);
    article.setAttribute("aria-busy", "true");
  }, patience);
  try {
    const date = publication.given;
    const result = await analyzer.analyzeNewest(text, date ? { date } : {});
    mark("newslens:found");
    if (text === editor.text && date === publication.given) show(text, result);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name !== "AbortError") say(words.failed(error.message));
  } finally {
    clearTimeout(slow);
  }
}

/**
 * @param {string} text
 * @param {import("../common/types.js").Analysis} result
 */
function show(text, result) {
  corrections.follow(shownText, text);
  found = result;
  shownText = text;
  analysis = corrections.apply(text, result);
  reading.show(text, itemsOf(analysis, words.quote.unknown));
  legend.show(analysis);
  publication.show(analysis.publication);
  side.show(analysis, legend.off);
  pointing.show(analysis);
  bar.show(text, analysis, corrections);
  article.removeAttribute("aria-busy");
  document.body.classList.remove("unread");
  mark("newslens:shown");
  const { dates, quotes, entities } = analysis;
  const names = entities.filter((entity) => !isAmount(entity));
  say(text.trim() ? words.found(dates.length, quotes.length, names.length) : words.empty);
}

/** @param {import("./corrections.js").Step} step */
function correct(step) {
  corrections.add(step);
  show(shownText, found);
}

function undo() {
  corrections.undo();
  show(shownText, found);
}

function redo() {
  corrections.redo();
  show(shownText, found);
}

/** @param {import("./correct-bar.js").Chosen} chosen */
function choose(chosen) {
  bar.choose(chosen);
  bar.show(shownText, analysis, corrections);
}

/** Shows or hides what the legend switched. */
function filter() {
  reading.root.dataset.off = [...legend.off].join(" ");
  side.show(analysis, legend.off);
}

reading.root.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey) return;
  const isCommand = ctrlKey || metaKey;
  if (isCommand && key.toLowerCase() === "z") shiftKey ? redo() : undo();
  else if (isCommand && key.toLowerCase() === "y") redo();
  else if (!isCommand && key.toLowerCase() === "h") legend.switchAll();
  else if (!isCommand && key.toLowerCase() === "c") bar.focus();
  else return;
  event.preventDefault();
});

// Selected words can be marked.
for (const event of ["pointerup", "keyup"]) {
  reading.root.addEventListener(event, () => {
    const place = reading.selection();
    if (place) choose({ ...place, kind: null });
  });
}

/** Leaves the editor for the text, which is another one. */
function startReading() {
  corrections.clear();
  bar.choose(undefined);
  document.body.classList.add("unread");
  scrollTo(0, 0);
  reading.root.focus({ preventScroll: true });
}

/**
 * Tells the browser's tools how far the page is; of each kind only the last is kept.
 * @param {string} moment
 */
function mark(moment) {
  performance.clearMarks(moment);
  performance.mark(moment);
}

/** @param {string} message */
function say(message) {
  status.textContent = message;
}

mark("newslens:ready");
if (location.hash === "#sample") byId("sample", HTMLButtonElement).click();
else if (editor.text) editor.replace(editor.text);

/** How long after loading the page's files are kept for the next visit, in milliseconds: the first text goes first. */
const keepAfter = 1000;

// Works without a network from the next visit on. Where that is not to be had, nothing is lost.
addEventListener("load", () => {
  setTimeout(() => {
    navigator.serviceWorker?.register("offline.js").catch(() => {});
  }, keepAfter);
});
