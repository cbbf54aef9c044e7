// The shapes the page works with. The analysis is what the analyzer gives back; offsets count UTF-16 units.

/**
 * @typedef {import("../analysis.js").AnalysisObject} Analysis
 * @typedef {import("../analysis.js").Span} Span
 * @typedef {import("../analysis.js").Publication} Publication
 * @typedef {import("../analysis.js").DateMention} DateMention
 * @typedef {import("../analysis.js").Quote} Quote
 * @typedef {import("../analysis.js").Entity} Entity
 * @typedef {import("../analysis.js").EntityType} EntityKind
 */

/** @typedef {"date" | "quote" | EntityKind} Kind  what is highlighted */

/**
 * What the legend can switch: a kind, or several kinds at once.
 * @typedef {Exclude<Kind, OtherKind | AmountKind> | "other" | "amount"} Switch
 */
/** @typedef {"event" | "work" | "law" | "product"} OtherKind */
/** @typedef {"money" | "percent" | "quantity"} AmountKind */

/**
 * Something to mark in the text.
 * @typedef {object} Item
 * @property {number} start
 * @property {number} end
 * @property {Kind} kind
 * @property {"words" | "cue" | "speaker" | null} part  of a quote: its words between marks, or words that belong to it without
 *   being in it, which are marked only while it is lit
 * @property {string} variant  how it is meant: the kind of a quote, "unsure", "denied"; else empty
 * @property {import("./target.js").Target} target  what it stands for
 * @property {number} record  its place in the analysis's list of dates, quotes or mentions
 * @property {string} label  what is written behind it in small letters, if anything
 */

/** @type {readonly EntityKind[]} who acts and is acted upon */
const actorKinds = ["person", "organization", "place", "group"];

/** @type {readonly EntityKind[]} */
export const otherKinds = ["event", "work", "law", "product"];

/** @type {readonly EntityKind[]} what is measured, not named: not highlighted unless the reader asks for it */
export const amountKinds = ["money", "percent", "quantity"];

/** @type {readonly EntityKind[]} */
export const entityKinds = [...actorKinds, ...otherKinds, ...amountKinds];

/** @type {readonly Kind[]} */
export const kinds = ["quote", "date", ...entityKinds];

/** @type {readonly [Switch, readonly Kind[]][]} the switches of the legend, and the kinds of each */
export const switches = [
  ...["quote", "date", ...actorKinds].map(
    (kind) => /** @type {[Switch, Kind[]]} */ ([kind, /** @type {Kind[]} */ ([kind])]),
  ),
  ["other", otherKinds],
  ["amount", amountKinds],
];

/** @param {{ type: EntityKind }} entity */
export function isAmount({ type }) {
  return amountKinds.includes(type);
}
