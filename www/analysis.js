// What an analysis is in JavaScript. It comes as the flat form, laid out as src/export/flat.rs says, which only this file
// reads; each list of objects is made when somebody first looks at it.

import { memberAt } from "./common/member-at.js";

const layoutVersion = 6;

/**
 * Where the fields of each record are, counted from its first number, and how many numbers it has. The names are those of the
 * table in src/export/flat.rs, which a test holds them against.
 */
export const layout = {
  header: {
    version: 0,
    dates: 1,
    quotes: 2,
    mentions: 3,
    entities: 4,
    more: 5,
    strings: 6,
    publicationValue: 7,
    publicationStart: 8,
    publicationEnd: 9,
    publicationSource: 10,
    publicationOther: 11,
    language: 12,
    languageConfidence: 13,
    genre: 14,
    size: 15,
  },
  date: {
    start: 0,
    end: 1,
    kind: 2,
    value: 3,
    modifier: 4,
    from: 5,
    to: 6,
    rangeFrom: 7,
    rangeTo: 8,
    rangePartner: 9,
    anchorValue: 10,
    anchorDate: 11,
    size: 12,
  },
  quote: {
    start: 0,
    end: 1,
    kind: 2,
    group: 3,
    cueStart: 4,
    cueEnd: 5,
    speakerStart: 6,
    speakerEnd: 7,
    speakerName: 8,
    speakerEntity: 9,
    speakerMethod: 10,
    denied: 11,
    headline: 12,
    confidence: 13,
    partsFrom: 14,
    partsCount: 15,
    size: 16,
  },
  mention: { start: 0, end: 1, kind: 2, entity: 3, confidence: 4, size: 5 },
  entity: { name: 0, kind: 1, rolesCount: 2, mentionsFrom: 3, mentionsCount: 4, confidence: 5, size: 6 },
};
const none = 0xffffffff;

/**
 * The flat form: numbers, and all strings in one.
 * @typedef {[numbers: Uint32Array, strings: string]} Flat
 */

/**
 * The names of kinds, in the order of their numbers in the flat form.
 * @typedef {object} Names
 * @property {PublicationSource[]} publicationSources
 * @property {DateType[]} dateTypes
 * @property {DateMod[]} dateMods
 * @property {QuoteKind[]} quoteKinds
 * @property {SpeakerMethod[]} speakerMethods
 * @property {EntityType[]} entityTypes
 */

/** @typedef {"given" | "metadata" | "text"} PublicationSource */
/** @typedef {"date" | "time" | "duration" | "set"} DateType */
/**
 * How a date's value is bounded or blurred; TIMEX3's `mod`.
 * @typedef {"start" | "mid" | "end" | "approx" | "more_than" | "less_than" | "equal_or_more" | "equal_or_less" | "before"
 *   | "after"} DateMod
 */
/** @typedef {"direct" | "mixed" | "indirect"} QuoteKind */
/** @typedef {"name" | "pronoun" | "nominal" | "inherited" | "transcript"} SpeakerMethod */
/**
 * @typedef {"person" | "organization" | "place" | "group" | "event" | "work" | "law" | "product" | "money" | "percent"
 *   | "quantity"} EntityType
 */

/**
 * A place in the text: `text.slice(start, end)` is what stands there.
 * @typedef {object} Span
 * @property {number} start
 * @property {number} end
 * @property {string} text
 */

/**
 * The day of publication.
 * @typedef {object} Publication
 * @property {string | null} value  as an ISO date or date and time; `null` where the text tells no more than how long ago it
 *   was ("3 hours ago")
 * @property {PublicationSource} source  who told it: the option `date`, the option `published`, or the text
 * @property {Span | null} found  where the text tells it
 * @property {string | null} other  the other day that a numeric date may mean ("3/4/2023"), where nothing tells which of its
 *   numbers is the month
 */

/**
 * The stretch from one expression of time to another ("from Monday to Friday"): its first instant, the first one behind it
 * (of a clock time, that time), and the index of the date at its other end, which has the same stretch.
 * @typedef {{ from: string, to: string, partner: number }} DateRange
 */

/**
 * What a relative expression of time was counted from, and the index of the date that told it (`null`: the day of
 * publication).
 * @typedef {{ value: string, date: number | null }} Anchor
 */

/**
 * @typedef {object} DateFields
 * @property {DateType} type
 * @property {string} value  the TIMEX3 value: ISO 8601 and its extensions
 * @property {DateMod | null} mod
 * @property {string | null} from  the first instant of the calendar interval
 * @property {string | null} to  the first instant behind it
 * @property {DateRange | null} range  the stretch that it is an end of
 * @property {Anchor | null} anchor
 */

/**
 * An expression of time.
 * @typedef {Span & DateFields} DateMention
 */

/**
 * @typedef {object} SpeakerFields
 * @property {string} name  the name that the words stand for, else the words themselves
 * @property {number | null} entity  the index of the entity
 * @property {SpeakerMethod} method  how the name was found
 */

/**
 * Who said something.
 * @typedef {Span & SpeakerFields} Speaker
 */

/**
 * @typedef {object} QuoteFields
 * @property {QuoteKind} kind
 * @property {[start: number, end: number][]} parts  where the words of a mixed quote stand that are quoted
 * @property {number} group  pieces of one attribution have the same number
 * @property {Span | null} cue  the words that make it speech
 * @property {Speaker | null} speaker
 * @property {boolean} denied  whether the speaker did not say it, or said that it is not so: "did not say “never”", "denied that"
 * @property {boolean} headline  whether it stands in the headline, the first line above the text
 * @property {number} confidence  from 0 to 1
 */

/**
 * One piece of speech.
 * @typedef {Span & QuoteFields} Quote
 */

/**
 * A name or an amount in the text, the index of its entity, and how sure it is, from 0 to 1. One may stand inside another, which then comes first.
 * @typedef {Span & { type: EntityType, entity: number, confidence: number }} Mention
 */

/**
 * Somebody or something, or an amount, with the indices of all its mentions, and how sure that is, from 0 to 1.
 * @typedef {{ id: number, name: string, type: EntityType, roles: string[], mentions: number[], confidence: number }} Entity
 */

/**
 * An analysis as a plain object: what `JSON.stringify(analysis)` writes, and the command line with `--format json`.
 * @typedef {object} AnalysisObject
 * @property {string} language  the tag (BCP 47) of the language the text is in: "en", "pt"; "und" where it does not tell
 * @property {number} languageConfidence  how sure that is, from 0 to 1. What else is found is meant for English and Portuguese
 * @property {"auto" | "news" | "message"} genre  what the text was read as, where the option leaves it open; "auto" only where nobody told
 * @property {Publication | null} publication
 * @property {DateMention[]} dates
 * @property {Quote[]} quotes
 * @property {Mention[]} mentions
 * @property {Entity[]} entities
 */

/**
 * The flat form of an analysis, with what reads it.
 * @typedef {{ flat: Flat, names: Names }} FlatParts
 */

/**
 * What an analysis was made of: quicker on its way to a worker than its objects.
 * @type {(analysis: Analysis) => FlatParts}
 */
export let flatPartsOf;

/** @typedef {{ date: DateMention, quote: Quote, mention: Mention }} Records */

/**
 * One of an analysis's dates, quotes or mentions, without the rest of its list being made.
 * @type {<List extends keyof Records>(analysis: Analysis, list: List, index: number) => Records[List]}
 */
export let recordOf;

/**
 * How many dates, quotes and mentions there are, and entities of each type, without any of them being made.
 * @type {(analysis: Analysis) => { date: number, quote: number, mention: number } & Partial<Record<EntityType, number>>}
 */
export let countsIn;

/**
 * All that was found in a text. The lists are made at first sight and stay the same objects.
 * @implements {AnalysisObject}
 */
export class Analysis {
  /** The text that was analysed. */
  text;
  #flat;
  #reader;
  #names;
  /** @type {Partial<AnalysisObject>} */
  #made = {};

  static {
    flatPartsOf = (analysis) => ({ flat: analysis.#flat, names: analysis.#names });
    recordOf = (analysis, list, index) => {
      const reader = analysis.#reader;
      const { start, size } = reader.lists[list];
      const readers = { date: readDate, quote: readQuote, mention: readMention };
      return /** @type {any} */ (readers[list](reader, start + index * size, analysis.#names));
    };
    countsIn = (analysis) => {
      const reader = analysis.#reader;
      const { date, quote, mention, entity } = reader.lists;
      /** @type {ReturnType<typeof countsIn>} */
      const counts = { date: date.count, quote: quote.count, mention: mention.count };
      for (let at = entity.start; at < entity.start + entity.count * entity.size; at += entity.size) {
        const type = memberAt(analysis.#names.entityTypes, reader.number(at + layout.entity.kind));
        counts[type] = (counts[type] ?? 0) + 1;
      }
      return counts;
    };
  }

  /**
   * @param {string} text
   * @param {Flat} flat
   * @param {Names} names
   */
  constructor(text, flat, names) {
    this.text = text;
    this.#flat = flat;
    this.#reader = new Reader(text, flat);
    this.#names = names;
  }

  /** The tag (BCP 47) of the language the text is in: "en", "pt"; "und" where it does not tell. */
  get language() {
    return this.#reader.string(layout.header.language);
  }

  /** How sure that is, from 0 to 1. */
  get languageConfidence() {
    return this.#reader.number(layout.header.languageConfidence) / 1000;
  }

  /** What the text was read as: news or a message. */
  get genre() {
    return /** @type {AnalysisObject["genre"]} */ (this.#reader.string(layout.header.genre));
  }

  /** The day of publication, or `null`. */
  get publication() {
    if (this.#made.publication === undefined) this.#made.publication = readPublication(this.#reader, this.#names);
    return this.#made.publication;
  }

  /** Expressions of time, in the order of the text. */
  get dates() {
    this.#made.dates ??= this.#reader.list("date", (at) => readDate(this.#reader, at, this.#names));
    return this.#made.dates;
  }

  /** What somebody said, in the order of the text. */
  get quotes() {
    this.#made.quotes ??= this.#reader.list("quote", (at) => readQuote(this.#reader, at, this.#names));
    return this.#made.quotes;
  }

  /** Names, in the order of the text. */
  get mentions() {
    this.#made.mentions ??= this.#reader.list("mention", (at) => readMention(this.#reader, at, this.#names));
    return this.#made.mentions;
  }

  /** Who and what the names stand for. */
  get entities() {
    this.#made.entities ??= this.#reader.list("entity", (at, id) => readEntity(this.#reader, at, id, this.#names));
    return this.#made.entities;
  }

  /** @returns {AnalysisObject} the plain object that `JSON.stringify` writes */
  toJSON() {
    const { language, languageConfidence, genre, publication, dates, quotes, mentions, entities } = this;
    return { language, languageConfidence, genre, publication, dates, quotes, mentions, entities };
  }
}

/** The numbers and strings of the flat form. `at` is always an index of the numbers. */
class Reader {
  /**
   * @param {string} text
   * @param {Flat} flat
   */
  constructor(text, [numbers, strings]) {
    this.text = text;
    this.numbers = numbers;
    this.strings = strings;
    const { header } = layout;
    const version = this.number(header.version);
    if (version !== layoutVersion) {
      throw new Error(`newslens: the WebAssembly module has version ${version} of the layout, not ${layoutVersion}`);
    }
    let end = header.size;
    const list = (/** @type {number} */ count, /** @type {number} */ size) => {
      const start = end;
      end += count * size;
      return { start, count, size };
    };
    this.lists = {
      date: list(this.number(header.dates), layout.date.size),
      quote: list(this.number(header.quotes), layout.quote.size),
      mention: list(this.number(header.mentions), layout.mention.size),
      entity: list(this.number(header.entities), layout.entity.size),
    };
    this.more = end;
    this.stringEnds = this.more + this.number(header.more);
  }

  /**
   * @template Item
   * @param {"date" | "quote" | "mention" | "entity"} kind
   * @param {(at: number, index: number) => Item} read  is given where a record starts
   */
  list(kind, read) {
    const { start, count, size } = this.lists[kind];
    const items = [];
    for (let index = 0; index < count; index += 1) items.push(read(start + index * size, index));
    return items;
  }

  /** @param {number} at */
  number(at) {
    return memberAt(this.numbers, at);
  }

  /** @param {number} at */
  optionalNumber(at) {
    const number = this.number(at);
    return number === none ? null : number;
  }

  /** @param {number} number */
  stringOf(number) {
    const start = number === 0 ? 0 : this.number(this.stringEnds + number - 1);
    return this.strings.slice(start, this.number(this.stringEnds + number));
  }

  /** @param {number} at */
  string(at) {
    return this.stringOf(this.number(at));
  }

  /** @param {number} at */
  optionalString(at) {
    const number = this.number(at);
    return number === none ? null : this.stringOf(number);
  }

  /** @param {number} at  where its start is; its end follows */
  span(at) {
    const start = this.number(at);
    const end = this.number(at + 1);
    return { start, end, text: this.text.slice(start, end) };
  }

  /** @param {number} at  where its start would be */
  optionalSpan(at) {
    return this.number(at) === none ? null : this.span(at);
  }
}

/**
 * @param {Reader} reader
 * @param {Names} names
 * @returns {Publication | null}
 */
function readPublication(reader, names) {
  const { header } = layout;
  const source = reader.optionalNumber(header.publicationSource);
  if (source === null) return null;
  return {
    value: reader.optionalString(header.publicationValue),
    source: memberAt(names.publicationSources, source),
    found: reader.optionalSpan(header.publicationStart),
    other: reader.optionalString(header.publicationOther),
  };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {DateMention}
 */
function readDate(reader, at, names) {
  const { date } = layout;
  const { start, end, text } = reader.span(at + date.start);
  const mod = reader.optionalNumber(at + date.modifier);
  const partner = reader.optionalNumber(at + date.rangePartner);
  const anchor = reader.optionalString(at + date.anchorValue);
  return {
    start,
    end,
    text,
    type: memberAt(names.dateTypes, reader.number(at + date.kind)),
    value: reader.string(at + date.value),
    mod: mod === null ? null : memberAt(names.dateMods, mod),
    from: reader.optionalString(at + date.from),
    to: reader.optionalString(at + date.to),
    range:
      partner === null
        ? null
        : { from: reader.string(at + date.rangeFrom), to: reader.string(at + date.rangeTo), partner },
    anchor: anchor === null ? null : { value: anchor, date: reader.optionalNumber(at + date.anchorDate) },
  };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {Quote}
 */
function readQuote(reader, at, names) {
  const { quote } = layout;
  const { start, end, text } = reader.span(at + quote.start);
  return {
    start,
    end,
    text,
    kind: memberAt(names.quoteKinds, reader.number(at + quote.kind)),
    parts: readParts(reader, reader.number(at + quote.partsFrom), reader.number(at + quote.partsCount)),
    group: reader.number(at + quote.group),
    cue: reader.optionalSpan(at + quote.cueStart),
    speaker: reader.optionalNumber(at + quote.speakerStart) === null ? null : readSpeaker(reader, at, names),
    denied: reader.number(at + quote.denied) === 1,
    headline: reader.number(at + quote.headline) === 1,
    confidence: reader.number(at + quote.confidence) / 1000,
  };
}

/**
 * @param {Reader} reader
 * @param {number} first
 * @param {number} count
 */
function readParts(reader, first, count) {
  /** @type {[start: number, end: number][]} */
  const parts = [];
  for (let part = 0; part < count; part += 1) {
    const at = reader.more + first + 2 * part;
    parts.push([reader.number(at), reader.number(at + 1)]);
  }
  return parts;
}

/**
 * @param {Reader} reader
 * @param {number} at  where the quote starts
 * @param {Names} names
 * @returns {Speaker}
 */
function readSpeaker(reader, at, names) {
  const { quote } = layout;
  const { start, end, text } = reader.span(at + quote.speakerStart);
  return {
    start,
    end,
    text,
    name: reader.string(at + quote.speakerName),
    entity: reader.optionalNumber(at + quote.speakerEntity),
    method: memberAt(names.speakerMethods, reader.number(at + quote.speakerMethod)),
  };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {Mention}
 */
function readMention(reader, at, names) {
  const { mention } = layout;
  const { start, end, text } = reader.span(at + mention.start);
  const type = memberAt(names.entityTypes, reader.number(at + mention.kind));
  const confidence = reader.number(at + mention.confidence) / 1000;
  return { start, end, text, type, entity: reader.number(at + mention.entity), confidence };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {number} id
 * @param {Names} names
 * @returns {Entity}
 */
function readEntity(reader, at, id, names) {
  const { entity } = layout;
  const name = reader.number(at + entity.name);
  const mentions = reader.more + reader.number(at + entity.mentionsFrom);
  const count = reader.number(at + entity.mentionsCount);
  return {
    id,
    name: reader.stringOf(name),
    type: memberAt(names.entityTypes, reader.number(at + entity.kind)),
    roles: Array.from({ length: reader.number(at + entity.rolesCount) }, (_, role) => reader.stringOf(name + 1 + role)),
    mentions: Array.from(reader.numbers.subarray(mentions, mentions + count)),
    confidence: reader.number(at + entity.confidence) / 1000,
  };
}
