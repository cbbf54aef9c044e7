// The words of the dialog; the page in Portuguese is bundled with words/pt.js in the place of words/en.js.
export { words } from "./words/en.js";
