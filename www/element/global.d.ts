// What <news-lens> adds to the DOM as TypeScript knows it.
import type { NewsLensAnalysisEvent, NewsLensErrorEvent, NewsLensSelectEvent } from "./events.js";
import type { NewsLensElement } from "./news-lens.js";

declare global {
  interface HTMLElementTagNameMap {
    "news-lens": NewsLensElement;
  }

  interface HTMLElementEventMap {
    "newslens-analysis": NewsLensAnalysisEvent;
    "newslens-select": NewsLensSelectEvent;
    "newslens-error": NewsLensErrorEvent;
  }
}
