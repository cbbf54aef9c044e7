// Answers chunks of a batch; see pool.js.
import { readFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { answerChunk, initSync } from "./pkg/newslens_command.js";

const { words, port, signal } = /** @type {import("./pool.js").WorkerData} */ (workerData);

initSync({ module: readFileSync(new URL("./pkg/newslens_command_bg.wasm", import.meta.url)) });

port.on("message", (/** @type {Uint8Array} */ chunk) => {
  const answer = answered(chunk);
  port.postMessage(answer, answer instanceof Uint8Array ? [/** @type {ArrayBuffer} */ (answer.buffer)] : []);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});

/**
 * @param {Uint8Array} chunk
 * @returns {import("./pool.js").Answer}
 */
function answered(chunk) {
  try {
    return answerChunk(words, chunk);
  } catch (error) {
    return { error: String(error) };
  }
}
