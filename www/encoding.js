// Bytes as text: the encoding is told by a byte order mark, by whoever sent them or by the page itself, else by the bytes.

/** How far into a page its own declaration may stand: more than browsers look, as some pages begin with a long comment. */
const declarationReach = 4096;

/**
 * Decodes bytes. The encoding is that of a byte order mark; else the one that `contentType` names; else UTF-8 if the bytes
 * are valid in it, else the one that a page declares in its head; else windows-1252, in which the Western web was written.
 *
 *     decodeText(bytes, "text/html; charset=shift_jis");
 *
 * @param {Uint8Array} bytes
 * @param {string} [contentType]  a media type as in the header Content-Type
 * @returns {string}
 */
export function decodeText(bytes, contentType = "") {
  const marked = markedEncoding(bytes);
  if (marked) return marked.decode(bytes);
  const told = decoder(charsetIn(contentType));
  if (told) return decodedBy(told, bytes);
  const wide = wideEncoding(bytes);
  if (wide) return wide.decode(bytes);
  const utf8 = strictly(bytes);
  const declared = decoder(declaredIn(bytes));
  // What declares another encoding and is still valid UTF-8 was saved anew by a browser, unless it has only ASCII's bytes.
  if (utf8 !== undefined) return declared?.encoding === "iso-2022-jp" ? declared.decode(bytes) : utf8;
  if (declared && declared.encoding !== "utf-8") return decodedBy(declared, bytes);
  const lossy = new TextDecoder().decode(bytes);
  // A byte gone wrong in a text of UTF-8 is no reason to read all of it as something else.
  const wrong = lossy.match(/\ufffd/g)?.length ?? 0;
  const right = lossy.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return right > wrong ? lossy : decodedBy(new TextDecoder("windows-1252"), bytes);
}

/** What windows-1252 has from 0x80 to 0x9f. */
const western = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * @param {TextDecoder} told
 * @param {Uint8Array} bytes
 */
function decodedBy(told, bytes) {
  const text = told.decode(bytes);
  if (told.encoding !== "windows-1252") return text;
  // Up to version 22, Node takes it for ISO 8859-1, which has no quotation marks there.
  return text.replace(/[\x80-\x9f]/g, (letter) => western[letter.charCodeAt(0) - 0x80] ?? letter);
}

/**
 * The decoder for the byte order mark at the start.
 * @param {Uint8Array} bytes
 */
function markedEncoding([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder();
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be");
  return undefined;
}

/**
 * The decoder for UTF-16 without a mark: in a text of English letters every other byte is zero.
 * @param {Uint8Array} bytes
 */
function wideEncoding(bytes) {
  const sample = bytes.subarray(0, 1000);
  const zeros = (/** @type {number} */ rest) => sample.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const many = sample.length * 0.3;
  if (odd > many && even * 10 < odd) return new TextDecoder("utf-16le");
  if (even > many && odd * 10 < even) return new TextDecoder("utf-16be");
  return undefined;
}

/**
 * The text if the bytes are valid UTF-8.
 * @param {Uint8Array} bytes
 */
function strictly(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The name of the encoding that a page declares in its head. One that could be read so far is not UTF-16.
 * @param {Uint8Array} bytes
 */
function declaredIn(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, declarationReach));
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(head);
  const meta = head
    .replace(/<!--[\s\S]*?-->/g, "")
    .match(/<meta\b[^>]*>/gi)
    ?.find((tag) => charsetIn(tag));
  const name = xml?.[1] ?? charsetIn(meta ?? "");
  return /^utf-?16/i.test(name) ? "utf-8" : name;
}

/**
 * The encoding behind "charset="; empty if there is none.
 * @param {string} text
 */
function charsetIn(text) {
  return /\bcharset\s*=\s*["']?\s*([^\s"';>/]+)/i.exec(text)?.[1] ?? "";
}

/**
 * The decoder for an encoding, if there is one of that name.
 * @param {string} name
 */
function decoder(name) {
  try {
    return name ? new TextDecoder(name) : undefined;
  } catch {
    return undefined;
  }
}
