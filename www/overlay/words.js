// The words of the overlay's panel beside those of the element. Another language is another table here.

/** @typedef {typeof en} PanelWords */

const en = {
  panel: "Quotes, dates and names of this article",
  reading: "Reading the article …",
  whole: "No article was found here, so the whole page was read.",
  empty: "There is no text here to read.",
  unmarked: "This browser cannot mark text in a page. The lists lead to the places all the same.",
  next: "Next highlight",
  previous: "Previous highlight",
  fold: "Lists",
  close: "Close",
  /** @type {(number: number, count: number, what: string) => string} */
  step: (number, count, what) => `${number} of ${count}: ${what}`,
};

/** @type {PanelWords} */
const de = {
  panel: "Zitate, Zeiten und Namen in diesem Artikel",
  reading: "Der Artikel wird gelesen …",
  whole: "Hier wurde kein Artikel gefunden; gelesen wurde die ganze Seite.",
  empty: "Hier ist kein Text zu lesen.",
  unmarked: "Dieser Browser kann in einer Seite nichts hervorheben. Die Listen führen trotzdem zu den Stellen.",
  next: "Nächste Hervorhebung",
  previous: "Vorige Hervorhebung",
  fold: "Listen",
  close: "Schließen",
  step: (number, count, what) => `${number} von ${count}: ${what}`,
};

/** @type {PanelWords} */
const pt = {
  panel: "Citações, datas e nomes deste artigo",
  reading: "Lendo o artigo …",
  whole: "Nenhum artigo foi encontrado aqui; foi lida a página inteira.",
  empty: "Não há texto para ler aqui.",
  unmarked: "Este navegador não consegue marcar texto em uma página. As listas levam aos lugares mesmo assim.",
  next: "Próximo destaque",
  previous: "Destaque anterior",
  fold: "Listas",
  close: "Fechar",
  step: (number, count, what) => `${number} de ${count}: ${what}`,
};

/** @type {Record<string, PanelWords>} */
const tables = { en, de, pt };

/**
 * The words of a language; English if there are none.
 * @param {string} lang  such as "de" or "en-US"
 */
export function panelWordsOf(lang) {
  return tables[lang.toLowerCase().replace(/-.*/, "")] ?? en;
}
