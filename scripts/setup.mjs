// npm run setup: everything that building and testing need, in advance.
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, say } from "./common/process.mjs";
import { setUpBrowsers } from "./setup/browsers.mjs";
import { setUpWasmBindgen, setUpWasmPack } from "./setup/cargo-tools.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";
import { setUpPython } from "./setup/python.mjs";
import { setUpValgrind, whyNoCounting } from "./setup/valgrind.mjs";
import { setUpWasmTarget } from "./setup/wasm-target.mjs";

const help = `npm run setup

Installs what building and testing need: Rust's WebAssembly target, wasm-bindgen, wasm-pack, packages from npm,
Python's packages, and Chromium, Firefox and valgrind for the tests. "npm start" and "npm test" do the same for what they need, so this is never required.

Options (after "npm run setup --"):
  --help       this text

Environment:
  NEWSLENS_TOOLS         the folder wasm-bindgen and wasm-pack are installed in (default: .tools)
  NEWSLENS_WASM_TARGET   "debian" takes the WebAssembly target from Debian's packages and leaves rustup out
  NEWSLENS_CHROMIUM, CHROMEDRIVER, NEWSLENS_FIREFOX   where these programs are, if not on the PATH
`;

await main({ help }, async () => {
  requireNode();
  requireRust();
  await setUpNodePackages();
  await setUpBrowsers();
  await setUpWasmTarget();
  await setUpWasmBindgen();
  await setUpWasmPack();
  await setUpPython();
  if (whyNoCounting() === undefined) await setUpValgrind();
  say("Everything is installed.");
});
