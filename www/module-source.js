// Where a WebAssembly module comes from, as its JavaScript takes it.

/**
 * Reads a file where an address names one: Node's fetch does not.
 * @param {import("./engine.js").Source} given
 */
export async function moduleSource(given) {
  const address = String(given);
  if (!address.startsWith("file:")) return given;
  const fs = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:fs/promises");
  return fs.readFile(new URL(address));
}
