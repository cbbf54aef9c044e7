// Every word the page shows, apart from those of index.html, and its sample. The page in Portuguese is bundled with
// words/pt.js in the place of words/en.js (scripts/page/files.mjs), its HTML is translated by words/html-pt.tsv.
export { count, dateWords, sample, words } from "./words/en.js";
