// npm run screenshot: how the page looks, in both browsers, light and dark, wide and narrow.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildPackage } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main } from "./common/process.mjs";
import { root } from "./common/project.mjs";
import { startServer } from "./serve.mjs";
import { setUpBrowsers } from "./setup/browsers.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";

const help = `npm run screenshot

Writes pictures of the page to test-results/: from Chromium and Firefox, light and dark, wide and narrow.

Arguments (after "npm run screenshot --"):
  PATH     what to open, such as "/?date=2024-05-01" (default: /)
  --help   this text
`;

/** @type {import("../tests/e2e/harness/page.mjs").OpenOptions[]} */
const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  { colorScheme: "light", viewport: { width: 390, height: 844 } },
];

await main({ help, takesNames: true }, async (paths) => {
  requireNode();
  await setUpNodePackages();
  await setUpBrowsers();
  await buildPackage();
  const folder = path.join(root, "test-results");
  mkdirSync(folder, { recursive: true });

  const { launchers } = await import("../tests/e2e/harness/launchers.mjs");
  const { freshPageFiles } = await import("./page/files.mjs");
  const server = await startServer({ made: freshPageFiles() });
  for (const [name, launch] of Object.entries(launchers)) {
    const browser = await launch();
    for (const look of looks) {
      const page = await browser.newPage(server.address, look);
      await page.goto([...paths][0] ?? "/");
      const file = path.join(folder, `${name}-${look.colorScheme}-${look.viewport?.width}.png`);
      await page.screenshot(file);
      await page.close();
      process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
    }
    await browser.close();
  }
  await server.close();
});
