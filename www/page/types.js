// The shapes the page works with. The analysis is what www/newslens.js gives back; offsets count UTF-16 units.

/**
 * @typedef {{ start: number, end: number, text: string }} Span
 * @typedef {{ value: string, found: Span | null }} Publication
 * @typedef {{ value: string, date: number | null }} Anchor
 * @typedef {Span & { type: string, value: string, mod: string | null, from: string | null, to: string | null,
 *   anchor: Anchor | null }} DateMention
 * @typedef {Span & { name: string, entity: number | null, method: string }} Speaker
 * @typedef {Span & { kind: string, group: number, cue: Span | null, speaker: Speaker | null, confidence: number }} Quote
 * @typedef {Span & { type: EntityKind, entity: number }} Mention
 * @typedef {{ id: number, name: string, type: EntityKind, roles: readonly string[], mentions: readonly number[] }} Entity
 * @typedef {{ publication: Publication | null, dates: readonly DateMention[], quotes: readonly Quote[],
 *   mentions: readonly Mention[], entities: readonly Entity[] }} Analysis
 */

/**
 * @typedef {"person" | "organization" | "place" | "group"} EntityKind
 * @typedef {"date" | "quote" | EntityKind} Kind  what the legend can switch
 */

/**
 * Something to mark in the text.
 * @typedef {object} Item
 * @property {number} start
 * @property {number} end
 * @property {Kind} kind
 * @property {"cue" | "speaker" | null} part  words that belong to a quote without being in it; marked only while it is lit
 * @property {string} variant  how it is meant: the kind of a quote, "unsure"; else empty
 * @property {string} target  what it stands for, as "date:3", "quote:0" or "entity:7"
 * @property {string} label  what is written behind it in small letters, if anything
 */

/** @type {readonly EntityKind[]} */
export const entityKinds = ["person", "organization", "place", "group"];

/** @type {readonly Kind[]} */
export const kinds = ["quote", "date", ...entityKinds];
