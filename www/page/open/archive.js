// A web page saved as one file (.mhtml; RFC 2557): the page itself, without its pictures and what stands in its frames.
// Libraries for MIME join all HTML of a message, and with it the advertisements in a page's frames.
import { decodeText } from "../../encoding.js";

/**
 * The HTML of the saved page; `undefined` if there is none.
 * @param {Uint8Array} bytes
 * @returns {string | undefined}
 */
export function pageOfArchive(bytes) {
  const whole = partOf(lettersOf(bytes));
  const parts = partsOf(whole);
  // The page comes first, or is named by its Content-ID.
  const root = /\bstart\s*=\s*"?(<[^>"]+>)/i.exec(whole.type)?.[1];
  const pages = parts.filter(({ type }) => /^(text\/html|application\/xhtml\+xml)/i.test(type));
  const page = pages.find(({ id }) => root !== undefined && id === root) ?? pages[0];
  return page && decodeText(content(page), page.type);
}

/** @typedef {{ type: string, encoding: string, id: string, body: string }} Part */

/**
 * @param {string} text  one letter a byte
 * @returns {Part}
 */
function partOf(text) {
  const [whole, head = ""] = /^([\s\S]*?)\r?\n\r?\n/.exec(text) ?? [text, text];
  const lines = head.replace(/\r?\n[ \t]+/g, " ");
  const header = (/** @type {string} */ name) =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(lines)?.[1]?.trim() ?? "";
  return {
    type: header("Content-Type"),
    encoding: header("Content-Transfer-Encoding").toLowerCase(),
    id: header("Content-ID"),
    body: text.slice(whole.length),
  };
}

/**
 * A part, or the parts that it consists of.
 * @param {Part} part
 * @returns {Part[]}
 */
function partsOf(part) {
  const { type, body } = part;
  if (!/^multipart\//i.test(type)) return [part];
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (!boundary) return [];
  // The line's end before a boundary belongs to it.
  const [, ...parts] = `\n${body}`.split(`\n--${boundary[1] ?? boundary[2]}`);
  const inner = parts
    .filter((text) => !text.startsWith("--"))
    .map((text) => partOf(text.replace(/^[^\n]*\n/, "").replace(/\r$/, "")));
  return inner.flatMap(partsOf);
}

/**
 * What a part holds, as bytes.
 * @param {Part} part
 */
function content({ encoding, body }) {
  if (encoding === "base64") return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, "")));
  if (encoding !== "quoted-printable") return bytesOf(body);
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  return bytesOf(joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
}

/** @param {Uint8Array} bytes */
function lettersOf(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}

/** @param {string} letters */
function bytesOf(letters) {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
