// The list of names of a <news-lens>: its property, or a file that its attribute "names-src" tells.
import { namesText } from "../own-names.js";

/** @type {Map<string, Promise<string>>} the files that elements of the page have asked for, each loaded once */
const files = new Map();

/**
 * The list as the module reads it; `null` where there is none.
 * @param {import("./news-lens.js").NewsLensElement} element
 * @returns {Promise<string | null>}
 */
export async function ownListOf(element) {
  if (element.names) return namesText(element.names) ?? null;
  if (!element.namesSrc) return null;
  const address = new URL(element.namesSrc, element.ownerDocument.baseURI).href;
  const file = files.get(address) ?? load(address);
  files.set(address, file);
  try {
    return namesText(await file) ?? null;
  } catch (error) {
    files.delete(address);
    throw error;
  }
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`newslens: the list of names ${address} cannot be loaded: status ${response.status}`);
  return response.text();
}
