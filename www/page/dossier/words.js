// Every word that the dossier shows; the page in Portuguese is bundled with words/pt.js, as words.js beside this folder tells.
export { sample, words } from "./words/en.js";
