// A server of files, to this machine only: for the page of `npx newslens`, of "npm start" and of the tests.
import { createHash } from "node:crypto";
import { createReadStream, realpathSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

/** Why a server cannot be started, in a sentence for who asked for it. */
export class ServerError extends Error {}

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

const host = "127.0.0.1";

/**
 * @typedef {object} ServerOptions
 * @property {number} [port]  the port to try first (0: any that is free)
 * @property {string} folder  the folder to serve
 * @property {string[]} [more]  folders to look into for what is not there
 * @property {() => Promise<Map<string, Buffer>>} [made]  gives files that are in no folder, by their names; they go first
 * @property {Record<string, string>} [headers]  sent with every answer
 */

/**
 * Starts the server.
 * @param {ServerOptions} options
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({ port = 0, folder, more = [], made, headers = {} }) {
  const tops = [folder, ...more].map((name) => realpathSync(name));
  const server = http.createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      answer(tops, (await made?.()) ?? new Map(), request, response);
    } catch (error) {
      refuse(response, 500, String(error));
    }
  });
  const taken = await listenOnFreePort(server, port);
  return {
    address: `http://localhost:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The port from the variable PORT, or 8080. */
export function wantedPort() {
  const text = process.env.PORT || "8080";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ServerError(`PORT has to be a number from 0 to 65535; it is "${text}".`);
  }
  return port;
}

/**
 * @param {http.Server} server
 * @param {number} wanted
 * @returns {Promise<number>}
 */
async function listenOnFreePort(server, wanted) {
  const last = wanted === 0 ? 0 : Math.min(wanted + 20, 65535);
  for (let port = wanted; port <= last; port += 1) {
    const problem = await listen(server, port);
    if (!problem) return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
    if (!["EADDRINUSE", "EACCES"].includes(problem))
      throw new ServerError(`Listening on port ${port} failed: ${problem}.`);
  }
  throw new ServerError(`All ports from ${wanted} to ${last} are taken; please choose another with the variable PORT.`);
}

/**
 * @param {http.Server} server
 * @param {number} port
 * @returns {Promise<string | undefined>} the code of the error, if there is one
 */
function listen(server, port) {
  return new Promise((resolve) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message);
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(undefined);
    });
  });
}

/**
 * @param {string[]} tops
 * @param {Map<string, Buffer>} made
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(tops, made, request, response) {
  if (!isLocal(request.headers.host)) return refuse(response, 403, "This server answers this machine only.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are understood.");
  }
  const found = find(tops, made, nameIn(request.url));
  if (!found) return refuse(response, 404, "There is no such file.");

  const { name, content, size, tag } = found;
  response.setHeader("Content-Type", types[path.extname(name)] ?? "application/octet-stream");
  response.setHeader("X-Content-Type-Options", "nosniff");
  // The browser asks each time and is told when its copy is still good, so a fresh build is always seen.
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Length", size);
  response.writeHead(200);
  if (request.method === "HEAD") response.end();
  else if (content) response.end(content);
  else
    createReadStream(name)
      .on("error", () => response.destroy())
      .pipe(response);
}

/**
 * @typedef {object} Found
 * @property {string} name
 * @property {number} size
 * @property {string} tag  changes with the content
 * @property {Buffer} [content]  of what is in no folder
 */

/**
 * What a request is for.
 * @param {string[]} tops
 * @param {Map<string, Buffer>} made
 * @param {string | undefined} asked
 * @returns {Found | undefined}
 */
function find(tops, made, asked) {
  if (asked === undefined) return undefined;
  const madeName = asked.slice(1) || "index.html";
  const content = made.get(madeName);
  if (content) {
    const tag = `"${createHash("sha1").update(content).digest("base64url")}"`;
    return { name: madeName, content, size: content.length, tag };
  }
  const name = tops.map((top) => fileFor(top, asked)).find((file) => file !== undefined);
  if (!name) return undefined;
  const { size, mtimeMs } = statSync(name);
  return { name, size, tag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` };
}

/**
 * The path in an address, without what stands for letters; `undefined` if it makes no sense.
 * @param {string} [url]
 */
function nameIn(url = "/") {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

/**
 * The file of that name, if it is one under the served folder.
 * @param {string} top
 * @param {string} name
 * @returns {string | undefined}
 */
function fileFor(top, name) {
  try {
    // Follows links before looking, so that nothing outside the folder can be reached by any spelling.
    let file = realpathSync(path.join(top, name));
    if (statSync(file).isDirectory()) file = realpathSync(path.join(file, "index.html"));
    return file.startsWith(top + path.sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the request names this machine; otherwise another site's page could reach us through its own name.
 * @param {string | undefined} name
 */
function isLocal(name) {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(name ?? "");
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
