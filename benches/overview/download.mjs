// What a first visit downloads, compressed with Brotli: of the page for an English article, and of a script that has a peer in it.
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../../scripts/common/project.mjs";
import { isLate, makePageFiles } from "../../scripts/page/files.mjs";
import { sizesOf } from "../../scripts/page/sizes.mjs";
import { packagesOf } from "./contenders.mjs";

/**
 * Bytes by what they are of. Of a peer that is not installed there are none.
 * @returns {Promise<Record<string, number>>}
 */
export async function downloads() {
  const files = await makePageFiles();
  const { JavaScript, WebAssembly, CSS } = sizesOf(files);
  const html = [...files].filter(([name]) => name.endsWith(".html") && !isLate(name));
  const page = JavaScript + WebAssembly + CSS + html.reduce((sum, [, content]) => sum + compressed(content), 0);
  /** @type {Record<string, number>} */
  const sizes = { "newslens, the whole page": page, "newslens, its module alone": WebAssembly };
  for (const [name, packages] of Object.entries(packagesOf)) {
    const size = await bundled(packages).catch(() => undefined);
    if (size !== undefined) sizes[name] = size;
  }
  return sizes;
}

/**
 * Packages as a page would have them: in one script, minified.
 * @param {string[]} packages
 */
async function bundled(packages) {
  const contents = packages.map(
    (name, at) => `import * as part${at} from "${name}"; globalThis.part${at} = part${at};`,
  );
  const { outputFiles } = await build({
    stdin: { contents: contents.join("\n"), resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return compressed(outputFiles[0].contents);
}

/** @param {Uint8Array} content */
function compressed(content) {
  return brotliCompressSync(content).length;
}
