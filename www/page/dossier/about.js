// What is known of an article by itself: its headline, who has published it, and when.

/** @typedef {import("../opener.js").Opened} Opened */
/** @typedef {import("../../dossier/types.js").ArticleFields} ArticleFields */

/** The most UTF-16 units of a line that may be a headline, and of a start that stands in for one. */
const longestHeadline = 140;
const longestStart = 70;

/** The most words of what stands behind a dash in a file's name, where browsers write the name of the site. */
const longestSite = 5;

/**
 * An article as it comes into the dossier.
 * @param {Opened} opened
 * @param {string} [fileName]  of the file that it comes from
 * @returns {Required<ArticleFields>}
 */
export function aboutOf({ text, title, published, saved }, fileName = "") {
  const headline = title ?? headlineOf(text);
  return {
    title: headline || startOf(text),
    outlet: outletOf(fileName, headline),
    day: saved?.date ?? dayOf(published),
    text,
  };
}

/** @param {string} text */
function headlineOf(text) {
  const [, line = "", rest = ""] = /^\s*([^\n]+)\n\s*(\S?)/.exec(text) ?? [];
  const isHeadline = rest !== "" && line.length < longestHeadline && !/[.,;:…]["”’)]*\s*$/.test(line);
  return isHeadline ? line.trim() : "";
}

/** @param {string} text */
function startOf(text) {
  const start = text
    .trim()
    .slice(0, longestStart + 1)
    .replace(/\s+/g, " ");
  return start.length > longestStart ? `${start.slice(0, longestStart).replace(/\s\S*$/, "")}…` : start;
}

/**
 * Who has published what is in a file: browsers save a page as "Headline - Site.html", and people name files by the paper.
 * @param {string} fileName
 * @param {string} headline
 */
function outletOf(fileName, headline) {
  const stem = fileName.replace(/\.[a-z]{2,8}$/i, "");
  const site = /^.+\s[-–—|_]\s(.+?)$/.exec(stem)?.[1] ?? "";
  if (site && site.split(" ").length <= longestSite) return site;
  const words = stem.replace(/[\s_-]+/g, " ").trim();
  const isHeadline = headline !== "" && lettersOf(headline).startsWith(lettersOf(words).slice(0, 20));
  const plain = words.replace(/^\d+\s+/, "");
  return isHeadline || plain.split(" ").length > longestSite ? "" : plain;
}

/** @param {string} text */
function lettersOf(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** @param {string | null | undefined} moment */
function dayOf(moment) {
  return /^\d{4}-\d\d-\d\d/.exec(moment ?? "")?.[0] ?? null;
}
