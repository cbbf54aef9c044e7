// npm run bench: the measurements in benches/.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { buildPackage, buildParts } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main, run, Stop, say } from "./common/process.mjs";
import { root } from "./common/project.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";

const help = `npm run bench

Builds the WebAssembly modules if anything has changed, then runs the measurements benches/*.mjs one after another.

Arguments (after "npm run bench --"):
  NAME ...   runs only benches/NAME.mjs
  --help     this text
`;

await main({ help, takesNames: true }, async (names) => {
  requireNode();
  const folder = path.join(root, "benches");
  const all = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".mjs")) : [];
  if (all.length === 0) throw new Stop("There are no measurements in benches/ yet.");
  const unknown = [...names].find((name) => !all.includes(`${name}.mjs`));
  if (unknown) throw new Stop(`There is no benches/${unknown}.mjs; there are ${all.join(", ")}.`);

  await setUpNodePackages();
  await buildPackage();
  await buildParts();
  for (const file of all.sort()) {
    if (names.size > 0 && !names.has(path.basename(file, ".mjs"))) continue;
    say(`Running benches/${file}.`);
    await run(process.execPath, [path.join(folder, file)], {
      cwd: root,
      hasResults: true,
      failure: `benches/${file} failed.`,
    });
  }
});
