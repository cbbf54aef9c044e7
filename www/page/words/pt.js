// The page's words in Portuguese, as Brazil writes them.
import { portugueseTimes } from "../../common/times.js";
import { longestText } from "../../length.js";

export { sample } from "./sample-pt.js";

/**
 * @param {number} number
 * @param {string} one
 * @param {string} [many]
 */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("pt-BR")} ${number === 1 ? one : many}`;
}

/** @type {import("./en.js").Words} */
export const words = {
  locale: "pt-BR",

  kind: {
    date: "data",
    quote: "citação",
    person: "pessoa",
    organization: "organização",
    place: "lugar",
    group: "grupo",
    event: "evento",
    work: "título de uma obra",
    law: "lei",
    product: "produto",
    money: "quantia em dinheiro",
    percent: "porcentagem",
    quantity: "quantidade",
  },
  kinds: {
    date: "Datas",
    quote: "Citações",
    person: "Pessoas",
    organization: "Organizações",
    place: "Lugares",
    group: "Grupos",
    event: "Eventos",
    work: "Títulos de obras",
    law: "Leis",
    product: "Produtos",
    money: "Dinheiro",
    percent: "Porcentagens",
    quantity: "Quantidades",
  },
  switches: {
    date: "Datas",
    quote: "Citações",
    person: "Pessoas",
    organization: "Organizações",
    place: "Lugares",
    group: "Grupos",
    other: "Outros nomes",
    amount: "Valores",
  },

  all: "Tudo",

  reading: "Lendo…",
  cancelled: (shown) => `Cancelado. ${shown}`,
  found: (dates, quotes, names) =>
    `${count(dates, "data")}, ${count(quotes, "citação", "citações")}, ${count(names, "nome")}`,
  empty: "Ainda não há texto.",
  failed: (problem) =>
    `Nada pôde ser encontrado no texto, que fica como está (${problem}). A próxima mudança tenta de novo.`,
  tooLong: (length, limit) =>
    `Este texto tem ${millions(length)} de caracteres; newslens lê até ${millions(limit)}. Ele é mostrado e mantido, mas não analisado.`,

  open: {
    address:
      "Isto é o endereço de uma página. newslens não busca páginas, para que ninguém saiba o que você lê. Salve a página (Ctrl+S) e solte o arquivo aqui, ou selecione tudo, copie e cole.",
    corrected: "Você corrigiu este texto. Escolha antes “Novo texto”, para que as correções não se percam por engano.",
    plainly: "O que separa o artigo da página não pôde ser carregado; por isso, tudo o que foi copiado está aqui.",
    problem: {
      empty: (name) => `“${name}” está vazio.`,
      gone: (name) => `“${name}” não pode ser lido: talvez seja uma pasta ou não esteja mais lá.`,
      office: (name) =>
        `“${name}” é um documento de um tipo que não se lê aqui. Salve-o como .docx, PDF ou texto simples e abra esse arquivo.`,
      picture: (name) =>
        `“${name}” é uma imagem. newslens lê palavras: páginas da web, documentos do Word, PDF e texto simples.`,
      other: (name) =>
        `“${name}” não contém texto. Podem ser abertos páginas da web, documentos do Word, PDF e texto simples.`,
      foreign: (name) => `“${name}” não é o que esta página salva como JSON, com o texto dentro. Abra o próprio texto.`,
      locked: (name) => `“${name}” está protegido por senha. Salve-o sem senha e abra esse arquivo.`,
      long: (name) =>
        `“${name}” é longo demais: newslens lê páginas da web de até ${millions(longestText)} de caracteres.`,
      broken: (name) => `“${name}” não pôde ser lido: parece danificado.`,
      wordless: (name) => `Nenhuma palavra foi encontrada em “${name}”. Se ele mostra alguma, é parte de uma imagem.`,
      unreachable: (name) =>
        `“${name}” não pôde ser aberto, porque o que lê arquivos assim não pôde ser carregado. Tente de novo com rede.`,
    },
  },

  several: {
    compare: "Comparar com outras notícias…",
    add: "Pôr no dossiê",
    failed: (problem) => `O que compara notícias não pôde ser carregado (${problem}). Tente de novo com rede.`,
  },

  origin: {
    page: (facts) => `Da página: ${facts.join(" · ")}.`,
    title: (title) => `“${title}”`,
    byline: (byline) => `por ${byline}`,
    published: (date) => `publicado em ${date}`,
    whole: "Nenhum artigo foi encontrado na página; por isso, todo o texto dela é mostrado.",
  },

  publication: {
    given: "Informada por você: as datas relativas são contadas a partir deste dia.",
    metadata: (date) => `Informada pela página: ${date}.`,
    doubtful: (said) => `Encontrada no texto. “${said}” pode significar:`,
    open: (said) => `O texto diz apenas “${said}”. Informe o dia, e dias como “terça-feira” ganham data.`,
    missing: "Não encontrada no texto. Informe-a, e dias como “terça-feira” ganham data.",
    found: (date) => `Encontrada no texto: ${date}.`,
    show: "Mostrar onde",
  },

  foreign: (language) =>
    `Este texto parece estar em ${language}. newslens lê inglês e português; aqui vê só datas em números e palavras entre aspas, e adivinha nomes.`,

  editor: { open: "Editar texto", close: "Fechar editor" },

  quote: {
    words: (text) => `“${text}”`,
    unknown: "Autor não nomeado",
    unsure: "incerto",
    kind: {
      direct: "palavra por palavra",
      mixed: "em parte palavra por palavra",
      indirect: "nas palavras do repórter",
    },
    method: {
      name: "nomeado aqui",
      pronoun: "conhecido por um pronome",
      nominal: "conhecido por uma descrição",
      inherited: "tomado da citação ao lado",
      transcript: "nomeado no começo da linha",
    },
    saidBy: (speaker) => `Dito por ${speaker}`,
    /** @type {(speaker: string) => string} */
    notSaidBy: (speaker) => `Não dito por ${speaker}`,
    denied: "negado ou não dito",
    headline: "no título",
    named: (name, words) => `${name} (“${words}”)`,
    cue: (cue) => `Introduzido por “${cue}”`,
  },

  date: {
    anchor: (anchor) => `contado desde ${anchor}`,
    publication: "a data de publicação",
    range: (first, last, partner) => `${first} – ${last}, junto com ${partner}`,
    open: "sem dia certo",
  },

  entity: {
    unsure: "incerto",
    mentions: (mentions) => count(mentions, "menção", "menções"),
    quotes: (quotes) => count(quotes, "citação", "citações"),
  },

  correct: {
    mark: "Marcar como",
    value: "Data",
    dateForm:
      "Um dia, um mês, um ano, uma semana ou uma hora, como 2024-05-16, 2024-05, 2024, 2024-W20 ou 2024-05-16T17:30",
    speaker: "Autor",
    type: "É",
    same: "O mesmo que",
    split: "É outro",
    noName: "Não é um nome",
    noDate: "Não é uma data",
    noQuote: "Não é uma citação",
    undo: "Desfazer",
    redo: "Refazer",
    close: "Fechar",
    count: (corrections) => count(corrections, "correção", "correções"),
  },

  export: {
    copy: "Copiar",
    save: "Salvar",
    copied: (title) => `Copiado como ${title}.`,
    saved: (file) => `Salvo como ${file}.`,
    failed: (problem) => `Não funcionou: ${problem}`,
    format: {
      json: ["JSON", "tudo, para programas"],
      "csv-quotes": ["Tabela de citações", "CSV, para uma planilha"],
      "csv-dates": ["Tabela de datas", "CSV, para uma planilha"],
      "csv-entities": ["Tabela de nomes", "CSV, uma linha por pessoa ou lugar"],
      "csv-mentions": ["Tabela de menções", "CSV, uma linha por trecho do texto"],
      html: ["Página da web", "o artigo com seus destaques"],
      annotations: ["Web Annotations", "JSON-LD do W3C"],
      timeml: ["TimeML", "XML para pesquisas sobre o tempo"],
      ical: ["Calendário", "iCalendar, os dias passados e futuros"],
    },
  },

  tab: { text: "Texto", quotes: "Citações", dates: "Datas", names: "Nomes", facts: "Fatos" },

  view: {
    speakers: "Por autor",
    quotes: "Na ordem",
    dates: "Na ordem",
    timeline: "Linha do tempo",
    names: "Por tipo",
  },

  panel: {
    title: { quotes: "Quem disse o quê", dates: "Quando", names: "Quem e onde" },
    none: {
      quotes: "Nenhuma citação encontrada ainda.",
      dates: "Nenhuma data encontrada ainda.",
      names: "Nenhum nome encontrado ainda.",
    },
    filtered: "Desligado acima do texto.",
  },

  list: {
    times: (number) => `${number}×`,
    more: (next, hidden) => `Mostrar mais ${next.toLocaleString("pt-BR")} de ${hidden.toLocaleString("pt-BR")}`,
  },

  facts: {
    columns: ["Tipo", "No texto", "Significa"],
    none: "Nada encontrado ainda.",
  },

  timeline: {
    vague: "Sem dia no calendário",
    published: "publicado",
    latest: "mais recente",
    steps: [
      [365.25, "1 ano"],
      [7, "1 semana"],
      [30.4, "1 mês"],
      [3652.5, "10 anos"],
      [36525, "100 anos"],
      [1, "1 dia"],
      [365250, "1000 anos"],
    ],
  },
};

/** @type {import("./en.js").DateWords} */
export const dateWords = {
  ...portugueseTimes,
  season: { SP: "primavera", SU: "verão", FA: "outono", WI: "inverno" },
  partOfDay: {
    MO: "manhã",
    MI: "meio-dia",
    AF: "tarde",
    EV: "noite",
    NI: "noite",
    DT: "durante o dia",
    PM: "tarde",
    AM: "manhã",
  },
  quarter: ["primeiro trimestre", "segundo trimestre", "terceiro trimestre", "quarto trimestre"],
  half: ["primeiro semestre", "segundo semestre"],
  someQuarter: "um trimestre",
  someHalf: "um semestre",
  partOfYear: (part, year) => `${part} de ${year}`,
  article: /^uma? /,
  longDay: (weekday, day) => `${weekday}, ${day}`,
  weekFrom: (day) => `a semana a partir de ${day}`,
  weekend: (days) => `o fim de semana de ${days}`,
  someWeekend: "um fim de semana",
  someWeek: "uma semana",
  someYear: "um ano",
  someMonth: "um mês",
  someDay: "um dia",
  dayOfMonth: (day) => `dia ${day} do mês`,
  decade: (decade) => `a década de ${decade}0`,
  century: (century) => `o século ${roman(century)}`,
  some: (day) => `${day}, sem data`,
  yearOpen: (day) => `${day}, ano em aberto`,
  stretch: (start, end) => `${start} – ${end}`,
  every: (unit) => `a cada ${unit}`,
  at: (day, part) => (day ? `${day}, ${part}` : part),
  unit: {
    Y: ["ano", "anos"],
    Q: ["trimestre", "trimestres"],
    M: ["mês", "meses"],
    W: ["semana", "semanas"],
    D: ["dia", "dias"],
    WE: ["fim de semana", "fins de semana"],
    DE: ["década", "décadas"],
    CE: ["século", "séculos"],
    TH: ["hora", "horas"],
    TM: ["minuto", "minutos"],
    TS: ["segundo", "segundos"],
    TMO: ["manhã", "manhãs"],
    TAF: ["tarde", "tardes"],
    TEV: ["noite", "noites"],
    TNI: ["noite", "noites"],
    TDT: ["dia", "dias"],
  },
  vague: (unit) => `alguns/algumas ${unit}`,
};

/** @param {number} count */
function millions(count) {
  return `${(count / 1e6).toLocaleString("pt-BR", { maximumFractionDigits: 1 })} milhões`;
}

/**
 * A century's number, as Portuguese writes it: "XX".
 * @param {number} number
 */
function roman(number) {
  const parts = /** @type {const} */ ([
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ]);
  let left = number;
  let written = "";
  for (const [value, letters] of parts) {
    while (left >= value) {
      written += letters;
      left -= value;
    }
  }
  return written;
}
