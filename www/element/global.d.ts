// What <news-lens> adds to the DOM as TypeScript knows it.
import type { NewsLensAnalysisEvent, NewsLensErrorEvent, NewsLensSelectEvent } from "./events.js";
import type { NewsLensElement } from "./news-lens.js";

declare global {
  interface HTMLElementTagNameMap {
    "news-lens": NewsLensElement;
  }

  // Of elements, and of the document and the window, where the events arrive too.
  interface GlobalEventHandlersEventMap {
    "newslens-analysis": NewsLensAnalysisEvent;
    "newslens-select": NewsLensSelectEvent;
    "newslens-error": NewsLensErrorEvent;
  }
}
