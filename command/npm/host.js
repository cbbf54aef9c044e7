// What Node does for the module: files by handles, and workers. The module is the only caller. Everything here waits, as a
// program's own system calls do; an error is its number, which is below 0.
import { closeSync, fstatSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { constants } from "node:os";
import { getSystemErrorMap } from "node:util";
import { Pool } from "./pool.js";

export { close, errorName, errorText, give, length, open, read, take, write };

/** How long to wait before a stream that is not ready is asked again, in milliseconds. */
const PAUSE = 5;

const nobody = new Int32Array(new SharedArrayBuffer(4));

/** @type {Pool | undefined} */
let pool;

/** @param {string} path */
function open(path) {
  return attempt(() => {
    const handle = openSync(path, "r");
    if (!fstatSync(handle).isDirectory()) return handle;
    closeSync(handle);
    return -constants.errno.EISDIR;
  });
}

/** @param {number} handle */
function close(handle) {
  attempt(() => {
    closeSync(handle);
    return 0;
  });
}

/** @param {string} path */
function length(path) {
  try {
    const state = statSync(path);
    // A pipe that has a name knows no length.
    return state.isFile() ? state.size : -1;
  } catch {
    return -1;
  }
}

/**
 * @param {number} handle
 * @param {Uint8Array} into
 */
function read(handle, into) {
  return attempt(() => readSync(handle, into));
}

/**
 * @param {number} handle
 * @param {Uint8Array} bytes
 */
function write(handle, bytes) {
  let written = 0;
  while (written < bytes.length) {
    const result = attempt(() => writeSync(handle, bytes, written));
    if (result < 0) return result;
    written += result;
  }
  return written;
}

/** @param {number} number */
function errorName(number) {
  return getSystemErrorMap().get(number)?.[0] ?? "";
}

/** @param {number} number */
function errorText(number) {
  return getSystemErrorMap().get(number)?.[1] ?? "unknown error";
}

/**
 * @param {number} workers
 * @param {Uint8Array} chunk
 */
function give(workers, chunk) {
  pool ??= new Pool(workers);
  // A copy: the module's memory moves.
  pool.give(chunk.slice());
}

function take() {
  if (!pool) throw new Error("nothing was given");
  return pool.take();
}

/**
 * What a call of the system gives, or the number of its error. A terminal or a pipe that is not ready is asked again.
 * @param {() => number} call
 */
function attempt(call) {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const { code, errno } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") return errno ?? -constants.errno.EIO;
      Atomics.wait(nobody, 0, 0, PAUSE);
    }
  }
}
