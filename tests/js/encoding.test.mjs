// Bytes as text, in the encodings that pages and files of news come in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "../../www/encoding.js";

/**
 * @param {...(string | number[])} pieces  ASCII letters, and bytes
 */
function bytes(...pieces) {
  return Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === "string" ? [...Buffer.from(piece, "ascii")] : piece)),
  );
}

/** @type {[name: string, given: Uint8Array, wanted: string, contentType?: string][]} */
const cases = [
  ["nothing", bytes(), ""],
  ["UTF-8", Buffer.from("Zoë said “no”"), "Zoë said “no”"],
  ["UTF-8 with a mark", Buffer.from("\ufeffZoë"), "Zoë"],
  ["UTF-16 with a mark", Buffer.from("\ufeffZoë", "utf16le"), "Zoë"],
  ["UTF-16 the other way", bytes([0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb]), "Zoë"],
  ["UTF-16 without a mark", Buffer.from("Zoë Nwosu said no.", "utf16le"), "Zoë Nwosu said no."],
  [
    "windows-1252, undeclared",
    bytes([0x93], "no", [0x94], " said Zo", [0xeb], " ", [0x97], " again"),
    "“no” said Zoë — again",
  ],
  [
    "windows-1252, declared",
    bytes('<meta charset="windows-1252"><p>', [0x93], "Zo", [0xeb]),
    '<meta charset="windows-1252"><p>“Zoë',
  ],
  [
    "iso-8859-1 in a long declaration",
    bytes('<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">Zo', [0xeb]),
    '<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">Zoë',
  ],
  [
    "windows-1251",
    bytes("<meta charset=windows-1251>", [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
    "<meta charset=windows-1251>Москва",
  ],
  ["shift_jis", bytes("<meta charset='Shift_JIS'>", [0x93, 0x8c, 0x8b, 0x9e]), "<meta charset='Shift_JIS'>東京"],
  ["gb18030", bytes("<meta charset=gb18030>", [0xb1, 0xb1, 0xbe, 0xa9]), "<meta charset=gb18030>北京"],
  ["gb2312 is read as its successor", bytes("<meta charset=gb2312>", [0x96, 0x7c]), "<meta charset=gb2312>東"],
  ["euc-kr", bytes("<meta charset=euc-kr>", [0xbc, 0xad, 0xbf, 0xef]), "<meta charset=euc-kr>서울"],
  [
    "iso-2022-jp",
    bytes("<meta charset=iso-2022-jp>", [0x1b], "$BEl5~", [0x1b], "(B"),
    "<meta charset=iso-2022-jp>東京",
  ],
  [
    "XML's declaration",
    bytes('<?xml version="1.0" encoding="iso-8859-2"?>', [0xb1]),
    '<?xml version="1.0" encoding="iso-8859-2"?>ą',
  ],
  ["a header", bytes("Zo", [0xeb]), "Zoë", "text/html; charset=iso-8859-1"],
  [
    "a header goes before the page's own",
    bytes("<meta charset=utf-8>", [0xcc]),
    "<meta charset=utf-8>М",
    'text/html;charset="windows-1251"',
  ],
  ["a header that names none", Buffer.from("Zoë"), "Zoë", "text/html"],
  ["an encoding that is none", bytes("<meta charset=latin-99>Zo", [0xeb]), "<meta charset=latin-99>Zoë"],
  // A browser that saves a page writes UTF-8, and some leave the declaration as it was.
  ["UTF-8 that declares another", Buffer.from("<meta charset=windows-1251>Zoë"), "<meta charset=windows-1251>Zoë"],
  // A page that could be read so far is not UTF-16, whatever it says.
  ["UTF-8 that declares UTF-16", Buffer.from("<meta charset=utf-16>Zoë"), "<meta charset=utf-16>Zoë"],
  [
    "a declaration in a comment",
    bytes("<!-- <meta charset=windows-1251> -->Zo", [0xeb]),
    "<!-- <meta charset=windows-1251> -->Zoë",
  ],
  ["one byte gone wrong in UTF-8", bytes([...Buffer.from("“Zoë” said")], [0xff], "no"), "“Zoë” said\ufffdno"],
  [
    "windows-1252 that declares UTF-8",
    bytes("<meta charset=utf-8>Zo", [0xeb], " said ", [0x93], "no", [0x94]),
    "<meta charset=utf-8>Zoë said “no”",
  ],
];

for (const [name, given, wanted, contentType] of cases) {
  test(name, () => assert.equal(decodeText(given, contentType), wanted));
}
