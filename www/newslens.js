// newslens: who said what about whom, and when, in a news text, English or Portuguese.
//
//   import { analyze, init } from "newslens";
//   await init();
//   for (const quote of analyze(text, { date: "2024-05-15" }).quotes) console.log(quote.speaker?.name, quote.text);
//
// In a page, createAnalyzer() does the same in a worker.
import { Analysis } from "./analysis.js";
import { analyzeFlat, names } from "./engine.js";

export { Analysis } from "./analysis.js";
export { createAnalyzer } from "./analyzer.js";
export { analyzeObject, exportAs, init, loadLanguage, readTime, version } from "./engine.js";
export { NewslensAnalysisError, NewslensLengthError, NewslensOptionError, NewslensWorkerError } from "./errors.js";
export { exportFormats } from "./export.js";
export { Session } from "./session.js";

/** @typedef {import("./engine.js").Options} Options */
/** @typedef {import("./own-names.js").OwnName} OwnName */
/** @typedef {import("./own-names.js").OwnNames} OwnNames */
/** @typedef {import("./engine.js").Source} Source */
/** @typedef {import("./engine.js").Time} Time */
/** @typedef {import("./analysis.js").AnalysisObject} AnalysisObject */
/** @typedef {import("./analysis.js").Span} Span */
/** @typedef {import("./analysis.js").Publication} Publication */
/** @typedef {import("./analysis.js").PublicationSource} PublicationSource */
/** @typedef {import("./analysis.js").DateMention} DateMention */
/** @typedef {import("./analysis.js").DateType} DateType */
/** @typedef {import("./analysis.js").DateMod} DateMod */
/** @typedef {import("./analysis.js").DateRange} DateRange */
/** @typedef {import("./analysis.js").Anchor} Anchor */
/** @typedef {import("./analysis.js").Quote} Quote */
/** @typedef {import("./analysis.js").QuoteKind} QuoteKind */
/** @typedef {import("./analysis.js").Speaker} Speaker */
/** @typedef {import("./analysis.js").SpeakerMethod} SpeakerMethod */
/** @typedef {import("./analysis.js").Mention} Mention */
/** @typedef {import("./analysis.js").Entity} Entity */
/** @typedef {import("./analysis.js").EntityType} EntityType */
/** @typedef {import("./export.js").ExportFormat} ExportFormat */
/** @typedef {import("./analyzer.js").Analyzer} Analyzer */
/** @typedef {import("./analyzer.js").AnalyzerOptions} AnalyzerOptions */
/** @typedef {import("./analyzer.js").Control} Control */
/** @typedef {import("./progress.js").Progress} Progress */
/** @typedef {import("./progress.js").Phase} Phase */

/**
 * Finds dates, quotes and entities in a text. Wait for `init()` before the first call.
 * @param {string} text
 * @param {Options} [options]
 * @returns {Analysis}
 * @throws {import("./errors.js").NewslensOptionError} when an option makes no sense
 * @throws {import("./errors.js").NewslensLengthError} when the text is longer than the option `maxLength`
 */
export function analyze(text, options) {
  return new Analysis(text, analyzeFlat(text, options), names());
}
