// npm run serve, and the server of "npm start" and of the tests: the page and the files under www/, to this machine only.
import { fileURLToPath } from "node:url";
import { startServer as startServerOf, wantedPort } from "../command/npm/server.js";
import { main } from "./common/process.mjs";
import { pageFolder } from "./common/project.mjs";

const help = `npm run serve

Serves the folder www/ to this machine only, as it is: without building or bundling anything, the page's scripts as the
single files they are written in. Word documents and PDF cannot be opened there, since what reads them comes from packages
that only the bundled page has, nor is the page in Portuguese there. See "npm start" for the page as its readers get it.

Options (after "npm run serve --"):
  --help   this text

Environment:
  PORT     the port (default: 8080, or the next that is free)
`;

/** @typedef {Partial<import("../command/npm/server.js").ServerOptions>} ServerOptions */

/**
 * Starts the server, of www/ unless another folder is asked for.
 * @param {ServerOptions} [options]
 */
export function startServer(options = {}) {
  return startServerOf({ folder: pageFolder, ...options });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main({ help }, async () => {
    const server = await startServer({ port: wantedPort() });
    process.stdout.write(`Serving www/ at ${server.address} (stop with Ctrl+C).\n`);
  });
}
