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

/** @typedef {"date" | "quote" | EntityKind} Kind  what the legend can switch */

/**
 * Something to mark in the text.
 * @typedef {object} Item
 * @property {number} start
 * @property {number} end
 * @property {Kind} kind
 * @property {"words" | "cue" | "speaker" | null} part  of a quote: its words between marks, or words that belong to it without
 *   being in it, which are marked only while it is lit
 * @property {string} variant  how it is meant: the kind of a quote, "unsure"; else empty
 * @property {string} target  what it stands for, as "date:3", "quote:0" or "entity:7"
 * @property {string} label  what is written behind it in small letters, if anything
 */

/** @type {readonly EntityKind[]} */
export const entityKinds = ["person", "organization", "place", "group"];

/** @type {readonly Kind[]} */
export const kinds = ["quote", "date", ...entityKinds];
