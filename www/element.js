// The element <news-lens>, not yet defined: define.js defines it. Can be imported where there is no DOM.

export { NewsLensAnalysisEvent, NewsLensErrorEvent, NewsLensSelectEvent } from "./element/events.js";
export { NewsLensElement } from "./element/news-lens.js";
