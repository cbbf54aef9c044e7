// News as in benches/common, but with other people in each article, as in what a reader collects: else a name that is edited
// would stand in the text thousands of times.
import { news, people } from "../common/news.mjs";

const given = [
  "Ada",
  "Maria",
  "Karim",
  "Ingrid",
  "Peter",
  "Lucia",
  "Samuel",
  "Helen",
  "Omar",
  "Nina",
  "Carlos",
  "Ruth",
];
const starts = ["Bel", "Dor", "Fan", "Gar", "Hol", "Kas", "Lem", "Mor", "Nor", "Pel", "Ros", "Tam", "Ver", "Wil"];
const ends = ["berg", "dini", "ford", "gaard", "kov", "lund", "mann", "nova", "ridge", "sson", "ton", "wu"];

/**
 * Articles of `size` characters.
 * @param {number} size
 */
export function articles(size) {
  let article = 0;
  const paragraphs = news(size)
    .split("\n\n")
    .map((paragraph) => {
      if (/^[A-Z ]+, May \d+, 2024/.test(paragraph)) article += 1;
      return people.reduce((text, name, at) => text.replaceAll(name, person(article * people.length + at)), paragraph);
    });
  return paragraphs.join("\n\n").slice(0, size);
}

/**
 * The name of a person by their number.
 * @param {number} number
 */
function person(number) {
  const family = (number * 7) % (starts.length * ends.length);
  return `${given[(number * 5) % given.length]} ${starts[family % starts.length]}${ends[Math.floor(family / starts.length)]}`;
}
