// The page's HTML in another language: every text and every name in it, by a table of two columns.

/** What a reader sees or hears: the texts, and these attributes. */
const seen =
  /(?<=>)[^<>]+(?=<)|(?<= (?:aria-label|placeholder)=")[^"]*(?=")|(?<=<meta name="description" content=")[^"]*(?=")/g;

/**
 * @param {string} html
 * @param {string} table  lines of an English text, a tab and its translation; texts without line breaks; "#" starts a comment
 * @returns {string}
 * @throws {Error} that names a text which the table has not, or one that it has and the page has not
 */
export function translate(html, table) {
  const rows = table.split("\n").filter((line) => line && !line.startsWith("#"));
  const words = new Map(rows.map((row) => /** @type {[string, string]} */ (row.split("\t"))));
  const unused = new Set(words.keys());
  const translated = html.replace(seen, (text) => {
    const plain = text.trim().replace(/\s+/g, " ");
    if (!plain) return text;
    const translation = words.get(plain);
    if (translation === undefined) throw new Error(`the page's "${plain}" has no translation`);
    unused.delete(plain);
    return text.replace(text.trim(), () => translation);
  });
  if (unused.size) throw new Error(`the page does not have the translated "${[...unused].join('", "')}" any more`);
  return translated;
}
