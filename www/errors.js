// The errors that newslens throws.

/** An option that does not exist, or whose value makes no sense. */
export class NewslensOptionError extends TypeError {
  /**
   * @param {string} option
   * @param {unknown} given
   * @param {string} accepted
   */
  constructor(option, given, accepted) {
    super(`option "${option}" is ${describe(given)}; accepted: ${accepted}`);
    this.name = "NewslensOptionError";
    /** The name of the option; "options" when the options as a whole are wrong. */
    this.option = option;
    /** The value that was given. */
    this.given = given;
    /** What would be right, in words. */
    this.accepted = accepted;
  }
}

/** A text that is too long to be read; nothing was done with it. */
export class NewslensLengthError extends RangeError {
  /**
   * @param {number} length
   * @param {number} limit
   */
  constructor(length, limit) {
    super(`the text has ${length} UTF-16 units; the limit is ${limit} (option "maxLength")`);
    this.name = "NewslensLengthError";
    /** How long the text is, in UTF-16 units. */
    this.length = length;
    /** The most that it may have. */
    this.limit = limit;
  }
}

/** An analysis that is to be exported holds something that cannot be. */
export class NewslensAnalysisError extends TypeError {
  /**
   * @param {string} message
   * @param {string} path
   */
  constructor(message, path) {
    super(message);
    this.name = "NewslensAnalysisError";
    /** Where it stands: "quotes[3].speaker.entity"; empty for the whole. */
    this.path = path;
  }
}

/** The worker could not be started, or ended; the next call starts another one. */
export class NewslensWorkerError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "NewslensWorkerError";
  }
}

/** An article cannot be put into a dossier, or is not there; the dossier stays as it was. */
export class NewslensArticleError extends Error {
  /**
   * @param {{ id?: number, title?: string, outlet?: string }} article
   * @param {string} field
   * @param {string} reason
   * @param {{ cause?: unknown }} [options]
   */
  constructor(article, field, reason, options) {
    super(`${nameOf(article)}: ${reason}`, options);
    this.name = "NewslensArticleError";
    /** What is known of the article: its number, its title, its outlet. */
    this.article = article;
    /** What is wrong: "text", "day", "title", "outlet", "analysis", "id", or "article" where it is none at all. */
    this.field = field;
    /** What is wrong with it and what would be right, without the article's name. */
    this.reason = reason;
  }
}

/**
 * What an article is called in a message.
 * @param {{ id?: number, title?: string, outlet?: string }} article
 */
function nameOf({ id, title, outlet }) {
  const names = [title && JSON.stringify(title), outlet && `(${outlet})`, !title && id !== undefined && `number ${id}`];
  return ["article", ...names.filter((name) => name)].join(" ");
}

/** A file that is to be opened is no saved dossier, or one that does not hold together. */
export class NewslensDossierError extends Error {
  /**
   * @param {string} path
   * @param {string} reason
   */
  constructor(path, reason) {
    super(`the saved dossier cannot be opened: ${path ? `${path}: ` : ""}${reason}`);
    this.name = "NewslensDossierError";
    /** Where it stands: "corrections[3].one.article"; empty for the whole. */
    this.path = path;
  }
}

/**
 * The error for options that are none as a whole.
 * @param {unknown} options
 */
export function wrongOptions(options) {
  return new NewslensOptionError("options", options, 'an object such as { date: "2023-09-13" }');
}

/**
 * A value in a few words, whatever it is.
 * @param {unknown} value
 */
export function describe(value) {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return Object.prototype.toString.call(value);
  } catch {
    // A proxy that is no longer one, or a name that cannot be read.
    return "an object";
  }
}
