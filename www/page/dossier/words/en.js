// The dossier's words in English. To translate it, translate this file and sample-en.js.
import { count } from "../../words/en.js";

export { sample } from "./sample-en.js";

/** @typedef {typeof words} Words */

/** @param {number} number */
const articles = (number) => count(number, "article");

export const words = {
  /** @type {(number: number) => string} */
  title: (number) => (number === 0 ? "Articles side by side" : `${articles(number)} side by side`),
  empty:
    "Put in several articles about one story: see who said what in all of them, and who changed the words. Drop files or a folder anywhere here, or paste one article after the other.",
  one: "One article so far. Add others about the same story, and see what they tell differently.",
  onDevice: "All of it stays on this device, and is gone when you close it, unless you save it or have it kept.",

  add: "Add articles…",
  paste: "Paste a text…",
  pasteHere: "The text of an article",
  pasteAdd: "Add it",
  sample: "Try a sample of four articles",
  close: "Close dossier",
  closeAnyway: "Close without saving",
  notSaved: "This dossier is saved nowhere. Save it first, or close it without.",
  another: "Another dossier is open here. Save and close that one first, so that it is not lost by mistake.",

  /** @type {(done: number, total: number) => string} */
  reading: (done, total) => `Reading article ${done} of ${total}…`,
  comparing: "Comparing…",
  stop: "Stop",
  /** @type {(added: number, refused: number) => string} */
  added: (added, refused) => {
    if (added === 0 && refused > 0) return `${articles(refused)} could not be read.`;
    return refused === 0 ? `${articles(added)} read.` : `${articles(added)} read, ${refused} could not be read.`;
  },
  stopped: "Stopped. What had been read is here.",
  /** @type {(problem: string) => string} */
  failed: (problem) => `That did not work: ${problem}`,

  list: {
    title: "Articles",
    untitled: "Without a title",
    noOutlet: "outlet not known",
    noDay: "day not known",
    edit: "Edit",
    remove: "Remove",
    dismiss: "Take off the list",
    done: "Done",
    cancel: "Cancel",
    fields: { title: "Title", outlet: "Outlet", day: "Published" },
    /** @type {(act: string, title: string) => string} */
    act: (act, title) => `${act}: ${title}`,
    /** @type {(reason: string) => string} */
    refused: (reason) => `Not read: ${reason}`,
    dossier: "it is a saved dossier; close this one, and open that.",
    line: "this line is no article; it has to be a JSON object with a “text”.",
  },

  /** @type {Record<import("../tabs.js").ViewName, string>} */
  tab: {
    told: "Told differently",
    speakers: "Who said what",
    timeline: "Timeline",
    cast: "People and places",
    matrix: "Speakers by article",
  },
  views: "Views",

  filters: {
    title: "Filter",
    speaker: "Person",
    anybody: "anybody",
    outlet: "Outlet",
    anywhere: "any outlet",
    from: "From",
    until: "until",
    clear: "Show all again",
    none: "Nothing fits these filters.",
  },

  told: {
    none: "No two of these articles quote the same words.",
    /** @type {(different: number, all: number) => string} */
    summary: (different, all) =>
      different === all
        ? `${count(all, "statement")} in several articles, told differently.`
        : `${count(all, "statement")} in several articles, ${different} of them told differently.`,
    key: { leftOut: "left out here", added: "only here", changed: "changed here" },
    choose: "Show",
    all: "All",
    alike: "Told alike",
    once: "Only in one article",
    /** @type {Record<import("../difference.js").Way, string>} the chips above the list */
    ways: {
      denied: "Denied",
      speaker: "Another speaker",
      changed: "Words changed",
      day: "Another day",
      leftOut: "Words left out",
      added: "Words added",
      retold: "Retold",
      length: "More or less of it",
    },
    /** @type {Record<import("../difference.js").Way, string>} what a telling is marked with */
    way: {
      denied: "denied here",
      speaker: "another speaker",
      changed: "words changed",
      day: "another day",
      leftOut: "words left out",
      added: "words added",
      retold: "in the writer’s words",
      length: "more or less of it",
    },
    part: "only a part of it",
    more: "says more",
    saidHere: "said here, denied there",
    verbatim: "word for word here",
    same: "the same words",
    first: "had it first",
    /** @type {(name: string) => string} */
    saidBy: (name) => `said by ${name}`,
    /** @type {(day: string) => string} */
    saidOn: (day) => `said on ${day}`,
    /** @type {(name: string) => string} */
    beside: (name) => `compared with ${name}`,
    articles,
    nobody: "Speaker not named",
    /** @type {Record<"left-out" | "added" | "was" | "now", string>} what is read aloud before the words */
    aloud: { "left-out": "left out:", added: "only here:", was: "instead of:", now: "here:" },
    end: "end.",
  },

  speakers: {
    none: "Nobody is quoted.",
    /** @type {(quotes: number, among: number) => string} */
    count: (quotes, among) => `${count(quotes, "quote")} in ${articles(among)}`,
    noDay: "day not known",
  },

  timeline: {
    none: "Nothing has a day.",
    order: "Order",
    spoken: "By the day spoken of",
    published: "By publication",
    /** @type {Record<"published" | "spoken-of" | "said", string>} */
    event: { published: "published", "spoken-of": "spoken of", said: "said" },
    noDay: "Day not known",
    /** @type {(from: string, last: string) => string} */
    stretch: (from, last) => `${from} – ${last}`,
  },

  cast: {
    none: "No names were found.",
    articles,
    /** @type {Record<string, string>} why two are taken for one, by the words that newslens has for it */
    reason: {},
    apart: "Not the same",
    same: "Same as",
    choose: "choose…",
    /** @type {(name: string, outlet: string) => string} */
    apartFrom: (name, outlet) => `Not the same: ${name} in ${outlet}`,
    /** @type {(name: string) => string} */
    sameAs: (name) => `${name} is the same as`,
  },

  matrix: {
    none: "Nobody is quoted.",
    speaker: "Speaker",
    caption: "How many quotes of whom each article has",
    others: "others",
    /** @type {(speaker: string, outlet: string, quotes: number) => string} */
    cell: (speaker, outlet, quotes) => `${speaker} in ${outlet}: ${count(quotes, "quote")}`,
  },

  /** @type {(next: number, hidden: number) => string} */
  more: (next, hidden) => `Show ${next.toLocaleString("en-GB")} more of ${hidden.toLocaleString("en-GB")}`,

  take: {
    title: "Save and send",
    save: "Save",
    copy: "Copy",
    /** @type {(title: string) => string} */
    copied: (title) => `Copied as ${title}.`,
    /** @type {(file: string) => string} */
    saved: (file) => `Saved as ${file}.`,
    fileName: "dossier",
    /** @type {Record<import("../take-along.js").Format, [title: string, about: string]>} */
    format: {
      saved: ["Dossier", "to be opened here again"],
      html: ["Report", "a web page to send on"],
      csv: ["Table of quotes", "CSV, for a spreadsheet"],
      ical: ["Calendar", "iCalendar, the whole timeline"],
      json: ["JSON", "everything, for programs"],
    },
    keep: "Keep on this device",
    keepAbout: "In this browser, until you switch it off.",
  },
};
