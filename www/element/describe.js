// What was found, in a line or two of words: for the card at a highlight and for screen readers.
import { isUnsure } from "../common/items.js";
import { memberAt } from "../common/member-at.js";
import { tellTime } from "./plain-time.js";

/** @typedef {import("../analysis.js").AnalysisObject & { text: string }} Analysis  what was found, and the text it was found in */
/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {{ kind: import("../common/types.js").Kind, label: string, title: string, details: string[] }} About */

/**
 * The date, quote or entity that a target stands for.
 * @param {Analysis} analysis
 * @param {Target} target
 */
export function itemOf(analysis, { kind, index }) {
  if (kind === "date") return memberAt(analysis.dates, index);
  if (kind === "quote") return memberAt(analysis.quotes, index);
  return memberAt(analysis.entities, index);
}

/**
 * @param {Analysis} analysis
 * @param {Target} target
 * @param {Words} words
 * @returns {About}
 */
export function describe(analysis, target, words) {
  const { index } = target;
  if (target.kind === "date") return describeDate(analysis, memberAt(analysis.dates, index), words);
  if (target.kind === "quote") return describeQuote(analysis, memberAt(analysis.quotes, index), words);
  const { type: kind, name: title, roles } = memberAt(analysis.entities, index);
  return { kind, label: words.kind[kind], title, details: roles.length > 0 ? [roles.join(", ")] : [] };
}

/**
 * @param {Analysis} analysis
 * @param {import("../analysis.js").DateMention} date
 * @param {Words} words
 * @returns {About}
 */
function describeDate(analysis, date, words) {
  const told = tellTime(date, words);
  const details = [date.value];
  if (date.anchor) {
    const origin = date.anchor.date === null ? undefined : analysis.dates[date.anchor.date];
    details.push(words.countedFrom(origin ? words.quoted(origin.text) : words.publication));
  }
  const range = tellRange(analysis, date, words);
  return {
    kind: "date",
    label: words.kind.date,
    title: told ?? words.quoted(date.text),
    details: [details.join(" · "), ...(range ? [range] : [])],
  };
}

/**
 * The stretch that a date is an end of, and its other end.
 * @param {Analysis} analysis
 * @param {import("../analysis.js").DateMention} date
 * @param {Words} words
 */
function tellRange({ dates }, { value, range }, words) {
  if (!range) return undefined;
  const partner = memberAt(dates, range.partner);
  // As exactly as the more exact end.
  const exact = value.length > partner.value.length ? value : partner.value;
  const stretch = tellTime({ ...partner, ...range, type: "date", value: exact, mod: null }, words);
  return stretch && words.together(stretch, words.quoted(partner.text));
}

/**
 * @param {Analysis} analysis
 * @param {import("../analysis.js").Quote} quote
 * @param {Words} words
 * @returns {About}
 */
function describeQuote(analysis, quote, words) {
  const { speaker } = quote;
  const { denied, unsure, headline } = words.how;
  const marks = [quote.headline ? headline : "", quote.denied ? denied : ""];
  const how = [...marks, words.how[quote.kind], isUnsure(quote) ? unsure : ""];
  const details = [how.filter(Boolean).join(" · ")];
  const role = roleOf(analysis, quote);
  if (role) details.unshift(role);
  return {
    kind: "quote",
    label: words.kind.quote,
    title: speaker ? (quote.denied ? words.notSaidBy : words.saidBy)(speaker.name) : words.unknown,
    details,
  };
}

/**
 * The first role that the text gives a quote's speaker.
 * @param {Analysis} analysis
 * @param {import("../analysis.js").Quote} quote
 */
export function roleOf({ entities }, { speaker }) {
  return (speaker?.entity != null && entities[speaker.entity]?.roles[0]) || "";
}
