// Pages saved as one file (.mhtml).
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageOfArchive } from "../../../www/page/open/archive.js";

const page = "<!DOCTYPE html><html><head><title>Zoë</title></head><body><p>“No”, she said.</p></body></html>";

/** Each byte that is no letter of ASCII, and "=", in quoted-printable, in lines of at most 76 letters. */
const quoted = [...Buffer.from(page)]
  .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
  .reduce(
    (lines, piece) => {
      const last = lines[lines.length - 1];
      return last.length + piece.length > 75
        ? [...lines.slice(0, -1), `${last}=`, piece]
        : [...lines.slice(0, -1), last + piece];
    },
    [""],
  )
  .join("\r\n");

/**
 * @param {string} type  that of the whole
 * @param {...string} parts
 */
function archive(type, ...parts) {
  const head = `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Zo=C3=AB?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n\r\n`;
  return Buffer.from(`${head}${parts.map((part) => `--edge--7\r\n${part}\r\n`).join("")}--edge--7--\r\n`, "latin1");
}

/**
 * @param {string} body
 * @param {...string} head
 */
const part = (body, ...head) => `${head.join("\r\n")}\r\n\r\n${body}`;

const related = 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="edge--7"';

test("as Chromium saves it: the page in quoted-printable, without its frames and pictures", () => {
  const bytes = archive(
    related,
    part(
      quoted,
      "Content-Type: text/html",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://example.org/",
    ),
    part("<p>Buy boats!</p>", "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable"),
    part("R0lGODlhAQABAAAAACw=", "Content-Type: image/gif", "Content-Transfer-Encoding: base64"),
  );
  assert.equal(pageOfArchive(bytes), page);
});

test("in base64, and with a declared encoding", () => {
  const western = Buffer.from("<p>\x93No\x94, said Zo\xeb.</p>", "latin1").toString("base64");
  const lines = western.replace(/.{20}/g, "$&\r\n");
  const bytes = archive(
    related,
    part(lines, "content-type: text/html; charset=windows-1252", "content-transfer-encoding: BASE64"),
  );
  assert.equal(pageOfArchive(bytes), "<p>“No”, said Zoë.</p>");
});

test("as it is, in UTF-8, and with the line ends of Unix", () => {
  const bytes = Buffer.from(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${page}\n--b--\n`,
  );
  assert.equal(pageOfArchive(bytes), page);
});

test("the page that the whole names is taken, wherever it stands", () => {
  const bytes = archive(
    'multipart/related; boundary="edge--7"; start="<the-page>"',
    part("<p>A frame</p>", "Content-Type: text/html", "Content-ID: <a-frame>"),
    part("<p>The page</p>", "Content-Type: text/html", "Content-ID: <the-page>"),
  );
  assert.equal(pageOfArchive(bytes), "<p>The page</p>");
});

test("a part inside a part is found", () => {
  const inner = "--inner\r\nContent-Type: text/html\r\n\r\n<p>The page</p>\r\n--inner--";
  const bytes = archive(related, part(inner, "Content-Type: multipart/alternative; boundary=inner"));
  assert.equal(pageOfArchive(bytes), "<p>The page</p>");
});

test("what holds no page, or is cut off, is no error", () => {
  for (const text of ["", "Content-Type: multipart/related", `Content-Type: ${related}\r\n\r\n--edge--7`]) {
    assert.equal(pageOfArchive(Buffer.from(text)), undefined);
  }
  assert.equal(pageOfArchive(archive(related, part("x", "Content-Type: image/gif"))), undefined);
  const cut = archive(related, part(page, "Content-Type: text/html")).subarray(0, -30);
  assert.ok(pageOfArchive(cut)?.startsWith("<!DOCTYPE"));
});
