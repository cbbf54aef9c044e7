// What a file is, by how it begins and what it is called.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOfFile } from "../../../www/page/open/kind.js";

/** @type {[name: string, content: string, kind: string][]} bytes as letters */
const cases = [
  ["news.txt", "It rained on Sunday.", "text"],
  ["news", "It rained on Sunday.", "text"],
  ["news.txt", "\xff\xfeI\0t\0 \0r\0a\0i\0n\0e\0d\0", "text"],
  ["news.txt", "I\0t\0 \0r\0a\0i\0n\0e\0d\0", "text"],
  ["news.txt", "Zo\xeb said \x93no\x94.", "text"],
  ["news.txt", "", "empty"],
  // A form feed and an escape stand in some texts of agencies.
  ["wire.txt", "\x1b(B\x0cIt rained.", "text"],
  ["news.md", "# Rain\n\nIt rained.", "markdown"],
  ["NEWS.HTM", "<p>It rained.</p>", "page"],
  ["news.xhtml", '<?xml version="1.0"?>\n<html>', "page"],
  ["story.php", "\n<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>", "page"],
  ["story.txt", "<!doctype HTML><title>", "page"],
  ["story", "\xef\xbb\xbf<html lang=en>", "page"],
  ["story", "\xff\xfe<\0h\0t\0m\0l\0>\0", "page"],
  // A text about pages is none.
  ["notes.txt", "The tag <html> comes first.", "text"],
  ["page.mhtml", "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary=b\r\n", "archive"],
  ["page", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "archive"],
  ["page.mht", "From: someone\r\n\r\n", "archive"],
  ["notes.txt", "Content-Type: this is a text about headers", "text"],
  ["story.pdf", "%PDF-1.7\n\x80\x81", "pdf"],
  ["story", "\n%PDF-1.4", "pdf"],
  ["story.docx", "PK\x03\x04...word/document.xml", "word"],
  ["story.odt", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.textcontent.xml", "office"],
  ["table.xlsx", "PK\x03\x04xl/workbook.xml", "office"],
  ["files.zip", "PK\x03\x04readme", "other"],
  ["story.doc", "\xd0\xcf\x11\xe0\xa1\xb1", "office"],
  ["story.rtf", "{\\rtf1\\ansi", "office"],
  ["pier.png", "\x89PNG\r\n\x1a\n", "picture"],
  ["pier.jpg", "\xff\xd8\xff\xe0", "picture"],
  ["pier.webp", "RIFF\0\0\0\0WEBP", "picture"],
  ["pier.bmp", "BM\x36\x04\0\0\0\0\0\0", "picture"],
  // A text may begin with the letters of a picture.
  ["cars.txt", "BMW said on Monday that it", "text"],
  ["gifts.txt", "GIF8 is how such files begin.", "text"],
  ["found.json", ' {"text": "It rained."}', "saved"],
  ["list.json", "[1, 2]", "text"],
  ["data.bin", "\x00\x01\x02", "other"],
  ["data.txt", "It rained.\0\0", "other"],
];

for (const [name, content, kind] of cases) {
  test(`${name}: ${JSON.stringify(content.slice(0, 24))} is ${kind}`, () => {
    assert.equal(kindOfFile(name, Buffer.from(content, "latin1")), kind);
  });
}
