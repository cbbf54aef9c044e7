// What <news-lens> tells the page around it. All its events bubble and leave shadow roots.

const everywhere = { bubbles: true, composed: true };

/** `newslens-analysis`: the text was analysed, and what was found is shown. */
export class NewsLensAnalysisEvent extends Event {
  /** @param {import("../analysis.js").Analysis} analysis */
  constructor(analysis) {
    super("newslens-analysis", everywhere);
    /** What was found; its offsets count in `analysis.text`. */
    this.analysis = analysis;
  }
}

/** @typedef {"date" | "quote" | "entity"} SelectedType */
/** @typedef {import("../analysis.js").DateMention | import("../analysis.js").Quote | import("../analysis.js").Entity} Selected */

/** `newslens-select`: the reader chose something, in the text or in a list. */
export class NewsLensSelectEvent extends Event {
  /**
   * @param {SelectedType} itemType
   * @param {number} index
   * @param {Selected} item
   */
  constructor(itemType, index, item) {
    super("newslens-select", everywhere);
    /** What it is: a date, a quote or an entity. */
    this.itemType = itemType;
    /** Its place in the analysis's list of that type. */
    this.index = index;
    /** The date, quote or entity itself. */
    this.item = item;
  }
}

/** `newslens-error`: the text could not be analysed. It is shown as it is. */
export class NewsLensErrorEvent extends Event {
  /** @param {Error} error */
  constructor(error) {
    super("newslens-error", everywhere);
    this.error = error;
  }
}
