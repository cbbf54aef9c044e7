// A news page's HTML as plain text: its paragraphs, without scripts, menus and "read also".

/** What is no part of an article. */
const left = [
  "script, style, noscript, template, iframe, object, svg, canvas, video, audio, form, button, select, input, textarea",
  "nav, aside, footer, dialog, figure > :not(figcaption), [hidden], [aria-hidden='true']",
  "[role='navigation'], [role='complementary'], [role='search'], [role='banner'], [role='contentinfo'], [role='dialog']",
].join(", ");

/** What starts a paragraph of its own. */
const blocks = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);

/** Lines that lead away from the article. */
const leadsAway =
  /^(read (more|also|next)|see also|also read|related( articles| stories| topics)?|more (on|from)|recommended|advertisement|sign up|subscribe|share( this)?|follow us|skip to)\b/i;

/** How much of its text an article may hide in links before it is taken for a list of links. */
const mostLinked = 0.9;

/**
 * @param {string} html
 * @returns {string} paragraphs, with an empty line between them
 */
export function textOfHtml(html) {
  // What is parsed this way neither runs nor loads anything.
  const parsed = new DOMParser().parseFromString(withoutStyle(html), "text/html");
  for (const element of parsed.querySelectorAll(left)) element.remove();
  /** @type {string[]} */
  const paragraphs = [""];
  collect(articleOf(parsed), paragraphs, false);
  return paragraphs
    .map((text) => text.replace(/[ \t]*\n[ \t]*/g, "\n").trim())
    .filter(Boolean)
    .join("\n\n");
}

/**
 * Takes away what the page's own policy would complain of, though it does nothing.
 * @param {string} html
 */
function withoutStyle(html) {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""));
}

/**
 * The element with the article: the only one that says so, else the whole.
 * @param {Document} parsed
 */
function articleOf(parsed) {
  const articles = parsed.querySelectorAll("article");
  if (articles.length === 1) return articles[0];
  return parsed.querySelector("main, [role='main']") ?? parsed.body;
}

/**
 * Adds the text of a node to the last paragraph, or to new ones.
 * @param {Node} node
 * @param {string[]} paragraphs
 * @param {boolean} keepsLines  whether line ends in the text are meant
 */
function collect(node, paragraphs, keepsLines) {
  const last = paragraphs.length - 1;
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? "";
    const line = text.replace(/\s+/g, " ");
    const follows = paragraphs[last] === "" || /\s$/.test(paragraphs[last]);
    if (keepsLines) paragraphs[last] += text;
    else paragraphs[last] += follows ? line.trimStart() : line;
    return;
  }
  if (node.nodeName === "BR") {
    paragraphs[last] += "\n";
    return;
  }
  const isBlock = blocks.has(node.nodeName);
  if (isBlock && node instanceof Element && isAway(node)) return;
  if (isBlock) paragraphs.push("");
  for (const child of node.childNodes) collect(child, paragraphs, keepsLines || node.nodeName === "PRE");
  if (isBlock) paragraphs.push("");
}

/**
 * Whether a block leads away from the article: it says so and is short, or all but consists of links.
 * @param {Element} block
 */
function isAway(block) {
  const text = (block.textContent ?? "").trim();
  if (text === "") return false;
  const linked = [...block.querySelectorAll("a")].reduce(
    (sum, link) => sum + (link.textContent ?? "").trim().length,
    0,
  );
  const isLinked = linked > text.length * mostLinked;
  if (leadsAway.test(text) && (isLinked || text.length < 100)) return true;
  // A headline may be one link; a list of links is a menu.
  return isLinked && ["UL", "OL"].includes(block.nodeName);
}

/**
 * Markdown as plain text: its marks for headings, lists, links and emphasis taken away.
 * @param {string} markdown
 */
export function textOfMarkdown(markdown) {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^(```|~~~).*$/gm, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6} +|> ?|[-*+] +)/gm, "")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)(.+?)\*(?![\w*])/g, "$1")
    .replace(/(?<![\w_])_(?=\S)(.+?)_(?![\w_])/g, "$1")
    .replace(/`([^`\n]+)`/g, "$1")
    .trim();
}
