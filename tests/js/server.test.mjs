// The server of "npm start": gives out what is under its folder, and nothing else.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { startServer } from "../../scripts/serve.mjs";

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "newslens-server-"));
  const served = path.join(folder, "www");
  mkdirSync(path.join(served, "page"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(served, "index.html"), "<p>ß");
  writeFileSync(path.join(served, "page", "a b.js"), "1");
  writeFileSync(path.join(served, "module.wasm"), "");
  symlinkSync(path.join(folder, "secret.txt"), path.join(served, "link.txt"));
  server = await startServer({ folder: served });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/**
 * Asks without tidying up the address as `fetch` would.
 * @param {string} address
 * @param {http.RequestOptions} [options]
 * @returns {Promise<{ status: number | undefined, headers: http.IncomingHttpHeaders, text: string }>}
 */
function ask(address, options = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port: server.port, path: address, ...options }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.on("error", reject).end();
  });
}

test("gives the page in UTF-8", async () => {
  const { status, headers, text } = await ask("/");
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(text, "<p>ß");
});

test("names the types of scripts and of WebAssembly", async () => {
  assert.equal((await ask("/page/a%20b.js?x=1")).headers["content-type"], "text/javascript; charset=utf-8");
  assert.equal((await ask("/module.wasm")).headers["content-type"], "application/wasm");
});

test("says when a copy is still good", async () => {
  const { etag } = (await ask("/")).headers;
  assert.ok(etag);
  assert.equal((await ask("/", { headers: { "If-None-Match": etag } })).status, 304);
});

test("gives nothing outside its folder", async () => {
  for (const address of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/page/../../secret.txt"]) {
    assert.equal((await ask(address)).status, 404, address);
  }
  assert.equal((await ask("/link.txt")).status, 404);
  assert.equal((await ask("/%00")).status, 404);
  assert.equal((await ask("/%E0%A4%A")).status, 404);
  assert.equal((await ask("/page/")).status, 404);
});

test("changes nothing and answers no other name", async () => {
  assert.equal((await ask("/", { method: "POST" })).status, 405);
  assert.equal((await ask("/", { method: "HEAD" })).text, "");
  assert.equal((await ask("/", { headers: { Host: "example.com" } })).status, 403);
});

test("takes the next port if one is taken", async () => {
  const second = await startServer({ port: server.port, folder });
  assert.equal(second.port, server.port + 1);
  await second.close();
});
