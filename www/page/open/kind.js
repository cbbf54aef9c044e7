// What a file is: told by how it begins, as names lie, and only then by its name.

/** @typedef {"text" | "markdown" | "page" | "archive" | "word" | "pdf" | "saved"} FileKind  "archive" is a page saved as .mhtml, "saved" an export of this page */
/** @typedef {"empty" | "office" | "picture" | "other"} Unreadable  "office" is a document of a kind that can be saved as another */

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {FileKind | Unreadable}
 */
export function kindOfFile(name, bytes) {
  if (bytes.length === 0) return "empty";
  const head = latin(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return kindOfZip(bytes);
  if (head.startsWith("{\\rtf") || head.startsWith("\xd0\xcf\x11\xe0")) return "office";
  if (/^(\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(avif|heic|mif1))/s.test(head))
    return "picture";
  // In UTF-16, every other byte is zero.
  const start = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replace(/\0/g, "");
  if (/^([\w-]+:.*\r?\n([ \t].*\r?\n)*)*content-type:\s*multipart\/related/i.test(start)) return "archive";
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(start)) return "page";
  const end = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (/^(x?html?|shtml)$/.test(end)) return "page";
  if (/^mht(ml)?$/.test(end)) return "archive";
  if (/^(md|markdown)$/.test(end)) return "markdown";
  if (end === "json" && /^\s*\{/.test(start)) return "saved";
  return isText(head) ? "text" : "other";
}

/**
 * A document of Word is a zip file, as are those of other programs.
 * @param {Uint8Array} bytes
 */
function kindOfZip(bytes) {
  // The names of all files stand at the end.
  const names = latin(bytes.subarray(-65_536));
  if (names.includes("word/document.xml")) return "word";
  return /content\.xml|ppt\/|xl\/|\.xhtml/.test(names) ? "office" : "other";
}

/**
 * Whether bytes look like a text: without signs that no text has, unless each letter has two bytes.
 * @param {string} head
 */
function isText(head) {
  const isWide = /^(\xff\xfe|\xfe\xff)|^([^\0]\0){4}|^(\0[^\0]){4}/.test(head);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return isWide || !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
}

/**
 * Bytes as letters, one for one.
 * @param {Uint8Array} bytes
 */
function latin(bytes) {
  // Not String.fromCharCode(...bytes): an argument a byte is too many for some browsers. Not the decoder: its 0x80 to 0x9f
  // are others.
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
