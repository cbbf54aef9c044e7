// The words <news-lens> shows, in the languages its attribute "ui-lang" can ask for. Another language is another table here.
import { englishTimes, portugueseTimes } from "../common/times.js";

/** @typedef {typeof en} Words */
/** @typedef {import("../common/types.js").Kind} Kind */

const en = {
  /** For days, numbers and lengths of time. */
  locale: "en-GB",
  /** @type {Record<Kind, string>} */
  kind: {
    quote: "Quote",
    date: "Date",
    person: "Person",
    organization: "Organisation",
    place: "Place",
    group: "Group",
    event: "Event",
    work: "Title",
    law: "Law",
    product: "Product",
    money: "Money",
    percent: "Percentage",
    quantity: "Quantity",
  },
  /** @type {Record<Kind | import("../common/types.js").Switch, string>} */
  kinds: {
    quote: "Quotes",
    date: "Dates",
    person: "People",
    organization: "Organisations",
    place: "Places",
    group: "Groups",
    event: "Events",
    work: "Titles",
    law: "Laws",
    product: "Products",
    money: "Money",
    percent: "Percentages",
    quantity: "Quantities",
    other: "Other names",
    amount: "Amounts",
  },
  /** @type {Record<import("./options.js").View, string>} */
  view: { text: "Text", speakers: "Who said what", timeline: "When", entities: "Who and where" },
  views: "Views",
  legend: "Highlights shown",
  keys: "Text with highlights. The right and left arrow keys go from highlight to highlight, Enter chooses one.",
  unknown: "Speaker not named",
  /** @type {(name: string) => string} */
  saidBy: (name) => `Said by ${name}`,
  /** @type {(name: string) => string} */
  notSaidBy: (name) => `Not said by ${name}`,
  /** @type {Record<import("../analysis.js").QuoteKind | "unsure" | "denied" | "headline", string>} */
  how: {
    direct: "word for word",
    mixed: "partly word for word",
    indirect: "in the writer’s words",
    unsure: "unsure",
    denied: "denied or not said",
    headline: "in the headline",
  },
  /** @type {(text: string) => string} */
  quoted: (text) => `“${text}”`,
  /** @type {(origin: string) => string} */
  countedFrom: (origin) => `counted from ${origin}`,
  publication: "the day of publication",
  /** @type {(stretch: string, partner: string) => string} */
  together: (stretch, partner) => `${stretch}, together with ${partner}`,
  undated: "Without a day",
  nothing: "Nothing found.",
  /** @type {(language: string) => string} */
  foreign: (language) =>
    `This text seems to be in ${language}. Only English and Portuguese are read here: of others dates in numbers and quoted words, and names by guess.`,
  failed: "Quotes, dates and names cannot be shown here.",
  ...englishTimes,
};

/** @type {Words} */
const american = {
  ...en,
  locale: "en-US",
  kind: { ...en.kind, organization: "Organization" },
  kinds: { ...en.kinds, organization: "Organizations" },
};

/** @type {Words} */
const de = {
  locale: "de",
  kind: {
    quote: "Zitat",
    date: "Zeit",
    person: "Person",
    organization: "Organisation",
    place: "Ort",
    group: "Gruppe",
    event: "Ereignis",
    work: "Titel",
    law: "Gesetz",
    product: "Produkt",
    money: "Geldbetrag",
    percent: "Anteil",
    quantity: "Menge",
  },
  kinds: {
    quote: "Zitate",
    date: "Zeiten",
    person: "Personen",
    organization: "Organisationen",
    place: "Orte",
    group: "Gruppen",
    event: "Ereignisse",
    work: "Titel",
    law: "Gesetze",
    product: "Produkte",
    money: "Geldbeträge",
    percent: "Anteile",
    quantity: "Mengen",
    other: "Andere Namen",
    amount: "Beträge und Mengen",
  },
  view: { text: "Text", speakers: "Wer sagt was", timeline: "Wann", entities: "Wer und wo" },
  views: "Ansichten",
  legend: "Gezeigte Hervorhebungen",
  keys: "Text mit Hervorhebungen. Pfeil rechts und links gehen von einer zur anderen, Eingabe wählt eine aus.",
  unknown: "Sprecher nicht genannt",
  saidBy: (name) => `Gesagt von ${name}`,
  /** @type {(name: string) => string} */
  notSaidBy: (name) => `Nicht gesagt von ${name}`,
  how: {
    direct: "wörtlich",
    mixed: "teils wörtlich",
    indirect: "sinngemäß",
    unsure: "unsicher",
    denied: "bestritten oder nicht gesagt",
    headline: "in der Überschrift",
  },
  quoted: (text) => `„${text}“`,
  countedFrom: (origin) => `gezählt ab ${origin}`,
  publication: "dem Tag der Veröffentlichung",
  together: (stretch, partner) => `${stretch}, zusammen mit ${partner}`,
  undated: "Ohne Tag",
  nothing: "Nichts gefunden.",
  foreign: (language) =>
    `Dieser Text ist wohl auf ${language}. Gelesen werden hier nur Englisch und Portugiesisch, von anderen Zahlendaten und Zitate, Namen nur geraten.`,
  failed: "Zitate, Zeiten und Namen können hier nicht gezeigt werden.",
  now: "jetzt",
  past: "irgendwann früher",
  future: "irgendwann später",
  mod: {
    start: (time) => `Anfang: ${time}`,
    mid: (time) => `Mitte: ${time}`,
    end: (time) => `Ende: ${time}`,
    approx: (time) => `etwa ${time}`,
    more_than: (time) => `mehr als ${time}`,
    less_than: (time) => `weniger als ${time}`,
    equal_or_more: (time) => `mindestens ${time}`,
    equal_or_less: (time) => `höchstens ${time}`,
    before: (time) => `vor: ${time}`,
    after: (time) => `nach: ${time}`,
  },
};

/** @type {Words} */
const pt = {
  locale: "pt",
  kind: {
    quote: "Citação",
    date: "Data",
    person: "Pessoa",
    organization: "Organização",
    place: "Lugar",
    group: "Grupo",
    event: "Evento",
    work: "Título",
    law: "Lei",
    product: "Produto",
    money: "Dinheiro",
    percent: "Porcentagem",
    quantity: "Quantidade",
  },
  kinds: {
    quote: "Citações",
    date: "Datas",
    person: "Pessoas",
    organization: "Organizações",
    place: "Lugares",
    group: "Grupos",
    event: "Eventos",
    work: "Títulos",
    law: "Leis",
    product: "Produtos",
    money: "Dinheiro",
    percent: "Porcentagens",
    quantity: "Quantidades",
    other: "Outros nomes",
    amount: "Valores",
  },
  view: { text: "Texto", speakers: "Quem disse o quê", timeline: "Quando", entities: "Quem e onde" },
  views: "Vistas",
  legend: "Destaques mostrados",
  keys: "Texto com destaques. As setas para a direita e para a esquerda vão de destaque em destaque, Enter escolhe um.",
  unknown: "Autor não nomeado",
  saidBy: (name) => `Dito por ${name}`,
  /** @type {(name: string) => string} */
  notSaidBy: (name) => `Não dito por ${name}`,
  how: {
    direct: "palavra por palavra",
    mixed: "em parte palavra por palavra",
    indirect: "nas palavras do repórter",
    unsure: "incerto",
    denied: "negado ou não dito",
    headline: "no título",
  },
  quoted: (text) => `“${text}”`,
  countedFrom: (origin) => `contado desde ${origin}`,
  publication: "o dia da publicação",
  together: (stretch, partner) => `${stretch}, junto com ${partner}`,
  undated: "Sem dia",
  nothing: "Nada encontrado.",
  foreign: (language) =>
    `Este texto parece estar em ${language}. Aqui só se leem inglês e português; de outras línguas, datas em números e citações, e nomes por palpite.`,
  failed: "Citações, datas e nomes não podem ser mostrados aqui.",
  ...portugueseTimes,
};

/** @type {Record<string, Words>} */
const tables = { en, "en-us": american, de, pt };

/**
 * The words of a language; English if there are none.
 * @param {string} lang  such as "de" or "en-US"
 */
export function wordsOf(lang) {
  const wanted = lang.toLowerCase();
  return tables[wanted] ?? tables[wanted.replace(/-.*/, "")] ?? en;
}
