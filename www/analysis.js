// What an analysis is in JavaScript. It comes as the flat form, laid out as src/export/flat.rs says, which only this file
// reads; each list of objects is made when somebody first looks at it.

const layoutVersion = 3;
const header = {
  dates: 1,
  quotes: 2,
  mentions: 3,
  entities: 4,
  more: 5,
  strings: 6,
  publication: 7,
  language: 12,
  size: 14,
};
const sizes = { date: 12, quote: 14, mention: 4, entity: 5 };
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
 * @property {number} confidence  from 0 to 1
 */

/**
 * One piece of speech.
 * @typedef {Span & QuoteFields} Quote
 */

/**
 * A name or an amount in the text, and the index of its entity. One may stand inside another, which then comes first.
 * @typedef {Span & { type: EntityType, entity: number }} Mention
 */

/**
 * Somebody or something, or an amount, with the indices of all its mentions.
 * @typedef {{ id: number, name: string, type: EntityType, roles: string[], mentions: number[] }} Entity
 */

/**
 * An analysis as a plain object: what `JSON.stringify(analysis)` writes, and the command line with `--format json`.
 * @typedef {object} AnalysisObject
 * @property {string} language  the tag (BCP 47) of the language the text is in: "en", "pt"; "und" where it does not tell
 * @property {number} languageConfidence  how sure that is, from 0 to 1. What else is found is meant for English
 * @property {Publication | null} publication
 * @property {DateMention[]} dates
 * @property {Quote[]} quotes
 * @property {Mention[]} mentions
 * @property {Entity[]} entities
 */

/**
 * All that was found in a text. The lists are made at first sight and stay the same objects.
 * @implements {AnalysisObject}
 */
export class Analysis {
  /** The text that was analysed. */
  text;
  #reader;
  #names;
  /** @type {Partial<AnalysisObject>} */
  #made = {};

  /**
   * @param {string} text
   * @param {Flat} flat
   * @param {Names} names
   */
  constructor(text, flat, names) {
    this.text = text;
    this.#reader = new Reader(text, flat);
    this.#names = names;
  }

  /** The tag (BCP 47) of the language the text is in: "en", "pt"; "und" where it does not tell. */
  get language() {
    return this.#reader.stringOf(this.#reader.numbers[header.language]);
  }

  /** How sure that is, from 0 to 1. */
  get languageConfidence() {
    return this.#reader.numbers[header.language + 1] / 1000;
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
    const { language, languageConfidence, publication, dates, quotes, mentions, entities } = this;
    return { language, languageConfidence, publication, dates, quotes, mentions, entities };
  }
}

/** The numbers and strings of the flat form. `at` is always an index of the numbers. */
class Reader {
  /**
   * @param {string} text
   * @param {Flat} flat
   */
  constructor(text, [numbers, strings]) {
    if (numbers[0] !== layoutVersion) {
      throw new Error(`newslens: the WebAssembly module has version ${numbers[0]} of the layout, not ${layoutVersion}`);
    }
    this.text = text;
    this.numbers = numbers;
    this.strings = strings;
    const dates = header.size;
    const quotes = dates + numbers[header.dates] * sizes.date;
    const mentions = quotes + numbers[header.quotes] * sizes.quote;
    const entities = mentions + numbers[header.mentions] * sizes.mention;
    this.more = entities + numbers[header.entities] * sizes.entity;
    this.stringEnds = this.more + numbers[header.more];
    this.lists = {
      date: { start: dates, count: numbers[header.dates] },
      quote: { start: quotes, count: numbers[header.quotes] },
      mention: { start: mentions, count: numbers[header.mentions] },
      entity: { start: entities, count: numbers[header.entities] },
    };
  }

  /**
   * @template Item
   * @param {"date" | "quote" | "mention" | "entity"} kind
   * @param {(at: number, index: number) => Item} read  is given where a record starts
   */
  list(kind, read) {
    const { start, count } = this.lists[kind];
    const size = sizes[kind];
    const items = [];
    for (let index = 0; index < count; index += 1) items.push(read(start + index * size, index));
    return items;
  }

  /** @param {number} at */
  optional(at) {
    const number = this.numbers[at];
    return number === none ? null : number;
  }

  /** @param {number} number */
  stringOf(number) {
    const start = number === 0 ? 0 : this.numbers[this.stringEnds + number - 1];
    return this.strings.slice(start, this.numbers[this.stringEnds + number]);
  }

  /** @param {number} at */
  string(at) {
    return this.numbers[at] === none ? null : this.stringOf(this.numbers[at]);
  }

  /** @param {number} at */
  span(at) {
    return this.numbers[at] === none ? null : this.certainSpan(at);
  }

  /** @param {number} at */
  certainSpan(at) {
    const start = this.numbers[at];
    const end = this.numbers[at + 1];
    return { start, end, text: this.text.slice(start, end) };
  }
}

/**
 * @param {Reader} reader
 * @param {Names} names
 * @returns {Publication | null}
 */
function readPublication(reader, names) {
  const at = header.publication;
  const source = reader.optional(at + 3);
  return source === null
    ? null
    : {
        value: reader.string(at),
        source: names.publicationSources[source],
        found: reader.span(at + 1),
        other: reader.string(at + 4),
      };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {DateMention}
 */
function readDate(reader, at, names) {
  const { numbers } = reader;
  const { start, end, text } = reader.certainSpan(at);
  const mod = reader.optional(at + 4);
  const rangeFrom = reader.string(at + 7);
  const rangeTo = reader.string(at + 8);
  const partner = reader.optional(at + 9);
  const anchor = reader.string(at + 10);
  return {
    start,
    end,
    text,
    type: names.dateTypes[numbers[at + 2]],
    value: reader.stringOf(numbers[at + 3]),
    mod: mod === null ? null : names.dateMods[mod],
    from: reader.string(at + 5),
    to: reader.string(at + 6),
    range:
      rangeFrom === null || rangeTo === null || partner === null ? null : { from: rangeFrom, to: rangeTo, partner },
    anchor: anchor === null ? null : { value: anchor, date: reader.optional(at + 11) },
  };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {Quote}
 */
function readQuote(reader, at, names) {
  const { numbers } = reader;
  const { start, end, text } = reader.certainSpan(at);
  return {
    start,
    end,
    text,
    kind: names.quoteKinds[numbers[at + 2]],
    parts: readParts(reader, numbers[at + 12], numbers[at + 13]),
    group: numbers[at + 3],
    cue: reader.span(at + 4),
    speaker: numbers[at + 6] === none ? null : readSpeaker(reader, at + 6, names),
    confidence: numbers[at + 11] / 1000,
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
    parts.push([reader.numbers[at], reader.numbers[at + 1]]);
  }
  return parts;
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {Speaker}
 */
function readSpeaker(reader, at, names) {
  const { numbers } = reader;
  const { start, end, text } = reader.certainSpan(at);
  return {
    start,
    end,
    text,
    name: reader.stringOf(numbers[at + 2]),
    entity: reader.optional(at + 3),
    method: names.speakerMethods[numbers[at + 4]],
  };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {Names} names
 * @returns {Mention}
 */
function readMention(reader, at, names) {
  const { numbers } = reader;
  const { start, end, text } = reader.certainSpan(at);
  return { start, end, text, type: names.entityTypes[numbers[at + 2]], entity: numbers[at + 3] };
}

/**
 * @param {Reader} reader
 * @param {number} at
 * @param {number} id
 * @param {Names} names
 * @returns {Entity}
 */
function readEntity(reader, at, id, names) {
  const [name, type, roles, first, count] = reader.numbers.subarray(at, at + sizes.entity);
  const mentions = reader.more + first;
  return {
    id,
    name: reader.stringOf(name),
    type: names.entityTypes[type],
    roles: Array.from({ length: roles }, (_, role) => reader.stringOf(name + 1 + role)),
    mentions: Array.from(reader.numbers.subarray(mentions, mentions + count)),
  };
}
