// npm start: installs what is missing, builds what has changed, serves the page.
import { wantedPort } from "../command/npm/server.js";
import { buildPackage } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main, say } from "./common/process.mjs";
import { startServer } from "./serve.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";

const help = `npm start

Builds the WebAssembly module if anything it is made from has changed, installing what that needs, and serves the page to
this machine only, bundled as its readers get it. What you change in www/ is there after a reload. Stop it with Ctrl+C.

Options (after "npm start --"):
  --help   this text

Environment:
  PORT                   the port (default: 8080; if it is taken, the next that is free)
  NEWSLENS_TOOLS         the folder wasm-bindgen is installed in (default: .tools)
  NEWSLENS_WASM_TARGET   "debian" takes the WebAssembly target from Debian's packages and leaves rustup out
`;

await main({ help }, async () => {
  requireNode();
  const wanted = wantedPort();
  await setUpNodePackages();
  await buildPackage();
  // Only now, as esbuild is one of those packages.
  const { freshPageFiles } = await import("./page/files.mjs");
  const server = await startServer({ port: wanted, made: freshPageFiles() });
  if (wanted !== 0 && server.port !== wanted) say(`Port ${wanted} is taken, so this is port ${server.port}.`);
  process.stdout.write(`The page is at ${server.address} (stop with Ctrl+C).\n`);
});
