// The dossier's words in Portuguese, as Brazil writes them.
import { count } from "../../words/pt.js";

export { sample } from "./sample-pt.js";

/** @param {number} number */
const articles = (number) => count(number, "notícia");

/** @type {import("./en.js").Words} */
export const words = {
  title: (number) => (number === 0 ? "Notícias lado a lado" : `${articles(number)} lado a lado`),
  empty:
    "Ponha várias notícias sobre a mesma história: veja quem disse o quê em todas elas, e quem mudou as palavras. Solte arquivos ou uma pasta em qualquer lugar, ou cole uma notícia depois da outra.",
  one: "Uma notícia até agora. Ponha outras sobre a mesma história e veja o que elas contam de outro jeito.",
  onDevice: "Tudo fica neste aparelho e some quando você fechar, a não ser que você salve ou mande guardar.",

  add: "Pôr notícias…",
  paste: "Colar um texto…",
  pasteHere: "O texto de uma notícia",
  pasteAdd: "Pôr",
  sample: "Experimentar com quatro notícias de exemplo",
  close: "Fechar dossiê",
  closeAnyway: "Fechar sem salvar",
  notSaved: "Este dossiê não está salvo em lugar nenhum. Salve-o antes, ou feche-o assim mesmo.",
  another: "Outro dossiê está aberto aqui. Salve-o e feche-o antes, para que não se perca por engano.",

  reading: (done, total) => `Lendo a notícia ${done} de ${total}…`,
  comparing: "Comparando…",
  stop: "Parar",
  added: (added, refused) => {
    const unread = count(refused, "não pôde ser lida", "não puderam ser lidas");
    if (added === 0 && refused > 0) return `${unread}.`;
    const read = count(added, "notícia lida", "notícias lidas");
    return refused === 0 ? `${read}.` : `${read}, ${unread}.`;
  },
  stopped: "Interrompido. O que já tinha sido lido está aqui.",
  failed: (problem) => `Não deu certo: ${problem}`,

  list: {
    title: "Notícias",
    untitled: "Sem título",
    noOutlet: "veículo desconhecido",
    noDay: "dia desconhecido",
    edit: "Editar",
    remove: "Retirar",
    dismiss: "Tirar da lista",
    done: "Pronto",
    cancel: "Cancelar",
    fields: { title: "Título", outlet: "Veículo", day: "Publicada em" },
    act: (act, title) => `${act}: ${title}`,
    refused: (reason) => `Não lida: ${reason}`,
    dossier: "é um dossiê salvo; feche este e abra aquele.",
    line: "esta linha não é uma notícia; tem de ser um objeto JSON com “text”.",
  },

  tab: {
    told: "Contado de outro jeito",
    speakers: "Quem disse o quê",
    timeline: "Linha do tempo",
    cast: "Pessoas e lugares",
    matrix: "Falas por notícia",
  },
  views: "Visões",

  filters: {
    title: "Filtrar",
    speaker: "Pessoa",
    anybody: "qualquer uma",
    outlet: "Veículo",
    anywhere: "qualquer um",
    from: "De",
    until: "até",
    clear: "Mostrar tudo de novo",
    none: "Nada corresponde a estes filtros.",
  },

  told: {
    none: "Não há duas notícias que citem as mesmas palavras.",
    summary: (different, all) => {
      const told = count(all, "declaração", "declarações");
      return different === all
        ? `${told} em várias notícias, contadas de outro jeito.`
        : `${told} em várias notícias, ${different} delas contadas de outro jeito.`;
    },
    key: { leftOut: "omitido aqui", added: "só aqui", changed: "mudado aqui" },
    choose: "Mostrar",
    all: "Todas",
    alike: "Contadas igual",
    once: "Só em uma notícia",
    ways: {
      denied: "Negadas",
      speaker: "Outra pessoa",
      changed: "Palavras mudadas",
      day: "Outro dia",
      leftOut: "Palavras omitidas",
      added: "Palavras a mais",
      retold: "Recontadas",
      length: "Mais ou menos longas",
    },
    way: {
      denied: "negado aqui",
      speaker: "outra pessoa",
      changed: "palavras mudadas",
      day: "outro dia",
      leftOut: "palavras omitidas",
      added: "palavras a mais",
      retold: "nas palavras de quem escreve",
      length: "mais ou menos",
    },
    part: "só uma parte",
    more: "diz mais",
    saidHere: "dito aqui, negado lá",
    verbatim: "palavra por palavra aqui",
    same: "as mesmas palavras",
    first: "publicou primeiro",
    saidBy: (name) => `dito por ${name}`,
    saidOn: (day) => `dito em ${day}`,
    beside: (name) => `comparado com ${name}`,
    articles,
    nobody: "Autor não nomeado",
    aloud: { "left-out": "omitido:", added: "só aqui:", was: "em vez de:", now: "aqui:" },
    end: "fim.",
  },

  speakers: {
    none: "Ninguém é citado.",
    count: (quotes, among) => `${count(quotes, "citação", "citações")} em ${articles(among)}`,
    noDay: "dia desconhecido",
  },

  timeline: {
    none: "Nada tem um dia.",
    order: "Ordem",
    spoken: "Pelo dia de que se fala",
    published: "Por publicação",
    event: { published: "publicada", "spoken-of": "mencionado", said: "dito" },
    noDay: "Dia desconhecido",
    stretch: (from, last) => `${from} – ${last}`,
  },

  cast: {
    none: "Nenhum nome foi encontrado.",
    articles,
    reason: {
      "joined by hand": "unidos à mão",
      "same full name": "mesmo nome completo",
      "same full name and role": "mesmo nome completo e mesmo cargo",
      "same full name, quoted with the same words": "mesmo nome completo, citado com as mesmas palavras",
      "same full name, in articles that name the same others":
        "mesmo nome completo, em notícias que nomeiam as mesmas outras pessoas",
      "short for the full name": "sigla do nome completo",
      "family name with the same role": "sobrenome com o mesmo cargo",
    },
    apart: "Não é o mesmo",
    same: "O mesmo que",
    choose: "escolha…",
    apartFrom: (name, outlet) => `Não é o mesmo: ${name} em ${outlet}`,
    sameAs: (name) => `${name} é o mesmo que`,
  },

  matrix: {
    none: "Ninguém é citado.",
    speaker: "Quem fala",
    caption: "Quantas citações de quem cada notícia tem",
    others: "outros",
    cell: (speaker, outlet, quotes) => `${speaker} em ${outlet}: ${count(quotes, "citação", "citações")}`,
  },

  more: (next, hidden) => `Mostrar mais ${next.toLocaleString("pt-BR")} de ${hidden.toLocaleString("pt-BR")}`,

  take: {
    title: "Salvar e enviar",
    save: "Salvar",
    copy: "Copiar",
    copied: (title) => `Copiado como ${title}.`,
    saved: (file) => `Salvo como ${file}.`,
    fileName: "dossie",
    format: {
      saved: ["Dossiê", "para abrir aqui de novo"],
      html: ["Relatório", "uma página da web para enviar"],
      csv: ["Tabela de citações", "CSV, para uma planilha"],
      ical: ["Calendário", "iCalendar, a linha do tempo inteira"],
      json: ["JSON", "tudo, para programas"],
    },
    keep: "Guardar neste aparelho",
    keepAbout: "Neste navegador, até você desligar.",
  },
};
