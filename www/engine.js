// The WebAssembly module behind a few functions: started once, with its errors as our own.

import { Analysis } from "./analysis.js";
import { describe, NewslensAnalysisError, NewslensOptionError, wrongOptions } from "./errors.js";
import { exportFormats } from "./export.js";
import { checkLength } from "./length.js";
import { moduleSource } from "./module-source.js";
import { namesText } from "./own-names.js";
import { isElsewhere, loadedPacks, loadPack, packMemory, packTags, readInPack } from "./packs.js";
import start, * as module from "./pkg/newslens.js";

/** @typedef {import("./analysis.js").Flat} Flat */

/**
 * How a text is to be read.
 * @typedef {object} Options
 * @property {string | null} [date]  the day or moment of publication in ISO 8601 (2023-09-13, 2023-09-13T08:30); without
 *   it, that of `published` counts, else it is looked for in the text
 * @property {string | null} [published]  the day or moment of publication as the metadata of the page tells it that the text is
 *   from, in the same form
 * @property {"auto" | "month-first" | "day-first"} [order]  how 4/7/2023 is read; "auto" does as the text's own
 *   unambiguous dates, else month first
 * @property {"auto" | "news" | "message"} [genre]  what kind of text it is: in "news", times are read as newspapers mean
 *   them; in a "message" as a calendar does ("two months ago" is a day), with the short spellings of messages; "auto" takes
 *   a short text that speaks of "I" or "you", asks, instructs, or is nothing but a time, for a message
 * @property {string} [language]  the language of the text: "auto", or the tag of one that is read: "en", and "pt" once it is
 *   loaded (`loadLanguage`; an analyzer does so itself); "auto" goes by the words of the text
 * @property {import("./own-names.js").OwnNames | null} [names]  names that are certain wherever they stand, and names that are
 *   never to be marked: a list, or a text of CSV, JSON or lines (docs/names.md)
 * @property {number} [maxLength]  the most UTF-16 units that a text may have, 32 million without it; a longer one is refused
 *   with a `NewslensLengthError`
 */

/**
 * The options as the module takes them.
 * @typedef {Omit<Options, "maxLength" | "names"> & { names?: string | undefined }} PlainOptions
 */

/**
 * Where the WebAssembly module comes from.
 * @typedef {string | URL | BufferSource | Response | WebAssembly.Module} Source
 */

/**
 * Where the modules of further languages come from, by the languages' tags: as for `init`, without it the file beside the main
 * module; `false` for a language that is not to be loaded.
 * @typedef {Partial<Record<import("./packs.js").PackTag, Source | Promise<Source> | false>>} Languages
 */

/** @type {Promise<void> | undefined} */
let starting;
/** @type {(WebAssembly.Exports & { memory: WebAssembly.Memory }) | undefined} */
let started;

/**
 * Loads and starts the WebAssembly module, once: a second call waits for the first. After a failure it can be called again.
 * @param {Source | Promise<Source>} [source]  its address, its bytes, a response that holds it or the compiled module;
 *   without it, the file beside this one
 * @returns {Promise<void>}
 */
export function init(source) {
  starting ??= load(source).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** @param {Source | Promise<Source> | undefined} source */
async function load(source) {
  const given = (await source) ?? new URL("./pkg/newslens_bg.wasm", import.meta.url);
  const exports = await start({ module_or_path: await moduleSource(given) });
  started = /** @type {WebAssembly.Exports & { memory: WebAssembly.Memory }} */ (/** @type {unknown} */ (exports));
}

/** What the module exports, once it is started. */
export function moduleExports() {
  return started;
}

/** The bytes of the modules' memory, which grows with the longest text and never shrinks. */
export function memorySize() {
  return (started?.memory.buffer.byteLength ?? 0) + packMemory();
}

/**
 * A text as the modules take it: in UTF-8.
 * @param {string} text
 */
export function bytesOf(text) {
  return new TextEncoder().encode(text);
}

/**
 * Analyses a text, into the flat form.
 * @param {string} text
 * @param {Options} [options]
 * @param {(phase: import("./progress.js").Phase) => void} [starts]  is told each phase as it starts
 * @returns {Flat}
 */
export function analyzeFlat(text, options, starts) {
  return call(text, () => {
    checkLength(text, options);
    const plain = plainOptions(options);
    return readInPack(module.analyze_flat(bytesOf(text), plain, starts, loadedPacks()), text, plain, starts);
  });
}

/**
 * As `analyzeFlat`, but loads the language that a text asks for.
 * @param {string} text
 * @param {Options} [options]
 * @param {(phase: import("./progress.js").Phase) => void} [starts]
 * @param {Languages} [languages]
 * @returns {Promise<Flat>}
 */
export async function analyzeLoading(text, options, starts, languages = {}) {
  const tags = packTags.filter((tag) => languages[tag] !== false);
  const answer = call(text, () => module.analyze_flat(bytesOf(text), plainOptions(options), starts, tags.join(" ")));
  if (!isElsewhere(answer)) return answer;
  const tag = /** @type {import("./packs.js").PackTag} */ (answer[0]);
  await loadPack(tag, languages[tag] || undefined);
  return call(text, () => readInPack(answer, text, plainOptions(options), starts));
}

/**
 * Loads the module that reads one more language than English, once; from then on `analyze` and a `Session` read it where a text
 * is in it or the option `language` names it. Wait for it as for `init`. An analyzer loads it by itself.
 * @param {string} language  its tag: "pt"
 * @param {Source | Promise<Source>} [source]  where the module comes from, as for `init`; without it, the file beside this one
 * @returns {Promise<void>}
 * @throws {NewslensOptionError} when there is no module for the language
 */
export async function loadLanguage(language, source) {
  const tag = packTags.find((tag) => tag === language);
  if (!tag) throw new NewslensOptionError("language", language, packTags.join(", "));
  await loadPack(tag, source);
}

/**
 * Analyses a text, into a plain object made by the WebAssembly module. `analyze` is faster; the result is the same, but
 * for surrogates without their other half, which come as U+FFFD here.
 * @param {string} text
 * @param {Options} [options]
 * @returns {import("./analysis.js").AnalysisObject}
 */
export function analyzeObject(text, options) {
  if (loadedPacks()) return new Analysis(text, analyzeFlat(text, options), names()).toJSON();
  return call(text, () => {
    checkLength(text, options);
    return module.analyze_object(text, plainOptions(options));
  });
}

/**
 * The options that the module itself has. Their getters have been called: one that throws has to do so here, as an exception
 * that crosses the module leaves it less stack each time. Refuses a `Date`, a `Map` and the like, which have no options and would pass for none.
 * @param {Options} [options]
 * @returns {PlainOptions | undefined}
 */
export function plainOptions(options) {
  if (typeof options !== "object" || options === null) return options;
  if (describe(options) !== "[object Object]") throw wrongOptions(options);
  const { maxLength: _, names, ...ofModule } = options;
  const list = namesText(names);
  // What reads names is no part of what articles need (parts.js).
  return list ? { ...ofModule, names: list } : ofModule;
}

/**
 * Writes an analysis, perhaps corrected by hand, in a format.
 *
 * For all formats but "json", everything in it is checked first: offsets, indices, and that each entity lists its own
 * mentions.
 * @param {string} text  the text that was analysed
 * @param {import("./analysis.js").AnalysisObject} analysis
 * @param {import("./export.js").ExportFormat} format
 * @returns {string}
 * @throws {NewslensOptionError} when the format is none
 * @throws {NewslensAnalysisError} when something in the analysis cannot be
 */
export function exportAs(text, analysis, format) {
  const plain = analysis instanceof Analysis ? analysis.toJSON() : analysis;
  if (format === "json") return `${jsonOf(plain)}\n`;
  if (typeof format !== "string")
    throw new NewslensOptionError("format", format, Object.keys(exportFormats).join(", "));
  // Getters are called here, as those of options are.
  const copy = copyOf(plain);
  return call(text, () => module.export_as(text, copy, format));
}

/**
 * An analysis, perhaps with more in it than we know of, as JSON.
 * @param {unknown} analysis
 */
function jsonOf(analysis) {
  if (typeof analysis !== "object" || analysis === null) {
    throw new NewslensAnalysisError(`the analysis is ${describe(analysis)}; it takes an object`, "");
  }
  try {
    return JSON.stringify(analysis, null, 2);
  } catch (error) {
    if (isTooDeep(error)) throw tooDeep();
    if (!(error instanceof TypeError)) throw error;
    throw new NewslensAnalysisError(`the analysis cannot be written as JSON: ${error.message}`, "");
  }
}

/**
 * Whether the stack did not suffice for all that lies inside one another: "Maximum call stack size exceeded", in Firefox "too
 * much recursion".
 * @param {unknown} error
 */
function isTooDeep(error) {
  return error instanceof Error && /call stack|recursion/.test(error.message);
}

function tooDeep() {
  return new NewslensAnalysisError("the analysis is nested deeper than can be read", "");
}

/** @param {unknown} analysis */
function copyOf(analysis) {
  try {
    return structuredClone(analysis);
  } catch (error) {
    if (isTooDeep(error)) throw tooDeep();
    if (!(error instanceof DOMException)) throw error;
    throw new NewslensAnalysisError("the analysis holds what cannot be copied, such as a function", "");
  }
}

/**
 * What a TIMEX3 value means.
 * @typedef {object} Time
 * @property {import("./analysis.js").DateType} type  of what recurs and of what does not, the same value may be used: never "set"
 * @property {string} value  in its usual spelling
 * @property {string | null} from  the first instant of the calendar interval; `null` where the value names none
 * @property {string | null} to  the first instant behind it
 */

/**
 * Reads a value in TIMEX3 spelling, such as one that a reader types: "2024-05-16", "2024-W20", "2024-Q3",
 * "2024-05-16T17:30", "P4Y".
 *
 *     readTime("2024-Q3")?.from; // "2024-07-01"
 *
 * @param {string} value
 * @returns {Time | undefined} nothing where it is no such value, or not in the calendar: "2024-02-30"
 */
export function readTime(value) {
  return call(value, () => module.read_time(value));
}

/**
 * A session of the WebAssembly module; what held-text.js makes a class of.
 * @typedef {object} ModuleSession
 * @property {(text: Uint8Array) => void} set_text
 * @property {(options: PlainOptions | undefined, packs: string) => void} set_options
 * @property {(start: number, end: number, replacement: string) => void} replace
 * @property {(starts?: (phase: import("./progress.js").Phase) => void) => Flat | import("./analysis-change.js").FlatChange
 *   | import("./packs.js").Elsewhere} analyze_flat
 * @property {() => void} free
 */

/**
 * Starts a session of the WebAssembly module.
 * @param {PlainOptions | undefined} options
 * @param {string} packs  the tags of the languages that other modules read
 * @returns {ModuleSession}
 */
export function startSession(options, packs) {
  return call("", () => new module.Session(options, packs));
}

/** @type {import("./analysis.js").Names | undefined} */
let knownNames;

/** The names that the numbers of kinds in the flat form stand for. */
export function names() {
  knownNames ??= call("", module.names);
  return knownNames;
}

/** The version of newslens. */
export function version() {
  return call("", module.version);
}

/**
 * Calls the module, if it is started and the text is one.
 * @template Result
 * @param {unknown} text
 * @param {() => Result} body
 * @returns {Result}
 */
export function call(text, body) {
  if (!started) throw new Error("newslens: wait for init() first");
  if (typeof text !== "string") throw notText(text);
  try {
    return body();
  } catch (error) {
    if (isOptionError(error)) throw new NewslensOptionError(error.option, error.given, error.accepted);
    throw isAnalysisError(error) ? new NewslensAnalysisError(error.message, error.path) : error;
  }
}

/**
 * The error for what should be a text.
 * @param {unknown} text
 */
export function notText(text) {
  return new TypeError(`newslens: the text must be a string, not ${typeof text}`);
}

/**
 * @param {unknown} error
 * @returns {error is { option: string, given: unknown, accepted: string }}
 */
function isOptionError(error) {
  return error instanceof TypeError && "option" in error;
}

/**
 * @param {unknown} error
 * @returns {error is { message: string, path: string }}
 */
function isAnalysisError(error) {
  return error instanceof TypeError && "path" in error;
}
