// The page: text in, analysis in a worker, highlights and lists out.
import { createAnalyzer } from "../analyzer.js";
import { Card } from "./card.js";
import { byId } from "./dom.js";
import { Editor } from "./editor.js";
import { ExportMenu, fileName } from "./export-menu.js";
import { itemsOf } from "./items.js";
import { Legend } from "./legend.js";
import { Pointing } from "./pointing.js";
import { PublicationField } from "./publication.js";
import { Reading } from "./reading.js";
import { Side } from "./side.js";
import { setUpTheme } from "./theme.js";
import { words } from "./words.js";

/** How long an analysis may take before the page says that it is at work, in milliseconds. */
const patience = 300;

const analyzer = createAnalyzer();
const status = byId("status", HTMLElement);
const article = byId("article", HTMLElement);
const panels = byId("panels", HTMLElement);

/** @type {import("./types.js").Analysis} */
let analysis = { publication: null, dates: [], quotes: [], mentions: [], entities: [] };

/** The text that `analysis` is of. */
let shownText = "";

setUpTheme(byId("theme", HTMLButtonElement));
const legend = new Legend(byId("legend", HTMLElement), filter);
const reading = new Reading(byId("reading", HTMLElement));
const side = new Side(byId("tabs", HTMLElement), panels);
const pointing = new Pointing(reading, side, panels, new Card(byId("card", HTMLElement)), legend.off);
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
  { changed: analyze, failed: say, read: startReading },
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
 * @param {import("./types.js").Analysis} result
 */
function show(text, result) {
  analysis = result;
  shownText = text;
  reading.show(text, itemsOf(result, words.quote.unknown));
  legend.show(result);
  publication.show(result.publication);
  side.show(result, legend.off);
  pointing.show(result);
  article.removeAttribute("aria-busy");
  performance.clearMarks();
  performance.mark("newslens:shown");
  say(text.trim() ? words.found(result.dates.length, result.quotes.length, result.entities.length) : words.empty);
}

/** Shows or hides what the legend switched. */
function filter() {
  reading.root.dataset.off = [...legend.off].join(" ");
  side.show(analysis, legend.off);
}

reading.root.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
  if (key.toLowerCase() === "h" && !ctrlKey && !metaKey && !altKey) legend.switchAll();
});

/** Leaves the editor for the text. */
function startReading() {
  scrollTo(0, 0);
  reading.root.focus({ preventScroll: true });
}

/** @param {string} message */
function say(message) {
  status.textContent = message;
}

if (location.hash === "#sample") byId("sample", HTMLButtonElement).click();
else if (editor.text) editor.replace(editor.text);
