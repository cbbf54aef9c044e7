// What the views beside the text list: speakers with what they said, days with what happened, kinds with their names.
import { isUnsure } from "../common/items.js";
import { entityKinds } from "../common/types.js";
import { roleOf } from "./describe.js";
import { tellTime } from "./plain-time.js";

/** @typedef {import("./describe.js").Analysis} Analysis */
/** @typedef {import("./words.js").Words} Words */

/**
 * @typedef {object} Group
 * @property {string} title
 * @property {string} note  in small print beside the title
 * @property {Row[]} rows
 */

/**
 * @typedef {object} Row
 * @property {import("../common/target.js").Target} target  what it stands for
 * @property {import("../common/types.js").Kind} kind
 * @property {(string | { strong: string })[]} text
 * @property {string} note  in small print
 */

/**
 * The groups of a view, without what is not among the kinds.
 * @param {Exclude<import("./options.js").View, "text">} view
 * @param {Analysis} analysis
 * @param {Words} words
 * @param {ReadonlySet<string>} kinds
 * @returns {Group[]}
 */
export function groupsOf(view, analysis, words, kinds) {
  if (view === "speakers") return kinds.has("quote") ? speakers(analysis, words) : [];
  if (view === "timeline") return kinds.has("date") ? days(analysis, words) : [];
  return entityKinds.filter((kind) => kinds.has(kind)).flatMap((kind) => names(analysis, kind, words));
}

/**
 * @param {Analysis} analysis
 * @param {Words} words
 */
function speakers(analysis, words) {
  /** @type {Map<string | number, Group>} */
  const groups = new Map();
  analysis.quotes.forEach((quote, index) => {
    const { speaker, kind, text } = quote;
    const key = speaker?.entity ?? speaker?.name ?? "";
    const group = groups.get(key) ?? { title: speaker?.name ?? words.unknown, note: roleOf(analysis, quote), rows: [] };
    const notes = [kind === "direct" ? "" : words.how[kind], isUnsure(quote) ? words.how.unsure : ""];
    if (quote.denied) notes.unshift(words.how.denied);
    if (quote.headline) notes.unshift(words.how.headline);
    group.rows.push({
      target: { kind: "quote", index },
      kind: "quote",
      text: [kind === "direct" ? words.quoted(text) : text],
      note: notes.filter(Boolean).join(" · "),
    });
    groups.set(key, group);
  });
  return [...groups.values()];
}

/**
 * Days in the order of the calendar; what has no day comes last.
 * @param {Analysis} analysis
 * @param {Words} words
 */
function days({ text, dates }, words) {
  const order = dates.map((date, index) => ({ date, index }));
  order.sort((a, b) => compare(a.date, b.date) || a.index - b.index);
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const { date, index } of order) {
    const told = tellTime(date, words);
    const title = date.from && told ? told : words.undated;
    const group = groups.get(title) ?? { title, note: "", rows: [] };
    group.rows.push({
      target: { kind: "date", index },
      kind: "date",
      text: inContext(text, date),
      note: date.from ? "" : (told ?? date.value),
    });
    groups.set(title, group);
  }
  return [...groups.values()];
}

/**
 * @param {import("../analysis.js").DateMention} one
 * @param {import("../analysis.js").DateMention} other
 */
function compare(one, other) {
  if (!one.from || !other.from) return Number(!one.from) - Number(!other.from);
  return one.from < other.from ? -1 : Number(one.from > other.from);
}

/** How many characters are shown on each side of a date. */
const context = 70;

/**
 * The words around a date, from one line and from a word's start to a word's end.
 * @param {string} text
 * @param {import("../analysis.js").Span} span
 */
function inContext(text, { start, end, text: strong }) {
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, end + context);
  const [left = "", ...linesBefore] = text.slice(from, start).split("\n").reverse();
  const [right = "", ...linesBehind] = text.slice(end, to).split("\n");
  // Only where the line goes on is something left out.
  const isCutBefore = from > 0 && linesBefore.length === 0;
  const isCutBehind = to < text.length && linesBehind.length === 0;
  return [
    isCutBefore ? left.replace(/^\S*\s/, "… ") : left.trimStart(),
    { strong },
    isCutBehind ? right.replace(/\s\S*$/, " …") : right.trimEnd(),
  ];
}

/**
 * @param {Analysis} analysis
 * @param {import("../common/types.js").EntityKind} kind
 * @param {Words} words
 * @returns {Group[]} one, or none if there is nothing of that kind
 */
function names({ entities }, kind, words) {
  const rows = entities
    .filter(({ type }) => type === kind)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id)
    .map(({ id, name, roles, mentions, confidence }) => ({
      target: { kind: /** @type {const} */ ("entity"), index: id },
      kind,
      text: [{ strong: name }],
      note: [
        isUnsure({ confidence }) ? words.how.unsure : "",
        ...roles,
        mentions.length > 1 ? `${mentions.length.toLocaleString(words.locale)}×` : "",
      ]
        .filter(Boolean)
        .join(" · "),
    }));
  return rows.length > 0 ? [{ title: words.kinds[kind], note: "", rows }] : [];
}
