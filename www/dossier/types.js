// The shapes of a dossier: what is put into it, and what it shows (docs/dossier.schema.json). Offsets count UTF-16 units.

/** @typedef {import("../analysis.js").Span} Span */
/** @typedef {import("../analysis.js").QuoteKind} QuoteKind */
/** @typedef {import("../analysis.js").EntityType} EntityType */
/** @typedef {import("../analysis.js").Analysis} Analysis */
/** @typedef {import("../analysis.js").AnalysisObject} AnalysisObject */
/** @typedef {import("../engine.js").Options} Options */
/** @typedef {import("../engine.js").Source} Source */

/**
 * An article as it is given to a dossier. Only its text has to be there.
 * @typedef {object} ArticleFields
 * @property {string} [title]  its headline
 * @property {string} [outlet]  the paper, the agency, the site that has published it
 * @property {string | null} [day]  the day of publication, as 2024-05-15; `null` or not there: it is looked for in the
 *   text
 * @property {string} text
 */

/**
 * An article of a dossier.
 * @typedef {object} DossierArticle
 * @property {number} id  its number: the same for as long as it is in the dossier, also when that is saved and opened
 *   again
 * @property {string} title  empty where none is known
 * @property {string} outlet  empty where none is known
 * @property {string | null} day  as it was given; the view tells the one that the text has
 * @property {string} text
 * @property {boolean} isCorrected  whether its analysis was given, so that it is saved along
 */

/**
 * An entity of one article: the article's number, and an index of the entities of its analysis.
 * @typedef {{ article: number, entity: number }} EntityPlace
 */

/**
 * An entity of one article by its name there, which it keeps when the article is read again.
 * @typedef {{ article: number, name: string, type: EntityType }} EntityName
 */

/**
 * What a reader says of two entities: that they are one, or that they are not.
 * @typedef {{ one: EntityName, other: EntityName, areOne: boolean }} Correction
 */

/**
 * What a view is narrowed to; what is not there, or `null`, takes everything. Articles and cast stay whole, so that
 * the numbers in them stay the same. Of an utterance all tellings stay, if one of them is asked for.
 * @typedef {object} Filter
 * @property {EntityPlace | null} [speaker]  only what this person or body says, and in the timeline also what names
 *   them: any member of their entry in the cast
 * @property {string | null} [from]  only from this day on; what has no day is left out
 * @property {string | null} [until]  only up to this day, which still counts
 * @property {string | null} [outlet]  only articles of this outlet
 */

/**
 * All that a dossier shows: what `newslens dossier --format json` prints.
 * @typedef {object} View
 * @property {ViewArticle[]} articles
 * @property {Telling[][]} utterances  what several articles tell: of each utterance its tellings, the fullest first,
 *   then by publication
 * @property {ToldOnce[]} toldOnce  quotes that only one article has
 * @property {CastEntry[]} cast  whom and what the articles name
 * @property {TimelineRow[]} timeline  by the day that is spoken of
 * @property {SpeakerRow[]} speakers  who said what, those first who are quoted most often
 * @property {Matrix} matrix  who is quoted in which article, and how often
 */

/**
 * An article, with the day of publication that was given or is found in the text.
 * @typedef {{ id: number, title: string, outlet: string, day: string | null }} ViewArticle
 */

/**
 * @typedef {object} TellingFields
 * @property {number} article
 * @property {number[]} quotes  indices of the quotes in the article's analysis; none where the words stand in
 *   quotation marks without a speaker
 * @property {QuoteKind} kind  told word for word, in some words, or in the writer's
 * @property {boolean} denied  whether the speaker is told not to have said it, or that it is not so
 * @property {string | null} speaker
 * @property {number | null} entry  who that is in the cast
 * @property {string | null} published  the day of publication
 * @property {string | null} said  the day on which the article says that it was said
 * @property {boolean} first  whether no other article of a known day had it before
 * @property {number | null} beside  which telling of the utterance it is compared with; `null` for the fullest
 * @property {boolean} otherSpeaker  whether it is given to another speaker than there
 * @property {boolean} otherDay  whether it is told as said on another day than there
 * @property {Difference[]} differences  what differs from there, in order
 */

/**
 * What one article has of an utterance; from the first word told to the last.
 * @typedef {Span & TellingFields} Telling
 */

/**
 * Words that differ: where they stand in the telling that this one is compared with, and where here.
 * @typedef {{ change: "left-out" | "added" | "changed", there: Span | null, here: Span | null }} Difference
 */

/**
 * What only one article has: indices of quotes in its analysis.
 * @typedef {{ article: number, quotes: number[] }} ToldOnce
 */

/**
 * Somebody or something, in all articles.
 * @typedef {object} CastEntry
 * @property {string} name
 * @property {EntityType} type
 * @property {string[]} roles
 * @property {CastMember[]} members  the entities of the articles that it is
 */

/**
 * An entity in the cast, and in a few English words why it is taken for one with the others.
 * @typedef {EntityPlace & { reason: string | null }} CastMember
 */

/**
 * @typedef {object} RowFields
 * @property {"published" | "spoken-of" | "said"} event
 * @property {string} from  the first day
 * @property {string} to  the day behind the last
 * @property {number} article
 * @property {Span} sentence
 */

/**
 * Something that has a place in time, with the words that tell it.
 * @typedef {Span & RowFields} TimelineRow
 */

/**
 * Somebody who is quoted.
 * @typedef {object} SpeakerRow
 * @property {number | null} entry  who it is in the cast; `null` where an article names nobody
 * @property {string} name
 * @property {Saying[]} sayings  by day; those without one are behind
 */

/**
 * @typedef {object} SayingFields
 * @property {number} article
 * @property {number} quote  its index in the article's analysis
 * @property {Span} sentence  the one that it begins in
 * @property {string | null} day  on which the article says that it was said, else that of publication
 */

/**
 * One quote of an article.
 * @typedef {Span & SayingFields} Saying
 */

/**
 * Speakers by articles.
 * @typedef {object} Matrix
 * @property {number[]} articles  the columns: the articles' numbers, by publication
 * @property {{ name: string, counts: number[] }[]} speakers  the rows, in the order of the view's `speakers`: how many
 *   quotes each article has
 */

/**
 * How far it is that many articles are put in.
 * @typedef {{ done: number, total: number }} DossierProgress
 */

/**
 * What became of an article that was to be put in: its number, or why it was refused.
 * @typedef {{ id: number, error: null } | { id: null, error: Error }} Added
 */

/**
 * What reads the texts: an `Analyzer`, or whatever else has its `analyze`.
 * @typedef {{ analyze: (text: string, options?: Options, control?: { signal?: AbortSignal }) =>
 *   Analysis | AnalysisObject | Promise<Analysis | AnalysisObject>, close?: () => void }} Reader
 */

/**
 * How a dossier is opened.
 * @typedef {object} OpenOptions
 * @property {Reader} [analyzer]  reads the texts; without it, a worker of the dossier's own, and where there are no
 *   workers the main module right here
 * @property {string} [saved]  a saved dossier, as `save` or `newslens dossier --format saved` wrote it
 * @property {Options} [options]  how the texts are read, such as `{ names }`; an article's own day goes before its
 *   `date`, its `names` go before those that were saved
 * @property {Source | Promise<Source | undefined>} [source]  where the dossier's WebAssembly module comes from, as for
 *   `init`
 * @property {() => Worker} [worker]  makes the dossier's worker, where dossier-worker.js is to be found elsewhere
 * @property {(progress: DossierProgress) => void} [onProgress]  is told how many articles of the saved dossier are read
 * @property {AbortSignal} [signal]  stops the opening: the call fails with the signal's reason
 */

/**
 * How an article is put in.
 * @typedef {object} AddOptions
 * @property {Analysis | AnalysisObject | null} [analysis]  what is in its text, perhaps corrected by hand, instead of
 *   what the analyzer finds; it is saved with the dossier. For `update`, `null` has the text read again
 * @property {AbortSignal} [signal]  stops the reading: the call fails with the signal's reason
 */

export {};
