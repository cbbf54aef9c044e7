// Workers for a program that waits: it is told of an answer by a number in shared memory, not by an event.
import { argv } from "node:process";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

/**
 * What a worker starts with.
 * @typedef {object} WorkerData
 * @property {string[]} words  the arguments of the program, its name first
 * @property {import("node:worker_threads").MessagePort} port  chunks come from here, answers go there
 * @property {Int32Array} signal  its number grows by one with each answer
 */

/** @typedef {Uint8Array | { error: string }} Answer */

/** Workers, each with its own module, that answer chunks. Answers are taken in the order the chunks were given. */
export class Pool {
  /** @type {import("node:worker_threads").MessagePort[]} */
  #ports = [];
  /** @type {import("node:worker_threads").MessagePort[]} whose answers are waited for */
  #asked = [];
  #signal = new Int32Array(new SharedArrayBuffer(4));
  #next = 0;

  /** @param {number} size */
  constructor(size) {
    for (let index = 0; index < size; index += 1) {
      const { port1, port2 } = new MessageChannel();
      const workerData = { words: ["newslens", ...argv.slice(2)], port: port2, signal: this.#signal };
      new Worker(new URL("./worker.js", import.meta.url), { workerData, transferList: [port2] });
      this.#ports.push(port1);
    }
  }

  /** @param {Uint8Array} chunk */
  give(chunk) {
    const port = /** @type {import("node:worker_threads").MessagePort} */ (this.#ports[this.#next]);
    this.#next = (this.#next + 1) % this.#ports.length;
    port.postMessage(chunk, [/** @type {ArrayBuffer} */ (chunk.buffer)]);
    this.#asked.push(port);
  }

  /**
   * Waits for the next answer.
   * @returns {Uint8Array}
   * @throws {string} what went wrong in the worker
   */
  take() {
    const port = this.#asked.shift();
    if (!port) throw "nothing was given";
    for (;;) {
      const seen = Atomics.load(this.#signal, 0);
      /** @type {{ message: Answer } | undefined} */
      const received = receiveMessageOnPort(port);
      if (!received) Atomics.wait(this.#signal, 0, seen);
      else if (received.message instanceof Uint8Array) return received.message;
      else throw received.message.error;
    }
  }
}
