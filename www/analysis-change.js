// An analysis after an edit, in the flat form: made from the one before and what src/export/flat/change.rs tells of the edit.

import { layout } from "./analysis.js";
import { memberAt } from "./common/member-at.js";

/** @typedef {import("./analysis.js").Flat} Flat */

/**
 * What changed: a flat form with what is new, and the places it belongs to, laid out as src/export/flat/change.rs says.
 * @typedef {[numbers: Uint32Array, strings: string, places: Uint32Array]} FlatChange
 */

/**
 * What was replaced, from `start` to `end`, which is `newEnd` now.
 * @typedef {{ start: number, end: number, newEnd: number }} Replaced
 */

/**
 * What was replaced in a list, and the indices of others that are new.
 * @typedef {Replaced & { others: Uint32Array }} ReplacedItems
 */

/**
 * The places of a change, by their names.
 * @typedef {{ text: Replaced, group: Replaced } & Record<Kind, ReplacedItems>} Places
 */

/** @typedef {"date" | "quote" | "mention" | "entity"} Kind */

const none = 0xffffffff;

const { date, quote, mention, entity } = layout;

/** In the order of the flat form: what the numbers of each record count, and the number from which on parts are told. */
const records = /** @type {const} */ ([
  {
    kind: "date",
    size: date.size,
    text: [date.start, date.end],
    lists: { date: [date.rangePartner, date.anchorDate] },
    strings: [date.value, date.from, date.to, date.rangeFrom, date.rangeTo, date.anchorValue],
    more: -1,
  },
  {
    kind: "quote",
    size: quote.size,
    text: [quote.start, quote.end, quote.cueStart, quote.cueEnd, quote.speakerStart, quote.speakerEnd],
    lists: { entity: [quote.speakerEntity], group: [quote.group] },
    strings: [quote.speakerName],
    more: quote.partsFrom,
  },
  {
    kind: "mention",
    size: mention.size,
    text: [mention.start, mention.end],
    lists: { entity: [mention.entity] },
    strings: [],
    more: -1,
  },
  { kind: "entity", size: entity.size, text: [], lists: {}, strings: [entity.name], more: entity.mentionsFrom },
]);

/**
 * Whether only what changed was told.
 * @param {readonly unknown[]} answer  of a text that was read
 * @returns {answer is FlatChange}
 */
export function isChange(answer) {
  return answer.length === 3;
}

/** @param {Uint32Array} numbers  of a change, its third part */
export function placesOf(numbers) {
  const replaced = (/** @type {number} */ at) => ({
    start: memberAt(numbers, at),
    end: memberAt(numbers, at + 1),
    newEnd: memberAt(numbers, at + 2),
  });
  let at = 6 + 4 * records.length;
  const items = records.map(({ kind }, list) => {
    const from = at;
    at += memberAt(numbers, 9 + 4 * list);
    return [kind, { ...replaced(6 + 4 * list), others: numbers.subarray(from, at) }];
  });
  return /** @type {Places} */ ({ text: replaced(0), group: replaced(3), ...Object.fromEntries(items) });
}

/**
 * Two changes, one done after the other, as one.
 * @param {Places} one
 * @param {Places} other
 * @returns {Places}
 */
export function bothPlaces(one, other) {
  const items = records.map(({ kind }) => {
    const whole = both(one[kind], other[kind]);
    const moved = [...one[kind].others].map((index) => movedPlace(index, other[kind]));
    const isOutside = (/** @type {number | undefined} */ index) =>
      index !== undefined && (index < whole.start || index >= whole.newEnd);
    const others = new Set([...moved, ...other[kind].others].filter(isOutside));
    return [kind, { ...whole, others: Uint32Array.from(/** @type {Set<number>} */ (others)).sort() }];
  });
  const { text, group } = one;
  return { text: both(text, other.text), group: both(group, other.group), ...Object.fromEntries(items) };
}

/**
 * @param {Replaced} one
 * @param {Replaced} other
 * @returns {Replaced}
 */
function both(one, other) {
  return {
    start: Math.min(one.start, other.start),
    end: one.end + Math.max(0, other.end - one.newEnd),
    newEnd: Math.max(one.newEnd, other.end) - other.end + other.newEnd,
  };
}

/**
 * Where a place is after something was replaced; nowhere if it was in that.
 * @param {number} place
 * @param {Replaced} replaced
 */
export function movedPlace(place, { start, end, newEnd }) {
  if (place >= end) return place - end + newEnd;
  return place < start ? place : undefined;
}

/**
 * The flat form of the text as it is now.
 * @param {Flat} flat  of the text before
 * @param {FlatChange} change
 * @returns {Flat}
 */
export function changedFlat(flat, change) {
  const places = placesOf(change[2]);
  const [before, fresh] = [new Parts(flat), new Parts([change[0], change[1]])];
  const target = new Target(before, fresh, places);
  for (const [list, record] of records.entries()) {
    const { start, end, newEnd, others } = places[record.kind];
    let next = newEnd - start;
    let done = 0;
    // The index in the list before is that of now and `ahead` more.
    const keep = (/** @type {number} */ to, /** @type {number} */ ahead) => {
      target.copy(before, list, done + ahead, to + ahead);
      done = to;
    };
    const renew = (/** @type {number} */ index, /** @type {number} */ ahead) => {
      keep(index, ahead);
      target.copy(fresh, list, next, next + 1);
      next += 1;
      done = index + 1;
    };
    let other = 0;
    for (; other < others.length && memberAt(others, other) < start; other += 1) renew(memberAt(others, other), 0);
    keep(start, 0);
    target.copy(fresh, list, 0, newEnd - start);
    done = newEnd;
    for (; other < others.length; other += 1) renew(memberAt(others, other), end - newEnd);
    keep(before.count(list) - end + newEnd, end - newEnd);
  }
  return target.flat();
}

/** A flat form in its parts. */
class Parts {
  /** @param {Flat} flat */
  constructor([numbers, strings]) {
    const { header } = layout;
    this.numbers = numbers;
    this.strings = strings;
    /** Where each list starts, and what follows them. */
    this.starts = [header.size];
    for (const [list, { size }] of records.entries()) {
      this.starts.push(this.start(list) + memberAt(numbers, header.dates + list) * size);
    }
    this.more = this.start(records.length);
    this.ends = this.more + memberAt(numbers, header.more);
    this.stringCount = memberAt(numbers, header.strings);
  }

  /** @param {number} list */
  start(list) {
    return memberAt(this.starts, list);
  }

  /** @param {number} list */
  count(list) {
    return memberAt(this.numbers, layout.header.dates + list);
  }

  /**
   * Where a string starts.
   * @param {number} string
   */
  stringStart(string) {
    return string === 0 ? 0 : memberAt(this.numbers, this.ends + string - 1);
  }

  /**
   * The number of the first string of a record, or of those behind it.
   * @param {number} list
   * @param {number} index
   */
  firstString(list, index) {
    for (let at = list; at < records.length; at += 1) {
      const { size, strings } = memberAt(records, at);
      if (strings.length === 0) continue;
      const end = this.start(at + 1);
      for (let record = this.start(at) + (at === list ? index : 0) * size; record < end; record += size) {
        for (const field of strings) {
          const string = memberAt(this.numbers, record + field);
          if (string !== none) return string;
        }
      }
    }
    return this.stringCount;
  }

  /**
   * Where the parts of a record start, or of those behind it, counted from the first of all.
   * @param {number} list
   * @param {number} index
   */
  firstMore(list, index) {
    for (let at = list; at < records.length; at += 1) {
      const { size, more } = memberAt(records, at);
      const record = this.start(at) + (at === list ? index : 0) * size;
      if (more >= 0 && record < this.start(at + 1)) return memberAt(this.numbers, record + more);
    }
    return this.ends - this.more;
  }
}

/** The flat form that is made. */
class Target {
  #before;
  #places;
  #numbers;
  /** Where the next record goes. */
  #next;
  #more;
  #moreStart;
  /** @type {string[]} */
  #strings = [];
  /** @type {Uint32Array} where the strings end */
  #ends;
  #stringCount = 0;
  #length = 0;

  /**
   * @param {Parts} before
   * @param {Parts} fresh
   * @param {Places} places
   */
  constructor(before, fresh, places) {
    this.#before = before;
    this.#places = places;
    const { header } = layout;
    const counts = records.map(({ kind }, list) => {
      const { end, newEnd } = places[kind];
      return before.count(list) - end + newEnd;
    });
    this.#moreStart = counts.reduce((sum, count, list) => sum + count * memberAt(records, list).size, header.size);
    // There is room for all strings and parts of both; what is not needed is cut off in the end.
    const room = (/** @type {Parts} */ { numbers, more }) => numbers.length - more;
    this.#numbers = new Uint32Array(this.#moreStart + room(before) + room(fresh));
    this.#numbers.set(fresh.numbers.subarray(0, header.size));
    this.#numbers.set(counts, header.dates);
    this.#next = header.size;
    this.#more = this.#moreStart;
    this.#ends = new Uint32Array(before.stringCount + fresh.stringCount);
    this.#addStrings(fresh, 0, fresh.firstString(0, 0));
  }

  /**
   * Adds records of a list, with their strings and parts.
   * @param {Parts} source
   * @param {number} list
   * @param {number} from  the index of the first
   * @param {number} to  behind the last
   */
  copy(source, list, from, to) {
    if (from >= to) return;
    const { size, text, lists, strings, more } = memberAt(records, list);
    const start = this.#next;
    const end = start + (to - from) * size;
    const first = source.start(list);
    this.#numbers.set(source.numbers.subarray(first + from * size, first + to * size), start);
    this.#next = end;
    if (source === this.#before) {
      this.#move(start, end, size, text, this.#places.text);
      for (const [kind, fields] of Object.entries(lists)) {
        this.#move(start, end, size, fields, this.#places[/** @type {Kind | "group"} */ (kind)]);
      }
    }
    if (strings.length > 0) {
      const string = source.firstString(list, from);
      this.#add(start, end, size, strings, this.#stringCount - string);
      this.#addStrings(source, string, source.firstString(list, to));
    }
    if (more < 0) return;
    const part = source.firstMore(list, from);
    this.#add(start, end, size, [more], this.#more - this.#moreStart - part);
    this.#addMore(source, list, part, source.firstMore(list, to));
  }

  /**
   * Moves what records tell of places that have moved.
   * @param {number} start
   * @param {number} end
   * @param {number} size
   * @param {readonly number[]} fields
   * @param {Replaced} replaced
   */
  #move(start, end, size, fields, { end: from, newEnd }) {
    const by = newEnd - from;
    if (by === 0) return;
    const numbers = this.#numbers;
    for (const field of fields) {
      for (let at = start + field; at < end; at += size) {
        const number = /** @type {number} */ (numbers[at]);
        if (number >= from && number !== none) numbers[at] = number + by;
      }
    }
  }

  /**
   * Adds to numbers of records.
   * @param {number} start
   * @param {number} end
   * @param {number} size
   * @param {readonly number[]} fields
   * @param {number} by
   */
  #add(start, end, size, fields, by) {
    this.#move(start, end, size, fields, { start: 0, end: 0, newEnd: by });
  }

  /**
   * @param {Parts} source
   * @param {number} list
   * @param {number} from
   * @param {number} to
   */
  #addMore(source, list, from, to) {
    const start = this.#more;
    this.#numbers.set(source.numbers.subarray(source.more + from, source.more + to), start);
    this.#more += to - from;
    if (source !== this.#before) return;
    const { text, mention } = this.#places;
    this.#move(start, this.#more, 1, [0], memberAt(records, list).kind === "quote" ? text : mention);
  }

  /**
   * @param {Parts} source
   * @param {number} from
   * @param {number} to
   */
  #addStrings(source, from, to) {
    const start = source.stringStart(from);
    const by = this.#length - start;
    const text = source.strings.slice(start, source.stringStart(to));
    const ends = this.#ends;
    ends.set(source.numbers.subarray(source.ends + from, source.ends + to), this.#stringCount);
    const end = this.#stringCount + to - from;
    if (by !== 0) for (let at = this.#stringCount; at < end; at += 1) ends[at] = /** @type {number} */ (ends[at]) + by;
    this.#stringCount = end;
    this.#length += text.length;
    this.#strings.push(text);
  }

  /** @returns {Flat} */
  flat() {
    const { header } = layout;
    this.#numbers[header.more] = this.#more - this.#moreStart;
    this.#numbers[header.strings] = this.#stringCount;
    this.#numbers.set(this.#ends.subarray(0, this.#stringCount), this.#more);
    return [this.#numbers.subarray(0, this.#more + this.#stringCount), this.#strings.join("")];
  }
}
