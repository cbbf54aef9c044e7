// The words of the dialog of own names, in Portuguese.
import { count } from "../../words/pt.js";

/** @type {typeof import("./en.js").words} */
export const words = {
  title: "Seus nomes",
  about:
    "Nomes que são certos em qualquer texto, e nomes que nunca devem ser marcados. Eles ficam neste aparelho; o texto é lido de novo com eles.",
  add: "Acrescentar um nome",
  name: "Nome",
  type: "O que é",
  types: [
    ["", "Como o texto diz"],
    ["person", "Pessoa"],
    ["organization", "Organização"],
    ["place", "Lugar"],
    ["group", "Grupo"],
    ["never", "Nunca marcar"],
  ],
  aliases: "Outros nomes, separados por ;",
  addIt: "Acrescentar",
  list: "A lista",
  listHint:
    "Um nome por linha, ou uma tabela: name,type,aliases,role,never. Cole aqui, ou abra um arquivo CSV, JSON ou de texto.",
  open: "Abrir um arquivo…",
  clear: "Esvaziar a lista",
  keep: "Guardar neste aparelho",
  use: "Usar estes nomes",
  cancel: "Cancelar",
  count: (names) => count(names, "nome"),
  unreadable: (name) => `“${name}” não pode ser lido.`,
  wrong: (given, accepted) => `“${given}” não se entende. Certo seria: ${accepted}.`,
};
