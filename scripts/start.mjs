// npm start: installs what is missing, builds what has changed, serves the page.
import { buildPackage } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main, say } from "./common/process.mjs";
import { startServer, wantedPort } from "./serve.mjs";

const help = `npm start

Builds the WebAssembly module if anything it is made from has changed, installing what that needs, and serves the page to
this machine only. Stop it with Ctrl+C.

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
  await buildPackage();
  const server = await startServer({ port: wanted });
  if (wanted !== 0 && server.port !== wanted) say(`Port ${wanted} is taken, so this is port ${server.port}.`);
  process.stdout.write(`The page is at ${server.address} (stop with Ctrl+C).\n`);
});
