// npm run bench: the overview of all that is promised, or other measurements in benches/.
import { readdirSync } from "node:fs";
import path from "node:path";
import { buildPackage, buildParts } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main, run, Stop, say } from "./common/process.mjs";
import { root } from "./common/project.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";

const help = `npm run bench

Builds the WebAssembly modules if anything has changed, and measures in Node, Chromium and Firefox, in about five minutes: whole
analyses of 5 KB, 100 KB and 1 MB beside chrono-node, compromise and wink-nlp, one letter typed, the start of the page, memory, and
what a visitor downloads. Prints it, and writes docs/bench.json and docs/bench.svg.

Arguments (after "npm run bench --"):
  NAME ...   measures what benches/NAME.mjs says in place of that: analysis, dates, edits, hard-texts, memory, opening, page,
             stages, tagger

Options:
  --renew    with "stages" or "memory": writes what was counted into the budget.json of that folder
  --help     this text
`;

/** What measures the native build. */
const native = ["edits", "memory", "stages"];

/** What needs the extractors one by one. */
const needParts = ["dates", "tagger"];

await main({ help, options: ["--renew"], takesNames: true }, async (given) => {
  requireNode();
  const folder = path.join(root, "benches");
  const all = readdirSync(folder).flatMap((file) => /^(.*)\.mjs$/.exec(file)?.[1] ?? []);
  const names = new Set([...given].filter((name) => !name.startsWith("--")));
  const unknown = [...names].find((name) => !all.includes(name));
  if (unknown) throw new Stop(`There is no benches/${unknown}.mjs; there are ${all.join(", ")}.`);
  const chosen = names.size > 0 ? [...names] : ["overview"];

  await setUpNodePackages();
  if (chosen.some((name) => !native.includes(name))) await buildPackage();
  if (chosen.some((name) => needParts.includes(name))) await buildParts();
  for (const name of chosen) {
    say(`Running benches/${name}.mjs.`);
    await run(process.execPath, [path.join(folder, `${name}.mjs`), ...(given.has("--renew") ? ["--renew"] : [])], {
      cwd: root,
      hasResults: true,
      failure: `benches/${name}.mjs failed.`,
    });
  }
});
