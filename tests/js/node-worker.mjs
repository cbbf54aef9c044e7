// A web worker for Node, as far as www/analyzer.js and www/worker.js ask: the same file is the class and the thread.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** What `new Worker(url, { type: "module" })` is in a browser. */
export class NodeWorker extends EventTarget {
  #thread;

  /** @param {URL} url */
  constructor(url) {
    super();
    this.#thread = new Worker(new URL(import.meta.url), { workerData: { worker: url.href } });
    this.#thread.on("message", (data) => this.dispatchEvent(new MessageEvent("message", { data })));
    this.#thread.on("error", (error) =>
      this.dispatchEvent(Object.assign(new Event("error"), { message: error.message })),
    );
  }

  /** @param {unknown} message */
  postMessage(message) {
    this.#thread.postMessage(message);
  }

  terminate() {
    this.#thread.terminate();
  }
}

if (!isMainThread && workerData?.worker) {
  Object.assign(globalThis, {
    self: {
      /**
       * @param {string} type
       * @param {(event: { data: unknown }) => void} listener
       */
      addEventListener: (type, listener) => parentPort?.on(type, (data) => listener({ data })),
      /**
       * @param {unknown} message
       * @param {{ transfer?: import("node:worker_threads").TransferListItem[] }} [options]
       */
      postMessage: (message, { transfer } = {}) => parentPort?.postMessage(message, transfer),
    },
  });
  await import(workerData.worker);
}
