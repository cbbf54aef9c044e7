// npm run api: the page about the JavaScript API, docs/api.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildPackage } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main, Stop, say } from "./common/process.mjs";
import { root } from "./common/project.mjs";
import { apiPage } from "./package/api-page.mjs";
import { makeDeclarations } from "./package/declarations.mjs";

const help = `npm run api

Writes docs/api.md, made from the declarations that the comments in www/ give.

Options (after "npm run api --"):
  --check   writes nothing, and fails if it would be another page than it is
  --help    this text
`;

await main({ help, options: ["--check"] }, async (options) => {
  requireNode();
  await buildPackage();
  const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-api-"));
  try {
    await makeDeclarations(folder);
    const page = apiPage(folder);
    const file = path.join(root, "docs", "api.md");
    if (!options.has("--check")) writeFileSync(file, page);
    else if (readFileSync(file, "utf8") !== page) {
      throw new Stop('docs/api.md is not what the comments in www/ say any more; "npm run api" writes it anew.');
    }
    say("docs/api.md is up to date.");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
