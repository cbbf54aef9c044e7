// What this page saves as JSON, so that it can be opened again: the text, what was found in it, and the reader's corrections.
import { entityKinds, kinds } from "../../common/types.js";

/** @typedef {import("../corrections.js").Step} Step */
/** @typedef {import("../corrections.js").Place} Place */

/** @typedef {{ steps: Step[], date: string | null }} Saved  the corrections, and the day of publication that the reader gave */

/**
 * The JSON to be saved.
 * @param {string} text
 * @param {string} json  what was found, as it is exported
 * @param {readonly Step[]} steps
 */
export function savedJson(text, json, steps) {
  const own = JSON.stringify({ text, corrections: steps }, null, 2);
  return `${own.slice(0, own.lastIndexOf("\n"))},${json.slice(json.indexOf("{") + 1)}`;
}

/**
 * What was saved; `undefined` if it is something else, or without its text. Corrections that make no sense are left out.
 * @param {string} json
 * @returns {{ text: string, saved: Saved } | undefined}
 */
export function readSaved(json) {
  const given = parsed(json);
  if (!isObject(given) || typeof given.text !== "string" || !Array.isArray(given.mentions)) return undefined;
  const { text, publication } = given;
  const day = isObject(publication) && publication.source === "given" ? String(publication.value).slice(0, 10) : "";
  const steps = Array.isArray(given.corrections) ? given.corrections : [];
  return {
    text,
    saved: {
      date: isDay(day) ? day : null,
      steps: steps.filter((step) => isStep(step, text.length)),
    },
  };
}

/**
 * Whether this is a dossier that was saved, which is opened elsewhere.
 * @param {string} json
 */
export function isDossier(json) {
  const given = parsed(json);
  return isObject(given) && "newslens_dossier" in given;
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null;
}

/**
 * Whether this is a day of the calendar: the 30th of February is written otherwise when it comes back.
 * @param {string} day
 */
function isDay(day) {
  const milliseconds = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(`${day}T`);
}

/** A moment as an analysis has it. */
const moment = /^-?\d{4,}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/;

/** @param {unknown} time */
function isTime(time) {
  if (!isObject(time) || typeof time.value !== "string" || time.value === "") return false;
  const { type, from, to } = time;
  const isMoment = (/** @type {unknown} */ given) => typeof given === "string" && moment.test(given);
  const isStretch = isMoment(from) && isMoment(to);
  return ["date", "time", "duration"].includes(String(type)) && (isStretch || (from === null && to === null));
}

/**
 * @param {unknown} step
 * @param {number} length  that of the text
 * @returns {step is Step}
 */
function isStep(step, length) {
  const isPlace = (/** @type {unknown} */ place) => {
    if (!isObject(place)) return false;
    const { start, end } = /** @type {{ start: number, end: number }} */ (/** @type {unknown} */ (place));
    return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
  };
  if (!isObject(step) || !isPlace(step.at)) return false;
  const isOf = (/** @type {readonly unknown[]} */ list) => list.includes(step.kind);
  switch (step.do) {
    case "remove":
    case "mark":
      return isOf(kinds);
    case "retype":
      return isOf(entityKinds);
    case "merge":
      return isPlace(step.into);
    case "speaker":
      return step.who === null || isPlace(step.who);
    case "value":
      return isTime(step.time);
    default:
      return step.do === "split";
  }
}
