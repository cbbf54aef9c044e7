// What texts are made of when slow ones are looked for: marks, numbers, and words of each class that newslens knows.
import { readdirSync, readFileSync } from "node:fs";

/** @typedef {import("./random.mjs").Random} Random */

const marks = [
  ...".,;:!?-–—()[]{}/\"'“”‘’«»„‚`…*•#$%&@|<>=+~^_\\",
  ...[
    "...",
    "--",
    "''",
    "``",
    "‘‘",
    "’’",
    "'s",
    "’s",
    " – ",
    ", ",
    ". ",
    ": ",
    "; ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "   ",
  ],
  ...[
    "\0",
    "\u00a0",
    "\u200d",
    "\u0301",
    "\ufeff",
    "\u2028",
    "👍",
    "東",
    "ß",
    "İ",
    "é",
    "\ud83d",
    "http://",
    "www.",
    "a.b",
  ],
];

const numbers = [
  "1",
  "5",
  "12",
  "31",
  "90",
  "1,000",
  "3.5",
  "2023",
  "1990s",
  "5pm",
  "12th",
  "4/7",
  "2023-09-13",
  "10:30",
];

const letters = [
  "a",
  "A",
  "I",
  "J.",
  "U.S.",
  "Mr.",
  "St.",
  "Inc.",
  "No.",
  "Kim",
  "KIM",
  "x",
  "McX",
  "iX",
  "d'A",
  "O'B",
  ..."ñØßΑλЖжҚאعभกあ漢한ა",
];

const tags = [
  ...[
    "div",
    "p",
    "span",
    "b",
    "i",
    "a",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "h1",
    "h2",
    "article",
    "section",
    "main",
    "aside",
  ],
  ...[
    "header",
    "footer",
    "nav",
    "figure",
    "figcaption",
    "blockquote",
    "time",
    "form",
    "button",
    "select",
    "option",
    "svg",
  ],
  ...[
    "title",
    "script",
    "style",
    "template",
    "body",
    "head",
    "pre",
    "noscript",
    "iframe",
    "math",
    "font",
    "nobr",
    "address",
  ],
];

const attributes = [
  ...[
    "",
    "",
    "",
    "",
    ' class="byline author"',
    ' class="share related promo"',
    ' id="comments"',
    ' class="a"',
    " hidden",
  ],
  ...[
    ' href="/x"',
    ' itemprop="articleBody"',
    ' itemprop="author"',
    ' datetime="2023-09-13T08:30"',
    ' role="navigation"',
  ],
  ...[' style="display:none"', " x=y", ' class="article-body story-content"', ' rel="author"', ' aria-hidden="true"'],
];

const ofPages = [
  ...[
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "&",
    "&amp;",
    "&nbsp;",
    "&#x2019;",
    "<br>",
    "<hr>",
    "<img>",
    "<![CDATA[",
    "]]>",
    "=",
    '"',
  ],
  ...[
    '<meta property="og:title" content="',
    '<meta name="author" content="a">',
    '<meta property="article:published_time" content="',
  ],
  ...[
    '<script type="application/ld+json">',
    '{"@type":"NewsArticle",',
    '"author":[',
    '{"name":"',
    '"headline":"',
    '","',
    "[",
    "{",
    "]}",
  ],
  ...[
    "By Ada Nwosu",
    "Published 13 September 2023",
    "Read more",
    "Advertisement",
    "Share",
    "Comments",
    "4 min read",
    " | ",
    " - ",
  ],
  "The mayor said that the bridge would open before Christmas, and that it had cost more than it was worth. ",
];

/**
 * The words of `data/`, those of a file that mean the same together, so that rare classes come as often as common ones.
 * @type {string[][]}
 */
const classes = readClasses(new URL("../../data/", import.meta.url));

/** @param {URL} folder */
function readClasses(folder) {
  /** @type {Map<string, string[]>} */
  const words = new Map();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".tsv")) continue;
    for (const line of readFileSync(new URL(file, folder), "utf8").split("\n")) {
      const [word, meaning = ""] = line.split("\t");
      if (!word || word.startsWith("#")) continue;
      const name = `${file} ${meaning.replace(/\d.*/, "")}`;
      const list = words.get(name) ?? [];
      words.set(name, [...list, ...word.split(" | ")]);
    }
  }
  return [...words.values()];
}

/**
 * A fragment at random, with or without white space behind it.
 * @param {Random} random
 * @returns {string}
 */
export function fragment(random) {
  const kind = random.below(10);
  if (kind < 2) return random.of(marks);
  const word =
    kind < 3 ? random.of(numbers) : kind < 5 ? random.of(letters) : cased(random.of(random.of(classes)), random);
  return word + random.of(["", " ", " ", " ", " ", "-", ", ", ".", "\n"]);
}

/**
 * @param {string} word
 * @param {Random} random
 */
function cased(word, random) {
  const way = random.below(6);
  if (way < 3) return word[0].toUpperCase() + word.slice(1);
  return way < 4 ? word.toUpperCase() : word;
}

/**
 * A fragment of a web page at random: a tag, what else pages are made of, or words.
 * @param {Random} random
 * @returns {string}
 */
export function pageFragment(random) {
  const kind = random.below(10);
  if (kind < 4) return `<${random.of(tags)}${random.of(attributes)}>`;
  if (kind < 6) return `</${random.of(tags)}>`;
  return kind < 8 ? random.of(ofPages) : fragment(random);
}
