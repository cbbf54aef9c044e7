// npm run serve, and the server of "npm start" and of the tests: the files under www/, to this machine only.
import { createReadStream, realpathSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { main, Stop } from "./common/process.mjs";
import { pageFolder } from "./common/project.mjs";

const help = `npm run serve

Serves the folder www/ to this machine only, as it is: without building anything. See "npm start" for that.

Options (after "npm run serve --"):
  --help   this text

Environment:
  PORT     the port (default: 8080, or the next that is free)
`;

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
 * @property {string} [folder]  the folder to serve
 * @property {string[]} [more]  folders to look into for what is not there
 * @property {Record<string, string>} [headers]  sent with every answer
 */

/**
 * Starts the server.
 * @param {ServerOptions} [options]
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({ port = 0, folder = pageFolder, more = [], headers = {} } = {}) {
  const tops = [folder, ...more].map((name) => realpathSync(name));
  const server = http.createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(tops, request, response);
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
    throw new Stop(`PORT has to be a number from 0 to 65535; it is "${text}".`);
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
    if (!["EADDRINUSE", "EACCES"].includes(problem)) throw new Stop(`Listening on port ${port} failed: ${problem}.`);
  }
  throw new Stop(`All ports from ${wanted} to ${last} are taken; please choose another with the variable PORT.`);
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
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(tops, request, response) {
  if (!isLocal(request.headers.host)) return refuse(response, 403, "This server answers this machine only.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are understood.");
  }
  const file = tops.map((top) => fileFor(top, request.url ?? "/")).find((found) => found !== undefined);
  if (!file) return refuse(response, 404, "There is no such file.");

  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
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
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/**
 * The file a request is for, if it is one under the served folder.
 * @param {string} top
 * @param {string} url
 * @returns {string | undefined}
 */
function fileFor(top, url) {
  try {
    const name = decodeURIComponent(new URL(url, "http://localhost").pathname);
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main({ help }, async () => {
    const server = await startServer({ port: wantedPort() });
    process.stdout.write(`Serving www/ at ${server.address} (stop with Ctrl+C).\n`);
  });
}
