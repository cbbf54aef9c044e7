// Corrections applied to an analysis. Nothing given is changed; what comes out is an analysis like any other.
import { memberAt } from "../common/member-at.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./corrections.js").Place} Place */
/** @typedef {import("./corrections.js").Step} Step */
/** @typedef {import("../common/types.js").EntityKind} EntityKind */

/**
 * An analysis whose parts point to each other directly, not by their places in lists, which change.
 * @typedef {{ name: string, type: EntityKind, roles: string[], confidence: number }} DraftEntity
 * @typedef {Omit<import("../analysis.js").Mention, "entity"> & { entity: DraftEntity }} DraftMention
 * @typedef {import("../common/types.js").DateMention & { origin: DraftDate | null, partner: DraftDate | null }} DraftDate
 * @typedef {Omit<import("../analysis.js").Speaker, "entity"> & { entity: DraftEntity | null }} DraftSpeaker
 * @typedef {Omit<import("../common/types.js").Quote, "speaker"> & { speaker: DraftSpeaker | null }} DraftQuote
 * @typedef {{ dates: DraftDate[], quotes: DraftQuote[], mentions: DraftMention[] }} Draft
 */

/**
 * @param {string} text
 * @param {Analysis} analysis
 * @param {readonly Step[]} steps
 * @returns {Analysis}
 */
export function applySteps(text, analysis, steps) {
  const draft = draftOf(analysis);
  for (const step of steps) apply(text, draft, step);
  return finish(analysis, draft);
}

/**
 * @param {Analysis} analysis
 * @returns {Draft}
 */
function draftOf(analysis) {
  const entities = analysis.entities.map(({ name, type, roles, confidence }) => ({
    name,
    type,
    roles: [...roles],
    confidence,
  }));
  /** @type {DraftDate[]} */
  const dates = analysis.dates.map((date) => ({ ...date, origin: null, partner: null }));
  for (const date of dates) {
    date.origin = date.anchor?.date == null ? null : memberAt(dates, date.anchor.date);
    date.partner = date.range && memberAt(dates, date.range.partner);
  }
  const quotes = analysis.quotes.map((quote) => {
    const { speaker } = quote;
    const entity = speaker?.entity == null ? null : memberAt(entities, speaker.entity);
    return { ...quote, speaker: speaker && { ...speaker, entity } };
  });
  const mentions = analysis.mentions.map((mention) => ({ ...mention, entity: memberAt(entities, mention.entity) }));
  return { dates, quotes, mentions };
}

/**
 * @param {string} text
 * @param {Draft} draft
 * @param {Step} step
 */
function apply(text, draft, step) {
  const { at } = step;
  if (step.do === "mark") return mark(text, draft, at, step.kind);
  if (step.do === "remove") return remove(draft, at, step.kind);
  if (step.do === "value") return setValue(draft, at, step.time);
  if (step.do === "speaker") return setSpeaker(text, draft, at, step.who);
  const mention = draft.mentions.find(isAt(at));
  if (!mention) return;
  if (step.do === "retype") {
    Object.assign(mention.entity, { type: step.kind, confidence: 1 });
    for (const other of draft.mentions) {
      if (other.entity === mention.entity) Object.assign(other, { type: step.kind, confidence: 1 });
    }
  } else if (step.do === "split") {
    mention.entity = { name: mention.text, type: mention.type, roles: [], confidence: 1 };
  } else {
    const into = draft.mentions.find(isAt(step.into))?.entity;
    if (into && into !== mention.entity) merge(draft, mention.entity, into);
  }
}

/**
 * @param {Draft} draft
 * @param {DraftEntity} one  becomes part of the other
 * @param {DraftEntity} other
 */
function merge(draft, one, other) {
  other.roles = [...new Set([...other.roles, ...one.roles])];
  other.confidence = 1;
  for (const mention of draft.mentions) {
    if (mention.entity !== one) continue;
    mention.entity = other;
    mention.type = other.type;
  }
  for (const { speaker } of draft.quotes) {
    if (speaker?.entity === one) Object.assign(speaker, { entity: other, name: other.name });
  }
}

/**
 * @param {string} text
 * @param {Draft} draft
 * @param {Place} at
 * @param {import("../common/types.js").Kind} kind
 */
function mark(text, draft, at, kind) {
  const span = { ...at, text: text.slice(at.start, at.end) };
  if (kind === "date") {
    const anchor = { mod: null, from: null, to: null, range: null, partner: null, anchor: null, origin: null };
    draft.dates.push({ ...span, type: "date", value: "XXXX-XX-XX", ...anchor });
  } else if (kind === "quote") {
    const group = draft.quotes.reduce((highest, quote) => Math.max(highest, quote.group), -1) + 1;
    draft.quotes.push({
      ...span,
      kind: "direct",
      group,
      parts: [],
      cue: null,
      speaker: null,
      denied: false,
      headline: false,
      confidence: 1,
    });
  } else {
    const same = draft.mentions.find(({ entity }) => entity.name === span.text && entity.type === kind);
    const entity = same?.entity ?? { name: span.text, type: kind, roles: [], confidence: 1 };
    draft.mentions.push({ ...span, type: kind, entity, confidence: 1 });
  }
}

/**
 * @param {Draft} draft
 * @param {Place} at
 * @param {import("../common/types.js").Kind} kind
 */
function remove(draft, at, kind) {
  const list = kind === "date" ? draft.dates : kind === "quote" ? draft.quotes : draft.mentions;
  const index = list.findIndex(isAt(at));
  if (index >= 0) list.splice(index, 1);
}

/**
 * @param {Draft} draft
 * @param {Place} at
 * @param {import("../engine.js").Time} time
 */
function setValue(draft, at, { type, value, from, to }) {
  const date = draft.dates.find(isAt(at));
  if (!date) return;
  Object.assign(date, { type, value, from, to, mod: null, anchor: null, origin: null });
  if (date.partner) stretch(date, date.partner);
}

/**
 * Makes the stretch between two dates that are its ends anew, of which one has another value now; there is none where they
 * are not in the order of the calendar, or one is a moment.
 * @param {DraftDate} one
 * @param {DraftDate} other
 */
function stretch(one, other) {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const { from } = first;
  const { to } = last;
  const isOne = from !== null && to !== null && from < to && from.length === to.length;
  for (const end of [one, other]) end.range = isOne && end.range ? { ...end.range, from, to } : null;
}

/**
 * @param {string} text
 * @param {Draft} draft
 * @param {Place} at
 * @param {Place | null} who
 */
function setSpeaker(text, draft, at, who) {
  const quote = draft.quotes.find(isAt(at));
  if (!quote) return;
  const mention = (who && draft.mentions.find(isAt(who))) ?? null;
  if (who && !mention) return;
  quote.confidence = 1;
  quote.speaker = mention && {
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    name: mention.entity.name,
    entity: mention.entity,
    method: "name",
  };
}

/** @param {Place} place */
function isAt({ start, end }) {
  return (/** @type {Place} */ other) => other.start === start && other.end === end;
}

/**
 * @param {Analysis} analysis
 * @param {Draft} draft
 * @returns {Analysis}
 */
function finish({ language, languageConfidence, genre, publication }, { dates, quotes, mentions }) {
  for (const list of [dates, quotes, mentions]) list.sort((a, b) => a.start - b.start || b.end - a.end);
  // In the order of their first mentions; an entity without any is gone.
  const entities = [...new Set(mentions.map(({ entity }) => entity))];
  const idOf = new Map(entities.map((entity, id) => [entity, id]));
  /** @type {Map<DraftEntity, number[]>} */
  const places = new Map(entities.map((entity) => [entity, []]));
  mentions.forEach(({ entity }, index) => {
    places.get(entity)?.push(index);
  });
  return {
    language,
    languageConfidence,
    genre,
    publication,
    dates: dates.map(({ origin, partner, range, anchor, ...date }) => {
      const place = origin ? dates.indexOf(origin) : -1;
      const other = partner ? dates.indexOf(partner) : -1;
      return {
        ...date,
        range: range && other >= 0 ? { ...range, partner: other } : null,
        anchor: anchor && { ...anchor, date: place < 0 ? null : place },
      };
    }),
    quotes: quotes.map(({ speaker, ...quote }) => {
      const entity = speaker?.entity ? (idOf.get(speaker.entity) ?? null) : null;
      return { ...quote, speaker: speaker && { ...speaker, entity } };
    }),
    mentions: mentions.map(({ entity, ...mention }) => ({ ...mention, entity: idOf.get(entity) ?? 0 })),
    entities: entities.map((entity, id) => {
      const { name, type, roles, confidence } = entity;
      return { id, name, type, roles, mentions: places.get(entity) ?? [], confidence };
    }),
  };
}
