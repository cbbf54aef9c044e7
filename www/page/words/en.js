// The page's words in English. To translate the page, translate this file, sample-en.js, and what stands in index.html and
// never changes (html-pt.tsv). Text that depends on a number or a name is made by a function.
import { englishTimes } from "../../common/times.js";
import { longestText } from "../../length.js";

export { sample } from "./sample-en.js";

/** @typedef {typeof words} Words */
/** @typedef {typeof dateWords} DateWords */

/**
 * @param {number} number
 * @param {string} one
 * @param {string} [many]
 */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

export const words = {
  /** For the names of days and months. */
  locale: "en-GB",

  /** @type {Record<import("../../common/types.js").Kind, string>} */
  kind: {
    date: "date",
    quote: "quote",
    person: "person",
    organization: "organisation",
    place: "place",
    group: "group",
    event: "event",
    work: "title of a work",
    law: "law",
    product: "product",
    money: "sum of money",
    percent: "percentage",
    quantity: "quantity",
  },
  /** @type {Record<import("../../common/types.js").Kind, string>} */
  kinds: {
    date: "Dates",
    quote: "Quotes",
    person: "People",
    organization: "Organisations",
    place: "Places",
    group: "Groups",
    event: "Events",
    work: "Titles of works",
    law: "Laws",
    product: "Products",
    money: "Money",
    percent: "Percentages",
    quantity: "Quantities",
  },
  /** @type {Record<import("../../common/types.js").Switch, string>} */
  switches: {
    date: "Dates",
    quote: "Quotes",
    person: "People",
    organization: "Organisations",
    place: "Places",
    group: "Groups",
    other: "Other names",
    amount: "Amounts",
  },

  all: "All",

  reading: "Reading…",
  /** @type {(shown: string) => string} */
  cancelled: (shown) => `Cancelled. ${shown}`,
  /** @type {(dates: number, quotes: number, names: number) => string} */
  found: (dates, quotes, names) => `${count(dates, "date")}, ${count(quotes, "quote")}, ${count(names, "name")}`,
  empty: "No text yet.",
  /** @type {(problem: string) => string} */
  failed: (problem) =>
    `Nothing could be found in the text, which stays as it is (${problem}). The next change tries again.`,
  /** @type {(length: number, limit: number) => string} */
  tooLong: (length, limit) =>
    `This text has ${millions(length)} characters; newslens reads up to ${millions(limit)}. It is shown and kept, but not analysed.`,

  open: {
    address:
      "That is the address of a page. newslens does not fetch pages, so that nobody learns what you read. Save the page (Ctrl+S) and drop the file here, or select all of it, copy and paste.",
    corrected:
      "You have corrected this text. Choose “New text” first, so that your corrections are not lost by mistake.",
    plainly: "What picks the article out of a page could not be loaded, so all that was copied stands here.",
    /** @type {Record<Exclude<import("../opener.js").Problem, "dossier">, (name: string) => string>} why a file is not opened */
    problem: {
      empty: (name) => `“${name}” is empty.`,
      gone: (name) => `“${name}” cannot be read: it may be a folder, or not there any more.`,
      office: (name) =>
        `“${name}” is a document of a kind that is not read here. Save it as .docx, PDF or plain text, and open that.`,
      picture: (name) => `“${name}” is a picture. newslens reads words: web pages, Word documents, PDF and plain text.`,
      other: (name) => `“${name}” does not hold text. Web pages, Word documents, PDF and plain text can be opened.`,
      foreign: (name) => `“${name}” is not what this page saves as JSON, with the text in it. Open the text itself.`,
      locked: (name) => `“${name}” is locked with a password. Save it without one, and open that.`,
      long: (name) => `“${name}” is too long: newslens reads web pages of up to ${millions(longestText)} characters.`,
      broken: (name) => `“${name}” could not be read: it seems to be damaged.`,
      wordless: (name) => `No words were found in “${name}”. If it shows some, they are parts of pictures.`,
      unreachable: (name) =>
        `“${name}” could not be opened, as what reads such files could not be loaded. Try again with a network.`,
    },
  },

  several: {
    compare: "Compare with other articles…",
    add: "Add to the dossier",
    /** @type {(problem: string) => string} */
    failed: (problem) => `What compares articles could not be loaded (${problem}). Try again with a network.`,
  },

  /** What a page says of itself. */
  origin: {
    /** @type {(facts: string[]) => string} */
    page: (facts) => `From the page: ${facts.join(" · ")}.`,
    /** @type {(title: string) => string} */
    title: (title) => `“${title}”`,
    /** @type {(byline: string) => string} */
    byline: (byline) => `by ${byline}`,
    /** @type {(date: string) => string} */
    published: (date) => `published ${date}`,
    whole: "No article was found in the page, so all of its text is shown.",
  },

  publication: {
    given: "Given by you: relative dates are counted from this day.",
    /** @type {(date: string) => string} */
    metadata: (date) => `Told by the page: ${date}.`,
    /** @type {(said: string) => string} */
    doubtful: (said) => `Found in the text. “${said}” may mean:`,
    /** @type {(said: string) => string} */
    open: (said) => `The text says only “${said}”. Set the day, and days such as “Tuesday” get their dates.`,
    missing: "Not found in the text. Set it, and days such as “Tuesday” get their dates.",
    /** @type {(date: string) => string} */
    found: (date) => `Found in the text: ${date}.`,
    show: "Show where",
  },

  /** @type {(language: string) => string} */
  foreign: (language) =>
    `This text seems to be in ${language}. newslens reads English and Portuguese; here it sees dates in numbers and quoted words, and guesses at names.`,

  editor: { open: "Edit text", close: "Close editor" },

  quote: {
    /** @type {(text: string) => string} */
    words: (text) => `“${text}”`,
    unknown: "Speaker not named",
    unsure: "unsure",
    /** @type {Record<string, string>} */
    kind: { direct: "word for word", mixed: "partly word for word", indirect: "in the writer’s words" },
    /** @type {Record<string, string>} */
    method: {
      name: "named here",
      pronoun: "known from a pronoun",
      nominal: "known from a description",
      inherited: "taken from the quote beside it",
      transcript: "named at the start of the line",
    },
    /** @type {(speaker: string) => string} */
    saidBy: (speaker) => `Said by ${speaker}`,
    /** @type {(speaker: string) => string} */
    notSaidBy: (speaker) => `Not said by ${speaker}`,
    denied: "denied or not said",
    headline: "in the headline",
    /** @type {(name: string, words: string) => string} */
    named: (name, words) => `${name} (“${words}”)`,
    /** @type {(cue: string) => string} */
    cue: (cue) => `Told with “${cue}”`,
  },

  date: {
    /** @type {(anchor: string) => string} */
    anchor: (anchor) => `counted from ${anchor}`,
    publication: "the publication date",
    /** @type {(first: string, last: string, partner: string) => string} */
    range: (first, last, partner) => `${first} – ${last}, together with ${partner}`,
    open: "not tied to a day",
  },

  entity: {
    unsure: "unsure",
    /** @type {(mentions: number) => string} */
    mentions: (mentions) => count(mentions, "mention"),
    /** @type {(quotes: number) => string} */
    quotes: (quotes) => count(quotes, "quote"),
  },

  correct: {
    mark: "Mark as",
    value: "Date",
    dateForm:
      "A day, a month, a year, a week or a time, such as 2024-05-16, 2024-05, 2024, 2024-W20 or 2024-05-16T17:30",
    speaker: "Speaker",
    type: "Is a",
    same: "Same as",
    split: "A different one",
    noName: "Not a name",
    noDate: "Not a date",
    noQuote: "Not a quote",
    undo: "Undo",
    redo: "Redo",
    close: "Close",
    /** @type {(corrections: number) => string} */
    count: (corrections) => count(corrections, "correction"),
  },

  export: {
    copy: "Copy",
    save: "Save",
    /** @type {(title: string) => string} */
    copied: (title) => `Copied as ${title}.`,
    /** @type {(file: string) => string} */
    saved: (file) => `Saved as ${file}.`,
    /** @type {(problem: string) => string} */
    failed: (problem) => `That did not work: ${problem}`,
    /** @type {Record<import("../../export.js").ExportFormat, [title: string, about: string]>} */
    format: {
      json: ["JSON", "everything, for programs"],
      "csv-quotes": ["Table of quotes", "CSV, for a spreadsheet"],
      "csv-dates": ["Table of dates", "CSV, for a spreadsheet"],
      "csv-entities": ["Table of names", "CSV, a row a person or place"],
      "csv-mentions": ["Table of mentions", "CSV, a row a place in the text"],
      html: ["Web page", "the article with its highlights"],
      annotations: ["Web Annotations", "JSON-LD of the W3C"],
      timeml: ["TimeML", "XML for research on time"],
      ical: ["Calendar", "iCalendar, the days to come and gone"],
    },
  },

  /** @type {Record<import("../side.js").TabName, string>} */
  tab: { text: "Text", quotes: "Quotes", dates: "Dates", names: "Names", facts: "Facts" },

  /** @type {Record<import("../panel.js").View, string>} */
  view: {
    speakers: "By speaker",
    quotes: "In order",
    dates: "In order",
    timeline: "Timeline",
    names: "By kind",
  },

  panel: {
    /** @type {Record<import("../panel.js").PanelName, string>} */
    title: { quotes: "Who said what", dates: "When", names: "Who and where" },
    /** @type {Record<import("../panel.js").PanelName, string>} */
    none: {
      quotes: "No quotes found yet.",
      dates: "No dates found yet.",
      names: "No names found yet.",
    },
    filtered: "Switched off above the text.",
  },

  list: {
    /** @type {(number: number) => string} */
    times: (number) => `${number}×`,
    /** @type {(next: number, hidden: number) => string} */
    more: (next, hidden) => `Show ${next.toLocaleString("en-GB")} more of ${hidden.toLocaleString("en-GB")}`,
  },

  facts: {
    columns: ["Kind", "In the text", "Means"],
    none: "Nothing found yet.",
  },

  timeline: {
    vague: "Not on a day of the calendar",
    published: "published",
    latest: "latest",
    /** @type {[days: number, label: string][]} */
    steps: [
      [365.25, "1 year"],
      [7, "1 week"],
      [30.4, "1 month"],
      [3652.5, "10 years"],
      [36525, "100 years"],
      [1, "1 day"],
      [365250, "1000 years"],
    ],
  },
};

/** How times are told in words; see plain-dates.js. */
export const dateWords = {
  ...englishTimes,
  /** @type {Record<string, string>} */
  season: { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" },
  /** @type {Record<string, string>} */
  partOfDay: {
    MO: "morning",
    MI: "midday",
    AF: "afternoon",
    EV: "evening",
    NI: "night",
    DT: "daytime",
    PM: "afternoon",
    AM: "morning",
  },
  quarter: ["first quarter", "second quarter", "third quarter", "fourth quarter"],
  half: ["first half", "second half"],
  someQuarter: "a quarter",
  someHalf: "half a year",
  /** @type {(part: string, year: string) => string} */
  partOfYear: (part, year) => `${part} of ${year}`,
  /** The article before one of something, which "every" takes the place of. */
  article: /^an? /,
  /** @type {(weekday: string, day: string) => string} */
  longDay: (weekday, day) => `${weekday} ${day}`,
  /** @type {(day: string) => string} */
  weekFrom: (day) => `the week from ${day}`,
  /** @type {(days: string) => string} */
  weekend: (days) => `the weekend of ${days}`,
  someWeekend: "a weekend",
  someWeek: "a week",
  someYear: "a year",
  someMonth: "a month",
  someDay: "a day",
  /** @type {(day: number) => string} */
  dayOfMonth: (day) => `day ${day} of the month`,
  /** @type {(decade: string) => string} */
  decade: (decade) => `the ${decade}0s`,
  /** @type {(century: number) => string} */
  century: (century) => `the ${century}${["th", "st", "nd", "rd"][century % 10 > 3 ? 0 : century % 10]} century`,
  /** @type {(day: string) => string} */
  some: (day) => `a ${day}`,
  /** @type {(day: string) => string} */
  yearOpen: (day) => `${day}, year open`,
  /** @type {(start: string, end: string) => string} */
  stretch: (start, end) => `${start} – ${end}`,
  /** @type {(unit: string) => string} */
  every: (unit) => `every ${unit}`,
  /** @type {(day: string, part: string) => string} */
  at: (day, part) => (day ? `${day}, ${part}` : part),
  /** @type {Record<string, [string, string]>} one and many of a unit, by TIMEX3's letter; T stands before parts of a day */
  unit: {
    Y: ["year", "years"],
    Q: ["quarter", "quarters"],
    M: ["month", "months"],
    W: ["week", "weeks"],
    D: ["day", "days"],
    WE: ["weekend", "weekends"],
    DE: ["decade", "decades"],
    CE: ["century", "centuries"],
    TH: ["hour", "hours"],
    TM: ["minute", "minutes"],
    TS: ["second", "seconds"],
    TMO: ["morning", "mornings"],
    TAF: ["afternoon", "afternoons"],
    TEV: ["evening", "evenings"],
    TNI: ["night", "nights"],
    TDT: ["day", "days"],
  },
  /** @type {(unit: string) => string} */
  vague: (unit) => `some ${unit}`,
};

/** @param {number} count */
function millions(count) {
  return `${(count / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} million`;
}
