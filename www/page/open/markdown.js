// Markdown as plain text.

/**
 * Takes away the marks for headings, lists, links and emphasis.
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
