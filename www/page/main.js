// The page: text in, analysis in a worker, highlights and lists out.
import { Analysis } from "../analysis.js";
import { createAnalyzer } from "../analyzer.js";
import { Card } from "../common/card.js";
import { countsOf, namesIn } from "../common/counts.js";
import { byId } from "../common/dom.js";
import { itemSteps } from "../common/items.js";
import { foreignLanguage } from "../common/language.js";
import { breathe, inTime } from "../common/slices.js";
import { NewslensLengthError } from "../errors.js";
import { changeTo } from "../followed-text.js";
import { readAhead } from "./ahead.js";
import { Arrivals } from "./arrivals.js";
import { begun } from "./begin.js";
import { Busy } from "./busy.js";
import { CorrectBar } from "./correct-bar.js";
import { Editor, longText } from "./editor.js";
import { ExportMenu, fileName } from "./export-menu.js";
import { FreeArea } from "./free-area.js";
import { listenInText } from "./in-text.js";
import { keepFiles } from "./keep-files.js";
import { Legend } from "./legend.js";
import { savedJson } from "./open/saved.js";
import { Origin } from "./origin.js";
import { keptNames, OwnNames } from "./own-names.js";
import { Pointing } from "./pointing.js";
import { PublicationField } from "./publication.js";
import { Reading } from "./reading.js";
import { linesOfSelection } from "./selection.js";
import { Several } from "./several.js";
import { Side } from "./side.js";
import { State } from "./state.js";
import { Status } from "./status.js";
import { changeOf, movedPlace } from "./text-change.js";
import { setUpTheme } from "./theme.js";
import { sample, words } from "./words.js";

/** The share of the time that passes before a long text is analysed; the rest goes into laying it out. */
const analysing = 0.8;

/** How soon a text has to be there after an edit to be read at each letter, however long it is, in milliseconds. */
const quick = 100;

const { source, takeWorker } = begun();
const analyzer = createAnalyzer({ source, worker: takeWorker, names: keptNames() });
const followed = analyzer.follow();
/** What the page opens with: the sample, if the address says so, or what the browser has kept in the field. */
const firstText = location.hash === "#sample" ? sample : byId("text", HTMLTextAreaElement).value;
const takeFirst = readAhead((...asked) => followed.analyze(...asked), firstText, readAs(null));
// A worker that was begun goes on starting only while the page's own thread rests.
await breathe();
const status = new Status(byId("status", HTMLElement));
const languageNote = byId("language-note", HTMLElement);
const article = byId("article", HTMLElement);
const panels = byId("panels", HTMLElement);

const state = new State();

setUpTheme(byId("theme", HTMLButtonElement));
const legend = new Legend(byId("legend", HTMLElement), { switchKinds, switchAll });
const reading = new Reading(byId("reading", HTMLElement));
const side = new Side(byId("tabs", HTMLElement), panels);
filter();
const bar = new CorrectBar(byId("correct", HTMLElement), {
  correct,
  undo,
  redo,
  close: closeBar,
  readTime: (value) => analyzer.readTime(value),
});
const area = new FreeArea({
  header: byId("header", HTMLElement),
  switches: byId("toolbar", HTMLElement),
  tabs: byId("tabs", HTMLElement),
  bar: bar.root,
});
side.textShown = () => area.bringBack();
const card = new Card(byId("card", HTMLElement));
const pointing = new Pointing({ reading, side, panels, card, area }, (kind) => state.off.has(kind), choose);
const publication = new PublicationField(
  {
    field: byId("date", HTMLInputElement),
    note: byId("publication-note", HTMLElement),
    readings: byId("publication-readings", HTMLElement),
    show: byId("publication-show", HTMLButtonElement),
  },
  { changed: () => analyze(), show: (place) => pointing.showPlace(place) },
);
new OwnNames(byId("own-names", HTMLButtonElement), {
  check: (list) => analyzer.analyze("", { names: list }),
  changed: (list) => {
    analyzer.names = list;
    analyze();
  },
  failed: (problem) => status.say(problem),
});
const origin = new Origin(byId("origin", HTMLElement));
const notice = byId("notice", HTMLElement);
const editor = new Editor(
  {
    text: byId("text", HTMLTextAreaElement),
    edit: byId("edit", HTMLButtonElement),
    sample: byId("sample", HTMLButtonElement),
    clear: byId("clear", HTMLButtonElement),
  },
  { changed, replacing, read: startReading, editing: () => followed.expectEdit() },
);
const arrivals = new Arrivals({ file: byId("file", HTMLInputElement), open: byId("open", HTMLButtonElement) }, editor, {
  busy: opening,
  tell,
  mayReplace: () => state.corrections.count === 0,
  areSeveral: () => several.isOpen,
  several: (given) => several.give(given),
});
/** Whether something was shown in the text that the lists do not tell yet. */
let areRowsOld = false;
/** Is told whether the article that comes is shown. @type {(isShown: boolean) => void} */
let shown = () => {};
const several = new Several(
  {
    root: byId("dossier", HTMLElement),
    start: byId("dossier-start", HTMLButtonElement),
    compare: byId("compare", HTMLButtonElement),
    back: byId("to-dossier", HTMLButtonElement),
    kept: byId("dossier-kept", HTMLButtonElement),
  },
  {
    analyzer,
    read: readMember,
    showPlace: (place) => pointing.showPlace(place),
    shown: () => ({
      text: state.shown.text,
      day: state.shown.date,
      steps: state.corrections.steps,
      analysis: state.analysis,
    }),
    opened: () => origin.opened,
    say: (message) => status.say(message),
    tell,
  },
);

const busy = new Busy(
  {
    root: byId("busy", HTMLElement),
    bar: byId("progress", HTMLProgressElement),
    cancel: byId("cancel", HTMLButtonElement),
  },
  { late, cancel },
);

new ExportMenu(byId("export-formats", HTMLElement), {
  write,
  name: () => fileName(state.shown.text),
  say: (message) => status.say(message),
});

/**
 * What was found, in a format; as JSON with all that is needed to open it again.
 * @param {import("../export.js").ExportFormat} format
 */
async function write(format) {
  const { text } = state.shown;
  const { steps } = state.corrections;
  const written = await analyzer.exportAs(text, state.analysis, format);
  return format === "json" ? savedJson(text, written, steps) : written;
}

/**
 * How a text is read.
 * @param {string | null} date  the day given for it, if one is
 * @param {import("../engine.js").Options} [ofOrigin]  by what it was opened from
 * @returns {import("../engine.js").Options}
 */
function readAs(date, ofOrigin) {
  return { date, genre: "news", ...ofOrigin };
}

/**
 * Analyses the text as it stands now, and shows it. What was under way for another text is given up.
 * @param {{ isCancelled?: boolean }} [how]  whether it is one that another was to come for, which was cancelled
 */
async function analyze(how) {
  const signal = state.startReading();
  const text = editor.text;
  const date = publication.given;
  busy.start("analysing");
  const start = performance.now();
  try {
    const onProgress = (/** @type {import("../progress.js").Progress} */ { done, total }) => {
      busy.at((analysing * done) / total);
    };
    const asked = /** @type {const} */ ([text, readAs(date, origin.options), { signal, onProgress }]);
    const found = await (takeFirst(...asked) ?? followed.analyze(...asked));
    mark("newslens:found");
    editor.isQuick = changeTo(found) !== undefined && performance.now() - start < quick;
    busy.at(analysing);
    state.read(text, date, found);
    await show(signal, how);
    if (!signal.aborted) busy.end("analysing");
  } catch (error) {
    // Whoever stopped it goes on from there.
    if (signal.aborted) return;
    state.read(text, date);
    busy.end("analysing");
    if (!(error instanceof Error)) throw error;
    await showPlain(signal);
    if (signal.aborted) return;
    const isTooLong = error instanceof NewslensLengthError;
    const problem = isTooLong ? words.tooLong(error.length, error.limit) : words.failed(error.message);
    status.shows(problem, { ...how, isProblem: true });
  }
}

/**
 * Shows a text that cannot be analysed: it is the reader's, and there to be read. The next change tries again.
 * @param {AbortSignal} signal
 */
async function showPlain(signal) {
  try {
    await show(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/**
 * Something is being opened, or not any more; what is read meanwhile goes on.
 * @param {boolean} isOpening
 */
function opening(isOpening) {
  if (isOpening) {
    tell("");
    busy.start("opening");
  } else {
    busy.end("opening");
    if (state.isAnalysing) return;
    article.removeAttribute("aria-busy");
    // Perhaps nothing comes of it.
    status.notReading();
  }
}

/** It takes long enough to be told. */
function late() {
  status.reading();
  article.setAttribute("aria-busy", "true");
}

/** The reader does not want to wait: what was shown before comes back. */
function cancel() {
  const wasOpening = arrivals.cancel();
  const wasReplaced = editor.takeBack();
  publication.takeBack();
  origin.takeBack();
  const wasAnother = wasOpening || wasReplaced;
  const next = state.cancel({ wasAnother, text: editor.text, date: publication.given });
  busy.end();
  article.removeAttribute("aria-busy");
  document.body.classList.remove("unread");
  status.cancelled();
  if (next === "read") analyze({ isCancelled: true });
  else if (next === "show") showCorrections({ isCancelled: true });
}

/**
 * What an edit has changed of what is shown, where that is all there is to do: the reader has corrected nothing, which might
 * hang on anything else.
 */
function changeOfShown() {
  const { shown, latest, analysis, isNewArticle } = state;
  const { found, text } = latest;
  const change = changeTo(found);
  if (!change || isNewArticle || analysis !== shown.found || change.before.deref() !== analysis) return undefined;
  if (!(found instanceof Analysis) || state.corrected(origin.steps) !== found) return undefined;
  return reading.canChange(text, change.places) ? { found, places: change.places } : undefined;
}

/** What is to be shown, made in steps. */
function* prepare() {
  const { text } = state.latest;
  const corrected = state.corrected(origin.steps);
  const items = yield* itemSteps(corrected, words.quote);
  return { corrected, prepared: yield* reading.prepare(text, items, origin.kinds) };
}

/**
 * Shows what was analysed last, with the reader's corrections.
 * @param {AbortSignal} signal
 * @param {{ isCancelled?: boolean }} [how]  whether it is shown since something else was cancelled
 */
async function show(signal, how) {
  const edit = changeOfShown();
  const prepared = edit ? undefined : await inTime(prepare(), signal);
  const before = state.shown.text;
  const publicationBefore = state.analysis.publication;
  state.show(prepared ? prepared.corrected : state.latest.found, origin.steps);
  const { text } = state.shown;
  const { analysis, off } = state;
  editor.accept();
  publication.accept();
  origin.accept();
  const { focused } = pointing;
  const change = focused || bar.chosen ? changeOf(before, text) : undefined;
  if (change) bar.follow(change);
  const filled = new Promise((resolve) => {
    const done = () => resolve(undefined);
    if (prepared) reading.show(prepared.prepared, done);
    else if (edit) areRowsOld ||= reading.change(edit.found, edit.places, words.quote, origin.kinds, done);
  });
  areRowsOld ||= !edit || publicationBefore?.value !== analysis.publication?.value;
  const counts = countsOf(analysis);
  legend.show(counts);
  publication.show(analysis.publication);
  showLanguage();
  pointing.show(analysis);
  // Filling the lists too would make this slice too long.
  if (text.length > longText && areRowsOld) await breathe();
  if (analysis !== state.analysis) return;
  side.show(analysis, off, !areRowsOld);
  areRowsOld = false;
  showChosen();
  if (focused && change) pointing.focusAgain(movedPlace(focused, change));
  article.removeAttribute("aria-busy");
  filled.then(() => document.body.classList.remove("unread"));
  shown(true);
  mark("newslens:shown");
  requestAnimationFrame(() => setTimeout(() => mark("newslens:drawn")));
  status.shows(text.trim() ? words.found(counts.date, counts.quote, namesIn(counts)) : words.empty, how);
}

/** Says where a text is surely not in English, which is all that is read. */
function showLanguage() {
  const language = foreignLanguage(state.analysis, words.locale);
  languageNote.textContent = language && words.foreign(language);
  languageNote.hidden = !language;
}

/**
 * Shows the corrections as they are now.
 * @param {{ isCancelled?: boolean }} [how]  whether something else was cancelled for that
 */
function showCorrections(how) {
  const signal = state.startShowing();
  if (!signal) return;
  show(signal, how).catch((error) => {
    if (!signal.aborted) throw error;
  });
}

/** @param {import("./corrections.js").Step} step */
function correct(step) {
  state.correct(step);
  showCorrections();
}

function undo() {
  state.undo();
  showCorrections();
}

function redo() {
  state.redo();
  showCorrections();
}

/**
 * @param {import("./correct-bar.js").Chosen} chosen
 * @param {number} [y]  where in the window it was pointed at, if it was
 */
function choose(chosen, y) {
  bar.choose(chosen);
  showChosen();
  area.keep(bar.chosen?.kind === null ? linesOfSelection : () => pointing.linesOfChosen(), y);
}

/** Shows what is chosen as it is known now. */
function showChosen() {
  bar.show(state.shown.text, state.analysis, state.corrections);
  pointing.markChosen(bar.chosen);
}

/** @param {boolean} isByKey */
function closeBar(isByKey) {
  // A mouse is elsewhere; who goes by keys goes on from there.
  if (isByKey) pointing.focusChosen();
  else reading.root.focus({ preventScroll: true });
  bar.choose(undefined);
  pointing.markChosen(undefined);
}

/** Shows or hides what the legend switched. */
function filter() {
  const { analysis, off, isAllOn } = state;
  legend.showOff(off, isAllOn);
  reading.root.dataset.off = [...off].join(" ");
  side.show(analysis, off);
}

/** @param {readonly import("../common/types.js").Kind[]} kinds  of one switch of the legend */
function switchKinds(kinds) {
  state.switchKinds(kinds);
  filter();
}

function switchAll() {
  state.switchAll();
  filter();
}

listenInText(reading, { undo, redo, switchAll, correct: () => bar.focus(), select: choose });

/** There is another text, or part of one. */
function changed() {
  tell("");
  analyze();
}

/**
 * Another article comes: the day given for the one before is not its own.
 * @param {import("./opener.js").Opened} [opened]  what it was opened from, if it was
 */
function replacing(opened) {
  shown(false);
  several.leaveMember();
  state.expectAnother();
  arrivals.cancel();
  publication.forget(opened?.saved?.date ?? "");
  origin.come(opened);
}

/**
 * Shows an article of the dossier.
 * @param {import("./opener.js").Opened} opened
 * @returns {Promise<boolean>} whether it came
 */
async function readMember(opened) {
  const came = await editor.replace(opened.text, opened);
  if (!came) return false;
  return new Promise((resolve) => {
    shown = resolve;
  });
}

/** Leaves the editor for the text, which is another one. */
function startReading() {
  bar.choose(undefined);
  pointing.markChosen(undefined);
  // It may be shown already: one that cannot be analysed is soon done with.
  if (state.isNewArticle) document.body.classList.add("unread");
  scrollTo(0, 0);
  const before = document.activeElement;
  // In the next frame, for which all is laid out anyway, unless the focus went elsewhere by then: to a place in the text, say.
  requestAnimationFrame(() => {
    const isLeft = [before, document.body].includes(document.activeElement);
    if (isLeft) reading.root.focus({ preventScroll: true });
  });
}

/**
 * Tells the browser's tools how far the page is; of each kind only the last is kept.
 * @param {string} moment
 */
function mark(moment) {
  performance.clearMarks(moment);
  performance.mark(moment);
}

/**
 * Tells the reader what stays to be read, until another text comes.
 * @param {string} message
 */
function tell(message) {
  notice.textContent = message;
  notice.hidden = message === "";
}

mark("newslens:ready");
if (firstText) editor.replace(firstText);
keepFiles();
