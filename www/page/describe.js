// What was found, in a line or two of words.
import { isUnsure } from "../common/items.js";
import { memberAt } from "../common/member-at.js";
import { plainDate } from "./plain-dates.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */

/**
 * What a target is, in one or two short lines: for the card at the highlight and for screen readers.
 * @param {Analysis} analysis
 * @param {import("../common/target.js").Target} target
 * @returns {{ kind: import("../common/types.js").Kind, label: string, title: string, details: string[] }}
 */
export function describe(analysis, { kind, index }) {
  if (kind === "date") return describeDate(analysis, memberAt(analysis.dates, index));
  if (kind === "quote") return describeQuote(analysis, memberAt(analysis.quotes, index));
  return describeEntity(analysis, memberAt(analysis.entities, index));
}

/**
 * @param {Analysis} analysis
 * @param {import("../common/types.js").DateMention} date
 */
function describeDate(analysis, date) {
  const details = [words.quote.words(date.text)];
  const anchor = anchorOf(analysis, date);
  if (anchor) details.push(anchor);
  if (date.anchor) details.push(plainDate({ type: "date", value: date.anchor.value, mod: null }));
  const range = rangeOf(analysis, date);
  const more = range ? [range] : [];
  const kind = /** @type {const} */ ("date");
  return { kind, label: words.kind[kind], title: plainDate(date), details: [details.join(", "), ...more] };
}

/**
 * What a relative date was counted from, in words; empty if it was not.
 * @param {Analysis} analysis
 * @param {import("../common/types.js").DateMention} date
 */
export function anchorOf(analysis, { anchor, value }) {
  if (!anchor) return value.startsWith("XXXX") ? words.date.open : "";
  const origin = anchor.date === null ? undefined : analysis.dates[anchor.date];
  return words.date.anchor(origin ? words.quote.words(origin.text) : words.date.publication);
}

/**
 * The stretch that a date is an end of, in words; empty if it is none.
 * @param {Analysis} analysis
 * @param {import("../common/types.js").DateMention} date
 */
export function rangeOf(analysis, date) {
  if (!date.range) return "";
  const partner = memberAt(analysis.dates, date.range.partner);
  const [first, last] = date.start < partner.start ? [date, partner] : [partner, date];
  return words.date.range(plainDate(first), plainDate(last), words.quote.words(partner.text));
}

/**
 * @param {Analysis} analysis
 * @param {import("../common/types.js").Quote} quote
 */
function describeQuote(analysis, quote) {
  const { speaker, cue } = quote;
  const said = quote.denied ? words.quote.notSaidBy : words.quote.saidBy;
  const title = speaker ? said(speaker.name) : words.quote.unknown;
  const role = speaker?.entity != null ? analysis.entities[speaker.entity]?.roles[0] : undefined;
  const how = [words.quote.kind[quote.kind] ?? quote.kind];
  if (cue && /\w/.test(cue.text)) how.push(words.quote.cue(cue.text).toLowerCase());
  if (speaker) how.push(words.quote.method[speaker.method] ?? speaker.method);
  if (quote.denied) how.unshift(words.quote.denied);
  if (quote.headline) how.unshift(words.quote.headline);
  if (isUnsure(quote)) how.push(words.quote.unsure);
  const details = [how.join(" · ")];
  if (role) details.unshift(role);
  const kind = /** @type {const} */ ("quote");
  return { kind, label: words.kind[kind], title, details };
}

/**
 * @param {Analysis} analysis
 * @param {import("../common/types.js").Entity} entity
 */
function describeEntity(analysis, entity) {
  const quotes = analysis.quotes.filter((quote) => quote.speaker?.entity === entity.id).length;
  const counts = [words.entity.mentions(entity.mentions.length)];
  if (quotes) counts.push(words.entity.quotes(quotes));
  if (isUnsure(entity)) counts.push(words.entity.unsure);
  const details = [counts.join(" · ")];
  if (entity.roles.length) details.unshift(entity.roles.join(", "));
  return { kind: entity.type, label: words.kind[entity.type], title: entity.name, details };
}
