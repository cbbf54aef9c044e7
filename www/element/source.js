// Where the text of a <news-lens> comes from.
import { ArticleText } from "./article-text.js";

/** @typedef {import("./news-lens.js").NewsLensElement} NewsLensElement */

/**
 * @typedef {object} Source
 * @property {string} text
 * @property {ArticleText | null} article  where the text stands in the page, if it has markup
 */

/**
 * The text, if it is without markup; otherwise `null`.
 * @param {NewsLensElement} element
 */
export function plainTextOf(element) {
  if (element.text !== null) return element.text;
  if (element.hasAttribute("for") || element.childElementCount > 0) return null;
  return element.textContent?.trim() ?? "";
}

/**
 * The text of the article that an element is for, or of its own markup.
 * @param {NewsLensElement} element
 * @returns {Source}
 */
export function articleSourceOf(element) {
  const root = element.hasAttribute("for") ? articleFor(element) : element;
  if (!root) throw new Error(`newslens: there is no element with the id "${element.htmlFor}"`);
  const article = new ArticleText(root);
  return { text: article.text, article };
}

/**
 * The element named by the attribute "for".
 * @param {NewsLensElement} element
 */
export function articleFor(element) {
  const id = element.htmlFor;
  const root = element.getRootNode();
  const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return near ?? element.ownerDocument.getElementById(id);
}

/** Waits until the page's elements are all there: an article may stand behind its <news-lens>. */
export async function pageIsParsed() {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
