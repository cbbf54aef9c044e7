// All that the API takes of Node, where it runs there; the browser's own types know nothing of it.
declare module "node:fs/promises" {
  export function readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}
